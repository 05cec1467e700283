//! The title of something, cut out of a text: whatever was cut, a programme file takes it as it stands.

use crate::intake::invitation::people::capital;

/// `text` with a capital at its front, at most `longest` letters of it and no blank at either end.
pub fn titled(text: &str, longest: usize) -> String {
    let cut: String = capital(text.trim()).chars().take(longest).collect();
    cut.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::proptest;
    use proptest::prop_assert;

    use crate::intake::invitation::titled::titled;

    #[test]
    fn a_title_is_cut_without_a_blank() {
        assert_eq!(titled(" ønsker fra bordene ", 7), "Ønsker");
    }

    proptest! {
        #[test]
        fn no_title_begins_or_ends_with_a_blank(text: String, longest in 0..40_usize) {
            let title = titled(&text, longest);
            prop_assert!(title.trim() == title && title.chars().count() <= longest);
        }
    }
}
