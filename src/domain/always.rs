//! What always holds, whatever is asked by whom and in whatever order it arrives.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::domain::action::{ActionCommand, ActionEvent, Change, Source};
use crate::domain::answer::{Answer, AnswerCommand};
use crate::domain::command::Command;
use crate::domain::contribution::{ContributionCommand, ContributionEvent, ContributionKind, Place};
use crate::domain::due::Due;
use crate::domain::erasure::{Erasable, ErasureEvent};
use crate::domain::event::{Body, Event, How};
use crate::domain::example::{Done, Writer, difference, left_out, make, opened, programme, seen, take, write};
use crate::domain::floor::{FloorCommand, Holder};
use crate::domain::id::{
    ActionId, AuthorId, ContributionId, EntryId, ItemId, OwnCaseId, PointId, TableNumber, ThemeId,
};
use crate::domain::meeting::Meeting;
use crate::domain::opening::OpeningCommand;
use crate::domain::own_case::{OwnCaseCommand, OwnCaseEvent};
use crate::domain::point::{PointCommand, PointEvent};
use crate::domain::priority::{Class, Vote};
use crate::domain::programme::{ItemKind, Member, ThemeKind};
use crate::domain::status::Status;
use crate::domain::summary::{Passage, SummaryCommand};
use crate::domain::table::TableCommand;
use crate::domain::terms::{ActionKind, Terms};
use crate::domain::theme::{ThemeCommand, ThemeEvent};
use crate::domain::timeline::command::TimelineCommand;
use crate::domain::timeline::event::TimelineEvent;
use crate::domain::timeline::plan_name::PlanName;

const WRITERS: usize = 3;

/// Texts that have hurt programs.
const HOSTILE: [&str; 12] = [
    "Rampen ved hovedindgangen er for stejl",
    "Rampen ved hovedindgangen er for stejl",
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

const NTH: AuthorId = AuthorId([0; 16]);

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

fn places() -> impl Strategy<Value = Place> {
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
        3 => (vec(notes(), 0..3), proptest::option::of(points()))
            .prop_map(|(contributions, point)| ContributionCommand::Group { contributions, point }),
    ]
}

fn point_commands() -> impl Strategy<Value = PointCommand> {
    prop_oneof![
        3 => (texts(), proptest::option::of(themes())).prop_map(|(text, theme)| PointCommand::Make { text, theme }),
        1 => (points(), texts()).prop_map(|(point, text)| PointCommand::Reword { point, text }),
        1 => (points(), texts()).prop_map(|(point, text)| PointCommand::Dissent { point, text }),
        6 => (points(), points()).prop_map(|(from, into)| PointCommand::Merge { from, into }),
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
    ]
}

fn terms() -> impl Strategy<Value = Terms> {
    let due = texts().prop_map(|words| Due { words, day: None, exact: false });
    let party = || proptest::option::of(texts());
    (texts(), party(), party(), proptest::option::of(due), party()).prop_map(
        |(what, who, on_behalf_of, when, condition)| Terms {
            what,
            who,
            on_behalf_of,
            when,
            condition,
            kind: Some(ActionKind::Pilot),
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
    ];
    let actions = || entries().prop_map(ActionId);
    prop_oneof![
        3 => (terms(), proptest::option::of(source()))
            .prop_map(|(terms, source)| ActionCommand::Agree { terms, source }),
        3 => (actions(), vec(change, 0..4)).prop_map(|(action, changes)| ActionCommand::Change { action, changes }),
        1 => actions().prop_map(|action| ActionCommand::Withdraw { action }),
        3 => (actions(), select(&Status::ALL[..]), texts())
            .prop_map(|(action, status, why)| ActionCommand::Report { action, status, why }),
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
        1 => (tables(), texts()).prop_map(|(table, name)| TableCommand::Seat {
            table, members: vec![Member { name, role: None }]
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

fn floor_commands() -> impl Strategy<Value = FloorCommand> {
    let table = FloorCommand::Give(Holder::Table(TableNumber(1)));
    prop_oneof![Just(FloorCommand::Clear), Just(table), themes().prop_map(|id| FloorCommand::Give(Holder::Theme(id)))]
}

fn commands() -> impl Strategy<Value = Command> {
    let answers = proptest::option::of(select(&[Answer::NoRemarks, Answer::NotDiscussed][..]));
    let own_cases = || entries().prop_map(OwnCaseId);
    prop_oneof![
        12 => contribution_commands().prop_map(Command::Contribution),
        14 => point_commands().prop_map(Command::Point),
        9 => table_commands().prop_map(Command::Table),
        4 => action_commands().prop_map(Command::Action),
        6 => timeline_commands().prop_map(Command::Timeline),
        4 => (passages(), texts())
            .prop_map(|(passage, text)| Command::Summary(SummaryCommand { passage, text })),
        1 => passages().prop_map(|passage| Command::Erase { what: Erasable::Passage(passage) }),
        2 => theme_commands().prop_map(Command::Theme),
        1 => floor_commands().prop_map(Command::Floor),
        1 => opening_commands().prop_map(Command::Opening),
        3 => Just(Command::Opening(OpeningCommand::Reopen)),
        2 => (places(), answers).prop_map(|(place, answer)| Command::Answer(AnswerCommand { place, answer })),
        2 => places().prop_map(|place| Command::OwnCase(OwnCaseCommand::Note { place })),
        1 => own_cases().prop_map(|own_case| Command::OwnCase(OwnCaseCommand::Withdraw { own_case })),
        2 => (texts(), proptest::option::of(themes()), vec(notes(), 0..4))
            .prop_map(|(text, theme, contributions)| Command::Gather { text, theme, contributions }),
        2 => (points(), vec(notes(), 0..3), texts())
            .prop_map(|(point, contributions, text)| Command::Split { point, contributions, text }),
        1 => (own_cases(), texts()).prop_map(|(own_case, text)| Command::Generalise { own_case, text }),
        1 => notes().prop_map(|contribution| Command::Flag { contribution }),
        1 => notes().prop_map(|contribution| Command::Erase { what: Erasable::Contribution(contribution) }),
        1 => points().prop_map(|point| Command::Erase { what: Erasable::Point(point) }),
        1 => entries().prop_map(ActionId).prop_map(|action| Command::Erase { what: Erasable::Action(action) }),
        1 => themes().prop_map(|theme| Command::Erase { what: Erasable::Theme(theme) }),
        1 => tables().prop_map(|table| Command::Erase { what: Erasable::Table(table) }),
        2 => items().prop_map(|item| Command::Erase { what: Erasable::Item(item) }),
    ]
}

/// What a writer has heard of, of each sort.
#[derive(Default)]
struct Known {
    notes: Vec<EntryId>,
    points: Vec<EntryId>,
    actions: Vec<EntryId>,
    own_cases: Vec<EntryId>,
    themes: Vec<EntryId>,
    items: Vec<EntryId>,
}

impl Known {
    fn hear(&mut self, done: &Done) {
        for event in &done.events {
            let sort = match event {
                Event::Contribution(ContributionEvent::Written { .. }) => &mut self.notes,
                Event::Point(PointEvent::Made { .. }) => &mut self.points,
                Event::Action(ActionEvent::Agreed { .. }) => &mut self.actions,
                Event::OwnCase(OwnCaseEvent::Noted { .. }) => &mut self.own_cases,
                Event::Theme(ThemeEvent::Added { .. }) => &mut self.themes,
                Event::Timeline(TimelineEvent::Inserted { .. }) => &mut self.items,
                _ => continue,
            };
            sort.push(done.stamp.entry());
        }
    }

    /// The same command, of things that there are.
    fn aimed(&self, command: &Command) -> Command {
        let mut command = command.clone();
        match &mut command {
            Command::Contribution(command) => self.aim_contribution(command),
            Command::Point(command) => self.aim_point(command),
            Command::Action(command) => self.aim_action(command),
            Command::Theme(ThemeCommand::Name { theme, .. } | ThemeCommand::Remove { theme }) => self.aim_theme(theme),
            Command::Answer(AnswerCommand { place, .. }) => self.aim_theme(&mut place.theme),
            Command::Floor(FloorCommand::Give(Holder::Theme(theme))) => self.aim_theme(theme),
            Command::OwnCase(OwnCaseCommand::Note { place }) => self.aim_theme(&mut place.theme),
            Command::OwnCase(OwnCaseCommand::Withdraw { own_case }) => nth(&self.own_cases, &mut own_case.0),
            Command::Gather { theme, contributions, .. } => {
                theme.iter_mut().for_each(|theme| self.aim_theme(theme));
                contributions.iter_mut().for_each(|note| nth(&self.notes, &mut note.0));
            }
            Command::Split { point, contributions, .. } => {
                nth(&self.points, &mut point.0);
                contributions.iter_mut().for_each(|note| nth(&self.notes, &mut note.0));
            }
            Command::Generalise { own_case, .. } => nth(&self.own_cases, &mut own_case.0),
            Command::Flag { contribution } | Command::Erase { what: Erasable::Contribution(contribution) } => {
                nth(&self.notes, &mut contribution.0)
            }
            Command::Erase { what: Erasable::Point(point) } => nth(&self.points, &mut point.0),
            Command::Erase { what: Erasable::Action(action) } => nth(&self.actions, &mut action.0),
            Command::Summary(SummaryCommand { passage, .. }) | Command::Erase { what: Erasable::Passage(passage) } => {
                if let Passage::Theme(theme) = passage {
                    self.aim_theme(theme);
                }
            }
            Command::Erase { what: Erasable::Theme(theme) } => self.aim_theme(theme),
            Command::Erase { what: Erasable::Item(item) } => self.aim_item(item),
            Command::Timeline(command) => self.aim_timeline(command),
            Command::Theme(ThemeCommand::Add { .. })
            | Command::Seat(_)
            | Command::Lead(_)
            | Command::Erase { what: Erasable::Table(_) }
            | Command::Opening(_)
            | Command::Floor(_)
            | Command::Table(_) => {}
        }
        command
    }

    fn aim_theme(&self, theme: &mut ThemeId) {
        if let Ok(mut entry) = theme.0.parse() {
            nth(&self.themes, &mut entry);
            *theme = ThemeId(entry.to_string());
        }
    }

    fn aim_item(&self, item: &mut ItemId) {
        if let Ok(mut entry) = item.0.parse() {
            nth(&self.items, &mut entry);
            *item = ItemId(entry.to_string());
        }
    }

    fn aim_timeline(&self, command: &mut TimelineCommand) {
        match command {
            TimelineCommand::SetMinutes { item, .. } | TimelineCommand::Lock { item, .. } => self.aim_item(item),
            TimelineCommand::Move { item, before: other } => {
                self.aim_item(item);
                other.iter_mut().for_each(|other| self.aim_item(other));
            }
            TimelineCommand::Insert { after, .. } => after.iter_mut().for_each(|after| self.aim_item(after)),
            _ => {}
        }
    }

    fn aim_contribution(&self, command: &mut ContributionCommand) {
        match command {
            ContributionCommand::Write { place, .. } => self.aim_theme(&mut place.theme),
            ContributionCommand::Place { moves } => {
                for (note, place) in moves {
                    nth(&self.notes, &mut note.0);
                    self.aim_theme(&mut place.theme);
                }
            }
            ContributionCommand::Group { contributions, point } => {
                contributions.iter_mut().for_each(|note| nth(&self.notes, &mut note.0));
                point.iter_mut().for_each(|point| nth(&self.points, &mut point.0));
            }
            ContributionCommand::Edit { contribution, .. }
            | ContributionCommand::SetKind { contribution, .. }
            | ContributionCommand::Star { contribution, .. }
            | ContributionCommand::Withdraw { contribution }
            | ContributionCommand::Restore { contribution }
            | ContributionCommand::Owe { contribution, .. } => nth(&self.notes, &mut contribution.0),
        }
    }

    fn aim_point(&self, command: &mut PointCommand) {
        match command {
            PointCommand::Make { theme, .. } => theme.iter_mut().for_each(|theme| self.aim_theme(theme)),
            PointCommand::Merge { from, into } => {
                nth(&self.points, &mut from.0);
                nth(&self.points, &mut into.0);
            }
            PointCommand::Move { point, before } => {
                nth(&self.points, &mut point.0);
                before.iter_mut().for_each(|before| nth(&self.points, &mut before.0));
            }
            PointCommand::Reword { point, .. }
            | PointCommand::Dissent { point, .. }
            | PointCommand::Part { point }
            | PointCommand::Withdraw { point }
            | PointCommand::Vote { point, .. } => nth(&self.points, &mut point.0),
        }
    }

    fn aim_action(&self, command: &mut ActionCommand) {
        let aim_source = |source: &mut Source| match source {
            Source::Contribution(note) => nth(&self.notes, &mut note.0),
            Source::Point(point) => nth(&self.points, &mut point.0),
            Source::Table(_) => {}
        };
        match command {
            ActionCommand::Agree { source, .. } => source.iter_mut().for_each(aim_source),
            ActionCommand::Change { action, changes } => {
                nth(&self.actions, &mut action.0);
                for change in changes {
                    if let Change::Source(Some(source)) = change {
                        aim_source(source);
                    }
                }
            }
            ActionCommand::Withdraw { action } | ActionCommand::Report { action, .. } => {
                nth(&self.actions, &mut action.0);
            }
        }
    }
}

fn nth(known: &[EntryId], entry: &mut EntryId) {
    if entry.author == NTH && !known.is_empty() {
        *entry = known[entry.number as usize % known.len()];
    }
}

/// What one of the writers does next.
#[derive(Clone, Debug)]
enum Turn {
    Asks(Box<Command>),
    TakesBack,
    /// Is shown everything that the others have done.
    Catches,
}

fn turns(most: usize) -> impl Strategy<Value = Vec<(usize, Turn)>> {
    let turn = prop_oneof![
        12 => commands().prop_map(|command| Turn::Asks(Box::new(command))),
        2 => Just(Turn::TakesBack),
        4 => Just(Turn::Catches),
    ];
    vec((0..WRITERS, turn), 0..most)
}

/// Several devices at one meeting, which the first of them has opened.
struct Company {
    writers: Vec<Writer>,
    known: Vec<Known>,
    /// How much of whose each has been shown.
    shown: Vec<Vec<usize>>,
}

impl Company {
    fn opened() -> Self {
        let mut writers: Vec<Writer> = (1..=WRITERS as u8).map(Writer::new).collect();
        writers[0].tries(&opened(programme())).expect("nothing is open yet");
        let known = (0..WRITERS).map(|_| Known::default()).collect();
        let mut company = Self { writers, known, shown: vec![vec![0; WRITERS]; WRITERS] };
        (1..WRITERS).for_each(|at| company.catch_up(at));
        let write = |text: &str| write(1, "access", text);
        let agree = ActionCommand::Agree { terms: Terms { what: "Brev".into(), ..Terms::default() }, source: None };
        for command in
            [write("Rampe"), write("Dør"), make("Adgang"), write("Skilt"), make("Vej"), Command::Action(agree)]
        {
            (0..WRITERS).for_each(|at| assert!(company.turn(at, &Turn::Asks(Box::new(command.clone())))));
        }
        (0..WRITERS).for_each(|at| company.catch_up(at));
        company
    }

    /// Says whether it was done.
    fn turn(&mut self, at: usize, turn: &Turn) -> bool {
        let writer = &mut self.writers[at];
        let before = writer.done.len();
        match turn {
            Turn::Asks(command) => {
                let _refused = writer.tries(&self.known[at].aimed(command));
            }
            Turn::TakesBack => {
                writer.takes_back();
            }
            Turn::Catches => self.catch_up(at),
        }
        let writer = &self.writers[at];
        writer.done[before..].iter().for_each(|done| self.known[at].hear(done));
        writer.done.len() > before
    }

    fn catch_up(&mut self, at: usize) {
        for other in (0..WRITERS).filter(|other| *other != at) {
            let news = self.writers[other].done[self.shown[at][other]..].to_vec();
            self.shown[at][other] += news.len();
            for done in &news {
                self.writers[at].sees(done);
                self.known[at].hear(done);
            }
        }
    }
}

/// Everything that the writers did, each by what it knew.
fn run(turns: &[(usize, Turn)]) -> Vec<Done> {
    let mut company = Company::opened();
    for (at, turn) in turns {
        company.turn(*at, turn);
    }
    company.writers.into_iter().flat_map(|writer| writer.done).collect()
}

fn meeting_of<'a>(entries: impl IntoIterator<Item = &'a Done>) -> Meeting {
    let mut meeting = Meeting::default();
    entries.into_iter().for_each(|done| take(&mut meeting, done));
    meeting
}

fn shuffled<'a>(entries: &'a [Done], order: &[Index]) -> Vec<&'a Done> {
    let mut rest: Vec<&Done> = entries.iter().collect();
    let mut picks = order.iter().cycle();
    let mut arrived = Vec::new();
    while !rest.is_empty() {
        let at = picks.next().map_or(0, |pick| pick.index(rest.len()));
        arrived.push(rest.swap_remove(at));
    }
    arrived
}

fn erased(entries: &[Done]) -> Vec<EntryId> {
    let named = entries.iter().flat_map(|done| &done.events).filter_map(|event| match event {
        Event::Erasure(ErasureEvent::Erased { entries, .. }) => Some(entries.clone()),
        _ => None,
    });
    named.flatten().collect()
}

/// The properties say something only of meetings in which things happen.
#[test]
fn the_meetings_that_are_tried_are_full_of_life() {
    let mut runner = TestRunner::deterministic();
    let mut done: BTreeMap<String, usize> = BTreeMap::new();
    for _ in 0..600 {
        let mut company = Company::opened();
        let turns = turns(120).new_tree(&mut runner).expect("nothing is filtered out").current();
        for (at, turn) in &turns {
            if let (true, Turn::Asks(command)) = (company.turn(*at, turn), turn) {
                let name = format!("{command:?}").chars().take_while(|c| *c != '{').collect();
                *done.entry(name).or_default() += 1;
            }
        }
        let entries: Vec<Done> = company.writers.into_iter().flat_map(|writer| writer.done).collect();
        let meeting = meeting_of(&entries);
        let tables = meeting
            .tables
            .all()
            .filter(|(number, table)| table.merged_into().is_some() && meeting.tables.now(*number) == *number);
        *done.entry("ring of tables".into()).or_default() += tables.count();
        let points = entries.iter().map(|done| PointId(done.stamp.entry())).filter(|id| {
            let merged = meeting.points.get(*id).is_some_and(|view| view.point.merged_into().is_some());
            merged && meeting.points.now(*id) == Some(*id)
        });
        *done.entry("ring of points".into()).or_default() += points.count();
    }
    assert!(done.len() >= 48 && done.values().all(|count| *count > 0), "{done:#?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn any_order_of_arrival_gives_the_same_meeting(turns in turns(120), order in vec(any::<Index>(), 1..120)) {
        let entries = run(&turns);
        let mut in_order: Vec<&Done> = entries.iter().collect();
        in_order.sort_by_key(|done| done.stamp);
        let (one, other) = (meeting_of(shuffled(&entries, &order)), meeting_of(in_order));
        prop_assert_eq!(difference(&seen(&one), &seen(&other)), None);
        prop_assert_eq!(left_out(&one), left_out(&other));
    }

    #[test]
    fn an_entry_that_comes_twice_counts_once(turns in turns(80), order in vec(any::<Index>(), 1..120)) {
        let entries = run(&turns);
        let once = meeting_of(shuffled(&entries, &order));
        let twice = meeting_of(shuffled(&[entries.clone(), entries.clone()].concat(), &order));
        prop_assert_eq!(difference(&seen(&twice), &seen(&once)), None);
    }

    #[test]
    fn a_meeting_whose_erased_words_never_came_is_the_same(turns in turns(120), order in vec(any::<Index>(), 1..120)) {
        let entries = run(&turns);
        let gone = erased(&entries);
        let left: Vec<Done> = entries.iter().filter(|done| !gone.contains(&done.stamp.entry())).cloned().collect();
        let (one, other) = (meeting_of(shuffled(&left, &order)), meeting_of(shuffled(&entries, &order)));
        prop_assert_eq!(difference(&seen(&one), &seen(&other)), None);
        prop_assert_eq!(left_out(&one), left_out(&other));
    }

    #[test]
    fn what_is_erased_is_in_nothing_that_is_seen_or_still_asked_for(turns in turns(80), text in "[a-z]{12}") {
        let mut entries = run(&turns);
        let mut writer = Writer::new(9);
        entries.iter().for_each(|done| writer.sees(done));
        let open = writer.meeting.opening.closed().is_none();
        let place = Place { table: TableNumber(1), theme: "parking".into(), question: None };
        let write = ContributionCommand::Write { place, kind: None, text: text.clone() };
        if open && writer.tries(&Command::Contribution(write)).is_ok() {
            let contribution = ContributionId(writer.entry(1));
            writer.tries(&Command::Erase { what: Erasable::Contribution(contribution) }).expect("it has just been written");
            entries.extend(writer.done);
            prop_assert!(!seen(&writer.meeting).contains(&text));
        }
    }

    #[test]
    fn an_entry_reads_back_from_its_text(turns in turns(30)) {
        for done in run(&turns) {
            let body = Body { at: done.at, how: How::Do, of: None, events: done.events };
            let text = serde_json::to_string(&body).expect("a body is plain data");
            prop_assert_eq!(serde_json::from_str::<Body>(&text).expect(&text), body);
        }
    }

    #[test]
    fn taking_everything_back_and_doing_it_again_gives_the_same_meeting(commands in vec(commands(), 1..120)) {
        let mut writer = Writer::new(1);
        writer.tries(&opened(programme())).expect("nothing is open yet");
        let empty = seen(&writer.meeting);
        let mut known = Known::default();
        for command in &commands {
            if writer.tries(&known.aimed(command)).is_ok() {
                writer.done.last().into_iter().for_each(|done| known.hear(done));
            }
        }
        // What cannot be taken back stays; before the first of them there is nothing to compare with.
        let from = writer.done.iter().rposition(|done| done.inverse.is_none()).expect("the opening cannot") + 1;
        let full = seen(&writer.meeting);
        let mut redo = Vec::new();
        for back in writer.done.split_off(from).into_iter().rev() {
            writer.does(back.inverse.expect("only those after the last that cannot"));
            redo.push(writer.done.last().and_then(|done| done.inverse.clone()).expect("an undo can be undone"));
        }
        if from == 1 {
            prop_assert_eq!(difference(&seen(&writer.meeting), &empty), None);
        }
        for again in redo.into_iter().rev() {
            writer.does(again);
        }
        prop_assert_eq!(difference(&seen(&writer.meeting), &full), None);
    }
}
