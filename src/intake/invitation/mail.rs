//! Mails: which part of one is the invitation, and what stands only around it.

use crate::intake::invitation::lines::Line;
use crate::intake::invitation::lower::Lower;

/// An invitation out of a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Of the last mail that has one; without "SV:" and "VS:".
    pub subject: Option<String>,
    pub lines: Vec<Line>,
}

const HEADERS: &[&str] = &[
    "fra:",
    "from:",
    "til:",
    "to:",
    "cc:",
    "bcc:",
    "sendt:",
    "sent:",
    "emne:",
    "subject:",
    "vedhæftede filer:",
    "attachments:",
    "prioritet:",
    "dato:",
    "date:",
];

/// What was written last: without headers and what it answers.
pub fn own_words(lines: &[Line]) -> Letter {
    let until = lines.iter().position(|line| is_divider(&line.text)).filter(|until| *until > 0).unwrap_or(lines.len());
    without_headers(
        lines[..until].iter().filter(|line| line.quoted == 0 && !introduces_quote(&line.text)).cloned().collect(),
    )
}

/// Everything, also what is answered or forwarded.
pub fn all_words(lines: &[Line]) -> Letter {
    let kept = lines.iter().filter(|line| !introduces_quote(&line.text) && !is_divider(&line.text)).cloned();
    without_headers(kept.map(|line| Line { quoted: 0, ..line }).collect())
}

/// A block of at least three header lines is a mail's head; "Dato:" and "Til:" alone are an agenda's.
fn without_headers(lines: Vec<Line>) -> Letter {
    let is_header = |line: &Line| {
        let lower = line.text.lower();
        HEADERS.iter().any(|header| lower.starts_with(header))
    };
    let begins_mail = |line: &Line| {
        let lower = line.text.lower();
        ["fra:", "from:", "emne:", "subject:", "sendt:"].iter().any(|header| lower.starts_with(header))
    };
    let mut letter = Letter { subject: None, lines: Vec::new() };
    let mut at = 0;
    while at < lines.len() {
        let block = lines[at..].iter().take_while(|line| is_header(line)).count();
        let is_head = block >= 2 && lines[at..at + block].iter().any(begins_mail);
        if is_head {
            let subject = lines[at..at + block].iter().find_map(|line| subject(&line.text));
            letter.subject = subject.or(letter.subject);
            at += block;
        } else {
            letter.lines.push(lines[at].clone());
            at += 1;
        }
    }
    letter
}

fn subject(text: &str) -> Option<String> {
    let lower = text.lower();
    let name = ["emne:", "subject:"].into_iter().find(|name| lower.starts_with(name))?;
    let mut said = text.get(name.len()..)?.trim();
    while let Some(rest) = ["sv:", "vs:", "re:", "fw:", "fwd:", "svar:"].iter().find_map(|mark| {
        said.get(..mark.len()).filter(|start| start.eq_ignore_ascii_case(mark)).map(|_| &said[mark.len()..])
    }) {
        said = rest.trim();
    }
    (!said.is_empty()).then(|| said.to_owned())
}

/// "-----Oprindelig meddelelse-----", "---------- Forwarded message ---------"
fn is_divider(text: &str) -> bool {
    let lower = text.lower();
    ["oprindelig meddelelse", "original message", "forwarded message", "videresendt besked", "videresendt meddelelse"]
        .iter()
        .any(|words| lower.contains(words))
}

/// "Den 3. marts 2024 kl. 10.12 skrev Ida Holm:"
fn introduces_quote(text: &str) -> bool {
    let lower = text.lower();
    (lower.starts_with("den ") || lower.starts_with("on ") || lower.starts_with("d. "))
        && (lower.contains(" skrev ") || lower.contains(" wrote:"))
}
