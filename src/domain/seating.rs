//! The seating plan: everybody at one table, companions together, no two of one administration where that can be, and of
//! those who sit already as few as possible moved.
//!
//! Units (somebody with those who come along) are laid out one administration after another, a table further each time,
//! so that an administration of no more people than tables meets nobody of its own; then single steps and exchanges
//! mend what the companions, the wheelchairs and the places that were taken already have put wrong.

use std::collections::BTreeMap;

use crate::domain::id::TableNumber;
use crate::language::folding::comparison_key;

/// Somebody who is to sit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guest {
    pub name: String,
    /// Of whose administration; nobody of the same should sit beside.
    pub administration: Option<String>,
    /// A user, relative or association: every table should hear two of them.
    pub is_user: bool,
    /// The name of the one beside whom this one sits: a companion, an interpreter.
    pub with: Option<String>,
    pub wheelchair: bool,
    pub table: Option<TableNumber>,
    /// Stays where they sit: a table's host or scribe.
    pub stays: bool,
}

/// A table to sit at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub table: TableNumber,
    pub seats: usize,
    pub wheelchairs: usize,
}

/// What could not be met, in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unmet {
    /// Tables with more people than seats.
    pub crowded: Vec<TableNumber>,
    /// Tables with more wheelchairs than there is room for.
    pub wheelchairs: Vec<TableNumber>,
    /// Tables with two of one administration, and which.
    pub together: Vec<(TableNumber, String)>,
    /// Tables with fewer than two users, though there are enough of them.
    pub few_users: Vec<TableNumber>,
    /// Those who come along with somebody whom the name alone does not find.
    pub companions: Vec<Companion>,
}

/// Somebody who is to sit beside another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Companion {
    pub name: String,
    pub with: String,
    /// How many others are called so: nobody, or several.
    pub bearers: usize,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// For each guest, in their order.
    pub tables: Vec<TableNumber>,
    /// Places in the list of those who sat elsewhere before.
    pub moved: Vec<usize>,
    pub unmet: Unmet,
}

/// How many users a table should hear.
const USERS: usize = 2;
/// So often all exchanges are tried; each round betters something, and after a few there is nothing left to better.
const ROUNDS: usize = 40;

/// What is wrong at a table, the worst first; compared as it stands.
type Wrong = [i64; 5];

/// Nothing where there is no table.
pub fn plan(guests: &[Guest], places: &[Place]) -> Option<Plan> {
    if places.is_empty() {
        return None;
    }
    let mut room = Room::new(guests, places);
    room.lay_out();
    room.mend();
    Some(room.plan())
}

struct Room<'a> {
    guests: &'a [Guest],
    places: &'a [Place],
    /// For each guest the name of their administration, however it is written.
    administrations: Vec<Option<&'a str>>,
    /// Guests who sit together, by their place in the list.
    units: Vec<Vec<usize>>,
    /// Where each unit sits, by the place of the table.
    at: Vec<usize>,
    /// Where each sat before, if anywhere.
    before: Vec<Option<usize>>,
    /// The units at each table.
    tables: Vec<Vec<usize>>,
    /// At most so many sit at a table without need.
    fair: usize,
    /// Whether there are users enough for every table to hear two.
    enough_users: bool,
}

impl<'a> Room<'a> {
    fn new(guests: &'a [Guest], places: &'a [Place]) -> Self {
        let units = units(guests);
        let place = |table: TableNumber| places.iter().position(|place| place.table == table);
        let before: Vec<Option<usize>> =
            units.iter().map(|unit| unit.iter().find_map(|guest| guests[*guest].table.and_then(place))).collect();
        let users = guests.iter().filter(|guest| guest.is_user).count();
        Self {
            guests,
            places,
            administrations: administrations(guests),
            at: vec![0; units.len()],
            before,
            tables: vec![Vec::new(); places.len()],
            units,
            fair: guests.len().div_ceil(places.len()),
            enough_users: users >= USERS * places.len(),
        }
    }

    fn stays(&self, unit: usize) -> bool {
        self.before[unit].is_some() && self.units[unit].iter().any(|guest| self.guests[*guest].stays)
    }

    /// Who sits stays; the others go one table further each time, an administration after the other, the largest first.
    fn lay_out(&mut self) {
        let mut sizes: BTreeMap<&str, usize> = BTreeMap::new();
        for administration in &self.administrations {
            *sizes.entry(administration.unwrap_or_default()).or_default() += 1;
        }
        let administration =
            |unit: &Vec<usize>| unit.iter().find_map(|guest| self.administrations[*guest]).unwrap_or_default();
        let mut order: Vec<usize> = (0..self.units.len()).collect();
        order.sort_by_key(|unit| {
            let name = administration(&self.units[*unit]);
            // Those of no administration fill what is left.
            (name.is_empty(), std::cmp::Reverse(sizes.get(name).copied().unwrap_or_default()), name, *unit)
        });
        let seated: Vec<(usize, usize)> =
            order.iter().filter_map(|unit| self.before[*unit].map(|table| (*unit, table))).collect();
        for (unit, table) in seated {
            self.sit(unit, table);
        }
        let mut next = 0;
        for unit in order.into_iter().filter(|unit| self.before[*unit].is_none()).collect::<Vec<_>>() {
            // The next table round that is not fuller than another, so that nobody sits alone at the last.
            let least = self.tables.iter().map(|table| self.heads(table)).min().unwrap_or_default();
            let count = self.places.len();
            let free = (0..count).map(|step| (next + step) % count).find(|at| self.heads(&self.tables[*at]) == least);
            let table = free.unwrap_or(next % count);
            self.sit(unit, table);
            next = (table + 1) % count;
        }
    }

    fn sit(&mut self, unit: usize, table: usize) {
        self.at[unit] = table;
        self.tables[table].push(unit);
    }

    fn heads(&self, table: &[usize]) -> usize {
        table.iter().map(|unit| self.units[*unit].len()).sum()
    }

    fn guests_at<'t>(&'t self, table: &'t [usize]) -> impl Iterator<Item = &'a Guest> + 't {
        table.iter().flat_map(|unit| &self.units[*unit]).map(|guest| &self.guests[*guest])
    }

    /// What is wrong at one table with these units.
    fn wrong(&self, at: usize, table: &[usize]) -> Wrong {
        let place = &self.places[at];
        let heads = self.heads(table);
        let wheelchairs = self.guests_at(table).filter(|guest| guest.wheelchair).count();
        let users = self.guests_at(table).filter(|guest| guest.is_user).count();
        let moved = table.iter().filter(|unit| self.before[**unit].is_some_and(|before| before != at)).count();
        let doubled: usize = self.doubled(table).values().map(|count| count - 1).sum();
        [
            heads.saturating_sub(place.seats) + wheelchairs.saturating_sub(place.wheelchairs),
            doubled,
            if self.enough_users { USERS.saturating_sub(users) } else { 0 },
            moved,
            heads.saturating_sub(self.fair),
        ]
        .map(|wrong| i64::try_from(wrong).unwrap_or(i64::MAX))
    }

    /// The administrations of which more than one person sits there.
    fn doubled(&self, table: &[usize]) -> BTreeMap<&'a str, usize> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for unit in table {
            let mut own: Vec<&str> =
                self.units[*unit].iter().filter_map(|guest| self.administrations[*guest]).collect();
            // Companions of one administration have to sit together.
            own.sort_unstable();
            own.dedup();
            own.into_iter().for_each(|name| *counts.entry(name).or_default() += 1);
        }
        counts.retain(|_, count| *count > 1);
        counts
    }

    /// Takes the best step or exchange again and again until none betters anything.
    fn mend(&mut self) {
        for _ in 0..ROUNDS {
            let mut bettered = false;
            for unit in 0..self.units.len() {
                if self.stays(unit) {
                    continue;
                }
                if let Some((table, other)) = self.best(unit) {
                    let from = self.at[unit];
                    self.go(unit, table);
                    if let Some(other) = other {
                        self.go(other, from);
                    }
                    bettered = true;
                }
            }
            if !bettered {
                return;
            }
        }
    }

    /// Where this unit had better sit, and who had better sit where it does.
    fn best(&self, unit: usize) -> Option<(usize, Option<usize>)> {
        let from = self.at[unit];
        let mut best: Option<(Wrong, (usize, Option<usize>))> = None;
        let here = self.wrong(from, &self.tables[from]);
        for to in (0..self.places.len()).filter(|to| *to != from) {
            let now = sum(here, self.wrong(to, &self.tables[to]));
            if now == [0; 5] {
                continue;
            }
            let others = self.tables[to].iter().copied().filter(|other| !self.stays(*other)).map(Some);
            for other in std::iter::once(None).chain(others) {
                let changed = |table: &[usize], gone: Option<usize>, come: Option<usize>| {
                    let left = table.iter().copied().filter(|one| Some(*one) != gone);
                    left.chain(come).collect::<Vec<usize>>()
                };
                let left = self.wrong(from, &changed(&self.tables[from], Some(unit), other));
                let there = self.wrong(to, &changed(&self.tables[to], other, Some(unit)));
                let change = minus(sum(left, there), now);
                // The gravest thing that changes decides.
                if change < [0; 5] && best.is_none_or(|(found, _)| change < found) {
                    best = Some((change, (to, other)));
                }
            }
        }
        best.map(|(_, step)| step)
    }

    fn go(&mut self, unit: usize, to: usize) {
        let from = self.at[unit];
        self.tables[from].retain(|other| *other != unit);
        self.sit(unit, to);
    }

    fn plan(&self) -> Plan {
        let mut tables = vec![self.places[0].table; self.guests.len()];
        for (unit, guests) in self.units.iter().enumerate() {
            guests.iter().for_each(|guest| tables[*guest] = self.places[self.at[unit]].table);
        }
        let sat = |guest: usize| self.guests[guest].table.is_some_and(|before| before != tables[guest]);
        let moved = (0..self.guests.len()).filter(|guest| sat(*guest)).collect();
        let mut unmet = Unmet { companions: companions(self.guests), ..Unmet::default() };
        for (place, table) in self.places.iter().zip(&self.tables) {
            let guests = || self.guests_at(table);
            if guests().count() > place.seats {
                unmet.crowded.push(place.table);
            }
            if guests().filter(|guest| guest.wheelchair).count() > place.wheelchairs {
                unmet.wheelchairs.push(place.table);
            }
            unmet.together.extend(self.doubled(table).into_keys().map(|name| (place.table, name.to_owned())));
            if self.enough_users && guests().filter(|guest| guest.is_user).count() < USERS {
                unmet.few_users.push(place.table);
            }
        }
        Plan { tables, moved, unmet }
    }
}

/// Guests who sit together: each with those who come along with them, and with whom these do.
pub fn units(guests: &[Guest]) -> Vec<Vec<usize>> {
    let known = known(guests);
    let mut first: Vec<usize> = (0..guests.len()).collect();
    for (at, guest) in guests.iter().enumerate() {
        let found = guest.with.as_deref().and_then(|with| known.get(&comparison_key(with))?.first());
        let Some(other) = found else { continue };
        let (one, other) = (first[at], first[*other]);
        first.iter_mut().filter(|unit| **unit == one.max(other)).for_each(|unit| *unit = one.min(other));
    }
    let mut units: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, unit) in first.into_iter().enumerate() {
        units.entry(unit).or_default().push(at);
    }
    units.into_values().collect()
}

/// The guests who bear a name, by its key, in their order.
fn known(guests: &[Guest]) -> BTreeMap<String, Vec<usize>> {
    let mut known: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, guest) in guests.iter().enumerate() {
        for key in keys(&guest.name) {
            let bearers = known.entry(key).or_default();
            if bearers.last() != Some(&at) {
                bearers.push(at);
            }
        }
    }
    known
}

fn companions(guests: &[Guest]) -> Vec<Companion> {
    let known = known(guests);
    let mut companions = Vec::new();
    for (at, guest) in guests.iter().enumerate() {
        let Some(with) = guest.with.as_deref().filter(|with| !with.trim().is_empty()) else { continue };
        let others = known.get(&comparison_key(with)).into_iter().flatten().filter(|other| **other != at);
        let bearers = others.count();
        if bearers != 1 {
            companions.push(Companion { name: guest.name.clone(), with: with.to_owned(), bearers });
        }
    }
    companions
}

/// "Faxe", "faxe kommune" and "Faxe Kommune, Social" are one administration, by the first of its names.
fn administrations(guests: &[Guest]) -> Vec<Option<&str>> {
    let mut names: BTreeMap<String, &str> = BTreeMap::new();
    let said = guests.iter().map(|guest| guest.administration.as_deref());
    said.map(|said| said.map(|said| *names.entry(administration_key(said)).or_insert(said))).collect()
}

fn administration_key(name: &str) -> String {
    let key = comparison_key(name);
    let stem = |part: &str| part.trim().strip_suffix(" kommune").map(str::to_owned);
    let stem = key.split(',').find_map(stem).unwrap_or(key);
    // "København" and "Københavns Kommune".
    stem.trim_end_matches('s').to_owned()
}

/// A companion is said to come with "Anne Holm", who stands as "Anne Holm, SIND".
fn keys(name: &str) -> impl Iterator<Item = String> {
    let alone = name.split(',').next().unwrap_or_default();
    [comparison_key(alone.trim()), comparison_key(name)].into_iter()
}

fn sum(one: Wrong, other: Wrong) -> Wrong {
    std::array::from_fn(|at| one[at] + other[at])
}

fn minus(one: Wrong, other: Wrong) -> Wrong {
    std::array::from_fn(|at| one[at] - other[at])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};

    use crate::domain::id::TableNumber;
    use crate::domain::seating::{Guest, Place, Unmet, plan};

    fn places(count: u16) -> Vec<Place> {
        (1..=count).map(|table| Place { table: TableNumber(table), seats: 12, wheelchairs: 2 }).collect()
    }

    fn guest(at: usize, administration: &str) -> Guest {
        let administration = Some(administration.to_owned()).filter(|name| !name.is_empty());
        Guest { name: format!("Gæst {at}"), administration, ..Guest::default() }
    }

    /// Of these administrations so many each.
    fn of(sizes: &[usize]) -> Vec<Guest> {
        let each = sizes.iter().enumerate().flat_map(|(own, size)| std::iter::repeat_n(own, *size));
        each.enumerate().map(|(at, own)| guest(at, &format!("Kommune {own}"))).collect()
    }

    fn heads(tables: &[TableNumber]) -> Vec<usize> {
        let different: BTreeSet<TableNumber> = tables.iter().copied().collect();
        different.into_iter().map(|table| tables.iter().filter(|other| **other == table).count()).collect()
    }

    #[test]
    fn a_companion_sits_beside_whom_they_come_with_and_wheelchairs_where_there_is_room() {
        let mut guests = of(&[3, 3, 3]);
        guests[0].name = "Anne Holm, SIND".into();
        guests[8].with = Some("anne holm".into());
        guests.iter_mut().take(6).for_each(|guest| guest.wheelchair = true);
        let plan = plan(&guests, &places(3)).unwrap();
        assert_eq!(plan.tables[0], plan.tables[8]);
        assert_eq!(plan.unmet, Unmet::default());
        assert_eq!(heads(&plan.tables), [3, 3, 3]);
    }

    #[test]
    fn those_who_sit_already_stay_but_for_the_fewest_that_put_it_right() {
        // Two of one municipality at table 1, and everybody else as they should be.
        let mut guests = of(&[2, 2, 2, 2]);
        for (at, table) in [1, 1, 2, 3, 2, 3, 1, 2].into_iter().enumerate() {
            guests[at].table = Some(TableNumber(table));
        }
        let plan = plan(&guests, &places(3)).unwrap();
        assert!(plan.unmet.together.is_empty(), "{plan:?}");
        assert_eq!(plan.moved.len(), 1, "{plan:?}");
        // And nothing is moved where nothing is wrong.
        let seated: Vec<Guest> = guests
            .iter()
            .zip(&plan.tables)
            .map(|(guest, table)| Guest { table: Some(*table), ..guest.clone() })
            .collect();
        assert!(crate::domain::seating::plan(&seated, &places(3)).unwrap().moved.is_empty());
    }

    #[test]
    fn a_tables_host_stays_and_what_cannot_be_met_is_told() {
        let mut guests = of(&[3]);
        guests.iter_mut().for_each(|guest| guest.table = Some(TableNumber(1)));
        guests[2].stays = true;
        let plan = plan(&guests, &places(2)).unwrap();
        assert_eq!(plan.tables[2], TableNumber(1));
        assert_eq!(plan.unmet.together.len(), 1);
        assert_eq!(plan.moved.len(), 1);
        assert_eq!(crate::domain::seating::plan(&guests, &[]), None);
    }

    #[test]
    fn one_administration_is_known_however_it_is_written() {
        let names = ["Faxe", "faxe kommune ", "Faxe Kommune, Social", "København", "Københavns Kommune"];
        let guests: Vec<Guest> = names.iter().enumerate().map(|(at, name)| guest(at, name)).collect();
        let alone = plan(&guests, &places(1)).unwrap();
        let together = ["Faxe", "København"].map(|name| (TableNumber(1), name.to_owned()));
        assert_eq!(alone.unmet.together, together);
        assert!(plan(&guests, &places(3)).unwrap().unmet.together.is_empty());
    }

    #[test]
    fn a_companion_whose_person_is_not_there_or_is_one_of_several_is_told() {
        let mut guests = of(&[1; 5]);
        for (at, with) in [(0, "Findes Ikke"), (1, "Jens Jensen"), (2, "Gæst 0")] {
            guests[at].with = Some(with.into());
        }
        guests[3].name = "Jens Jensen, LEV".into();
        guests[4].name = "Jens Jensen, Politiker, Køge Kommune".into();
        let told: Vec<(String, usize)> = plan(&guests, &places(2))
            .unwrap()
            .unmet
            .companions
            .into_iter()
            .map(|one| (one.with, one.bearers))
            .collect();
        assert_eq!(told, [("Findes Ikke".to_owned(), 0), ("Jens Jensen".to_owned(), 2)]);
    }

    #[test]
    fn every_table_hears_two_users_where_there_are_enough() {
        let mut guests = of(&[1; 16]);
        guests.iter_mut().take(8).for_each(|guest| guest.is_user = true);
        let plan = plan(&guests, &places(4)).unwrap();
        assert!(plan.unmet.few_users.is_empty(), "{plan:?}");
    }

    fn lists() -> impl Strategy<Value = (Vec<usize>, u16)> {
        (2u16..9).prop_flat_map(|tables| {
            (proptest::collection::vec(1..=usize::from(tables), 1..12), proptest::prelude::Just(tables))
        })
    }

    proptest! {
        #[test]
        fn no_two_of_an_administration_that_is_no_larger_than_there_are_tables_sit_together((sizes, tables) in lists()) {
            let plan = plan(&of(&sizes), &places(tables)).unwrap();
            prop_assert!(plan.unmet.together.is_empty(), "{:?}", plan);
            let heads = heads(&plan.tables);
            prop_assert!(heads.iter().max().unwrap() - heads.iter().min().unwrap() <= 1, "{:?}", heads);
        }

        #[test]
        fn everybody_has_one_place_companions_sit_together_and_a_second_plan_moves_nobody(
            list in proptest::collection::vec((0usize..6, any::<bool>(), any::<bool>(), any::<Option<u8>>(), 0u16..8), 1..40),
            tables in 1u16..7,
        ) {
            let guests: Vec<Guest> = list
                .iter()
                .enumerate()
                .map(|(at, (own, is_user, wheelchair, with, table))| Guest {
                    with: with.filter(|with| with % 4 == 0).map(|with| format!("Gæst {}", usize::from(with) % list.len())),
                    is_user: *is_user,
                    wheelchair: *wheelchair,
                    table: Some(TableNumber(*table)).filter(|table| table.0 > 0),
                    ..guest(at, &format!("Kommune {own}"))
                })
                .collect();
            let places = places(tables);
            let found = plan(&guests, &places).unwrap();
            prop_assert_eq!(found.tables.len(), guests.len());
            prop_assert!(found.tables.iter().all(|table| places.iter().any(|place| place.table == *table)));
            for (at, guest) in guests.iter().enumerate() {
                let with = guest.with.as_deref().and_then(|with| guests.iter().position(|other| other.name == with));
                if let Some(with) = with {
                    prop_assert_eq!(found.tables[at], found.tables[with]);
                }
            }
            let settled: Vec<Guest> = guests
                .iter()
                .zip(&found.tables)
                .map(|(guest, table)| Guest { table: Some(*table), ..guest.clone() })
                .collect();
            let again = plan(&settled, &places).unwrap();
            prop_assert_eq!(again.unmet.together.len() <= found.unmet.together.len(), true);
        }
    }
}
