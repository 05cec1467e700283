//! `rundbord list`: the meetings on this machine and where they stand.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::app::problem::AppError;
use crate::app::reading_room;
use crate::app::recent_meetings::seat_title;
use crate::app::system_clock::SystemClock;
use crate::cli::call::Call;
use crate::cli::say::say;
use crate::domain::timeline::state::State;
use crate::language::visible::visible_line;
use crate::store::paths::records;
use crate::store::seat_file::{SeatFile, is_copy};

#[derive(Debug, Args)]
pub struct List {
    #[arg(long)]
    pub json: bool,
}

impl List {
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        let (chosen, words) = (&call.chosen, call.words);
        let found: Vec<PathBuf> = records(&chosen.paths)?;
        let seats = SeatFile::all(&chosen.paths.data)?;
        let now = SystemClock::new().read().wall;
        let mut rows = Vec::new();
        for path in &found {
            // A record that cannot be read is still listed, with its path.
            let Ok(reading) = reading_room::read_record(path) else {
                rows.push((path.clone(), String::new(), "unreadable", 0));
                continue;
            };
            let view = reading.device.view(now);
            let title = view.meeting.programme().map(|programme| visible_line(&programme.title)).unwrap_or_default();
            let notes = view.meeting.contributions.standing().count();
            if let Some((_, seat)) = seats.iter().find(|(_, seat)| seat.record == *path) {
                rows.push((path.clone(), seat_title(words, seat, title), "seat", notes));
                continue;
            }
            // One that was begun before a host let anybody in.
            if is_copy(path) && reading.entries.is_empty() {
                continue;
            }
            let state = match (view.meeting.opening.closed(), view.standing.state) {
                (Some(_), _) => "closed",
                (None, State::NotStarted) => "not_started",
                (None, State::Running | State::Paused | State::DayOver) => "running",
                (None, State::Ended) => "ended",
            };
            rows.push((path.clone(), title, if is_copy(path) { "seat" } else { state }, notes));
        }
        if self.json {
            let rows: Vec<serde_json::Value> = rows
                .iter()
                .map(|(path, title, state, notes)| {
                    serde_json::json!({"record": path.display().to_string(), "title": title, "state": state, "notes": notes})
                })
                .collect();
            say(&serde_json::Value::from(rows).to_string())?;
            return Ok(ExitCode::SUCCESS);
        }
        if rows.is_empty() {
            say(&words.word("cli-no-meetings"))?;
        }
        for (path, title, state, notes) in rows {
            let state = words.word(match state {
                "closed" => "cli-state-closed",
                "not_started" => "cli-state-not-started",
                "running" => "cli-state-running",
                "ended" => "cli-state-ended",
                "seat" => "cli-state-seat",
                _ => "cli-state-unreadable",
            });
            say(
                &words.say("cli-meeting", &[("title", title.into()), ("state", state.into()), ("notes", notes.into())])
            )?;
            say(&format!("  {}", path.display()))?;
        }
        Ok(ExitCode::SUCCESS)
    }
}
