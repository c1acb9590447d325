//! What a review promises to who edits an edition: everything that is wrong or odd, each at its exact place.

mod any;
mod beside;
mod built;
#[allow(dead_code, reason = "it edits for the tests of the checks, too")]
#[path = "../dataset/edited.rs"]
mod edited;
mod long;
mod many;
mod map;
mod odd;
mod program;
mod saved;
mod shape;
mod spot;
mod syntax;
mod times;
mod together;
mod twice;
mod typed;
