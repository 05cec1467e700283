//! Pages as Word documents.

pub mod body;
pub mod columns;
pub mod docx;
pub mod parts;
pub mod sheet;
