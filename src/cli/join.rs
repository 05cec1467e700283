//! `rundbord join`: a seat at another machine's meeting, on the screen or in plain lines.

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::process::ExitCode;

use crate::app::chosen::Chosen;
use crate::app::plain::Voices;
use crate::app::problem::AppError;
use crate::app::problem_words::Said;
use crate::app::{colour, joining, joining_screens};
use crate::cli::arguments::Join;
use crate::cli::report;
use crate::store::settings::Color;

/// `environment` is asked for what it says of the terminal and of colours.
pub fn join(
    chosen: &mut Chosen,
    arguments: &Join,
    environment: impl Fn(&str) -> Option<OsString>,
) -> Result<ExitCode, AppError> {
    let has_screen = io::stdin().is_terminal() && io::stdout().is_terminal();
    let is_dumb = has_screen && environment("TERM").is_some_and(|term| term == "dumb");
    if !arguments.plain && !has_screen {
        let words = chosen.words();
        let try_this = Some(words.word("cli-terminal-needed-try"));
        report::say(&words, &Said { what: words.word("cli-terminal-needed"), because: None, try_this });
        return Ok(ExitCode::from(report::FAILED));
    }
    let (code, address) = (arguments.code.as_deref(), arguments.address.as_deref());
    if arguments.plain || is_dumb {
        let mut voices = Voices { out: io::stdout(), err: io::stderr() };
        joining::run(chosen, code, address, &mut voices)?;
    } else {
        let wish = chosen.settings.color.unwrap_or(Color::Auto);
        let theme = colour::on(chosen.settings.background, colour::theme(wish, &environment));
        let ask = colour::may_ask(theme, &environment);
        joining_screens::run(chosen, code, address, (theme, ask))?;
    }
    Ok(ExitCode::SUCCESS)
}
