//! The fields in the head of the documents as offices have them.

use crate::language::language::Language;

/// Their labels, in the order in which they stand.
pub fn usual_labels(language: Language) -> [&'static str; 7] {
    match language {
        Language::Da => ["Område", "Afdeling", "Journal nr.", "Dato", "Udarbejdet af", "E-mail", "Telefon"],
        Language::En => ["Area", "Department", "Case no.", "Date", "Prepared by", "E-mail", "Telephone"],
    }
}

/// A usual label as it is in another language; one of an office's own stays as the office has it.
pub fn label_in(label: &str, language: Language) -> &str {
    let known = [Language::Da, Language::En].map(usual_labels);
    let at = known.iter().find_map(|labels| labels.iter().position(|usual| *usual == label));
    at.map_or(label, |at| usual_labels(language)[at])
}

#[cfg(test)]
mod tests {
    use crate::language::head_labels::label_in;
    use crate::language::language::Language;

    #[test]
    fn a_usual_label_is_told_in_the_language_of_the_document_and_an_offices_own_as_it_is() {
        assert_eq!(label_in("Journal nr.", Language::En), "Case no.");
        assert_eq!(label_in("Prepared by", Language::Da), "Udarbejdet af");
        assert_eq!(label_in("Sagsnr.", Language::En), "Sagsnr.");
    }
}
