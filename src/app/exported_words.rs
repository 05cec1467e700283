//! What is told of documents that were written: where they lie, what they lack, what somebody should look at first.

use std::ffi::OsStr;
use std::path::PathBuf;

use crate::app::exporting::Exported;
use crate::device::{likely_own_cases, named_in_public};
use crate::language::words::Words;

/// What was written where, and what is still missing in it.
pub fn export_in_words(words: &Words, exported: &Exported) -> Vec<String> {
    let folder = exported.folder.display().to_string();
    let mut lines =
        vec![words.say("plain-exported", &[("count", exported.files.len().into()), ("folder", folder.into())])];
    let only_of = exported.only_of.map(|table| words.say("plain-export-only-of", &[("table", table.0.into())]));
    lines.extend(only_of);
    lines.extend(by_document(&exported.files));
    let lacking = [
        (exported.without_who > 0)
            .then(|| words.say("plain-export-lacks-who", &[("count", exported.without_who.into())])),
        (exported.without_when > 0)
            .then(|| words.say("plain-export-lacks-when", &[("count", exported.without_when.into())])),
        (exported.own_cases > 0).then(|| words.say("plain-export-own-cases", &[("count", exported.own_cases.into())])),
    ];
    let lacking: Vec<String> = lacking.into_iter().flatten().collect();
    if !lacking.is_empty() {
        lines.push(lacking.join(" "));
    }
    lines.extend(exported.undecided.then(|| words.word("plain-export-undecided")));
    lines.extend(exported.unsent.as_ref().map(|unsent| unsent.in_words(words)));
    lines
}

/// What a person should look at before anybody else reads them. `public`: whether an edition for everybody is made, or may
/// be made of the same.
pub fn remarks(words: &Words, exported: &Exported, public: bool) -> Vec<String> {
    let likely = likely_own_cases::in_words(words, &exported.likely_own_cases);
    let named = public.then(|| named_in_public::in_words(words, &exported.people_named)).flatten();
    let waiting = exported.themes_waiting.clone().filter(|_| public);
    likely.into_iter().chain(named).chain(waiting).collect()
}

/// A line a document: what tells its name from the others', and the endings that it was written with. Thirty whole file
/// names are nothing that somebody listens to.
fn by_document(files: &[PathBuf]) -> Vec<String> {
    let text = |part: Option<&OsStr>| part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default();
    let mut documents: Vec<(String, Vec<String>)> = Vec::new();
    for file in files {
        let (stem, ending) = (text(file.file_stem()), text(file.extension()));
        match documents.iter_mut().find(|(known, _)| *known == stem) {
            Some((_, endings)) => endings.push(ending),
            None => documents.push((stem, vec![ending])),
        }
    }
    let shared = |a: &str, b: &str| {
        let same = a.char_indices().zip(b.chars()).take_while(|((_, a), b)| a == b);
        same.filter(|((_, a), _)| *a == '_').last().map_or(0, |((at, _), _)| at + 1)
    };
    let first = documents.first().map(|(stem, _)| stem.clone()).unwrap_or_default();
    // The list of the files bears no meeting's name.
    let others = documents.iter().skip(1).map(|(stem, _)| shared(&first, stem)).filter(|shared| *shared > 0);
    let prefix = others.min().unwrap_or(0);
    // What tells how things stand on the day on which it is made bears that day.
    let dateless = first[..prefix].split_once('_').map_or("", |(_, rest)| rest);
    let told = |stem: &str| {
        let of_its_day = stem.split_once('_').and_then(|(_, rest)| rest.strip_prefix(dateless));
        let own = if shared(&first, stem) > 0 { Some(&stem[prefix..]) } else { of_its_day };
        own.unwrap_or(stem).to_owned()
    };
    documents.iter().map(|(stem, endings)| format!("  {}: {}", told(stem), endings.join(", "))).collect()
}
