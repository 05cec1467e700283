//! What somebody has read and found to be nobody's own case ("ingen egen sag"), though its words look like one: from then on
//! the rule is silent about these words, and a public edition has them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::erasure::Erasable;
use crate::domain::id::{ActionId, ContributionId, EntryId, PointId, Stamp, ThemeId};
use crate::domain::summary::Passage;

/// What is read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Matter {
    Note(ContributionId),
    /// Its sentence, and those of the points that were merged into it.
    Point(PointId),
    /// Who does not agree with a point.
    Dissent(PointId),
    Action(ActionId),
    Passage(Passage),
    /// What it is called.
    Theme(ThemeId),
}

impl Matter {
    /// Whether its words go with what is erased.
    pub fn is_of(&self, erased: &Erasable) -> bool {
        match (self, erased) {
            (Self::Note(note), Erasable::Contribution(erased)) => note == erased,
            (Self::Point(point) | Self::Dissent(point), Erasable::Point(erased)) => point == erased,
            (Self::Dissent(point), Erasable::Dissent(erased)) => point == erased,
            (Self::Action(action), Erasable::Action(erased)) => action == erased,
            (Self::Passage(passage), Erasable::Passage(erased)) => passage == erased,
            (Self::Theme(theme), Erasable::Theme(erased)) => theme == erased,
            _ => false,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoOwnCaseCommand {
    /// Of its words as they are now.
    Find { of: Matter },
    /// The rule speaks again.
    TakeBack { of: Matter },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoOwnCaseEvent {
    /// The words themselves are kept, so that others in their place are asked about anew. No words: nothing is found.
    Found { of: Matter, words: Vec<String> },
}

/// The latest finding of each that was not erased is the one that holds.
#[derive(Clone, Debug, Default)]
pub struct NoOwnCases {
    found: BTreeMap<Matter, BTreeMap<Stamp, Vec<String>>>,
    erased: BTreeSet<EntryId>,
    forgotten: BTreeSet<ContributionId>,
}

impl NoOwnCases {
    /// Whether somebody has read these very words, wherever they stand: what is public in one place is in every other.
    pub fn has(&self, words: &str) -> bool {
        self.all().any(|(_, found)| found.iter().any(|found| found == words))
    }

    /// What was read of it.
    pub fn of(&self, matter: &Matter) -> &[String] {
        self.found.get(matter).and_then(|found| found.values().next_back()).map_or(&[], Vec::as_slice)
    }

    /// What was read of each, where anything was.
    pub fn all(&self) -> impl Iterator<Item = (&Matter, &[String])> {
        self.found.keys().map(|matter| (matter, self.of(matter))).filter(|(_, words)| !words.is_empty())
    }

    /// Every entry that holds words of what `is_meant`, or one of these texts.
    pub fn worded_by(&self, is_meant: impl Fn(&Matter) -> bool, texts: &[&str]) -> Vec<EntryId> {
        let bears = |words: &[String]| words.iter().any(|words| texts.iter().any(|text| words.contains(text)));
        let mut entries = Vec::new();
        for (matter, found) in &self.found {
            let worded = found.iter().filter(|(_, words)| is_meant(matter) || bears(words));
            entries.extend(worded.map(|(stamp, _)| stamp.entry()));
        }
        entries
    }

    pub fn apply(&mut self, stamp: Stamp, event: &NoOwnCaseEvent) {
        let NoOwnCaseEvent::Found { of, words } = event;
        let is_forgotten = matches!(of, Matter::Note(note) if self.forgotten.contains(note));
        if !is_forgotten && !self.erased.contains(&stamp.entry()) {
            self.found.entry(of.clone()).or_default().insert(stamp, words.clone());
        }
    }

    pub fn inverse(&self, event: &NoOwnCaseEvent) -> NoOwnCaseEvent {
        let NoOwnCaseEvent::Found { of, .. } = event;
        NoOwnCaseEvent::Found { of: of.clone(), words: self.of(of).to_vec() }
    }

    /// Takes the words of these entries out of memory, and out of what may still come.
    pub fn erase(&mut self, entries: &[EntryId]) {
        self.erased.extend(entries);
        for found in self.found.values_mut() {
            found.retain(|stamp, _| !entries.contains(&stamp.entry()));
        }
    }

    /// Whatever was found of a note that is erased.
    pub fn forget(&mut self, note: ContributionId) {
        self.forgotten.insert(note);
        self.found.remove(&Matter::Note(note));
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::command::Command;
    use crate::domain::erasure::Erasable;
    use crate::domain::event::Event;
    use crate::domain::example::{edit, entry, given, make, note, own_case, place, point, write};
    use crate::domain::no_own_case::{Matter, NoOwnCaseCommand, NoOwnCaseEvent};
    use crate::domain::opening::OpeningCommand;
    use crate::domain::own_case::OwnCaseCommand;
    use crate::domain::point::PointCommand;
    use crate::domain::read_by_all::Spot;
    use crate::domain::refusal::Refusal;
    use crate::domain::summary::{Passage, SummaryCommand};

    const SON: &str = "Min søn på 23 har epilepsi og fik clozapin";

    fn find(of: Matter) -> Command {
        Command::NoOwnCase(NoOwnCaseCommand::Find { of })
    }

    fn spots(commands: &[Command]) -> Vec<Spot> {
        given(commands).0.meeting.likely_own_cases()
    }

    #[test]
    fn what_is_found_is_public_until_its_words_are_others() {
        let found = || [write(1, "access", SON), find(Matter::Note(note(2)))].to_vec();
        assert_eq!(spots(&found()[..1]).len(), 1);
        assert_eq!(spots(&found()), []);
        let other = edit(note(2), "Min søn på 24 har epilepsi og fik clozapin");
        assert_eq!(spots(&[found(), vec![other]].concat()).len(), 1);
        let event = NoOwnCaseEvent::Found { of: Matter::Note(note(2)), words: vec![SON.into()] };
        given(&found()[..1]).when(&find(Matter::Note(note(2)))).then(vec![Event::NoOwnCase(event)]);
        given(&found()[..1]).can_take_back(&find(Matter::Note(note(2))));
        let back = NoOwnCaseCommand::TakeBack { of: Matter::Note(note(2)) };
        given(&found()).can_take_back(&Command::NoOwnCase(back.clone()));
        given(&found()[..1]).when(&Command::NoOwnCase(back)).then_refused(Refusal::NothingChanged);
    }

    #[test]
    fn each_place_is_found_by_itself_and_also_after_the_close() {
        let dissent = Command::Point(PointCommand::Dissent { point: point(2), text: SON.into() });
        let intro = Command::Summary(SummaryCommand { passage: Passage::Intro, text: format!("Dagen. {SON}") });
        let close = Command::Opening(OpeningCommand::Close);
        let before = [make("Adgang"), dissent, intro, close];
        assert_eq!(spots(&before).len(), 2);
        let found = [&before[..], &[find(Matter::Dissent(point(2)))]].concat();
        assert_eq!(spots(&found), [Spot::Passage(Passage::Intro, String::new())]);
        let both = [&found[..], &[find(Matter::Passage(Passage::Intro))]].concat();
        assert_eq!(spots(&both), []);
    }

    #[test]
    fn words_that_do_not_look_like_one_are_not_asked_about() {
        given(&[write(1, "access", "Rampe")])
            .when(&find(Matter::Note(note(2))))
            .then_refused(Refusal::NotLikeAnOwnCase)
            .when(&find(Matter::Point(point(9))))
            .then_refused(Refusal::NotLikeAnOwnCase);
        given(&[write(1, "access", "Ring om 010190-1234")])
            .when(&find(Matter::Note(note(2))))
            .then_refused(Refusal::CivilNumberInIt);
    }

    #[test]
    fn what_was_said_in_general_of_an_own_case_is_worded_anew_and_not_found_to_be_none() {
        let noted = Command::OwnCase(OwnCaseCommand::Note { place: place(1, "access", None) });
        let general = Command::Generalise { own_case: own_case(2), text: SON.into() };
        let before = [noted, general];
        given(&before).when(&find(Matter::Note(note(3)))).then_refused(Refusal::SaidOfAnOwnCase);
        // Nor by way of others that say the same.
        let elsewhere = [&before[..], &[write(2, "access", SON)]].concat();
        given(&elsewhere).when(&find(Matter::Note(note(4)))).then_refused(Refusal::SaidOfAnOwnCase);
        let earlier = [write(2, "access", SON), find(Matter::Note(note(2)))];
        let noted = Command::OwnCase(OwnCaseCommand::Note { place: place(1, "access", None) });
        let later = Command::Generalise { own_case: own_case(4), text: SON.into() };
        assert_eq!(spots(&[&earlier[..], &[noted, later]].concat()).len(), 2);
    }

    #[test]
    fn a_note_that_is_flagged_or_erased_takes_what_was_found_of_its_words_along() {
        let before = [write(1, "access", SON), make(SON), find(Matter::Point(point(3)))];
        for gone in [Command::Flag { contribution: note(2) }, Command::Erase { what: Erasable::Contribution(note(2)) }]
        {
            let meeting = given(&[&before[..], &[gone]].concat()).0.meeting;
            assert!(!meeting.no_own_cases.has(SON));
            let late = NoOwnCaseEvent::Found { of: Matter::Point(point(3)), words: vec![SON.into()] };
            let erased = Erasable::Point(point(3));
            assert!(Event::NoOwnCase(late).speaks_words_of(&erased, &[entry(9)]));
        }
    }
}
