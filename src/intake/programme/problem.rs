//! A mistake in a programme file: where it stands, what stands there, what would do, and what was perhaps meant.

use crate::intake::encoding::Encoding;
use crate::language::nearest::nearest;
use crate::language::words::Words;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// `items[2].minutes`; empty where no single value is at fault.
    pub path: String,
    /// As it stands in the file, shortened, without characters that would move a screen's cursor.
    pub found: String,
    pub expected: Expected,
    pub suggestion: Option<String>,
}

/// What would have been right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A file of no more than this many bytes.
    FileOfAtMost(usize),
    /// Bytes that are text; they were taken for this.
    TextIn(Encoding),
    /// JSON. What stands here breaks it.
    Json,
    /// A character that its \u escape names whole.
    WholeCharacter,
    /// Something at all in the file.
    NotEmpty,
    /// A programme file: what stands here is not even JSON's beginning.
    Programme,
    /// The sign that ends what begins here.
    Closing,
    /// JSON that is not over when it should go on.
    RestOfJson,
    /// Braces and brackets in one another no deeper than this.
    DepthOfAtMost(usize),
    /// A field that exists.
    KnownField,
    /// A field that is not there twice.
    FieldOnce,
    /// This field, which is not there.
    Field(&'static str),
    Object,
    List,
    /// At least one thing in a list.
    Something,
    /// At most so many things in a list.
    ListOfAtMost(usize),
    Text,
    /// A text, or a list of its lines.
    TextOrLines,
    /// A text, or an object with fields.
    TextOrObject,
    /// How many, or the list of them.
    CountOrList,
    /// A text that is not empty.
    Words,
    CharactersAtMost(usize),
    /// Text without line breaks and signs that cannot be seen.
    PlainLine,
    /// Text without signs that cannot be seen.
    PlainText,
    Truth,
    /// A whole number, both ends included.
    NumberBetween(u32, u32),
    Clock,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A value that nothing else of its sort has.
    OnlyOne,
    KnownTheme,
    KnownTable,
    /// A clock time after the meeting's start and no more than this many hours later.
    EndWithin(u32),
    /// A clock time no earlier than the start of the item before.
    LaterThanBefore,
    /// A day of the meeting no earlier than that of the item before.
    DayNotBefore,
    /// No more than the item's minutes.
    AtMostTheMinutes,
}

impl Expected {
    /// What would do, as the end of a sentence: "skal være et helt tal fra 1 til 1440".
    fn say(self, words: &Words) -> String {
        let count = |id: &str, count: usize| words.say(id, &[("count", count.into())]);
        match self {
            Self::FileOfAtMost(bytes) => count("programme-expected-file-size", bytes / 1024),
            Self::TextIn(Encoding::Windows1252) => words.word("programme-expected-text-file"),
            Self::TextIn(Encoding::Utf8) => words.say("programme-expected-encoding", &[("encoding", "UTF-8".into())]),
            Self::TextIn(Encoding::Utf16LittleEndian | Encoding::Utf16BigEndian) => {
                words.say("programme-expected-encoding", &[("encoding", "UTF-16".into())])
            }
            Self::Json => words.word("programme-expected-json"),
            Self::WholeCharacter => words.word("programme-expected-whole-character"),
            Self::NotEmpty => words.word("programme-expected-not-empty"),
            Self::Programme => words.word("programme-expected-programme"),
            Self::Closing => words.word("programme-expected-closing"),
            Self::RestOfJson => words.word("programme-expected-rest-of-json"),
            Self::DepthOfAtMost(depth) => count("programme-expected-depth", depth),
            Self::KnownField => words.word("programme-expected-known-field"),
            Self::FieldOnce => words.word("programme-expected-field-once"),
            Self::Field(name) => words.say("programme-expected-field", &[("name", name.into())]),
            Self::Object => words.word("programme-expected-object"),
            Self::List => words.word("programme-expected-list"),
            Self::Something => words.word("programme-expected-something"),
            Self::ListOfAtMost(most) => count("programme-expected-list-length", most),
            Self::Text => words.word("programme-expected-text"),
            Self::TextOrLines => words.word("programme-expected-text-or-lines"),
            Self::TextOrObject => words.word("programme-expected-text-or-object"),
            Self::CountOrList => words.word("programme-expected-count-or-list"),
            Self::Words => words.word("programme-expected-words"),
            Self::CharactersAtMost(most) => count("programme-expected-characters", most),
            Self::PlainLine => words.word("programme-expected-plain-line"),
            Self::PlainText => words.word("programme-expected-plain-text"),
            Self::Truth => words.word("programme-expected-truth"),
            Self::NumberBetween(from, to) => words
                .say("programme-expected-number", &[("from", from.to_string().into()), ("to", to.to_string().into())]),
            Self::Clock => words.word("programme-expected-clock"),
            Self::OneOf(names) => words.say("programme-expected-one-of", &[("names", names.join(", ").into())]),
            Self::OnlyOne => words.word("programme-expected-only-one"),
            Self::KnownTheme => words.word("programme-expected-known-theme"),
            Self::KnownTable => words.word("programme-expected-known-table"),
            Self::EndWithin(hours) => words.say("programme-expected-end", &[("hours", hours.into())]),
            Self::LaterThanBefore => words.word("programme-expected-later"),
            Self::DayNotBefore => words.word("programme-expected-day"),
            Self::AtMostTheMinutes => words.word("programme-expected-least"),
        }
    }
}

impl Problem {
    /// One line that can be read aloud: place, field, what stands there, what would do, what was perhaps meant.
    pub fn say(&self, words: &Words) -> String {
        let place = words.say(
            "programme-problem-place",
            &[("line", self.line.to_string().into()), ("column", self.column.to_string().into())],
        );
        let path = if self.path.is_empty() { String::new() } else { format!(", {}", self.path) };
        let found = match self.found.trim() {
            "" => String::new(),
            found => words.say("programme-problem-found", &[("found", found.into())]) + "; ",
        };
        format!("{place}{path}: {found}{}", self.ending(self.expected.say(words), words))
    }

    /// The same where the field is in sight and nobody sees the file's quotation marks.
    pub fn what_would_do(&self, words: &Words) -> String {
        let expected = match self.expected {
            Expected::NumberBetween(from, to) => words.say(
                "programme-expected-whole-number",
                &[("from", from.to_string().into()), ("to", to.to_string().into())],
            ),
            Expected::Clock => words.word("programme-expected-time-of-day"),
            Expected::OneOf(_) => words.word("programme-expected-choice"),
            Expected::Field(_) => words.word("programme-expected-missing"),
            expected => expected.say(words),
        };
        self.ending(expected, words)
    }

    /// What would do, and what was perhaps meant.
    fn ending(&self, expected: String, words: &Words) -> String {
        let mut line = format!("{expected}.");
        if let Some(suggestion) = &self.suggestion {
            line.push(' ');
            line.push_str(&words.say("programme-problem-meant", &[("suggestion", suggestion.into())]));
        }
        line
    }
}

/// All mistakes of a file, one a line, under a heading that counts them.
pub fn report(file: &str, problems: &[Problem], words: &Words) -> String {
    let heading = words.say("programme-problems", &[("file", file.into()), ("count", problems.len().into())]);
    problems.iter().fold(heading + "\n", |text, problem| text + "  " + &problem.say(words) + "\n")
}

/// The word that was perhaps meant. Something longer than any word is nobody's slip of the pen.
pub fn meant<'a>(wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    const LONGEST: usize = 100;
    let word = Some(wrong).filter(|wrong| wrong.len() <= LONGEST)?;
    nearest(word, candidates).map(str::to_owned)
}

/// A piece of a file as it can be shown in one line: shortened, with escapes for what would not be seen as it is.
pub fn excerpt(text: &str) -> String {
    const LONGEST: usize = 40;
    let mut shown = String::new();
    for (place, character) in text.chars().enumerate() {
        if place == LONGEST {
            shown.push('…');
            break;
        }
        match character {
            '\n' | '\r' | '\t' => shown.push(' '),
            hidden if is_hidden(hidden) => shown.extend(hidden.escape_unicode()),
            seen => shown.push(seen),
        }
    }
    shown
}

/// Signs that steer a terminal or turn the direction of text, and are therefore no part of a word.
pub fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}
