//! For whom a command is: what somebody can do with it who has only a seat at the meeting.

use crate::device::grammar::verb::{Entry, Verb};
use crate::domain::role::Role;
use crate::language::language::Language;

/// Whether the command does or shows something true at a machine of this role: what lies there is not always all.
pub fn is_for(role: Role, verb: Verb) -> bool {
    let (scribe, collator, stand_by) = (matches!(role, Role::Scribe { .. }), role.collates(), role.can_lead());
    match verb {
        Verb::Time | Verb::Plan | Verb::Themes | Verb::Help | Verb::Quit => true,
        Verb::Theme | Verb::Question | Verb::List | Verb::Summary | Verb::TakesHome | Verb::Export | Verb::Paper => {
            role != Role::Wall
        }
        Verb::Kind | Verb::At | Verb::Edit | Verb::Move | Verb::Withdraw | Verb::Restore | Verb::Star => {
            scribe || collator
        }
        Verb::Own | Verb::General | Verb::None | Verb::NotDiscussed | Verb::Approve => scribe || collator,
        Verb::ThemeName | Verb::Undo | Verb::Redo => scribe || collator,
        // What the room reads is read aloud at a wall; to give the floor is the facilitator's.
        Verb::Floor => role == Role::Wall,
        Verb::Table | Verb::Tables | Verb::Points | Verb::Like | Verb::Actions | Verb::Owed => collator || stand_by,
        Verb::People | Verb::Seats | Verb::Cafe => collator || stand_by,
        Verb::NewTheme | Verb::Came | Verb::Away | Verb::Expected | Verb::CloseRound | Verb::ReopenRound => collator,
        Verb::Point | Verb::Join | Verb::TakeOut | Verb::Split | Verb::Merge | Verb::Part => collator,
        Verb::Reword | Verb::Dissent | Verb::Order | Verb::Dissolve => collator,
        Verb::Hands | Verb::Stars | Verb::Class | Verb::NoOwnCase => collator,
        Verb::SplitAction | Verb::MergeActions | Verb::PartActions => collator,
        Verb::Action | Verb::From | Verb::Change | Verb::Status | Verb::Cancel | Verb::Promise | Verb::Owes => collator,
        Verb::Intro | Verb::Conclusion | Verb::Decision | Verb::Attended | Verb::Present | Verb::Absent => collator,
        Verb::Approved | Verb::NextMeeting | Verb::Receiver | Verb::Economy | Verb::Annexes => collator,
        Verb::StatusRound | Verb::Received | Verb::Area | Verb::DissentingView => collator,
        Verb::TakeOver => stand_by,
        Verb::Next | Verb::Back | Verb::Pause | Verb::Resume | Verb::Skip | Verb::Extend | Verb::Shorten => false,
        Verb::Replan | Verb::Minutes | Verb::Insert | Verb::Reorder | Verb::Lock | Verb::Unlock => false,
        Verb::TableName | Verb::TableMerge | Verb::TablePart | Verb::Message => false,
        Verb::Codes | Verb::Door | Verb::TableFiles | Verb::Receive | Verb::Unannounced | Verb::Sit => false,
        Verb::Close | Verb::Reopen | Verb::Wait => false,
    }
}

/// Whether the command is answered, though it is not for this role: with where one sits, with what one is told, with a better reason than whose
/// matter it is, or with what becomes of the own cases that lie on this machine.
pub fn is_answered(role: Role, verb: Verb) -> bool {
    #[rustfmt::skip]
    let answers = [
        Verb::Table, Verb::Message, Verb::Floor, Verb::Codes, Verb::Door, Verb::TakeOver, Verb::TableFiles, Verb::Receive,
    ];
    is_for(role, verb) || answers.contains(&verb) || matches!(verb, Verb::Close | Verb::Wait)
}

/// What may stand after the command at a machine of this role, and the id of what it does there. A table has its own notes
/// and nobody else's.
pub fn told(role: Option<Role>, entry: &'static Entry, language: Language) -> (&'static str, &'static str) {
    let at_a_table = matches!(role, Some(Role::Scribe { .. }));
    match entry.verb {
        Verb::List if at_a_table => ("", "plain-verb-list-at-a-table"),
        Verb::General if at_a_table => match language {
            Language::Da => ("1 [tekst | -]", "plain-verb-general-at-a-table"),
            Language::En => ("1 [text | -]", "plain-verb-general-at-a-table"),
        },
        Verb::Move if at_a_table => (entry.arguments(language), "plain-verb-move-at-a-table"),
        _ => (entry.arguments(language), entry.words),
    }
}

#[cfg(test)]
mod tests {
    use crate::device::desk::{Desk, Turn};
    use crate::device::grammar::problem::Problem;
    use crate::device::grammar::read::read_command;
    use crate::device::grammar::surroundings::Surroundings;
    use crate::device::intent::Intent;
    use crate::domain::example::{given, write};
    use crate::domain::id::TableNumber;
    use crate::domain::role::Role;
    use crate::language::language::Language;

    fn read(line: &str, role: Option<Role>) -> Result<Intent, Problem> {
        let given = given(&[write(1, "access", "Rampe")]);
        let mut desk = Desk::default();
        desk.turn(&Turn::Table(TableNumber(1)));
        let now = chrono::DateTime::UNIX_EPOCH;
        read_command(line, Surroundings { meeting: &given.0.meeting, desk: &desk, language: Language::Da, now, role })
    }

    #[test]
    fn what_a_table_has_not_got_is_the_facilitators_matter_and_no_false_zero() {
        let role = Role::Scribe { table: TableNumber(1) };
        for line in
            ["deltagere", "rotation 3", "bordplan", "borde", "pointer", "godkend 2", "godkend bord 2 -", "minutter"]
        {
            assert_eq!(read(line, Some(role)), Err(Problem::NotYours { role }), "{line}");
            assert_ne!(read(line, None), Err(Problem::NotYours { role }), "{line}");
        }
        for line in
            ["godkend", "godkend 1", "godkend bord 1 -", "bord", "koder", "overtag", "afslut slet", "temaer", "besked"]
        {
            assert!(read(line, Some(role)).is_ok(), "{line}");
        }
    }

    #[test]
    fn who_gathers_sees_everybody_and_does_not_lead() {
        for line in ["deltagere", "bordplan", "borde", "pointer", "godkend 2"] {
            assert!(read(line, Some(Role::Collator)).is_ok(), "{line}");
        }
        let refused = Err(Problem::NotYours { role: Role::Collator });
        assert_eq!(read("næste", Some(Role::Collator)), refused);
    }
}
