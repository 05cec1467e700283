//! The answer to a consultation ("høringssvar"): in the sender's numbering, each question answered, "ingen bemærkninger" or
//! "ikke drøftet", and who did not agree.

use std::collections::HashSet;

use crate::documents::edition::State;
use crate::documents::kinds::parts::{answers, dissents, findings, head, origin, own_words, summing_up};
use crate::documents::page::page::{Block, ListItem, Page, Span, emphasis, spoken, text};
use crate::documents::report::milestone::Milestone;
use crate::documents::report::point::Point;
use crate::documents::report::report::Report;
use crate::documents::report::section::Section;
use crate::documents::report::table::Table;
use crate::documents::report::theme::Question;
use crate::domain::id::{PointId, TableNumber};
use crate::domain::programme::ThemeKind;
use crate::language::answer_words::{self, is_about_answers};
use crate::language::dates;
use crate::language::words::Words;

/// Points in the main message.
const MAIN: usize = 3;

/// Nothing where nobody asked, nor where the answers are gathered: who asked answers nobody.
pub fn page(report: &Report, words: &Words) -> Option<Page> {
    if !is_asked(report) {
        return None;
    }
    let title = words.say("documents-consultation-title", &[("title", report.meeting.title.as_str().into())]);
    let mut page = Page { head: heads(report, words), title, ..Page::default() };
    head::rehearsal(&mut page, report, words);
    message(&mut page, report, words);
    for section in Section::all(report) {
        let Some(theme) = section.theme else { continue };
        if theme.kind == ThemeKind::Parking && section.is_empty() {
            continue;
        }
        page.heading_of(2, origin::askers_heading(words, Some(theme)));
        own_words::of_theme(&mut page, Some(theme));
        if theme.questions.is_empty() {
            answered(&mut page, report, words, &section, None);
        }
        for question in &theme.questions {
            page.heading_of(3, origin::question_heading(words, question));
            answered(&mut page, report, words, &section, Some(question));
            page.list(dissents::with_question(report, words, theme, question));
        }
        if !theme.questions.is_empty() && section.notes.iter().any(|note| note.question.is_none()) {
            page.heading(3, words.word("documents-consultation-general"));
            answered(&mut page, report, words, &section, None);
        }
    }
    dissents::push_others(&mut page, report, words);
    own_words::conclusion(&mut page, report, words);
    page.heading(2, words.word("documents-heading-how"));
    summing_up::push(&mut page, report, words);
    Some(page)
}

/// Whether anybody asked: some theme has questions.
pub fn is_asked(report: &Report) -> bool {
    !report.is_consultation() && report.themes.iter().any(|theme| !theme.questions.is_empty())
}

/// The day by which it is to be there. Whatever else comes after the meeting is no deadline that anybody gave.
fn due(report: &Report) -> Option<&Milestone> {
    let after = |milestone: &&Milestone| milestone.when.day.is_some_and(|day| day > report.meeting.day);
    report.milestones.iter().filter(after).find(|milestone| is_about_answers(&milestone.title))
}

/// What the answer comes to. That nobody has written it is for those who still can.
fn message(page: &mut Page, report: &Report, words: &Words) {
    let is_open = report.points.is_empty() && report.summary.intro.is_none();
    if is_open && report.state == State::Final {
        return;
    }
    page.heading(2, words.word("documents-heading-message"));
    own_words::intro(page, report);
    if is_open {
        page.paragraph(words.word("documents-message-open"));
    }
    let mut points: Vec<_> = report.points.iter().filter(|point| !point.is_dissenting_view()).collect();
    points.sort_by_key(|point| point.place());
    let line = |point: &&Point| {
        let line = [spoken(findings::one_line(&point.text))].into_iter();
        ListItem::of(line.chain(origin::behind_point(report, words, point)).collect())
    };
    page.list(points.iter().take(MAIN).map(line).collect());
}

/// "Til · Fra · Dato · Frist · Sag", then the office's own fields and the edition.
fn heads(report: &Report, words: &Words) -> Vec<(Span, Span)> {
    let about = &report.meeting;
    let next = due(report);
    let unknown = words.word("documents-not-stated");
    let from = about.organiser.as_ref().map_or_else(|| text(&unknown), spoken);
    let asked = || next.and_then(|next| answer_words::receiver(&next.title));
    let to = head::receiver(report).or_else(asked);
    let due = next.map(|next| spoken(&next.when.words)).unwrap_or_else(|| text(""));
    let mut head = vec![
        (text(words.word("documents-consultation-to")), to.map_or_else(|| text(&unknown), spoken)),
        (text(words.word("documents-consultation-from")), from),
        (text(words.word("documents-consultation-due")), due),
        (text(words.word("documents-consultation-case")), spoken(&about.title)),
    ];
    let contact = head::contact(report);
    let contact = if contact.is_empty() { text(&unknown) } else { spoken(contact) };
    head.push((text(words.word("documents-consultation-contact")), contact));
    let held = dates::day(words.language(), about.day);
    head.push((text(words.word("documents-consultation-held")), text(held)));
    head.extend(head::office_but_receiver(report, words));
    head
}

/// What was said to a question, or which of the three silences it is, and whose.
fn answered(page: &mut Page, report: &Report, words: &Words, section: &Section<'_>, question: Option<&Question>) {
    let id = question.map(|question| &question.id);
    let here = || section.notes.iter().filter(|note| note.question.as_ref() == id);
    let mut answering: HashSet<PointId> = here().filter_map(|note| note.point).collect();
    if id.is_none() {
        // What answers a question stands there.
        for note in section.notes.iter().filter(|note| note.question.is_some()) {
            note.point.map(|point| answering.remove(&point));
        }
    }
    // A point stands once under each question that it answers, and before what stands alone.
    let points = report.points.iter().filter(|point| answering.contains(&point.id));
    let alone = here().filter(|note| note.point.and_then(|point| report.point(point)).is_none());
    let points = points.map(|point| findings::point_to_others(report, words, point, 1));
    let items: Vec<ListItem> = points.chain(alone.map(|note| findings::note_to_others(report, words, note))).collect();
    if !items.is_empty() {
        page.list(items);
        return;
    }
    let given = answers::silent(section, question);
    let of_all = given.iter().find(|(_, tables)| is_of_all(report, section, tables));
    let silence = match of_all {
        Some((answer, _)) => answers::in_words(words, *answer),
        None if section.notes.iter().any(|note| note.question.is_none()) => {
            words.word("documents-did-answer-the-theme")
        }
        // That it was not discussed is for a table to say.
        None if given.iter().all(|(_, tables)| tables.is_empty()) => words.word("documents-did-not-answer"),
        // What some tables said is not the answer of all.
        None => return page.list(answers::silences(report, words, section, question)),
    };
    page.push(Block::Paragraph(vec![emphasis(silence)]));
}

/// Whether they are all the tables that were to discuss a theme, those apart that became a part of another.
fn is_of_all(report: &Report, section: &Section<'_>, tables: &[TableNumber]) -> bool {
    let was_to = |table: &&Table| section.theme.is_none_or(|theme| theme.is_for(table.number));
    let mut asked = report.tables.iter().filter(|table| table.merged_into.is_none()).filter(was_to);
    !tables.is_empty() && asked.all(|table| tables.contains(&table.number))
}
