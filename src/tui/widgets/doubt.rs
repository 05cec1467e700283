//! Whoever leaves a field whose words are kept nowhere is asked first; the second time is an answer.

/// What came of wanting to leave a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// None is open.
    Nothing,
    /// It is closed, and all is as it was before.
    Left,
    /// Words would be gone: only whoever wants it again leaves.
    Asks,
}

/// The words that somebody was about to leave.
#[derive(Clone, Debug, Default)]
pub struct Doubt(Option<String>);

impl Doubt {
    /// What becomes of a field that somebody wants to leave. `unsaved`: the words that would be gone; blank ones are none,
    /// and whoever has changed them since is asked again.
    pub fn leaving(&mut self, is_open: bool, unsaved: Option<String>) -> Leaving {
        let unsaved = unsaved.filter(|words| is_open && !words.trim().is_empty());
        let asks = unsaved.is_some() && self.0 != unsaved;
        self.0 = unsaved.filter(|_| asks);
        match is_open {
            _ if asks => Leaving::Asks,
            true => Leaving::Left,
            false => Leaving::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::tui::widgets::doubt::{Doubt, Leaving};

    #[test]
    fn words_are_left_at_the_second_time_and_what_is_written_in_between_begins_anew() {
        let mut doubt = Doubt::default();
        assert_eq!(doubt.leaving(false, None), Leaving::Nothing);
        let mut leave = |words: &str| doubt.leaving(true, Some(words.to_owned()));
        assert_eq!(leave(" "), Leaving::Left);
        assert_eq!(leave("Kør"), Leaving::Asks);
        assert_eq!(leave("Kørsel"), Leaving::Asks);
        assert_eq!(leave("Kørsel"), Leaving::Left);
        assert_eq!(leave("Kørsel"), Leaving::Asks, "another field with the same words");
    }
}
