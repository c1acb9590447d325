//! The graphic in the pages of hosts.

pub mod heights;
