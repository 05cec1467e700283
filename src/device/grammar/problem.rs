//! Why a line could not be read.

use chrono::NaiveDate;

use crate::device::grammar::verb::Verb;
use crate::device::taking_home::Nobody;
use crate::domain::number::Number;
use crate::domain::role::Role;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// `near` is the name of a verb that it may be.
    UnknownVerb { found: String, near: Option<&'static str> },
    /// It is not for this role to ask.
    NotYours { role: Role },
    /// Something that must follow the verb does not.
    Missing { verb: Verb },
    /// Something that follows the verb is not what must.
    Strange { verb: Verb, found: String },
    /// A day must follow, and this is a day of no calendar, or more than one.
    NoDay { verb: Verb, found: String },
    /// What was told was told on a day that has been; this one is yet to come.
    NotYet { verb: Verb, found: String, day: NaiveDate },
    /// The same as strange, and what is nearest to it of what there is.
    Mistyped { verb: Verb, found: String, near: &'static str },
    /// Nothing has this number.
    NoSuch { what: Thing, number: Number },
    /// More than one of the table's own have it behind their marks.
    SeveralNumbers { numbers: Vec<Number> },
    /// No theme, or more than one, has these words in its title; those that may be meant, or all.
    NoTheme { found: String, themes: Vec<(Number, String)> },
    /// No item of the programme, or more than one, is called so; those that may be meant, or all, by number.
    NoItem { found: String, items: Vec<(usize, String)> },
    /// Nobody at the tables is called so; `near` may be meant.
    NoPerson { found: String, near: Option<String> },
    /// Nobody who may take something home is called so; `near` may be meant of `names`; `nobody` where there are none.
    NoParty { found: String, near: Option<String>, names: Vec<String>, nobody: Option<Nobody> },
    /// A table says what those take home who sit there, `names`, and `found` is none of them; nothing where nobody was named.
    NotAtThisTable { found: String, names: Vec<String> },
    /// More than one are.
    SeveralPeople { found: String, names: Vec<String> },
    /// The theme has no such question.
    NoQuestion { number: u32, of: u32 },
}

/// What bears numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    Contribution,
    Point,
    Action,
    OwnCase,
    Table,
    Theme,
    Item,
    Plan,
}
