//! Two machines' clocks, when they are so far apart that somebody should know.

use chrono::TimeDelta;

/// Nobody notices less; what is written has the host's time either way.
const NOTICED: TimeDelta = TimeDelta::minutes(5);

/// Whether two clocks are too far apart.
pub fn is_off(ahead: TimeDelta) -> bool {
    ahead.abs() >= NOTICED
}
