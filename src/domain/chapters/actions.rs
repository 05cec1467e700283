//! Next steps, by what is known of them when they are agreed.

use crate::domain::action::{ActionCommand, Change, Missing, Source};
use crate::domain::command::Command;
use crate::domain::example::{action, agree, given, note, write};
use crate::domain::number::Number;
use crate::domain::refusal::Refusal;
use crate::domain::status::Status;

#[test]
fn an_action_may_lack_who_and_when_and_counts_it() {
    let of = Command::Action;
    let change = |change| of(ActionCommand::Change { action: action(2), changes: vec![change] });
    let meeting = given(&[agree("Eksempelsamling")]).0.meeting;
    let view = meeting.actions.called(&Number::plain(1)).unwrap();
    assert_eq!(view.action.missing(), [Missing::Who, Missing::When]);
    let dropped = given(&[agree("Eksempelsamling"), change(Change::Status(Status::Dropped))]).0.meeting;
    assert_eq!(dropped.actions.standing()[0].action.missing(), [], "nobody is waited for any more");
    given(&[agree("Brev"), write(1, "access", "Rampe")])
        .can_take_back(&agree("Møde"))
        .can_take_back(&change(Change::What("Brev til formanden".into())))
        .can_take_back(&change(Change::Who(Some("Sekretariatet".into()))))
        .can_take_back(&change(Change::Status(Status::Ongoing)))
        .can_take_back(&change(Change::Source(Some(Source::Contribution(note(3))))))
        .can_take_back(&of(ActionCommand::Withdraw { action: action(2) }));
    given(&[agree("Brev")]).when(&change(Change::Who(Some("  ".into())))).then_refused(Refusal::NothingChanged);
    given(&[agree("Brev")]).when(&change(Change::What(" ".into()))).then_refused(Refusal::EmptyText);
    given(&[]).when(&change(Change::Status(Status::Done))).then_refused(Refusal::NoSuchAction);
}
