//! What a key asks for with the thing or the field in hand.

use crate::preparation::edit::Edit;
use crate::preparation::form::Entry;
use crate::preparation::place::{FieldName, Place, Section};
use crate::preparation::preparation::Preparation;
use crate::tui::editor::hand::Hand;
use crate::tui::editor::writing::{For, Writing};
use crate::tui::eye::Eye;
use crate::tui::keymap::Action;
use crate::tui::keys::Key;
use crate::tui::widgets::picker::{Choice, Outcome, Picker};

/// A field whose value is one of a few, while it is chosen.
#[derive(Debug)]
pub struct Choosing {
    pub place: Place,
    pub field: FieldName,
    /// As the file names them.
    pub keys: Vec<String>,
    pub picker: Picker,
}

/// What a key came to while one of a few is chosen.
#[derive(Debug)]
pub enum Chosen {
    Stays,
    Left,
    Do(Edit),
}

impl Choosing {
    pub fn handle(&mut self, key: Key) -> Chosen {
        match self.picker.handle(key) {
            Outcome::Left => Chosen::Left,
            Outcome::Chosen(at) => {
                let words = self.keys.get(at).cloned().unwrap_or_default();
                Chosen::Do(Edit::Write { place: self.place, field: self.field, words })
            }
            _ => Chosen::Stays,
        }
    }
}

#[derive(Debug)]
pub enum Step {
    Nothing,
    Do(Edit),
    IntoFields,
    Write(Writing),
    Choose(Choosing),
}

pub fn step(action: Action, preparation: &Preparation, hand: &Hand, eye: Eye<'_>) -> Step {
    let section = hand.section;
    match (action, hand.place(preparation, eye)) {
        // A table needs nothing but its number, which is the next.
        (Action::NewThing, after) if section == Section::Tables => {
            Step::Do(Edit::Add { section, after, words: String::new() })
        }
        (Action::NewThing, after) => Step::Write(Writing::line(For::New(section, after), "")),
        (Action::NewUnder, Some(place)) => Step::Write(Writing::line(For::Under(place), "")),
        (Action::Edit, Some(place)) if hand.is_on_a_field() => open(place, preparation, hand, eye),
        (Action::Edit, Some(_)) => Step::IntoFields,
        (Action::Remove, Some(place)) if hand.is_on_a_field() => {
            let empty = |field| Step::Do(Edit::Write { place, field, words: String::new() });
            hand.field(preparation, eye).map_or(Step::Nothing, |field| empty(field.name))
        }
        (Action::Remove, Some(place)) => Step::Do(Edit::Remove(place)),
        (Action::Earlier, Some(place)) => Step::Do(Edit::Move { place, back: true }),
        (Action::Later, Some(place)) => Step::Do(Edit::Move { place, back: false }),
        (Action::Longer, Some(place)) => Step::Do(Edit::Longer { place, by: 5 }),
        (Action::Shorter, Some(place)) => Step::Do(Edit::Longer { place, by: -5 }),
        (Action::Lock, Some(place)) => {
            let form = hand.form(preparation, eye);
            let locked = form.iter().any(|field| field.name == FieldName::Locked && field.entry == Entry::Flag(true));
            Step::Do(Edit::Write { place, field: FieldName::Locked, words: (!locked).to_string() })
        }
        _ => Step::Nothing,
    }
}

/// The field in hand is filled in, each in its own way.
fn open(place: Place, preparation: &Preparation, hand: &Hand, eye: Eye<'_>) -> Step {
    let Some(field) = hand.field(preparation, eye) else { return Step::Nothing };
    let what = For::Field(place, field.name);
    match field.entry {
        Entry::Line => Step::Write(Writing::line(what, &field.written)),
        Entry::Text => Step::Write(Writing::text(what, &field.written)),
        Entry::Flag(truth) => Step::Do(Edit::Write { place, field: field.name, words: (!truth).to_string() }),
        Entry::Choice(choices) => {
            let lines = choices.iter().map(|choice| Choice { text: choice.words.clone(), ..Choice::default() });
            let now = choices.iter().position(|choice| choice.key == field.written).unwrap_or(0);
            let picker = Picker::new(field.label, lines.collect()).with_hand_on(now);
            let keys = choices.into_iter().map(|choice| choice.key).collect();
            Step::Choose(Choosing { place, field: field.name, keys, picker })
        }
    }
}
