//! What a person can ask for, as data.

use crate::preparation::place::{FieldName, Place, Section};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// What is written for a field; nothing takes it out of the file.
    Write {
        place: Place,
        field: FieldName,
        words: String,
    },
    /// So many minutes more or fewer.
    Longer {
        place: Place,
        by: i64,
    },
    /// What is proposed for a thing, or for one of its fields, is right.
    Confirm {
        place: Place,
        field: Option<FieldName>,
    },
    ConfirmAll(Section),
    /// A new thing of this section behind the one at the place, or last.
    Add {
        section: Section,
        after: Option<Place>,
        words: String,
    },
    /// A new question under a theme, or a person at a table.
    AddUnder {
        place: Place,
        words: String,
    },
    Remove(Place),
    Move {
        place: Place,
        back: bool,
    },
    /// People at their tables.
    Seat(Vec<Seat>),
}

impl Edit {
    /// Where it happens.
    pub fn section(&self) -> Section {
        match self {
            Self::Write { place, .. }
            | Self::Longer { place, .. }
            | Self::Confirm { place, .. }
            | Self::AddUnder { place, .. }
            | Self::Remove(place)
            | Self::Move { place, .. } => place.section(),
            Self::ConfirmAll(section) | Self::Add { section, .. } => *section,
            Self::Seat(_) => Section::Tables,
        }
    }

    /// The message that says what was done, when it is undone.
    pub fn words(&self) -> &'static str {
        match self {
            Self::Write { field, .. } => field.words(),
            Self::Longer { .. } => FieldName::Minutes.words(),
            Self::Confirm { .. } | Self::ConfirmAll(_) => "editor-did-confirm",
            Self::Add { .. } | Self::AddUnder { .. } => "editor-did-add",
            Self::Remove(_) => "editor-did-remove",
            Self::Move { .. } => "editor-did-move",
            Self::Seat(_) => "editor-did-seat",
        }
    }
}

/// Somebody with a table, if one was said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seat {
    pub name: String,
    /// As the file names roles.
    pub role: Option<String>,
    pub table: Option<u16>,
    pub organisation: Option<String>,
    pub with: Option<String>,
    pub wheelchair: bool,
}
