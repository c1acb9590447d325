//! The entry point for editions as a program: see `force_status::bindings`. Loading it does nothing by itself; the element's module calls
//! `compose`.

use force_status as _;

/// See `browser.rs`.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}
