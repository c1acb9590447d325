//! Any bytes as the file of an edition: read, checked, and written out where it is valid.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| promises::parse(bytes));
