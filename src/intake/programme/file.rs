//! The programme file as a person writes it: what can be guessed may be left out, times and dates are words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::programme::{ItemKind, MeetingKind, MemberRole, ThemeKind};
use crate::domain::round_rule::{RoundRule, USUAL_GRACE};
use crate::domain::status::Status;
use crate::domain::terms::ActionKind;
use crate::language::language::Language;

/// The programme of one meeting. Only the title and the items are needed; whatever else is left out is proposed, and
/// `rundbord check` shows what.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Programme of a meeting")]
pub struct ProgrammeFile {
    /// Where editors find this schema.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<MeetingKind>,
    #[schemars(length(min = 1, max = 500))]
    pub title: String,
    /// What the meeting asks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<FreeText>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<FreeText>,
    /// "7. april 2022", "7/4-2022", "2022-04-07", or as far as it is known: "marts 2007".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// "16.00", "16:00", "halv ni"; of a meeting over several days: when each day begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// As `start`. Earlier than `start` means after midnight.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organiser: Option<String>,
    /// The agreement that the meeting gives input to, as the documents say it: "Rammeaftale 2008".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<String>,
    /// What a scribe reads before the first note: purpose and contact, not to write about single persons, that it may be
    /// given out. Default: those three, with the title and the organiser.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before_writing: Option<FreeText>,
    /// Of the meeting and its documents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The head of the documents, in order. Default: Område, Afdeling, Journal nr., Dato, Udarbejdet af, E-mail,
    /// Telefon, all empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub head: Option<Vec<HeadFile>>,
    #[schemars(length(min = 1))]
    pub items: Vec<ItemFile>,
    /// In the order of the programme. A parking lot is added where none is given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<ThemeFile>,
    /// Which tables discuss which theme in which round; left out, all discuss all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assignments: Vec<AssignmentFile>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tables: Option<TablesFile>,
    /// Each table discussion is closed for its tables when the programme steps on from it. Default: no, nobody is stopped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub close_rounds: Option<bool>,
    /// Minutes in which the tables still correct when a discussion is closed. Default: 2.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = 60))]
    pub grace_minutes: Option<u32>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub milestones: Vec<MilestoneFile>,
    /// Next steps that are known already.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<ActionFile>,
    /// Names of fields above whose value is only a proposal.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guessed: Vec<String>,
}

impl ProgrammeFile {
    /// How the rounds end; nothing where the file says nothing of them.
    pub fn rounds(&self) -> Option<RoundRule> {
        let is_said = self.close_rounds.is_some() || self.grace_minutes.is_some();
        let closes = self.close_rounds.unwrap_or_default();
        is_said.then(|| RoundRule { closes, grace: self.grace_minutes.unwrap_or(USUAL_GRACE) })
    }
}

/// A text of one line, or a list of lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum FreeText {
    Line(String),
    Lines(Vec<String>),
}

impl FreeText {
    /// The whole text, its lines ended by a line feed.
    pub fn text(&self) -> String {
        match self {
            Self::Line(line) => line.clone(),
            Self::Lines(lines) => lines.join("\n"),
        }
    }
}

/// A line in the head of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HeadFile {
    #[schemars(length(min = 1, max = 500))]
    pub label: String,
    #[serde(default)]
    #[schemars(length(max = 500))]
    pub value: String,
}

/// One step of the programme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ItemFile {
    /// By default made from the title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[schemars(length(min = 1, max = 500))]
    pub title: String,
    /// By default read from the title ("Kaffepause" is a break).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<ItemKind>,
    /// Who stands for it, as after "v/".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responsible: Option<String>,
    /// Items without minutes share what the frame leaves, by kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 1440))]
    pub minutes: Option<u32>,
    /// Clock time, where it is fixed: "18.50".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// Of a meeting over several days, from 1; by default that of the item before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 14))]
    pub day: Option<u32>,
    /// Does not move by itself. By default breaks and food are locked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locked: Option<bool>,
    /// What it is locked for, in a word or two ("tolk", "køkken"): whoever may not move it is told. It locks the item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locked_for: Option<String>,
    /// A replan takes no more than down to here.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 1440))]
    pub least_minutes: Option<u32>,
    /// Printed under the title in the programme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<FreeText>,
    /// For the run sheet; never leaves the organisers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<FreeText>,
    /// Names of fields of this item whose value is only a proposal.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guessed: Vec<String>,
}

/// A theme of the talk, a vision over the themes, or the parking lot.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThemeFile {
    /// By default made from the title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[schemars(length(min = 1, max = 500))]
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<ThemeKind>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<QuestionFile>,
}

/// A question under a theme: its text alone, or with its number and id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum QuestionFile {
    Text(String),
    Full(NumberedQuestion),
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NumberedQuestion {
    /// Unique in the meeting; by default made from the theme's id and the number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// By default its place under the theme.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 999))]
    pub number: Option<u32>,
    #[schemars(length(min = 1))]
    pub text: String,
}

/// "Frit valg: bord 1, 8, 9, 10 og 11"
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AssignmentFile {
    /// The theme's id or its title.
    pub theme: String,
    pub tables: Vec<u16>,
    /// The first table discussion is round 1, which is the default.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 99))]
    pub round: Option<u32>,
}

/// How many tables, or each table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum TablesFile {
    Count(#[schemars(range(min = 0, max = 999))] u16),
    List(Vec<TableFile>),
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TableFile {
    /// On the table's sign; by default one more than that of the table before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 999))]
    pub number: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Organisations or persons at the table.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<MemberFile>,
}

/// Somebody at a table: a name alone, or with a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum MemberFile {
    Name(String),
    Full(NamedMember),
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NamedMember {
    #[schemars(length(min = 1, max = 500))]
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<MemberRole>,
    /// Whose person it is; two of one administration are not seated together.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 500))]
    pub organisation: Option<String>,
    /// The name of the one beside whom a companion or interpreter sits.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 500))]
    pub with: Option<String>,
    /// Needs room for a wheelchair; no document says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wheelchair: Option<bool>,
}

/// A date before or after the meeting, in its own words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MilestoneFile {
    #[schemars(length(min = 1, max = 500))]
    pub title: String,
    /// "senest 30/3", "medio 2008", "sommeren 2020", "en uge før". It is never changed.
    #[schemars(length(min = 1, max = 500))]
    pub due: String,
    /// When it was decided; a date before its decision is warned about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decided: Option<String>,
    /// Whether it comes before the meeting; a date on the other side of the meeting is warned about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<bool>,
    /// Whether it is the organisers' own, and not in the programme that is sent out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub internal: Option<bool>,
}

/// A next step that is known already; whoever or whenever is not known is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActionFile {
    #[schemars(length(min = 1))]
    pub what: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_behalf_of: Option<String>,
    /// "1. juni 2022", "ultimo juni"
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// "hvis møderne bliver en succes"
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<ActionKind>,
    /// The area to which it belongs: the id or the title of a theme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// How far it has come since an earlier meeting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// Why it is so far, in the words of the one who reported it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// The earlier meeting that agreed it: "Dialogmøde 12. december 2006, bord 3".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// What that meeting knows it by, so that it is carried over once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

/// The published JSON Schema of a programme file.
pub fn schema() -> String {
    let mut text = serde_json::to_string_pretty(&schemars::schema_for!(ProgrammeFile))
        .expect("a schema is JSON, and JSON can be written");
    text.push('\n');
    text
}
