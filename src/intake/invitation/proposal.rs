//! The programme file that an invitation proposes, with every guess named in it.

use chrono::NaiveTime;

use crate::domain::programme::ItemKind;
use crate::intake::invitation::invitation::Invitation;
use crate::intake::invitation::item::Item;
use crate::intake::invitation::reading::Read;
use crate::intake::invitation::tidy::tidy;
use crate::intake::programme::file::{FreeText, ItemFile, ProgrammeFile};
use crate::intake::programme::timing::{frame, minutes_on, signed_minutes_on};
use crate::language::language::Language;

/// The days that a programme file can have.
const LAST_DAY: u32 = 14;
/// A time that is so much earlier than the one before belongs to the next day. Minutes.
const NEXT_DAY: i64 = -4 * 60;

/// The programme file of an invitation.
pub fn programme_file(invitation: &Invitation) -> ProgrammeFile {
    let Invitation { title, question, date, start, place, organiser, agreement, language, .. } = invitation;
    // An end that cannot belong to the start was read out of something else.
    let fits = |end: &Read<NaiveTime>| start.as_ref().is_none_or(|start| frame(start.said, end.said).is_some());
    let end = invitation.end.as_ref().filter(|end| fits(end));
    let is_guessed = |read: Option<bool>| read.unwrap_or(false);
    let guessed = [
        ("kind", true),
        ("title", title.guessed),
        ("question", is_guessed(question.as_ref().map(|read| read.guessed))),
        ("date", is_guessed(date.as_ref().map(|read| read.guessed))),
        ("start", is_guessed(start.as_ref().map(|read| read.guessed))),
        ("end", is_guessed(end.map(|read| read.guessed))),
        ("place", is_guessed(place.as_ref().map(|read| read.guessed))),
        ("organiser", is_guessed(organiser.as_ref().map(|read| read.guessed))),
        ("agreement", is_guessed(agreement.as_ref().map(|read| read.guessed))),
        ("language", true),
        ("items", !invitation.has_programme()),
        ("themes", !invitation.themes.is_empty()),
        ("milestones", !invitation.milestones.is_empty()),
    ];
    let title = match title.said.as_str() {
        "" if *language == Language::En => "Meeting".to_owned(),
        "" => "Møde".to_owned(),
        title => title.to_owned(),
    };
    tidy(ProgrammeFile {
        kind: Some(invitation.kind),
        title,
        question: question.as_ref().map(|read| FreeText::Line(read.said.clone())),
        purpose: Some(&invitation.purpose).filter(|lines| !lines.is_empty()).cloned().map(FreeText::Lines),
        date: date.as_ref().map(|read| read.said.clone()),
        start: start.as_ref().map(|read| clock(read.said)),
        end: end.map(|read| clock(read.said)),
        place: place.as_ref().map(|read| read.said.clone()),
        organiser: organiser.as_ref().map(|read| read.said.clone()),
        agreement: agreement.as_ref().map(|read| read.said.clone()),
        language: Some(*language),
        items: if invitation.has_programme() { item_files(&invitation.items) } else { usual_items(*language) },
        themes: invitation.themes.clone(),
        milestones: invitation.milestones.clone(),
        guessed: guessed.into_iter().filter(|(_, is_guess)| *is_guess).map(|(name, _)| name.to_owned()).collect(),
        ..ProgrammeFile::default()
    })
}

/// The items with times that go forward, as those of a programme file must.
fn item_files(items: &[Item]) -> Vec<ItemFile> {
    let mut before: Option<NaiveTime> = None;
    let mut day = 1;
    let mut days_passed = 0;
    let mut files = Vec::with_capacity(items.len());
    for item in items {
        let mut file = item_file(item);
        if let Some(said) = item.day.map(|said| (said + days_passed).min(LAST_DAY))
            && said > day
        {
            (day, before) = (said, None);
        }
        if let Some(start) = item.moment.map(|moment| moment.start) {
            match before.map(|before| signed_minutes_on(before, start)) {
                Some(back) if back <= NEXT_DAY && day < LAST_DAY => {
                    (day, days_passed) = (day + 1, days_passed + 1);
                    file.guessed.push("day".to_owned());
                    before = Some(start);
                }
                // Told beside the others ("samtidig i sal B"): its time cannot stand here, its words can.
                Some(back) if back < 0 => {
                    file.start = None;
                    file.guessed.push("start".to_owned());
                }
                _ => before = Some(start),
            }
        }
        file.day = (day > 1 || item.day.is_some()).then_some(day);
        file.guessed.dedup();
        files.push(file);
    }
    files
}

fn item_file(item: &Item) -> ItemFile {
    let span = item.moment.and_then(|moment| Some((minutes_on(moment.start, moment.end?), moment.loose)));
    let minutes = span.or(item.minutes).filter(|(minutes, _)| *minutes > 0);
    let guessed = [
        ("title", item.title_made),
        ("kind", true),
        ("responsible", item.responsible.as_ref().is_some_and(|(_, sure)| !sure)),
        ("minutes", minutes.is_some_and(|(_, loose)| loose)),
        ("start", item.moment.is_some_and(|moment| moment.loose)),
    ];
    let text: Vec<String> = item.text.iter().chain(&item.points).cloned().collect();
    ItemFile {
        title: item.title.clone(),
        kind: Some(item.kind),
        responsible: item.responsible.as_ref().map(|(who, _)| who.clone()),
        minutes: minutes.map(|(minutes, _)| minutes),
        start: item.moment.map(|moment| clock(moment.start)),
        text: match text.len() {
            0 => None,
            1 => text.into_iter().next().map(FreeText::Line),
            _ => Some(FreeText::Lines(text)),
        },
        guessed: guessed.into_iter().filter(|(_, is_guess)| *is_guess).map(|(name, _)| name.to_owned()).collect(),
        ..ItemFile::default()
    }
}

fn clock(time: NaiveTime) -> String {
    time.format("%H.%M").to_string()
}

/// What a dialogue meeting usually has, where the invitation tells no order; titles and all are proposals.
pub fn usual_items(language: Language) -> Vec<ItemFile> {
    let titles: [(&str, ItemKind); 6] = match language {
        Language::Da => [
            ("Velkomst", ItemKind::Welcome),
            ("Oplæg", ItemKind::Talk),
            ("Borddrøftelse", ItemKind::TableWork),
            ("Opsamling i plenum", ItemKind::Plenary),
            ("Videre proces", ItemKind::NextSteps),
            ("Tak for i dag", ItemKind::Closing),
        ],
        Language::En => [
            ("Welcome", ItemKind::Welcome),
            ("Talk", ItemKind::Talk),
            ("Table discussion", ItemKind::TableWork),
            ("Plenary", ItemKind::Plenary),
            ("Next steps", ItemKind::NextSteps),
            ("Thank you and goodbye", ItemKind::Closing),
        ],
    };
    let item = |(title, kind): (&str, ItemKind)| ItemFile {
        title: title.into(),
        kind: Some(kind),
        guessed: vec!["title".into(), "kind".into()],
        ..ItemFile::default()
    };
    titles.into_iter().map(item).collect()
}
