//! One line of a calendar file (RFC 5545): text that cannot become another line, folded at 75 bytes.

use crate::documents::packed::xml::shown;

/// Bytes of a line before its end (RFC 5545 §3.1).
const FOLD: usize = 75;

/// A text as a value (RFC 5545 §3.3.11): no comma, semicolon, backslash or line end in it acts.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in shown(text).chars() {
        match c {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

/// `name:value` with its line end, continued on lines that begin with a space; no letter is cut in two.
pub fn push(to: &mut String, name: &str, value: &str) {
    let mut width = 0;
    for c in name.chars().chain([':']).chain(value.chars()) {
        if width + c.len_utf8() > FOLD {
            to.push_str("\r\n ");
            width = 1;
        }
        to.push(c);
        width += c.len_utf8();
    }
    to.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};

    use crate::documents::ics::line::{escape, push};
    use crate::documents::packed::xml::shown;

    fn unescaped(value: &str) -> String {
        let mut text = String::new();
        let mut rest = value.chars();
        while let Some(c) = rest.next() {
            text.push(match c {
                '\\' => match rest.next().unwrap() {
                    'n' => '\n',
                    c => c,
                },
                c => c,
            });
        }
        text
    }

    proptest! {
        #[test]
        fn a_text_is_always_one_line_that_says_it(text in any::<String>()) {
            let mut line = String::new();
            push(&mut line, "SUMMARY", &escape(&text));
            assert!(line.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
            let whole = line.strip_suffix("\r\n").unwrap().replace("\r\n ", "");
            assert!(!whole.contains("\r\n"));
            assert_eq!(unescaped(whole.strip_prefix("SUMMARY:").unwrap()), shown(&text).replace('\t', " "));
        }
    }
}
