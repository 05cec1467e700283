//! The numbers of notes, points and actions, as far as a reader is told them.

use crate::documents::edition::Audience;
use crate::documents::report::report::Report;
use crate::domain::number::Number;
use crate::language::words::Words;

/// What people call it. The mark of the machine that gave the number ("s.2", "4.12") says nothing outside the house: there
/// it has none.
pub fn told(report: &Report, number: &Number) -> Option<String> {
    (report.audience == Audience::Internal || number.is_plain()).then(|| number.to_string())
}

/// The words for a number or, where none is told, those that do without; either takes its further words from the caller.
pub fn said(
    report: &Report,
    words: &Words,
    number: &Number,
    (with, without): (&str, &str),
    further: &[(&str, &str)],
) -> String {
    let further = further.iter().map(|(name, value)| (*name, (*value).into()));
    match told(report, number) {
        Some(number) => words.say(with, &further.chain([("number", number.into())]).collect::<Vec<_>>()),
        None => words.say(without, &further.collect::<Vec<_>>()),
    }
}
