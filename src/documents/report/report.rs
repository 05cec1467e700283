//! The report: one meeting at one instant, as plain data from which every document is printed.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Utc};
use schemars::JsonSchema;
use serde::Serialize;

use crate::documents::edition::{Audience, State};
use crate::documents::report::about::About;
use crate::documents::report::action::Action;
use crate::documents::report::attendance::Attendance;
use crate::documents::report::case::{Case, Laid};
use crate::documents::report::item::{Held, Item};
use crate::documents::report::left_out::LeftOut;
use crate::documents::report::milestone::Milestone;
use crate::documents::report::moment::Moment;
use crate::documents::report::note::Note;
use crate::documents::report::point::Point;
use crate::documents::report::summary::Summary;
use crate::documents::report::table::Table;
use crate::documents::report::theme::{Given, Theme};
use crate::documents::report::when::local;
use crate::domain::action::Missing;
use crate::domain::answer::Answer;
use crate::domain::arrival::Arrivals;
use crate::domain::id::{ActionId, ContributionId, PointId, QuestionId, TableNumber, ThemeId};
use crate::domain::meeting::Meeting;
use crate::domain::office::Office;
use crate::domain::programme::{ItemKind, MeetingKind};
use crate::domain::provenance::Gathered;
use crate::language::language::Language;
use crate::language::words::Words;

/// The shape of the published JSON. A field that is added keeps the number; one that changes its meaning raises it.
pub const SCHEMA_VERSION: u32 = 1;

/// All words of people are as they typed them; of an own case there is only the count. It is printed as it stands by
/// the JSON format, so its fields are the published ones.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "A meeting exported by rundbord")]
pub struct Report {
    pub schema_version: u32,
    /// The minute in which it was made; of a final edition the time of the record's last entry that it tells of, so
    /// that the same record gives the same edition.
    pub generated_at: DateTime<FixedOffset>,
    pub state: State,
    pub audience: Audience,
    /// The language of the program's own words.
    pub language: Language,
    /// Whether it is of a rehearsal ("generalprøve").
    pub rehearsal: bool,
    pub meeting: About,
    pub programme: Held,
    pub tables: Vec<Table>,
    /// In the programme's order, then those added, the parking lot last.
    pub themes: Vec<Theme>,
    /// In the one order of all readers.
    pub contributions: Vec<Note>,
    pub answers: Vec<Given>,
    pub points: Vec<Point>,
    pub actions: Vec<Action>,
    /// What was agreed at the meeting, as it was said while it was open.
    #[serde(skip)]
    pub agreed: Vec<Action>,
    /// Those of which somebody is asked how they go: what is still to be done, and no participant named in an office's stead.
    #[serde(skip)]
    pub asked: Vec<Action>,
    pub milestones: Vec<Milestone>,
    /// What the facilitator's group wrote beside the tables' words.
    pub summary: Summary,
    pub left_out: LeftOut,
    /// The office's own sentences and order.
    #[serde(skip)]
    pub office: Office,
    /// The municipalities at the tables, by themselves or by people of theirs.
    #[serde(skip)]
    pub municipalities: Vec<String>,
    /// Who of those at the tables has come; in an internal edition alone.
    #[serde(skip)]
    pub arrivals: Arrivals,
    #[serde(skip)]
    pub attendance: Attendance,
    #[serde(skip)]
    pub moment: Moment,
    /// When it was made, whatever it is an edition of.
    #[serde(skip)]
    pub(in crate::documents::report) made_at: DateTime<FixedOffset>,
    /// The earlier day on which what it tells was known.
    #[serde(skip)]
    pub as_of: Option<NaiveDate>,
    /// The table whose notes alone were at hand; nothing where those of all were.
    #[serde(skip)]
    pub only_of: Option<TableNumber>,
    #[serde(skip)]
    pub(in crate::documents::report) places: Places,
}

/// Where a thing stands in its list.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::documents::report) struct Places {
    themes: HashMap<ThemeId, usize>,
    notes: HashMap<ContributionId, usize>,
    points: HashMap<PointId, usize>,
    /// Who answered a question, with a note or by having no remarks.
    answered: HashMap<QuestionId, BTreeSet<TableNumber>>,
}

impl Report {
    /// The meeting as it stands at `made_at`; nothing before it was opened.
    pub fn of(
        meeting: &Meeting,
        words: &Words,
        made_at: DateTime<Utc>,
        state: State,
        audience: Audience,
    ) -> Option<Self> {
        let (programme, zone) = (meeting.programme()?, meeting.zone()?);
        let gathered = Gathered::of(meeting);
        let (moment, at) = match (state, meeting.last_told.at()) {
            (State::Final, Some(last)) => (Moment::LastEntry, last),
            _ => (Moment::Now, made_at),
        };
        let of_day = local(zone, at).date_naive();
        let items = Item::all(meeting, programme, zone, at, audience);
        let business = items.iter().filter(|item| item.kind != ItemKind::Arrival);
        let begun = business.filter_map(|item| item.actual_start).min().map(|start| start.to_utc());
        let mut report = Self {
            schema_version: SCHEMA_VERSION,
            generated_at: local(zone, at),
            state,
            audience,
            language: words.language(),
            rehearsal: meeting.is_rehearsal(),
            meeting: About::of(meeting, programme, zone),
            programme: Held { items },
            tables: Table::all(meeting, audience, zone),
            themes: Theme::all(meeting, programme, &gathered),
            contributions: Note::all(meeting, zone),
            answers: Given::all(meeting),
            points: Point::all(meeting, &gathered),
            actions: Action::all(meeting, programme, &gathered, zone, meeting.asked_for(of_day)),
            agreed: Action::agreed(meeting, programme, &gathered, zone),
            asked: Vec::new(),
            milestones: Milestone::all(programme, audience),
            summary: Summary::of(meeting, programme, &gathered, words, zone),
            left_out: LeftOut::of(meeting, words),
            office: Office::default(),
            municipalities: meeting.municipalities().into_iter().map(str::to_owned).collect(),
            arrivals: if audience == Audience::Internal { meeting.arrivals.clone() } else { Arrivals::default() },
            attendance: Attendance::of(meeting, audience, zone, begun),
            moment,
            made_at: local(zone, made_at),
            as_of: None,
            only_of: None,
            places: Places::default(),
        };
        report.take_the_case_apart();
        report.asked = report.actions.iter().filter(|action| action.status.is_open()).cloned().collect();
        report.ask_no_participant(meeting, words);
        if audience == Audience::Public {
            report.name_no_participant(meeting, words);
            report.hold_back(meeting, words);
        }
        report.places = Places {
            themes: report.themes.iter().enumerate().map(|(at, theme)| (theme.id.clone(), at)).collect(),
            notes: report.contributions.iter().enumerate().map(|(at, note)| (note.id, at)).collect(),
            points: report.points.iter().enumerate().map(|(at, point)| (point.id, at)).collect(),
            answered: answered(&report),
        };
        Some(report)
    }

    /// What the purpose says of economy and annexes stands in their places, unless somebody has said it anew.
    fn take_the_case_apart(&mut self) {
        let purpose = self.meeting.written_purpose.as_deref().unwrap_or_default();
        if self.meeting.kind == MeetingKind::Council {
            self.meeting.laid = Laid::of(purpose);
            self.meeting.purpose = self.meeting.laid.whole();
            return;
        }
        let case = Case::of(purpose);
        self.meeting.purpose = case.background;
        self.meeting.annexes = case.annexes;
        self.summary.economy = self.summary.economy.take().or(case.economy);
    }

    /// The same in an office's name, with its head, order and sentences.
    pub fn of_office(mut self, office: &Office) -> Self {
        self.meeting.house = office.name.clone().filter(|name| !name.trim().is_empty());
        self.meeting.head = office.head(&self.meeting.head);
        self.office = office.clone();
        self
    }

    /// The same as a draft or as final.
    pub fn in_state(mut self, state: State) -> Self {
        self.state = state;
        self
    }

    /// The same of a meeting as it was known on an earlier day.
    pub fn as_of(mut self, day: Option<NaiveDate>) -> Self {
        self.as_of = day;
        self
    }

    /// The same from a table's own machine, to which no other table's notes come.
    pub fn only_of(mut self, table: Option<TableNumber>) -> Self {
        self.only_of = table;
        self
    }

    /// The same under the number of a case, where the head has a field for it that is still empty.
    pub fn of_case(mut self, number: &str) -> Self {
        self.meeting.file_under(number.trim());
        self
    }

    /// The same for a document of its own day ([`Kind::is_of_its_own_day`]): what is late is late on the day on which a
    /// final edition is made, and not when the record was last written in. Its hour does not count.
    ///
    /// [`Kind::is_of_its_own_day`]: crate::documents::kind::Kind::is_of_its_own_day
    pub fn of_its_own_day(&self) -> Cow<'_, Self> {
        if self.moment == Moment::Now {
            return Cow::Borrowed(self);
        }
        let generated_at = self.made_at.with_time(NaiveTime::MIN).single().unwrap_or(self.made_at);
        Cow::Owned(Self { moment: Moment::Day, generated_at, ..self.clone() })
    }

    /// Whether it is a consultation round, in which each table is one of those who answer.
    pub fn is_consultation(&self) -> bool {
        self.meeting.kind == MeetingKind::Consultation
    }

    /// Who answers at a table of a consultation round: the one who sits there, else what the table is called.
    pub fn party(&self, table: TableNumber) -> Option<&str> {
        let table = self.table(table).filter(|_| self.is_consultation())?;
        match table.members.as_slice() {
            [member] => Some(&member.name),
            _ => table.name.as_deref(),
        }
    }

    /// The tables that answered a question.
    pub fn answered_by(&self, question: &QuestionId) -> Option<&BTreeSet<TableNumber>> {
        self.places.answered.get(question)
    }

    pub fn theme(&self, id: &ThemeId) -> Option<&Theme> {
        self.theme_place(id).map(|at| &self.themes[at])
    }

    /// The place of a theme in the order of the themes.
    pub fn theme_place(&self, id: &ThemeId) -> Option<usize> {
        self.places.themes.get(id).copied()
    }

    pub fn note(&self, id: ContributionId) -> Option<&Note> {
        self.places.notes.get(&id).map(|at| &self.contributions[*at])
    }

    pub fn point(&self, id: PointId) -> Option<&Point> {
        self.places.points.get(&id).map(|at| &self.points[*at])
    }

    pub fn table(&self, number: TableNumber) -> Option<&Table> {
        self.tables.iter().find(|table| table.number == number)
    }

    /// How many tables there are, those apart that became a part of another.
    pub fn seated(&self) -> usize {
        self.tables.iter().filter(|table| table.merged_into.is_none()).count()
    }

    /// The municipalities and organisations that sat at a table at a time: those of tables that were parts of it by then too.
    pub fn bodies_at(&self, number: TableNumber, at: DateTime<FixedOffset>) -> Vec<&str> {
        let had_come =
            |table: &&Table| table.merged_into == Some(number) && table.merged_at.is_some_and(|merged| merged <= at);
        let own = self.tables.iter().filter(|table| table.number == number);
        let mut bodies: Vec<&str> = Vec::new();
        for body in own.chain(self.tables.iter().filter(had_come)).flat_map(Table::bodies) {
            if !bodies.contains(&body) {
                bodies.push(body);
            }
        }
        bodies
    }

    /// Whether the tables discussed at a time.
    pub fn at_the_tables(&self, at: DateTime<FixedOffset>) -> bool {
        let mut discussions = self.programme.items.iter().filter(|item| item.kind == ItemKind::TableWork);
        discussions.any(|item| item.was_held_at(at))
    }

    /// Whether both were while one and the same item was held.
    pub fn in_one_item(&self, one: DateTime<FixedOffset>, other: DateTime<FixedOffset>) -> bool {
        self.programme.items.iter().any(|item| item.was_held_at(one) && item.was_held_at(other))
    }

    /// The contributions under a point.
    pub fn sources<'a>(&'a self, point: &'a Point) -> impl Iterator<Item = &'a Note> {
        point.sources.iter().filter_map(|id| self.note(*id))
    }

    /// What the minutes or a round of status told of and was cancelled since then, each once.
    pub fn cancelled(&self) -> Vec<&Action> {
        let mut met: HashSet<ActionId> = self.actions.iter().map(|action| action.id).collect();
        met.extend(self.actions.iter().flat_map(|action| &action.merged).map(|part| part.id));
        let told = self.agreed.iter().chain(self.summary.status_rounds.iter().flat_map(|round| &round.told));
        told.filter(|action| met.insert(action.id)).collect()
    }

    /// How many actions lack something.
    pub fn lacking(&self, missing: Missing) -> usize {
        self.actions.iter().filter(|action| action.missing.contains(&missing)).count()
    }
}

fn answered(report: &Report) -> HashMap<QuestionId, BTreeSet<TableNumber>> {
    let mut answered: HashMap<QuestionId, BTreeSet<TableNumber>> = HashMap::new();
    let noted = report.contributions.iter().filter_map(|note| Some((note.question.clone()?, note.table)));
    // Nothing to add to a theme is nothing to add to each of its questions.
    let nothing_to_add = report.answers.iter().filter(|given| given.answer == Answer::NoRemarks).flat_map(|given| {
        let theme = report.themes.iter().find(|theme| theme.id == given.theme);
        // What was said of a question itself goes before that.
        let is_said = |asked: &QuestionId| {
            report.answers.iter().any(|own| own.table == given.table && own.question.as_ref() == Some(asked))
        };
        let all = theme.into_iter().flat_map(|theme| theme.questions.iter().map(|asked| &asked.id));
        let all = all.filter(|asked| !is_said(asked));
        let one = given.question.iter();
        let asked: Vec<&QuestionId> = if given.question.is_some() { one.collect() } else { all.collect() };
        asked.into_iter().map(|question| (question.clone(), given.table))
    });
    for (question, table) in noted.chain(nothing_to_add) {
        answered.entry(question).or_default().insert(table);
    }
    answered
}
