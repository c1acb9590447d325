//! Tests of the commands, of their parts, and of what the packages are made of.

mod args;
mod count;
mod crates;
mod error;
mod job;
mod npm;
mod package;
mod serve;
mod shell;
mod stages;
mod support;
mod tools;
mod wasm;
