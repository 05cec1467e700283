//! Wrong codes are counted by where they came from, so that the facilitator is told of them without being flooded.

use crate::sync::address::Address;

/// The addresses that are told apart; what comes from more of them is counted together.
const MOST_ADDRESSES: usize = 16;
/// The first is told, then the one with which somebody hardly mistypes any more, then each doubling of it.
const MANY: u32 = 4;

/// How many wrong codes came from one place since the door was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Nothing where it is all the places that are not told apart.
    pub from: Option<Address>,
    pub count: u32,
    /// Whether the door kept whoever came from there waiting after the last of them.
    pub slowed: bool,
}

impl Tally {
    fn of(from: Option<Address>) -> Self {
        Self { from, count: 0, slowed: false }
    }

    fn is_news(&self) -> bool {
        self.count == 1 || (self.count >= MANY && self.count.is_power_of_two())
    }
}

#[derive(Clone, Debug, Default)]
pub struct WrongCodes {
    /// In the order in which they first came; the one for all other places last.
    tallies: Vec<Tally>,
}

impl WrongCodes {
    /// Another one from there; gives the count where it is to be told.
    pub fn add(&mut self, from: Address, slowed: bool) -> Option<Tally> {
        let own = self.tallies.iter().position(|tally| tally.from == Some(from));
        let at = own.unwrap_or_else(|| {
            let from = Some(from).filter(|_| self.tallies.len() < MOST_ADDRESSES);
            self.tallies.iter().position(|tally| from.is_none() && tally.from.is_none()).unwrap_or_else(|| {
                self.tallies.push(Tally::of(from));
                self.tallies.len() - 1
            })
        });
        let tally = &mut self.tallies[at];
        tally.count = tally.count.saturating_add(1);
        tally.slowed = slowed;
        Some(*tally).filter(Tally::is_news)
    }

    pub fn tallies(&self) -> &[Tally] {
        &self.tallies
    }
}

#[cfg(test)]
mod tests {
    use crate::sync::address::Address;
    use crate::sync::wrong_codes::WrongCodes;

    fn address(n: u32) -> Address {
        Address(u128::from(n).to_be_bytes())
    }

    #[test]
    fn the_first_is_told_and_then_fewer_and_fewer() {
        let mut codes = WrongCodes::default();
        let told: Vec<u32> = (0..40).filter_map(|_| codes.add(address(1), false)).map(|tally| tally.count).collect();
        assert_eq!(told, [1, 4, 8, 16, 32]);
        assert_eq!(codes.tallies()[0].count, 40);
    }

    #[test]
    fn each_place_has_a_count_of_its_own_and_says_whether_it_is_slowed() {
        let mut codes = WrongCodes::default();
        codes.add(address(1), false);
        codes.add(address(2), false);
        codes.add(address(2), true);
        let counts: Vec<(u32, bool)> = codes.tallies().iter().map(|tally| (tally.count, tally.slowed)).collect();
        assert_eq!(counts, [(1, false), (2, true)]);
    }

    #[test]
    fn ten_thousand_places_are_told_of_few_times_and_none_of_their_codes_is_forgotten() {
        let mut codes = WrongCodes::default();
        let told = (0..10_000).filter_map(|n| codes.add(address(n), true)).count();
        assert!(told < 40, "{told} notices");
        assert_eq!(codes.tallies().iter().map(|tally| tally.count).sum::<u32>(), 10_000);
        assert_eq!(codes.tallies().len(), 17);
    }
}
