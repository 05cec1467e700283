//! A programme that is being prepared: what it says now, what is written beside it, what was before.

use std::collections::BTreeMap;

use crate::intake::programme::here::Here;
use crate::intake::programme::problem::Problem;
use crate::preparation::change::changed;
use crate::preparation::edit::Edit;
use crate::preparation::place::{FieldName, Place};
use crate::preparation::seen::Seen;

/// So many changes can be taken back.
const MOST: usize = 500;

/// Words that cannot be in the file yet, kept beside it: the file is never made unreadable by a slip of the pen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub words: String,
    pub problem: Problem,
}

/// All that one change can change.
#[derive(Clone, Debug, PartialEq, Eq)]
struct State {
    text: String,
    held: BTreeMap<(Place, FieldName), Held>,
}

/// What came of an edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// It is so already.
    Nothing,
    /// What was written stands beside the field with the reason; the file is as it was.
    Held,
    /// It cannot be, and everything is as it was.
    Refused(Problem),
}

#[derive(Clone, Debug)]
pub struct Preparation {
    now: State,
    seen: Seen,
    here: Here,
    /// The states before and after this one, with the message that names the change between.
    done: Vec<(State, &'static str)>,
    undone: Vec<(State, &'static str)>,
    /// Windows ends lines with two signs.
    has_windows_lines: bool,
}

impl Preparation {
    /// Takes up a programme file. Mistakes in it are shown where they are; only what is no JSON cannot be taken up.
    pub fn open(text: &str, here: Here) -> Result<Self, Problem> {
        let has_windows_lines = text.contains("\r\n");
        let text = text.replace("\r\n", "\n");
        let seen = Seen::of(&text, &here)?;
        let now = State { text, held: BTreeMap::new() };
        Ok(Self { now, seen, here, done: Vec::new(), undone: Vec::new(), has_windows_lines })
    }

    /// As the file should be on the disk.
    pub fn text(&self) -> String {
        if self.has_windows_lines { self.now.text.replace('\n', "\r\n") } else { self.now.text.clone() }
    }

    /// How it reads.
    pub fn seen(&self) -> &Seen {
        &self.seen
    }

    /// What is written for a field and cannot be in the file yet.
    pub fn held(&self, place: Place, field: FieldName) -> Option<&Held> {
        self.now.held.get(&(place, field))
    }

    /// All of it, with where it is written.
    pub fn all_held(&self) -> impl Iterator<Item = (Place, FieldName, &Held)> {
        self.now.held.iter().map(|((place, field), held)| (*place, *field, held))
    }

    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    pub fn apply(&mut self, edit: &Edit) -> Outcome {
        let mut refused = None;
        for text in changed(&self.seen, &self.now.text, edit) {
            if text == self.now.text {
                return self.forget(edit);
            }
            match self.sound(&text) {
                Ok(seen) => {
                    self.take(edit, text, seen);
                    return Outcome::Done;
                }
                Err(problem) => refused = refused.or(Some(problem)),
            }
        }
        match (edit, refused) {
            (Edit::Write { place, field, words }, Some(problem)) => {
                let held = Held { words: words.trim().to_owned(), problem };
                if self.held(*place, *field) == Some(&held) {
                    return Outcome::Held;
                }
                self.remember(edit);
                self.now.held.insert((*place, *field), held);
                Outcome::Held
            }
            (_, Some(problem)) => Outcome::Refused(problem),
            (_, None) => Outcome::Nothing,
        }
    }

    /// What stands in the file is meant after all.
    fn forget(&mut self, edit: &Edit) -> Outcome {
        let Edit::Write { place, field, .. } = edit else { return Outcome::Nothing };
        if self.held(*place, *field).is_none() {
            return Outcome::Nothing;
        }
        self.remember(edit);
        self.now.held.remove(&(*place, *field));
        Outcome::Done
    }

    /// How a text reads, if nothing in it is wrong that was not wrong before.
    fn sound(&self, text: &str) -> Result<Seen, Problem> {
        let seen = Seen::of(text, &self.here)?;
        let known = |problem: &Problem| {
            let is_it = |old: &Problem| (&old.found, old.expected) == (&problem.found, problem.expected);
            self.seen.problems.iter().any(is_it)
        };
        if seen.problems.len() <= self.seen.problems.len() && seen.problems.iter().all(known) {
            return Ok(seen);
        }
        let new = seen.problems.iter().find(|problem| !known(problem)).or(seen.problems.first());
        match new {
            Some(problem) => Err(problem.clone()),
            None => Ok(seen),
        }
    }

    fn remember(&mut self, edit: &Edit) {
        self.undone.clear();
        self.done.push((self.now.clone(), edit.words()));
        if self.done.len() > MOST {
            self.done.remove(0);
        }
    }

    fn take(&mut self, edit: &Edit, text: String, seen: Seen) {
        self.remember(edit);
        self.now.text = text;
        self.seen = seen;
        match edit {
            Edit::Write { place, field, .. } => _ = self.now.held.remove(&(*place, *field)),
            Edit::Add { .. } | Edit::AddUnder { .. } | Edit::Remove(_) | Edit::Move { .. } | Edit::Seat(_) => {
                // Their places are other things' now; undo brings both back.
                let section = edit.section();
                self.now.held.retain(|(place, _), _| place.section() != section);
            }
            Edit::Longer { .. } | Edit::Confirm { .. } | Edit::ConfirmAll(_) => {}
        }
        self.try_again();
    }

    /// What did not do before may do now: an end that lay before the start that was corrected meanwhile.
    fn try_again(&mut self) {
        for ((place, field), held) in self.now.held.clone() {
            let edit = Edit::Write { place, field, words: held.words };
            let sound = changed(&self.seen, &self.now.text, &edit)
                .into_iter()
                .find_map(|text| self.sound(&text).ok().map(|seen| (text, seen)));
            if let Some((text, seen)) = sound {
                self.now.text = text;
                self.seen = seen;
                self.now.held.remove(&(place, field));
            }
        }
    }

    /// Takes the last change back; gives the message that names it.
    pub fn undo(&mut self) -> Option<&'static str> {
        let (state, words) = self.done.pop()?;
        self.undone.push((std::mem::replace(&mut self.now, state), words));
        self.look();
        Some(words)
    }

    /// Does again what was taken back last.
    pub fn redo(&mut self) -> Option<&'static str> {
        let (state, words) = self.undone.pop()?;
        self.done.push((std::mem::replace(&mut self.now, state), words));
        self.look();
        Some(words)
    }

    /// Takes what somebody else has made of the file; it can be undone like any change.
    pub fn take_other(&mut self, text: &str) -> Result<(), Problem> {
        let text = text.replace("\r\n", "\n");
        let seen = Seen::of(&text, &self.here)?;
        self.undone.clear();
        self.done.push((self.now.clone(), "editor-did-take-other"));
        self.now = State { text, held: BTreeMap::new() };
        self.seen = seen;
        Ok(())
    }

    /// Reads the state that was put back; it was read before, so it can be.
    fn look(&mut self) {
        if let Ok(seen) = Seen::of(&self.now.text, &self.here) {
            self.seen = seen;
        }
    }
}
