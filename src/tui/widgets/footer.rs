//! The keys that are valid now, on the last line.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::tui::keys::Key;
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::text::width;

/// A key and what it does, as people read them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    pub key: String,
    pub word: String,
    /// What a click on it presses; nothing for a run of keys.
    pub press: Option<Key>,
}

/// Hints in order of weight; those that do not fit are left out whole. The last one is always there.
#[derive(Clone, Copy, Debug)]
pub struct Footer<'a> {
    pub hints: &'a [Hint],
    pub theme: Theme,
}

impl Footer<'_> {
    /// Which hints fit into so many cells.
    pub fn fitting(&self, columns: u16) -> Vec<&Hint> {
        let cells = |hint: &Hint| width(&hint.key) + 1 + width(&hint.word) + 3;
        let Some((last, hints)) = self.hints.split_last() else {
            return Vec::new();
        };
        let mut room = usize::from(columns).saturating_sub(cells(last));
        let mut fitting = Vec::new();
        for hint in hints {
            let wide = cells(hint);
            if wide > room {
                break;
            }
            room -= wide;
            fitting.push(hint);
        }
        fitting.push(last);
        fitting
    }
}

impl Footer<'_> {
    /// Draws it and gives the place of each hint that can be clicked.
    pub fn draw(self, area: Rect, buf: &mut Buffer) -> Vec<(Rect, Key)> {
        let mut spans = vec![Span::raw(" ")];
        let mut places = Vec::new();
        let mut x = area.x.saturating_add(1);
        for hint in self.fitting(area.width) {
            let wide = u16::try_from(width(&hint.key) + 1 + width(&hint.word)).unwrap_or(u16::MAX);
            let place = Rect { x, y: area.y, width: wide, height: 1 }.intersection(area);
            places.extend(hint.press.map(|key| (place, key)));
            x = x.saturating_add(wide).saturating_add(3);
            spans.push(Span::styled(hint.key.clone(), self.theme.style(Role::Key)));
            spans.push(Span::raw(" "));
            spans.push(Span::styled(hint.word.clone(), self.theme.style(Role::Text)));
            spans.push(Span::raw("   "));
        }
        Line::from(spans).render(area, buf);
        places
    }
}

#[cfg(test)]
mod tests {
    use crate::tui::theme::Theme;
    use crate::tui::widgets::footer::{Footer, Hint};

    #[test]
    fn the_footer_leaves_out_whole_hints_and_keeps_the_last() {
        let hint = |key: &str, word: &str| Hint { key: key.into(), word: word.into(), press: None };
        let hints = [hint("Enter", "Gem"), hint("Ctrl+B", "Bord"), hint("F1", "Hjælp")];
        let footer = Footer { hints: &hints, theme: Theme::default() };
        let keys = |columns| footer.fitting(columns).iter().map(|hint| hint.key.clone()).collect::<Vec<_>>();
        assert_eq!(keys(80), ["Enter", "Ctrl+B", "F1"]);
        assert_eq!(keys(28), ["Enter", "F1"]);
        assert_eq!(keys(3), ["F1"]);
    }
}
