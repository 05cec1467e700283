//! One JSON value of a programme file, asked for what it should be; what it is not becomes a problem.

use jsonc_parser::ast::Value;
use serde::Serialize;
use serde::de::value::Error as Untold;
use serde::de::{DeserializeOwned, Deserializer, Error as _, IntoDeserializer, Visitor};

use crate::domain::text::{LINE_LIMIT, NOTE_LIMIT};
use crate::intake::programme::file::FreeText;
use crate::intake::programme::path::Path;
use crate::intake::programme::problem::{Expected, is_hidden, meant};
use crate::intake::programme::source::Problems;
use crate::intake::programme::timing::clock;

/// Of anything in a list.
const LONGEST_LIST: usize = 1_000;

/// A value and the way to it.
pub struct Node<'a> {
    pub value: &'a Value<'a>,
    pub path: Path,
}

impl<'a> Node<'a> {
    pub fn is_string(&self) -> bool {
        matches!(self.value, Value::StringLit(_))
    }

    pub fn is_number(&self) -> bool {
        matches!(self.value, Value::NumberLit(_))
    }

    pub fn is_list(&self) -> bool {
        matches!(self.value, Value::Array(_))
    }

    /// A text of one line that says something.
    pub fn line(&self, problems: &mut Problems<'_>) -> Option<String> {
        let line = self.optional_line(problems)?;
        if line.is_empty() {
            problems.wrong(&self.path, Expected::Words, None);
            return None;
        }
        Some(line)
    }

    /// A text of one line, which may be empty.
    pub fn optional_line(&self, problems: &mut Problems<'_>) -> Option<String> {
        self.string(LINE_LIMIT, Expected::PlainLine, |character| !is_hidden(character), problems)
    }

    /// A text that says something and may have several lines.
    pub fn long_line(&self, problems: &mut Problems<'_>) -> Option<String> {
        let text = self.string(NOTE_LIMIT, Expected::PlainText, may_stand_in_text, problems)?;
        if text.is_empty() {
            problems.wrong(&self.path, Expected::Words, None);
            return None;
        }
        Some(text)
    }

    /// A text, or a list of its lines.
    pub fn free_text(&self, problems: &mut Problems<'_>) -> Option<FreeText> {
        match self.value {
            Value::StringLit(_) => {
                self.string(NOTE_LIMIT, Expected::PlainText, may_stand_in_text, problems).map(FreeText::Line)
            }
            Value::Array(_) => {
                let lines = self.list(problems, |node, problems| {
                    node.string(NOTE_LIMIT, Expected::PlainText, may_stand_in_text, problems)
                })?;
                let text = FreeText::Lines(lines);
                if text.text().chars().count() > NOTE_LIMIT {
                    problems.wrong(&self.path, Expected::CharactersAtMost(NOTE_LIMIT), None);
                    return None;
                }
                Some(text)
            }
            _ => {
                problems.wrong(&self.path, Expected::TextOrLines, None);
                None
            }
        }
    }

    pub fn number(&self, from: u32, to: u32, problems: &mut Problems<'_>) -> Option<u32> {
        let within = |text: &str| text.trim().parse::<u32>().ok().filter(|number| (from..=to).contains(number));
        let number = match self.value {
            Value::NumberLit(number) => within(number.value),
            _ => None,
        };
        if number.is_none() {
            // "15" in quotation marks, or 15 min., is the commonest mistake.
            let meant = match self.value {
                Value::StringLit(text) => {
                    within(text.value.trim_end_matches(|character: char| !character.is_ascii_digit()))
                }
                _ => None,
            };
            problems.wrong(&self.path, Expected::NumberBetween(from, to), meant.map(|number| number.to_string()));
        }
        number
    }

    pub fn truth(&self, problems: &mut Problems<'_>) -> Option<bool> {
        match self.value {
            Value::BooleanLit(truth) => Some(truth.value),
            _ => {
                let meant = match self.value {
                    Value::StringLit(text) => match text.value.trim().to_lowercase().as_str() {
                        "true" | "ja" | "yes" | "sand" => Some("true".to_owned()),
                        "false" | "nej" | "no" | "falsk" => Some("false".to_owned()),
                        _ => None,
                    },
                    _ => None,
                };
                problems.wrong(&self.path, Expected::Truth, meant);
                None
            }
        }
    }

    /// A time of day in words that can be read as one.
    pub fn clock(&self, problems: &mut Problems<'_>) -> Option<String> {
        let Value::StringLit(text) = self.value else {
            let meant = match self.value {
                Value::NumberLit(number) if clock(number.value).is_some() => Some(format!("\"{}\"", number.value)),
                _ => None,
            };
            problems.wrong(&self.path, Expected::Clock, meant);
            return None;
        };
        if clock(&text.value).is_none() {
            problems.wrong(&self.path, Expected::Clock, None);
            return None;
        }
        Some(text.value.trim().to_owned())
    }

    /// One of the words of an enum, as serde names them.
    pub fn one_of<T: DeserializeOwned + Serialize>(&self, problems: &mut Problems<'_>) -> Option<T> {
        self.one_of_or_meant(problems, |_| None)
    }

    /// The same, where another word, which is still a mistake, may tell which was meant.
    pub fn one_of_or_meant<T: DeserializeOwned + Serialize>(
        &self,
        problems: &mut Problems<'_>,
        told_by: fn(&str) -> Option<T>,
    ) -> Option<T> {
        let names = variants::<T>();
        let suggestion = match self.value {
            Value::StringLit(text) => {
                let named: Result<T, Untold> = T::deserialize(text.value.as_ref().into_deserializer());
                if let Ok(named) = named {
                    return Some(named);
                }
                meant(&text.value, names.iter().copied()).or_else(|| told_by(&text.value).as_ref().and_then(name))
            }
            _ => None,
        };
        problems.wrong(&self.path, Expected::OneOf(names), suggestion);
        None
    }

    /// Every thing of a list; those that are wrong are told and left out.
    pub fn list<T>(
        &self,
        problems: &mut Problems<'_>,
        mut read: impl FnMut(&Node<'a>, &mut Problems<'_>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let Value::Array(array) = self.value else {
            problems.wrong(&self.path, Expected::List, None);
            return None;
        };
        if array.elements.len() > LONGEST_LIST {
            problems.wrong(&self.path, Expected::ListOfAtMost(LONGEST_LIST), None);
            return None;
        }
        let nodes = array.elements.iter().enumerate();
        let nodes = nodes.map(|(index, value)| Node { value, path: self.path.index(index) });
        Some(nodes.filter_map(|node| read(&node, problems)).collect())
    }

    fn string(
        &self,
        longest: usize,
        plain: Expected,
        may_stand: fn(char) -> bool,
        problems: &mut Problems<'_>,
    ) -> Option<String> {
        let Value::StringLit(text) = self.value else {
            problems.wrong(&self.path, Expected::Text, None);
            return None;
        };
        let text = text.value.trim();
        if !text.chars().all(may_stand) {
            problems.wrong(&self.path, plain, None);
            return None;
        }
        if text.len() > longest && text.chars().count() > longest {
            problems.wrong(&self.path, Expected::CharactersAtMost(longest), None);
            return None;
        }
        Some(text.to_owned())
    }
}

fn may_stand_in_text(character: char) -> bool {
    matches!(character, '\n' | '\t') || !is_hidden(character)
}

/// The word of one value of an enum.
pub fn name<T: Serialize>(value: &T) -> Option<String> {
    serde_json::to_value(value).ok()?.as_str().map(str::to_owned)
}

/// The words of an enum, which serde tells to whoever is asked to read one.
pub fn variants<T: DeserializeOwned>() -> &'static [&'static str] {
    let mut names: &'static [&'static str] = &[];
    let _: Result<T, Untold> = T::deserialize(Names(&mut names));
    names
}

struct Names<'n>(&'n mut &'static [&'static str]);

impl<'de> Deserializer<'de> for Names<'_> {
    type Error = Untold;

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        _visitor: V,
    ) -> Result<V::Value, Untold> {
        *self.0 = variants;
        Err(Untold::custom("only asked for its names"))
    }

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Untold> {
        Err(Untold::custom("no enum"))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}
