//! The order of the summary, that no theme vanishes from it, and that a case's parts stand once.

use rundbord::documents::kind::Kind;
use rundbord::domain::contribution::ContributionKind;
use rundbord::domain::priority::{Class, Vote};
use rundbord::domain::programme::Programme;
use rundbord::domain::summary::Passage;
use rundbord::language::language::Language;
use rundbord::language::words::Words;

use crate::golden::ringsted;
use crate::world::{World, session};

/// The lines of a heading's level, without the number signs.
fn headings<'a>(memo: &'a str, level: &str) -> Vec<&'a str> {
    memo.lines().filter_map(|line| line.strip_prefix(level)).collect()
}

#[test]
fn the_short_version_stands_before_why_they_met() {
    let memo = ringsted().markdown(Kind::Memo);
    let first = &headings(&memo, "## ")[..3];
    assert_eq!(first, ["Det korte", "Baggrund", "Temaer, der går igen"]);
    let (before, _) = memo.split_once("## Det korte").unwrap();
    assert!(!before.contains("Formålet med mødet"), "{before}");
}

#[test]
fn a_theme_in_which_nothing_recurs_is_told_of_in_a_line_and_an_added_one_once() {
    let memo = ringsted().markdown(Kind::Memo);
    let (_, rest) = memo.split_once("## Temaer, der går igen").unwrap();
    let (recurring, rest) = rest.split_once("## Tilføjet af bordene").unwrap();
    let (added, _) = rest.split_once("\n## ").unwrap();
    assert_eq!(headings(recurring, "### ").len(), 2, "{recurring}");
    assert!(recurring.ends_with("\n\nIngen pointe går igen under tema 3 og 4.\n\n"), "{recurring}");
    assert_eq!(headings(added, "### "), ["5. Kørsel"]);
    assert!(added.contains("Temaet blev tilføjet af bord 9.") && !recurring.contains("5. Kørsel"), "{added}");
    assert!(added.contains("**Kørslen passer ikke til møderne** – alle 3 borde"), "{added}");
}

#[test]
fn what_the_purpose_says_of_background_economy_and_annexes_stands_once_in_its_place() {
    let world = World::opened(session("koebenhavn-2007"));
    let briefing = world.markdown(Kind::Briefing);
    let told = |heading: &str| {
        let (_, rest) = briefing.split_once(&format!("\n## {heading}\n")).unwrap_or_else(|| panic!("{briefing}"));
        rest.split("\n## ").next().unwrap_or_default()
    };
    let background = told("Baggrund");
    assert!(background.contains("godkendte den 17. maj 2006") && background.contains("METODE"), "{background}");
    for heading in ["BAGGRUND", "ØKONOMI", "BILAG"] {
        assert!(!briefing.contains(heading), "{heading}: {briefing}");
    }
    assert!(told("Økonomi").contains("samlede økonomiske ramme."), "{briefing}");
    let annexes = told("Bilag");
    assert!(annexes.contains("- Bilag 1: Statusbeskrivelse medio 2007\n"), "{annexes}");
    assert!(annexes.contains("- Bilag 4: Projektbeskrivelse – voksne psykisk syge"), "{annexes}");
    assert_eq!(world.json()["meeting"]["purpose"], world.meeting.programme().unwrap().purpose.as_deref().unwrap());
}

#[test]
fn thousands_of_notes_with_no_place_of_their_own_are_counted_theme_by_theme_and_stand_in_the_annexe() {
    let mut world = ringsted();
    let before = world.markdown(Kind::Memo);
    assert!(before.contains("## Øvrige indlæg (1)"), "{before}");
    for n in 0..120 {
        world.writes(3, "kvalitet", None, &format!("Tavse borgere, nr. {n}"));
    }
    let memo = world.markdown(Kind::Memo);
    let (_, others) = memo.split_once("## Øvrige indlæg (121)").unwrap_or_else(|| panic!("{memo}"));
    let (others, _) = others.split_once("\n## ").unwrap();
    assert!(others.contains("står i »Indlæg bord for bord«") && others.contains(" – 120 indlæg"), "{others}");
    assert!(!memo.contains("nr. 7"), "{memo}");
    for n in 0..120 {
        let kind = [ContributionKind::Idea, ContributionKind::Example, ContributionKind::Question][n % 3];
        for nth in 0..3 {
            world.writes(3, "kvalitet", Some(kind), &format!("Noget af en slags, nr. {n} og {nth}"));
        }
    }
    let memo = world.markdown(Kind::Memo);
    assert!(!memo.contains("af en slags"), "{memo}");
    for heading in ["Idéer, der ikke er samlet i pointer (1", "Eksempler (1", "Spørgsmål, vi skylder svar på (1"] {
        assert!(memo.contains(&format!("## {heading}")), "{heading}: {memo}");
    }
    assert!(world.markdown(Kind::TableNotes).contains("Tavse borgere, nr. 7"));
    let became = world.markdown(Kind::WhatBecame);
    assert!(became.contains("Står i »Indlæg bord for bord«"), "{became}");
}

#[test]
fn the_number_of_participants_is_told_once_and_large_counts_are_grouped() {
    let mut world = World::opened(session("ringsted-2022"));
    for (said, told) in [
        ("90 deltagere", "- Deltagere: 90 ("),
        ("90 deltagere, heraf 52 brugere", "- Deltagere: 90, heraf 52 brugere ("),
        ("90 deltagerledere", "- Deltagere: 90 deltagerledere ("),
        ("Deltagere fra 17 kommuner", "- Deltagere: Deltagere fra 17 kommuner ("),
    ] {
        world.sums_up(Passage::Present, said);
        let memo = world.markdown(Kind::Memo);
        assert!(memo.contains(told), "{memo}");
    }
    let say = |language, count: u32| {
        let words = Words::new(language);
        words.say("documents-actions", &[("count", count.into())])
    };
    assert_eq!(say(Language::Da, 10_000), "10.000 handlinger");
    assert_eq!(say(Language::En, 10_000), "10,000 actions");
    assert_eq!(say(Language::Da, 1), "1 handling");
}

#[test]
fn what_the_plenary_put_first_stands_first_in_the_short_version() {
    let mut world = World::opened(session("ringsted-2022"));
    let mut point = |text: &str, tables: &[u16]| {
        let notes: Vec<_> = tables.iter().map(|table| world.writes(*table, "modeller", None, text)).collect();
        world.gathers(text, &notes)
    };
    let points = [
        point("Af flest borde", &[1, 2, 3, 4, 5, 6]),
        point("Ingen hænder", &[1, 2, 3, 4, 5]),
        point("Ekstra", &[1, 2, 3, 4, 5]),
        point("Ti hænder", &[1, 2, 3]),
        point("Vigtigt", &[1, 2]),
        point("Skal", &[1]),
        point("Af ét bord", &[2]),
    ];
    world.votes(points[1], Vote::Hands(Some(0)));
    world.votes(points[2], Vote::Class(Some(Class::Extra)));
    world.votes(points[3], Vote::Hands(Some(10)));
    world.votes(points[4], Vote::Class(Some(Class::Important)));
    world.votes(points[5], Vote::Class(Some(Class::Must)));
    let memo = world.markdown(Kind::Memo);
    let (_, short) = memo.split_once("## Det korte").unwrap();
    let (short, _) = short.split_once("\n## ").unwrap();
    let told: Vec<&str> = short
        .lines()
        .filter_map(|line| line.strip_prefix("- "))
        .map(|line| line.split(" – ").next().unwrap())
        .collect();
    assert_eq!(told[..5], ["Skal", "Vigtigt", "Ti hænder", "Af flest borde", "Ingen hænder"], "{short}");
    assert!(!told.contains(&"Af ét bord"), "{short}");
}

#[test]
fn that_nothing_recurs_is_said_once_and_of_one_table_that_nothing_is_gathered() {
    let mut programme = session("ringsted-2022");
    programme.tables.truncate(2);
    let nothing = |programme: &Programme| {
        let mut world = World::opened(programme.clone());
        let theme = world.meeting.themes.all().next().unwrap().id.0.clone();
        let note = world.writes(1, &theme, None, "Flere møder");
        let before = world.markdown(Kind::Memo);
        world.gathers("Mødes noget oftere", &[note]);
        [before, world.markdown(Kind::Memo)]
    };
    for memo in nothing(&programme) {
        assert_eq!(memo.matches("ikke samlet pointer, som går igen ved flere borde").count(), 1, "{memo}");
        assert!(!memo.contains("## Temaer, der går igen"), "{memo}");
    }
    programme.tables.truncate(1);
    let [before, memo] = nothing(&programme);
    assert_eq!(before.matches("samlet pointer").count(), 1, "{before}");
    assert!(before.contains("## Det korte\n\nDer er ikke samlet pointer.\n"), "{before}");
    assert!(memo.contains("## Det korte\n\n- Mødes noget oftere\n") && !memo.contains("går igen"), "{memo}");
}
