//! Wrong codes are slowed down, per address and in all. Time is an argument, in milliseconds from any beginning.

use std::collections::HashMap;

/// Where somebody calls from: an IPv6 address, or an IPv4 one mapped into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Address(pub [u8; 16]);

/// How long an address waits after its wrong code, doubled with each of the next, and at most.
const FIRST_WAIT: u64 = 500;
const LONGEST_WAIT: u64 = 10_000;
/// The first wrong codes of an address cost nothing: people mistype.
const FREE: u32 = 3;
/// Over all addresses: so many wrong codes in so long.
const MOST: u32 = 100;
const SPAN: u64 = 10_000;
/// Addresses that are remembered; beyond, all new ones share one place.
const MOST_ADDRESSES: usize = 4096;

#[derive(Clone, Copy, Debug, Default)]
struct Tries {
    wrong: u32,
    until: u64,
}

#[derive(Clone, Debug, Default)]
pub struct Throttle {
    addresses: HashMap<Address, Tries>,
    others: Tries,
    span_begins: u64,
    in_span: u32,
}

impl Throttle {
    /// How many milliseconds this address has to wait before a code of it is looked at; 0 for none.
    pub fn wait(&self, address: Address, now: u64) -> u64 {
        let own = self.tries(address).until.saturating_sub(now);
        let span_ends = self.span_begins + SPAN;
        let all = if self.in_span >= MOST { span_ends.saturating_sub(now) } else { 0 };
        own.max(all)
    }

    /// A wrong code came from this address.
    pub fn wrong(&mut self, address: Address, now: u64) {
        if now >= self.span_begins + SPAN {
            self.span_begins = now;
            self.in_span = 0;
        }
        self.in_span += 1;
        let known = self.addresses.len() < MOST_ADDRESSES || self.addresses.contains_key(&address);
        let tries = if known { self.addresses.entry(address).or_default() } else { &mut self.others };
        tries.wrong = tries.wrong.saturating_add(1);
        if tries.wrong > FREE {
            let doublings = (tries.wrong - FREE - 1).min(10);
            tries.until = now + (FIRST_WAIT << doublings).min(LONGEST_WAIT);
        }
    }

    /// A right code came from this address.
    pub fn right(&mut self, address: Address) {
        self.addresses.remove(&address);
    }

    fn tries(&self, address: Address) -> Tries {
        match self.addresses.get(&address) {
            Some(tries) => *tries,
            None if self.addresses.len() >= MOST_ADDRESSES => self.others,
            None => Tries::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::sync::throttle::{Address, Throttle};

    fn address(n: u32) -> Address {
        Address(u128::from(n).to_be_bytes())
    }

    #[test]
    fn an_address_gets_few_tries_however_often_it_asks() {
        let mut throttle = Throttle::default();
        let mut looked_at = 0;
        for now in (0..3_600_000).step_by(100) {
            if throttle.wait(address(1), now) == 0 {
                looked_at += 1;
                throttle.wrong(address(1), now);
            }
        }
        assert!((300..400).contains(&looked_at), "{looked_at} tries in an hour");
    }

    #[test]
    fn many_addresses_together_get_ten_tries_a_second_at_most() {
        let mut throttle = Throttle::default();
        let mut looked_at = 0;
        for now in 0..60_000 {
            let from = address(u32::try_from(now).unwrap());
            if throttle.wait(from, now) == 0 {
                looked_at += 1;
                throttle.wrong(from, now);
            }
        }
        assert!(looked_at <= 600, "{looked_at} tries in a minute");
    }

    #[test]
    fn a_mistyped_code_costs_nothing() {
        let mut throttle = Throttle::default();
        throttle.wrong(address(1), 0);
        assert_eq!(throttle.wait(address(1), 1), 0);
        (0..4).for_each(|_| throttle.wrong(address(1), 1));
        assert!(throttle.wait(address(1), 2) > 0);
        throttle.right(address(1));
        assert_eq!(throttle.wait(address(1), 2), 0);
        assert_eq!(throttle.wait(address(2), 2), 0);
    }
}
