//! The entry point for options as a program: see `force_status::bindings`. Loading it does nothing by itself; the element's module calls
//! `check`.

use force_status as _;

/// See `browser.rs`.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}
