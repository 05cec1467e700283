//! The Notes screen: one field that is always ready, the notes above it, and what is still missing.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use crate::device::desk::Turn;
use crate::device::draft::Draft;
use crate::device::grammar::verb::{self, Verb};
use crate::device::intent::Intent;
use crate::device::reply::Reply;
use crate::domain::action::Source;
use crate::domain::approval::ReadBack;
use crate::domain::command::Command;
use crate::domain::event::How;
use crate::domain::id::TableNumber;
use crate::tui::called::Called;
use crate::tui::facilitator::notes::asked::{self, Moving};
use crate::tui::facilitator::notes::composer::Composer;
use crate::tui::facilitator::notes::field::Above;
use crate::tui::facilitator::notes::finding::Finding;
use crate::tui::facilitator::notes::lists::Around;
use crate::tui::facilitator::notes::possible::At;
use crate::tui::facilitator::notes::sight::Sight;
use crate::tui::facilitator::notes::{coverage, field, lists, place, possible, read_back, wording};
use crate::tui::keymap::{Action, Meant, Reach};
use crate::tui::keys::{Code, Key};
use crate::tui::note_keys::{IN_FINDING, IN_NOTES, IN_NOTES_LIST, IN_TWO_LISTS};
use crate::tui::peer_keys::{IN_TABLE_FIELD, IN_TABLE_LIST};
use crate::tui::saying;
use crate::tui::screen::{Answer, Look, Screen};
use crate::tui::theme::sign;
use crate::tui::way::way;
use crate::tui::widgets::doubt::Leaving;
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
    called: Called,
    sight: Sight,
    finding: Finding,
    /// Whether the coverage is wanted; where nobody said, a wide screen shows it beside the notes. On a narrow one it
    /// takes the list's place.
    coverage: Option<bool>,
    /// Whether it was drawn last.
    covers: bool,
    /// Whether it stood where the list stands else.
    hides_list: bool,
    /// Whether they were read back and approved.
    read_back: ReadBack,
    /// Why the table cannot approve now.
    no_approval: Option<String>,
    /// Why some of the marked notes stay where they are, until the next key.
    left: Vec<String>,
}

impl Notes {
    /// The screen of a table's own machine.
    pub fn at_a_table() -> Self {
        Self { at_a_table: true, ..Self::default() }
    }

    fn save(&mut self, own_case: bool, look: Look<'_>) -> Vec<Answer> {
        if let Some(over) = self.composer.field.over() {
            let text = look.words.say("screens-too-long", &[("over", over.into())]);
            return vec![Answer::Tell(text, Mood::Bad)];
        }
        if !own_case
            && self.composer.editing().is_none()
            && let Some(command) = self.called.read(&self.composer.field.text(), look.view.role())
        {
            return vec![Answer::Command(command)];
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

    fn sit(&mut self, look: Look<'_>, number: usize) -> Vec<Answer> {
        let number = u16::try_from(number).unwrap_or(u16::MAX);
        let table = TableNumber(number);
        if look.view.meeting.tables.get(table).is_none() {
            let text = look.words.say("screens-no-such-table", &[("number", number.into())]);
            return vec![Answer::Tell(text, Mood::Plain)];
        }
        vec![Answer::Want(Intent::Turn(Turn::Table(look.view.meeting.tables.now(table))))]
    }

    /// The marked notes, or the one in hand, go where the desk lies; those that may not stay marked.
    fn move_here(&mut self, look: Look<'_>) -> Vec<Answer> {
        let moving = Moving::of(&self.sight.notes_in_hand(), self.sight.side(), look);
        let command = moving.command();
        self.left = moving.left;
        command.map(|command| Answer::Want(Intent::Do(command))).into_iter().collect()
    }

    /// The desk goes where the found note lies, and the note is in hand there.
    fn go_to_found(&mut self, look: Look<'_>) -> Vec<Answer> {
        let Some(note) = self.finding.in_hand().and_then(|note| look.view.meeting.contributions.get(note)) else {
            return Vec::new();
        };
        self.finding.close();
        self.hide_coverage();
        self.sight.want(note.id());
        let turns = place::turns_to(note.place, look).into_iter();
        turns.map(|turn| Answer::Want(Intent::Turn(turn))).collect()
    }

    /// Out of the search, to where one was before.
    fn leave_finding(&mut self) {
        self.sight.in_list = self.finding.close();
    }

    /// Where it stands in the list's place.
    fn hide_coverage(&mut self) {
        if self.hides_list {
            (self.coverage, self.hides_list) = (Some(false), false);
        }
    }

    fn show_coverage(&mut self) {
        self.coverage = Some(!self.covers);
        if !self.covers {
            self.sight.show_one();
        }
    }

    fn enter_list(&mut self) {
        if !self.hides_list {
            self.sight.enter_list();
        }
    }

    /// Why something is not saved, or not done, in lines with their signs.
    fn trouble(&self, columns: u16) -> Vec<String> {
        let left = self.left.iter().take(3);
        let left = left.map(|why| format!(" {} {}", sign::BAD, cut(why, usize::from(columns).saturating_sub(4))));
        self.composer.trouble_in_lines(columns).into_iter().chain(left).collect()
    }
}

impl Screen for Notes {
    fn prepare(&mut self, look: Look<'_>) {
        if self.sight.refresh(look) {
            self.read_back = read_back::of_desk(look);
            // Asked once for all frames: the answer walks over every note.
            let table = look.view.desk.table.filter(|_| self.at_a_table);
            self.no_approval = table.and_then(|table| saying::refused(look, &read_back::toggle(table, look)));
        }
        self.finding.refresh(look);
    }

    fn reach(&self) -> &'static Reach {
        match (self.at_a_table, self.sight.in_list) {
            _ if self.finding.is_open() => &IN_FINDING,
            (false, false) => &IN_NOTES,
            (false, true) if self.sight.shows_both() => &IN_TWO_LISTS,
            (false, true) => &IN_NOTES_LIST,
            (true, false) => &IN_TABLE_FIELD,
            (true, true) => &IN_TABLE_LIST,
        }
    }

    fn why_not(&self, action: Action, look: Look<'_>) -> Option<String> {
        let Self { sight, finding, composer, hides_list, no_approval, .. } = self;
        let no_approval = no_approval.as_deref();
        possible::why_not(
            action,
            At { sight, finding, composer, no_approval, hides_list: *hides_list, marks: !self.at_a_table },
            look,
        )
    }

    fn act(&mut self, meant: Meant, look: Look<'_>) -> Vec<Answer> {
        self.left.clear();
        let is_finding = self.finding.is_open();
        match meant.action {
            Action::Save => return self.save(false, look),
            Action::OwnCase if !self.sight.in_list => return self.save(true, look),
            Action::NewLine => self.composer.field.new_line(),
            Action::TableByNumber => return self.sit(look, meant.place + 1),
            Action::AnyTable => {
                return vec![Answer::Command(format!("{} ", verb::entry(Verb::Table).name(look.words.language())))];
            }
            Action::NewTheme => {
                return vec![Answer::Command(format!("{} + ", verb::entry(Verb::Theme).name(look.words.language())))];
            }
            Action::SayInGeneral => {
                let command = verb::entry(Verb::General).name(look.words.language());
                let case = asked::to_say_in_general(look);
                return case.map(|number| Answer::Command(format!("{command} {number} "))).into_iter().collect();
            }
            Action::Coverage => self.show_coverage(),
            Action::Whose => {
                self.hide_coverage();
                self.sight.turn();
            }
            Action::OtherSide => self.sight.turn_over(),
            Action::Find => self.finding.open(self.sight.in_list),
            Action::Choose => return self.go_to_found(look),
            Action::Leave => self.leave_finding(),
            Action::ToList => match self.composer.leave_editing() {
                Leaving::Asks => return vec![Answer::Tell(look.words.word("screens-leave-unsaved"), Mood::Plain)],
                Leaving::Left => {}
                Leaving::Nothing if self.hides_list => self.hide_coverage(),
                Leaving::Nothing => self.enter_list(),
            },
            Action::Approve => return read_back::wish(look).into_iter().collect(),
            Action::ToField => self.sight.in_list = false,
            Action::Mark => self.sight.mark(),
            Action::Unmark => self.sight.marked.clear(),
            Action::MoveHere => return self.move_here(look),
            Action::Edit => {
                if let Some(note) = self.sight.note_in_hand(look) {
                    self.composer.edit(note.id(), note.text());
                    self.sight.in_list = false;
                }
            }
            Action::MakePoint => {
                let command = asked::point_of(self.sight.notes_in_hand(), look);
                return command.map(|command| Answer::Want(Intent::Do(command))).into_iter().collect();
            }
            Action::MakeAction => {
                // Whoever is writing means what was just said.
                let note = self.sight.in_hand().or_else(|| self.sight.overview.notes.last().copied());
                return note.map(Source::Contribution).map(Answer::ActionFrom).into_iter().collect();
            }
            action => {
                let way = way(action);
                if let Some(way) = way {
                    if is_finding {
                        self.finding.walk(way)
                    } else {
                        self.sight.walk(way)
                    }
                    return Vec::new();
                }
                let on_note = || self.sight.note_in_hand(look).and_then(|note| asked::on_note(action, note));
                let of_wording = || asked::answer_to_wording(action, look);
                if let Some(command) = asked::answer(action, look).or_else(of_wording).or_else(on_note) {
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
        self.left.clear();
        if self.finding.is_open() {
            self.finding.handle(key);
        } else if self.sight.in_list {
            // The field is always ready: what types is typed there, whole.
            if key.typed().is_some() {
                self.sight.in_list = false;
                self.composer.field.handle(key);
            }
        } else if key == Key::new(Code::Up) && self.composer.field.at_top() && self.composer.editing().is_none() {
            // Above the first line of the field is the newest note.
            self.enter_list();
        } else {
            self.composer.field.handle(key);
        }
        Vec::new()
    }

    /// Whoever comes back comes to write: the words are not to fall into a search that was left open.
    fn opened(&mut self, _look: Look<'_>) -> Vec<Answer> {
        if self.finding.is_open() {
            self.leave_finding();
        }
        Vec::new()
    }

    fn touch(&mut self, at: Position, _look: Look<'_>) -> Vec<Answer> {
        if self.finding.is_open() {
            self.finding.touch(at)
        } else {
            self.sight.touch(at)
        }
        Vec::new()
    }

    fn paste(&mut self, text: &str, look: Look<'_>) -> Vec<Answer> {
        if self.finding.is_open() {
            self.finding.paste(text);
            return Vec::new();
        }
        self.sight.in_list = false;
        match self.composer.field.paste(text) {
            Ok(()) => Vec::new(),
            Err(too_much) => {
                let text = look.words.say("screens-paste-too-long", &[("count", too_much.found.into())]);
                vec![Answer::Tell(text, Mood::Bad)]
            }
        }
    }

    fn done_command(&mut self) {
        if self.called.is_done(&self.composer.field.text()) {
            self.composer.field.take();
        }
    }

    fn hear(&mut self, reply: &Reply, told: &str, asked: Option<&Intent>) {
        self.composer.hear(reply, told, asked);
        if let Reply::Saved { how: How::Do, .. } = reply {
            let done = asked.map(asked::notes_of).unwrap_or_default();
            self.sight.marked.retain(|marked| !done.contains(marked));
        }
    }

    fn says(&self, told: &str) -> bool {
        !self.finding.is_open() && self.composer.trouble() == Some(told)
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
        self.composer.look_again(look.view);
        self.sight.fit(area.width);
        if self.finding.is_open() {
            self.sight.hide();
            return self.finding.draw(area, &self.sight.marked, look, buf);
        }
        let area = if self.at_a_table { read_back::draw(area, self.read_back, self.reach(), look, buf) } else { area };
        let narrow = area.width < WIDE;
        self.covers = !self.at_a_table && !self.sight.shows_both() && self.coverage.unwrap_or(!narrow);
        self.hides_list = narrow && self.covers;
        if !self.sight.in_list || self.sight.list(self.sight.side()).is_empty() || self.hides_list {
            self.sight.let_go();
        }
        self.sight.hide();
        let trouble = self.trouble(area.width);
        let above = Above { trouble: &trouble, wording: &wording::lines(area.width, self.reach(), look) };
        let field_rows = field::rows(area, above, look);
        let top = Rect { height: area.height - field_rows, ..area };
        let columns = match (self.covers, narrow) {
            (false, _) => 0,
            (true, true) => top.width,
            (true, false) => (area.width * 2 / 5).clamp(36, 76),
        };
        let grid = Rect { x: top.right() - columns, width: columns, ..top };
        if !self.hides_list {
            let gap = if self.covers { 2 } else { 0 };
            let left = Rect { width: top.width - columns - gap, ..top };
            let waiting: Vec<String> = self.composer.on_the_way().map(str::to_owned).collect();
            let around = Around { waiting: &waiting, read_back: self.read_back, roomy: area.height >= 30 };
            lists::draw(left, &mut self.sight, around, look, buf);
        }
        if grid.width > 0 && grid.height > 1 {
            let title = look.words.word("screens-coverage");
            let rule = Rule { title: &title, remark: "", focused: false, theme: look.theme };
            rule.render(Rect { height: 1, ..grid }, buf);
            let body = Rect { x: grid.x + 1, y: grid.y + 1, width: grid.width - 1, height: grid.height - 1 };
            coverage::draw(body, &self.sight.overview, look, buf);
        }
        let below = Rect { y: top.bottom(), height: field_rows, ..area };
        let (focused, reach) = (!self.sight.in_list, self.reach());
        field::draw(below, &mut self.composer, above, focused, reach, look, buf)
    }
}
