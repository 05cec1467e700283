//! The words that an entry holds: what somebody wrote in it, for the log.

use crate::domain::action::{ActionEvent, Change};
use crate::domain::contribution::ContributionEvent;
use crate::domain::event::Event;
use crate::domain::point::PointEvent;
use crate::domain::summary::SummaryEvent;
use crate::domain::table::TableEvent;
use crate::domain::theme::ThemeEvent;
use crate::domain::timeline::event::TimelineEvent;

/// What was written, in its own words; nothing for a step that has none or that the deed's own name tells whole.
pub fn said(events: &[Event]) -> Option<String> {
    events.iter().find_map(of_event)
}

fn of_event(event: &Event) -> Option<String> {
    match event {
        Event::Contribution(event) => match event {
            ContributionEvent::Written { text, .. } | ContributionEvent::Edited { text, .. } => Some(text.clone()),
            ContributionEvent::Owed { who, .. } => who.clone(),
            _ => None,
        },
        Event::Point(event) => match event {
            PointEvent::Made { text, .. } | PointEvent::Reworded { text, .. } => Some(text.clone()),
            PointEvent::Dissented { text, .. } => text.clone(),
            _ => None,
        },
        Event::Action(event) => match event {
            ActionEvent::Agreed { terms, .. } => {
                let when = terms.when.as_ref().map(|due| due.words.as_str());
                let known = [Some(terms.what.as_str()), terms.who.as_deref(), when];
                Some(known.into_iter().flatten().collect::<Vec<_>>().join(" | "))
            }
            ActionEvent::Changed { change, .. } => match change {
                Change::What(text) => Some(text.clone()),
                Change::Who(text) | Change::OnBehalfOf(text) | Change::Condition(text) => text.clone(),
                Change::When(due) => due.as_ref().map(|due| due.words.clone()),
                Change::Kind(_) | Change::Status(_) | Change::Source(_) | Change::Theme(_) => None,
            },
            ActionEvent::Reported { why, .. } => why.clone(),
            _ => None,
        },
        Event::Summary(SummaryEvent::Written { text, .. }) => text.clone(),
        Event::Table(TableEvent::Named { name, .. }) => name.clone(),
        Event::Table(TableEvent::Seated { members: Some(members), .. }) => {
            Some(members.iter().map(|member| member.name.as_str()).collect::<Vec<_>>().join(", "))
        }
        Event::Theme(ThemeEvent::Named { title, .. }) => title.clone(),
        Event::Timeline(TimelineEvent::Inserted { responsible, .. }) => responsible.clone(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::device::said::said;
    use crate::domain::event::Event;
    use crate::domain::id::{EntryId, PointId, TableNumber};
    use crate::domain::point::PointEvent;
    use crate::domain::summary::{Passage, SummaryEvent};
    use crate::domain::table::TableEvent;

    #[test]
    fn dissent_a_tables_name_and_the_summary_are_words_too() {
        let point = PointId(EntryId::default());
        let text = || Some("Vi er uenige".to_owned());
        let events = [
            Event::Point(PointEvent::Dissented { point, text: text() }),
            Event::Table(TableEvent::Named { table: TableNumber(3), name: text() }),
            Event::Summary(SummaryEvent::Written { passage: Passage::Intro, text: text() }),
        ];
        for event in events {
            assert_eq!(said(std::slice::from_ref(&event)), text(), "{event:?}");
        }
        assert_eq!(said(&[Event::Table(TableEvent::Added { table: TableNumber(3) })]), None);
    }
}
