//! What the screens ask of the wiring about documents, and what they are given: the screens know no document.

/// Which edition of the documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Edition {
    /// Final, else a draft.
    pub is_final: bool,
    /// For everybody, else for the organisers.
    pub is_public: bool,
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PapersWish {
    /// All that there are, and the text of the one at this place.
    Preview { document: usize, edition: Edition },
    /// All of them onto the disk.
    Export { edition: Edition },
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
}
