//! What a public edition holds back, as a list where the documents are read: a person says of one that it is no own case.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::device::intent::Intent;
use crate::device::named_in_public::place;
use crate::domain::command::Command;
use crate::domain::no_own_case::{Matter, NoOwnCaseCommand};
use crate::tui::keys::Key;
use crate::tui::screen::{Answer, Look};
use crate::tui::widgets::picker::{Choice, Outcome, Picker};
use crate::tui::widgets::text::one_line;
use crate::tui::widgets::toast::Mood;

#[derive(Debug, Default)]
pub struct HeldBack {
    choosing: Option<(Vec<Matter>, Picker)>,
}

impl HeldBack {
    pub fn is_choosing(&self) -> bool {
        self.choosing.is_some()
    }

    /// Opens the list; says so where nothing is held back.
    pub fn choose(&mut self, look: Look<'_>) -> Vec<Answer> {
        let meeting = look.view.meeting;
        let mut matters = Vec::new();
        let mut choices = Vec::new();
        for (spot, matter) in
            meeting.likely_own_cases().iter().filter_map(|spot| Some((spot, meeting.matter_at(spot)?)))
        {
            let text = meeting.words_like_own_case(&matter).into_iter().next().unwrap_or_default();
            choices.push(Choice { text: place(look.words, spot), remark: one_line(&text, 60), ..Choice::default() });
            matters.push(matter);
        }
        if matters.is_empty() {
            return vec![Answer::Tell(look.words.word("papers-nothing-held-back"), Mood::Plain)];
        }
        self.choosing = Some((matters, Picker::new(look.words.word("papers-which-no-own-case"), choices)));
        Vec::new()
    }

    /// A key for the list.
    pub fn handle(&mut self, key: Key) -> Vec<Answer> {
        let Some((matters, picker)) = &mut self.choosing else { return Vec::new() };
        match picker.handle(key) {
            Outcome::Left => self.choosing = None,
            Outcome::Chosen(at) => {
                let chosen = matters.get(at).cloned();
                self.choosing = None;
                let find = |of| Answer::Want(Intent::Do(Command::NoOwnCase(NoOwnCaseCommand::Find { of })));
                return chosen.map(find).into_iter().collect();
            }
            _ => {}
        }
        Vec::new()
    }

    pub fn paste(&mut self, text: &str) {
        if let Some((_, picker)) = &mut self.choosing {
            picker.paste(text);
        }
    }

    pub fn close(&mut self) {
        self.choosing = None;
    }

    /// The list over everything.
    pub fn draw(&mut self, area: Rect, look: Look<'_>, buf: &mut Buffer) -> Option<Position> {
        let (_, picker) = self.choosing.as_mut()?;
        picker.draw(area, None, look.theme, buf)
    }
}
