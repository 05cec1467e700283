//! Persons by name in what everybody may come to read: who does it, who answers, who did not agree, what was said.
//!
//! Outside the house no private person is named. A participant's name is left out where it is the whole answer to "who";
//! in people's own sentences, and where a name is only presumed to be a person's, it stands, and a person is told of it.

use std::collections::HashSet;

use crate::domain::dissents::dissent;
use crate::domain::known_people::{Known, People, Text};
use crate::domain::meeting::Meeting;
use crate::domain::merged_points::counted_before;
use crate::domain::number::Number;
use crate::domain::summary::Passage;
use crate::language::contacts::contacts;

/// The latest rounds of status that a briefing sets what is now beside.
const COMPARED: usize = 2;

/// A name, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PersonNamed {
    pub place: NamedIn,
    pub name: String,
    /// Whether a public edition says for whom they are there instead.
    pub is_left_out: bool,
    /// Whether it is a telephone number or an e-mail address that stands there and no name.
    pub is_contact: bool,
}

/// By the number that people see.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum NamedIn {
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
}

/// Each name once in each place.
struct Found<'a> {
    people: &'a People<'a>,
    named: Vec<PersonNamed>,
    known: HashSet<PersonNamed>,
}

impl Found<'_> {
    fn look(&mut self, text: Option<&str>, place: &NamedIn, of: Text) {
        let Some(text) = text else { return };
        for hit in self.people.named_in(text, of) {
            let is_private = hit.known.is_some_and(Known::is_private);
            // Whom everybody may know is no news in a sentence of many.
            if hit.known.is_some() && !is_private && is_of_many(place) {
                continue;
            }
            let name = text[hit.place].to_owned();
            let is_left_out = of == Text::Who && is_private;
            self.put(PersonNamed { place: place.clone(), name, is_left_out, is_contact: false });
        }
        // A programme says where to sign up.
        if of != Text::Programme {
            for (at, _) in contacts(text) {
                let name = text[at].to_owned();
                self.put(PersonNamed { place: place.clone(), name, is_left_out: false, is_contact: true });
            }
        }
    }

    fn put(&mut self, person: PersonNamed) {
        if self.known.insert(person.clone()) {
            self.named.push(person);
        }
    }
}

fn is_of_many(place: &NamedIn) -> bool {
    matches!(place, NamedIn::Passage(..) | NamedIn::Item(_) | NamedIn::Point(_) | NamedIn::Note(_))
}

impl Meeting {
    /// Every person named where everybody may read it; each once in each place.
    pub fn people_named(&self) -> Vec<PersonNamed> {
        let people = People::of(self);
        let mut found = Found { people: &people, named: Vec::new(), known: HashSet::new() };
        self.look_in_actions(&mut found);
        for note in self.contributions.standing() {
            found.look(note.contribution.owed_by(), &NamedIn::Answerer(note.number().clone()), Text::Who);
        }
        for point in self.points.standing() {
            let said = dissent(&self.points, point.id);
            found.look(said.as_deref(), &NamedIn::Dissent(point.made.number.clone()), Text::Sentence);
        }
        self.look_in_sentences(&mut found);
        found.named
    }

    fn look_in_actions(&self, found: &mut Found<'_>) {
        for action in self.actions.all() {
            let number = &action.agreed.number;
            let (responsible, about) = (NamedIn::Responsible(number.clone()), NamedIn::Action(number.clone()));
            // What stands now, and what the minutes have of it.
            let stands = self.actions.get(self.actions.now(action.id)).is_some();
            let now = (stands && !action.action.withdrawn_known(|_, _| true)).then(|| action.action.terms());
            let agreed = action.terms_known(|stamp, _| self.opening.is_of_the_meeting(stamp));
            let told = self.told_in_rounds(action);
            // Who was to do it is told of the rounds that a briefing compares with, and what it was once it is cancelled.
            let compared = told.iter().take(if now.is_some() { COMPARED } else { 0 }).flatten();
            for terms in now.iter().chain(&agreed).chain(compared) {
                for who in [&terms.who, &terms.on_behalf_of] {
                    found.look(who.as_deref(), &responsible, Text::Who);
                }
            }
            let cancelled = told.iter().filter(|_| now.is_none()).flatten();
            for terms in now.iter().chain(&agreed).chain(cancelled) {
                found.look(Some(&terms.what), &about, Text::Sentence);
            }
            for terms in now.iter().chain(&agreed) {
                found.look(terms.condition.as_deref(), &about, Text::Sentence);
            }
            for line in action.action.history().lines().filter(|_| now.is_some()) {
                found.look(line.why.as_deref(), &about, Text::Sentence);
            }
        }
    }

    fn look_in_sentences(&self, found: &mut Found<'_>) {
        for (passage, said) in self.summary.all() {
            let place = NamedIn::Passage(passage.clone(), self.title_of(passage));
            found.look(Some(said), &place, if passage.is_attendance() { Text::Who } else { Text::Sentence });
        }
        for item in self.programme().iter().flat_map(|programme| &programme.items) {
            found.look(item.text.as_deref(), &NamedIn::Item(item.title.clone()), Text::Programme);
        }
        for point in self.points.standing() {
            let place = NamedIn::Point(point.made.number.clone());
            found.look(Some(point.point.text()), &place, Text::Note);
            for part in counted_before(&self.points, point.id) {
                found.look(Some(part.point.text()), &place, Text::Note);
            }
        }
        for note in self.contributions.standing() {
            found.look(Some(note.text()), &NamedIn::Note(note.number().clone()), Text::Note);
        }
    }

    /// What the item or theme is called that a passage is about.
    fn title_of(&self, passage: &Passage) -> String {
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
