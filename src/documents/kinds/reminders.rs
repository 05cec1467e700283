//! Reminders before a round of status ("påmindelse"): one for each responsible, with their own open actions alone and an
//! empty place for how each of them goes.

use chrono::NaiveDate;

use crate::documents::edition::Audience;
use crate::documents::kinds::parts::{findings, head, next_steps, numbers, origin};
use crate::documents::page::page::{Block, ListItem, Page, Span, WORDS, around, spoken, text};
use crate::documents::report::action::Action;
use crate::documents::report::report::Report;
use crate::domain::status::Status;
use crate::language::dates;
use crate::language::folding::{comparison_key, is_same};
use crate::language::sorting::sort_key;
use crate::language::words::Words;

/// Letters of a responsible in a file's name.
const NAME: usize = 24;

/// None on the day of the meeting: everybody knows by heart what was agreed.
pub fn pages(report: &Report, words: &Words) -> Vec<Page> {
    if report.generated_at.date_naive() <= report.meeting.day {
        return Vec::new();
    }
    let mut asked: Vec<(&str, &Action)> =
        report.asked.iter().filter_map(|action| Some((action.who.as_deref()?, action))).collect();
    // Each keeps the order of the agreements.
    asked.sort_by_cached_key(|(who, _)| (sort_key(who), comparison_key(who)));
    let of_one = asked.chunk_by(|(one, _), (other, _)| is_same(one, other));
    of_one.enumerate().map(|(at, own)| reminder(report, words, own, at + 1)).collect()
}

fn reminder(report: &Report, words: &Words, own: &[(&str, &Action)], number: usize) -> Page {
    let who = own[0].0;
    let day = dates::day(words.language(), report.generated_at.date_naive());
    let mut head = vec![
        (text(words.word("documents-letter-to")), spoken(who)),
        (text(words.word("documents-letter-from")), spoken(report.meeting.organiser.clone().unwrap_or_default())),
        (text(words.word("documents-letter-date")), text(day)),
    ];
    head.extend(head::edition(report, words, Audience::Internal));
    let short: String = who.chars().take(NAME).collect();
    let mut page = Page {
        head,
        title: words.say("documents-reminder-title", &[("title", report.meeting.title.as_str().into())]),
        part: Some(format!("{number} {short}")),
        ..Page::default()
    };
    head::rehearsal(&mut page, report, words);
    let asked = [
        ("count", own.len().into()),
        ("meeting", head::the_meeting(words, report.meeting.kind).into()),
        ("date", head::date_after_noun(report, words).into()),
    ];
    page.paragraph(words.say("documents-reminder-asked", &asked));
    for (_, action) in own {
        let ids = ("documents-entry", "documents-entry-unnumbered");
        let title = numbers::said(report, words, &action.number, ids, &[("title", WORDS)]);
        let kin = next_steps::kin(report, words, action);
        page.heading_of(2, [around(&title, &findings::one_line(&action.what)), kin].concat());
        page.list(known(report, words, action));
        let states = Status::ALL.map(|status| next_steps::status(words, status).to_lowercase()).join(" / ");
        let columns = ["documents-reminder-status", "documents-reminder-happened"];
        page.push(Block::Table {
            head: columns.iter().map(|id| text(words.word(id))).collect(),
            rows: vec![vec![vec![text(states)], vec![text("")]]],
        });
    }
    page
}

/// What is known of an action: since when, by when, and what was told of it last.
fn known(report: &Report, words: &Words, action: &Action) -> Vec<ListItem> {
    let said =
        |label: &str, value: Vec<Span>| ListItem::of([vec![text(format!("{}: ", words.word(label)))], value].concat());
    let day = |at: NaiveDate| dates::day(words.language(), at);
    let agreed = day(action.agreed_at.date_naive());
    let is_known = action.source.is_some() || action.carried.is_some();
    let from = is_known.then(|| format!(" ({})", origin::of_action(report, words, action)));
    let mut known = vec![said("documents-reminder-since", vec![text(agreed + &from.unwrap_or_default())])];
    let party = action.on_behalf_of.as_ref();
    known.extend(party.map(|party| said("documents-reminder-behalf", vec![spoken(party)])));
    known.push(said("documents-column-deadline", next_steps::deadline_in_prose_of(words, action)));
    known.extend(
        action.condition.as_ref().map(|condition| said("documents-reminder-condition", vec![spoken(condition)])),
    );
    let last = match action.history.last() {
        None => vec![text(words.word("documents-reminder-none"))],
        Some(line) => {
            let status = next_steps::status(words, line.status);
            let told = vec![text(format!("{}: {status}", day(line.at.date_naive())))];
            let why = line.why.iter().flat_map(|why| [text(" – "), spoken(why)]);
            told.into_iter().chain(why).collect()
        }
    };
    known.push(said("documents-reminder-last", last));
    known
}
