//! The disk: the record in SQLite, private notes, settings, paths.
