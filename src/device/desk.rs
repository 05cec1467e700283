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
    /// The table and the round whose theme the desk was last laid out with.
    laid: Option<(TableNumber, u32)>,
    /// A note is being typed: it belongs to the theme that it was begun under.
    is_typed_on: bool,
    /// A round has brought another theme, and nobody has been told.
    is_moved: bool,
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
        let own = meeting.contributions.standing().filter(|note| note.written.stamp.author == author);
        let last = own.max_by_key(|note| note.written.stamp);
        let mut desk = Self::default();
        if let Some(last) = last {
            desk.follow(last.place);
            let round = meeting.timeline.round();
            let round = round.filter(|(_, item)| item.started.is_none_or(|began| last.written.at >= began));
            desk.laid = round.map(|(round, _)| (last.place.table, round));
        }
        desk.tidy(meeting, author);
        desk
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

    /// What is no longer there (a merged table, a theme that was taken back) is left for what is, and a scribe's desk stands
    /// at its own table. Who has chosen nothing yet is at the first theme, also when another table's new one came before the
    /// programme did.
    pub fn tidy(&mut self, meeting: &Meeting, author: AuthorId) {
        let at = meeting.table_of(author).or(self.table.filter(|table| meeting.tables.get(*table).is_some()));
        let at = at.or_else(|| meeting.tables.seated().next().map(|(number, _)| number));
        self.table = at.map(|table| meeting.tables.now(table));
        let stays = self.is_chosen || self.is_typed_on || self.laid.is_some();
        let theme = self.theme.take().filter(|theme| stays && is_there(meeting, theme));
        self.is_chosen &= theme.is_some();
        self.theme = theme.or_else(|| meeting.themes.all().next().map(|theme| theme.id.clone()));
        self.go_by_the_programme(meeting);
        let theme = self.theme.as_ref();
        let asked =
            |question: &QuestionId| theme.is_some_and(|theme| meeting.themes.question(theme, question).is_some());
        self.question = self.question.take().filter(asked);
    }

    /// A round brings each table its own theme. Who goes to a table leaves a theme that the programme has given to others;
    /// one that nobody was given goes along.
    fn go_by_the_programme(&mut self, meeting: &Meeting) {
        let Some((table, (round, _))) = self.table.zip(meeting.timeline.round()) else { return };
        // Whoever types and goes to another table says by that whose the note is.
        let same_table = self.laid.is_some_and(|(laid, _)| laid == table);
        if self.laid == Some((table, round)) || self.is_typed_on && same_table {
            return;
        }
        let mut given = meeting.themes_now(table).into_iter().filter(|theme| is_there(meeting, theme)).peekable();
        let Some(first) = given.peek().map(|theme| ThemeId::clone(theme)) else { return };
        let is_new_round = self.laid.is_none_or(|(_, laid)| laid != round);
        let leaves = is_new_round || self.theme.as_ref().is_some_and(|theme| meeting.is_given(theme));
        if leaves && !given.any(|theme| self.theme.as_ref() == Some(theme)) {
            self.theme = Some(first);
            (self.question, self.is_chosen) = (None, false);
            self.is_moved = self.laid.is_some_and(|(_, laid)| laid != round);
        }
        self.laid = Some((table, round));
    }

    /// Whether a note is being typed: what a round brings waits until it is saved or given up.
    pub fn is_typed_on(&mut self, is_typed_on: bool) {
        self.is_typed_on = is_typed_on;
    }

    /// The theme that a round has brought, said once.
    pub fn brought(&mut self) -> Option<(TableNumber, ThemeId)> {
        std::mem::take(&mut self.is_moved).then(|| Some((self.table?, self.theme.clone()?))).flatten()
    }
}

fn is_there(meeting: &Meeting, theme: &ThemeId) -> bool {
    meeting.themes.get(theme).is_some() && meeting.themes.reach(theme) != Some(ThemeReach::Parked)
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use crate::device::desk::{Desk, Turn};
    use crate::domain::command::Command;
    use crate::domain::example::{Writer, opened, programme, write};
    use crate::domain::id::{AuthorId, TableNumber, ThemeId};
    use crate::domain::meeting::Meeting;
    use crate::domain::programme::{ItemKind, Programme, ThemeAssignment};
    use crate::domain::table::TableCommand;
    use crate::domain::theme::ThemeCommand;
    use crate::domain::timeline::command::TimelineCommand;

    const NEXT: Command = Command::Timeline(TimelineCommand::Next);
    const NOBODY: AuthorId = AuthorId([9; 16]);

    /// Two rounds: tables 1 and 2 have the first theme and then the second, table 3 the other way round.
    fn in_rounds() -> Programme {
        let given = |round, theme: &str, tables: &[u16]| {
            let tables = tables.iter().map(|table| TableNumber(*table)).collect();
            ThemeAssignment { round, theme: theme.into(), tables }
        };
        let mut programme = programme();
        let first = programme.items.iter().position(|item| item.kind == ItemKind::TableWork).unwrap();
        programme.items[first + 1].kind = ItemKind::TableWork;
        let assignments = [(1, "access", &[1, 2][..]), (1, "work", &[3]), (2, "work", &[1, 2]), (2, "access", &[3])];
        Programme {
            assignments: assignments.map(|(round, theme, tables)| given(round, theme, tables)).to_vec(),
            ..programme
        }
    }

    /// The meeting, and a desk at it that no table's device has.
    fn at_work() -> (Writer, Desk) {
        let mut writer = Writer::new(1);
        writer.tries(&opened(in_rounds())).unwrap();
        (0..4).for_each(|_| writer.tries(&NEXT).unwrap());
        let mut desk = Desk::default();
        desk.tidy(&writer.meeting, NOBODY);
        (writer, desk)
    }

    fn at(desk: &mut Desk, writer: &Writer, table: u16) -> Option<ThemeId> {
        desk.turn(&Turn::Table(TableNumber(table)));
        desk.tidy(&writer.meeting, NOBODY);
        desk.theme.clone()
    }

    #[test]
    fn who_goes_to_a_table_comes_to_its_theme_of_the_round_and_takes_along_only_what_nobody_was_given() {
        let (mut writer, mut desk) = at_work();
        assert_eq!(desk.theme, Some("access".into()));
        assert_eq!(at(&mut desk, &writer, 3), Some("work".into()));
        desk.turn(&Turn::Theme("access".into()));
        desk.tidy(&writer.meeting, NOBODY);
        assert_eq!(desk.theme, Some("access".into()), "another table's theme is theirs to choose");
        assert_eq!(at(&mut desk, &writer, 2), Some("access".into()));
        writer.tries(&Command::Theme(ThemeCommand::Add { title: "Kørsel".into(), by: None })).unwrap();
        let added =
            writer.meeting.themes.all().find(|theme| !writer.meeting.is_given(&theme.id) && theme.number.n == 3);
        let added = added.unwrap().id.clone();
        for free in [added, "parking".into()] {
            desk.turn(&Turn::Theme(free.clone()));
            assert_eq!(at(&mut desk, &writer, 3), Some(free));
        }
        assert_eq!(desk.brought(), None, "who went there by a key needs no telling");
    }

    #[test]
    fn a_table_that_becomes_a_part_of_another_comes_to_that_ones_theme() {
        let (mut writer, mut desk) = at_work();
        assert_eq!(at(&mut desk, &writer, 2), Some("access".into()));
        let merge = TableCommand::Merge { from: TableNumber(2), into: TableNumber(3) };
        writer.tries(&Command::Table(merge)).unwrap();
        desk.tidy(&writer.meeting, NOBODY);
        assert_eq!((desk.table, desk.theme.clone()), (Some(TableNumber(3)), Some("work".into())));
        assert_eq!(at(&mut desk, &writer, 1), Some("access".into()));
        assert_eq!(at(&mut desk, &writer, 2), Some("work".into()));
    }

    #[test]
    fn a_round_brings_its_theme_once_and_a_note_that_is_being_typed_stays_where_it_was_begun() {
        let (mut writer, mut desk) = at_work();
        desk.is_typed_on(true);
        writer.tries(&NEXT).unwrap();
        desk.tidy(&writer.meeting, NOBODY);
        assert_eq!((desk.theme.clone(), desk.brought()), (Some("access".into()), None));
        assert_eq!(at(&mut desk, &writer, 3), Some("access".into()), "the table says whose the note is");
        assert_eq!(at(&mut desk, &writer, 1), Some("work".into()));
        assert_eq!(desk.brought(), None);
        writer.tries(&Command::Timeline(TimelineCommand::Back)).unwrap();
        desk.is_typed_on(false);
        desk.tidy(&writer.meeting, NOBODY);
        assert_eq!(
            (desk.theme.clone(), desk.brought()),
            (Some("access".into()), Some((TableNumber(1), "access".into())))
        );
        writer.tries(&NEXT).unwrap();
        desk.tidy(&writer.meeting, NOBODY);
        let brought = (TableNumber(1), "work".into());
        assert_eq!((desk.theme.clone(), desk.brought()), (Some("work".into()), Some(brought)));
        desk.turn(&Turn::Theme("access".into()));
        desk.tidy(&writer.meeting, NOBODY);
        assert_eq!((desk.theme.clone(), desk.brought()), (Some("access".into()), None));
        writer.tries(&Command::Timeline(TimelineCommand::Back)).unwrap();
        desk.tidy(&writer.meeting, NOBODY);
        assert_eq!(desk.brought(), None, "the theme is the first round's already");
        assert_eq!(desk.theme, Some("access".into()));
    }

    #[test]
    fn where_no_table_was_given_anything_an_item_brings_the_theme_whose_title_it_bears() {
        let mut writer = Writer::new(1);
        let mut programme = Programme { assignments: Vec::new(), ..in_rounds() };
        let titles = programme.themes.iter().map(|theme| theme.title.clone()).rev();
        let rounds = programme.items.iter_mut().filter(|item| item.kind == ItemKind::TableWork);
        rounds.zip(titles.skip(1)).for_each(|(item, title)| item.title = title);
        writer.tries(&opened(programme)).unwrap();
        let mut desk = Desk::default();
        let mut brought = Vec::new();
        for _ in 0..5 {
            desk.tidy(&writer.meeting, NOBODY);
            brought.extend(desk.brought());
            writer.tries(&NEXT).unwrap();
        }
        assert_eq!(desk.theme, Some("work".into()), "the first round's, before it begins");
        desk.tidy(&writer.meeting, NOBODY);
        brought.extend(desk.brought());
        assert_eq!(brought, [(TableNumber(1), "access".into())]);
    }

    #[test]
    fn a_desk_is_laid_out_again_as_the_last_note_of_the_round_left_it() {
        let (mut writer, _) = at_work();
        let author = writer.done[0].stamp.author;
        writer.tries(&write(3, "access", "Rampe")).unwrap();
        let left = Desk::as_left(&writer.meeting, author);
        assert_eq!((left.table, left.theme), (Some(TableNumber(3)), Some("access".into())));
        writer.tries(&write(2, "access", "Dør")).unwrap();
        writer.now += TimeDelta::minutes(60);
        writer.tries(&NEXT).unwrap();
        let left = Desk::as_left(&writer.meeting, author);
        assert_eq!((left.table, left.theme), (Some(TableNumber(2)), Some("work".into())), "the second round's own");
        let left = Desk::as_left(&writer.meeting, NOBODY);
        assert_eq!((left.table, left.theme), (Some(TableNumber(1)), Some("work".into())));
    }

    #[test]
    fn another_tables_theme_that_comes_before_the_programme_is_not_where_a_table_begins() {
        let mut writer = Writer::new(1);
        writer.tries(&opened(programme())).unwrap();
        let add = ThemeCommand::Add { title: "Kørsel".into(), by: Some(TableNumber(1)) };
        writer.tries(&Command::Theme(add)).unwrap();
        let (mut meeting, mut desk) = (Meeting::default(), Desk::default());
        for done in writer.done.iter().rev() {
            done.events.iter().for_each(|event| meeting.apply(done.stamp, done.at, event));
            desk.tidy(&meeting, AuthorId::default());
        }
        let first = programme().themes[0].id.clone();
        assert_eq!(desk.theme.as_ref(), Some(&first));
        let added = meeting.themes.all().find(|theme| theme.id != first).map(|theme| theme.id.clone()).unwrap();
        desk.turn(&Turn::Theme(added.clone()));
        desk.tidy(&meeting, AuthorId::default());
        assert_eq!(desk.theme, Some(added));
    }
}
