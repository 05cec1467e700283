//! A meeting is returned: what one who was asked in a consultation round has said at a meeting of its own, ready to be
//! carried back to who asked.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use crate::domain::answer::Answer;
use crate::domain::contribution::{Note, Place};
use crate::domain::dissents;
use crate::domain::id::{EntryId, PointId, TableNumber, ThemeId};
use crate::domain::meeting::Meeting;
use crate::domain::programme;
use crate::domain::provenance::Gathered;
use crate::domain::summary::Passage;
use crate::domain::theme::Theme;
use crate::sync::own_meeting::{Asked, Dissenting, OwnMeeting, Said, Silent};

/// Whether the tables' own words go along, or only what they were gathered into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    Notes,
    Points,
}

/// What stands at `made`: the points, each at every place where it answers, and the notes.
pub fn own_meeting(meeting: &Meeting, depth: Depth, made: DateTime<Utc>) -> OwnMeeting {
    let gathered = Gathered::of(meeting);
    let mut said: Vec<Said> = Vec::new();
    for point in meeting.points.standing() {
        said.extend(places_of(&gathered, point.id).into_iter().map(|(asked, tables)| Said {
            source: point.id.0,
            at: point.made.at,
            tables: named(meeting, tables),
            asked,
            kind: None,
            text: point.point.text().to_owned(),
            starred: false,
            point: Some(point.id.0),
            dissent: dissents::dissent(&meeting.points, point.id),
        }));
    }
    if depth == Depth::Notes {
        said.extend(meeting.contributions.standing().map(|note| of_note(meeting, note)));
    }
    let own_cases: Vec<Asked> = meeting.own_cases.standing().map(|(_, _, noted)| asked(&noted.place)).collect();
    let silent = silent(meeting);
    let dissenting: Vec<Dissenting> = meeting.summary.all().filter_map(|known| view(meeting, known)).collect();
    let places = said.iter().map(|said| &said.asked).chain(silent.iter().map(|silent| &silent.asked)).chain(&own_cases);
    let viewed = dissenting.iter().filter_map(|view| view.theme.as_ref());
    let named: BTreeSet<&ThemeId> = places.map(|asked| &asked.theme).chain(viewed).collect();
    let themes = meeting.themes.all().filter(|theme| named.contains(&theme.id)).map(|theme| called(meeting, theme));
    let (notes, points) = (meeting.contributions.all_erased(), meeting.points.all_erased());
    let erased = notes.map(|note| note.0).chain(points.map(|point| point.0)).chain(erased_views(meeting));
    let erased: BTreeSet<EntryId> = erased.collect();
    let erased = erased.into_iter().collect();
    OwnMeeting { made, page: None, themes: themes.collect(), said, silent, own_cases, dissenting, erased }
}

/// The entries of the views that were erased.
fn erased_views(meeting: &Meeting) -> impl Iterator<Item = EntryId> {
    let views = meeting.summary.all_erased().filter(|(passage, _)| matches!(passage, Passage::DissentingView { .. }));
    views.flat_map(|(_, entries)| entries).copied()
}

/// A view without the name of a person who held it.
fn view(meeting: &Meeting, (passage, text): (&Passage, &str)) -> Option<Dissenting> {
    let Passage::DissentingView { party, theme, question } = passage else { return None };
    let party = Some(party.clone()).filter(|party| meeting.person(party).is_none());
    let source = meeting.summary.brought_in(passage).map(|(stamp, _)| stamp.entry());
    Some(Dissenting { party, theme: theme.clone(), question: question.clone(), text: text.to_owned(), source })
}

/// How many notes stay at home where only points go, and how many of them lie under none.
pub fn kept_back(meeting: &Meeting) -> (usize, usize) {
    (meeting.contributions.standing().count(), Gathered::of(meeting).loose().len())
}

fn asked(place: &Place) -> Asked {
    Asked { theme: place.theme.clone(), question: place.question.clone() }
}

/// Where a point answers, and who said it there.
fn places_of(gathered: &Gathered<'_>, point: PointId) -> BTreeMap<Asked, BTreeSet<TableNumber>> {
    let mut places: BTreeMap<Asked, BTreeSet<TableNumber>> = BTreeMap::new();
    for note in gathered.under(point) {
        places.entry(asked(note.place)).or_default().insert(note.place.table);
    }
    places
}

/// Of a meeting at one table its number tells nobody anything.
fn named(meeting: &Meeting, tables: BTreeSet<TableNumber>) -> Vec<TableNumber> {
    if meeting.tables.all().count() < 2 { Vec::new() } else { tables.into_iter().collect() }
}

fn of_note(meeting: &Meeting, note: Note<'_>) -> Said {
    Said {
        source: note.id().0,
        at: note.at(),
        tables: named(meeting, BTreeSet::from([note.place.table])),
        asked: asked(note.place),
        kind: note.contribution.kind(),
        text: note.text().to_owned(),
        // Of their own meeting, and not of the table that they are at ours.
        starred: false,
        point: note.contribution.point().and_then(|point| meeting.points.now(point)).map(|point| point.0),
        dissent: None,
    }
}

/// Where nobody wrote anything: that one table discussed it without a remark goes before that another did not.
fn silent(meeting: &Meeting) -> Vec<Silent> {
    let notes: Vec<Asked> = meeting.contributions.standing().map(|note| asked(note.place)).collect();
    let is_answered = |at: &Asked| {
        notes.iter().any(|note| note.theme == at.theme && (at.question.is_none() || note.question == at.question))
    };
    let mut silent: BTreeMap<Asked, Answer> = BTreeMap::new();
    for (_, theme, question, answer) in meeting.answers.all() {
        let at = Asked { theme: theme.clone(), question: question.cloned() };
        if !is_answered(&at) && silent.get(&at) != Some(&Answer::NoRemarks) {
            silent.insert(at, answer);
        }
    }
    silent.into_iter().map(|(asked, answer)| Silent { asked, answer }).collect()
}

fn called(meeting: &Meeting, theme: &Theme) -> programme::Theme {
    programme::Theme {
        id: theme.id.clone(),
        title: meeting.themes.title(theme).to_owned(),
        kind: theme.kind,
        questions: theme.questions.clone(),
    }
}
