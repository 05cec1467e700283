//! To whom letters go, what stands in them, and who signs.

use rundbord::documents::format::Format;
use rundbord::documents::kind::Kind;
use rundbord::domain::action::Source;
use rundbord::domain::id::TableNumber;
use rundbord::domain::programme::{Member, MemberRole};
use rundbord::domain::terms::{ActionKind, Terms};
use rundbord::language::language::Language;

use crate::world::{World, session};

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
