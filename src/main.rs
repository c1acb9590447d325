//! The browser's entry point as a program: it exports `force_status::bindings`. Loading it does nothing by itself; the
//! page calls `mount`.

use force_status as _;

/// A smaller allocator than the standard library's own: it takes 1.5 kB less of the wasm, and no longer for its work.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}
