//! People at the tables who have one name, and are one to the record.

use std::collections::BTreeMap;

use crate::domain::body::is_named_as_body;
use crate::domain::programme::{Member, MemberRole, Table};
use crate::intake::programme::warning::Warning;
use crate::language::folding::comparison_key;

/// A warning for each name that several people have; of a municipality or association several may come.
pub fn same_names(tables: &[Table]) -> Vec<Warning> {
    let mut bearers: BTreeMap<String, (&str, Vec<u16>)> = BTreeMap::new();
    let is_body = |member: &Member| {
        matches!(member.role, Some(MemberRole::Municipality | MemberRole::Region | MemberRole::Organisation))
            // "Peter Ens, Faxe Kommune" is a person.
            || is_named_as_body(member.name.split(',').next().unwrap_or_default().trim())
    };
    for table in tables {
        for member in table.members.iter().filter(|member| !is_body(member)) {
            bearers.entry(comparison_key(&member.name)).or_insert((&member.name, Vec::new())).1.push(table.number.0);
        }
    }
    let several = bearers.into_values().filter(|(name, tables)| tables.len() > 1 && !name.trim().is_empty());
    several.map(|(name, tables)| Warning::SameName { name: name.to_owned(), tables }).collect()
}

#[cfg(test)]
mod tests {
    use crate::domain::id::TableNumber;
    use crate::domain::programme::{Member, Table};
    use crate::intake::programme::same_name::same_names;
    use crate::intake::programme::warning::Warning;

    #[test]
    fn two_people_of_one_name_are_told_with_their_tables_and_associations_are_not() {
        let table = |number, names: [&str; 2]| {
            let members = names.map(|name| Member { name: name.into(), ..Member::default() }).to_vec();
            Table { number: TableNumber(number), name: None, members }
        };
        let told = same_names(&[table(1, ["Peter Ens", "SIND"]), table(4, ["peter  ens", "SIND"])]);
        assert_eq!(told, [Warning::SameName { name: "Peter Ens".into(), tables: vec![1, 4] }]);
        let official = ["Peter Ens, Faxe Kommune", "Ida"];
        assert_eq!(same_names(&[table(1, official), table(2, official)]).len(), 2);
        assert_eq!(same_names(&[table(1, ["Peter Ens, LEV", "Peter Ens, SIND"])]), []);
    }
}
