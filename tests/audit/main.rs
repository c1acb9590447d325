//! The built page as other people's programs judge it: a validator, a text browser, a browser's reader view.
//!
//! The page is the one in the folder that `FORCE_STATUS_DIST` names; `cargo xtask test audit` brings the programs.

mod reader;
mod text_browser;
mod tools;
mod validator;
