//! `rundbord suggest FILE`: for every note its likely kind, whether it may be an own case, and the notes likest to it.

use std::collections::HashMap;
use std::io::{IsTerminal, Write};
use std::num::NonZero;
use std::process::ExitCode;

use clap::Args;

use crate::app::problem::AppError;
use crate::app::reading_room;
use crate::cli::call::{Call, Touch};
use crate::cli::say::complain;
use crate::device::preset;
use crate::domain::contribution::Note;
use crate::domain::id::ContributionId;
use crate::domain::meeting::Meeting;
use crate::language::language::Language;
use crate::language::likeness::index::{Index, Said};
use crate::language::likeness::lexicon::Lexicon;
use crate::language::likeness::reason::{Reason, in_words};
use crate::language::visible::visible_line;

/// So many likest notes are named.
const NAMED: usize = 10;
/// So many at least, where the meeting has them: the rest of the theme stands in for what is like nothing.
const LEAST: usize = 5;
/// From so many notes on it takes longer than a person waits without a word.
const MANY: usize = 1_000;

#[derive(Debug, Args)]
pub struct Suggest {
    #[command(flatten)]
    pub touch: Touch,
    #[arg(long)]
    pub json: bool,
}

impl Suggest {
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        let words = call.words;
        let chosen = call.about(&self.touch);
        let reading = reading_room::read(chosen, &self.touch.file)?;
        let meeting = reading.device.meeting();
        let language = meeting.programme().map_or(words.language(), |programme| programme.language);
        let notes: Vec<Note<'_>> = meeting.contributions.standing().collect();
        // A file or another program that reads the errors gets none of this.
        if std::io::stderr().is_terminal() && notes.len() >= MANY {
            complain(&words.say("cli-suggest-works", &[("count", notes.len().into())]));
        }
        let index = index(meeting, &notes, language, &chosen.settings.synonyms);
        let mut out = std::io::stdout().lock();
        if self.json {
            writeln!(out, "{}", serde_json::Value::from(rows(meeting, &index, &notes)))?;
            return Ok(ExitCode::SUCCESS);
        }
        for note in &notes {
            writeln!(out, "#{} {}", note.number(), visible_line(note.text()))?;
            for like in index.like(note.id(), LEAST) {
                if let Some(other) = meeting.contributions.get(like.id) {
                    // First, as on the screen, so that nobody reads past it.
                    let opposite = like.opposite.then_some(Reason::Opposite);
                    let reasons: Vec<Reason> = opposite.into_iter().chain(like.reasons).collect();
                    let reason = in_words(words, &reasons);
                    writeln!(out, "    #{} {} ({reason})", other.number(), visible_line(other.text()))?;
                }
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn index(meeting: &Meeting, notes: &[Note<'_>], language: Language, synonyms: &[Vec<String>]) -> Index<ContributionId> {
    let mut index = Index::new(Lexicon::new(language, synonyms));
    let mut themes = HashMap::new();
    notes.iter().for_each(|note| index.meet(note.text()));
    for note in notes {
        let next = themes.len() as u32;
        let theme = *themes.entry(&note.place.theme).or_insert(next);
        let table = Some(u32::from(meeting.tables.now(note.place.table).0));
        index.add(note.id(), Said { text: note.text().to_owned(), theme, table });
    }
    index
}

/// A row a note in their order, reckoned on as many threads as the machine has: each note is looked at by itself.
fn rows(meeting: &Meeting, index: &Index<ContributionId>, notes: &[Note<'_>]) -> Vec<serde_json::Value> {
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    let share = notes.len().div_ceil(threads).max(1);
    std::thread::scope(|scope| {
        let part =
            |part: &'_ [Note<'_>]| part.iter().map(|note| as_json(meeting, index, notes, note)).collect::<Vec<_>>();
        let running: Vec<_> = notes.chunks(share).map(|notes| scope.spawn(move || part(notes))).collect();
        let joined = |part: std::thread::ScopedJoinHandle<'_, Vec<serde_json::Value>>| {
            part.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        };
        running.into_iter().flat_map(joined).collect()
    })
}

fn as_json(meeting: &Meeting, index: &Index<ContributionId>, notes: &[Note<'_>], note: &Note<'_>) -> serde_json::Value {
    let ranked = index.ranked(note.id(), NAMED);
    let opposite: Vec<ContributionId> = ranked.iter().filter(|like| like.opposite).map(|like| like.id).collect();
    let mut like: Vec<ContributionId> = ranked.iter().map(|like| like.id).collect();
    let near = notes.iter().filter(|other| other.place.theme == note.place.theme);
    for other in near.chain(notes).map(|other| other.id()) {
        if like.len() >= LEAST {
            break;
        }
        if other != note.id() && !like.contains(&other) {
            like.push(other);
        }
    }
    serde_json::json!({
        "id": note.id(),
        "number": note.number().to_string(),
        "kind": note.contribution.kind().or_else(|| preset::kind(note.text())),
        "own_case": meeting.looks_like_own_case(note.text()),
        "like": like,
        // Those of them that may be of the opposite mind.
        "opposite": opposite,
    })
}
