//! Words with which a text says that it is a dissenting view.

/// How such a text begins, in lower case.
const DISSENTS: [&str; 5] = ["særstandpunkt", "mindretal", "dissens", "dissenting view", "minority view"];

/// "Særstandpunkt fra DH: bedst før billigst"
pub fn is_dissenting_view(text: &str) -> bool {
    let text = text.trim_start().to_lowercase();
    DISSENTS.iter().any(|begins| text.starts_with(begins))
}

#[cfg(test)]
mod tests {
    use crate::language::dissent_words::is_dissenting_view;

    #[test]
    fn a_dissenting_view_is_told_from_what_is_said_about_one() {
        for text in ["Særstandpunkt fra DH: bedst før billigst", " Mindretalsudtalelse fra LEV", "Dissenting view: no"]
        {
            assert!(is_dissenting_view(text), "{text}");
        }
        for text in ["Vi ønsker ingen særstandpunkter", "Bedst før billigst", ""] {
            assert!(!is_dissenting_view(text), "{text}");
        }
    }
}
