//! `rundbord join`: a seat at another machine's meeting, on the screen or in plain lines.

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::app::card;
use crate::app::carrying::Carried;
use crate::app::place::{read_address, usual_address};
use crate::app::plain::Voices;
use crate::app::problem::AppError;
use crate::app::problem_words::explain;
use crate::app::seating::Wanted;
use crate::app::{joining, joining_screens};
use crate::cli::call::{Call, Screen, When};
use crate::cli::report;
use crate::cli::say::say;
use crate::store::seat_file::SeatFile;

/// A seat at another machine's meeting.
#[derive(Debug, Default, Args)]
pub struct Join {
    /// The one used last, if none is given. What is typed with spaces comes in several words.
    #[arg(value_name = "CODE")]
    pub code: Vec<String>,
    #[arg(long, value_name = "HOST:PORT")]
    pub address: Option<String>,
    /// Where this machine opens its own door, should it take over the meeting.
    #[arg(long = "host", value_name = "ADDR")]
    pub door: Option<String>,
    /// The table's file, where no network leads to the facilitator's machine.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["address", "door"])]
    pub offline: Option<PathBuf>,
    #[arg(long)]
    pub plain: bool,
}

impl Join {
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        self.sit(call, None)
    }

    /// Sits down, in the colours that are wished for.
    pub fn sit(self, call: &mut Call<'_>, color: Option<When>) -> Result<ExitCode, AppError> {
        let screen = call.screen();
        if !self.plain && screen == Screen::None {
            return Ok(call.no_terminal("cli-terminal-needed-try"));
        }
        let door = match self.door.as_deref() {
            None => usual_address(),
            Some(text) => read_address(text)?,
        };
        let mut code = Some(self.code.join(" ")).filter(|code| !code.is_empty());
        let mut address = self.address;
        if code.is_none() && self.offline.is_none() && SeatFile::latest(&call.chosen.paths.data)?.is_none() {
            (code, address) = ask_card(call, address)?;
        }
        let wanted =
            Wanted { code: code.as_deref(), address: address.as_deref(), door, offline: self.offline.as_deref() };
        let carried = if self.plain || screen == Screen::Lines {
            let mut voices = Voices::new(io::stdout(), io::stderr());
            joining::run(&mut call.chosen, wanted, &mut voices)?
        } else {
            let colours = call.colours(color);
            joining_screens::run(&mut call.chosen, wanted, colours)?
        };
        if let Some(Carried { path, notes, own_cases }) = carried {
            let path = path.display().to_string();
            let told = [("notes", notes.into()), ("cases", own_cases.into()), ("path", path.into())];
            let id = if notes + own_cases > 0 { "carry-carry" } else { "carry-ready" };
            say(&call.chosen.words().say(id, &told))?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Asks for the code, until it is one; nothing where nobody is there to be asked or nothing is answered.
fn ask_card(call: &Call<'_>, given: Option<String>) -> Result<(Option<String>, Option<String>), AppError> {
    if !io::stdin().is_terminal() {
        return Ok((None, given));
    }
    let words = call.chosen.words();
    say(&words.word("cli-join-ask"))?;
    loop {
        let mut written = String::new();
        io::stdin().read_line(&mut written)?;
        if written.trim().is_empty() {
            return Ok((None, given));
        }
        match card::read(&written) {
            Ok((code, address)) => return Ok((Some(code.to_string()), given.or(address))),
            Err(error) => report::say(&words, &explain(&words, &error)),
        }
    }
}
