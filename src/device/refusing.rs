//! Why something is not done, in words: what happened, and what to do.

use std::fmt::Display;

use crate::device::grammar::problem::{Problem, Thing};
use crate::device::grammar::unused::Unused;
use crate::device::grammar::verb::{Verb, entry};
use crate::device::naming;
use crate::device::rounds;
use crate::device::taking_home::Nobody;
use crate::device::view::View;
use crate::domain::id::ItemId;
use crate::domain::refusal::Refusal;
use crate::domain::role::Role;
use crate::domain::timeline::plan_name::WhyNot;
use crate::domain::timeline::refusal::TimelineRefusal;
use crate::domain::timeline::state::Promise;
use crate::language::dates;
use crate::language::durations;
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// Whose it is, and what one is there for oneself.
fn not_yours(role: Option<Role>) -> &'static str {
    match role {
        Some(Role::Collator | Role::CollatorAndStandBy) => "refused-not-a-collators",
        Some(Role::StandBy) => "refused-not-yet",
        Some(Role::Wall) => "refused-not-a-walls",
        _ => "refused-not-yours",
    }
}

/// A refusal of the meeting.
pub fn refusal(words: &Words, view: &View<'_>, refusal: &Refusal) -> String {
    let table = |id: &str, table: u16| words.say(id, &[("table", table.into())]);
    match refusal {
        Refusal::EmptyText => words.word("refused-empty-text"),
        Refusal::TextTooLong { found, limit } => {
            words.say("refused-text-too-long", &[("found", (*found).into()), ("limit", (*limit).into())])
        }
        Refusal::NothingChanged => words.word("refused-nothing-changed"),
        Refusal::NothingToUndo => words.word("refused-nothing-to-undo"),
        Refusal::NothingToRedo => words.word("refused-nothing-to-redo"),
        Refusal::NotYours => words.word(not_yours(view.role())),
        Refusal::NotOpen => words.word("refused-not-open"),
        Refusal::AlreadyOpen => words.word("refused-already-open"),
        // Only who leads can open it again.
        Refusal::Closed if view.role().is_some() => words.word("refused-closed-here"),
        Refusal::Closed => words.word("refused-closed"),
        Refusal::NotClosed => words.word("refused-not-closed"),
        Refusal::NoSuchContribution => words.word("refused-no-such-note"),
        Refusal::ContributionWithdrawn { number } => {
            words.say("refused-note-withdrawn", &[("number", number.to_string().into())])
        }
        Refusal::ContributionErased { number } => {
            words.say("refused-note-erased", &[("number", number.to_string().into())])
        }
        Refusal::NoSuchPerson => words.word("people-nobody"),
        Refusal::NobodySits { table: number } => table("people-nobody-sits", number.0),
        Refusal::SitsAlready { table: number } => table("people-sits-already", number.0),
        Refusal::NoSuchTable { table: number } => table("refused-no-such-table", number.0),
        Refusal::TableExists { table: number } => table("refused-table-exists", number.0),
        Refusal::TableMerged { table, into } => {
            words.say("refused-table-merged", &[("table", table.0.into()), ("into", into.0.into())])
        }
        Refusal::NothingToApprove { table: number } => table("refused-nothing-to-approve", number.0),
        Refusal::TableIntoItself => words.word("refused-table-into-itself"),
        Refusal::TableTooHigh { most } => words.say("refused-table-too-high", &[("most", (*most).into())]),
        Refusal::NoSuchTheme => words.word("refused-no-such-theme"),
        Refusal::ThemeOfTheProgramme => words.word("refused-theme-of-the-programme"),
        Refusal::ThemeExists { title } => words.say("refused-theme-exists", &[("title", visible_line(title).into())]),
        Refusal::ThemeInUse { notes } => words.say("refused-theme-in-use", &[("notes", (*notes).into())]),
        Refusal::NoSuchQuestion => words.word("refused-no-such-question"),
        Refusal::NoSuchPoint => words.word("refused-no-such-point"),
        Refusal::PointMerged { point, into } => {
            words.say("refused-point-merged", &[("point", point.to_string().into()), ("into", into.to_string().into())])
        }
        Refusal::PointIntoItself => words.word("refused-point-into-itself"),
        Refusal::NothingToErase => words.word("refused-nothing-to-erase"),
        Refusal::NothingToSplit => words.word("refused-nothing-to-split"),
        Refusal::NotMerged => words.word("refused-not-merged"),
        Refusal::NotSaidYet { at } => {
            let told = [("clock", naming::moment(words, view, *at).into()), ("usage", usage(words, Verb::At).into())];
            words.say("refused-not-said-yet", &told)
        }
        Refusal::RoundAhead { day } => {
            words.say("refused-round-ahead", &[("day", dates::the_day(words.language(), *day).into())])
        }
        Refusal::NoSuchAction => words.word("refused-no-such-action"),
        Refusal::NoSuchItem => words.word("refused-no-such-item"),
        Refusal::NobodyOfThatName { name } => {
            words.say("refused-nobody-of-that-name", &[("name", visible_line(name).into())])
        }
        Refusal::TooMany { found, limit } => {
            words.say("refused-too-many", &[("found", (*found).into()), ("limit", (*limit).into())])
        }
        Refusal::NoRound => words.word("rounds-none"),
        Refusal::NoClosedRound => words.word("rounds-none-closed"),
        Refusal::GraceTooLong { most } => words.say("rounds-grace-too-long", &[("most", (*most).into())]),
        Refusal::RoundClosed { until } => rounds::refusal(words, view, *until),
        Refusal::NothingProposed { number } => {
            let usage = format!("{} {number}", entry(Verb::General).name(words.language()));
            words.say("refused-nothing-proposed", &[("number", number.to_string().into()), ("usage", usage.into())])
        }
        Refusal::SaidInGeneral { number } => {
            words.say("refused-said-in-general", &[("number", number.to_string().into())])
        }
        Refusal::TableAccepts { table: number } => table("refused-table-accepts", number.0),
        Refusal::NoSuchOwnCase => words.word("refused-no-such-own-case"),
        Refusal::NotLikeAnOwnCase => words.word("refused-not-like-an-own-case"),
        Refusal::CivilNumberInIt => words.word("refused-civil-number-in-it"),
        Refusal::SaidOfAnOwnCase => words.word("refused-said-of-an-own-case"),
        Refusal::WasDiscussed { notes: 0, own_cases } => {
            words.say("refused-was-discussed-own-case", &[("count", (*own_cases).into())])
        }
        Refusal::WasDiscussed { notes, .. } => words.say("refused-was-discussed", &[("notes", (*notes).into())]),
        Refusal::Timeline(refusal) => timeline(words, view, refusal),
    }
}

/// More names are not read out after one that nobody has.
const NAMED: usize = 20;

/// A line that could not be read.
pub fn problem(words: &Words, problem: &Problem) -> String {
    match problem {
        Problem::UnknownVerb { found, near: Some(near) } => {
            words.say("refused-unknown-verb-near", &[("found", visible_line(found).into()), ("near", (*near).into())])
        }
        Problem::UnknownVerb { found, near: None } => {
            words.say("refused-unknown-verb", &[("found", visible_line(found).into())])
        }
        Problem::NotYours { role } => words.word(not_yours(Some(*role))),
        Problem::Missing { verb } => words.say("refused-missing", &[("usage", usage(words, *verb).into())]),
        Problem::Strange { verb, found } => {
            let found = naming::shortened(&visible_line(found), 40);
            words.say("refused-strange", &[("found", found.into()), ("usage", usage(words, *verb).into())])
        }
        Problem::NoDay { verb, found } => {
            let found = naming::shortened(&visible_line(found), 40);
            words.say("refused-no-day", &[("found", found.into()), ("usage", usage(words, *verb).into())])
        }
        Problem::NotYet { verb, found, day } => {
            let found = naming::shortened(&visible_line(found), 40);
            let day = dates::the_day(words.language(), *day);
            let told = [("found", found.into()), ("day", day.into()), ("usage", usage(words, *verb).into())];
            words.say("refused-day-not-yet", &told)
        }
        Problem::Mistyped { verb, found, near } => {
            let found = naming::shortened(&visible_line(found), 40);
            let told = [("found", found.into()), ("near", (*near).into()), ("usage", usage(words, *verb).into())];
            words.say("refused-strange-near", &told)
        }
        Problem::SeveralNumbers { numbers } => {
            let numbers: Vec<String> = numbers.iter().map(|number| format!("#{number}")).collect();
            words.say("refused-several-numbers", &[("numbers", numbers.join(", ").into())])
        }
        Problem::NoSuch { what, number } => {
            let id = match what {
                Thing::Contribution => "refused-no-note-numbered",
                Thing::Point => "refused-no-point-numbered",
                Thing::Action => "refused-no-action-numbered",
                Thing::OwnCase => "refused-no-own-case-numbered",
                Thing::Table => "refused-no-table-numbered",
                Thing::Theme => "refused-no-theme-numbered",
                Thing::Item => "refused-no-item-numbered",
                Thing::Plan => "refused-no-plan-numbered",
            };
            words.say(id, &[("number", number.to_string().into())])
        }
        Problem::NoTheme { found, themes } => {
            let found = naming::shortened(&visible_line(found), 40);
            words.say("refused-no-theme-named", &[("found", found.into()), ("themes", by_number(themes).into())])
        }
        Problem::NoItem { found, items } => {
            let found = naming::shortened(&visible_line(found), 40);
            words.say("refused-no-item-named", &[("found", found.into()), ("items", by_number(items).into())])
        }
        Problem::NoPerson { found, near } => {
            let found = naming::shortened(&visible_line(found), 60);
            match near {
                Some(near) => {
                    words.say("people-no-person-near", &[("found", found.into()), ("near", visible_line(near).into())])
                }
                None => words.say("people-no-person", &[("found", found.into())]),
            }
        }
        Problem::NoParty { nobody: Some(nobody), .. } => nobody_takes_home(words, *nobody),
        Problem::NoParty { found, near, names, nobody: None } => nobody_called(words, found, near.as_deref(), names),
        Problem::NotAtThisTable { found, names } => not_at_this_table(words, found, names),
        Problem::SeveralPeople { found, names } => {
            let few: Vec<String> = names.iter().take(5).map(|name| visible_line(name)).collect();
            let told = [
                ("found", visible_line(found).into()),
                ("count", names.len().into()),
                ("names", few.join(" · ").into()),
            ];
            words.say("people-several", &told)
        }
        Problem::NoQuestion { number, of } => {
            words.say("refused-no-question", &[("number", (*number).into()), ("of", (*of).into())])
        }
    }
}

/// What there is to choose from, each with its number.
fn by_number<N: Display>(named: &[(N, String)]) -> String {
    let one = |(number, title): &(N, String)| format!("{number} {}", naming::shortened(&visible_line(title), 30));
    named.iter().map(one).collect::<Vec<_>>().join(" · ")
}

/// That nobody may take something home, and what to do.
pub fn nobody_takes_home(words: &Words, nobody: Nobody) -> String {
    words.word(match nobody {
        Nobody::IsSeated => "summary-home-nobody",
        Nobody::SaysForWhom => "summary-home-for-nobody",
    })
}

/// That nobody who may take something home is called so, who may be meant, and the names that there are.
fn nobody_called(words: &Words, found: &str, near: Option<&str>, names: &[String]) -> String {
    let mut shown: Vec<String> = names.iter().take(NAMED).map(|name| visible_line(name)).collect();
    shown.extend((names.len() > NAMED).then(|| "…".to_owned()));
    let told = [
        ("found", naming::shortened(&visible_line(found), 40).into()),
        ("near", near.map(visible_line).unwrap_or_default().into()),
        ("names", shown.join(" · ").into()),
        ("usage", usage(words, Verb::TakesHome).into()),
    ];
    words.say(if near.is_some() { "summary-home-no-one-near" } else { "summary-home-no-one" }, &told)
}

/// Whom a table says it for, and how.
fn not_at_this_table(words: &Words, found: &str, names: &[String]) -> String {
    let verb = format!("/{}", entry(Verb::TakesHome).name(words.language()));
    match names {
        [] => words.word("summary-home-at-table-nobody"),
        [only] => {
            words.say("summary-home-at-table-alone", &[("name", visible_line(only).into()), ("verb", verb.into())])
        }
        [one, ..] => {
            let shown: Vec<String> = names.iter().map(|name| visible_line(name)).collect();
            let told = [
                ("found", naming::shortened(&visible_line(found), 40).into()),
                ("names", shown.join(" · ").into()),
                ("usage", format!("{verb} {}: …", visible_line(one)).into()),
            ];
            words.say(if found.is_empty() { "summary-home-at-table-which" } else { "summary-home-at-table" }, &told)
        }
    }
}

/// Words that a command did not use.
pub fn unused(words: &Words, unused: &Unused) -> String {
    let said = naming::shortened(&visible_line(&unused.words), 40);
    words.say("refused-unused", &[("found", said.into()), ("usage", usage(words, unused.verb).into())])
}

/// "/ret 12 tekst"
pub fn usage(words: &Words, verb: Verb) -> String {
    let entry = entry(verb);
    format!("/{} {}", entry.name(words.language()), entry.arguments(words.language())).trim().to_owned()
}

/// Why a plan cannot be taken.
pub fn why_not(words: &Words, view: &View<'_>, why: &WhyNot) -> String {
    let span = |minutes| durations::short(words, minutes).into();
    match why {
        WhyNot::StillLate { what: Promise::Item(item), minutes } => {
            words.say("timeline-why-not-item", &[("title", locked(view, item).into()), ("span", span(*minutes))])
        }
        WhyNot::StillLate { what: Promise::End, minutes } => {
            words.say("timeline-why-not-end", &[("span", span(*minutes))])
        }
        WhyNot::EndIsLocked { item } => {
            words.say("timeline-why-not-end-is-locked", &[("title", locked(view, item).into())])
        }
    }
}

fn timeline(words: &Words, view: &View<'_>, refusal: &TimelineRefusal) -> String {
    let of = |id: &str, item: &ItemId| words.say(id, &[("title", title(view, item).into())]);
    match refusal {
        TimelineRefusal::NotStarted => words.word("timeline-refused-not-started"),
        TimelineRefusal::AlreadyEnded => words.word("timeline-refused-already-ended"),
        TimelineRefusal::AlreadyPaused => words.word("timeline-refused-already-paused"),
        TimelineRefusal::NotPaused => words.word("timeline-refused-not-paused"),
        TimelineRefusal::DayOver => words.word("timeline-refused-day-over"),
        TimelineRefusal::TooEarly { item, start } => {
            let start = view.local(*start);
            let day = dates::the_day(words.language(), start.date_naive());
            let clock = dates::clock(words.language(), start.time());
            let told = [("title", title(view, item).into()), ("day", day.into()), ("clock", clock.into())];
            words.say("timeline-refused-too-early", &told)
        }
        TimelineRefusal::NothingToGoBackTo => words.word("timeline-refused-nothing-to-go-back-to"),
        TimelineRefusal::NothingAhead => words.word("timeline-refused-nothing-ahead"),
        TimelineRefusal::NothingChanges => words.word("timeline-refused-nothing-changes"),
        TimelineRefusal::UnknownItem { item } => {
            words.say("timeline-refused-unknown-item", &[("item", item.to_string().into())])
        }
        TimelineRefusal::ItemIsPast { item } => of("timeline-refused-item-is-past", item),
        TimelineRefusal::ItemIsNow { item } => of("timeline-refused-item-is-now", item),
        TimelineRefusal::ItemIsSkipped { item } => of("timeline-refused-item-is-skipped", item),
        TimelineRefusal::Locked { item, start } => words.say(
            "timeline-refused-locked",
            &[("title", locked(view, item).into()), ("clock", naming::moment(words, view, *start).into())],
        ),
        TimelineRefusal::MinutesOutOfRange { minutes, least, .. } if *minutes < i64::from(*least) => {
            words.say("timeline-refused-too-short", &[("least", (*least).into())])
        }
        TimelineRefusal::MinutesOutOfRange { most, .. } => {
            let most = durations::short(words, (*most).into());
            words.say("timeline-refused-too-long-item", &[("most", most.into())])
        }
        TimelineRefusal::NoTitle => words.word("timeline-refused-no-title"),
        TimelineRefusal::TooLong { length, most } => {
            words.say("timeline-refused-too-long", &[("length", (*length).into()), ("most", (*most).into())])
        }
        TimelineRefusal::PlanGone { .. } => words.word("timeline-refused-plan-gone"),
        TimelineRefusal::PlanImpossible { why_not: why, .. } => {
            words.say("timeline-refused-plan-impossible", &[("reason", why_not(words, view, why).into())])
        }
    }
}

fn locked(view: &View<'_>, item: &ItemId) -> String {
    naming::locked_item(view, item, title(view, item))
}

fn title(view: &View<'_>, item: &ItemId) -> String {
    view.standing.item(item).map_or_else(|| item.to_string(), |item| visible_line(&item.title))
}
