//! Letters: one for each municipality or organisation at a table that agreed something, ready to be signed on behalf of.

use std::collections::HashSet;

use crate::documents::kinds::parts::{findings, head, next_steps, origin};
use crate::documents::page::page::{Block, ListItem, MORE_WORDS, Page, Span, WORDS, around, around_both, spoken, text};
use crate::documents::report::action::Action;
use crate::documents::report::report::Report;
use crate::documents::report::table::Table;
use crate::domain::id::ActionId;
use crate::domain::number::Number;
use crate::domain::terms::ActionKind;
use crate::language::counts;
use crate::language::dates;
use crate::language::folding;
use crate::language::words::Words;

/// Points of the table that are proposed for the agenda.
const PROPOSED: usize = 5;
/// Letters of a receiver in a file's name.
const NAME: usize = 24;

pub fn pages(report: &Report, words: &Words) -> Vec<Page> {
    let mut pages: Vec<Page> = Vec::new();
    for table in &report.tables {
        let agreed = agreed_at(report, table);
        for receiver in bodies(report, table, &agreed) {
            let number = pages.len() + 1;
            pages.push(letter(report, words, table, &agreed, receiver, number));
        }
    }
    pages
}

/// To whom there is a letter, in the letters' order.
pub fn receivers(report: &Report) -> Vec<&str> {
    report.tables.iter().flat_map(|table| bodies(report, table, &agreed_at(report, table))).collect()
}

/// Why a letter is not written, though it was agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsent {
    /// No municipality and no organisation sits at a table.
    NobodySeated,
    /// They do, and nothing was agreed at their tables.
    NothingAgreed,
    /// Others are written, and these are not.
    Unwritten(Vec<Number>),
}

impl Unsent {
    /// Nothing where each is written, and where none was agreed or it was sent already.
    pub fn of(report: &Report) -> Option<Self> {
        let written: HashSet<ActionId> = written(report).map(|action| action.id).collect();
        let awaits = |action: &&Action| action.kind == Some(ActionKind::Letter) && is_open(action);
        let unwritten = report.actions.iter().filter(awaits).filter(|action| !written.contains(&action.id));
        let unwritten: Vec<Number> = unwritten.map(|action| action.number.clone()).collect();
        if unwritten.is_empty() {
            return None;
        }
        if !receivers(report).is_empty() {
            return Some(Self::Unwritten(unwritten));
        }
        let mut bodies = report.tables.iter().flat_map(|table| table.bodies());
        let is_seated = bodies.any(|body| !is_sender(report, body));
        Some(if is_seated { Self::NothingAgreed } else { Self::NobodySeated })
    }

    /// Why, and what to do about it.
    pub fn in_words(&self, words: &Words) -> String {
        match self {
            Self::NobodySeated => words.word("documents-unsent-nobody-seated"),
            Self::NothingAgreed => words.word("documents-unsent-nothing-agreed"),
            Self::Unwritten(numbers) => {
                let numbers: Vec<String> = numbers.iter().map(|number| format!("#{number}")).collect();
                words.say("documents-unsent-some", &[("numbers", counts::joined(words, &numbers).into())])
            }
        }
    }
}

fn is_open(action: &Action) -> bool {
    action.status.is_open()
}

/// The actions that are the letters that there are.
fn written(report: &Report) -> impl Iterator<Item = &Action> {
    let of_table = |table: &'_ Table| bodies(report, table, &agreed_at(report, table));
    let letters =
        report.tables.iter().flat_map(move |table| of_table(table).into_iter().map(move |body| (table, body)));
    letters.filter_map(|(table, body)| written_to(report, table, body))
}

fn agreed_at<'a>(report: &'a Report, table: &Table) -> Vec<&'a Action> {
    let here = |action: &&Action| origin::agreed_at(report, action) == Some(table.number);
    report.actions.iter().filter(here).collect()
}

/// Those who sat at a table when something was agreed there last.
fn seated<'a>(report: &'a Report, table: &Table, agreed: &[&Action]) -> Vec<&'a str> {
    let last = agreed.iter().map(|action| action.agreed_at).max();
    last.map(|at| report.bodies_at(table.number, at)).unwrap_or_default()
}

/// Those at a table that get a letter: all but the sender, where something was agreed.
fn bodies<'a>(report: &'a Report, table: &Table, agreed: &[&Action]) -> Vec<&'a str> {
    seated(report, table, agreed).into_iter().filter(|body| !is_sender(report, body)).collect()
}

/// The organiser writes no letter to itself.
fn is_sender(report: &Report, body: &str) -> bool {
    report.meeting.organiser.as_deref().is_some_and(|organiser| folding::is_found(body, organiser))
}

fn letter(report: &Report, words: &Words, table: &Table, agreed: &[&Action], receiver: &str, number: usize) -> Page {
    let about = &report.meeting;
    let made = dates::day(words.language(), report.generated_at.date_naive());
    let mut head = vec![
        (text(words.word("documents-letter-to")), spoken(receiver)),
        (text(words.word("documents-letter-from")), spoken(about.organiser.clone().unwrap_or_default())),
        (text(words.word("documents-letter-date")), text(made)),
    ];
    head.extend(head::office_of_letter(report, words));
    let kind = head::meeting_kind(words, about.kind);
    let date = head::date_after_noun(report, words);
    let named: [(&str, _); 2] = [("kind", kind.into()), ("date", date.into())];
    let short: String = receiver.chars().take(NAME).collect();
    let mut page = Page {
        head,
        title: words.say("documents-letter-title", &named),
        part: Some(format!("{number} {short}")),
        ..Page::default()
    };
    head::rehearsal(&mut page, report, words);
    let greeting = words.say("documents-letter-greeting", &[("receiver", WORDS.into())]);
    page.push(Block::Paragraph(around(&greeting, receiver)));
    let held = [
        ("meeting", head::the_meeting(words, about.kind).into()),
        ("date", head::date_after_noun(report, words).into()),
    ];
    page.paragraph(words.say("documents-letter-thanks", &held));
    let bodies = seated(report, table, agreed);
    let agreed_at = words.say("documents-letter-agreed", &[("table", table.number.0.into()), ("bodies", WORDS.into())]);
    // A letter does not tell of letters: this one is read already, and others are for others.
    let told = agreed.iter().filter(|action| action.kind != Some(ActionKind::Letter));
    let told: Vec<ListItem> = told.map(|action| agreed_in_words(words, action)).collect();
    if !told.is_empty() {
        page.push(Block::Paragraph(around(&agreed_at, &counts::joined(words, &bodies))));
        page.list(told);
    }
    let at_table = report.points.iter().filter(|point| point.tables.contains(&table.number));
    let proposed: Vec<ListItem> =
        at_table.take(PROPOSED).map(|point| ListItem::of(vec![spoken(findings::one_line(&point.text))])).collect();
    if !proposed.is_empty() {
        page.paragraph(words.word("documents-letter-proposed"));
        page.list(proposed);
    }
    page.paragraph(words.word("documents-letter-day"));
    let regards = report.office.texts.regards.clone();
    page.push(Block::Paragraph(vec![regards.map_or_else(|| text(words.word("documents-letter-regards")), spoken)]));
    page.push(Block::Paragraph(signature(report, words, written_to(report, table, receiver))));
    page
}

fn agreed_in_words(words: &Words, action: &Action) -> ListItem {
    let when = action.when.as_ref().map(|when| next_steps::deadline_in_prose(words, when));
    ListItem::of(match when {
        // What stands between the two is the program's; the deadline is the person's words where it names no day.
        Some(when) => {
            let said = words.say("documents-letter-by", &[("what", WORDS.into()), ("when", MORE_WORDS.into())]);
            let (before, after) = said.split_once(MORE_WORDS).unwrap_or((&said, ""));
            [around(before, &action.what), when, around(after, &action.what)].concat()
        }
        None => vec![spoken(&action.what)],
    })
}

/// The action that is to write this letter: one that is still to be done before others, then one that names the receiver,
/// best at the receiver's own table; else one agreed there, or at no table, that names no other receiver.
fn written_to<'a>(report: &'a Report, table: &Table, receiver: &str) -> Option<&'a Action> {
    let others = receivers(report);
    let mut found: Option<((bool, bool, bool), &Action)> = None;
    for action in report.actions.iter().filter(|action| action.kind == Some(ActionKind::Letter)) {
        let names = |body: &str| folding::is_found(body, &action.what);
        let at = origin::agreed_at(report, action);
        let fits = (is_open(action), names(receiver), at == Some(table.number));
        let is_of_others = others.iter().any(|body| names(body)) || at.is_some_and(|at| at != table.number);
        if (fits.1 || !is_of_others) && found.is_none_or(|(best, _)| fits > best) {
            found = Some((fits, action));
        }
    }
    found.map(|(_, action)| action)
}

/// Who signs, and on whose behalf, as the action that is the letter says; else the organiser.
fn signature(report: &Report, words: &Words, letter: Option<&Action>) -> Vec<Span> {
    let organiser = report.meeting.organiser.as_ref();
    let who = letter.and_then(|letter| letter.who.as_ref()).or(organiser).cloned().unwrap_or_default();
    match letter.and_then(|letter| letter.on_behalf_of.as_ref()) {
        Some(party) => {
            let said = words.say("documents-letter-on-behalf", &[("party", WORDS.into()), ("who", MORE_WORDS.into())]);
            around_both(&said, party, &who)
        }
        None => vec![spoken(who)],
    }
}
