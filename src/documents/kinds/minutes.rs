//! The minutes ("referat"): the items as they were held, what was discussed, what is decided, who did not agree.

use chrono::NaiveDate;

use crate::documents::kinds::parts::{
    annexes, answers, attended, days, dissents, findings, head, next_steps, origin, own_words, priorities, themes,
};
use crate::documents::page::page::{Block, ListItem, Page, WORDS, around, spoken, strong, text};
use crate::documents::report::item::{Course, Item};
use crate::documents::report::point::Point;
use crate::documents::report::report::Report;
use crate::documents::report::section::Section;
use crate::documents::report::theme::Theme;
use crate::domain::programme::{ItemKind, MeetingKind, ThemeKind};
use crate::language::folding::is_same;
use crate::language::words::Words;

pub fn page(report: &Report, words: &Words) -> Page {
    let called = report.meeting.title.as_str();
    let document =
        words.word(if decides(report) { "documents-kind-minutes" } else { "documents-minutes-of-discussion" });
    let title = if head::says_its_date(report, words) {
        words.say("documents-minutes-title-dated", &[("document", document.into()), ("title", called.into())])
    } else {
        let date = head::date_after_noun(report, words);
        let named = [("document", document.into()), ("title", called.into()), ("date", date.into())];
        words.say("documents-minutes-title", &named)
    };
    let mut page = Page { head: head::office_on(report, words, written_on(report)), title, ..Page::default() };
    head::rehearsal(&mut page, report, words);
    // A record of a meeting has no decisions of its own: a body's minutes are a draft until somebody has written them.
    if needs_decision(report) {
        page.push(Block::Paragraph(vec![strong(words.word("documents-decision-missing"))]));
    }
    page.list(head::occasion(report, words));
    attended::push(&mut page, report, words);
    case(&mut page, report, words);
    let business: Vec<&Item> = report.programme.items.iter().filter(|item| is_business(item)).collect();
    let further = business.iter().rposition(|item| item.kind == ItemKind::NextSteps && item.course != Course::Skipped);
    for (at, item) in business.iter().enumerate() {
        let title = words.say("documents-minutes-item", &[("number", (at + 1).into()), ("title", WORDS.into())]);
        page.heading_of(2, around(&title, &findings::one_line(&item.title)));
        let nothing = page.blocks.len();
        if item.course == Course::Skipped {
            // Nothing happened under it; only what somebody wrote of it all the same is kept.
            page.paragraph(words.word("documents-skipped"));
            said_of_item(&mut page, report, words, item);
            continue;
        }
        page.list(held(report, words, item));
        if was_discussed(report, item) {
            // A council has no tables, though its groups may be written down as such, and nobody sits who answers by letter.
            let one = is_councils(report) || origin::is_one_table(report) || report.is_consultation();
            let discussed = if one { "documents-minutes-discussed-here" } else { "documents-minutes-discussed" };
            page.paragraph(words.word(discussed));
        }
        said_of_item(&mut page, report, words, item);
        if further == Some(at) {
            further_course(&mut page, report, words);
        } else if page.blocks.len() == nothing {
            page.paragraph(words.word("documents-minutes-nothing-noted"));
        }
    }
    discussion(&mut page, report, words);
    priorities::push(&mut page, report, words);
    if is_councils(report) {
        annexes::of_minutes(&mut page, report, words);
    }
    if report.programme.items.iter().all(|item| item.decision.is_none()) {
        page.heading(2, words.word("documents-heading-decision"));
        page.paragraph(words.word(if needs_decision(report) {
            "documents-decision-open"
        } else {
            "documents-decision-none"
        }));
    }
    dissents::push(&mut page, report, words);
    own_words::conclusion(&mut page, report, words);
    if further.is_none() {
        page.heading(2, words.word("documents-heading-next-steps"));
        further_course(&mut page, report, words);
    }
    let next = report.summary.next_meeting.as_deref();
    if next.is_some() || is_councils(report) {
        page.heading(2, words.word("documents-heading-next-meeting"));
        said(&mut page, words, next);
    }
    page.heading(2, words.word("documents-heading-approved"));
    match &report.summary.approved {
        Some(approved) => page.paragraphs(approved),
        None => page.paragraph(words.word("documents-minutes-approved")),
    }
    page
}

/// Minutes are written down when the meeting is closed, whatever is told of its actions later.
fn written_on(report: &Report) -> NaiveDate {
    report.meeting.closed_at.unwrap_or(report.generated_at).date_naive()
}

/// What was agreed: under the item that is about it, the last where there are several, else under a heading of its own. The
/// minutes are of the meeting: what came of it since then stands in the action plan and the briefings.
fn further_course(page: &mut Page, report: &Report, words: &Words) {
    next_steps::push(page, report, words, &report.agreed);
    next_steps::promises(page, report, words, &report.agreed, 3);
}

/// What the matter is. A body's minutes have it as the agenda did; a record of a meeting says what it was about.
fn case(page: &mut Page, report: &Report, words: &Words) {
    if !is_councils(report) {
        own_words::intro(page, report);
        return;
    }
    let laid = &report.meeting.laid;
    // What somebody wrote on the day stands instead of what the agenda has.
    let resume = report.summary.intro.as_ref().or(laid.resume.as_ref());
    for (id, said) in
        [("documents-heading-resume", resume), ("documents-heading-presentation", laid.presentation.as_ref())]
    {
        if let Some(said) = said {
            page.heading(2, words.word(id));
            page.paragraphs(said);
        }
    }
}

/// What somebody wrote, or that nobody has.
fn said(page: &mut Page, words: &Words, said: Option<&str>) {
    match said {
        Some(said) => page.paragraphs(said),
        None => page.paragraph(words.word("documents-not-stated")),
    }
}

/// Who took part in an item only, and what was decided on it.
fn said_of_item(page: &mut Page, report: &Report, words: &Words, item: &Item) {
    attended::of_item(page, report, words, item);
    for (id, said) in [("documents-minutes-attended", &item.attendance), ("documents-minutes-decision", &item.decision)]
    {
        if let Some(said) = said {
            page.push(Block::Paragraph(vec![strong(words.word(id)), text(" "), spoken(said)]));
        }
    }
}

/// Whether anything was or is to be decided. A dialogue meeting discusses, unless somebody wrote a decision.
fn decides(report: &Report) -> bool {
    is_councils(report) || report.programme.items.iter().any(|item| item.decision.is_some())
}

fn is_councils(report: &Report) -> bool {
    report.meeting.kind == MeetingKind::Council
}

/// A council decides; a dialogue meeting discusses. As long as nobody has written what was decided, it is missing.
pub fn needs_decision(report: &Report) -> bool {
    let decided = report.programme.items.iter().any(|item| item.decision.is_some());
    is_councils(report) && !decided
}

fn is_business(item: &Item) -> bool {
    !matches!(item.kind, ItemKind::Arrival | ItemKind::Break | ItemKind::Meal)
}

fn held(report: &Report, words: &Words, item: &Item) -> Vec<ListItem> {
    let mut items: Vec<ListItem> = days::held(report, words, item).map(ListItem::new).into_iter().collect();
    if let Some(responsible) = &item.responsible {
        items.push(ListItem::of(vec![
            text(format!("{}: ", words.word("documents-column-responsible"))),
            spoken(responsible),
        ]));
    }
    items
}

/// A theme with points, or of which the summary says something, and each that the programme or a table set: what nobody
/// said anything of is told too.
fn is_told(section: &Section<'_>) -> bool {
    let is_theme = section.theme.is_some_and(|theme| theme.kind != ThemeKind::Parking);
    is_theme || !section.points.is_empty() || section.theme.is_some_and(|theme| theme.summary.is_some())
}

/// Whether the tables have had their turn: as the clock says, as what they wrote under the item's own theme says, and where
/// neither can say it of any item, as their having written says.
fn was_discussed(report: &Report, item: &Item) -> bool {
    let had_its_turn = |item: &Item| item.kind == ItemKind::TableWork && item.actual_start.is_some();
    let is_own = |theme: &&Theme| theme.id.0 == item.id.0 || is_same(&theme.title, &item.title);
    let wrote = match report.themes.iter().find(is_own) {
        Some(own) => report.contributions.iter().any(|note| note.theme == own.id),
        None => {
            let is_untold = !report.programme.items.iter().any(had_its_turn);
            item.kind == ItemKind::TableWork && is_untold && !report.contributions.is_empty()
        }
    };
    had_its_turn(item) || wrote
}

fn discussion(page: &mut Page, report: &Report, words: &Words) {
    let sections: Vec<Section<'_>> = Section::all(report).into_iter().filter(is_told).collect();
    let is_said =
        |section: &Section<'_>| !section.is_empty() || section.theme.is_some_and(|theme| theme.summary.is_some());
    if !sections.iter().any(is_said) {
        return;
    }
    page.heading(2, words.word("documents-heading-discussed"));
    for section in sections {
        page.heading_of(3, origin::theme_heading(words, section.theme));
        own_words::of_theme(page, section.theme);
        let line = |point: &&Point| {
            let mut line = vec![spoken(&point.text)];
            line.extend(origin::behind_point_of_theme(report, words, point));
            ListItem::of(line)
        };
        page.list(section.points.iter().map(line).collect());
        let elsewhere = section.points_elsewhere(report);
        themes::see_also(page, report, words, &elsewhere);
        if section.points.is_empty() && elsewhere.is_empty() {
            without_points(page, words, &section);
        } else {
            outside_points(page, words, &section);
        }
        page.list(answers::said_nothing(report, words, &section));
    }
}

/// What there is of a theme under which no point was gathered.
fn without_points(page: &mut Page, words: &Words, section: &Section<'_>) {
    if section.notes.is_empty() && section.answers.is_empty() {
        page.paragraph(words.word("documents-minutes-theme-nothing-noted"));
    } else if !section.notes.is_empty() {
        page.paragraph(words.say("documents-minutes-theme-no-points", &[("count", section.notes.len().into())]));
    }
}

/// How many contributions no point of their theme has taken up.
fn outside_points(page: &mut Page, words: &Words, section: &Section<'_>) {
    let count = section.notes.iter().filter(|note| note.point.is_none()).count();
    if count > 0 {
        page.paragraph(words.say("documents-minutes-theme-outside-points", &[("count", count.into())]));
    }
}
