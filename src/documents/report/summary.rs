//! The summary's own sentences, as the facilitator's group wrote them; what belongs to a theme or an item stands there.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use crate::documents::report::action::Action;
use crate::domain::id::{QuestionId, TableNumber, ThemeId};
use crate::domain::meeting::Meeting;
use crate::domain::programme::{Member, Programme};
use crate::domain::provenance::Gathered;
use crate::domain::summary::Passage;
use crate::domain::zone::Zone;
use crate::language::day_reading::read_day;
use crate::language::words::Words;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Summary {
    pub intro: Option<String>,
    pub conclusion: Option<String>,
    /// Who was present, who was away, who approved the minutes and when, when the next meeting is: in people's own words.
    pub present: Option<String>,
    pub absent: Option<String>,
    pub approved: Option<String>,
    pub next_meeting: Option<String>,
    /// To whom the documents go.
    pub receiver: Option<String>,
    /// What it costs.
    pub economy: Option<String>,
    /// Annexes beside the program's own.
    pub annexes: Vec<String>,
    /// What municipalities and organisations take home, by name.
    pub takes_home: Vec<TakesHome>,
    /// The rounds of status, the earliest first.
    pub status_rounds: Vec<StatusRound>,
    /// Which body answered for which table, when and how.
    pub received: Vec<Received>,
    /// Who does not agree with the whole, with a theme or with one of its questions.
    pub dissenting_views: Vec<DissentingView>,
}

/// Never a person's: what an older record has of one stands in the name of whom they are there for, else of their table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TakesHome {
    pub name: String,
    pub text: String,
}

/// A dissent that is about no single point ("særstandpunkt").
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DissentingView {
    /// Whose it is: never a participant's name, as in [`TakesHome`].
    pub party: String,
    /// Null where it is about the whole.
    pub theme: Option<ThemeId>,
    /// Null where it is about the whole theme.
    pub question: Option<QuestionId>,
    pub text: String,
}

/// A day on which a committee was informed of how far the actions are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StatusRound {
    pub day: NaiveDate,
    pub title: String,
    /// The actions that there were then, as they were: those cancelled since then too.
    #[serde(skip)]
    pub told: Vec<Action>,
}

impl StatusRound {
    fn of(
        meeting: &Meeting,
        programme: &Programme,
        gathered: &Gathered<'_>,
        zone: &Zone,
        day: NaiveDate,
        title: String,
    ) -> Self {
        let (is_known, asked) = (meeting.was_known_on(day, zone), meeting.asked_on(day));
        Self { day, title, told: Action::known(meeting, programme, gathered, zone, asked, is_known) }
    }

    /// An action as it was; nothing where it was not agreed by then.
    pub fn told_of(&self, action: &Action) -> Option<&Action> {
        self.told.iter().find(|told| told.id == action.id)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Received {
    pub table: TableNumber,
    pub body: String,
    pub when: Option<String>,
    pub how: Option<String>,
    /// Whether the day named in `when` is after the day by which answers were asked for: the last date before the meeting.
    pub late: bool,
}

impl Received {
    fn of(programme: &Programme, table: TableNumber, text: &str) -> Self {
        let mut parts = text.split('|').map(|part| part.trim().to_owned());
        let body = parts.next().unwrap_or_default();
        let mut part = || parts.next().filter(|part| !part.is_empty());
        let (when, how) = (part(), part());
        let day = when.as_ref().and_then(|when| read_day(when, programme.day())).filter(|read| read.exact);
        let late = day.zip(deadline(programme)).is_some_and(|(read, deadline)| read.day > deadline);
        Self { table, body, when, how, late }
    }
}

impl Summary {
    pub fn of(meeting: &Meeting, programme: &Programme, gathered: &Gathered<'_>, words: &Words, zone: &Zone) -> Self {
        let mut summary = Self::default();
        for (passage, text) in meeting.summary.all() {
            let said = text.to_owned();
            match passage {
                Passage::Intro => summary.intro = Some(said),
                Passage::Conclusion => summary.conclusion = Some(said),
                Passage::Present => summary.present = Some(said),
                Passage::Absent => summary.absent = Some(said),
                Passage::Approved => summary.approved = Some(said),
                Passage::NextMeeting => summary.next_meeting = Some(said),
                Passage::Receiver => summary.receiver = Some(said),
                Passage::Economy => summary.economy = Some(said),
                Passage::Annexes => {
                    let lines = said.lines().map(str::trim).filter(|line| !line.is_empty());
                    summary.annexes = lines.map(str::to_owned).collect();
                }
                Passage::TakesHome(name) => {
                    summary.takes_home.push(TakesHome { name: without_person(meeting, words, name), text: said });
                }
                Passage::StatusRound(day) => {
                    summary.status_rounds.push(StatusRound::of(meeting, programme, gathered, zone, *day, said));
                }
                Passage::Received(table) => summary.received.push(Received::of(programme, *table, text)),
                Passage::DissentingView { party, theme, question } => {
                    let (party, theme) = (without_person(meeting, words, party), theme.clone());
                    let question = question.clone();
                    summary.dissenting_views.push(DissentingView { party, theme, question, text: said });
                }
                // They stand with what they are about.
                Passage::Theme(_) | Passage::Decision(_) | Passage::Attendance(_) => {}
            }
        }
        summary
    }
}

/// The day by which a consultation round's answers were asked for: the last date before they are gathered, or where the
/// programme bears the day on which it was sent, the first one after that.
pub fn deadline(programme: &Programme) -> Option<NaiveDate> {
    let exact = programme.milestones.iter().filter(|milestone| milestone.due.exact && !milestone.internal);
    let days = || exact.clone().filter_map(|milestone| milestone.due.day);
    days().filter(|day| *day <= programme.day()).max().or_else(|| days().min())
}

/// For whom something is taken home, without the name of a person.
fn without_person(meeting: &Meeting, words: &Words, name: &str) -> String {
    let of_table = |(table, member): (TableNumber, &Member)| {
        member.body().map_or_else(|| words.say("documents-table", &[("table", table.0.into())]), str::to_owned)
    };
    meeting.person(name).map_or_else(|| name.to_owned(), of_table)
}
