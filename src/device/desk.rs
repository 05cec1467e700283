//! The desk of the one who writes: at which table, under which theme and question, of what kind the next note is.

use crate::domain::action::ActionEvent;
use crate::domain::contribution::{ContributionKind, Place};
use crate::domain::event::Event;
use crate::domain::id::{ActionId, AuthorId, EntryId, QuestionId, TableNumber, ThemeId};
use crate::domain::meeting::Meeting;
use crate::domain::table::TableEvent;
use crate::domain::theme::ThemeEvent;
use crate::domain::theme_reach::ThemeReach;

/// Not part of the record; after a restart it is laid out again as the last own note left it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desk {
    pub table: Option<TableNumber>,
    pub theme: Option<ThemeId>,
    pub question: Option<QuestionId>,
    /// Whether the writer is at this theme by a choice or a note of their own.
    is_chosen: bool,
    pub kind: Option<ContributionKind>,
    /// The action that was agreed or changed last here: what is said of it next needs no number.
    pub action: Option<ActionId>,
}

/// A change of desk; nothing is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Turn {
    Table(TableNumber),
    /// Another theme has other questions, so none is chosen.
    Theme(ThemeId),
    /// To the theme that somebody wanted to add.
    ThemeThatIsThere(ThemeId),
    Question(Option<QuestionId>),
    Kind(Option<ContributionKind>),
}

impl Desk {
    /// As the last note of an author left it.
    pub fn as_left(meeting: &Meeting, author: AuthorId) -> Self {
        let last = meeting.contributions.standing().rfind(|note| note.written.stamp.author == author);
        let mut desk = Self::laid_out(meeting);
        if let Some(last) = last {
            desk.follow(last.place);
            desk.tidy(meeting);
        }
        desk
    }

    /// The first table and the first theme.
    pub fn laid_out(meeting: &Meeting) -> Self {
        Self {
            table: meeting.tables.seated().next().map(|(number, _)| number),
            theme: meeting.themes.all().next().map(|theme| theme.id.clone()),
            ..Self::default()
        }
    }

    /// Where the next note goes.
    pub fn place(&self) -> Option<Place> {
        Some(Place { table: self.table?, theme: self.theme.clone()?, question: self.question.clone() })
    }

    /// Lies where that note was written.
    pub fn follow(&mut self, place: &Place) {
        self.table = Some(place.table);
        self.theme = Some(place.theme.clone());
        self.question = place.question.clone();
        self.is_chosen = true;
    }

    /// The desk goes where the writer has just made a place, and to the action that they are at.
    pub fn follow_made(&mut self, entry: EntryId, events: &[Event]) {
        for event in events {
            match event {
                Event::Action(ActionEvent::Agreed { .. }) => self.action = Some(ActionId(entry)),
                Event::Action(ActionEvent::Changed { action, .. } | ActionEvent::Restored { action }) => {
                    self.action = Some(*action);
                }
                Event::Table(TableEvent::Added { table }) => {
                    self.turn(&Turn::Table(*table));
                }
                Event::Theme(ThemeEvent::Added { theme, .. }) => {
                    self.turn(&Turn::Theme(ThemeId::clone(theme)));
                }
                _ => {}
            }
        }
    }

    pub fn turn(&mut self, turn: &Turn) {
        match turn {
            Turn::Table(table) => self.table = Some(*table),
            Turn::Theme(theme) | Turn::ThemeThatIsThere(theme) => {
                if self.theme.as_ref() != Some(theme) {
                    self.question = None;
                }
                self.theme = Some(theme.clone());
                self.is_chosen = true;
            }
            Turn::Question(question) => {
                self.question = question.clone();
                self.is_chosen = true;
            }
            Turn::Kind(kind) => self.kind = *kind,
        }
    }

    /// What is no longer there (a merged table, a theme that was taken back) is left for what is. Who has chosen nothing yet is
    /// at the first theme, also when another table's new one came before the programme did.
    pub fn tidy(&mut self, meeting: &Meeting) {
        let first = Self::laid_out(meeting);
        self.table = self.table.filter(|table| meeting.tables.get(*table).is_some()).or(first.table);
        self.table = self.table.map(|table| meeting.tables.now(table));
        let is_there = |theme: &ThemeId| {
            meeting.themes.get(theme).is_some() && meeting.themes.reach(theme) != Some(ThemeReach::Parked)
        };
        let theme = self.theme.take().filter(|theme| self.is_chosen && is_there(theme));
        self.is_chosen = theme.is_some();
        self.theme = theme.or(first.theme);
        let theme = self.theme.as_ref();
        let asked =
            |question: &QuestionId| theme.is_some_and(|theme| meeting.themes.question(theme, question).is_some());
        self.question = self.question.take().filter(asked);
    }
}

#[cfg(test)]
mod tests {
    use crate::device::desk::{Desk, Turn};
    use crate::domain::command::Command;
    use crate::domain::example::{Writer, opened, programme};
    use crate::domain::id::TableNumber;
    use crate::domain::meeting::Meeting;
    use crate::domain::theme::ThemeCommand;

    #[test]
    fn another_tables_theme_that_comes_before_the_programme_is_not_where_a_table_begins() {
        let mut writer = Writer::new(1);
        writer.tries(&opened(programme())).unwrap();
        let add = ThemeCommand::Add { title: "Kørsel".into(), by: Some(TableNumber(1)) };
        writer.tries(&Command::Theme(add)).unwrap();
        let (mut meeting, mut desk) = (Meeting::default(), Desk::default());
        for done in writer.done.iter().rev() {
            done.events.iter().for_each(|event| meeting.apply(done.stamp, done.at, event));
            desk.tidy(&meeting);
        }
        let first = programme().themes[0].id.clone();
        assert_eq!(desk.theme.as_ref(), Some(&first));
        let added = meeting.themes.all().find(|theme| theme.id != first).map(|theme| theme.id.clone()).unwrap();
        desk.turn(&Turn::Theme(added.clone()));
        desk.tidy(&meeting);
        assert_eq!(desk.theme, Some(added));
    }
}
