//! One host, its tables and a bad network, simulated: the pure machines, virtual time, and a seed for everything that
//! happens by chance. Nothing that was shown as saved is lost, doubled, or seen where it may not be.

#![allow(clippy::unwrap_used, reason = "a world that cannot be set up fails the test")]

mod chance;
mod handover;
mod machine;
mod world;

use handover::{Handover, Turns};
use world::{Faults, World};

/// Seeds that once failed stand here for good.
const KEPT: &[u64] = &[817, 7770];

fn run(seeds: std::ops::Range<u64>) {
    for seed in seeds {
        let outcome = std::panic::catch_unwind(|| World::new(seed, Faults::All).live());
        if let Err(panic) = outcome {
            println!("seed {seed} fails; keep it in KEPT");
            std::panic::resume_unwind(panic);
        }
    }
}

#[test]
fn the_seeds_that_once_failed_hold() {
    KEPT.iter().for_each(|seed| run(*seed..*seed + 1));
}

#[test]
fn nothing_is_lost_doubled_or_leaked_in_the_first_quarter() {
    run(0..2500);
}

#[test]
fn nothing_is_lost_doubled_or_leaked_in_the_second_quarter() {
    run(2500..5000);
}

#[test]
fn nothing_is_lost_doubled_or_leaked_in_the_third_quarter() {
    run(5000..7500);
}

#[test]
fn nothing_is_lost_doubled_or_leaked_in_the_last_quarter() {
    run(7500..10_000);
}

fn hand_over(seeds: std::ops::Range<u64>) -> Turns {
    let mut sum = Turns::default();
    for seed in seeds {
        match std::panic::catch_unwind(|| Handover::new(seed).live()) {
            Ok(turns) => {
                sum.takeovers += turns.takeovers;
                sum.two_leaders += turns.two_leaders;
                sum.returns += turns.returns;
                sum.steps_unseen += turns.steps_unseen;
                sum.crashes += turns.crashes;
                sum.edits += turns.edits;
                sum.erasures += turns.erasures;
            }
            Err(panic) => {
                println!("handover seed {seed} fails");
                std::panic::resume_unwind(panic);
            }
        }
    }
    sum
}

#[test]
fn the_lead_changes_hands_and_one_leads_in_the_end_with_nothing_lost() {
    let sum = hand_over(0..1500);
    for (name, count) in [
        ("takeovers", sum.takeovers),
        ("moments with two who think that they lead", sum.two_leaders),
        ("returns as a guest", sum.returns),
        ("steps while there were two doors", sum.steps_unseen),
        ("crashes", sum.crashes),
        ("notes that were worded anew", sum.edits),
        ("notes that were erased or made own cases", sum.erasures),
    ] {
        assert!(count >= 400, "{name}: {count}");
    }
}

#[test]
fn the_lead_changes_hands_in_other_worlds_too() {
    hand_over(1500..3000);
}

/// The simulation is worth something only if what it looks for happens.
#[test]
fn every_sort_of_trouble_comes_up_often() {
    let mut sum = world::Tally::default();
    for seed in 0..100 {
        sum.add(&World::new(seed, Faults::All).live());
    }
    for (name, count) in [
        ("notes", sum.notes),
        ("edits", sum.edits),
        ("cuts", sum.cuts),
        ("crashes before a write", sum.crashes_before),
        ("crashes after a write", sum.crashes_after),
        ("refused writes", sum.refused),
        ("duplicates", sum.duplicates),
        ("reorderings", sum.reorderings),
        ("veiled bodies", sum.veiled),
        ("moves and merges", sum.moves),
        ("erasures", sum.erasures),
        ("unveiled bodies", sum.unveiled),
    ] {
        assert!(count >= 20, "{name}: {count}");
    }
}
