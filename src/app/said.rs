//! What went wrong, as it is told: what happened, because of what, and what to try.

use crate::language::words::Words;

/// A mistake in three parts; the last two may be missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub what: String,
    pub because: Option<String>,
    pub try_this: Option<String>,
}

impl Said {
    pub fn new(words: &Words, id: &str, path: &std::path::Path) -> Self {
        let path = path.display().to_string();
        let what = words.say(id, &[("path", path.into())]);
        Self { what, because: None, try_this: Some(words.word(&format!("{id}-try"))) }
    }

    pub fn in_a_line(self) -> String {
        [Some(self.what), self.because, self.try_this].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    pub fn because(self, because: impl Into<String>) -> Self {
        Self { because: Some(because.into()), ..self }
    }
}

/// What a message says, and what the one beside it says to try.
pub fn plain(words: &Words, id: &str) -> Said {
    Said { what: words.word(id), because: None, try_this: Some(words.word(&format!("{id}-try"))) }
}
