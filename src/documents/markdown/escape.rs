//! The one place where text becomes Markdown that says exactly that text.

use std::fmt::Write;

use crate::documents::packed::xml::shown;

/// Where a text is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A paragraph or a list item: lines stay lines, and a line must not begin a list, a heading or a rule.
    Flow,
    /// A heading or a table cell: one line.
    Line,
    /// One line, of which nobody knows where it is put: it may begin a paragraph, as in [`Place::Flow`].
    Piece,
}

/// `text` such that a Markdown reader shows it as it is: no markup, link, HTML, entity or block arises from it.
///
/// What would steer a terminal, and what is no character, is shown as by [`shown`]. Blank lines and the space around a line feed say nothing
/// here; but in [`Place::Flow`] a line feed is a space. The space at the ends is kept for what stands beside it.
pub fn escape(text: &str, place: Place) -> String {
    let text = shown(text).replace('\t', " ");
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    let lines: Vec<&str> = text.split('\n').collect();
    for (at, line) in lines.iter().enumerate() {
        // The outer ends may touch another piece of the same line.
        let line = if at > 0 { line.trim_start() } else { line };
        let line = if at + 1 < lines.len() { line.trim_end() } else { line };
        if line.is_empty() {
            continue;
        }
        if !escaped.is_empty() {
            escaped.push_str(if place == Place::Flow { "\\\n" } else { " " });
        }
        escape_line(&mut escaped, line, place);
    }
    escaped
}

fn escape_line(to: &mut String, line: &str, place: Place) {
    let marker = if place == Place::Line { None } else { marker(line) };
    let mut before = None;
    let mut at = 0;
    while let Some(c) = line[at..].chars().next() {
        // GitHub's readers look for addresses after the escapes are gone; only in code they do not.
        if let Some(address) = address(before, &line[at..]) {
            to.push('`');
            to.push_str(address);
            to.push('`');
            before = address.chars().next_back();
            at += address.len();
            continue;
        }
        let next = line[at + c.len_utf8()..].chars().next();
        if marker == Some(at) || acts(before, c, next) {
            to.push('\\');
        }
        to.push(c);
        before = Some(c);
        at += c.len_utf8();
    }
}

/// The byte at which a line would begin a list, a heading, a rule or a definition.
fn marker(line: &str) -> Option<usize> {
    let start = line.len() - line.trim_start().len();
    let body = &line[start..];
    if body.starts_with(['#', '+', '-', '=', ':']) {
        return Some(start);
    }
    let digits = body.bytes().take_while(u8::is_ascii_digit).count();
    let ends_the_number = |c: char| c == '.' || c == ')';
    let after = body[digits..].strip_prefix(ends_the_number)?;
    (digits > 0 && after.chars().next().is_none_or(char::is_whitespace)).then_some(start + digits)
}

/// The e-mail address at the beginning of a line's rest, where one begins there: `name@somewhere.dk`, without the full
/// stop of its sentence.
fn address(before: Option<char>, rest: &str) -> Option<&str> {
    let of_address = |c: char| c.is_alphanumeric() || matches!(c, '.' | '+' | '-' | '_' | '@');
    if before.is_some_and(of_address) {
        return None;
    }
    let run = &rest[..rest.find(|c| !of_address(c)).unwrap_or(rest.len())];
    let run = run.trim_end_matches(|c: char| !c.is_alphanumeric());
    // Some readers take "a@.b" for one.
    let named = |at: usize| at > 0 && run[at + 1..].contains('.');
    run.match_indices('@').any(|(at, _)| named(at)).then_some(run)
}

/// Whether a character means something between its neighbours, wherever it stands in a line.
fn acts(before: Option<char>, c: char, next: Option<char>) -> bool {
    match c {
        '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '}' | '<' | '>' | '|' | '~' | '^' | '$' => true,
        // An entity.
        '&' => next.is_none_or(|next| next == '#' || next.is_ascii_alphabetic()),
        // What closes a heading.
        '#' => next.is_none_or(|next| next == '#' || next.is_whitespace()),
        // "==marked==", an address and a name of an emoji, which some readers know.
        '=' => before == Some('=') || next == Some('='),
        ':' => {
            next == Some('/')
                || before == Some(':')
                || next == Some(':')
                || (before.is_none_or(|b| !b.is_alphanumeric()) && next.is_some_and(char::is_alphabetic))
        }
        '.' => {
            before.is_some_and(|before| before.eq_ignore_ascii_case(&'w'))
                && next.is_some_and(|next| !next.is_whitespace())
        }
        // Some readers cite by "@name".
        '@' => !before.is_some_and(char::is_alphanumeric),
        _ => false,
    }
}

/// `text` in bold.
pub fn strong(text: &str, place: Place) -> String {
    around("**", text, place)
}

/// `text` in italics.
pub fn emphasis(text: &str, place: Place) -> String {
    around("*", text, place)
}

fn around(mark: &str, text: &str, place: Place) -> String {
    let escaped = escape(text, place);
    // A mark beside a space is no mark.
    let escaped = escaped.trim();
    let mut marked = String::with_capacity(escaped.len() + 4);
    if !escaped.is_empty() {
        write!(marked, "{mark}{escaped}{mark}").expect("a text takes every character");
    }
    marked
}

#[cfg(test)]
mod tests {
    use crate::documents::markdown::escape::{Place, escape};

    #[test]
    fn what_acts_and_what_is_no_character_is_shown() {
        assert_eq!(escape("a\u{fffe}b\u{ffff}c\u{0}\td\r\ne", Place::Flow), "a\u{fffd}b\u{fffd}c␀ d\\\ne");
    }
}
