//! Which pieces of a filled template are somebody's words: what the template says around them gives the file its shape.

/// Noncharacters, which no text of a document holds.
const OPEN: char = '\u{fdd0}';
const CLOSE: char = '\u{fdd1}';

/// A piece of a filled template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// What the template itself says.
    Shape(&'a str),
    /// What was filled in.
    Words(&'a str),
}

/// `words` between the marks.
pub fn mark(words: &str) -> String {
    format!("{OPEN}{words}{CLOSE}")
}

/// A text without marks.
pub fn unmarked(text: &str) -> String {
    text.replace([OPEN, CLOSE], "")
}

/// What a block or a macro has put together, whose pieces are marked already; where a filter has cut through the marks,
/// all of it is words.
pub fn whole(text: &str) -> String {
    let mut depth = 0i32;
    for c in text.chars() {
        depth += i32::from(c == OPEN) - i32::from(c == CLOSE);
        if depth < 0 {
            break;
        }
    }
    if depth == 0 { text.to_owned() } else { mark(&unmarked(text)) }
}

/// The pieces in their order. Words may have been filled in within words.
pub fn pieces(filled: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut depth, mut from) = (0usize, 0);
    for (at, sign) in filled.match_indices([OPEN, CLOSE]) {
        let piece = &filled[from..at];
        pieces.push(if depth == 0 { Piece::Shape(piece) } else { Piece::Words(piece) });
        depth = if sign.starts_with(OPEN) { depth + 1 } else { depth.saturating_sub(1) };
        from = at + sign.len();
    }
    pieces.push(Piece::Shape(&filled[from..]));
    pieces
}

/// What reads the shape of a file sign by sign, and knows where words are no more than words.
pub trait Grammar {
    fn read(&mut self, c: char);

    /// Words come here.
    fn takes_words(&mut self) -> bool;
}

/// What the template says before each place where words would be more than words.
pub fn acting<'a>(filled: &'a str, grammar: &mut impl Grammar) -> Vec<&'a str> {
    let mut before = "";
    let mut found = Vec::new();
    for piece in pieces(filled) {
        match piece {
            Piece::Shape(shape) => {
                shape.chars().for_each(|c| grammar.read(c));
                before = shape;
            }
            Piece::Words(_) if grammar.takes_words() => {}
            Piece::Words(_) => found.push(before),
        }
    }
    found
}

/// The last line on which the template says something.
fn last_line(before: &str) -> &str {
    before.trim_end().rsplit('\n').next().unwrap_or(before).trim()
}

/// The end of the last line that the filled text says `before` some words.
pub fn end_of_line(before: &str) -> String {
    let line = last_line(before);
    let skipped = line.chars().count().saturating_sub(40);
    line.chars().skip(skipped).collect()
}

/// The line of the template, from 1, on which an expression follows what the filled text says `before` it; as much of
/// that as the template says itself, for numbers are filled in too.
pub fn line_before(source: &str, before: &str) -> Option<usize> {
    let mut before = last_line(before);
    let parts = |c: char| c.is_whitespace() || matches!(c, '{' | ',' | '>');
    let begins = |rest: &str| ["{{", "{%", "{#"].iter().any(|sign| rest.starts_with(sign));
    while !before.is_empty() {
        let mut ends = source.match_indices(before).map(|(at, _)| at + before.len());
        let follows = |end: usize| {
            let rest = source[end..].trim_start();
            begins(rest).then_some(source.len() - rest.len())
        };
        if let Some(at) = ends.find_map(follows) {
            return Some(source[..at].matches('\n').count() + 1);
        }
        before = before.split_once(parts).map_or("", |(_, rest)| rest.trim_start());
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::documents::template::marked::{Piece, line_before, mark, pieces, unmarked, whole};

    #[test]
    fn what_is_filled_in_is_words_also_within_words_and_when_a_filter_cuts_it() {
        let nested = format!("a{}d", mark(&format!("b{}c", mark("x"))));
        let words: Vec<&str> = pieces(&nested)
            .into_iter()
            .filter_map(|piece| if let Piece::Words(words) = piece { Some(words) } else { None })
            .collect();
        assert_eq!(words.concat(), "bxc");
        assert_eq!((whole(&nested), unmarked(&nested)), (nested.clone(), "abxcd".to_owned()));
        let cut = &nested[..nested.len() - "d".len() - 3];
        assert_eq!(whole(cut), mark("abxc"));
    }

    #[test]
    fn a_place_is_found_in_the_template_though_numbers_are_filled_in() {
        let source = "\"text\": \"a\",\n{\"n\": {{ n }}, \"text\": {{ text }}}";
        assert_eq!(line_before(source, "x\n{\"n\": 39, \"text\": "), Some(2));
        assert_eq!(line_before("[[1]\n]\n[\n  {{ text }}]", "[[1]\n]\n[\n  "), Some(4));
        assert_eq!(line_before(source, "\n"), None);
    }
}
