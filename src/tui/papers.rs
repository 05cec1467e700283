//! What the screens ask of the wiring about documents, and what they are given: the screens know no document.

/// Which edition of the documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Edition {
    /// Final, else a draft.
    pub is_final: bool,
    /// For everybody, else for the organisers.
    pub is_public: bool,
}

/// What is asked; answered by the papers as they are then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PapersWish {
    /// Which one is read.
    pub document: usize,
    pub edition: Edition,
    pub want: Want,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Want {
    /// All that there are, and the text of the one.
    Read,
    /// All of them onto the disk.
    Export,
    /// The one that is read, onto the disk.
    ExportOne,
    /// The format at this place is written from now on, or no longer.
    TurnFormat(usize),
    /// Where each meeting's own folder is put from now on, as it was typed; nothing is where the program is started.
    Folder(String),
}

/// The documents as they would be written now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Papers {
    /// As people call them, in order.
    pub names: Vec<String>,
    /// Whose text it is, an index into `names`.
    pub place: usize,
    /// As it reads.
    pub text: String,
    /// Where they would go.
    pub folder: String,
    /// Where each meeting's own folder is put, if that was chosen.
    pub base: String,
    /// Every format as people call it, with whether it is written.
    pub formats: Vec<(String, bool)>,
    /// What looks like own cases, in a sentence; empty where nothing does.
    pub likely_own_cases: String,
    /// Whom the public edition names, in a sentence; empty where it names nobody, and of an internal one.
    pub named: String,
    /// Which themes of tables the public edition does not name, in a sentence; empty where none waits, and of an internal one.
    pub themes_waiting: String,
    /// Why there is no letter though one was agreed, and what to do; empty where there is nothing to say.
    pub unsent: String,
    /// Where something was wanted of the disk: why it was not done, empty where it was.
    pub trouble: Option<String>,
}
