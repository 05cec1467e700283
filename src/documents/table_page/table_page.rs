//! A table's page: where the program must not run, a browser without a net is enough to write notes for a table. The page
//! keeps them, and makes the table's file that is carried to the facilitator. It holds the table's invitation, so that it
//! is no kind of document and goes with no export.

use std::fmt::Write;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::documents::kinds::parts::seating;
use crate::documents::packed::xml::{escape, escape_line};
use crate::documents::page::page::plain;
use crate::documents::page::properties::Properties;
use crate::documents::report::report::Report;
use crate::documents::report::table::Table;
use crate::documents::report::theme::Theme;
use crate::domain::contribution::ContributionKind;
use crate::domain::id::TableNumber;
use crate::domain::programme;
use crate::domain::text::{LINE_LIMIT, NOTE_LIMIT};
use crate::language::cue_lists::CueLists;
use crate::language::words::Words;
use crate::record::hex;

const SCRIPT: &str = include_str!("page.js");
const STYLE: &str = include_str!("page.css");
/// What the script says, by the names that it has for it.
const SPOKEN: &[(&str, &str)] = &[
    ("added", "carry-page-theme-added"),
    ("back", "carry-page-back"),
    ("carried", "carry-page-carried"),
    ("challenge", "replies-kind-challenge"),
    ("cue", "carry-page-cue"),
    ("edit", "carry-page-edit"),
    ("editing", "carry-page-editing"),
    ("empty", "carry-page-empty"),
    ("example", "replies-kind-example"),
    ("file", "carry-page-file"),
    ("gone", "carry-page-gone"),
    ("here", "carry-page-here"),
    ("idea", "replies-kind-idea"),
    ("kept", "carry-page-kept"),
    ("known", "carry-page-theme-known"),
    ("long", "carry-page-long"),
    ("new", "carry-page-new"),
    ("none", "carry-page-none"),
    ("old", "carry-page-old"),
    ("own", "carry-page-own-case"),
    ("question", "replies-kind-question"),
    ("ready", "carry-page-ready"),
    ("star", "screens-do-star"),
    ("taken", "carry-page-taken"),
    ("unkept", "carry-page-unkept"),
    ("waiting", "carry-page-waiting"),
    ("withdraw", "carry-page-withdraw"),
];
/// What the script puts into them.
const VALUES: [&str; 7] = ["clock", "count", "file", "found", "limit", "table", "title"];

/// What the page is for.
pub struct Seat<'a> {
    pub table: TableNumber,
    /// The organiser's lines.
    pub before_writing: &'a [String],
    /// The table's file with nothing written in it, as JSON.
    pub file: Value,
    /// What the file begins with, up to the sum of what follows.
    pub head: &'a str,
    /// Of the meeting: those under which notes are given.
    pub themes: &'a [programme::Theme],
}

/// One HTML file that needs nothing else and asks nobody for anything. Nothing where the meeting has no such table.
pub fn write(report: &Report, words: &Words, seat: &Seat<'_>) -> Option<Vec<u8>> {
    let table = report.tables.iter().find(|table| table.number == seat.table)?;
    let told = told(words, seat);
    // Not to be guessed by who writes a title: the file's secret is in it.
    let nonce = hex::write(&Sha256::digest(&told));
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    );
    let number = words.say("carry-page-table", &[("table", table.number.0.into())]);
    let title = escape_line(&format!("{number} – {}", report.meeting.title));
    let language = Properties::tag(words.language());
    let main = main(report, words, seat, table, &number);
    let page = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta \
         http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<meta name=\"viewport\" \
         content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n\
         <body>\n<main>\n{main}</main>\n<script type=\"application/json\" id=\"told\">{told}</script>\n<script \
         nonce=\"{nonce}\">\n{SCRIPT}</script>\n</body>\n</html>\n"
    );
    Some(page.into_bytes())
}

/// What the script is told: in its JSON no tag begins.
fn told(words: &Words, seat: &Seat<'_>) -> String {
    let values = VALUES.map(|name| (name, format!("{{{name}}}").into()));
    let spoken = |(name, id): &(&str, &str)| {
        let said = words.say(id, &values).replace("{table}", &seat.table.to_string());
        ((*name).to_owned(), Value::String(said))
    };
    let told = json!({
        "words": SPOKEN.iter().map(spoken).collect::<serde_json::Map<String, Value>>(),
        "file": seat.file,
        "head": seat.head,
        "themes": seat.themes,
        "longest": NOTE_LIMIT,
        "table": seat.table,
        "cues": CueLists::ALL,
    });
    told.to_string().replace('<', "\\u003c")
}

fn main(report: &Report, words: &Words, seat: &Seat<'_>, table: &Table, number: &str) -> String {
    let mut html = String::new();
    put(&mut html, "h1", "", number);
    put(&mut html, "p", "", &report.meeting.title);
    // The script takes it away where it can do all that it must.
    put(&mut html, "p", " id=\"old\"", &words.word("carry-page-old"));
    seat.before_writing.iter().for_each(|line| put(&mut html, "p", "", line));
    html.push_str("<form id=\"form\">\n");
    put(&mut html, "h2", " id=\"title\"", &words.word("carry-page-new"));
    label(&mut html, words, "asked", "carry-page-theme");
    html.push_str("<select id=\"asked\">\n");
    let given = |theme: &Theme| seating::discusses(words, theme, table);
    // What the table is to discuss comes first; a note may be about something else.
    for is_given in [true, false] {
        for theme in seat.themes {
            let known = report.themes.iter().find(|known| known.id == theme.id);
            let title = known.and_then(given).map(|title| plain(&title));
            if title.is_some() == is_given {
                choices(&mut html, theme, &title.unwrap_or_else(|| theme.title.clone()), words);
            }
        }
    }
    html.push_str("</select>\n");
    new_theme(&mut html, words);
    label(&mut html, words, "note", "carry-page-note");
    html.push_str("<textarea id=\"note\" rows=\"3\" aria-describedby=\"how\"></textarea>\n");
    reminder(&mut html, words);
    put(&mut html, "p", " id=\"how\" class=\"about\"", &words.word("carry-page-how"));
    label(&mut html, words, "kind", "carry-page-kind");
    html.push_str("<select id=\"kind\">\n");
    option(&mut html, "", &words.word("replies-kind-none"));
    for kind in ContributionKind::ALL {
        let (value, id) = match kind {
            ContributionKind::Challenge => ("challenge", "replies-kind-challenge"),
            ContributionKind::Idea => ("idea", "replies-kind-idea"),
            ContributionKind::Example => ("example", "replies-kind-example"),
            ContributionKind::Question => ("question", "replies-kind-question"),
        };
        option(&mut html, value, &words.word(id));
    }
    html.push_str("</select>\n<label class=\"tick\"><input type=\"checkbox\" id=\"own\"> ");
    let _ = writeln!(html, "{}</label>", escape_line(&words.word("carry-page-own")));
    put(&mut html, "button", " class=\"first\"", &words.word("carry-page-save"));
    put(&mut html, "button", " type=\"button\" id=\"leave\" hidden", &words.word("carry-page-leave"));
    html.push_str("</form>\n<p id=\"status\" role=\"status\"></p>\n");
    put(&mut html, "h2", "", &words.word("carry-page-carry"));
    html.push_str("<p id=\"carry\"></p>\n");
    put(&mut html, "button", " type=\"button\" class=\"first\" id=\"fetch\"", &words.word("carry-page-fetch"));
    put(&mut html, "h2", "", &words.say("carry-page-notes", &[("table", seat.table.0.into())]));
    html.push_str("<ul id=\"notes\"></ul>\n");
    html
}

/// A theme of the table's own waits for the facilitator as one that its machine adds.
fn new_theme(html: &mut String, words: &Words) {
    html.push_str("<details id=\"newtheme\">\n");
    put(html, "summary", "", &words.word("screens-do-new-theme"));
    label(html, words, "added", "carry-page-theme-title");
    let _ = writeln!(html, "<input id=\"added\" maxlength=\"{LINE_LIMIT}\" autocomplete=\"off\">");
    put(html, "button", " type=\"button\" id=\"add\"", &words.word("carry-page-theme-add"));
    html.push_str("</details>\n");
}

/// What may be an own case is asked about quietly, beside what is typed.
fn reminder(html: &mut String, words: &Words) {
    html.push_str("<div id=\"cue\">\n<p id=\"cuetext\" aria-live=\"polite\"></p>\n");
    put(html, "button", " type=\"button\" id=\"toown\" hidden", &words.word("carry-page-to-own"));
    html.push_str("</div>\n");
}

/// A theme, or its questions. Their ids tell which: on a later page of the same table they may have other places.
fn choices(html: &mut String, theme: &programme::Theme, title: &str, words: &Words) {
    let whole = json!([theme.id]).to_string();
    if theme.questions.is_empty() {
        return option(html, &whole, title);
    }
    let _ = writeln!(html, "<optgroup label=\"{}\">", escape_line(title));
    for asked in &theme.questions {
        let told = [("number", asked.number.into()), ("text", asked.text.as_str().into())];
        option(html, &json!([theme.id, asked.id]).to_string(), &words.say("documents-card-question", &told));
    }
    option(html, &whole, &words.word("carry-page-whole-theme"));
    html.push_str("</optgroup>\n");
}

fn option(html: &mut String, value: &str, text: &str) {
    let _ = writeln!(html, "<option value=\"{}\">{}</option>", escape(value), escape_line(text));
}

fn label(html: &mut String, words: &Words, of: &str, id: &str) {
    put(html, "label", &format!(" for=\"{of}\""), &words.word(id));
}

fn put(html: &mut String, tag: &str, attributes: &str, text: &str) {
    let _ = writeln!(html, "<{tag}{attributes}>{}</{tag}>", escape_line(text));
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::documents::table_page::table_page::{Seat, choices, told};
    use crate::domain::id::TableNumber;
    use crate::domain::programme::{Question, Theme, ThemeKind};
    use crate::language::language::Language;
    use crate::language::words::Words;

    #[test]
    fn no_title_ends_what_the_script_is_told_and_every_sentence_stands_in_it() {
        let title = "</script><script>alert(1)</script><!--".to_owned();
        let theme = Theme { id: "x".into(), title: title.clone(), kind: ThemeKind::Theme, questions: Vec::new() };
        for language in [Language::Da, Language::En] {
            let file = json!({"record": "r"});
            let seat = Seat {
                table: TableNumber(4),
                before_writing: &[],
                file,
                head: "h ",
                themes: std::slice::from_ref(&theme),
            };
            let told = told(&Words::new(language), &seat);
            assert!(!told.contains('<'), "{told}");
            let read: Value = serde_json::from_str(&told).unwrap();
            assert_eq!(read["themes"][0]["title"], title.as_str());
            let words = read["words"].as_object().unwrap();
            assert!(words.values().all(|said| !said.as_str().unwrap().contains(['⟨', '$'])), "{words:?}");
            assert!(
                words["kept"].as_str().unwrap().contains("{clock}") && words["file"].as_str().unwrap().contains('4')
            );
        }
    }

    #[test]
    fn a_choice_is_told_by_ids_whatever_is_in_them() {
        let asked = Question { id: "q 1".into(), number: 1, text: "Hvad virker?".to_owned() };
        let theme =
            Theme { id: "a\"b".into(), title: "Tema".to_owned(), kind: ThemeKind::Theme, questions: vec![asked] };
        let mut html = String::new();
        choices(&mut html, &theme, "Tema", &Words::new(Language::Da));
        assert!(html.contains(r#"<option value="[&quot;a\&quot;b&quot;,&quot;q 1&quot;]">"#), "{html}");
        assert!(html.contains(r#"<option value="[&quot;a\&quot;b&quot;]">"#), "{html}");
    }
}
