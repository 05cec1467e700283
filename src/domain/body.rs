//! Whom somebody at a table speaks for: the municipality, region or association that it is, or whose person it is. Never a
//! person: what a meeting gives away names none.

use crate::domain::id::TableNumber;
use crate::domain::meeting::Meeting;
use crate::domain::programme::{Member, MemberRole, Programme};
use crate::language::first_names::is_first_name;
use crate::language::folding::{comparison_key, search_key};
use crate::language::municipalities::is_bare_municipality;
use crate::language::sorting;

/// What the names of municipalities and regions hold.
const MUNICIPALITY: [&str; 2] = ["kommune", "municipality"];
const REGION: &str = "region";
/// What the names of other parts of the administration hold.
const OFFICE: &str = "forvaltning";
/// What the names of associations hold and no person's does.
const ASSOCIATION: [&str; 9] =
    ["forening", "forbund", "organisation", "selskab", "netvaerk", "sagen", "fond", "klub", "danmark"];

/// What their names and those of other bodies end with, in the definite form too: "Ørslev Lokalråd", "Landsbyrådet i Vig",
/// and no "Socialrådgiver" or "Foreningsformand".
const BODY_ENDS: [&str; 13] = [
    "forening",
    "forbund",
    "organisation",
    "selskab",
    "netværk",
    "sagen",
    "fond",
    "klub",
    "klubben",
    "råd",
    "raad",
    "samfund",
    "udvalg",
];
const DEFINITE: [&str; 5] = ["", "en", "et", "ne", "erne"];

/// Whether what stands beside a person is a body by its name, and no title.
pub fn is_named_as_body(name: &str) -> bool {
    let ends = |word: &str| {
        let mut stems = DEFINITE.iter().filter_map(|ending| word.strip_suffix(ending));
        stems.any(|stem| BODY_ENDS.iter().any(|end| stem.ends_with(end)))
    };
    is_public(name) || is_abbreviation(name) || comparison_key(name).split(' ').any(ends)
}

/// Whether the name is that of a municipality, a region or a part of one.
pub fn is_public(name: &str) -> bool {
    is_municipality(name) || holds(name, REGION) || holds(name, OFFICE)
}

fn is_municipality(name: &str) -> bool {
    MUNICIPALITY.iter().any(|word| holds(name, word))
}

/// "Hjørring" of "Hjørring Kommune"; other names stay whole.
pub fn place_of_municipality(name: &str) -> &str {
    let parts = name.trim_end().rsplit_once(' ');
    let place = parts.filter(|(_, last)| MUNICIPALITY.contains(&search_key(last).as_str())).map(|(place, _)| place);
    place.unwrap_or(name).trim()
}

/// Whether a municipality answers at a table of a consultation round: those who sit there or, where nobody does, what the
/// table is called.
pub fn answers_as_municipality(name: Option<&str>, members: &[Member]) -> bool {
    match members {
        [] => name.is_some_and(|name| is_municipality(name) || is_bare_municipality(name)),
        members => members.iter().all(|member| member.role == Some(MemberRole::Municipality)),
    }
}

fn holds(name: &str, word: &str) -> bool {
    search_key(name).contains(word)
}

/// "SIND"
fn is_abbreviation(name: &str) -> bool {
    name.chars().count() > 1 && name.chars().all(char::is_uppercase)
}

/// Small words within a name.
const NOBILIARY: &[&str] = &["v.", "von", "van", "de", "du", "la", "ten", "der"];

/// "Anna Holm", "Jens Peter Krog": a first name that is known and a surname, and nothing that only a body is called.
pub fn is_of_a_person(name: &str) -> bool {
    reads_as_a_persons(name) && name.split_whitespace().next().is_some_and(is_first_name)
}

/// Two words or more that all begin with a capital, as a person's name does: "Åse Bæk", and "Bedre Psykiatri" too.
pub fn reads_as_a_persons(name: &str) -> bool {
    let is_word =
        |word: &str| (word.starts_with(char::is_uppercase) && !is_abbreviation(word)) || NOBILIARY.contains(&word);
    let is_body = is_named_as_body(name) || ASSOCIATION.iter().any(|word| holds(name, word));
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
    // A single word may be where an association is: "Bedre Psykiatri, Ringsted".
    let is_place = !last.contains(' ') && !["en", "et", "ne"].iter().any(|ending| last.ends_with(ending));
    let is_body = !is_place || is_named_as_body(last) || ASSOCIATION.iter().any(|word| holds(last, word));
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
        let is_a_name = is_first_name(last.split_whitespace().next()?);
        let is_body = is_public(last) || (!is_a_name && (self.role.is_some() || is_named_as_body(last)));
        Some(last).filter(|_| is_body)
    }

    /// The name as a list of participants has it, and what the list has beside it: "Bent Kristensen" and "Ørslev Lokalråd".
    pub fn in_columns(&self) -> (&str, Option<String>) {
        let organisation = self.organisation.as_deref().map(str::trim).filter(|said| !said.is_empty());
        let (name, rest) = match self.name.split_once(',') {
            Some((name, rest)) if self.is_person_before(name, rest) => (name.trim(), Some(rest.trim())),
            _ => (self.name.as_str(), None),
        };
        let is_said = |rest: &str| organisation.is_none_or(|organisation| rest.ends_with(organisation));
        let beside = match rest {
            Some(rest) if is_said(rest) => Some(rest.to_owned()),
            Some(rest) => organisation.map(|organisation| format!("{rest}, {organisation}")),
            None => organisation.map(str::to_owned),
        };
        (name, beside)
    }

    /// Not "Holm, Anna", nor "SIND, Anna Holm", nor a body that has a comma in its name.
    fn is_person_before(&self, name: &str, rest: &str) -> bool {
        let is_a_name = rest.split_whitespace().next().is_some_and(is_first_name);
        !name.trim().is_empty() && !rest.trim().is_empty() && !is_a_name && self.body() != Some(self.name.as_str())
    }

    /// By what a list of participants is in order: a person's surname, else the whole name.
    pub fn sorted_by(&self) -> &str {
        let (name, _) = self.in_columns();
        let is_itself = self.body() == Some(self.name.as_str()) || self.name.contains(" v/");
        let surname = name.rsplit(' ').next().filter(|_| !is_itself && reads_as_a_persons(name) && !name.contains(','));
        surname.unwrap_or(name)
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
        let members = self.members().filter_map(|(_, member)| member.body());
        sorted(members.chain(self.named_parties().map(|(_, name)| name)))
    }

    /// The municipalities among them.
    pub fn municipalities(&self) -> Vec<&str> {
        sorted(self.members().filter(|(_, member)| member.is_municipal()).filter_map(|(_, member)| member.body()))
    }

    /// The one who answers at a table of a consultation round.
    pub fn party(&self, table: TableNumber) -> Option<&str> {
        let table = self.tables.get(table).filter(|_| self.is_consultation())?;
        match table.members() {
            [member] => Some(&member.name),
            _ => table.name(),
        }
    }

    /// The one for whom all at a table speak, where there is only one.
    pub fn body_alone_at(&self, table: TableNumber) -> Option<&str> {
        if let [only] = self.bodies_at(table)[..] { Some(only) } else { None }
    }

    /// The municipalities and associations at a table, in the alphabet's order.
    pub fn bodies_at(&self, table: TableNumber) -> Vec<&str> {
        let members = self.tables.get(table).map(|table| table.members()).unwrap_or_default();
        sorted(members.iter().filter_map(Member::body))
    }

    /// The tables at which somebody is called so or speaks for one of that name.
    pub fn tables_of<'a>(&'a self, name: &'a str) -> impl Iterator<Item = TableNumber> + 'a {
        let is_so = move |(_, member): &(TableNumber, &Member)| member.name == name || member.body() == Some(name);
        let parties = self.named_parties().filter(move |(_, party)| *party == name).map(|(at, _)| at);
        self.members().filter(is_so).map(|(at, _)| at).chain(parties)
    }

    /// Those who answer in a consultation round under a table's name alone.
    fn named_parties(&self) -> impl Iterator<Item = (TableNumber, &str)> {
        let is_asked = self.is_consultation();
        let empty = self.tables.all().filter(move |(_, table)| is_asked && table.members().is_empty());
        empty.filter_map(|(number, table)| Some((number, table.name()?)))
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
            ("Bo Ø, Socialrådgiver", None, None, None),
            ("Bo Ø, Foreningsformand", None, None, None),
            ("Åse Bæk, Ældre Sagen", None, None, Some("Ældre Sagen")),
            ("Åse Bæk, Cyklistforbundet", None, None, Some("Cyklistforbundet")),
            ("Åse Bæk, Høreforeningen", None, None, Some("Høreforeningen")),
            ("Åse Bæk, Dansk Blindesamfund", None, None, Some("Dansk Blindesamfund")),
            ("Åse Bæk, Landsbyrådet i Vig", None, None, Some("Landsbyrådet i Vig")),
            ("Bent Kristensen, Ørslev Lokalråd", None, None, Some("Ørslev Lokalråd")),
            ("Xaver Ærø, Røde Kors", Some(Organisation), None, Some("Røde Kors")),
            ("Xaver Ærø, Mødrehjælpen", Some(Organisation), None, Some("Mødrehjælpen")),
            ("Holm, Anna", Some(Relative), None, None),
            ("Chef, Ida", Some(Official), None, None),
        ] {
            assert_eq!(member(name, role, organisation).body(), body, "{name}");
        }
    }

    #[test]
    fn a_list_has_the_person_in_one_column_and_the_association_in_another() {
        use MemberRole::{Municipality, Organisation, User};
        for (name, role, organisation, columns, sorted_by) in [
            (
                "Bent Kristensen, Ørslev Lokalråd",
                None,
                None,
                ("Bent Kristensen", Some("Ørslev Lokalråd")),
                "Kristensen",
            ),
            ("Åse Bæk, SIND", Some(Organisation), Some("SIND"), ("Åse Bæk", Some("SIND")), "Bæk"),
            ("Bo Ø, Direktør", None, Some("Næstved Kommune"), ("Bo Ø", Some("Direktør, Næstved Kommune")), "Ø"),
            ("Holm, Anna", Some(User), None, ("Holm, Anna", None), "Holm, Anna"),
            ("Greve", Some(Municipality), None, ("Greve", None), "Greve"),
            (
                "Bedre Psykiatri, Ringsted",
                Some(Organisation),
                None,
                ("Bedre Psykiatri, Ringsted", None),
                "Bedre Psykiatri, Ringsted",
            ),
            ("Anna Holm", None, Some("SIND"), ("Anna Holm", Some("SIND")), "Holm"),
        ] {
            let member = member(name, role, organisation);
            let (shown, beside) = member.in_columns();
            assert_eq!(((shown, beside.as_deref()), member.sorted_by()), (columns, sorted_by), "{name}");
        }
    }
}
