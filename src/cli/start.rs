//! `rundbord` alone: the start screen in a terminal, the short help where there is none.

use std::process::ExitCode;

use crate::app::lobby::{Leaves, Lobby};
use crate::app::problem::AppError;
use crate::cli::call::{Call, Screen};
use crate::cli::demo::Demo;
use crate::cli::join::Join;
use crate::cli::report::USAGE;
use crate::cli::run::Run;
use crate::cli::say::complain;

pub fn start(call: &mut Call<'_>) -> Result<ExitCode, AppError> {
    if call.screen() != Screen::Full {
        complain(call.command.clone().render_help().to_string().trim_end());
        return Ok(ExitCode::from(USAGE));
    }
    let mut lobby = Lobby::new(call.chosen.clone());
    loop {
        let left = lobby.run(call.environment)?;
        // Settings may have changed; what one meeting chose is not for the next.
        let mut call = call.with(lobby.chosen().clone());
        let done = match left {
            Leaves::Away => return Ok(ExitCode::SUCCESS),
            Leaves::Demo => Demo { color: None }.run(&mut call),
            Leaves::Lead(file) => Run { file, ..Run::default() }.run(&mut call),
            Leaves::Join(code, address) => Join { code: vec![code], address, ..Join::default() }.run(&mut call),
            Leaves::Rehearse(file) => Run { file, rehearse: true, ..Run::default() }.run(&mut call),
        };
        lobby.look_around();
        if let Err(error) = done {
            lobby.show_trouble(&error);
        }
    }
}
