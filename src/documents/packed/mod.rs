//! What office files are made of: XML parts in one packed file.

pub mod archive;
pub mod xml;
