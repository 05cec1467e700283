//! `rundbord demo`: the meeting in Ringsted in three minutes, with tables that write by themselves.

use std::ffi::OsString;
use std::process::ExitCode;

use crate::app::chosen::Chosen;
use crate::app::problem::AppError;
use crate::app::rehearsal::stage::Stage;
use crate::cli::arguments::{Demo, Run};
use crate::cli::run;

pub fn demo(
    chosen: &mut Chosen,
    arguments: &Demo,
    environment: impl Fn(&str) -> Option<OsString>,
) -> Result<ExitCode, AppError> {
    // The programme file must be there as long as the meeting runs.
    let stage = Stage::set()?;
    let file = stage.demo()?;
    let arguments = Run {
        file,
        record: None,
        plain: false,
        host: None,
        clock: None,
        speed: None,
        color: arguments.color,
        rehearse: true,
    };
    run::run(chosen, &arguments, environment)
}
