//! Rounds ("runde"): a table discussion is closed with a time of grace, in which its tables still correct what they wrote.
//! After it the notes of that round are closed for them. Nobody is stopped where nobody closes a round.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::contribution::Note;
use crate::domain::id::{AuthorId, EntryId, ItemId, Stamp};
use crate::domain::programme::ItemKind;
use crate::domain::refusal::Refusal;
use crate::domain::register::Register;
use crate::domain::round_rule::{MOST_GRACE, RoundRule};
use crate::domain::timeline::instant::after;
use crate::domain::timeline::standing::{ItemStanding, Standing};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoundCommand {
    /// The round that goes on, or else the last that did. One that is closed gets so many minutes more from now on.
    Close {
        /// Minutes; nothing for what the rule says.
        grace: Option<u32>,
    },
    /// The round that was closed last.
    Reopen,
    /// Whether each round is closed when the programme steps on from it.
    Rule { closes: bool, grace: Option<u32> },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundEvent {
    /// Nothing opens it again.
    Closed { round: ItemId, closing: Option<Closing> },
    /// Nothing goes back to what the programme says.
    RuleSet { rule: Option<RoundRule> },
    /// What of the round's notes lay at the one who leads when its grace was over: of each table's device the last entry
    /// that changed any. What is not among them came late, on every copy, whatever any clock says.
    Sealed { round: ItemId, until: DateTime<Utc>, seen: Vec<EntryId> },
}

/// A round that is closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// When the round began: what was written before is none of its notes.
    pub since: DateTime<Utc>,
    pub at: DateTime<Utc>,
    /// From this instant on its notes are closed for the tables.
    pub until: DateTime<Utc>,
}

impl Closing {
    /// Whether the time for corrections is over.
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        now >= self.until
    }
}

/// Of each author the number of the last entry.
type Seen = BTreeMap<AuthorId, u64>;

#[derive(Clone, Debug, Default)]
pub struct Rounds {
    planned: RoundRule,
    rule: Register<Option<RoundRule>>,
    closed: BTreeMap<ItemId, Register<Option<Closing>>>,
    /// When each that was ever closed had begun first. It may begin anew, which takes no note out of it.
    began: BTreeMap<ItemId, DateTime<Utc>>,
    /// By round and end of its grace. Two machines that both thought they lead may each have sealed it: what lay at
    /// either was in time.
    seals: BTreeMap<(ItemId, DateTime<Utc>), Seen>,
}

impl Rounds {
    /// What the programme says.
    pub fn plan(&mut self, rule: Option<RoundRule>) {
        self.planned = rule.unwrap_or_default();
    }

    pub fn rule(&self) -> RoundRule {
        self.rule.get().unwrap_or(self.planned)
    }

    /// Whether no round is closed.
    pub fn all_open(&self) -> bool {
        self.closings().next().is_none()
    }

    /// Those that are closed.
    pub fn closings(&self) -> impl Iterator<Item = (&ItemId, &Closing)> {
        self.closed.iter().filter_map(|(round, closing)| Some((round, closing.get().as_ref()?)))
    }

    /// How a round is closed, if it is.
    pub fn closing(&self, round: &ItemId) -> Option<&Closing> {
        self.closed.get(round)?.get().as_ref()
    }

    /// The closed round of a note: the first that had begun when it was written and that its writer did not know to be
    /// over.
    pub fn of(&self, note: Note<'_>) -> Option<(&ItemId, &Closing)> {
        let written = note.written;
        let is_its =
            |closing: &Closing| closing.since <= written.at && written.after.is_none_or(|after| after < closing.until);
        self.closings().filter(|(_, closing)| is_its(closing)).min_by_key(|(_, closing)| (closing.since, closing.until))
    }

    /// What lay at the one who leads when the grace was over; nothing as long as nothing came after it.
    pub fn seal(&self, round: &ItemId, until: DateTime<Utc>) -> Option<&Seen> {
        self.seals.get(&(round.clone(), until))
    }

    /// The end of the last closed round that is over; a note that is written after it is none of its notes. `before`: of
    /// those that ended before this one.
    pub fn over(&self, now: DateTime<Utc>, before: Option<DateTime<Utc>>) -> Option<DateTime<Utc>> {
        let ends = self.closings().map(|(_, closing)| closing.until);
        ends.filter(|until| *until <= now && before.is_none_or(|before| *until < before)).max()
    }

    /// The closing of a round that is closed now.
    pub fn closed_now(&self, round: &ItemStanding, grace: u32, now: DateTime<Utc>) -> RoundEvent {
        let began = round.actual_start.unwrap_or(now);
        let since = self.began.get(&round.id).map_or(began, |first| began.min(*first));
        let closing = Closing { since, at: now, until: after(now, TimeDelta::minutes(grace.into())) };
        RoundEvent::Closed { round: round.id.clone(), closing: Some(closing) }
    }

    pub fn decide(
        &self,
        command: &RoundCommand,
        standing: &Standing,
        now: DateTime<Utc>,
    ) -> Result<Vec<RoundEvent>, Refusal> {
        let asked = match command {
            RoundCommand::Close { grace } | RoundCommand::Rule { grace, .. } => *grace,
            RoundCommand::Reopen => None,
        };
        let grace = asked.unwrap_or(self.rule().grace);
        if grace > MOST_GRACE {
            return Err(Refusal::GraceTooLong { most: MOST_GRACE });
        }
        Ok(vec![match command {
            RoundCommand::Close { .. } => {
                let round = last_round(standing).ok_or(Refusal::NoRound)?;
                if asked.is_none() && self.closing(&round.id).is_some() {
                    return Err(Refusal::NothingChanged);
                }
                self.closed_now(round, grace, now)
            }
            RoundCommand::Reopen => {
                let last = self.closings().max_by_key(|(_, closing)| (closing.since, closing.until));
                let (round, _) = last.ok_or(Refusal::NoClosedRound)?;
                RoundEvent::Closed { round: round.clone(), closing: None }
            }
            RoundCommand::Rule { closes, .. } => {
                let rule = RoundRule { closes: *closes, grace };
                if self.rule() == rule {
                    return Err(Refusal::NothingChanged);
                }
                RoundEvent::RuleSet { rule: Some(rule) }
            }
        }])
    }

    pub fn apply(&mut self, stamp: Stamp, event: &RoundEvent) {
        match event {
            RoundEvent::Closed { round, closing } => {
                if let Some(Closing { since, .. }) = closing {
                    let first = self.began.entry(round.clone()).or_insert(*since);
                    *first = (*first).min(*since);
                }
                self.closed.entry(round.clone()).or_default().set(stamp, closing.clone());
            }
            RoundEvent::RuleSet { rule } => {
                self.rule.set(stamp, *rule);
            }
            RoundEvent::Sealed { round, until, seen } => {
                let known = self.seals.entry((round.clone(), *until)).or_default();
                for entry in seen {
                    let last = known.entry(entry.author).or_default();
                    *last = entry.number.max(*last);
                }
            }
        }
    }

    /// What was in time stays so: a seal is never taken back.
    pub fn inverse(&self, event: &RoundEvent) -> Option<RoundEvent> {
        Some(match event {
            RoundEvent::Closed { round, .. } => {
                RoundEvent::Closed { round: round.clone(), closing: self.closing(round).cloned() }
            }
            RoundEvent::RuleSet { .. } => RoundEvent::RuleSet { rule: *self.rule.get() },
            RoundEvent::Sealed { .. } => return None,
        })
    }
}

/// The table discussion that goes on, or else the last that did.
pub fn last_round(standing: &Standing) -> Option<&ItemStanding> {
    let rounds = standing.items.iter().filter(|item| item.kind == ItemKind::TableWork);
    rounds.filter(|item| item.actual_start.is_some()).max_by_key(|item| item.actual_start)
}
