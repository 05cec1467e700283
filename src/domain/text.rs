//! What a text from a person may be: not empty, and no longer than is named here. It is kept as it was written.

use crate::domain::refusal::Refusal;

/// A note, a point, a dissent: Unicode characters. What somebody pastes from a report of 50 kB is one note.
pub const NOTE_LIMIT: usize = 60_000;
/// A title, a name, a party, a deadline's words: Unicode characters.
pub const LINE_LIMIT: usize = 500;

/// A note as it is kept: without the space around it, with line feeds for line ends, otherwise as written.
pub fn note(text: &str) -> Result<String, Refusal> {
    within(&text.replace("\r\n", "\n").replace('\r', "\n"), NOTE_LIMIT)
}

/// A text of one line: white space is one space.
pub fn line(text: &str) -> Result<String, Refusal> {
    let words: Vec<&str> = text.split_whitespace().collect();
    within(&words.join(" "), LINE_LIMIT)
}

/// The same, where nothing written means nothing known.
pub fn optional_line(text: &str) -> Result<Option<String>, Refusal> {
    match line(text) {
        Ok(line) => Ok(Some(line)),
        Err(Refusal::EmptyText) => Ok(None),
        Err(refusal) => Err(refusal),
    }
}

fn within(text: &str, limit: usize) -> Result<String, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::EmptyText);
    }
    // No character is more than four bytes, so most texts need no counting.
    let found = if text.len() <= limit { 0 } else { text.chars().count() };
    if found > limit {
        return Err(Refusal::TextTooLong { found, limit });
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use crate::domain::refusal::Refusal;
    use crate::domain::text;

    #[test]
    fn the_limit_counts_characters() {
        let longest = "å".repeat(text::NOTE_LIMIT);
        assert_eq!(text::note(&longest), Ok(longest.clone()));
        let found = text::NOTE_LIMIT + 1;
        assert_eq!(text::note(&"å".repeat(found)), Err(Refusal::TextTooLong { found, limit: text::NOTE_LIMIT }));
    }

    #[test]
    fn a_note_keeps_its_lines_and_a_line_is_one() {
        assert_eq!(text::note(" a\r\nb "), Ok("a\nb".into()));
        assert_eq!(text::line(" a\r\n b "), Ok("a b".into()));
        assert_eq!(text::note(" \n"), Err(Refusal::EmptyText));
    }
}
