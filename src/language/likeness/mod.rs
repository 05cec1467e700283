//! Which notes say the same: normal forms, stems, compounds, synonyms, letters; offline, explained, and only ever offered.

pub mod clause;
pub mod compound;
pub mod features;
pub mod hearing;
pub mod index;
pub mod lexicon;
pub mod matters;
pub mod normal;
pub mod phrasebook;
pub mod pulling;
pub mod reason;
pub mod rivals;
pub mod shelf;
pub mod stance;
pub mod stance_words;
pub mod stems;
pub mod typing;
pub mod weights;
