//! The facilitator's machine is gone in the plenary: a stand-by goes on, the tables follow, the first one is a guest then.

use crate::host::{Host, free_port, log, notes};
use crate::privacy::holding;
use crate::table::Table;

/// Asks until the answer holds `text`.
fn ask(table: &mut Table, line: &str, text: &str, other: &str) {
    loop {
        table.type_line(line);
        if table.hear_either(text, other).contains(text) {
            return;
        }
    }
}

#[test]
fn a_stand_by_goes_on_when_the_host_is_gone_and_the_first_machine_comes_back_as_a_guest() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().join("host");
    std::fs::create_dir_all(&at).unwrap();
    let mut first = Host::start(&at, free_port());
    let second_at = folder.path().join("second");
    let mut second = Table::stand_by(&second_at, &first.stand_by_code(), first.port, free_port());
    second.hear("Du er med: ");
    let four_at = folder.path().join("four");
    let mut four = Table::join(&four_at, Some(&first.code(4)), first.port);
    four.note("før strømmen gik");
    let mut five = Table::join(&folder.path().join("five"), Some(&first.code(5)), first.port);
    five.note("fra bord fem");
    for _ in 0..5 {
        first.say("/næste");
        first.hear("Nu: ");
    }
    // The stand-by has the notes of all and the clock; the table knows where it would be found.
    ask(&mut second, "/liste alle", "fra bord fem", "før strømmen gik");
    ask(&mut second, "/tid", "Nu: Gruppefrem", "Nu: ");
    // A stand-by is there for when the facilitator's machine is not, and whoever leads has nothing to take over.
    second.type_line("/overtag");
    second.hear_complaint("Mødelederens maskine er der");
    first.say("/overtag");
    first.hear_complaint("Du leder mødet");
    first.kill();
    let told = second.hear_complaint("Overtag?");
    assert!(!told.contains("gemt"), "{told}");
    // Nobody is asked to ask the facilitator, who is gone.
    let told = second.hear_complaint("eller døren er");
    assert!(told.contains("/overtag") && !told.contains("Bed mødelederen"), "{told}");
    four.hear_complaint("Ingen forbindelse");
    four.note("mens ingen ledte");
    second.type_line("/overtag");
    second.hear("Du leder mødet nu");
    second.hear("Døren er åben på 127.0.0.1:");
    second.type_line("/tid");
    second.hear("Nu: Gruppefrem");
    // The tables come by themselves, with what they wrote meanwhile, and follow the new clock.
    four.hear("Alt er hos mødelederen");
    five.hear("Alt er hos mødelederen");
    ask(&mut second, "/liste alle", "mens ingen ledte", "fra bord fem");
    second.type_line("/næste");
    second.hear("Nu: Videre");
    ask(&mut four, "/tid", "Nu: Videre", "Nu: ");
    // The codes on the table cards open the new door too; and the first machine is a guest, not a second leader.
    let mut again = first.restart();
    ask_host(&mut again, "/tid", "Nu: Videre");
    again.say("/næste");
    four.note("efter at den første er tilbage");
    ask(&mut second, "/liste alle", "efter at den første", "mens ingen ledte");
    ask_host(&mut again, "/liste alle", "efter at den første");
    second.type_line("/tid");
    second.hear("Nu: Videre");
    four.finish();
    five.finish();
    second.type_line("/quit");
    drop(second);
    drop(again);
    let at_first = log(&at, None);
    let at_second = log(&second_at, Some(&Table::copy(&second_at)));
    let texts: Vec<String> = notes(&at_second).into_iter().map(|note| note.2).collect();
    assert_eq!(texts, ["før strømmen gik", "fra bord fem", "mens ingen ledte", "efter at den første er tilbage"]);
    assert_eq!(notes(&at_first), notes(&at_second));
    assert!(holding(&four_at, "fra bord fem").is_empty());
}

#[test]
fn the_lead_is_not_taken_from_a_machine_that_is_there_by_a_slip_and_whoever_loses_it_hears_to_whom() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = Host::start(&folder.path().join("host"), free_port());
    let second = folder.path().join("second");
    let mut second = Table::stand_by(&second, &first.stand_by_code(), first.port, free_port());
    let told = second.hear_either("Du skriver ved", "Du er med: ");
    assert!(told.contains("Du er med: "), "who stands by sits at no table: {told}");
    let third = folder.path().join("third");
    let third = Table::stand_by(&third, &first.stand_by_code(), first.port, free_port());
    third.hear("Du er med: ");
    first.say("Før strømmen gik");
    second.ask("/liste alle", "Før strømmen gik");
    first.kill();
    second.hear_complaint("Overtag?");
    second.type_line("/overtag");
    second.hear("Du leder mødet nu");
    second.note("Og efter");
    let mut again = first.restart();
    let told = again.hear_complaint("har overtaget");
    assert!(told.starts_with("Reserve for mødelederen (maskine s)"), "{told}");
    ask_host(&mut again, "/liste alle", "Og efter");
    // Once is a slip, and so it is after something else.
    ["/overtag", "/borde", "/overtag"].iter().for_each(|line| again.say(line));
    again.hear_complaint("Reserve for mødelederen (maskine s) leder mødet og er der");
    again.hear_complaint("leder mødet og er der");
    again.say("/overtag");
    again.hear("Du leder mødet nu");
    again.hear("Døren er åben på 127.0.0.1:");
    let told = second.hear_complaint("har overtaget");
    assert!(told.starts_with("Reserve for mødelederen (maskine sc)"), "{told}");
    for one in [second, third] {
        let told = one.finish_with_complaints();
        let gone = told.iter().filter(|line| line.contains("er væk")).count();
        assert!(gone <= 1, "the facilitator was gone once: {told:?}");
    }
}

#[test]
fn a_collator_who_stands_by_gathers_and_goes_on_when_the_host_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = Host::start(&folder.path().join("host"), free_port());
    let code = first.code_of("collator_and_stand_by");
    let mut second = Table::stand_by(&folder.path().join("second"), &code, first.port, free_port());
    second.hear("Du er også reserve");
    let mut four = Table::join(&folder.path().join("four"), Some(&first.code(4)), first.port);
    four.note("Rampen er for stejl");
    second.ask("/liste alle", "Rampen er for stejl");
    second.type_line("/pointe 4.1 | Alle skal kunne komme ind");
    first.kill();
    second.hear_complaint("Overtag?");
    second.type_line("/overtag");
    second.hear("Du leder mødet nu");
    four.hear("Alt er hos mødelederen");
    four.note("Og efter");
    second.ask("/liste alle", "Og efter");
    second.type_line("/pointer");
    second.hear("Alle skal kunne komme ind");
    let again = first.restart();
    let told = again.hear_complaint("har overtaget");
    assert!(told.starts_with("Opsamling og reserve (maskine s)"), "{told}");
    four.finish();
}

fn ask_host(host: &mut Host, line: &str, text: &str) {
    loop {
        host.say(line);
        if host.hear(if line == "/tid" { "Nu: " } else { "#" }).contains(text) {
            return;
        }
    }
}

#[test]
fn who_goes_on_leading_hears_what_came_in_from_a_machine_that_led_at_the_same_time() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = Host::start(&folder.path().join("host"), free_port());
    let second = folder.path().join("second");
    let mut second = Table::stand_by(&second, &first.stand_by_code(), first.port, free_port());
    second.hear("Du er med: ");
    first.say("Før strømmen gik");
    second.ask("/liste alle", "Før strømmen gik");
    first.kill();
    second.hear_complaint("Overtag?");
    second.type_line("/overtag");
    second.hear("Døren er åben på 127.0.0.1:");
    // With the door closed the first machine hears of nobody, and leads.
    second.type_line("/dør luk");
    second.hear("Døren er lukket");
    let mut alone = first.restart();
    alone.say("Skrevet uden den anden");
    alone.hear("gemt");
    alone.say("/handling Ring til kørslen | Anne | i morgen");
    alone.hear("Handling");
    alone.kill();
    second.type_line("/dør åbn");
    second.hear("Døren er åben på 127.0.0.1:");
    let again = alone.restart();
    again.hear_complaint("har overtaget");
    let told = second.hear("En anden maskine har også ledt mødet.");
    assert!(told.contains("Derfra er kommet 1 indlæg og 1 handling."), "{told}");
    second.ask("/liste alle", "Skrevet uden den anden");
}
