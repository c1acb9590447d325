//! The npm packages that package.json pins: wasm-opt, and what the tests judge pages with.

use crate::error::Error;
use crate::progress::Progress;
use crate::shell::Shell;

/// The npm package.
const PACKAGE: &str = "binaryen";

/// Finds the packages in the project's node_modules, or has npm bring them.
pub fn ensure(shell: &mut Shell, progress: &Progress) -> Result<(), Error> {
    let pinned = shell.project.npm_version(PACKAGE)?;
    shell.search_first(shell.project.root().join("node_modules").join(".bin"));
    if shell.project.has_npm_packages()? && is_there(shell, &pinned) {
        progress.note(&format!("found {}", release(&pinned)));
        return Ok(());
    }
    if shell.find("npm").is_none() {
        return Err(Error::Missing {
            what: "npm".into(),
            tried: vec!["the folders on PATH".into()],
            advice: "install Node.js, which brings npm".into(),
        });
    }
    progress.note(&format!("installing {PACKAGE} {pinned} and the other packages of package.json"));
    let finished = shell.job("npm", "npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).run()?;
    if finished.succeeded() && is_there(shell, &pinned) {
        return Ok(());
    }
    Err(Error::Missing {
        what: format!("wasm-opt {}", release(&pinned)),
        tried: vec![format!("npm ci: {}", finished.attempt())],
        advice: "run `npm ci` in the project's folder, with Node.js 20 or newer".into(),
    })
}

/// Whether the wasm-opt that is found is of the pinned release.
fn is_there(shell: &Shell, pinned: &str) -> bool {
    shell.answer("wasm-opt", &["--version"]).is_some_and(|answer| says(&answer, release(pinned)))
}

/// Binaryen counts whole releases: 132.0.0 on npm is its release 132.
fn release(version: &str) -> &str {
    version.split('.').next().unwrap_or(version)
}

/// Whether `wasm-opt version 132 (version_132)` names this release.
fn says(answer: &str, release: &str) -> bool {
    answer.split_whitespace().nth(2) == Some(release)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_release_is_compared_as_a_whole() {
        let answer = "wasm-opt version 132 (version_132)";
        assert!(says(answer, release("132.0.0")));
        assert!(!says(answer, release("13.0.0")));
        assert!(!says(answer, release("1320.0.0")));
        assert!(!says("", release("132.0.0")));
    }
}
