//! Rights: which role may write what, and whom an event reaches.

use std::collections::BTreeSet;

use crate::domain::action::ActionEvent;
use crate::domain::answer::AnswerEvent;
use crate::domain::approval::ApprovalEvent;
use crate::domain::arrival::ArrivalEvent;
use crate::domain::contribution::{ContributionEvent, Place};
use crate::domain::erasure::{Erasable, ErasureEvent};
use crate::domain::event::Event;
use crate::domain::id::{AuthorId, ContributionId, EntryId, OwnCaseId, TableNumber, ThemeId};
use crate::domain::meeting::Meeting;
use crate::domain::message::MessageEvent;
use crate::domain::number::Number;
use crate::domain::opening::OpeningEvent;
use crate::domain::own_case::OwnCaseEvent;
use crate::domain::point::PointEvent;
use crate::domain::returned::ReturnedEvent;
use crate::domain::role::Role;
use crate::domain::round::RoundEvent;
use crate::domain::seat::{Seat, SeatEvent, can_bear};
use crate::domain::summary::{Passage, SummaryEvent};
use crate::domain::table::TableEvent;
use crate::domain::theme::ThemeEvent;

/// Whom an event reaches, as something that can be looked up again: a note that is moved to another table reaches
/// that table from then on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    Everyone,
    Table(TableNumber),
    /// The tables at which somebody of that name sits.
    Party(String),
    Note(ContributionId),
    OwnCase(OwnCaseId),
    /// The facilitator's group: facilitator, collators, stand-by.
    Group,
}

/// Whether `writer`, a device in `seat`, may write `event`. A right that a scribe once had over a note is never lost: what
/// was written while the line was down must not be refused because the facilitator moved a note or a table meanwhile.
pub fn may_write(writer: AuthorId, seat: &Seat, event: &Event, meeting: &Meeting) -> bool {
    let own_number = |number: &Number| can_bear(seat.role, &number.mark);
    match seat.role {
        Role::Wall => false,
        Role::StandBy => matches!(event, Event::Lead(_)),
        Role::Collator | Role::CollatorAndStandBy => match event {
            Event::Contribution(ContributionEvent::Written { number, .. })
            | Event::OwnCase(OwnCaseEvent::Noted { number, .. })
            | Event::Point(PointEvent::Made { number, .. })
            | Event::Action(ActionEvent::Agreed { number, .. }) => own_number(number),
            Event::Contribution(_)
            | Event::Answer(_)
            | Event::OwnCase(_)
            | Event::NoOwnCase(_)
            | Event::Point(_)
            | Event::Action(_)
            | Event::Summary(_)
            | Event::Approval(_)
            | Event::Arrival(ArrivalEvent::Marked { .. })
            | Event::Round(RoundEvent::Closed { .. })
            | Event::Theme(_) => true,
            Event::Erasure(erasure) => {
                erases_one_note(writer, erasure, meeting).is_some()
                    || erases_proposals(erasure, meeting).is_some()
                    || erases_a_copy(writer, erasure, meeting)
            }
            Event::Lead(_) => seat.role.can_lead(),
            Event::Opening(_)
            | Event::Timeline(_)
            | Event::Table(_)
            | Event::Floor(_)
            | Event::Message(_)
            | Event::Seat(_)
            | Event::Arrival(ArrivalEvent::Arranged { .. })
            | Event::Round(_)
            | Event::Returned(_) => false,
        },
        Role::Scribe { table } => match event {
            Event::Contribution(event) => match event {
                ContributionEvent::Written { number, place, .. } => own_number(number) && is_at(place, table, meeting),
                ContributionEvent::Placed { contribution, place } => {
                    has_note(table, *contribution, meeting) && is_at(place, table, meeting)
                }
                ContributionEvent::Edited { contribution, .. }
                | ContributionEvent::KindSet { contribution, .. }
                | ContributionEvent::Starred { contribution, .. }
                | ContributionEvent::Withdrawn { contribution, .. }
                | ContributionEvent::TimeSet { contribution, .. }
                | ContributionEvent::Restored { contribution } => has_note(table, *contribution, meeting),
                ContributionEvent::Grouped { .. }
                | ContributionEvent::Retracted { .. }
                | ContributionEvent::Owed { .. } => false,
            },
            Event::Answer(AnswerEvent::Given { place, .. }) => is_at(place, table, meeting),
            Event::Approval(ApprovalEvent::Given { table: at, .. }) => meeting.tables.ever_together(*at, table),
            // Where its own notes come from, and nobody else's.
            Event::Returned(ReturnedEvent::Came { table: at, notes, .. }) => {
                meeting.tables.ever_together(*at, table)
                    && notes.iter().all(|origin| wrote(table, origin.note.0, meeting))
            }
            Event::OwnCase(event) => match event {
                OwnCaseEvent::Noted { number, place } => own_number(number) && is_at(place, table, meeting),
                OwnCaseEvent::Generalised { own_case, .. }
                | OwnCaseEvent::Withdrawn { own_case }
                | OwnCaseEvent::Restored { own_case }
                | OwnCaseEvent::PutAway { own_case, .. }
                | OwnCaseEvent::ProposedAgain { own_case, .. } => has_own_case(table, *own_case, meeting),
                OwnCaseEvent::Proposed { .. } => false,
            },
            Event::Theme(event) => match event {
                ThemeEvent::Added { by, .. } => by.is_some_and(|by| meeting.tables.ever_together(by, table)),
                ThemeEvent::Removed { theme } | ThemeEvent::Restored { theme } | ThemeEvent::Named { theme, .. } => {
                    made_theme(table, theme, meeting)
                }
                ThemeEvent::Settled { .. } => false,
            },
            Event::Erasure(erasure) => {
                erases_one_note(writer, erasure, meeting).is_some_and(|note| has_note(table, note, meeting))
                    || erases_proposals(erasure, meeting).is_some_and(|case| has_own_case(table, case, meeting))
            }
            Event::Summary(SummaryEvent::Written { passage: Passage::TakesHome(name), .. }) => {
                speaks_for(table, name, meeting)
            }
            Event::Opening(_)
            | Event::Timeline(_)
            | Event::Table(_)
            | Event::Floor(_)
            | Event::Message(_)
            | Event::Seat(_)
            | Event::NoOwnCase(_)
            | Event::Point(_)
            | Event::Action(_)
            | Event::Lead(_)
            | Event::Arrival(_)
            | Event::Round(_)
            | Event::Summary(_) => false,
        },
    }
}

/// Whether this device runs the meeting: it took the lead last, or it is the facilitator's own and nobody has.
pub fn leads(author: AuthorId, meeting: &Meeting) -> bool {
    meeting.lead.taker().map_or_else(|| meeting.seats.of(author).is_none(), |taker| taker == author)
}

/// Whether this device may write `events` now: the one that leads all, every other what its seat allows.
pub fn may_do(author: AuthorId, events: &[Event], meeting: &Meeting) -> bool {
    let allowed = |seat: &Seat| events.iter().all(|event| may_write(author, seat, event, meeting));
    // Who led once may always lead again.
    let returns = || meeting.lead.has_led(author) && events.iter().all(|event| matches!(event, Event::Lead(_)));
    leads(author, meeting) || meeting.seats.of(author).is_some_and(allowed) || returns()
}

/// Whom `event` of `entry` reaches.
pub fn reach(entry: EntryId, event: &Event) -> Reach {
    match event {
        // The whole programme holds the run sheet and everybody's name; others get what is shown of it.
        Event::Opening(OpeningEvent::Opened(_) | OpeningEvent::Revised { .. }) => Reach::Group,
        Event::Table(TableEvent::Seated { table, .. }) => Reach::Table(*table),
        Event::Opening(_) | Event::Timeline(_) | Event::Table(_) | Event::Theme(_) => Reach::Everyone,
        // A table tells its own machines apart, and has no use for the hundred others.
        Event::Seat(SeatEvent::Taken { seat: Seat { role: Role::Scribe { table }, .. }, .. }) => Reach::Table(*table),
        // What a table may still correct is told at every table.
        Event::Round(_) => Reach::Everyone,
        // A table must know where the meeting goes on.
        Event::Floor(_) | Event::Seat(_) | Event::Lead(_) => Reach::Everyone,
        // Only ids stand in it, and every copy must forget.
        Event::Erasure(_) => Reach::Everyone,
        Event::Contribution(event) => Reach::Note(event.contribution(entry)),
        Event::Answer(AnswerEvent::Given { place, .. }) => Reach::Table(place.table),
        Event::Approval(ApprovalEvent::Given { table, .. }) | Event::Returned(ReturnedEvent::Came { table, .. }) => {
            Reach::Table(*table)
        }
        Event::Message(MessageEvent::Sent { to, .. }) => to.map_or(Reach::Everyone, Reach::Table),
        Event::OwnCase(event) => Reach::OwnCase(match event {
            OwnCaseEvent::Noted { .. } => OwnCaseId(entry),
            OwnCaseEvent::Generalised { own_case, .. }
            | OwnCaseEvent::Withdrawn { own_case }
            | OwnCaseEvent::Restored { own_case }
            | OwnCaseEvent::Proposed { own_case, .. }
            | OwnCaseEvent::PutAway { own_case, .. }
            | OwnCaseEvent::ProposedAgain { own_case, .. } => *own_case,
        }),
        Event::Summary(SummaryEvent::Written { passage: Passage::TakesHome(name), .. }) => Reach::Party(name.clone()),
        // The list is on no wall and at no other table.
        Event::Point(_) | Event::Action(_) | Event::Summary(_) | Event::Arrival(_) => Reach::Group,
        // It is read where the documents are made.
        Event::NoOwnCase(_) => Reach::Group,
    }
}

impl Reach {
    /// The entry by which it is known whom it reaches, where that is another's.
    pub fn by(&self) -> Option<EntryId> {
        match self {
            Self::Note(note) => Some(note.0),
            Self::OwnCase(case) => Some(case.0),
            Self::Everyone | Self::Table(_) | Self::Party(_) | Self::Group => None,
        }
    }

    /// Whom it reaches as the meeting is now.
    pub fn audience(&self, meeting: &Meeting) -> Audience {
        let tables = |tables: &mut dyn Iterator<Item = TableNumber>| {
            Audience::Tables(tables.flat_map(|table| meeting.tables.ever_with(table)).collect())
        };
        match self {
            Self::Everyone => Audience::Everyone,
            Self::Group => Audience::Tables(BTreeSet::new()),
            Self::Table(at) => tables(&mut [*at].into_iter()),
            Self::Party(name) => tables(&mut meeting.tables_of(name)),
            Self::Note(note) => tables(&mut meeting.contributions.tables_of(*note)),
            Self::OwnCase(case) => tables(&mut meeting.own_cases.place_of(*case).map(|place| place.table).into_iter()),
        }
    }
}

/// Who may see something, at one moment of the meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audience {
    Everyone,
    /// The facilitator's group, and the scribes of these tables.
    Tables(BTreeSet<TableNumber>),
}

impl Audience {
    pub fn has(&self, role: Role) -> bool {
        match (self, role) {
            (Self::Everyone, _) => true,
            (Self::Tables(tables), Role::Scribe { table }) => tables.contains(&table),
            (Self::Tables(_), role) => role.is_of_the_group(),
        }
    }
}

/// Whether a device of this role may see what reaches `reach`.
pub fn may_see(role: Role, reach: &Reach, meeting: &Meeting) -> bool {
    reach.audience(meeting).has(role)
}

/// Whether somebody of that name, or who speaks for one of that name, sits at the table.
fn speaks_for(table: TableNumber, name: &str, meeting: &Meeting) -> bool {
    meeting.tables_of(name).any(|at| meeting.tables.ever_together(at, table))
}

fn is_at(place: &Place, table: TableNumber, meeting: &Meeting) -> bool {
    meeting.tables.ever_together(place.table, table)
}

/// A note that this table wrote (perhaps in the same batch, so that it is not known yet), or that ever lay there. Of an
/// erased one it is not known any more where it lay, and whatever is done to it does nothing.
fn has_note(table: TableNumber, note: ContributionId, meeting: &Meeting) -> bool {
    wrote(table, note.0, meeting)
        || meeting.contributions.is_erased(note)
        || meeting.contributions.tables_of(note).any(|at| meeting.tables.ever_together(at, table))
        || !meeting.contributions.is_written(note) && may_be_missing(note.0.author, meeting)
}

fn has_own_case(table: TableNumber, case: OwnCaseId, meeting: &Meeting) -> bool {
    wrote(table, case.0, meeting)
        || match meeting.own_cases.place_of(case) {
            Some(place) => is_at(place, table, meeting),
            None => may_be_missing(case.0.author, meeting),
        }
}

/// Whether what this device wrote may be at a table and not here: the machine that led before has taken it along, or the
/// device itself has not brought it yet. A scribe works on what its own machine shows, and it is not refused for what
/// another machine never handed on. Another table's own entries it was never shown, and the one who leads lacks none of
/// its own.
fn may_be_missing(author: AuthorId, meeting: &Meeting) -> bool {
    let at_a_table = meeting.seats.of(author).is_some_and(|seat| !seat.role.is_of_the_group());
    !at_a_table && !leads(author, meeting)
}

/// Whether this device led before and has not come back since.
pub fn has_gone(author: AuthorId, meeting: &Meeting) -> bool {
    meeting.lead.has_led(author) && !leads(author, meeting) && meeting.seats.of(author).is_none()
}

fn made_theme(table: TableNumber, theme: &ThemeId, meeting: &Meeting) -> bool {
    theme.0.parse::<EntryId>().is_ok_and(|entry| wrote(table, entry, meeting))
}

fn wrote(table: TableNumber, entry: EntryId, meeting: &Meeting) -> bool {
    match meeting.seats.of(entry.author).map(|seat| seat.role) {
        Some(Role::Scribe { table: at }) => meeting.tables.ever_together(at, table),
        _ => false,
    }
}

/// The note that an erasure erases, if it names that note's words and nothing else.
fn erases_one_note(writer: AuthorId, erasure: &ErasureEvent, meeting: &Meeting) -> Option<ContributionId> {
    let ErasureEvent::Erased { entries, what: Erasable::Contribution(note), .. } = erasure else { return None };
    let mut known = meeting.contributions.wording_entries(*note);
    known.extend(meeting.found_of(&Erasable::Contribution(*note)));
    names_only(entries, &known, writer).then_some(*note)
}

/// The own case of which an erasure erases what was proposed, and nothing else.
fn erases_proposals(erasure: &ErasureEvent, meeting: &Meeting) -> Option<OwnCaseId> {
    let ErasureEvent::Erased { entries, what: Erasable::Proposal(own_case), .. } = erasure else { return None };
    let known = meeting.own_cases.proposed_by(*own_case);
    entries.iter().all(|entry| known.contains(entry)).then_some(*own_case)
}

/// Whether an erasure names the words of one point or action and nothing else: a note that becomes an own case takes
/// along what bears its words.
fn erases_a_copy(writer: AuthorId, erasure: &ErasureEvent, meeting: &Meeting) -> bool {
    let ErasureEvent::Erased { entries, what, .. } = erasure;
    let known: Option<Vec<EntryId>> = match what {
        Erasable::Point(point) => meeting.points.get(*point).map(|view| view.point.worded_by().collect()),
        Erasable::Action(action) => meeting.actions.known(*action).map(|view| view.action.worded_by().collect()),
        _ => return false,
    };
    let mut known = known.unwrap_or_default();
    known.extend(meeting.found_of(what));
    names_only(entries, &known, writer)
}

/// Whether an erasure names entries that are `known` to hold the words, and others of its own writer alone: those of the
/// same batch are not known yet. Whatever else it named would be gone from every disk.
fn names_only(entries: &[EntryId], known: &[EntryId], writer: AuthorId) -> bool {
    entries.iter().all(|entry| known.contains(entry) || entry.author == writer)
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};

    use crate::domain::arrival::{ArrivalEvent, Person};
    use crate::domain::contribution::{ContributionEvent, Place};
    use crate::domain::erasure::{Erasable, ErasureEvent};
    use crate::domain::event::Event;
    use crate::domain::example::programme;
    use crate::domain::id::{AuthorId, ContributionId, EntryId, PointId, Stamp, TableNumber};
    use crate::domain::lead::LeadEvent;
    use crate::domain::meeting::Meeting;
    use crate::domain::number::{Mark, Number};
    use crate::domain::opening::OpeningEvent;
    use crate::domain::programme::Member;
    use crate::domain::returned::ReturnedEvent;
    use crate::domain::rights::{may_see, may_write, reach};
    use crate::domain::role::Role;
    use crate::domain::seat::{Seat, SeatEvent};
    use crate::domain::summary::{Passage, SummaryEvent};
    use crate::domain::table::TableEvent;
    use crate::domain::timeline::event::TimelineEvent;

    const HOST: AuthorId = AuthorId([0; 16]);

    fn scribe(table: u8) -> AuthorId {
        AuthorId([table; 16])
    }

    fn seat(table: u16) -> Seat {
        Seat { role: Role::Scribe { table: TableNumber(table) }, mark: Mark(table.to_string()) }
    }

    fn place(table: u16) -> Place {
        Place { table: TableNumber(table), theme: "theme".into(), question: None }
    }

    fn written(table: u16, mark: &str) -> Event {
        let number = Number { mark: Mark(mark.into()), n: 1 };
        Event::Contribution(ContributionEvent::Written {
            number,
            place: place(table),
            kind: None,
            text: "x".into(),
            after: None,
        })
    }

    /// Tables 4 and 5 with a scribe each, and one note of each scribe (entry 1).
    fn given(more: &[Event]) -> Meeting {
        let mut meeting = Meeting::default();
        let mut lamport = 0;
        let mut apply = |author, number, event: &Event| {
            lamport += 1;
            meeting.apply(Stamp { lamport, author, number }, DateTime::<Utc>::UNIX_EPOCH, event);
        };
        for table in [4, 5] {
            let taken = SeatEvent::Taken { author: scribe(table), seat: seat(table.into()) };
            apply(HOST, 1, &Event::Table(TableEvent::Added { table: TableNumber(table.into()) }));
            apply(HOST, 2, &Event::Seat(taken));
            apply(scribe(table), 1, &written(table.into(), &table.to_string()));
        }
        more.iter().for_each(|event| apply(HOST, 9, event));
        meeting
    }

    fn note_of(table: u8) -> ContributionId {
        ContributionId(EntryId { author: scribe(table), number: 1 })
    }

    fn edit(table: u8) -> Event {
        Event::Contribution(ContributionEvent::Edited { contribution: note_of(table), text: "y".into() })
    }

    #[test]
    fn a_scribe_writes_for_its_own_table_under_its_own_mark() {
        let meeting = given(&[]);
        assert!(may_write(scribe(4), &seat(4), &written(4, "4"), &meeting));
        assert!(!may_write(scribe(4), &seat(4), &written(5, "4"), &meeting));
        assert!(!may_write(scribe(4), &seat(4), &written(4, "5"), &meeting));
        assert!(!may_write(scribe(4), &seat(4), &written(4, ""), &meeting));
        assert!(
            may_write(scribe(4), &seat(4), &edit(4), &meeting) && !may_write(scribe(4), &seat(4), &edit(5), &meeting)
        );
    }

    #[test]
    fn a_scribe_moves_no_clock_and_gives_nobody_a_seat() {
        let meeting = given(&[]);
        let taken = SeatEvent::Taken { author: scribe(4), seat: Seat { role: Role::Collator, ..seat(4) } };
        assert!(!may_write(scribe(4), &seat(4), &Event::Seat(taken), &meeting));
        assert!(!may_write(scribe(4), &seat(4), &Event::Timeline(TimelineEvent::Ended), &meeting));
    }

    #[test]
    fn who_collates_and_stands_by_writes_what_a_collator_writes_and_takes_the_lead_besides() {
        let meeting = given(&[]);
        let seat = |role| Seat { role, mark: Mark("s".into()) };
        let takes = Event::Lead(LeadEvent::Offered { address: "10.0.0.2:4747".into() });
        let steps = Event::Timeline(TimelineEvent::Ended);
        for (role, collates, leads) in
            [(Role::Collator, true, false), (Role::StandBy, false, true), (Role::CollatorAndStandBy, true, true)]
        {
            let may = |event| may_write(scribe(9), &seat(role), event, &meeting);
            assert_eq!((may(&edit(4)), may(&takes), may(&steps)), (collates, leads, false), "{role:?}");
            assert!(may_see(role, &reach(note_of(4).0, &written(4, "4")), &meeting));
        }
    }

    #[test]
    fn a_scribe_erases_the_words_of_its_own_notes_and_no_other_entry() {
        let meeting = given(&[]);
        assert!(may_write(scribe(4), &seat(4), &erase(note_of(4).0, note_of(4)), &meeting));
        assert!(!may_write(scribe(4), &seat(4), &erase(note_of(5).0, note_of(5)), &meeting));
        assert!(!may_write(scribe(4), &seat(4), &erase(note_of(5).0, note_of(4)), &meeting));
        let programme = EntryId { author: HOST, number: 1 };
        assert!(!may_write(scribe(4), &seat(4), &erase(programme, note_of(4)), &meeting));
    }

    #[test]
    fn a_scribe_erases_nothing_else_of_whoever_wrote_a_note_that_was_erased() {
        let erased = given(&[erase(note_of(5).0, note_of(5))]);
        let others = EntryId { author: scribe(5), number: 2 };
        assert!(!may_write(scribe(4), &seat(4), &erase(others, note_of(5)), &erased), "another table's words");
    }

    #[test]
    fn a_scribe_erases_nothing_else_of_a_facilitator_who_typed_a_note_for_its_table() {
        let typed = given(&[written(4, "")]);
        let (opening, note) = (EntryId { author: HOST, number: 1 }, EntryId { author: HOST, number: 9 });
        assert!(!may_write(scribe(4), &seat(4), &erase(opening, ContributionId(note)), &typed), "the programme itself");
    }

    #[test]
    fn a_scribe_erases_what_another_machine_of_its_table_wrote_and_what_it_added_itself_unheard() {
        let beside = AuthorId([44; 16]);
        let taken = SeatEvent::Taken { author: beside, seat: seat(4) };
        let meeting = given(&[Event::Seat(taken)]);
        let own = EntryId { author: beside, number: 3 };
        assert!(may_write(beside, &seat(4), &erase(note_of(4).0, note_of(4)), &meeting));
        assert!(may_write(beside, &seat(4), &erase(own, note_of(4)), &meeting));
        let again =
            given(&[Event::Seat(SeatEvent::Taken { author: beside, seat: seat(4) }), erase(note_of(4).0, note_of(4))]);
        assert!(may_write(beside, &seat(4), &erase(note_of(4).0, note_of(4)), &again), "both at once");
        assert!(!may_write(beside, &seat(4), &erase(EntryId { number: 2, ..note_of(4).0 }, note_of(4)), &again));
    }

    #[test]
    fn a_collator_erases_the_words_of_a_note_and_what_it_made_of_it_unheard_and_nothing_else_of_anybody() {
        let meeting = given(&[]);
        let collator = AuthorId([9; 16]);
        let seat = Seat { role: Role::Collator, mark: Mark("s".into()) };
        let own = EntryId { author: collator, number: 3 };
        let of_point = |entry: EntryId| {
            let (what, number) = (Erasable::Point(PointId(own)), Number::plain(1));
            Event::Erasure(ErasureEvent::Erased { entries: vec![entry], what, number, own_case: true })
        };
        let may = |event: &Event| may_write(collator, &seat, event, &meeting);
        assert!(may(&erase(note_of(4).0, note_of(4))) && may(&erase(own, note_of(4))) && may(&of_point(own)));
        let others = EntryId { author: scribe(4), number: 2 };
        assert!(!may(&erase(others, note_of(4))) && !may(&of_point(others)));
    }

    fn erase(entry: EntryId, note: ContributionId) -> Event {
        Event::Erasure(ErasureEvent::Erased {
            entries: vec![entry],
            what: Erasable::Contribution(note),
            number: Number::plain(1),
            own_case: false,
        })
    }

    #[test]
    fn a_scribe_writes_what_those_at_its_table_take_home_and_only_they_and_the_group_read_it() {
        let member = Member { name: "Greve".into(), ..Member::default() };
        let meeting = given(&[Event::Table(TableEvent::Seated { table: TableNumber(4), members: Some(vec![member]) })]);
        let write = |passage| Event::Summary(SummaryEvent::Written { passage, text: Some("x".into()) });
        let takes_home = |name: &str| write(Passage::TakesHome(name.into()));
        assert!(may_write(scribe(4), &seat(4), &takes_home("Greve"), &meeting));
        assert!(
            !may_write(scribe(5), &seat(5), &takes_home("Greve"), &meeting)
                && !may_write(scribe(4), &seat(4), &takes_home("Faxe"), &meeting)
        );
        assert!(!may_write(scribe(4), &seat(4), &write(Passage::Conclusion), &meeting));
        let reach = reach(note_of(4).0, &takes_home("Greve"));
        assert!(may_see(Role::Scribe { table: TableNumber(4) }, &reach, &meeting));
        assert!(may_see(Role::Collator, &reach, &meeting));
        assert!(
            !may_see(Role::Scribe { table: TableNumber(5) }, &reach, &meeting)
                && !may_see(Role::Wall, &reach, &meeting)
        );
    }

    #[test]
    fn a_table_returns_its_own_meeting_and_no_other_table_reads_where_its_answers_come_from() {
        let meeting = given(&[]);
        let made = DateTime::<Utc>::UNIX_EPOCH;
        let came = ReturnedEvent::Came {
            table: TableNumber(4),
            made,
            notes: Vec::new(),
            called: Vec::new(),
            views: Vec::new(),
            beside: Vec::new(),
        };
        let came = Event::Returned(came);
        assert!(may_write(scribe(4), &seat(4), &came, &meeting) && !may_write(scribe(5), &seat(5), &came, &meeting));
        let reach = reach(note_of(4).0, &came);
        assert!(may_see(Role::Scribe { table: TableNumber(4) }, &reach, &meeting));
        assert!(!may_see(Role::Scribe { table: TableNumber(5) }, &reach, &meeting));
        assert!(!may_see(Role::Wall, &reach, &meeting));
    }

    #[test]
    fn another_tables_note_is_seen_by_its_table_and_the_facilitators_group_alone() {
        let meeting = given(&[]);
        let reach = reach(note_of(5).0, &written(5, "5"));
        assert!(may_see(Role::Scribe { table: TableNumber(5) }, &reach, &meeting));
        assert!(may_see(Role::Collator, &reach, &meeting) && may_see(Role::StandBy, &reach, &meeting));
        assert!(!may_see(Role::Scribe { table: TableNumber(4) }, &reach, &meeting));
        assert!(!may_see(Role::Wall, &reach, &meeting));
    }

    #[test]
    fn the_whole_programme_and_who_sits_where_reach_no_other_table_and_no_wall() {
        let meeting = given(&[]);
        let id = EntryId { author: HOST, number: 1 };
        let whole = Event::Opening(OpeningEvent::Revised { programme: Box::new(programme()) });
        let seated = Event::Table(TableEvent::Seated { table: TableNumber(5), members: Some(Vec::new()) });
        let person = Person::named("Anne");
        let came = Event::Arrival(ArrivalEvent::Marked { person, arrival: None });
        assert!(may_see(Role::Collator, &reach(id, &came), &meeting));
        for role in [Role::Scribe { table: TableNumber(4) }, Role::Wall] {
            assert!(!may_see(role, &reach(id, &came), &meeting));
            assert!(!may_see(role, &reach(id, &whole), &meeting) && !may_see(role, &reach(id, &seated), &meeting));
        }
        assert!(may_see(Role::Scribe { table: TableNumber(5) }, &reach(id, &seated), &meeting));
        assert!(may_see(Role::StandBy, &reach(id, &whole), &meeting));
    }

    #[test]
    fn tables_that_were_together_go_on_writing_what_they_began_together() {
        let merged = |into: Option<u16>| {
            Event::Table(TableEvent::Merged { table: TableNumber(5), into: into.map(TableNumber), since: None })
        };
        let meeting = given(&[merged(Some(4)), merged(None)]);
        assert!(may_write(scribe(5), &seat(5), &written(4, "5"), &meeting));
        assert!(may_write(scribe(4), &seat(4), &edit(5), &meeting));
    }

    #[test]
    fn a_note_that_was_moved_is_seen_where_it_came_and_may_still_be_mended_where_it_was() {
        let moved = ContributionEvent::Placed { contribution: note_of(5), place: place(4) };
        let meeting = given(&[Event::Contribution(moved)]);
        assert!(
            may_write(scribe(5), &seat(5), &edit(5), &meeting) && may_write(scribe(4), &seat(4), &edit(5), &meeting)
        );
        assert!(may_see(Role::Scribe { table: TableNumber(4) }, &reach(note_of(5).0, &written(5, "5")), &meeting));
    }
}
