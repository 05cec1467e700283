//! Markdown and the dirt of copied pages: what of it says nothing is taken away, what was glued together is parted.

use crate::intake::invitation::cues;
use crate::intake::invitation::docx::BREAK;
use crate::intake::invitation::lower::Lower;

/// Without soft hyphens, zero-width signs and direction marks; hard blanks are blanks.
pub fn visible(raw: &str) -> String {
    let is_hidden = |c: &char| matches!(*c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    let blank = |c: char| match c {
        '\t' | BREAK => c,
        c if c.is_whitespace() || c.is_control() => ' ',
        c => c,
    };
    raw.chars().filter(|c| !is_hidden(c)).map(blank).collect()
}

/// "---", "* * *", "____": a line that only parts.
pub fn is_rule(body: &str) -> bool {
    body.chars().all(|c| "-–—_=*~.· ".contains(c))
}

/// A rule that stands right under a text makes it a heading.
pub fn is_underline(raw: &str) -> bool {
    let body = raw.trim();
    body.len() >= 3 && (body.chars().all(|c| c == '=') || body.chars().all(|c| c == '-'))
}

/// "|---|:--:|", "+----+", "├──┼──┤": between the rows of a table.
pub fn is_table_rule(raw: &str) -> bool {
    let body = raw.trim();
    body.contains(['|', '+', '┼', '─', '┬', '┴']) && body.chars().all(|c| "|+-=: ┼─┬┴├┤┌┐└┘│".contains(c))
}

/// "**Program**", "__Program__", and nothing beside it.
pub fn is_wholly_bold(body: &str) -> bool {
    let inner = |sign: &str| body.strip_prefix(sign).and_then(|rest| rest.strip_suffix(sign));
    inner("**").or_else(|| inner("__")).is_some_and(|inner| !inner.is_empty() && !inner.contains("**"))
}

/// A text without Markdown and tags: emphasis, links (their text stays), footnote marks, escapes.
pub fn plain(text: &str) -> String {
    let text = without_tags(&without_links(text));
    let characters: Vec<char> = text.chars().collect();
    let mut plain = String::with_capacity(text.len());
    for (place, c) in characters.iter().copied().enumerate() {
        let before = place.checked_sub(1).map(|before| characters[before]);
        let after = characters.get(place + 1).copied();
        let in_word = before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
        match c {
            '*' | '`' => {
                // A bullet's star keeps its place, since the mark is read after this.
                if place == 0 && after == Some(' ') {
                    plain.push(c);
                }
            }
            '_' if !in_word => {}
            '\\' if after.is_some_and(|after| after.is_ascii_punctuation()) => {}
            c => plain.push(c),
        }
    }
    collapsed(&plain)
}

fn collapsed(text: &str) -> String {
    let parts = text.split(BREAK).map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\u{b}")
}

/// "[tekst](adresse)" is "tekst".
fn without_links(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(middle) = rest.find("](") {
        let Some(open) = rest[..middle].rfind('[') else { break };
        let Some(close) = rest[middle..].find(')') else { break };
        plain.push_str(rest[..open].trim_end_matches('!'));
        plain.push_str(&rest[open + 1..middle]);
        rest = &rest[middle + close + 1..];
    }
    plain.push_str(rest);
    plain
}

/// Tags go, line breaks in a cell stay as such, the mark of a footnote goes with its tags.
fn without_tags(text: &str) -> String {
    const LONGEST: usize = 120;
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        plain.push_str(&rest[..open]);
        let tag = &rest[open..];
        let end = tag.bytes().take(LONGEST).position(|byte| byte == b'>');
        let is_tag = tag[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        match end.filter(|end| is_tag && !tag[..*end].contains('@')) {
            Some(_) if tag.starts_with("<sup>") => {
                rest = tag.find("</sup>").map_or("", |close| &tag[close + "</sup>".len()..]);
            }
            Some(end) => {
                if tag.starts_with("<br") {
                    plain.push(BREAK);
                }
                rest = &tag[end + 1..];
            }
            None => {
                plain.push('<');
                rest = &tag[1..];
            }
        }
    }
    plain.push_str(rest);
    plain.replace("&nbsp;", " ").replace("&amp;", "&")
}

/// A line parted where a page's headings and times were glued to the words beside them: "Indholdsfortegnelse1. Input",
/// "Velkomst16.15 Oplæg".
pub fn unglued(line: &str) -> Vec<String> {
    let characters: Vec<(usize, char)> = line.char_indices().collect();
    let mut cuts = Vec::new();
    for window in 1..characters.len() {
        let (offset, c) = characters[window];
        let before = characters[window - 1].1;
        let is_glued_time = c.is_ascii_digit() && before.is_lowercase() && is_clock(&line[offset..]);
        let is_glued_heading = (c.is_uppercase() || c.is_ascii_digit())
            && before.is_lowercase()
            && cues::SECTIONS.iter().any(|(word, _)| ends_with_heading(&line[..offset], word));
        if is_glued_time || is_glued_heading {
            cuts.push(offset);
        }
    }
    let mut parts = Vec::with_capacity(cuts.len() + 1);
    let mut start = 0;
    for cut in cuts {
        parts.push(line[start..cut].to_owned());
        start = cut;
    }
    parts.push(line[start..].to_owned());
    parts
}

/// "16.15" or "9:30", and no more figures.
fn is_clock(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text.as_bytes()[digits..];
    let minutes = rest.iter().skip(1).take_while(|byte| byte.is_ascii_digit()).count();
    (1..=2).contains(&digits) && matches!(rest.first(), Some(b'.' | b':')) && minutes == 2 && rest.get(3) != Some(&b'.')
}

/// The line so far is that heading alone, written with a capital.
fn ends_with_heading(line: &str, word: &str) -> bool {
    let said = line.trim_start_matches(['#', '*', ' ']);
    said.len() == word.len() && said.starts_with(char::is_uppercase) && said.lower() == word
}

#[cfg(test)]
mod tests {
    use crate::intake::invitation::markup::{plain, unglued};

    #[test]
    fn markdown_says_nothing() {
        let said = plain("*Hvordan* **kan** [vi](http://x.dk) a\\-b<sup>1</sup> til anne_marie@x.dk");
        assert_eq!(said, "Hvordan kan vi a-b til anne_marie@x.dk");
    }

    #[test]
    fn glued_headings_and_times_are_parted() {
        assert_eq!(unglued("Indholdsfortegnelse1. Input"), ["Indholdsfortegnelse", "1. Input"]);
        assert_eq!(unglued("ProgramVelkomst16.15 Oplæg"), ["Program", "Velkomst", "16.15 Oplæg"]);
        assert_eq!(unglued("kl.16.00 på Programudvalget"), ["kl.16.00 på Programudvalget"]);
    }
}
