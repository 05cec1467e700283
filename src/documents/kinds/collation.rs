//! What came in from a consultation round ("høringsnotat"): who answered, the main lines, question by question in the sender's
//! numbering at how many it was said, and who answered which question.

use std::collections::{BTreeSet, HashSet};

use crate::documents::edition::Audience;
use crate::documents::kinds::parts::ideas::Entry;
use crate::documents::kinds::parts::{
    answers, dissents, findings, head, ideas, next_steps, origin, own_words, parties, summing_up, themes,
};
use crate::documents::page::page::{Block, ListItem, Page, Span, WORDS, spoken, strong, text};
use crate::documents::report::note::Note;
use crate::documents::report::report::Report;
use crate::documents::report::section::Section;
use crate::documents::report::table::Table;
use crate::documents::report::theme::Question;
use crate::domain::id::TableNumber;
use crate::language::counts;
use crate::language::dates;
use crate::language::sorting;
use crate::language::words::Words;

/// Points in the main lines.
const MAIN: usize = 8;

/// Nothing of a meeting that is no consultation round.
pub fn page(report: &Report, words: &Words) -> Option<Page> {
    if !report.is_consultation() {
        return None;
    }
    let mut page =
        Page { head: head::office_to_receiver(report, words), title: title(report, words), ..Page::default() };
    head::rehearsal(&mut page, report, words);
    let asked = asked(report);
    received(&mut page, report, words, &asked);
    main_lines(&mut page, report, words);
    let (planned, added): (Vec<_>, Vec<_>) = Section::all(report).into_iter().partition(|section| !section.is_added());
    planned
        .iter()
        .filter(|section| !section.is_empty())
        .for_each(|section| theme(&mut page, report, words, section, 2));
    if !added.is_empty() {
        page.heading(2, words.word("documents-heading-added-too"));
        added.iter().for_each(|section| theme(&mut page, report, words, section, 3));
    }
    proposals(&mut page, report, words);
    dissents::push(&mut page, report, words);
    own_words::conclusion(&mut page, report, words);
    if !report.actions.is_empty() {
        page.heading(2, words.word("documents-heading-next-steps"));
        next_steps::push(&mut page, report, words, &report.actions);
        next_steps::promises(&mut page, report, words, &report.actions, 3);
    }
    page.heading(2, words.word("documents-heading-about"));
    summing_up::push(&mut page, report, words);
    page.heading(2, words.word("documents-heading-matrix"));
    answers::push(&mut page, report, words, &asked);
    page.heading(2, words.word("documents-heading-answers-annex"));
    let is_public = report.audience == Audience::Public;
    page.paragraph(words.word(if is_public { "documents-answers-annex-internal" } else { "documents-answers-annex" }));
    Some(page)
}

/// "Opsamling af input til Nordjysk Socialaftale", also where the meeting is called "Input til Nordjysk Socialaftale".
fn title(report: &Report, words: &Words) -> String {
    let said = words.say("documents-collation-title", &[("title", WORDS.into())]);
    let (before, after) = said.split_once(WORDS).unwrap_or((&said, ""));
    let title = report.meeting.title.as_str();
    let ends = |begin: &str| before.to_lowercase().trim_end().ends_with(&format!(" {}", begin.trim().to_lowercase()));
    let mut begins = title.match_indices(' ').rev().map(|(at, _)| title.split_at(at));
    let rest = begins.find(|(begin, _)| ends(begin)).map_or(title, |(_, rest)| rest.trim_start());
    format!("{before}{rest}{after}")
}

/// What was said to a theme, question by question.
fn theme(page: &mut Page, report: &Report, words: &Words, section: &Section<'_>, level: u8) {
    page.heading_of(level, origin::askers_heading(words, section.theme));
    themes::about(page, report, words, section.theme);
    own_words::of_theme(page, section.theme);
    let questions = section.theme.map_or(&[][..], |theme| &theme.questions);
    for question in questions {
        page.heading_of(level + 1, origin::question_heading(words, question));
        themes::called(page, report, words, section.theme, question);
        said(page, report, words, section, Some(question));
        page.list(section.theme.map_or_else(Vec::new, |theme| dissents::with_question(report, words, theme, question)));
    }
    if section.notes.iter().any(|note| note.question.is_none()) {
        if !questions.is_empty() {
            page.heading(level + 1, words.word("documents-consultation-general"));
        }
        said(page, report, words, section, None);
    }
}

/// Those who were asked, in the alphabet's order.
fn asked(report: &Report) -> Vec<&Table> {
    let mut asked: Vec<&Table> = report.tables.iter().filter(|table| table.merged_into.is_none()).collect();
    asked.sort_by_cached_key(|table| report.party(table.number).map(sorting::sort_key));
    asked
}

/// "Modtaget fra 10 af 11 kommuner", and from whom when and how.
fn received(page: &mut Page, report: &Report, words: &Words, asked: &[&Table]) {
    let came = asked.iter().filter(|table| answers::has_answered(report, table.number)).count();
    let of = parties::counted(report, words, asked.len());
    page.paragraph(words.say("documents-received-from", &[("count", came.into()), ("of", of.into())]));
    let columns =
        ["documents-column-party", "documents-column-body", "documents-column-received", "documents-column-how"];
    let rows = asked.iter().map(|table| row(report, words, table)).collect();
    page.push(Block::Table { head: columns.iter().map(|id| text(words.word(id))).collect(), rows });
}

fn row(report: &Report, words: &Words, table: &Table) -> Vec<Vec<Span>> {
    let told = report.summary.received.iter().find(|received| received.table == table.number);
    let unknown = || text(words.word("documents-not-stated"));
    let said = |said: Option<&String>| vec![said.map_or_else(unknown, spoken)];
    let name = origin::table(report, words, table.number);
    if !answers::has_answered(report, table.number) {
        let day = dates::day(words.language(), report.generated_at.date_naive());
        let missing = strong(words.say("documents-not-received-by", &[("day", day.into())]));
        return vec![name, vec![text("")], vec![missing], vec![text("")]];
    }
    let body = told.map(|told| &told.body).filter(|body| !body.is_empty());
    let mut when = said(told.and_then(|told| told.when.as_ref()));
    when.extend(origin::answered_late(report, table.number).then(|| origin::late_mark(words)));
    vec![name, said(body), when, said(told.and_then(|told| told.how.as_ref()))]
}

/// What most of them say, a page at the most.
fn main_lines(page: &mut Page, report: &Report, words: &Words) {
    page.heading(2, words.word("documents-heading-main-lines"));
    own_words::intro(page, report);
    let mut points: Vec<_> = report.points.iter().filter(|point| point.recurs()).collect();
    points.sort_by_key(|point| point.place());
    if points.is_empty() && report.summary.intro.is_none() {
        page.paragraph(words.word("documents-nothing-recurs-in-answers"));
    }
    let line = |point: &crate::documents::report::point::Point| {
        let mut line = vec![spoken(findings::one_line(&point.text))];
        line.extend(origin::behind_point(report, words, point));
        ListItem::of(line)
    };
    page.list(points.into_iter().take(MAIN).map(line).collect());
}

/// What was answered to a question: points, then answers that stand alone, then who had nothing to say of it.
fn said(page: &mut Page, report: &Report, words: &Words, section: &Section<'_>, question: Option<&Question>) {
    let id = question.map(|question| &question.id);
    let mut notes: Vec<&Note> = section.notes.iter().copied().filter(|note| note.question.as_ref() == id).collect();
    notes.sort_by_cached_key(|note| report.party(note.table).map(sorting::sort_key));
    let mut told = HashSet::new();
    let points = notes.iter().filter_map(|note| report.point(note.point?)).filter(|point| told.insert(point.id));
    let mut items: Vec<ListItem> = points.map(|point| findings::point_with_priority(report, words, point, 1)).collect();
    let alone = notes.iter().filter(|note| note.point.is_none());
    items.extend(alone.map(|note| findings::note(report, words, note)));
    items.extend(answers::silences(report, words, section, question));
    if items.is_empty() {
        page.paragraph(words.word("documents-nobody-answered"));
    }
    page.list(items);
}

/// What they propose to do together, for those who go on with it.
fn proposals(page: &mut Page, report: &Report, words: &Words) {
    let ideas: Vec<Entry<'_>> = ideas::by_theme(report).into_iter().flat_map(|(_, entries)| entries).collect();
    if ideas.is_empty() {
        return;
    }
    page.heading(2, words.say("documents-heading-proposals", &[("count", ideas.len().into())]));
    let columns = [
        "documents-column-number",
        "documents-column-proposal",
        "documents-column-party",
        "documents-column-theme",
        "documents-column-question",
    ];
    let rows = ideas.iter().zip(1_usize..).map(|(idea, number)| proposal(report, words, idea, number)).collect();
    page.push(Block::Table { head: columns.iter().map(|id| text(words.word(id))).collect(), rows });
}

/// What is proposed, by whom, and to which theme and questions.
fn proposal(report: &Report, words: &Words, idea: &Entry<'_>, number: usize) -> Vec<Vec<Span>> {
    let theme = idea.notes.first().and_then(|note| report.theme(&note.theme));
    let asked = |note: &&Note| Some(theme?.question(note.question.as_ref()?)?.number);
    let questions: BTreeSet<u32> = idea.notes.iter().filter_map(asked).collect();
    let questions: Vec<String> = questions.iter().map(u32::to_string).collect();
    let tables: BTreeSet<TableNumber> = idea.notes.iter().map(|note| note.table).collect();
    let tables: Vec<TableNumber> = tables.into_iter().collect();
    vec![
        vec![text(number.to_string())],
        vec![spoken(idea.text())],
        vec![spoken(parties::named(report, words, &tables))],
        vec![spoken(theme.map(|theme| theme.title.as_str()).unwrap_or_default())],
        vec![text(counts::joined(words, &questions))],
    ]
}
