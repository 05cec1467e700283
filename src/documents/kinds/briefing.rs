//! The status briefing to a committee ("orientering"): what has happened since it was informed last, area by area, what is
//! late, what lacks somebody, when is the next.

use chrono::NaiveDate;

use crate::documents::edition::Audience;
use crate::documents::kinds::parts::{annexes, areas, changes, findings, head, next_steps, numbers, status_rounds};
use crate::documents::page::page::{Block, ListItem, Page, Span, WORDS, around, spoken, text};
use crate::documents::report::action::{Action, StatusLine};
use crate::documents::report::report::Report;
use crate::documents::report::summary::StatusRound;
use crate::domain::status::Status;
use crate::domain::terms::ActionKind;
use crate::language::dates;
use crate::language::figures::many;
use crate::language::words::Words;

pub fn page(report: &Report, words: &Words) -> Page {
    let rounds = Rounds::of(report);
    let called = called(report, words, &rounds);
    let title = titled(report, words, &rounds, &called);
    let mut page =
        Page { head: head::office_to_receiver(report, words), title, called: Some(called.clone()), ..Page::default() };
    head::rehearsal(&mut page, report, words);
    page.heading(2, words.word("documents-heading-resume"));
    page.push(Block::Paragraph(resume(report, words)));
    page.paragraph(next_steps::count(words, &report.actions));
    page.heading(2, words.word("documents-heading-recommendation"));
    let texts = &report.office.texts;
    let recommendation = texts.recommendation.clone();
    let usual = || text(words.word("documents-briefing-recommendation"));
    page.push(Block::Paragraph(vec![recommendation.map_or_else(usual, spoken)]));
    background(&mut page, report, words, &rounds);
    page.heading(2, words.word("documents-heading-presentation"));
    page.list(head::occasion_called(report, words, &called));
    late(&mut page, report, words);
    page.heading(2, words.word("documents-heading-status"));
    since_last(&mut page, report, words, &rounds);
    if !report.summary.status_rounds.is_empty() {
        areas::push(&mut page, report, words, &rounds.before(), rounds.this);
    } else if report.actions.is_empty() {
        next_steps::push(&mut page, report, words, &report.actions);
    } else {
        // How many there are is said by now.
        next_steps::table(&mut page, report, words, &report.actions);
    }
    let is_project = |action: &&Action| action.kind == Some(ActionKind::Project);
    history(&mut page, report, words, "documents-heading-projects", |action| is_project(&action));
    history(&mut page, report, words, "documents-heading-history", |action| {
        let has_a_past = !action.history.is_empty() || !action.merged.is_empty();
        !is_project(&action) && has_a_past
    });
    next_steps::promises(&mut page, report, words, &report.actions, 2);
    page.heading(2, words.word("documents-heading-economy"));
    match report.summary.economy.as_ref().or(texts.economy.as_ref()) {
        Some(economy) => page.paragraphs(economy),
        None => page.paragraph(words.word("documents-not-stated")),
    }
    page.heading(2, words.word("documents-heading-next-date"));
    next(&mut page, report, words);
    annexes::of_briefing(&mut page, report, words);
    page
}

/// The round that the document is itself, the latest before it, and on later days the one before that: what the latest
/// round told is then still told.
struct Rounds<'a> {
    this: Option<&'a StatusRound>,
    last: Option<&'a StatusRound>,
    former: Option<&'a StatusRound>,
}

impl<'a> Rounds<'a> {
    /// A committee that is informed on the day on which the document is made is informed by it.
    fn of(report: &'a Report) -> Self {
        let made = report.generated_at.date_naive();
        let rounds = &report.summary.status_rounds;
        let this = rounds.iter().find(|round| round.day == made);
        let mut before = rounds.iter().rev().filter(|round| round.day < made);
        let last = before.next();
        Self { this, last, former: before.next().filter(|_| this.is_none()) }
    }

    fn latest(&self) -> Option<&'a StatusRound> {
        self.this.or(self.last)
    }

    /// Those that stand beside how far things are now, the earliest first.
    fn before(&self) -> Vec<&'a StatusRound> {
        self.former.into_iter().chain(self.last).collect()
    }
}

/// On a day that is no round's own, with the day.
fn titled(report: &Report, words: &Words, rounds: &Rounds<'_>, called: &str) -> String {
    let day = dates::day(words.language(), report.generated_at.date_naive());
    let said = [("title", called.into()), ("day", day.into())];
    match rounds.latest() {
        _ if report.as_of.is_some() => words.say("documents-briefing-title-as-of", &said),
        Some(_) if rounds.this.is_none() => words.say("documents-briefing-title-later", &said),
        _ => words.say("documents-briefing-title", &said[..1]),
    }
}

/// The meeting's title with the name of the latest round, which takes the place of an earlier round's: "Brugerdemokrati – Status
/// medio 2008".
fn called(report: &Report, words: &Words, rounds: &Rounds<'_>) -> String {
    let title = report.meeting.title.as_str();
    let Some(round) = rounds.latest() else { return title.to_owned() };
    let first_word = |text: &str| text.split_whitespace().next().map(str::to_lowercase);
    let subject = match title.rsplit_once(" – ") {
        Some((subject, earlier)) if first_word(earlier) == first_word(&round.title) => subject,
        _ => title,
    };
    format!("{subject} – {}", status_rounds::called(report, words, round))
}

/// "Socialudvalget orienteres i dette notat om …"
fn resume(report: &Report, words: &Words) -> Vec<Span> {
    let kind = head::meeting_kind(words, report.meeting.kind);
    let date = head::date_after_noun(report, words);
    let named = [("receiver", WORDS.into()), ("kind", kind.into()), ("date", date.into())];
    match head::receiver(report) {
        Some(receiver) => around(&words.say("documents-briefing-resume-to", &named), receiver),
        None => vec![text(words.say("documents-briefing-resume", &named[1..]))],
    }
}

/// Why there is something to inform of, and when the committee dealt with it before.
fn background(page: &mut Page, report: &Report, words: &Words, rounds: &Rounds<'_>) {
    let made = report.generated_at.date_naive();
    let internal = report.audience == Audience::Internal;
    let before = report.milestones.iter().filter_map(|milestone| {
        let day = milestone.when.day.filter(|day| *day < made)?;
        // Decisions that led to the meeting are the organisers' own; what else was before it was for those who came.
        let is_background = if milestone.internal { internal } else { day > report.meeting.day };
        is_background.then(|| (day, next_steps::milestone_item(report, words, milestone)))
    });
    let informed = report.summary.status_rounds.iter().filter(|round| Some(*round) != rounds.this);
    let informed = informed.filter(|round| round.day < made).map(|round| (round.day, round_item(words, round)));
    let mut before: Vec<(NaiveDate, ListItem)> = before.chain(informed).collect();
    before.sort_by_key(|(day, _)| *day);
    if report.meeting.purpose.is_none() && before.is_empty() {
        return;
    }
    page.heading(2, words.word("documents-heading-background"));
    page.paragraphs(report.meeting.purpose.as_deref().unwrap_or_default());
    if !before.is_empty() {
        page.heading(3, words.word("documents-heading-dates"));
        page.list(before.into_iter().map(|(_, item)| item).collect());
    }
}

/// "Status medio 2007: 13. juni 2007 – 12 handlinger: 5 afsluttet, 7 i gang"
fn round_item(words: &Words, round: &StatusRound) -> ListItem {
    let day = dates::day(words.language(), round.day);
    let then = counted(words, &round.told);
    ListItem::of(vec![spoken(&round.title), text(format!(": {day} – {then}"))])
}

/// What has changed since the committee was informed last, and between that time and the one before.
fn since_last(page: &mut Page, report: &Report, words: &Words, rounds: &Rounds<'_>) {
    let now = report.actions.as_slice();
    let Some(last) = rounds.last else {
        since_the_meeting(page, report, words);
        return;
    };
    if now.is_empty() && last.told.is_empty() {
        return;
    }
    let day = |round: &StatusRound| dates::day(words.language(), round.day);
    let said = [
        ("round", WORDS.into()),
        ("day", day(last).into()),
        ("counted", counted(words, now).into()),
        ("changed", changes::of_status(&last.told, now).into()),
    ];
    page.heading(3, words.word("documents-heading-since-last"));
    page.push(Block::Paragraph(around(&words.say("documents-briefing-since", &said), &last.title)));
    page.list(changes::between(report, words, &last.told, now, Some(&status_rounds::called(report, words, last))));
    if let Some(former) = rounds.former {
        let said = [
            ("round", WORDS.into()),
            ("day", dates::the_day(words.language(), last.day).into()),
            ("counted", counted(words, &last.told).into()),
            ("changed", changes::of_status(&former.told, &last.told).into()),
        ];
        let called = status_rounds::called(report, words, former);
        page.push(Block::Paragraph(around(&words.say("documents-briefing-last-round", &said), &called)));
        page.list(changes::between(report, words, &former.told, &last.told, Some(&called)));
    }
}

/// What stands where no committee was informed before.
fn since_the_meeting(page: &mut Page, report: &Report, words: &Words) {
    if !report.actions.is_empty() {
        page.paragraph(format!("{}.", counted(words, &report.actions)));
    }
    let changed = changes::between(report, words, &report.agreed, &report.actions, None);
    if !changed.is_empty() {
        page.paragraph(words.word("documents-changed-since-meeting"));
        page.list(changed);
    }
}

/// "12 handlinger: 5 afsluttet, 4 i gang, 1 udgår, 2 mangler svar"; the states that none is in are left out, and of what
/// nobody has told for a round it is not known whether its state is still that.
fn counted(words: &Words, actions: &[Action]) -> String {
    let said = |count: usize, what: &str| (count > 0).then(|| format!("{} {what}", many(words.language(), count)));
    let is_in = |status: Status| move |action: &&Action| action.status == status && !action.unanswered;
    let state = |status: Status| {
        said(actions.iter().filter(is_in(status)).count(), &next_steps::status(words, status).to_lowercase())
    };
    let unanswered = actions.iter().filter(|action| action.unanswered).count();
    let unanswered = said(unanswered, &words.word("documents-unanswered"));
    let states: Vec<String> = ORDER.into_iter().filter_map(state).chain(unanswered).collect();
    let of = next_steps::counted(words, actions);
    if states.is_empty() { of } else { format!("{of}: {}", states.join(", ")) }
}

/// What is finished is told first.
const ORDER: [Status; 6] =
    [Status::Done, Status::Ongoing, Status::Waiting, Status::NotStarted, Status::CarriedOver, Status::Dropped];

/// When the committee hears of it again: as somebody said, and the next date that was planned.
fn next(page: &mut Page, report: &Report, words: &Words) {
    let made = report.generated_at.date_naive();
    let planned = report.milestones.iter().find(|milestone| milestone.when.day.is_some_and(|day| day > made));
    page.paragraphs(report.summary.next_meeting.as_deref().unwrap_or_default());
    page.list(planned.into_iter().map(|next| next_steps::milestone_item(report, words, next)).collect());
    if report.summary.next_meeting.is_none() && planned.is_none() {
        page.paragraph(words.word("documents-not-stated"));
    }
}

/// How each of some actions has gone since it was agreed, line by line with date and reason; nothing where there are none.
fn history(page: &mut Page, report: &Report, words: &Words, heading: &str, is_told: impl Fn(&Action) -> bool) {
    let told: Vec<&Action> = report.actions.iter().filter(|action| is_told(action)).collect();
    if told.is_empty() {
        return;
    }
    page.heading(2, words.word(heading));
    for action in told {
        let ids = ("documents-entry", "documents-entry-unnumbered");
        let title = numbers::said(report, words, &action.number, ids, &[("title", WORDS)]);
        page.heading_of(3, around(&title, &findings::one_line(&action.what)));
        if action.history.is_empty() {
            page.paragraph(format!("{}.", next_steps::status(words, action.status)));
        }
        let merged = action.merged.iter().map(|part| {
            let ids = ("documents-merged-named", "documents-merged-unnumbered");
            let said = numbers::said(report, words, &part.number, ids, &[("what", WORDS)]);
            let lines: Vec<ListItem> = part.history.iter().map(|line| told_line(words, action, line)).collect();
            let beneath = if lines.is_empty() { Vec::new() } else { vec![Block::List(lines)] };
            ListItem { text: around(&said, &findings::one_line(&part.what)), beneath }
        });
        page.list(action.history.iter().map(|line| told_line(words, action, line)).chain(merged).collect());
    }
}

/// "7. april 2022: I gang – stillingen er slået op"; of what was dropped too that nobody has said why.
fn told_line(words: &Words, action: &Action, line: &StatusLine) -> ListItem {
    let day = dates::day(words.language(), line.at.date_naive());
    let mut spans = vec![text(format!("{day}: {}", next_steps::status(words, line.status)))];
    let is_dropped = |line: &StatusLine| line.status == Status::Dropped;
    let is_explained = || action.history.iter().any(|line| is_dropped(line) && line.why.is_some());
    match &line.why {
        Some(why) => spans.extend([text(" – "), spoken(why)]),
        None if is_dropped(line) && !is_explained() => {
            spans.push(text(format!(" – {}", words.word("documents-no-reason"))));
        }
        None => {}
    }
    ListItem::of(spans)
}

/// Past its day when the document was made, and neither done nor dropped.
fn late(page: &mut Page, report: &Report, words: &Words) {
    let made = report.generated_at.date_naive();
    let is_late = |action: &&Action| {
        let day = action.when.as_ref().and_then(|when| when.day);
        day.is_some_and(|day| day < made) && action.status.is_open()
    };
    let late_line = |action: &Action| {
        let mut line = vec![spoken(&action.what), text(" – ")];
        line.extend(next_steps::responsible(words, action));
        line.push(text(", "));
        line.extend(next_steps::deadline_in_prose_of(words, action));
        line.extend(action.remark().into_iter().flat_map(|why| [text(" – "), spoken(why)]));
        ListItem::of(line)
    };
    let late: Vec<ListItem> = report.actions.iter().filter(is_late).map(late_line).collect();
    if !late.is_empty() {
        page.heading(3, words.word("documents-heading-late"));
        page.list(late);
    }
}
