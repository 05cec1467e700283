//! How a figure is spread: half of all, one in a hundred, the worst.

use std::fmt;
use std::time::Duration;

pub struct Spread {
    p50: Duration,
    p99: Duration,
    worst: Duration,
}

impl Spread {
    /// Of at least one.
    pub fn of(mut all: Vec<Duration>) -> Self {
        all.sort_unstable();
        let at = |share: usize| all[(all.len() - 1) * share / 100];
        Self { p50: at(50), p99: at(99), worst: at(100) }
    }
}

impl fmt::Display for Spread {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "p50 {:.2?}, p99 {:.2?}, worst {:.2?}", self.p50, self.p99, self.worst)
    }
}
