//! Pages as text that is read aloud.

pub mod plain;
