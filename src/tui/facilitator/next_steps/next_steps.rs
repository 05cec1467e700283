//! The Next steps screen: one line "what | who | when | kind" as it is said; what is missing is shown and counted.

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use crate::device::action_filter::ActionFilter;
use crate::device::draft::Draft;
use crate::device::grammar::action_line;
use crate::device::grammar::verb::{self, Verb};
use crate::device::intent::Intent;
use crate::device::naming;
use crate::device::reading_actions::{missing, unanswered};
use crate::device::reply::Reply;
use crate::domain::action::{ActionCommand, ActionView, Change, Missing, Source};
use crate::domain::command::Command;
use crate::domain::id::ActionId;
use crate::domain::no_own_case::{Matter, NoOwnCaseCommand};
use crate::domain::status::Status;
use crate::tui::called::Called;
use crate::tui::facilitator::next_steps::filter::Filtering;
use crate::tui::facilitator::next_steps::line::{ActionField, Part, Parts};
use crate::tui::facilitator::next_steps::show;
use crate::tui::keymap::{Action, IN_PICK, IN_STEPS, IN_STEPS_LIST, Meant, Reach};
use crate::tui::keys::{Code, Key};
use crate::tui::screen::{Answer, Look, Screen};
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::doubt::Leaving;
use crate::tui::widgets::line_field::LineField;
use crate::tui::widgets::list::{Move, Selection};
use crate::tui::widgets::panel::Rule;
use crate::tui::widgets::text::{cut, one_line};
use crate::tui::widgets::toast::Mood;

#[derive(Debug, Default)]
pub struct NextSteps {
    line: ActionField,
    called: Called,
    sifting: Filtering,
    list: Selection,
    in_list: bool,
    /// One at a time, those that lack something first.
    aloud: bool,
    /// As they are shown.
    order: Vec<ActionId>,
    /// What they lack, in words.
    lacking: String,
    /// The meeting, the order and the filter of which that was counted.
    counted: Option<(u64, bool, ActionFilter)>,
}

impl NextSteps {
    fn in_hand<'a>(&self, look: Look<'a>) -> Option<ActionView<'a>> {
        let row = self.list.chosen(self.order.len())?;
        look.view.meeting.actions.get(self.order[row])
    }

    /// The day from which "en uge efter" counts.
    fn day(look: Look<'_>) -> NaiveDate {
        let today = look.view.local(look.view.now).date_naive();
        look.view.meeting.programme().map_or(today, |programme| programme.day())
    }

    fn go(&mut self, way: Move) {
        let moved = self.list.go(way, self.order.len());
        if way == Move::Down && !moved && !self.aloud {
            // Below the last action is the field.
            self.in_list = false;
        }
    }

    fn enter_list(&mut self) {
        if !self.order.is_empty() {
            self.in_list = true;
            self.list.go(Move::Last, self.order.len());
        }
    }

    fn save(&mut self, look: Look<'_>) -> Option<Answer> {
        if self.line.changing().is_none()
            && let Some(command) = self.called.read(self.line.field.text(), look.view.role())
        {
            return Some(Answer::Command(command));
        }
        if self.line.changing().is_none() && !self.line.is_blank() {
            // What has just been agreed is to be seen.
            self.sifting.filter = ActionFilter::All;
        }
        self.line.send(Self::day(look)).map(Answer::Want)
    }

    fn command(&self, action: Action, look: Look<'_>) -> Option<Command> {
        let view = self.in_hand(look)?;
        Some(match action {
            Action::NextStatus => {
                let at = Status::ALL.iter().position(|status| *status == view.action.status())?;
                let next = Status::ALL[(at + 1) % Status::ALL.len()];
                Command::Action(ActionCommand::Change { action: view.id, changes: vec![Change::Status(next)] })
            }
            Action::Cancel => Command::Action(ActionCommand::Withdraw { action: view.id }),
            Action::NotOwnCase => Command::NoOwnCase(NoOwnCaseCommand::Find { of: Matter::Action(view.id) }),
            _ => return None,
        })
    }

    /// A key for the box of filters; a chosen one is shown from its first action on.
    fn choose_filter(&mut self, key: Key, look: Look<'_>) {
        if self.sifting.handle(key) {
            self.in_list = true;
            self.prepare(look);
            self.list.go(Move::First, self.order.len());
        }
    }

    /// The command on the action in hand, to be written to its end.
    fn begun(&self, verb: Verb, look: Look<'_>) -> Option<Answer> {
        let number = &self.in_hand(look)?.agreed.number;
        Some(Answer::Command(format!("{} {number} ", verb::entry(verb).name(look.words.language()))))
    }

    fn change(&mut self, part: Option<Part>, look: Look<'_>) {
        if let Some(view) = self.in_hand(look) {
            self.line.change(view.id, &Parts::of(look.words, &view.action.terms()), part);
            self.in_list = false;
        }
    }

    /// "7 handlinger · 2 mangler ansvarlig, 1 mangler frist.", "Viser 2 af 7 handlinger: forsinket"
    fn remark(&self, look: Look<'_>) -> String {
        if let Some(filtered) = self.sifting.filter.told(look.words, look.view, self.order.len()) {
            return filtered;
        }
        let count = look.words.say("steps-count", &[("count", self.order.len().into())]);
        if self.lacking.is_empty() {
            return count;
        }
        look.words.say("steps-counted", &[("count", count.into()), ("missing", self.lacking.as_str().into())])
    }

    /// What the line says so far, as it was understood.
    fn understood(&self, look: Look<'_>) -> String {
        if self.line.is_blank() {
            return String::new();
        }
        let terms = action_line::terms(self.line.field.text(), Self::day(look));
        let not_said = || look.words.word("steps-not-said");
        let kind = terms.kind.map_or_else(not_said, |kind| naming::action_kind(look.words, kind));
        let who = terms.who.unwrap_or_else(not_said);
        let who = match terms.on_behalf_of {
            Some(party) => look.words.say("reading-who-on-behalf", &[("who", who.into()), ("behalf", party.into())]),
            None => who,
        };
        let when = terms.when.map_or_else(not_said, |due| due.words);
        let understood =
            look.words.say("steps-understood", &[("who", who.into()), ("when", when.into()), ("kind", kind.into())]);
        terms.condition.map_or(understood.clone(), |condition| format!("{understood} · {condition}"))
    }

    fn draw_field(&self, area: Rect, look: Look<'_>, buf: &mut Buffer) -> Option<Position> {
        let action = self.line.changing().and_then(|action| look.view.meeting.actions.get(action));
        let title = match action {
            Some(view) => look.words.say("steps-editing", &[("number", view.agreed.number.to_string().into())]),
            None => look.words.word("steps-new"),
        };
        let from = self.line.source.map(|source| show::source(look, source)).unwrap_or_default();
        let rule = Rule { title: &title, remark: &from, focused: !self.in_list, theme: look.theme };
        rule.render(Rect { height: 1, ..area }, buf);
        let (y, columns) = (area.y + 1, usize::from(area.width));
        let role = if self.in_list { Role::Quiet } else { Role::Key };
        buf.set_stringn(area.x, y, " › ", columns, look.theme.style(role));
        let field = Rect { x: area.x + 3, y, width: area.width.saturating_sub(4), height: 1 };
        let cursor = self.line.field.draw(field, look.theme.style(Role::Text), buf);
        if self.line.field.is_empty() && !self.in_list {
            let hint = look.words.word("steps-write-here");
            let hint = cut(&hint, field.width.into()).into_owned();
            buf.set_stringn(field.x, y, hint, field.width.into(), look.theme.style(Role::Quiet));
        }
        let (below, role) = match self.line.trouble() {
            Some(trouble) => (format!(" {} {trouble}", sign::BAD), Role::Bad),
            // What each number writes in, where one is in reach.
            None if self.in_list && self.line.is_blank() => {
                (format!("   {}", look.words.word("steps-parts")), Role::Quiet)
            }
            None => (format!("   {}", self.understood(look)), Role::Quiet),
        };
        let below = cut(&one_line(below.trim_end(), columns), columns).into_owned();
        buf.set_stringn(area.x, y + 1, format!("   {below}"), columns, look.theme.style(role));
        cursor.filter(|_| !self.in_list)
    }
}

impl Screen for NextSteps {
    fn prepare(&mut self, look: Look<'_>) {
        let now = Some((look.view.meeting.applied(), self.aloud, self.sifting.filter.clone()));
        if self.counted == now {
            return;
        }
        let is_filtered_anew = self.counted.as_ref().is_none_or(|(_, _, filter)| *filter != self.sifting.filter);
        self.counted = now;
        let held = self.list.chosen(self.order.len()).map(|row| self.order[row]);
        let mut actions = self.sifting.filter.sifted(look.view);
        let is_let_through = |held: ActionId| actions.iter().any(|action| action.id == held);
        if let Some(held) = held.filter(|held| self.in_list && !is_filtered_anew && !is_let_through(*held)) {
            // What changes in hand stays there: the next key is meant for it.
            let standing = look.view.meeting.actions.get(held);
            let at =
                actions.partition_point(|action| standing.is_some_and(|held| action.agreed.stamp < held.agreed.stamp));
            actions.splice(at..at, standing);
        }
        let lacking = [missing(look.words, &actions), unanswered(look.words, look.view, &actions)];
        self.lacking = lacking.into_iter().flatten().collect::<Vec<_>>().join(" ");
        if self.aloud {
            actions.sort_by_key(|view| {
                let missing = view.action.missing();
                (!missing.contains(&Missing::Who), !missing.contains(&Missing::When))
            });
        }
        self.order = actions.iter().map(|view| view.id).collect();
        if let Some(row) = held.and_then(|held| self.order.iter().position(|action| *action == held)) {
            self.list.choose(row);
        }
        self.in_list &= !self.order.is_empty();
    }

    fn reach(&self) -> &'static Reach {
        match self.in_list {
            _ if self.sifting.is_choosing() => &IN_PICK,
            true => &IN_STEPS_LIST,
            false => &IN_STEPS,
        }
    }

    fn why_not(&self, action: Action, look: Look<'_>) -> Option<String> {
        let id = match action {
            Action::Save if self.line.is_blank() => "steps-nothing-written",
            Action::DropSource if self.line.source.is_none() => "steps-no-source",
            Action::Filter if look.view.meeting.actions.standing().is_empty() => "steps-none",
            Action::ToList if self.order.is_empty() && !self.line.is_lent() => "steps-none",
            _ => return None,
        };
        Some(look.words.word(id))
    }

    fn act(&mut self, meant: Meant, look: Look<'_>) -> Vec<Answer> {
        match meant.action {
            Action::Save => return self.save(look).into_iter().collect(),
            Action::DropSource => self.line.source = None,
            Action::Filter => self.sifting.choose(look),
            Action::Choose => self.choose_filter(Key::new(Code::Enter), look),
            Action::Leave => self.sifting.leave(),
            Action::SplitAction => return self.begun(Verb::SplitAction, look).into_iter().collect(),
            Action::MergeAction => return self.begun(Verb::MergeActions, look).into_iter().collect(),
            Action::ToList => match self.line.leave() {
                Leaving::Asks => return vec![Answer::Tell(look.words.word("screens-leave-unsaved"), Mood::Plain)],
                Leaving::Left => {}
                Leaving::Nothing => self.enter_list(),
            },
            Action::ToField => {
                self.in_list = false;
                self.aloud = false;
            }
            Action::Edit => self.change(None, look),
            Action::EditPart => self.change(Part::ALL.get(meant.place).copied(), look),
            Action::ReadAloud => {
                self.aloud = !self.aloud;
                self.prepare(look);
                self.list.go(Move::First, self.order.len());
            }
            Action::Up => self.go(Move::Up),
            Action::Down => self.go(Move::Down),
            Action::First => self.go(Move::First),
            Action::Last => self.go(Move::Last),
            action => {
                let command = self.command(action, look);
                return command.map(|command| Answer::Want(Intent::Do(command))).into_iter().collect();
            }
        }
        Vec::new()
    }

    fn type_key(&mut self, key: Key, look: Look<'_>) -> Vec<Answer> {
        if self.sifting.is_choosing() {
            self.choose_filter(key, look);
        } else if !self.in_list {
            self.line.field.handle(key);
        }
        Vec::new()
    }

    fn paste(&mut self, text: &str, _look: Look<'_>) -> Vec<Answer> {
        if self.sifting.is_choosing() {
            self.sifting.paste(text);
            return Vec::new();
        }
        self.in_list = false;
        self.line.field.paste(text);
        Vec::new()
    }

    fn touch(&mut self, at: Position, _look: Look<'_>) -> Vec<Answer> {
        if self.sifting.is_choosing() {
            self.sifting.touch(at);
            return Vec::new();
        }
        let row = self.list.at(at);
        if let Some(row) = row {
            self.list.choose(row);
        }
        // Anywhere else is the line that is written in.
        self.in_list = row.is_some() || self.aloud && self.in_list;
        Vec::new()
    }

    fn take_up(&mut self, source: Source, look: Look<'_>) {
        self.in_list = false;
        self.aloud = false;
        let meeting = look.view.meeting;
        let words = match source {
            Source::Contribution(note) => meeting.contributions.get(note).map(|note| note.text()),
            Source::Point(point) => meeting.points.get(point).map(|view| view.point.text()),
            Source::Table(_) => None,
        };
        self.line.begin_from(source, words.unwrap_or_default());
    }

    fn done_command(&mut self) {
        if self.called.is_done(self.line.field.text()) {
            self.line.field = LineField::default();
        }
    }

    fn hear(&mut self, reply: &Reply, told: &str, asked: Option<&Intent>) {
        self.line.hear(reply, told, asked);
    }

    fn drafts(&self, _look: Look<'_>) -> Vec<Draft> {
        self.line.drafts()
    }

    fn take_back(&mut self, draft: Draft, _look: Look<'_>) -> Option<Draft> {
        self.line.take_back(draft)
    }

    fn holds_unsaved(&self) -> bool {
        self.line.holds_unsaved()
    }

    fn draw(&mut self, area: Rect, look: Look<'_>, buf: &mut Buffer) -> Option<Position> {
        if area.height < 6 {
            return None;
        }
        let top = Rect { height: area.height - 3, ..area };
        if !self.in_list {
            // The newest is in sight while the next is said.
            self.list.choose(self.order.len());
        }
        let at = self.list.chosen(self.order.len()).map_or(0, |row| row + 1);
        let aloud = self.aloud && self.in_list;
        let remark = if aloud {
            let aloud = look.words.say("steps-aloud", &[("number", at.into()), ("of", self.order.len().into())]);
            let filtered = self.sifting.filter.told(look.words, look.view, self.order.len());
            filtered.map_or(aloud.clone(), |filtered| format!("{filtered} · {aloud}"))
        } else {
            self.remark(look)
        };
        let title = look.words.word("steps-title");
        let remark = cut(&remark, Rule::room(top.width, &title));
        let rule = Rule { title: &title, remark: &remark, focused: self.in_list, theme: look.theme };
        rule.render(Rect { height: 1, ..top }, buf);
        let body = Rect { y: top.y + 1, height: top.height - 1, ..top };
        match self.in_hand(look).filter(|_| aloud) {
            Some(action) => {
                self.list.hide();
                show::aloud(body, &action, look, buf);
            }
            None if self.order.is_empty() => {
                let none = if self.sifting.filter == ActionFilter::All { "steps-none" } else { "steps-none-fit" };
                let text = format!("  {}", look.words.word(none));
                buf.set_stringn(body.x, body.y, text, body.width.into(), look.theme.style(Role::Quiet));
            }
            None => show::list(body, &self.order, &mut self.list, self.in_list, look, buf),
        }
        let cursor = self.draw_field(Rect { y: top.bottom(), height: 3, ..area }, look, buf);
        self.sifting.draw(area, look, buf).or(cursor)
    }
}
