//! The tests that are compiled to wasm and run inside a browser.

use super::StageResult;
use crate::shell::Shell;
use crate::tools::{self, TARGET};
use anyhow::Result;
use serde_json::{Value, json};
use xshell::cmd;

/// How many seconds the tests in the page may take altogether, and a driver and its browser to start, which is long
/// when a machine starts them for the first time.
const SECONDS: [(&str, &str); 2] = [("WASM_BINDGEN_TEST_TIMEOUT", "300"), ("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")];

/// Arguments that keep Chromium from looking for a screen, a graphics card, a sandbox that containers do not give it,
/// and its maker's servers; and from the 201st change of the address within ten seconds on, from ignoring changes:
/// the tests of one page make more of them than a reader does.
const CHROMIUM_ARGUMENTS: &str = "--headless=new --no-sandbox --disable-gpu --disable-background-networking \
    --disable-component-update --disable-sync --no-first-run --disable-ipc-flooding-protection";

/// The wasm tests in Chromium. The runner looks for Firefox's driver first, which is hidden.
pub fn chromium(shell: &Shell) -> Result<StageResult> {
    let arguments: Vec<_> = CHROMIUM_ARGUMENTS.split_whitespace().collect();
    let options = json!({ "binary": shell.named("CHROMIUM")?, "args": arguments });
    run(shell, "chromium", "GECKODRIVER", &json!({ "goog:chromeOptions": options }))
}

/// The wasm tests in Firefox, whose sandbox lets pages use the fonts of the tests, as in `tests/e2e/engine.rs`.
pub fn firefox(shell: &Shell) -> Result<StageResult> {
    let fonts = format!("{}/", shell.root.join("node_modules").display());
    let preferences = json!({ "security.sandbox.content.read_path_whitelist": fonts });
    let options = json!({ "binary": shell.named("FIREFOX")?, "args": ["-headless"], "prefs": preferences });
    run(shell, "firefox", "CHROMEDRIVER", &json!({ "moz:firefoxOptions": options }))
}

/// Runs the tests with the one driver that is not hidden.
fn run(shell: &Shell, name: &str, hidden: &str, capabilities: &Value) -> Result<StageResult> {
    let file = shell.work().join(format!("webdriver-{name}.json"));
    shell.write_file(&file, capabilities.to_string())?;
    let cargo = tools::wasm_cargo(shell);
    let words = cmd!(shell, "{cargo} test --target {TARGET} --features hydration --test browser")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", file)
        .envs(SECONDS);
    Ok(StageResult::of_tests(&shell.job(name, words.env_remove(hidden)).run()?))
}
