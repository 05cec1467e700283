//! A list of participants as seats at the tables.

use std::collections::BTreeSet;

use crate::intake::list_remark::Remark;
use crate::intake::participant::Participant;
use crate::intake::participants::{self, List, Unlisted};
use crate::intake::programme::node::name;
use crate::language::words::Words;
use crate::preparation::edit::Seat;

/// Everybody on a list that was pasted or read from a file, and what was not taken from it as it stands there.
pub fn on(list: &str) -> Result<(Vec<Seat>, Vec<Remark>), Unlisted> {
    let seat = |person: Participant| Seat {
        name: person.name,
        role: person.role.as_ref().and_then(name),
        table: person.table,
        organisation: person.organisation,
        with: person.with,
        wheelchair: person.wheelchair,
    };
    let List { people, remarks } = participants::read_text(list)?;
    Ok((people.into_iter().map(seat).collect(), remarks))
}

/// What was not taken from a list as it stands there, a sentence or two each.
pub fn in_words(remarks: &[Remark], words: &Words) -> Vec<String> {
    remarks.iter().map(|remark| remark.say(words)).collect()
}

/// How far above the tables of the plan, and so many more as the list has, a number may be.
const FAR: usize = 10;

/// The tables on a list that are more likely a slip than a table, beside those of the plan.
pub fn far_tables(seats: &[Seat], known: &[u16]) -> Vec<Remark> {
    let new: BTreeSet<u16> =
        seats.iter().filter_map(|seat| seat.table).filter(|table| !known.contains(table)).collect();
    let last = usize::from(known.iter().max().copied().unwrap_or_default()) + new.len() + FAR;
    let far = new.into_iter().filter(|table| usize::from(*table) > last);
    far.map(|table| Remark::FarTable { table }).collect()
}

#[cfg(test)]
mod tests {
    use crate::intake::list_remark::Remark;
    use crate::preparation::people::{far_tables, on};

    #[test]
    fn a_number_far_beyond_the_tables_is_told() {
        let (seats, _) = on("Navn;Bord\nA;99\nB;9\nC;2\n").unwrap();
        assert_eq!(far_tables(&seats, &[1, 2, 3]), [Remark::FarTable { table: 99 }]);
        assert_eq!(far_tables(&seats, &(1..=90).collect::<Vec<u16>>()), []);
        let (seats, _) = on("Navn;Bord\nA;1\nB;2\nC;3\n").unwrap();
        assert_eq!(far_tables(&seats, &[]), []);
    }
}
