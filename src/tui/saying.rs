//! The meeting's things in the screen's words: times, drift, places, kinds.

use chrono::{DateTime, TimeDelta, Utc};

use crate::device::{naming, refusing};
use crate::domain::body::place_of_municipality;
use crate::domain::command::Command;
use crate::domain::context::Context;
use crate::domain::contribution::ContributionKind;
use crate::domain::id::{EntryId, QuestionId, TableNumber, ThemeId};
use crate::domain::number::Mark;
use crate::domain::programme::ThemeKind;
use crate::domain::theme::Theme;
use crate::domain::timeline::state::State;
use crate::language::dates;
use crate::language::words::Words;
use crate::tui::screen::Look;
use crate::tui::widgets::text::one_line;

/// The wall clock at the meeting's place: "16.15", of another day with its date.
pub fn clock(look: Look<'_>, at: DateTime<Utc>) -> String {
    naming::moment(look.words, look.view, at)
}

/// A countdown: minutes and seconds, "23:41"; a begun second counts whole, so that it shows 0:00 only at the end.
pub fn countdown(left: TimeDelta) -> String {
    let milliseconds = left.num_milliseconds().max(0);
    minutes_and_seconds(milliseconds / 1_000 + i64::from(milliseconds % 1_000 > 0))
}

/// What has gone: minutes and seconds, "3:05".
pub fn count_up(gone: TimeDelta) -> String {
    minutes_and_seconds(gone.num_seconds().max(0))
}

/// From here on nobody reads minutes as a length any more, and the figures would not fit.
const MANY_MINUTES: i64 = 10 * 60;

/// "83:41", "26:12:05".
fn minutes_and_seconds(seconds: i64) -> String {
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    match minutes {
        ..MANY_MINUTES => format!("{minutes}:{seconds:02}"),
        _ => format!("{}:{:02}:{seconds:02}", minutes / 60, minutes % 60),
    }
}

/// "Idé"; "uden slags" for a note of none.
pub fn kind(words: &Words, kind: Option<ContributionKind>) -> String {
    words.word(match kind {
        None => "screens-kind-none",
        Some(ContributionKind::Challenge) => "screens-kind-challenge",
        Some(ContributionKind::Idea) => "screens-kind-idea",
        Some(ContributionKind::Example) => "screens-kind-example",
        Some(ContributionKind::Question) => "screens-kind-question",
    })
}

/// "Bord 3", "Bord 3 · Næstved Kommune".
pub fn table(look: Look<'_>, number: TableNumber) -> String {
    let called = look.words.say("screens-table", &[("number", number.0.into())]);
    match look.view.meeting.tables.get(number).and_then(|table| table.name()) {
        Some(name) => format!("{called} · {}", one_line(name, 60)),
        None => called,
    }
}

/// "Bord 3" of a note; in a consultation round who answers there, by the place alone where it is a municipality: "Hjørring".
pub fn said_at(look: Look<'_>, number: TableNumber) -> String {
    match look.view.meeting.party(look.view.meeting.tables.now(number)) {
        Some(party) => one_line(place_of_municipality(party), 60),
        None => look.words.say("screens-table", &[("number", number.0.into())]),
    }
}

/// "Bord 6 + 7 · Næstved Kommune": a table, and those that are parts of it.
pub fn table_with_parts(look: Look<'_>, number: TableNumber, parts: &[TableNumber]) -> String {
    let alone = table(look, number);
    let called = look.words.say("screens-table", &[("number", number.0.into())]);
    let with: String = parts.iter().map(|part| format!(" + {part}")).collect();
    format!("{called}{with}{}", alone.strip_prefix(&called).unwrap_or_default())
}

/// A theme's title as one harmless line.
pub fn theme_title(look: Look<'_>, theme: &Theme) -> String {
    one_line(look.view.meeting.themes.title(theme), 200)
}

/// "Tema 2: Sammenhængende service"; the parking lot by its name alone.
pub fn theme(look: Look<'_>, theme: &Theme) -> String {
    let title = theme_title(look, theme);
    if theme.kind == ThemeKind::Parking {
        return title;
    }
    let number = theme.number.to_string();
    look.words.say("screens-theme", &[("number", number.into()), ("title", title.into())])
}

/// The short name of a place under the themes: "T2", "T2 S1", so that neither is taken for a number in a title.
pub fn tag(look: Look<'_>, theme: &ThemeId, question: Option<&QuestionId>) -> String {
    let themes = &look.view.meeting.themes;
    let is_parking = themes.get(theme).is_some_and(|theme| theme.kind == ThemeKind::Parking);
    let number = match themes.get(theme) {
        Some(_) if is_parking => "P".to_owned(),
        Some(theme) => theme.number.to_string(),
        None => return String::new(),
    };
    match question.and_then(|question| themes.question(theme, question)) {
        Some(question) => {
            let arguments = [("theme", number.into()), ("question", question.number.into())];
            look.words.say("screens-tag-question", &arguments)
        }
        None if is_parking => number,
        None => look.words.say("screens-tag-theme", &[("theme", number.into())]),
    }
}

/// What stands where the item now would stand, while there is none.
pub fn not_on(look: Look<'_>) -> String {
    let state = look.view.standing.state;
    match look.view.meeting.opening.closed() {
        Some(_) => over(look),
        None if state == State::NotStarted => look.words.word("timeline-not-started"),
        None if state == State::DayOver => {
            let goes_on = goes_on(look).map(|text| format!(" · {text}")).unwrap_or_default();
            format!("{}{goes_on}", look.words.word("timeline-day-over"))
        }
        None => over(look),
    }
}

/// That the meeting is over, or closed.
pub fn over(look: Look<'_>) -> String {
    let closed = look.view.meeting.opening.closed().is_some();
    look.words.word(if closed { "screens-meeting-closed" } else { "screens-meeting-over" })
}

/// "Fortsætter den 27. marts 2022 kl. 09.30: Oplæg"
pub fn goes_on(look: Look<'_>) -> Option<String> {
    let next = look.view.standing.item_next()?;
    let start = look.view.local(next.forecast_start?);
    let language = look.words.language();
    let (day, clock) = (dates::the_day(language, start.date_naive()), dates::clock(language, start.time()));
    let told = [("day", day.into()), ("clock", clock.into()), ("title", one_line(&next.title, 200).into())];
    Some(look.words.say("screens-goes-on", &told))
}

/// Why a command would be refused now, in words; nothing if it would be done.
pub fn refused(look: Look<'_>, command: &Command) -> Option<String> {
    let (now, alone) = (look.view.now, look.view.line.is_some_and(|line| !line.is_up));
    let context = Context { entry: EntryId::default(), now, mark: Mark::default(), alone };
    let refusal = look.view.meeting.decide(command, &context).err()?;
    Some(refusing::refusal(look.words, look.view, &refusal))
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use crate::tui::saying::{count_up, countdown};

    #[test]
    fn a_countdown_reaches_nought_only_at_the_end() {
        assert_eq!(countdown(TimeDelta::milliseconds(1)), "0:01");
        assert_eq!(countdown(TimeDelta::zero()), "0:00");
        assert_eq!(countdown(TimeDelta::seconds(83 * 60 + 41)), "83:41");
        assert_eq!(count_up(TimeDelta::milliseconds(185_900)), "3:05");
        assert_eq!(count_up(TimeDelta::seconds((26 * 60 + 12) * 60 + 5)), "26:12:05");
        assert_eq!(countdown(TimeDelta::MIN), "0:00");
    }
}
