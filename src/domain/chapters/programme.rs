//! Opening, revising and closing, and the themes that the day brings.

use crate::domain::action::{ActionCommand, ActionEvent, Change};
use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::example::{Writer, action, agree, given, make, opened, programme, theme, write};
use crate::domain::id::{TableNumber, ThemeId};
use crate::domain::number::Number;
use crate::domain::opening::{OpeningCommand, OpeningEvent};
use crate::domain::refusal::Refusal;
use crate::domain::status::Status;
use crate::domain::table::TableCommand;
use crate::domain::theme::{ThemeCommand, ThemeEvent};
use crate::domain::theme_reach::ThemeReach;

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
    let changed = ActionEvent::Reported { action: action(3), status: Status::Done, why: None, told: None };
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
fn a_theme_of_a_table_waits_until_it_is_settled_and_takes_its_notes_along_to_the_parking_lot() {
    let add = Command::Theme(ThemeCommand::Add { title: "Transport".into(), by: Some(TableNumber(1)) });
    let mut table = Writer::new(2);
    given(&[]).0.done.iter().for_each(|done| table.sees(done));
    table.tries(&add).unwrap();
    let theme = ThemeId(table.done.last().unwrap().stamp.entry().to_string());
    let waits = |writer: &Writer| {
        let themes = &writer.meeting.themes;
        let theme = themes.get(&theme).unwrap();
        (themes.is_waiting(theme), themes.is_for_all(theme))
    };
    assert_eq!(waits(&table), (true, false));
    table.tries(&write(1, &theme.0, "Bus 4")).unwrap();
    for (reach, expected) in
        [(ThemeReach::All, (false, true)), (ThemeReach::Table, (false, false)), (ThemeReach::Parked, (false, false))]
    {
        table.tries(&Command::Theme(ThemeCommand::Settle { theme: theme.clone(), reach })).unwrap();
        assert_eq!(waits(&table), expected);
    }
    let lies = |writer: &Writer| writer.meeting.contributions.standing().next().unwrap().place.theme.clone();
    assert_eq!(lies(&table), "parking".into());
    let back = table.done.last().unwrap().inverse.clone().unwrap();
    table.does(back);
    assert_eq!((waits(&table), lies(&table)), ((false, false), theme.clone()));
    // What the facilitator adds needs nobody's word, and the programme's themes are settled by it.
    let own = given(&[add]).0;
    let theme = own.meeting.themes.all().find(|theme| theme.added_by.is_some()).unwrap();
    assert!(own.meeting.themes.is_for_all(theme));
    let settle = Command::Theme(ThemeCommand::Settle { theme: "work".into(), reach: ThemeReach::All });
    given(&[]).when(&settle).then_refused(Refusal::ThemeOfTheProgramme);
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
