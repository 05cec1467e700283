//! Small letters at the same places: a word found in them stands at the same bytes of the text itself.

/// Small letters of the same length.
pub trait Lower {
    /// As `to_lowercase`, but a letter whose small form takes another number of bytes ("İ") stays as it is.
    fn lower(&self) -> String;
}

impl Lower for str {
    fn lower(&self) -> String {
        let small = |letter: char| {
            let mut forms = letter.to_lowercase();
            let form = forms.next().filter(|form| form.len_utf8() == letter.len_utf8());
            form.filter(|_| forms.next().is_none()).unwrap_or(letter)
        };
        self.chars().map(small).collect()
    }
}

/// The first bytes of a text, at most `most` of them, in whole letters.
pub fn beginning(text: &str, most: usize) -> &str {
    let end = (0..=most.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    &text[..end.unwrap_or(0)]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::proptest;
    use proptest::prop_assert;

    use crate::intake::invitation::lower::Lower;

    #[test]
    fn danish_letters_are_made_small() {
        assert_eq!("ÆØÅ Ida İ ẞ".lower(), "æøå ida İ ẞ");
    }

    proptest! {
        #[test]
        fn every_letter_stays_at_its_place(text: String) {
            let small = text.lower();
            prop_assert!(text.char_indices().map(|(at, _)| at).eq(small.char_indices().map(|(at, _)| at)));
        }
    }
}
