//! Persons by name in what everybody may come to read: who does it, who answers, who did not agree.
//!
//! Outside the house no private person is named. A participant's name is left out where it is the whole answer to "who";
//! in people's own sentences, and where a name is only presumed to be a person's, it stands, and a person is told of it.

use std::ops::Range;

use crate::domain::body::{is_of_a_person, is_public, reads_as_a_persons};
use crate::domain::dissents::dissent;
use crate::domain::id::TableNumber;
use crate::domain::meeting::Meeting;
use crate::domain::number::Number;
use crate::domain::programme::{Member, MemberRole};
use crate::language::first_names::FIRST_NAMES;
use crate::language::folding::{comparison_key, search_key};

/// A name, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonNamed {
    pub place: NamedIn,
    pub name: String,
    /// Whether a public edition says for whom they are there instead.
    pub is_left_out: bool,
}

/// By the number that people see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NamedIn {
    /// Who does an action, or on whose behalf.
    Responsible(Number),
    /// What else is said of an action.
    Action(Number),
    /// Who answers a note.
    Answerer(Number),
    /// The dissent beside a point.
    Dissent(Number),
}

/// What stands in the place of a participant's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandIn<'a> {
    Body(&'a str),
    SomebodyAt(TableNumber),
}

/// Somebody who sits at a table, with their name alone.
struct Known<'a> {
    name: String,
    table: TableNumber,
    member: &'a Member,
}

/// Where a name stands in a text, and who that is, where somebody of that name sits at a table.
struct Hit<'a> {
    place: Range<usize>,
    known: Option<&'a Known<'a>>,
}

impl Meeting {
    /// Every person named in the next steps, as the one who answers, or in a dissent; each once in each place.
    pub fn people_named(&self) -> Vec<PersonNamed> {
        let known = self.known_people();
        let mut named: Vec<PersonNamed> = Vec::new();
        let mut look = |text: Option<&str>, place: NamedIn, is_field: bool| {
            for hit in text.iter().flat_map(|text| hits(text, &known, is_field)) {
                let name = text.unwrap_or_default()[hit.place].to_owned();
                let is_left_out = is_field && hit.known.is_some_and(|known| is_private(known.member));
                let person = PersonNamed { place: place.clone(), name, is_left_out };
                if !named.contains(&person) {
                    named.push(person);
                }
            }
        };
        for action in self.actions.all() {
            let number = &action.agreed.number;
            // What stands now, and what the minutes have of it.
            let now = self.actions.get(action.id).map(|action| action.action.terms());
            let agreed = self.opening.closed_by().and_then(|close| action.terms_before(close));
            for terms in now.iter().chain(&agreed) {
                for who in [&terms.who, &terms.on_behalf_of] {
                    look(who.as_deref(), NamedIn::Responsible(number.clone()), true);
                }
                let said = [Some(terms.what.as_str()), terms.condition.as_deref()].into_iter().flatten();
                said.for_each(|said| look(Some(said), NamedIn::Action(number.clone()), false));
            }
            let reasons = action.action.history().lines().filter_map(|line| line.why.as_deref());
            reasons.for_each(|why| look(Some(why), NamedIn::Action(number.clone()), false));
        }
        for note in self.contributions.standing() {
            look(note.contribution.owed_by(), NamedIn::Answerer(note.number().clone()), true);
        }
        for point in self.points.standing() {
            let said = dissent(&self.points, point.id);
            look(said.as_deref(), NamedIn::Dissent(point.made.number.clone()), false);
        }
        named
    }

    /// What is said of "who", with what stands in for each participant's name; nothing where it names none. `say` is told
    /// whether it begins with that.
    pub fn without_participants(&self, who: &str, say: impl Fn(StandIn<'_>, bool) -> String) -> Option<String> {
        let known = self.known_people();
        let (mut said, mut told) = (String::new(), 0);
        for Hit { place, known } in hits(who, &known, true) {
            let Some(known) = known.filter(|known| is_private(known.member)) else { continue };
            said.push_str(&who[told..place.start]);
            said.push_str(&say(stand_in(known), place.start == 0));
            told = place.end;
        }
        (told > 0).then(|| said + &who[told..])
    }

    fn known_people(&self) -> Vec<Known<'_>> {
        self.members().filter_map(|(table, member)| Some(Known { name: member.own_name()?, table, member })).collect()
    }
}

impl Member {
    /// The person's name without title and association; nothing of what is no person as far as anybody can tell.
    fn own_name(&self) -> Option<String> {
        let body = self.body();
        if body == Some(self.name.as_str()) {
            return None;
        }
        let parts = self.name.split(" v/").flat_map(|part| part.split([',', '(', ')'])).map(str::trim);
        let mut own = parts.filter(|part| !part.is_empty() && body != Some(part));
        let first = own.next()?;
        // "Holm, Anna"
        let turned = own.next().filter(|given| !is_of_a_person(first) && is_first_name(given));
        let name = turned.map_or_else(|| first.to_owned(), |given| format!("{given} {first}"));
        let is_sent = body.is_some() && reads_as_a_persons(&name);
        (sits_as_a_person(self.role) || is_sent || is_of_a_person(&name)).then_some(name)
    }
}

fn sits_as_a_person(role: Option<MemberRole>) -> bool {
    use MemberRole::{Citizen, Host, Official, Politician, Relative, Scribe, User};
    matches!(role, Some(User | Citizen | Relative | Politician | Official | Host | Scribe))
}

/// Whether they are there for themselves or for an association, and not in an office that everybody may know.
fn is_private(member: &Member) -> bool {
    use MemberRole::{Host, Official, Politician, Scribe};
    !matches!(member.role, Some(Politician | Official | Host | Scribe))
}

/// That a relative is of an association tells perhaps of an illness; what is listed as one is there for it.
fn stand_in<'a>(known: &Known<'a>) -> StandIn<'a> {
    use MemberRole::{Municipality, Organisation, Other, Region};
    let speaks_for = |body: &str| match known.member.role {
        Some(Municipality | Organisation | Region) => true,
        None | Some(Other) => is_public(body),
        Some(_) => false,
    };
    let body = known.member.body().filter(|body| speaks_for(body));
    body.map_or(StandIn::SomebodyAt(known.table), StandIn::Body)
}

fn is_first_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && FIRST_NAMES.contains(&search_key(word).as_str())
}

/// The names in a text, in order and apart. What is said of "who" may be a first name alone.
fn hits<'a>(text: &str, known: &'a [Known<'a>], is_field: bool) -> Vec<Hit<'a>> {
    let words = words(text);
    let mut hits = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let (length, known) = match named_from(text, &words[at..], known, is_field && words.len() == 1) {
            Some((length, known)) => (length, Some(known)),
            None => (presumed(text, &words[at..], is_field && at == 0), None),
        };
        if length > 0 {
            hits.push(Hit { place: words[at].start..words[at + length - 1].end, known });
        }
        at += length.max(1);
    }
    hits
}

/// Of how many words the longest participant's name is that the words begin with. One word alone is a name only where it
/// is all that is said.
fn named_from<'a>(
    text: &str,
    words: &[Range<usize>],
    known: &'a [Known<'a>],
    is_alone: bool,
) -> Option<(usize, &'a Known<'a>)> {
    let begins = |known: &&Known<'_>| {
        let own: Vec<&str> = known.name.split_whitespace().collect();
        let said = words.iter().map(|word| comparison_key(&text[word.clone()]));
        let is_said = words.len() >= own.len() && own.iter().zip(said).all(|(own, said)| comparison_key(own) == said);
        is_said && (own.len() > 1 || is_alone)
    };
    let length = |known: &Known<'_>| known.name.split_whitespace().count();
    let found = known.iter().filter(begins).max_by_key(|known| length(known));
    found.map(|known| (length(known), known))
}

/// Of how many words a name is that begins with a known first name, none where none does.
fn presumed(text: &str, words: &[Range<usize>], may_stand_alone: bool) -> usize {
    let said = |word: &Range<usize>| &text[word.clone()];
    if !words.first().is_some_and(|first| is_first_name(said(first))) {
        return 0;
    }
    let is_next = |pair: &&[Range<usize>]| {
        said(&pair[1]).starts_with(char::is_uppercase) && text[pair[0].end..pair[1].start].trim().is_empty()
    };
    let length = 1 + words.windows(2).take_while(is_next).count();
    let whole = &text[words[0].start..words[length - 1].end];
    if is_of_a_person(whole) || length == 1 && may_stand_alone { length } else { 0 }
}

/// Where the words of a text stand.
fn words(text: &str) -> Vec<Range<usize>> {
    let is_of_word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’' | '\u{300}'..='\u{36f}');
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| is_of_word(*c)) {
        match words.last_mut().filter(|word| word.end == at) {
            Some(word) => word.end = at + c.len_utf8(),
            None => words.push(at..at + c.len_utf8()),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use crate::domain::id::TableNumber;
    use crate::domain::people_named::{Known, StandIn, hits, is_private, stand_in};
    use crate::domain::programme::{Member, MemberRole};

    fn member(name: &str, role: Option<MemberRole>) -> Member {
        Member { name: name.into(), role, ..Member::default() }
    }

    /// The names in a text, each with whether it is a private participant's.
    fn named(text: &str, is_field: bool) -> Vec<(&str, bool)> {
        use MemberRole::{Municipality, Organisation, Politician, Relative, User};
        let members = [
            member("Anna A-prøve", Some(Relative)),
            member("Yrsa", Some(User)),
            member("Holm, Ida", Some(User)),
            member("Åse Bæk, SIND", Some(Organisation)),
            member("Klaus Vad, borgmester, Køge Kommune", Some(Politician)),
            member("Bedre Psykiatri", Some(Organisation)),
            member("Greve", Some(Municipality)),
            member("Ungerådet", None),
            member("Socialudvalget, Køge Kommune", None),
            member("Ældre Sagen, Ringsted", Some(Organisation)),
        ];
        let known: Vec<Known<'_>> = members
            .iter()
            .filter_map(|member| Some(Known { name: member.own_name()?, table: TableNumber(3), member }))
            .collect();
        let of = |hit: crate::domain::people_named::Hit<'_>| {
            (&text[hit.place], hit.known.is_some_and(|known| is_private(known.member)))
        };
        hits(text, &known, is_field).into_iter().map(of).collect()
    }

    #[test]
    fn a_participant_is_known_wherever_the_name_stands_and_an_office_is_nobody() {
        for (who, found) in [
            ("Anna A-prøve", vec![("Anna A-prøve", true)]),
            ("anna a-prøve og Køge Kommune", vec![("anna a-prøve", true)]),
            ("SIND v/ Åse Bæk", vec![("Åse Bæk", true)]),
            ("Ida Holm", vec![("Ida Holm", true)]),
            ("Yrsa", vec![("Yrsa", true)]),
            ("Klaus Vad", vec![("Klaus Vad", false)]),
            ("Mette Krogh (sekretariatet)", vec![("Mette Krogh", false)]),
            ("Mette fra sekretariatet", vec![("Mette", false)]),
            ("Styregruppen", vec![]),
            ("Greve", vec![]),
            ("Bedre Psykiatri", vec![]),
            ("Ungerådet", vec![]),
            ("Socialudvalget", vec![]),
            ("Ældre Sagen", vec![]),
            ("Psykiatri- og Socialstaben", vec![]),
            ("Else Marie Fonden", vec![]),
        ] {
            assert_eq!(named(who, true), found, "{who}");
        }
    }

    #[test]
    fn in_a_sentence_a_first_name_alone_is_too_little() {
        assert_eq!(named("Bo i egen bolig er ikke for alle", false), []);
        assert_eq!(named("Yrsa mener noget andet", false), []);
        assert_eq!(named("Her er Peter Juul, LAP, uenig", false), [("Peter Juul", false)]);
        assert_eq!(named("Åse Bæk og Anna A-prøve er uenige", false), [("Åse Bæk", true), ("Anna A-prøve", true)]);
    }

    #[test]
    fn in_the_place_of_a_name_stands_whom_somebody_is_sent_by_and_no_association_of_a_relatives() {
        let table = TableNumber(3);
        for (name, role, expected) in [
            ("Åse Bæk, SIND", MemberRole::Organisation, StandIn::Body("SIND")),
            ("Anna Holm, SIND", MemberRole::Relative, StandIn::SomebodyAt(table)),
            ("Anna Holm", MemberRole::Organisation, StandIn::SomebodyAt(table)),
        ] {
            let member = member(name, Some(role));
            let known = Known { name: member.own_name().unwrap(), table, member: &member };
            assert_eq!(stand_in(&known), expected, "{name}");
        }
    }
}
