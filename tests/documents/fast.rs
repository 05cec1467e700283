//! Documents of a very large meeting: all of it is there, and what a person reads stays short.

use rundbord::documents::kind::Kind;
use rundbord::domain::contribution::ContributionKind;

use crate::world::{World, session};

/// Twelve tables, many notes, one in five under a point.
pub fn large(notes: usize) -> World {
    let mut world = World::opened(session("ringsted-2022"));
    let themes: Vec<String> = world.meeting.themes.all().map(|theme| theme.id.0.clone()).collect();
    let mut written = Vec::new();
    for n in 0..notes {
        let kind = [None, Some(ContributionKind::Idea), Some(ContributionKind::Challenge)][n % 3];
        let text = format!("Indlæg {n}: brugerne skal med, før beslutningen er truffet, og ikke kun høres bagefter");
        written.push(world.writes((n % 12) as u16 + 1, &themes[n / 12 % themes.len()], kind, &text));
    }
    for under in written.chunks(50) {
        world.gathers("Brugerne skal med fra begyndelsen", &under[..under.len().min(10)]);
    }
    world
}

#[test]
fn a_thousand_notes_are_all_there() {
    let world = large(1000);
    let export = world.json();
    assert_eq!(export["contributions"].as_array().unwrap().len(), 1000);
    let notes = world.markdown(Kind::TableNotes);
    assert!((0..1000).all(|n| notes.contains(&format!("Indlæg {n}: "))));
    let sheet = world.markdown(Kind::PlenarySheet);
    assert!(sheet.lines().count() < 60, "{sheet}");
}
