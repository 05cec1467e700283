//! The made-up tables of a rehearsal: their notes come while an item of table work runs, as scribes really type.

use crate::app::problem::AppError;
use crate::app::session::Session;
use crate::device::view::View;
use crate::domain::command::Command;
use crate::domain::context::Context;
use crate::domain::contribution::{ContributionCommand, ContributionKind, Place};
use crate::domain::event::{Body, How};
use crate::domain::id::{EntryId, TableNumber, ThemeId};
use crate::domain::meeting::Meeting;
use crate::domain::number::Mark;
use crate::domain::programme::{ItemKind, ThemeKind};
use crate::domain::timeline::state::State;
use crate::language::language::Language;
use crate::record::body;
use crate::record::pen::{DeviceSecret, Pen, Series};
use crate::store::chance;

/// Notes that come at one look at the most, so that nobody sees them jump.
const AT_ONCE: usize = 3;

/// One line of a made-up scribe; table and theme by their place among those of the meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    table: usize,
    theme: usize,
    kind: Option<ContributionKind>,
    text: &'static str,
}

/// The scribes share one series of their own, so that what they write is nobody's to undo.
pub struct Cast {
    lines: Vec<Line>,
    said: usize,
    pen: Pen,
}

impl Cast {
    /// Seats the scribes: they may write in the session's record from now on.
    pub fn seated(session: &mut Session, language: Language) -> Result<Self, AppError> {
        let series = Series { record: session.record_id(), mark: chance::draw()? };
        let pen = Pen::new(&DeviceSecret(chance::draw()?), series, chance::draw()?);
        session.admit(&pen.author())?;
        Ok(Self { lines: lines(language), said: 0, pen })
    }

    /// Lets the tables say what they would have said by now, spread over the minutes of the discussion.
    pub fn speak(&mut self, session: &mut Session) -> Result<(), AppError> {
        let until = self.due(&session.view());
        while self.said < until {
            let line = self.lines[self.said].clone();
            self.said += 1;
            self.write(&line, session)?;
        }
        Ok(())
    }

    /// How many lines are said by now.
    fn due(&self, view: &View<'_>) -> usize {
        let standing = &view.standing;
        let Some(item) = standing.item_now().filter(|item| item.kind == ItemKind::TableWork) else { return 0 };
        if standing.state != State::Running {
            return 0;
        }
        let whole = i64::from(item.minutes.max(1)) * 60;
        let gone = standing.elapsed.num_seconds().clamp(0, whole);
        let share = self.lines.len() * usize::try_from(gone).unwrap_or(0) / usize::try_from(whole).unwrap_or(1);
        share.min(self.said + AT_ONCE)
    }

    fn write(&mut self, line: &Line, session: &mut Session) -> Result<(), AppError> {
        let meeting = session.device.meeting();
        let Some((place, mark)) = place(meeting, line) else { return Ok(()) };
        self.pen.see(session.device.lamport());
        let entry = EntryId { author: self.pen.id(), number: self.pen.next_number() };
        let context = Context { entry, now: session.now(), mark, alone: false };
        let write = ContributionCommand::Write { place, kind: line.kind, text: line.text.to_owned() };
        // A meeting that was closed or has lost its tables takes no notes, in a rehearsal as in earnest.
        let Ok(events) = meeting.decide(&Command::Contribution(write), &context) else { return Ok(()) };
        let path = session.record().to_owned();
        let json = body::encode(&Body { at: context.now, how: How::Do, of: None, events })
            .map_err(|error| AppError::BodyUnread { path, reason: error.to_string() })?;
        let entry = self.pen.write(json);
        session.arrive(&entry)?;
        self.pen.confirm(&entry);
        Ok(())
    }
}

/// Where a line is said in this meeting, and the mark of that table's numbers.
fn place(meeting: &Meeting, line: &Line) -> Option<(Place, Mark)> {
    let tables: Vec<TableNumber> = meeting.tables.seated().map(|(number, _)| number).collect();
    let discussed = meeting.themes.all().filter(|theme| theme.kind != ThemeKind::Parking);
    let themes: Vec<&ThemeId> = discussed.map(|theme| &theme.id).collect();
    let table = *tables.get((line.table + tables.len().checked_sub(1)?) % tables.len())?;
    let theme = (*themes.get((line.theme + themes.len().checked_sub(1)?) % themes.len())?).clone();
    Some((Place { table, theme, question: None }, Mark(table.to_string())))
}

fn lines(language: Language) -> Vec<Line> {
    let text = match language {
        Language::Da => include_str!("tables.da.txt"),
        Language::En => include_str!("tables.en.txt"),
    };
    text.lines().filter_map(line).collect()
}

/// "table|theme|kind|text"
fn line(text: &'static str) -> Option<Line> {
    let mut parts = text.splitn(4, '|');
    let table = parts.next()?.parse().ok()?;
    let theme = parts.next()?.parse().ok()?;
    let kind = match parts.next()? {
        "challenge" => Some(ContributionKind::Challenge),
        "idea" => Some(ContributionKind::Idea),
        "example" => Some(ContributionKind::Example),
        "question" => Some(ContributionKind::Question),
        _ => None,
    };
    Some(Line { table, theme, kind, text: parts.next()? })
}

#[cfg(test)]
mod tests {
    use crate::app::rehearsal::cast::lines;
    use crate::language::language::Language;

    #[test]
    fn every_line_of_the_made_up_tables_is_read() {
        for (language, text) in
            [(Language::Da, include_str!("tables.da.txt")), (Language::En, include_str!("tables.en.txt"))]
        {
            assert_eq!(lines(language).len(), text.lines().count());
        }
    }
}
