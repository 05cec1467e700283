//! Points of opposite minds on one matter, which are read together: who hears the one alone hears half of what was said.

use std::collections::HashSet;

use crate::documents::report::point::Point;
use crate::domain::id::PointId;
use crate::language::language::Language;
use crate::language::likeness::index::{Index, Likeness, Said};
use crate::language::likeness::lexicon::Lexicon;
use crate::language::likeness::reason::Reason;

/// The points in their order, each with those that may be of the opposite mind right behind it. Nothing is compared before
/// it is asked for.
pub fn together<'a>(points: &[&'a Point], language: Language) -> impl Iterator<Item = Vec<&'a Point>> {
    let mut index = Index::new(Lexicon::new(language, &[]));
    points.iter().for_each(|point| index.meet(&point.text));
    for point in points {
        index.add(point.id, Said { text: point.text.clone(), theme: 0, table: None });
    }
    let (mut rest, all) = (points.to_vec(), points.len());
    std::iter::from_fn(move || {
        let first = (!rest.is_empty()).then(|| rest.remove(0))?;
        let opposed: HashSet<PointId> =
            index.like(first.id, all).into_iter().filter(is_opposed).map(|like| like.id).collect();
        let (behind, others) = std::mem::take(&mut rest).into_iter().partition(|other| opposed.contains(&other.id));
        rest = others;
        Some([vec![first], behind].concat())
    })
}

/// Only who speaks of the same can disagree.
fn is_opposed(like: &Likeness<PointId>) -> bool {
    let is_matter =
        |reason: &Reason| matches!(reason, Reason::Word(_) | Reason::Meaning { .. } | Reason::Corner { .. });
    like.opposite && like.reasons.iter().any(is_matter)
}
