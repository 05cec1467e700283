//! The Points screen: loose notes on the one side, points with their sources on the other; one key puts a note there.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::device::draft::Draft;
use crate::device::intent::{Intent, Query};
use crate::device::offers::Target;
use crate::device::reply::Reply;
use crate::domain::action::Source;
use crate::domain::command::Command;
use crate::domain::contribution::ContributionEvent;
use crate::domain::event::{Event, How};
use crate::domain::id::PointId;
use crate::domain::merged_points::merged;
use crate::domain::point::PointEvent;
use crate::tui::facilitator::points::last_read::LastRead;
use crate::tui::facilitator::points::question::{About, Answered, Question};
use crate::tui::facilitator::points::sentence::{For, Sentence};
use crate::tui::facilitator::points::sight::Sight;
use crate::tui::facilitator::points::{commands, draw, numbered, possible};
use crate::tui::facilitator::tally::{self, Tally};
use crate::tui::keymap::{Action, IN_LOOSE, IN_PICK, IN_POINTS, IN_SEARCH, IN_SENTENCE, IN_TALLY, Meant, Reach};
use crate::tui::keys::{Code, Key};
use crate::tui::screen::{Answer, Look, Screen, Thought};
use crate::tui::widgets::doubt::Leaving;
use crate::tui::widgets::list::Move;
use crate::tui::widgets::toast::Mood;

/// From this width on the points stand beside the notes.
const WIDE: u16 = 110;

#[derive(Debug, Default)]
pub struct Points {
    sight: Sight,
    sentence: Sentence,
    question: Option<Question>,
    tally: Tally,
    last_read: LastRead,
    /// The point that is made next opens the field for its sentence.
    words_wanted: bool,
}

impl Points {
    /// The notes in hand go where a number key says: under a point, or into a new one with the note that is offered.
    fn put(&self, key: usize, look: Look<'_>) -> Vec<Answer> {
        let mut hand = self.sight.notes_in_hand();
        let Some(first) = hand.first().and_then(|id| look.view.meeting.contributions.get(*id)) else {
            return vec![Answer::Tell(look.words.word("points-nothing-in-hand"), Mood::Plain)];
        };
        let command = match self.sight.target(key) {
            Some(Target::Point(point)) => commands::group(hand, Some(point)),
            Some(Target::Note(other)) => {
                if !hand.contains(&other) {
                    hand.push(other);
                }
                let (text, theme) = (first.text().to_owned(), Some(first.place.theme.clone()));
                Command::Gather { text, theme, contributions: hand }
            }
            None => {
                let text = look.words.say("points-no-such", &[("number", (key + 1).into())]);
                return vec![Answer::Tell(text, Mood::Plain)];
            }
        };
        vec![Answer::Want(Intent::Do(command))]
    }

    fn ask(&mut self, action: Action, look: Look<'_>) {
        let all = || self.sight.collated.points.iter().map(|at| (at.point, at.source.clone()));
        let in_hand = self.sight.point_in_hand().map(|collection| collection.point);
        let (title, about, points) = match (action, in_hand) {
            (Action::Merge, Some(point)) => {
                let title = look.words.say("points-pick-merge", &[("number", draw::number(point, look).into())]);
                (title, About::Merge(point), all().filter(|(other, _)| *other != point).collect())
            }
            (Action::Part, Some(point)) => {
                let merged = merged(&look.view.meeting.points, point);
                let parts = merged.iter().map(|view| (view.id, String::new())).collect();
                (look.words.word("points-pick-part"), About::Part, parts)
            }
            _ => (look.words.word("points-pick-under"), About::Under(self.sight.notes_in_hand()), all().collect()),
        };
        self.question = Some(Question::new(title, about, points, look));
    }

    fn open_sentence(&mut self, action: Action, look: Look<'_>) {
        let in_hand = self.sight.point_in_hand().and_then(|at| look.view.meeting.points.get(at.point));
        match (action, in_hand) {
            (Action::NewPoint, _) => self.sentence.open(For::New, ""),
            (Action::Dissent, Some(view)) => {
                self.sentence.open(For::Dissent(view.id), view.point.dissent().unwrap_or_default());
            }
            (_, Some(view)) => self.sentence.open(For::Reword(view.id), view.point.text()),
            _ => {}
        }
    }

    fn save(&mut self, look: Look<'_>) -> Vec<Answer> {
        if self.tally.is_open() {
            return self.tally.send(look).map(Answer::Want).into_iter().collect();
        }
        if let Some(over) = self.sentence.field.over() {
            let text = look.words.say("screens-too-long", &[("over", over.into())]);
            return vec![Answer::Tell(text, Mood::Bad)];
        }
        self.sentence.send().map(Answer::Want).into_iter().collect()
    }

    /// Out of what is open: the field, the list, the search, the marks, at last the points.
    fn leave(&mut self, look: Look<'_>) -> Vec<Answer> {
        let fields = [self.tally.leave(), self.sentence.leave()];
        if fields.contains(&Leaving::Asks) {
            return vec![Answer::Tell(look.words.word("screens-leave-unsaved"), Mood::Plain)];
        }
        if fields.contains(&Leaving::Left) {
            return Vec::new();
        }
        if self.question.take().is_some() {
            // The list is closed.
        } else if self.sight.search.is_open() || !self.sight.search.is_empty() {
            self.sight.stop_searching();
        } else if self.sight.marked.is_empty() {
            self.sight.on_points = false;
        } else {
            self.sight.marked.clear();
        }
        Vec::new()
    }

    fn answered(&mut self, key: Key) -> Vec<Answer> {
        match self.question.as_mut().map(|question| question.handle(key)) {
            Some(Answered::Left) => self.question = None,
            Some(Answered::With(command)) => {
                self.question = None;
                return vec![Answer::Want(Intent::Do(command))];
            }
            Some(Answered::NotYet) | None => {}
        }
        Vec::new()
    }

    /// The points, and while a note is in hand, what it may go with.
    fn draw_right(&mut self, area: Rect, look: Look<'_>, buf: &mut Buffer) {
        if self.sight.on_points {
            draw::points(area, &mut self.sight, look, buf);
        } else {
            numbered::draw(area, &self.sight, look, buf);
        }
    }
}

impl Screen for Points {
    fn prepare(&mut self, look: Look<'_>) {
        self.sight.refresh(look);
    }

    fn heed(&mut self, synonyms: &[Vec<String>]) {
        self.sight.offered.heed(synonyms);
    }

    fn think(&mut self, look: Look<'_>) -> Thought {
        self.sight.offered.think(self.sight.note_to_place(), look)
    }

    fn reach(&self) -> &'static Reach {
        if self.tally.is_open() {
            &IN_TALLY
        } else if self.sentence.is_for().is_some() {
            &IN_SENTENCE
        } else if self.question.is_some() {
            &IN_PICK
        } else if self.sight.search.is_open() {
            &IN_SEARCH
        } else if self.sight.on_points {
            &IN_POINTS
        } else {
            &IN_LOOSE
        }
    }

    fn why_not(&self, action: Action, look: Look<'_>) -> Option<String> {
        possible::why_not(action, &self.sight, look)
    }

    fn act(&mut self, meant: Meant, look: Look<'_>) -> Vec<Answer> {
        if meant.action == Action::UnderPoint {
            // Whoever is faster than the offers means the one that is about to stand there.
            self.sight.offered.make_up_its_mind(self.sight.note_to_place(), look);
        }
        let is_other = self.last_read.is_other(meant, &self.sight.meaning(), look.view.now);
        self.last_read.acted_here();
        if is_other {
            return vec![Answer::Tell(look.words.word("points-changed-elsewhere"), Mood::Plain)];
        }
        match meant.action {
            Action::Save => return self.save(look),
            Action::NewLine => self.sentence.field.new_line(),
            Action::Leave => return self.leave(look),
            Action::Choose if self.question.is_some() => return self.answered(Key::new(Code::Enter)),
            Action::Choose => self.sight.search.leave(),
            Action::UnderPoint => return self.put(meant.place, look),
            Action::MarkOffered => {
                if !self.sight.mark_offered(meant.place) {
                    let text = look.words.say("points-no-such-note", &[("number", (meant.place + 1).into())]);
                    return vec![Answer::Tell(text, Mood::Plain)];
                }
            }
            Action::PickPoint | Action::Merge | Action::Part => self.ask(meant.action, look),
            Action::NewPoint | Action::Edit | Action::Dissent => self.open_sentence(meant.action, look),
            Action::Hands | Action::TableStars | Action::Owes | Action::Promise => {
                let point = self.sight.point_in_hand().map(|at| at.point);
                self.tally.asked(meant.action, point, self.sight.note_in_hand(), look);
            }
            Action::Owed => return vec![Answer::Want(Intent::Show(Query::Owed))],
            Action::Mark => self.sight.mark(),
            Action::OpenUp => self.sight.open_up(),
            Action::OtherSide => self.sight.on_points = !self.sight.on_points,
            Action::Find => self.sight.search_anew(),
            Action::NextNine | Action::PreviousNine => self.sight.turn_page(meant.action == Action::PreviousNine),
            Action::MakeAction => {
                let note = self.sight.note_in_hand().map(Source::Contribution);
                let point = || self.sight.point_in_hand().map(|at| Source::Point(at.point));
                return note.or_else(point).map(Answer::ActionFrom).into_iter().collect();
            }
            Action::Up => self.sight.go(Move::Up),
            Action::Down => self.sight.go(Move::Down),
            Action::First => self.sight.go(Move::First),
            Action::Last => self.sight.go(Move::Last),
            action => {
                self.words_wanted = action == Action::MakeAndWord;
                let command = commands::command(action, &self.sight, look);
                return command.map(|command| Answer::Want(Intent::Do(command))).into_iter().collect();
            }
        }
        Vec::new()
    }

    fn opened(&mut self, _look: Look<'_>) -> Vec<Answer> {
        self.last_read.acted_here();
        Vec::new()
    }

    fn touch(&mut self, at: Position, _look: Look<'_>) -> Vec<Answer> {
        self.last_read.acted_here();
        let is_asking = self.tally.is_open() || self.sentence.is_for().is_some() || self.question.is_some();
        if !is_asking {
            self.sight.touch(at);
        }
        Vec::new()
    }

    fn type_key(&mut self, key: Key, _look: Look<'_>) -> Vec<Answer> {
        self.last_read.acted_here();
        if self.tally.is_open() {
            self.tally.type_key(key);
        } else if self.sentence.is_for().is_some() {
            self.sentence.field.handle(key);
        } else if self.question.is_some() {
            return self.answered(key);
        } else if self.sight.search.is_open() && self.sight.search.handle(key) {
            self.sight.look_again();
        }
        Vec::new()
    }

    fn paste(&mut self, text: &str, look: Look<'_>) -> Vec<Answer> {
        self.last_read.acted_here();
        if self.tally.is_open() {
            self.tally.paste(text);
        } else if self.sentence.is_for().is_some() {
            if let Err(too_much) = self.sentence.field.paste(text) {
                let text = look.words.say("screens-paste-too-long", &[("count", too_much.found.into())]);
                return vec![Answer::Tell(text, Mood::Bad)];
            }
        } else if let Some(question) = &mut self.question {
            question.paste(text);
        } else if self.sight.search.is_open() {
            self.sight.search.paste(text);
            self.sight.look_again();
        }
        Vec::new()
    }

    fn hear(&mut self, reply: &Reply, told: &str, asked: Option<&Intent>) {
        if matches!(reply, Reply::Saved { .. }) {
            self.last_read.acted_here();
        }
        self.sentence.hear(reply, told, asked);
        self.tally.hear(reply, told, asked);
        let Reply::Saved { entry, how, events } = reply else {
            self.words_wanted &= !matches!(reply, Reply::Refused(_) | Reply::NotSaved { .. });
            return;
        };
        self.sight.follow(*entry, *how, events);
        if *how != How::Do {
            return;
        }
        for event in events {
            match event {
                Event::Point(PointEvent::Made { text, .. }) if std::mem::take(&mut self.words_wanted) => {
                    self.sentence.open(For::Reword(PointId(*entry)), text);
                }
                Event::Contribution(ContributionEvent::Grouped { contribution, .. }) => {
                    self.sight.marked.retain(|marked| marked != contribution);
                }
                _ => {}
            }
        }
    }

    fn says(&self, told: &str) -> bool {
        let trouble = if self.tally.is_open() { self.tally.trouble() } else { self.sentence.trouble() };
        trouble == Some(told)
    }

    fn drafts(&self, _look: Look<'_>) -> Vec<Draft> {
        self.sentence.draft().into_iter().chain(self.tally.draft()).collect()
    }

    fn take_back(&mut self, draft: Draft, _look: Look<'_>) -> Option<Draft> {
        self.sentence.take_back(draft).and_then(|draft| self.tally.take_back(draft))
    }

    fn holds_unsaved(&self) -> bool {
        self.sentence.holds_unsaved() || self.tally.holds_unsaved()
    }

    fn draw(&mut self, area: Rect, look: Look<'_>, buf: &mut Buffer) -> Option<Position> {
        self.last_read.drawn(self.sight.meaning(), look.view.now);
        let writing = self.sentence.is_for().is_some();
        let search = self.sight.search.is_open() || !self.sight.search.is_empty();
        let below = match (writing, search) {
            _ if self.tally.is_open() => tally::ROWS.min(area.height / 2),
            (true, _) => (if area.height >= 30 { 6 } else { 4 }).min(area.height / 2),
            (false, true) => 1,
            (false, false) => 0,
        };
        let top = Rect { height: area.height - below, ..area };
        if area.width >= WIDE {
            let left = Rect { width: top.width / 2 - 1, ..top };
            let right = Rect { x: left.right() + 2, width: top.width - left.width - 2, ..top };
            draw::loose(left, &mut self.sight, look, buf);
            self.draw_right(right, look, buf);
        } else {
            // The side with the hand has the more room; the other stays in sight.
            let most = if self.sight.on_points { top.height / 3 } else { top.height * 9 / 20 };
            let wanted = u16::try_from(self.sight.loose.len()).unwrap_or(most).saturating_add(3);
            let notes = most.min(wanted);
            let upper = Rect { height: notes, ..top };
            draw::loose(upper, &mut self.sight, look, buf);
            self.draw_right(Rect { y: upper.bottom(), height: top.height - notes, ..top }, look, buf);
        }
        let foot = Rect { y: top.bottom(), height: below, ..area };
        let cursor = match (writing, search) {
            _ if self.tally.is_open() => self.tally.draw(foot, look, buf),
            (true, _) => draw::sentence(foot, &mut self.sentence, look, buf),
            (false, true) => self.sight.search.draw(foot, look, buf),
            (false, false) => None,
        };
        match &mut self.question {
            Some(question) => question.draw(area, look, buf),
            None => cursor,
        }
    }
}
