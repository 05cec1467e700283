//! The door in words: who is invited and in, and who tried to come in with what opens nothing.

use crate::device::door::{Invited, Machine, WrongCodes};
use crate::device::naming;
use crate::language::words::Words;

/// "Bord 4: K7QF-… – maskiner: 4 (forbundet), 4b (lukket ude)"; nothing for a role with neither a code nor a machine.
pub fn invited(words: &Words, invited: &Invited) -> Option<String> {
    let who = naming::role(words, invited.role);
    match (&invited.code, machines(words, invited)) {
        (None, None) => None,
        (Some(code), None) => Some(format!("{who}: {code}")),
        (code, Some(machines)) => {
            let code = code.clone().unwrap_or_else(|| words.word("reading-door-no-code"));
            let told = [("who", who.into()), ("code", code.into()), ("machines", machines.into())];
            Some(words.say("reading-door-machines", &told))
        }
    }
}

/// "4 (forbundet), 4b (lukket ude)"; nothing where nobody came.
pub fn machines(words: &Words, invited: &Invited) -> Option<String> {
    let all: Vec<String> = invited.machines.iter().map(|one| machine(words, one)).collect();
    (!all.is_empty()).then(|| all.join(", "))
}

fn machine(words: &Words, machine: &Machine) -> String {
    let state = match machine {
        Machine { is_out: true, .. } => "reading-door-out",
        Machine { is_there: true, .. } => "reading-door-there",
        _ => "reading-door-away",
    };
    format!("{} ({})", machine.mark.0, words.word(state))
}

/// "Der er prøvet 12 forkerte koder fra 192.168.1.7. Døren bremser dem."
pub fn wrong_codes(words: &Words, codes: &WrongCodes) -> String {
    let from = codes.from.clone().unwrap_or_else(|| words.word("net-wrong-codes-elsewhere"));
    let told = words.say("net-wrong-codes", &[("count", codes.count.into()), ("from", from.into())]);
    if codes.slowed { format!("{told} {}", words.word("net-wrong-codes-slowed")) } else { told }
}
