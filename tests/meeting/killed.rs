//! `kill -9` while notes arrive: every note that was answered as saved is there once, in order, at the same item.

use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

use serde_json::Value;

use crate::world::World;

/// How often the program is killed.
const KILLS: usize = 200;
/// Each life is fed this many notes, and killed after a few of them were answered.
const FED: usize = 40;

/// One life: notes are fed without waiting, and after `answers` of them were answered as saved it is killed in the
/// midst of the others. Gives the texts of those that were answered.
fn live_and_die(world: &World, life: usize, answers: usize) -> Vec<String> {
    let mut command = world.program();
    command.arg("run").arg(World::ringsted()).arg("--plain");
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("it can be started");
    let text = |n: usize| format!("liv {life} indlæg {n}");
    let mut typed = child.stdin.take().unwrap();
    let script: String = (0..FED).map(|n| text(n) + "\n").collect();
    // The pipe takes so little at once.
    typed.write_all(script.as_bytes()).unwrap();
    let said = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let seen = said.filter(|line| line.starts_with('#') && line.contains(" gemt ")).take(answers).count();
    child.kill().unwrap();
    child.wait().unwrap();
    (0..seen).map(text).collect()
}

#[test]
fn every_note_that_was_answered_as_saved_is_there_once_and_in_order() {
    let world = World::new();
    let file = World::ringsted();
    let run = ["run", file.to_str().unwrap(), "--plain"];
    world.told_with(&run, b"/next\n/next\n/export foer\n").fine();
    let mut answered = Vec::new();
    for life in 0..KILLS {
        // Never twice the same moment; the beginning, when the record is opened, too.
        answered.extend(live_and_die(&world, life, life * 7 % 13));
    }
    let told = world.told_with(&run, b"/time\n/export efter\n").fine();
    let (before, after) = (world.exported("foer"), world.exported("efter"));
    let kept: Vec<&str> =
        after["contributions"].as_array().unwrap().iter().map(|note| note["text"].as_str().unwrap()).collect();
    let mut rest = kept.iter();
    for text in &answered {
        assert!(rest.any(|note| note == text), "{text} is lost or out of order");
    }
    let mut once = kept.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), kept.len(), "a note is there twice");
    let numbers: Vec<usize> = after["contributions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|note| note["number"].as_str().unwrap().parse().unwrap())
        .collect();
    assert_eq!(numbers, (1..=kept.len()).collect::<Vec<_>>());

    // The same item, begun when it was begun, and its time has gone on through every death.
    let started = |data: &Value| {
        data["programme"]["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| item["actual_start"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(started(&before), started(&after));
    assert!(told.says("Nu: Oplæg"), "{told:#?}");
    let instants = after["contributions"].as_array().unwrap().iter().map(|note| note["at"].as_str().unwrap());
    assert!(instants.is_sorted(), "no note is dated before one that was written earlier");
    assert!(answered.len() > KILLS * 4, "{} notes were answered", answered.len());
}
