//! What the walls on the network are told to show: worked out anew only while one of them is there, and only when the
//! meeting, the turn on the floor or who is there has changed.

use chrono::{DateTime, Utc};

use crate::app::session::Session;
use crate::device::showing;
use crate::domain::role::Role;
use crate::language::words::Words;
use crate::sync::host::Host;
use crate::sync::host_output::Output;
use crate::sync::message::Message;

/// The entries of the meeting, the turn on the floor, and how often somebody came or left.
type Known = (u64, Option<DateTime<Utc>>, u64);

#[derive(Default)]
pub struct Showing {
    told: Option<Known>,
    words: Option<Words>,
}

impl Showing {
    /// What is to be sent now.
    pub fn news(&mut self, host: &Host, session: &Session) -> Vec<Output> {
        if host.links().in_role(Role::Wall).next().is_none() {
            return Vec::new();
        }
        let view = session.view();
        let known = (view.meeting.applied(), view.floor().map(|held| held.since), host.turnover());
        if self.told.replace(known) == Some(known) {
            return Vec::new();
        }
        let language = view.meeting.programme().map(|programme| programme.language).unwrap_or_default();
        let words = match self.words.take() {
            Some(words) if words.language() == language => words,
            _ => Words::new(language),
        };
        let shown = showing::shown(&words, &view);
        self.words = Some(words);
        host.links().in_role(Role::Wall).map(|wall| Output::Send(wall, Message::Shown(shown.clone()))).collect()
    }
}
