//! What is seen of the notes: whose they are, which one is in hand, which are marked.

use ratatui::layout::Position;

use crate::domain::contribution::Note;
use crate::domain::id::{ContributionId, TableNumber};
use crate::tui::facilitator::notes::overview::Overview;
use crate::tui::screen::Look;
use crate::tui::widgets::list::{Move, Selection};

/// From this width on two lists have room beside each other.
pub const TWO_LISTS: u16 = 100;

/// Whose notes are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// Those of the table at the desk, whatever they are about.
    #[default]
    Table,
    /// Those, and beside them what all tables have said at the theme and question of the desk.
    Beside,
    /// What all tables have said there.
    All,
}

/// One of the two lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    #[default]
    Table,
    All,
}

impl Side {
    pub fn other(self) -> Self {
        match self {
            Self::Table => Self::All,
            Self::All => Self::Table,
        }
    }
}

#[derive(Debug, Default)]
pub struct Sight {
    pub overview: Overview,
    whose: Whose,
    /// Where the hand is while both lists are shown.
    side: Side,
    of_table: Selection,
    of_all: Selection,
    /// The hand is in a list and not in the field.
    pub in_list: bool,
    /// In the order in which they were marked, wherever they lie.
    pub marked: Vec<ContributionId>,
    /// Whether two lists had room when they were drawn last.
    roomy: bool,
    /// What is taken in hand as soon as its place lies on the desk.
    wanted: Option<ContributionId>,
    /// The table whose notes are known.
    table: Option<TableNumber>,
}

impl Sight {
    /// Counts again where something changed; the hand stays on what it held, or on what came after it. Says whether
    /// anything changed.
    pub fn refresh(&mut self, look: Look<'_>) -> bool {
        let changed = !self.overview.is_of(look);
        if changed {
            let before = std::mem::replace(&mut self.overview, Overview::of(look));
            let same_table = self.table == look.view.desk.table;
            self.table = look.view.desk.table;
            keep(&mut self.of_table, &before.notes, &self.overview.notes, same_table);
            keep(&mut self.of_all, &before.of_all, &self.overview.of_all, before.is_at_the_same_place(&self.overview));
        }
        if let Some(note) = self.wanted.take() {
            self.take_in_hand(note);
        }
        changed
    }

    /// Takes a note in hand; where its list is not shown, the table's.
    fn take_in_hand(&mut self, note: ContributionId) {
        let at = |side| self.list(side).iter().position(|other| *other == note);
        let (in_table, in_all) = (at(Side::Table), at(Side::All));
        if let Some(at) = in_table {
            self.of_table.choose(at);
        }
        if let Some(at) = in_all {
            self.of_all.choose(at);
        }
        self.in_list = match (self.side(), in_table, in_all) {
            (Side::Table, Some(_), _) | (Side::All, _, Some(_)) => true,
            (Side::All, Some(_), None) => {
                (self.whose, self.side) = (Whose::Table, Side::Table);
                true
            }
            _ => self.in_list,
        };
    }

    /// This note is taken in hand as soon as the desk lies where it lies.
    pub fn want(&mut self, note: ContributionId) {
        self.wanted = Some(note);
    }

    pub fn list(&self, side: Side) -> &[ContributionId] {
        match side {
            Side::Table => &self.overview.notes,
            Side::All => &self.overview.of_all,
        }
    }

    pub fn selection(&mut self, side: Side) -> &mut Selection {
        match side {
            Side::Table => &mut self.of_table,
            Side::All => &mut self.of_all,
        }
    }

    /// The list that the hand is in, or would come into.
    pub fn side(&self) -> Side {
        match self.whose {
            Whose::Table => Side::Table,
            Whose::All => Side::All,
            Whose::Beside => self.side,
        }
    }

    /// Whether both lists are on the screen.
    pub fn shows_both(&self) -> bool {
        self.whose == Whose::Beside && self.roomy
    }

    /// Hears how wide the lists may be.
    pub fn fit(&mut self, columns: u16) {
        self.roomy = columns >= TWO_LISTS;
    }

    /// Nothing is in hand, and of each list the end is seen.
    pub fn let_go(&mut self) {
        self.in_list = false;
        for side in [Side::Table, Side::All] {
            let end = self.list(side).len();
            self.selection(side).choose(end);
        }
    }

    /// None of the lists is on the screen now.
    pub fn hide(&mut self) {
        self.of_table.hide();
        self.of_all.hide();
    }

    /// Whether there is any note on the screen.
    pub fn has_notes(&self) -> bool {
        !self.list(self.side()).is_empty() || self.shows_both() && !self.list(self.side().other()).is_empty()
    }

    /// The next of: the table's notes, those beside all, all. Where there is no room for two lists, the one or the other.
    pub fn turn(&mut self) {
        let held = self.in_hand();
        self.whose = match (self.whose, self.roomy) {
            (Whose::Table, true) => Whose::Beside,
            (Whose::Table, false) | (Whose::Beside, true) => Whose::All,
            (Whose::Beside, false) if self.side == Side::Table => Whose::All,
            (Whose::Beside, false) | (Whose::All, _) => Whose::Table,
        };
        self.side = Side::Table;
        let list = self.list(self.side());
        let (rows, at) = (list.len(), held.and_then(|held| list.iter().position(|note| *note == held)));
        let side = self.side();
        self.selection(side).choose(at.unwrap_or(rows));
        self.in_list &= rows > 0;
    }

    /// One list alone, the one that the hand is in.
    pub fn show_one(&mut self) {
        if self.whose == Whose::Beside {
            self.whose = if self.side == Side::Table { Whose::Table } else { Whose::All };
        }
    }

    /// To the other of two lists, if anything is there.
    pub fn turn_over(&mut self) {
        if !self.list(self.side.other()).is_empty() {
            self.side = self.side.other();
        }
    }

    /// The note under the hand; while the hand is in the field, none.
    pub fn in_hand(&self) -> Option<ContributionId> {
        let (list, selection) = match self.side() {
            Side::Table => (&self.overview.notes, &self.of_table),
            Side::All => (&self.overview.of_all, &self.of_all),
        };
        selection.chosen(list.len()).filter(|_| self.in_list).map(|at| list[at])
    }

    /// The same as a reader meets it.
    pub fn note_in_hand<'a>(&self, look: Look<'a>) -> Option<Note<'a>> {
        look.view.meeting.contributions.get(self.in_hand()?)
    }

    /// The marked notes; where none is, the one under the hand.
    pub fn notes_in_hand(&self) -> Vec<ContributionId> {
        if self.marked.is_empty() { self.in_hand().into_iter().collect() } else { self.marked.clone() }
    }

    /// Marks the note under the hand, or takes its mark away, and goes on to the next.
    pub fn mark(&mut self) {
        let Some(note) = self.in_hand() else { return };
        match self.marked.iter().position(|marked| *marked == note) {
            Some(at) => _ = self.marked.remove(at),
            None => self.marked.push(note),
        }
        let rows = self.list(self.side()).len();
        let side = self.side();
        self.selection(side).go(Move::Down, rows);
    }

    pub fn walk(&mut self, way: Move) {
        let (side, rows) = (self.side(), self.list(self.side()).len());
        let moved = self.selection(side).go(way, rows);
        if way == Move::Down && !moved {
            // Below the newest note is the field.
            self.in_list = false;
        }
    }

    /// From the field to the newest note, on the other side where this one has none.
    pub fn enter_list(&mut self) {
        if self.shows_both() && self.list(self.side).is_empty() {
            self.turn_over();
        }
        let (side, rows) = (self.side(), self.list(self.side()).len());
        self.in_list = rows > 0;
        self.selection(side).go(Move::Last, rows);
    }

    /// Takes the note in hand that was drawn there; elsewhere nothing is in hand any more.
    pub fn touch(&mut self, at: Position) {
        let found = [Side::Table, Side::All].into_iter().find_map(|side| Some((side, self.selection(side).at(at)?)));
        self.in_list = found.is_some();
        if let Some((side, row)) = found {
            self.side = side;
            self.selection(side).choose(row);
        }
    }
}

/// The hand stays on the note that it held, or on what came after it; in another list it begins at the end.
fn keep(hand: &mut Selection, before: &[ContributionId], now: &[ContributionId], is_same: bool) {
    let at = hand.chosen(before.len()).filter(|_| is_same);
    // What came after it has gone as well only where many were moved at once.
    let held = at.and_then(|at| before[at..].iter().take(64).find_map(|id| now.iter().position(|other| other == id)));
    hand.choose(held.unwrap_or(now.len()));
}
