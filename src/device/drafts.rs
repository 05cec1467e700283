//! What is kept of the texts that are being typed, and when: soon enough that a crash costs a second's typing, seldom
//! enough that the disk does not follow every key.

use std::time::Duration;

use crate::device::draft::Draft;

/// A change waits so long for the next one.
const PATIENCE: Duration = Duration::from_secs(1);

/// What the disk is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// These, in the place of those before.
    Keep(Vec<Draft>),
    /// Nothing is being typed: no word stays.
    Forget,
}

#[derive(Clone, Debug)]
pub struct Drafts {
    /// What lies on the disk; nothing where the disk did not take it and nobody knows what is left there.
    kept: Option<Vec<Draft>>,
    /// What is typed is not what is kept, since then.
    changed: Option<Duration>,
}

impl Drafts {
    /// `kept`: what lies on the disk from before.
    pub fn new(kept: Vec<Draft>) -> Self {
        Self { kept: Some(kept), changed: None }
    }

    /// Looks at what is typed at a person's time since the start; says what to do about it now.
    pub fn look(&mut self, typed: Vec<Draft>, steady: Duration) -> Option<Keeping> {
        if self.kept.as_ref() == Some(&typed) {
            self.changed = None;
            return None;
        }
        let since = *self.changed.get_or_insert(steady);
        // What was saved or given up is to lie nowhere any longer.
        let is_gone = self.kept.iter().flatten().any(|kept| typed.iter().all(|typed| typed.field != kept.field));
        if is_gone || steady.saturating_sub(since) >= PATIENCE { self.settle(typed) } else { None }
    }

    /// The same without patience: the program is about to end.
    pub fn settle(&mut self, typed: Vec<Draft>) -> Option<Keeping> {
        self.changed = None;
        if self.kept.as_ref() == Some(&typed) {
            return None;
        }
        self.kept = Some(typed.clone());
        Some(if typed.is_empty() { Keeping::Forget } else { Keeping::Keep(typed) })
    }

    /// The disk did not take what it was asked for last: it is asked again.
    pub fn not_kept(&mut self) {
        self.kept = None;
    }

    /// When it wants to look again, by the same time.
    pub fn due(&self) -> Option<Duration> {
        self.changed.map(|since| since + PATIENCE)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::device::draft::{Draft, Field};
    use crate::device::drafts::{Drafts, Keeping};

    fn note(text: &str) -> Vec<Draft> {
        vec![Draft { field: Field::Note(None), text: text.into() }]
    }

    fn at(milliseconds: u64) -> Duration {
        Duration::from_millis(milliseconds)
    }

    #[test]
    fn what_is_typed_is_kept_a_second_after_the_first_key_however_fast_the_others_come() {
        let mut drafts = Drafts::new(Vec::new());
        for n in 0..10 {
            assert_eq!(drafts.look(note(&"x".repeat(n + 1)), at(100 * n as u64)), None);
        }
        assert_eq!(drafts.due(), Some(at(1_000)));
        assert_eq!(drafts.look(note("Kørsel"), at(1_000)), Some(Keeping::Keep(note("Kørsel"))));
        assert_eq!((drafts.look(note("Kørsel"), at(5_000)), drafts.due()), (None, None));
    }

    #[test]
    fn what_is_saved_or_given_up_is_forgotten_at_once() {
        let mut drafts = Drafts::new(note("Kørsel"));
        assert_eq!(drafts.look(Vec::new(), at(0)), Some(Keeping::Forget));
        let sentence = vec![Draft { field: Field::Sentence, text: "Ny".into() }];
        let mut drafts = Drafts::new([note("Kørsel"), sentence.clone()].concat());
        assert_eq!(drafts.look(sentence.clone(), at(0)), Some(Keeping::Keep(sentence)));
    }

    #[test]
    fn a_note_that_is_typed_within_the_second_never_reaches_the_disk_before_it_is_saved() {
        let mut drafts = Drafts::new(Vec::new());
        assert_eq!(drafts.look(note("K"), at(0)), None);
        assert_eq!((drafts.look(Vec::new(), at(900)), drafts.due()), (None, None));
    }

    #[test]
    fn what_the_disk_does_not_take_is_asked_for_again_and_taken_away_when_it_is_saved() {
        let mut drafts = Drafts::new(note("Kør"));
        assert_eq!(drafts.settle(note("Kørsel")), Some(Keeping::Keep(note("Kørsel"))));
        drafts.not_kept();
        assert_eq!(drafts.look(note("Kørsel"), at(0)), None, "not with every frame");
        assert_eq!(drafts.look(note("Kørsel"), at(1_000)), Some(Keeping::Keep(note("Kørsel"))));
        drafts.not_kept();
        assert_eq!(drafts.settle(Vec::new()), Some(Keeping::Forget), "something older may lie there");
    }

    #[test]
    fn at_the_end_what_is_typed_is_kept_without_patience() {
        let mut drafts = Drafts::new(Vec::new());
        drafts.look(note("K"), at(0));
        assert_eq!(drafts.settle(note("Kø")), Some(Keeping::Keep(note("Kø"))));
        assert_eq!(drafts.settle(note("Kø")), None);
    }
}
