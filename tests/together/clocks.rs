//! A machine whose clock is wrong.

use crate::host::{Host, free_port, log, notes};
use crate::table::Table;

#[test]
fn a_table_that_was_told_the_time_goes_by_it_after_a_restart_without_its_host() {
    let folder = tempfile::tempdir().unwrap();
    let machine = folder.path().join("bord");
    // Seen from the meeting, this machine's clock is years ahead.
    let mut host = Host::with(&folder.path().join("host"), free_port(), &["--clock", "2022-04-07T16:30:00+02:00"]);
    let mut table = Table::join(&machine, Some(&host.code(4)), host.port);
    table.hear("Du er med");
    table.note("med mødelederen");
    host.kill();
    table.kill();
    let mut table = Table::join(&machine, None, host.port);
    table.note("alene");
    let copy = notes(&log(&machine, Some(&Table::copy(&machine))));
    let days: Vec<(&str, &str)> = copy.iter().map(|(_, at, text)| (&at[..10], text.as_str())).collect();
    assert_eq!(days, [("2022-04-07", "med mødelederen"), ("2022-04-07", "alene")]);
    table.kill();
}

#[test]
fn nobodys_clock_is_called_wrong_when_another_machine_goes_on_with_a_rehearsal() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Host::with(&folder.path().join("host"), free_port(), &["--clock", "2022-04-07T16:30:00+02:00"]);
    let second = folder.path().join("second");
    let mut second = Table::stand_by(&second, &host.stand_by_code(), host.port, free_port());
    second.hear("Du er med: ");
    let mut table = Table::join(&folder.path().join("four"), Some(&host.code(4)), host.port);
    table.note("før");
    host.kill();
    second.hear_complaint("Overtag?");
    second.type_line("/overtag");
    second.hear("Du leder mødet nu");
    table.hear("Alt er hos mødelederen");
    second.ask("/liste alle", "før");
    let told = table.finish_with_complaints();
    assert!(told.iter().all(|line| !line.contains("Uret på")), "{told:?}");
}
