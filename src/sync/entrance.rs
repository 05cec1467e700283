//! The entrance: who is let in for which role, who is kept waiting, and who is kept out.

use std::collections::BTreeSet;

use crate::domain::id::AuthorId;
use crate::domain::meeting::Meeting;
use crate::domain::role::Role;
use crate::sync::address::Address;
use crate::sync::bytes::Secret;
use crate::sync::invitation::Invitations;
use crate::sync::message::Reason;
use crate::sync::throttle::Throttle;
use crate::sync::wrong_codes::{Tally, WrongCodes};

#[derive(Debug)]
pub struct Entrance {
    pub invitations: Invitations,
    /// The devices that are not let in, whatever they show.
    pub put_out: BTreeSet<AuthorId>,
    throttle: Throttle,
    wrong_codes: WrongCodes,
}

/// Somebody without a seat is not let in.
#[derive(Debug)]
pub struct TurnedAway {
    pub reason: Reason,
    /// So many wrong codes came from there by now that the facilitator is told.
    pub told: Option<Tally>,
}

impl Entrance {
    pub fn new(invitations: Invitations) -> Self {
        let (throttle, wrong_codes) = (Throttle::default(), WrongCodes::default());
        Self { invitations, put_out: BTreeSet::new(), throttle, wrong_codes }
    }

    /// Where wrong codes came from since the door was opened, and how many.
    pub fn wrong_codes(&self) -> &[Tally] {
        self.wrong_codes.tallies()
    }

    /// The role that somebody with this secret is invited to.
    pub fn role(&self, secret: Option<Secret>) -> Option<Role> {
        secret.and_then(|secret| self.invitations.role(secret))
    }

    /// For which role somebody without a seat is let in. `invited`: what the code that it shows is for; `now`: milliseconds
    /// from any beginning.
    pub fn let_in(
        &mut self,
        address: Address,
        device: AuthorId,
        invited: Option<Role>,
        meeting: &Meeting,
        now: u64,
    ) -> Result<Role, TurnedAway> {
        let turned_away = |reason| TurnedAway { reason, told: None };
        let wait = self.throttle.wait(address, device, now);
        if wait > 0 {
            let seconds = u32::try_from(wait.div_ceil(1000)).unwrap_or(u32::MAX);
            // Nobody hears whether what was shown is right; a wrong one counts all the same.
            let told = if invited.is_none() { self.wrong_codes.add(address, true) } else { None };
            return Err(TurnedAway { reason: Reason::TooManyTries { seconds }, told });
        }
        let Some(role) = invited else {
            let slowed = self.throttle.wrong(address, now);
            let told = self.wrong_codes.add(address, slowed);
            return Err(TurnedAway { reason: Reason::WrongCode, told });
        };
        match role {
            // Nobody would see that its code still opens, and nobody could withdraw it.
            Role::Scribe { table } if meeting.tables.now(table) != table => {
                Err(turned_away(Reason::TableMerged { table, now: meeting.tables.now(table) }))
            }
            role => Ok(role),
        }
    }
}
