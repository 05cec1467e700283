//! A list with one line in hand that scrolls so that it is always seen.

use ratatui::layout::{Position, Rect};

/// Which row is in hand and which is the first on the screen. It knows nothing of the rows; their number comes with
/// each question, and a list that shrank is no surprise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    chosen: usize,
    top: usize,
    /// Where the rows stood when they were drawn last.
    drawn: Vec<(Rect, usize)>,
}

/// Where the hand goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    Up,
    Down,
    First,
    Last,
    /// By so many rows up or down.
    Page(isize),
}

impl Selection {
    /// The row in hand, if there is any row.
    pub fn chosen(&self, rows: usize) -> Option<usize> {
        rows.checked_sub(1).map(|last| self.chosen.min(last))
    }

    pub fn choose(&mut self, row: usize) {
        self.chosen = row;
    }

    /// The row that was drawn there.
    pub fn at(&self, at: Position) -> Option<usize> {
        self.drawn.iter().find(|(place, _)| place.contains(at)).map(|(_, row)| *row)
    }

    /// The list is not on the screen now.
    pub fn hide(&mut self) {
        self.drawn.clear();
    }

    /// Moves and says whether the hand is now elsewhere; it stops at the ends.
    pub fn go(&mut self, way: Move, rows: usize) -> bool {
        let Some(last) = rows.checked_sub(1) else {
            return false;
        };
        let before = self.chosen.min(last);
        self.chosen = match way {
            Move::Up => before.saturating_sub(1),
            Move::Down => (before + 1).min(last),
            Move::First => 0,
            Move::Last => last,
            Move::Page(by) => before.saturating_add_signed(by).min(last),
        };
        self.chosen != before
    }

    /// The rows to draw from the top of `area` on, with the lines that each takes; the one in hand is among them. `lines`
    /// is asked of few rows, however long the list is.
    pub fn seen(&mut self, rows: usize, area: Rect, lines: impl Fn(usize) -> usize) -> Vec<(usize, usize)> {
        self.drawn.clear();
        let height = usize::from(area.height);
        let Some(chosen) = self.chosen(rows).filter(|_| height > 0) else {
            return Vec::new();
        };
        let lines = |row| lines(row).clamp(1, height);
        // No row above this can be seen together with the one in hand.
        let earliest = (chosen + 1).saturating_sub(height);
        self.top = self.top.clamp(earliest, chosen);
        let mut above: usize = (self.top..=chosen).map(lines).sum();
        while above > height {
            above -= lines(self.top);
            self.top += 1;
        }
        // Where the list ends before the screen does, more of its beginning is shown.
        let mut below = above;
        for row in chosen + 1..rows {
            below += lines(row);
            if below >= height {
                break;
            }
        }
        while self.top > 0 && below + lines(self.top - 1) <= height {
            self.top -= 1;
            below += lines(self.top);
        }
        let mut seen = Vec::new();
        let mut room = height;
        let mut y = area.y;
        for row in self.top..rows {
            let tall = lines(row).min(room);
            if tall == 0 {
                break;
            }
            let lines = u16::try_from(tall).unwrap_or(area.height);
            self.drawn.push((Rect { y, height: lines, ..area }, row));
            y = y.saturating_add(lines);
            seen.push((row, tall));
            room -= tall;
        }
        seen
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use proptest::prelude::{prop, prop_assert, proptest};
    use ratatui::layout::{Position, Rect};

    use crate::tui::widgets::list::{Move, Selection};

    fn rows(height: u16) -> Rect {
        Rect::new(3, 2, 10, height)
    }

    #[test]
    fn a_click_finds_the_row_that_was_drawn_there() {
        let mut selection = Selection::default();
        selection.choose(4);
        // Rows 3 (two lines) and 4 (three).
        assert_eq!(selection.seen(9, rows(5), |row| row.saturating_sub(1)), [(3, 2), (4, 3)]);
        let at = |x, y| selection.at(Position::new(x, y));
        assert_eq!([at(3, 2), at(12, 3), at(5, 4), at(5, 6)], [Some(3), Some(3), Some(4), Some(4)]);
        assert_eq!([at(2, 2), at(5, 1), at(5, 7)], [None; 3]);
        selection.hide();
        assert_eq!(selection.at(Position::new(3, 2)), None);
    }

    #[test]
    fn the_hand_stops_at_the_ends() {
        let mut selection = Selection::default();
        assert!(!selection.go(Move::Up, 3));
        assert!(selection.go(Move::Last, 3));
        assert!(!selection.go(Move::Down, 3));
        assert_eq!(selection.chosen(3), Some(2));
        assert_eq!(selection.chosen(2), Some(1));
        assert_eq!(selection.chosen(0), None);
    }

    #[test]
    fn the_end_of_the_list_fills_the_screen() {
        let mut selection = Selection::default();
        selection.choose(99);
        let seen: Vec<usize> = selection.seen(100, rows(5), |_| 1).into_iter().map(|(row, _)| row).collect();
        assert_eq!(seen, [95, 96, 97, 98, 99]);
        selection.choose(97);
        assert_eq!(selection.seen(100, rows(5), |_| 1)[0], (95, 1));
    }

    #[test]
    fn a_long_list_costs_no_more_than_a_short_one() {
        let asked = Cell::new(0);
        let mut selection = Selection::default();
        selection.choose(1_000_000);
        selection.seen(2_000_000, rows(40), |_| {
            asked.set(asked.get() + 1);
            2
        });
        assert!(asked.get() < 400, "{}", asked.get());
    }

    proptest! {
        #[test]
        fn the_row_in_hand_is_always_seen(
            moves in prop::collection::vec(0usize..60, 1..20),
            tall in prop::collection::vec(1usize..5, 0..60),
            height in 1u16..12,
        ) {
            let mut selection = Selection::default();
            for row in moves {
                selection.choose(row);
                let seen = selection.seen(tall.len(), rows(height), |row| tall[row]);
                let height = usize::from(height);
                prop_assert!(seen.iter().map(|(_, tall)| tall).sum::<usize>() <= height);
                if let Some(chosen) = selection.chosen(tall.len()) {
                    let whole = tall[chosen].min(height);
                    prop_assert!(seen.contains(&(chosen, whole)), "{seen:?}");
                }
            }
        }
    }
}
