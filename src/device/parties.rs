//! Who said a point in a consultation round, where each table is one of those who answer: named, and counted instead of
//! tables.

use std::collections::BTreeSet;

use crate::device::view::View;
use crate::domain::answer::Answer;
use crate::domain::body::answers_as_municipality;
use crate::domain::contribution::Place;
use crate::domain::id::{PointId, QuestionId, TableNumber, ThemeId};
use crate::domain::provenance::Gathered;
use crate::language::counts;
use crate::language::counts::{Parties, Whole};
use crate::language::sorting;
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// "8 af 10 kommuner (Brønderslev, Hjørring … og Aalborg)", of those who answered the one question that the point is of,
/// else its theme; nothing in a meeting with tables.
pub fn share(words: &Words, view: &View<'_>, gathered: &Gathered<'_>, point: PointId) -> Option<String> {
    let meeting = view.meeting;
    if !meeting.is_consultation() {
        return None;
    }
    let provenance = gathered.provenance(meeting, point);
    let answered = asked_alone(gathered, point).map(|question| answered(view, question));
    let mut tables = meeting.tables.all();
    let are_municipalities = tables.all(|(_, table)| answers_as_municipality(table.name(), table.members()));
    let parties = Parties { are_municipalities, of_question: answered.is_some() };
    let discussed =
        answered.map_or(provenance.discussed_by.len(), |answered| answered.union(&provenance.tables).count());
    let (crosses_themes, seated) = (provenance.crosses_themes, meeting.tables.seated().count());
    let whole = Whole { discussed, crosses_themes, seated };
    let share = counts::share_of_parties(words, parties, provenance.tables.len(), whole);
    if provenance.tables.is_empty() {
        return Some(share);
    }
    let numbers = named(words, view, &provenance.tables);
    Some(words.say("common-share-numbered", &[("share", share.into()), ("numbers", numbers.into())]))
}

/// "Brønderslev, Hjørring og Aalborg", in the alphabet's order.
fn named(words: &Words, view: &View<'_>, tables: &BTreeSet<TableNumber>) -> String {
    let name = |number: &TableNumber| {
        let unnamed = || words.say("documents-table", &[("table", number.0.into())]);
        view.meeting.party(*number).map_or_else(unnamed, visible_line)
    };
    let mut names: Vec<String> = tables.iter().map(name).collect();
    names.sort_by_cached_key(|name| sorting::sort_key(name));
    counts::joined(words, &names)
}

/// The one question that all answers under a point are to.
fn asked_alone<'a>(gathered: &'a Gathered<'a>, point: PointId) -> Option<&'a QuestionId> {
    let mut questions = gathered.under(point).iter().map(|note| note.place.question.as_ref());
    let first = questions.next()??;
    questions.all(|question| question == Some(first)).then_some(first)
}

/// Who answered a question, with a note or by having no remarks to it or to its whole theme.
fn answered(view: &View<'_>, question: &QuestionId) -> BTreeSet<TableNumber> {
    let meeting = view.meeting;
    let theme = meeting.themes.all().find(|theme| theme.questions.iter().any(|asked| asked.id == *question));
    let said_itself = |table, of: &ThemeId| {
        let place = Place { table, theme: of.clone(), question: Some(question.clone()) };
        meeting.answers.get(&place).is_some()
    };
    let silent = meeting.answers.all().filter(|(table, of, asked, answer)| {
        // What was said of the question itself goes before what was said of its theme.
        let whole = || theme.is_some_and(|theme| theme.id == **of) && !said_itself(*table, of);
        let is_asked = asked.map_or_else(whole, |asked| asked == question);
        *answer == Answer::NoRemarks && is_asked
    });
    let noted = meeting.contributions.standing().filter(|note| note.place.question.as_ref() == Some(question));
    let noted = noted.map(|note| note.place.table);
    noted.chain(silent.map(|(table, ..)| table)).map(|table| meeting.tables.now(table)).collect()
}
