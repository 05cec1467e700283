//! Quotation marks that open a field of a table and never close it, so that the lines after it would be swallowed.

/// The line, from 1, with the first quotation mark that opens a field and is closed nowhere, or only on a later line in
/// the middle of its words. Fields are parted by `parted`; two marks within a quoted field are one of its signs.
///
/// A mark that is closed on its own line with words after it ("Ja" sagde hun) swallows nothing and is left alone.
pub fn open_quotation(text: &str, parted: char) -> Option<usize> {
    let mut signs = text.chars().peekable();
    let mut line = 1;
    let mut begins = true;
    while let Some(sign) = signs.next() {
        if sign == '"' && begins {
            let opened = line;
            loop {
                match signs.next() {
                    None => return Some(opened),
                    Some('\n') => line += 1,
                    Some('"') if signs.next_if_eq(&'"').is_none() => break,
                    Some(_) => {}
                }
            }
            while signs.next_if(|sign| *sign == ' ' && *sign != parted).is_some() {}
            let ends = signs.peek().is_none_or(|next| *next == parted || matches!(next, '\r' | '\n'));
            if !ends && line > opened {
                return Some(opened);
            }
            begins = false;
        } else {
            begins = sign == parted || matches!(sign, '\r' | '\n');
            line += usize::from(sign == '\n');
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};

    use crate::intake::open_quotation::open_quotation;

    #[test]
    fn a_mark_that_is_closed_nowhere_or_in_the_middle_of_a_later_line_is_told_with_its_line() {
        assert_eq!(open_quotation("1;a\n1;\"åben\n1;to\n", ';'), Some(2));
        assert_eq!(open_quotation("1;\"åben\n1;tre \"midt\" i\n2;fire", ';'), Some(1));
        assert_eq!(open_quotation("1;\"på\r\nto\"\r\n1;\"åben\r\n1;\"to\"\r\n", ';'), Some(3));
        assert_eq!(open_quotation("\"", ';'), Some(1));
    }

    #[test]
    fn quoted_cells_of_several_lines_and_marks_among_words_are_closed() {
        for text in [
            "1;\"på\nto; \"\"linjer\"\"\"\n2;b",
            "1;\"på\r\nto\" ;c\r\n",
            "1;\"Ja\" sagde hun\n2;\"nej\"",
            "1;en 19\" skærm\n2;b",
            "1;\"\";\"\"\n",
            "",
        ] {
            assert_eq!(open_quotation(text, ';'), None, "{text}");
        }
        assert_eq!(open_quotation("1\t\"på\nto\"\t\"c\"\n", '\t'), None);
    }

    proptest! {
        #[test]
        fn fields_that_a_spreadsheet_has_quoted_are_always_closed(one: String, other: String, third: String) {
            let [one, other, third] = [one, other, third].map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
            prop_assert_eq!(open_quotation(&format!("{one};{other}\r\n{third};{one}"), ';'), None);
        }
    }
}
