//! Whether words look like one person's own case, and what is asked where somebody finds that they are none.

use crate::domain::event::Event;
use crate::domain::meeting::Meeting;
use crate::domain::no_own_case::{Matter, NoOwnCaseCommand, NoOwnCaseEvent};
use crate::domain::own_case::OwnCase;
use crate::domain::read_by_all::Spot;
use crate::domain::refusal::Refusal;
use crate::language::own_case_cues::{has_civil_number, is_own_case};

impl Meeting {
    /// Whether these words look like one person's own case, and nobody has found that they are none.
    pub fn looks_like_own_case(&self, words: &str) -> bool {
        is_own_case(words) && (self.tells_own_case(words) || !self.no_own_cases.has(words))
    }

    pub(crate) fn finding(&self, command: &NoOwnCaseCommand) -> Result<Vec<Event>, Refusal> {
        let found = |of: &Matter, words| vec![Event::NoOwnCase(NoOwnCaseEvent::Found { of: of.clone(), words })];
        match command {
            NoOwnCaseCommand::TakeBack { of } if self.no_own_cases.of(of).is_empty() => Err(Refusal::NothingChanged),
            NoOwnCaseCommand::TakeBack { of } => Ok(found(of, Vec::new())),
            NoOwnCaseCommand::Find { of } => {
                let words = self.words_like_own_case(of);
                if words.is_empty() {
                    return Err(Refusal::NotLikeAnOwnCase);
                }
                if words.iter().any(|words| self.tells_own_case(words)) {
                    return Err(Refusal::SaidOfAnOwnCase);
                }
                if words.iter().any(|words| has_civil_number(words)) {
                    return Err(Refusal::CivilNumberInIt);
                }
                if words == self.no_own_cases.of(of) {
                    return Err(Refusal::NothingChanged);
                }
                Ok(found(of, words))
            }
        }
    }

    /// Whether a note says just this of what its table called an own case.
    fn tells_own_case(&self, words: &str) -> bool {
        let general = self.own_cases.standing().filter_map(|(_, case, _): (_, &OwnCase, _)| case.general());
        general.filter_map(|note| self.contributions.get(note)).any(|note| note.text() == words)
    }

    /// What stands there and looks like an own case, found to be none or not.
    pub fn words_like_own_case(&self, matter: &Matter) -> Vec<String> {
        let Some(meant) = self.spot_of(matter) else { return Vec::new() };
        let mut words: Vec<String> = Vec::new();
        self.read_by_all(&mut |text, spot, _| {
            if *spot == meant && is_own_case(text) && !words.iter().any(|known| known == text) {
                words.push(text.to_owned());
            }
        });
        words
    }

    /// What stands at a place where words may look like an own case; nothing for other places.
    pub fn matter_at(&self, spot: &Spot) -> Option<Matter> {
        let point = |number| self.points.numbered(number).map(|view| view.id);
        Some(match spot {
            Spot::Note(number) => Matter::Note(self.contributions.numbered(number)?.id()),
            Spot::Point(number) => Matter::Point(point(number)?),
            Spot::Dissent(number) => Matter::Dissent(point(number)?),
            Spot::Action(number) => Matter::Action(self.actions.called(number)?.id),
            Spot::Passage(passage, _) => Matter::Passage(passage.clone()),
            Spot::Theme(number) => Matter::Theme(self.themes.numbered(number)?.id.clone()),
            Spot::Responsible(_) | Spot::Answerer(_) | Spot::Item(_) => return None,
        })
    }

    /// Where people find it; nothing where there is no such thing.
    pub fn spot_of(&self, matter: &Matter) -> Option<Spot> {
        Some(match matter {
            Matter::Note(note) => Spot::Note(self.contributions.get(*note)?.number().clone()),
            Matter::Point(point) => Spot::Point(self.points.number_of(*point)?.clone()),
            Matter::Dissent(point) => Spot::Dissent(self.points.number_of(*point)?.clone()),
            Matter::Action(action) => Spot::Action(self.actions.number_of(*action)?.clone()),
            Matter::Passage(passage) => Spot::Passage(passage.clone(), self.title_of(passage)),
            Matter::Theme(theme) => Spot::Theme(self.themes.get(theme)?.number.clone()),
        })
    }
}
