//! A small script named `cargo` that sends wasm builds, and nothing else, to
//! Debian's compiler.
//!
//! Variables such as `RUSTC` for the whole of trunk would also reach the cargo
//! that trunk's hook starts, which compiles for this machine with the usual
//! toolchain. The script decides for each call by its arguments instead.

use super::wasm::TARGET;
use crate::error::Error;
use crate::shell::Shell;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// The profile that readers' downloads are built with.
const SMALL_PROFILE: &str = "wasm-release";

/// Writes the script and puts its folder first on the search path.
pub fn use_debians_compiler(shell: &mut Shell) -> Result<(), Error> {
    let folder = folder(shell);
    let file = file(shell);
    let text = script(shell.cargo())?;
    // Written beside and then moved, and only when it has changed: a trunk that
    // serves the page may be calling it at this moment.
    if fs::read_to_string(&file).ok().as_deref() != Some(text.as_str()) {
        let draft = folder.join("cargo.new");
        fs::create_dir_all(&folder)
            .and_then(|()| fs::write(&draft, text))
            .and_then(|()| fs::set_permissions(&draft, fs::Permissions::from_mode(0o755)))
            .and_then(|()| fs::rename(&draft, &file))
            .map_err(Error::io(format!("writing {}", file.display())))?;
    }
    shell.search_first(folder);
    Ok(())
}

/// Whether a wasm build goes through the script.
pub fn is_in_use(shell: &Shell) -> bool {
    shell.find("cargo") == Some(file(shell))
}

/// Where the script is.
pub fn file(shell: &Shell) -> PathBuf {
    folder(shell).join("cargo")
}

fn folder(shell: &Shell) -> PathBuf {
    shell.project.work().join("bin")
}

/// The script's text, for this cargo as the one for everything but wasm.
fn script(cargo: &Path) -> Result<String, Error> {
    let shown = cargo.display();
    let quoted = cargo
        .to_str()
        .and_then(|path| shlex::try_quote(path).ok())
        .ok_or_else(|| Error::Refused(format!("{shown} is no path that a script can name")))?;
    Ok(format!(
        r#"#!/bin/sh
# Written by `cargo xtask`. A build for {TARGET} goes to Debian's
# cargo, which builds the standard library from source; any other call goes to
# the usual cargo.
wasm=no
small=no
previous=
for argument in "$@"; do
    case $argument in
    --) break ;;
    --target={TARGET}) wasm=yes ;;
    --profile={SMALL_PROFILE}) small=yes ;;
    {TARGET}) if [ "$previous" = --target ]; then wasm=yes; fi ;;
    {SMALL_PROFILE}) if [ "$previous" = --profile ]; then small=yes; fi ;;
    esac
    previous=$argument
done

if [ "$wasm" = no ]; then
    exec {quoted} "$@"
fi

# Lets a stable compiler build its own library.
export RUSTC_BOOTSTRAP=1
export RUSTC=/usr/bin/rustc
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=/usr/bin/wasm-ld-22
set -- -Zbuild-std=std,panic_abort "$@"

# A panic becomes a plain trap, without the text that nobody would read.
if [ "$small" = yes ]; then
    # Either of these would put the target's own flags out of force.
    unset RUSTFLAGS CARGO_ENCODED_RUSTFLAGS
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS='-Zunstable-options -Cpanic=immediate-abort'
    set -- -Zbuild-std-features=optimize_for_size "$@"
fi

exec /usr/bin/cargo "$@"
"#
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::process::Command;

    /// What the script would start, and the flags that it would set, for a
    /// call with these arguments.
    fn calls(args: &[&str]) -> String {
        let text =
            script(Path::new("/opt/my tools/cargo")).expect("the path can be quoted").replace("exec ", "would_start ");
        let text = format!(
            "would_start() {{
                printenv RUSTC CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS
                echo \"$@\"
                exit
            }}
            {text}"
        );
        let output =
            Command::new("sh").args(["-c", &text, "cargo"]).args(args).env_remove("RUSTC").output().expect("sh runs");
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    #[test]
    fn other_builds_go_to_the_usual_cargo_untouched() {
        for args in [
            &["run", "--quiet", "--bin", "publish"][..],
            &["metadata", "--format-version", "1"],
            &["build", "--profile", "wasm-release"],
            &["test", "--", "--target", "wasm32-unknown-unknown"],
            &["build", "--target", "other", "wasm32-unknown-unknown"],
            &["test", "two words"],
            &[],
        ] {
            assert_eq!(calls(args), format!("/opt/my tools/cargo {}", args.join(" ")).trim());
        }
    }

    #[test]
    fn both_spellings_of_the_target_go_to_debians_cargo() {
        assert_eq!(
            calls(&["build", "--target=wasm32-unknown-unknown"]),
            "/usr/bin/rustc\n/usr/bin/cargo -Zbuild-std=std,panic_abort \
             build --target=wasm32-unknown-unknown"
        );
        assert_eq!(
            calls(&["test", "--target", "wasm32-unknown-unknown", "--", "a"]),
            "/usr/bin/rustc\n/usr/bin/cargo -Zbuild-std=std,panic_abort \
             test --target wasm32-unknown-unknown -- a"
        );
    }

    #[test]
    fn readers_get_the_smallest_code() {
        for profile in [&["--profile", "wasm-release"][..], &["--profile=wasm-release"]] {
            let mut args = vec!["build", "--target=wasm32-unknown-unknown"];
            args.extend(profile);
            let calls = calls(&args);
            assert!(calls.contains("-Cpanic=immediate-abort"), "{calls}");
            assert!(calls.contains("-Zbuild-std-features=optimize_for_size"), "{calls}");
        }
    }
}
