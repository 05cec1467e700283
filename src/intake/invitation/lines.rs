//! The lines of an invitation without their markup: what stands before the text, the text, the cells of a table.

use crate::intake::invitation::docx::BREAK;
use crate::intake::invitation::lower::{Lower, beginning};
use crate::intake::invitation::markup;

/// What stands before a line's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    None,
    Bullet,
    /// "1.", "2)", "Punkt 3:"
    Number,
    /// Marked as a heading by "#", underlining, or by being wholly bold.
    Heading,
}

/// A line that says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub mark: Mark,
    /// The mark of a list as it stands: "•", "2)".
    pub lead: String,
    /// Columns before the mark or the text.
    pub indent: usize,
    /// Without mark and markup; the cells of a table with a blank between.
    pub text: String,
    /// Of a table's row, at least two; else empty.
    pub cells: Vec<String>,
    /// A blank line, a rule or the beginning stands before it.
    pub after_blank: bool,
    /// Characters of the line as it stands in the file; tells where a paragraph was broken.
    pub width: usize,
    /// How often ">" stands before it, as in an answered mail.
    pub quoted: usize,
}

/// Longer lines are cut: no sentence of an invitation is as long. Bytes.
const LONGEST_LINE: usize = 4000;
/// More lines than an invitation has. Hostile files have more, and are not read to their end.
const MOST_LINES: usize = 1200;
/// As editors count a tab before the text.
const TAB: usize = 4;

/// The lines of a text.
pub fn lines(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut after_blank = true;
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{c}', '\u{2028}', '\u{2029}'], "\n");
    for raw in text.lines().take(MOST_LINES) {
        let raw = beginning(raw, LONGEST_LINE);
        if markup::is_underline(raw) && !after_blank {
            // "Program" and a row of hyphens below it.
            if let Some(above) = lines.last_mut().filter(|above| above.mark == Mark::None && above.cells.is_empty()) {
                above.mark = Mark::Heading;
            }
            after_blank = true;
            continue;
        }
        for raw in markup::unglued(&markup::visible(raw)) {
            match line(&raw, after_blank) {
                Some(line) => {
                    lines.push(line);
                    after_blank = false;
                }
                None => after_blank = after_blank || !markup::is_table_rule(&raw),
            }
        }
    }
    lines
}

fn line(raw: &str, after_blank: bool) -> Option<Line> {
    let (quoted, raw) = unquoted(raw);
    let indent = raw.chars().take_while(|c| c.is_whitespace()).map(|c| if c == '\t' { TAB } else { 1 }).sum();
    let width = raw.chars().count();
    let body = raw.trim();
    if body.is_empty() || markup::is_rule(body) || markup::is_table_rule(body) {
        return None;
    }
    let cells: Vec<String> = cells(body).iter().map(|cell| markup::plain(cell)).collect();
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    if filled >= 2 {
        let (mark, first) = marked(&cells[0]);
        let (lead, first) = (lead(&cells[0], first), first.to_owned());
        let cells: Vec<String> = std::iter::once(first).chain(cells.into_iter().skip(1)).collect();
        let text = cells.iter().filter(|cell| !cell.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ");
        let mark = if mark == Mark::Heading { Mark::None } else { mark };
        return Some(Line { mark, lead, indent, text: text.replace(BREAK, " "), cells, after_blank, width, quoted });
    }
    let body = cells.into_iter().find(|cell| !cell.is_empty()).unwrap_or_default();
    let raw_body = raw.trim();
    let (mark, _) = marked(raw_body);
    let (mark, lead, text) = match mark {
        Mark::Heading => (mark, String::new(), markup::plain(raw_body.trim_start_matches(['#', ' ']))),
        Mark::None if markup::is_wholly_bold(raw_body) => (Mark::Heading, String::new(), body),
        _ => {
            let (mark, text) = marked(&body);
            (mark, lead(&body, text), text.to_owned())
        }
    };
    // A numbered or bulleted heading: "## 1. Program".
    let text = if mark == Mark::Heading { marked(&text).1.to_owned() } else { text };
    // "•  1. Velkomst": the number says no more than the bullet.
    let text = if mark == Mark::Bullet { marked(&text).1.trim().to_owned() } else { text.trim().to_owned() };
    let text = text.replace(BREAK, " ");
    (text.chars().any(char::is_alphanumeric)).then_some(Line {
        mark,
        lead,
        indent,
        text,
        cells: Vec::new(),
        after_blank,
        width,
        quoted,
    })
}

/// What stands before the text of a line.
fn lead(body: &str, text: &str) -> String {
    body.strip_suffix(text).unwrap_or_default().trim().to_owned()
}

fn unquoted(raw: &str) -> (usize, &str) {
    let mut rest = raw;
    let mut quoted = 0;
    while let Some(inner) = rest.trim_start().strip_prefix('>') {
        quoted += 1;
        rest = inner;
    }
    (quoted, rest)
}

/// The cells of a row: between pipes, tabs, or wide gaps.
fn cells(body: &str) -> Vec<String> {
    let trimmed = |cell: &str| cell.trim().to_owned();
    let pipes = ['|', '│', '¦'];
    if body.contains(pipes) {
        let inner = body.trim_matches(|c: char| pipes.contains(&c) || c == ' ');
        return inner.split(pipes).map(trimmed).collect();
    }
    // A tab after a bullet or a number is its gap, not a table's.
    let (mark, text) = marked(body);
    let before = if mark == Mark::None { "" } else { &body[..body.len() - text.len()] };
    let cells: Vec<String> = text.split('\t').flat_map(|cell| cell.split("    ")).map(trimmed).collect();
    let mut cells: Vec<String> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
    if let Some(first) = cells.first_mut() {
        *first = format!("{before}{first}");
    }
    cells
}

/// The mark before a text, and the text after it.
pub fn marked(text: &str) -> (Mark, &str) {
    let text = text.trim_start();
    let hashes = text.len() - text.trim_start_matches('#').len();
    if (1..=6).contains(&hashes) && text[hashes..].starts_with(' ') {
        return (Mark::Heading, text[hashes..].trim());
    }
    let mut characters = text.chars();
    if let Some(first) = characters.next() {
        let rest = characters.as_str();
        let gap = rest.starts_with(char::is_whitespace);
        let is_bullet =
            "•◦▪▫■□●○❖➢➤►▶✓✔→⇒·‣⁃\u{f0b7}\u{f0a7}\u{f0d8}".contains(first) || ("-–—*+o".contains(first) && gap);
        if is_bullet {
            return (Mark::Bullet, rest.trim_start());
        }
    }
    match numbered(text) {
        Some(rest) => (Mark::Number, rest),
        None => (Mark::None, text),
    }
}

/// What stands after "1.", "2)", "3).", "(4)", "a)", "Punkt 5:", "Pkt. 6", "Ad 7:".
fn numbered(text: &str) -> Option<&str> {
    let lower = text.lower();
    for word in ["punkt ", "pkt. ", "pkt ", "ad ", "item "] {
        if lower.starts_with(word) {
            let rest = text.get(word.len()..)?;
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let rest = &rest[digits..];
            let after = rest.trim_start_matches(['.', ':', ')', ' ', '–', '-']);
            if (1..=2).contains(&digits) && after.len() < rest.len() && !after.is_empty() {
                return Some(after);
            }
        }
    }
    let inner = text.strip_prefix('(').unwrap_or(text);
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let letters = usize::from(digits == 0 && inner.starts_with(|c: char| c.is_ascii_lowercase()));
    if !(1..=2).contains(&digits) && letters == 0 {
        return None;
    }
    let rest = &inner[digits + letters..];
    let after = match letters {
        0 => rest.trim_start_matches(['.', ')', ':']),
        _ => rest.strip_prefix(')')?,
    };
    let has_gap = after.starts_with(char::is_whitespace) || (rest.starts_with(")") && !after.is_empty());
    let after = after.trim_start();
    let is_closed = after.len() < rest.len() && has_gap && !rest.starts_with(char::is_whitespace);
    (is_closed && !goes_on_as_a_day(after) && !rest.starts_with(':')).then_some(after)
}

/// "9. maj" is a day, "1. sal" a floor, "2. runde" an ordinal: a number that belongs to its word.
fn goes_on_as_a_day(after: &str) -> bool {
    let word: String = after.chars().take_while(|c| c.is_alphabetic()).collect::<String>().lower();
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    let is_month = MONTHS.iter().any(|month| word.starts_with(month)) && word.len() <= 9;
    is_month && !after[word.len()..].starts_with(char::is_alphabetic)
        || matches!(word.as_str(), "sal" | "etage" | "kvartal" | "halvår" | "dag")
        || after.starts_with('-')
}

#[cfg(test)]
mod tests {
    use crate::intake::invitation::lines::{Mark, lines};

    fn read(text: &str) -> Vec<(Mark, String)> {
        lines(text).into_iter().map(|line| (line.mark, line.text)).collect()
    }

    #[test]
    fn bullets_numbers_and_headings_are_told_from_text() {
        let text = "## **Program**\n\n- Velkomst\n• *Oplæg*\n1. Pause\n2) Borde\n3). Plenum\nPunkt 4: Tak\n9. maj mødes vi\n16.00 Slut";
        let expected = [
            (Mark::Heading, "Program"),
            (Mark::Bullet, "Velkomst"),
            (Mark::Bullet, "Oplæg"),
            (Mark::Number, "Pause"),
            (Mark::Number, "Borde"),
            (Mark::Number, "Plenum"),
            (Mark::Number, "Tak"),
            (Mark::None, "9. maj mødes vi"),
            (Mark::None, "16.00 Slut"),
        ];
        assert_eq!(read(text), expected.map(|(mark, text)| (mark, text.to_owned())));
    }

    #[test]
    fn an_underlined_line_is_a_heading_and_a_rule_is_nothing() {
        assert_eq!(read("Program\n=======\n\n---\nx"), [(Mark::Heading, "Program".into()), (Mark::None, "x".into())]);
    }

    #[test]
    fn rows_have_cells() {
        let rows = lines("| Tid | Emne |\n|---|:--|\n| 16.00 | Velkomst |\n16.15\tOplæg\tIda\n17.00    Pause");
        let cells: Vec<Vec<String>> = rows.into_iter().map(|row| row.cells).collect();
        assert_eq!(
            cells,
            [vec!["Tid", "Emne"], vec!["16.00", "Velkomst"], vec!["16.15", "Oplæg", "Ida"], vec!["17.00", "Pause"]]
        );
    }

    #[test]
    fn quoted_lines_know_how_deep_they_are() {
        let depths: Vec<usize> = lines("a\n> b\n>> c\n> > d").iter().map(|line| line.quoted).collect();
        assert_eq!(depths, [0, 1, 2, 2]);
    }
}
