//! How actions stand on the screen: what, who, when, kind, status and source; what is missing is said.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::device::{deadline, naming};
use crate::domain::action::{ActionView, Source};
use crate::domain::id::{ActionId, TableNumber};
use crate::domain::status::Status;
use crate::domain::terms::Terms;
use crate::tui::facilitator::points::draw::with_cue;
use crate::tui::screen::Look;
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::list::Selection;
use crate::tui::widgets::text::{cut, one_line, width, wrap};

/// "fra indlæg #12, bord 3"
pub fn source(look: Look<'_>, source: Source) -> String {
    let meeting = look.view.meeting;
    let table = |number: TableNumber| look.words.say("screens-table", &[("number", number.0.into())]).to_lowercase();
    match source {
        Source::Contribution(note) => match meeting.contributions.get(note) {
            Some(note) => {
                let number = note.number().to_string();
                let arguments = [("number", number.into()), ("table", table(note.place.table).into())];
                look.words.say("steps-from-note", &arguments)
            }
            None => String::new(),
        },
        Source::Point(point) => match meeting.points.get(point) {
            Some(view) => look.words.say("steps-from-point", &[("number", view.made.number.to_string().into())]),
            None => String::new(),
        },
        Source::Table(number) => look.words.say("steps-from-table", &[("table", table(number).into())]),
    }
}

/// Who, when and kind in spans; what is missing is said with its sign.
fn rest(terms: &Terms, status: Status, look: Look<'_>) -> Vec<Span<'static>> {
    let text = |text: &str| Span::styled(one_line(text, 200), look.theme.style(Role::Text));
    let missing = |id: &str| {
        let word = naming::unsaid(look.words, id, status);
        match status {
            Status::Dropped => Span::styled(word, look.theme.style(Role::Quiet)),
            _ => Span::styled(format!("{} {word}", sign::BAD), look.theme.style(Role::Soon)),
        }
    };
    let between = || Span::styled(" | ", look.theme.style(Role::Quiet));
    let who = match (&terms.who, &terms.on_behalf_of) {
        (Some(who), Some(party)) => {
            let arguments = [("who", one_line(who, 200).into()), ("behalf", one_line(party, 200).into())];
            text(&look.words.say("reading-who-on-behalf", &arguments))
        }
        (Some(who), None) => text(who),
        (None, _) => missing("reading-missing-who"),
    };
    let when = match &terms.when {
        None => missing("reading-missing-when"),
        Some(due) if deadline::is_impossible(look.view, due) => {
            let listed = one_line(&deadline::listed(look.words, look.view, due), 200);
            Span::styled(format!("{} {listed}", sign::BAD), look.theme.style(Role::Soon))
        }
        Some(due) => text(&due.words),
    };
    let mut spans = vec![who, between(), when];
    if let Some(kind) = terms.kind {
        spans.extend([between(), text(&naming::action_kind(look.words, kind))]);
    }
    if let Some(condition) = &terms.condition {
        spans.extend([between(), text(condition)]);
    }
    spans
}

fn lines_of(action: &ActionView<'_>, most: usize, in_hand: bool, columns: usize, look: Look<'_>) -> Vec<Line<'static>> {
    let terms = action.action.terms();
    let hand = || Span::styled(if in_hand { sign::HAND } else { " " }, look.theme.style(Role::Key));
    let number = format!("#{}", action.agreed.number);
    let indent = width(&number) + 2;
    let status = naming::status_told(look.words, look.view, *action);
    let room = columns.saturating_sub(indent + width(&status) + 4).max(12);
    let role = if in_hand { Role::Selected } else { Role::Strong };
    let mut lines = Vec::new();
    for (at, text) in wrap(&with_cue(&terms.what, in_hand, look), room, most).into_iter().enumerate() {
        let lead = if at == 0 { format!("{number}  ") } else { " ".repeat(indent) };
        let gap = room.saturating_sub(width(&text)) + 2;
        let mut spans = vec![hand(), Span::styled(lead, look.theme.style(Role::Quiet))];
        spans.push(Span::styled(text, look.theme.style(role)));
        if at == 0 {
            spans.push(Span::styled(format!("{}{status}", " ".repeat(gap)), look.theme.style(Role::Quiet)));
        }
        lines.push(Line::from(spans));
    }
    let mut spans = vec![hand(), Span::raw(" ".repeat(indent))];
    spans.extend(rest(&terms, action.action.status(), look));
    for kin in naming::kin(look.words, look.view, *action) {
        spans.push(Span::styled(format!("  {kin}"), look.theme.style(Role::Quiet)));
    }
    let from = action.action.source().map(|from| source(look, from));
    if let Some(from) = from.or_else(|| naming::carried(look.words, *action)) {
        let used: usize = 1 + spans.iter().map(|span| width(&span.content)).sum::<usize>();
        // Where it comes from is said only where it can be read.
        let from = cut(&from, columns.saturating_sub(used + 3)).into_owned();
        let from = if width(&from) < 8 { String::new() } else { format!("  {from}") };
        spans.push(Span::styled(from, look.theme.style(Role::Quiet)));
    }
    lines.push(Line::from(spans));
    lines
}

/// Draws the actions in the order given; the one in hand whole.
pub fn list(
    area: Rect,
    actions: &[ActionId],
    selection: &mut Selection,
    in_hand: bool,
    look: Look<'_>,
    buf: &mut Buffer,
) {
    let chosen = selection.chosen(actions.len()).filter(|_| in_hand);
    let lines =
        |row: usize| {
            let here = chosen == Some(row);
            look.view.meeting.actions.get(actions[row]).map_or_else(Vec::new, |action| {
                lines_of(&action, if here { 6 } else { 2 }, here, area.width.into(), look)
            })
        };
    let mut y = area.y;
    for (row, tall) in selection.seen(actions.len(), area, |row| lines(row).len()) {
        for line in lines(row).into_iter().take(tall) {
            line.render(Rect { y, height: 1, ..area }, buf);
            y += 1;
        }
    }
}

/// One action to be read aloud, far apart: what, who, when.
pub fn aloud(area: Rect, action: &ActionView<'_>, look: Look<'_>, buf: &mut Buffer) {
    let terms = action.action.terms();
    let margin = area.width / 10;
    let columns = usize::from(area.width - margin * 2);
    let mut lines: Vec<Line<'static>> = wrap(&terms.what, columns, 6)
        .into_iter()
        .map(|text| Line::styled(text, look.theme.style(Role::Strong)))
        .collect();
    lines.push(Line::default());
    for span in rest(&terms, action.action.status(), look).into_iter().filter(|span| span.content != " | ") {
        lines.extend(wrap(&span.content, columns, 2).into_iter().map(|text| Line::styled(text, span.style)));
    }
    for (y, line) in (area.y + 1..area.bottom()).zip(lines) {
        line.render(Rect { x: area.x + margin, y, width: area.width - margin * 2, height: 1 }, buf);
    }
}
