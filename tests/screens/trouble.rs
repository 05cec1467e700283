//! Every screen in trouble: three hundred notes; twelve minutes late on a full disk with an own case.

use insta::assert_snapshot;
use rundbord::device::input::Fault;
use rundbord::language::language::Language;
use rundbord::language::words::Words;

use crate::points::sizes;
use crate::room::{Room, danish, ringsted};

/// The papers are for the wiring to make.
const SCREENS: [(&str, &str); 5] =
    [("programme", "f2"), ("notes", "f3"), ("points", "f4"), ("steps", "f5"), ("plenary", "f6")];

fn begun(words: &Words) -> Room<'_> {
    let mut room = Room::new(words, ringsted(), "2022-04-07 16:00:00");
    room.press("enter");
    room.pass(15);
    room.press("enter");
    room
}

#[test]
fn every_screen_with_three_hundred_notes() {
    let words = danish();
    let mut room = begun(&words);
    room.press("f3");
    for n in 1..=300 {
        room.type_text(&format!("Indlæg {n}: samarbejdet mellem kommune og borger"));
        room.press("enter");
    }
    for (name, key) in SCREENS {
        room.press(key);
        assert_snapshot!(format!("trouble-many-{name}"), sizes(&mut room));
    }
}

#[test]
fn every_screen_twelve_minutes_late_on_a_full_disk_with_an_own_case() {
    for language in [Language::Da, Language::En] {
        let words = Words::new(language);
        let mut room = begun(&words);
        room.press("f3");
        room.type_text("Min søn fik clozapin");
        room.press("ctrl+e");
        room.pass(47);
        room.fault = Some(Fault::DiskFull);
        room.type_text("Det her må ikke gå tabt");
        room.press("enter");
        for (name, key) in SCREENS {
            room.press(key);
            let pictures = sizes(&mut room);
            assert!(!pictures.contains("clozapin"), "{pictures}");
            assert_snapshot!(format!("trouble-late-{name}-{language:?}").to_lowercase(), pictures);
        }
    }
}

#[test]
fn the_guides_are_found_in_the_help() {
    let words = danish();
    let mut room = begun(&words);
    room.press("f1");
    room.type_text("vejledning for møde");
    room.press("enter");
    let picture = room.picture(80, 24);
    assert!(picture.contains("MØDELEDEREN PÅ ÉN SIDE"), "{picture}");
}
