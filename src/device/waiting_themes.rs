//! Themes that tables have added and nobody has settled, told before a public edition is made: it holds their titles back.

use crate::domain::meeting::Meeting;
use crate::language::words::Words;

/// Which they are, and the command that settles the first; nothing where none waits.
pub fn in_words(words: &Words, meeting: &Meeting) -> Option<String> {
    let waiting = meeting.themes.all().filter(|theme| meeting.themes.is_waiting(theme));
    let numbers: Vec<String> = waiting.map(|theme| theme.number.to_string()).collect();
    let first = numbers.first()?.clone();
    let said = [("count", numbers.len().into()), ("themes", numbers.join(", ").into()), ("first", first.into())];
    Some(words.say("replies-themes-wait", &said))
}
