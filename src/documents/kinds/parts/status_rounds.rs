//! What a round of status is called where its day does not stand beside it.

use crate::documents::kinds::parts::findings;
use crate::documents::report::report::Report;
use crate::documents::report::summary::StatusRound;
use crate::language::dates;
use crate::language::folding::is_same;
use crate::language::words::Words;

/// "Status medio 2007"; where a round of another day bears the same name "Status (13. juni 2007)".
pub fn called(report: &Report, words: &Words, round: &StatusRound) -> String {
    let name = findings::one_line(&round.title);
    let rounds = &report.summary.status_rounds;
    if rounds.iter().any(|other| other.day != round.day && is_same(&other.title, &round.title)) {
        format!("{name} ({})", dates::day(words.language(), round.day))
    } else {
        name
    }
}
