//! What is known of a language before any note is read: stop words, stems, short forms, and the field's synonyms.

use std::collections::{HashMap, HashSet};

use crate::language::language::Language;
use crate::language::likeness::normal::tokens;
use crate::language::likeness::stance_words::StanceWords;
use crate::language::likeness::stems::Stems;
use crate::language::likeness::typing::Spelling;

macro_rules! list {
    ($name:literal) => {
        include_str!(concat!("lists/", $name))
    };
}

/// Words of one meaning, or of one corner of the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// As the list calls it.
    pub name: String,
    /// Of one corner of the field only: near, not the same.
    pub corner: bool,
}

/// The place of a meaning in the lexicon.
pub type MeaningId = u32;

/// Some words together that have a meaning, as stems.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    pub stems: Vec<String>,
    pub meaning: MeaningId,
}

pub struct Lexicon {
    stems: Stems,
    stop: HashSet<String>,
    short_forms: HashMap<String, Vec<String>>,
    meanings: Vec<Meaning>,
    by_stem: HashMap<String, Vec<MeaningId>>,
    by_beginning: HashMap<String, Vec<MeaningId>>,
    phrases: HashMap<String, Vec<Phrase>>,
    words: HashSet<String>,
    spelling: Spelling,
    stance_words: StanceWords,
}

impl Lexicon {
    /// The lists of the program for `language`, and the user's own lines of words that mean the same.
    pub fn new(language: Language, own: &[Vec<String>]) -> Self {
        let (stop, synonyms) = match language {
            Language::Da => (list!("stop.da"), list!("synonyms.da")),
            Language::En => (list!("stop.en"), list!("synonyms.en")),
        };
        let (stances, opposites) = match language {
            Language::Da => (list!("stances.da"), list!("opposites.da")),
            Language::En => (list!("stances.en"), list!("opposites.en")),
        };
        let stems = Stems::new(language);
        let stance_words = StanceWords::new(lines(stances), lines(opposites), |key| stems.stem(key));
        let mut lexicon = Self {
            stems,
            stop: lines(stop).flat_map(tokens).map(|token| token.key).collect(),
            short_forms: HashMap::new(),
            meanings: Vec::new(),
            by_stem: HashMap::new(),
            by_beginning: HashMap::new(),
            phrases: HashMap::new(),
            words: HashSet::new(),
            spelling: Spelling::default(),
            stance_words,
        };
        if language == Language::Da {
            for word in lines(list!("words.da")).flat_map(tokens) {
                lexicon.know(&word.key);
            }
            for (form, meant) in lines(list!("abbreviations.da")).filter_map(|line| line.split_once(':')) {
                let meant = tokens(meant).into_iter().map(|token| token.key).collect();
                lexicon.short_forms.insert(short_form_key(form), meant);
            }
        }
        for line in lines(synonyms) {
            let corner = line.split_once('~').filter(|(name, _)| !name.contains(':'));
            if let Some((name, words)) = corner.or_else(|| line.split_once(':')) {
                lexicon.mean(name, corner.is_some(), words.split(','));
            }
        }
        for words in own {
            if let Some(name) = words.first() {
                lexicon.mean(name, false, words.iter().map(String::as_str));
            }
        }
        lexicon
    }

    pub fn is_stop(&self, key: &str) -> bool {
        self.stop.contains(key)
    }

    /// The word without its ending.
    pub fn stem(&self, key: &str) -> String {
        self.stems.stem(key)
    }

    /// What a short form stands for.
    pub fn long_form(&self, key: &str, dotted: bool) -> Option<&[String]> {
        let with_stop = dotted.then(|| self.short_forms.get(&format!("{key}."))).flatten();
        with_stop.or_else(|| self.short_forms.get(key)).map(Vec::as_slice)
    }

    pub fn meaning(&self, id: MeaningId) -> &Meaning {
        &self.meanings[id as usize]
    }

    /// The meanings of one word.
    pub fn meanings<'a>(&'a self, key: &'a str, stem: &'a str) -> impl Iterator<Item = MeaningId> + 'a {
        let beginnings = (3..=key.len()).filter_map(|end| key.get(..end)).filter_map(|b| self.by_beginning.get(b));
        self.by_stem.get(stem).into_iter().chain(beginnings).flatten().copied()
    }

    /// The phrases that begin with this stem.
    pub fn phrases(&self, stem: &str) -> &[Phrase] {
        self.phrases.get(stem).map_or(&[], Vec::as_slice)
    }

    /// Whether a compound may be made of this word.
    pub fn knows(&self, key: &str) -> bool {
        self.words.contains(key) || self.words.contains(&self.stem(key))
    }

    pub fn spelling(&self) -> &Spelling {
        &self.spelling
    }

    /// The words by which a speaker takes sides.
    pub fn stance_words(&self) -> &StanceWords {
        &self.stance_words
    }

    fn know(&mut self, key: &str) {
        self.words.insert(key.to_owned());
        self.words.insert(self.stem(key));
        self.spelling.learn(key);
    }

    fn mean<'a>(&mut self, name: &str, corner: bool, words: impl Iterator<Item = &'a str>) {
        let id = MeaningId::try_from(self.meanings.len()).expect("a list of meanings is written by hand");
        self.meanings.push(Meaning { name: name.trim().to_owned(), corner });
        for entry in words {
            let keys: Vec<String> = tokens(entry).into_iter().map(|token| token.key).collect();
            match keys.as_slice() {
                [] => {}
                [key] if entry.trim_end().ends_with('*') => {
                    self.know(key);
                    remember(self.by_beginning.entry(key.clone()).or_default(), id);
                }
                [key] => {
                    self.know(key);
                    let stem = self.stem(key);
                    remember(self.by_stem.entry(stem).or_default(), id);
                }
                keys => {
                    let stems: Vec<String> = keys.iter().map(|key| self.stem(key)).collect();
                    let phrase = Phrase { stems: stems.clone(), meaning: id };
                    self.phrases.entry(stems[0].clone()).or_default().push(phrase);
                }
            }
        }
    }
}

impl std::fmt::Debug for Lexicon {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Lexicon").field("meanings", &self.meanings.len()).finish_non_exhaustive()
    }
}

fn remember(ids: &mut Vec<MeaningId>, id: MeaningId) {
    if ids.last() != Some(&id) {
        ids.push(id);
    }
}

fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// A form with its full stop keeps it: "kom." is a municipality, "kom" is not.
fn short_form_key(form: &str) -> String {
    let key: String = tokens(form).into_iter().map(|token| token.key).collect();
    let inner = form.trim().trim_end_matches('.').contains('.');
    if form.trim().ends_with('.') && !inner { format!("{key}.") } else { key }
}

#[cfg(test)]
mod tests {
    use crate::language::language::Language;
    use std::collections::HashMap;

    use crate::language::likeness::lexicon::{Lexicon, lines};

    #[test]
    fn no_word_for_a_stance_stands_twice_where_only_the_first_is_heard() {
        for list in [list!("stances.da"), list!("stances.en")] {
            let mut roles: HashMap<&str, &str> = HashMap::new();
            for (role, entries) in lines(list).filter_map(|line| line.split_once(':')) {
                for entry in entries.split(',').map(str::trim).filter(|entry| !entry.is_empty()) {
                    assert_eq!(roles.insert(entry, role), None, "{entry:?} as {role}");
                }
            }
        }
    }

    #[test]
    fn the_users_own_words_mean_the_same_too() {
        let own = vec![vec!["Flexen".to_owned(), "den gule bus".to_owned()]];
        let lexicon = Lexicon::new(Language::Da, &own);
        let stem = lexicon.stem("flexen");
        let id = lexicon.meanings("flexen", &stem).find(|id| lexicon.meaning(*id).name == "Flexen").unwrap();
        assert!(lexicon.phrases(&lexicon.stem("den")).iter().any(|phrase| phrase.meaning == id));
    }

    #[test]
    fn a_short_form_with_a_full_stop_is_one_only_with_it() {
        let lexicon = Lexicon::new(Language::Da, &[]);
        assert_eq!(lexicon.long_form("kom", true), Some(&["kommune".to_owned()][..]));
        assert_eq!(lexicon.long_form("kom", false), None);
        assert_eq!(lexicon.long_form("tlf", false), lexicon.long_form("tlf", true));
    }

    #[test]
    fn every_line_of_every_list_is_read() {
        for language in [Language::Da, Language::En] {
            let lexicon = Lexicon::new(language, &[]);
            assert!(lexicon.meanings.len() > 30);
            assert!(lexicon.meanings.iter().any(|meaning| meaning.corner) || language == Language::En);
            assert!(lexicon.stance_words().axes() > 15);
            assert!(lexicon.is_stop(&lexicon.stop.iter().min().unwrap().clone()));
        }
    }
}
