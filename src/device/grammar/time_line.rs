//! The line of a note that was said before it is typed, or of one that stands already.

use crate::device::grammar::nothing::NOTHING;
use crate::device::grammar::problem::Problem;
use crate::device::grammar::reader::Reader;
use crate::device::intent::Intent;
use crate::domain::command::Command;
use crate::domain::contribution::ContributionCommand;
use crate::domain::number::Number;
use crate::language::clock_reading::read_clock;

/// "13.38 tekst" writes a note that was said then; "13.38 #12" says it of one that stands, "- #12" takes it away again.
pub fn intent(line: &mut Reader<'_>) -> Result<Intent, Problem> {
    let word = line.word().ok_or_else(|| line.missing())?;
    let said = match word {
        NOTHING => None,
        // Four figures are a clock here, and no year.
        word => Some(read_clock(&format!("kl. {}", word.trim_end_matches(':'))).ok_or_else(|| line.strange(word))?),
    };
    let said = said.map(|clock| line.around.meeting.on_its_day(clock, line.around.now));
    let text = line.text()?;
    if let Some(Ok(_)) = text.strip_prefix('#').map(str::parse::<Number>) {
        let contribution = line.note_called(text)?.id();
        return Ok(Intent::Do(Command::Contribution(ContributionCommand::SetTime { contribution, said })));
    }
    let said = said.ok_or_else(|| line.strange(text))?;
    Ok(Intent::Retell { text: text.to_owned(), said })
}

#[cfg(test)]
mod tests {
    use crate::device::desk::Desk;
    use crate::device::grammar::problem::Problem;
    use crate::device::grammar::read::read_command;
    use crate::device::grammar::surroundings::Surroundings;
    use crate::device::grammar::verb::Verb;
    use crate::device::intent::Intent;
    use crate::domain::command::Command;
    use crate::domain::contribution::ContributionCommand;
    use crate::domain::example::{given, note, write};
    use crate::domain::timeline::example::wall;
    use crate::language::language::Language;

    #[test]
    fn a_time_stands_before_the_words_or_before_the_number_of_a_note() {
        let writer = given(&[write(1, "access", "Rampe")]).0;
        let (meeting, desk, now) = (&writer.meeting, &Desk::default(), writer.now);
        let read =
            |line: &str| read_command(line, Surroundings { meeting, desk, language: Language::Da, now, role: None });
        let said = meeting.on_its_day(wall(13, 38).time(), now);
        let told = Ok(Intent::Retell { text: "bussen kom ikke".to_owned(), said });
        for line in ["kl 13.38 bussen kom ikke", "kl 13:38: bussen kom ikke", "at 1338 bussen kom ikke"] {
            assert_eq!(read(line), told, "{line}");
        }
        let set = |said| {
            let command = ContributionCommand::SetTime { contribution: note(2), said };
            Ok(Intent::Do(Command::Contribution(command)))
        };
        assert_eq!(read("kl 13.38 #1"), set(Some(said)));
        assert_eq!(read("kl - #1"), set(None));
        assert_eq!(read("kl 13.38"), Err(Problem::Missing { verb: Verb::At }));
        for line in ["kl bussen kom ikke", "kl - bussen kom ikke", "kl 25.10 bussen kom ikke"] {
            assert!(matches!(read(line), Err(Problem::Strange { .. })), "{line}");
        }
    }
}
