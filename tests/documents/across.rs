//! A point whose notes lie in several themes: it stands under one of them, and every theme's count can be added up.

use rundbord::documents::kind::Kind;
use rundbord::documents::template::template::fill;
use rundbord::domain::programme::ThemeKind;
use rundbord::language::language::Language;
use rundbord::language::words::Words;

use crate::world::{World, session};

const KINDS: [Kind; 2] = [Kind::Memo, Kind::Minutes];

/// What stands under a theme's heading in the part of a document that tells of what recurs.
fn under<'a>(document: &'a str, heading: &str) -> &'a str {
    let (_, rest) = document.split_once(&format!("\n### {heading}")).unwrap_or_else(|| panic!("{document}"));
    rest.split("\n#").next().unwrap()
}

/// Five tables at the themes of Ringsted, which all of them discuss.
fn five_tables() -> World {
    let mut programme = session("ringsted-2022");
    programme.tables.truncate(5);
    programme.assignments.clear();
    World::opened(programme)
}

#[test]
fn a_point_said_under_two_themes_tells_which_tables_said_it_under_the_other_and_is_pointed_to_from_there() {
    let mut world = five_tables();
    let themes: Vec<String> = world.meeting.themes.all().take(3).map(|theme| theme.id.0.clone()).collect();
    let mut notes = [1, 2, 3].map(|table| world.writes(table, &themes[0], None, "Flere møder")).to_vec();
    notes.push(world.writes(4, &themes[1], None, "Mødes noget oftere"));
    notes.push(world.writes(2, &themes[1], None, "Mødes oftere"));
    notes.push(world.writes(5, &themes[2], None, "Møder hver måned"));
    world.gathers("Flere møder om året", &notes);
    for kind in KINDS {
        let document = world.markdown(kind);
        let (own, other) = (under(&document, "1. "), under(&document, "2. "));
        let told = "alle 5 borde (1, 2, 3, 4, 5), heraf bord 4 under tema 2, heraf bord 5 under tema 3\n";
        assert!(own.contains(told) && !own.contains("Se også"), "{own}");
        assert!(other.contains("\nSe også tema 1: »Flere møder om året«\n"), "{other}");
        for nothing in ["går igen her", "ikke samlet i", "Derudover"] {
            assert!(!other.contains(nothing), "{other}");
        }
    }
    let words = Words::new(Language::Da);
    let filled =
        fill(&world.report(&words), &words, "a.txt", b"{% for point in points %}{{ point|share }}{% endfor %}");
    let told = "alle 5 borde (1, 2, 3, 4, 5), heraf bord 4 under tema 2, heraf bord 5 under tema 3";
    assert_eq!(filled.unwrap().text, told);
    let memo = world.markdown(Kind::Memo);
    let (short, _) = memo.split_once("## Temaer, der går igen").unwrap();
    assert!(
        short.contains("alle 5 borde (1, 2, 3, 4, 5)\n"),
        "where no theme is told of, nothing is under another: {short}"
    );
    world.writes(4, &themes[1], None, "Kaffe");
    let minutes = world.markdown(Kind::Minutes);
    assert!(under(&minutes, "2. ").contains("»Flere møder om året«\n\nDerudover er der skrevet 1 indlæg"), "{minutes}");
}

#[test]
fn what_lies_in_the_parking_lot_is_told_by_its_name() {
    let mut world = five_tables();
    let theme = world.meeting.themes.all().next().unwrap().id.0.clone();
    let parking = world.meeting.themes.all().find(|theme| theme.kind == ThemeKind::Parking).unwrap().clone();
    let mut notes = [1, 2].map(|table| world.writes(table, &theme, None, "Flere møder")).to_vec();
    notes.push(world.writes(3, &parking.id.0, None, "Mødes oftere"));
    world.gathers("Flere møder om året", &notes);
    let memo = world.markdown(Kind::Memo);
    let named = format!("3 borde (1, 2, 3), heraf bord 3 under »{}«\n", world.meeting.themes.title(&parking));
    assert!(under(&memo, "1. ").contains(&named), "{memo}");
}
