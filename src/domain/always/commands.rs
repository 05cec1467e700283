//! Commands of every sort, sensible and senseless, with texts that have hurt programs.

use chrono::{DateTime, TimeDelta, Utc};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;

use crate::domain::action::{ActionCommand, Change, Source};
use crate::domain::answer::{Answer, AnswerCommand};
use crate::domain::approval::ApprovalCommand;
use crate::domain::arrival::{ArrivalCommand, Attendance, Person};
use crate::domain::command::Command;
use crate::domain::contribution::{ContributionCommand, ContributionKind, Place};
use crate::domain::due::Due;
use crate::domain::erasure::Erasable;
use crate::domain::example::programme;
use crate::domain::floor::{FloorCommand, Holder};
use crate::domain::id::{
    ActionId, AuthorId, ContributionId, EntryId, ItemId, OwnCaseId, PointId, TableNumber, ThemeId,
};
use crate::domain::message::MessageCommand;
use crate::domain::no_own_case::{Matter, NoOwnCaseCommand};
use crate::domain::opening::OpeningCommand;
use crate::domain::own_case::OwnCaseCommand;
use crate::domain::point::PointCommand;
use crate::domain::priority::{Class, Vote};
use crate::domain::programme::{ItemKind, Member, ThemeKind};
use crate::domain::round::RoundCommand;
use crate::domain::status::Status;
use crate::domain::summary::{Passage, SummaryCommand};
use crate::domain::table::TableCommand;
use crate::domain::terms::{ActionKind, Terms};
use crate::domain::theme::ThemeCommand;
use crate::domain::theme_reach::ThemeReach;
use crate::domain::timeline::command::TimelineCommand;
use crate::domain::timeline::example::clock;
use crate::domain::timeline::plan_name::PlanName;

pub const WRITERS: usize = 3;

/// Texts that have hurt programs.
const HOSTILE: [&str; 14] = [
    "Rampen ved hovedindgangen er for stejl",
    "Rampen ved hovedindgangen er for stejl",
    "Min søn på 23 har epilepsi",
    "Min søn på 23 har epilepsi",
    "",
    " \t\n ",
    "\u{0}\u{1b}[2J\u{7f}",
    "\u{202e}txet dnev\u{2066}",
    "a\u{301}\u{301}\u{301} 👩‍👩‍👧‍👦 \u{feff}",
    "# | `x` <b>&amp;</b> | =1+1",
    "linje\r\nlinje\rlinje\u{2028}linje",
    "ÆØÅ æøå ſ İ ẞ",
    "null",
    "| ? | |",
];

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => select(&HOSTILE[..]).prop_map(str::to_owned),
        4 => any::<String>(),
        1 => Just("å".repeat(20_001)),
        1 => Just("x".repeat(1_300)),
    ]
}

/// Mostly "the nth that the writer knows", for which no author stands and which is looked up when it is asked; now and
/// then an entry that is of another sort, or never was.
fn entries() -> impl Strategy<Value = EntryId> {
    let nth = (0..40_u64).prop_map(|nth| EntryId { author: NTH, number: nth });
    let any = (1..=WRITERS as u8, 1..30_u64).prop_map(|(nth, number)| EntryId { author: AuthorId([nth; 16]), number });
    prop_oneof![14 => nth, 1 => any]
}

pub const NTH: AuthorId = AuthorId([0; 16]);

fn notes() -> impl Strategy<Value = ContributionId> {
    entries().prop_map(ContributionId)
}

fn points() -> impl Strategy<Value = PointId> {
    entries().prop_map(PointId)
}

fn tables() -> impl Strategy<Value = TableNumber> {
    prop_oneof![12 => 1..=3_u16, 3 => 4..=6_u16, 1 => Just(0)].prop_map(TableNumber)
}

fn themes() -> impl Strategy<Value = ThemeId> {
    prop_oneof![
        12 => select(&["access", "work", "parking"][..]).prop_map(ThemeId::from),
        4 => entries().prop_map(|entry| ThemeId(entry.to_string())),
        1 => Just("nowhere".into()),
    ]
}

pub fn places() -> impl Strategy<Value = Place> {
    let asked = (tables(), select(&["access-1", "access-2"][..])).prop_map(|(table, question)| Place {
        table,
        theme: "access".into(),
        question: Some(question.into()),
    });
    let open = (tables(), themes()).prop_map(|(table, theme)| Place { table, theme, question: None });
    prop_oneof![1 => asked, 4 => open]
}

fn kinds() -> impl Strategy<Value = Option<ContributionKind>> {
    proptest::option::of(select(&ContributionKind::ALL[..]))
}

/// Around the programme's beginning.
fn times() -> impl Strategy<Value = DateTime<Utc>> {
    (-60..60_i64).prop_map(|minutes| clock(16, 0) + TimeDelta::minutes(minutes))
}

fn contribution_commands() -> impl Strategy<Value = ContributionCommand> {
    prop_oneof![
        4 => (places(), kinds(), texts())
            .prop_map(|(place, kind, text)| ContributionCommand::Write { place, kind, text }),
        2 => (notes(), texts()).prop_map(|(contribution, text)| ContributionCommand::Edit { contribution, text }),
        2 => vec((notes(), places()), 0..3).prop_map(|moves| ContributionCommand::Place { moves }),
        1 => (notes(), kinds()).prop_map(|(contribution, kind)| ContributionCommand::SetKind { contribution, kind }),
        1 => (notes(), any::<bool>())
            .prop_map(|(contribution, starred)| ContributionCommand::Star { contribution, starred }),
        1 => notes().prop_map(|contribution| ContributionCommand::Withdraw { contribution }),
        3 => notes().prop_map(|contribution| ContributionCommand::Restore { contribution }),
        1 => (notes(), texts()).prop_map(|(contribution, who)| ContributionCommand::Owe { contribution, who }),
        1 => (notes(), option::of(times()))
            .prop_map(|(contribution, said)| ContributionCommand::SetTime { contribution, said }),
        3 => (vec(notes(), 0..3), proptest::option::of(points()))
            .prop_map(|(contributions, point)| ContributionCommand::Group { contributions, point }),
    ]
}

fn point_commands() -> impl Strategy<Value = PointCommand> {
    prop_oneof![
        3 => (texts(), proptest::option::of(themes())).prop_map(|(text, theme)| PointCommand::Make { text, theme }),
        1 => (points(), texts()).prop_map(|(point, text)| PointCommand::Reword { point, text }),
        1 => (points(), texts()).prop_map(|(point, text)| PointCommand::Dissent { point, text }),
        9 => (points(), points()).prop_map(|(from, into)| PointCommand::Merge { from, into }),
        3 => points().prop_map(|point| PointCommand::Part { point }),
        2 => (points(), proptest::option::of(points())).prop_map(|(point, before)| PointCommand::Move { point, before }),
        1 => points().prop_map(|point| PointCommand::Withdraw { point }),
        2 => (points(), votes()).prop_map(|(point, vote)| PointCommand::Vote { point, vote }),
    ]
}

fn votes() -> impl Strategy<Value = Vote> {
    prop_oneof![
        (tables(), 0..11_u8).prop_map(|(table, stars)| Vote::Stars { table, stars }),
        proptest::option::of(0..10_002_u32).prop_map(Vote::Hands),
        proptest::option::of(select(&Class::ALL[..])).prop_map(Vote::Class),
    ]
}

fn passages() -> impl Strategy<Value = Passage> {
    prop_oneof![
        3 => select(&[Passage::Intro, Passage::Conclusion, Passage::Absent][..]),
        2 => themes().prop_map(Passage::Theme),
        1 => select(&["talk", "nothing"][..]).prop_map(|item| Passage::Decision(item.into())),
        1 => select(&[Passage::Receiver, Passage::Economy, Passage::Annexes][..]),
        1 => select(&["Forening 1", "nobody"][..]).prop_map(|name| Passage::TakesHome(name.into())),
        1 => tables().prop_map(Passage::Received),
        1 => themes().prop_map(|theme| Passage::DissentingView {
            party: "Forening 1".into(),
            theme: Some(theme),
            question: None,
        }),
        1 => (1..28_u32).prop_map(|day| Passage::StatusRound(chrono::NaiveDate::from_ymd_opt(2022, 5, day).unwrap())),
    ]
}

fn terms() -> impl Strategy<Value = Terms> {
    let due = texts().prop_map(|words| Due { words, day: None, exact: false });
    let party = || proptest::option::of(texts());
    (texts(), party(), party(), proptest::option::of(due), party(), proptest::option::of(themes())).prop_map(
        |(what, who, on_behalf_of, when, condition, theme)| Terms {
            what,
            who,
            on_behalf_of,
            when,
            condition,
            kind: Some(ActionKind::Pilot),
            theme,
            carried: None,
        },
    )
}

fn action_commands() -> impl Strategy<Value = ActionCommand> {
    let source = || {
        prop_oneof![
            notes().prop_map(Source::Contribution),
            points().prop_map(Source::Point),
            tables().prop_map(Source::Table)
        ]
    };
    let change = prop_oneof![
        texts().prop_map(Change::What),
        proptest::option::of(texts()).prop_map(Change::Who),
        select(&Status::ALL[..]).prop_map(Change::Status),
        proptest::option::of(source()).prop_map(Change::Source),
        select(&ActionKind::ALL[..]).prop_map(|kind| Change::Kind(Some(kind))),
        proptest::option::of(themes()).prop_map(Change::Theme),
    ];
    let actions = || entries().prop_map(ActionId);
    prop_oneof![
        3 => (terms(), proptest::option::of(source()))
            .prop_map(|(terms, source)| ActionCommand::Agree { terms, source }),
        3 => (actions(), vec(change, 0..4)).prop_map(|(action, changes)| ActionCommand::Change { action, changes }),
        1 => actions().prop_map(|action| ActionCommand::Withdraw { action }),
        1 => (actions(), texts())
            .prop_map(|(action, what)| ActionCommand::Split { action, changes: vec![Change::What(what)] }),
        1 => (actions(), actions()).prop_map(|(from, into)| ActionCommand::Merge { from, into }),
        1 => actions().prop_map(|action| ActionCommand::Part { action }),
        3 => (actions(), select(&Status::ALL[..]), texts())
            .prop_map(|(action, status, why)| ActionCommand::Report { action, status, why, told: None }),
    ]
}

fn items() -> impl Strategy<Value = ItemId> {
    prop_oneof![
        12 => select(&["welcome", "talk", "coffee", "tables", "closing", "nothing"][..]).prop_map(ItemId::from),
        6 => entries().prop_map(|entry| ItemId(entry.to_string())),
    ]
}

fn timeline_commands() -> impl Strategy<Value = TimelineCommand> {
    prop_oneof![
        4 => Just(TimelineCommand::Next),
        1 => Just(TimelineCommand::Back),
        2 => Just(TimelineCommand::Pause),
        5 => Just(TimelineCommand::Resume),
        1 => Just(TimelineCommand::Skip),
        1 => (0..200_u32).prop_map(|minutes| TimelineCommand::Extend { minutes }),
        1 => (items(), any::<u32>()).prop_map(|(item, minutes)| TimelineCommand::SetMinutes { item, minutes }),
        1 => (items(), any::<bool>()).prop_map(|(item, locked)| TimelineCommand::Lock { item, locked }),
        1 => (items(), items()).prop_map(|(item, before)| TimelineCommand::Move { item, before: Some(before) }),
        3 => (option::of(items()), texts()).prop_map(|(after, title)| TimelineCommand::Insert {
            after, title, kind: ItemKind::Talk, minutes: 5, responsible: None
        }),
        1 => select(&[PlanName::InProportion, PlanName::EndLater][..])
            .prop_map(|plan| TimelineCommand::TakePlan { plan }),
    ]
}

fn table_commands() -> impl Strategy<Value = TableCommand> {
    prop_oneof![
        2 => tables().prop_map(|table| TableCommand::Add { table }),
        1 => (tables(), texts()).prop_map(|(table, name)| TableCommand::Name { table, name }),
        1 => (tables(), texts()).prop_map(|(table, name)| TableCommand::AddNamed { table, name }),
        1 => (tables(), texts()).prop_map(|(table, name)| TableCommand::Seat {
            table, members: vec![Member { name, role: None, ..Member::default() }]
        }),
        6 => (tables(), tables()).prop_map(|(from, into)| TableCommand::Merge { from, into }),
        3 => tables().prop_map(|table| TableCommand::Part { table }),
    ]
}

fn theme_commands() -> impl Strategy<Value = ThemeCommand> {
    prop_oneof![
        1 => texts().prop_map(|title| ThemeCommand::Add { title, by: Some(TableNumber(1)) }),
        1 => (themes(), texts()).prop_map(|(theme, title)| ThemeCommand::Name { theme, title }),
        2 => themes().prop_map(|theme| ThemeCommand::Remove { theme }),
        2 => (themes(), select(&[ThemeReach::All, ThemeReach::Table, ThemeReach::Parked][..]))
            .prop_map(|(theme, reach)| ThemeCommand::Settle { theme, reach }),
    ]
}

fn opening_commands() -> impl Strategy<Value = OpeningCommand> {
    let revised = texts().prop_map(|title| {
        let mut programme = Box::new(programme());
        programme.tables.truncate(1 + title.len() % 3);
        programme
            .themes
            .retain(|theme| title.len() % 2 == 0 || theme.kind == ThemeKind::Parking || theme.id.0 == "work");
        programme.title = title;
        OpeningCommand::Revise { programme }
    });
    prop_oneof![1 => revised, 1 => Just(OpeningCommand::Close)]
}

fn approval_commands() -> impl Strategy<Value = ApprovalCommand> {
    prop_oneof![
        3 => tables().prop_map(|table| ApprovalCommand::Approve { table }),
        1 => tables().prop_map(|table| ApprovalCommand::Lift { table }),
    ]
}

fn message_commands() -> impl Strategy<Value = MessageCommand> {
    prop_oneof![
        3 => (option::of(tables()), texts()).prop_map(|(to, text)| MessageCommand::Send { to, text }),
        1 => option::of(tables()).prop_map(|to| MessageCommand::Clear { to }),
    ]
}

fn arrival_commands() -> impl Strategy<Value = ArrivalCommand> {
    let people = || select(&["Anne", "Bo", "Carl"][..]);
    let attendance = option::of(select(&[Attendance::Came, Attendance::Away][..]));
    let person = || people().prop_map(Person::named);
    prop_oneof![
        2 => (person(), attendance).prop_map(|(person, attendance)| ArrivalCommand::Mark { person, attendance }),
        2 => (people(), tables()).prop_map(|(name, table)| ArrivalCommand::SitDown {
            name: name.into(),
            role: None,
            table
        }),
        1 => (person(), tables()).prop_map(|(person, to)| ArrivalCommand::Move { person, to }),
        1 => Just(ArrivalCommand::Arrange),
    ]
}

fn round_commands() -> impl Strategy<Value = RoundCommand> {
    let grace = || option::of(0..63_u32);
    prop_oneof![
        4 => grace().prop_map(|grace| RoundCommand::Close { grace }),
        2 => Just(RoundCommand::Reopen),
        1 => (any::<bool>(), grace()).prop_map(|(closes, grace)| RoundCommand::Rule { closes, grace }),
    ]
}

fn floor_commands() -> impl Strategy<Value = FloorCommand> {
    let table = FloorCommand::Give(Holder::Table(TableNumber(1)));
    prop_oneof![
        Just(FloorCommand::Clear),
        Just(table),
        themes().prop_map(|id| FloorCommand::Give(Holder::Theme(id))),
        (0..3_u16).prop_map(|page| FloorCommand::Give(Holder::Actions { page })),
    ]
}

fn no_own_case_commands() -> impl Strategy<Value = NoOwnCaseCommand> {
    let matters = || {
        prop_oneof![
            3 => notes().prop_map(Matter::Note),
            2 => points().prop_map(Matter::Point),
            1 => points().prop_map(Matter::Dissent),
            1 => entries().prop_map(ActionId).prop_map(Matter::Action),
            1 => passages().prop_map(Matter::Passage),
            1 => themes().prop_map(Matter::Theme),
        ]
    };
    prop_oneof![
        3 => matters().prop_map(|of| NoOwnCaseCommand::Find { of }),
        1 => matters().prop_map(|of| NoOwnCaseCommand::TakeBack { of }),
    ]
}

pub fn commands() -> impl Strategy<Value = Command> {
    let answers = proptest::option::of(select(&[Answer::NoRemarks, Answer::NotDiscussed][..]));
    let own_cases = || entries().prop_map(OwnCaseId);
    prop_oneof![
        12 => contribution_commands().prop_map(Command::Contribution),
        18 => point_commands().prop_map(Command::Point),
        9 => table_commands().prop_map(Command::Table),
        4 => action_commands().prop_map(Command::Action),
        6 => timeline_commands().prop_map(Command::Timeline),
        4 => (passages(), texts())
            .prop_map(|(passage, text)| Command::Summary(SummaryCommand { passage, text })),
        1 => passages().prop_map(|passage| Command::Erase { what: Erasable::Passage(passage) }),
        2 => theme_commands().prop_map(Command::Theme),
        1 => floor_commands().prop_map(Command::Floor),
        3 => approval_commands().prop_map(Command::Approval),
        2 => message_commands().prop_map(Command::Message),
        3 => arrival_commands().prop_map(Command::Arrival),
        3 => round_commands().prop_map(Command::Round),
        1 => opening_commands().prop_map(Command::Opening),
        3 => Just(Command::Opening(OpeningCommand::Reopen)),
        2 => (places(), answers).prop_map(|(place, answer)| Command::Answer(AnswerCommand { place, answer })),
        2 => no_own_case_commands().prop_map(Command::NoOwnCase),
        2 => places().prop_map(|place| Command::OwnCase(OwnCaseCommand::Note { place })),
        1 => own_cases().prop_map(|own_case| Command::OwnCase(OwnCaseCommand::Withdraw { own_case })),
        1 => own_cases().prop_map(|own_case| Command::OwnCase(OwnCaseCommand::Accept { own_case })),
        1 => own_cases().prop_map(|own_case| Command::OwnCase(OwnCaseCommand::PutAway { own_case })),
        2 => (texts(), proptest::option::of(themes()), vec(notes(), 0..4))
            .prop_map(|(text, theme, contributions)| Command::Gather { text, theme, contributions }),
        2 => (points(), vec(notes(), 0..3), texts())
            .prop_map(|(point, contributions, text)| Command::Split { point, contributions, text }),
        2 => (own_cases(), texts()).prop_map(|(own_case, text)| Command::Generalise { own_case, text }),
        1 => own_cases().prop_map(|own_case| Command::Erase { what: Erasable::Proposal(own_case) }),
        1 => (places(), kinds(), texts(), times())
            .prop_map(|(place, kind, text, said)| Command::Retell { place, kind, text, said }),
        1 => notes().prop_map(|contribution| Command::Flag { contribution }),
        1 => notes().prop_map(|contribution| Command::Erase { what: Erasable::Contribution(contribution) }),
        1 => points().prop_map(|point| Command::Erase { what: Erasable::Point(point) }),
        1 => points().prop_map(|point| Command::Erase { what: Erasable::Dissent(point) }),
        1 => entries().prop_map(ActionId).prop_map(|action| Command::Erase { what: Erasable::Action(action) }),
        1 => themes().prop_map(|theme| Command::Erase { what: Erasable::Theme(theme) }),
        1 => proptest::option::of(tables()).prop_map(|to| Command::Erase { what: Erasable::Message(to) }),
        1 => tables().prop_map(|table| Command::Erase { what: Erasable::Table(table) }),
        2 => items().prop_map(|item| Command::Erase { what: Erasable::Item(item) }),
    ]
}
