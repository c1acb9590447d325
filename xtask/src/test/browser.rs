//! The tests that are compiled to wasm and run inside a browser.

use super::{Context, LIMIT, StageResult, suites};
use crate::error::Error;
use crate::tools::{self, TARGET};
use serde_json::json;
use std::fs;

/// How long the tests in the page may take altogether.
const SECONDS_FOR_TESTS: &str = "300";

/// How long a driver and its browser may take to be there, which is long when
/// a machine starts them for the first time.
const SECONDS_TO_START: &str = "60";

/// What keeps Chromium from looking for a screen, a graphics card, a sandbox
/// that containers do not give it, and its maker's servers; and from the 201st
/// change of the address within ten seconds on, from ignoring changes: the
/// tests of one page make more of them than a reader does.
const CHROMIUM_ARGUMENTS: [&str; 8] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-ipc-flooding-protection",
];

/// The wasm tests in Chromium.
pub fn chromium(context: &Context<'_>) -> Result<StageResult, Error> {
    // The runner looks for Firefox's driver first.
    run(
        context,
        "chromium",
        "GECKODRIVER",
        &json!({
            "goog:chromeOptions": { "binary": program(context, "CHROMIUM")?, "args": CHROMIUM_ARGUMENTS }
        }),
    )
}

/// The wasm tests in Firefox, whose sandbox lets pages use the fonts of the tests, as in `tests/e2e/engine.rs`.
pub fn firefox(context: &Context<'_>) -> Result<StageResult, Error> {
    let fonts = format!("{}/", context.shell.project.root().join("node_modules").display());
    let preferences = json!({ "security.sandbox.content.read_path_whitelist": fonts });
    run(
        context,
        "firefox",
        "CHROMEDRIVER",
        &json!({
            "moz:firefoxOptions": {
                "binary": program(context, "FIREFOX")?,
                "args": ["-headless"],
                "prefs": preferences,
            }
        }),
    )
}

/// Runs the tests with the one driver that is not hidden.
fn run(
    context: &Context<'_>,
    name: &str,
    hidden: &str,
    capabilities: &serde_json::Value,
) -> Result<StageResult, Error> {
    let shell = context.shell;
    let file = shell.project.work().join(format!("webdriver-{name}.json"));
    fs::write(&file, capabilities.to_string()).map_err(Error::io(format!("writing {}", file.display())))?;
    let finished = shell
        .job(name, tools::wasm_cargo(shell))
        .args(["test", "--target", TARGET])
        .args(["--features", "browser", "--test", "browser"])
        .without_env(hidden)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", file)
        .env("WASM_BINDGEN_TEST_TIMEOUT", SECONDS_FOR_TESTS)
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", SECONDS_TO_START)
        .limit(LIMIT)
        .run()?;
    Ok(suites::result_of(&finished))
}

/// Where a browser is.
fn program(context: &Context<'_>, variable: &str) -> Result<String, Error> {
    context
        .browsers
        .and_then(|browsers| browsers.program(variable))
        .and_then(|file| Some(file.to_str()?.to_owned()))
        .ok_or_else(|| Error::Refused(format!("no browser is known for {variable}")))
}
