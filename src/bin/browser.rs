//! The browser's door as a program: what it hands out is `force_status::embed`. Loading it does nothing by itself; the
//! page calls `mount`.

use force_status as _;

fn main() {}
