//! Who is invited to the meeting: a code for each table, for the collators and for a stand-by, as they lie on the disk.

use std::collections::BTreeSet;

use crate::app::problem::AppError;
use crate::app::session::Session;
use crate::device::intent::Intent;
use crate::domain::command::Command;
use crate::domain::meeting::Meeting;
use crate::domain::opening::OpeningCommand;
use crate::domain::role::Role;
use crate::net::identity::Identity;
use crate::store::chance;
use crate::store::door_file::DoorFile;
use crate::sync::bytes::Secret;
use crate::sync::invitation::{Invitation, Invitations};

/// The keys and the invitations of this record's door, made where there are none yet.
pub fn door(session: &Session) -> Result<DoorFile, AppError> {
    let (mut door, kept) = match DoorFile::load(session.record())? {
        Some(door) => (door, true),
        None => {
            let Identity { certificate, key } = Identity::make()?;
            (DoorFile::new(certificate, key), false)
        }
    };
    if complete(&mut door, session)? || !kept {
        door.save(session.record())?;
    }
    Ok(door)
}

/// Guests see the programme as it stands; where that cannot be saved, they wait for it.
pub fn show_programme(session: &mut Session) {
    if session.device.meeting().opening.is_to_be_shown() {
        session.want(Intent::Do(Command::Opening(OpeningCommand::Show)));
    }
}

/// Every table that has none gets an invitation, and so do the collators and a stand-by; says whether there was one to make.
pub fn complete(door: &mut DoorFile, session: &Session) -> Result<bool, AppError> {
    let tables = session.device.meeting().tables.seated().map(|(table, _)| Role::Scribe { table });
    let invited: BTreeSet<Role> = door.invitations.iter().map(|(role, _)| *role).collect();
    let without = |role: &Role| !invited.contains(role) && !door.withdrawn.contains(role);
    let lacking: Vec<Role> = tables.chain(Role::AT_NO_TABLE).filter(without).collect();
    for role in &lacking {
        door.invitations.push((*role, chance::draw()?));
    }
    Ok(!lacking.is_empty())
}

/// The scribe of a table that was merged belongs to the one that it is part of now.
pub fn at_its_table(role: Role, meeting: &Meeting) -> Role {
    match role {
        Role::Scribe { table } => Role::Scribe { table: meeting.tables.now(table) },
        other => other,
    }
}

pub fn invitations(door: &DoorFile) -> Invitations {
    let mut invitations = Invitations::default();
    for (role, secret) in &door.invitations {
        invitations.open(Invitation { role: *role, secret: Secret(*secret) });
    }
    invitations
}
