//! Sentences behind one another: each ends once.

/// What ends a sentence; what was cut short has its dots already.
const STOPS: [char; 4] = ['.', '!', '?', '…'];

/// With a full stop, unless it ends by itself.
pub fn ended(text: &str) -> String {
    let stop = if text.ends_with(STOPS) { "" } else { "." };
    format!("{text}{stop}")
}

/// `next` as a sentence of its own behind `text`.
pub fn followed_by(text: &str, next: &str) -> String {
    format!("{} {next}", ended(text))
}

#[cfg(test)]
mod tests {
    use crate::domain::sentence::{ended, followed_by};

    #[test]
    fn a_sentence_ends_once() {
        assert_eq!(["Gemt", "Gemt.", "Gemt?", "Gem…"].map(ended), ["Gemt.", "Gemt.", "Gemt?", "Gem…"]);
        assert_eq!(followed_by("Gemt", "Pause."), "Gemt. Pause.");
    }
}
