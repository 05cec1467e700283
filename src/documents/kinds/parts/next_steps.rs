//! The next steps ("videre proces"): the table of actions, what is missing counted over it, the dates that follow.

use chrono::NaiveDate;

use crate::documents::edition::{Audience, State};
use crate::documents::kinds::parts::{numbers, origin};
use crate::documents::page::labelled::behind;
use crate::documents::page::page::{Block, ListItem, Page, Span, WORDS, around, spoken, strong, text};
use crate::documents::report::action::Action;
use crate::documents::report::milestone::Milestone;
use crate::documents::report::report::Report;
use crate::documents::report::when::When;
use crate::domain::action::Missing;
use crate::domain::number::Number;
use crate::domain::programme::MilestoneWarning;
use crate::domain::status::Status;
use crate::domain::terms::ActionKind;
use crate::language::counts;
use crate::language::dates;
use crate::language::language::Language;
use crate::language::words::Words;

/// "17 handlinger og 3 tilsagn"
pub fn counted(words: &Words, actions: &[Action]) -> String {
    let promises = actions.iter().filter(|action| action.is_promise()).count();
    let say = |id, count: usize| words.say(id, &[("count", count.into())]);
    let others = say("documents-actions", actions.len() - promises);
    let promised = say("documents-promises", promises);
    match (actions.len() - promises, promises) {
        (_, 0) => others,
        (0, _) => promised,
        _ => counts::joined(words, &[others, promised]),
    }
}

/// "4 handlinger. 1 mangler ansvarlig. 2 mangler frist."
pub fn count(words: &Words, actions: &[Action]) -> String {
    let lacking = |missing| actions.iter().filter(|action| action.missing.contains(&missing)).count();
    words.say(
        "documents-actions-counted",
        &[
            ("count", actions.len().into()),
            ("counted", counted(words, actions).into()),
            ("who", lacking(Missing::Who).into()),
            ("when", lacking(Missing::When).into()),
        ],
    )
}

/// The count, and the table of all but promises, which have their own; a sentence where nothing was agreed.
pub fn push(page: &mut Page, report: &Report, words: &Words, actions: &[Action]) {
    page.paragraph(count(words, actions));
    table(page, report, words, actions);
}

/// All but promises.
pub fn table(page: &mut Page, report: &Report, words: &Words, actions: &[Action]) {
    rows(page, report, words, actions.iter().filter(|action| !action.is_promise()).collect());
}

/// A heading and the promises with who owes and how far it is; nothing where none was made.
pub fn promises(page: &mut Page, report: &Report, words: &Words, actions: &[Action], level: u8) {
    let made: Vec<&Action> = actions.iter().filter(|action| action.is_promise()).collect();
    if !made.is_empty() {
        page.heading(level, words.say("documents-heading-promises", &[("count", made.len().into())]));
        rows(page, report, words, made);
    }
}

fn rows(page: &mut Page, report: &Report, words: &Words, actions: Vec<&Action>) {
    if actions.is_empty() {
        return;
    }
    let columns = [
        "documents-column-number",
        "documents-column-what",
        "documents-column-who",
        "documents-column-when",
        "documents-column-form",
        "documents-column-source",
        "documents-column-status",
    ];
    page.push(Block::Table {
        head: columns.iter().map(|id| text(words.word(id))).collect(),
        rows: actions.into_iter().map(|action| row(report, words, action)).collect(),
    });
}

/// " (delt fra 4)", " (lagt sammen med 7)": the numbers under which a reader knew it before; none where none are told.
pub fn kin(report: &Report, words: &Words, action: &Action) -> Vec<Span> {
    let told = |number: &Number| numbers::told(report, number);
    let from = action.split_from.as_ref().and_then(told);
    let from = from.map(|number| words.say("documents-split-from", &[("number", number.into())]));
    let parts: Vec<String> = action.merged.iter().filter_map(|part| told(&part.number)).collect();
    let merged = (!parts.is_empty())
        .then(|| words.say("documents-merged", &[("numbers", counts::joined(words, &parts).into())]));
    from.into_iter().chain(merged).map(|kin| text(format!(" ({kin})"))).collect()
}

fn row(report: &Report, words: &Words, action: &Action) -> Vec<Vec<Span>> {
    let mut what = vec![spoken(&action.what)];
    what.extend(kin(report, words, action));
    if let Some(condition) = &action.condition {
        what.push(text(" "));
        what.extend(around(&words.say("documents-condition", &[("condition", WORDS.into())]), condition));
    }
    let form = action.kind.map_or_else(|| words.word("documents-not-stated"), |kind| action_kind(words, kind));
    vec![
        vec![text(numbers::told(report, &action.number).unwrap_or_default())],
        what,
        responsible(words, action),
        beneath_its_heading(words, action),
        vec![text(form)],
        vec![text(origin::of_action(report, words, action))],
        vec![text(status(words, action.status))],
    ]
}

/// "Styregruppen på vegne af formanden", or that nobody is.
pub fn responsible(words: &Words, action: &Action) -> Vec<Span> {
    let nobody = || unsaid(words, action, Missing::Who);
    let mut who = vec![action.who.as_ref().map_or_else(nobody, spoken)];
    if let Some(party) = &action.on_behalf_of {
        let on_behalf = around(&words.say("documents-on-behalf-of", &[("party", WORDS.into())]), party);
        let (before, after) = if action.who.is_some() { (" ", "") } else { (" (", ")") };
        who.push(text(before));
        who.extend(on_behalf);
        who.extend([text(after)].into_iter().filter(|span| !span.as_str().is_empty()));
    }
    who.extend(filled_in_later(words, action, Missing::Who));
    who
}

/// The deadline in a table, or that there is none.
pub fn deadline_of(words: &Words, action: &Action) -> Vec<Span> {
    deadline_or_none(words, action, deadline)
}

/// The same in running text and lists.
pub fn deadline_in_prose_of(words: &Words, action: &Action) -> Vec<Span> {
    deadline_or_none(words, action, deadline_in_prose)
}

fn deadline_or_none(words: &Words, action: &Action, said: fn(&Words, &When) -> Vec<Span>) -> Vec<Span> {
    let none = || vec![unsaid(words, action, Missing::When)];
    let mut when = action.when.as_ref().map_or_else(none, |when| said(words, when));
    when.extend(filled_in_later(words, action, Missing::When));
    when
}

/// The same under a heading that says "Senest" already.
fn beneath_its_heading(words: &Words, action: &Action) -> Vec<Span> {
    let when = action.when.as_ref().map(|when| {
        let said = behind(&words.word("documents-column-when"), &when.words).unwrap_or(&when.words);
        When { words: said.to_owned(), ..when.clone() }
    });
    deadline_of(words, &Action { when, ..action.clone() })
}

/// That somebody is to say it; of what was dropped only that nobody did.
fn unsaid(words: &Words, action: &Action, missing: Missing) -> Span {
    let is_missing = action.missing.contains(&missing);
    match missing {
        _ if !is_missing => text(words.word("documents-not-stated")),
        Missing::Who => strong(words.word("documents-missing-who")),
        Missing::When => strong(words.word("documents-missing-when")),
    }
}

/// That nobody had said it at the meeting.
fn filled_in_later(words: &Words, action: &Action, missing: Missing) -> Option<Span> {
    let was = action.filled_in_later.contains(&missing);
    was.then(|| text(format!(" ({})", words.word("documents-filled-in-later"))))
}

/// "01-06-2022", as tables have it; where somebody said it otherwise, in those words: "senest 1/6 (01-06-2022)", "ultimo juni 2022 (ca.
/// 30-06-2022)"; the words alone where they name no day, and that there is no such day where they name "31/2".
pub fn deadline(words: &Words, when: &When) -> Vec<Span> {
    let Some(day) = when.day else { return of_no_day(words, when) };
    let figures = dates::numeric_day(words.language(), day);
    if when.exact && is_no_more_than(&when.words, day) {
        return vec![text(figures)];
    }
    let id = if when.exact { "documents-words-and-day" } else { "documents-about-day" };
    around(&words.say(id, &[("words", WORDS.into()), ("day", figures.into())]), &when.words)
}

/// Whether the words are the whole date as offices write it, in letters or in figures ("1/6-2022"), and nothing more.
fn is_no_more_than(words: &str, day: NaiveDate) -> bool {
    let bare = words.trim().strip_prefix("den ").unwrap_or(words.trim());
    let in_figures = bare.chars().all(|c| c.is_ascii_digit() || matches!(c, '/' | '.' | '-' | ' '));
    let in_letters = [Language::Da, Language::En].into_iter().any(|language| bare == dates::day(language, day));
    in_letters || (in_figures && bare.contains(&day.format("%Y").to_string()))
}

/// Those on the meeting's day or later, and those that name no day. Those that cannot be right are marked for the
/// organisers, as long as they can still be put right.
pub fn milestones_ahead(report: &Report, words: &Words, is_told: impl Fn(&Milestone) -> bool) -> Vec<ListItem> {
    let is_ahead = |milestone: &Milestone| milestone.when.day.is_none_or(|day| day >= report.meeting.day);
    let is_told = |milestone: &&Milestone| is_ahead(milestone) && is_told(milestone);
    let mut ahead: Vec<&Milestone> = report.milestones.iter().filter(is_told).collect();
    // As they come, whatever order the programme has them in; what has no day comes last.
    ahead.sort_by_key(|milestone| (milestone.when.day.is_none(), milestone.when.day));
    ahead.into_iter().map(|milestone| milestone_item(report, words, milestone)).collect()
}

/// "Tilmelding: senest 30/3"
pub fn milestone_item(report: &Report, words: &Words, milestone: &Milestone) -> ListItem {
    let mut line = vec![spoken(&milestone.title), text(": ")];
    line.extend(deadline_in_prose(words, &milestone.when));
    let is_for_its_maker = report.audience == Audience::Internal && report.state == State::Draft;
    let warning = milestone.warning.filter(|_| is_for_its_maker);
    line.extend(warning.map(|warning| text(format!(" ({})", in_brackets(words, warning)))));
    ListItem::of(line)
}

/// "efter møderne", "31/2 (ingen dag i kalenderen)"
fn of_no_day(words: &Words, when: &When) -> Vec<Span> {
    if when.is_impossible {
        return around(&words.say("documents-no-such-day", &[("words", WORDS.into())]), &when.words);
    }
    vec![spoken(&when.words)]
}

/// "1. juni 2022", as running text and lists have it; where somebody said it otherwise, in those words, and where they
/// leave out the year with the day beside them: "senest 30/3 (30. marts 2022)".
pub fn deadline_in_prose(words: &Words, when: &When) -> Vec<Span> {
    let Some(day) = when.day else { return of_no_day(words, when) };
    let written = dates::day(words.language(), day);
    if when.exact && is_no_more_than(&when.words, day) {
        return vec![text(written)];
    }
    if when.exact && when.words.contains(&day.format("%Y").to_string()) {
        return vec![spoken(&when.words)];
    }
    let id = if when.exact { "documents-words-and-day" } else { "documents-about-day" };
    around(&words.say(id, &[("words", WORDS.into()), ("day", written.into())]), &when.words)
}

fn in_brackets(words: &Words, warning: MilestoneWarning) -> String {
    words.word(match warning {
        MilestoneWarning::BeforeItsDecision => "documents-warning-before-its-decision",
        MilestoneWarning::WrongSideOfTheMeeting => "documents-warning-wrong-side",
        MilestoneWarning::FarFromTheMeeting => "documents-warning-far",
    })
}

/// "Idékatalog"
pub fn action_kind(words: &Words, kind: ActionKind) -> String {
    words.word(match kind {
        ActionKind::IdeaCatalogue => "documents-form-idea-catalogue",
        ActionKind::ExampleCollection => "documents-form-example-collection",
        ActionKind::Pilot => "documents-form-pilot",
        ActionKind::Trial => "documents-form-trial",
        ActionKind::Meeting => "documents-form-meeting",
        ActionKind::Letter => "documents-form-letter",
        ActionKind::Promise => "documents-form-promise",
        ActionKind::Project => "documents-form-project",
        ActionKind::Inquiry => "documents-form-inquiry",
        ActionKind::Other => "documents-form-other",
    })
}

/// "I gang", "I gang (mangler svar)"
pub fn status_told(words: &Words, action: &Action) -> String {
    let status = status(words, action.status);
    if action.unanswered { format!("{status} ({})", words.word("documents-unanswered")) } else { status }
}

/// "I gang"
pub fn status(words: &Words, status: Status) -> String {
    words.word(match status {
        Status::NotStarted => "documents-status-not-started",
        Status::Ongoing => "documents-status-ongoing",
        Status::Waiting => "documents-status-waiting",
        Status::Done => "documents-status-done",
        Status::Dropped => "documents-status-dropped",
        Status::CarriedOver => "documents-status-carried-over",
    })
}
