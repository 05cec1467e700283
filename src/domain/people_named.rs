//! Persons by name in what everybody may come to read.
//!
//! Outside the house no private person is named. A participant's name is left out where it is the whole answer to "who";
//! in people's own sentences, and where a name is only presumed to be a person's, it stands, and a person is told of it.

use std::collections::HashSet;

use crate::domain::known_people::{Known, People, Text};
use crate::domain::meeting::Meeting;
use crate::domain::read_by_all::Spot;
use crate::language::contacts::contacts;

/// A name, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PersonNamed {
    pub place: Spot,
    pub name: String,
    /// Whether a public edition says for whom they are there instead.
    pub is_left_out: bool,
    /// Whether it is a telephone number or an e-mail address that stands there and no name.
    pub is_contact: bool,
}

/// Each name once in each place.
struct Found<'a> {
    people: &'a People<'a>,
    named: Vec<PersonNamed>,
    known: HashSet<PersonNamed>,
}

impl Found<'_> {
    fn look(&mut self, text: &str, place: &Spot, of: Text) {
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

fn is_of_many(place: &Spot) -> bool {
    matches!(place, Spot::Passage(..) | Spot::Item(_) | Spot::Point(_) | Spot::Note(_) | Spot::Theme(_))
}

impl Meeting {
    /// Every person named where everybody may read it; each once in each place.
    pub fn people_named(&self) -> Vec<PersonNamed> {
        let people = People::of(self);
        let mut found = Found { people: &people, named: Vec::new(), known: HashSet::new() };
        self.read_by_all(&mut |text, place, of| {
            // What a public edition does not have names nobody there.
            if !self.is_held_back(text, place) {
                found.look(text, place, of);
            }
        });
        found.named
    }
}
