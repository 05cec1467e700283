//! The line that says of words which look like an own case that they are none: "12", "pointe 3", "indledning".

use crate::device::grammar::problem::Problem;
use crate::device::grammar::reader::Reader;
use crate::device::grammar::verb::{Verb, find};
use crate::device::intent::Intent;
use crate::domain::command::Command;
use crate::domain::no_own_case::{Matter, NoOwnCaseCommand};
use crate::domain::summary::Passage;
use crate::language::folding::search_key;

/// A line of the verb; a "-" at its end takes back what was found.
pub fn intent(line: &mut Reader<'_>) -> Result<Intent, Problem> {
    let taken_back = line.rest().strip_suffix(" -").map(str::trim_end);
    let mut line = Reader::new(line.verb, line.around, taken_back.unwrap_or(line.rest()));
    let of = matter(&mut line)?;
    let command = if taken_back.is_some() { NoOwnCaseCommand::TakeBack { of } } else { NoOwnCaseCommand::Find { of } };
    Ok(Intent::Do(Command::NoOwnCase(command)))
}

/// A note by its number alone; everything else behind the command with which it is written.
fn matter(line: &mut Reader<'_>) -> Result<Matter, Problem> {
    let first = line.text()?.split_whitespace().next().unwrap_or_default();
    let Some(verb) = find(first) else {
        let matter = match first.chars().next() {
            Some('p') => Matter::Point(line.point()?),
            Some('h' | 'a') => Matter::Action(line.action()?),
            _ => Matter::Note(line.note()?.id()),
        };
        return line.end().map(|()| matter);
    };
    line.word();
    let matter = match verb {
        Verb::Point => Matter::Point(line.point()?),
        Verb::Dissent => Matter::Dissent(line.point()?),
        Verb::Action => Matter::Action(line.action()?),
        Verb::Theme => Matter::Theme(line.theme()?),
        Verb::Intro => Matter::Passage(Passage::Intro),
        Verb::Conclusion => Matter::Passage(Passage::Conclusion),
        Verb::Economy => Matter::Passage(Passage::Economy),
        Verb::Summary => Matter::Passage(Passage::Theme(line.theme()?)),
        Verb::Decision => Matter::Passage(Passage::Decision(line.item()?)),
        Verb::TakesHome | Verb::DissentingView => return said_by(verb, line),
        _ => return Err(line.strange(first)),
    };
    line.end().map(|()| matter)
}

/// What somebody takes home or does not agree with, by the beginning of their name.
fn said_by(verb: Verb, line: &Reader<'_>) -> Result<Matter, Problem> {
    let called = search_key(line.text()?);
    let is_meant = |passage: &&Passage| match passage {
        Passage::TakesHome(name) => verb == Verb::TakesHome && search_key(name).starts_with(&called),
        Passage::DissentingView { party, .. } => verb == Verb::DissentingView && search_key(party).starts_with(&called),
        _ => false,
    };
    let meant = line.around.meeting.summary.all().map(|(passage, _)| passage).find(is_meant);
    meant.cloned().map(Matter::Passage).ok_or_else(|| line.strange(line.rest()))
}

#[cfg(test)]
mod tests {
    use crate::device::desk::Desk;
    use crate::device::grammar::problem::Problem;
    use crate::device::grammar::read::read_command;
    use crate::device::grammar::surroundings::Surroundings;
    use crate::device::intent::Intent;
    use crate::domain::command::Command;
    use crate::domain::example::{agree, given, make, note, point, write};
    use crate::domain::no_own_case::{Matter, NoOwnCaseCommand};
    use crate::domain::summary::{Passage, SummaryCommand};
    use crate::language::language::Language;

    fn read(line: &str) -> Result<Intent, Problem> {
        let home = SummaryCommand { passage: Passage::TakesHome("Slagelse Kommune".into()), text: "Et brev".into() };
        let given = given(&[write(1, "access", "Rampe"), make("Adgang"), agree("Brev"), Command::Summary(home)]);
        let (meeting, desk, now) = (&given.0.meeting, &Desk::default(), given.0.now);
        read_command(line, Surroundings { meeting, desk, language: Language::Da, now, role: None })
    }

    #[test]
    fn each_place_is_named_as_it_is_written() {
        let action = crate::domain::example::action(4);
        for (line, of) in [
            ("ikkeegen 1", Matter::Note(note(2))),
            ("notown #1", Matter::Note(note(2))),
            ("ingen-egen-sag pointe 1", Matter::Point(point(3))),
            ("ikkeegen p1", Matter::Point(point(3))),
            ("ikkeegen uenighed 1", Matter::Dissent(point(3))),
            ("ikkeegen handling 1", Matter::Action(action)),
            ("notown action h1", Matter::Action(action)),
            ("ikkeegen tema 1", Matter::Theme("access".into())),
            ("ikkeegen indledning", Matter::Passage(Passage::Intro)),
            ("ikkeegen opsamling 1", Matter::Passage(Passage::Theme("access".into()))),
            ("ikkeegen hjem slagelse", Matter::Passage(Passage::TakesHome("Slagelse Kommune".into()))),
        ] {
            let said = Command::NoOwnCase(NoOwnCaseCommand::Find { of: of.clone() });
            assert_eq!(read(line), Ok(Intent::Do(said)), "{line}");
            let back = Command::NoOwnCase(NoOwnCaseCommand::TakeBack { of });
            assert_eq!(read(&format!("{line} -")), Ok(Intent::Do(back)), "{line}");
        }
        for line in
            ["ikkeegen", "ikkeegen 9", "ikkeegen bord 1", "ikkeegen hjem Rendsborg", "ikkeegen 1 2", "ikkeegen p9"]
        {
            assert!(read(line).is_err(), "{line}");
        }
    }
}
