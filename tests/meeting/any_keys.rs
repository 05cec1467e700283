//! The real program at the mercy of somebody who presses any keys: it never breaks, never hangs, gives the terminal back, and
//! its record is whole.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use rundbord::tui::key_tables::REACHES;
use rundbord::tui::keys::{Code, Key};
use rundbord::tui::{before_keys, peer_keys};

use crate::screens::Person;
use crate::world::{PROGRAM, RINGSTED_BEGINS, World};

/// Keys between two looks at whether it still hears.
const BURST: usize = 40;

/// Chance that can be had again: the same seed gives the same keys.
struct Chance(u64);

impl Chance {
    /// One of so many, from 0.
    fn of(&mut self, many: usize) -> usize {
        // Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % many as u64).unwrap()
    }
}

/// What a terminal sends for a key, if it can send it.
fn sent(key: Key) -> Option<String> {
    let letter = |c: char| match (key.ctrl, key.shift) {
        (true, _) if c.is_ascii_lowercase() => Some(char::from(c as u8 & 0x1f).to_string()),
        (true, _) => None,
        (false, _) => Some(c.to_string()),
    };
    let modified = 1 + u8::from(key.shift) + 2 * u8::from(key.alt) + 4 * u8::from(key.ctrl);
    let arrow = |c: char| Some(if modified == 1 { format!("\x1b[{c}") } else { format!("\x1b[1;{modified}{c}") });
    let numbered = |n: u8| Some(if modified == 1 { format!("\x1b[{n}~") } else { format!("\x1b[{n};{modified}~") });
    let bytes = match key.code {
        Code::Char(c) => letter(c),
        Code::Enter if key.shift => None,
        Code::Enter => Some("\r".into()),
        Code::Tab if key.shift => return Some("\x1b[Z".into()),
        Code::Tab => Some("\t".into()),
        Code::Backspace => Some("\x7f".into()),
        Code::Esc => Some("\x1b".into()),
        Code::Up => return arrow('A'),
        Code::Down => return arrow('B'),
        Code::Right => return arrow('C'),
        Code::Left => return arrow('D'),
        Code::Home => return arrow('H'),
        Code::End => return arrow('F'),
        Code::Insert => return numbered(2),
        Code::Delete => return numbered(3),
        Code::PageUp => return numbered(5),
        Code::PageDown => return numbered(6),
        Code::F(n @ 1..=4) => Some(format!("\x1bO{}", char::from(b'O' + n))),
        Code::F(n) => return numbered([15, 17, 18, 19, 20, 21, 23, 24][usize::from(n.clamp(5, 12)) - 5]),
    }?;
    Some(if key.alt { format!("\x1b{bytes}") } else { bytes })
}

/// What there is to press: the keys of all tables but sleep, which needs a shell to wake up from, letters, a paste, a click.
fn keys() -> Vec<String> {
    let reaches = REACHES.iter().chain(peer_keys::REACHES).chain(before_keys::REACHES);
    let names = reaches.flat_map(|reach| reach.rows()).flat_map(|row| row.keys).filter(|name| **name != "ctrl+z");
    let mut keys: Vec<String> = names.filter_map(|name| sent(name.parse().unwrap())).collect();
    keys.sort();
    keys.dedup();
    keys.extend(["æ", "Ø", "漢", "e\u{301}", " ", "/", "|", "x y z", "12", "\x1b\x1b"].map(str::to_owned));
    keys.extend(["\x1b[200~En bus,\ntil hallen\t| hvem | hvornår\x1b[201~", "\x1b[I", "\x1b[O"].map(str::to_owned));
    keys.extend(["\x1b[<0;12;1M\x1b[<0;12;1m", "\x1b[<0;20;9M", "\x1b[<64;5;9M", "\x1b[<65;5;9M"].map(str::to_owned));
    keys
}

/// Presses any keys until `enough`, which is told how many there were; begins again where the program was left. Gives what
/// was pressed last.
fn pressed_at(world: &World, arguments: &[&str], seed: u64, enough: impl Fn(usize) -> bool) {
    let keys = keys();
    let mut chance = Chance(seed);
    let mut count = 0;
    while !enough(count) {
        let mut person = Person::starts(world, PROGRAM, arguments, 250, 80);
        person.waits("the screen taken", |screen| screen.alternate_screen());
        let mut last = Vec::new();
        let mut runs = true;
        while runs && !enough(count) {
            last.clear();
            if chance.of(12) == 0 {
                let (columns, lines) = (1 + chance.of(250), 1 + chance.of(80));
                person.resizes_the_window(u16::try_from(columns).unwrap(), u16::try_from(lines).unwrap());
            }
            for _ in 0..BURST {
                let key = &keys[chance.of(keys.len())];
                last.push(key.clone());
                if !person.tries(key) {
                    break;
                }
            }
            count += last.len();
            runs = person.repaints();
        }
        if runs {
            person.is_told("TERM");
        }
        let (picture, ended) = person.ends();
        let crash = world.files().into_iter().find(|path| path.ends_with("crash.txt"));
        let crash = crash.map(|path| std::fs::read_to_string(path).unwrap());
        // What could not be saved is told at the end, and nothing else goes wrong.
        assert!(
            crash.is_none() && ended.success(),
            "{ended}, seed {seed}, after {count} keys: {last:?}\n{picture}\n{crash:?}"
        );
    }
    println!("seed {seed}: {count} keys");
}

/// Another each time, so that every run tries something new, unless one is to be tried again.
fn seed() -> u64 {
    let given = std::env::var("ANY_KEYS_SEED").ok().map(|seed| seed.parse().unwrap());
    let seed = given.unwrap_or_else(|| SystemTime::now().duration_since(UNIX_EPOCH).unwrap().subsec_nanos().into());
    println!("ANY_KEYS_SEED={seed}");
    seed
}

fn mercy(world: &World, seed: u64, enough: impl Fn(usize) -> bool) {
    let file = World::ringsted();
    let arguments =
        [&["run", file.to_str().unwrap(), "--record", "m.db", "--lang", "da"][..], &RINGSTED_BEGINS].concat();
    pressed_at(world, &arguments, seed, enough);
    world.told(&["verify", file.to_str().unwrap(), "--record", "m.db", "--lang", "da"]).fine();
}

fn before(world: &World, seed: u64, enough: impl Fn(usize) -> bool) {
    let file = world.file("mit.json", std::fs::read(World::ringsted()).unwrap());
    let file = file.to_str().unwrap();
    pressed_at(world, &["edit", file, "--lang", "da"], seed, enough);
    let read = rundbord::intake::programme::reader::read(&std::fs::read(file).unwrap());
    assert!(read.is_ok(), "seed {seed}: {read:?}");
}

#[test]
fn any_keys_for_a_while_break_neither_a_meeting_nor_a_programme() {
    let seed = seed();
    mercy(&World::new(), seed, |count| count >= 1_200);
    before(&World::new(), seed, |count| count >= 400);
}

/// ANY_KEYS_MINUTES=20 cargo test --test meeting -- --ignored any_keys --nocapture
#[test]
#[ignore = "it takes an hour"]
fn any_keys_for_an_hour_break_neither_a_meeting_nor_a_programme() {
    let minutes = std::env::var("ANY_KEYS_MINUTES").ok().and_then(|minutes| minutes.parse().ok()).unwrap_or(60);
    let end = Instant::now() + Duration::from_secs(60 * minutes);
    let mut seed = seed();
    while Instant::now() < end {
        mercy(&World::new(), seed, |count| count >= 8_000 || Instant::now() >= end);
        before(&World::new(), seed, |count| count >= 2_000 || Instant::now() >= end);
        seed = seed.wrapping_add(1);
    }
}
