//! An invitation as it was read: what it says, and what in that is only a guess.

use chrono::{NaiveDate, NaiveTime};

use crate::domain::programme::{ItemKind, MeetingKind};
use crate::intake::invitation::bytes::{self, NotReadable};
use crate::intake::invitation::cues::Topic;
use crate::intake::invitation::data::{Data, is_list};
use crate::intake::invitation::head;
use crate::intake::invitation::item::Item;
use crate::intake::invitation::lines::lines;
use crate::intake::invitation::lower::Lower;
use crate::intake::invitation::moment::Moment;
use crate::intake::invitation::reading::Read;
use crate::intake::invitation::sections::{Told, told};
use crate::intake::invitation::{
    agenda, agreement, case, left_out, mail, milestones, reading, rows, themes, title, when, whereabouts, wrapping,
};
use crate::intake::programme::file::{MilestoneFile, QuestionFile, ThemeFile};
use crate::intake::programme::timing::signed_minutes_on;
use crate::language::language::Language;

/// What an invitation says, with what in it is only a guess.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    pub kind: MeetingKind,
    pub title: Read<String>,
    pub question: Option<Read<String>>,
    /// The case as an agenda lays it before a body, a paragraph or a line of a list each; empty where there is none.
    pub purpose: Vec<String>,
    pub date: Option<Read<String>>,
    pub start: Option<Read<NaiveTime>>,
    pub end: Option<Read<NaiveTime>>,
    pub place: Option<Read<String>>,
    pub organiser: Option<Read<String>>,
    pub agreement: Option<Read<String>>,
    pub language: Language,
    pub items: Vec<Item>,
    pub themes: Vec<ThemeFile>,
    pub milestones: Vec<MilestoneFile>,
    /// The lines of which no field has all, as they stand.
    pub unplaced: Vec<String>,
}

/// Reads the bytes of an invitation. `today` tells the year of "torsdag den 7. april".
pub fn read(bytes: &[u8], today: NaiveDate) -> Result<Invitation, NotReadable> {
    let text = bytes::text(bytes)?;
    let read = read_text(&text, today);
    // A programme may stand in columns too: with its times.
    if is_list(&text) && read.items.iter().all(|item| item.moment.is_none()) {
        return Err(NotReadable::Data(Data::List));
    }
    Ok(read)
}

/// Reads the text of an invitation. Where a mail's own words hold no programme, what it answers or forwards is read too.
pub fn read_text(text: &str, today: NaiveDate) -> Invitation {
    let lines = lines(text);
    let own = mail::own_words(&lines);
    let parts = told(wrapping::joined(own.lines));
    let (items, used) = rows::items(&parts);
    let all = mail::all_words(&lines);
    if items.len() < 2 && all.lines.len() > parts.len() {
        let whole = told(wrapping::joined(all.lines));
        let (more, used_of_whole) = rows::items(&whole);
        if more.len() > items.len() {
            return of(&whole, more, &used_of_whole, all.subject.as_deref(), today);
        }
    }
    of(&parts, items, &used, own.subject.as_deref(), today)
}

fn of(told: &[Told], mut items: Vec<Item>, used: &[usize], subject: Option<&str>, today: NaiveDate) -> Invitation {
    let day = when::when(told, today);
    let said = day.as_ref().map(|day| &day.said);
    let (start, end) = when::frame(told, said);
    // Doors come before the meeting; it begins with the first item of the programme itself.
    let first = items.first().and_then(|item| item.moment).map(|moment| reading::sure(moment.start));
    let themes = themes::themes(told, &items, used);
    let meeting = said.map(|when| when.day);
    let language = head::language(told);
    let is_agenda = told
        .iter()
        .any(|told| told.is_heading && told.topic == Topic::Programme && told.line.text.lower().contains("dagsorden"));
    settle_kinds(&mut items, is_agenda);
    if let Some(at) = when::doors(told) {
        open_doors(&mut items, at, language);
    }
    let place = whereabouts::place(told, said);
    let start = start.or(first.filter(|_| items.first().is_some_and(|item| item.title_made)));
    let title = without_place(title::title(told, subject), place.as_ref().map(|read| read.said.as_str()));
    let body = agenda::body(&title.said).map(|body| reading::guess(body.to_owned()));
    let paper = title.said.clone();
    let (title, kind) = agenda::settled(title, &mut items, !themes.is_empty());
    let case = case::case(told, used);
    let mut read = Invitation {
        kind,
        title,
        question: head::question(told),
        purpose: case.lines,
        date: day.as_ref().map(|day| Read { said: day.said.words.clone(), guessed: day.guessed }),
        start,
        end,
        place,
        organiser: head::organiser(told).or(body),
        agreement: agreement::agreement(told),
        language,
        items,
        themes,
        milestones: milestones::milestones(told, used, meeting, today),
        unplaced: Vec::new(),
    };
    let taken: Vec<usize> = used.iter().chain(&case.places).copied().collect();
    read.unplaced = left_out::left_out(told, &taken, &[&read.words()[..], &[&paper]].concat());
    read
}

/// "Dialogaften i Hørby Forsamlingshus", where that is the place, is "Dialogaften".
fn without_place(title: Read<String>, place: Option<&str>) -> Read<String> {
    let Some(place) = place else { return title };
    let cut =
        ["i", "på", "ved", "at", "in", "–", "-"].iter().find_map(|word| title.said.find(&format!(" {word} {place}")));
    match cut.filter(|cut| *cut >= 3) {
        Some(cut) => Read { said: title.said[..cut].trim_end_matches([',', ' ']).to_owned(), guessed: true },
        None => title,
    }
}

/// What only the place in the programme tells: coffee at the door is arrival, an introduction after the welcome is a
/// talk.
fn settle_kinds(items: &mut [Item], is_agenda: bool) {
    for (place, item) in items.iter_mut().enumerate() {
        let lower = item.title.lower();
        let arrives = [
            "ankomst",
            "indskrivning",
            "registrering",
            "check-in",
            "registration",
            "arrival",
            "dørene åb",
            "doors open",
        ];
        if place == 0
            && matches!(item.kind, ItemKind::Break | ItemKind::Meal | ItemKind::Other)
            && arrives.iter().any(|word| lower.contains(word))
        {
            item.kind = ItemKind::Arrival;
        }
        // Somebody stands for it: in a programme they talk; a point of an agenda may be anything.
        if item.kind == ItemKind::Other && item.responsible.is_some() && !is_agenda {
            item.kind = ItemKind::Talk;
        }
        if place > 1
            && item.kind == ItemKind::Welcome
            && ["introduktion", "indledning", "introduction", "intro"].iter().any(|word| lower.starts_with(word))
        {
            item.kind = ItemKind::Talk;
        }
    }
}

/// "Dørene åbnes 18.30" comes first, unless the programme begins so.
fn open_doors(items: &mut Vec<Item>, at: NaiveTime, language: Language) {
    let Some(first) = items.first() else { return };
    let is_told =
        first.kind == ItemKind::Arrival || first.moment.is_some_and(|moment| signed_minutes_on(at, moment.start) <= 0);
    if is_told {
        return;
    }
    let title = match language {
        Language::Da => "Dørene åbnes",
        Language::En => "Doors open",
    };
    let doors = Item {
        title: title.into(),
        moment: Some(Moment { start: at, end: None, loose: false }),
        kind: ItemKind::Arrival,
        day: first.day,
        title_made: true,
        ..Item::default()
    };
    items.insert(0, doors);
}

impl Invitation {
    /// The words of the fields that are read out of the running text.
    fn words(&self) -> Vec<&str> {
        let head = [&self.question, &self.date, &self.place, &self.organiser].into_iter().flatten();
        let head = head.chain([&self.title]).map(|read| read.said.as_str());
        let questions = self.themes.iter().flat_map(|theme| &theme.questions).filter_map(|question| match question {
            QuestionFile::Text(text) => Some(text.as_str()),
            QuestionFile::Full(_) => None,
        });
        let themes = self.themes.iter().map(|theme| theme.title.as_str()).chain(questions);
        let days = self.milestones.iter().flat_map(|milestone| [milestone.title.as_str(), milestone.due.as_str()]);
        head.chain(themes).chain(days).collect()
    }

    /// Whether the invitation names items; otherwise the proposal holds those that are usual.
    pub fn has_programme(&self) -> bool {
        !self.items.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use crate::domain::programme::MeetingKind;
    use crate::intake::invitation::invitation::read;

    #[test]
    fn what_whoever_comes_must_know_is_kept_where_the_file_has_no_place_for_it() {
        let text = "Borgermøde om to skoler\nTid: 9. juni 2026 kl. 19-21\n\nProgram\n19.00 Velkomst\n20.00 Drøftelse ved bordene\n\n\
                    Tilmelding senest den 1. juni til skole@by.dk\nDer er teleslynge.\nDer er parkering bag skolen.\n\
                    Mødet bliver tolket til tegnsprog.\n\nPå vegne af udvalget\nJens Hansen, formand\n";
        let read = read(text.as_bytes(), NaiveDate::from_ymd_opt(2026, 1, 1).unwrap()).unwrap();
        let kept = [
            "Tilmelding senest den 1. juni til skole@by.dk",
            "Der er teleslynge.",
            "Der er parkering bag skolen.",
            "Mødet bliver tolket til tegnsprog.",
            "Jens Hansen, formand",
        ];
        assert_eq!(read.unplaced, kept);
    }

    #[test]
    fn the_case_of_an_agenda_is_kept_as_it_stands() {
        let text = "Handicaprådet - Referat (Tillægsdagsorden)\n\nDato: 3. december 2019\nTidspunkt: Kl. 14:00\n\n\
                    Indholdsfortegnelse\n1. Input til en aftale\n\nResume\n\nSagsforløb: HAR/SS\n\nAftalen er i gang.\n\n\
                    Sagsfremstilling\n\nDer er udpeget to områder:\n\n  • Fokusområde 1: Alderdom\n  • Fokusområde 2: Hjælp\n\n\
                    Spørgsmål til fokusområderne\n\n  1. Hvad giver mening?\n\nStyregruppen vil beholde visionen.\n\nBilag\n\nTil toppen\n";
        let read = read(text.as_bytes(), NaiveDate::from_ymd_opt(2026, 1, 1).unwrap()).unwrap();
        let purpose = "RESUME\nSagsforløb: HAR/SS\n\nAftalen er i gang.\n\nSAGSFREMSTILLING\nDer er udpeget to områder:\n\n\
                       • Fokusområde 1: Alderdom\n• Fokusområde 2: Hjælp\n\nSpørgsmål til fokusområderne\n\n1. Hvad giver mening?\n\n\
                       Styregruppen vil beholde visionen.";
        assert_eq!(read.purpose.join("\n"), purpose);
        assert_eq!((read.kind, read.title.said.as_str()), (MeetingKind::Council, "Input til en aftale"));
        assert_eq!(read.organiser.map(|body| body.said).as_deref(), Some("Handicaprådet"));
        assert_eq!(read.unplaced, [] as [&str; 0]);
    }

    #[test]
    fn running_text_that_no_field_has_is_told() {
        let text = "Dialogmøde om kørsel\n7. april 2026 kl. 16-18, Ringsted Rådhus\n\n\
                    Ordningen blev lagt om sidste år, og mange har skrevet til os.\n\nProgram\n16.00 Velkomst\n17.00 Tak\n";
        let read = read(text.as_bytes(), NaiveDate::from_ymd_opt(2026, 1, 1).unwrap()).unwrap();
        assert_eq!(read.unplaced, ["Ordningen blev lagt om sidste år, og mange har skrevet til os."]);
        assert!(read.purpose.is_empty());
    }

    #[test]
    fn a_sender_who_is_the_organiser_has_a_place() {
        let text = "Dialogmøde\n3. december 2026 kl. 16.30-19\n\nProgram\n16.30 Velkomst\n19.00 Tak\n\n\
                    Med venlig hilsen\nRingsted Kommune\n";
        let read = read(text.as_bytes(), NaiveDate::from_ymd_opt(2026, 1, 1).unwrap()).unwrap();
        assert_eq!(read.organiser.map(|organiser| organiser.said).as_deref(), Some("Ringsted Kommune"));
        assert!(read.unplaced.is_empty(), "{:?}", read.unplaced);
    }
}
