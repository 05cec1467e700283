//! What things are called in an answer: kinds, themes, places, points, actions.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use crate::device::view::View;
use crate::domain::action::ActionView;
use crate::domain::contribution::{ContributionKind, Note, Place};
use crate::domain::id::{ActionId, ItemId, QuestionId, TableNumber, ThemeId};
use crate::domain::role::Role;
use crate::domain::status::Status;
use crate::domain::terms::ActionKind;
use crate::domain::theme::Theme;
use crate::language::counts::joined;
use crate::language::dates;
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// An instant as the clock on the wall shows it: "16.15"; of another day than this one with its date, "09.00 (8/4)".
pub fn moment(words: &Words, view: &View<'_>, at: DateTime<Utc>) -> String {
    let (now, at) = (view.local(view.now), view.local(at));
    let clock = dates::clock(words.language(), at.time());
    if is_of_another_day(now.naive_local(), at.naive_local()) {
        format!("{clock} ({})", dates::short_day(words.language(), at.date_naive()))
    } else {
        clock
    }
}

/// From one instant to another: "16.15–16.50", "09.00–16.00 (8/4)".
pub fn span(words: &Words, view: &View<'_>, from: DateTime<Utc>, to: DateTime<Utc>) -> String {
    let (begins, ends) = (moment(words, view, from), moment(words, view, to));
    let said_once = begins.find(" (").filter(|at| ends.ends_with(&begins[*at..]));
    format!("{}–{ends}", &begins[..said_once.unwrap_or(begins.len())])
}

/// A clock alone would be taken for today's. In an evening that goes on past midnight it is.
fn is_of_another_day(now: NaiveDateTime, at: NaiveDateTime) -> bool {
    const EVENING: TimeDelta = TimeDelta::hours(8);
    now.date() != at.date() && (at - now).abs() >= EVENING
}

/// A kind of note.
pub fn kind(words: &Words, kind: Option<ContributionKind>) -> String {
    words.word(match kind {
        Some(ContributionKind::Challenge) => "replies-kind-challenge",
        Some(ContributionKind::Idea) => "replies-kind-idea",
        Some(ContributionKind::Example) => "replies-kind-example",
        Some(ContributionKind::Question) => "replies-kind-question",
        None => "replies-kind-none",
    })
}

/// "tema 2: Sammenhængende service"; the parking lot by its name alone.
pub fn theme(words: &Words, view: &View<'_>, theme: &ThemeId) -> String {
    let Some(theme) = view.meeting.themes.get(theme) else { return words.word("replies-theme-gone") };
    let title = shortened(&visible_line(view.meeting.themes.title(theme)), TITLE_SHOWN);
    if theme.number.mark.0.is_empty() && theme.number.n == 0 {
        return title;
    }
    let named = words.say("replies-theme", &[("number", theme.number.to_string().into()), ("title", title.into())]);
    named + &waiting(words, view, theme)
}

/// " (venter på mødelederen)" of a theme that a table added and nobody has settled.
pub fn waiting(words: &Words, view: &View<'_>, theme: &Theme) -> String {
    let is_waiting = view.meeting.themes.is_waiting(theme);
    if is_waiting { format!(" ({})", words.word("replies-theme-waiting")) } else { String::new() }
}

/// "bord 3, tema 2: …, spørgsmål 1"; in a consultation round who answers there.
pub fn place(words: &Words, view: &View<'_>, place: &Place) -> String {
    let at = at(words, view, place.table);
    under_at(words, view, &at, place)
}

/// The same of a note: "Brønderslev Kommune, bord 1, tema 2: …" where it comes from tables of a meeting of their own.
pub fn place_of_note(words: &Words, view: &View<'_>, note: Note<'_>) -> String {
    let mut at = at(words, view, note.place.table);
    let own: Vec<String> = view.meeting.returns.tables_of(note.id()).iter().map(ToString::to_string).collect();
    if !own.is_empty() {
        let numbers = joined(words, &own);
        let own = words.say("documents-at-tables", &[("count", own.len().into()), ("numbers", numbers.into())]);
        at = format!("{at}, {own}");
    }
    under_at(words, view, &at, note.place)
}

fn at(words: &Words, view: &View<'_>, table: TableNumber) -> String {
    let table = view.meeting.tables.now(table);
    let unnamed = || words.say("people-table", &[("table", table.0.into())]);
    view.meeting.party(table).map_or_else(unnamed, visible_line)
}

fn under_at(words: &Words, view: &View<'_>, at: &str, place: &Place) -> String {
    let under = under(words, view, &place.theme, place.question.as_ref());
    words.say("replies-place", &[("at", at.into()), ("under", under.into())])
}

/// "tema 2: …, spørgsmål 1": a place whatever the table.
pub fn under(words: &Words, view: &View<'_>, id: &ThemeId, question: Option<&QuestionId>) -> String {
    let name = theme(words, view, id);
    match question.and_then(|question| view.meeting.themes.question(id, question)) {
        None => name,
        Some(question) => {
            words.say("replies-under-question", &[("theme", name.into()), ("question", question.number.into())])
        }
    }
}

/// Characters of a title that stand in an answer; the whole of it stands in the list of themes.
const TITLE_SHOWN: usize = 48;
/// Characters of what an item is locked for.
const REASON_SHOWN: usize = 24;

/// The beginning of a text that is longer than `most` characters, ending with a word where that costs little.
pub fn shortened(text: &str, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let cut = &text[..end];
    let word = cut.rfind(' ').filter(|at| *at * 4 > end * 3).map_or(cut, |at| &cut[..at]);
    format!("{}…", word.trim_end_matches([',', ':', ';', ' ']))
}

/// "Tak for i dag (tolk)": a locked item with what it is locked for, which is said only to those who may know. `title`: as it
/// is said where it stands.
pub fn locked_item(view: &View<'_>, item: &ItemId, title: String) -> String {
    match locked_for(view, item) {
        Some(reason) => format!("{title} ({reason})"),
        None => title,
    }
}

/// "låst til kl. 15.10 (tolk)"
pub fn locked(words: &Words, view: &View<'_>, item: &ItemId, at: DateTime<Utc>) -> String {
    let clock = moment(words, view, at);
    locked_item(view, item, words.say("timeline-item-locked", &[("clock", clock.into())]))
}

fn locked_for(view: &View<'_>, item: &ItemId) -> Option<String> {
    let items = &view.meeting.programme()?.items;
    let reason = items.iter().find(|planned| planned.id == *item)?.locked_for.as_deref()?;
    Some(shortened(&visible_line(reason), REASON_SHOWN))
}

/// Whom a device belongs to: "Bord 4", "Opsamling".
pub fn role(words: &Words, role: Role) -> String {
    match role {
        Role::Scribe { table } => words.say("net-role-scribe", &[("table", table.0.into())]),
        Role::Collator => words.word("net-role-collator"),
        Role::StandBy => words.word("net-role-stand-by"),
        Role::CollatorAndStandBy => words.word("net-role-collator-and-stand-by"),
        Role::Wall => words.word("net-role-wall"),
    }
}

/// A kind of action.
pub fn action_kind(words: &Words, kind: ActionKind) -> String {
    words.word(kind.word())
}

/// What stands where nobody said who or when, `missing` where somebody is to: nobody asks for it of what was dropped.
pub fn unsaid(words: &Words, missing: &str, status: Status) -> String {
    words.word(if status == Status::Dropped { "reading-not-stated" } else { missing })
}

/// How an action stands.
pub fn status(words: &Words, status: Status) -> String {
    words.word(status.word())
}

/// The same with what is asked of it: "i gang, mangler svar".
pub fn status_told(words: &Words, view: &View<'_>, action: ActionView<'_>) -> String {
    let status = status(words, action.action.status());
    if view.lacks_answer(action) { format!("{status}, {}", words.word("reading-unanswered")) } else { status }
}

/// What an action was before, and what was merged into it: "delt fra #4", "lagt sammen med #7 og #9".
pub fn kin(words: &Words, view: &View<'_>, action: ActionView<'_>) -> Vec<String> {
    let actions = &view.meeting.actions;
    let number = |id: ActionId| actions.number_of(id).map(|number| format!("#{number}"));
    let from = action.action.split_from().and_then(number);
    let from = from.map(|from| words.say("reading-split-from", &[("number", from.into())]));
    let parts: Vec<String> = actions.parts_of(action.id).iter().filter_map(|part| number(part.id)).collect();
    let merged = (!parts.is_empty()).then(|| words.say("reading-merged", &[("numbers", joined(words, &parts).into())]));
    from.into_iter().chain(merged).collect()
}

/// "fra Dialogmøde 12. december 2006, bord 3", of an action that an earlier meeting agreed.
pub fn carried(words: &Words, action: ActionView<'_>) -> Option<String> {
    let from = visible_line(&action.action.carried()?.from);
    Some(words.say("reading-carried-from", &[("from", from.into())]))
}

/// What happened when a device was let in.
pub fn seat_taken(words: &Words, role: Role) -> String {
    match role {
        Role::Scribe { table } => words.say("replies-deed-seat-scribe", &[("table", table.0.into())]),
        Role::Collator => words.word("replies-deed-seat-collator"),
        Role::StandBy => words.word("replies-deed-seat-stand-by"),
        Role::CollatorAndStandBy => words.word("replies-deed-seat-collator-and-stand-by"),
        Role::Wall => words.word("replies-deed-seat-wall"),
    }
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, NaiveDateTime};

    use crate::device::naming::is_of_another_day;

    fn at(day: u32, hour: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2022, 4, day).unwrap().and_hms_opt(hour, 0, 0).unwrap()
    }

    #[test]
    fn a_clock_says_its_day_where_it_would_be_taken_for_todays() {
        assert!(is_of_another_day(at(7, 17), at(8, 9)));
        assert!(is_of_another_day(at(8, 9), at(7, 16)));
        assert!(is_of_another_day(at(7, 22), at(8, 9)));
        assert!(!is_of_another_day(at(7, 22), at(8, 1)));
        assert!(!is_of_another_day(at(7, 1), at(7, 23)));
    }
}
