//! A short phrase as people type it ("senest den 30/3", "kl. 16-19"), cut into figures, words and marks to be read one
//! by one.

use std::collections::VecDeque;

use unicode_normalization::UnicodeNormalization;

/// Longer text is no phrase about a day or a clock, and is not looked at. Bytes.
const LONGEST: usize = 300;

/// Figures of more digits than this are no day, clock or count.
const MOST_DIGITS: usize = 9;

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Figures(Figures),
    /// In small letters.
    Word(String),
    /// One sign; every dash is `-`.
    Mark(char),
}

/// A run of digits: its value, and how many digits it was written with ("07" has two).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    pub value: u32,
    pub digits: usize,
}

/// The phrase and how far it has been read.
#[derive(Clone, Debug)]
pub struct Phrase {
    tokens: Vec<Token>,
    at: usize,
}

impl Phrase {
    /// `None` for text that cannot be such a phrase: empty, too long, or with absurd figures.
    ///
    /// What says nothing in a phrase is left out: blanks, commas and colons before a blank, the dot of an abbreviation,
    /// a full stop, brackets around the whole, invisible signs.
    pub fn new(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let text: String = text.nfc().flat_map(char::to_lowercase).filter(|c| !is_invisible(*c)).collect();
        let tokens = cut(without_frame(&text))?;
        (!tokens.is_empty()).then_some(Self { tokens, at: 0 })
    }

    pub fn is_at_end(&self) -> bool {
        self.at == self.tokens.len()
    }

    /// Reads by `rule`, or stays where it is.
    pub fn attempt<T>(&mut self, rule: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let start = self.at;
        let read = rule(self);
        if read.is_none() {
            self.at = start;
        }
        read
    }

    /// Reads the whole rest by `rule`, or stays where it is.
    pub fn all<T>(&mut self, rule: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        self.attempt(|phrase| rule(phrase).filter(|_| phrase.is_at_end()))
    }

    /// Reads the next word if `meaning` knows it.
    pub fn word<T>(&mut self, meaning: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let Token::Word(word) = self.tokens.get(self.at)? else {
            return None;
        };
        let meaning = meaning(word)?;
        self.at += 1;
        Some(meaning)
    }

    /// Reads one of `expressions` (words with blanks between them), the first that stands here.
    pub fn says(&mut self, expressions: &[&str]) -> bool {
        let reads = |phrase: &mut Self, expression: &str| {
            let mut words = expression.split(' ');
            phrase.attempt(|phrase| {
                words.all(|word| phrase.word(|said| (said == word).then_some(())).is_some()).then_some(())
            })
        };
        expressions.iter().any(|expression| reads(self, expression).is_some())
    }

    /// Reads one of `marks`.
    pub fn mark(&mut self, marks: &[char]) -> bool {
        let stands = matches!(self.tokens.get(self.at), Some(Token::Mark(mark)) if marks.contains(mark));
        self.at += usize::from(stands);
        stands
    }

    pub fn figures(&mut self) -> Option<Figures> {
        let Token::Figures(figures) = self.tokens.get(self.at)? else {
            return None;
        };
        self.at += 1;
        Some(*figures)
    }

    /// Figures of one or two digits: a day, a month, an hour.
    pub fn short_figures(&mut self) -> Option<u32> {
        self.attempt(|phrase| phrase.figures().filter(|figures| figures.digits <= 2).map(|figures| figures.value))
    }

    /// The phrase parted in two at every place where one of `words` or `marks` stands; neither part is empty.
    pub fn parted_at(&self, words: &[&str], marks: &[char]) -> Vec<(Self, Self)> {
        let rest = &self.tokens[self.at..];
        let parts = |token: &Token| match token {
            Token::Word(word) => words.contains(&word.as_str()),
            Token::Mark(mark) => marks.contains(mark),
            Token::Figures(_) => false,
        };
        let whole = |tokens: &[Token]| Self { tokens: tokens.to_vec(), at: 0 };
        (1..rest.len().saturating_sub(1))
            .filter(|place| parts(&rest[*place]))
            .map(|place| (whole(&rest[..place]), whole(&rest[place + 1..])))
            .collect()
    }
}

/// Soft hyphens, zero-width signs and direction marks that come along when text is copied from a mail.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn without_frame(text: &str) -> &str {
    let text = text.trim();
    let inner = text.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).unwrap_or(text);
    inner.trim_end_matches(|c: char| c.is_whitespace() || ".,;:!".contains(c))
}

fn cut(text: &str) -> Option<Vec<Token>> {
    let mut rest: VecDeque<char> = text.chars().collect();
    let mut tokens = Vec::new();
    while let Some(c) = rest.pop_front() {
        if c.is_ascii_digit() {
            tokens.push(Token::Figures(figures(c, &mut rest)?));
        } else if c.is_alphabetic() {
            tokens.push(Token::Word(word(c, &mut rest)));
            if rest.front() == Some(&'.') {
                rest.pop_front();
            }
        } else if !says_nothing(c, rest.front().copied()) {
            tokens.push(Token::Mark(if is_dash(c) { '-' } else { c }));
        }
    }
    Some(tokens)
}

/// A blank, and a sign of a sentence before one.
fn says_nothing(c: char, next: Option<char>) -> bool {
    c.is_whitespace() || (",:;".contains(c) && next.is_none_or(char::is_whitespace))
}

fn figures(first: char, rest: &mut VecDeque<char>) -> Option<Figures> {
    let mut text = String::from(first);
    while let Some(digit) = rest.front().copied().filter(char::is_ascii_digit) {
        rest.pop_front();
        text.push(digit);
    }
    let value = if text.len() <= MOST_DIGITS { text.parse().ok() } else { None };
    value.map(|value| Figures { value, digits: text.len() })
}

fn word(first: char, rest: &mut VecDeque<char>) -> String {
    let mut word = String::from(first);
    while let Some(c) = rest.front().copied() {
        // "o'clock" is one word.
        let joins = "'’".contains(c) && rest.get(1).is_some_and(|next| next.is_alphabetic());
        if !c.is_alphabetic() && !joins {
            break;
        }
        rest.pop_front();
        word.push(if joins { '\'' } else { c });
    }
    word
}

fn is_dash(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}')
}

#[cfg(test)]
mod tests {
    use crate::language::phrase::{Figures, Phrase};

    #[test]
    fn a_phrase_is_read_piece_by_piece() {
        let mut phrase = Phrase::new("Senest d. 30/3 – O’clock.").unwrap();
        assert!(!phrase.says(&["inden"]));
        assert!(phrase.says(&["senest den", "senest d"]));
        assert_eq!(phrase.figures(), Some(Figures { value: 30, digits: 2 }));
        assert!(phrase.mark(&['/']));
        assert_eq!(phrase.short_figures(), Some(3));
        assert!(phrase.mark(&['-']));
        assert_eq!(phrase.word(|word| (word == "o'clock").then_some(1)), Some(1));
        assert!(phrase.is_at_end());
    }

    #[test]
    fn a_failed_rule_leaves_the_phrase_where_it_was() {
        let mut phrase = Phrase::new("en uge").unwrap();
        assert!(!phrase.says(&["en time"]));
        assert_eq!(phrase.all(|phrase| phrase.says(&["en"]).then_some(())), None);
        assert!(phrase.says(&["en uge"]));
    }

    #[test]
    fn frame_and_invisible_signs_say_nothing() {
        let mut phrase = Phrase::new("(\u{200e}ca.\u{a0}25 min.)").unwrap();
        assert!(phrase.says(&["ca"]));
        assert_eq!(phrase.short_figures(), Some(25));
        assert!(phrase.says(&["min"]) && phrase.is_at_end());
    }

    #[test]
    fn what_is_no_phrase_is_not_looked_at() {
        assert!(Phrase::new("").is_none());
        assert!(Phrase::new(" . ").is_none());
        assert!(Phrase::new("99999999999.99").is_none());
        assert!(Phrase::new(&"uge ".repeat(100)).is_none());
    }

    #[test]
    fn decomposed_letters_are_the_same_word() {
        assert!(Phrase::new("a\u{30a}r").unwrap().says(&["år"]));
    }
}
