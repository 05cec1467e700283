//! The documents for the screen on which they are read: as they would be written now, onto the disk, and what is chosen for
//! all of them.

use crate::app::exported_words::export_in_words;
use crate::app::exporting::{self, One, Order};
use crate::app::problem_words;
use crate::app::session::Session;
use crate::device::{likely_own_cases, named_in_public, waiting_themes};
use crate::documents::edition::{Audience, State};
use crate::documents::export::{Document, documents};
use crate::documents::format::Format;
use crate::documents::kinds::letters::Unsent;
use crate::documents::report::report::Report;
use crate::language::visible::visible_line;
use crate::language::words::Words;
use crate::store::settings::SettingsError;
use crate::tui::papers::{Edition, Papers, PapersWish, Want};
use crate::tui::tui::Tui;

/// Does what the screen asks.
pub fn obey(wish: PapersWish, tui: &mut Tui<'_>, session: &mut Session, words: &Words) {
    let PapersWish { document, edition, want } = wish;
    let trouble = match want {
        Want::Read => None,
        Want::Export => Some(write_edition(edition, None, tui, session, words)),
        Want::ExportOne => Some(match one(document, edition, session, words) {
            Some(only) => write_edition(edition, Some(only), tui, session, words),
            None => words.word("papers-one-gone"),
        }),
        Want::TurnFormat(format) => not_remembered(session.papers.turn(format), words),
        Want::Folder(base) => not_remembered(session.papers.lay(&base), words).or(Some(String::new())),
    };
    tui.take_papers(&Papers { trouble, ..papers(document, edition, session, words) });
}

/// Writes this edition, all of it where no paper is named; why not, or nothing: what was written stays on the screen, and
/// need not be said in passing too.
fn write_edition(edition: Edition, only: Option<One>, tui: &mut Tui<'_>, session: &Session, words: &Words) -> String {
    let order = session.order(session.papers.folder(session.record()));
    let order = Order { state: state(edition), audience: audience(edition), only, ..order };
    write_out(&order, tui, session, words).err().unwrap_or_default()
}

/// Writes the documents and says so; an error says in words why they were not written.
pub fn write_out(order: &Order, tui: &mut Tui<'_>, session: &Session, words: &Words) -> Result<(), String> {
    match exporting::export(session.device.meeting(), session.record(), words, session.now(), order) {
        Ok(exported) => {
            tui.show(&words.word("screens-reading"), &export_in_words(words, &exported).join("\n"));
            Ok(())
        }
        Err(error) => {
            let why = problem_words::say(words, &error);
            Err(words.say("plain-export-failed", &[("why", why.into())]))
        }
    }
}

fn not_remembered(remembered: Result<(), SettingsError>, words: &Words) -> Option<String> {
    let why = problem_words::say(words, &remembered.err()?.into());
    Some(words.say("papers-not-remembered", &[("why", why.into())]))
}

fn report(edition: Edition, session: &Session, words: &Words) -> Option<Report> {
    let report = Report::of(session.device.meeting(), words, session.now(), state(edition), audience(edition));
    report.map(|report| report.of_office(&session.office))
}

fn printed(report: Option<&Report>, words: &Words) -> Vec<Document> {
    report.map(|report| documents(report, words, &[Format::Plain])).unwrap_or_default()
}

/// The paper that is read.
fn one(document: usize, edition: Edition, session: &Session, words: &Words) -> Option<One> {
    let printed = printed(report(edition, session, words).as_ref(), words);
    let read = printed.into_iter().nth(document)?;
    Some(One { kind: read.kind, part: read.part })
}

fn papers(document: usize, edition: Edition, session: &Session, words: &Words) -> Papers {
    let meeting = session.device.meeting();
    let report = report(edition, session, words);
    let unsent = report.as_ref().and_then(Unsent::of);
    let printed = printed(report.as_ref(), words);
    let name = |document: &Document| match &document.part {
        Some(part) => format!("{} – {}", document.kind.name(words), visible_line(part)),
        None => document.kind.name(words),
    };
    let named = edition.is_public.then(|| named_in_public::in_words(words, &meeting.people_named())).flatten();
    let waiting = edition.is_public.then(|| waiting_themes::in_words(words, meeting)).flatten();
    let place = document.min(printed.len().saturating_sub(1));
    let text = printed.get(place).map(|document| String::from_utf8_lossy(&document.bytes).into_owned());
    Papers {
        names: printed.iter().map(name).collect(),
        place,
        text: text.unwrap_or_default(),
        folder: session.papers.folder(session.record()).display().to_string(),
        base: session.papers.base(),
        formats: session.papers.offered(words),
        likely_own_cases: likely_own_cases::in_words(words, &meeting.likely_own_cases()).unwrap_or_default(),
        named: named.unwrap_or_default(),
        themes_waiting: waiting.unwrap_or_default(),
        unsent: unsent.map(|unsent| unsent.in_words(words)).unwrap_or_default(),
        trouble: None,
    }
}

fn state(edition: Edition) -> State {
    if edition.is_final { State::Final } else { State::Draft }
}

fn audience(edition: Edition) -> Audience {
    if edition.is_public { Audience::Public } else { Audience::Internal }
}
