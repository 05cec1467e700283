//! What becomes of the line to the host, for the person at this machine.

use std::net::SocketAddr;

use chrono::TimeDelta;

use crate::domain::role::Role;
use crate::net::dialler::DialError;

/// What the person at this machine is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// The meeting was not where it was looked for, and is heard and found elsewhere on the network.
    Elsewhere { place: SocketAddr },
    /// Writing goes on here.
    Lost { notes_here: usize, role: Option<Role> },
    /// The host is dialled again and again in vain, and this is why.
    Unreached { why: DialError, may_lead: bool },
    /// This machine's clock goes so much ahead of the host's.
    ClockOff(TimeDelta),
    /// The line is there again, and everything is at the host's.
    Back { role: Option<Role> },
    /// Others guessed at codes from where this machine calls: the host keeps it waiting so long, after which it is tried
    /// again. `again`: that was told before.
    Slowed { seconds: u32, again: bool },
    /// This machine's disk does not take what the host sends.
    DiskHere,
    /// The host's disk takes nothing: what is written here, or (not `seated`) that this machine is there at all.
    DiskThere { seated: bool },
    /// The host may not take what is written here: it lacks what another machine never handed on to it.
    Unaccepted,
}
