//! Names the edition that is built in: `static/edition.json`, or the file that `FORCE_STATUS_EDITION` names.

use std::path::PathBuf;

fn main() {
    println!("cargo::rerun-if-env-changed=FORCE_STATUS_EDITION");
    let default = || {
        PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default())
            .join("static/edition.json")
    };
    let edition = std::env::var_os("FORCE_STATUS_EDITION").map_or_else(default, PathBuf::from);
    println!("cargo::rerun-if-changed={}", edition.display());
    println!(
        "cargo::rustc-env=FORCE_STATUS_EDITION={}",
        edition.display()
    );
}
