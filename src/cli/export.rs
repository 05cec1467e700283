//! `rundbord export FILE`: the documents, while the meeting runs or after.

use std::process::ExitCode;

use crate::app::chosen::Chosen;
use crate::app::exporting::{self, Exported, Order, Template};
use crate::app::problem::AppError;
use crate::app::reading_room;
use crate::app::system_clock::SystemClock;
use crate::cli::arguments::{self, Readers};
use crate::cli::report::{self, DAMAGED};
use crate::cli::say::say;
use crate::documents::edition::{Audience, State};
use crate::documents::format::Format;
use crate::language::words::Words;

pub fn export(chosen: &mut Chosen, arguments: &arguments::Export) -> Result<ExitCode, AppError> {
    chosen.touch(arguments.touch.record.clone(), arguments.touch.rehearsal);
    let reading = reading_room::read(chosen, &arguments.touch.file)?;
    let meeting = reading.device.meeting();
    chosen.meeting = meeting.programme().map(|programme| programme.language);
    let words = chosen.words();
    let folder = arguments.out.clone().unwrap_or_else(|| exporting::usual_folder(&reading.path));
    let mut order = Order::usual(folder, &chosen.settings.office);
    if !arguments.format.is_empty() {
        order.formats.clear();
        for name in &arguments.format {
            match Format::named(name) {
                Some(format) => order.formats.push(format),
                None => return Err(AppError::NoFormat { found: name.clone() }),
            }
        }
    }
    if let Some(path) = &arguments.layout {
        order.template = Some(Template::read(path)?);
        if arguments.format.is_empty() {
            order.formats.clear();
        }
    }
    if arguments.all {
        order.formats = Format::ALL.to_vec();
        order.journal = Some(arguments.case_number.clone().unwrap_or_default());
    }
    order.audience = match arguments.audience {
        Readers::Internal => Audience::Internal,
        Readers::Public => Audience::Public,
    };
    order.state = if arguments.is_final { State::Final } else { State::Draft };
    let now = SystemClock::new().read().wall;
    let exported = exporting::export(meeting, &reading.path, &words, now, &order)?;
    tell(&words, &exported, arguments.json)?;
    match &reading.damage {
        None => Ok(ExitCode::SUCCESS),
        Some(damage) => {
            report::say(&words, &report::damaged(&words, &reading.path, damage));
            Ok(ExitCode::from(DAMAGED))
        }
    }
}

fn tell(words: &Words, exported: &Exported, json: bool) -> Result<(), AppError> {
    if json {
        let files: Vec<String> = exported.files.iter().map(|file| file.display().to_string()).collect();
        let value = serde_json::json!({
            "folder": exported.folder.display().to_string(),
            "files": files,
            "missing_who": exported.without_who,
            "missing_when": exported.without_when,
            "own_cases": exported.own_cases,
        });
        return say(&value.to_string());
    }
    for line in crate::app::plain::export_in_words(words, exported) {
        say(&line)?;
    }
    Ok(())
}
