//! `rundbord wall FILE`: what everybody in the room may see, in a second terminal, live.

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::process::ExitCode;

use crate::app::chosen::Chosen;
use crate::app::colour;
use crate::app::problem::AppError;
use crate::app::problem_words::Said;
use crate::app::wall;
use crate::cli::arguments;
use crate::cli::report;
use crate::store::settings::Color;

pub fn wall(
    chosen: &mut Chosen,
    arguments: &arguments::Wall,
    environment: impl Fn(&str) -> Option<OsString>,
) -> Result<ExitCode, AppError> {
    chosen.touch(arguments.touch.record.clone(), arguments.touch.rehearsal);
    let words = chosen.words();
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        let what = words.word("cli-terminal-needed");
        report::say(&words, &Said { what, because: None, try_this: Some(words.word("cli-wall-needs-terminal-try")) });
        return Ok(ExitCode::from(report::FAILED));
    }
    let wish = arguments.color.map(Color::from).or(chosen.settings.color).unwrap_or(Color::Auto);
    let theme = colour::on(chosen.settings.background, colour::theme(wish, environment));
    wall::run(chosen, &arguments.touch.file, theme)?;
    Ok(ExitCode::SUCCESS)
}
