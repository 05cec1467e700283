//! Who answers in a consultation round: municipalities or others, one at each table, named and counted instead of tables.

use std::collections::BTreeSet;

use crate::documents::page::page::{Span, WORDS, around};
use crate::documents::report::point::Point;
use crate::documents::report::report::Report;
use crate::domain::body::answers_as_municipality;
use crate::domain::id::TableNumber;
use crate::language::counts;
use crate::language::counts::{Parties, Whole};
use crate::language::sorting;
use crate::language::words::Words;

/// "10 kommuner", "9 svar"; of a meeting with tables "12 borde".
pub fn counted(report: &Report, words: &Words, count: usize) -> String {
    if report.is_consultation() {
        let kind = if are_municipalities(report) { "municipalities" } else { "others" };
        words.say("documents-parties", &[("kind", kind.into()), ("count", count.into())])
    } else {
        counts::tables(words, count)
    }
}

/// "8 af 10 kommuner (Brønderslev, Hjørring … og Aalborg)": of those who answered the question, where the point is of one
/// question alone, else of those who answered the theme.
pub fn share(report: &Report, words: &Words, point: &Point) -> Vec<Span> {
    let answered = asked_alone(report, point);
    let parties = Parties { are_municipalities: are_municipalities(report), of_question: answered.is_some() };
    let discussed = answered
        .map_or(point.discussed_by.len(), |answered| answered.union(&point.tables.iter().copied().collect()).count());
    let whole = Whole { discussed, crosses_themes: point.crosses_themes, seated: report.seated() };
    let share = counts::share_of_parties(words, parties, point.tables.len(), whole);
    let numbered = words.say("common-share-numbered", &[("share", share.into()), ("numbers", WORDS.into())]);
    around(&numbered, &named(report, words, &point.tables))
}

/// "Brønderslev, Hjørring og Aalborg", in the alphabet's order.
pub fn named(report: &Report, words: &Words, tables: &[TableNumber]) -> String {
    let unnamed = |table: &TableNumber| words.say("documents-table", &[("table", table.0.into())]);
    let mut names: Vec<String> =
        tables.iter().map(|table| report.party(*table).map_or_else(|| unnamed(table), str::to_owned)).collect();
    names.sort_by_cached_key(|name| sorting::sort_key(name));
    counts::joined(words, &names)
}

/// Those who answered the one question that all of a point's answers are to.
fn asked_alone<'a>(report: &'a Report, point: &Point) -> Option<&'a BTreeSet<TableNumber>> {
    let mut questions = report.sources(point).map(|note| note.question.as_ref());
    let first = questions.next()??;
    questions.all(|question| question == Some(first)).then(|| report.answered_by(first))?
}

fn are_municipalities(report: &Report) -> bool {
    report.tables.iter().all(|table| answers_as_municipality(table.name.as_deref(), &table.members))
}
