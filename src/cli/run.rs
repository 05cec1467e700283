//! `rundbord run FILE`: the meeting, on the screen or in plain lines.

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::net::SocketAddr;
use std::process::ExitCode;

use crate::app::chosen::Chosen;
use crate::app::colour;
use crate::app::hosting::read_address;
use crate::app::opening::{self, Notice};
use crate::app::plain::{self, Voices};
use crate::app::plain_host;
use crate::app::problem::AppError;
use crate::app::problem_words::Said;
use crate::app::rehearsal::cast::Cast;
use crate::app::rehearsal::guide::Guide;
use crate::app::rehearsal::stage::Stage;
use crate::app::screens::{self, Setting};
use crate::app::session::Session;
use crate::app::system_clock::Rehearsal;
use crate::cli::arguments::Run;
use crate::cli::report;
use crate::language::words::Words;
use crate::store::folder_risk;
use crate::store::settings::Color;

/// `environment` is asked for what it says of the terminal and of colours.
pub fn run(
    chosen: &mut Chosen,
    arguments: &Run,
    environment: impl Fn(&str) -> Option<OsString>,
) -> Result<ExitCode, AppError> {
    let has_screen = io::stdin().is_terminal() && io::stdout().is_terminal();
    // A terminal that can do nothing but write lines gets lines.
    let is_dumb = has_screen && environment("TERM").is_some_and(|term| term == "dumb");
    if !arguments.plain && !has_screen {
        let words = chosen.words();
        let try_this = Some(words.word("cli-terminal-needed-try"));
        report::say(&words, &Said { what: words.word("cli-terminal-needed"), because: None, try_this });
        return Ok(ExitCode::from(report::FAILED));
    }
    chosen.record = arguments.record.clone();
    chosen.clock = arguments.clock.map(|from| Rehearsal { from, speed: arguments.speed.unwrap_or(1.0) });
    let stage = if arguments.rehearse { Some(Stage::set()?) } else { None };
    if let Some(stage) = &stage {
        stage.begin(chosen, &arguments.file)?;
    }
    let (mut session, notices) = opening::open(chosen, &arguments.file)?;
    chosen.meeting = session.device.meeting().programme().map(|programme| programme.language);
    let words = chosen.words();
    if folder_risk::of(session.record()).is_some() {
        eprintln!("{}", words.word("cli-network-folder"));
    }
    let host = match arguments.host.as_deref() {
        None => None,
        Some(text) => Some(read_address(text).ok_or_else(|| AppError::NotAnAddress { found: text.to_owned() })?),
    };
    if is_dumb && !arguments.plain {
        eprintln!("{}", words.word("cli-dumb-terminal"));
    }
    if arguments.plain || is_dumb {
        in_lines(&mut session, &words, &notices, host)?;
        return Ok(ExitCode::SUCCESS);
    }
    let wish = arguments.color.map(Color::from).or(chosen.settings.color).unwrap_or(Color::Auto);
    let theme = colour::on(chosen.settings.background, colour::theme(wish, &environment));
    let ask = colour::may_ask(theme, &environment);
    let rehearsal = match stage {
        Some(_) => Some((Cast::seated(&mut session, words.language())?, Guide::default())),
        None => None,
    };
    let setting =
        Setting { words: &words, notices: &notices, theme, ask, synonyms: &chosen.settings.synonyms, rehearsal };
    screens::run(&mut session, setting, host)?;
    Ok(ExitCode::SUCCESS)
}

fn in_lines(
    session: &mut Session,
    words: &Words,
    notices: &[Notice],
    host: Option<SocketAddr>,
) -> Result<(), AppError> {
    let mut voices = Voices { out: io::stdout(), err: io::stderr() };
    match host {
        Some(address) => plain_host::run(session, words, notices, address, &mut voices),
        None => plain::run(session, words, notices, io::stdin().lock(), &mut voices),
    }
}
