//! Whom somebody at a table speaks for: the municipality, region or association that it is, or whose person it is. Never a
//! person: what a meeting gives away names none.

use crate::domain::id::TableNumber;
use crate::domain::meeting::Meeting;
use crate::domain::programme::{Member, MemberRole, Programme};
use crate::language::first_names::FIRST_NAMES;
use crate::language::folding::search_key;
use crate::language::sorting;

/// What the names of municipalities and regions hold.
const MUNICIPALITY: [&str; 2] = ["kommune", "municipality"];
const REGION: &str = "region";
/// What the names of other parts of the administration hold.
const OFFICE: &str = "forvaltning";
/// What the names of associations hold and no person's does.
const ASSOCIATION: [&str; 9] =
    ["forening", "forbund", "organisation", "selskab", "netvaerk", "sagen", "fond", "klub", "danmark"];

/// Whether the name is that of a municipality, a region or a part of one.
pub fn is_public(name: &str) -> bool {
    is_municipality(name) || holds(name, REGION) || holds(name, OFFICE)
}

fn is_municipality(name: &str) -> bool {
    MUNICIPALITY.iter().any(|word| holds(name, word))
}

fn holds(name: &str, word: &str) -> bool {
    search_key(name).contains(word)
}

/// "SIND"
fn is_abbreviation(name: &str) -> bool {
    name.chars().count() > 1 && name.chars().all(char::is_uppercase)
}

/// "Anna Holm", "Jens Peter Krog": a first name that is known and a surname, and nothing that only a body is called.
pub fn is_of_a_person(name: &str) -> bool {
    let first = name.split_whitespace().next().map(search_key);
    reads_as_a_persons(name) && first.is_some_and(|first| FIRST_NAMES.contains(&first.as_str()))
}

/// Two words or more that all begin with a capital, as a person's name does: "Åse Bæk", and "Bedre Psykiatri" too.
pub fn reads_as_a_persons(name: &str) -> bool {
    let is_word = |word: &str| word.starts_with(char::is_uppercase) && !is_abbreviation(word);
    let is_body = is_public(name) || ASSOCIATION.iter().any(|word| holds(name, word));
    name.split_whitespace().count() > 1 && name.split_whitespace().all(is_word) && !is_body
}

/// The association itself, of what is listed as one, without the person whom it sends: "Åse Bæk, SIND", "SIND v/ Åse Bæk".
/// Nothing of a person alone.
fn without_its_person(name: &str) -> Option<&str> {
    let name = name.split_once(" v/").map_or(name, |(body, _)| body.trim());
    let in_brackets = name.strip_suffix(')').and_then(|name| name.rsplit_once('('));
    let Some((before, last)) = in_brackets.or_else(|| name.rsplit_once(',')) else {
        return Some(name).filter(|name| !is_of_a_person(name));
    };
    let (before, last) = (before.trim(), last.trim());
    let person = before.split(',').next().unwrap_or(before);
    let is_body = is_public(last) || is_abbreviation(last) || ASSOCIATION.iter().any(|word| holds(last, word));
    Some(match () {
        () if is_of_a_person(last) => before,
        () if is_of_a_person(person) || (is_body && reads_as_a_persons(person)) => last,
        () => name,
    })
}

impl Member {
    /// The municipality, region or association: itself, or whose person it is; nothing of somebody of whom only a name is
    /// known.
    pub fn body(&self) -> Option<&str> {
        let itself =
            matches!(self.role, Some(MemberRole::Municipality | MemberRole::Region | MemberRole::Organisation));
        match self.organisation.as_deref() {
            Some(organisation) if !organisation.trim().is_empty() => Some(organisation),
            _ if itself => without_its_person(&self.name),
            _ => self.named_after(),
        }
    }

    /// What a person's name ends with, as lists of participants have it: "Bo Ø, Direktør, Næstved Kommune". Not the title
    /// of somebody who is nobody's, nor "Holm, Anna".
    fn named_after(&self) -> Option<&str> {
        let Some((_, last)) = self.name.rsplit_once(',') else {
            return Some(&*self.name).filter(|name| is_public(name));
        };
        let last = last.trim();
        let first_word = search_key(last.split_whitespace().next()?);
        let is_a_name = FIRST_NAMES.contains(&first_word.as_str());
        let is_body = is_public(last) || (!is_a_name && (self.role.is_some() || is_abbreviation(last)));
        Some(last).filter(|_| is_body)
    }

    /// Whether it is a municipality or a person of one, as far as anybody has said.
    fn is_municipal(&self) -> bool {
        self.role == Some(MemberRole::Municipality) || self.body().is_some_and(is_municipality)
    }

    /// The municipality or region as everybody may know it, without whoever is there for it.
    fn without_person(&self) -> Option<Self> {
        let body = self.body()?;
        let role = match self.role {
            Some(role @ (MemberRole::Municipality | MemberRole::Region)) => role,
            _ if is_municipality(body) => MemberRole::Municipality,
            _ if holds(body, REGION) => MemberRole::Region,
            _ => return None,
        };
        Some(Self { name: body.to_owned(), role: Some(role), ..Self::default() })
    }
}

impl Programme {
    /// At each table the municipalities and regions alone, each once: they are nobody's names.
    pub fn without_people(&mut self) {
        for table in &mut self.tables {
            let mut public: Vec<Member> = Vec::new();
            for member in table.members.iter().filter_map(Member::without_person) {
                if !public.contains(&member) {
                    public.push(member);
                }
            }
            table.members = public;
        }
    }
}

impl Meeting {
    /// Whom those at the tables speak for, each once, in the alphabet's order.
    pub fn bodies(&self) -> Vec<&str> {
        sorted(self.members().filter_map(|(_, member)| member.body()))
    }

    /// The municipalities among them.
    pub fn municipalities(&self) -> Vec<&str> {
        sorted(self.members().filter(|(_, member)| member.is_municipal()).filter_map(|(_, member)| member.body()))
    }

    /// The one for whom all at a table speak, where there is only one.
    pub fn body_alone_at(&self, table: TableNumber) -> Option<&str> {
        let bodies = sorted(self.tables.get(table)?.members().iter().filter_map(Member::body));
        if let [only] = bodies[..] { Some(only) } else { None }
    }

    /// The tables at which somebody is called so or speaks for one of that name.
    pub fn tables_of<'a>(&'a self, name: &'a str) -> impl Iterator<Item = TableNumber> + 'a {
        self.members().filter(move |(_, member)| member.name == name || member.body() == Some(name)).map(|(at, _)| at)
    }

    /// The person who is called so, where no municipality or association is.
    pub fn person(&self, name: &str) -> Option<(TableNumber, &Member)> {
        let mut found = self.members().filter(|(_, member)| member.name == name || member.body() == Some(name));
        let person = found.next()?;
        let is_body = |(_, member): &(TableNumber, &Member)| member.body() == Some(name);
        (!is_body(&person) && !found.any(|other| is_body(&other))).then_some(person)
    }
}

fn sorted<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut names: Vec<&str> = names.collect();
    names.sort_by_cached_key(|name| (sorting::sort_key(name), *name));
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use crate::domain::programme::{Member, MemberRole};

    fn member(name: &str, role: Option<MemberRole>, organisation: Option<&str>) -> Member {
        Member { name: name.into(), role, organisation: organisation.map(str::to_owned), ..Member::default() }
    }

    #[test]
    fn a_person_speaks_for_whom_the_list_says_and_nobody_for_a_person() {
        use MemberRole::{Municipality, Official, Organisation, Relative};
        for (name, role, organisation, body) in [
            ("Greve", Some(Municipality), None, Some("Greve")),
            ("DH Ringsted", Some(Organisation), None, Some("DH Ringsted")),
            ("Anna A-prøve", Some(Relative), Some("Ringsted Kommune"), Some("Ringsted Kommune")),
            ("Bo Ø, Direktør, Næstved Kommune", None, None, Some("Næstved Kommune")),
            ("Åse Bæk, Bedre Psykiatri", Some(Relative), None, Some("Bedre Psykiatri")),
            ("Åse Bæk, SIND", None, None, Some("SIND")),
            ("Åse Bæk, SIND", Some(Organisation), None, Some("SIND")),
            ("Åse Bæk (SIND)", Some(Organisation), None, Some("SIND")),
            ("SIND v/ Åse Bæk", Some(Organisation), None, Some("SIND")),
            ("SIND, Anna Holm", Some(Organisation), None, Some("SIND")),
            ("Åse Bæk, Bedre Psykiatri", Some(Organisation), None, Some("Bedre Psykiatri")),
            ("Bo Ø, Direktør, Næstved Kommune", Some(Municipality), None, Some("Næstved Kommune")),
            ("Anna Holm", Some(Organisation), None, None),
            ("Bedre Psykiatri, Ringsted", Some(Organisation), None, Some("Bedre Psykiatri, Ringsted")),
            ("Ældre Sagen, DH", Some(Organisation), None, Some("Ældre Sagen, DH")),
            ("Else Marie Fonden", Some(Organisation), None, Some("Else Marie Fonden")),
            ("Ringsted Kommune", None, None, Some("Ringsted Kommune")),
            ("Anna A-prøve", Some(Relative), None, None),
            ("Anna A-prøve", None, Some(" "), None),
            ("Bo Ø, Direktør", None, None, None),
            ("Holm, Anna", Some(Relative), None, None),
            ("Chef, Ida", Some(Official), None, None),
        ] {
            assert_eq!(member(name, role, organisation).body(), body, "{name}");
        }
    }
}
