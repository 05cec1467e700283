//! People's text made harmless to look at: what would steer a terminal or turn the reading direction is shown as a
//! sign instead of acted on.

use std::borrow::Cow;

const SOFT_HYPHEN: char = '\u{ad}';

/// What `text` looks like when every character that acts is shown: C0 as control pictures (␛), DEL and C1 as ⍰,
/// direction marks and line separators as their code point (⟨202E⟩). Line feeds and tabs stay; joiners, which make
/// emoji and some scripts, stay. Soft hyphens, which a word processor leaves inside words, are shown as what they are where
/// no line ends: nothing; terminals do not agree on their width. The stored text is not changed.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(acts) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            SOFT_HYPHEN => {}
            _ if !acts(c) => shown.push(c),
            '\0'..='\u{1f}' => shown.push(char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}')),
            '\u{7f}'..='\u{9f}' => shown.push('\u{2370}'),
            _ => shown.push_str(&format!("⟨{:04X}⟩", u32::from(c))),
        }
    }
    Cow::Owned(shown)
}

/// The same on one line: every run of white space is one space.
pub fn visible_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    visible(&words.join(" ")).into_owned()
}

/// Whether a character does something instead of being seen.
fn acts(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        SOFT_HYPHEN => true,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => true,
        '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{feff}' => true,
        '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fff9}'..='\u{fffb}' => true,
        '\u{e0000}'..='\u{e007f}' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::language::visible::{visible, visible_line};

    #[test]
    fn ordinary_text_passes_untouched() {
        for text in ["Æblegrød på Ærø", "👩‍👩‍👧", "to\nlinjer\tog tab", "e\u{301}"] {
            assert_eq!(visible(text), text);
        }
    }

    #[test]
    fn what_acts_is_shown() {
        assert_eq!(visible("a\u{1b}[31mb\u{0}\u{9b}"), "a␛[31mb␀⍰");
        assert_eq!(visible("\u{202e}abc\u{2028}"), "⟨202E⟩abc⟨2028⟩");
        assert_eq!(visible("Bruger\u{ad}ind\u{ad}dragelse"), "Brugerinddragelse");
    }

    #[test]
    fn one_line_is_one_line() {
        assert_eq!(visible_line(" a\r\n\tb  c\u{2028}d "), "a b c d");
    }
}
