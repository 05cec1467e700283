//! What a collator is offered for the note in hand: the likeliest points and loose notes, with the reason in words.
//!
//! An offer is no more than that. It stands in no entry, no count, no document; a person's key makes it a command.

use std::collections::{BTreeSet, HashMap};

use crate::domain::contribution::Place;
use crate::domain::id::{ContributionId, PointId, TableNumber};
use crate::domain::meeting::Meeting;
use crate::language::language::Language;
use crate::language::likeness::index::{Index, Ranked, Said};
use crate::language::likeness::lexicon::Lexicon;
use crate::language::likeness::reason::{Reason, in_words};
use crate::language::words::Words;

/// How many of the likest notes are looked at to find the likeliest points.
const LOOKED_AT: usize = 60;
/// The second, third … note of a point add so much of the one before.
const FURTHER: f32 = 0.4;

/// A point, or a note that lies under none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    Point(PointId),
    Note(ContributionId),
}

/// What the note in hand may be put with.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    pub target: Target,
    /// Comparable within one answer only; the larger the likelier.
    pub score: f32,
    pub reasons: Vec<Reason>,
    /// It may say the opposite on the same matter: perhaps a dissent.
    pub opposite: bool,
}

impl Offer {
    /// "sagsbehandler · skift · 3 borde".
    pub fn reason(&self, words: &Words) -> String {
        in_words(words, &self.reasons)
    }
}

/// The notes of a meeting and the sentences of its points, ready to be compared. Kept beside a screen and brought up to
/// date before it is asked; what the collators have grouped so far is heeded at once.
#[derive(Debug)]
pub struct Offers {
    index: Index<Target>,
    taken: HashMap<Target, Taken>,
    themes: HashMap<String, u32>,
}

/// As it was when it was taken in.
#[derive(Debug, PartialEq)]
struct Taken {
    text: String,
    place: Option<Place>,
}

impl Offers {
    /// `synonyms`: the user's own lines of words that mean the same, from the settings.
    pub fn new(language: Language, synonyms: &[Vec<String>]) -> Self {
        Self { index: Index::new(Lexicon::new(language, synonyms)), taken: HashMap::new(), themes: HashMap::new() }
    }

    /// Takes in what is new, reworded, moved or gone since the last time.
    pub fn refresh(&mut self, meeting: &Meeting) {
        let mut here: HashMap<Target, Taken> = HashMap::with_capacity(self.taken.len());
        for note in meeting.contributions.standing() {
            let place = Some(Place { table: meeting.tables.now(note.place.table), ..note.place.clone() });
            here.insert(Target::Note(note.id()), Taken { text: note.text().to_owned(), place });
        }
        for point in meeting.points.standing() {
            let place = point.made.theme.clone().map(|theme| Place { table: TableNumber(0), theme, question: None });
            here.insert(Target::Point(point.id), Taken { text: point.point.text().to_owned(), place });
        }
        let gone: Vec<Target> = self.taken.keys().filter(|target| !here.contains_key(target)).copied().collect();
        for target in gone {
            self.index.remove(target);
        }
        let mut news: Vec<(&Target, &Taken)> =
            here.iter().filter(|(target, taken)| self.taken.get(target) != Some(taken)).collect();
        // In one order, so that every device offers the same.
        news.sort_by_key(|(target, _)| **target);
        for (_, taken) in &news {
            self.index.meet(&taken.text);
        }
        for (target, taken) in news {
            let next = self.themes.len() as u32;
            let theme = taken.place.as_ref().map(|place| place.theme.0.clone()).unwrap_or_default();
            let theme = *self.themes.entry(theme).or_insert(next);
            let table = match target {
                Target::Note(_) => taken.place.as_ref().map(|place| u32::from(place.table.0)),
                Target::Point(_) => None,
            };
            self.index.add(*target, Said { text: taken.text.clone(), theme, table });
        }
        self.taken = here;
    }

    /// The likeliest `most` for a note: points that stand, and notes under no point. The note's own point is left out.
    /// Ask after [`Offers::refresh`].
    pub fn for_note(&self, meeting: &Meeting, note: ContributionId, most: usize) -> Vec<Offer> {
        let point_of = |id: ContributionId| {
            meeting.contributions.get(id).and_then(|note| note.contribution.point()).and_then(|p| meeting.points.now(p))
        };
        let own = point_of(note);
        let mut offers: Vec<Gathering> = Vec::new();
        for ranked in self.index.ranked(Target::Note(note), LOOKED_AT) {
            let point = match ranked.id {
                Target::Point(point) => Some(point),
                Target::Note(id) => point_of(id),
            };
            if point.is_some() && point == own {
                continue;
            }
            let target = point.map_or(ranked.id, Target::Point);
            match offers.iter_mut().find(|offer| offer.target == target) {
                Some(offer) => offer.join(&ranked),
                None => offers.push(Gathering::new(target, &ranked)),
            }
        }
        offers.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.target.cmp(&b.target)));
        offers.truncate(most);
        let tables = self.tables(meeting);
        offers.into_iter().map(|offer| self.explained(note, offer, &tables)).collect()
    }

    fn explained(
        &self,
        note: ContributionId,
        offer: Gathering,
        tables: &HashMap<PointId, BTreeSet<TableNumber>>,
    ) -> Offer {
        let said = self.index.get(Target::Note(note));
        let mut reasons = said.map(|said| self.index.explain(said, offer.likest)).unwrap_or_default();
        if let Target::Point(point) = offer.target
            && let Some(tables) = tables.get(&point)
        {
            reasons.push(Reason::Tables(tables.len()));
        }
        if offer.opposite {
            reasons.push(Reason::Opposite);
        }
        Offer { target: offer.target, score: offer.score, reasons, opposite: offer.opposite }
    }

    fn tables(&self, meeting: &Meeting) -> HashMap<PointId, BTreeSet<TableNumber>> {
        let mut tables: HashMap<PointId, BTreeSet<TableNumber>> = HashMap::new();
        for note in meeting.contributions.standing() {
            if let Some(point) = note.contribution.point().and_then(|point| meeting.points.now(point)) {
                tables.entry(point).or_default().insert(meeting.tables.now(note.place.table));
            }
        }
        tables
    }
}

/// What speaks for one target.
#[derive(Debug)]
struct Gathering {
    target: Target,
    /// What of it is likest to the note in hand.
    likest: Target,
    score: f32,
    share: f32,
    opposite: bool,
}

impl Gathering {
    fn new(target: Target, ranked: &Ranked<Target>) -> Self {
        Self { target, likest: ranked.id, score: ranked.score, share: FURTHER, opposite: ranked.opposite }
    }

    /// One more that lies there: several of a point speak louder than one, each less than the one before.
    fn join(&mut self, ranked: &Ranked<Target>) {
        self.score += self.share * ranked.score;
        self.share *= FURTHER;
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use crate::device::offers::{Offers, Target};
    use crate::domain::contribution::{ContributionEvent, Place};
    use crate::domain::event::Event;
    use crate::domain::id::{AuthorId, ContributionId, EntryId, PointId, Stamp, TableNumber};
    use crate::domain::meeting::Meeting;
    use crate::domain::number::Number;
    use crate::domain::point::PointEvent;
    use crate::domain::rank::Rank;
    use crate::language::language::Language;
    use crate::language::likeness::reason::Reason;
    use crate::language::words::Words;

    fn entry(number: u64) -> EntryId {
        EntryId { author: AuthorId::default(), number }
    }

    fn note(number: u64) -> ContributionId {
        ContributionId(entry(number))
    }

    fn apply(meeting: &mut Meeting, number: u64, event: Event) {
        let stamp = Stamp { lamport: number, author: AuthorId::default(), number };
        meeting.apply(stamp, DateTime::UNIX_EPOCH, &event);
    }

    fn written(number: u64, text: &str) -> Event {
        let place = Place { table: TableNumber(number as u16), theme: "a".into(), question: None };
        let number = Number::plain(number as u32);
        Event::Contribution(ContributionEvent::Written { number, place, kind: None, text: text.to_owned() })
    }

    /// Notes 1 to 5; 1 and 2 lie under point 6.
    fn meeting() -> Meeting {
        let mut meeting = Meeting::default();
        let texts = [
            "hver gang en ny sagsbehandler",
            "skift af sagsbehandler",
            "sagsbehandlerskift giver utryghed",
            "busserne kører for sjældent",
            "ingen busser om aftenen",
        ];
        for (number, text) in (1..).zip(texts) {
            apply(&mut meeting, number, written(number, text));
        }
        let text = "Færre skift af rådgiver".to_owned();
        let made = PointEvent::Made { number: Number::plain(1), text, theme: None, rank: Rank::default(), from: None };
        apply(&mut meeting, 6, Event::Point(made));
        for contribution in [note(1), note(2)] {
            let grouped = ContributionEvent::Grouped { contribution, point: Some(PointId(entry(6))) };
            apply(&mut meeting, 7, Event::Contribution(grouped));
        }
        meeting
    }

    #[test]
    fn the_point_of_like_notes_is_offered_once_with_its_reason_and_tables() {
        let meeting = meeting();
        let mut offers = Offers::new(Language::Da, &[]);
        offers.refresh(&meeting);
        let offered = offers.for_note(&meeting, note(3), 9);
        assert_eq!(offered[0].target, Target::Point(PointId(entry(6))));
        assert!(offered[0].reasons.contains(&Reason::Tables(2)));
        assert!(offered[0].reason(&Words::new(Language::Da)).contains("2 borde"));
        assert_eq!(offered.iter().filter(|offer| offer.target == offered[0].target).count(), 1);
        assert!(offered.iter().all(|offer| offer.target != Target::Note(note(1))));
    }

    #[test]
    fn a_loose_note_is_offered_as_itself_and_the_own_point_never() {
        let meeting = meeting();
        let mut offers = Offers::new(Language::Da, &[]);
        offers.refresh(&meeting);
        assert_eq!(offers.for_note(&meeting, note(4), 1)[0].target, Target::Note(note(5)));
        assert!(
            offers.for_note(&meeting, note(1), 9).iter().all(|offer| offer.target != Target::Point(PointId(entry(6))))
        );
    }

    #[test]
    fn what_is_reworded_or_withdrawn_is_offered_as_it_is_now() {
        let mut meeting = meeting();
        let mut offers = Offers::new(Language::Da, &[]);
        offers.refresh(&meeting);
        apply(&mut meeting, 8, Event::Contribution(ContributionEvent::Withdrawn { contribution: note(5) }));
        offers.refresh(&meeting);
        assert!(offers.for_note(&meeting, note(4), 9).iter().all(|offer| offer.target != Target::Note(note(5))));
        assert!(offers.for_note(&meeting, note(5), 9).is_empty());
    }
}
