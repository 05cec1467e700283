//! A final edition is of a state of the record: whenever it is made, the same record gives the same files.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use rundbord::documents::edition::{Audience, State};
use rundbord::documents::export::{Document, documents};
use rundbord::documents::format::Format;
use rundbord::documents::kind::Kind;
use rundbord::documents::report::report::Report;
use rundbord::language::language::Language;
use rundbord::language::words::Words;

use crate::golden::ringsted;
use crate::world::World;

fn edition(world: &World, state: State, after: TimeDelta) -> BTreeMap<String, Document> {
    let words = Words::new(Language::Da);
    let report = Report::of(&world.meeting, &words, world.now + after, state, Audience::Internal).unwrap();
    let made = documents(&report, &words, &Format::ALL).into_iter();
    made.map(|document| (document.file_name.clone(), document)).collect()
}

#[test]
fn the_clock_changes_no_final_edition_and_an_entry_does() {
    let mut world = ringsted();
    let first = edition(&world, State::Final, TimeDelta::minutes(1));
    assert!(first.len() > 50, "{}", first.len());
    assert_eq!(edition(&world, State::Final, TimeDelta::minutes(150)), first, "the same evening");
    // How things stand is told of the day, and is called by it.
    let later = edition(&world, State::Final, TimeDelta::days(90));
    for (name, document) in &first {
        assert_eq!(document.kind.is_of_its_own_day(), !later.contains_key(name), "{name}");
        assert!(document.kind.is_of_its_own_day() || later[name] == *document, "{name}");
    }
    assert_ne!(
        edition(&world, State::Draft, TimeDelta::minutes(1)),
        edition(&world, State::Draft, TimeDelta::hours(1))
    );
    world.now += TimeDelta::hours(1);
    world.gathers("Sagt til sidst", &[]);
    let changed = edition(&world, State::Final, TimeDelta::zero());
    assert!(changed.iter().any(|(name, document)| first[name] != *document));
}

#[test]
fn a_final_edition_says_of_which_moment_it_is() {
    let world = ringsted();
    let said = |kind: Kind, after| {
        let made = edition(&world, State::Final, after).into_values();
        let document = made.into_iter().find(|made| made.kind == kind && made.format == Format::Plain).unwrap();
        String::from_utf8(document.bytes).unwrap()
    };
    let last = world.meeting.last_told.at().unwrap();
    assert!(last <= world.now);
    let memo = said(Kind::Memo, TimeDelta::days(90));
    assert!(memo.contains("Dannet af mødets optegnelser, som de stod den 7. april 2022 kl. "), "{memo}");
    let plan = said(Kind::Programme, TimeDelta::days(90));
    assert!(plan.contains("Endelig. Efter optegnelserne 7. april 2022 kl. "), "{plan}");
    let briefing = said(Kind::Briefing, TimeDelta::days(90));
    assert!(briefing.ends_with("Endelig. Opgjort 6. juli 2022.\n"), "{briefing}");
}
