//! The programme file is changed while its meeting is open: a list of participants comes in late.

use std::path::Path;

use serde_json::{Value, json};

use crate::host::{Host, PROGRAMME, free_port};
use crate::table::Table;

/// Lets these sit at table 4 of the programme.
fn seats(programme: &Path, names: &[&str]) {
    let mut said: Value = serde_json::from_slice(&std::fs::read(programme).unwrap()).unwrap();
    let members = |table: u16| names.iter().filter(move |_| table == 4).map(|name| json!({ "name": name }));
    let table = |table| json!({ "number": table, "members": members(table).collect::<Vec<_>>() });
    said["tables"] = (1..=12).map(table).collect();
    std::fs::write(programme, serde_json::to_vec(&said).unwrap()).unwrap();
}

#[test]
fn a_list_that_comes_into_the_file_before_the_meeting_begins_is_taken_in_and_after_that_it_is_said_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let programme = folder.path().join("møde.json");
    std::fs::copy(PROGRAMME, &programme).unwrap();
    let mut host = Host::of(&folder.path().join("host"), &programme, free_port());
    let table = Table::join(&folder.path().join("four"), Some(&host.code(4)), host.port);
    table.hear("Du er med");
    seats(&programme, &["Kirsten Holm"]);
    host.hear("Programfilen er ændret, og mødet har taget ændringerne med");
    host.say("/deltagere");
    host.hear("Kirsten Holm");
    host.say("/næste");
    host.hear("Nu: ");
    seats(&programme, &["Kirsten Holm", "Poul Vang"]);
    let told = host.hear("siden mødet begyndte");
    assert!(told.contains("/uanmeldt"), "{told}");
    host.say("/uanmeldt bord 4 Poul Vang");
    host.hear("Poul Vang");
    table.finish();
}
