//! The ways to catch up, each with what it costs, on a number key.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::device::{reading, refusing};
use crate::domain::timeline::replan::Plan;
use crate::tui::saying;
use crate::tui::screen::Look;
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::panel::Rule;
use crate::tui::widgets::text::{cut, one_line, wrap};

/// Rows that `draw` would like for these plans, each with at most so many lines of consequences.
pub fn lines(plans: &[Plan], look: Look<'_>, columns: u16, consequences: usize) -> u16 {
    if plans.is_empty() {
        return 0;
    }
    let rows: usize = plans.iter().map(|plan| 1 + below(plan, look, columns, consequences).len()).sum();
    u16::try_from(rows + 1).unwrap_or(u16::MAX)
}

/// Draws a rule and the plans below it; with too little room their consequences go first, never a plan.
pub fn draw(area: Rect, plans: &[Plan], consequences: usize, look: Look<'_>, buf: &mut Buffer) {
    let area = area.intersection(buf.area);
    if area.is_empty() || plans.is_empty() {
        return;
    }
    let title = look.words.word("screens-plans");
    let remark = look.words.word("screens-plans-hint");
    Rule { title: &title, remark: &remark, focused: true, theme: look.theme }.render(Rect { height: 1, ..area }, buf);
    let mut spare = usize::from(area.height).saturating_sub(1 + plans.len());
    let mut y = area.y + 1;
    for (number, plan) in (1..).zip(plans) {
        if y >= area.bottom() {
            return;
        }
        plan_line(number, plan, look, area.width.into()).render(Rect { y, height: 1, ..area }, buf);
        y += 1;
        for text in below(plan, look, area.width, consequences) {
            if spare == 0 || y >= area.bottom() {
                break;
            }
            spare -= 1;
            Line::styled(format!("     {text}"), look.theme.style(Role::Quiet))
                .render(Rect { y, height: 1, ..area }, buf);
            y += 1;
        }
    }
}

fn plan_line(number: usize, plan: &Plan, look: Look<'_>, columns: usize) -> Line<'static> {
    let end = saying::clock(look, plan.end);
    let name = reading::plan_name(look.words, plan);
    let (key, role, tail) = if plan.possible() {
        (Role::Key, Role::Strong, look.words.say("screens-ends-at", &[("clock", end.into())]))
    } else {
        (Role::Quiet, Role::Quiet, format!("{} {}", sign::BAD, look.words.word("screens-impossible")))
    };
    let text = cut(&format!("{name} · {tail}"), columns.saturating_sub(6)).into_owned();
    Line::from(vec![
        Span::styled(format!("  {number}  "), look.theme.style(key)),
        Span::styled(text, look.theme.style(role)),
    ])
}

/// The consequences of a plan, or why it cannot be.
fn below(plan: &Plan, look: Look<'_>, columns: u16, most: usize) -> Vec<String> {
    let text = match &plan.why_not {
        Some(why) => {
            let reason = refusing::why_not(look.words, look.view, why);
            look.words.say("timeline-plan-impossible", &[("reason", reason.into())])
        }
        None => consequences_of(plan, look),
    };
    wrap(&text, usize::from(columns).saturating_sub(7), most)
}

fn consequences_of(plan: &Plan, look: Look<'_>) -> String {
    let title = |id| {
        let item = look.view.standing.item(id);
        item.map(|item| cut(&one_line(&item.title, 60), 24).into_owned()).unwrap_or_default()
    };
    let parts = plan.changes.iter().filter_map(|change| {
        let (from, to) = (change.minutes.from, change.minutes.to);
        let arguments = [("title", title(&change.item).into()), ("from", from.into()), ("to", to.into())];
        if change.at_the_tables.is_some() {
            Some(look.words.say("timeline-change-at-the-tables", &arguments))
        } else if change.minutes.differ() {
            Some(look.words.say("timeline-change-minutes", &arguments))
        } else {
            None
        }
    });
    let mut parts: Vec<String> = parts.collect();
    if let Some(end) = plan.frame_end {
        let clock = saying::clock(look, end);
        parts.push(look.words.say("timeline-plan-ends", &[("clock", clock.into())]));
    }
    parts.join(" · ")
}
