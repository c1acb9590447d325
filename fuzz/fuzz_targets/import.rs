//! Any bytes as a table that is merged into an edition.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| promises::import(bytes));
