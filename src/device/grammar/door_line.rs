//! What follows `/codes`, `/tablefiles` and `/door`.

use crate::device::door::DoorWish;
use crate::device::grammar::problem::Problem;
use crate::device::grammar::reader::Reader;
use crate::device::grammar::verb::Verb;
use crate::device::intent::{Intent, Query};
use crate::domain::command::Command;
use crate::domain::lead::LeadCommand;
use crate::domain::number::Mark;
use crate::domain::role::Role;

/// Everything about other machines at the meeting.
pub fn intent(verb: Verb, line: &mut Reader<'_>) -> Result<Intent, Problem> {
    match verb {
        Verb::TableFiles => table_files(line),
        Verb::Receive => Ok(Intent::Door(DoorWish::Receive { place: line.text()?.to_owned() })),
        Verb::Door => door(line),
        Verb::TakeOver => {
            line.end()?;
            Ok(Intent::Do(Command::Lead(LeadCommand::Take)))
        }
        _ => codes(line),
    }
}

/// "" and "--json" list; "cards" and "cards folder" print; "renew 4", "withdraw 4", "renew collator"; "out 4b", "in 4b".
fn codes(line: &mut Reader<'_>) -> Result<Intent, Problem> {
    let Some(word) = line.word() else { return Ok(Intent::Show(Query::Codes { json: false })) };
    let wish: fn(Role) -> DoorWish = match word.to_lowercase().as_str() {
        "--json" => {
            line.end()?;
            return Ok(Intent::Show(Query::Codes { json: true }));
        }
        "cards" | "kort" => {
            let folder = Some(line.rest().trim()).filter(|folder| !folder.is_empty()).map(str::to_owned);
            return Ok(Intent::Show(Query::Cards { folder }));
        }
        "out" | "ude" => return shut(line, true),
        "in" | "ind" => return shut(line, false),
        "renew" | "new" | "forny" | "ny" => DoorWish::Renew,
        "withdraw" | "træk" | "tilbagetræk" => DoorWish::Withdraw,
        _ => return Err(line.strange(word)),
    };
    let role = match line.rest().to_lowercase().as_str() {
        "" => return Err(line.missing()),
        "collator" | "collators" | "opsamler" | "opsamlere" | "opsamling" => Role::Collator,
        "wall" | "væg" | "væggen" => Role::Wall,
        "stand-by" | "standby" | "stand_by" | "reserve" | "reserven" | "afløser" | "afløseren" => Role::StandBy,
        "collator and stand-by" | "opsamling og reserve" | "opsamler og reserve" => Role::CollatorAndStandBy,
        _ => {
            let table = line.table()?;
            line.end()?;
            Role::Scribe { table }
        }
    };
    Ok(Intent::Door(wish(role)))
}

/// The mark of a machine: "4", "4b", "s".
fn shut(line: &mut Reader<'_>, out: bool) -> Result<Intent, Problem> {
    let mark = line.word().ok_or_else(|| line.missing())?;
    line.end()?;
    Ok(Intent::Door(DoorWish::Shut { mark: Mark(mark.to_lowercase()), out }))
}

/// "", "4", "folder" and "4 folder": all tables' files or one, into the usual folder or that one.
fn table_files(line: &mut Reader<'_>) -> Result<Intent, Problem> {
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let only = match line.rest().split_whitespace().next() {
        Some(word) if is_number(word) => Some(Role::Scribe { table: line.table()? }),
        _ => None,
    };
    let folder = Some(line.rest().trim()).filter(|folder| !folder.is_empty()).map(str::to_owned);
    Ok(Intent::Door(DoorWish::TableFiles { folder, only }))
}

/// "open" or "close".
fn door(line: &mut Reader<'_>) -> Result<Intent, Problem> {
    Ok(Intent::Door(match line.text()?.to_lowercase().as_str() {
        "open" | "åbn" | "åben" => DoorWish::Open,
        "close" | "closed" | "luk" | "lukket" => DoorWish::Close,
        _ => return Err(line.strange(line.rest())),
    }))
}

#[cfg(test)]
mod tests {
    use crate::device::desk::Desk;
    use crate::device::door::DoorWish;
    use crate::device::grammar::read::read_command;
    use crate::device::grammar::surroundings::Surroundings;
    use crate::device::intent::{Intent, Query};
    use crate::domain::id::TableNumber;
    use crate::domain::meeting::Meeting;
    use crate::domain::number::Mark;
    use crate::domain::role::Role;
    use crate::language::language::Language;

    fn read(line: &str) -> Option<Intent> {
        let (meeting, desk) = (Meeting::default(), Desk::default());
        let around = Surroundings {
            meeting: &meeting,
            desk: &desk,
            language: Language::Da,
            now: chrono::DateTime::UNIX_EPOCH,
            role: None,
        };
        read_command(line, around).ok()
    }

    #[test]
    fn codes_are_listed_renewed_and_withdrawn_in_both_languages() {
        let four = Role::Scribe { table: TableNumber(4) };
        for (line, wanted) in [
            ("codes", Intent::Show(Query::Codes { json: false })),
            ("koder --json", Intent::Show(Query::Codes { json: true })),
            ("koder kort", Intent::Show(Query::Cards { folder: None })),
            ("codes cards til print", Intent::Show(Query::Cards { folder: Some("til print".into()) })),
            ("codes renew 4", Intent::Door(DoorWish::Renew(four))),
            ("koder forny 4", Intent::Door(DoorWish::Renew(four))),
            ("koder træk 4", Intent::Door(DoorWish::Withdraw(four))),
            ("codes withdraw collator", Intent::Door(DoorWish::Withdraw(Role::Collator))),
            ("koder forny reserve", Intent::Door(DoorWish::Renew(Role::StandBy))),
            ("koder forny opsamling og reserve", Intent::Door(DoorWish::Renew(Role::CollatorAndStandBy))),
            ("codes withdraw collator and stand-by", Intent::Door(DoorWish::Withdraw(Role::CollatorAndStandBy))),
            ("koder ny opsamling", Intent::Door(DoorWish::Renew(Role::Collator))),
            ("koder ude 4B", Intent::Door(DoorWish::Shut { mark: Mark("4b".into()), out: true })),
            ("codes in s", Intent::Door(DoorWish::Shut { mark: Mark("s".into()), out: false })),
            ("bordfiler", Intent::Door(DoorWish::TableFiles { folder: None, only: None })),
            ("tablefiles 4", Intent::Door(DoorWish::TableFiles { folder: None, only: Some(four) })),
            (
                "bordfil 4 /media/min pind",
                Intent::Door(DoorWish::TableFiles { folder: Some("/media/min pind".into()), only: Some(four) }),
            ),
            ("bordfiler E:\\", Intent::Door(DoorWish::TableFiles { folder: Some("E:\\".into()), only: None })),
            ("modtag E:\\bord 4", Intent::Door(DoorWish::Receive { place: "E:\\bord 4".into() })),
            ("door open", Intent::Door(DoorWish::Open)),
            ("dør luk", Intent::Door(DoorWish::Close)),
        ] {
            assert_eq!(read(line), Some(wanted), "{line}");
        }
        for line in [
            "codes renew",
            "codes renew x",
            "codes renew 4 5",
            "codes burn 4",
            "koder ude",
            "koder ind 4 b",
            "modtag",
            "door",
            "door ajar",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
