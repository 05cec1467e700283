//! Labels that a person wrote into their own words: "Bostedet Åhuset. Kontakt: Socialafdelingen".

/// What stands behind a label, and what stands before the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labelled<'a> {
    pub before: &'a str,
    /// The place of each label in the list, and the words behind it up to the next or to the end of the line.
    pub values: Vec<(usize, &'a str)>,
    /// Whether all the words stand before a label or behind one.
    pub is_whole: bool,
}

/// Finds the labels, each with its colon, in small letters or large.
pub fn read<'a>(said: &'a str, labels: &[String]) -> Labelled<'a> {
    let mut found: Vec<(usize, usize, usize)> = Vec::new();
    let mut before = None;
    for (at, c) in said.char_indices() {
        let begins_a_word = !before.is_some_and(char::is_alphanumeric);
        before = Some(c);
        let label = labels.iter().enumerate().find_map(|(place, label)| Some((place, behind(&said[at..], label)?)));
        if let Some((place, length)) = label.filter(|_| begins_a_word) {
            found.push((at, at + length, place));
        }
    }
    let ends = found.iter().skip(1).map(|(at, ..)| *at).chain([said.len()]);
    let mut is_whole = true;
    let mut values = Vec::new();
    for ((_, start, place), end) in found.iter().zip(ends) {
        let all = said[*start..end].trim();
        let line = all.lines().next().unwrap_or_default().trim_end();
        is_whole &= line.len() == all.len();
        let value = line.trim_end_matches([',', ';']);
        if !value.is_empty() {
            values.push((*place, value));
        }
    }
    let before = found.first().map_or(said, |(at, ..)| &said[..*at]);
    Labelled { before: before.trim(), values, is_whole }
}

/// How long the label with its colon is, where the text begins with it.
fn behind(text: &str, label: &str) -> Option<usize> {
    let mut rest = text.chars();
    let is_it = label.chars().all(|wanted| rest.next().is_some_and(|c| c.to_lowercase().eq(wanted.to_lowercase())));
    let colon = rest.as_str().strip_prefix(':').filter(|_| is_it)?;
    Some(text.len() - colon.len())
}

#[cfg(test)]
mod tests {
    use crate::documents::kinds::parts::labels::{Labelled, read};

    #[test]
    fn what_stands_behind_a_label_is_told_apart_from_what_stands_before_it() {
        let labels = ["Hvor".to_owned(), "Kontakt".to_owned()];
        let read = |said| read(said, &labels);
        let said = "Beboerne sidder med. Kontakt: Socialafdelingen, Køge; HVOR: Åhuset";
        let values = vec![(1, "Socialafdelingen, Køge"), (0, "Åhuset")];
        assert_eq!(read(said), Labelled { before: "Beboerne sidder med.", values, is_whole: true });
        let more = read("Åhuset\nKontakt: Køge\nDet virker");
        assert_eq!((more.before, more.values, more.is_whole), ("Åhuset", vec![(1, "Køge")], false));
        for none in ["Kontakten: god", "Kontakt os", "Førkontakt: x", ""] {
            assert_eq!(read(none), Labelled { before: none, values: Vec::new(), is_whole: true });
        }
        assert_eq!(read("Kontakt:").values, []);
    }
}
