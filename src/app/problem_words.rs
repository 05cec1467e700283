//! What went wrong, in words: what happened, because of what, and what to try.

use std::io::{self, ErrorKind};
use std::path::Path;

use chrono::NaiveDate;

use crate::app::problem::AppError;
use crate::app::said::{Said, plain};
use crate::app::settings_words::settings_fault;
use crate::app::template_words::template_problem;
use crate::app::unreached;
use crate::documents::format::Format;
use crate::domain::id::AuthorId;
use crate::intake::invitation::bytes::NotReadable;
use crate::intake::invitation::data::Data;
use crate::intake::invitation::docx::DocxError;
use crate::intake::programme::problem::report;
use crate::intake::programme::template::TEMPLATES;
use crate::language::dates;
use crate::language::visible::visible_line;
use crate::language::words::Words;
use crate::net::listener::ListenError;
use crate::record::log::LogError;
use crate::store::damage::Fault;
use crate::store::error::StoreError;
use crate::store::settings::SettingsError;
use crate::sync::code::NotACode;

/// What cannot be told of a day.
fn of_a_day(words: &Words, id: &str, day: NaiveDate) -> Said {
    let day = dates::day(words.language(), day);
    let what = words.say(id, &[("day", day.into())]);
    Said { what, because: None, try_this: Some(words.word(&format!("{id}-try"))) }
}

/// In one line, for where a meeting goes on.
pub fn say(words: &Words, error: &AppError) -> String {
    explain(words, error).in_a_line()
}

pub fn explain(words: &Words, error: &AppError) -> Said {
    match error {
        AppError::FileUnread { path, reason } if reason.kind() == io::ErrorKind::NotFound => {
            Said::new(words, "errors-no-file", path)
        }
        AppError::FileUnread { path, reason } => {
            Said::new(words, "errors-file-unread", path).because(system_in_words(words, reason))
        }
        AppError::Programme { path, problems } => {
            let report = report(&path.display().to_string(), problems, words);
            Said {
                what: report.trim_end().to_owned(),
                because: None,
                try_this: Some(words.word("errors-programme-try")),
            }
        }
        AppError::Notes { path, problems } => {
            let lines = problems.iter().filter(|problem| !problem.wrong.is_of_the_file()).count();
            let heading =
                words.say("errors-notes", &[("path", path.display().to_string().into()), ("count", lines.into())]);
            let lines = problems.iter().map(|problem| format!("\n  {}", problem.say(words)));
            Said {
                what: lines.fold(heading, |text, line| text + &line),
                because: None,
                try_this: (!problems.iter().all(|problem| problem.wrong.is_of_the_file()))
                    .then(|| words.word("errors-notes-try")),
            }
        }
        AppError::InvitationUnread { path, reason } => invitation(words, path, reason),
        AppError::Template { path, problems } => {
            let heading = words.say(
                "errors-template",
                &[("path", path.display().to_string().into()), ("count", problems.len().into())],
            );
            let lines = problems.iter().map(|problem| format!("\n  {}", template_problem(words, problem)));
            Said {
                what: lines.fold(heading, |text, line| text + &line),
                because: None,
                try_this: Some(words.word("errors-template-try")),
            }
        }
        AppError::NoTemplate { found } => {
            let names: Vec<&str> = TEMPLATES.iter().map(|template| template.name).collect();
            Said {
                what: words.say("errors-no-template", &[("found", found.into())]),
                because: None,
                try_this: Some(words.say("errors-no-template-try", &[("names", names.join(", ").into())])),
            }
        }
        AppError::Store(error) => store(words, error),
        AppError::Settings(SettingsError::Unread(error)) => store(words, error),
        AppError::Settings(SettingsError::Wrong { path, line, column, fault }) => {
            let place = words.say("errors-settings-place", &[("line", (*line).into()), ("column", (*column).into())]);
            let said = settings_fault(words, fault);
            Said::new(words, "errors-settings", path).because(format!("{place}: {said}"))
        }
        AppError::BodyUnread { path, reason } => Said::new(words, "errors-body-unread", path).because(reason),
        AppError::Refused { .. } => plain(words, "errors-refused"),
        AppError::NoneOpen => plain(words, "errors-none-open"),
        AppError::SeveralOpen { records } => {
            let records = records.iter().map(|record| format!("\n  {}", record.display()));
            let said = plain(words, "errors-several-open");
            Said { what: records.fold(said.what, |text, line| text + &line), ..said }
        }
        AppError::NoHome => plain(words, "errors-no-home"),
        AppError::NotAProgramme { path } => Said::new(words, "errors-not-a-programme", path),
        AppError::DayAhead { day } => of_a_day(words, "errors-day-ahead", *day),
        AppError::NotOpenThen { day } => of_a_day(words, "errors-not-open-then", *day),
        AppError::NotErasable { found } => {
            let what = words.say("errors-not-erasable", &[("found", found.into())]);
            Said { what, because: None, try_this: Some(words.word("errors-not-erasable-try")) }
        }
        AppError::NoFile { path } => Said::new(words, "errors-no-file", path),
        AppError::NoRecord { path } => Said::new(words, "errors-no-record", path),
        AppError::NoEntry { found } => {
            let what = words.say("errors-no-entry", &[("found", found.into())]);
            Said { what, because: None, try_this: Some(words.word("errors-no-entry-try")) }
        }
        AppError::NoFormat { found } => {
            let what = words.say("errors-no-format", &[("found", found.into())]);
            let try_this = words.say("errors-no-format-try", &[("formats", Format::names().into())]);
            Said { what, because: None, try_this: Some(try_this) }
        }
        AppError::Output(reason) => plain(words, "errors-output").because(system_in_words(words, reason)),
        AppError::RehearsalMixed { path, rehearsal: true } => Said::new(words, "errors-rehearsal-in-meeting", path),
        AppError::RehearsalMixed { path, rehearsal: false } => Said::new(words, "errors-meeting-in-rehearsal", path),
        AppError::StillInDamaged { path } => Said::new(words, "errors-still-in-damaged", path),
        AppError::NotSaved { texts, is_guest } => not_saved(words, texts, *is_guest),
        AppError::Listen(ListenError::Address { address, source }) if source.kind() == ErrorKind::AddrInUse => {
            let taken = words.say("net-port-taken", &[("port", address.port().to_string().into())]);
            Said { try_this: Some(words.word("net-port-taken-try")), ..plain(words, "net-no-door").because(taken) }
        }
        AppError::Listen(error) => plain(words, "net-no-door").because(error.to_string()),
        AppError::Identity(error) => plain(words, "net-no-door").because(error.to_string()),
        AppError::NotACode(wrong) => not_a_code(words, wrong),
        AppError::Dial(error) => unreached::dial(words, *error),
        AppError::Silent { place, silence } => unreached::silence(words, *place, *silence),
        AppError::TurnedAway(reason) => unreached::turned_away(words, reason),
        AppError::NoSeat => plain(words, "net-no-seat"),
        AppError::SeatOpen { pid } => {
            let said = plain(words, "net-seat-open");
            match pid {
                Some(pid) => said.because(words.say("errors-busy-pid", &[("pid", pid.to_string().into())])),
                None => said,
            }
        }
        AppError::NotFound => plain(words, "net-not-found"),
        AppError::NotAnAddress { found } => plain(words, "net-not-an-address").because(found),
        AppError::NotAPort { found } => plain(words, "net-not-a-port").because(found),
        AppError::NotHeard { code } => {
            let what = words.word("net-not-heard");
            let try_this = words.say("net-not-heard-try", &[("code", code.into())]);
            Said { what, because: None, try_this: Some(try_this) }
        }
        AppError::Carry { path, fault } => Said::new(words, fault.id(), path),
        AppError::NotDelivered => plain(words, "net-not-delivered"),
    }
}

/// The words themselves are given back: nothing else has them now.
fn not_saved(words: &Words, texts: &[Option<String>], is_guest: bool) -> Said {
    let what = words.word(if texts.is_empty() { "errors-not-saved" } else { "errors-not-saved-texts" });
    let own_case = words.word("errors-not-saved-own-case");
    let texts = texts.iter().map(|text| text.as_ref().unwrap_or(&own_case));
    let lines = texts.flat_map(|text| text.lines()).map(|line| format!("\n  {}", visible_line(line)));
    let try_this = words.word(if is_guest { "errors-not-saved-guest-try" } else { "errors-not-saved-try" });
    Said { what: lines.fold(what, |what, line| what + &line), because: None, try_this: Some(try_this) }
}

/// Why a file is no invitation; where it is something else, what that is for.
fn invitation(words: &Words, path: &Path, reason: &NotReadable) -> Said {
    let because = match reason {
        NotReadable::Data(data) => {
            let id = match data {
                Data::Programme => "errors-invitation-is-programme",
                Data::Meeting => "errors-invitation-is-meeting",
                Data::Json => "errors-invitation-is-json",
                Data::List => "errors-invitation-is-list",
            };
            return Said::new(words, id, path);
        }
        NotReadable::OtherKind(kind) => words.say("errors-invitation-kind", &[("kind", (*kind).into())]),
        NotReadable::TooLarge | NotReadable::Docx(DocxError::TooMuch) => words.word("errors-invitation-large"),
        NotReadable::NotText(_) => words.word("errors-invitation-no-text"),
        NotReadable::Docx(_) => words.word("errors-invitation-docx"),
    };
    Said::new(words, "errors-invitation-unread", path).because(because)
}

fn not_a_code(words: &Words, wrong: &NotACode) -> Said {
    let because = match wrong {
        NotACode::Sign { found } => words.say("net-code-sign", &[("sign", found.to_string().into())]),
        NotACode::Length { found } => words.say("net-code-length", &[("found", (*found).into())]),
        NotACode::Check => words.word("net-code-check"),
    };
    plain(words, "net-not-a-code").because(because)
}

/// Why the operating system does not do it; what is rare is told as the system says it, and that it says it.
pub fn system_in_words(words: &Words, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => words.word("errors-system-missing"),
        io::ErrorKind::PermissionDenied => words.word("errors-system-denied"),
        io::ErrorKind::IsADirectory => words.word("errors-system-folder"),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => words.word("errors-system-full"),
        _ => words.say("errors-system-says", &[("what", error.to_string().into())]),
    }
}

/// What is wrong with a record.
pub fn fault_in_words(words: &Words, fault: &Fault) -> String {
    match fault {
        Fault::Empty => words.word("errors-fault-empty"),
        Fault::CutShort => words.word("errors-fault-cut"),
        Fault::Unreadable { .. } => words.word("errors-fault-unreadable"),
        Fault::StrangeRow { row } => words.say("errors-fault-row", &[("row", (*row).into())]),
        Fault::Entry(error) => entry_in_words(words, error),
        Fault::BrokenWal { transactions } => words.say("errors-fault-wal", &[("transactions", (*transactions).into())]),
    }
}

/// Which entry of whom does not hold, and in what.
pub fn entry_in_words(words: &Words, error: &LogError) -> String {
    let of = |id: &str, author: &AuthorId, number: u64| {
        words.say(id, &[("author", author.to_string().into()), ("number", number.to_string().into())])
    };
    match error {
        LogError::UnknownAuthor { author } => of("errors-entry-author", author, 0),
        LogError::Gap { author, expected, .. } => of("errors-entry-gap", author, *expected),
        LogError::AlreadyHeld { author, number } => of("errors-entry-held", author, *number),
        LogError::Forked { author, number } => of("errors-entry-forked", author, *number),
        LogError::BadHash { author, number } => of("errors-entry-hash", author, *number),
        LogError::BadSignature { author, number } => of("errors-entry-signature", author, *number),
        LogError::StrangeClock { author, number, .. } => of("errors-entry-clock", author, *number),
        LogError::StrangeBody { author, number, .. } => of("errors-entry-body", author, *number),
    }
}

fn store(words: &Words, error: &StoreError) -> Said {
    match error {
        StoreError::DiskFull { path } => Said::new(words, "errors-disk-full", path),
        StoreError::ReadOnly { path } => Said::new(words, "errors-read-only", path),
        StoreError::Busy { path, pid } => {
            let said = Said::new(words, "errors-busy", path);
            match pid {
                Some(pid) => said.because(words.say("errors-busy-pid", &[("pid", pid.to_string().into())])),
                None => said,
            }
        }
        StoreError::StillRead { path } => Said::new(words, "errors-still-read", path),
        StoreError::Damaged { path, fault } => {
            Said::new(words, "errors-damaged", path).because(fault_in_words(words, fault))
        }
        StoreError::NotARecord { path } => Said::new(words, "errors-not-a-record", path),
        StoreError::NewerVersion { path, .. } => Said::new(words, "errors-newer-version", path),
        StoreError::Missing { path } => Said::new(words, "errors-missing", path),
        StoreError::Exists { path } => Said::new(words, "errors-exists", path),
        StoreError::DoesNotFollow { path, reason } => Said::new(words, "errors-does-not-follow", path).because(reason),
        StoreError::Io { path, reason } => {
            let says = words.say("errors-system-says", &[("what", reason.into())]);
            Said::new(words, "errors-io", path).because(says)
        }
        StoreError::NoChance => plain(words, "errors-no-chance"),
    }
}
