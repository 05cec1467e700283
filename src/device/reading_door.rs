//! The door in words: who tried to come in with what opens nothing.

use crate::device::door::WrongCodes;
use crate::language::words::Words;

/// "Der er prøvet 12 forkerte koder fra 192.168.1.7. Døren bremser dem."
pub fn wrong_codes(words: &Words, codes: &WrongCodes) -> String {
    let from = codes.from.clone().unwrap_or_else(|| words.word("net-wrong-codes-elsewhere"));
    let told = words.say("net-wrong-codes", &[("count", codes.count.into()), ("from", from.into())]);
    if codes.slowed { format!("{told} {}", words.word("net-wrong-codes-slowed")) } else { told }
}
