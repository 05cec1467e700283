//! The lead: which device of the facilitator's group runs the meeting, in numbered terms, and where the next one is found.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::id::{AuthorId, EntryId, Stamp};
use crate::domain::refusal::Refusal;
use crate::domain::register::Register;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeadCommand {
    /// Should this device take over, it is found there ("10.11.4.8:4747").
    Offer { address: String },
    /// This device runs the meeting from now on.
    Take,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeadEvent {
    Offered { address: String },
    Taken(Taken),
}

/// A term begins. What those before did to the timeline counts as far as the new one had seen it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// From 1; the device that began the record leads before.
    pub term: u64,
    /// The entry by which the one before took the lead; nothing for the one that began the record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<EntryId>,
    /// The last entry of each author, of those that touch the timeline.
    pub seen: Vec<(AuthorId, u64)>,
}

/// Terms in their order: of two with the same number, taken on two machines that could not see each other, the one that
/// comes last in the one order is the one that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Term {
    pub number: u64,
    pub taken: Stamp,
}

/// Every term that was ever begun.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms(BTreeMap<Term, Taken>);

#[derive(Clone, Debug, Default)]
pub struct Lead {
    terms: Terms,
    offered: BTreeMap<AuthorId, Register<Option<String>>>,
    /// Who has done what only the one that leads may do.
    have_led: BTreeSet<AuthorId>,
}

impl Terms {
    /// The term that holds; nothing while the device leads that began the record.
    pub fn now(&self) -> Option<Term> {
        self.0.last_key_value().map(|(term, _)| *term)
    }

    /// Whether an entry's word on the timeline counts: its author had the lead, as far as the next one knew.
    pub fn count(&self, entry: EntryId) -> bool {
        let mut at = self.0.last_key_value();
        while let Some((term, taken)) = at {
            if entry.author == term.taken.author && entry.number >= term.taken.number {
                return true;
            }
            let seen = taken.seen.iter().any(|(author, last)| *author == entry.author && entry.number <= *last);
            if !seen {
                return false;
            }
            let before = |(earlier, _): &(&Term, &Taken)| {
                earlier.number < term.number && Some(earlier.taken.entry()) == taken.after
            };
            at = self.0.iter().find(before);
        }
        true
    }
}

impl Lead {
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// The term that holds; nothing while the device leads that began the record.
    pub fn now(&self) -> Option<Term> {
        self.terms.now()
    }

    /// Who took the lead last; nothing while nobody has.
    pub fn taker(&self) -> Option<AuthorId> {
        self.now().map(|term| term.taken.author)
    }

    /// Whether the author leads or ever led. What it wrote before it knew of the next one must not be lost.
    pub fn has_led(&self, author: AuthorId) -> bool {
        self.have_led.contains(&author)
    }

    /// Where the devices would be found that can take the lead, or have it.
    pub fn offers(&self) -> impl Iterator<Item = (AuthorId, &str)> {
        self.offered.iter().filter_map(|(author, address)| Some((*author, address.get().as_deref()?)))
    }

    /// `seen`: the last entry of each author that touches the timeline.
    pub fn decide(
        &self,
        command: &LeadCommand,
        author: AuthorId,
        seen: Vec<(AuthorId, u64)>,
    ) -> Result<Vec<LeadEvent>, Refusal> {
        Ok(vec![match command {
            LeadCommand::Offer { address } => {
                if self.offers().any(|offer| offer == (author, address)) {
                    return Err(Refusal::NothingChanged);
                }
                LeadEvent::Offered { address: address.clone() }
            }
            LeadCommand::Take if self.taker() == Some(author) => return Err(Refusal::NothingChanged),
            LeadCommand::Take => LeadEvent::Taken(Taken {
                term: self.now().map_or(1, |term| term.number + 1),
                after: self.now().map(|term| term.taken.entry()),
                seen,
            }),
        }])
    }

    pub fn apply(&mut self, stamp: Stamp, event: &LeadEvent) {
        match event {
            LeadEvent::Offered { address } => {
                self.offered.entry(stamp.author).or_default().set(stamp, Some(address.clone()));
            }
            LeadEvent::Taken(taken) => {
                self.terms.0.insert(Term { number: taken.term, taken: stamp }, taken.clone());
                self.led(stamp.author);
            }
        }
    }

    /// This author has done what only the one that leads may do.
    pub fn led(&mut self, author: AuthorId) {
        self.have_led.insert(author);
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::id::{AuthorId, EntryId, Stamp};
    use crate::domain::lead::{Lead, LeadCommand, LeadEvent};
    use crate::domain::refusal::Refusal;

    const HOST: AuthorId = AuthorId([1; 16]);
    const ONE: AuthorId = AuthorId([2; 16]);
    const OTHER: AuthorId = AuthorId([3; 16]);

    fn take(lead: &Lead, author: AuthorId, seen: &[(AuthorId, u64)]) -> LeadEvent {
        lead.decide(&LeadCommand::Take, author, seen.to_vec()).unwrap().remove(0)
    }

    fn stamp(lamport: u64, author: AuthorId, number: u64) -> Stamp {
        Stamp { lamport, author, number }
    }

    #[test]
    fn what_the_one_before_did_counts_as_far_as_it_was_seen() {
        let mut lead = Lead::default();
        let event = take(&lead, ONE, &[(HOST, 7)]);
        lead.apply(stamp(20, ONE, 3), &event);
        let counts = |author, number| lead.terms().count(EntryId { author, number });
        assert!(counts(HOST, 7) && !counts(HOST, 8));
        assert!(counts(ONE, 4) && !counts(OTHER, 1));
    }

    #[test]
    fn of_two_who_took_the_lead_at_once_one_has_it_on_every_machine() {
        let lead = Lead::default();
        let (one, other) = (take(&lead, ONE, &[(HOST, 7)]), take(&lead, OTHER, &[(HOST, 6)]));
        let (first, second) = ((stamp(20, ONE, 3), one), (stamp(21, OTHER, 5), other));
        for order in [[&first, &second], [&second, &first]] {
            let mut lead = Lead::default();
            order.iter().for_each(|(stamp, event)| lead.apply(*stamp, event));
            assert_eq!(lead.taker(), Some(OTHER));
            let counts = |author, number| lead.terms().count(EntryId { author, number });
            assert!(counts(HOST, 6) && !counts(HOST, 7) && !counts(ONE, 4) && counts(OTHER, 6));
        }
    }

    #[test]
    fn the_first_machine_may_take_the_lead_back_and_what_it_did_unseen_stays_out() {
        let mut lead = Lead::default();
        let event = take(&lead, ONE, &[(HOST, 7)]);
        lead.apply(stamp(20, ONE, 3), &event);
        let event = take(&lead, HOST, &[(HOST, 9), (ONE, 5)]);
        lead.apply(stamp(30, HOST, 12), &event);
        assert_eq!(lead.decide(&LeadCommand::Take, HOST, Vec::new()), Err(Refusal::NothingChanged));
        let counts = |author, number| lead.terms().count(EntryId { author, number });
        assert!(counts(HOST, 7) && !counts(HOST, 8) && counts(ONE, 5) && !counts(ONE, 6) && counts(HOST, 13));
    }
}
