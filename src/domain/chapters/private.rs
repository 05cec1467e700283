//! Own cases, and words that are erased.

use crate::domain::action::ActionCommand;
use crate::domain::command::Command;
use crate::domain::contribution::ContributionEvent;
use crate::domain::erasure::{Erasable, ErasureEvent};
use crate::domain::event::Event;
use crate::domain::example::{edit, entry, given, note, own_case, place, seen, theme, write};
use crate::domain::id::TableNumber;
use crate::domain::number::Number;
use crate::domain::own_case::{OwnCaseCommand, OwnCaseEvent};
use crate::domain::refusal::Refusal;
use crate::domain::table::{TableCommand, TableEvent};
use crate::domain::terms::Terms;
use crate::domain::theme::ThemeCommand;

fn note_own_case() -> Command {
    Command::OwnCase(OwnCaseCommand::Note { place: place(1, "access", None) })
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
fn a_table_that_was_added_by_its_name_stands_when_the_name_is_erased() {
    let table = TableNumber(5);
    let add = Command::Table(TableCommand::AddNamed { table, name: "Jens og mor".into() });
    let given = given(&[add, Command::Erase { what: Erasable::Table(table) }]);
    // Whoever never had the words has not that it was added either, but for what goes with the erasure.
    let with_it = &given.0.done.last().unwrap().events;
    assert!(with_it.contains(&Event::Table(TableEvent::Added { table })), "{with_it:?}");
    assert_eq!(given.0.meeting.tables.get(table).map(|table| table.name()), Some(None));
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

#[test]
fn what_was_made_of_a_notes_words_goes_with_them() {
    const WORDS: &str = "Fru Jensen på Vestergade 4";
    let gather =
        |text: &str, at: u64| Command::Gather { text: text.into(), theme: None, contributions: vec![note(at)] };
    let terms = Terms { what: format!("Ring til: {WORDS}"), ..Terms::default() };
    let before = [
        write(1, "access", WORDS),
        write(1, "access", "Rampen er stejl"),
        gather("fru  jensen på Vestergade 4", 2),
        gather("Ramper", 3),
        Command::Action(ActionCommand::Agree { terms, source: None }),
    ];
    for ends in [Command::Flag { contribution: note(2) }, Command::Erase { what: Erasable::Contribution(note(2)) }] {
        let mut given = given(&before);
        given.0.tries(&ends).unwrap();
        let meeting = &given.0.meeting;
        assert!(!seen(meeting).to_lowercase().contains("jensen"));
        let points: Vec<String> = meeting.points.standing().iter().map(|view| view.point.text().to_owned()).collect();
        assert_eq!((points, meeting.actions.standing().len()), (vec!["Ramper".to_owned()], 0));
    }
    let mut short = given(&[write(1, "access", "Ja"), gather("Ja til ramper", 2)]);
    short.0.tries(&Command::Flag { contribution: note(2) }).unwrap();
    assert_eq!(short.0.meeting.points.standing().len(), 1, "one word is anybody's");
}

#[test]
fn what_was_made_of_words_that_a_note_no_longer_says_goes_with_it() {
    const WORDS: &str = "Fru Jensen på Vestergade 4";
    let gather = Command::Gather { text: WORDS.into(), theme: None, contributions: vec![note(2)] };
    let before =
        [write(1, "access", WORDS), gather, edit(note(2), "En borger på Vestergade"), edit(note(2), "En borger")];
    for ends in [Command::Flag { contribution: note(2) }, Command::Erase { what: Erasable::Contribution(note(2)) }] {
        let mut given = given(&before);
        given.0.tries(&ends).unwrap();
        assert!(!seen(&given.0.meeting).contains("Jensen"));
        assert!(given.0.meeting.points.standing().is_empty());
    }
}
