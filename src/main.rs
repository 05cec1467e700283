//! The front door: panic hook, arguments, exit code.

use std::env;
use std::panic;
use std::process::ExitCode;

use rundbord::app::crash;
use rundbord::cli::front;

#[expect(clippy::disallowed_methods, reason = "the environment is read here and handed on")]
fn main() -> ExitCode {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        rundbord::tui::terminal::leave();
        if !crash::tell(panic, |name| env::var_os(name)) {
            usual(panic);
        }
    }));
    front::main(env::args_os().collect(), |name| env::var_os(name))
}
