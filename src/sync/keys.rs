//! The keys of the door: what a device of the facilitator's group must have to open the same door, so that the codes on
//! the table cards go on being good. They go over the line of a device that may take the lead, and nowhere else.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::id::AuthorId;
use crate::domain::role::Role;
use crate::sync::bytes::Secret;

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keys {
    /// In DER.
    pub certificate: Vec<u8>,
    /// PKCS #8.
    pub key: Vec<u8>,
    pub invitations: Vec<(Role, Secret)>,
    /// Roles that are not invited until somebody makes a code for them anew.
    pub withdrawn: Vec<Role>,
    /// The devices that are not let in, whatever code they show.
    #[serde(default)]
    pub put_out: BTreeSet<AuthorId>,
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys(…)")
    }
}
