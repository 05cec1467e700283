//! The front door: panic hook, arguments, exit code.

use std::env;
use std::process::ExitCode;

use rundbord::app::crash;
use rundbord::cli::front;

#[expect(clippy::disallowed_methods, reason = "the environment is read here and handed on")]
fn main() -> ExitCode {
    crash::watch(|name| env::var_os(name));
    front::main(env::args_os().collect(), |name| env::var_os(name))
}
