//! The lines about points: made, gathered, split, merged, worded, put in order.

use crate::device::desk::Desk;
use crate::device::grammar::problem::Problem;
use crate::device::grammar::reader::Reader;
use crate::device::grammar::verb::{Verb, find};
use crate::device::intent::{InHand, Intent};
use crate::domain::command::Command;
use crate::domain::contribution::{ContributionCommand, Note};
use crate::domain::number::Number;
use crate::domain::point::PointCommand;

/// A line of one of these verbs.
pub fn intent(verb: Verb, line: &mut Reader<'_>, desk: &Desk) -> Result<Intent, Problem> {
    let of = |command| Ok(Intent::Do(Command::Point(command)));
    match verb {
        Verb::Point => match gathered(line)? {
            None => of(PointCommand::Make { text: line.text()?.to_owned(), theme: desk.theme.clone() }),
            Some(Gathered { text, notes }) => Ok(Intent::Do(Command::Gather {
                text: text.unwrap_or(notes[0].text()).to_owned(),
                theme: None,
                contributions: notes.iter().map(|note| note.id()).collect(),
            })),
        },
        Verb::TakeOut => {
            let contributions = line.notes()?.iter().map(|note| note.id()).collect();
            let command = ContributionCommand::Group { contributions, point: None };
            Ok(Intent::Do(Command::Contribution(command)))
        }
        Verb::Join => {
            let point = line.point()?;
            let contributions = line.notes()?.iter().map(|note| note.id()).collect();
            let command = ContributionCommand::Group { contributions, point: Some(point) };
            Ok(Intent::Do(Command::Contribution(command)))
        }
        Verb::Split => {
            let point = line.point()?;
            let (numbers, text) = line.rest().split_once('|').ok_or_else(|| line.missing())?;
            let notes = Reader::new(verb, line.around, numbers).notes()?;
            let contributions = notes.iter().map(|note| note.id()).collect();
            Ok(Intent::Do(Command::Split { point, contributions, text: text.trim().to_owned() }))
        }
        Verb::Merge => {
            let from = line.point()?;
            let into = line.point()?;
            line.end()?;
            of(PointCommand::Merge { from, into })
        }
        Verb::Part => of(PointCommand::Part { point: line.part()? }),
        Verb::Reword => of(PointCommand::Reword { point: line.point()?, text: line.text()?.to_owned() }),
        Verb::Dissent => of(PointCommand::Dissent { point: line.point()?, text: unlabelled(line).to_owned() }),
        Verb::Order => {
            let point = line.point()?;
            let before = if line.is_empty() { None } else { Some(line.point()?) };
            of(PointCommand::Move { point, before })
        }
        _ => of(PointCommand::Withdraw { point: line.point()? }),
    }
}

/// "12", "efter 12", or nothing for the first under no point.
pub fn in_hand(line: &mut Reader<'_>) -> Result<InHand, Problem> {
    if line.is_empty() {
        return Ok(InHand::FirstLoose);
    }
    let first = line.word().unwrap_or_default();
    let in_hand = match first.to_lowercase().as_str() {
        "efter" | "after" => InHand::LooseAfter(line.note()?.id()),
        _ => InHand::Note(line.note_called(first)?.id()),
    };
    line.end().map(|()| in_hand)
}

/// Who did not agree, without the label that the papers put before it and that somebody typed too: "Uenighed: bord 4 …"
fn unlabelled<'a>(line: &Reader<'a>) -> &'a str {
    match line.rest().split_once(':') {
        Some((label, said)) if find(label.trim()) == Some(line.verb) && !said.trim().is_empty() => said.trim(),
        _ => line.rest(),
    }
}

/// The notes of a new point, and its text where it has one of its own.
struct Gathered<'a> {
    text: Option<&'a str>,
    notes: Vec<Note<'a>>,
}

/// "Flere bænke | 12 14" is a point of those notes, as where a point is split; of "12" and "#12 14" alone the first words it:
/// numbers say nothing by themselves. Every other text is the point's own.
fn gathered<'a>(line: &Reader<'a>) -> Result<Option<Gathered<'a>>, Problem> {
    let whole = line.text()?;
    let (text, numbers) = match whole.rsplit_once('|') {
        Some((text, numbers)) if !text.trim().is_empty() => (Some(text.trim()), numbers),
        _ => (None, whole),
    };
    let mut parts = numbers.split([' ', ',']).filter(|part| !part.is_empty()).peekable();
    let is_number = |part: &str| part.trim_start_matches('#').parse::<Number>().is_ok();
    if parts.peek().is_none() || !parts.all(is_number) {
        return Ok(None);
    }
    let notes = Reader::new(line.verb, line.around, numbers.trim()).notes()?;
    Ok(Some(Gathered { text, notes }))
}
