//! Words in which a date says that answers are due by it.

/// What such a date's title holds, in lower case.
const ANSWERS: [&str; 10] =
    ["frist", "svar", "kommentar", "bemærkning", "indsend", "deadline", "answer", "reply", "respon", "comment"];

/// "Frist for kommentarer til sekretariatet"; not "Visionsdag".
pub fn is_about_answers(title: &str) -> bool {
    let title = title.to_lowercase();
    ANSWERS.iter().any(|word| title.contains(word))
}

#[cfg(test)]
mod tests {
    use crate::language::answer_words::is_about_answers;

    #[test]
    fn a_deadline_for_answers_is_told_from_other_dates() {
        for title in ["Frist for kommentarer", "Bemærkninger til sekretariatet", "Reply to the secretariat"] {
            assert!(is_about_answers(title), "{title}");
        }
        for title in ["Visionsdag", "Ny aftale træder i kraft", "Summer meeting"] {
            assert!(!is_about_answers(title), "{title}");
        }
    }
}
