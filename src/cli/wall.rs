//! `rundbord wall [FILE]`: what everybody in the room may see, in a second terminal, live; with the wall's code on a
//! machine of its own.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use crate::app::open_here;
use crate::app::problem::AppError;
use crate::app::wall;
use crate::cli::call::{Call, Screen, When};
use crate::cli::join::Join;
use crate::sync::code::{Code, NotACode};

/// What stands on the screen is typed as it stands there.
const GROUPS: usize = 5;

#[derive(Debug, Args)]
pub struct Wall {
    /// Without one it is the meeting that is open on this machine.
    #[arg(value_name = "FILE-OR-CODE")]
    pub meeting: Option<PathBuf>,
    #[arg(long, value_name = "HOST:PORT", requires = "meeting", conflicts_with_all = ["record", "rehearsal"])]
    pub address: Option<String>,
    #[arg(long, value_name = "PATH")]
    pub record: Option<PathBuf>,
    /// The record of the rehearsal instead of the meeting's.
    #[arg(long, visible_alias = "rehearse", requires = "meeting")]
    pub rehearsal: bool,
    #[arg(long, value_name = "WHEN")]
    pub color: Option<When>,
}

impl Wall {
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        if let Some(code) = self.code() {
            let join = Join { code: vec![code], address: self.address, ..Join::default() };
            return join.sit(call, self.color);
        }
        let (file, record) = match (self.meeting, self.record) {
            (Some(file), record) => (file, record),
            (None, Some(record)) => (record.clone(), Some(record)),
            (None, None) => {
                let record = open_here::the_only(&call.chosen)?;
                (record.clone(), Some(record))
            }
        };
        if call.screen() != Screen::Full {
            return Ok(call.no_terminal("cli-wall-needs-terminal-try"));
        }
        let colours = call.colours(self.color);
        call.chosen.touch(record, self.rehearsal);
        wall::run(&mut call.chosen, &file, colours)?;
        Ok(ExitCode::SUCCESS)
    }

    /// What was given, where it is a code, also a mistyped one, and no file.
    fn code(&self) -> Option<String> {
        let given = self.meeting.as_deref()?.to_str()?;
        let is_code = || match given.parse::<Code>() {
            Ok(_) | Err(NotACode::Check) => true,
            Err(NotACode::Sign { .. } | NotACode::Length { .. }) => given.split('-').count() == GROUPS,
        };
        let is_meant = self.address.is_some() || (is_code() && !Path::new(given).exists());
        is_meant.then(|| given.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use crate::cli::verbs::{Cli, Verb};

    fn code(line: &str) -> Option<String> {
        match Cli::try_parse_from(line.split(' ')).map(|cli| cli.verb) {
            Ok(Some(Verb::Wall(wall))) => wall.code(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_code_sits_down_at_the_meeting_whose_wall_it_is_and_everything_else_is_a_file() {
        for line in
            ["H87C-2CM6-7B24-TEZM-GCS9", "H87C2CM67B24TEZMGCS9", "H87C-2CM6-7B24-TEZM-GCS0", "kode --address 10.11.4.7"]
        {
            assert_eq!(code(&format!("rundbord wall {line}")), line.split(' ').next().map(str::to_owned), "{line}");
        }
        for line in ["rundbord wall", "rundbord wall ringsted-2022.json", "rundbord wall x --rehearsal"] {
            assert_eq!(code(line), None, "{line}");
        }
    }
}
