//! Why a line of an import is not taken in, and what to try.

use crate::app::session::Session;
use crate::cli::import_place::Misplaced;
use crate::device::naming::shortened;
use crate::device::refusing;
use crate::domain::refusal::Refusal;
use crate::domain::theme::Theme;
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// More themes are not named.
const NAMED: usize = 20;
/// So much of a theme's title tells which it is. Characters.
const TITLE: usize = 40;

/// Why a line is not taken in.
pub enum Unfit {
    Refused(Refusal),
    /// A title that no theme has, and the one that was probably meant.
    Mistyped {
        title: String,
        near: String,
    },
    /// A number under which there is no theme; it is no title either.
    NoThemeNumbered(String),
    Misplaced(Misplaced),
}

impl From<Misplaced> for Unfit {
    fn from(misplaced: Misplaced) -> Self {
        Self::Misplaced(misplaced)
    }
}

impl From<Refusal> for Unfit {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl Unfit {
    pub fn say(&self, words: &Words, session: &Session) -> String {
        match self {
            Self::Refused(refusal) => refusing::refusal(words, &session.view(), refusal),
            Self::Misplaced(misplaced) => misplaced.say(words, session.device.meeting()),
            Self::Mistyped { title, near } => {
                let told = [("title", visible_line(title).into()), ("near", visible_line(near).into())];
                words.say("cli-import-mistyped-theme", &told)
            }
            Self::NoThemeNumbered(number) => {
                let themes = &session.device.meeting().themes;
                let one = |theme: &Theme| {
                    format!("{} = {}", theme.number, shortened(&visible_line(themes.title(theme)), TITLE))
                };
                let known: Vec<String> = themes.all().take(NAMED).map(one).collect();
                let told = [
                    ("number", visible_line(number).into()),
                    ("count", known.len().into()),
                    ("themes", known.join("; ").into()),
                ];
                words.say("cli-import-no-theme", &told)
            }
        }
    }
}
