//! What the editor asks of the wiring, and how the file on the disk stands.

use chrono::NaiveTime;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// This is the file now; answered by `Editor::hear`.
    Save(String),
    /// The same over what somebody else has made of it, whose version is kept beside it.
    SaveOver(String),
    /// What somebody else has made of it; answered by `Editor::take_other`.
    ReadOther,
    /// A list of participants in a file; answered by `Editor::take_people`.
    ReadPeople(String),
    ToMeeting,
    Leave,
    Suspend,
    Repaint,
}

/// How the file on the disk stands to what is on the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// As it was opened.
    #[default]
    Untouched,
    /// On the disk since then.
    Saved(NaiveTime),
    NotSaved {
        why: String,
    },
    /// Somebody else has changed it meanwhile, and nothing is overwritten.
    OtherChange,
}
