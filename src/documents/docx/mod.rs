//! Pages as Word documents.

pub mod body;
pub mod docx;
pub mod parts;
