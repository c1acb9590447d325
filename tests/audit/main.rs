//! The built page as other people's programs judge it: a validator, a text browser, a browser's reader view, Lighthouse,
//! and what is known of the oldest browsers.
//!
//! The page is the one in the folder that `FORCE_STATUS_DIST` names; `cargo xtask test audit` brings the programs.

mod colours;
mod lighthouse;
mod reader;
mod style;
mod text_browser;
mod tools;
mod types;
mod validator;
