//! "/hjælp flyt": the help of one command, or of all.

use crate::device::grammar::problem::Problem;
use crate::device::grammar::reader::Reader;
use crate::device::grammar::verb::{did_you_mean, find};
use crate::device::intent::{Intent, Query};

/// What is asked for; a command that there is not has no help.
pub fn help(line: &mut Reader<'_>) -> Result<Intent, Problem> {
    let topic = line.word().map(|word| word.trim_start_matches('/').to_owned());
    match topic {
        Some(found) if find(&found).is_none() => {
            let near = did_you_mean(&found, line.around.language);
            Err(Problem::UnknownVerb { found, near })
        }
        topic => Ok(Intent::Show(Query::Help(topic))),
    }
}
