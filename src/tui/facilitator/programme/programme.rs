//! The Programme screen: what is on, how long it has, what comes, and what to do when time runs.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::device::grammar::verb::{self, Verb};
use crate::device::intent::Intent;
use crate::domain::command::Command;
use crate::domain::id::ItemId;
use crate::domain::timeline::command::TimelineCommand;
use crate::domain::timeline::plan_name::PlanName;
use crate::domain::timeline::standing::Standing;
use crate::domain::timeline::state::{ItemState, State};
use crate::tui::facilitator::programme::plans::Offered;
use crate::tui::facilitator::programme::{now, table};
use crate::tui::keymap::{Action, IN_PLAN, IN_PROGRAMME, Meant, Reach};
use crate::tui::saying;
use crate::tui::screen::{Answer, Look, Screen};
use crate::tui::widgets::list::{Move, Selection};
use crate::tui::widgets::toast::Mood;

/// Minutes by which one key makes an item longer or shorter.
const STEP: u32 = 5;

/// What the name, small figures, the bar and the drift of the item now need.
const NOW_ROWS: u16 = 7;

/// The name, the bar and the drift, while a plan is read.
const READING_NOW_ROWS: u16 = 4;

/// Whether the plans for catching up are on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Offer {
    /// While the forecast breaks a promise.
    #[default]
    WhenNeeded,
    Open,
    Closed,
}

#[derive(Debug, Default)]
pub struct Programme {
    /// The item in hand; nothing while the hand follows the item now.
    chosen: Option<ItemId>,
    scroll: Selection,
    offer: Offer,
    /// The plans as they were last drawn, so that a key takes what was seen.
    offered: Vec<PlanName>,
    /// Those of them that could be read to their end.
    whole: Vec<PlanName>,
    /// The plan that is read before it is taken.
    reading: Option<PlanName>,
    only_clock: bool,
}

impl Programme {
    /// The place of the item in hand among the items.
    fn place(&self, standing: &Standing) -> Option<usize> {
        let of = |id: &ItemId| standing.items.iter().position(|item| item.id == *id);
        self.chosen.as_ref().and_then(of).or(standing.current).or(standing.next)
    }

    /// The item in hand, if it lies ahead and is not simply the next.
    fn ahead(&self, standing: &Standing) -> Option<ItemId> {
        let chosen = standing.item(self.chosen.as_ref()?)?;
        (chosen.state == ItemState::Ahead && standing.state != State::Ended).then(|| chosen.id.clone())
    }

    /// Whoever cannot take a plan is offered none.
    fn shows_plans(&self, look: Look<'_>) -> bool {
        match self.offer {
            _ if look.view.line.is_some() => false,
            Offer::WhenNeeded => !look.view.standing.broken.is_empty(),
            Offer::Open => true,
            Offer::Closed => false,
        }
    }

    /// The command of an action, where it is one of the timeline's.
    fn command(&self, meant: Meant, standing: &Standing) -> Option<TimelineCommand> {
        let ahead = self.ahead(standing);
        Some(match meant.action {
            Action::NextItem => TimelineCommand::Next,
            Action::PreviousItem => TimelineCommand::Back,
            Action::Pause if standing.state == State::Paused => TimelineCommand::Resume,
            Action::Pause => TimelineCommand::Pause,
            Action::Skip => ahead.map_or(TimelineCommand::Skip, |item| TimelineCommand::SkipAhead { item }),
            Action::Longer => match ahead.and_then(|item| standing.item(&item)) {
                Some(item) => {
                    TimelineCommand::SetMinutes { item: item.id.clone(), minutes: item.minutes.saturating_add(STEP) }
                }
                None => TimelineCommand::Extend { minutes: STEP },
            },
            Action::Shorter => match ahead.and_then(|item| standing.item(&item)) {
                Some(item) => TimelineCommand::SetMinutes {
                    item: item.id.clone(),
                    minutes: item.minutes.saturating_sub(STEP).max(1),
                },
                None => TimelineCommand::Shorten { minutes: STEP },
            },
            Action::Lock => {
                let item = &standing.items[self.place(standing)?];
                TimelineCommand::Lock { item: item.id.clone(), locked: item.locked.is_none() }
            }
            Action::Earlier | Action::Later => {
                let place = self.place(standing)?;
                let neighbour = |place: usize| standing.items.get(place).map(|item| item.id.clone());
                let before = match meant.action {
                    Action::Earlier => Some(neighbour(place.checked_sub(1)?)?),
                    _ => {
                        neighbour(place + 1)?;
                        neighbour(place + 2)
                    }
                };
                TimelineCommand::Move { item: neighbour(place)?, before }
            }
            Action::TakePlan => TimelineCommand::TakePlan { plan: *self.offered.get(meant.place)? },
            Action::TakeThis => TimelineCommand::TakePlan { plan: self.reading? },
            _ => return None,
        })
    }

    /// Whether a plan's number shows the plan before it takes it.
    fn reads_first(&self, place: usize) -> bool {
        let plan = self.offered.get(place);
        plan.is_some_and(|plan| self.reading.as_ref() != Some(plan) && !self.whole.contains(plan))
    }

    fn walk(&mut self, way: Move, standing: &Standing) {
        if let Some(place) = self.place(standing) {
            self.scroll.choose(place);
            self.scroll.go(way, standing.items.len());
            let place = self.scroll.chosen(standing.items.len());
            self.chosen = place.and_then(|place| standing.items.get(place)).map(|item| item.id.clone());
        }
    }
}

impl Screen for Programme {
    fn reach(&self) -> &'static Reach {
        if self.reading.is_some() { &IN_PLAN } else { &IN_PROGRAMME }
    }

    fn why_not(&self, action: Action, look: Look<'_>) -> Option<String> {
        let standing = &look.view.standing;
        match action {
            Action::TakePlan if !self.shows_plans(look) || self.offered.is_empty() => {
                Some(look.words.word("screens-no-plans"))
            }
            // Which of them is said beside each.
            Action::TakePlan => None,
            Action::Replan if look.view.meeting.timeline.plans(look.view.now).is_empty() => {
                Some(look.words.word("screens-no-plans"))
            }
            Action::Earlier | Action::Later if self.ahead(standing).is_none() => {
                Some(look.words.word("screens-choose-ahead"))
            }
            _ => {
                let command = self.command(Meant { action, place: 0 }, standing)?;
                saying::refused(look, &Command::Timeline(command))
            }
        }
    }

    fn touch(&mut self, at: Position, look: Look<'_>) -> Vec<Answer> {
        if let Some(item) = self.scroll.at(at).and_then(|place| look.view.standing.items.get(place)) {
            self.chosen = Some(item.id.clone());
        }
        Vec::new()
    }

    fn lets_go(&mut self) -> bool {
        self.reading.take().is_some()
    }

    fn act(&mut self, meant: Meant, look: Look<'_>) -> Vec<Answer> {
        let standing = &look.view.standing;
        match meant.action {
            Action::Up => self.walk(Move::Up, standing),
            Action::Down => self.walk(Move::Down, standing),
            Action::First => self.walk(Move::First, standing),
            Action::Last => self.walk(Move::Last, standing),
            Action::Clock => self.only_clock = !self.only_clock,
            Action::ToNow if self.reading.take().is_some() => {}
            Action::ToNow => {
                self.offer = if self.chosen.is_none() && !self.only_clock { Offer::Closed } else { self.offer };
                self.chosen = None;
                self.only_clock = false;
            }
            Action::Replan if self.shows_plans(look) => self.offer = Offer::Closed,
            Action::Replan => {
                self.offer = Offer::Open;
                self.only_clock = false;
                if look.view.meeting.timeline.plans(look.view.now).is_empty() {
                    self.offer = Offer::WhenNeeded;
                    return vec![Answer::Tell(look.words.word("screens-no-plans"), Mood::Plain)];
                }
            }
            Action::Insert => {
                return vec![Answer::Command(format!("{} ", verb::entry(Verb::Insert).name(look.words.language())))];
            }
            Action::TakePlan if !self.shows_plans(look) => {}
            // What could not be read to its end is read first.
            Action::TakePlan if self.reads_first(meant.place) => self.reading = self.offered.get(meant.place).copied(),
            _ => {
                if let Some(command) = self.command(meant, standing) {
                    match meant.action {
                        // The hand goes back to what is on.
                        Action::NextItem | Action::PreviousItem => {
                            self.chosen = None;
                            self.offer = Offer::WhenNeeded;
                        }
                        Action::TakePlan | Action::TakeThis => {
                            self.offer = Offer::WhenNeeded;
                            self.reading = None;
                        }
                        _ => {}
                    }
                    return vec![Answer::Want(Intent::Do(Command::Timeline(command)))];
                }
            }
        }
        Vec::new()
    }

    fn draw(&mut self, area: Rect, look: Look<'_>, buf: &mut Buffer) -> Option<Position> {
        let standing = &look.view.standing;
        if self.only_clock {
            self.scroll.hide();
            self.reading = None;
            now::draw(area, look, buf);
            return None;
        }
        let offers = if self.shows_plans(look) { look.view.meeting.timeline.plans(look.view.now) } else { Vec::new() };
        self.offered = offers.iter().map(|plan| plan.name).collect();
        self.reading = self.reading.filter(|reading| self.offered.contains(reading));
        let chosen = self.place(standing);
        self.scroll.choose(chosen.unwrap_or(0));
        let items = u16::try_from(standing.items.len()).unwrap_or(u16::MAX);
        if area.width >= 112 {
            // Side by side: now on the left, the whole programme on the right.
            // Figures need no more than half; the titles can use the rest.
            let right = (area.width / 2).clamp(56, 110);
            let left = Rect { width: area.width - right - 2, ..area };
            let right = Rect { x: area.right() - right, width: right, ..area };
            let most = left.height.saturating_sub(NOW_ROWS);
            let plans = Offered::of(&offers, self.reading, look, left.width, most);
            let below = plans.rows().min(most);
            now::draw(Rect { height: left.height - below, ..left }, look, buf);
            plans.draw(Rect { y: left.bottom() - below, height: below, ..left }, look, buf);
            self.whole = self.offered.iter().copied().filter(|plan| plans.is_whole(*plan)).collect();
            table::draw(right, &mut self.scroll, self.chosen.is_some(), look, buf);
            return None;
        }
        // One above the other; what is on never gets less than the figures need.
        // While one plan is read, the table makes way for it.
        let reads = self.reading.is_some();
        let least_now = if reads { READING_NOW_ROWS } else { NOW_ROWS }.min(area.height);
        let rest = area.height - least_now;
        let least_table = match (reads, area.height >= 18) {
            (true, _) => 0,
            (false, true) => 5,
            (false, false) => 3,
        };
        let most = rest - least_table.min(rest);
        let plans = Offered::of(&offers, self.reading, look, area.width, most);
        let plan_rows = plans.rows().min(most);
        self.whole = self.offered.iter().copied().filter(|plan| plans.is_whole(*plan)).collect();
        let table_rows = items.saturating_add(1).min(rest - plan_rows);
        let now_rows = area.height - plan_rows - table_rows;
        now::draw(Rect { height: now_rows, ..area }, look, buf);
        let table_area = Rect { y: area.y + now_rows, height: table_rows, ..area };
        table::draw(table_area, &mut self.scroll, self.chosen.is_some(), look, buf);
        let plan_area = Rect { y: area.y + now_rows + table_rows, height: plan_rows, ..area };
        plans.draw(plan_area, look, buf);
        None
    }
}
