//! Tidings: what others did that the person at a table must hear, because it changes where the table sits.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveTime, Utc};

use crate::device::copied_words::Copies;
use crate::device::desk::Desk;
use crate::device::history::{History, Yielded};
use crate::device::led_too::LedToo;
use crate::device::proposals::{Proposals, Told};
use crate::device::view::View;
use crate::domain::event::Event;
use crate::domain::id::{AuthorId, ItemId, TableNumber, ThemeId};
use crate::domain::meeting::Meeting;
use crate::domain::message::Message;
use crate::domain::number::{Mark, Number};
use crate::domain::programme::ItemKind;
use crate::domain::role::Role;
use crate::domain::round::Closing;
use crate::domain::theme::Theme;
use crate::domain::theme_reach::ThemeReach;
use crate::domain::timeline::event::TimelineEvent;

/// Told once, when it comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tiding {
    /// The own table is a part of another.
    Merged {
        table: TableNumber,
        into: TableNumber,
    },
    /// Another table is a part of the one at which this device writes.
    Joined {
        table: TableNumber,
        into: TableNumber,
    },
    /// The two are two again.
    Parted {
        table: TableNumber,
        from: TableNumber,
    },
    /// One more machine writes for the table, whether or not somebody there let it in.
    Machine {
        table: TableNumber,
        mark: Mark,
    },
    /// Somebody changed what the table had approved.
    Lifted {
        table: TableNumber,
    },
    Message {
        text: String,
    },
    /// A round is closed; the wall clock until which the table corrects, if it still may.
    RoundClosed {
        until: Option<NaiveTime>,
    },
    RoundOpened,
    /// The theme that a round has brought a table.
    RoundBrings {
        table: TableNumber,
        number: Number,
        title: String,
    },
    /// A table has added a theme, and somebody has to settle for whom it is.
    ThemeWaits {
        table: TableNumber,
        number: Number,
        title: String,
    },
    /// Another table's theme is for all: whoever likes writes to it too.
    ThemeOpened {
        table: TableNumber,
        number: Number,
        title: String,
    },
    /// For whom the own table's theme is.
    ThemeSettled {
        title: String,
        reach: ThemeReach,
    },
    /// Notes that this device laid under a point lie elsewhere now: somebody else has them in hand too.
    TakenOver {
        notes: Vec<Number>,
        /// Under which point; nothing where they are loose.
        into: Option<Number>,
    },
    /// The meeting is closed, and the words of own cases lie on this machine.
    OwnCasesLeft {
        count: usize,
    },
    /// It is time for what comes next: whoever sits here says what they take home.
    TakesHome {
        names: Vec<String>,
    },
    /// Words are proposed for an own case, or the table has answered those that this device proposed.
    Proposal(Told),
    /// A note became an own case, and what bore its words went with it.
    CopiesErased(Copies),
    /// Another machine led while this one did, and what it alone had has come in.
    LedToo(LedToo),
    /// While another machine had the lead, this one took steps in the programme that do not count; the items that it began.
    StepsInVain {
        begun: Vec<String>,
    },
    /// For whom it is was settled, and is open again.
    ThemeUnsettled {
        title: String,
    },
}

/// Where a table's device stands in the meeting. What is compared before and after is the state and not the entries, so
/// that what was missed while the line was down is told once, as it is in the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ground {
    seat: Option<TableNumber>,
    now: Option<TableNumber>,
    parts: BTreeSet<TableNumber>,
    /// The machines that came by the same code after this one.
    machines: BTreeMap<AuthorId, Mark>,
    /// Whether what the table has said is approved.
    approved: bool,
    /// What is said to it just now.
    message: Option<Message>,
    /// The rounds that are closed and until when the table corrects in them.
    closed: BTreeMap<ItemId, Until>,
    /// The themes that tables added: whose, what they are called, and what is settled of them.
    themes: BTreeMap<ThemeId, Added>,
    /// How many own cases' words lie here after the close.
    left: usize,
    /// Who sits here, while the next steps are agreed.
    parties: Vec<String>,
    /// The notes that others have laid elsewhere than this device did, each with its point, in the order in which it came.
    yielded: Vec<Taken>,
    /// What was proposed to this table, or by this device to any.
    proposals: Proposals,
    /// The own steps in the programme that do not count: the item that each began, if it did.
    in_vain: Vec<Option<String>>,
}

/// What a note is called, if its words are here, and under which point it lies, if under any.
type Taken = (Option<Number>, Option<Number>);

/// A theme that a table added from its own machine.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Added {
    table: TableNumber,
    number: Number,
    title: String,
    reach: Option<ThemeReach>,
}

/// An end of the time for corrections: the instant, and the wall clock while it lies ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Until {
    at: DateTime<Utc>,
    ahead: Option<NaiveTime>,
}

impl Tiding {
    /// Whether it must stand until it is read: what was led by two machines is not what either of them believes.
    pub fn is_grave(&self) -> bool {
        matches!(self, Self::LedToo(_) | Self::StepsInVain { .. })
    }

    /// What a round has brought to this desk, said once to whoever writes there.
    pub fn of_a_round(desk: &mut Desk, meeting: &Meeting, author: AuthorId) -> Option<Self> {
        let (table, theme) = desk.brought()?;
        let theme = meeting.themes.get(&theme)?;
        if meeting.seats.of(author).is_some_and(|seat| !seat.role.writes_notes()) {
            return None;
        }
        let (number, title) = (theme.number.clone(), meeting.themes.title(theme).to_owned());
        Some(Self::RoundBrings { table, number, title })
    }
}

impl Ground {
    /// Of the facilitator's machine, at which hundreds of entries arrive: what only a person can settle.
    pub fn of_the_leader(meeting: &Meeting, history: &History, author: AuthorId) -> Self {
        let (themes, yielded, in_vain) = (added(meeting), yielded(meeting, history), in_vain(meeting, author));
        let proposals = Proposals::by(author, meeting);
        Self { themes, yielded, in_vain, proposals, ..Self::default() }
    }

    /// Nothing stands anywhere for a device that has no seat.
    pub fn of(view: &View<'_>, author: AuthorId) -> Self {
        let meeting = view.meeting;
        let Some(seat) = meeting.seats.of(author) else { return Self::default() };
        let Role::Scribe { table: seat } = seat.role else {
            let (message, yielded) = (view.message(None).cloned(), yielded(meeting, view.history));
            let (proposals, in_vain) = (Proposals::by(author, meeting), in_vain(meeting, author));
            return Self { message, yielded, left: left(view), in_vain, proposals, ..Self::default() };
        };
        let now = meeting.tables.now(seat);
        Self {
            seat: Some(seat),
            now: Some(now),
            parts: meeting.tables.parts_of(now).collect(),
            machines: meeting.seats.let_in_after(author).map(|(other, mark)| (other, mark.clone())).collect(),
            approved: approved(meeting, author).is_some(),
            message: view.message_where_they_sat(seat).cloned(),
            closed: closed(view),
            themes: added(meeting),
            left: left(view),
            parties: parties(view, now),
            yielded: Vec::new(),
            proposals: Proposals::to(now, meeting),
            in_vain: Vec::new(),
        }
    }

    /// What is to be told when it has become `after`.
    pub fn tidings(&self, after: &Self) -> Vec<Tiding> {
        let mut tidings = self.moves(after);
        tidings.extend(self.machines_come(after));
        tidings.extend(self.taken_over(after));
        tidings.extend(self.steps_in_vain(after));
        if let (true, false, Some(table)) = (self.approved, after.approved, after.now) {
            tidings.push(Tiding::Lifted { table });
        }
        // What stands again when a later one is gone was told before.
        let is_new = |message: &&Message| {
            self.message.as_ref().is_none_or(|before| message.at >= before.at && before != *message)
        };
        let said = after.message.as_ref().filter(is_new);
        tidings.extend(said.map(|message| Tiding::Message { text: message.text.clone() }));
        tidings.extend(self.rounds(after));
        tidings.extend((self.left == 0 && after.left > 0).then_some(Tiding::OwnCasesLeft { count: after.left }));
        let is_time = self.seat.is_some() && self.parties.is_empty() && !after.parties.is_empty();
        tidings.extend(is_time.then(|| Tiding::TakesHome { names: after.parties.clone() }));
        tidings.extend(self.proposals.told(&after.proposals).into_iter().map(Tiding::Proposal));
        tidings.extend(after.themes.iter().filter_map(|(id, now)| self.of_theme(after, id, now)));
        tidings
    }

    /// The facilitator hears of a theme that comes, its table of what is settled, and the others of one that is for all.
    fn of_theme(&self, after: &Self, id: &ThemeId, now: &Added) -> Option<Tiding> {
        let before = self.themes.get(id);
        let title = now.title.clone();
        match (after.seat, now.reach) {
            (None, None) if before.is_none() => {
                Some(Tiding::ThemeWaits { table: now.table, number: now.number.clone(), title })
            }
            (Some(_), reach) if !after.has_part(now.table) => {
                let opens = reach == Some(ThemeReach::All) && self.seat.is_some();
                let is_new = before.is_none_or(|before| before.reach != reach);
                let (table, number) = (now.table, now.number.clone());
                (opens && is_new).then_some(Tiding::ThemeOpened { table, number, title })
            }
            (Some(_), Some(reach)) if before.is_some_and(|before| before.reach != now.reach) => {
                Some(Tiding::ThemeSettled { title, reach })
            }
            (Some(_), None) if before.is_some_and(|before| before.reach.is_some()) => {
                Some(Tiding::ThemeUnsettled { title })
            }
            _ => None,
        }
    }

    /// Whether a table is the own one by now.
    fn has_part(&self, table: TableNumber) -> bool {
        self.now == Some(table) || self.parts.contains(&table)
    }

    fn rounds(&self, after: &Self) -> Option<Tiding> {
        let before = |round: &ItemId| self.closed.get(round).map(|until| until.at);
        let fresh = after.closed.iter().filter(|(round, until)| before(round) != Some(until.at));
        // Who comes when it is long over reads it where it matters.
        let told = fresh.map(|(_, until)| until.ahead).filter(|ahead| ahead.is_some() || self.seat.is_some());
        let opened = || self.closed.keys().any(|round| !after.closed.contains_key(round));
        match told.max() {
            Some(until) => Some(Tiding::RoundClosed { until }),
            None => opened().then_some(Tiding::RoundOpened),
        }
    }

    /// Those that went to one place are told together.
    fn taken_over(&self, after: &Self) -> Vec<Tiding> {
        let fresh = after.yielded.get(self.yielded.len()..).unwrap_or_default();
        let told = fresh.chunk_by(|(_, one), (_, other)| one == other);
        let notes = |group: &[Taken]| group.iter().filter_map(|(note, _)| note.clone()).collect::<Vec<Number>>();
        let tidings = told.map(|group| (notes(group), group[0].1.clone())).filter(|(notes, _)| !notes.is_empty());
        tidings.map(|(notes, into)| Tiding::TakenOver { notes, into }).collect()
    }

    fn steps_in_vain(&self, after: &Self) -> Option<Tiding> {
        let fresh = after.in_vain.get(self.in_vain.len()..).filter(|fresh| !fresh.is_empty())?;
        Some(Tiding::StepsInVain { begun: fresh.iter().flatten().cloned().collect() })
    }

    fn machines_come(&self, after: &Self) -> impl Iterator<Item = Tiding> {
        let fresh = after.machines.iter().filter(|(author, _)| !self.machines.contains_key(author));
        fresh.filter_map(|(_, mark)| Some(Tiding::Machine { table: after.seat?, mark: mark.clone() }))
    }

    fn moves(&self, after: &Self) -> Vec<Tiding> {
        let (Some(seat), Some(now)) = (after.seat, after.now) else { return Vec::new() };
        // One that has just sat down sits at its own table as far as anybody there knows.
        let before = self.now.unwrap_or(seat);
        if before != now {
            return vec![if now == seat {
                Tiding::Parted { table: seat, from: before }
            } else {
                Tiding::Merged { table: seat, into: now }
            }];
        }
        if self.seat.is_none() {
            return Vec::new();
        }
        let came = after.parts.difference(&self.parts).filter(|part| **part != seat);
        let left = self.parts.difference(&after.parts).filter(|part| **part != seat);
        came.map(|part| Tiding::Joined { table: *part, into: now })
            .chain(left.map(|part| Tiding::Parted { table: *part, from: now }))
            .collect()
    }
}

/// The table of a scribe's device, where what it has said is approved.
pub fn approved(meeting: &Meeting, author: AuthorId) -> Option<TableNumber> {
    meeting.table_of(author).filter(|table| meeting.read_back(*table).approved().is_some())
}

/// That the table was approved and is not since this device itself did these; nothing where it took just that back.
pub fn lifted(meeting: &Meeting, table: TableNumber, events: &[Event]) -> Option<Tiding> {
    let on_purpose = events.iter().any(|event| matches!(event, Event::Approval(_)));
    let holds = on_purpose || meeting.read_back(table).approved().is_some();
    (!holds).then_some(Tiding::Lifted { table })
}

fn left(view: &View<'_>) -> usize {
    if view.meeting.opening.closed().is_some() { view.private } else { 0 }
}

fn parties(view: &View<'_>, table: TableNumber) -> Vec<String> {
    let is_time = view.standing.item_now().is_some_and(|item| item.kind == ItemKind::NextSteps);
    let names = if is_time { view.meeting.bodies_at(table) } else { Vec::new() };
    names.into_iter().map(str::to_owned).collect()
}

fn yielded(meeting: &Meeting, history: &History) -> Vec<Taken> {
    let point = |point| meeting.points.now(point).and_then(|point| meeting.points.number_of(point)).cloned();
    let note = |note| meeting.contributions.number_of(note).cloned();
    history.yielded().iter().map(|Yielded { note: id, into }| (note(*id), into.and_then(point))).collect()
}

fn in_vain(meeting: &Meeting, author: AuthorId) -> Vec<Option<String>> {
    let items = meeting.programme().map(|programme| programme.items.as_slice()).unwrap_or_default();
    let title = |id: &ItemId| items.iter().find(|item| item.id == *id).map(|item| item.title.clone());
    let begun = |event: &TimelineEvent| match event {
        TimelineEvent::Began { item } | TimelineEvent::WentBack { item } => title(item),
        TimelineEvent::BrokenOff { next: Some(next), .. } => title(next),
        _ => None,
    };
    meeting.timeline.in_vain(author).map(begun).collect()
}

fn added(meeting: &Meeting) -> BTreeMap<ThemeId, Added> {
    let themes = &meeting.themes;
    let of = |theme: &Theme| {
        let table = theme.added_by.filter(|_| !theme.number.mark.0.is_empty())?;
        let title = themes.title(theme).to_owned();
        let added = Added { table, number: theme.number.clone(), title, reach: themes.reach(&theme.id) };
        Some((theme.id.clone(), added))
    };
    themes.all().filter_map(of).collect()
}

fn closed(view: &View<'_>) -> BTreeMap<ItemId, Until> {
    let until = |closing: &Closing| {
        // Where nobody was given any time, a clock that is slow by a moment has none either.
        let at_once = closing.is_over(closing.at);
        let ahead = (!at_once && !closing.is_over(view.now)).then(|| view.local(closing.until).time());
        Until { at: closing.until, ahead }
    };
    view.meeting.rounds.closings().map(|(round, closing)| (round.clone(), until(closing))).collect()
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, NaiveTime, TimeDelta};

    use crate::device::desk::Desk;
    use crate::device::history::History;
    use crate::device::tidings::{Ground, Tiding};
    use crate::device::view::View;
    use crate::domain::answer::{Answer, AnswerEvent};
    use crate::domain::approval::{Approval, ApprovalEvent};
    use crate::domain::contribution::Place;
    use crate::domain::event::Event;
    use crate::domain::id::{AuthorId, Stamp, TableNumber, ThemeId};
    use crate::domain::meeting::Meeting;
    use crate::domain::message::{Message, MessageEvent};
    use crate::domain::number::{Mark, Number};
    use crate::domain::role::Role;
    use crate::domain::round::{Closing, RoundEvent};
    use crate::domain::seat::{Seat, SeatEvent};
    use crate::domain::table::TableEvent;
    use crate::domain::theme::ThemeEvent;
    use crate::domain::theme_reach::ThemeReach;

    const SCRIBE: AuthorId = AuthorId([7; 16]);

    fn table(number: u16) -> TableNumber {
        TableNumber(number)
    }

    fn merged(number: u16, into: Option<u16>) -> Event {
        Event::Table(TableEvent::Merged { table: table(number), into: into.map(table), since: None })
    }

    fn stands(meeting: &Meeting) -> Ground {
        let view = View {
            meeting,
            standing: meeting.timeline.standing(DateTime::UNIX_EPOCH),
            desk: &Desk::default(),
            history: &History::default(),
            now: DateTime::UNIX_EPOCH,
            writing: false,
            fault: None,
            private: 0,
            door: None,
            line: None,
            shown: None,
        };
        Ground::of(&view, SCRIBE)
    }

    /// What a scribe of table 7 hears of each step.
    fn heard(steps: &[Event]) -> Vec<Vec<Tiding>> {
        let mut meeting = Meeting::default();
        let mut lamport = 0;
        let mut apply = |meeting: &mut Meeting, event: &Event| {
            lamport += 1;
            let stamp = Stamp { lamport, number: lamport, ..Stamp::default() };
            meeting.apply(stamp, DateTime::UNIX_EPOCH, event);
        };
        (5..=7).for_each(|number| apply(&mut meeting, &Event::Table(TableEvent::Added { table: table(number) })));
        let mut told = Vec::new();
        for step in steps {
            let before = stands(&meeting);
            apply(&mut meeting, step);
            told.push(before.tidings(&stands(&meeting)));
        }
        told
    }

    fn sits() -> Event {
        let seat = Seat { role: Role::Scribe { table: table(7) }, mark: Mark("7".into()) };
        Event::Seat(SeatEvent::Taken { author: SCRIBE, seat })
    }

    #[test]
    fn a_round_that_is_closed_at_once_is_over_also_by_a_clock_that_is_slow_by_a_moment() {
        let closed = |grace| {
            let at = DateTime::UNIX_EPOCH + TimeDelta::seconds(1);
            let closing = Closing { since: DateTime::UNIX_EPOCH, at, until: at + TimeDelta::minutes(grace) };
            Event::Round(RoundEvent::Closed { round: "tables".into(), closing: Some(closing) })
        };
        let until = Some(NaiveTime::from_hms_opt(0, 2, 1).unwrap());
        assert_eq!(heard(&[sits(), closed(2)])[1], [Tiding::RoundClosed { until }]);
        assert_eq!(heard(&[sits(), closed(0)])[1], [Tiding::RoundClosed { until: None }]);
    }

    #[test]
    fn a_table_hears_where_it_goes_who_comes_and_when_they_part() {
        let steps = [sits(), merged(7, Some(6)), merged(5, Some(6)), merged(5, None), merged(7, None)];
        let expected = [
            vec![],
            vec![Tiding::Merged { table: table(7), into: table(6) }],
            vec![Tiding::Joined { table: table(5), into: table(6) }],
            vec![Tiding::Parted { table: table(5), from: table(6) }],
            vec![Tiding::Parted { table: table(7), from: table(6) }],
        ];
        assert_eq!(heard(&steps), expected);
    }

    #[test]
    fn who_comes_late_hears_of_its_own_table_and_who_is_far_away_hears_nothing() {
        let late = [merged(7, Some(6)), merged(5, Some(6)), sits()];
        assert_eq!(heard(&late)[2], [Tiding::Merged { table: table(7), into: table(6) }]);
        assert!(heard(&[sits(), merged(5, Some(6))]).iter().all(Vec::is_empty));
        assert!(heard(&[merged(7, Some(6))]).iter().all(Vec::is_empty));
    }

    #[test]
    fn a_table_hears_once_of_each_machine_that_comes_by_its_code_after_it() {
        let comes = |device, at, mark: &str| {
            let seat = Seat { role: Role::Scribe { table: table(at) }, mark: Mark(mark.into()) };
            Event::Seat(SeatEvent::Taken { author: AuthorId([device; 16]), seat })
        };
        let steps =
            [comes(1, 7, "7b"), sits(), comes(2, 7, "7c"), comes(3, 6, "6"), comes(2, 7, "7c"), merged(6, Some(7))];
        let told = heard(&steps);
        let mark = Mark("7c".into());
        assert_eq!(told[2], [Tiding::Machine { table: table(7), mark }]);
        assert!([0, 1, 3, 4].iter().all(|step| told[*step].is_empty()), "{told:?}");
        assert_eq!(told[5], [Tiding::Joined { table: table(6), into: table(7) }]);
    }

    #[test]
    fn a_table_hears_when_what_was_settled_of_its_theme_is_taken_back() {
        let (theme, title) = (ThemeId("kørsel".into()), "Kørsel".to_owned());
        let (number, by) = (Number { mark: Mark("7".into()), n: 1 }, Some(table(7)));
        let added = ThemeEvent::Added { theme: theme.clone(), number, title: title.clone(), by };
        let settled = |reach| Event::Theme(ThemeEvent::Settled { theme: theme.clone(), reach });
        let steps = [sits(), Event::Theme(added), settled(Some(ThemeReach::Parked)), settled(None)];
        let told = heard(&steps);
        assert_eq!(told[2], [Tiding::ThemeSettled { title: title.clone(), reach: ThemeReach::Parked }]);
        assert_eq!(told[3], [Tiding::ThemeUnsettled { title }]);
    }

    #[test]
    fn what_was_said_before_two_tables_became_one_is_told_at_neither_again() {
        let clock = |minute| DateTime::UNIX_EPOCH + TimeDelta::minutes(minute);
        let said = |minute, to: Option<u16>, text: &str| {
            let message = Some(Message { text: text.into(), at: clock(minute) });
            Event::Message(MessageEvent::Sent { to: to.map(table), message })
        };
        let merged = Event::Table(TableEvent::Merged { table: table(7), into: Some(table(6)), since: Some(clock(3)) });
        let parted = Event::Table(TableEvent::Merged { table: table(7), into: None, since: None });
        let gone = Event::Message(MessageEvent::Sent { to: Some(table(6)), message: None });
        let before = [sits(), said(1, Some(7), "Bliv"), said(2, Some(6), "Kom op")];
        let after = [merged, said(4, Some(6), "Godt"), gone, said(5, Some(6), "Tak"), parted];
        let told = heard(&[&before[..], &after[..]].concat());
        let texts = told.iter().flatten().filter_map(|tiding| match tiding {
            Tiding::Message { text } => Some(text.as_str()),
            _ => None,
        });
        assert_eq!(texts.collect::<Vec<_>>(), ["Bliv", "Godt", "Tak"]);
    }

    #[test]
    fn a_table_hears_what_is_said_to_it_and_that_its_approval_holds_no_more() {
        let said = |to: Option<u16>, text: &str| {
            let message = Some(Message { text: text.into(), at: DateTime::UNIX_EPOCH });
            Event::Message(MessageEvent::Sent { to: to.map(table), message })
        };
        let approved = Approval { at: DateTime::UNIX_EPOCH, seen: Vec::new() };
        let approved = Event::Approval(ApprovalEvent::Given { table: table(7), approval: Some(approved) });
        let place = Place { table: table(7), theme: "work".into(), question: None };
        let changed = Event::Answer(AnswerEvent::Given { place, answer: Some(Answer::NoRemarks) });
        let told = heard(&[sits(), said(None, "Fem"), said(Some(5), "Kom"), said(Some(7), "Bliv"), approved, changed]);
        let message = |text: &str| vec![Tiding::Message { text: text.into() }];
        assert_eq!(told[1..5], [message("Fem"), vec![], message("Bliv"), vec![]]);
        assert_eq!(told[5], [Tiding::Lifted { table: table(7) }]);
    }
}
