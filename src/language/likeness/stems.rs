//! Words without their endings.

use rust_stemmers::{Algorithm, Stemmer};

use crate::language::language::Language;

/// What is left of a word when its ending is taken off, so that its forms are one.
pub struct Stems {
    snowball: Stemmer,
    language: Language,
}

/// "broen", "stierne", "træet": the algorithm takes no ending off where nothing but vowels stand before it.
const AFTER_A_VOWEL: &[&str] = &["ernes", "erne", "enes", "ene", "ens", "ets", "en", "et", "er"];
const VOWELS: &[char] = &['a', 'e', 'i', 'o', 'u', 'y'];
/// Letters of a word that such an ending follows; longer ones are left to the algorithm.
const SHORT: std::ops::RangeInclusive<usize> = 2..=5;

impl Stems {
    pub fn new(language: Language) -> Self {
        let algorithm = match language {
            Language::Da => Algorithm::Danish,
            Language::En => Algorithm::English,
        };
        Self { snowball: Stemmer::create(algorithm), language }
    }

    /// `key`: a word as it is compared, without Danish letters.
    pub fn stem(&self, key: &str) -> String {
        let root = || {
            let is_short = |root: &&str| SHORT.contains(&root.len()) && root.ends_with(VOWELS);
            AFTER_A_VOWEL.iter().find_map(|ending| key.strip_suffix(ending).filter(is_short))
        };
        let root = if self.language == Language::Da { root() } else { None };
        self.snowball.stem(root.unwrap_or(key)).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use crate::language::language::Language;
    use crate::language::likeness::stems::Stems;

    #[test]
    fn the_forms_of_a_short_word_are_one() {
        let stems = Stems::new(Language::Da);
        for forms in [
            &["bro", "broen", "broer", "broerne"][..],
            &["sti", "stien", "stier", "stierne", "stiernes"],
            &["by", "byen", "byer", "byens"],
            &["trae", "traeet", "traeer", "traeerne"],
            &["bil", "bilen", "biler", "bilerne"],
            &["nabo", "naboen", "naboer", "naboerne"],
            &["cafe", "cafeen", "cafeer"],
        ] {
            for form in forms {
                assert_eq!(stems.stem(form), stems.stem(forms[0]), "{form}");
            }
        }
        assert_ne!(stems.stem("det"), stems.stem("der"));
    }
}
