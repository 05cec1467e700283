//! `rundbord export FILE`: the documents, while the meeting runs or after.

use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use crate::app::as_of;
use crate::app::exported_words::{export_in_words, remarks};
use crate::app::exporting::{self, Exported, Template};
use crate::app::paper_choice::PaperChoice;
use crate::app::problem::AppError;
use crate::app::reading_room;
use crate::app::since_opened::changed_in_words;
use crate::app::system_clock::SystemClock;
use crate::cli::call::{Call, Touch};
use crate::cli::report::{self, DAMAGED};
use crate::cli::say::{complain, say};
use crate::device::named_in_public;
use crate::documents::edition::{Audience, State};
use crate::documents::format::Format;
use crate::language::words::Words;

/// For whom documents are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Readers {
    Internal,
    Public,
}

#[derive(Debug, Args)]
pub struct Export {
    #[command(flatten)]
    pub touch: Touch,
    #[arg(long, value_name = "FORMAT", value_delimiter = ',')]
    pub format: Vec<String>,
    /// Every format, and the list of the files for a records system.
    #[arg(long, conflicts_with = "format")]
    pub all: bool,
    /// The case number in the records system, for the documents' head where its field is empty and for the list of
    /// `--all`.
    #[arg(long = "case", value_name = "NUMBER")]
    pub case_number: Option<String>,
    #[arg(long, value_name = "AUDIENCE", default_value = "internal", hide_default_value = true)]
    pub audience: Readers,
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// A template of the office's own; with it nothing else is written unless a format is asked for.
    #[arg(long = "template", value_name = "FILE")]
    pub layout: Option<PathBuf>,
    /// Final instead of draft.
    #[arg(long = "final")]
    pub is_final: bool,
    /// The status briefing as things were known on that day, and nothing else.
    #[arg(long = "as-of", value_name = "DATE", conflicts_with_all = ["all", "is_final", "layout"])]
    pub as_of: Option<NaiveDate>,
    #[arg(long)]
    pub json: bool,
}

impl Export {
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        let chosen = call.about(&self.touch);
        let reading = reading_room::read(chosen, &self.touch.file)?;
        let meeting = reading.device.meeting();
        chosen.meeting = meeting.programme().map(|programme| programme.language);
        let words = chosen.words();
        let papers = PaperChoice::of(chosen);
        let folder = self.out.clone().unwrap_or_else(|| papers.folder(&reading.path));
        let mut order = papers.order(folder, &chosen.settings.office);
        if !self.format.is_empty() {
            order.formats.clear();
            for name in &self.format {
                match Format::named(name) {
                    Some(format) => order.formats.push(format),
                    None => return Err(AppError::NoFormat { found: name.clone() }),
                }
            }
        }
        if let Some(path) = &self.layout {
            order.template = Some(Template::read(path)?);
            if self.format.is_empty() {
                order.formats.clear();
            }
        }
        if self.all {
            order.formats = Format::ALL.to_vec();
            order.is_listed = true;
        }
        order.case.clone_from(&self.case_number);
        order.only_of = meeting.only_of();
        order.audience = match self.audience {
            Readers::Internal => Audience::Internal,
            Readers::Public => Audience::Public,
        };
        order.state = if self.is_final { State::Final } else { State::Draft };
        let machine = SystemClock::new().read().wall;
        // A rehearsed meeting is held on its own day: its clock has gone as far as its record tells.
        let now = reading.device.latest().filter(|_| meeting.is_rehearsal()).unwrap_or(machine);
        let then = self.as_of.map(|day| as_of::known_on(&reading, day, now)).transpose()?;
        order.as_of = self.as_of;
        let (told, at) = then.as_ref().map_or((meeting, now), |(then, at)| (then, *at));
        let exported = exporting::export(told, &reading.path, &words, at, &order)?;
        tell(&words, &exported, self.json)?;
        if meeting.is_rehearsal() && chosen.means_the_meeting() {
            complain(&words.word("cli-export-of-rehearsal"));
        }
        if let Some(told) = changed_in_words(&words, chosen, &self.touch.file, &reading, now) {
            complain(&told);
        }
        for told in remarks(&words, &exported, order.audience == Audience::Public) {
            complain(&told);
        }
        match &reading.damage {
            None => Ok(ExitCode::SUCCESS),
            Some(damage) => {
                report::say(&words, &report::damaged(&words, &reading.path, damage));
                Ok(ExitCode::from(DAMAGED))
            }
        }
    }
}

fn tell(words: &Words, exported: &Exported, json: bool) -> Result<(), AppError> {
    if json {
        let files: Vec<String> = exported.files.iter().map(|file| file.display().to_string()).collect();
        let likely: Vec<String> =
            exported.likely_own_cases.iter().map(|spot| named_in_public::place(words, spot)).collect();
        let value = serde_json::json!({
            "folder": exported.folder.display().to_string(),
            "files": files,
            "only_of_table": exported.only_of,
            "missing_who": exported.without_who,
            "missing_when": exported.without_when,
            "own_cases": exported.own_cases,
            "minutes_undecided": exported.undecided,
            "likely_own_cases": likely,
        });
        return say(&value.to_string());
    }
    for line in export_in_words(words, exported) {
        say(&line)?;
    }
    Ok(())
}
