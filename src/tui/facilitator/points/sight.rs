//! What is seen of the notes and points, what of it is in hand, and what is marked.

use ratatui::layout::Position;

use crate::device::offers::Target;
use crate::domain::event::{Event, How};
use crate::domain::id::{ContributionId, EntryId, PointId};
use crate::tui::facilitator::collated::{Collated, Collection};
use crate::tui::facilitator::points::followed::{self, Followed};
use crate::tui::facilitator::points::last_read::Meaning;
use crate::tui::facilitator::points::offered::Offered;
use crate::tui::facilitator::search::Search;
use crate::tui::screen::Look;
use crate::tui::widgets::list::{Move, Selection};

/// What has a number key at once.
pub const NINE: usize = 9;

/// What a number key means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keyed {
    /// A place among what is offered for the note in hand.
    Offer(usize),
    /// A place in `Collated::points`.
    Point(usize),
}

/// A row on the points' side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// A place in `Collated::points`.
    Point(usize),
    /// A note under the opened point.
    Note(ContributionId),
}

#[derive(Debug, Default)]
pub struct Sight {
    pub collated: Collated,
    pub offered: Offered,
    /// The loose notes that are found; all where nothing is searched for.
    pub loose: Vec<ContributionId>,
    /// The points that are found, as places in `Collated::points`.
    pub found: Vec<usize>,
    /// The found points and, beneath the opened one, its notes.
    pub rows: Vec<Row>,
    /// The hand is on the points' side.
    pub on_points: bool,
    pub notes: Selection,
    pub points: Selection,
    /// Which nine of what can have a number key have one, from 0.
    page: usize,
    /// The note for which the page was turned.
    paged_for: Option<ContributionId>,
    opened: Option<PointId>,
    pub marked: Vec<ContributionId>,
    pub search: Search,
    stale: bool,
    /// What was merged or taken back, on which the hand is to lie.
    followed: Option<Followed>,
}

impl Sight {
    /// Before either side is drawn.
    pub fn hide(&mut self) {
        self.notes.hide();
        self.points.hide();
    }

    /// Takes the note or the point in hand that was drawn there.
    pub fn touch(&mut self, at: Position) {
        if let Some(row) = self.notes.at(at) {
            self.notes.choose(row);
            self.on_points = false;
        } else if let Some(row) = self.points.at(at) {
            self.points.choose(row);
            self.on_points = true;
        }
    }

    /// Gathers and searches again where something changed; the hand stays on what it held, or on what came after it.
    pub fn refresh(&mut self, look: Look<'_>) {
        let held_note = self.note_on_the_left();
        let held_row = self.row().map(|row| self.named(row));
        let changed = self.collated.refresh(look);
        if !changed && !std::mem::take(&mut self.stale) {
            self.begin_pages_anew();
            return;
        }
        let place = self.notes.chosen(self.loose.len()).unwrap_or(0);
        let after: Vec<ContributionId> = self.loose.get(place + 1..).unwrap_or_default().to_vec();
        let meeting = look.view.meeting;
        let search = &self.search;
        let note_is_found = |id: &ContributionId| {
            search.is_empty() || meeting.contributions.get(*id).is_some_and(|note| search.finds(note.text()))
        };
        let point_is_found = |collection: &Collection| {
            let text = meeting.points.get(collection.point).map(|view| view.point.text());
            search.is_empty()
                || text.is_some_and(|text| search.finds(text))
                || collection.notes.iter().any(note_is_found)
        };
        self.loose = self.collated.loose.iter().copied().filter(note_is_found).collect();
        let points = self.collated.points.iter().enumerate();
        self.found = points.filter(|(_, collection)| point_is_found(collection)).map(|(at, _)| at).collect();
        self.rows.clear();
        for at in &self.found {
            self.rows.push(Row::Point(*at));
            let collection = &self.collated.points[*at];
            if self.opened == Some(collection.point) {
                self.rows.extend(collection.notes.iter().map(|note| Row::Note(*note)));
            }
        }
        let stands =
            |id: &ContributionId| meeting.contributions.get(*id).is_some_and(|note| note.contribution.stands());
        self.marked.retain(stands);
        let at = |note: ContributionId| self.loose.iter().position(|loose| *loose == note);
        // What was held, else what came after it and is still there: nothing is passed over.
        if let Some(at) = held_note.and_then(at).or_else(|| after.into_iter().find_map(at)) {
            self.notes.choose(at);
        }
        if let Some(at) = held_row.and_then(|held| self.rows.iter().position(|row| self.named(*row) == held)) {
            self.points.choose(at);
        }
        if let Some(followed) = self.followed.take() {
            self.lay_hand_on(followed, look);
        }
        self.begin_pages_anew();
    }

    /// What was done has moved rows: the next key means what was done last, and no row that came to lie there. A note that
    /// goes from the loose ones leaves the hand to the next.
    pub fn follow(&mut self, entry: EntryId, how: How, events: &[Event]) {
        let followed = followed::of(entry, how, events, self.on_points);
        self.stale |= followed.is_some();
        self.followed = followed.or(self.followed);
    }

    fn lay_hand_on(&mut self, followed: Followed, look: Look<'_>) {
        let loose = |note: ContributionId| self.loose.iter().position(|loose| *loose == note);
        let row_of = |point: PointId| {
            let point = look.view.meeting.points.now(point)?;
            self.rows.iter().position(|row| self.named(*row) == (Some(point), None))
        };
        let (note, point) = match followed {
            Followed::Note(note) => (Some(note), self.collated.point_of(note)),
            Followed::Point(point) => (None, Some(point)),
        };
        let of_note = |note: ContributionId| self.rows.iter().position(|row| *row == Row::Note(note));
        if let Some(at) = note.and_then(loose) {
            self.notes.choose(at);
            self.on_points = false;
        } else if let Some(at) = note.and_then(of_note).or_else(|| point.and_then(row_of)) {
            self.points.choose(at);
            self.on_points = true;
        }
    }

    /// What is looked for is typed from the beginning, and everything is seen until then.
    pub fn search_anew(&mut self) {
        self.search.open();
        self.stale = true;
    }

    /// For another note the likeliest come first again.
    fn begin_pages_anew(&mut self) {
        let note = self.note_to_place();
        if std::mem::replace(&mut self.paged_for, note) != note {
            self.page = 0;
        }
        self.page = self.page.min(self.pages() - 1);
    }

    /// Something but the meeting changed.
    pub fn look_again(&mut self) {
        self.stale = true;
    }

    /// Everything is seen again.
    pub fn stop_searching(&mut self) {
        self.search.clear();
        self.stale = true;
    }

    fn note_on_the_left(&self) -> Option<ContributionId> {
        self.notes.chosen(self.loose.len()).map(|at| self.loose[at])
    }

    fn row(&self) -> Option<Row> {
        self.points.chosen(self.rows.len()).map(|at| self.rows[at])
    }

    fn named(&self, row: Row) -> (Option<PointId>, Option<ContributionId>) {
        match row {
            Row::Point(at) => (self.collated.points.get(at).map(|collection| collection.point), None),
            Row::Note(note) => (None, Some(note)),
        }
    }

    /// The one note under the hand.
    pub fn note_in_hand(&self) -> Option<ContributionId> {
        if !self.on_points {
            return self.note_on_the_left();
        }
        match self.row()? {
            Row::Note(note) => Some(note),
            Row::Point(_) => None,
        }
    }

    /// The marked notes; where none is, the one under the hand.
    pub fn notes_in_hand(&self) -> Vec<ContributionId> {
        if self.marked.is_empty() { self.note_in_hand().into_iter().collect() } else { self.marked.clone() }
    }

    /// The point under the hand, or the one whose note is.
    pub fn point_in_hand(&self) -> Option<&Collection> {
        if !self.on_points {
            return None;
        }
        match self.row()? {
            Row::Point(at) => self.collated.points.get(at),
            Row::Note(note) => {
                let point = self.collated.point_of(note)?;
                self.collated.place(point).and_then(|at| self.collated.points.get(at))
            }
        }
    }

    pub fn is_opened(&self, point: PointId) -> bool {
        self.opened == Some(point)
    }

    /// Shows the notes under the point in hand, or hides them.
    pub fn open_up(&mut self) {
        let point = self.point_in_hand().map(|collection| collection.point);
        self.opened = point.filter(|point| self.opened != Some(*point));
        self.stale = true;
    }

    pub fn mark(&mut self) {
        let Some(note) = self.note_in_hand() else { return };
        match self.marked.iter().position(|marked| *marked == note) {
            Some(at) => _ = self.marked.remove(at),
            None => self.marked.push(note),
        }
        self.go(Move::Down);
    }

    pub fn go(&mut self, way: Move) {
        if self.on_points {
            self.points.go(way, self.rows.len());
        } else {
            self.notes.go(way, self.loose.len());
        }
    }

    /// The loose note that is to be put somewhere, the first of the marked: for it there are offers. None while somebody
    /// looks for something else.
    pub fn note_to_place(&self) -> Option<ContributionId> {
        if self.on_points || !self.search.is_empty() {
            return None;
        }
        self.marked.first().copied().or_else(|| self.note_on_the_left())
    }

    /// Marks the note that is offered under a number key, and the note in hand with it; says whether there was one.
    pub fn mark_offered(&mut self, key: usize) -> bool {
        let Some(Target::Note(note)) = self.target(key) else { return false };
        if self.marked.is_empty() {
            self.marked.extend(self.note_in_hand());
        }
        match self.marked.iter().position(|marked| *marked == note) {
            Some(at) => _ = self.marked.remove(at),
            None => self.marked.push(note),
        }
        true
    }

    /// All that can have a number key: what is offered, then the found points that are not.
    fn in_line(&self) -> impl Iterator<Item = Keyed> {
        let offers = self.offered.for_note(self.note_to_place());
        let is_offered = move |at: &usize| {
            let point = Target::Point(self.collated.points[*at].point);
            offers.iter().any(|offer| offer.target == point)
        };
        let rest = self.found.iter().copied().filter(move |at| !is_offered(at));
        (0..offers.len()).map(Keyed::Offer).chain(rest.map(Keyed::Point))
    }

    pub fn pages(&self) -> usize {
        self.in_line().count().div_ceil(NINE).max(1)
    }

    /// The next nine get the number keys, after the last the first.
    pub fn turn_page(&mut self, back: bool) {
        let pages = self.pages();
        self.page = (self.page + if back { pages - 1 } else { 1 }) % pages;
        if let Some(Keyed::Point(at)) = self.keyed(0) {
            let row = self.rows.iter().position(|row| *row == Row::Point(at));
            self.points.choose(row.unwrap_or(0));
        }
    }

    /// What has a number key now.
    pub fn numbered(&self) -> Vec<Keyed> {
        self.in_line().skip(self.page * NINE).take(NINE).collect()
    }

    /// What a number key means, from 0.
    pub fn keyed(&self, key: usize) -> Option<Keyed> {
        self.in_line().skip(self.page * NINE).take(NINE).nth(key)
    }

    /// The note or the point that a number key means, from 0.
    pub fn target(&self, key: usize) -> Option<Target> {
        self.keyed(key).map(|keyed| self.target_of(keyed))
    }

    fn target_of(&self, keyed: Keyed) -> Target {
        match keyed {
            Keyed::Point(at) => Target::Point(self.collated.points[at].point),
            Keyed::Offer(at) => self.offered.for_note(self.note_to_place())[at].target,
        }
    }

    /// What the keys act on now.
    pub fn meaning(&self) -> Meaning {
        Meaning {
            notes: self.notes_in_hand(),
            point: self.point_in_hand().map(|collection| collection.point),
            keys: self.numbered().into_iter().map(|keyed| self.target_of(keyed)).collect(),
            to_come: self.offered.is_to_come(self.note_to_place()),
        }
    }

    /// How many stand behind those that have a number key.
    pub fn behind(&self) -> usize {
        self.in_line().count().saturating_sub((self.page + 1) * NINE)
    }
}
