//! Bytes from anybody, given to the table file target; what it checks stands beside the test that replays the corpus.

#![no_main]

#[path = "../../tests/fuzz/targets.rs"]
#[allow(dead_code, reason = "each program runs one of them")]
mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| targets::table_file(bytes));
