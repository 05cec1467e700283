//! What the plenary found most important: one list for each way in which it was counted, none reckoned into another.

use crate::documents::kinds::parts::findings;
use crate::documents::page::page::{ListItem, Page, spoken, text};
use crate::documents::report::point::Point;
use crate::documents::report::report::Report;
use crate::domain::priority::Class;
use crate::language::words::Words;

/// A heading and the lists; nothing where nobody counted.
pub fn push(page: &mut Page, report: &Report, words: &Words) {
    let class =
        |point: &Point| point.priority.class.map(|class| (std::cmp::Reverse(class), class_in_words(words, class)));
    let hands = |point: &Point| {
        let hands = point.priority.hands?;
        Some((hands, words.say("documents-priority-counted", &[("count", hands.into())])))
    };
    let stars = |point: &Point| Some((point.priority.stars_counted(), point.priority.stars_in_words(words)?));
    let lists = [
        ("documents-priority-classes", listed(report, class)),
        ("documents-priority-hands", listed(report, hands)),
        ("documents-priority-stars", listed(report, stars)),
    ];
    if lists.iter().all(|(_, items)| items.is_empty()) {
        return;
    }
    page.heading(2, words.word("documents-heading-priorities"));
    for (id, items) in lists.into_iter().filter(|(_, items)| !items.is_empty()) {
        page.heading(3, words.word(id));
        page.list(items);
    }
}

/// "11: Adgang for alle", the most first, of equals in their order.
fn listed<C: Ord>(report: &Report, count: impl Fn(&Point) -> Option<(C, String)>) -> Vec<ListItem> {
    let counted = |point| count(point).map(|(count, said)| (count, said, point));
    let mut points: Vec<(C, String, &Point)> = report.points.iter().filter_map(counted).collect();
    points.sort_by(|one, other| other.0.cmp(&one.0));
    let item = |(_, said, point): (C, String, &Point)| {
        ListItem::of(vec![text(format!("{said}: ")), spoken(findings::one_line(&point.text))])
    };
    points.into_iter().map(item).collect()
}

fn class_in_words(words: &Words, class: Class) -> String {
    words.word(match class {
        Class::Must => "documents-class-must",
        Class::Important => "documents-class-important",
        Class::Extra => "documents-class-extra",
    })
}
