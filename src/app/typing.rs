//! What is typed on this machine and not saved yet: kept beside the record as long as it is typed, and given back when the
//! program comes again or other screens take the place of these.

use std::time::Duration;

use crate::app::session::Session;
use crate::device::draft::Draft;
use crate::device::drafts::Drafts;
use crate::device::intent::Intent;
use crate::tui::tui::Tui;

pub struct Typing {
    drafts: Drafts,
    /// Typed on screens that this machine does not have now.
    homeless: Vec<Draft>,
}

impl Typing {
    /// Gives back what was being typed when the program last ended.
    pub fn take_up(tui: &mut Tui<'_>, session: &mut Session) -> Self {
        let kept = session.drafts();
        let mut typing = Self { drafts: Drafts::new(kept.clone()), homeless: Vec::new() };
        typing.give_back(kept, tui, session);
        typing
    }

    /// Keeps what is typed by now, if it is time.
    pub fn follow(&mut self, tui: &Tui<'_>, session: &Session, steady: Duration) {
        if let Some(keeping) = self.drafts.look(self.typed(tui, session), steady) {
            session.keep_drafts(&keeping);
        }
    }

    /// How long it can wait from now.
    pub fn patience(&self, steady: Duration) -> Duration {
        self.drafts.due().map_or(Duration::MAX, |due| due.saturating_sub(steady))
    }

    /// Keeps what is typed, at once: nobody knows whether the program comes back.
    pub fn settle(&mut self, tui: &Tui<'_>, session: &Session) {
        if let Some(keeping) = self.drafts.settle(self.typed(tui, session)) {
            session.keep_drafts(&keeping);
        }
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
