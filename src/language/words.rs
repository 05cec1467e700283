//! The words of the program: messages by id, in one language, with their plural forms.

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::language::figures::figure;
use crate::language::language::Language;

/// The messages of one room or notion, as Fluent source in both languages. Every id begins with the area's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    pub name: &'static str,
    pub danish: &'static str,
    pub english: &'static str,
}

impl Area {
    /// The Fluent source in `language`.
    pub fn source(&self, language: Language) -> &'static str {
        match language {
            Language::Da => self.danish,
            Language::En => self.english,
        }
    }
}

macro_rules! areas {
    ($($name:literal),* $(,)?) => {
        &[$(Area {
            name: $name,
            danish: include_str!(concat!("words/da/", $name, ".ftl")),
            english: include_str!(concat!("words/en/", $name, ".ftl")),
        }),*]
    };
}

/// Every area of the program, in alphabetical order. A new area is a pair of files and a line here.
#[rustfmt::skip]
pub const AREAS: &[Area] = areas![
    "carry",
    "cli",
    "common",
    "documents",
    "editor",
    "errors",
    "guide",
    "intake",
    "likeness",
    "net",
    "notes",
    "papers",
    "people",
    "plain",
    "plenary",
    "points",
    "programme",
    "reading",
    "refused",
    "rehearsal",
    "replies",
    "rounds",
    "screens",
    "seating",
    "start",
    "steps",
    "summary",
    "tables",
    "tally",
    "timeline",
    "wall",
];

/// What a message is told. Text is shown as it is: a `{` in it means nothing to Fluent.
///
/// There are no fractions here on purpose: Danish plural rules call both 0,5 and 1,5 "one", so a fraction is written
/// out by the caller ("halvanden time") and handed over as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Text(String),
    Number(i64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

macro_rules! number_value {
    ($($number:ty),*) => {
        $(impl From<$number> for Value {
            fn from(number: $number) -> Self {
                // Only numbers beyond 2^63 do not fit, and they are no count of anything: their digits do.
                i64::try_from(number).map_or_else(|_| Self::Text(number.to_string()), Self::Number)
            }
        })*
    };
}

number_value!(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize);

/// Fluent counts in `f64`; beyond this it would round, so larger numbers go over as digits.
const LARGEST_EXACT: u64 = 1 << 53;

/// Arguments that name a thing by its number and count nothing.
const NO_COUNTS: [&str; 5] = ["column", "line", "number", "port", "table"];

impl Value {
    fn to_fluent(&self, language: Language, name: &str) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_str()),
            Self::Number(number) if number.unsigned_abs() <= LARGEST_EXACT => {
                let mut number = FluentNumber::from(*number);
                number.options.use_grouping = !NO_COUNTS.contains(&name);
                FluentValue::Number(number)
            }
            Self::Number(number) => FluentValue::from(figure(language, *number)),
        }
    }
}

/// A count as the language has it; Fluent itself would write its bare digits.
fn counted(language: Language, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.options.use_grouping.then(|| number.as_string().parse().ok())??;
    Some(figure(language, digits))
}

/// All messages in one language. Built once and passed by reference.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    pub fn new(language: Language) -> Self {
        Self::from_sources(language, AREAS.iter().map(|area| area.source(language)))
    }

    /// A mistake in a source costs the one message, never the program; the tests refuse such a source.
    fn from_sources<'a>(language: Language, sources: impl IntoIterator<Item = &'a str>) -> Self {
        let tag = match language {
            Language::Da => "da",
            Language::En => "en-GB",
        };
        let locale: LanguageIdentifier = tag.parse().expect("both tags are well-formed");
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Isolation marks are invisible characters that a copied or searched text would carry along.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Da => |value, _| counted(Language::Da, value),
            Language::En => |value, _| counted(Language::En, value),
        }));
        for source in sources {
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(readable, _)| readable);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// The message without arguments. An id that does not exist is shown as `⟨id⟩`.
    pub fn word(&self, id: &str) -> String {
        self.say(id, &[])
    }

    /// The message with its arguments in place. An id that does not exist is shown as `⟨id⟩`, an argument that was not
    /// given as `{$name}`.
    pub fn say(&self, id: &str, arguments: &[(&str, Value)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return format!("⟨{id}⟩");
        };
        let arguments: FluentArgs =
            arguments.iter().map(|(name, value)| (*name, value.to_fluent(self.language, name))).collect();
        self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use crate::language::language::Language;
    use crate::language::words::{Value, Words};

    const SOURCE: &str = "\
tables = { $count ->
    [one] { $count } bord
   *[other] { $count } borde
}
greeting = Hej { $name }!
";

    fn words() -> Words {
        Words::from_sources(Language::Da, [SOURCE])
    }

    #[test]
    fn a_count_picks_its_plural() {
        let words = words();
        let say = |count: u32| words.say("tables", &[("count", count.into())]);
        assert_eq!([say(0), say(1), say(2), say(21)], ["0 borde", "1 bord", "2 borde", "21 borde"]);
    }

    #[test]
    fn counts_are_grouped_and_lose_no_digit_and_what_names_a_thing_is_as_it_is() {
        let words = words();
        assert_eq!(words.say("tables", &[("count", 1_234_567.into())]), "1.234.567 borde");
        assert_eq!(words.say("tables", &[("count", (-3).into())]), "-3 borde");
        assert_eq!(words.say("tables", &[("count", i64::MAX.into())]), "9.223.372.036.854.775.807 borde");
        assert_eq!(words.say("tables", &[("count", u64::MAX.into())]), "18446744073709551615 borde");
        let port = Words::from_sources(Language::Da, ["port = port { $port }"]);
        assert_eq!(port.say("port", &[("port", 47_600.into())]), "port 47600");
    }

    #[test]
    fn a_fraction_is_text_and_never_singular() {
        assert_eq!(words().say("tables", &[("count", "1,5".into())]), "1,5 borde");
    }

    #[test]
    fn text_from_people_is_literal() {
        let words = words();
        for text in ["{ $count }", "{ tables }", "{\"x\"}", "*[other]", "\u{2068}", "a\nb = c", "-term", "42"] {
            assert_eq!(words.say("greeting", &[("name", text.into())]), format!("Hej {text}!"));
        }
    }

    #[test]
    fn nothing_invisible_is_added() {
        assert_eq!(words().say("greeting", &[("name", "Bo".into())]), "Hej Bo!");
    }

    #[test]
    fn a_missing_id_or_argument_is_shown_and_not_fatal() {
        assert_eq!(words().word("no-such-id"), "⟨no-such-id⟩");
        assert_eq!(words().word(""), "⟨⟩");
        assert_eq!(words().word("greeting"), "Hej {$name}!");
    }

    #[test]
    fn a_broken_source_costs_only_its_own_message() {
        let words = Words::from_sources(Language::Da, ["good = godt\nbroken = { $\nalso = også\n"]);
        assert_eq!((words.word("good"), words.word("also")), ("godt".into(), "også".into()));
    }

    #[test]
    fn values_come_from_what_callers_hold() {
        assert_eq!(Value::from(3_usize), Value::Number(3));
        assert_eq!(Value::from(&String::from("x")), Value::Text("x".into()));
    }
}
