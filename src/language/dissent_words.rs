//! Words with which a text says that it is a dissenting view.

/// How such a text begins, in lower case.
const DISSENTS: [&str; 8] = [
    "særstandpunkt",
    "særstandpunkter",
    "mindretal",
    "mindretallet",
    "mindretalsudtalelse",
    "dissens",
    "dissenting view",
    "minority view",
];

/// "Særstandpunkt fra DH: bedst før billigst"; what is merely about minorities is none.
pub fn is_dissenting_view(text: &str) -> bool {
    let text = text.trim_start().to_lowercase();
    let begins = |begins: &&str| {
        text.strip_prefix(*begins).is_some_and(|rest| !rest.starts_with(|sign: char| sign.is_alphanumeric()))
    };
    DISSENTS.iter().any(begins)
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
        for text in ["Vi ønsker ingen særstandpunkter", "Mindretalsgrupper skal høres", "Bedst før billigst", ""] {
            assert!(!is_dissenting_view(text), "{text}");
        }
    }
}
