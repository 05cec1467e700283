//! What was summed up, read out: the summary's own sentences, the plenary's priorities, promises and questions owed an
//! answer, the history of an action.

use crate::device::grammar::verb::Verb;
use crate::device::naming;
use crate::device::refusing;
use crate::device::taking_home;
use crate::device::view::View;
use crate::domain::action::ActionView;
use crate::domain::id::{ActionId, ItemId, PointId};
use crate::domain::meeting::Meeting;
use crate::domain::merged_points::counted_before;
use crate::domain::priority::{Class, Priority};
use crate::domain::programme::{ItemKind, ThemeKind};
use crate::domain::status::StatusLine;
use crate::domain::summary::Passage;
use crate::domain::terms::ActionKind;
use crate::language::dates;
use crate::language::visible::visible_line;
use crate::language::votes::Votes;
use crate::language::words::Words;

/// "konklusionen", "opsamlingen af tema 2: …", as it stands in a sentence.
pub fn passage(words: &Words, view: &View<'_>, passage: &Passage) -> String {
    let title = |item: &ItemId| view.standing.item(item).map(|item| item.title.clone()).unwrap_or_default();
    let about = match passage {
        Passage::Theme(theme) => naming::theme(words, view, theme),
        Passage::DissentingView { theme: Some(theme), question, .. } => {
            naming::under(words, view, theme, question.as_ref())
        }
        Passage::Decision(item) | Passage::Attendance(item) => title(item),
        _ => String::new(),
    };
    passage_about(words, passage, &about)
}

/// The same by the title of the theme or the item that it is about.
pub fn passage_about(words: &Words, passage: &Passage, title: &str) -> String {
    let of_item = |id| words.say(id, &[("item", naming::shortened(&visible_line(title), 40).into())]);
    match passage {
        Passage::Intro => words.word("summary-intro"),
        Passage::Conclusion => words.word("summary-conclusion"),
        Passage::Theme(_) => words.say("summary-theme", &[("theme", visible_line(title).into())]),
        Passage::Decision(_) => of_item("summary-decision"),
        Passage::Attendance(_) => of_item("summary-attendance"),
        Passage::Present => words.word("summary-present"),
        Passage::Absent => words.word("summary-absent"),
        Passage::Approved => words.word("summary-approved"),
        Passage::NextMeeting => words.word("summary-next-meeting"),
        Passage::Receiver => words.word("summary-receiver"),
        Passage::Economy => words.word("summary-economy"),
        Passage::Annexes => words.word("summary-annexes"),
        Passage::TakesHome(name) => words.say("summary-takes-home", &[("name", visible_line(name).into())]),
        Passage::StatusRound(day) => {
            words.say("summary-status-round", &[("day", dates::day(words.language(), *day).into())])
        }
        Passage::Received(table) => words.say("summary-received", &[("table", table.0.into())]),
        Passage::DissentingView { party, theme: None, .. } => {
            words.say("summary-dissenting-view", &[("party", visible_line(party).into())])
        }
        Passage::DissentingView { party, theme: Some(_), .. } => {
            let named = [("party", visible_line(party).into()), ("theme", visible_line(title).into())];
            words.say("summary-dissenting-view-of-theme", &named)
        }
    }
}

/// Every passage for which somebody may write, in the order of the documents; an item of food or rest decides nothing.
pub fn writable(view: &View<'_>) -> Vec<Passage> {
    let meeting = view.meeting;
    let themes = meeting.themes.all().filter(|theme| theme.kind != ThemeKind::Parking);
    let is_business = |kind| !matches!(kind, ItemKind::Arrival | ItemKind::Break | ItemKind::Meal);
    let items = view.standing.items.iter().filter(|item| is_business(item.kind));
    let is_round = meeting.is_consultation();
    let asked = meeting.tables.seated().filter(|_| is_round).map(|(table, _)| Passage::Received(table));
    let mut passages = vec![Passage::Intro];
    passages.extend(themes.map(|theme| Passage::Theme(theme.id.clone())));
    passages.extend([Passage::Conclusion, Passage::Present, Passage::Absent]);
    passages.extend(items.map(|item| Passage::Decision(item.id.clone())));
    passages.extend([Passage::Approved, Passage::NextMeeting, Passage::Receiver]);
    passages.extend(asked);
    passages.extend(meeting.bodies().into_iter().filter(|_| !is_round).map(|name| Passage::TakesHome(name.to_owned())));
    let is_view = |passage: &&Passage| matches!(passage, Passage::DissentingView { .. });
    passages.extend(meeting.summary.all().map(|(passage, _)| passage).filter(is_view).cloned());
    let today = view.local(view.now).date_naive();
    passages.extend([Passage::StatusRound(today), Passage::Economy, Passage::Annexes]);
    passages
}

/// Every passage that is written, a line each.
pub fn passages(words: &Words, view: &View<'_>) -> Vec<String> {
    let line = |(name, text): (&Passage, &str)| {
        // An annex a line: as it is typed.
        let text = if *name == Passage::Annexes { text.replace('\n', " | ") } else { text.to_owned() };
        let name = passage(words, view, name);
        words.say("summary-line", &[("passage", name.into()), ("text", visible_line(&text).into())])
    };
    let lines: Vec<String> = view.meeting.summary.all().map(line).collect();
    if lines.is_empty() { vec![words.word("summary-nothing")] } else { lines }
}

/// How it is written what somebody takes home, then each who may with what it takes, and whoever else has said something.
pub fn taken_home(words: &Words, view: &View<'_>) -> Vec<String> {
    let mut names = view.meeting.bodies();
    let said: Vec<(&str, &str)> = taking_home::said(view.meeting).collect();
    let others: Vec<&str> = said.iter().map(|(name, _)| *name).filter(|name| !names.contains(name)).collect();
    names.extend(others);
    if let Some(nobody) = taking_home::nobody(view.meeting).filter(|_| names.is_empty()) {
        return vec![refusing::nobody_takes_home(words, nobody)];
    }
    let usage = refusing::usage(words, Verb::TakesHome);
    let line = |name: &str| {
        let taken = said.iter().find(|(who, _)| *who == name).map(|(_, text)| visible_line(text));
        let text = taken.unwrap_or_else(|| words.word("summary-home-nothing"));
        words.say("summary-line", &[("passage", visible_line(name).into()), ("text", text.into())])
    };
    std::iter::once(words.say("summary-home", &[("usage", usage.into())])).chain(names.into_iter().map(line)).collect()
}

/// What the plenary found of a point and, under their own words, of those that were merged into it; nothing where nobody has
/// said anything.
pub fn of_point(words: &Words, meeting: &Meeting, point: PointId) -> Option<String> {
    let own = meeting.points.get(point).and_then(|view| priority(words, meeting, view.point.priority()));
    let before = counted_before(&meeting.points, point).filter_map(|part| {
        let votes = priority(words, meeting, part.point.priority())?;
        Some(words.say("summary-line", &[("passage", visible_line(part.point.text()).into()), ("text", votes.into())]))
    });
    let said: Vec<String> = own.into_iter().chain(before).collect();
    (!said.is_empty()).then(|| said.join("; "))
}

/// "27 hænder, talt i salen"; nothing where nobody has said anything.
fn priority(words: &Words, meeting: &Meeting, priority: &Priority) -> Option<String> {
    let class = priority.class().map(|class| match class {
        Class::Must => "summary-class-must",
        Class::Important => "summary-class-important",
        Class::Extra => "summary-class-extra",
    });
    let stars = meeting.stars(priority).into_iter().map(|(table, stars)| (table.0, stars)).collect();
    Votes { class, hands: priority.hands(), stars }.in_words(words)
}

/// Promises, then questions of the tables, each with who owes.
pub fn owed(words: &Words, view: &View<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    let promised = |kind: Option<ActionKind>| kind == Some(ActionKind::Promise);
    for action in view.meeting.actions.standing().iter().filter(|view| promised(view.action.terms().kind)) {
        if lines.is_empty() {
            lines.push(words.word("summary-owed-promises"));
        }
        let terms = action.action.terms();
        let unsaid = |missing| naming::unsaid(words, missing, action.action.status());
        let who = terms.who.as_deref().map_or_else(|| unsaid("reading-missing-who"), visible_line);
        let when = terms.when.map_or_else(|| unsaid("reading-missing-when"), |due| visible_line(&due.words));
        let status = naming::status(words, action.action.status());
        lines.push(format!("#{} {} | {who} | {when} | {status}", action.agreed.number, visible_line(&terms.what)));
    }
    let asked: Vec<_> = view.meeting.contributions.standing().filter(|note| note.contribution.asks()).collect();
    if !asked.is_empty() {
        lines.push(words.word("summary-owed-questions"));
    }
    for note in &asked {
        let owes = match note.contribution.owed_by() {
            Some(who) => words.say("summary-owed-by", &[("who", visible_line(who).into())]),
            None => words.word("summary-owed-by-nobody"),
        };
        lines.push(format!("#{} {} – {owes}", note.number(), visible_line(note.text())));
    }
    if !asked.is_empty() {
        let nobody = asked.iter().filter(|note| note.contribution.owed_by().is_none()).count();
        let counted = [("questions", asked.len().into()), ("nobody", nobody.into())];
        lines.push(words.say("summary-owed-counted", &counted));
    }
    if lines.is_empty() { vec![words.word("summary-owed-none")] } else { lines }
}

/// How an action has gone, the earliest first: "7. april 2022: i gang – stillingen er slået op".
pub fn history(words: &Words, view: &View<'_>, action: ActionId) -> Vec<String> {
    let Some(found) = view.meeting.actions.get(action) else { return vec![words.word("refused-no-such-action")] };
    let actions = &view.meeting.actions;
    let told =
        |of: ActionView<'_>| actions.lines_of(of).into_iter().map(|line| history_line(words, view, line)).collect();
    let mut lines: Vec<String> = told(found);
    if lines.is_empty() {
        let status = naming::status(words, found.action.status());
        let number = found.agreed.number.to_string();
        lines.push(words.say("summary-history-none", &[("action", number.into()), ("status", status.into())]));
    }
    let from = found.action.split_from().and_then(|from| actions.known(from));
    lines.extend(from.map(|from| whole(words, "summary-split-from", from)));
    for part in actions.parts_of(action) {
        lines.push(whole(words, "summary-merged", part));
        lines.extend(told(part).into_iter().map(|line: String| format!("   {line}")));
    }
    lines
}

/// "Delt fra handling #4: Kurser"
fn whole(words: &Words, id: &str, action: ActionView<'_>) -> String {
    let what = visible_line(&action.action.terms().what);
    words.say(id, &[("number", action.agreed.number.to_string().into()), ("what", what.into())])
}

fn history_line(words: &Words, view: &View<'_>, line: &StatusLine) -> String {
    let day = dates::day(words.language(), view.local(line.at).date_naive());
    let status = naming::status(words, line.status);
    match &line.why {
        None => words.say("summary-history-line", &[("day", day.into()), ("status", status.into())]),
        Some(why) => words.say(
            "summary-history-line-why",
            &[("day", day.into()), ("status", status.into()), ("why", visible_line(why).into())],
        ),
    }
}
