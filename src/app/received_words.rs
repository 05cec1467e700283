//! What came with a table's file, counted and in words.

use std::collections::BTreeSet;

use crate::device::naming;
use crate::domain::answer::{Answer, AnswerEvent};
use crate::domain::contribution::{ContributionEvent, Place};
use crate::domain::event::{Body, Event};
use crate::domain::id::ContributionId;
use crate::domain::meeting::Meeting;
use crate::domain::own_case::OwnCaseEvent;
use crate::domain::role::Role;
use crate::domain::theme::ThemeEvent;
use crate::language::counts::joined;
use crate::language::visible::visible_line;
use crate::language::words::Words;
use crate::record::body;
use crate::record::entry::Entry;

/// What some new entries of one device come to: of what was changed again only how it stands.
#[derive(Debug, Default)]
pub struct Tally {
    written: BTreeSet<ContributionId>,
    changed: BTreeSet<ContributionId>,
    gone: BTreeSet<ContributionId>,
    answers: Vec<(Place, Option<Answer>)>,
    own_cases: usize,
    themes: Vec<String>,
    others: usize,
}

impl Tally {
    pub fn of<'a>(entries: impl Iterator<Item = &'a Entry>) -> Self {
        let mut tally = Self::default();
        for entry in entries {
            let Some(body) = entry.json().and_then(|json| body::decode::<Body>(json).ok()) else { continue };
            body.events.iter().for_each(|event| tally.count(ContributionId(entry.id()), event));
        }
        tally
    }

    /// "Brønderslev Kommune: 12 nye svar, 1 ingen bemærkninger, 2 ikke drøftet."; nothing where nothing came.
    pub fn say(&self, words: &Words, meeting: &Meeting, role: Role) -> Option<String> {
        let answered = |sought| self.answers.iter().filter(|(_, answer)| *answer == sought).count();
        let notes = if meeting.is_consultation() { "carry-came-answers" } else { "carry-came-notes" };
        let counts = [
            (notes, self.written.len()),
            ("carry-came-no-remarks", answered(Some(Answer::NoRemarks))),
            ("carry-came-not-discussed", answered(Some(Answer::NotDiscussed))),
            ("carry-came-own-cases", self.own_cases),
            ("carry-came-changed", self.changed.len()),
            ("carry-came-gone", self.gone.len()),
            ("carry-came-more", self.others + answered(None)),
        ];
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        let mut said: Vec<String> = counts.map(|(id, count)| words.say(id, &[("count", count.into())])).collect();
        let themes: Vec<String> = self.themes.iter().map(|title| visible_line(title)).collect();
        if !themes.is_empty() {
            let told = [("count", themes.len().into()), ("themes", joined(words, &themes).into())];
            said.push(words.say("carry-came-themes", &told));
        }
        let told = [("who", who(words, meeting, role).into()), ("what", said.join(", ").into())];
        (!said.is_empty()).then(|| words.say("carry-received", &told))
    }

    fn count(&mut self, entry: ContributionId, event: &Event) {
        match event {
            Event::Contribution(event) => self.count_note(event.contribution(entry.0), event),
            Event::Answer(AnswerEvent::Given { place, answer }) => {
                self.answers.retain(|(other, _)| other != place);
                self.answers.push((place.clone(), *answer));
            }
            Event::OwnCase(OwnCaseEvent::Noted { .. }) => self.own_cases += 1,
            Event::Theme(ThemeEvent::Added { title, .. }) => self.themes.push(title.clone()),
            // What brings nothing but where the rest comes from.
            Event::Returned(_) => {}
            _ => self.others += 1,
        }
    }

    fn count_note(&mut self, note: ContributionId, event: &ContributionEvent) {
        match event {
            ContributionEvent::Written { .. } => {
                self.written.insert(note);
            }
            ContributionEvent::Withdrawn { .. } => {
                self.changed.remove(&note);
                if !self.written.remove(&note) {
                    self.gone.insert(note);
                }
            }
            _ if self.written.contains(&note) => {}
            _ => {
                self.gone.remove(&note);
                self.changed.insert(note);
            }
        }
    }
}

/// Who sits there: in a consultation round the one who answers, else "Bord 4".
pub fn who(words: &Words, meeting: &Meeting, role: Role) -> String {
    let party = role.table().and_then(|table| meeting.party(table));
    party.map_or_else(|| naming::role(words, role), visible_line)
}
