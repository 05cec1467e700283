//! `rundbord join`: a seat at another machine's meeting, in plain lines.

use std::io;
use std::process::ExitCode;

use crate::app::chosen::Chosen;
use crate::app::joining;
use crate::app::plain::Voices;
use crate::app::problem::AppError;
use crate::app::problem_words::Said;
use crate::cli::arguments::Join;
use crate::cli::report;

pub fn join(chosen: &mut Chosen, arguments: &Join) -> Result<ExitCode, AppError> {
    if !arguments.plain {
        let words = chosen.words();
        let try_this = Some(words.word("cli-join-plain-try"));
        report::say(&words, &Said { what: words.word("cli-join-plain"), because: None, try_this });
        return Ok(ExitCode::from(report::FAILED));
    }
    let mut voices = Voices { out: io::stdout(), err: io::stderr() };
    joining::run(chosen, arguments.code.as_deref(), arguments.address.as_deref(), &mut voices)
        .map(|()| ExitCode::SUCCESS)
}
