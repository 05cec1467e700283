//! Quotation marks, of the language of the text around them.

use crate::language::language::Language;

/// Those that open and close, and those within them.
pub fn marks(language: Language) -> [&'static str; 4] {
    match language {
        Language::Da => ["»", "«", "›", "‹"],
        Language::En => ["“", "”", "‘", "’"],
    }
}

/// "»Bussen kører«"
pub fn quoted(language: Language, said: &str) -> String {
    let [open, close, ..] = marks(language);
    format!("{open}{}{close}", said.trim())
}
