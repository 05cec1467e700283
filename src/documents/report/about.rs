//! What a meeting is: its title, frame, place, question and the head of its documents.

use chrono::{DateTime, FixedOffset, NaiveDate};
use schemars::JsonSchema;
use serde::Serialize;

use crate::documents::report::case::Laid;
use crate::documents::report::when::{When, local};
use crate::domain::meeting::Meeting;
use crate::domain::programme::{HeadField, MeetingKind, Programme};
use crate::domain::zone::Zone;
use crate::language::language::Language;

/// The head fields that are the case number, the likeliest first, in the languages of the program.
const CASE_LABELS: [&str; 12] = [
    "Sagsnr.",
    "Sagsnr",
    "Sagsnummer",
    "Sag nr.",
    "Journal nr.",
    "Journalnr.",
    "Journalnummer",
    "J.nr.",
    "Case no.",
    "Case number",
    "Journal no.",
    "File no.",
];

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct About {
    pub title: String,
    pub kind: MeetingKind,
    /// In which people wrote.
    pub language: Language,
    /// What the meeting asks.
    pub question: Option<String>,
    /// The purpose as the programme has it.
    #[serde(rename = "purpose")]
    pub written_purpose: Option<String>,
    /// What a document says of it: where parts of a committee's case are written into it, the background alone. A council's
    /// own case stays as its agenda has it.
    #[serde(skip)]
    pub purpose: Option<String>,
    /// A council's case in the parts of its agenda.
    #[serde(skip)]
    pub laid: Laid,
    /// The annexes that are written into it.
    #[serde(skip)]
    pub annexes: Vec<String>,
    /// The date as written, and the day it means.
    pub date: When,
    /// The day on which the programme begins, which for "marts 2007" is only proposed.
    pub day: NaiveDate,
    /// The frame of the programme.
    pub planned_start: DateTime<FixedOffset>,
    pub planned_end: DateTime<FixedOffset>,
    /// When it was closed; null while it is open.
    pub closed_at: Option<DateTime<FixedOffset>>,
    pub place: Option<String>,
    pub organiser: Option<String>,
    /// The agreement that the meeting gives input to.
    pub agreement: Option<String>,
    /// The office whose documents they are.
    pub house: Option<String>,
    /// The head of the documents, in order; a value may be empty and is shown all the same.
    pub head: Vec<HeadField>,
    /// The number of the case, where one was given: the head's own, where somebody has filled that in.
    #[serde(skip)]
    pub case_number: Option<String>,
    /// What the programme file did not say and the program proposed ("start", "tables" …).
    pub guessed: Vec<String>,
}

impl About {
    pub fn of(meeting: &Meeting, programme: &Programme, zone: &Zone) -> Self {
        Self {
            title: programme.title.clone(),
            kind: programme.kind,
            language: programme.language,
            question: programme.question.clone(),
            written_purpose: programme.purpose.clone(),
            purpose: programme.purpose.clone(),
            laid: Laid::default(),
            annexes: Vec::new(),
            date: When::of(&programme.date, programme.day()),
            day: local(zone, zone.instant(programme.start)).date_naive(),
            planned_start: local(zone, zone.instant(programme.start)),
            planned_end: local(zone, zone.instant(programme.end)),
            closed_at: meeting.opening.closed().map(|closed| local(zone, closed)),
            place: programme.place.clone(),
            organiser: programme.organiser.clone(),
            agreement: programme.agreement.clone(),
            house: None,
            head: programme.head.clone(),
            case_number: None,
            guessed: programme.guessed.clone(),
        }
    }

    /// Puts the number of the case into the head's field for it, unless somebody has filled that in.
    pub fn file_under(&mut self, number: &str) {
        if number.is_empty() {
            return;
        }
        let place = case_place(&self.head, |value| value.trim().is_empty());
        if let Some(field) = place.and_then(|at| self.head.get_mut(at)) {
            number.clone_into(&mut field.value);
        }
        let said = case_place(&self.head, |value| !value.trim().is_empty()).map(|at| self.head[at].value.trim());
        self.case_number = Some(said.unwrap_or(number).to_owned());
    }

    /// Whether the head has a field for the number of the case.
    pub fn has_case_field(&self) -> bool {
        self.case_label().is_some()
    }

    /// What the head calls it, where it has a field for it.
    pub fn case_label(&self) -> Option<&str> {
        case_place(&self.head, |_| true).map(|at| self.head[at].label.trim().trim_end_matches(':'))
    }
}

/// The likeliest of the fields for a case's number that have such a value.
fn case_place(head: &[HeadField], is_meant: impl Fn(&str) -> bool) -> Option<usize> {
    let likely = |field: &HeadField| {
        let label = field.label.trim().trim_end_matches(':');
        CASE_LABELS.iter().position(|known| label.eq_ignore_ascii_case(known))
    };
    let fields = head.iter().enumerate().filter(|(_, field)| is_meant(&field.value));
    fields.filter_map(|(at, field)| Some((likely(field)?, at))).min().map(|(_, at)| at)
}
