//! Cards for the tables with the code by which a table's machine comes in: number, themes, code, address, QR code, house
//! rules. They hold secrets, so that they are no kind of document and go with no export: whoever holds the door asks.

use std::fmt::Write;

use qrcode::{Color, EcLevel, QrCode};

use crate::documents::kinds::parts::seating;
use crate::documents::packed::xml::{escape, escape_line};
use crate::documents::page::page::plain;
use crate::documents::page::properties::Properties;
use crate::documents::report::report::Report;
use crate::domain::id::TableNumber;
use crate::language::words::Words;

/// White squares around a QR code (ISO/IEC 18004).
const EDGE: usize = 4;
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
/// One card to a sheet of A5 or half an A4; the code is read by people who type it.
const STYLE: &str = "@page { size: A5 landscape; margin: 12mm; }
body { font: 12pt/1.35 sans-serif; color: #000; background: #fff; margin: 0 auto; max-width: 190mm; }
section { break-after: page; break-inside: avoid; display: grid; grid-template-columns: 1fr auto; gap: 0 8mm; padding: 6mm 0; }
section:last-of-type { break-after: auto; }
h1 { font-size: 34pt; line-height: 1.1; margin: 0 0 3mm; }
.code { font: bold 20pt/1.3 monospace; letter-spacing: .04em; margin: 2mm 0; }
.how { font-family: monospace; overflow-wrap: anywhere; }
svg { width: 46mm; height: 46mm; }
ul { margin: 1mm 0 3mm; padding-left: 1.2em; }
footer { grid-column: 1 / -1; font-size: 9pt; }
@media screen { section { border-bottom: 1px solid #767676; } }
";

/// One table's way in.
#[derive(Clone, PartialEq, Eq)]
pub struct Invitation {
    pub table: TableNumber,
    pub code: String,
    /// What is typed at the table's machine; it stands in the QR code too.
    pub command: String,
}

/// One HTML file that needs nothing else, a card a page; `address`: of the facilitator's machine. Nothing where no table
/// is invited.
pub fn write(report: &Report, words: &Words, address: &str, invitations: &[Invitation]) -> Option<Vec<u8>> {
    let cards: String = invitations.iter().filter_map(|invitation| card(report, words, address, invitation)).collect();
    if cards.is_empty() {
        return None;
    }
    let title = words.say("documents-invitations-title", &[("title", report.meeting.title.as_str().into())]);
    let title = escape_line(&title);
    let language = Properties::tag(words.language());
    Some(
        format!(
            "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta \
             http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n<title>{title}</title>\n\
             <style>\n{STYLE}</style>\n</head>\n<body>\n{cards}</body>\n</html>\n"
        )
        .into_bytes(),
    )
}

fn card(report: &Report, words: &Words, address: &str, invitation: &Invitation) -> Option<String> {
    let table = report.tables.iter().find(|table| table.number == invitation.table)?;
    let mut card = String::from("<section>\n<div>\n");
    let number = words.say("documents-card-table", &[("table", table.number.0.into())]);
    put(&mut card, "h1", "", &number);
    if let Some(name) = &table.name {
        put(&mut card, "p", "", name);
    }
    let themes: Vec<String> = report
        .themes
        .iter()
        .filter_map(|theme| seating::discusses(words, theme, table))
        .map(|title| plain(&title))
        .collect();
    list(&mut card, &themes);
    put(&mut card, "p", " class=\"code\"", &invitation.code);
    put(&mut card, "p", "", &words.say("documents-invitations-address", &[("address", address.into())]));
    put(&mut card, "p", " class=\"how\"", &invitation.command);
    card.push_str("</div>\n<div>\n");
    card.push_str(&qr(&invitation.command, &words.word("documents-invitations-qr")).unwrap_or_default());
    put(&mut card, "h2", "", &words.word("documents-card-rules"));
    let rules = ["documents-card-rule-one", "documents-card-rule-common", "documents-card-rule-stars"];
    list(&mut card, &rules.map(|id| words.word(id)));
    card.push_str("</div>\n");
    let foot = words.say("documents-invitations-foot", &[("title", report.meeting.title.as_str().into())]);
    put(&mut card, "footer", "", &foot);
    card.push_str("</section>\n");
    Some(card)
}

fn put(html: &mut String, tag: &str, attributes: &str, text: &str) {
    let _ = writeln!(html, "<{tag}{attributes}>{}</{tag}>", escape_line(text));
}

fn list(html: &mut String, items: &[String]) {
    html.push_str("<ul>\n");
    items.iter().for_each(|item| put(html, "li", "", item));
    html.push_str("</ul>\n");
}

/// Black squares on white, a run of them to a stroke; nothing for a text that is longer than any code.
fn qr(text: &str, label: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let (side, squares) = (code.width(), code.to_colors());
    let mut path = String::new();
    for (y, row) in squares.chunks(side).enumerate() {
        for (x, _) in row.iter().enumerate().filter(|(_, square)| **square == Color::Dark) {
            let _ = write!(path, "M{} {}h1v1h-1z", x + EDGE, y + EDGE);
        }
    }
    let whole = side + 2 * EDGE;
    let label = escape(label);
    Some(format!(
        "<svg role=\"img\" aria-label=\"{label}\" viewBox=\"0 0 {whole} {whole}\" shape-rendering=\"crispEdges\"><path \
         fill=\"#fff\" d=\"M0 0h{whole}v{whole}h-{whole}z\"/><path d=\"{path}\"/></svg>\n"
    ))
}
