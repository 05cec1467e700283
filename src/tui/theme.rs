//! Every colour and sign in the house, by what it means. A sign or a word stands beside each colour.

use ratatui::style::{Color, Modifier, Style};

/// How much colour the terminal and the person want.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Depth {
    /// NO_COLOR: bold, dim, underlined and reversed only.
    None,
    /// The sixteen colours of the person's own terminal theme.
    #[default]
    Sixteen,
    /// As sixteen, with a tint behind what is only decoration.
    True,
}

/// The ground that the terminal draws on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ground {
    #[default]
    Unknown,
    Dark,
    Light,
}

/// What a piece of the screen means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// What is read.
    Text,
    /// What is read second.
    Quiet,
    /// What must not be missed in a line.
    Strong,
    /// A screen's or panel's name.
    Title,
    /// A line around a panel, and around the one with the focus.
    Border,
    BorderFocused,
    /// The line in hand.
    Selected,
    /// A key in the footer or help.
    Key,
    /// The item that is on.
    Now,
    /// An item that is over.
    Past,
    /// Soon at its end; then over it.
    Soon,
    Over,
    /// In time, saved, confirmed.
    Good,
    /// Refused, not saved, not possible.
    Bad,
    /// A place (table, theme) in the notes' head.
    Chip,
    /// Letters of a list that the search found.
    Found,
    /// A star.
    Star,
    /// The tab of the screen that is open.
    TabOpen,
    /// A notice that comes and goes.
    Toast,
    /// The filled part of a bar, and the rest.
    BarFull,
    BarRest,
}

impl Role {
    pub const ALL: [Self; 21] = [
        Self::Text,
        Self::Quiet,
        Self::Strong,
        Self::Title,
        Self::Border,
        Self::BorderFocused,
        Self::Selected,
        Self::Key,
        Self::Now,
        Self::Past,
        Self::Soon,
        Self::Over,
        Self::Good,
        Self::Bad,
        Self::Chip,
        Self::Found,
        Self::Star,
        Self::TabOpen,
        Self::Toast,
        Self::BarFull,
        Self::BarRest,
    ];
}

/// Signs one cell wide, so that nothing is said by colour alone.
pub mod sign {
    pub const NOW: &str = "▶";
    pub const PAUSED: &str = "‖";
    pub const PAST: &str = "✓";
    pub const SKIPPED: &str = "–";
    pub const AHEAD: &str = "·";
    pub const LOCKED: &str = "▪";
    pub const SAVED: &str = "✓";
    pub const WAITING: &str = "…";
    pub const BAD: &str = "!";
    pub const STAR: &str = "★";
    pub const HAND: &str = "▌";
    pub const NO_REMARKS: &str = "–";
    pub const NOT_DISCUSSED: &str = "/";
    pub const NONE: &str = "·";
    pub const MORE: &str = "…";
    /// On this machine only, or not connected.
    pub const HERE: &str = "○";
    /// At the facilitator's too, or connected.
    pub const THERE: &str = "●";
}

/// How the roles look here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    pub depth: Depth,
    pub ground: Ground,
}

impl Theme {
    pub fn new(depth: Depth, ground: Ground) -> Self {
        Self { depth, ground }
    }

    /// The style of a role.
    pub fn style(self, role: Role) -> Style {
        let style = Style::new().add_modifier(weight(role));
        if self.depth == Depth::None {
            return style;
        }
        let style = match colour(role) {
            Some(colour) => style.fg(self.readable(colour)),
            None => style,
        };
        match (self.depth, self.tint(role)) {
            (Depth::True, Some(tint)) => style.bg(tint),
            _ => style,
        }
    }

    /// Black on white as on paper, whatever the theme: a camera reads nothing else. Nothing where no colour is wanted.
    pub fn ink(self) -> Option<Style> {
        (self.depth != Depth::None).then(|| Style::new().fg(Color::Black).bg(Color::White))
    }

    /// Yellow and cyan on white are unreadable in most themes.
    fn readable(self, colour: Color) -> Color {
        match (self.ground, colour) {
            (Ground::Light, Color::Yellow) => Color::Magenta,
            (Ground::Light, Color::Cyan) => Color::Blue,
            (Ground::Light, Color::Green) => Color::Green,
            (_, colour) => colour,
        }
    }

    /// A ground a shade off the terminal's own; without it nothing is lost.
    fn tint(self, role: Role) -> Option<Color> {
        match (self.ground, role) {
            (Ground::Dark, Role::Selected | Role::Toast) => Some(Color::Rgb(38, 44, 56)),
            (Ground::Light, Role::Selected | Role::Toast) => Some(Color::Rgb(228, 233, 242)),
            _ => None,
        }
    }
}

fn weight(role: Role) -> Modifier {
    match role {
        Role::Strong | Role::Title | Role::Now | Role::Key | Role::BorderFocused => Modifier::BOLD,
        Role::Selected | Role::Star | Role::Soon | Role::Bad | Role::Chip => Modifier::BOLD,
        Role::Quiet | Role::Past | Role::Border | Role::BarRest => Modifier::DIM,
        Role::Over => Modifier::BOLD.union(Modifier::REVERSED),
        Role::TabOpen | Role::Toast => Modifier::BOLD.union(Modifier::REVERSED),
        Role::Found => Modifier::BOLD.union(Modifier::UNDERLINED),
        Role::Text | Role::Good | Role::BarFull => Modifier::empty(),
    }
}

fn colour(role: Role) -> Option<Color> {
    match role {
        Role::Now | Role::Key | Role::BorderFocused | Role::BarFull | Role::Selected => Some(Color::Cyan),
        Role::Chip | Role::TabOpen => Some(Color::Cyan),
        Role::Soon | Role::Star | Role::Found => Some(Color::Yellow),
        Role::Over | Role::Bad => Some(Color::Red),
        Role::Good => Some(Color::Green),
        Role::Text | Role::Quiet | Role::Strong | Role::Title | Role::Border => None,
        Role::Past | Role::Toast | Role::BarRest => None,
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::{Color, Modifier};

    use crate::tui::theme::{Depth, Ground, Role, Theme};
    use crate::tui::widgets::text::width;

    #[test]
    fn without_colour_there_is_none() {
        for role in Role::ALL {
            let style = Theme::new(Depth::None, Ground::Dark).style(role);
            assert_eq!((style.fg, style.bg, style.underline_color), (None, None, None), "{role:?}");
        }
    }

    #[test]
    fn sixteen_colours_are_the_persons_own() {
        for ground in [Ground::Unknown, Ground::Dark, Ground::Light] {
            for role in Role::ALL {
                let style = Theme::new(Depth::Sixteen, ground).style(role);
                for colour in [style.fg, style.bg].into_iter().flatten() {
                    assert!(!matches!(colour, Color::Rgb(..) | Color::Indexed(_)), "{role:?}");
                    // Neither black nor white: one of them is the ground.
                    assert!(!matches!(colour, Color::Black | Color::White), "{role:?}");
                }
            }
        }
    }

    #[test]
    fn what_is_over_time_stands_out_without_colour() {
        let theme = Theme::new(Depth::None, Ground::Unknown);
        assert!(theme.style(Role::Over).add_modifier.contains(Modifier::REVERSED));
        assert_ne!(theme.style(Role::Over), theme.style(Role::Soon));
    }

    #[test]
    fn signs_are_one_cell_wide() {
        use crate::tui::theme::sign;
        for sign in [
            sign::NOW,
            sign::PAUSED,
            sign::PAST,
            sign::SKIPPED,
            sign::AHEAD,
            sign::LOCKED,
            sign::SAVED,
            sign::WAITING,
            sign::BAD,
            sign::STAR,
            sign::HAND,
            sign::NO_REMARKS,
            sign::NOT_DISCUSSED,
            sign::NONE,
            sign::MORE,
            sign::HERE,
            sign::THERE,
        ] {
            assert_eq!(width(sign), 1, "{sign}");
        }
    }
}
