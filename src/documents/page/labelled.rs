//! A label and what somebody said behind it.

/// "Senest: d. 3/1 (03-01-2027)" of "senest d. 3/1 (03-01-2027)": a word that the label has said is not said again.
pub fn said_once(label: &str, said: &str) -> String {
    format!("{label}: {}", behind(label, said).unwrap_or(said))
}

/// What follows the label where the words begin with it; nothing where they do not, or say nothing more.
pub fn behind<'a>(label: &str, said: &'a str) -> Option<&'a str> {
    let (begins, rest) = said.split_at_checked(label.len())?;
    let is_same = begins.to_lowercase() == label.to_lowercase() && rest.starts_with(char::is_whitespace);
    is_same.then(|| rest.trim_start()).filter(|rest| !rest.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::documents::page::labelled::said_once;

    #[test]
    fn a_labels_word_is_not_said_twice() {
        for (label, said, told) in [
            ("Senest", "senest d. 3/1 (03-01-2027)", "Senest: d. 3/1 (03-01-2027)"),
            ("By", "by the end of term", "By: the end of term"),
            ("By", "bygningen står", "By: bygningen står"),
            ("Senest", "senest", "Senest: senest"),
            ("Senest", "", "Senest: "),
            ("Senest", "ærøø 1", "Senest: ærøø 1"),
        ] {
            assert_eq!(said_once(label, said), told);
        }
    }
}
