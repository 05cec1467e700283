//! Tidings in words.

use crate::device::tidings::Tiding;
use crate::domain::sentence::ended;
use crate::domain::theme_reach::ThemeReach;
use crate::language::counts::joined;
use crate::language::dates;
use crate::language::visible::visible_line;
use crate::language::words::Words;

pub fn in_words(words: &Words, tiding: &Tiding) -> String {
    let (id, table, other) = match tiding {
        Tiding::Message { text } => return words.say("replies-tiding-message", &[("text", visible_line(text).into())]),
        Tiding::RoundClosed { until: None } => return words.word("rounds-tiding-over"),
        Tiding::RoundClosed { until: Some(until) } => {
            let clock = dates::clock(words.language(), *until);
            return words.say("rounds-tiding-closed", &[("clock", clock.into())]);
        }
        Tiding::RoundOpened => return words.word("rounds-tiding-opened"),
        Tiding::RoundBrings { table, number, title } => {
            let told = [
                ("table", table.0.into()),
                ("number", number.to_string().into()),
                ("title", ended(&visible_line(title)).into()),
            ];
            return words.say("rounds-tiding-brings", &told);
        }
        Tiding::ThemeWaits { table, number, title } => {
            let told = [
                ("table", table.0.into()),
                ("number", number.to_string().into()),
                ("title", visible_line(title).into()),
            ];
            return words.say("replies-tiding-theme-waits", &told);
        }
        Tiding::ThemeOpened { table, number, title } => {
            let told = [
                ("table", table.0.into()),
                ("number", number.to_string().into()),
                ("title", visible_line(title).into()),
            ];
            return words.say("replies-tiding-theme-opened", &told);
        }
        Tiding::ThemeSettled { title, reach } => {
            let id = match reach {
                ThemeReach::All => "replies-tiding-theme-for-all",
                ThemeReach::Table => "replies-tiding-theme-for-its-table",
                ThemeReach::Parked => "replies-tiding-theme-parked",
            };
            return words.say(id, &[("title", visible_line(title).into())]);
        }
        Tiding::ThemeUnsettled { title } => {
            return words.say("replies-tiding-theme-unsettled", &[("title", visible_line(title).into())]);
        }
        Tiding::Machine { table, mark } => {
            let told = [("table", table.0.into()), ("mark", mark.0.clone().into())];
            return words.say("replies-tiding-machine", &told);
        }
        Tiding::TakenOver { notes, into } => {
            let notes: Vec<String> = notes.iter().map(|note| format!("#{note}")).collect();
            let notes = joined(words, &notes);
            return match into {
                None => words.say("replies-tiding-taken-out", &[("notes", notes.into())]),
                Some(point) => words
                    .say("replies-tiding-taken-over", &[("notes", notes.into()), ("point", point.to_string().into())]),
            };
        }
        Tiding::StepsInVain { begun } if begun.is_empty() => return words.word("replies-tiding-steps-in-vain-unnamed"),
        Tiding::StepsInVain { begun } => {
            let items: Vec<String> = begun.iter().map(|title| format!("»{}«", visible_line(title))).collect();
            return words.say("replies-tiding-steps-in-vain", &[("items", joined(words, &items).into())]);
        }
        Tiding::LedToo(led) => return led.in_words(words),
        Tiding::CopiesErased(copies) => return copies.in_words(words),
        Tiding::OwnCasesLeft { count } => {
            return words.say("replies-own-cases-left", &[("count", (*count).into())]);
        }
        Tiding::Proposal(told) => return told.in_words(words),
        Tiding::TakesHome { names } => return take_home(words, names),
        Tiding::Lifted { table } => return words.say("replies-tiding-lifted", &[("table", table.0.into())]),
        Tiding::Merged { table, into } => ("replies-tiding-merged", table, into),
        Tiding::Joined { table, into } => ("replies-tiding-joined", table, into),
        Tiding::Parted { table, from } => ("replies-tiding-parted", table, from),
    };
    words.say(id, &[("table", table.0.into()), ("other", other.0.into())])
}

/// Whom it is said for need not be typed where they are the only ones.
fn take_home(words: &Words, names: &[String]) -> String {
    match names {
        [only] => words.say("replies-tiding-take-home", &[("name", visible_line(only).into())]),
        several => {
            let names: Vec<String> = several.iter().map(|name| visible_line(name)).collect();
            let (one, all) = (names[0].clone(), joined(words, &names));
            words.say("replies-tiding-take-home-each", &[("name", one.into()), ("names", all.into())])
        }
    }
}
