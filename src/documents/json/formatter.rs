//! JSON that is safe to print to a terminal: characters that act are written as escapes, with the same meaning.

use std::borrow::Cow;
use std::io::{Result, Write};

use serde_json::ser::{Formatter, PrettyFormatter};

use crate::language::visible::visible;

/// Indented JSON in which DEL, C1, direction marks and line separators are `\u` escapes. (C0 must be in any JSON.)
#[derive(Default)]
pub struct SafeFormatter {
    pretty: PrettyFormatter<'static>,
}

impl Formatter for SafeFormatter {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, to: &mut W, fragment: &str) -> Result<()> {
        if is_safe(fragment) {
            return to.write_all(fragment.as_bytes());
        }
        for c in fragment.chars() {
            if is_safe(c.encode_utf8(&mut [0; 4])) {
                write!(to, "{c}")?;
            } else {
                c.encode_utf16(&mut [0; 2]).iter().try_for_each(|unit| write!(to, "\\u{unit:04x}"))?;
            }
        }
        Ok(())
    }

    fn begin_array<W: ?Sized + Write>(&mut self, to: &mut W) -> Result<()> {
        self.pretty.begin_array(to)
    }

    fn end_array<W: ?Sized + Write>(&mut self, to: &mut W) -> Result<()> {
        self.pretty.end_array(to)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, to: &mut W, first: bool) -> Result<()> {
        self.pretty.begin_array_value(to, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, to: &mut W) -> Result<()> {
        self.pretty.end_array_value(to)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, to: &mut W) -> Result<()> {
        self.pretty.begin_object(to)
    }

    fn end_object<W: ?Sized + Write>(&mut self, to: &mut W) -> Result<()> {
        self.pretty.end_object(to)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, to: &mut W, first: bool) -> Result<()> {
        self.pretty.begin_object_key(to, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, to: &mut W) -> Result<()> {
        self.pretty.begin_object_value(to)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, to: &mut W) -> Result<()> {
        self.pretty.end_object_value(to)
    }
}

/// Whether nothing in it acts, by the same rule that the screens go by.
fn is_safe(text: &str) -> bool {
    matches!(visible(text), Cow::Borrowed(_))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};
    use serde::Serialize;
    use serde_json::Serializer;

    use crate::documents::json::formatter::SafeFormatter;

    fn written(text: &str) -> String {
        let mut bytes = Vec::new();
        text.serialize(&mut Serializer::with_formatter(&mut bytes, SafeFormatter::default())).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn what_acts_is_escaped_and_what_is_read_is_not() {
        assert_eq!(written("Ærø \u{9b}31m\u{7f}\u{202e}\u{2028}\u{0}"), r#""Ærø \u009b31m\u007f\u202e\u2028\u0000""#);
        assert_eq!(written("\u{e0041}👩‍👧"), r#""\udb40\udc41👩‍👧""#);
    }

    proptest! {
        #[test]
        fn the_meaning_is_always_the_same(text in any::<String>()) {
            assert_eq!(serde_json::from_str::<String>(&written(&text)).unwrap(), text);
        }
    }
}
