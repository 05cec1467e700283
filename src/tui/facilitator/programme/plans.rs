//! The ways to catch up, each with what it costs, on a number key.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::device::{reading, refusing};
use crate::domain::id::ItemId;
use crate::domain::timeline::plan_name::PlanName;
use crate::domain::timeline::replan::Plan;
use crate::tui::saying;
use crate::tui::screen::Look;
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::panel::Rule;
use crate::tui::widgets::text::{cut, one_line, wrap};

/// More lines than a plan's consequences ever take.
const EVERYTHING: usize = 60;

/// A plan as it stands on the screen.
struct Told {
    number: usize,
    head: Line<'static>,
    /// What it does, or why it cannot be.
    below: Vec<String>,
    name: PlanName,
    whole: bool,
}

/// The plans as they fit into so many columns and rows: everything of each where there is room, else as much of each
/// as there is, and never more of one than of the others, but a reason stands whole where it can.
pub struct Offered {
    told: Vec<Told>,
    /// One plan alone is read.
    alone: bool,
}

impl Offered {
    pub fn of(plans: &[Plan], alone: Option<PlanName>, look: Look<'_>, columns: u16, rows: u16) -> Self {
        let shown = || (1..).zip(plans).filter(|(_, plan)| alone.is_none_or(|name| name == plan.name));
        let texts: Vec<String> = shown().map(|(_, plan)| text(plan, alone.is_some(), look)).collect();
        let columns = usize::from(columns);
        let wrapped = |text: &String, most: usize| wrap(text, columns.saturating_sub(7), most);
        let all: Vec<usize> = texts.iter().map(|text| wrapped(text, EVERYTHING).len()).collect();
        let room = usize::from(rows).saturating_sub(1 + texts.len());
        let fits = |most: &usize| all.iter().map(|lines| lines.min(most)).sum::<usize>() <= room;
        let most = (0..=EVERYTHING).rev().find(fits).unwrap_or(0);
        let mut spare = room.saturating_sub(all.iter().map(|lines| lines.min(&most)).sum());
        let told = shown().zip(texts.iter().zip(&all)).map(|((number, plan), (text, all))| {
            let missing = all.saturating_sub(most);
            let more = if plan.possible() || missing > spare { 0 } else { missing };
            spare -= more;
            let below = wrapped(text, most + more);
            let head = plan_line(number, plan, look, columns);
            Told { number, head, below, name: plan.name, whole: *all <= most + more }
        });
        Self { told: told.collect(), alone: alone.is_some() }
    }

    /// Rows that it takes with the rule above.
    pub fn rows(&self) -> u16 {
        let rows: usize = self.told.iter().map(|told| 1 + told.below.len()).sum();
        u16::try_from(if rows == 0 { 0 } else { rows + 1 }).unwrap_or(u16::MAX)
    }

    /// Whether everything of this plan can be read.
    pub fn is_whole(&self, name: PlanName) -> bool {
        self.told.iter().any(|told| told.name == name && told.whole)
    }

    /// Draws a rule and the plans below it.
    pub fn draw(&self, area: Rect, look: Look<'_>, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let Some(first) = self.told.first().filter(|_| !area.is_empty()) else {
            return;
        };
        let title = look.words.word("screens-plans");
        let remark = match self.alone {
            true => look.words.say("screens-plan-hint", &[("number", first.number.into())]),
            // A number shows a plan that is cut off, and takes one that was read.
            false if self.told.iter().any(|told| !told.whole) => look.words.word("screens-plans-hint-cut"),
            false => look.words.word("screens-plans-hint"),
        };
        Rule { title: &title, remark: &remark, focused: true, theme: look.theme }
            .render(Rect { height: 1, ..area }, buf);
        let quiet = look.theme.style(if self.alone { Role::Text } else { Role::Quiet });
        let below = |text: &String| Line::styled(format!("     {text}"), quiet);
        let lines =
            self.told.iter().flat_map(|told| std::iter::once(told.head.clone()).chain(told.below.iter().map(below)));
        for (y, line) in (area.y + 1..area.bottom()).zip(lines) {
            line.render(Rect { y, height: 1, ..area }, buf);
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

/// The consequences of a plan, or why it cannot be; with the items' whole titles where it is read alone.
fn text(plan: &Plan, alone: bool, look: Look<'_>) -> String {
    if let Some(why) = &plan.why_not {
        let reason = refusing::why_not(look.words, look.view, why);
        return look.words.say("timeline-plan-impossible", &[("reason", reason.into())]);
    }
    let most = if alone { 200 } else { 24 };
    let title = |id: &ItemId| {
        let item = look.view.standing.item(id);
        item.map(|item| cut(&one_line(&item.title, 200), most).into_owned()).unwrap_or_default()
    };
    let mut parts = reading::plan_changes(look.words, look.view, plan, title);
    if let Some(end) = plan.frame_end {
        let clock = saying::clock(look, end);
        parts.push(look.words.say("timeline-plan-ends", &[("clock", clock.into())]));
    }
    parts.join(" · ")
}
