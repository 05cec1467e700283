//! A list of JSON, `[{…}, {…}]`, as its elements with the lines on which they begin.

use serde_json::Value;

/// Whether a text begins as a list of JSON objects; a table may begin with a bracket too.
pub fn is_list(text: &str) -> bool {
    let within = text.trim_start().strip_prefix('[').map(str::trim_start);
    within.is_some_and(|within| within.starts_with(['{', ']']))
}

/// The elements of a list, each with its line from 1. What cannot be read is nothing, and the last that is given, because
/// nobody can tell where the next would begin.
pub fn elements(text: &str) -> Vec<(usize, Option<Value>)> {
    let mut reader = Reader { rest: text, line: 1 };
    let mut elements = Vec::new();
    if !reader.take('[') || reader.take(']') {
        return elements;
    }
    loop {
        let line = reader.line();
        let value = reader.value();
        let unread = value.is_none();
        elements.push((line, value));
        if unread {
            return elements;
        }
        if reader.take(',') {
            continue;
        }
        let line = reader.line();
        if !reader.take(']') || !reader.rest.trim_start().is_empty() {
            elements.push((line, None));
        }
        return elements;
    }
}

/// What is left of the text, and the line on which it begins.
struct Reader<'a> {
    rest: &'a str,
    line: usize,
}

impl Reader<'_> {
    fn pass(&mut self, length: usize) {
        let (passed, rest) = self.rest.split_at(length);
        self.line += passed.matches('\n').count();
        self.rest = rest;
    }

    /// The line of what comes next.
    fn line(&mut self) -> usize {
        self.pass(self.rest.len() - self.rest.trim_start().len());
        self.line
    }

    fn take(&mut self, sign: char) -> bool {
        self.line();
        let is_next = self.rest.starts_with(sign);
        self.pass(if is_next { sign.len_utf8() } else { 0 });
        is_next
    }

    fn value(&mut self) -> Option<Value> {
        let mut values = serde_json::Deserializer::from_str(self.rest).into_iter::<Value>();
        let value = values.next()?.ok()?;
        let length = values.byte_offset();
        self.pass(length);
        Some(value)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};
    use serde_json::json;

    use crate::intake::json_list::{elements, is_list};

    #[test]
    fn the_elements_of_a_list_have_the_lines_on_which_they_begin() {
        let text = " [\n {\"a\":\n1}, {\"b\":2},\n{\"c\":[3]}\n]\n";
        let expected = [(2, json!({"a": 1})), (3, json!({"b": 2})), (4, json!({"c": [3]}))];
        assert_eq!(elements(text), expected.map(|(line, value)| (line, Some(value))));
        assert!(elements("[ ]").is_empty());
        assert!(is_list(text) && is_list("[]") && !is_list("[Bord];[Tekst]\n"));
    }

    #[test]
    fn a_list_that_breaks_is_read_as_far_as_it_goes_and_says_where() {
        for (text, line) in
            [("[1,\n nej]", 2), ("[1,\n2\n3]", 3), ("[1\n", 2), ("[1,\n]", 2), ("[1]\nog mere", 1), ("[æ", 1)]
        {
            assert_eq!(elements(text).last(), Some(&(line, None)), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_list_comes_back_whole(texts: Vec<String>) {
            let list = serde_json::to_string_pretty(&texts).unwrap();
            let read: Vec<_> = elements(&list).into_iter().map(|(_, value)| value).collect();
            prop_assert_eq!(read, texts.into_iter().map(|text| Some(json!(text))).collect::<Vec<_>>());
        }

        #[test]
        fn any_text_is_a_list_or_not_but_never_a_panic(text: String) {
            let _ = elements(&format!("[{text}"));
        }
    }
}
