//! Points and actions that bore the words of a note that is erased: which went with it.

use crate::domain::erasure::{Erasable, ErasureEvent};
use crate::domain::event::Event;
use crate::domain::number::Number;
use crate::language::counts::joined;
use crate::language::words::Words;

/// Those that were erased, by their numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copies {
    points: Vec<Number>,
    actions: Vec<Number>,
}

impl Copies {
    /// Nothing where none was.
    pub fn of(events: &[Event]) -> Option<Self> {
        let mut copies = Self::default();
        for event in events {
            if let Event::Erasure(ErasureEvent::Erased { what, number, .. }) = event {
                match what {
                    Erasable::Point(_) => copies.points.push(number.clone()),
                    Erasable::Action(_) => copies.actions.push(number.clone()),
                    _ => {}
                }
            }
        }
        (copies != Self::default()).then_some(copies)
    }

    /// A sentence that repeats none of the words.
    pub fn in_words(&self, words: &Words) -> String {
        let named = |id: &str, number: &Number| words.say(id, &[("number", number.to_string().into())]);
        let points = self.points.iter().map(|number| named("replies-copied-point", number));
        let actions = self.actions.iter().map(|number| named("replies-copied-action", number));
        let all: Vec<String> = points.chain(actions).collect();
        let told = [("what", joined(words, &all).into()), ("points", self.points.len().into())];
        words.say("replies-copies-erased", &told)
    }
}
