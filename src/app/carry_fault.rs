//! What can be wrong with a table's file, or with the way that it is to go.

/// Each has a message of its own, and one beside it that says what to try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CarryFault {
    /// Some other file.
    Strange,
    /// Written by a newer program.
    Newer,
    /// Cut short, or changed on the way.
    Damaged,
    /// A code was given that the file is not for.
    OtherCode,
    /// A table has begun it, and this machine does not know the meeting.
    NoProgramme,
    /// There is no file, and this machine has no seat that one could be begun for.
    NoFile,
    /// It belongs to another meeting than this one.
    OtherMeeting,
    /// It is for a table of the very meeting that is to be returned in it.
    OwnMeeting,
    /// The folder is gone: the stick was pulled out.
    NoStick,
    /// The meeting runs in another window, and is written there alone.
    MeetingOpen,
    /// No meeting on this machine is the one that it belongs to.
    NoMeeting,
    /// Another machine has the lead and takes it in.
    NotLeading,
}

impl CarryFault {
    pub fn id(self) -> &'static str {
        match self {
            Self::Strange => "carry-strange",
            Self::Newer => "carry-newer",
            Self::Damaged => "carry-damaged",
            Self::OtherCode => "carry-other-code",
            Self::NoProgramme => "carry-no-programme",
            Self::NoFile => "carry-no-file",
            Self::OtherMeeting => "carry-other-meeting",
            Self::OwnMeeting => "carry-own-meeting",
            Self::NoStick => "carry-no-stick",
            Self::MeetingOpen => "carry-meeting-open",
            Self::NoMeeting => "carry-no-meeting",
            Self::NotLeading => "carry-not-leading",
        }
    }
}
