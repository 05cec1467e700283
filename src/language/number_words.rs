//! Numbers that are written as words: "ni", "femogtyve", "twenty", "syvende", "third".

const DANISH: [&str; 21] = [
    "nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv", "tretten", "fjorten",
    "femten", "seksten", "sytten", "atten", "nitten", "tyve",
];

const ENGLISH: [&str; 21] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// By tens from twenty.
const TENS: [[&str; 8]; 2] = [
    ["tyve", "tredive", "fyrre", "halvtreds", "tres", "halvfjerds", "firs", "halvfems"],
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
];

const DANISH_ORDINALS: [&str; 21] = [
    "nulte",
    "første",
    "anden",
    "tredje",
    "fjerde",
    "femte",
    "sjette",
    "syvende",
    "ottende",
    "niende",
    "tiende",
    "ellevte",
    "tolvte",
    "trettende",
    "fjortende",
    "femtende",
    "sekstende",
    "syttende",
    "attende",
    "nittende",
    "tyvende",
];

const ENGLISH_ORDINALS: [&str; 21] = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];

/// "ni" is 9, "femogtyve" 25, "twenty" 20; small letters, one word, up to 99.
pub fn number(word: &str) -> Option<u32> {
    simple_number(word).or_else(|| unit_and_ten(word, simple_number))
}

/// "syvende" is 7, "enogtyvende" 21, "third" 3, "tredivte" 30; small letters, one word, up to 39.
pub fn ordinal(word: &str) -> Option<u32> {
    simple_ordinal(word).or_else(|| unit_and_ten(word, simple_ordinal))
}

fn simple_number(word: &str) -> Option<u32> {
    if matches!(word, "et" | "én" | "ét") {
        return Some(1);
    }
    let ten = || TENS.iter().find_map(|names| place(names, word)).map(|place| 10 * (place + 2));
    place(&DANISH, word).or_else(|| place(&ENGLISH, word)).or_else(ten)
}

fn simple_ordinal(word: &str) -> Option<u32> {
    match word {
        "andet" => Some(2),
        "tredivte" | "thirtieth" => Some(30),
        _ => place(&DANISH_ORDINALS, word).or_else(|| place(&ENGLISH_ORDINALS, word)).filter(|value| *value > 0),
    }
}

/// Danish says the unit first: "femogtyve", "enogtyvende".
fn unit_and_ten(word: &str, ten: impl FnOnce(&str) -> Option<u32>) -> Option<u32> {
    let (unit, rest) = word.split_once("og")?;
    let (unit, ten) = (simple_number(unit)?, ten(rest)?);
    ((1..10).contains(&unit) && ten >= 20).then_some(unit + ten)
}

fn place(names: &[&str], word: &str) -> Option<u32> {
    names.iter().position(|name| *name == word).and_then(|place| u32::try_from(place).ok())
}

#[cfg(test)]
mod tests {
    use crate::language::number_words::{number, ordinal};

    #[test]
    fn numbers_are_known_in_both_languages() {
        let known = ["et", "ni", "tolv", "femogtyve", "femoghalvtreds", "tres", "seven", "forty", "ninety"];
        assert_eq!(known.map(number), [1, 9, 12, 25, 55, 60, 7, 40, 90].map(Some));
    }

    #[test]
    fn ordinals_are_known_in_both_languages() {
        let known = ["første", "andet", "syvende", "enogtyvende", "enogtredivte", "third", "twelfth", "thirtieth"];
        assert_eq!(known.map(ordinal), [1, 2, 7, 21, 31, 3, 12, 30].map(Some));
    }

    #[test]
    fn other_words_are_no_numbers() {
        for word in ["", "og", "ogogog", "femog", "ogtyve", "tyveogfem", "nulogtyve", "bord", "enogenogtyve"] {
            assert_eq!((number(word), ordinal(word)), (None, None), "{word}");
        }
    }

    #[test]
    fn a_word_of_many_and_is_soon_given_up() {
        assert_eq!(number(&"og".repeat(100_000)), None);
        assert_eq!(number(&"enog".repeat(100_000)), None);
    }
}
