//! A whole page: the line of the screens, the item now, the open screen, what lies over it, notices and the keys; and where
//! each of them stands.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::{Clear, Widget};

use crate::tui::connection;
use crate::tui::header;
use crate::tui::keymap::Action;
use crate::tui::overlay::Overlay;
use crate::tui::pointing::Places;
use crate::tui::screen::Look;
use crate::tui::screens::Screens;
use crate::tui::smallest;
use crate::tui::widgets::footer::Footer;
use crate::tui::widgets::toast::Toasts;

/// A screen that has fewer rows gives none away.
const LEAST: u16 = 10;

/// What a page is made of.
pub struct Page<'p> {
    pub screens: &'p mut Screens,
    pub overlays: &'p mut [Overlay],
    pub toasts: &'p Toasts,
}

impl Page<'_> {
    /// Draws the page; gives the cursor's place and what can be clicked where.
    pub fn draw(self, area: Rect, look: Look<'_>, buf: &mut Buffer) -> (Option<Position>, Places) {
        if smallest::is_smaller(area) {
            smallest::draw(area, look.words, look.theme, buf);
            return (None, Places::hidden());
        }
        if self.screens.open_mut().fills_the_page() {
            return self.draw_bare(area, look, buf);
        }
        let Self { screens, overlays, toasts } = self;
        let mut presses = header::draw(Rect { height: 1, ..area }, &screens.tabs(look), look, buf);
        // The programme says itself what is on.
        let has_now = !screens.is_open(Action::Programme);
        let top = if has_now { 2 } else { 1 };
        if has_now {
            header::now_line(Rect { y: area.y + 1, height: 1, ..area }, look, buf);
        }
        let whole = Rect { y: area.y + top, height: area.height - top - 1, ..area };
        let whole = connection::draw(whole, look, buf);
        let mut body = |body: Rect, buf: &mut Buffer| {
            let mut cursor = screens.open_mut().draw(body, look, buf);
            for overlay in overlays.iter_mut() {
                let laid = overlay.draw(body, look.theme, buf);
                cursor = if overlay.gives_way() { cursor } else { laid };
            }
            cursor
        };
        let mut cursor = body(whole, buf);
        let under = Rect { height: whole.height + 1, ..whole };
        let above = toasts.above(under, cursor, buf).min(whole.height.saturating_sub(LEAST));
        let mine = Rect { y: whole.y + above, height: whole.height - above, ..whole };
        if above > 0 {
            // Nobody chooses from rows that lie under a notice: the screen makes room for it.
            Clear.render(whole, buf);
            cursor = body(mine, buf);
        }
        let taken = toasts.draw(Rect { height: above, ..whole }, under, cursor, look.theme, buf);
        // What was drawn decides what is valid now.
        let hints = overlays.last().map_or_else(|| screens.hints(look), |overlay| overlay.hints(look.words));
        let footer = Rect { y: area.bottom() - 1, height: 1, width: area.width - taken, ..area };
        presses.extend(Footer { hints: &hints, theme: look.theme }.draw(footer, buf));
        (cursor, Places { presses, body: mine, hidden: false })
    }

    /// The screen alone; what is asked for lies over it, and what is told stands below for its few seconds.
    fn draw_bare(self, area: Rect, look: Look<'_>, buf: &mut Buffer) -> (Option<Position>, Places) {
        let Self { screens, overlays, toasts } = self;
        let body = connection::draw(area, look, buf);
        let mut cursor = screens.open_mut().draw(body, look, buf);
        for overlay in overlays.iter_mut() {
            let laid = overlay.draw(body, look.theme, buf);
            cursor = if overlay.gives_way() { cursor } else { laid };
        }
        toasts.draw(Rect { height: 0, ..body }, body, cursor, look.theme, buf);
        (cursor, Places { presses: Vec::new(), body, hidden: false })
    }
}
