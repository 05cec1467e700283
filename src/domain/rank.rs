//! The place of a thing in an order that several people arrange at once.

use serde::{Deserialize, Serialize};

/// A fraction between two neighbours, written as digits to base 64 after an unseen point; compared as bytes, so there
/// is always room between two. An empty rank comes first.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rank(Vec<u8>);

const BASE: u16 = 64;

impl Rank {
    /// A rank after `before` and, where there is one and it is larger, before `after`.
    pub fn between(before: &Rank, after: Option<&Rank>) -> Rank {
        let after = after.filter(|after| *after > before);
        let mut digits = Vec::new();
        let mut bounded = after.is_some();
        for place in 0.. {
            let low = u16::from(before.0.get(place).copied().unwrap_or(0));
            // Nothing lies between a rank and the same with zeros behind it, which only a strange record holds; then
            // the place after both is as near as can be.
            let high = match after.filter(|_| bounded).and_then(|after| after.0.get(place)) {
                Some(high) => u16::from(*high),
                None => BASE,
            };
            if high > low + 1 {
                // Near the lower end there is most room for what comes behind, which is where people add.
                let step = if high == BASE { 1 } else { (high - low) / 2 };
                digits.push((low + step.max(1)) as u8);
                return Rank(digits);
            }
            digits.push(low as u8);
            bounded = bounded && high == low;
        }
        unreachable!("a digit with room behind it comes at the latest after the end of the longer rank")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};

    use crate::domain::rank::Rank;

    proptest! {
        #[test]
        fn there_is_always_room_between_two(places in proptest::collection::vec(any::<usize>(), 1..200)) {
            let mut ranks = vec![Rank::between(&Rank::default(), None)];
            for place in places {
                let at = place % (ranks.len() + 1);
                let before = if at == 0 { Rank::default() } else { ranks[at - 1].clone() };
                let rank = Rank::between(&before, ranks.get(at));
                assert!(rank > before, "{before:?} < {rank:?}");
                assert!(ranks.get(at).is_none_or(|after| rank < *after), "{rank:?} < {:?}", ranks.get(at));
                ranks.insert(at, rank);
            }
        }
    }
}
