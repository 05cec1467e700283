//! Each chapter by example: given what was done, when this is asked, then exactly this happens, and it can be taken back.

use crate::domain::action::{ActionCommand, ActionEvent, Change, Missing, Source};
use crate::domain::answer::{Answer, AnswerEvent};
use crate::domain::command::Command;
use crate::domain::contribution::{ContributionCommand, ContributionEvent, ContributionKind};
use crate::domain::erasure::{Erasable, ErasureEvent};
use crate::domain::event::Event;
use crate::domain::example::{
    Writer, action, answer, edit, entry, given, group, make, note, opened, own_case, place, point, programme, seen,
    theme, write,
};
use crate::domain::id::{PointId, TableNumber};
use crate::domain::meeting::Meeting;
use crate::domain::number::Number;
use crate::domain::opening::{OpeningCommand, OpeningEvent};
use crate::domain::own_case::{OwnCaseCommand, OwnCaseEvent};
use crate::domain::point::{PointCommand, PointEvent};
use crate::domain::programme::Member;
use crate::domain::provenance::Gathered;
use crate::domain::refusal::Refusal;
use crate::domain::status::Status;
use crate::domain::table::{TableCommand, TableEvent};
use crate::domain::terms::Terms;
use crate::domain::theme::{ThemeCommand, ThemeEvent};

fn merge_tables(from: u16, into: u16) -> Command {
    Command::Table(TableCommand::Merge { from: TableNumber(from), into: TableNumber(into) })
}

fn merge_points(from: PointId, into: PointId) -> Command {
    Command::Point(PointCommand::Merge { from, into })
}

fn agree(what: &str) -> Command {
    let terms = Terms { what: what.into(), ..Terms::default() };
    Command::Action(ActionCommand::Agree { terms, source: None })
}

fn note_own_case() -> Command {
    Command::OwnCase(OwnCaseCommand::Note { place: place(1, "access", None) })
}

fn contribution(event: ContributionEvent) -> Vec<Event> {
    vec![Event::Contribution(event)]
}

/// The numbers of the points in the order in which they are shown.
fn order(meeting: &Meeting) -> Vec<u32> {
    meeting.points.standing().iter().map(|view| view.made.number.n).collect()
}

#[test]
fn nothing_can_be_asked_of_a_meeting_that_is_not_open() {
    let writer = Writer::new(1);
    assert_eq!(writer.decide(&write(1, "access", "for tidligt")), Err(Refusal::NotOpen));
    assert_eq!(writer.decide(&Command::Opening(OpeningCommand::Close)), Err(Refusal::NotOpen));
}

#[test]
fn a_meeting_is_opened_once() {
    given(&[]).when(&opened(programme())).then_refused(Refusal::AlreadyOpen);
}

#[test]
fn a_closed_meeting_takes_actions_and_erasures_but_no_notes() {
    let close = Command::Opening(OpeningCommand::Close);
    let closed = || given(&[write(1, "access", "Rampe"), agree("Brev"), close.clone()]);
    closed().when(&close).then_refused(Refusal::Closed);
    closed().when(&write(1, "access", "for sent")).then_refused(Refusal::Closed);
    closed().when(&make("for sent")).then_refused(Refusal::Closed);
    let changes = vec![Change::Status(Status::Done)];
    let changed = ActionEvent::Reported { action: action(3), status: Status::Done, why: None };
    closed()
        .when(&Command::Action(ActionCommand::Change { action: action(3), changes }))
        .then(vec![Event::Action(changed)]);
    closed()
        .when(&Command::Opening(OpeningCommand::Reopen))
        .then(vec![Event::Opening(OpeningEvent::Reopened)])
        .can_take_back(&write(1, "access", "alligevel"));
    given(&[]).when(&Command::Opening(OpeningCommand::Reopen)).then_refused(Refusal::NotClosed);
}

#[test]
fn a_revised_programme_keeps_what_the_day_brought() {
    let added = Command::Table(TableCommand::Add { table: TableNumber(9) });
    let mut revised = programme();
    revised.tables.truncate(1);
    revised.title = "Et andet møde".into();
    let revise = Command::Opening(OpeningCommand::Revise { programme: Box::new(revised) });
    let meeting = given(&[added, write(3, "work", "Vagter"), revise.clone()]).can_take_back(&make("Løn")).0.meeting;
    assert_eq!(meeting.tables.all().map(|(number, _)| number.0).collect::<Vec<_>>(), [1, 9]);
    assert_eq!(meeting.contributions.standing().count(), 1);
    given(&[]).can_take_back(&revise).when(&Command::Opening(OpeningCommand::Close));
}

#[test]
fn a_table_number_is_taken_for_good() {
    let add = |table| Command::Table(TableCommand::Add { table: TableNumber(table) });
    let of = |event| vec![Event::Table(event)];
    given(&[]).when(&add(7)).then(of(TableEvent::Added { table: TableNumber(7) }));
    given(&[]).can_take_back(&add(7));
    given(&[]).when(&add(3)).then_refused(Refusal::TableExists { table: TableNumber(3) });
    given(&[]).when(&add(0)).then_refused(Refusal::NoSuchTable { table: TableNumber(0) });
    let merged = Refusal::TableMerged { table: TableNumber(3), into: TableNumber(2) };
    given(&[merge_tables(3, 2)]).when(&add(3)).then_refused(merged);
}

#[test]
fn a_merged_table_writes_at_the_one_that_it_is_part_of() {
    let written = ContributionEvent::Written {
        number: Number::plain(1),
        place: place(1, "access", None),
        kind: None,
        text: "Dør".into(),
    };
    let merged = given(&[merge_tables(3, 2), merge_tables(2, 1)]);
    let meeting = merged.when(&write(3, "access", "Dør")).then(contribution(written)).0.meeting;
    assert_eq!(meeting.tables.seated().map(|(number, _)| number.0).collect::<Vec<_>>(), [1]);
    assert_eq!(meeting.tables.now(TableNumber(3)), TableNumber(1));
}

#[test]
fn a_merge_of_tables_can_be_parted_and_is_refused_where_it_makes_no_sense() {
    let part = |table| Command::Table(TableCommand::Part { table: TableNumber(table) });
    given(&[]).can_take_back(&merge_tables(2, 1));
    given(&[merge_tables(2, 1)]).can_take_back(&part(2)).can_take_back(&merge_tables(3, 1));
    given(&[]).when(&part(2)).then_refused(Refusal::NotMerged);
    given(&[]).when(&merge_tables(2, 2)).then_refused(Refusal::TableIntoItself);
    given(&[]).when(&merge_tables(2, 8)).then_refused(Refusal::NoSuchTable { table: TableNumber(8) });
    given(&[merge_tables(2, 1)]).when(&merge_tables(1, 2)).then_refused(Refusal::TableIntoItself);
    let merged = Refusal::TableMerged { table: TableNumber(2), into: TableNumber(1) };
    given(&[merge_tables(2, 1)]).when(&merge_tables(2, 3)).then_refused(merged);
}

#[test]
fn tables_that_two_devices_merged_into_each_other_are_the_lowest_of_them() {
    let merged =
        |table, into| Event::Table(TableEvent::Merged { table: TableNumber(table), into: Some(TableNumber(into)) });
    let mut writer = given(&[write(2, "access", "Rampe"), write(3, "access", "Dør")]).0;
    writer.does(vec![merged(2, 3)]);
    writer.does(vec![merged(3, 2)]);
    let tables = &writer.meeting.tables;
    assert_eq!(tables.seated().map(|(number, _)| number.0).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(Gathered::of(&writer.meeting).discussed(&"access".into()), [TableNumber(2)].into());
    // The ring is opened by parting the one that is seen as merged.
    let part = Command::Table(TableCommand::Part { table: TableNumber(3) });
    writer.tries(&part).unwrap();
    assert_eq!(writer.meeting.tables.now(TableNumber(2)), TableNumber(3));
}

#[test]
fn a_table_is_named_and_seated_and_what_was_planned_comes_back() {
    let name = |table, name: &str| Command::Table(TableCommand::Name { table: TableNumber(table), name: name.into() });
    let seat = |members: Vec<Member>| Command::Table(TableCommand::Seat { table: TableNumber(1), members });
    let member = Member { name: "Dansk Blindesamfund".into(), role: None };
    given(&[]).can_take_back(&name(1, "Døren")).can_take_back(&seat(vec![member])).can_take_back(&seat(Vec::new()));
    given(&[]).when(&name(2, " Vinduet ")).then_refused(Refusal::NothingChanged);
    given(&[]).when(&name(2, "")).then_refused(Refusal::NothingChanged);
    let unnamed = given(&[name(2, "Døren")]).can_take_back(&name(2, "")).0;
    assert_eq!(unnamed.meeting.tables.get(TableNumber(2)).unwrap().name(), Some("Vinduet"));
    let nobody = Member { name: " ".into(), role: None };
    given(&[]).when(&seat(vec![nobody])).then_refused(Refusal::EmptyText);
    given(&[]).when(&name(1, &"x".repeat(501))).then_refused(Refusal::TextTooLong { found: 501, limit: 500 });
}

#[test]
fn a_theme_is_added_named_and_taken_away_while_it_is_empty() {
    let add = Command::Theme(ThemeCommand::Add { title: " Transport ".into(), by: Some(TableNumber(2)) });
    let added = ThemeEvent::Added {
        theme: theme(2),
        number: Number::plain(3),
        title: "Transport".into(),
        by: Some(TableNumber(2)),
    };
    given(&[]).when(&add).then(vec![Event::Theme(added)]);
    given(&[]).can_take_back(&add);
    let exists = Refusal::ThemeExists { title: "adgang".into() };
    given(&[]).when(&Command::Theme(ThemeCommand::Add { title: "adgang".into(), by: None })).then_refused(exists);
    let remove = |theme| Command::Theme(ThemeCommand::Remove { theme });
    given(std::slice::from_ref(&add)).can_take_back(&remove(theme(2)));
    given(std::slice::from_ref(&add)).when(&remove("access".into())).then_refused(Refusal::ThemeInUse { notes: 0 });
    let used = [add, write(1, &theme(2).0, "Bus 4")];
    given(&used).when(&remove(theme(2))).then_refused(Refusal::ThemeInUse { notes: 1 });
    given(&[]).when(&remove("nowhere".into())).then_refused(Refusal::NoSuchTheme);
}

#[test]
fn a_new_name_of_a_theme_keeps_the_old_one_in_sight() {
    let name = |title: &str| Command::Theme(ThemeCommand::Name { theme: "work".into(), title: title.into() });
    given(&[]).when(&name(" Arbejde")).then_refused(Refusal::NothingChanged);
    let meeting = given(&[])
        .can_take_back(&name("Uddannelse"))
        .when(&name("Job"))
        .then(vec![Event::Theme(ThemeEvent::Named { theme: "work".into(), title: Some("Job".into()) })]);
    let themes = &meeting.0.meeting.themes;
    let work = themes.get(&"work".into()).unwrap();
    assert_eq!((themes.title(work), themes.earlier_title(work)), ("Job", Some("Arbejde")));
}

#[test]
fn the_parking_lot_is_number_nought_and_comes_last() {
    let add = Command::Theme(ThemeCommand::Add { title: "Transport".into(), by: None });
    let meeting = given(&[add]).0.meeting;
    let numbers: Vec<String> = meeting.themes.all().map(|theme| theme.number.to_string()).collect();
    assert_eq!(numbers, ["1", "2", "3", "0"]);
    assert_eq!(meeting.themes.parking().map(|theme| theme.id.0.as_str()), Some("parking"));
}

#[test]
fn a_note_is_written_where_there_is_a_place_for_it() {
    let number = Number::plain(2);
    let written =
        ContributionEvent::Written { number, place: place(1, "access", None), kind: None, text: "a\nb".into() };
    given(&[write(1, "work", "x")]).when(&write(1, "access", "  a\r\nb ")).then(contribution(written));
    given(&[]).can_take_back(&write(2, "parking", "P-plads"));
    given(&[]).when(&write(4, "access", "x")).then_refused(Refusal::NoSuchTable { table: TableNumber(4) });
    given(&[]).when(&write(1, "nowhere", "x")).then_refused(Refusal::NoSuchTheme);
    given(&[]).when(&write(1, "access", "\r\n")).then_refused(Refusal::EmptyText);
    let too_long = Refusal::TextTooLong { found: 20_001, limit: 20_000 };
    given(&[]).when(&write(1, "access", &"å".repeat(20_001))).then_refused(too_long);
    let asked = ContributionCommand::Write { place: place(1, "work", Some("access-1")), kind: None, text: "x".into() };
    given(&[]).when(&Command::Contribution(asked)).then_refused(Refusal::NoSuchQuestion);
}

#[test]
fn everything_done_to_a_note_can_be_taken_back() {
    let of = Command::Contribution;
    let contribution = note(2);
    let to = place(2, "access", Some("access-2"));
    given(&[write(1, "access", "Rampe"), write(1, "access", "Dør"), make("Adgang")])
        .can_take_back(&edit(contribution, "Rampe ved døren"))
        .can_take_back(&of(ContributionCommand::Place { moves: vec![(note(2), to.clone()), (note(3), to)] }))
        .can_take_back(&of(ContributionCommand::SetKind { contribution, kind: Some(ContributionKind::Idea) }))
        .can_take_back(&of(ContributionCommand::Star { contribution, starred: true }))
        .can_take_back(&group(&[note(2), note(3)], Some(point(4))))
        .can_take_back(&of(ContributionCommand::Withdraw { contribution }));
}

#[test]
fn a_note_named_twice_in_one_wish_goes_back_to_where_it_was() {
    given(&[write(1, "access", "Rampe"), make("Adgang")]).can_take_back(&group(&[note(2), note(2)], Some(point(3))));
    let moves = vec![(note(2), place(2, "work", None)), (note(2), place(3, "parking", None))];
    let moved = given(&[write(1, "access", "Rampe")])
        .can_take_back(&Command::Contribution(ContributionCommand::Place { moves }));
    // Of two places said at once the last is meant.
    assert_eq!(moved.0.meeting.contributions.get(note(2)).unwrap().place, &place(3, "parking", None));
}

#[test]
fn a_wish_that_changes_nothing_is_refused() {
    let of = Command::Contribution;
    let contribution = note(2);
    for command in [
        edit(contribution, " Rampe "),
        of(ContributionCommand::Star { contribution, starred: false }),
        of(ContributionCommand::SetKind { contribution, kind: None }),
        of(ContributionCommand::Place { moves: vec![(contribution, place(1, "access", None))] }),
        of(ContributionCommand::Restore { contribution }),
        group(&[contribution], None),
        group(&[], None),
    ] {
        given(&[write(1, "access", "Rampe")]).when(&command).then_refused(Refusal::NothingChanged);
    }
}

#[test]
fn a_withdrawn_note_is_left_alone_until_it_is_restored() {
    let withdraw = Command::Contribution(ContributionCommand::Withdraw { contribution: note(2) });
    let withdrawn = || given(&[write(1, "access", "Rampe"), withdraw.clone()]);
    let refusal = Refusal::ContributionWithdrawn { number: Number::plain(1) };
    withdrawn().when(&edit(note(2), "x")).then_refused(refusal.clone());
    withdrawn().when(&withdraw).then_refused(refusal);
    withdrawn().can_take_back(&Command::Contribution(ContributionCommand::Restore { contribution: note(2) }));
    assert_eq!(withdrawn().0.meeting.contributions.withdrawn(), 1);
    // Its number is not given to the next.
    let meeting = withdrawn().can_take_back(&write(1, "access", "Dør")).0.meeting;
    assert!(meeting.contributions.numbered(&Number::plain(2)).is_some());
}

#[test]
fn no_remarks_and_not_discussed_are_two_answers() {
    let given_answer = |answer| {
        let place = place(1, "access", None);
        vec![Event::Answer(AnswerEvent::Given { place, answer })]
    };
    given(&[])
        .when(&answer(1, "access", Some(Answer::NoRemarks)))
        .then(given_answer(Some(Answer::NoRemarks)))
        .can_take_back(&answer(1, "access", Some(Answer::NotDiscussed)))
        .can_take_back(&answer(1, "access", None));
    given(&[]).when(&answer(1, "access", None)).then_refused(Refusal::NothingChanged);
    given(&[]).when(&answer(8, "access", None)).then_refused(Refusal::NoSuchTable { table: TableNumber(8) });
    let discussed = [write(1, "access", "Rampe")];
    given(&discussed)
        .when(&answer(1, "access", Some(Answer::NotDiscussed)))
        .then_refused(Refusal::WasDiscussed { notes: 1, own_cases: 0 });
    given(&discussed).can_take_back(&answer(2, "access", Some(Answer::NoRemarks)));
}

#[test]
fn a_point_counts_tables_over_the_tables_that_discussed_its_theme() {
    let not_discussed = answer(3, "work", Some(Answer::NotDiscussed));
    let no_remarks = answer(2, "work", Some(Answer::NoRemarks));
    let meeting = given(&[
        write(1, "work", "Vagter"),
        write(1, "work", "Vagtplan"),
        not_discussed,
        no_remarks,
        make("Vagter"),
        group(&[note(2), note(3)], Some(point(6))),
    ])
    .0
    .meeting;
    let provenance = Gathered::of(&meeting).provenance(&meeting, point(6));
    assert_eq!(provenance.tables, [TableNumber(1)].into());
    assert_eq!(provenance.discussed_by, [TableNumber(1), TableNumber(2)].into());
}

#[test]
fn everything_done_to_a_point_can_be_taken_back() {
    let of = Command::Point;
    let first = point(2);
    given(&[make("Adgang"), make("Vej"), make("Skilt"), write(1, "access", "Rampe"), group(&[note(5)], Some(first))])
        .can_take_back(&make("Bus"))
        .can_take_back(&of(PointCommand::Reword { point: first, text: "Adgang for alle".into() }))
        .can_take_back(&of(PointCommand::Dissent { point: first, text: "Bord 3 er uenigt".into() }))
        .can_take_back(&merge_points(point(3), first))
        .can_take_back(&of(PointCommand::Move { point: point(4), before: Some(first) }))
        .can_take_back(&of(PointCommand::Move { point: first, before: None }))
        .can_take_back(&Command::Split { point: first, contributions: vec![note(5)], text: "Rampen".into() })
        .can_take_back(&Command::Gather { text: "Ny".into(), theme: Some("work".into()), contributions: vec![note(5)] })
        .can_take_back(&of(PointCommand::Withdraw { point: first }));
}

#[test]
fn points_are_arranged_in_the_order_that_people_give_them() {
    let to = |point, before| Command::Point(PointCommand::Move { point, before });
    let mut writer = given(&[make("a"), make("b"), make("c")]).0;
    writer.tries(&to(point(4), Some(point(2)))).unwrap();
    assert_eq!(order(&writer.meeting), [3, 1, 2]);
    writer.tries(&to(point(4), Some(point(3)))).unwrap();
    assert_eq!(order(&writer.meeting), [1, 3, 2]);
    writer.tries(&to(point(2), None)).unwrap();
    assert_eq!(order(&writer.meeting), [3, 2, 1]);
    writer.tries(&make("d")).unwrap();
    assert_eq!(order(&writer.meeting), [3, 2, 1, 4]);
}

#[test]
fn notes_of_a_merged_point_lie_under_the_one_that_it_is_part_of() {
    let part = Command::Point(PointCommand::Part { point: point(3) });
    let merged = || {
        given(&[
            write(1, "access", "Rampe"),
            make("Adgang"),
            make("Vej"),
            group(&[note(2)], Some(point(3))),
            merge_points(point(3), point(4)),
        ])
    };
    let meeting = merged().0.meeting;
    assert_eq!(Gathered::of(&meeting).under(point(4)).len(), 1);
    assert_eq!(meeting.points.merged(point(4)).len(), 1);
    merged().can_take_back(&part);
    merged().when(&merge_points(point(3), point(4))).then_refused(Refusal::NoSuchPoint);
    // Notes put under the merged point go to the one that it is.
    let grouped = ContributionEvent::Grouped { contribution: note(7), point: Some(point(4)) };
    let mut writer = merged().0;
    writer.tries(&write(2, "access", "Dør")).unwrap();
    assert_eq!(writer.decide(&group(&[note(7)], Some(point(3)))), Ok(contribution(grouped)));
    given(&[make("a")]).when(&merge_points(point(2), point(2))).then_refused(Refusal::PointIntoItself);
    given(&[make("a")]).when(&Command::Point(PointCommand::Part { point: point(2) })).then_refused(Refusal::NotMerged);
}

#[test]
fn points_that_two_devices_merged_into_each_other_stand_as_one_and_can_be_withdrawn() {
    let merged = |point, into| Event::Point(PointEvent::Merged { point, into: Some(into) });
    let mut writer = given(&[make("Adgang"), make("Vej")]).0;
    writer.does(vec![merged(point(2), point(3))]);
    writer.does(vec![merged(point(3), point(2))]);
    assert_eq!(order(&writer.meeting), [1]);
    assert_eq!(writer.meeting.points.now(point(3)), Some(point(2)));
    writer.tries(&Command::Point(PointCommand::Withdraw { point: point(2) })).unwrap();
    assert_eq!(order(&writer.meeting), [0_u32; 0]);
}

#[test]
fn a_split_takes_notes_that_lie_there() {
    let split = |contributions| Command::Split { point: point(4), contributions, text: "Dør".into() };
    let gathered = || {
        given(&[
            write(1, "access", "Rampe"),
            write(1, "access", "Dør"),
            make("Adgang"),
            group(&[note(2)], Some(point(4))),
        ])
    };
    gathered().when(&split(Vec::new())).then_refused(Refusal::NothingToSplit);
    gathered().when(&split(vec![note(3)])).then_refused(Refusal::NothingToSplit);
    let meeting = gathered().can_take_back(&split(vec![note(2)])).0.meeting;
    assert_eq!(meeting.points.standing().len(), 2);
}

#[test]
fn an_action_may_lack_who_and_when_and_counts_it() {
    let of = Command::Action;
    let change = |change| of(ActionCommand::Change { action: action(2), changes: vec![change] });
    let meeting = given(&[agree("Eksempelsamling")]).0.meeting;
    let view = meeting.actions.numbered(&Number::plain(1)).unwrap();
    assert_eq!(view.action.missing(), [Missing::Who, Missing::When]);
    given(&[agree("Brev"), write(1, "access", "Rampe")])
        .can_take_back(&agree("Møde"))
        .can_take_back(&change(Change::What("Brev til formanden".into())))
        .can_take_back(&change(Change::Who(Some("Sekretariatet".into()))))
        .can_take_back(&change(Change::Status(Status::Ongoing)))
        .can_take_back(&change(Change::Source(Some(Source::Contribution(note(3))))))
        .can_take_back(&of(ActionCommand::Withdraw { action: action(2) }));
    given(&[agree("Brev")]).when(&change(Change::Who(Some("  ".into())))).then_refused(Refusal::NothingChanged);
    given(&[agree("Brev")]).when(&change(Change::What(" ".into()))).then_refused(Refusal::EmptyText);
    given(&[]).when(&change(Change::Status(Status::Done))).then_refused(Refusal::NoSuchAction);
}

#[test]
fn an_own_case_is_only_known_to_be_there() {
    let of = Command::OwnCase;
    let withdraw = OwnCaseCommand::Withdraw { own_case: own_case(2) };
    let noted = OwnCaseEvent::Noted { number: Number::plain(1), place: place(1, "access", None) };
    given(&[]).when(&note_own_case()).then(vec![Event::OwnCase(noted)]).can_take_back(&of(withdraw.clone()));
    given(&[]).can_take_back(&note_own_case());
    given(&[]).when(&of(withdraw.clone())).then_refused(Refusal::NoSuchOwnCase);
    given(&[note_own_case(), of(withdraw.clone())]).when(&of(withdraw)).then_refused(Refusal::NoSuchOwnCase);
}

#[test]
fn an_own_case_is_said_in_general_where_it_was_noted() {
    let general = Command::Generalise { own_case: own_case(2), text: "Ventetid på hjælpemidler".into() };
    let meeting = given(&[note_own_case()]).can_take_back(&general).0.meeting;
    let (_, own_case, _) = meeting.own_cases.standing().next().unwrap();
    assert_eq!(own_case.general(), Some(note(3)));
    assert_eq!(meeting.contributions.standing().next().unwrap().place, &place(1, "access", None));
    given(&[]).when(&general).then_refused(Refusal::NoSuchOwnCase);
}

#[test]
fn an_erasure_names_every_entry_that_held_the_words() {
    let erase = Command::Erase { what: Erasable::Contribution(note(2)) };
    let edited = [write(1, "access", "Fru Jensen"), edit(note(2), "Fru J"), edit(note(2), "En borger")];
    let erased = ErasureEvent::Erased {
        entries: vec![entry(2), entry(3), entry(4)],
        what: Erasable::Contribution(note(2)),
        number: Number::plain(1),
        own_case: false,
    };
    let gone = given(&edited).when(&erase).then(vec![Event::Erasure(erased)]);
    assert!(!seen(&gone.0.meeting).contains("borger"));
    assert_eq!(gone.0.meeting.contributions.erased(), 1);
    let refusal = || Refusal::ContributionErased { number: Number::plain(1) };
    let gone = gone.when(&erase).then_refused(refusal());
    let flag = Command::Flag { contribution: note(2) };
    let gone = gone.when(&flag).then_refused(refusal()).when(&edit(note(2), "x")).then_refused(refusal());
    // The number stays taken.
    let next = gone.0.decide(&write(1, "access", "Rampe"));
    assert!(
        matches!(&next.unwrap()[..], [Event::Contribution(ContributionEvent::Written { number, .. })] if number.n == 2)
    );
    given(&[]).when(&erase).then_refused(Refusal::NoSuchContribution);
}

#[test]
fn what_a_table_or_a_theme_was_called_on_the_day_is_erased() {
    let name = |title: &str| Command::Theme(ThemeCommand::Name { theme: "access".into(), title: title.into() });
    let erase = Command::Erase { what: Erasable::Theme("access".into()) };
    given(&[]).when(&erase).then_refused(Refusal::NothingToErase);
    let after = given(&[name("Sagen om Jens"), name("Jens"), erase]).0.meeting;
    let known = after.themes.get(&"access".into()).expect("it is prepared");
    assert_eq!((after.themes.title(known), after.themes.earlier_title(known)), ("Adgang", None));

    let called = Command::Table(TableCommand::Name { table: TableNumber(2), name: "Jens og mor".into() });
    let erase = Command::Erase { what: Erasable::Table(TableNumber(2)) };
    given(&[]).when(&erase).then_refused(Refusal::NothingToErase);
    let after = given(&[called, erase]).0.meeting;
    assert_eq!(after.tables.get(TableNumber(2)).and_then(|table| table.name()), Some("Vinduet"));
}

#[test]
fn a_theme_that_was_added_stays_by_its_number_when_its_title_is_erased() {
    let add = Command::Theme(ThemeCommand::Add { title: "Jens fra nr. 7".into(), by: Some(TableNumber(1)) });
    let erase = Command::Erase { what: Erasable::Theme(theme(2)) };
    let after = given(&[add, erase]).0.meeting;
    let known = after.themes.get(&theme(2)).expect("notes may lie under it");
    assert!(!after.themes.title(known).contains("Jens"), "{}", after.themes.title(known));
}

#[test]
fn a_note_that_turns_out_to_be_an_own_case_leaves_the_record() {
    let flag = Command::Flag { contribution: note(2) };
    let noted = OwnCaseEvent::Noted { number: Number::plain(1), place: place(1, "access", None) };
    let erased = ErasureEvent::Erased {
        entries: vec![entry(2)],
        what: Erasable::Contribution(note(2)),
        number: Number::plain(1),
        own_case: true,
    };
    let flagged = given(&[write(1, "access", "Fru Jensen på Vestergade 4")])
        .when(&flag)
        .then(vec![Event::OwnCase(noted), Event::Erasure(erased)]);
    assert!(!seen(&flagged.0.meeting).contains("Jensen"));
    assert_eq!(flagged.0.meeting.own_cases.standing().count(), 1);
    assert!(flagged.0.done.last().unwrap().inverse.is_none(), "words that are gone cannot come back");
}
