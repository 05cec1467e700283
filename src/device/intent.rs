//! What a person wants, from a key, a line of plain mode or a test.

use chrono::{DateTime, Utc};

use crate::device::action_filter::ActionFilter;
use crate::device::desk::Turn;
use crate::device::door::DoorWish;
use crate::domain::command::Command;
use crate::domain::id::{TableNumber, ThemeId};
use crate::domain::lead::LeadCommand;
use crate::domain::theme::ThemeCommand;

#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// A note at the desk.
    Write {
        text: String,
    },
    /// A note at the desk that was said before it is typed.
    Retell {
        text: String,
        said: DateTime<Utc>,
    },
    /// An own case at the desk; its words stay on this machine.
    OwnCase {
        text: String,
    },
    Do(Command),
    Turn(Turn),
    /// To a table, which is added where there is none.
    SitAt(TableNumber),
    /// A theme that is added and turned to.
    NewTheme(ThemeCommand),
    /// A table's answer at the desk without a note.
    Answer(Option<crate::domain::answer::Answer>),
    Undo,
    Redo,
    /// The source of the action agreed last.
    From(crate::domain::action::Source),
    Show(Query),
    Export(Export),
    Close(OwnCasesAtClose),
    /// Something about the door; a guest has none.
    Door(DoorWish),
    /// Only with a rehearsal clock.
    Wait {
        seconds: u32,
    },
    Quit,
}

impl Intent {
    /// Whether this machine is to run the meeting from now on.
    pub fn takes_the_lead(&self) -> bool {
        matches!(self, Self::Do(Command::Lead(LeadCommand::Take)))
    }
}

/// Something to be read out; nothing changes.
#[derive(Clone, Debug, PartialEq)]
pub enum Query {
    /// Where the desk lies.
    Here,
    Time,
    Plan,
    /// The plans for catching up.
    Replan,
    List(Listing),
    Points,
    /// What is likest to a note.
    Like(InHand),
    Actions(ActionFilter),
    /// The summary's own sentences.
    Summary,
    /// Who may take something home, and what each of them does.
    TakesHome,
    /// Promises, and questions owed an answer.
    Owed,
    /// How an action has gone.
    History(crate::domain::id::ActionId),
    Tables,
    /// Those in whose line this is found; all where nothing is sought.
    People {
        sought: String,
    },
    /// Where everybody had best sit, and what cannot be met.
    Seating,
    /// Café rotation in so many rounds.
    Rotation {
        rounds: u32,
    },
    Themes,
    /// What the facilitator says just now.
    Message,
    /// Who has the floor, and what the room reads of it.
    Floor,
    Help(Option<String>),
    /// The open invitations; `json` in one line for programs.
    Codes {
        json: bool,
    },
    /// The open invitations of the tables on cards to print, into this folder or the one that the program proposes.
    Cards {
        folder: Option<String>,
    },
}

impl Query {
    /// Whether only the one who holds the door can answer it.
    pub fn asks_the_door(&self) -> bool {
        matches!(self, Self::Codes { .. } | Self::Cards { .. })
    }
}

/// Of which note the likest are read.
#[derive(Clone, Debug, PartialEq)]
pub enum InHand {
    /// The first under no point.
    FirstLoose,
    /// The next under no point, in the order of the programme.
    LooseAfter(crate::domain::id::ContributionId),
    Note(crate::domain::id::ContributionId),
}

/// Which notes.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Listing {
    /// Those of the table at the desk.
    #[default]
    Here,
    All,
    Table(TableNumber),
    Theme(ThemeId),
    /// Those of all tables that were said last.
    Latest,
}

/// Where documents go; nothing means the folder that the program proposes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Export {
    pub folder: Option<String>,
    /// What the one paper is called that is wanted; nothing where all are.
    pub paper: Option<String>,
}

/// What becomes of the own cases' words when the meeting is closed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OwnCasesAtClose {
    /// Not said: the meeting is closed and it is asked.
    #[default]
    Ask,
    Keep,
    Delete,
}
