//! One invitation, large enough to be read and photographed from the screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::device::door::{Door, Invited};
use crate::device::{naming, reading_door};
use crate::tui::screen::Look;
use crate::tui::theme::Role;
use crate::tui::widgets::panel::Rule;
use crate::tui::widgets::qr::Qr;
use crate::tui::widgets::text::wrap;

pub fn draw(area: Rect, door: &Door, invited: &Invited, look: Look<'_>, buf: &mut Buffer) {
    let who = naming::role(look.words, invited.role);
    let Some((code, command)) = invited.code.as_ref().and_then(|code| Some((code, door.command(code)?))) else {
        let id = if door.address.is_some() { "tables-no-code" } else { "tables-door-closed-hint" };
        let text = look.words.say(id, &[("who", who.into())]);
        paragraph(area, &text, Role::Text, look, buf);
        return;
    };
    let ink = look.theme.ink();
    let qr = Qr::of(&command).filter(|qr| {
        let (columns, rows) = qr.size();
        ink.is_some() && rows <= area.height && columns + 30 <= area.width
    });
    let columns = qr.as_ref().map_or(0, |qr| qr.size().0);
    let left = Rect { width: area.width - columns, ..area };
    Rule { title: &who, remark: "", focused: true, theme: look.theme }.render(Rect { height: 1, ..left }, buf);
    let machines = reading_door::machines(look.words, invited).map(|machines| {
        let mark = invited.machines.last().map(|machine| machine.mark.0.clone()).unwrap_or_default();
        look.words.say("tables-machines", &[("machines", machines.into()), ("mark", mark.into())])
    });
    let mut y = left.y + 2;
    for (text, role) in [
        (look.words.word("tables-type-this"), Role::Quiet),
        (command, Role::Strong),
        (String::new(), Role::Quiet),
        (look.words.word("tables-code-alone"), Role::Quiet),
        (code.clone(), Role::Strong),
        (String::new(), Role::Quiet),
        (look.words.say("tables-code-is-for", &[("who", who.as_str().into())]), Role::Quiet),
    ]
    .into_iter()
    .chain(machines.map(|machines| (machines, Role::Text)))
    {
        let room = Rect { y, height: left.bottom().saturating_sub(y), ..left };
        y += paragraph(room, &text, role, look, buf).max(1);
    }
    match (qr, ink) {
        (Some(qr), Some(ink)) => qr.draw(Rect { x: left.right(), width: columns, ..area }, ink, buf),
        _ => {
            let room = Rect { y: y + 1, height: left.bottom().saturating_sub(y + 1), ..left };
            paragraph(room, &look.words.word("tables-no-room-for-qr"), Role::Quiet, look, buf);
        }
    }
}

/// Rows that it took.
fn paragraph(area: Rect, text: &str, role: Role, look: Look<'_>, buf: &mut Buffer) -> u16 {
    let lines = wrap(text, usize::from(area.width.saturating_sub(4)), usize::from(area.height));
    for (y, line) in (area.y..).zip(&lines) {
        Line::styled(format!("  {line}"), look.theme.style(role)).render(Rect { y, height: 1, ..area }, buf);
    }
    u16::try_from(lines.len()).unwrap_or(0)
}
