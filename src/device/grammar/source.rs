//! What an action came from, as a line names it.

use crate::device::grammar::problem::{Problem, Thing};
use crate::device::grammar::reader::Reader;
use crate::domain::action::Source;
use crate::domain::number::Number;

/// What screens and papers say before a point's number.
const POINT: [&str; 2] = ["pointe ", "point "];

/// "3 p2", "h3 bord 1": an action's number stands before a whole source. Any other words behind a source are those of a
/// new action.
pub fn names_an_action(mut line: Reader<'_>) -> bool {
    let begins = line.number(&['h', 'a']).is_ok();
    let place = line.rest().to_lowercase();
    let number = ["bord ", "table "].iter().chain(&POINT).find_map(|word| place.strip_prefix(word)).unwrap_or(&place);
    begins && !number.contains(char::is_whitespace) && line.as_number(number, &['p']).is_ok()
}

/// "12" or "#12" a note, "p3", "pointe 3" or the number of a point and of no note a point, "bord 1" a table.
pub fn source(line: &mut Reader<'_>) -> Result<Source, Problem> {
    let lower = line.rest().to_lowercase();
    if ["bord ", "table "].iter().any(|word| lower.starts_with(word)) {
        line.word();
        let table = line.table()?;
        let number = Number::plain(table.0.into());
        line.around.meeting.tables.get(table).ok_or(Problem::NoSuch { what: Thing::Table, number })?;
        return Ok(Source::Table(table));
    }
    if POINT.iter().any(|word| lower.starts_with(word)) {
        line.word();
        return Ok(Source::Point(line.point()?));
    }
    // A point goes by its number alone where people read of it.
    if lower.starts_with('p') || line.clone().note().is_err() && line.clone().point().is_ok() {
        return Ok(Source::Point(line.point()?));
    }
    Ok(Source::Contribution(line.note()?.id()))
}

#[cfg(test)]
mod tests {
    use crate::device::desk::Desk;
    use crate::device::grammar::problem::Problem;
    use crate::device::grammar::read::read_command;
    use crate::device::grammar::surroundings::Surroundings;
    use crate::device::intent::Intent;
    use crate::domain::action::Source;
    use crate::domain::command::Command;
    use crate::domain::example::{Writer, given, note, write};
    use crate::domain::id::PointId;
    use crate::domain::point::PointCommand;
    use crate::language::language::Language;

    #[test]
    fn a_source_goes_by_the_number_that_screens_and_papers_print() {
        let mut collator = Writer::new(2).marked("s");
        collator.meeting = given(&[write(1, "access", "Rampe")]).0.meeting;
        collator.tries(&Command::Point(PointCommand::Make { text: "Ramper".into(), theme: None })).unwrap();
        let (meeting, desk, now) = (&collator.meeting, &Desk::default(), collator.now);
        let read = |line| read_command(line, Surroundings { meeting, desk, language: Language::Da, now, role: None });
        let point = || Ok(Intent::From(Source::Point(PointId(collator.entry(1)))));
        for line in ["fra s.1", "fra #s.1", "fra ps.1", "fra pointe s.1", "from Point #s.1"] {
            assert_eq!(read(line), point(), "{line}");
        }
        assert_eq!(read("fra 1"), Ok(Intent::From(Source::Contribution(note(2)))));
        assert!(matches!(read("fra s.2"), Err(Problem::NoSuch { .. })));
    }
}
