//! The words are whole: both languages say the same things, and the code asks for nothing that is not there.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use clap::CommandFactory;
use fluent_bundle::FluentResource;
use rundbord::cli::description::described;
use rundbord::cli::verbs::Cli;
use rundbord::language::language::Language;
use rundbord::language::words::{AREAS, Area, Words};

const LANGUAGES: [Language; 2] = [Language::Da, Language::En];

/// The messages of a Fluent source: id -> text, up to the next one. Comments belong to none.
fn messages(source: &str) -> Vec<(String, String)> {
    let mut messages: Vec<(String, String)> = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let head = line.split_once('=').map(|(id, _)| id.trim_end());
        match head {
            Some(id) if id.starts_with(|first: char| first.is_ascii_alphabetic() || first == '-') => {
                messages.push((id.to_owned(), line.to_owned()));
            }
            _ => {
                if let Some((_, text)) = messages.last_mut() {
                    text.push('\n');
                    text.push_str(line);
                }
            }
        }
    }
    messages
}

/// The names after `$`.
fn variables(text: &str) -> BTreeSet<String> {
    let name = |rest: &str| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
    text.split('$').skip(1).map(name).collect()
}

fn variables_by_id(area: &Area, language: Language) -> BTreeMap<String, BTreeSet<String>> {
    messages(area.source(language)).into_iter().map(|(id, text)| (id, variables(&text))).collect()
}

fn all_variables() -> BTreeMap<String, BTreeSet<String>> {
    AREAS.iter().flat_map(|area| variables_by_id(area, Language::Da)).collect()
}

fn fluent_mistakes(source: &str) -> Vec<String> {
    match FluentResource::try_new(source.to_owned()) {
        Ok(_) => Vec::new(),
        Err((_, errors)) => errors.iter().map(|error| format!("byte {}: {error}", error.pos.start)).collect(),
    }
}

/// Every source file of the program, with its text.
fn program() -> Vec<(PathBuf, String)> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push((path.clone(), fs::read_to_string(path).unwrap()));
            }
        }
    }
    files
}

/// The part of a source file that runs in the program: the unit tests stand last and may ask for anything.
fn without_tests(text: &str) -> &str {
    text.split("\n#[cfg(test)]").next().unwrap_or(text)
}

/// `say("id", &[("name", …` or `word("id")`: the id, and the names that are given where the arguments stand there.
fn calls(text: &str) -> Vec<(String, Option<BTreeSet<String>>)> {
    let mut calls = Vec::new();
    for opening in [".say(", ".word("] {
        for (at, _) in text.match_indices(opening) {
            let rest = text[at + opening.len()..].trim_start();
            let Some((id, rest)) = rest.strip_prefix('"').and_then(|rest| rest.split_once('"')) else {
                continue;
            };
            let rest = rest.trim_start().trim_start_matches(',').trim_start();
            let given = match rest.strip_prefix("&[") {
                Some(list) => Some(given_names(list)),
                None if opening == ".word(" => Some(BTreeSet::new()),
                None => None,
            };
            calls.push((id.to_owned(), given));
        }
    }
    calls
}

/// The first strings of the pairs in a literal `("name", value), …]`, up to the bracket that closes it.
fn given_names(list: &str) -> BTreeSet<String> {
    let (mut depth, mut names) = (0_i32, BTreeSet::new());
    for (at, c) in list.char_indices() {
        match c {
            '(' if depth == 0 => {
                let inside = list[at + 1..].trim_start();
                if let Some((name, _)) = inside.strip_prefix('"').and_then(|inside| inside.split_once('"')) {
                    names.insert(name.to_owned());
                }
                depth += 1;
            }
            '(' | '[' | '{' => depth += 1,
            ']' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
    }
    names
}

#[test]
fn every_source_is_fluent_without_mistakes() {
    for area in AREAS {
        for language in LANGUAGES {
            assert_eq!(fluent_mistakes(area.source(language)), Vec::<String>::new(), "{language:?} {}", area.name);
        }
    }
}

#[test]
fn a_fluent_mistake_would_be_seen() {
    assert!(!fluent_mistakes("broken = { $\n").is_empty());
    assert!(!fluent_mistakes("no-default = { $count ->\n    [one] x\n}\n").is_empty());
}

#[test]
fn both_languages_have_the_same_ids_with_the_same_variables() {
    for area in AREAS {
        let danish = variables_by_id(area, Language::Da);
        let english = variables_by_id(area, Language::En);
        assert!(!danish.is_empty(), "{} says nothing", area.name);
        for id in danish.keys().chain(english.keys()) {
            assert_eq!(danish.get(id), english.get(id), "{id} (Danish, English)");
        }
    }
}

#[test]
fn every_id_stands_once_and_begins_with_its_area() {
    for language in LANGUAGES {
        let mut seen = BTreeSet::new();
        for area in AREAS {
            for (id, _) in messages(area.source(language)) {
                let prefix = format!("{}-", area.name);
                assert!(id.trim_start_matches('-').starts_with(&prefix), "{id} is in {language:?} {}", area.name);
                assert!(seen.insert(id.clone()), "{id} stands twice in {language:?}");
            }
        }
    }
}

#[test]
fn every_area_is_listed_and_has_a_file_in_each_language() {
    let listed: Vec<&str> = AREAS.iter().map(|area| area.name).collect();
    assert!(listed.is_sorted(), "{listed:?}");
    for folder in ["da", "en"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/language/words").join(folder);
        let mut found: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
            .collect();
        found.sort();
        assert_eq!(found, listed);
    }
}

#[test]
fn whatever_the_code_says_exists_and_is_given_its_variables() {
    let known = all_variables();
    let mut mistakes = Vec::new();
    for (path, text) in program() {
        for (id, given) in calls(without_tests(&text)) {
            match (known.get(&id), given) {
                (None, _) => mistakes.push(format!("{}: no message {id}", path.display())),
                (Some(needed), Some(given)) if *needed != given => {
                    mistakes.push(format!("{}: {id} needs {needed:?}, is given {given:?}", path.display()));
                }
                _ => {}
            }
        }
    }
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
}

/// The ids of what the command line describes.
fn command_line() -> BTreeSet<String> {
    fn of(command: &clap::Command, ids: &mut BTreeSet<String>) {
        for argument in command.get_arguments() {
            ids.insert(format!("cli-argument-{}", argument.get_id().as_str().replace('_', "-")));
            // In English a value is called what its message is called.
            let values = argument.get_value_names().filter(|_| argument.get_action().takes_values());
            let named = values.unwrap_or_default().iter().filter(|value| !value.contains('|'));
            ids.extend(named.map(|value| format!("cli-value-{}", value.to_lowercase().replace(':', "-"))));
        }
        for verb in command.get_subcommands() {
            ids.insert(format!("cli-verb-{}", verb.get_name()));
            of(verb, ids);
        }
    }
    let mut ids = BTreeSet::new();
    of(&described(Cli::command(), &Words::new(Language::En)), &mut ids);
    ids
}

/// An id is used where it stands as a whole string in the code, in a `say`, a `match` or a const list of ids, or where
/// another message refers to it. An id that is put together from pieces must stand in such a list.
#[test]
fn no_message_is_unused() {
    let code: String = program().iter().map(|(_, text)| without_tests(text)).collect();
    let unused: Vec<String> = all_variables()
        .into_keys()
        .filter(|id| {
            let in_messages = AREAS.iter().any(|area| area.danish.contains(&format!("{{ {id} }}")));
            let said = |id: &str| code.contains(&format!("\"{id}\""));
            // "errors-busy-try" is said with "errors-busy"; the command line's words are those of its verbs and arguments.
            let advice = id.strip_suffix("-try").is_some_and(said);
            !said(id) && !in_messages && !advice && !command_line().contains(id)
        })
        .collect();
    assert!(unused.is_empty(), "{}", unused.join("\n"));
}

#[test]
fn every_verb_and_argument_of_the_command_line_has_words() {
    let known = all_variables();
    let missing: Vec<String> = command_line().into_iter().filter(|id| !known.contains_key(id)).collect();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn a_call_is_read_with_its_id_and_names() {
    let names = |names: &[&str]| Some(names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>());
    assert_eq!(
        calls(r#"words.say("x-a", &[("one", f(&[1], "two").into()), ("three", 3.into())]) words.word("x-b")"#),
        [("x-a".to_owned(), names(&["one", "three"])), ("x-b".to_owned(), names(&[]))]
    );
    assert_eq!(calls("words.say(\n    \"x-c\",\n    &arguments)"), [("x-c".to_owned(), None)]);
}
