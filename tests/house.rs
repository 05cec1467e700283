//! The rules of the house, checked: who may name whom, what a pure room must not contain, that rooms stay small.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// One room: the rooms below it that it may name, and what its code must not contain.
struct Room {
    name: &'static str,
    may_name: &'static [&'static str],
    not: &'static [&'static str],
}

/// The edges of the machine, of which a pure room knows nothing.
const EDGES: &[&str] =
    &["tokio", "ratatui", "crossterm", "std::fs", "std::net", "std::env", "std::process", "getrandom", "rusqlite"];
/// What reads a clock. Time is an argument; only app/ asks for it.
const CLOCKS: &[&str] = &["Utc::now", "Local::now", "Instant::now", "SystemTime::now"];
/// Values that everything can reach.
const GLOBALS: &[&str] = &["static mut", "thread_local!", "lazy_static!", "OnceLock<", "LazyLock<", "Arc<Mutex"];
/// What panics where nobody reads: a stream may be closed at any time.
const PRINTS: &[&str] = &["print!", "println!", "eprint!", "eprintln!"];
/// Files below this many lines, their tests not counted, are one notion.
const SMALL: usize = 400;

/// Who may name whom, from the lowest floor to the top.
const ROOMS: &[Room] = &[
    Room { name: "language", may_name: &[], not: EDGES },
    Room { name: "domain", may_name: &["language"], not: EDGES },
    Room { name: "record", may_name: &["domain"], not: EDGES },
    Room { name: "sync", may_name: &["record", "domain"], not: EDGES },
    Room { name: "device", may_name: &["sync", "record", "domain", "language"], not: EDGES },
    Room { name: "documents", may_name: &["record", "domain", "language"], not: EDGES },
    Room { name: "intake", may_name: &["domain", "language"], not: EDGES },
    // The programme before the day: the reading of its file is intake's, what is done to it is here.
    Room { name: "preparation", may_name: &["intake", "domain", "language"], not: EDGES },
    Room { name: "net", may_name: &["sync", "record"], not: &["ratatui", "std::fs"] },
    // The settings hold the language.
    Room { name: "store", may_name: &["record", "domain", "language"], not: &["ratatui", "tokio"] },
    Room { name: "tui", may_name: &["preparation", "device", "domain", "language"], not: &["tokio", "std::fs"] },
    Room {
        name: "app",
        may_name: &[
            "tui",
            "net",
            "store",
            "preparation",
            "intake",
            "documents",
            "device",
            "sync",
            "record",
            "domain",
            "language",
        ],
        not: &[],
    },
    Room {
        name: "cli",
        may_name: &[
            "app",
            "tui",
            "net",
            "store",
            "preparation",
            "intake",
            "documents",
            "device",
            "sync",
            "record",
            "domain",
            "language",
        ],
        not: &["ratatui"],
    },
];

/// A source file: its place, its module path, and its code with comments, texts and tests taken out.
struct Source {
    path: String,
    module: Vec<String>,
    text: String,
    /// Comments and texts are blank.
    code: String,
    /// The same without `#[cfg(test)]` parts; nothing for a file that is a test as a whole.
    program: String,
}

impl Source {
    fn room(&self) -> Option<&'static Room> {
        ROOMS.iter().find(|room| Some(room.name) == self.module.first().map(String::as_str) && self.module.len() > 1)
    }

    fn is_mod(&self) -> bool {
        self.path.ends_with("/mod.rs")
    }
}

/// The code with comments and the insides of texts made blank; line ends stay where they are.
fn without_words(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    let blank = |code: &mut String, gone: &str| code.extend(gone.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
    while let Some(first) = rest.chars().next() {
        let raw = rest.strip_prefix('r').map(|after| after.len() - after.trim_start_matches('#').len());
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |at| at + 2)
        } else if first == '"' {
            end_of_text(rest)
        } else if let Some(hashes) = raw.filter(|hashes| rest[1 + hashes..].starts_with('"')) {
            let end = format!("\"{}", "#".repeat(hashes));
            rest[2 + hashes..].find(&end).map_or(rest.len(), |at| 2 + hashes + at + end.len())
        } else if let Some(length) = character(rest) {
            length
        } else {
            // A whole word at once, so that the `r` of `for"` begins no raw text.
            let word = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            let length = word.max(first.len_utf8());
            code.push_str(&rest[..length]);
            rest = &rest[length..];
            continue;
        };
        blank(&mut code, &rest[..length]);
        rest = &rest[length..];
    }
    code
}

fn end_of_text(rest: &str) -> usize {
    let mut escaped = false;
    let end = rest.char_indices().skip(1).find(|(_, c)| {
        let ends = *c == '"' && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    });
    end.map_or(rest.len(), |(at, _)| at + 1)
}

/// The length of a character literal; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    if let Some(escape) = inner.strip_prefix('\\') {
        return escape.char_indices().skip(1).find(|(_, c)| *c == '\'').map(|(at, _)| at + 3);
    }
    let first = inner.chars().next()?;
    inner[first.len_utf8()..].starts_with('\'').then_some(first.len_utf8() + 2)
}

/// The code without its `#[cfg(test)]` parts.
fn without_tests(code: &str) -> String {
    let mut program = String::new();
    let mut rest = code;
    while let Some(at) = rest.find("#[cfg(test)]") {
        program.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find([';', '{']).unwrap_or(rest.len());
        rest = if rest[end..].starts_with('{') { &rest[end + block(&rest[end..])..] } else { &rest[end..] };
    }
    program + rest
}

/// The length of a block in braces.
fn block(code: &str) -> usize {
    let mut depth = 0;
    for (at, c) in code.char_indices() {
        depth += i32::from(c == '{') - i32::from(c == '}');
        if depth == 0 {
            return at + 1;
        }
    }
    code.len()
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let place = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
                let module = place.trim_end_matches(".rs").split('/').filter(|part| *part != "mod");
                let module = module.map(str::to_owned).collect();
                let text = fs::read_to_string(&path).unwrap();
                let code = without_words(&text);
                let program = without_tests(&code);
                sources.push(Source { path: format!("src/{place}"), module, text, code, program });
            }
        }
    }
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    let tests = test_files(&sources);
    for source in &mut sources {
        if (1..=source.module.len()).any(|depth| tests.contains(&source.module[..depth])) {
            source.program.clear();
        }
    }
    sources
}

/// Files, and folders with all that lies in them, that their `mod.rs` names under `#[cfg(test)]`.
fn test_files(sources: &[Source]) -> BTreeSet<Vec<String>> {
    let mut tests = BTreeSet::new();
    for source in sources.iter().filter(|source| source.is_mod()) {
        for after in source.code.split("#[cfg(test)]").skip(1) {
            let name = after.trim_start().trim_start_matches("pub ").strip_prefix("mod ");
            if let Some(name) = name.and_then(|name| name.split(';').next()) {
                tests.insert(source.module.iter().cloned().chain([name.trim().to_owned()]).collect());
            }
        }
    }
    tests
}

/// Every `crate::…` path in a piece of code, groups in braces taken apart, as its segments.
fn paths(code: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let before = code[..at].chars().next_back();
        if before.is_none_or(|c| !c.is_alphanumeric() && c != '_') {
            branches(&code[at + "crate::".len()..], &mut Vec::new(), &mut found);
        }
    }
    found
}

/// Reads one path tree and gives back how much of the code it was.
fn branches(code: &str, stem: &mut Vec<String>, found: &mut Vec<Vec<String>>) -> usize {
    let depth = stem.len();
    let mut at = 0;
    loop {
        let rest = &code[at..];
        if rest.starts_with('{') {
            let end = at + block(rest);
            let mut inner = at + 1;
            while inner < end - 1 {
                let skip = code[inner..end - 1].find(|c: char| !c.is_whitespace() && c != ',');
                let Some(skip) = skip else { break };
                inner += skip;
                inner += branches(&code[inner..end - 1], stem, found).max(1);
            }
            stem.truncate(depth);
            return end;
        }
        let name = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        if name == 0 {
            break;
        }
        stem.push(rest[..name].to_owned());
        at += name;
        match code[at..].strip_prefix("::") {
            Some(after) if after.starts_with(|c: char| c.is_alphanumeric() || c == '_' || c == '{') => at += 2,
            _ => break,
        }
    }
    found.push(stem.clone());
    stem.truncate(depth);
    at
}

/// Fails with all that was found, one a line.
fn none(rule: &str, found: &[String]) {
    assert!(found.is_empty(), "{rule}:\n  {}", found.join("\n  "));
}

/// The lines of `code` in which `token` stands as a word of its own.
fn lines_with(code: &str, token: &str) -> Vec<usize> {
    let part_of_name = |c: char| c.is_alphanumeric() || c == '_';
    let stands = |line: &str| {
        line.match_indices(token).any(|(at, _)| {
            let joined = token.starts_with(part_of_name) && line[..at].ends_with(part_of_name);
            let goes_on = token.ends_with(part_of_name) && line[at + token.len()..].starts_with(part_of_name);
            !joined && !goes_on
        })
    };
    code.lines().enumerate().filter(|(_, line)| stands(line)).map(|(at, _)| at + 1).collect()
}

#[test]
fn a_room_names_only_rooms_below_it() {
    let mut found = Vec::new();
    for source in sources() {
        let Some(room) = source.room() else { continue };
        for path in paths(&source.program) {
            let named = path[0].as_str();
            if named != room.name && !room.may_name.contains(&named) {
                found.push(format!("{}: crate::{}", source.path, path.join("::")));
            }
        }
    }
    none("rooms that may not be named there", &found);
}

#[test]
fn every_folder_is_a_room_of_the_table() {
    let known: BTreeSet<&str> = ROOMS.iter().map(|room| room.name).collect();
    let strange: Vec<String> = sources()
        .iter()
        .filter(|source| source.module.len() > 1 && !known.contains(source.module[0].as_str()))
        .map(|source| source.path.clone())
        .collect();
    none("rooms that the table does not know", &strange);
}

#[test]
fn a_room_contains_nothing_that_is_not_its_business() {
    let mut found = Vec::new();
    for source in sources() {
        let Some(room) = source.room() else { continue };
        let clocks = if room.name == "app" { &[] } else { CLOCKS };
        for token in room.not.iter().chain(clocks).chain(GLOBALS).chain(PRINTS) {
            for line in lines_with(&source.program, token) {
                found.push(format!("{}:{line}: {token}", source.path));
            }
        }
    }
    none("what these rooms must not contain", &found);
}

#[test]
fn every_file_begins_with_its_caption() {
    let captioned = |text: &str| {
        let caption = text.lines().next().and_then(|line| line.strip_prefix("//! "));
        caption.is_some_and(|caption| caption.len() > 15)
    };
    let sources = sources();
    let bare = sources.iter().filter(|source| !captioned(&source.text)).map(|source| source.path.clone());
    none("files without a caption", &bare.collect::<Vec<_>>());
}

#[test]
fn imports_show_the_plan() {
    let mut found = Vec::new();
    for source in sources() {
        // `pub(crate) use` and `pub use` alike: a thing has one name.
        for token in ["pub use", "pub(crate) use", "super::", "::*", "self::"] {
            for line in lines_with(&source.code, token) {
                found.push(format!("{}:{line}: {token}", source.path));
            }
        }
    }
    none("re-exports, globs and relative paths", &found);
}

#[test]
fn a_mod_file_names_its_children_and_nothing_else() {
    let mut found = Vec::new();
    for source in sources().iter().filter(|source| source.is_mod()) {
        for (at, line) in source.code.lines().enumerate() {
            let line = line.trim();
            let names_a_child = line.trim_start_matches("pub ").starts_with("mod ") && line.ends_with(';');
            if !line.is_empty() && !line.starts_with("#[") && !names_a_child {
                found.push(format!("{}:{}: {line}", source.path, at + 1));
            }
        }
    }
    none("a mod.rs only names its children, so that no child can name its parent", &found);
}

#[test]
fn rooms_stay_small() {
    let mut found = Vec::new();
    for source in sources() {
        // The lines of the program, comments counted: a reader has to read them.
        let tests = source.text.find("#[cfg(test)]\nmod tests {").map_or(&*source.text, |at| &source.text[..at]);
        let lines = tests.lines().count();
        if lines > SMALL && !source.program.trim().is_empty() {
            found.push(format!("{}: {lines} lines", source.path));
        }
    }
    none("files that are two notions", &found);
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let sources = sources();
    let modules: BTreeMap<&[String], usize> =
        sources.iter().enumerate().map(|(at, source)| (&*source.module, at)).collect();
    let imports: Vec<BTreeSet<usize>> = sources
        .iter()
        .enumerate()
        .map(|(at, source)| {
            let named = paths(&source.program);
            let file = |path: &Vec<String>| (1..=path.len()).rev().find_map(|length| modules.get(&path[..length]));
            named.iter().filter_map(file).copied().filter(|other| *other != at).collect()
        })
        .collect();
    let mut found = Vec::new();
    let mut told = BTreeSet::new();
    for start in 0..sources.len() {
        if !told.contains(&start)
            && let Some(circle) = circle(start, &imports)
        {
            let mut line = String::new();
            for file in &circle {
                let _ = write!(line, "{} -> ", sources[*file].path);
            }
            found.push(line + &sources[start].path);
            told.extend(circle);
        }
    }
    none("circles", &found);
}

/// The shortest way from a file back to itself.
fn circle(start: usize, imports: &[BTreeSet<usize>]) -> Option<Vec<usize>> {
    let mut came_from = BTreeMap::new();
    let mut edge = vec![start];
    while !edge.is_empty() {
        let mut further = Vec::new();
        for file in edge {
            for next in &imports[file] {
                if *next == start {
                    let mut way = vec![file];
                    while let Some(before) = came_from.get(way.last().expect("it holds at least the last file")) {
                        way.push(*before);
                    }
                    way.reverse();
                    return Some(way);
                }
                if !came_from.contains_key(next) {
                    came_from.insert(*next, file);
                    further.push(*next);
                }
            }
        }
        edge = further;
    }
    None
}

#[test]
fn the_check_itself_sees_what_it_must() {
    let code = without_words(
        "let a = \"crate::app\"; // crate::cli\nlet b = r#\"crate::net\"#; let c = '\"'; crate::tui::x()",
    );
    assert_eq!(paths(&code), [["tui", "x"]]);
    assert_eq!(code.lines().count(), 2);
    let grouped = paths("use crate::{domain::id::{EntryId, Stamp}, record}; $crate::a; mycrate::b");
    let grouped: Vec<String> = grouped.iter().map(|path| path.join("::")).collect();
    assert_eq!(grouped, ["domain::id::EntryId", "domain::id::Stamp", "record", "a"]);
    let tested = "fn a() {}\n#[cfg(test)]\nmod tests {\n fn b() { if x { y } }\n}\nfn c() {}";
    assert!(!without_tests(tested).contains('b') && without_tests(tested).contains("fn c"));
    assert_eq!(lines_with("a\nUtc::nowhere\nUtc::now()", "Utc::now"), [3]);
    let imports = [BTreeSet::from([1]), BTreeSet::from([2]), BTreeSet::from([1])];
    assert_eq!(circle(1, &imports), Some(vec![1, 2]));
    assert_eq!(circle(0, &imports), None);
}

/// What the project's folder holds; what the program writes where it is tried is nothing of it.
#[test]
fn the_top_level_is_what_it_should_be() {
    const TOP: [&str; 14] = [
        ".ci",
        ".gitignore",
        "Cargo.lock",
        "Cargo.toml",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "README.md",
        "benches",
        "clippy.toml",
        "deny.toml",
        ".cargo",
        "fuzz",
        "rustfmt.toml",
        "sessions",
    ];
    let kept = std::process::Command::new("git").args(["ls-files"]).current_dir(env!("CARGO_MANIFEST_DIR")).output();
    // Whoever builds from an archive has no git, and nothing to look at.
    let Ok(kept) = kept else { return };
    let kept = String::from_utf8(kept.stdout).unwrap();
    let strange: BTreeSet<&str> = kept
        .lines()
        .filter_map(|path| path.trim_matches('"').split('/').next())
        .filter(|top| !TOP.contains(top) && !["src", "tests"].contains(top))
        .collect();
    assert_eq!(strange, BTreeSet::new());
}
