//! What the facilitator reads of a table, a theme or the actions in the plenary: as the room does, and with it what the room is not shown
//! and why.

use crate::device::follow_up::{self, Kept, Page};
use crate::device::{for_the_room, showing};
use crate::domain::id::TableNumber;
use crate::domain::known_people::{People, Text};
use crate::domain::shown::{Beneath, ShownSentence};
use crate::tui::facilitator::collated::Collection;
use crate::tui::facilitator::plenary::large::Saying;
use crate::tui::screen::Look;
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::text::one_line;

impl Saying {
    /// As the room reads it.
    pub fn of(sentence: &ShownSentence) -> Self {
        let line = |line: &Beneath| match line {
            Beneath::Source(text) => (one_line(text, 600), Role::Quiet),
            Beneath::Votes(text) => (one_line(text, 600), Role::Strong),
            Beneath::Dissent(text) => (one_line(text, 600), Role::Soon),
            Beneath::Status(text) => (one_line(text, 600), Role::Key),
        };
        let beneath = sentence.beneath.iter().map(line).collect();
        Self { text: one_line(&sentence.text, 1_200), beneath, in_hand: false }
    }

    fn kept(mut self, why: Option<String>) -> Self {
        self.beneath.extend(why.map(|why| (format!("{} {why}", sign::BAD), Role::Soon)));
        self
    }
}

/// The points of a theme, each with where it comes from and the dissent beside it.
pub fn of_points(points: &[&Collection], look: Look<'_>) -> Vec<Saying> {
    let people = People::of(look.view.meeting);
    let saying = |point: &&Collection| {
        let told = (point.source.clone(), point.votes.clone());
        let sentence = showing::sentence(look.words, look.view.meeting, point.point, told);
        let dissent = showing::kept_dissent(look.view.meeting, &people, point.point).map(|id| look.words.word(id));
        let why = for_the_room::why_kept(look.words, look.view.meeting, &people, &sentence.text, Text::Sentence);
        let dissent = dissent.map(|why| look.words.say("plenary-kept-dissent", &[("why", why.into())]));
        Saying::of(&sentence).kept(why.or(dissent))
    };
    points.iter().map(saying).collect()
}

/// A page of the actions, each with how far it is.
pub fn of_actions(page: &Page, look: Look<'_>) -> Vec<Saying> {
    let saying = |(sentence, kept): (ShownSentence, Option<Kept>)| {
        Saying::of(&sentence).kept(kept.map(|kept| match kept {
            Kept::Whole(why) => why,
            Kept::Reason(why) => look.words.say("plenary-kept-reason", &[("why", why.into())]),
        }))
    };
    follow_up::sentences(look.words, look.view.meeting, page).into_iter().map(saying).collect()
}

/// The notes that a table has starred.
pub fn of_table(table: TableNumber, look: Look<'_>) -> Vec<Saying> {
    let people = People::of(look.view.meeting);
    let starred = showing::starred(look.view, table);
    let saying = |text: &str| {
        let saying = Saying { text: format!("{} {}", sign::STAR, one_line(text, 1_200)), ..Saying::default() };
        saying.kept(for_the_room::why_kept(look.words, look.view.meeting, &people, text, Text::Note))
    };
    starred.iter().map(|note| saying(note.text())).collect()
}
