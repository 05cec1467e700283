//! What is typed on this machine and not saved yet: kept beside the record as long as it is typed, and given back when the
//! program comes again or other screens take the place of these.

use std::time::Duration;

use crate::app::session::Session;
use crate::device::draft::{Draft, Field};
use crate::device::drafts::{Drafts, Keeping};
use crate::device::intent::Intent;
use crate::tui::tui::Tui;

pub struct Typing {
    drafts: Drafts,
    /// Typed on screens that this machine does not have now.
    homeless: Vec<Draft>,
    /// The device knows that a note is being typed.
    is_noting: bool,
}

impl Typing {
    /// Gives back what was being typed when the program last ended.
    pub fn take_up(tui: &mut Tui<'_>, session: &mut Session) -> Self {
        let kept = session.drafts();
        let mut typing = Self { drafts: Drafts::new(kept.clone()), homeless: Vec::new(), is_noting: false };
        typing.give_back(kept, tui, session);
        typing
    }

    /// Keeps what is typed by now, if it is time.
    pub fn follow(&mut self, tui: &Tui<'_>, session: &mut Session, steady: Duration) {
        let typed = self.typed(tui, session);
        let is_noting = typed.iter().any(|draft| matches!(draft.field, Field::Note(_)));
        if std::mem::replace(&mut self.is_noting, is_noting) != is_noting {
            session.is_noting(is_noting);
        }
        if let Some(keeping) = self.drafts.look(typed, steady) {
            self.keep(&keeping, session);
        }
    }

    /// How long it can wait from now.
    pub fn patience(&self, steady: Duration) -> Duration {
        self.drafts.due().map_or(Duration::MAX, |due| due.saturating_sub(steady))
    }

    /// Keeps what is typed, at once: nobody knows whether the program comes back. Gives the texts that the disk does not
    /// take, which are gone with their fields.
    pub fn settle(&mut self, tui: &Tui<'_>, session: &Session) -> Vec<String> {
        let typed = self.typed(tui, session);
        let kept = self.drafts.settle(typed.clone()).is_none_or(|keeping| self.keep(&keeping, session));
        if kept { Vec::new() } else { typed.into_iter().map(|draft| draft.text).collect() }
    }

    fn keep(&mut self, keeping: &Keeping, session: &Session) -> bool {
        let kept = session.keep_drafts(keeping);
        if !kept {
            self.drafts.not_kept();
        }
        kept
    }

    /// Other screens take the place of these.
    pub fn carry_over(&mut self, from: &Tui<'_>, to: &mut Tui<'_>, session: &mut Session) {
        let typed = self.typed(from, session);
        self.give_back(typed, to, session);
    }

    fn give_back(&mut self, drafts: Vec<Draft>, tui: &mut Tui<'_>, session: &mut Session) {
        for turn in drafts.iter().flat_map(|draft| draft.turns(session.device.meeting())).collect::<Vec<_>>() {
            // Where the desk may not go, a table's own stays where it is.
            session.want(Intent::Turn(turn));
        }
        self.homeless = tui.take_back(drafts, &session.view());
    }

    fn typed(&self, tui: &Tui<'_>, session: &Session) -> Vec<Draft> {
        let mut typed = tui.drafts(&session.view());
        typed.extend(self.homeless.iter().cloned());
        session.with_a_future(typed)
    }
}
