//! A disk that takes no more, a folder that can only be read, a second program on the same meeting: said at once.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::PermissionsExt;
use std::process::Stdio;

use crate::world::{PROGRAM, RINGSTED_BEGINS, World, run};

#[test]
fn what_a_full_disk_does_not_take_is_said_at_once_and_everything_before_it_is_kept() {
    let world = World::new();
    world.ringsted_by("/next\n").fine();
    let mut command = world.starting("sh");
    // No file may grow beyond 400 blocks, and no signal says so: the write fails as on a full disk.
    command.args(["-c", "trap '' XFSZ; ulimit -f 400; exec \"$@\"", "sh", PROGRAM, "run"]);
    command.arg(World::ringsted()).arg("--plain").args(RINGSTED_BEGINS);
    let script: String = (1..=60).map(|n| format!("note {n} {}\n", "ord ".repeat(1_000))).collect();
    let told = run(command, script.as_bytes());
    assert_eq!(told.code, Some(1), "{}", told.err);
    let saved = told.out.lines().filter(|line| line.contains(" gemt ")).count();
    let refused = told.err.lines().filter(|line| line.starts_with("Ikke gemt")).count();
    assert!(saved > 0 && refused > 0 && saved + refused == 60, "{saved} saved, {refused} refused: {}", told.err);

    let told = world.ringsted_by("/export ud\n").fine();
    assert!(told.says("genoptages") || told.says(&saved.to_string()), "{told:#?}");
    let data = world.exported("ud");
    assert_eq!(data["contributions"].as_array().unwrap().len(), saved);
}

#[test]
fn a_folder_that_can_only_be_read_is_named_with_what_to_try() {
    let world = World::new();
    let folder = world.path("laest");
    fs::create_dir(&folder).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
    // Whoever may do everything (root) may write there all the same; then a file stands where the folder should be.
    let can_write = fs::write(folder.join("x"), "").is_ok();
    let folder = if can_write { world.file("fil", "ingen mappe") } else { folder };
    let mut command = world.program();
    command.env("RUNDBORD_DATA_DIR", folder.join("data")).arg("run").arg(World::ringsted()).arg("--plain");
    let told = run(command, b"/next\n");
    assert_eq!(told.code, Some(1), "{told:#?}");
    assert!(told.err.contains(folder.to_str().unwrap()) && told.err.lines().count() >= 2, "{told:#?}");
}

#[test]
fn a_second_program_on_the_same_meeting_is_turned_away_and_the_first_goes_on() {
    let world = World::new();
    let mut command = world.program();
    command.arg("run").arg(World::ringsted()).arg("--plain").args(RINGSTED_BEGINS);
    let mut first = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut typed = first.stdin.take().unwrap();
    let mut said = BufReader::new(first.stdout.take().unwrap()).lines().map(Result::unwrap);
    typed.write_all("/next\nførste\n".as_bytes()).unwrap();
    assert!(said.any(|line| line.starts_with("#1 gemt")));

    let second = world.ringsted_by("anden\n");
    assert_eq!(second.code, Some(1), "{second:#?}");
    assert!(second.err.lines().count() >= 2 && !second.says("#2"), "{second:#?}");

    typed.write_all("tredje\n".as_bytes()).unwrap();
    drop(typed);
    assert!(said.any(|line| line.starts_with("#2 gemt")));
    assert!(first.wait().unwrap().success());
}
