//! The whole of a preparation in a few words: which meeting, when, what waits in each section, what is strange.

use crate::intake::programme::path::Path;
use crate::language::dates;
use crate::language::words::Words;
use crate::preparation::guesses;
use crate::preparation::place::{Place, Section};
use crate::preparation::preparation::Preparation;

/// The meeting in a line: "Dialogmøde · torsdag den 7. april 2022 · 16.00–19.00".
pub fn headline(preparation: &Preparation, words: &Words) -> (String, [String; 2]) {
    let programme = &preparation.seen().settled.programme;
    let language = words.language();
    let day = match programme.date.exact {
        true => dates::weekday_and_day(language, programme.day()),
        false if programme.date.words.is_empty() => words.word("editor-no-day"),
        false => programme.date.words.clone(),
    };
    let span = dates::clock_span(language, programme.start.time(), programme.end.time());
    let short = if programme.date.exact { dates::day(language, programme.day()) } else { day.clone() };
    (programme.title.clone(), [day, short].map(|day| format!("{day} · {span}")))
}

/// How many proposals wait for a yes in a section.
pub fn guesses_in(preparation: &Preparation, section: Section) -> usize {
    guesses::count(preparation.seen(), section)
}

/// How many mistakes stand in a section.
pub fn mistakes_in(preparation: &Preparation, section: Section) -> usize {
    let held = preparation.all_held().filter(|(place, ..)| place.section() == section).count();
    let root = section.field().map(|field| Path::default().field(field).to_string());
    let is_in = |path: &str| match &root {
        Some(root) => {
            path.strip_prefix(root.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(['[', '.']))
        }
        None => !path.contains(['[', '.']) && Section::ALL.iter().all(|section| section.field() != Some(path)),
    };
    held + preparation.seen().problems.iter().filter(|problem| is_in(&problem.path)).count()
}

/// What is strange in the plan, a sentence each.
pub fn warnings(preparation: &Preparation, words: &Words) -> Vec<String> {
    preparation.seen().settled.warnings.iter().map(|warning| warning.say(words)).collect()
}

/// What stands wrong in the file itself, with its place there; the fields show those that they know.
pub fn mistakes(preparation: &Preparation, words: &Words) -> Vec<String> {
    let held = preparation.all_held().map(|(_, field, held)| {
        let what = held.problem.what_would_do(words);
        format!("{}: »{}« {what}", words.word(field.words()), held.words)
    });
    held.chain(preparation.seen().problems.iter().map(|problem| problem.say(words))).collect()
}

/// Whether a section as a whole was proposed and waits for a yes.
pub fn is_proposed(preparation: &Preparation, section: Section) -> bool {
    guesses::of_section(preparation.seen(), section)
}

/// What a new thing of a section is called by, if one can be made there.
pub fn can_add(section: Section) -> bool {
    !matches!(section, Section::Meeting | Section::Assignments)
}

/// Whether something stands under a thing: questions under a theme, people at a table.
pub fn can_add_under(place: Place) -> bool {
    matches!(place, Place::Theme(_) | Place::Question(..) | Place::Table(_) | Place::Member(..))
}
