//! What is offered for the note in hand: found while nobody presses a key, and kept as long as the note is in hand.

use crate::device::offers::{Offer, Offers, Target};
use crate::domain::id::ContributionId;
use crate::tui::screen::{Look, Thought};

/// Offers with a number key at once; the keys that are left go to the other points.
pub const MOST: usize = 5;
/// Notes that are taken in at once, so that no key waits for more.
const A_PART: usize = 8;

#[derive(Debug, Default)]
pub struct Offered {
    /// Made when it is first thought about.
    offers: Option<Offers>,
    /// The user's own words that mean the same.
    synonyms: Vec<Vec<String>>,
    /// All notes of the meeting are known, as it was then.
    ready: Option<u64>,
    /// The note that `list` is for, and the meeting that it was found in.
    found_for: Option<(ContributionId, u64)>,
    list: Vec<Offer>,
}

impl Offered {
    pub fn heed(&mut self, synonyms: &[Vec<String>]) {
        *self = Self { synonyms: synonyms.to_vec(), ..Self::default() };
    }

    /// What is offered for a note; nothing as long as it was not thought about.
    pub fn for_note(&self, note: Option<ContributionId>) -> &[Offer] {
        let found = self.found_for.is_some_and(|(found, _)| Some(found) == note);
        if found { &self.list } else { &[] }
    }

    /// Whether offers will come that are not there yet.
    pub fn is_to_come(&self, note: Option<ContributionId>) -> bool {
        note.is_some() && self.found_for.map(|(found, _)| found) != note
    }

    /// Thinks on, for so long that no key waits for it: about the meeting until all of it is known, then about `note`.
    pub fn think(&mut self, note: Option<ContributionId>, look: Look<'_>) -> Thought {
        let meeting = look.view.meeting;
        let language = meeting.programme().map_or(look.words.language(), |programme| programme.language);
        let offers = self.offers.get_or_insert_with(|| Offers::new(language, &self.synonyms));
        if self.ready != Some(meeting.applied()) {
            if offers.take_in(meeting, A_PART) {
                self.ready = Some(meeting.applied());
            }
            return Thought::Further;
        }
        let Some(note) = note.filter(|note| self.found_for != Some((*note, meeting.applied()))) else {
            return Thought::Done;
        };
        let fresh = offers.for_note(meeting, note, MOST);
        let before = std::mem::take(&mut self.list);
        let same_hand = self.found_for.is_some_and(|(found, _)| found == note);
        self.list = if same_hand { settled(before.clone(), fresh, look) } else { fresh };
        self.found_for = Some((note, meeting.applied()));
        if same_hand && before == self.list { Thought::Done } else { Thought::Seen }
    }

    /// Thinks to the end about a note that is to be put somewhere now, if the meeting is known but for little.
    pub fn make_up_its_mind(&mut self, note: Option<ContributionId>, look: Look<'_>) {
        if self.ready.is_some() {
            while self.think(note, look) != Thought::Done {}
        }
    }
}

/// What has a number keeps it while the note is in hand: somebody may be about to press it. Only what is gone makes room.
fn settled(before: Vec<Offer>, fresh: Vec<Offer>, look: Look<'_>) -> Vec<Offer> {
    let stands = |offer: &Offer| match offer.target {
        Target::Point(point) => look.view.meeting.points.now(point) == Some(point),
        Target::Note(note) => look.view.meeting.contributions.get(note).is_some_and(|note| {
            let point = note.contribution.point().and_then(|point| look.view.meeting.points.now(point));
            note.contribution.stands() && point.is_none()
        }),
    };
    let is_new = |offer: &&Offer| before.iter().all(|old| old.target != offer.target);
    let mut news = fresh.iter().filter(is_new).cloned();
    let mut list = Vec::new();
    for old in &before {
        let same = fresh.iter().find(|offer| offer.target == old.target).cloned();
        list.extend(same.or_else(|| stands(old).then(|| old.clone())).or_else(|| news.next()));
    }
    list.extend(news);
    list.truncate(MOST);
    list
}
