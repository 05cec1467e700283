//! The keys of the door between the wire and the disk: handed on to who may take the lead, and kept there beside the record.

use crate::store::door_file::DoorFile;
use crate::sync::bytes::Secret;
use crate::sync::keys::Keys;

pub fn to_hand_on(door: &DoorFile) -> Keys {
    Keys {
        certificate: door.certificate.clone(),
        key: door.key.clone(),
        invitations: door.invitations.iter().map(|(role, secret)| (*role, Secret(*secret))).collect(),
        withdrawn: door.withdrawn.clone(),
        put_out: door.put_out.clone(),
    }
}

pub fn to_keep(keys: Keys) -> DoorFile {
    DoorFile {
        certificate: keys.certificate,
        key: keys.key,
        invitations: keys.invitations.into_iter().map(|(role, secret)| (role, secret.0)).collect(),
        withdrawn: keys.withdrawn,
        put_out: keys.put_out,
    }
}
