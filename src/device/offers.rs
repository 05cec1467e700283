//! What a collator is offered for the note in hand: the likeliest points and loose notes, with the reason in words.
//!
//! An offer is no more than that. It stands in no entry, no count, no document; a person's key makes it a command.

use std::collections::{BTreeSet, HashMap, HashSet, VecDeque};

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
/// What has less than so much of the likeliest's score is read in vain: on the labelled notes 164 of 191 still meet
/// their point among the first five, without this 166.
const FAR_BEHIND: f32 = 0.25;

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
/// date before it is asked, at once or a few at a time; what the collators have grouped so far is heeded at once.
#[derive(Debug)]
pub struct Offers {
    index: Index<Target>,
    taken: HashSet<Target>,
    themes: HashMap<String, u32>,
    /// New or changed, and their words not learnt yet: all of them are before the first is taken in.
    unmet: VecDeque<Target>,
    /// New or changed, in one order, so that every device offers the same.
    waiting: VecDeque<Target>,
    /// The meeting that was looked through last, by the events it had taken in.
    looked_at: Option<u64>,
}

impl Offers {
    /// `synonyms`: the user's own lines of words that mean the same, from the settings.
    pub fn new(language: Language, synonyms: &[Vec<String>]) -> Self {
        Self {
            index: Index::new(Lexicon::new(language, synonyms)),
            taken: HashSet::new(),
            themes: HashMap::new(),
            unmet: VecDeque::new(),
            waiting: VecDeque::new(),
            looked_at: None,
        }
    }

    /// Takes in what is new, reworded, moved or gone since the last time.
    pub fn refresh(&mut self, meeting: &Meeting) {
        while !self.take_in(meeting, usize::MAX) {}
    }

    /// The same a part at a time, for one who has others to answer: looks through the meeting, or takes in `most` notes
    /// or points. Says whether nothing is left to do.
    pub fn take_in(&mut self, meeting: &Meeting, most: usize) -> bool {
        if self.looked_at != Some(meeting.applied()) {
            self.look_through(meeting);
            return self.waiting.is_empty();
        }
        let mut left = most;
        while left > 0
            && let Some(target) = self.unmet.pop_front()
        {
            if let Some(said) = self.said(meeting, target) {
                self.index.meet(&said.text);
            }
            left -= 1;
        }
        while left > 0
            && let Some(target) = self.waiting.pop_front()
        {
            if let Some(said) = self.said(meeting, target) {
                self.index.add(target, said);
                self.taken.insert(target);
            }
            left -= 1;
        }
        self.waiting.is_empty()
    }

    /// Finds what is gone, new or changed.
    fn look_through(&mut self, meeting: &Meeting) {
        self.looked_at = Some(meeting.applied());
        let points: BTreeSet<PointId> = meeting.points.standing().iter().map(|view| view.id).collect();
        let stands = |target: &Target| match target {
            Target::Note(id) => meeting.contributions.get(*id).is_some_and(|note| note.contribution.stands()),
            Target::Point(id) => points.contains(id),
        };
        let gone: Vec<Target> = self.taken.iter().filter(|target| !stands(target)).copied().collect();
        for target in gone {
            self.index.remove(target);
            self.taken.remove(&target);
        }
        let notes = meeting.contributions.standing().map(|note| Target::Note(note.id()));
        let points = points.iter().copied().map(Target::Point);
        let mut news: Vec<Target> = notes.chain(points).filter(|target| !self.is_as_taken(meeting, *target)).collect();
        news.sort();
        let known: HashSet<Target> = self.waiting.drain(..).collect();
        self.unmet.extend(news.iter().filter(|target| !known.contains(target)));
        self.waiting.extend(news);
    }

    /// Where and what a target says; nothing if it says no more.
    fn words(meeting: &Meeting, target: Target) -> Option<(&str, &str, Option<u32>)> {
        match target {
            Target::Note(id) => {
                let note = meeting.contributions.get(id)?;
                let table = u32::from(meeting.tables.now(note.place.table).0);
                Some((note.text(), &note.place.theme.0, Some(table)))
            }
            Target::Point(id) => {
                let view = meeting.points.get(id)?;
                let theme = view.made.theme.as_ref().map(|theme| theme.0.as_str());
                Some((view.point.text(), theme.unwrap_or_default(), None))
            }
        }
    }

    fn is_as_taken(&self, meeting: &Meeting, target: Target) -> bool {
        let (Some(taken), Some((text, theme, table))) = (self.index.get(target), Self::words(meeting, target)) else {
            return false;
        };
        taken.text == text && taken.table == table && self.themes.get(theme) == Some(&taken.theme)
    }

    fn said(&mut self, meeting: &Meeting, target: Target) -> Option<Said> {
        let (text, theme, table) = Self::words(meeting, target)?;
        let next = self.themes.len() as u32;
        let theme = match self.themes.get(theme) {
            Some(known) => *known,
            None => *self.themes.entry(theme.to_owned()).or_insert(next),
        };
        Some(Said { text: text.to_owned(), theme, table })
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
        let least = offers.first().map_or(0.0, |likest| likest.score * FAR_BEHIND);
        offers.retain(|offer| offer.score >= least);
        offers.truncate(most);
        let tables = Self::tables(meeting, &offers);
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
        // Only who speaks of the same can disagree.
        let same_matter =
            |reason: &Reason| matches!(reason, Reason::Word(_) | Reason::Meaning { .. } | Reason::Corner { .. });
        let opposite = offer.opposed * 2.0 > offer.score && reasons.iter().any(same_matter);
        if opposite {
            reasons.push(Reason::Opposite);
        }
        Offer { target: offer.target, score: offer.score, reasons, opposite }
    }

    /// The tables that said each of the offered points.
    fn tables(meeting: &Meeting, offers: &[Gathering]) -> HashMap<PointId, BTreeSet<TableNumber>> {
        let point = |offer: &Gathering| match offer.target {
            Target::Point(point) => Some((point, BTreeSet::new())),
            Target::Note(_) => None,
        };
        let mut tables: HashMap<PointId, BTreeSet<TableNumber>> = offers.iter().filter_map(point).collect();
        for note in meeting.contributions.standing() {
            let point = note.contribution.point().and_then(|point| meeting.points.now(point));
            if let Some(said_at) = point.and_then(|point| tables.get_mut(&point)) {
                said_at.insert(meeting.tables.now(note.place.table));
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
    /// So much of the score is of the opposite mind.
    opposed: f32,
}

impl Gathering {
    fn new(target: Target, ranked: &Ranked<Target>) -> Self {
        let opposed = if ranked.opposite { ranked.score } else { 0.0 };
        Self { target, likest: ranked.id, score: ranked.score, share: FURTHER, opposed }
    }

    /// One more that lies there: several of a point speak louder than one, each less than the one before.
    fn join(&mut self, ranked: &Ranked<Target>) {
        self.score += self.share * ranked.score;
        if ranked.opposite {
            self.opposed += self.share * ranked.score;
        }
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
        Event::Contribution(ContributionEvent::Written {
            number,
            place,
            kind: None,
            text: text.to_owned(),
            after: None,
        })
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
        apply(
            &mut meeting,
            8,
            Event::Contribution(ContributionEvent::Withdrawn { contribution: note(5), unsaid: false }),
        );
        offers.refresh(&meeting);
        assert!(offers.for_note(&meeting, note(4), 9).iter().all(|offer| offer.target != Target::Note(note(5))));
        assert!(offers.for_note(&meeting, note(5), 9).is_empty());
    }

    #[test]
    fn taken_in_a_part_at_a_time_it_is_the_same_and_what_comes_meanwhile_is_not_lost() {
        let mut meeting = meeting();
        let mut offers = Offers::new(Language::Da, &[]);
        assert!(!offers.take_in(&meeting, 1));
        assert!(!offers.take_in(&meeting, 8));
        apply(&mut meeting, 8, written(8, "Nattebusser"));
        let mut parts = 0;
        while !offers.take_in(&meeting, 1) {
            parts += 1;
        }
        assert!(parts > 5, "{parts}");
        let mut at_once = Offers::new(Language::Da, &[]);
        at_once.refresh(&meeting);
        for number in [1, 2, 3, 4, 5, 8] {
            let targets = |offers: &Offers| {
                offers.for_note(&meeting, note(number), 9).into_iter().map(|offer| offer.target).collect::<Vec<_>>()
            };
            assert_eq!(targets(&offers), targets(&at_once), "{number}");
        }
        assert!(offers.take_in(&meeting, 1));
    }
}
