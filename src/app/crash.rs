//! A fault in the program itself: said in the person's language, with a file for the one who mends it.

use std::backtrace::Backtrace;
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::panic::{self, PanicHookInfo};

use crate::app::chosen::Chosen;
use crate::store::paths::Surroundings;
use crate::tui::terminal;

/// From now on a fault gives the terminal back first, and then is told; where it cannot be, as the system tells it.
pub fn watch(environment: impl Fn(&str) -> Option<OsString> + Send + Sync + 'static) {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        terminal::leave();
        if !tell(panic, &environment) {
            usual(panic);
        }
    }));
}

/// Writes the crash file and says where it is; says whether that could be done.
fn tell(panic: &PanicHookInfo<'_>, environment: impl Fn(&str) -> Option<OsString>) -> bool {
    let surroundings = Surroundings::of(environment);
    let Ok(chosen) = Chosen::new(&surroundings) else { return false };
    let words = chosen.words();
    let path = chosen.paths.logs.join("crash.txt");
    // Where it happened and how it was reached; the message may hold words of the meeting and stays out.
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    let text = format!(
        "rundbord {}\n{} {}\n{place}\n{}\n",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH,
        Backtrace::force_capture()
    );
    if fs::create_dir_all(&chosen.paths.logs).and_then(|()| fs::write(&path, text)).is_err() {
        return false;
    }
    // Where nobody hears it, the file tells it all the same.
    let _ = writeln!(io::stderr(), "{}", words.say("errors-crash", &[("path", path.display().to_string().into())]));
    true
}
