//! The disk: the record in SQLite, private notes, settings, paths.

pub mod chance;
pub mod clock_memory;
pub mod cut;
pub mod damage;
pub mod device_key;
pub mod door_file;
pub mod draft_file;
pub mod durable;
pub mod error;
pub mod export_folder;
pub mod file_name;
pub mod folder_risk;
pub mod paths;
pub mod private_notes;
pub mod recent;
pub mod record_file;
pub mod rows;
pub mod salvage;
pub mod schema;
pub mod scrub;
pub mod seal;
pub mod seat_file;
pub mod settings;
pub mod wal;
pub mod watched_file;
pub mod writer_lock;
