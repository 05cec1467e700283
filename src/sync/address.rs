//! Where somebody calls from.

/// An IPv6 address, or an IPv4 one mapped into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Address(pub [u8; 16]);
