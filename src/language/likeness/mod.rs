//! Which notes say the same: normal forms, stems, compounds, synonyms, letters; offline, explained, and only ever offered.

pub mod compound;
pub mod features;
pub mod index;
pub mod lexicon;
pub mod normal;
pub mod reason;
pub mod shelf;
pub mod stance;
pub mod typing;
pub mod weights;
