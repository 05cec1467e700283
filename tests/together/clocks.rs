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
