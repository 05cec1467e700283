//! What the screens ask of the wiring about documents, and what they are given: the screens know no document.

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PapersWish {
    /// All that there are, and the text of the one at this place.
    Preview { document: usize, is_final: bool },
    /// All of them onto the disk.
    Export { is_final: bool },
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
