//! What the rules must give on the labelled notes.

use std::collections::BTreeMap;

use rundbord::language::kinds::{Kind, kind};
use rundbord::language::own_case_cues::cues;

use crate::labelled::{cases, notes};

fn name(kind: Option<Kind>) -> &'static str {
    match kind {
        Some(Kind::Challenge) => "challenge",
        Some(Kind::Idea) => "idea",
        Some(Kind::Example) => "example",
        Some(Kind::Question) => "question",
        None => "none",
    }
}

#[test]
fn seven_of_ten_kinds_are_preset_right() {
    let notes = notes();
    let mut seen: BTreeMap<(String, &str), usize> = BTreeMap::new();
    for note in &notes {
        let preset = name(kind(&note.text));
        if preset != note.kind {
            println!("{} -> {preset}: {}", note.kind, note.text);
        }
        *seen.entry((note.kind.clone(), preset)).or_default() += 1;
    }
    let right: usize = seen.iter().filter(|((own, preset), _)| own == preset).map(|(_, count)| count).sum();
    let share = right as f64 / notes.len() as f64;
    println!("kinds: {:.0} % right; {seen:?}", share * 100.0);
    assert!(share >= 0.70, "{share}");
}

#[test]
fn seven_of_eight_own_cases_are_found_with_few_false_alarms() {
    let cases = cases();
    let (own, common): (Vec<_>, Vec<_>) = cases.iter().partition(|case| case.own_case);
    let found = own.iter().filter(|case| !cues(&case.text).is_empty()).count();
    for case in own.iter().filter(|case| cues(&case.text).is_empty()) {
        println!("missed: {}", case.text);
    }
    let texts: Vec<String> =
        common.iter().map(|case| case.text.clone()).chain(notes().into_iter().map(|note| note.text)).collect();
    let alarms: Vec<&String> = texts.iter().filter(|text| !cues(text).is_empty()).collect();
    for text in &alarms {
        println!("false alarm: {text} {:?}", cues(text));
    }
    println!("own cases: {found} of {}; false alarms: {} of {}", own.len(), alarms.len(), texts.len());
    assert!(found * 8 >= own.len() * 7);
    assert!(alarms.len() * 20 <= texts.len());
}
