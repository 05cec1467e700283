//! Wrong codes are slowed down, per address and in all. Time is an argument, in milliseconds from any beginning.
//!
//! Behind one address there may be a whole hall: a telephone that shares its line, a guest network. Whoever guesses there
//! would take every look at a code that becomes free, and the one with the right code would stand outside. So a machine that
//! is sent away waits first, and only when it comes back it gets an appointment, in the order in which they came back, and
//! nobody else takes its look. Machines are made for nothing: who comes as another each time fills the waiting room and no
//! appointment. A look is rationed whether the code is right or wrong: a right one that went ahead would tell a guesser
//! which one it was.
//!
//! Who makes machines and comes back with each of them can still fill the appointments of its address; there the right code
//! waits for the facilitator to open a door on another. Who has a seat already shows no code and never waits.

use std::collections::HashMap;

use crate::domain::id::AuthorId;
use crate::sync::address::Address;
use crate::sync::waiting_room::WaitingRoom;

/// The first wrong codes of an address cost nothing: people mistype.
const FREE: u32 = 3;
/// After them one code of an address is looked at in so long.
const PACE: u64 = 1_000;
/// Appointments of an address at one time, and how late one may come to its own.
const MOST_WAITING: usize = 8;
const GRACE: u64 = 5_000;
/// Over all addresses: so many wrong codes in so long.
const MOST: u32 = 100;
const SPAN: u64 = 10_000;
/// Addresses that are remembered; beyond, all new ones share one place.
const MOST_ADDRESSES: usize = 4096;

/// What is known of an address.
#[derive(Clone, Debug, Default)]
struct Tries {
    wrong: u32,
    looked: u64,
    /// In their order.
    appointments: Vec<(AuthorId, u64)>,
}

impl Tries {
    /// How long this device waits; where it need not, its look is taken.
    fn wait(&mut self, address: Address, device: AuthorId, room: &mut WaitingRoom, now: u64) -> u64 {
        if self.wrong <= FREE {
            return 0;
        }
        self.appointments.retain(|(_, at)| at + GRACE > now);
        let free_at = self.looked + PACE;
        if let Some(own) = self.appointments.iter().position(|(waiting, _)| *waiting == device) {
            let turn = self.appointments[own].1.max(free_at);
            if turn <= now {
                self.appointments.remove(own);
                self.looked = now;
            }
            return turn.saturating_sub(now);
        }
        let is_alone = self.appointments.is_empty() && room.is_empty(address, now);
        if is_alone && free_at <= now {
            self.looked = now;
            return 0;
        }
        let waits = room.wait(address, device, now);
        if waits > 0 {
            return waits;
        }
        if self.appointments.len() >= MOST_WAITING {
            return room.begin(address, device, now);
        }
        let at = (self.last() + PACE).max(now);
        if at <= now {
            self.looked = now;
            return 0;
        }
        self.appointments.push((device, at));
        at - now
    }

    /// The last look that was taken or is promised.
    fn last(&self) -> u64 {
        self.appointments.last().map_or(self.looked, |(_, at)| self.looked.max(*at))
    }
}

#[derive(Clone, Debug, Default)]
pub struct Throttle {
    addresses: HashMap<Address, Tries>,
    others: Tries,
    room: WaitingRoom,
    span_begins: u64,
    in_span: u32,
}

impl Throttle {
    /// How many milliseconds this device has to wait before a code of it is looked at; 0 for none, and then it is looked at.
    pub fn wait(&mut self, address: Address, device: AuthorId, now: u64) -> u64 {
        let span_ends = self.span_begins + SPAN;
        if self.in_span >= MOST && span_ends > now {
            return span_ends - now;
        }
        let is_full = self.addresses.len() >= MOST_ADDRESSES;
        match self.addresses.get_mut(&address) {
            Some(tries) => tries.wait(address, device, &mut self.room, now),
            None if is_full => self.others.wait(address, device, &mut self.room, now),
            None => 0,
        }
    }

    /// A wrong code came from this address; whether it is slowed down from now on.
    pub fn wrong(&mut self, address: Address, now: u64) -> bool {
        if now >= self.span_begins + SPAN {
            self.span_begins = now;
            self.in_span = 0;
        }
        self.in_span += 1;
        let known = self.addresses.len() < MOST_ADDRESSES || self.addresses.contains_key(&address);
        let tries = if known { self.addresses.entry(address).or_default() } else { &mut self.others };
        tries.wrong = tries.wrong.saturating_add(1);
        tries.looked = tries.looked.max(now);
        tries.wrong > FREE
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::id::AuthorId;
    use crate::sync::address::Address;
    use crate::sync::throttle::Throttle;

    fn address(n: u32) -> Address {
        Address(u128::from(n).to_be_bytes())
    }

    fn device(n: u32) -> AuthorId {
        AuthorId(u128::from(n).to_be_bytes())
    }

    /// How often somebody who asks every tenth of a second, each time as another of so many devices, is looked at in an
    /// hour.
    fn looked_at(throttle: &mut Throttle, devices: u32) -> usize {
        let asks = (0..3_600_000).step_by(100).zip((0..devices).cycle());
        asks.filter(|(now, nth)| {
            let looked_at = throttle.wait(address(1), device(*nth), *now) == 0;
            if looked_at {
                throttle.wrong(address(1), *now);
            }
            looked_at
        })
        .count()
    }

    #[test]
    fn an_address_gets_one_look_a_second_however_often_and_as_whomever_it_asks() {
        for devices in [1, 5, 1_000] {
            let looked_at = looked_at(&mut Throttle::default(), devices);
            assert!(looked_at <= 3_604, "{looked_at} looks in an hour as {devices}");
        }
    }

    #[test]
    fn many_addresses_together_get_ten_tries_a_second_at_most() {
        let mut throttle = Throttle::default();
        let mut looked_at = 0;
        for now in 0..60_000 {
            let from = address(u32::try_from(now).unwrap());
            if throttle.wait(from, device(1), now) == 0 {
                looked_at += 1;
                throttle.wrong(from, now);
            }
        }
        assert!(looked_at <= 600, "{looked_at} tries in a minute");
    }

    #[test]
    fn who_has_the_right_code_has_its_look_in_a_few_seconds_while_others_guess_behind_the_same_address() {
        let mut throttle = Throttle::default();
        (0..50).for_each(|_| {
            throttle.wrong(address(1), 0);
        });
        let (newcomer, comes) = (device(100), 60_000);
        let mut comes_again = comes;
        for now in (0..comes + 10_000).step_by(10) {
            if throttle.wait(address(1), device(now as u32 / 10 % 4), now) == 0 {
                throttle.wrong(address(1), now);
            }
            if now == comes_again {
                match throttle.wait(address(1), newcomer, now) {
                    0 => {
                        assert!(now - comes <= 6_000, "{} ms", now - comes);
                        return;
                    }
                    // It is told in whole seconds.
                    wait => comes_again = now + wait.div_ceil(1_000) * 1_000,
                }
            }
        }
        panic!("it never gets a look");
    }

    /// When somebody with the right code has its look, who comes when a guesser asks so often, each time as another machine.
    fn comes_in_after(each: usize) -> u64 {
        let mut throttle = Throttle::default();
        (0..50).for_each(|_| {
            throttle.wrong(address(1), 0);
        });
        let (newcomer, comes) = (device(u32::MAX), 60_000);
        let (mut comes_again, mut last) = (comes, 0);
        for now in (0..comes + 60_000).step_by(each) {
            last += 1;
            if throttle.wait(address(1), device(last), now) == 0 {
                throttle.wrong(address(1), now);
            }
            if now >= comes_again {
                match throttle.wait(address(1), newcomer, now) {
                    0 => return now - comes,
                    wait => comes_again = now + wait.div_ceil(1_000) * 1_000,
                }
            }
        }
        u64::MAX
    }

    #[test]
    fn who_guesses_as_another_machine_each_time_keeps_the_right_code_waiting_for_seconds_only() {
        // Ten, a hundred and a thousand a second.
        let waits = [100, 10, 1].map(comes_in_after);
        assert!(waits.iter().all(|wait| *wait <= 6_000), "{waits:?}");
    }

    #[test]
    fn a_mistyped_code_costs_nothing() {
        let mut throttle = Throttle::default();
        throttle.wrong(address(1), 0);
        assert_eq!(throttle.wait(address(1), device(1), 1), 0);
        let slowed: Vec<bool> = (0..4).map(|_| throttle.wrong(address(1), 1)).collect();
        assert_eq!(slowed, [false, false, true, true]);
        assert!(throttle.wait(address(1), device(1), 2) > 0);
        assert_eq!(throttle.wait(address(2), device(1), 2), 0);
    }
}
