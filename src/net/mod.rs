//! The wire: a listener, a dialler, TLS between them, and frames over it.
//!
//! The frames go straight over TLS, without HTTP or WebSocket between. Both ends are this program, the guest pins the
//! host's certificate by its code (which no browser can), and what is left is one length and one body: nothing to
//! upgrade, nothing to negotiate, one limit to hold, and the back-pressure of TCP reaches the one who floods. A door for
//! browsers would be another door, with another certificate.

pub mod around;
pub mod dialler;
pub mod discovery;
pub mod identity;
pub mod line;
pub mod listener;
pub mod pin;
