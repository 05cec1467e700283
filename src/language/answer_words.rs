//! Words in which a date says that answers are due by it, and to whom.

/// What such a date's title holds, in lower case.
const ANSWERS: [&str; 10] =
    ["frist", "svar", "kommentar", "bemærkning", "indsend", "deadline", "answer", "reply", "respon", "comment"];

/// "sender", "indsendes", "send": where somebody gets them.
const SENDS: &str = "send";
/// What follows the name of who gets them.
const AFTER: [&str; 7] = [",", " senest ", " inden ", " på baggrund af ", " by ", " before ", " on the basis of "];

/// "Frist for kommentarer til sekretariatet"; not "Visionsdag".
pub fn is_about_answers(title: &str) -> bool {
    let title = title.to_lowercase();
    ANSWERS.iter().any(|word| title.contains(word))
}

/// Who gets what is sent, where such a date's title says it by name: "Kommunerne sender kommentarer til Sekretariatet".
pub fn receiver(title: &str) -> Option<&str> {
    let lower = title.to_lowercase();
    if !is_about_answers(title) || !lower.contains(SENDS) {
        return None;
    }
    let (_, rest) = [" til ", " to the ", " to "].iter().find_map(|to| title.rsplit_once(to))?;
    let end = AFTER.iter().filter_map(|after| rest.find(after)).min().unwrap_or(rest.len());
    rest.starts_with(char::is_uppercase).then_some(rest[..end].trim_end_matches(['.', ' ']))
}

#[cfg(test)]
mod tests {
    use crate::language::answer_words::{is_about_answers, receiver};

    #[test]
    fn who_gets_the_answers_is_named_by_the_date_or_by_nothing() {
        let seed = "Kommunerne sender kommentarer til Sekretariatet for Nordjysk Socialaftale";
        assert_eq!(receiver(seed), Some("Sekretariatet for Nordjysk Socialaftale"));
        assert_eq!(receiver("Svar sendes til KKR på baggrund af drøftelser i rådet"), Some("KKR"));
        assert_eq!(receiver("Send your reply to the Regional Council."), Some("Regional Council"));
        for title in ["Frist for kommentarer til Sekretariatet", "Kommentarer til udkastet sendes", "Sendes til KKR"] {
            assert_eq!(receiver(title), None, "{title}");
        }
    }

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
