//! A small script named `cargo` that has wasm builds, and nothing else, build
//! the standard library from source.
//!
//! Variables such as `RUSTC` for the whole of trunk would also reach the cargo
//! that trunk's hook starts, which compiles for this machine in the usual way.
//! The script decides for each call by its arguments instead.

use super::TARGET;
use crate::error::Error;
use crate::shell::Shell;
use std::borrow::Cow;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// The profile that readers' downloads are built with.
const SMALL_PROFILE: &str = "wasm-release";

/// Whose compiler builds the library and the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compiler {
    /// That of the Rust toolchain in use, with the linker that comes with it.
    OfToolchain,
    /// That of Debian's packages.
    OfDebian,
}

impl Compiler {
    /// What the script sets for this compiler alone.
    fn variables(self) -> &'static str {
        match self {
            Compiler::OfToolchain => "",
            Compiler::OfDebian => {
                "export RUSTC=/usr/bin/rustc\n\
                 export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=/usr/bin/wasm-ld-22\n"
            }
        }
    }

    /// Its cargo, where `usual` is the one for everything but wasm.
    fn cargo(self, usual: &Path) -> &Path {
        match self {
            Compiler::OfToolchain => usual,
            Compiler::OfDebian => Path::new("/usr/bin/cargo"),
        }
    }
}

/// Writes the script and puts its folder first on the search path.
pub fn install(shell: &mut Shell, compiler: Compiler) -> Result<(), Error> {
    let folder = folder(shell);
    let file = file(shell);
    let text = script(compiler, shell.cargo())?;
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
fn script(compiler: Compiler, usual: &Path) -> Result<String, Error> {
    let for_wasm = quoted(compiler.cargo(usual))?;
    let usual = quoted(usual)?;
    let variables = compiler.variables();
    Ok(format!(
        r#"#!/bin/sh
# Written by `cargo xtask`. A build for {TARGET} has its standard
# library built from source; any other call goes to the usual cargo as it is.
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
    exec {usual} "$@"
fi

# Lets a stable compiler build its own library.
export RUSTC_BOOTSTRAP=1
{variables}set -- -Zbuild-std=std,panic_abort "$@"

# A panic becomes a plain trap, without the text that nobody would read and the
# places in the source that it would name. Functions are named in one way by
# every compiler, so that those which are never called can be found.
if [ "$small" = yes ]; then
    # Either of these would put the target's own flags out of force.
    unset RUSTFLAGS CARGO_ENCODED_RUSTFLAGS
    flags='-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Csymbol-mangling-version=v0'
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$flags"
    set -- -Zbuild-std-features=optimize_for_size "$@"
fi

exec {for_wasm} "$@"
"#
    ))
}

/// A path as a script names it.
fn quoted(path: &Path) -> Result<Cow<'_, str>, Error> {
    path.to_str()
        .and_then(|text| shlex::try_quote(text).ok())
        .ok_or_else(|| Error::Refused(format!("{} is no path that a script can name", path.display())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::process::Command;

    /// What the script would start, and the variables that it would set, for a
    /// call with these arguments.
    fn calls(compiler: Compiler, args: &[&str]) -> String {
        let text = script(compiler, Path::new("/opt/my tools/cargo"))
            .expect("the path can be quoted")
            .replace("exec ", "would_start ");
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
            for compiler in [Compiler::OfToolchain, Compiler::OfDebian] {
                assert_eq!(calls(compiler, args), format!("/opt/my tools/cargo {}", args.join(" ")).trim());
            }
        }
    }

    #[test]
    fn both_spellings_of_the_target_build_the_library() {
        for args in [
            &["build", "--target=wasm32-unknown-unknown"][..],
            &["test", "--target", "wasm32-unknown-unknown", "--", "a"],
        ] {
            let rest = format!("-Zbuild-std=std,panic_abort {}", args.join(" "));
            assert_eq!(calls(Compiler::OfToolchain, args), format!("/opt/my tools/cargo {rest}"));
            assert_eq!(calls(Compiler::OfDebian, args), format!("/usr/bin/rustc\n/usr/bin/cargo {rest}"));
        }
    }

    #[test]
    fn readers_get_the_smallest_code_from_either_compiler() {
        for profile in [&["--profile", "wasm-release"][..], &["--profile=wasm-release"]] {
            for compiler in [Compiler::OfToolchain, Compiler::OfDebian] {
                let args = [&["build", "--target=wasm32-unknown-unknown"][..], profile].concat();
                let calls = calls(compiler, &args);
                assert!(calls.contains("-Cpanic=immediate-abort"), "{calls}");
                assert!(calls.contains("-Zbuild-std-features=optimize_for_size"), "{calls}");
            }
        }
    }
}
