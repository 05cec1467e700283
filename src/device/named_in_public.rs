//! Persons whom a public edition names, told before it is made: that they may be named is for a person to decide.

use std::collections::HashSet;

use crate::device::{naming, summing_up};
use crate::domain::people_named::PersonNamed;
use crate::domain::read_by_all::Spot;
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// More are not read; the rest is counted.
const NAMED: usize = 10;

/// Who is named where, and in whose place something else stands; nothing where nobody is named.
pub fn in_words(words: &Words, people: &[PersonNamed]) -> Option<String> {
    let (contacts, people): (Vec<_>, Vec<_>) = people.iter().partition(|person| person.is_contact);
    let (left_out, named): (Vec<_>, Vec<_>) = people.into_iter().partition(|person| person.is_left_out);
    let list = |people: &[&PersonNamed], told: &dyn Fn(&PersonNamed) -> String| {
        let mut known = HashSet::new();
        let told = people.iter().map(|person| told(person));
        let mut listed: Vec<String> = told.filter(|told| known.insert(told.clone())).collect();
        let more = listed.len().saturating_sub(NAMED);
        listed.truncate(NAMED);
        (listed.join("; "), more)
    };
    let say = |id, people: &[&PersonNamed], told: &dyn Fn(&PersonNamed) -> String| {
        let (list, more) = list(people, told);
        (!people.is_empty()).then(|| words.say(id, &[("people", list.into()), ("more", more.into())]))
    };
    let with_place = |person: &PersonNamed| format!("{} ({})", person.name, place(words, &person.place));
    let said = [
        say("replies-people-named", &named, &with_place),
        // A name that nobody will read is not read aloud here either.
        say("replies-people-left-out", &left_out, &|person| place(words, &person.place)),
        say("replies-people-reached", &contacts, &with_place),
    ];
    let said: Vec<String> = said.into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// "ansvarlig, handling 3"
pub fn place(words: &Words, place: &Spot) -> String {
    let (id, number) = match place {
        Spot::Passage(passage, title) => return summing_up::passage_about(words, passage, title),
        Spot::Item(title) => {
            let title = naming::shortened(&visible_line(title), 40);
            return words.say("replies-named-item", &[("item", title.into())]);
        }
        Spot::Point(number) => ("replies-named-point", number),
        Spot::Note(number) => ("replies-named-note", number),
        Spot::Theme(number) => ("replies-named-theme", number),
        Spot::Responsible(number) => ("replies-named-responsible", number),
        Spot::Action(number) => ("replies-named-action", number),
        Spot::Answerer(number) => ("replies-named-answerer", number),
        Spot::Dissent(number) => ("replies-named-dissent", number),
    };
    words.say(id, &[("number", number.to_string().into())])
}

#[cfg(test)]
mod tests {
    use crate::device::named_in_public::in_words;
    use crate::domain::number::Number;
    use crate::domain::people_named::PersonNamed;
    use crate::domain::read_by_all::Spot;
    use crate::language::language::Language;
    use crate::language::words::Words;

    fn person(name: &str, number: u32, is_left_out: bool) -> PersonNamed {
        PersonNamed {
            place: Spot::Responsible(Number::plain(number)),
            name: name.into(),
            is_left_out,
            is_contact: false,
        }
    }

    #[test]
    fn who_is_named_is_told_with_the_place_and_who_is_left_out_without_the_name() {
        let people: Vec<PersonNamed> = (1..=12).map(|number| person("Mette Krogh", number, false)).collect();
        for language in [Language::Da, Language::En] {
            let words = Words::new(language);
            assert_eq!(in_words(&words, &[]), None);
            let told = in_words(&words, &people).unwrap();
            assert!(told.contains("Mette Krogh (") && told.contains("10)") && !told.contains("11)"), "{told}");
            let told = in_words(&words, &[person("Anna Holm", 7, true)]).unwrap();
            assert!(told.contains('7') && !told.contains("Anna"), "{told}");
            let telephone = PersonNamed { is_contact: true, ..person("24681357", 7, false) };
            let told = in_words(&words, &[telephone]).unwrap();
            assert!(told.contains("24681357 (") && !told.contains("navn") && !told.contains("name"), "{told}");
        }
    }
}
