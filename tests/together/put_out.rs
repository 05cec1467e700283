//! Who holds a card that is not theirs: the code of a table that is no more, and a machine that the facilitator puts out.

use crate::host::{Host, free_port, notes};
use crate::table::Table;

#[test]
fn the_code_of_a_table_that_was_merged_opens_nothing_and_says_which_does() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Host::start(folder.path(), free_port());
    let mut seated = Table::join(&folder.path().join("seated"), Some(&host.code(5)), host.port);
    seated.note("før");
    host.say("/sammenlæg 5 4");
    host.hear("Bord 5");
    let late = Table::join(&folder.path().join("late"), Some(&host.code(5)), host.port);
    let told = late.hear_complaint("lagt sammen");
    assert!(told.contains("Bord 5") && told.contains("bord 4"), "{told}");
    late.ends_with(4);
    // Who sat at it goes on, and taken apart again its card is good.
    seated.note("efter");
    host.say("/fortryd");
    host.hear("Fortrudt");
    let mut again = Table::join(&folder.path().join("again"), Some(&host.code(5)), host.port);
    again.note("igen");
    again.finish();
    seated.finish();
    assert_eq!(notes(&host.close()).len(), 3);
}

#[test]
fn a_machine_that_comes_after_the_close_is_told_so_and_nobody_else_is_sent_away() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Host::start(folder.path(), free_port());
    let code = host.code(5);
    let mut seated = Table::join(&folder.path().join("seated"), Some(&host.code(4)), host.port);
    seated.note("før");
    host.say("/afslut behold");
    host.hear("Mødet er afsluttet");
    let late = Table::join(&folder.path().join("late"), Some(&code), host.port);
    late.hear_complaint("Mødet er afsluttet");
    late.ends_with(4);
    host.say("/koder");
    let told = host.hear("Bord 4: ");
    assert!(told.contains("4 (forbundet)"), "{told}");
    seated.finish();
    assert_eq!(notes(&host.close()).len(), 1);
}

#[test]
fn a_machine_that_is_put_out_stays_out_over_a_restart_and_its_table_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Host::start(folder.path(), free_port());
    let (code, home) = (host.code(4), folder.path().join("stranger"));
    let mut table = Table::join(&folder.path().join("table"), Some(&code), host.port);
    table.note("vores");
    let mut stranger = Table::join(&home, Some(&code), host.port);
    stranger.note("fra et foto af kortet");
    host.say("/koder");
    let told = host.hear("Bord 4: ");
    assert!(told.contains("4 (forbundet), 4b (forbundet)"), "{told}");
    host.say("/koder ude 4c");
    assert!(host.hear("Ingen maskine").contains("4, 4b"));
    host.say("/koder ude 4B");
    host.hear("lukket ude");
    stranger.hear_complaint("har lukket denne maskine ude");
    stranger.ends_with(4);
    let mut host = host.kill_and_restart();
    table.note("stadig vores");
    let back = Table::join(&home, None, host.port);
    back.hear_complaint("har lukket denne maskine ude");
    back.ends_with(4);
    host.say("/koder ind 4b");
    host.hear("kan være med igen");
    let mut back = Table::join(&home, None, host.port);
    back.note("det var mig");
    back.finish();
    table.finish();
    assert_eq!(notes(&host.close()).len(), 4);
}
