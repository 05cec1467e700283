//! What is said when a list of participants was seated: how many, and what of the seating could not be met.

use crate::device::reading_seating::unmet;
use crate::language::words::Words;
use crate::preparation::seating;
use crate::preparation::seen::Seen;

pub fn in_words(count: usize, seen: &Seen, words: &Words) -> String {
    let mut told = vec![words.say("editor-seated", &[("count", count.into())])];
    told.extend(unmet(words, &seating::unmet(seen)));
    told.join(" ")
}
