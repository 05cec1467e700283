//! What can be changed before the day: the sections, the things in them, and their fields.

use crate::intake::programme::path::Path;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    Programme,
    Meeting,
    Themes,
    Tables,
    Assignments,
    Milestones,
    Actions,
    Head,
}

impl Section {
    pub const ALL: [Self; 8] = [
        Self::Programme,
        Self::Meeting,
        Self::Themes,
        Self::Tables,
        Self::Assignments,
        Self::Milestones,
        Self::Actions,
        Self::Head,
    ];

    /// The field of the file that holds it, which may be named as a guess.
    pub fn field(self) -> Option<&'static str> {
        match self {
            Self::Meeting => None,
            Self::Programme => Some("items"),
            Self::Themes => Some("themes"),
            Self::Tables => Some("tables"),
            Self::Assignments => Some("assignments"),
            Self::Milestones => Some("milestones"),
            Self::Actions => Some("actions"),
            Self::Head => Some("head"),
        }
    }
}

/// One thing, by its place in the file, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    Meeting,
    Item(usize),
    Theme(usize),
    Question(usize, usize),
    Table(usize),
    Member(usize, usize),
    /// What the tables discuss of a theme in a round, which counts from 1.
    Assignment {
        round: u32,
        theme: usize,
    },
    Milestone(usize),
    /// A next step that is agreed before the day.
    Action(usize),
    Head(usize),
}

impl Place {
    pub fn section(self) -> Section {
        match self {
            Self::Meeting => Section::Meeting,
            Self::Item(_) => Section::Programme,
            Self::Theme(_) | Self::Question(..) => Section::Themes,
            Self::Table(_) | Self::Member(..) => Section::Tables,
            Self::Assignment { .. } => Section::Assignments,
            Self::Milestone(_) => Section::Milestones,
            Self::Action(_) => Section::Actions,
            Self::Head(_) => Section::Head,
        }
    }

    /// The list in which it stands, and where in it. The meeting stands in none; an assignment is looked for.
    pub fn list(self) -> Option<(Path, usize)> {
        let root = Path::default();
        Some(match self {
            Self::Meeting | Self::Assignment { .. } => return None,
            Self::Item(at) => (root.field("items"), at),
            Self::Theme(at) => (root.field("themes"), at),
            Self::Question(theme, at) => (root.field("themes").index(theme).field("questions"), at),
            Self::Table(at) => (root.field("tables"), at),
            Self::Member(table, at) => (root.field("tables").index(table).field("members"), at),
            Self::Milestone(at) => (root.field("milestones"), at),
            Self::Action(at) => (root.field("actions"), at),
            Self::Head(at) => (root.field("head"), at),
        })
    }

    /// Where it stands in the file.
    pub fn path(self) -> Option<Path> {
        match self {
            Self::Meeting => Some(Path::default()),
            other => other.list().map(|(list, at)| list.index(at)),
        }
    }

    /// The same kind of thing beside it: the one before, or the one after.
    pub fn beside(self, back: bool) -> Option<Self> {
        let step = |at: usize| if back { at.checked_sub(1) } else { Some(at + 1) };
        Some(match self {
            Self::Meeting | Self::Assignment { .. } => return None,
            Self::Item(at) => Self::Item(step(at)?),
            Self::Theme(at) => Self::Theme(step(at)?),
            Self::Question(theme, at) => Self::Question(theme, step(at)?),
            Self::Table(at) => Self::Table(step(at)?),
            Self::Member(table, at) => Self::Member(table, step(at)?),
            Self::Milestone(at) => Self::Milestone(step(at)?),
            Self::Action(at) => Self::Action(step(at)?),
            Self::Head(at) => Self::Head(step(at)?),
        })
    }
}

/// A field of a thing, as the file calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldName {
    Kind,
    Title,
    Question,
    Purpose,
    Date,
    Start,
    End,
    Place,
    Organiser,
    /// What the meeting gives input to.
    Agreement,
    /// What a scribe reads before the first note.
    BeforeWriting,
    /// Whether the rounds are closed when the programme steps on.
    CloseRounds,
    /// Minutes for corrections when a round is closed.
    GraceMinutes,
    Language,
    Minutes,
    Day,
    Locked,
    /// What an item is locked for.
    LockedFor,
    LeastMinutes,
    Responsible,
    Text,
    Note,
    Number,
    Name,
    Role,
    /// Whose person somebody is, for the seating.
    Organisation,
    /// Beside whom somebody sits.
    With,
    Wheelchair,
    /// The table at which a person sits.
    Table,
    /// The tables that discuss a theme.
    Tables,
    Due,
    Decided,
    Before,
    /// It is the organisers' own.
    Internal,
    What,
    Who,
    OnBehalfOf,
    When,
    Condition,
    /// How far an action has come since an earlier meeting, and why.
    Status,
    Why,
    From,
    /// What an action belongs under.
    Theme,
    Label,
    Value,
}

impl FieldName {
    /// Its name in the file.
    pub fn key(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Title => "title",
            Self::Question => "question",
            Self::Purpose => "purpose",
            Self::Date => "date",
            Self::Start => "start",
            Self::End => "end",
            Self::Place => "place",
            Self::Organiser => "organiser",
            Self::Agreement => "agreement",
            Self::BeforeWriting => "before_writing",
            Self::CloseRounds => "close_rounds",
            Self::GraceMinutes => "grace_minutes",
            Self::Language => "language",
            Self::Minutes => "minutes",
            Self::Day => "day",
            Self::Locked => "locked",
            Self::LockedFor => "locked_for",
            Self::LeastMinutes => "least_minutes",
            Self::Responsible => "responsible",
            Self::Text => "text",
            Self::Note => "note",
            Self::Number => "number",
            Self::Name => "name",
            Self::Role => "role",
            Self::Organisation => "organisation",
            Self::With => "with",
            Self::Wheelchair => "wheelchair",
            Self::Table | Self::Tables => "tables",
            Self::Due => "due",
            Self::Decided => "decided",
            Self::Before => "before",
            Self::Internal => "internal",
            Self::What => "what",
            Self::Who => "who",
            Self::OnBehalfOf => "on_behalf_of",
            Self::When => "when",
            Self::Condition => "condition",
            Self::Status => "status",
            Self::Why => "why",
            Self::From => "from",
            Self::Theme => "theme",
            Self::Label => "label",
            Self::Value => "value",
        }
    }

    /// The message that says what it is called.
    pub fn words(self) -> &'static str {
        match self {
            Self::Kind => "editor-field-kind",
            Self::Title => "editor-field-title",
            Self::Question => "editor-field-question",
            Self::Purpose => "editor-field-purpose",
            Self::Date => "editor-field-date",
            Self::Start => "editor-field-start",
            Self::End => "editor-field-end",
            Self::Place => "editor-field-place",
            Self::Organiser => "editor-field-organiser",
            Self::Agreement => "editor-field-agreement",
            Self::BeforeWriting => "editor-field-before-writing",
            Self::CloseRounds => "editor-field-close-rounds",
            Self::GraceMinutes => "editor-field-grace-minutes",
            Self::Language => "editor-field-language",
            Self::Minutes => "editor-field-minutes",
            Self::Day => "editor-field-day",
            Self::Locked => "editor-field-locked",
            Self::LockedFor => "editor-field-locked-for",
            Self::LeastMinutes => "editor-field-least-minutes",
            Self::Responsible => "editor-field-responsible",
            Self::Text => "editor-field-text",
            Self::Note => "editor-field-note",
            Self::Number => "editor-field-number",
            Self::Name => "editor-field-name",
            Self::Role => "editor-field-role",
            Self::Organisation => "editor-field-organisation",
            Self::With => "editor-field-with",
            Self::Wheelchair => "editor-field-wheelchair",
            Self::Table => "editor-field-table",
            Self::Tables => "editor-field-tables",
            Self::Due => "editor-field-due",
            Self::Decided => "editor-field-decided",
            Self::Before => "editor-field-before",
            Self::Internal => "editor-field-internal",
            Self::What => "editor-field-what",
            Self::Who => "editor-field-who",
            Self::OnBehalfOf => "editor-field-on-behalf-of",
            Self::When => "editor-field-when",
            Self::Condition => "editor-field-condition",
            Self::Status => "editor-field-status",
            Self::Why => "editor-field-why",
            Self::From => "editor-field-from",
            Self::Theme => "editor-field-theme",
            Self::Label => "editor-field-label",
            Self::Value => "editor-field-value",
        }
    }
}

/// The order in which a file names the fields of each thing.
#[rustfmt::skip]
pub fn order(place: Place) -> &'static [&'static str] {
    match place {
        Place::Meeting | Place::Assignment { .. } => &[
            "$schema", "kind", "title", "question", "purpose", "date", "start", "end", "place", "organiser",
            "agreement", "before_writing", "language", "head", "items", "themes", "assignments", "tables",
            "close_rounds", "grace_minutes", "milestones", "actions", "guessed",
        ],
        Place::Item(_) => &[
            "id", "title", "kind", "responsible", "minutes", "start", "day", "locked", "locked_for",
            "least_minutes", "text", "note", "guessed",
        ],
        Place::Theme(_) => &["id", "title", "kind", "questions"],
        Place::Question(..) => &["id", "number", "text"],
        Place::Table(_) => &["number", "name", "members"],
        Place::Member(..) => &["name", "role", "organisation", "with", "wheelchair"],
        Place::Milestone(_) => &["title", "due", "decided", "before", "internal"],
        Place::Action(_) => &["what", "who", "on_behalf_of", "when", "condition", "kind", "theme", "status", "why", "from", "id"],
        Place::Head(_) => &["label", "value"],
    }
}
