//! The waiting room before the door: who was sent away, and when it may come back for an appointment.

use std::collections::{HashMap, VecDeque};

use crate::domain::id::AuthorId;
use crate::sync::address::Address;

/// So long a machine waits at first, in milliseconds, and so late it may come back.
const FIRST: u64 = 2_000;
const GRACE: u64 = 5_000;
/// Machines that wait at one time over all addresses. Beyond, the one that has waited longest loses its place: who makes
/// four thousand machines a second drives the others out before they come back.
const MOST: usize = 8192;

#[derive(Clone, Debug, Default)]
pub struct WaitingRoom {
    /// When each may come back.
    waiting: HashMap<(Address, AuthorId), u64>,
    /// As they came; of one that has left or come again, its last time counts.
    order: VecDeque<((Address, AuthorId), u64)>,
    /// How many wait from one address.
    from: HashMap<Address, usize>,
}

impl WaitingRoom {
    /// How many milliseconds this machine has still to wait; 0 for none, and then it leaves. Who was not here begins.
    pub fn wait(&mut self, address: Address, device: AuthorId, now: u64) -> u64 {
        self.tidy(now);
        match self.waiting.get(&(address, device)).copied() {
            Some(at) if at > now => at - now,
            Some(_) => {
                self.leave((address, device));
                0
            }
            None => self.begin(address, device, now),
        }
    }

    /// Somebody waits, from now on; gives how long.
    pub fn begin(&mut self, address: Address, device: AuthorId, now: u64) -> u64 {
        let who = (address, device);
        self.leave(who);
        self.waiting.insert(who, now + FIRST);
        self.order.push_back((who, now + FIRST));
        *self.from.entry(address).or_default() += 1;
        self.tidy(now);
        FIRST
    }

    /// Whether nobody from there waits.
    pub fn is_empty(&mut self, address: Address, now: u64) -> bool {
        self.tidy(now);
        !self.from.contains_key(&address)
    }

    /// Who does not come back has left.
    fn tidy(&mut self, now: u64) {
        while let Some((who, at)) = self.order.front().copied() {
            let counts = self.waiting.get(&who) == Some(&at);
            if counts && at + GRACE > now && self.order.len() <= MOST {
                return;
            }
            self.order.pop_front();
            if counts {
                self.leave(who);
            }
        }
    }

    fn leave(&mut self, who: (Address, AuthorId)) {
        if self.waiting.remove(&who).is_none() {
            return;
        }
        if let Some(count) = self.from.get_mut(&who.0) {
            *count -= 1;
            if *count == 0 {
                self.from.remove(&who.0);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::id::AuthorId;
    use crate::sync::address::Address;
    use crate::sync::waiting_room::{MOST, WaitingRoom};

    const HERE: Address = Address([1; 16]);

    fn device(n: u32) -> AuthorId {
        AuthorId(u128::from(n).to_be_bytes())
    }

    #[test]
    fn who_comes_back_in_time_has_waited_and_who_does_not_begins_again() {
        let mut room = WaitingRoom::default();
        let waits = [0, 500, 2_000, 2_001].map(|now| room.wait(HERE, device(1), now));
        assert_eq!(waits, [2_000, 1_500, 0, 2_000]);
        assert_eq!(room.wait(HERE, device(1), 20_000), 2_000, "too late");
        assert!(!room.is_empty(HERE, 20_000) && room.is_empty(Address([2; 16]), 20_000));
        assert!(room.is_empty(HERE, 40_000));
    }

    #[test]
    fn it_never_holds_more_than_it_has_room_for() {
        let mut room = WaitingRoom::default();
        (0..100_000).for_each(|n| _ = room.wait(HERE, device(n), 1));
        assert_eq!((room.waiting.len(), room.order.len(), room.from[&HERE]), (MOST, MOST, MOST));
        assert_eq!(room.wait(HERE, device(99_999), 2_001), 0);
    }
}
