//! Minutes shared among items by weight: in whole five minutes where that is possible, and always to the last minute.

/// Shares so that the parts sum to `total` and none is less than a minute. Where `total` is less than a minute for
/// each, each gets one minute and the sum is more.
pub fn share(total: u32, weights: &[u32]) -> Vec<u32> {
    let parts = u32::try_from(weights.len()).unwrap_or(u32::MAX);
    let unit = if total >= parts.saturating_mul(5) { 5 } else { 1 };
    let units = (total / unit).max(parts);
    let mut shares = by_largest_remainder(units, weights);
    shares.iter_mut().for_each(|share| *share *= unit);
    // What is no whole five minutes goes where it is felt least.
    let odd = total.saturating_sub(units * unit);
    if let Some(largest) = shares.iter_mut().max_by_key(|share| **share) {
        *largest += odd;
    }
    shares
}

/// One unit to each, the rest in proportion, what is left to those who were cut most.
fn by_largest_remainder(units: u32, weights: &[u32]) -> Vec<u32> {
    let sum: u64 = weights.iter().map(|weight| u64::from(*weight).max(1)).sum();
    let exact = |weight: u32| u64::from(units) * u64::from(weight).max(1);
    let mut shares: Vec<u32> =
        weights.iter().map(|weight| u32::try_from(exact(*weight) / sum).unwrap_or(units).max(1)).collect();
    let mut given: u32 = shares.iter().sum();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|place| std::cmp::Reverse(exact(weights[*place]) % sum));
    for place in order.iter().cycle().take(weights.len() * 2) {
        if given < units {
            shares[*place] += 1;
            given += 1;
        }
    }
    // Small weights were lifted to one unit; the largest shares pay for it.
    while given > units {
        let Some(largest) = shares.iter_mut().max_by_key(|share| **share).filter(|share| **share > 1) else { break };
        *largest -= 1;
        given -= 1;
    }
    shares
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop, prop_assert, prop_assert_eq, proptest};

    use crate::intake::programme::share::share;

    #[test]
    fn an_evening_is_shared_in_whole_five_minutes() {
        assert_eq!(share(155, &[15, 35, 60, 30, 15]), [15, 35, 60, 30, 15]);
        assert_eq!(share(100, &[15, 35, 60, 30, 15]), [10, 20, 40, 20, 10]);
    }

    #[test]
    fn a_minute_over_goes_to_the_longest() {
        assert_eq!(share(62, &[1, 2]), [20, 42]);
    }

    #[test]
    fn too_little_is_a_minute_each() {
        assert_eq!(share(2, &[15, 15, 15]), [1, 1, 1]);
        assert_eq!(share(10, &[]), [0; 0]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nobody_gets_nothing(
            total in 0_u32..2_000,
            weights in prop::collection::vec(0_u32..100, 1..40),
        ) {
            let shares = share(total, &weights);
            let parts = u32::try_from(weights.len()).unwrap();
            prop_assert_eq!(shares.iter().sum::<u32>(), total.max(parts));
            prop_assert!(shares.iter().all(|share| *share >= 1));
        }
    }
}
