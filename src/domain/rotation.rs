//! Café rotation: round after round at another table, and nobody meets the same person twice where arithmetic allows.
//!
//! The tables are the elements of a ring that is a product of finite fields, one for each prime power in their number;
//! whoever has the mark `p` at table `t` in the first round sits at `t + p·r` in the round of the element `r`. Two whose
//! marks differ by a unit of the ring are at one table exactly once. As many marks are such as the smallest of the prime
//! powers (MacNeish); with more people at a table some meet again, and it is said who.

use std::collections::BTreeMap;

/// For each round and person the table, from 0. The mark 0 stays at its table: its host.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rotation {
    pub rounds: Vec<Vec<usize>>,
    /// Pairs that meet more than once.
    pub again: Vec<(usize, usize)>,
}

/// `first`: at which of `tables` each sits in the first round; `hosts`: who stays. No more rounds than tables: then
/// everybody has been everywhere.
pub fn rotate(first: &[usize], hosts: &[bool], tables: usize, rounds: usize) -> Rotation {
    if tables == 0 || first.iter().any(|table| *table >= tables) {
        return Rotation::default();
    }
    let ring = Ring::of(tables);
    let mut next: Vec<usize> = vec![0; tables];
    let marks: Vec<usize> = first
        .iter()
        .enumerate()
        .map(|(at, table)| {
            if hosts.get(at).copied().unwrap_or(false) {
                return 0;
            }
            next[*table] += 1;
            // Beyond the good marks they begin again: those meet again.
            ring.marks[(next[*table] - 1) % ring.marks.len()]
        })
        .collect();
    let sits = |round: usize, at: usize| ring.add(first[at], ring.times(marks[at], round));
    let rounds: Vec<Vec<usize>> =
        (0..rounds.min(tables)).map(|round| (0..first.len()).map(|at| sits(round, at)).collect()).collect();
    let again = meeting_again(&rounds, tables);
    Rotation { rounds, again }
}

fn meeting_again(rounds: &[Vec<usize>], tables: usize) -> Vec<(usize, usize)> {
    let mut met: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for round in rounds {
        let mut sit: Vec<Vec<usize>> = vec![Vec::new(); tables];
        round.iter().enumerate().for_each(|(person, table)| sit[*table].push(person));
        for people in &sit {
            for (at, one) in people.iter().enumerate() {
                people[at + 1..].iter().for_each(|other| *met.entry((*one, *other)).or_default() += 1);
            }
        }
    }
    met.into_iter().filter(|(_, times)| *times > 1).map(|(pair, _)| pair).collect()
}

/// The product of the fields of these prime powers; an element is its places in them, as one number.
struct Ring {
    fields: Vec<Field>,
    /// Marks of travellers: none is 0, and each differs from every other by a unit, as far as there are such.
    marks: Vec<usize>,
}

impl Ring {
    fn of(size: usize) -> Self {
        let fields: Vec<Field> = prime_powers(size).into_iter().map(|(prime, power)| Field::of(prime, power)).collect();
        let mut ring = Self { fields, marks: Vec::new() };
        let smallest = ring.fields.iter().map(|field| field.size).min().unwrap_or(1);
        // The same number in every field: two of them differ in each.
        ring.marks = (1..smallest).map(|mark| ring.element(&vec![mark; ring.fields.len()])).collect();
        // More than that: any other step, at which some meet again.
        let others: Vec<usize> = (1..size).filter(|mark| !ring.marks.contains(mark)).collect();
        ring.marks.extend(others);
        if ring.marks.is_empty() {
            ring.marks.push(0);
        }
        ring
    }

    fn places(&self, mut element: usize) -> Vec<usize> {
        self.fields
            .iter()
            .map(|field| {
                let place = element % field.size;
                element /= field.size;
                place
            })
            .collect()
    }

    fn element(&self, places: &[usize]) -> usize {
        self.fields.iter().zip(places).rev().fold(0, |element, (field, place)| element * field.size + place)
    }

    fn add(&self, one: usize, other: usize) -> usize {
        let (one, other) = (self.places(one), self.places(other));
        let sums: Vec<usize> = self
            .fields
            .iter()
            .zip(one.iter().zip(&other))
            .map(|(field, (one, other))| field.add(*one, *other))
            .collect();
        self.element(&sums)
    }

    fn times(&self, one: usize, other: usize) -> usize {
        let (one, other) = (self.places(one), self.places(other));
        let products: Vec<usize> = self
            .fields
            .iter()
            .zip(one.iter().zip(&other))
            .map(|(field, (one, other))| field.times(*one, *other))
            .collect();
        self.element(&products)
    }
}

/// The field of `prime^power` elements: polynomials over the prime, modulo one that has no factor.
struct Field {
    prime: usize,
    size: usize,
    power: usize,
    /// Its coefficients below the highest, which is 1.
    modulus: Vec<usize>,
}

impl Field {
    fn of(prime: usize, power: u32) -> Self {
        let (size, power) = (prime.pow(power), power as usize);
        let digits = |number| digits(number, prime, power);
        let without_factor = |number: &usize| {
            let field = Self { prime, size, power, modulus: digits(*number) };
            // Where no two elements multiply to 0 there is no factor.
            (1..size).all(|one| (one..size).all(|other| field.times(one, other) != 0))
        };
        let modulus = (0..size).find(without_factor).map(digits).unwrap_or_default();
        Self { prime, size, power, modulus }
    }

    fn add(&self, one: usize, other: usize) -> usize {
        let (one, other) = (digits(one, self.prime, self.power), digits(other, self.prime, self.power));
        self.number(&one.iter().zip(&other).map(|(one, other)| (one + other) % self.prime).collect::<Vec<_>>())
    }

    fn times(&self, one: usize, other: usize) -> usize {
        let (one, other) = (digits(one, self.prime, self.power), digits(other, self.prime, self.power));
        let mut product = vec![0; self.power * 2];
        for (at, one) in one.iter().enumerate() {
            other.iter().enumerate().for_each(|(by, other)| product[at + by] += one * other);
        }
        for high in (self.power..product.len()).rev() {
            let carried = product[high] % self.prime;
            for (at, part) in self.modulus.iter().enumerate() {
                product[high - self.power + at] += carried * (self.prime - part);
            }
            product[high] = 0;
        }
        self.number(&product[..self.power].iter().map(|part| part % self.prime).collect::<Vec<_>>())
    }

    fn number(&self, digits: &[usize]) -> usize {
        digits.iter().rev().fold(0, |number, digit| number * self.prime + digit)
    }
}

/// The lowest first.
fn digits(mut number: usize, base: usize, count: usize) -> Vec<usize> {
    (0..count)
        .map(|_| {
            let digit = number % base;
            number /= base;
            digit
        })
        .collect()
}

fn prime_powers(mut number: usize) -> Vec<(usize, u32)> {
    let mut found = Vec::new();
    let mut prime = 2;
    while number > 1 {
        let mut power = 0;
        while number.is_multiple_of(prime) {
            number /= prime;
            power += 1;
        }
        if power > 0 {
            found.push((prime, power));
        }
        prime += 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    use crate::domain::rotation::{Ring, prime_powers, rotate};

    /// So many at each table, the first of each its host.
    fn seated(tables: usize, each: usize) -> (Vec<usize>, Vec<bool>) {
        ((0..tables * each).map(|at| at % tables).collect(), (0..tables * each).map(|at| at < tables).collect())
    }

    #[test]
    fn where_arithmetic_allows_nobody_meets_anybody_twice() {
        // As many at a table as the smallest prime power in the number of tables: 9 has one of 9, 12 has 4 and 3.
        for (tables, each) in
            [(2, 2), (3, 3), (4, 4), (5, 5), (7, 6), (8, 8), (9, 9), (11, 8), (12, 3), (15, 3), (16, 8)]
        {
            let (first, hosts) = seated(tables, each);
            let rotation = rotate(&first, &hosts, tables, tables);
            assert_eq!(rotation.again, [], "{tables} tables of {each}");
            assert_eq!(rotation.rounds.len(), tables);
            assert_eq!(rotation.rounds[0], first);
        }
    }

    #[test]
    fn where_it_does_not_it_is_said_who_meet_again() {
        let (first, hosts) = seated(2, 3);
        assert_eq!(rotate(&first, &hosts, 2, 2).again, [(2, 4), (3, 5)]);
        assert_eq!(rotate(&[], &[], 0, 3).rounds.len(), 0);
        assert_eq!(rotate(&[0, 0], &[], 1, 3).rounds, [[0, 0]]);
    }

    #[test]
    fn numbers_are_parted_into_prime_powers() {
        assert_eq!(prime_powers(12), [(2, 2), (3, 1)]);
        assert_eq!(prime_powers(97), [(97, 1)]);
        assert!(Ring::of(6).marks.len() == 5);
    }

    proptest! {
        #[test]
        fn everybody_is_at_one_table_each_round_the_tables_stay_even_and_hosts_stay(
            tables in 1usize..17,
            each in 1usize..7,
            rounds in 1usize..6,
        ) {
            let (first, hosts) = seated(tables, each);
            let rotation = rotate(&first, &hosts, tables, rounds);
            for round in &rotation.rounds {
                prop_assert_eq!(round.len(), first.len());
                let heads: BTreeSet<usize> =
                    (0..tables).map(|table| round.iter().filter(|at| **at == table).count()).collect();
                prop_assert_eq!(heads.into_iter().collect::<Vec<_>>(), [each]);
                prop_assert!((0..tables).all(|host| round[host] == first[host]));
            }
        }
    }
}
