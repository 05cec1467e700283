//! The Notes screen: one field that is always ready, the table's notes above it, and what is still missing.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use crate::device::desk::Turn;
use crate::device::draft::Draft;
use crate::device::grammar::verb::{self, Verb};
use crate::device::intent::Intent;
use crate::device::refusing;
use crate::device::reply::Reply;
use crate::domain::action::Source;
use crate::domain::answer::{Answer as TableAnswer, AnswerCommand};
use crate::domain::approval::ReadBack;
use crate::domain::command::Command;
use crate::domain::contribution::{ContributionCommand, Note};
use crate::domain::id::TableNumber;
use crate::domain::refusal::Refusal;
use crate::tui::facilitator::notes::composer::{Composer, Leaving};
use crate::tui::facilitator::notes::overview::Overview;
use crate::tui::facilitator::notes::{coverage, list, place, read_back, reminder};
use crate::tui::keymap::{Action, IN_NOTES, IN_NOTES_LIST, Meant, Reach};
use crate::tui::keys::{Code, Key};
use crate::tui::peer_keys::{IN_TABLE_FIELD, IN_TABLE_LIST};
use crate::tui::saying;
use crate::tui::screen::{Answer, Look, Screen};
use crate::tui::theme::Role;
use crate::tui::widgets::list::{Move, Selection};
use crate::tui::widgets::panel::Rule;
use crate::tui::widgets::text::cut;
use crate::tui::widgets::toast::Mood;

/// From this width on the coverage stands beside the notes.
const WIDE: u16 = 110;

#[derive(Debug, Default)]
pub struct Notes {
    /// On a table's own machine, where no other table is to be had.
    at_a_table: bool,
    composer: Composer,
    scroll: Selection,
    /// The hand is in the list and not in the field.
    in_list: bool,
    /// Whether the coverage is wanted; where nobody said, a wide screen shows it beside the notes. On a narrow one it
    /// takes the list's place.
    coverage: Option<bool>,
    /// Whether it was drawn last.
    covers: bool,
    /// Whether it stood where the list stands else.
    hides_list: bool,
    overview: Overview,
    /// Whether they were read back and approved.
    read_back: ReadBack,
    /// The table whose notes were drawn last.
    table: Option<TableNumber>,
}

impl Notes {
    /// The screen of a table's own machine.
    pub fn at_a_table() -> Self {
        Self { at_a_table: true, ..Self::default() }
    }

    fn in_hand<'a>(&self, look: Look<'a>) -> Option<Note<'a>> {
        let row = self.scroll.chosen(self.overview.notes.len())?;
        look.view.meeting.contributions.get(self.overview.notes[row])
    }

    fn save(&mut self, own_case: bool, look: Look<'_>) -> Vec<Answer> {
        if let Some(over) = self.composer.field.over() {
            let text = look.words.say("screens-too-long", &[("over", over.into())]);
            return vec![Answer::Tell(text, Mood::Bad)];
        }
        if look.view.desk.place().is_none() {
            return vec![Answer::Tell(look.words.word("screens-no-place"), Mood::Bad)];
        }
        if own_case && self.composer.editing().is_some() {
            // A note that turns out to be an own case: its words leave the record.
            let note = self.composer.editing();
            self.composer.give_up_editing();
            let wish = note.map(|contribution| Answer::Want(Intent::Do(Command::Flag { contribution })));
            return wish.into_iter().collect();
        }
        match self.composer.send(own_case) {
            Some(sent) => vec![Answer::Want(sent.wish())],
            None => vec![Answer::Tell(look.words.word("screens-nothing-written"), Mood::Plain)],
        }
    }

    /// The command of an action on the note in hand.
    fn on_note(&self, action: Action, look: Look<'_>) -> Option<Command> {
        let note = self.in_hand(look)?;
        let contribution = note.id();
        Some(match action {
            Action::Star => {
                let starred = !note.contribution.starred();
                Command::Contribution(ContributionCommand::Star { contribution, starred })
            }
            Action::Withdraw => Command::Contribution(ContributionCommand::Withdraw { contribution }),
            Action::MoveHere => {
                let place = look.view.desk.place()?;
                Command::Contribution(ContributionCommand::Place { moves: vec![(contribution, place)] })
            }
            Action::OwnCase => Command::Flag { contribution },
            _ => return None,
        })
    }

    fn answer(&self, action: Action, look: Look<'_>) -> Option<Command> {
        let answer = match action {
            Action::NoRemarks => TableAnswer::NoRemarks,
            Action::NotDiscussed => TableAnswer::NotDiscussed,
            _ => return None,
        };
        let place = look.view.desk.place()?;
        // The same key again takes the answer back.
        let answer = Some(answer).filter(|answer| look.view.meeting.answers.get(&place) != Some(*answer));
        Some(Command::Answer(AnswerCommand { place, answer }))
    }

    fn prefilled(verb: Verb, rest: &str, look: Look<'_>) -> Vec<Answer> {
        vec![Answer::Command(format!("{} {rest}", verb::entry(verb).name(look.words.language())))]
    }

    fn sit(&mut self, look: Look<'_>, number: usize) -> Vec<Answer> {
        let number = u16::try_from(number).unwrap_or(u16::MAX);
        let table = TableNumber(number);
        if look.view.meeting.tables.get(table).is_none() {
            let text = look.words.say("screens-no-such-table", &[("number", number.into())]);
            return vec![Answer::Tell(text, Mood::Plain)];
        }
        vec![Answer::Want(Intent::Turn(Turn::Table(look.view.meeting.tables.now(table))))]
    }

    fn walk(&mut self, way: Move) {
        let rows = self.overview.notes.len();
        if way == Move::Down && !self.scroll.go(way, rows) {
            // Below the newest note is the field.
            self.in_list = false;
        } else if way != Move::Down {
            self.scroll.go(way, rows);
        }
    }

    fn enter_list(&mut self) {
        let rows = self.overview.notes.len();
        if rows > 0 && !self.hides_list {
            self.in_list = true;
            self.scroll.go(Move::Last, rows);
        }
    }

    fn draw_field(&mut self, area: Rect, look: Look<'_>, buf: &mut Buffer) -> Option<Position> {
        let title = match self.composer.editing().and_then(|note| look.view.meeting.contributions.get(note)) {
            Some(note) => look.words.say("screens-editing", &[("number", note.number().to_string().into())]),
            None => look.words.word("screens-new-note"),
        };
        let remark = match (self.composer.field.over(), self.composer.field.characters()) {
            (Some(over), _) => look.words.say("screens-over-limit", &[("over", over.into())]),
            (None, many) if many > 2_000 => look.words.say("screens-characters", &[("count", many.into())]),
            _ => String::new(),
        };
        let rule = Rule { title: &title, remark: &remark, focused: !self.in_list, theme: look.theme };
        rule.render(Rect { height: 1, ..area }, buf);
        let roomy = area.height >= 10;
        let place_rows = place::rows(look, area.width, roomy).min(area.height.saturating_sub(2));
        place::draw(Rect { y: area.y + 1, height: place_rows, ..area }, self.reach(), look, buf);
        let mut y = area.y + 1 + place_rows;
        for line in self.composer.trouble_in_lines(area.width) {
            if y + 1 < area.bottom() {
                buf.set_stringn(area.x, y, line, area.width.into(), look.theme.style(Role::Bad));
                y += 1;
            }
        }
        if y >= area.bottom() {
            return None;
        }
        let role = if self.in_list { Role::Quiet } else { Role::Key };
        buf.set_stringn(area.x, y, " › ", area.width.into(), look.theme.style(role));
        let field =
            Rect { x: area.x + 3.min(area.width), y, width: area.width.saturating_sub(4), height: area.bottom() - y };
        let cursor = self.composer.field.draw(field, look.theme.style(Role::Text), buf);
        if !self.in_list {
            reminder::draw(field, &self.composer.field.text(), self.reach(), look, buf);
        }
        cursor.filter(|_| !self.in_list)
    }
}

impl Screen for Notes {
    fn prepare(&mut self, look: Look<'_>) {
        if !self.overview.is_of(look) {
            self.overview = Overview::of(look);
            self.read_back = read_back::of_desk(look);
        }
    }

    fn reach(&self) -> &'static Reach {
        match (self.at_a_table, self.in_list) {
            (false, false) => &IN_NOTES,
            (false, true) => &IN_NOTES_LIST,
            (true, false) => &IN_TABLE_FIELD,
            (true, true) => &IN_TABLE_LIST,
        }
    }

    fn why_not(&self, action: Action, look: Look<'_>) -> Option<String> {
        match action {
            Action::MakeAction if self.overview.notes.is_empty() => Some(look.words.word("screens-no-notes")),
            Action::Save | Action::OwnCase if !self.in_list && self.composer.field.is_blank() => {
                Some(look.words.word("screens-nothing-written"))
            }
            Action::NextTable | Action::PreviousTable | Action::NextTheme | Action::PreviousTheme
                if place::turn(action, look).is_none() =>
            {
                Some(look.words.word("screens-only-one"))
            }
            Action::NextQuestion | Action::PreviousQuestion if place::turn(action, look).is_none() => {
                Some(look.words.word("screens-no-questions"))
            }
            // Esc closes the coverage first.
            Action::ToList if self.hides_list => None,
            Action::ToList if self.overview.notes.is_empty() && self.composer.editing().is_none() => {
                Some(look.words.word("screens-no-notes"))
            }
            Action::NoRemarks | Action::NotDiscussed if self.overview.notes_here > 0 => {
                let refusal = Refusal::WasDiscussed { notes: self.overview.notes_here, own_cases: 0 };
                Some(refusing::refusal(look.words, look.view, &refusal))
            }
            Action::Approve => saying::refused(look, &read_back::toggle(look.view.desk.table?, look)),
            Action::Star | Action::Withdraw | Action::MoveHere => {
                self.on_note(action, look).and_then(|command| saying::refused(look, &command))
            }
            _ => None,
        }
    }

    fn act(&mut self, meant: Meant, look: Look<'_>) -> Vec<Answer> {
        match meant.action {
            Action::Save => return self.save(false, look),
            Action::OwnCase if !self.in_list => return self.save(true, look),
            Action::NewLine => self.composer.field.new_line(),
            Action::TableByNumber => return self.sit(look, meant.place + 1),
            Action::AnyTable => return Self::prefilled(Verb::Table, "", look),
            Action::Coverage => self.coverage = Some(!self.covers),
            Action::ToList => match self.composer.leave_editing() {
                Leaving::Asks => return vec![Answer::Tell(look.words.word("screens-leave-unsaved"), Mood::Plain)],
                Leaving::Left => {}
                Leaving::Nothing if self.hides_list => (self.coverage, self.hides_list) = (Some(false), false),
                Leaving::Nothing => self.enter_list(),
            },
            Action::Approve => return read_back::wish(look).into_iter().collect(),
            Action::ToField => self.in_list = false,
            Action::Up => self.walk(Move::Up),
            Action::Down => self.walk(Move::Down),
            Action::First => self.walk(Move::First),
            Action::Last => self.walk(Move::Last),
            Action::Edit => {
                if let Some(note) = self.in_hand(look) {
                    self.composer.edit(note.id(), note.text());
                    self.in_list = false;
                }
            }
            Action::MakePoint => {
                if let Some(note) = self.in_hand(look) {
                    let (text, theme) = (note.text().to_owned(), Some(note.place.theme.clone()));
                    let gather = Command::Gather { text, theme, contributions: vec![note.id()] };
                    return vec![Answer::Want(Intent::Do(gather))];
                }
            }
            Action::MakeAction => {
                // Whoever is writing means what was just said.
                let newest = self.overview.notes.last().copied();
                let note = if self.in_list { self.in_hand(look).map(|note| note.id()) } else { newest };
                return note.map(Source::Contribution).map(Answer::ActionFrom).into_iter().collect();
            }
            action => {
                let command = self.answer(action, look).or_else(|| self.on_note(action, look));
                if let Some(command) = command {
                    return vec![Answer::Want(Intent::Do(command))];
                }
                if let Some(turn) = place::turn(action, look) {
                    return vec![Answer::Want(Intent::Turn(turn))];
                }
            }
        }
        Vec::new()
    }

    fn type_key(&mut self, key: Key, _look: Look<'_>) -> Vec<Answer> {
        if self.in_list {
            // The field is always ready: what types is typed there, whole.
            if key.typed().is_some() {
                self.in_list = false;
                self.composer.field.handle(key);
            }
            return Vec::new();
        }
        // Above the first line of the field is the newest note.
        if key == Key::new(Code::Up) && self.composer.field.at_top() && self.composer.editing().is_none() {
            self.enter_list();
        } else {
            self.composer.field.handle(key);
        }
        Vec::new()
    }

    fn touch(&mut self, at: Position, _look: Look<'_>) -> Vec<Answer> {
        let row = self.scroll.at(at);
        self.in_list = row.is_some();
        if let Some(row) = row {
            self.scroll.choose(row);
        }
        Vec::new()
    }

    fn paste(&mut self, text: &str, look: Look<'_>) -> Vec<Answer> {
        self.in_list = false;
        match self.composer.field.paste(text) {
            Ok(()) => Vec::new(),
            Err(too_much) => {
                let text = look.words.say("screens-paste-too-long", &[("count", too_much.found.into())]);
                vec![Answer::Tell(text, Mood::Bad)]
            }
        }
    }

    fn hear(&mut self, reply: &Reply, told: &str, asked: Option<&Intent>) {
        self.composer.hear(reply, told, asked);
    }

    fn drafts(&self, look: Look<'_>) -> Vec<Draft> {
        self.composer.drafts(look.view.desk.place())
    }

    fn take_back(&mut self, draft: Draft, _look: Look<'_>) -> Option<Draft> {
        self.composer.take_back(draft)
    }

    fn holds_unsaved(&self) -> bool {
        self.composer.holds_unsaved()
    }

    fn draw(&mut self, area: Rect, look: Look<'_>, buf: &mut Buffer) -> Option<Position> {
        let notes = std::mem::take(&mut self.overview.notes);
        if self.table != look.view.desk.table {
            self.table = look.view.desk.table;
            self.scroll.go(Move::Last, notes.len());
        }
        let area = if self.at_a_table { read_back::draw(area, self.read_back, self.reach(), look, buf) } else { area };
        self.covers = !self.at_a_table && self.coverage.unwrap_or(area.width >= WIDE);
        self.hides_list = area.width < WIDE && self.covers;
        if !self.in_list || notes.is_empty() || self.hides_list {
            self.in_list = false;
            self.scroll.choose(notes.len());
        }
        let wanted = 1 + place::rows(look, area.width, area.height >= 30) + if area.height >= 30 { 5 } else { 3 };
        let wanted = wanted + u16::try_from(self.composer.trouble_in_lines(area.width).len()).unwrap_or(0);
        let field_rows = wanted.min(area.height.saturating_sub(3)).max(2.min(area.height));
        let top = Rect { height: area.height - field_rows, ..area };
        let beside = area.width >= WIDE && self.covers;
        let grid_columns = if beside { (area.width * 2 / 5).clamp(36, 76) } else { 0 };
        let gap = if beside { 2 } else { 0 };
        let left = Rect { width: top.width - grid_columns - gap, ..top };
        if !self.hides_list && top.height > 1 {
            let title = cut(&read_back::title(look), usize::from(left.width) * 3 / 5).into_owned();
            let remark = read_back::remark(notes.len(), self.overview.own_cases, self.read_back, look);
            let rule = Rule { title: &title, remark: &remark, focused: self.in_list, theme: look.theme };
            rule.render(Rect { height: 1, ..left }, buf);
            let body = Rect { y: left.y + 1, height: left.height - 1, ..left };
            // Few notes are shown whole, many with their beginnings.
            let room = usize::from(body.height);
            let least = if area.height >= 30 { 2 } else { 1 };
            let lines = (room / notes.len().max(1)).clamp(least, 4);
            let shape = list::Shape { lines, lines_in_hand: (room / 2).max(lines), in_hand: self.in_list };
            list::draw(body, &notes, self.composer.on_the_way(), &mut self.scroll, shape, look, buf);
        }
        let grid = if beside {
            Rect { x: top.right() - grid_columns, width: grid_columns, ..top }
        } else {
            Rect { width: if self.hides_list { top.width } else { 0 }, ..top }
        };
        if grid.width > 0 && grid.height > 1 {
            let title = look.words.word("screens-coverage");
            Rule { title: &title, remark: "", focused: false, theme: look.theme }
                .render(Rect { height: 1, ..grid }, buf);
            let body = Rect { x: grid.x + 1, y: grid.y + 1, width: grid.width - 1, height: grid.height - 1 };
            coverage::draw(body, &self.overview, look, buf);
        }
        self.overview.notes = notes;
        self.draw_field(Rect { y: top.bottom(), height: field_rows, ..area }, look, buf)
    }
}
