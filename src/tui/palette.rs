//! What the palette and the help offer: the keys of this moment, and plain mode's commands.

use crate::device::grammar::for_whom::{is_for, told};
use crate::device::grammar::read::read_command;
use crate::device::grammar::surroundings::Surroundings;
use crate::device::grammar::unused::unused;
use crate::device::grammar::verb::{Entry, VERBS};
use crate::device::intent::Intent;
use crate::device::refusing;
use crate::language::words::Words;
use crate::tui::guide::Guide;
use crate::tui::keymap::{Action, Reach};
use crate::tui::saying;
use crate::tui::screen::{Look, Screen};
use crate::tui::widgets::picker::Choice;

/// What a line of the palette does.
#[derive(Clone, Copy, Debug)]
pub enum Offer {
    Action(Action),
    Verb(&'static Entry),
    /// A page to read.
    Guide(Guide),
}

/// The help: every key that means something now, and the guides.
pub fn help(reach: &Reach, why_not: impl Fn(Action) -> Option<String>, words: &Words) -> Vec<(Choice, Offer)> {
    let mut lines = keys(reach, why_not, words);
    for guide in Guide::ALL {
        let group = words.word("guide-guides");
        lines.push((Choice { text: guide.title(words), group, ..Choice::default() }, Offer::Guide(guide)));
    }
    lines
}

/// The lines of the help: every key that means something now.
pub fn keys(reach: &Reach, why_not: impl Fn(Action) -> Option<String>, words: &Words) -> Vec<(Choice, Offer)> {
    let language = words.language();
    let mut lines = Vec::new();
    for section in reach.sections {
        for row in section.rows {
            let keys: Vec<String> = if row.run {
                vec![row.shown(language, reach.in_a_field)]
            } else {
                let keys = row.keys.iter().filter_map(|name| name.parse().ok());
                keys.filter(|key| row.works(*key, reach.in_a_field)).map(|key| key.shown(language)).collect()
            };
            let choice = Choice {
                mark: keys.join(" · "),
                text: words.word(row.words),
                remark: String::new(),
                closed: why_not(row.action),
                group: words.word(section.words),
            };
            lines.push((choice, Offer::Action(row.action)));
        }
    }
    lines
}

/// The lines of the palette: first what has a key, then the commands by name.
pub fn everything(
    screen: &dyn Screen,
    why_not: impl Fn(Action) -> Option<String>,
    look: Look<'_>,
) -> Vec<(Choice, Offer)> {
    let language = look.words.language();
    let mut lines = Vec::new();
    let is_for = |entry: &&Entry| look.view.role().is_none_or(|role| is_for(role, entry.verb));
    for entry in VERBS.iter().filter(is_for) {
        let (arguments, does) = told(look.view.role(), entry, language);
        let name = entry.name(language);
        let choice = Choice {
            mark: format!("/{name}"),
            text: look.words.word(does),
            remark: arguments.to_owned(),
            closed: closed(entry, look),
            group: look.words.word("screens-commands"),
        };
        lines.push((choice, Offer::Verb(entry)));
    }
    let mut keys = keys(screen.reach(), why_not, look.words);
    keys.append(&mut lines);
    keys
}

/// Why a command without arguments would be refused now.
fn closed(entry: &Entry, look: Look<'_>) -> Option<String> {
    if !entry.arguments(look.words.language()).is_empty() {
        return None;
    }
    match read_command(entry.name(look.words.language()), surroundings(look)) {
        Ok(Intent::Do(command)) => saying::refused(look, &command),
        _ => None,
    }
}

/// What a typed command asks for, with what of it was not used; or why it cannot be read.
pub fn read(line: &str, look: Look<'_>) -> Result<(Intent, Option<String>), String> {
    let intent = read_command(line.trim_start_matches('/'), surroundings(look));
    let intent = intent.map_err(|problem| refusing::problem(look.words, &problem))?;
    Ok((intent, unused(line).map(|unused| refusing::unused(look.words, &unused))))
}

/// What a typed command is read against.
pub fn surroundings(look: Look<'_>) -> Surroundings<'_> {
    Surroundings {
        meeting: look.view.meeting,
        desk: look.view.desk,
        language: look.words.language(),
        now: look.view.now,
        role: look.view.role(),
    }
}

/// Whether a command can be run as it stands, without arguments.
pub fn runs_alone(entry: &Entry, look: Look<'_>) -> bool {
    let arguments = entry.arguments(look.words.language());
    arguments.is_empty() || arguments.starts_with('[')
}
