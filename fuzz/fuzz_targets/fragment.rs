//! Any text as an address fragment, and as what is typed into the finder.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| promises::fragment(bytes));
