//! The summary ("Notat – Opsamling på …"): the short version, what recurs, what stands alone, the next steps, the method.

use std::cmp::Reverse;

use crate::documents::edition::Audience;
use crate::documents::kinds::parts::{
    annexes, answers, dissents, findings, head, next_steps, origin, own_words, priorities, summary_title, summing_up,
    takes_home, themes,
};
use crate::documents::page::page::{ListItem, MORE_WORDS, Page, Span, WORDS, around_both, spoken, text};
use crate::documents::report::milestone::Milestone;
use crate::documents::report::note::Note;
use crate::documents::report::point::Point;
use crate::documents::report::report::Report;
use crate::documents::report::section::{Section, Told};
use crate::domain::contribution::ContributionKind;
use crate::domain::id::QuestionId;
use crate::domain::office::SectionName;
use crate::domain::programme::ItemKind;
use crate::language::counts;
use crate::language::words::Words;

/// Points in the short version.
const SHORT: usize = 5;
/// Verbatim notes under a point.
const QUOTES: usize = 2;

pub fn page(report: &Report, words: &Words) -> Page {
    let title = summary_title::title(report, words);
    let mut page = Page { head: head::office_to_receiver(report, words), title, ..Page::default() };
    let sections = Section::all(report);
    head::rehearsal(&mut page, report, words);
    page.list(head::occasion(report, words).into_iter().chain(head::participants(report, words)).collect());
    own_words::intro(&mut page, report);
    for name in report.office.order() {
        section(&mut page, report, words, &sections, name);
    }
    page
}

fn section(page: &mut Page, report: &Report, words: &Words, sections: &[Section<'_>], name: SectionName) {
    match name {
        SectionName::Short => short_version(page, report, words),
        SectionName::Background => background(page, report, words),
        SectionName::Agreed => agreed_at_tables(page, report, words),
        SectionName::Recurring => recurring(page, report, words, sections),
        SectionName::Added => added(page, report, words, sections),
        SectionName::Priorities => priorities::push(page, report, words),
        SectionName::Single => single(page, report, words, sections),
        SectionName::Examples => {
            let are_told = Told::of(sections).examples;
            notes(page, report, words, sections, ("documents-heading-examples", are_told), |section| {
                section.of_kind(ContributionKind::Example).collect()
            });
        }
        SectionName::Questions => {
            let are_told = Told::of(sections).questions;
            notes(page, report, words, sections, ("documents-heading-questions", are_told), |section| {
                section.owed().collect()
            });
        }
        SectionName::Other => others(page, report, words, sections),
        SectionName::Answers => said_nothing(page, report, words, sections),
        SectionName::Conclusion => {
            dissents::push_views(page, report, words);
            own_words::conclusion(page, report, words);
        }
        SectionName::NextSteps => further_course(page, report, words),
        SectionName::About => {
            page.heading(2, words.word("documents-heading-about"));
            summing_up::push(page, report, words);
        }
        SectionName::Annexes => annexes::push(page, report, words),
    }
}

/// Actions, promises and dates.
fn further_course(page: &mut Page, report: &Report, words: &Words) {
    page.heading_of(2, next_steps_heading(report, words));
    next_steps::push(page, report, words, &report.actions);
    next_steps::promises(page, report, words, &report.actions, 3);
    takes_home::push(page, report, words, 3);
    let is_told = |milestone: &Milestone| !summary_title::is_its_own(report, words, milestone);
    let milestones = next_steps::milestones_ahead(report, words, is_told);
    if !milestones.is_empty() {
        page.heading(3, words.word("documents-heading-dates"));
        page.list(milestones);
    }
}

/// What the plenary put first, then the points of most tables, a line each, and the counts.
fn short_version(page: &mut Page, report: &Report, words: &Words) {
    page.heading(2, words.word("documents-heading-short"));
    // At one table nothing can recur.
    let alone = origin::is_one_table(report);
    let is_told =
        |point: &&Point| !point.is_dissenting_view() && (alone || point.recurs() || point.priority.is_put_first());
    let mut points: Vec<&Point> = report.points.iter().filter(is_told).collect();
    points.sort_by_key(|point| (point.priority.place(), Reverse(point.tables.len())));
    points.truncate(SHORT);
    if points.is_empty() {
        page.paragraph(nothing_recurs(report, words));
    }
    let line = |point: &Point| {
        let mut line = vec![spoken(findings::one_line(&point.text))];
        line.extend(origin::behind_point(report, words, point));
        let disputed = point.dissent.as_ref();
        line.extend(disputed.map(|_| text(format!(" – {}", words.word("documents-short-disputed")))));
        ListItem::of(line)
    };
    page.list(points.into_iter().map(line).collect());
    page.paragraph(format!(
        "{}. {}",
        summing_up::notes_counted(report, words),
        next_steps::count(words, &report.actions)
    ));
}

/// That nothing was said by several, of tables or of those who answered; of one table that nothing was gathered.
fn nothing_recurs(report: &Report, words: &Words) -> String {
    words.word(match report.is_consultation() {
        true => "documents-nothing-recurs-in-answers",
        false if origin::is_one_table(report) => "documents-nothing-gathered",
        false => "documents-nothing-recurs",
    })
}

/// Why they met, as the programme says.
fn background(page: &mut Page, report: &Report, words: &Words) {
    if let Some(purpose) = &report.meeting.purpose {
        page.heading(2, words.word("documents-heading-background"));
        page.paragraphs(purpose);
    }
}

/// What was agreed at one table, with the municipalities and organisations that sat there.
fn agreed_at_tables(page: &mut Page, report: &Report, words: &Words) {
    let agreed: Vec<ListItem> = report
        .actions
        .iter()
        .filter_map(|action| {
            let table = origin::agreed_at(report, action)?;
            let (what, form) = (&action.what, form_of(&action.what));
            if let Some(party) = report.party(table) {
                let said = [("party", MORE_WORDS.into()), ("what", WORDS.into()), ("form", form.into())];
                let said = words.say("documents-agreed-by-party", &said);
                return Some(ListItem::of(around_both(&said, what, party)));
            }
            let bodies = report.bodies_at(table, action.agreed_at);
            let place = if bodies.is_empty() {
                let said = [("table", table.0.into()), ("what", WORDS.into()), ("form", form.into())];
                words.say("documents-agreed-at", &said)
            } else {
                let said = [
                    ("table", table.0.into()),
                    ("bodies", MORE_WORDS.into()),
                    ("what", WORDS.into()),
                    ("form", form.into()),
                ];
                words.say("documents-agreed-at-by", &said)
            };
            Some(ListItem::of(around_both(&place, what, &counts::joined(words, &bodies))))
        })
        .collect();
    if !agreed.is_empty() {
        let heading = match report.is_consultation() {
            true => "documents-heading-agreed-too",
            false if origin::is_one_table(report) => "documents-heading-agreed-here",
            false => "documents-heading-agreed",
        };
        page.heading(2, words.word(heading));
        page.list(agreed);
    }
}

/// What was agreed as a clause goes on in the sentence: "blev det aftalt, at …".
fn form_of(what: &str) -> &'static str {
    if ["at ", "that "].iter().any(|opens| what.starts_with(opens)) { "clause" } else { "other" }
}

/// Those themes in the programme's order in which something recurs, or of which the summary has words of its own, and in a
/// line those in which nothing does, where it could; a theme that a table added has its own place. That nothing recurs at
/// all the short version has said. At one table, where nothing can recur, they are simply the themes, with all its points.
fn recurring(page: &mut Page, report: &Report, words: &Words, sections: &[Section<'_>]) {
    let is_told =
        |section: &Section<'_>| has_findings(report, section) || !recurring_elsewhere(report, section).is_empty();
    let (told, others): (Vec<_>, Vec<_>) =
        sections.iter().filter(|section| !section.is_added()).partition(|section| is_told(section));
    if told.is_empty() {
        return;
    }
    let alone = origin::is_one_table(report);
    page.heading(2, words.word(if alone { "documents-heading-themes" } else { "documents-heading-recurring" }));
    told.into_iter().for_each(|section| theme(page, report, words, section));
    let others = others.into_iter().filter(|section| section.is_planned() && !alone);
    let numbers: Vec<String> = others.filter_map(|section| Some(section.theme?.number.to_string())).collect();
    if !numbers.is_empty() {
        let said = counts::joined(words, &numbers);
        page.paragraph(words.say("documents-nothing-recurs-under", &[("numbers", said.into())]));
    }
}

/// What the tables added, as theme by theme above.
fn added(page: &mut Page, report: &Report, words: &Words, sections: &[Section<'_>]) {
    let added: Vec<&Section<'_>> = sections.iter().filter(|section| section.is_added()).collect();
    if !added.is_empty() {
        let tables = if report.is_consultation() { "documents-heading-added-too" } else { "documents-heading-added" };
        page.heading(2, words.word(tables));
        added.into_iter().for_each(|section| theme(page, report, words, section));
    }
}

fn has_findings(report: &Report, section: &Section<'_>) -> bool {
    !of_theme(report, section).is_empty() || section.theme.is_some_and(|theme| theme.summary.is_some())
}

/// The points that are told under their theme.
fn of_theme<'a>(report: &Report, section: &Section<'a>) -> Vec<&'a Point> {
    if origin::is_one_table(report) { section.points.clone() } else { section.recurring().collect() }
}

/// The points that are told apart from those of their theme.
fn apart<'a>(report: &Report, section: &Section<'a>) -> Vec<&'a Point> {
    if origin::is_one_table(report) { Vec::new() } else { section.single().collect() }
}

/// The points of other themes that were said under this one too.
fn recurring_elsewhere<'a>(report: &'a Report, section: &Section<'a>) -> Vec<&'a Point> {
    let mut elsewhere = section.points_elsewhere(report);
    elsewhere.retain(|point| point.recurs());
    elsewhere
}

fn theme(page: &mut Page, report: &Report, words: &Words, section: &Section<'_>) {
    page.heading_of(3, origin::theme_heading(words, section.theme));
    themes::about(page, report, words, section.theme);
    own_words::of_theme(page, section.theme);
    let points: Vec<ListItem> =
        of_theme(report, section).into_iter().map(|point| findings::point(report, words, point, QUOTES)).collect();
    let elsewhere = recurring_elsewhere(report, section);
    if !has_findings(report, section) && elsewhere.is_empty() {
        page.paragraph(words.word("documents-nothing-recurs-here"));
    }
    page.list(points);
    themes::see_also(page, report, words, &elsewhere);
}

/// Something to list under a theme, and the question it answers.
type Entry<'a> = (Option<&'a QuestionId>, ListItem);

/// Points of one table, and ideas that no point has taken up.
fn single(page: &mut Page, report: &Report, words: &Words, sections: &[Section<'_>]) {
    let are_told = Told::of(sections).loose_ideas;
    each_theme(page, words, sections, "documents-heading-single", |section| {
        let points = apart(report, section).into_iter().map(|point| (None, findings::point(report, words, point, 1)));
        let ideas = section.loose_ideas().filter(|_| are_told);
        points
            .chain(ideas.map(|note| (note.question.as_ref(), findings::note_of_any_kind(report, words, note))))
            .collect()
    });
    if !are_told {
        counted(page, report, words, sections, "documents-heading-loose-ideas", |section| {
            section.loose_ideas().count()
        });
    }
}

/// All notes of a sort, those under points too.
fn notes<'a>(
    page: &mut Page,
    report: &Report,
    words: &Words,
    sections: &[Section<'a>],
    (heading, are_told): (&str, bool),
    sort: fn(&Section<'a>) -> Vec<&'a Note>,
) {
    if !are_told {
        return counted(page, report, words, sections, heading, |section| sort(section).len());
    }
    let entry = |note: &'a Note| (note.question.as_ref(), findings::note(report, words, note));
    each_theme(page, words, sections, heading, |section| sort(section).into_iter().map(entry).collect());
}

/// What is under no point and has no place of its own, so that nothing a table wrote is lost.
fn others(page: &mut Page, report: &Report, words: &Words, sections: &[Section<'_>]) {
    if !Told::of(sections).others {
        return counted(page, report, words, sections, "documents-heading-other", |section| section.other().count());
    }
    each_theme(page, words, sections, "documents-heading-other", |section| {
        section.other().map(|note| (note.question.as_ref(), findings::note_of_any_kind(report, words, note))).collect()
    });
}

/// Of hundreds how many there are under each theme, and where they stand.
fn counted<'a>(
    page: &mut Page,
    report: &Report,
    words: &Words,
    sections: &[Section<'a>],
    heading: &str,
    count: impl Fn(&Section<'a>) -> usize,
) {
    let all: usize = sections.iter().map(&count).sum();
    page.heading(2, words.say(heading, &[("count", all.into())]));
    // What tables wrote, table by table, is not for everybody.
    let is_public = report.audience == Audience::Public;
    page.paragraph(words.word(match (is_public, report.is_consultation()) {
        (true, _) => "documents-others-untold",
        (false, true) => "documents-others-annexed-answers",
        (false, false) => "documents-others-annexed",
    }));
    let line = |section: &Section<'a>| {
        let count = count(section);
        let notes = words.say("documents-others-of-theme", &[("count", count.into())]);
        let nowhere = || vec![text(words.word("documents-no-theme"))];
        let mut line = section.theme.map_or_else(nowhere, |theme| origin::theme_in_list(words, theme));
        line.push(text(format!(" – {notes}")));
        (count > 0).then(|| ListItem::of(line))
    };
    page.list(sections.iter().filter_map(line).collect());
}

/// A heading with a list under each theme, and each of its questions, that has something for it; nothing at all where
/// none has.
fn each_theme<'a>(
    page: &mut Page,
    words: &Words,
    sections: &[Section<'a>],
    heading: &str,
    entries: impl Fn(&Section<'a>) -> Vec<Entry<'a>>,
) {
    let lists: Vec<(&Section<'_>, Vec<Entry<'_>>)> =
        sections.iter().map(|section| (section, entries(section))).filter(|(_, entries)| !entries.is_empty()).collect();
    let count: usize = lists.iter().map(|(_, entries)| entries.len()).sum();
    if count == 0 {
        return;
    }
    page.heading(2, words.say(heading, &[("count", count.into())]));
    for (section, entries) in lists {
        page.heading_of(3, origin::theme_heading(words, section.theme));
        by_question(page, words, section, entries);
    }
}

/// What answers no question first, then question by question in the sender's numbering.
fn by_question(page: &mut Page, words: &Words, section: &Section<'_>, entries: Vec<Entry<'_>>) {
    let questions = section.theme.map_or(&[][..], |theme| &theme.questions);
    let mut lists: Vec<Vec<ListItem>> = vec![Vec::new(); questions.len() + 1];
    for (question, item) in entries {
        let place = question.and_then(|id| questions.iter().position(|asked| asked.id == *id));
        lists[place.map_or(0, |place| place + 1)].push(item);
    }
    for (place, items) in lists.into_iter().enumerate().filter(|(_, items)| !items.is_empty()) {
        if let Some(asked) = place.checked_sub(1).map(|place| &questions[place]) {
            page.heading_of(4, origin::question_heading(words, asked));
        }
        page.list(items);
    }
}

/// "Ingen bemærkninger" and "ikke drøftet", which are not the same, question by question.
fn said_nothing(page: &mut Page, report: &Report, words: &Words, sections: &[Section<'_>]) {
    let mut any = false;
    for section in sections.iter().filter(|section| !section.answers.is_empty()) {
        if !any {
            page.heading(2, words.word("documents-heading-answers"));
            any = true;
        }
        page.heading_of(3, origin::theme_heading(words, section.theme));
        page.list(answers::said_nothing(report, words, section));
    }
}

/// The organisers' own words for it, where the programme has one such item: "Det videre forløb – hvad gør vi?"
fn next_steps_heading(report: &Report, words: &Words) -> Vec<Span> {
    let mut items = report.programme.items.iter().filter(|item| item.kind == ItemKind::NextSteps);
    match (items.next(), items.next()) {
        (Some(item), None) if !item.title.trim().is_empty() => vec![spoken(findings::one_line(&item.title))],
        _ => vec![text(words.word("documents-heading-next-steps"))],
    }
}
