//! One action becomes two, two become one: what each was before is told of both.

use crate::domain::action::{ActionEvent, ActionView, Actions, Change};
use crate::domain::context::Context;
use crate::domain::id::ActionId;
use crate::domain::refusal::Refusal;
use crate::domain::status::StatusLine;
use crate::domain::terms::Terms;

impl Actions {
    /// What an action is now: itself, or what it was merged into.
    pub fn now(&self, id: ActionId) -> ActionId {
        let mut now = vec![id];
        // Whoever writes its own entries could make a ring of them.
        while let Some(into) = now.last().and_then(|last| self.known(*last)?.action.merged_into()) {
            if now.contains(&into) {
                break;
            }
            now.push(into);
        }
        now[now.len() - 1]
    }

    /// What was merged into an action and into its parts, in the order of the agreements; what had been cancelled before is no
    /// part of it.
    pub fn parts_of(&self, id: ActionId) -> Vec<ActionView<'_>> {
        let mut all = self.all();
        let is_part = |part: ActionId| part != id && self.now(part) == id;
        all.retain(|view| is_part(view.id) && !view.action.withdrawn_known(|_, _| true));
        all
    }

    /// Every line of how an action goes, the earliest first: of what it was split from until then, and its own.
    pub fn lines_of(&self, view: ActionView<'_>) -> Vec<&StatusLine> {
        let Some(own) = self.known(view.id) else { return Vec::new() };
        let from = view.action.split_from().and_then(|from| self.known(from));
        let Some(from) = from.filter(|from| from.agreed.stamp < view.agreed.stamp) else {
            return own.action.history().lines().collect();
        };
        let mut lines = self.lines_of(from);
        let until: Vec<&StatusLine> = from.action.history().lines_after(view.agreed.stamp).collect();
        lines.retain(|line| !until.iter().any(|later| std::ptr::eq(*later, *line)));
        // The line with which it began says again what stood last in the other.
        let began = if lines.is_empty() { None } else { Some(view.agreed.stamp) };
        lines.extend(own.action.history().lines_but(began));
        lines
    }

    /// A new action beside the one that it is a part of. What is not said of it anew it has from that one, with how far that is.
    pub fn splitting(&self, from: ActionId, said: &[Change], context: &Context) -> Result<Vec<ActionEvent>, Refusal> {
        let whole = self.get(from).ok_or(Refusal::NoSuchAction)?;
        if !said.iter().any(|change| matches!(change, Change::What(_))) {
            return Err(Refusal::EmptyText);
        }
        let mut terms = whole.action.terms();
        said.iter().for_each(|change| terms.take(change));
        let number = self.next_number(&context.mark);
        let agreed = ActionEvent::Agreed {
            number,
            terms: terms.checked()?,
            source: whole.action.source(),
            split_from: Some(from),
        };
        let told = whole.action.history().latest().map(|line| ActionEvent::Reported {
            action: ActionId(context.entry),
            status: line.status,
            why: None,
            told: Some(line.at),
        });
        Ok(std::iter::once(agreed).chain(told).collect())
    }

    /// The later of two becomes part of the earlier, whichever is named first: two machines that merge the same two at once
    /// make no ring of them.
    pub fn merging(&self, one: ActionId, other: ActionId) -> Result<Vec<ActionEvent>, Refusal> {
        let (one, other) = (self.get(one).ok_or(Refusal::NoSuchAction)?, self.get(other).ok_or(Refusal::NoSuchAction)?);
        if one.id == other.id {
            return Err(Refusal::NothingChanged);
        }
        let (into, part) = if one.agreed.stamp < other.agreed.stamp { (one, other) } else { (other, one) };
        Ok(vec![ActionEvent::Merged { action: part.id, into: Some(into.id) }])
    }

    /// All that was merged into an action is again its own.
    pub fn parting(&self, whole: ActionId) -> Result<Vec<ActionEvent>, Refusal> {
        let parts = self.parts_of(whole).into_iter().map(|part| ActionEvent::Merged { action: part.id, into: None });
        let events: Vec<ActionEvent> = parts.collect();
        if events.is_empty() { Err(Refusal::NothingChanged) } else { Ok(events) }
    }
}

impl Terms {
    /// The same with what is said anew.
    fn take(&mut self, change: &Change) {
        match change.clone() {
            Change::What(what) => self.what = what,
            Change::Who(who) => self.who = who,
            Change::OnBehalfOf(party) => self.on_behalf_of = party,
            Change::When(when) => self.when = when,
            Change::Condition(condition) => self.condition = condition,
            Change::Kind(kind) => self.kind = kind,
            Change::Theme(theme) => self.theme = theme,
            Change::Status(_) | Change::Source(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::action::{Action, ActionCommand, Change};
    use crate::domain::command::Command;
    use crate::domain::example::{Given, action, agree, given};
    use crate::domain::refusal::Refusal;
    use crate::domain::status::Status;

    fn of(command: ActionCommand) -> Command {
        Command::Action(command)
    }

    fn split(from: u64, what: &str) -> Command {
        of(ActionCommand::Split { action: action(from), changes: vec![Change::What(what.into())] })
    }

    fn report(n: u64, status: Status, why: &str) -> Command {
        of(ActionCommand::Report { action: action(n), status, why: why.into(), told: None })
    }

    fn told(given: &Given, n: u64) -> Vec<(Status, Option<String>)> {
        let actions = &given.0.meeting.actions;
        let lines = actions.lines_of(actions.known(action(n)).unwrap());
        lines.into_iter().map(|line| (line.status, line.why.clone())).collect()
    }

    #[test]
    fn a_part_has_the_history_of_the_whole_until_it_was_split_from_it_and_then_its_own() {
        let given = given(&[agree("Kurser"), report(2, Status::Ongoing, "første hold"), split(2, "Kursus for nye")])
            .can_take_back(&split(2, "Kursus for alle"));
        let given = given
            .when(&split(9, "Findes ikke"))
            .then_refused(Refusal::NoSuchAction)
            .when(&of(ActionCommand::Split { action: action(2), changes: Vec::new() }))
            .then_refused(Refusal::EmptyText);
        let ongoing = (Status::Ongoing, Some("første hold".to_owned()));
        assert_eq!(told(&given, 4), std::slice::from_ref(&ongoing));
        assert_eq!(given.0.meeting.actions.get(action(4)).map(|view| view.action.status()), Some(Status::Ongoing));
    }

    #[test]
    fn the_later_of_two_becomes_part_of_the_earlier_and_can_be_its_own_again() {
        let merge = |one, other| of(ActionCommand::Merge { from: action(one), into: action(other) });
        let given = given(&[agree("Kurser"), agree("Folder"), report(3, Status::Done, "trykt")]);
        let given = given.when(&merge(2, 2)).then_refused(Refusal::NothingChanged);
        let mut given = given.can_take_back(&merge(2, 3));
        let actions = &given.0.meeting.actions;
        assert_eq!(actions.standing().len(), 1);
        assert_eq!((actions.now(action(3)), actions.parts_of(action(2)).len()), (action(2), 1));
        assert_eq!(told(&given, 3), [(Status::Done, Some("trykt".to_owned()))]);
        given.0.tries(&of(ActionCommand::Part { action: action(2) })).unwrap();
        assert_eq!(given.0.meeting.actions.standing().len(), 2);
        assert_eq!(given.0.meeting.actions.get(action(3)).and_then(|view| Action::merged_into(view.action)), None);
    }

    #[test]
    fn what_was_merged_twice_is_a_part_of_the_last_whole() {
        let merge = |one, other| of(ActionCommand::Merge { from: action(one), into: action(other) });
        let given = given(&[agree("Kurser"), agree("Folder"), agree("Plakat"), merge(3, 4), merge(2, 3)]);
        let parts = given.0.meeting.actions.parts_of(action(2)).into_iter().map(|view| view.id).collect::<Vec<_>>();
        assert_eq!(parts, [action(3), action(4)]);
    }
}
