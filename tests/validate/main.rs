//! Validation of edition files: every error and warning, each at its exact place.

mod arbitrary;
mod built;
mod duplicate_keys;
mod encodings;
mod hand_written;
mod lints;
mod long;
mod many;
mod many_errors;
mod map;
mod previous_edition;
mod shape;
mod single_change;
mod syntax;
mod times;
