//! Names that stand twice on a list of participants: one person written twice, or two who must be told apart.

use std::collections::BTreeMap;

use crate::domain::body::is_named_as_body;
use crate::intake::list_remark::Remark;
use crate::intake::participant::Participant;
use crate::language::folding::comparison_key;

/// Everybody once and with a name of their own, from the people of a list with their lines; and what was done for it.
pub fn parted(people: Vec<(usize, Participant)>) -> (Vec<Participant>, Vec<Remark>) {
    let mut kept: Vec<(usize, Participant)> = Vec::new();
    let mut bearers: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut remarks = Vec::new();
    for (line, mut person) in people {
        let key = comparison_key(&person.name);
        let same = bearers.get(&key).into_iter().flatten().copied();
        let places: Vec<usize> = same.collect();
        let Some(first) = places.first().map(|at| kept[*at].0) else {
            bearers.insert(key, vec![kept.len()]);
            kept.push((line, person));
            continue;
        };
        let name = person.name.clone();
        if let Some(at) = places.iter().find(|at| may_be_one(&kept[**at].1, &person)) {
            remarks.push(Remark::Twice { line, first: kept[*at].0, name });
            take(&mut kept[*at].1, person);
            continue;
        }
        let mut numbered = (2..).map(|number| with_number(&name, number));
        let is_free = |now: &String| !bearers.contains_key(&comparison_key(now));
        person.name = numbered.find(is_free).unwrap_or_default();
        remarks.push(Remark::Renamed { line, first, name, now: person.name.clone() });
        bearers.insert(comparison_key(&person.name), vec![kept.len()]);
        bearers.entry(key).or_default().push(kept.len());
        kept.push((line, person));
    }
    remarks.extend(namesakes(&kept));
    (kept.into_iter().map(|(_, person)| person).collect(), remarks)
}

/// Nothing that is said of one speaks against the other.
fn may_be_one(one: &Participant, other: &Participant) -> bool {
    fn agree<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
        one.is_none() || other.is_none() || one == other
    }
    agree(one.role.as_ref(), other.role.as_ref())
        && agree(one.table.as_ref(), other.table.as_ref())
        && agree(one.organisation.as_ref(), other.organisation.as_ref())
        && agree(one.with.as_ref(), other.with.as_ref())
}

fn take(one: &mut Participant, other: Participant) {
    one.role = one.role.or(other.role);
    one.table = one.table.or(other.table);
    one.organisation = one.organisation.take().or(other.organisation);
    one.with = one.with.take().or(other.with);
    one.wheelchair |= other.wheelchair;
}

/// "Peter Ens (2), SIND"
fn with_number(name: &str, number: usize) -> String {
    let bare = bare(name);
    format!("{bare} ({number}){}", &name[bare.len()..])
}

fn bare(name: &str) -> &str {
    name.split(',').next().unwrap_or(name)
}

/// Those who are told apart only by what stands behind the name.
fn namesakes(people: &[(usize, Participant)]) -> Vec<Remark> {
    let mut lines: BTreeMap<String, (&str, Vec<usize>)> = BTreeMap::new();
    for (line, person) in people {
        let name = bare(&person.name).trim();
        lines.entry(comparison_key(name)).or_insert((name, Vec::new())).1.push(*line);
    }
    let several = lines.into_values().filter(|(name, lines)| lines.len() > 1 && !is_named_as_body(name));
    several.map(|(name, lines)| Remark::Namesakes { name: name.to_owned(), lines }).collect()
}

#[cfg(test)]
mod tests {
    use crate::intake::list_remark::Remark;
    use crate::intake::participants::read_text;

    #[test]
    fn the_same_person_is_taken_once_and_two_of_one_name_are_told_apart() {
        let list = "Navn;Organisation;Rolle;Bord;Kørestol\nAnne Dobbelt;SIND;Bruger;;\nAnne dobbelt;SIND;;2;ja\n\
                    Peter Ens;;Borger;1;\nPeter Ens;;Borger;2;\nPeter Ens;;Borger;2;\n\
                    Jens Jensen;LEV;Bruger;;\nJens Jensen;Køge Kommune;Politiker;;\nSIND, Køge;;;;\nSIND, Faxe;;;;\n";
        let list = read_text(list).unwrap();
        let names: Vec<&str> = list.people.iter().map(|person| person.name.as_str()).collect();
        let jenses = ["Jens Jensen, LEV", "Jens Jensen, Køge Kommune"];
        let expected =
            ["Anne Dobbelt, SIND", "Peter Ens", "Peter Ens (2)", jenses[0], jenses[1], "SIND, Køge", "SIND, Faxe"];
        assert_eq!(names, expected);
        assert!(list.people[0].wheelchair && list.people[0].table == Some(2));
        let name = || "Peter Ens".to_owned();
        assert_eq!(
            list.remarks,
            [
                Remark::Twice { line: 3, first: 2, name: "Anne dobbelt, SIND".into() },
                Remark::Renamed { line: 5, first: 4, name: name(), now: "Peter Ens (2)".into() },
                Remark::Twice { line: 6, first: 5, name: name() },
                Remark::Namesakes { name: "Jens Jensen".into(), lines: vec![7, 8] },
            ]
        );
    }
}
