//! Who may come in: the codes that open this record's door and the machines that it stays closed to, as they lie on the disk.

use std::collections::{BTreeMap, BTreeSet};
use std::net::Ipv6Addr;

use crate::app::problem::AppError;
use crate::app::session::Session;
use crate::app::{invited, keys};
use crate::device::door::{Invited, Machine, WrongCodes};
use crate::domain::id::AuthorId;
use crate::domain::meeting::Meeting;
use crate::domain::number::Mark;
use crate::domain::role::Role;
use crate::net::identity::Identity;
use crate::store::chance;
use crate::store::door_file::DoorFile;
use crate::sync::address::Address;
use crate::sync::bytes::Certificate;
use crate::sync::code::{Code, Fingerprint};
use crate::sync::invitation::{Invitation, Invitations};
use crate::sync::keys::Keys;
use crate::sync::wrong_codes::Tally;

pub struct Doorkeeper {
    file: DoorFile,
    fingerprint: Fingerprint,
    /// As they stand in the file, to be looked up.
    invitations: Invitations,
}

impl Doorkeeper {
    /// The one of this record; certificate and codes are those of the last time, or of the machine that led before.
    pub fn of(session: &Session) -> Result<Self, AppError> {
        let file = invited::door(session)?;
        let fingerprint = Fingerprint::of(Certificate::of(&file.certificate));
        Ok(Self { fingerprint, invitations: invited::invitations(&file), file })
    }

    pub fn identity(&self) -> Identity {
        Identity { certificate: self.file.certificate.clone(), key: self.file.key.clone() }
    }

    /// By which the door is known.
    pub fn certificate(&self) -> Certificate {
        Certificate::of(&self.file.certificate)
    }

    pub fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    pub fn invitations(&self) -> &Invitations {
        &self.invitations
    }

    /// The machines that are not let in, whatever code they show.
    pub fn put_out(&self) -> &BTreeSet<AuthorId> {
        &self.file.put_out
    }

    /// What a machine that may take the lead is told, so that its door opens to the same.
    pub fn keys(&self) -> Keys {
        keys::to_hand_on(&self.file)
    }

    /// Tables that are new get their codes; says whether there were any.
    pub fn complete(&mut self, session: &Session) -> Result<bool, AppError> {
        let new = invited::complete(&mut self.file, session)?;
        if new {
            self.keep(session)?;
        }
        Ok(new)
    }

    /// A new code for a role, or none at all. The one before opens nothing any more.
    pub fn invite(&mut self, role: Role, anew: bool, session: &Session) -> Result<(), AppError> {
        self.file.invitations.retain(|(invited, _)| *invited != role);
        self.file.withdrawn.retain(|withdrawn| *withdrawn != role);
        if anew {
            self.file.invitations.push((role, chance::draw()?));
        } else {
            self.file.withdrawn.push(role);
        }
        self.keep(session)
    }

    /// The door stays closed to this machine, or (not `out`) opens to it again.
    pub fn shut(&mut self, author: AuthorId, out: bool, session: &Session) -> Result<(), AppError> {
        if out {
            self.file.put_out.insert(author)
        } else {
            self.file.put_out.remove(&author)
        };
        self.keep(session)
    }

    /// What stands on the card of this role; nothing where it is not invited.
    pub fn code(&self, role: Role) -> Option<String> {
        let code = |open: &Invitation| Code { fingerprint: self.fingerprint, secret: open.secret }.to_string();
        self.invitations.of(role).map(code)
    }

    /// Everybody who is invited or has a seat. `machine`: how the one that bears a mark stands.
    pub fn invited(&self, meeting: &Meeting, machine: impl Fn(AuthorId, &Mark) -> Machine) -> Vec<Invited> {
        let tables = meeting.tables.seated().map(|(table, _)| Role::Scribe { table });
        let mut roles: BTreeMap<Role, Vec<Machine>> =
            tables.chain(Role::AT_NO_TABLE).map(|role| (role, Vec::new())).collect();
        for (author, seat) in meeting.seats.all() {
            let role = invited::at_its_table(seat.role, meeting);
            roles.entry(role).or_default().push(machine(author, &seat.mark));
        }
        let invited = |(role, mut machines): (Role, Vec<Machine>)| {
            // In the order in which the marks are given: 4, 4b … 4z, 4ba.
            machines.sort_by(|one, other| (one.mark.0.len(), &one.mark.0).cmp(&(other.mark.0.len(), &other.mark.0)));
            Invited { role, code: self.code(role), machines }
        };
        roles.into_iter().map(invited).collect()
    }

    fn keep(&mut self, session: &Session) -> Result<(), AppError> {
        self.file.save(session.record())?;
        self.invitations = invited::invitations(&self.file);
        Ok(())
    }
}

/// As people read where they came from.
pub fn wrong_codes(tally: &Tally) -> WrongCodes {
    let from = tally.from.map(|Address(octets)| Ipv6Addr::from(octets).to_canonical().to_string());
    WrongCodes { from, count: tally.count, slowed: tally.slowed }
}
