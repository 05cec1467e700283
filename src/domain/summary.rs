//! The summary's own sentences ("opsamlingens ord"): what the facilitator's group writes beside the tables' words, never in
//! their place, and what only people can say of a formal meeting (decisions, who was away, who approved).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::id::{EntryId, ItemId, QuestionId, Stamp, TableNumber, ThemeId};
use crate::domain::refusal::Refusal;
use crate::domain::text;

/// A place in the documents for which somebody may write.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Passage {
    /// Before everything else.
    Intro,
    /// After what the tables said.
    Conclusion,
    /// Under a theme's heading.
    Theme(ThemeId),
    /// What the body decided on an item ("Beslutning").
    Decision(ItemId),
    /// Who took part in an item only, or in a part of it.
    Attendance(ItemId),
    /// "Til stede"
    Present,
    /// "Afbud og fraværende"
    Absent,
    /// "Godkendt den …"
    Approved,
    /// "Næste møde"
    NextMeeting,
    /// To whom the documents go ("Til").
    Receiver,
    /// What it costs ("Økonomi").
    Economy,
    /// What goes with the documents beside the program's own annexes, a line each.
    Annexes,
    /// What a municipality or an organisation takes home and goes on with ("hvad tager vi med hjem"), by its name.
    TakesHome(String),
    /// What a round of status is called ("Status medio 2007"), by the day on which the committee was informed.
    StatusRound(NaiveDate),
    /// Which body answered for a table, when and how: "Handicaprådet | 9. december 2019 | brev".
    Received(TableNumber),
    /// Who does not agree ("særstandpunkt"), by name: with a theme or one of its questions, or with the whole where none is
    /// named.
    DissentingView {
        party: String,
        theme: Option<ThemeId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        question: Option<QuestionId>,
    },
}

impl Passage {
    /// Whether it says who was there, and nothing else.
    pub fn is_attendance(&self) -> bool {
        matches!(self, Self::Present | Self::Absent | Self::Attendance(_))
    }

    /// Whether it tells of what was said, and not only who, when or where to.
    pub fn is_told(&self) -> bool {
        matches!(
            self,
            Self::Intro
                | Self::Conclusion
                | Self::Theme(_)
                | Self::Decision(_)
                | Self::Economy
                | Self::TakesHome(_)
                | Self::DissentingView { .. }
        )
    }
}

/// An empty text takes the passage away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryCommand {
    pub passage: Passage,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SummaryEvent {
    Written { passage: Passage, text: Option<String> },
}

#[derive(Clone, Debug)]
struct Wording {
    at: DateTime<Utc>,
    /// Nothing where the passage was taken away.
    text: Option<String>,
}

/// Every passage with all its wordings. The latest that was not erased is the one that is read: a passage whose words were
/// erased can be written again, which a note cannot.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    passages: BTreeMap<Passage, BTreeMap<Stamp, Wording>>,
    erased: BTreeSet<EntryId>,
    /// Those of which words were ever erased, written again since or not, and the entries that held them.
    erased_passages: BTreeMap<Passage, BTreeSet<EntryId>>,
}

impl Summary {
    pub fn get(&self, passage: &Passage) -> Option<&str> {
        self.passages.get(passage)?.values().next_back()?.text.as_deref()
    }

    /// The entry that brought in what is read, and when: wording it anew changes neither.
    pub fn brought_in(&self, passage: &Passage) -> Option<(Stamp, DateTime<Utc>)> {
        let wordings = self.passages.get(passage)?.iter().rev();
        let since = wordings.take_while(|(_, wording)| wording.text.is_some()).last();
        since.map(|(stamp, wording)| (*stamp, wording.at))
    }

    /// Those that are written, in the order of the documents.
    pub fn all(&self) -> impl Iterator<Item = (&Passage, &str)> {
        self.passages.keys().filter_map(|passage| Some((passage, self.get(passage)?)))
    }

    /// Every wording that it has or had.
    pub fn ever(&self, passage: &Passage) -> impl Iterator<Item = &str> {
        let wordings = self.passages.get(passage).into_iter().flat_map(BTreeMap::values);
        wordings.filter_map(|wording| wording.text.as_deref())
    }

    /// Every passage of which words were ever kept, read now or not.
    pub fn known(&self) -> impl Iterator<Item = &Passage> {
        self.passages.keys()
    }

    /// Every entry that holds words of a passage; an erasure names them all.
    pub fn worded_by(&self, passage: &Passage) -> Vec<EntryId> {
        self.passages.get(passage).into_iter().flat_map(BTreeMap::keys).map(|stamp| stamp.entry()).collect()
    }

    /// Each of which words were ever erased, with the entries that held them.
    pub fn all_erased(&self) -> impl Iterator<Item = (&Passage, &BTreeSet<EntryId>)> {
        self.erased_passages.iter()
    }

    /// Whether words of the passage were ever erased.
    pub fn was_erased(&self, passage: &Passage) -> bool {
        self.erased_passages.contains_key(passage)
    }

    pub fn decide(&self, command: &SummaryCommand) -> Result<Vec<SummaryEvent>, Refusal> {
        let text = match text::note(&command.text) {
            Err(Refusal::EmptyText) => None,
            text => Some(text?),
        };
        if self.get(&command.passage) == text.as_deref() {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![SummaryEvent::Written { passage: command.passage.clone(), text }])
    }

    pub fn apply(&mut self, stamp: Stamp, at: DateTime<Utc>, event: &SummaryEvent) {
        let SummaryEvent::Written { passage, text } = event;
        if !self.erased.contains(&stamp.entry()) {
            self.passages.entry(passage.clone()).or_default().insert(stamp, Wording { at, text: text.clone() });
        }
    }

    pub fn inverse(&self, event: &SummaryEvent) -> SummaryEvent {
        let SummaryEvent::Written { passage, .. } = event;
        SummaryEvent::Written { passage: passage.clone(), text: self.get(passage).map(str::to_owned) }
    }

    /// Takes the words of these entries out of memory, and out of what may still come.
    pub fn erase(&mut self, passage: &Passage, entries: &[EntryId]) {
        self.erased.extend(entries);
        self.erased_passages.entry(passage.clone()).or_default().extend(entries);
        for wordings in self.passages.values_mut() {
            wordings.retain(|stamp, _| !entries.contains(&stamp.entry()));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::command::Command;
    use crate::domain::erasure::Erasable;
    use crate::domain::event::Event;
    use crate::domain::example::{Given, given};
    use crate::domain::refusal::Refusal;
    use crate::domain::summary::{Passage, SummaryCommand, SummaryEvent};

    fn say(passage: Passage, text: &str) -> Command {
        Command::Summary(SummaryCommand { passage, text: text.into() })
    }

    fn said(given: &Given, passage: &Passage) -> Option<String> {
        given.0.meeting.summary.get(passage).map(str::to_owned)
    }

    #[test]
    fn a_passage_is_written_rewritten_taken_away_and_taken_back() {
        let written = |text: Option<&str>| {
            Event::Summary(SummaryEvent::Written { passage: Passage::Intro, text: text.map(str::to_owned) })
        };
        given(&[])
            .when(&say(Passage::Intro, "  Mødet samlede ni foreninger.  "))
            .then(vec![written(Some("Mødet samlede ni foreninger."))])
            .when(&say(Passage::Intro, "Mødet samlede ni foreninger."))
            .then_refused(Refusal::NothingChanged)
            .can_take_back(&say(Passage::Intro, "Ni foreninger mødtes."))
            .when(&say(Passage::Intro, ""))
            .then(vec![written(None)])
            .when(&say(Passage::Intro, " "))
            .then_refused(Refusal::NothingChanged);
    }

    #[test]
    fn a_passage_of_a_theme_or_an_item_that_is_not_there_is_refused() {
        given(&[])
            .when(&say(Passage::Theme("nowhere".into()), "Tekst"))
            .then_refused(Refusal::NoSuchTheme)
            .when(&say(Passage::Decision("nothing".into()), "Tekst"))
            .then_refused(Refusal::NoSuchItem);
    }

    #[test]
    fn what_is_erased_is_gone_and_the_passage_can_be_written_again() {
        let erase = Command::Erase { what: Erasable::Passage(Passage::Conclusion) };
        let mut given =
            given(&[say(Passage::Conclusion, "Fru Jensen"), say(Passage::Conclusion, "Fru Jensen igen"), erase]);
        assert_eq!(said(&given, &Passage::Conclusion), None);
        given.0.tries(&say(Passage::Conclusion, "Tak for i dag")).unwrap();
        assert_eq!(said(&given, &Passage::Conclusion), Some("Tak for i dag".into()));
    }

    #[test]
    fn the_summary_is_still_written_after_the_meeting_is_closed() {
        let close = Command::Opening(crate::domain::opening::OpeningCommand::Close);
        given(&[close, say(Passage::Conclusion, "Alle fulgte med.")]);
    }
}
