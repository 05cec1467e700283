//! Points of opposite minds on one matter, which are read together: who hears the one alone hears half of what was said.

use crate::documents::report::point::Point;
use crate::language::language::Language;
use crate::language::likeness::index::{Index, Said};
use crate::language::likeness::lexicon::Lexicon;
use crate::language::likeness::reason::Reason;

/// The points in their order, each with those that may be of the opposite mind right behind it.
pub fn together<'a>(points: &[&'a Point], language: Language) -> Vec<Vec<&'a Point>> {
    let mut index = Index::new(Lexicon::new(language, &[]));
    points.iter().for_each(|point| index.meet(&point.text));
    for point in points {
        index.add(point.id, Said { text: point.text.clone(), theme: 0, table: None });
    }
    let is_opposed = |point: &Point, other: &Point| {
        index.like(point.id, points.len()).iter().any(|like| {
            // Only who speaks of the same can disagree.
            let is_matter =
                |reason: &Reason| matches!(reason, Reason::Word(_) | Reason::Meaning { .. } | Reason::Corner { .. });
            like.id == other.id && like.opposite && like.reasons.iter().any(is_matter)
        })
    };
    let mut rest = points.to_vec();
    let mut groups = Vec::new();
    while !rest.is_empty() {
        let first = rest.remove(0);
        let (opposed, others) = rest.into_iter().partition(|other| is_opposed(first, other));
        groups.push([vec![first], opposed].concat());
        rest = others;
    }
    groups
}
