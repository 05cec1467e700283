//! A list with one line in hand that scrolls so that it is always seen.

/// Which row is in hand and which is the first on the screen. It knows nothing of the rows; their number comes with
/// each question, and a list that shrank is no surprise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    chosen: usize,
    top: usize,
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

    /// The rows to draw in `height` lines, with the lines that each takes; the one in hand is among them. `lines` is
    /// asked of few rows, however long the list is.
    pub fn seen(&mut self, rows: usize, height: usize, lines: impl Fn(usize) -> usize) -> Vec<(usize, usize)> {
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
        for row in self.top..rows {
            let tall = lines(row).min(room);
            if tall == 0 {
                break;
            }
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

    use crate::tui::widgets::list::{Move, Selection};

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
        let seen: Vec<usize> = selection.seen(100, 5, |_| 1).into_iter().map(|(row, _)| row).collect();
        assert_eq!(seen, [95, 96, 97, 98, 99]);
        selection.choose(97);
        assert_eq!(selection.seen(100, 5, |_| 1)[0], (95, 1));
    }

    #[test]
    fn a_long_list_costs_no_more_than_a_short_one() {
        let asked = Cell::new(0);
        let mut selection = Selection::default();
        selection.choose(1_000_000);
        selection.seen(2_000_000, 40, |_| {
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
            height in 1usize..12,
        ) {
            let mut selection = Selection::default();
            for row in moves {
                selection.choose(row);
                let seen = selection.seen(tall.len(), height, |row| tall[row]);
                prop_assert!(seen.iter().map(|(_, tall)| tall).sum::<usize>() <= height);
                if let Some(chosen) = selection.chosen(tall.len()) {
                    let whole = tall[chosen].min(height);
                    prop_assert!(seen.contains(&(chosen, whole)), "{seen:?}");
                }
            }
        }
    }
}
