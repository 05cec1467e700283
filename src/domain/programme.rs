//! What was prepared before the day: frame, items, themes, tables, milestones. Every field is settled; what was not
//! said but proposed is named in `guessed`.

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::due::Due;
use crate::domain::id::{ItemId, QuestionId, TableNumber, ThemeId};
use crate::domain::round_rule::RoundRule;
use crate::domain::terms::Prepared;
use crate::domain::timeline::instant::after;
use crate::domain::zone::Zone;
use crate::language::language::Language;

/// The meeting as it is planned. The programme file is read into this; the record keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    pub kind: MeetingKind,
    pub title: String,
    /// What the meeting asks.
    pub question: Option<String>,
    pub purpose: Option<String>,
    /// The date as written ("marts 2007"), and the day it means where it says one.
    pub date: Due,
    /// Local wall time of the frame.
    pub start: NaiveDateTime,
    pub end: NaiveDateTime,
    pub place: Option<String>,
    pub organiser: Option<String>,
    /// The agreement that the meeting gives input to: "Rammeaftale 2008".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<String>,
    /// What a scribe reads before the first note, a line each: purpose and contact, what not to write, who may read it.
    /// Nothing for the usual three.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before_writing: Option<String>,
    pub language: Language,
    /// The head of the documents, in order; a value may be empty and is shown all the same.
    pub head: Vec<HeadField>,
    pub items: Vec<ProgrammeItem>,
    /// In the order of the programme; the parking lot last.
    pub themes: Vec<Theme>,
    /// Which tables discuss which themes in which round; empty where all discuss all.
    pub assignments: Vec<ThemeAssignment>,
    pub tables: Vec<Table>,
    pub milestones: Vec<Milestone>,
    /// How the rounds end; nothing for the usual, in which nobody is stopped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounds: Option<RoundRule>,
    /// Next steps that were known before the day, from an earlier meeting or decision; actions from the opening on.
    pub actions: Vec<Prepared>,
    /// What the file did not say and the program proposes, of the meeting itself ("date", "start", "tables" …).
    pub guessed: Vec<String>,
}

/// glossary §1
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MeetingKind {
    #[default]
    Dialogue,
    Conference,
    ThemeDay,
    VisionDay,
    Council,
    Public,
    /// "Høringsrunde": at each table is one of those who were asked, and they answer in writing.
    Consultation,
}

/// A line in the head of a document: "Journal nr." and its value, which may be empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct HeadField {
    pub label: String,
    #[serde(default)]
    pub value: String,
}

/// One step of the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeItem {
    pub id: ItemId,
    pub title: String,
    pub kind: ItemKind,
    /// As the programme says it after "v/".
    pub responsible: Option<String>,
    /// Local wall time.
    pub start: NaiveDateTime,
    pub minutes: u32,
    /// Does not move by itself: the kitchen, the interpreter, the bus.
    pub locked: bool,
    /// What it is locked for: "tolk". The organisers' own, as it may tell of a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locked_for: Option<String>,
    /// A replan takes no more than down to here.
    pub least_minutes: u32,
    /// What the printed programme adds under the title.
    pub text: Option<String>,
    /// The run sheet's remark; never leaves the organisers.
    pub note: Option<String>,
    /// Of this item: "start", "minutes", "kind" …
    pub guessed: Vec<String>,
}

/// glossary §1, with `meal` set apart from `break` because the kitchen decides over it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    Arrival,
    Welcome,
    Talk,
    Qa,
    Panel,
    Break,
    Meal,
    TableWork,
    Report,
    Plenary,
    NextSteps,
    FollowUp,
    Closing,
    #[default]
    Other,
}

/// A heading under which the tables' notes are given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Theme {
    pub id: ThemeId,
    pub title: String,
    pub kind: ThemeKind,
    pub questions: Vec<Question>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ThemeKind {
    #[default]
    Theme,
    /// Over the themes, with questions of its own.
    Vision,
    /// For notes outside the themes ("parkeringsplads").
    Parking,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    pub id: QuestionId,
    /// In the sender's numbering, from 1 under each theme.
    pub number: u32,
    pub text: String,
}

/// "Gennemslagskraft: bord 1, 8, 9, 10 og 11"
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeAssignment {
    /// From 1: the first table discussion, the second …
    pub round: u32,
    pub theme: ThemeId,
    pub tables: Vec<TableNumber>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    pub number: TableNumber,
    pub name: Option<String>,
    /// Organisations or persons at the table.
    pub members: Vec<Member>,
}

/// Somebody at a table: a municipality, an association, or a person with a role.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Member {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<MemberRole>,
    /// Whose person it is, where the name does not end with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// The name of the one beside whom this one sits: a companion, an interpreter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(skip)]
    pub with: Option<String>,
    /// Needs room for a wheelchair. For the seating alone: no document says it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(skip)]
    pub wheelchair: bool,
}

/// glossary §2
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MemberRole {
    User,
    Citizen,
    Relative,
    Politician,
    Official,
    Organisation,
    Region,
    Municipality,
    Host,
    Scribe,
    Other,
}

impl MemberRole {
    /// The message that names it: "pårørende", "bordvært".
    pub fn word(self) -> &'static str {
        match self {
            Self::User => "programme-role-user",
            Self::Citizen => "programme-role-citizen",
            Self::Relative => "programme-role-relative",
            Self::Politician => "programme-role-politician",
            Self::Official => "programme-role-official",
            Self::Organisation => "programme-role-organisation",
            Self::Region => "programme-role-region",
            Self::Municipality => "programme-role-municipality",
            Self::Host => "programme-role-host",
            Self::Scribe => "programme-role-scribe",
            Self::Other => "programme-role-other",
        }
    }
}

/// A date before or after the meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    pub title: String,
    pub due: Due,
    /// Why the date is strange, where it is; it is kept as written.
    pub warning: Option<MilestoneWarning>,
    /// It is the organisers' own, and not in the programme that is sent out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub internal: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MilestoneWarning {
    /// Lies before the decision that it follows from ("8. marts 2006", decided on 27 November 2006).
    BeforeItsDecision,
    /// Said to come before the meeting, lies after it, or the other way round.
    WrongSideOfTheMeeting,
    /// More than three years from the meeting.
    FarFromTheMeeting,
}

impl Programme {
    /// The day of the meeting, which for "marts 2007" is only proposed.
    pub fn day(&self) -> NaiveDate {
        self.date.day.unwrap_or_else(|| self.start.date())
    }

    /// The same plan from another local time on: every item keeps its length and its lock, also where the clocks change
    /// under way. The date as written stays.
    pub fn starting(mut self, start: NaiveDateTime, zone: &Zone) -> Self {
        let (old, new) = (zone.instant(self.start), zone.instant(start));
        let moved = |time: NaiveDateTime| zone.local(after(new, zone.instant(time) - old)).naive_local();
        self.end = moved(self.end);
        self.start = moved(self.start);
        for item in &mut self.items {
            item.start = moved(item.start);
        }
        self
    }

    /// What a guest's device may know: not the run sheet's remarks, for what an item is locked, the organisers' own dates, people's names at the tables, the steps
    /// agreed before the day, nor what was guessed.
    pub fn for_guests(&self) -> Self {
        let mut shown = self.clone();
        shown.items.iter_mut().for_each(|item| {
            (item.note, item.locked_for, item.guessed) = (None, None, Vec::new());
        });
        // A table writes what its municipalities take home.
        shown.without_people();
        shown.milestones.retain(|milestone| !milestone.internal);
        (shown.actions, shown.guessed) = (Vec::new(), Vec::new());
        shown
    }

    pub fn theme(&self, id: &ThemeId) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == *id)
    }
}
