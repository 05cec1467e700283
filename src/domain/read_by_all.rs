//! The words that everybody may come to read: who does it, who answers, who did not agree, what was said and agreed, and what
//! a theme is called that was named on the day.

use std::collections::HashSet;

use crate::domain::action::ActionView;
use crate::domain::dissents::dissent;
use crate::domain::known_people::Text;
use crate::domain::meeting::Meeting;
use crate::domain::merged_points::counted_before;
use crate::domain::number::Number;
use crate::domain::summary::Passage;

/// The latest rounds of status that a briefing sets what is now beside.
const COMPARED: usize = 2;

/// Where words stand, by the number that people see.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Spot {
    /// Who does an action, or on whose behalf.
    Responsible(Number),
    /// What else is said of an action.
    Action(Number),
    /// Who answers a note.
    Answerer(Number),
    /// The dissent beside a point.
    Dissent(Number),
    /// The summary's own sentences, and the title of the item or theme that they are about.
    Passage(Passage, String),
    /// What the programme adds under an item, by its title.
    Item(String),
    Point(Number),
    Note(Number),
    /// What a theme is called, by those who named it on the day or returned answers to it.
    Theme(Number),
}

impl Spot {
    /// Whether people's own sentences stand there, of which one may be about one person's matter.
    fn is_told(&self) -> bool {
        match self {
            Self::Action(_) | Self::Dissent(_) | Self::Point(_) | Self::Note(_) | Self::Theme(_) => true,
            Self::Passage(passage, _) => passage.is_told(),
            Self::Responsible(_) | Self::Answerer(_) | Self::Item(_) => false,
        }
    }
}

impl Meeting {
    /// Where words look like one person's own matter and nobody has found that they are none, each place once: a public
    /// edition holds them back.
    pub fn likely_own_cases(&self) -> Vec<Spot> {
        let (mut spots, mut known) = (Vec::new(), HashSet::new());
        self.read_by_all(&mut |text, spot, _| {
            if self.may_be_an_own_case(text, spot) && known.insert(spot.clone()) {
                spots.push(spot.clone());
            }
        });
        spots
    }

    /// Whether a public edition has something else in the place of these words.
    pub fn is_held_back(&self, text: &str, spot: &Spot) -> bool {
        self.may_be_an_own_case(text, spot) || matches!(spot, Spot::Theme(number) if self.is_waiting(number))
    }

    fn may_be_an_own_case(&self, text: &str, spot: &Spot) -> bool {
        spot.is_told() && self.looks_like_own_case(text)
    }

    fn is_waiting(&self, theme: &Number) -> bool {
        self.themes.numbered(theme).is_some_and(|theme| self.themes.is_waiting(theme))
    }

    /// Goes through all of them, with where each stands and what kind of text it is.
    pub fn read_by_all(&self, see: &mut impl FnMut(&str, &Spot, Text)) {
        for action in self.actions.all() {
            self.read_of_action(action, see);
        }
        for note in self.contributions.standing() {
            if let Some(who) = note.contribution.owed_by() {
                see(who, &Spot::Answerer(note.number().clone()), Text::Who);
            }
        }
        for point in self.points.standing() {
            if let Some(said) = dissent(&self.points, point.id) {
                see(&said, &Spot::Dissent(point.made.number.clone()), Text::Sentence);
            }
        }
        for (passage, said) in self.summary.all() {
            let spot = Spot::Passage(passage.clone(), self.title_of(passage));
            see(said, &spot, if passage.is_attendance() { Text::Who } else { Text::Sentence });
            // It stands over what they said.
            if let Passage::TakesHome(name) | Passage::DissentingView { party: name, .. } = passage {
                see(name, &spot, Text::Who);
            }
        }
        for item in self.programme().iter().flat_map(|programme| &programme.items) {
            if let Some(text) = &item.text {
                see(text, &Spot::Item(item.title.clone()), Text::Programme);
            }
        }
        for point in self.points.standing() {
            let spot = Spot::Point(point.made.number.clone());
            see(point.point.text(), &spot, Text::Note);
            for part in counted_before(&self.points, point.id) {
                see(part.point.text(), &spot, Text::Note);
            }
        }
        for note in self.contributions.standing() {
            see(note.text(), &Spot::Note(note.number().clone()), Text::Note);
        }
        for theme in self.themes.all() {
            let spot = Spot::Theme(theme.number.clone());
            let here = self.returns.called().filter(|(_, called)| called.theme == theme.id);
            let called = here.map(|(_, called)| called.words.as_str());
            for title in self.themes.typed_title(theme).into_iter().chain(called) {
                see(title, &spot, Text::Sentence);
            }
        }
    }

    fn read_of_action(&self, action: ActionView<'_>, see: &mut impl FnMut(&str, &Spot, Text)) {
        let number = &action.agreed.number;
        let (responsible, about) = (Spot::Responsible(number.clone()), Spot::Action(number.clone()));
        // What stands now, and what the minutes have of it.
        let stands = self.actions.get(self.actions.now(action.id)).is_some();
        let now = (stands && !action.action.withdrawn_known(|_, _| true)).then(|| action.action.terms());
        let agreed = action.terms_known(|stamp, _| self.opening.is_of_the_meeting(stamp));
        let told = self.told_in_rounds(action);
        // Who was to do it is told of the rounds that a briefing compares with, and what it was once it is cancelled.
        let compared = told.iter().take(if now.is_some() { COMPARED } else { 0 }).flatten();
        for terms in now.iter().chain(&agreed).chain(compared) {
            for who in [&terms.who, &terms.on_behalf_of].into_iter().flatten() {
                see(who, &responsible, Text::Who);
            }
        }
        let cancelled = told.iter().filter(|_| now.is_none()).flatten();
        for terms in now.iter().chain(&agreed).chain(cancelled) {
            see(&terms.what, &about, Text::Sentence);
        }
        for terms in now.iter().chain(&agreed) {
            if let Some(condition) = &terms.condition {
                see(condition, &about, Text::Sentence);
            }
        }
        for line in action.action.history().lines().filter(|_| now.is_some()) {
            if let Some(why) = &line.why {
                see(why, &about, Text::Sentence);
            }
        }
    }

    /// What the item or theme is called that a passage is about.
    pub(crate) fn title_of(&self, passage: &Passage) -> String {
        let title = match passage {
            Passage::Theme(theme) | Passage::DissentingView { theme: Some(theme), .. } => {
                self.themes.get(theme).map(|theme| self.themes.title(theme).to_owned())
            }
            Passage::Decision(item) | Passage::Attendance(item) => {
                let standing = self.timeline.standing(self.last_told.at().unwrap_or_default());
                standing.item(item).map(|item| item.title.clone())
            }
            _ => None,
        };
        title.unwrap_or_default()
    }
}
