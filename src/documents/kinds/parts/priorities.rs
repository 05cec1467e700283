//! What the plenary found most important: one list for each way in which it was counted, none reckoned into another.

use crate::documents::kinds::parts::findings;
use crate::documents::page::page::{ListItem, Page, WORDS, around, spoken, text};
use crate::documents::report::priority::Priority;
use crate::documents::report::report::Report;
use crate::domain::priority::Class;
use crate::language::words::Words;

/// A heading and the lists; nothing where nobody counted.
pub fn push(page: &mut Page, report: &Report, words: &Words) {
    let class =
        |priority: &Priority| priority.class.map(|class| (std::cmp::Reverse(class), class_in_words(words, class)));
    let hands = |priority: &Priority| {
        let hands = priority.hands?;
        Some((hands, words.say("documents-priority-counted", &[("count", hands.into())])))
    };
    let stars = |priority: &Priority| Some((priority.stars_counted(), priority.stars_in_words(words)?));
    let lists = [
        ("documents-priority-classes", listed(report, words, class)),
        ("documents-priority-hands", listed(report, words, hands)),
        ("documents-priority-stars", listed(report, words, stars)),
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

/// "11: Adgang for alle", the most first, of equals in their order. What was counted of a point that was merged into another
/// later stands under its own words, with what it is part of now.
fn listed<C: Ord>(report: &Report, words: &Words, count: impl Fn(&Priority) -> Option<(C, String)>) -> Vec<ListItem> {
    let mut counted: Vec<(C, ListItem)> = Vec::new();
    for point in &report.points {
        let own = (&point.priority, &point.text, None);
        let before = point.counted_before.iter().map(|before| (&before.priority, &before.text, Some(&point.text)));
        for (priority, said_of, now) in std::iter::once(own).chain(before) {
            let Some((most, said)) = count(priority) else { continue };
            let mut line = vec![text(format!("{said}: ")), spoken(findings::one_line(said_of))];
            if let Some(now) = now {
                let part = words.say("documents-priority-part-of", &[("point", WORDS.into())]);
                line.push(text(" "));
                line.extend(around(&part, &findings::one_line(now)));
            }
            counted.push((most, ListItem::of(line)));
        }
    }
    counted.sort_by(|(one, _), (other, _)| other.cmp(one));
    counted.into_iter().map(|(_, item)| item).collect()
}

fn class_in_words(words: &Words, class: Class) -> String {
    words.word(match class {
        Class::Must => "documents-class-must",
        Class::Important => "documents-class-important",
        Class::Extra => "documents-class-extra",
    })
}
