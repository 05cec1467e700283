//! A public edition names no participant as the one who does or answers something, or who was there: it says for whom
//! they are there.

use std::collections::HashMap;

use crate::documents::report::report::Report;
use crate::documents::report::summary::Summary;
use crate::documents::report::table::Table;
use crate::domain::id::TableNumber;
use crate::domain::known_people::{People, StandIn};
use crate::domain::meeting::Meeting;
use crate::language::words::Words;

impl Report {
    /// The same of what is asked of a responsible, in every edition: it is sent out of the house.
    pub fn ask_no_participant(&mut self, meeting: &Meeting, words: &Words) {
        let (parties, people) = (self.parties(), People::of(meeting));
        for action in &mut self.asked {
            unname(&people, words, &parties, &mut action.who, true);
            unname(&people, words, &parties, &mut action.on_behalf_of, false);
        }
    }

    /// In a consultation round the one who answers at a table.
    fn parties(&self) -> HashMap<TableNumber, String> {
        let of = |table: &Table| Some((table.number, self.party(table.number)?.to_owned()));
        self.tables.iter().filter_map(of).collect()
    }

    /// Puts their association, municipality or table in the place of participants' names.
    pub fn name_no_participant(&mut self, meeting: &Meeting, words: &Words) {
        let (parties, people) = (self.parties(), People::of(meeting));
        let unnamed = |who: &mut Option<String>, opens: bool| unname(&people, words, &parties, who, opens);
        let told = self.summary.status_rounds.iter_mut().flat_map(|round| &mut round.told);
        for action in self.actions.iter_mut().chain(&mut self.agreed).chain(told) {
            unnamed(&mut action.who, true);
            unnamed(&mut action.on_behalf_of, false);
        }
        self.contributions.iter_mut().for_each(|note| unnamed(&mut note.owed_by, true));
        let Summary { present, absent, .. } = &mut self.summary;
        let attended = self.programme.items.iter_mut().map(|item| &mut item.attendance);
        // Behind "Til stede: ".
        attended.chain([present, absent]).for_each(|who| unnamed(who, false));
    }
}

/// `opens`: it is the first word of a line.
fn unname(
    people: &People<'_>,
    words: &Words,
    parties: &HashMap<TableNumber, String>,
    who: &mut Option<String>,
    opens: bool,
) {
    let told = |who: &str| people.without_participants(who, |by, first| said(words, parties, by, opens && first));
    if let Some(told) = who.as_deref().and_then(told) {
        *who = Some(told);
    }
}

fn said(words: &Words, parties: &HashMap<TableNumber, String>, by: StandIn<'_>, opens: bool) -> String {
    match by {
        StandIn::Body(body) => body.to_owned(),
        StandIn::SomebodyAt(table) => {
            if let Some(party) = parties.get(&table) {
                return party.clone();
            }
            let id = if opens { "documents-somebody-at-table-first" } else { "documents-somebody-at-table" };
            words.say(id, &[("table", table.0.into())])
        }
    }
}
