//! What the start screen asks of the wiring.

use crate::language::language::Language;
use crate::tui::start::offer::ColourWish;

/// How a meeting is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// To be led.
    Lead,
    /// Its programme, before the day.
    Prepare,
    Rehearse,
}

/// Where an invitation is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Invitation {
    /// As a person wrote the way to it.
    At(String),
    /// Its text itself.
    Text(String),
}

/// What a new meeting is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum From {
    /// The one that was read last.
    Invitation,
    /// By its name.
    Pattern(String),
    Scratch,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// The meeting in this place of the list.
    Open(usize, How),
    /// The programme file at this way.
    OpenFile(String),
    /// Answered by `Start::ask_name` or `Start::complain`.
    Read(Invitation),
    /// Answered by `Start::ask_name`.
    ProposeName(From),
    /// A programme file under this name, to be edited at once; answered by `Start::complain` where it cannot be made.
    Make {
        from: From,
        name: String,
    },
    /// A seat by what was written from the table's card: the code, and behind it perhaps the address.
    Join(String),
    Demo,
    Language(Option<Language>),
    Colour(ColourWish),
    Suspend,
    Repaint,
    Leave,
}
