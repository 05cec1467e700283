//! Two tables that became one: who sat where, and when.

use rundbord::documents::kind::Kind;
use rundbord::domain::answer::Answer;
use rundbord::domain::command::Command;
use rundbord::domain::contribution::ContributionKind;
use rundbord::domain::id::TableNumber;
use rundbord::domain::priority::{Class, Vote};
use rundbord::domain::programme::{Member, MemberRole};
use rundbord::domain::table::TableCommand;

use crate::golden::broenderslev;
use crate::world::{World, place, session};

const IDEA: Option<ContributionKind> = Some(ContributionKind::Idea);

/// Roskilde sits at table 6, Lejre at table 7, which becomes a part of 6; both tables write before, and the one that is left
/// after.
fn merged() -> World {
    let mut programme = session("ringsted-2022");
    let sits =
        |name: &str| vec![Member { name: name.into(), role: Some(MemberRole::Municipality), ..Member::default() }];
    for table in &mut programme.tables {
        match table.number {
            TableNumber(6) => table.members = sits("Roskilde"),
            TableNumber(7) => table.members = sits("Lejre"),
            _ => {}
        }
    }
    let mut world = World::opened(programme);
    world.at(17, 5).writes(6, "modeller", IDEA, "Tidligt fra Roskilde");
    world.at(17, 6).writes(7, "modeller", IDEA, "Tidligt fra Lejre");
    world.at(17, 10).merges_tables(7, 6);
    world.at(17, 20).writes(6, "modeller", IDEA, "Sent fra begge");
    world
}

#[test]
fn an_idea_is_of_those_who_sat_at_the_table_when_it_was_written() {
    let catalogue = merged().markdown(Kind::IdeaCatalogue);
    let from: Vec<&str> = catalogue.lines().filter_map(|line| line.strip_prefix("- **Fra:** ")).collect();
    let expected = ["Bord 6 (Roskilde), indlæg 1", "Bord 7 (Lejre), indlæg 2", "Bord 6 (Roskilde og Lejre), indlæg 3"];
    assert_eq!(from, expected);
}

#[test]
fn those_who_moved_are_told_of_what_they_wrote_at_both_tables() {
    let told = merged().markdown(Kind::WhatBecame);
    assert!(told.contains("- Lejre: bord 6 og 7, 2 indlæg"), "{told}");
    assert!(told.contains("- Roskilde: bord 6, 2 indlæg"), "{told}");
}

#[test]
fn what_became_of_a_tables_words_says_where_the_table_went_and_what_it_had_nothing_to_add_to() {
    let mut world = merged();
    world.answers(place(3, "modeller", None), Answer::NoRemarks);
    let told = world.markdown(Kind::WhatBecame);
    let of = |table: &str| told.split("\n## ").find(|part| part.starts_with(table)).unwrap_or_else(|| panic!("{told}"));
    assert!(of("Bord 7\n").contains("Bord 7 blev en del af bord 6 kl. 17.10."), "{told}");
    assert!(of("Bord 6\n").contains("Bord 7 blev en del af bord 6 kl. 17.10."), "{told}");
    assert!(of("Bord 3\n").contains("- Ingen bemærkninger: Tema "), "{told}");
}

#[test]
fn a_merged_table_counts_as_the_one_that_it_is_part_of_in_points_and_in_stars() {
    let mut world = merged();
    let notes: Vec<_> = world.meeting.contributions.standing().map(|note| note.id()).collect();
    let point = world.gathers("Tidligt", &notes);
    for (table, stars) in [(6, 2), (7, 3)] {
        world.votes(point, Vote::Stars { table: TableNumber(table), stars });
    }
    let memo = world.markdown(Kind::Memo);
    assert!(memo.contains("ét bord (6)") && memo.contains("3 stjerner (bord 6)"), "{memo}");
}

#[test]
fn the_card_of_a_table_that_moved_says_where_to_go() {
    let cards = merged().markdown(Kind::Cards);
    assert!(cards.contains("## BORD 7\n\n### Gå til bord 6\n\n## BORD 8"), "{cards}");
}

#[test]
fn a_named_table_is_called_by_its_name_in_what_is_sent_out() {
    let mut world = broenderslev();
    world.asks(Command::Table(TableCommand::Add { table: TableNumber(2) }));
    world.asks(Command::Table(TableCommand::Name { table: TableNumber(1), name: "Gruppe A".into() }));
    let notes: Vec<_> = world.meeting.contributions.standing().map(|note| note.id()).collect();
    world.gathers("Bedst før billigst", &notes[..1]);
    let answer = world.markdown(Kind::Consultation);
    assert!(answer.contains("- Bord 1 (Gruppe A): Svar på spørgsmål"), "{answer}");
    assert!(answer.contains("> Indlæg fra bord 1 (Gruppe A): *Svar på"), "{answer}");
    assert!(answer.contains("- Bedst før billigst – ét bord (1)"), "{answer}");
}

#[test]
fn what_the_plenary_found_of_a_point_is_told_after_it_became_a_part_of_another() {
    let mut world = broenderslev();
    let [ramp, lift, way] = ["Ramper", "Elevatorer", "Adgang for alle"].map(|text| {
        let note = world.writes(1, "vision", None, &format!("Flere: {text}"));
        world.gathers(text, &[note])
    });
    world.votes(ramp, Vote::Hands(Some(10)));
    world.votes(ramp, Vote::Class(Some(Class::Must)));
    world.votes(lift, Vote::Hands(Some(20)));
    world.merges_points(ramp, lift);
    world.merges_points(lift, way);
    let memo = world.markdown(Kind::Memo);
    assert!(memo.contains("- 10 hænder: Ramper (nu en del af: Adgang for alle)"), "{memo}");
    assert!(memo.contains("- 20 hænder: Elevatorer (nu en del af: Adgang for alle)"), "{memo}");
    assert!(memo.contains("- Skal: Ramper (nu en del af"), "{memo}");
    let before = "**Prioritet, før pointerne blev lagt sammen:** Ramper: skal (aftalt i plenum)";
    assert!(!memo.contains(before), "the memo has said it in its lists: {memo}");
    let answer = world.markdown(Kind::Consultation);
    assert!(answer.contains(before), "{answer}");
    let point =
        world.json()["points"].as_array().unwrap().iter().find(|point| point["text"] == "Adgang for alle").cloned();
    assert_eq!(point.unwrap()["counted_before"].as_array().unwrap().len(), 2);
}
