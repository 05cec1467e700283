//! `rundbord run FILE`: the meeting, on the screen or in plain lines.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::{DateTime, FixedOffset, NaiveDateTime};
use clap::Args;

use crate::app::house_certificate;
use crate::app::local_zone;
use crate::app::opening;
use crate::app::place::read_address;
use crate::app::plain::Voices;
use crate::app::plain_host;
use crate::app::problem::AppError;
use crate::app::rehearsal::cast::Cast;
use crate::app::rehearsal::guide::Guide;
use crate::app::rehearsal::stage::Stage;
use crate::app::screens::{self, Setting};
use crate::app::system_clock::Rehearsal;
use crate::cli::call::{Call, Screen, When};
use crate::cli::say::complain;
use crate::store::folder_risk;

#[derive(Debug, Default, Args)]
pub struct Run {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "PATH")]
    pub record: Option<PathBuf>,
    #[arg(long)]
    pub plain: bool,
    /// Opens the door, at this address or at every one of the machine.
    #[arg(long, value_name = "ADDR", num_args = 0..=1, default_missing_value = "4747")]
    pub host: Option<String>,
    /// The house's own certificate for the door, and its key.
    #[arg(long, value_name = "PATH", requires_all = ["host", "key"])]
    pub cert: Option<PathBuf>,
    #[arg(long, value_name = "PATH", requires = "cert")]
    pub key: Option<PathBuf>,
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub clock: Option<DateTime<FixedOffset>>,
    #[arg(long, value_name = "N", requires = "clock", value_parser = speed)]
    pub speed: Option<f64>,
    #[arg(long, value_name = "WHEN")]
    pub color: Option<When>,
    #[arg(long, visible_alias = "rehearsal", conflicts_with_all = ["plain", "clock", "record"])]
    pub rehearse: bool,
}

impl Run {
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        let screen = call.screen();
        if !self.plain && screen == Screen::None {
            return Ok(call.no_terminal("cli-terminal-needed-try"));
        }
        let (theme, ask) = call.colours(self.color);
        let chosen = &mut call.chosen;
        chosen.record = self.record;
        chosen.clock = self.clock.map(|from| Rehearsal { from, speed: self.speed.unwrap_or(1.0) });
        let stage = if self.rehearse { Some(Stage::set()?) } else { None };
        if let Some(stage) = &stage {
            stage.begin(chosen, &self.file)?;
        }
        let (mut session, notices) = opening::open(chosen, &self.file)?;
        chosen.meeting = session.device.meeting().programme().map(|programme| programme.language);
        let words = chosen.words();
        if folder_risk::of(session.record()).is_some() {
            complain(&words.word("cli-network-folder"));
        }
        if let (Some(certificate), Some(key)) = (&self.cert, &self.key) {
            house_certificate::lay(session.record(), certificate, key)?;
        }
        let host = match self.host.as_deref() {
            None => None,
            Some(text) => Some(read_address(text)?),
        };
        if screen == Screen::Lines && !self.plain {
            complain(&words.word("cli-dumb-terminal"));
        }
        if self.plain || screen == Screen::Lines {
            let mut voices = Voices::new(io::stdout(), io::stderr());
            plain_host::run(&mut session, &words, &notices, host, &mut voices)?;
            return Ok(ExitCode::SUCCESS);
        }
        let rehearsal = match stage {
            Some(_) => Some((Cast::seated(&mut session, words.language())?, Guide::default())),
            None => None,
        };
        let mouse = chosen.settings.mouse.unwrap_or(true);
        let setting = Setting {
            words: &words,
            notices: &notices,
            theme,
            ask,
            mouse,
            synonyms: &chosen.settings.synonyms,
            rehearsal,
        };
        screens::run(&mut session, setting, host)?;
        Ok(ExitCode::SUCCESS)
    }
}

/// With a distance to UTC, or as the clock on this machine's wall has it.
fn moment(text: &str) -> Result<DateTime<FixedOffset>, String> {
    const FORMS: [&str; 4] = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S"];
    let on_the_wall = || {
        let wall = FORMS.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())?;
        let zone = local_zone::over(wall.date(), wall.date());
        Some(zone.local(zone.instant(wall)))
    };
    text.parse().ok().or_else(on_the_wall).ok_or_else(|| "2022-04-07T15:55".to_owned())
}

fn speed(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(speed) if speed > 0.0 && speed <= 10_000.0 => Ok(speed),
        _ => Err("0 < N <= 10000".to_owned()),
    }
}
