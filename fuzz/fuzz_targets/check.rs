//! Any bytes as a file that is reviewed.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| promises::check(bytes));
