//! The published folder, read as a reader's browser, a spreadsheet and a program read it: figures, words, links, sizes.
//!
//! It is the folder that `FORCE_STATUS_DIST` names; `cargo xtask test` builds it and sets this.

mod access;
mod anchors;
mod card_pictures;
mod demo;
mod element;
mod facts;
mod figures;
mod files;
mod hospitals;
mod html_fragment;
mod kses;
mod long;
mod machines;
mod parts;
mod picture;
mod precompressed;
mod rendered;
mod safety;
mod schema;
mod sizes;
mod tables;
mod unnamed;
mod welsh;
mod words;
