//! `rundbord join`: a seat at another machine's meeting, on the screen or in plain lines.

use std::io;
use std::process::ExitCode;

use clap::Args;

use crate::app::place::{read_address, usual_address};
use crate::app::plain::Voices;
use crate::app::problem::AppError;
use crate::app::{joining, joining_screens};
use crate::cli::call::{Call, Screen};

/// A seat at another machine's meeting.
#[derive(Debug, Args)]
pub struct Join {
    /// The one used last, if none is given.
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
    #[arg(long, value_name = "HOST:PORT")]
    pub address: Option<String>,
    /// Where this machine opens its own door, should it take over the meeting.
    #[arg(long = "host", value_name = "ADDR")]
    pub door: Option<String>,
    #[arg(long)]
    pub plain: bool,
}

impl Join {
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        let screen = call.screen();
        if !self.plain && screen == Screen::None {
            return Ok(call.no_terminal("cli-terminal-needed-try"));
        }
        let door = match self.door.as_deref() {
            None => usual_address(),
            Some(text) => read_address(text).ok_or_else(|| AppError::NotAnAddress { found: text.to_owned() })?,
        };
        let (code, address) = (self.code.as_deref(), self.address.as_deref());
        if self.plain || screen == Screen::Lines {
            let mut voices = Voices::new(io::stdout(), io::stderr());
            joining::run(&mut call.chosen, code, address, door, &mut voices)?;
        } else {
            let colours = call.colours(None);
            joining_screens::run(&mut call.chosen, code, address, door, colours)?;
        }
        Ok(ExitCode::SUCCESS)
    }
}
