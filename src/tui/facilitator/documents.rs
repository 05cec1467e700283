//! The Documents screen: what there is, how it will read, draft or final, and one key that writes all of it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::device::draft::Draft;
use crate::device::intent::Intent;
use crate::device::reply::Reply;
use crate::tui::facilitator::held_back::HeldBack;
use crate::tui::facilitator::paper_choices::{self, PaperChoices};
use crate::tui::facilitator::passages::Passages;
use crate::tui::keymap::{Action, IN_PICK, IN_SENTENCE, Meant, Reach};
use crate::tui::keys::{Code, Key};
use crate::tui::paper_keys::{IN_DOCUMENTS, IN_FOLDER};
use crate::tui::papers::{Edition, Papers, PapersWish, Want};
use crate::tui::screen::{Answer, Look, Screen};
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::doubt::Leaving;
use crate::tui::widgets::list::Selection;
use crate::tui::widgets::panel::Rule;
use crate::tui::widgets::text::{cut, fit, width, wrap};
use crate::tui::widgets::toast::Mood;

/// From this width on the names stand beside the text.
const WIDE: u16 = 100;
/// Rows of the field for the summary's own sentences, with its rule.
const FIELD: u16 = 8;
/// Rows of what is told of likely own cases, of persons named, and of a letter without a receiver.
const TOLD: usize = 3;
/// Rows that one key scrolls.
const STEP: usize = 5;

#[derive(Debug, Default)]
pub struct Documents {
    papers: Papers,
    edition: Edition,
    /// The first row of the text that is seen.
    top: usize,
    /// The last that can be the first, as it was drawn.
    last_top: usize,
    names: Selection,
    /// The meeting of which the text was made.
    applied: Option<u64>,
    /// The summary's own sentences.
    passages: Passages,
    held_back: HeldBack,
    /// In which formats they are written, and where.
    choices: PaperChoices,
    /// The meeting that is looked at now.
    stands: u64,
}

impl Documents {
    fn ask(&mut self, document: usize) -> Vec<Answer> {
        self.papers.place = document;
        self.want(Want::Read)
    }

    fn want(&mut self, want: Want) -> Vec<Answer> {
        self.applied = Some(self.stands);
        vec![Answer::Papers(PapersWish { document: self.papers.place, edition: self.edition, want })]
    }

    /// A key for the list of formats.
    fn turn_format(&mut self, key: Key) -> Vec<Answer> {
        self.choices.handle(key).map(|want| self.want(want)).unwrap_or_default()
    }

    fn turn(&mut self, back: bool) -> Vec<Answer> {
        let count = self.papers.names.len().max(1);
        self.top = 0;
        self.ask((self.papers.place + if back { count - 1 } else { 1 }) % count)
    }

    fn edition(&self, look: Look<'_>) -> String {
        let state = look.words.word(if self.edition.is_final { "papers-final" } else { "papers-draft" });
        let audience = look.words.word(if self.edition.is_public { "papers-public" } else { "papers-internal" });
        format!("{state} · {audience}")
    }

    fn draw_names(&mut self, area: Rect, look: Look<'_>, buf: &mut Buffer) {
        self.names.choose(self.papers.place);
        let seen = self.names.seen(self.papers.names.len(), area, |_| 1);
        for (y, (row, _)) in (area.y..).zip(seen) {
            let here = row == self.papers.place;
            let hand = Span::styled(if here { sign::HAND } else { " " }, look.theme.style(Role::Key));
            let role = if here { Role::Selected } else { Role::Text };
            let name = Span::styled(fit(&self.papers.names[row], usize::from(area.width) - 2), look.theme.style(role));
            Line::from(vec![hand, name]).render(Rect { y, height: 1, ..area }, buf);
        }
    }

    fn draw_text(&mut self, area: Rect, look: Look<'_>, buf: &mut Buffer) {
        let columns = usize::from(area.width).saturating_sub(2).min(96);
        let lines: Vec<String> = self.papers.text.lines().flat_map(|line| wrapped(line, columns)).collect();
        let room = usize::from(area.height);
        self.last_top = lines.len().saturating_sub(room);
        self.top = self.top.min(self.last_top);
        for (y, line) in (area.y..area.bottom()).zip(lines.iter().skip(self.top)) {
            Line::styled(format!(" {line}"), look.theme.style(Role::Text)).render(Rect { y, height: 1, ..area }, buf);
        }
        if self.top < self.last_top && area.height > 0 {
            let more = format!(" {} ", sign::MORE);
            let x = area.right().saturating_sub(u16::try_from(width(&more)).unwrap_or(3));
            buf.set_stringn(x, area.bottom() - 1, more, 3, look.theme.style(Role::Quiet));
        }
    }
}

/// A line of the document in so many cells; an empty one stays a line.
fn wrapped(line: &str, columns: usize) -> Vec<String> {
    let indent = line.len() - line.trim_start_matches(' ').len();
    let rows = wrap(line, columns.saturating_sub(indent), 400);
    if rows.is_empty() { vec![String::new()] } else { rows.iter().map(|row| " ".repeat(indent) + row).collect() }
}

impl Screen for Documents {
    fn prepare(&mut self, look: Look<'_>) {
        self.stands = look.view.meeting.applied();
    }

    fn reach(&self) -> &'static Reach {
        if self.passages.is_writing() {
            &IN_SENTENCE
        } else if self.choices.is_writing() {
            &IN_FOLDER
        } else if self.passages.is_choosing() || self.choices.is_choosing() || self.held_back.is_choosing() {
            &IN_PICK
        } else {
            &IN_DOCUMENTS
        }
    }

    fn why_not(&self, action: Action, look: Look<'_>) -> Option<String> {
        match action {
            Action::NextDocument | Action::PreviousDocument if self.papers.names.len() < 2 => {
                Some(look.words.word("screens-only-one"))
            }
            _ => None,
        }
    }

    fn act(&mut self, meant: Meant, look: Look<'_>) -> Vec<Answer> {
        match meant.action {
            Action::EditPassage => {
                self.passages.choose(look);
                return Vec::new();
            }
            Action::Formats => {
                self.choices.choose(&self.papers, look);
                return Vec::new();
            }
            Action::Folder => {
                self.choices.write(&self.papers);
                return Vec::new();
            }
            Action::Choose if self.choices.is_choosing() => return self.turn_format(Key::new(Code::Enter)),
            Action::NotOwnCase => return self.held_back.choose(look),
            Action::Choose if self.held_back.is_choosing() => return self.held_back.handle(Key::new(Code::Enter)),
            Action::Choose => return self.passages.handle(Key::new(Code::Enter), look),
            Action::Save if self.choices.is_writing() => {
                return self.choices.save().map(|want| self.want(want)).unwrap_or_default();
            }
            Action::Save => return self.passages.save(look),
            Action::NewLine => {
                self.passages.new_line();
                return Vec::new();
            }
            Action::Leave => {
                self.held_back.close();
                let fields = [self.choices.leave(), self.passages.leave()];
                let asks = || Answer::Tell(look.words.word("screens-leave-unsaved"), Mood::Plain);
                return fields.contains(&Leaving::Asks).then(asks).into_iter().collect();
            }
            Action::NextDocument => return self.turn(false),
            Action::PreviousDocument => return self.turn(true),
            Action::DraftOrFinal => {
                self.edition.is_final = !self.edition.is_final;
                return self.ask(self.papers.place);
            }
            Action::InternalOrPublic => {
                self.edition.is_public = !self.edition.is_public;
                // Another edition has fewer papers, perhaps.
                self.top = 0;
                return self.ask(self.papers.place);
            }
            Action::Export => return self.want(Want::Export),
            Action::ExportOne => return self.want(Want::ExportOne),
            Action::Up => self.top = self.top.saturating_sub(STEP),
            Action::Down => self.top = (self.top + STEP).min(self.last_top),
            Action::First => self.top = 0,
            Action::Last => self.top = self.last_top,
            _ => {}
        }
        // Something was written meanwhile: what is read next is what is so now.
        if self.applied == Some(self.stands) { Vec::new() } else { self.ask(self.papers.place) }
    }

    fn type_key(&mut self, key: Key, look: Look<'_>) -> Vec<Answer> {
        if self.passages.is_writing() {
            self.passages.type_key(key);
        } else if self.choices.is_choosing() {
            return self.turn_format(key);
        } else if self.choices.is_writing() {
            self.choices.type_key(key);
        } else if self.held_back.is_choosing() {
            return self.held_back.handle(key);
        } else if self.passages.is_choosing() {
            return self.passages.handle(key, look);
        }
        Vec::new()
    }

    fn paste(&mut self, text: &str, look: Look<'_>) -> Vec<Answer> {
        self.choices.paste(text);
        self.held_back.paste(text);
        self.passages.paste(text, look)
    }

    fn touch(&mut self, at: Position, _look: Look<'_>) -> Vec<Answer> {
        self.names.at(at).map(|document| self.ask(document)).unwrap_or_default()
    }

    fn hear(&mut self, reply: &Reply, told: &str, asked: Option<&Intent>) {
        self.passages.hear(reply, told, asked);
    }

    fn says(&self, told: &str) -> bool {
        self.passages.trouble() == Some(told)
    }

    fn drafts(&self, _look: Look<'_>) -> Vec<Draft> {
        self.passages.draft().into_iter().collect()
    }

    fn take_back(&mut self, draft: Draft, _look: Look<'_>) -> Option<Draft> {
        self.passages.take_back(draft)
    }

    fn holds_unsaved(&self) -> bool {
        self.passages.holds_unsaved()
    }

    fn opened(&mut self, _look: Look<'_>) -> Vec<Answer> {
        self.ask(self.papers.place)
    }

    fn take_papers(&mut self, papers: &Papers) {
        let trouble = papers.trouble.clone().or_else(|| self.papers.trouble.take());
        self.papers = Papers { trouble, ..papers.clone() };
        self.choices.take(&self.papers);
    }

    fn draw(&mut self, area: Rect, look: Look<'_>, buf: &mut Buffer) -> Option<Position> {
        if area.height < 4 {
            return None;
        }
        let sign = if self.edition.is_final { sign::LOCKED } else { sign::AHEAD };
        let key = |action| {
            let row = IN_DOCUMENTS.row(action);
            row.map(|row| row.shown(look.words.language(), false)).unwrap_or_default()
        };
        let formats = self.papers.formats.iter().filter(|(_, is_written)| *is_written).count();
        let formats = look.words.say("papers-formats", &[("count", formats.into())]);
        let folder = look.words.say("papers-folder", &[("folder", self.papers.folder.as_str().into())]);
        let folder = format!("{} {formats} · {} {folder}", key(Action::Formats), key(Action::Folder));
        let (foot, role) = match self.papers.trouble.as_deref().filter(|trouble| !trouble.is_empty()) {
            Some(trouble) => {
                let told = [("why", trouble.into()), ("key", key(Action::Folder).into())];
                let told = look.words.say("papers-trouble", &told);
                (wrap(&format!("{} {told}", sign::BAD), area.width.saturating_sub(2).into(), 4), Role::Bad)
            }
            None => (vec![format!("{sign} {} · {folder}", self.edition(look))], Role::Strong),
        };
        let columns = usize::from(area.width);
        let mut foot: Vec<(String, Role)> = foot.into_iter().map(|line| (line, role)).collect();
        let remarks =
            [&self.papers.unsent, &self.papers.likely_own_cases, &self.papers.named, &self.papers.themes_waiting];
        for told in remarks.into_iter().filter(|told| !told.is_empty()) {
            let told = wrap(&format!("{} {told}", sign::BAD), columns.saturating_sub(2), TOLD);
            foot.splice(0..0, told.into_iter().map(|line| (line, Role::Soon)));
        }
        let feet = u16::try_from(foot.len()).unwrap_or(1).min(area.height / 2);
        let writing = match (self.passages.is_writing(), self.choices.is_writing()) {
            (true, _) => area.height.saturating_sub(feet).min(FIELD),
            (_, true) => area.height.saturating_sub(feet).min(paper_choices::ROWS),
            _ => 0,
        };
        let body = Rect { height: area.height - feet - writing, ..area };
        let text = if area.width >= WIDE {
            let names = Rect { width: 32, ..body };
            let title = look.words.word("papers-title");
            Rule { title: &title, remark: "", focused: true, theme: look.theme }
                .render(Rect { height: 1, ..names }, buf);
            self.draw_names(Rect { y: names.y + 1, height: names.height - 1, ..names }, look, buf);
            Rect { x: names.right() + 2, width: body.width - names.width - 2, ..body }
        } else {
            body
        };
        let name = self.papers.names.get(self.papers.place).cloned().unwrap_or_default();
        let (number, of) = (self.papers.place + 1, self.papers.names.len());
        let remark = look.words.say("papers-place", &[("number", number.into()), ("of", of.into())]);
        let rule = Rule { title: &name, remark: &remark, focused: area.width < WIDE, theme: look.theme };
        rule.render(Rect { height: 1, ..text }, buf);
        self.draw_text(Rect { y: text.y + 1, height: text.height - 1, ..text }, look, buf);
        for (y, (line, role)) in (area.bottom() - feet..area.bottom()).zip(&foot) {
            let line = cut(&format!(" {line}"), columns).into_owned();
            buf.set_stringn(area.x, y, line, columns, look.theme.style(*role));
        }
        let field = Rect { y: body.bottom(), height: writing, ..area };
        let cursor = match writing {
            0 => None,
            _ => self.passages.draw_field(field, look, buf).or_else(|| self.choices.draw_line(field, look, buf)),
        };
        let cursor = self.held_back.draw(area, look, buf).or(cursor);
        self.choices.draw_list(area, look, buf).or_else(|| self.passages.draw_list(area, look, buf)).or(cursor)
    }
}
