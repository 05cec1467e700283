//! The screens of one terminal, of which one is open.

use crate::device::draft::Draft;
use crate::device::intent::Intent;
use crate::device::refusing;
use crate::device::reply::Reply;
use crate::domain::refusal::Refusal;
use crate::tui::entitled;
use crate::tui::header::{self, Tab};
use crate::tui::hints::footer_hints;
use crate::tui::keymap::Action;
use crate::tui::papers::Papers;
use crate::tui::screen::{Look, Screen};
use crate::tui::widgets::footer::Hint;

/// What a meeting that is closed refuses, whatever it is asked of. What follows a meeting goes on: actions, the summary, the
/// documents.
#[rustfmt::skip]
const OF_AN_OPEN_MEETING: &[Action] = &[
    Action::NoRemarks, Action::NotDiscussed, Action::OwnCase, Action::SayInGeneral, Action::UseWording, Action::PutWordingAway, Action::MoveHere, Action::Star, Action::Withdraw,
    Action::MakePoint, Action::UnderPoint, Action::PickPoint, Action::MakeAndWord, Action::NewPoint, Action::Merge,
    Action::Part, Action::Dissent, Action::TakeOut, Action::Hands, Action::TableStars, Action::NextClass, Action::Owes,
    Action::Promise, Action::Approve, Action::MessageAll, Action::MessageTable, Action::Insert, Action::Onward,
    Action::Restart, Action::ClearWall,
];

/// Each with the action that opens it. There is always one.
pub struct Screens {
    all: Vec<(Action, Box<dyn Screen>)>,
    open: usize,
}

impl Screens {
    /// The first is open.
    pub fn new(all: Vec<(Action, Box<dyn Screen>)>) -> Self {
        Self { all, open: 0 }
    }

    pub fn open(&self) -> &dyn Screen {
        &*self.all[self.open].1
    }

    pub fn open_mut(&mut self) -> &mut dyn Screen {
        &mut *self.all[self.open].1
    }

    /// Opens the screen that an action opens, if it opens one; says whether another was open.
    pub fn turn_to(&mut self, action: Action) -> Option<bool> {
        let open = self.all.iter().position(|(opens, _)| *opens == action)?;
        Some(std::mem::replace(&mut self.open, open) != open)
    }

    pub fn is_open(&self, action: Action) -> bool {
        self.all[self.open].0 == action
    }

    /// What opens them, in their order.
    pub fn opens(&self) -> Vec<Action> {
        self.all.iter().map(|(opens, _)| *opens).collect()
    }

    pub fn tabs(&self, look: Look<'_>) -> Vec<Tab> {
        header::tabs(&self.opens(), self.open, self.open().reach(), look)
    }

    /// Why an action cannot be taken now, the shell's own too.
    pub fn why_not(&self, action: Action, look: Look<'_>) -> Option<String> {
        let history = &look.view.history;
        if let Some(why) = entitled::why_not(action, &self.opens(), look) {
            return Some(why);
        }
        match action {
            Action::Undo if history.last_done().is_none() => Some(look.words.word("screens-nothing-to-undo")),
            Action::Redo if history.last_undone().is_none() => Some(look.words.word("screens-nothing-to-redo")),
            Action::TakeOver if !look.view.may_take_over() => look.view.no_takeover().map(|id| look.words.word(id)),
            action if OF_AN_OPEN_MEETING.contains(&action) && look.view.meeting.opening.closed().is_some() => {
                Some(refusing::refusal(look.words, look.view, &Refusal::Closed))
            }
            _ => self.open().why_not(action, look),
        }
    }

    /// The keys that are valid on the open one now.
    pub fn hints(&self, look: Look<'_>) -> Vec<Hint> {
        footer_hints(self.open().reach(), &self.opens(), |action| self.why_not(action, look), look.words)
    }

    /// The user's own words that mean the same.
    pub fn heed(&mut self, synonyms: &[Vec<String>]) {
        self.all.iter_mut().for_each(|(_, screen)| screen.heed(synonyms));
    }

    /// Whether something that was typed on one of them is not saved yet.
    pub fn holds_unsaved(&self) -> bool {
        self.all.iter().any(|(_, screen)| screen.holds_unsaved())
    }

    pub fn drafts(&self, look: Look<'_>) -> Vec<Draft> {
        self.all.iter().flat_map(|(_, screen)| screen.drafts(look)).collect()
    }

    /// Puts texts back where they were typed: what opens the screens that took one, and the texts that none took.
    pub fn take_back(&mut self, mut drafts: Vec<Draft>, look: Look<'_>) -> (Vec<Action>, Vec<Draft>) {
        let mut took = Vec::new();
        for (opens, screen) in &mut self.all {
            let many = drafts.len();
            drafts = drafts.into_iter().filter_map(|draft| screen.take_back(draft, look)).collect();
            took.extend((drafts.len() < many).then_some(*opens));
        }
        (took, drafts)
    }

    pub fn hear(&mut self, reply: &Reply, told: &str, asked: Option<&Intent>) {
        self.all.iter_mut().for_each(|(_, screen)| screen.hear(reply, told, asked));
    }

    pub fn take_papers(&mut self, papers: &Papers) {
        self.all.iter_mut().for_each(|(_, screen)| screen.take_papers(papers));
    }
}
