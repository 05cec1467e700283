//! What the screens before the day are looked at with; there is no meeting yet.

use crate::language::words::Words;
use crate::tui::theme::Theme;

#[derive(Clone, Copy, Debug)]
pub struct Eye<'a> {
    pub words: &'a Words,
    pub theme: Theme,
}
