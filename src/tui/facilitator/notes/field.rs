//! The field in which notes are written, below the place where they go.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use crate::tui::facilitator::notes::composer::Composer;
use crate::tui::facilitator::notes::{place, reminder};
use crate::tui::keymap::Reach;
use crate::tui::screen::Look;
use crate::tui::theme::Role;
use crate::tui::widgets::panel::Rule;

/// What stands between the place and the field, line by line.
#[derive(Clone, Copy, Debug)]
pub struct Above<'a> {
    /// Why something is not saved, or not done.
    pub trouble: &'a [String],
    /// What is proposed to the table.
    pub wording: &'a [String],
}

impl<'a> Above<'a> {
    fn lines(self) -> impl Iterator<Item = (&'a String, Role)> {
        let wording = self.wording.iter().map(|line| (line, Role::Key));
        self.trouble.iter().map(|line| (line, Role::Bad)).chain(wording)
    }
}

/// Rows that it would like, with what stands above.
pub fn rows(area: Rect, above: Above<'_>, look: Look<'_>) -> u16 {
    let roomy = area.height >= 30;
    let wanted = 1 + place::rows(look, area.width, roomy) + if roomy { 5 } else { 3 };
    let wanted = wanted + u16::try_from(above.lines().count()).unwrap_or(0);
    wanted.min(area.height.saturating_sub(3)).max(2.min(area.height))
}

pub fn draw(
    area: Rect,
    composer: &mut Composer,
    above: Above<'_>,
    focused: bool,
    reach: &Reach,
    look: Look<'_>,
    buf: &mut Buffer,
) -> Option<Position> {
    let title = match composer.editing().and_then(|note| look.view.meeting.contributions.get(note)) {
        Some(note) => look.words.say("screens-editing", &[("number", note.number().to_string().into())]),
        None => look.words.word("screens-new-note"),
    };
    let remark = match (composer.field.over(), composer.field.characters()) {
        (Some(over), _) => look.words.say("screens-over-limit", &[("over", over.into())]),
        (None, many) if many > 2_000 => look.words.say("screens-characters", &[("count", many.into())]),
        _ => String::new(),
    };
    let rule = Rule { title: &title, remark: &remark, focused, theme: look.theme };
    rule.render(Rect { height: 1, ..area }, buf);
    let roomy = area.height >= 10;
    let place_rows = place::rows(look, area.width, roomy).min(area.height.saturating_sub(2));
    place::draw(Rect { y: area.y + 1, height: place_rows, ..area }, reach, look, buf);
    let mut y = area.y + 1 + place_rows;
    for (line, role) in above.lines() {
        if y + 1 < area.bottom() {
            buf.set_stringn(area.x, y, line, area.width.into(), look.theme.style(role));
            y += 1;
        }
    }
    if y >= area.bottom() {
        return None;
    }
    let role = if focused { Role::Key } else { Role::Quiet };
    buf.set_stringn(area.x, y, " › ", area.width.into(), look.theme.style(role));
    let field =
        Rect { x: area.x + 3.min(area.width), y, width: area.width.saturating_sub(4), height: area.bottom() - y };
    let cursor = composer.field.draw(field, look.theme.style(Role::Text), buf);
    if focused {
        reminder::draw(field, &composer.field.text(), reach, look, buf);
    }
    cursor.filter(|_| focused)
}
