//! How much colour: what the command line says, else the settings, else what the environment and the terminal say.

use std::ffi::OsString;

use crate::store::settings::{Background, Color};
use crate::tui::theme::{Depth, Ground, Theme};

/// The theme of this terminal. `environment` is asked for NO_COLOR, CLICOLOR_FORCE, TERM and COLORTERM.
pub fn theme(wish: Color, environment: impl Fn(&str) -> Option<OsString>) -> Theme {
    // The convention: any value that is not empty counts.
    let set = |name: &str| environment(name).is_some_and(|value| !value.is_empty());
    let is = |name: &str, value: &str| environment(name).is_some_and(|found| found == value);
    let plenty = || is("COLORTERM", "truecolor") || is("COLORTERM", "24bit");
    let depth = match wish {
        Color::Never => Depth::None,
        Color::Auto if set("NO_COLOR") && !set("CLICOLOR_FORCE") => Depth::None,
        Color::Auto if is("TERM", "dumb") => Depth::None,
        _ if plenty() => Depth::True,
        _ => Depth::Sixteen,
    };
    Theme::new(depth, Ground::Unknown)
}

/// Whether the terminal may be asked what it draws on: where colours are used, nobody has said, and it will not show the
/// question itself.
pub fn may_ask(theme: Theme, environment: impl Fn(&str) -> Option<OsString>) -> bool {
    let silent = environment("TERM").is_none_or(|term| term == "linux" || term == "dumb");
    theme.depth != Depth::None && theme.ground == Ground::Unknown && !silent && !cfg!(windows)
}

/// The theme on the ground that the settings name.
pub fn on(background: Option<Background>, theme: Theme) -> Theme {
    let ground = match background {
        Some(Background::Light) => Ground::Light,
        Some(Background::Dark) => Ground::Dark,
        None => theme.ground,
    };
    Theme { ground, ..theme }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use crate::app::colour::theme;
    use crate::store::settings::Color;
    use crate::tui::theme::Depth;

    fn depth(wish: Color, environment: &[(&str, &str)]) -> Depth {
        let value =
            |name: &str| environment.iter().find(|(known, _)| *known == name).map(|(_, value)| OsString::from(value));
        theme(wish, value).depth
    }

    #[test]
    fn the_command_line_goes_before_the_environment() {
        assert_eq!(depth(Color::Always, &[("NO_COLOR", "1")]), Depth::Sixteen);
        assert_eq!(depth(Color::Never, &[("CLICOLOR_FORCE", "1")]), Depth::None);
        assert_eq!(depth(Color::Auto, &[("NO_COLOR", "1")]), Depth::None);
        assert_eq!(depth(Color::Auto, &[("NO_COLOR", "")]), Depth::Sixteen);
        assert_eq!(depth(Color::Auto, &[("COLORTERM", "truecolor")]), Depth::True);
    }
}
