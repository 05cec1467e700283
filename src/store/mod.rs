//! The disk: the record in SQLite, private notes, settings, paths.

pub mod chance;
pub mod damage;
pub mod error;
pub mod record_file;
pub mod rows;
pub mod salvage;
pub mod schema;
pub mod wal;
pub mod writer_lock;
