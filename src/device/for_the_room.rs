//! Which sentences the room may read: none with somebody's name or a contact in it, none that sounds like one person's own
//! matter.

use crate::device::naming;
use crate::domain::known_people::{People, Text};
use crate::domain::meeting::Meeting;
use crate::language::contacts::contacts;
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// A room reads no longer ones, in characters.
const LONGEST: usize = 1_200;

/// Why a sentence is not for the wall, in words; nothing where it is. `of`: what kind of text it is.
pub fn why_kept(words: &Words, meeting: &Meeting, people: &People<'_>, text: &str, of: Text) -> Option<String> {
    kept(meeting, people, text, of).map(|id| words.word(id))
}

/// The same by the id of its words.
pub fn kept(meeting: &Meeting, people: &People<'_>, text: &str, of: Text) -> Option<&'static str> {
    if meeting.looks_like_own_case(text) {
        return Some("plenary-kept-own-case");
    }
    let names = !people.named_in(text, of).is_empty() || !contacts(text).is_empty();
    names.then_some("plenary-kept-person")
}

/// As much of it as a room reads.
pub fn readable(text: &str) -> String {
    naming::shortened(&visible_line(text), LONGEST)
}

#[cfg(test)]
mod tests {
    use crate::device::for_the_room::kept;
    use crate::domain::example::given;
    use crate::domain::known_people::{People, Text};

    #[test]
    fn names_contacts_and_one_persons_matter_are_not_for_the_room() {
        let meeting = given(&[]).0.meeting;
        let people = People::of(&meeting);
        for text in ["Spørg Hanne Jensen om bussen", "Ring på 24 68 13 57", "Skriv til bus@kommunen.dk"] {
            assert_eq!(kept(&meeting, &people, text, Text::Note), Some("plenary-kept-person"), "{text}");
        }
        let text = "Min søn på 23 fik clozapin på lukket afdeling";
        assert_eq!(kept(&meeting, &people, text, Text::Note), Some("plenary-kept-own-case"));
        for text in ["Kørsel skal kunne bestilles samme dag", "Næstved og Slagelse skal tale sammen", "§ 107 og KKR"]
        {
            assert_eq!(
                (kept(&meeting, &people, text, Text::Note), kept(&meeting, &people, text, Text::Sentence)),
                (None, None),
                "{text}"
            );
        }
    }
}
