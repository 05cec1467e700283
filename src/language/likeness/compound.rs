//! Danish compounds taken apart: "sagsbehandlerskift" is "sagsbehandler" and "skift", with s, e or er in the joint.

/// Shorter parts are found in every word by chance.
const SHORTEST_PART: usize = 4;
/// A longer word is no word.
const LONGEST_WORD: usize = 48;
/// What may stand between two parts.
const JOINTS: [&str; 4] = ["", "s", "e", "er"];

/// The parts of `word` (a key without Danish letters), or nothing where it is not a compound of words that `known`
/// knows. The first split that has the longest first part is taken: "sagsbehandler|skift", not "sag|s|behandlerskift".
pub fn parts(word: &str, known: &impl Fn(&str) -> bool) -> Vec<String> {
    // Keys are letters of one byte but for foreign ones, and those are no Danish compounds.
    if !(2 * SHORTEST_PART..=LONGEST_WORD).contains(&word.len()) || !word.is_ascii() {
        return Vec::new();
    }
    for at in (SHORTEST_PART..=word.len() - SHORTEST_PART).rev() {
        let (first, rest) = word.split_at(at);
        let Some(first) = head(first, known) else { continue };
        if known(rest) {
            return vec![first.to_owned(), rest.to_owned()];
        }
        let tail = parts(rest, known);
        if !tail.is_empty() {
            return std::iter::once(first.to_owned()).chain(tail).collect();
        }
    }
    Vec::new()
}

/// A first part with or without its joint.
fn head<'a>(first: &'a str, known: &impl Fn(&str) -> bool) -> Option<&'a str> {
    JOINTS
        .iter()
        .filter_map(|joint| first.strip_suffix(joint))
        .find(|bare| bare.len() >= SHORTEST_PART.min(first.len()) && known(bare))
}

#[cfg(test)]
mod tests {
    use crate::language::likeness::compound::parts;

    fn split(word: &str) -> Vec<String> {
        let known =
            ["sagsbehandler", "skift", "behandler", "parorende", "rad", "hjaelp", "bolig", "borger", "inddragelse"];
        parts(word, &|part| known.contains(&part))
    }

    #[test]
    fn a_compound_is_its_parts() {
        assert_eq!(split("sagsbehandlerskift"), ["sagsbehandler", "skift"]);
        assert_eq!(split("borgerinddragelse"), ["borger", "inddragelse"]);
        assert_eq!(split("boligskift"), ["bolig", "skift"]);
    }

    #[test]
    fn what_is_not_wholly_known_is_left_as_it_is() {
        for word in ["sagsbehandler", "skiftehold", "", "bolig", "xxxxskift", "søøø"] {
            assert!(split(word).is_empty(), "{word}");
        }
    }
}
