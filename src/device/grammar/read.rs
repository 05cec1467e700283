//! A line as an intent: a line is a note, one that begins with `/` is a command, `//` writes a note that begins with `/`.

use crate::device::desk::{Desk, Turn};
use crate::device::grammar::for_whom::is_answered;
use crate::device::grammar::help::help;
use crate::device::grammar::listing::contribution_kind;
use crate::device::grammar::problem::{Problem, Thing};
use crate::device::grammar::reader::Reader;
use crate::device::grammar::source::{names_an_action, source};
use crate::device::grammar::surroundings::Surroundings;
use crate::device::grammar::verb::{Verb, did_you_mean, find};
use crate::device::grammar::{action_line, filter_line, summing, table_line, theme_name};
use crate::device::grammar::{door_line, no_own_case_line, notes_line, people_line, point_line, time_line};
use crate::device::intent::{Export, Intent, OwnCasesAtClose, Query};
use crate::domain::action::{ActionCommand, Change};
use crate::domain::answer::Answer;
use crate::domain::command::Command;
use crate::domain::contribution::{ContributionCommand, Place};
use crate::domain::number::Number;
use crate::domain::opening::OpeningCommand;
use crate::domain::own_case::OwnCaseCommand;
use crate::domain::programme::ItemKind;
use crate::domain::table::TableCommand;
use crate::domain::theme::ThemeCommand;
use crate::domain::theme_reach::ThemeReach;
use crate::domain::timeline::command::TimelineCommand;

/// The intent of a line; nothing for an empty one.
pub fn read(line: &str, around: Surroundings<'_>) -> Result<Option<Intent>, Problem> {
    let trimmed = line.trim();
    if trimmed.is_empty() {
        return Ok(None);
    }
    match trimmed.strip_prefix('/') {
        Some(command) if !command.starts_with('/') => read_command(command, around).map(Some),
        Some(text) => Ok(Some(Intent::Write { text: text.to_owned() })),
        None => Ok(Some(Intent::Write { text: trimmed.to_owned() })),
    }
}

/// The intent of a command, its `/` taken off; the palette comes in here.
pub fn read_command(command: &str, around: Surroundings<'_>) -> Result<Intent, Problem> {
    let command = command.trim();
    let end = command.find(char::is_whitespace).unwrap_or(command.len());
    let (name, rest) = command.split_at(end);
    let Some(verb) = find(name) else {
        let near = did_you_mean(name, around.language);
        return Err(Problem::UnknownVerb { found: name.to_owned(), near });
    };
    if let Some(role) = around.role.filter(|role| !is_answered(*role, verb)) {
        return Err(Problem::NotYours { role });
    }
    intent(verb, rest, around)
}

fn intent(verb: Verb, rest: &str, around: Surroundings<'_>) -> Result<Intent, Problem> {
    let mut line = Reader::new(verb, around, rest);
    let intent = match verb {
        Verb::Next | Verb::Back | Verb::Pause | Verb::Resume | Verb::Skip | Verb::Extend | Verb::Shorten => {
            timeline(verb, &mut line)?
        }
        Verb::Minutes | Verb::Insert | Verb::Reorder | Verb::Lock | Verb::Unlock => timeline(verb, &mut line)?,
        Verb::Replan => replan(&mut line)?,
        Verb::Plan => Intent::Show(Query::Plan),
        Verb::Time => Intent::Show(Query::Time),
        Verb::Table | Verb::Theme | Verb::Kind | Verb::Question if line.is_empty() => Intent::Show(Query::Here),
        Verb::Table => table_line::sit_at(&mut line)?,
        Verb::TableName | Verb::TableMerge | Verb::TablePart => table(verb, &mut line)?,
        Verb::Tables => Intent::Show(Query::Tables),
        Verb::Approve => table_line::approve(&mut line)?,
        Verb::CloseRound | Verb::ReopenRound => table_line::round(verb, &mut line)?,
        Verb::Message if line.is_empty() && around.role.is_some() => Intent::Show(Query::Message),
        Verb::Message => table_line::message(&mut line)?,
        Verb::Floor => table_line::floor(&mut line)?,
        Verb::Theme | Verb::ThemeName | Verb::NewTheme => theme(verb, &mut line, around.desk)?,
        Verb::Themes => Intent::Show(Query::Themes),
        Verb::Question => question(&mut line, around.desk)?,
        Verb::List => notes_line::intent(&mut line)?,
        Verb::Kind | Verb::Edit | Verb::Move | Verb::Withdraw | Verb::Restore | Verb::Star => note(verb, &mut line)?,
        Verb::At => time_line::intent(&mut line)?,
        Verb::Own | Verb::General => own_case(verb, &mut line)?,
        Verb::NoOwnCase => no_own_case_line::intent(&mut line)?,
        Verb::None => Intent::Answer(Some(Answer::NoRemarks)),
        Verb::NotDiscussed => Intent::Answer(Some(Answer::NotDiscussed)),
        Verb::Point | Verb::Join | Verb::TakeOut | Verb::Split | Verb::Merge | Verb::Part => {
            point_line::intent(verb, &mut line, around.desk)?
        }
        Verb::Reword | Verb::Dissent | Verb::Order | Verb::Dissolve => {
            point_line::intent(verb, &mut line, around.desk)?
        }
        Verb::Points => Intent::Show(Query::Points),
        Verb::Like => Intent::Show(Query::Like(point_line::in_hand(&mut line)?)),
        Verb::Action | Verb::From | Verb::Change | Verb::Cancel => action(verb, &mut line, around)?,
        Verb::People | Verb::Came | Verb::Away | Verb::Expected | Verb::Unannounced => {
            people_line::intent(verb, &mut line)?
        }
        Verb::Sit | Verb::Seats | Verb::Cafe => people_line::intent(verb, &mut line)?,
        Verb::Codes | Verb::TableFiles | Verb::Receive | Verb::Door | Verb::TakeOver => {
            door_line::intent(verb, &mut line)?
        }
        Verb::SplitAction | Verb::MergeActions | Verb::PartActions => action(verb, &mut line, around)?,
        Verb::Actions => Intent::Show(Query::Actions(filter_line::filter(&mut line)?)),
        Verb::Hands | Verb::Stars | Verb::Class | Verb::Status | Verb::Promise | Verb::Owes | Verb::Owed => {
            summing::intent(verb, &mut line, around)?
        }
        Verb::Intro | Verb::Summary | Verb::Conclusion | Verb::Decision | Verb::Attended => {
            summing::intent(verb, &mut line, around)?
        }
        Verb::Present | Verb::Absent | Verb::Approved | Verb::NextMeeting => summing::intent(verb, &mut line, around)?,
        Verb::Receiver | Verb::Economy | Verb::Annexes | Verb::TakesHome | Verb::StatusRound | Verb::Received => {
            summing::intent(verb, &mut line, around)?
        }
        Verb::Area | Verb::DissentingView => summing::intent(verb, &mut line, around)?,
        Verb::Undo | Verb::Redo => {
            line.end()?;
            if verb == Verb::Undo { Intent::Undo } else { Intent::Redo }
        }
        Verb::Export => Intent::Export(Export { folder: take_rest(&mut line), paper: None }),
        Verb::Paper => Intent::Export(Export { folder: None, paper: Some(line.rest().to_owned()) }),
        Verb::Close => close(&mut line)?,
        Verb::Reopen => Intent::Do(Command::Opening(OpeningCommand::Reopen)),
        Verb::Wait => Intent::Wait { seconds: line.seconds()? },
        Verb::Help => help(&mut line)?,
        Verb::Quit => {
            line.end()?;
            Intent::Quit
        }
    };
    Ok(intent)
}

fn take_rest(line: &mut Reader<'_>) -> Option<String> {
    Some(line.rest().to_owned()).filter(|rest| !rest.is_empty())
}

fn timeline(verb: Verb, line: &mut Reader<'_>) -> Result<Intent, Problem> {
    let command = match verb {
        // What is planned for another day begins today: no habit says that.
        Verb::Next if matches!(line.rest().to_lowercase().as_str(), "i dag" | "today") => TimelineCommand::NextNow,
        Verb::Next => TimelineCommand::Next,
        Verb::Back => TimelineCommand::Back,
        Verb::Pause => TimelineCommand::Pause,
        Verb::Resume => TimelineCommand::Resume,
        Verb::Skip if line.is_empty() => TimelineCommand::Skip,
        Verb::Skip => TimelineCommand::SkipAhead { item: line.item()? },
        Verb::Extend => TimelineCommand::Extend { minutes: line.minutes()? },
        Verb::Shorten => TimelineCommand::Shorten { minutes: line.minutes()? },
        Verb::Minutes => TimelineCommand::SetMinutes { item: line.item()?, minutes: line.minutes()? },
        Verb::Insert => {
            let minutes = line.minutes()?;
            let title = line.text()?.to_owned();
            return Ok(Intent::Do(Command::Timeline(TimelineCommand::Insert {
                after: None,
                title,
                kind: ItemKind::Other,
                minutes,
                responsible: None,
            })));
        }
        Verb::Reorder => {
            let item = line.item()?;
            TimelineCommand::Move { item, before: if line.is_empty() { None } else { Some(line.item()?) } }
        }
        _ => TimelineCommand::Lock { item: line.item()?, locked: verb == Verb::Lock },
    };
    // "/next næste punkt" still means next; only what could be a number or a text is held against the line.
    if !matches!(verb, Verb::Next | Verb::Back | Verb::Pause | Verb::Resume) {
        line.end()?;
    }
    Ok(Intent::Do(Command::Timeline(command)))
}

fn replan(line: &mut Reader<'_>) -> Result<Intent, Problem> {
    if line.is_empty() {
        return Ok(Intent::Show(Query::Replan));
    }
    let place = line.count()?;
    let plans = line.around.meeting.timeline.plans(line.around.now);
    let plan = (place as usize).checked_sub(1).and_then(|at| plans.get(at));
    let plan = plan.ok_or(Problem::NoSuch { what: Thing::Plan, number: Number::plain(place) })?.name;
    Ok(Intent::Do(Command::Timeline(TimelineCommand::TakePlan { plan })))
}

fn table(verb: Verb, line: &mut Reader<'_>) -> Result<Intent, Problem> {
    let table = line.table()?;
    Ok(match verb {
        Verb::TableName => Intent::Do(Command::Table(TableCommand::Name { table, name: line.rest().to_owned() })),
        Verb::TableMerge => {
            let into = line.table()?;
            line.end()?;
            Intent::Do(Command::Table(TableCommand::Merge { from: table, into }))
        }
        _ => Intent::Do(Command::Table(TableCommand::Part { table })),
    })
}

fn reach(word: &str) -> Option<ThemeReach> {
    Some(match word.to_lowercase().as_str() {
        "alle" | "all" => ThemeReach::All,
        "bord" | "bordet" | "table" => ThemeReach::Table,
        "parkering" | "p" | "parking" => ThemeReach::Parked,
        _ => return None,
    })
}

fn theme(verb: Verb, line: &mut Reader<'_>, desk: &Desk) -> Result<Intent, Problem> {
    if let Some(title) = line.rest().strip_prefix('+') {
        let title = title.trim();
        if title.is_empty() {
            return Err(line.missing());
        }
        let is_there = line.around.meeting.themes.called(title).filter(|theme| line.around.has(theme));
        if let Some(theme) = is_there {
            return Ok(Intent::Turn(Turn::ThemeThatIsThere(theme.id.clone())));
        }
        return Ok(Intent::NewTheme(ThemeCommand::Add { title: title.to_owned(), by: desk.table }));
    }
    if verb == Verb::NewTheme {
        // Said last, so that no title of several words has it as one of them.
        let reach = line.last_word().and_then(reach).ok_or_else(|| line.missing())?;
        let theme = line.theme()?;
        line.end()?;
        return Ok(Intent::Do(Command::Theme(ThemeCommand::Settle { theme, reach })));
    }
    let theme = line.theme()?;
    if verb == Verb::ThemeName {
        let title = line.text()?.to_owned();
        return Ok(Intent::Do(Command::Theme(ThemeCommand::Name { theme, title })));
    }
    line.end()?;
    Ok(Intent::Turn(Turn::Theme(theme)))
}

fn question(line: &mut Reader<'_>, desk: &Desk) -> Result<Intent, Problem> {
    let number = line.count()?;
    line.end()?;
    let question = match (number, &desk.theme) {
        (0, _) => None,
        (_, Some(theme)) => Some(theme_name::question(line.around.meeting, theme, number)?),
        (_, None) => return Err(Problem::NoQuestion { number, of: 0 }),
    };
    Ok(Intent::Turn(Turn::Question(question)))
}

fn note(verb: Verb, line: &mut Reader<'_>) -> Result<Intent, Problem> {
    let command = match verb {
        Verb::Kind => return kind(line),
        Verb::Edit => {
            let contribution = line.note()?.id();
            ContributionCommand::Edit { contribution, text: line.text()?.to_owned() }
        }
        Verb::Move => return place(line),
        Verb::Withdraw => ContributionCommand::Withdraw { contribution: line.note()?.id() },
        Verb::Restore => ContributionCommand::Restore { contribution: line.note()?.id() },
        _ => {
            let note = line.note()?;
            ContributionCommand::Star { contribution: note.id(), starred: !note.contribution.starred() }
        }
    };
    if verb != Verb::Edit {
        line.end()?;
    }
    Ok(Intent::Do(Command::Contribution(command)))
}

/// "idé" for the notes to come, "idé 12" or "12 idé" for one that is there.
fn kind(line: &mut Reader<'_>) -> Result<Intent, Problem> {
    let first = line.word().ok_or_else(|| line.missing())?;
    let second = line.word();
    line.end()?;
    let (word, number) = match second {
        Some(second) if contribution_kind(first).is_none() => (second, Some(first)),
        second => (first, second),
    };
    let kind = contribution_kind(word).ok_or_else(|| line.strange(word))?;
    let Some(number) = number else { return Ok(Intent::Turn(Turn::Kind(kind))) };
    let contribution = line.note_called(number)?.id();
    Ok(Intent::Do(Command::Contribution(ContributionCommand::SetKind { contribution, kind })))
}

/// "12 2", "12,13 2", "12 2 1" (theme 2, question 1), "12 bord 3".
fn place(line: &mut Reader<'_>) -> Result<Intent, Problem> {
    let word = line.word().ok_or_else(|| line.missing())?;
    let mut notes = Vec::new();
    for part in word.split(',').filter(|part| !part.is_empty()) {
        notes.push(line.note_called(part)?);
    }
    let to_table = ["bord ", "table "].iter().any(|word| line.rest().to_lowercase().starts_with(word));
    let mut moves = Vec::new();
    if to_table {
        line.word();
        let table = line.table()?;
        for note in notes {
            moves.push((note.id(), Place { table, ..note.place.clone() }));
        }
    } else {
        let theme = line.theme()?;
        let question = if line.is_empty() {
            None
        } else {
            Some(theme_name::question(line.around.meeting, &theme, line.count()?)?)
        };
        for note in notes {
            let place = Place { table: note.place.table, theme: theme.clone(), question: question.clone() };
            moves.push((note.id(), place));
        }
    }
    line.end()?;
    Ok(Intent::Do(Command::Contribution(ContributionCommand::Place { moves })))
}

fn own_case(verb: Verb, line: &mut Reader<'_>) -> Result<Intent, Problem> {
    if verb == Verb::General {
        let own_case = line.own_case()?;
        return Ok(Intent::Do(match line.rest() {
            "-" => Command::OwnCase(OwnCaseCommand::PutAway { own_case }),
            // In the words that were proposed to the table.
            "" => Command::OwnCase(OwnCaseCommand::Accept { own_case }),
            text => Command::Generalise { own_case, text: text.to_owned() },
        }));
    }
    let text = line.text()?;
    // "#12" alone is the note of that number; every other text is an own case's words.
    match text.strip_prefix('#').map(str::parse::<Number>) {
        Some(Ok(_)) => Ok(Intent::Do(Command::Flag { contribution: line.note_called(text)?.id() })),
        _ => Ok(Intent::OwnCase { text: text.to_owned() }),
    }
}

fn action(verb: Verb, line: &mut Reader<'_>, around: Surroundings<'_>) -> Result<Intent, Problem> {
    let day = action_line::day(around);
    let of = |command| Ok(Intent::Do(Command::Action(command)));
    match verb {
        Verb::Action => of(ActionCommand::Agree { terms: action_line::terms(line.text()?, day), source: None }),
        Verb::From if names_an_action(line.clone()) => {
            let action = line.action()?;
            let changes = vec![Change::Source(Some(source(line)?))];
            line.end()?;
            of(ActionCommand::Change { action, changes })
        }
        Verb::From => {
            let source = source(line)?;
            match line.rest() {
                "" => Ok(Intent::From(source)),
                said => of(ActionCommand::Agree { terms: action_line::terms(said, day), source: Some(source) }),
            }
        }
        Verb::Change => {
            let action = line.action()?;
            of(ActionCommand::Change { action, changes: action_line::changes(line.text()?, day) })
        }
        Verb::SplitAction => {
            let action = line.action()?;
            of(ActionCommand::Split { action, changes: action_line::changes(line.text()?, day) })
        }
        Verb::MergeActions => {
            let (from, into) = (line.action()?, line.action()?);
            line.end()?;
            of(ActionCommand::Merge { from, into })
        }
        Verb::PartActions => of(ActionCommand::Part { action: line.action()? }),
        _ => of(ActionCommand::Withdraw { action: line.action()? }),
    }
}

fn close(line: &mut Reader<'_>) -> Result<Intent, Problem> {
    let word = line.rest().to_lowercase();
    Ok(Intent::Close(match word.as_str() {
        "" => OwnCasesAtClose::Ask,
        "keep" | "behold" => OwnCasesAtClose::Keep,
        "delete" | "slet" => OwnCasesAtClose::Delete,
        _ => return Err(line.strange(line.rest())),
    }))
}
