//! To whom letters go, what stands in them, and who signs.

use rundbord::documents::format::Format;
use rundbord::documents::kind::Kind;
use rundbord::documents::kinds::letters::Unsent;
use rundbord::domain::action::Source;
use rundbord::domain::id::TableNumber;
use rundbord::domain::programme::{HeadField, Member, MemberRole};
use rundbord::domain::status::Status;
use rundbord::domain::summary::Passage;
use rundbord::domain::terms::{ActionKind, Terms};
use rundbord::language::language::Language;
use rundbord::language::words::Words;

use crate::languages::informed;
use crate::world::{World, exact, session};

const LETTER: Option<ActionKind> = Some(ActionKind::Letter);

/// Slagelse and Næstved sit at table 1, Sorø at table 2.
fn seated() -> World {
    let mut programme = session("ringsted-2022");
    let municipality =
        |name: &str| Member { name: name.into(), role: Some(MemberRole::Municipality), ..Member::default() };
    programme.tables[0].members = vec![municipality("Slagelse"), municipality("Næstved")];
    programme.tables[1].members = vec![municipality("Sorø")];
    World::opened(programme)
}

fn agrees(world: &mut World, what: &str, who: &str, kind: ActionKind, table: Option<u16>) {
    let terms = Terms { what: what.into(), who: Some(who.into()), kind: Some(kind), ..Terms::default() };
    world.agrees(terms, table.map(|table| Source::Table(TableNumber(table))));
}

/// The letter to each receiver.
fn letters(world: &World) -> Vec<(String, String)> {
    let printed = world.documents_in(Language::Da, &[Format::Markdown]).into_iter();
    let letters = printed.filter(|document| document.kind == Kind::Letters);
    let texts = letters.map(|document| String::from_utf8(document.bytes).unwrap());
    texts
        .map(|text| {
            let to = text.lines().find_map(|line| line.strip_prefix("- Til: ")).unwrap().to_owned();
            (to, text)
        })
        .collect()
}

fn signature(letter: &str) -> &str {
    letter.lines().last().unwrap()
}

#[test]
fn a_letter_does_not_tell_its_receiver_that_it_is_to_be_sent() {
    let mut world = seated();
    agrees(&mut world, "Fælles møde i juni", "Styregruppen", ActionKind::Meeting, Some(1));
    agrees(&mut world, "Brev med tak til dem ved bordet", "Sekretariatet", ActionKind::Letter, Some(1));
    for (to, letter) in letters(&world) {
        assert!(letter.contains("- Fælles møde i juni"), "{to}: {letter}");
        assert!(!letter.contains("Brev med tak"), "{to}: {letter}");
    }
}

#[test]
fn a_letter_that_is_all_that_was_agreed_tells_of_nothing_agreed() {
    let mut world = seated();
    agrees(&mut world, "Takkebrev", "Sekretariatet", ActionKind::Letter, Some(2));
    let (to, letter) = letters(&world).remove(0);
    assert_eq!((to.as_str(), signature(&letter)), ("Sorø", "Sekretariatet"));
    assert!(!letter.contains("blev det aftalt"), "{letter}");
}

#[test]
fn of_several_letters_each_is_signed_by_the_one_who_is_responsible_for_it() {
    let mut world = seated();
    agrees(&mut world, "Fælles møde", "Styregruppen", ActionKind::Meeting, Some(1));
    agrees(&mut world, "Brev til Sorø", "Anna i Sorø-gruppen", ActionKind::Letter, Some(2));
    agrees(&mut world, "Brev til Næstved om mødet", "Bo fra bord 1", ActionKind::Letter, Some(1));
    agrees(&mut world, "Brev til Slagelse om mødet", "Ida fra sekretariatet", ActionKind::Letter, None);
    let signed: Vec<(String, String)> =
        letters(&world).into_iter().map(|(to, letter)| (to, signature(&letter).to_owned())).collect();
    let expected =
        [("Slagelse", "Ida fra sekretariatet"), ("Næstved", "Bo fra bord 1"), ("Sorø", "Anna i Sorø-gruppen")];
    assert_eq!(signed, expected.map(|(to, who)| (to.to_owned(), who.to_owned())));
    for (to, letter) in letters(&world) {
        assert!(!letter.contains("Brev til"), "{to}: {letter}");
    }
}

#[test]
fn the_letter_of_another_table_is_not_signed_for_here() {
    let mut world = seated();
    agrees(&mut world, "Fælles møde", "Styregruppen", ActionKind::Meeting, Some(1));
    agrees(&mut world, "Takkebrev", "Anna", ActionKind::Letter, Some(2));
    let organiser = world.meeting.programme().unwrap().organiser.clone().unwrap_or_default();
    for (to, letter) in letters(&world) {
        let expected = if to == "Sorø" { "Anna" } else { organiser.as_str() };
        assert_eq!(signature(&letter), expected, "{to}");
    }
}

#[test]
fn a_letter_that_was_sent_already_is_not_the_one_to_write() {
    let mut world = seated();
    agrees(&mut world, "Fælles møde", "Styregruppen", ActionKind::Meeting, Some(2));
    for (status, what) in [(Status::Done, "Brev til Sorø"), (Status::Dropped, "Brev til Sorø om bussen")] {
        let terms = Terms { what: what.into(), who: Some("Anna".into()), kind: LETTER, ..Terms::default() };
        let sent = world.agrees(terms, Some(Source::Table(TableNumber(2))));
        world.reports(sent, status, "");
    }
    let (to, letter) = letters(&world).remove(0);
    assert_eq!((to.as_str(), signature(&letter)), ("Sorø", "Anna"));
    agrees(&mut world, "Brev med tak", "Bo", ActionKind::Letter, Some(2));
    let (_, letter) = letters(&world).remove(0);
    assert_eq!(signature(&letter), "Bo");
    assert!(letter.contains("- Fælles møde") && !letter.contains("Brev "), "{letter}");
}

#[test]
fn of_two_letters_to_one_table_neither_is_told_as_something_agreed_and_brackets_do_not_nest() {
    let mut world = seated();
    let day = exact("senest d. 3/1", 2023, 1, 3);
    for (what, kind) in [("Brev til Sorø om bussen", LETTER), ("Brev om busrute 14", LETTER), ("Fælles møde", None)]
    {
        let terms = Terms { what: what.into(), kind, when: day.clone(), ..Terms::default() };
        world.agrees(terms, Some(Source::Table(TableNumber(2))));
    }
    let (_, letter) = letters(&world).remove(0);
    assert!(!letter.contains("busrute"), "{letter}");
    assert!(letter.contains("- Fælles møde – frist: senest d. 3/1 (3. januar 2023)\n"), "{letter}");
}

#[test]
fn which_letters_are_not_written_is_said_of_each_though_others_are() {
    let mut world = seated();
    let words = Words::new(Language::Da);
    let unsent = |world: &World| Unsent::of(&world.report(&words)).map(|unsent| unsent.in_words(&words));
    agrees(&mut world, "Brev til Sorø", "Anna", ActionKind::Letter, Some(2));
    assert_eq!(unsent(&world), None);
    // Nobody sits at table 5.
    agrees(&mut world, "Brev om busrute 14", "Bo", ActionKind::Letter, Some(5));
    let said = unsent(&world).unwrap();
    assert!(said.contains("handling #2"), "{said}");
    agrees(&mut world, "Endnu et brev", "Bo", ActionKind::Letter, Some(2));
    let said = unsent(&world).unwrap();
    assert!(said.contains("handling #2 og #3"), "{said}");
}

#[test]
fn only_what_is_written_to_somebody_says_to_whom_and_what_was_said_on_the_day_goes_before_the_head() {
    let kinds = |world: &World| -> Vec<Kind> {
        let mut documents = world.documents_in(Language::Da, &[Format::Markdown]);
        let says = |text: &str| text.lines().any(|line| line == "- Til: Socialudvalget");
        documents.retain(|document| says(std::str::from_utf8(&document.bytes).unwrap()));
        documents.iter().map(|document| document.kind).collect()
    };
    let mut world = informed();
    assert_eq!(kinds(&world), [Kind::Memo, Kind::Consultation, Kind::Briefing]);
    world.sums_up(Passage::Receiver, "");
    assert_eq!(kinds(&world), []);
    let mut programme = session("ringsted-2022");
    programme.head.push(HeadField { label: "Til".into(), value: "Byrådet".into() });
    let mut world = World::opened(programme);
    world.sums_up(Passage::Receiver, "Socialudvalget");
    let memo = world.markdown(Kind::Memo);
    assert!(memo.starts_with("- Til: Socialudvalget\n") && !memo.contains("Byrådet"), "{memo}");
    assert!(world.markdown(Kind::Minutes).contains("- Til: Byrådet\n"));
}
