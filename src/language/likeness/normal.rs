//! Words as they are compared: composed or not, large or small, with or without Danish letters, without invisible signs.

use crate::language::folding::search_key;

/// One word of a text: as it was typed, and the key under which it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub typed: String,
    /// Small letters without æ, ø, å and accents: "Pårørende", "paaroerende" and "parorende" are one.
    pub key: String,
    /// Whether a full stop follows at once: "kom." may be an abbreviation.
    pub dotted: bool,
}

/// The words of a text in their order. Punctuation parts them, digits are words too.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    for chunk in text.split_whitespace() {
        let chunk: String = chunk.chars().filter(|c| !is_invisible(*c)).collect();
        // "f.eks.", "bl.a." and "m.h.t." are one word each.
        if is_dotted_abbreviation(&chunk) {
            let letters: String = chunk.chars().filter(|c| c.is_alphanumeric()).collect();
            tokens.push(Token { key: key(&letters), typed: chunk, dotted: true });
            continue;
        }
        let mut rest = chunk.as_str();
        while let Some(start) = rest.find(is_letter) {
            let word = &rest[start..];
            let end = word.find(|c| !is_letter(c)).unwrap_or(word.len());
            let dotted = word[end..].starts_with('.');
            tokens.push(Token { typed: word[..end].to_owned(), key: key(&word[..end]), dotted });
            rest = &word[end..];
        }
    }
    tokens
}

/// The "e" of "søen" belongs to its ending, and that of "soen" may belong to the letter before it: a lake is nobody's son.
fn key(word: &str) -> String {
    let ending = |(at, letter): (usize, char)| {
        let behind = at + letter.len_utf8();
        (matches!(letter, 'ø' | 'Ø') && word[behind..].starts_with(['e', 'E'])).then_some(behind)
    };
    let mut key = String::new();
    let mut from = 0;
    for at in word.char_indices().filter_map(ending) {
        key.push_str(&search_key(&word[from..at]));
        from = at;
    }
    key + &search_key(&word[from..])
}

/// A mark that is set on a letter belongs to it, so that decomposed text falls into the same words.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c)
}

fn is_dotted_abbreviation(chunk: &str) -> bool {
    let mut parts = chunk.trim_matches(|c: char| !c.is_alphanumeric() && c != '.').split('.').filter(|p| !p.is_empty());
    let short = |part: &str| part.chars().count() <= 3 && part.chars().all(char::is_alphabetic);
    chunk.contains('.') && parts.clone().count() >= 2 && parts.all(short)
}

/// Zero-width signs, soft hyphens and marks of direction: pasted along, never meant.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use crate::language::likeness::normal::tokens;

    fn keys(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|token| token.key).collect()
    }

    #[test]
    fn the_same_words_typed_in_other_ways_are_the_same() {
        let expected = keys("Pårørende høres først");
        for text in
            ["paaroerende HOERES foerst", "pa\u{30a}rørende høres, først!", "Pårø\u{200b}rende hø\u{ad}res først"]
        {
            assert_eq!(keys(text), expected, "{text}");
        }
    }

    #[test]
    fn a_lake_and_a_son_are_two_words() {
        assert_eq!(keys("søen SØEN søerne søn soen"), ["soen", "soen", "soerne", "son", "son"]);
    }

    #[test]
    fn dotted_abbreviations_are_one_word_and_sentences_are_not() {
        assert_eq!(keys("f.eks. bl.a. kørsel"), ["feks", "bla", "korsel"]);
        assert_eq!(keys("Ring først.Skriv så"), ["ring", "forst", "skriv", "sa"]);
        assert_eq!(keys("§ 107 - bruger-/pårørenderåd"), ["107", "bruger", "parorenderad"]);
    }

    #[test]
    fn nothing_but_signs_has_no_words() {
        assert!(keys(" … –?! \u{200b} ").is_empty());
    }
}
