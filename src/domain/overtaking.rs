//! Overtaking: what somebody else has set anew since is theirs, and whoever set it before does not take it back.
//!
//! Two collators lay one note in two points, and the later one holds. When the earlier one then takes back what she did last,
//! the note stays where her colleague has put it: of a step is taken back what nobody else has touched since.

use std::mem::{Discriminant, discriminant};

use crate::domain::action::{ActionEvent, Change};
use crate::domain::arrival::{ArrivalEvent, Person};
use crate::domain::contribution::ContributionEvent;
use crate::domain::event::Event;
use crate::domain::id::{ActionId, ContributionId, PointId, TableNumber, ThemeId};
use crate::domain::no_own_case::{Matter, NoOwnCaseEvent};
use crate::domain::point::PointEvent;
use crate::domain::priority::Vote;
use crate::domain::summary::{Passage, SummaryEvent};
use crate::domain::table::TableEvent;
use crate::domain::theme::ThemeEvent;

/// Of what an event sets something.
#[derive(PartialEq)]
enum Subject<'a> {
    Note(ContributionId),
    Point(PointId),
    Action(ActionId),
    Table(TableNumber),
    Theme(&'a ThemeId),
    Passage(&'a Passage),
    Person(Person),
    Matter(&'a Matter),
}

/// What it sets of it.
#[derive(PartialEq)]
enum Aspect {
    /// Whether it is there at all.
    Standing,
    Words,
    Place,
    Kind,
    Star,
    Point,
    Owed,
    Time,
    Dissent,
    Into,
    Rank,
    Stars(TableNumber),
    Hands,
    Class,
    Term(Discriminant<Change>),
    Status,
    Members,
    Reach,
    Arrival,
    NoOwnCase,
}

impl Event {
    /// Whether this, which somebody else did since, leaves nothing for `back` to take back: it set the same thing, or it
    /// builds on what `back` would take away.
    pub fn overtakes(&self, back: &Self) -> bool {
        let Some((subject, aspect)) = back.sets() else { return false };
        let same = self.sets().is_some_and(|later| later == (subject, aspect));
        same || back.takes_away().is_some_and(|subject| self.builds_on(&subject))
    }

    /// Which note it lays under which point, or takes out of one.
    pub fn lays(&self) -> Option<(ContributionId, Option<PointId>)> {
        match self {
            Self::Contribution(ContributionEvent::Grouped { contribution, point }) => Some((*contribution, *point)),
            _ => None,
        }
    }

    /// Whether notes can lie in what it made.
    pub fn makes_place(&self) -> bool {
        matches!(self, Self::Table(TableEvent::Added { .. }) | Self::Theme(ThemeEvent::Added { .. }))
    }

    /// Whether it is a new note, which overtakes nothing but the taking back of where it was written.
    pub fn writes_note(&self) -> bool {
        matches!(self, Self::Contribution(ContributionEvent::Written { .. }))
    }

    /// Nothing for what makes something new, and for what one alone decides (the time, the rounds, the meeting itself).
    fn sets(&self) -> Option<(Subject<'_>, Aspect)> {
        Some(match self {
            Self::Contribution(event) => of_a_note(event)?,
            Self::Point(event) => of_a_point(event)?,
            Self::Action(event) => of_an_action(event)?,
            Self::Table(event) => of_a_table(event),
            Self::Theme(event) => of_a_theme(event),
            Self::Summary(SummaryEvent::Written { passage, .. }) => (Subject::Passage(passage), Aspect::Words),
            Self::NoOwnCase(NoOwnCaseEvent::Found { of, .. }) => (Subject::Matter(of), Aspect::NoOwnCase),
            Self::Arrival(ArrivalEvent::Marked { person, .. }) => (Subject::Person(*person), Aspect::Arrival),
            _ => return None,
        })
    }

    fn takes_away(&self) -> Option<Subject<'_>> {
        Some(match self {
            Self::Contribution(ContributionEvent::Withdrawn { contribution, .. }) => Subject::Note(*contribution),
            Self::Point(PointEvent::Withdrawn { point, .. }) => Subject::Point(*point),
            Self::Action(ActionEvent::Withdrawn { action }) => Subject::Action(*action),
            Self::Table(TableEvent::Removed { table }) => Subject::Table(*table),
            Self::Theme(ThemeEvent::Removed { theme }) => Subject::Theme(theme),
            _ => return None,
        })
    }

    /// Whether there is something of somebody's in what is made already.
    fn builds_on(&self, subject: &Subject<'_>) -> bool {
        let place = match self {
            Self::Contribution(ContributionEvent::Written { place, .. } | ContributionEvent::Placed { place, .. }) => {
                Some(place)
            }
            _ => None,
        };
        match subject {
            // Whoever wrote it may withdraw it, wherever others have laid it; not the words that another has mended.
            Subject::Note(_) => self.sets().is_some_and(|(of, aspect)| of == *subject && aspect == Aspect::Words),
            Subject::Point(point) => match self {
                Self::Contribution(ContributionEvent::Grouped { point: into, .. })
                | Self::Point(PointEvent::Merged { into, .. }) => *into == Some(*point),
                _ => self.sets().is_some_and(|(of, aspect)| of == *subject && aspect != Aspect::Rank),
            },
            Subject::Table(table) => place.is_some_and(|place| place.table == *table),
            Subject::Theme(theme) => {
                place.is_some_and(|place| place.theme == **theme) || self.sets().is_some_and(|(of, _)| of == *subject)
            }
            Subject::Action(action) => match self {
                Self::Action(ActionEvent::Merged { into, .. }) if *into == Some(*action) => true,
                _ => self.sets().is_some_and(|(of, _)| of == *subject),
            },
            Subject::Passage(_) | Subject::Person(_) | Subject::Matter(_) => false,
        }
    }
}

fn of_a_note(event: &ContributionEvent) -> Option<(Subject<'_>, Aspect)> {
    let (contribution, aspect) = match event {
        // It sets nothing anew: what others laid stays as it is.
        ContributionEvent::Written { .. } | ContributionEvent::Retracted { .. } => return None,
        ContributionEvent::Edited { contribution, .. } => (contribution, Aspect::Words),
        ContributionEvent::Placed { contribution, .. } => (contribution, Aspect::Place),
        ContributionEvent::KindSet { contribution, .. } => (contribution, Aspect::Kind),
        ContributionEvent::Starred { contribution, .. } => (contribution, Aspect::Star),
        ContributionEvent::Withdrawn { contribution, .. } | ContributionEvent::Restored { contribution } => {
            (contribution, Aspect::Standing)
        }
        ContributionEvent::Grouped { contribution, .. } => (contribution, Aspect::Point),
        ContributionEvent::Owed { contribution, .. } => (contribution, Aspect::Owed),
        ContributionEvent::TimeSet { contribution, .. } => (contribution, Aspect::Time),
    };
    Some((Subject::Note(*contribution), aspect))
}

fn of_a_point(event: &PointEvent) -> Option<(Subject<'_>, Aspect)> {
    let (point, aspect) = match event {
        PointEvent::Made { .. } => return None,
        PointEvent::Reworded { point, .. } => (point, Aspect::Words),
        PointEvent::Dissented { point, .. } => (point, Aspect::Dissent),
        PointEvent::Merged { point, .. } => (point, Aspect::Into),
        PointEvent::Moved { point, .. } => (point, Aspect::Rank),
        PointEvent::Withdrawn { point, .. } | PointEvent::Restored { point } => (point, Aspect::Standing),
        PointEvent::Voted { point, vote } => match vote {
            Vote::Stars { table, .. } => (point, Aspect::Stars(*table)),
            Vote::Hands(_) => (point, Aspect::Hands),
            Vote::Class(_) => (point, Aspect::Class),
        },
    };
    Some((Subject::Point(*point), aspect))
}

fn of_an_action(event: &ActionEvent) -> Option<(Subject<'_>, Aspect)> {
    let (action, aspect) = match event {
        // A line of its history is taken back as that line, whatever is told after it.
        ActionEvent::Agreed { .. } | ActionEvent::Retracted { .. } => return None,
        ActionEvent::Changed { action, change } => (action, Aspect::Term(discriminant(change))),
        ActionEvent::Withdrawn { action } | ActionEvent::Restored { action } | ActionEvent::Merged { action, .. } => {
            (action, Aspect::Standing)
        }
        ActionEvent::Reported { action, .. } => (action, Aspect::Status),
    };
    Some((Subject::Action(*action), aspect))
}

fn of_a_table(event: &TableEvent) -> (Subject<'_>, Aspect) {
    let (table, aspect) = match event {
        TableEvent::Added { table } | TableEvent::Removed { table } => (table, Aspect::Standing),
        TableEvent::Named { table, .. } => (table, Aspect::Words),
        TableEvent::Seated { table, .. } => (table, Aspect::Members),
        TableEvent::Merged { table, .. } => (table, Aspect::Into),
    };
    (Subject::Table(*table), aspect)
}

fn of_a_theme(event: &ThemeEvent) -> (Subject<'_>, Aspect) {
    let (theme, aspect) = match event {
        ThemeEvent::Added { theme, .. } | ThemeEvent::Removed { theme } | ThemeEvent::Restored { theme } => {
            (theme, Aspect::Standing)
        }
        ThemeEvent::Named { theme, .. } => (theme, Aspect::Words),
        ThemeEvent::Settled { theme, .. } => (theme, Aspect::Reach),
    };
    (Subject::Theme(theme), aspect)
}

#[cfg(test)]
mod tests {
    use crate::domain::action::{ActionEvent, Change};
    use crate::domain::contribution::{ContributionEvent, Place};
    use crate::domain::event::Event;
    use crate::domain::id::{ActionId, AuthorId, ContributionId, EntryId, PointId, TableNumber};
    use crate::domain::number::Number;
    use crate::domain::point::PointEvent;
    use crate::domain::priority::Vote;
    use crate::domain::rank::Rank;
    use crate::domain::theme::ThemeEvent;

    const fn entry(number: u64) -> EntryId {
        EntryId { author: AuthorId([1; 16]), number }
    }

    const NOTE: ContributionId = ContributionId(entry(1));
    const POINT: PointId = PointId(entry(2));
    const ACTION: ActionId = ActionId(entry(3));

    fn grouped(contribution: ContributionId, point: Option<PointId>) -> Event {
        Event::Contribution(ContributionEvent::Grouped { contribution, point })
    }

    fn edited() -> Event {
        Event::Contribution(ContributionEvent::Edited { contribution: NOTE, text: "Rampe".into() })
    }

    #[test]
    fn who_lays_a_note_elsewhere_overtakes_who_laid_it_before_and_nobody_else() {
        let back = grouped(NOTE, None);
        assert!(grouped(NOTE, Some(POINT)).overtakes(&back));
        assert!(!grouped(ContributionId(entry(9)), Some(POINT)).overtakes(&back));
        assert!(!edited().overtakes(&back) && !back.overtakes(&edited()));
    }

    #[test]
    fn a_point_in_which_another_has_laid_or_said_something_is_not_taken_back() {
        let back = Event::Point(PointEvent::Withdrawn { point: POINT, unmade: true });
        let hands = PointEvent::Voted { point: POINT, vote: Vote::Hands(Some(4)) };
        let merged = PointEvent::Merged { point: PointId(entry(8)), into: Some(POINT) };
        let reworded = PointEvent::Reworded { point: POINT, text: "Rampe".into() };
        for point in [hands, merged, reworded] {
            assert!(Event::Point(point.clone()).overtakes(&back), "{point:?}");
        }
        assert!(grouped(NOTE, Some(POINT)).overtakes(&back) && !grouped(NOTE, None).overtakes(&back));
        let moved = Event::Point(PointEvent::Moved { point: POINT, rank: Rank::default() });
        assert!(!moved.overtakes(&back), "to lie elsewhere is nothing in it");
    }

    #[test]
    fn a_note_is_its_writers_to_take_back_until_somebody_else_mends_its_words() {
        let back = Event::Contribution(ContributionEvent::Withdrawn { contribution: NOTE, unsaid: true });
        assert!(edited().overtakes(&back) && !grouped(NOTE, Some(POINT)).overtakes(&back));
        assert!(Event::Contribution(ContributionEvent::Restored { contribution: NOTE }).overtakes(&back));
    }

    #[test]
    fn each_term_of_an_action_is_a_matter_of_its_own() {
        let changed = |change| Event::Action(ActionEvent::Changed { action: ACTION, change });
        let who = |who: &str| changed(Change::Who(Some(who.into())));
        assert!(who("Teknik").overtakes(&who("Ejendomme")) && !changed(Change::When(None)).overtakes(&who("Teknik")));
        let back = Event::Action(ActionEvent::Withdrawn { action: ACTION });
        assert!(who("Teknik").overtakes(&back));
        // What another has put into it would go with it.
        let merged = |into| Event::Action(ActionEvent::Merged { action: ActionId(entry(8)), into });
        assert!(merged(Some(ACTION)).overtakes(&back) && !merged(None).overtakes(&back));
    }

    #[test]
    fn a_theme_to_which_somebody_has_written_stays() {
        let back = Event::Theme(ThemeEvent::Removed { theme: "bus".into() });
        let written = |theme: &str| {
            let place = Place { table: TableNumber(2), theme: theme.into(), question: None };
            let (number, text) = (Number::plain(1), "Bussen".to_owned());
            Event::Contribution(ContributionEvent::Written { number, place, kind: None, text, after: None })
        };
        assert!(written("bus").overtakes(&back) && !written("access").overtakes(&back));
        assert!(written("bus").writes_note() && !back.makes_place());
    }
}
