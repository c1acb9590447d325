//! End to end: the built page in Chromium, Firefox and WebKit, as a reader meets it.
//!
//! `cargo xtask test e2e` runs these with all that they need. Every scenario runs in every engine, through the engine's
//! own WebDriver; `cargo xtask test` says where the programs are. A server of each test's own serves the built pages,
//! as they are or spoilt as hosts and networks spoil them.

mod browser;
mod browser_pool;
mod config;
mod declared;
mod driver;
mod element;
mod engine;
mod fonts;
mod frame;
mod host;
mod http;
mod input;
mod marked;
mod page;
mod picture;
mod scenarios;
mod server_fault;
mod site;
mod snapshots;
mod tree;

use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Trial, run};

use crate::browser_pool::BrowserPool;

fn main() -> ExitCode {
    let browsers = Arc::new(BrowserPool::default());
    let mut trials = Vec::new();
    // Engines take turns, so that tests that run side by side seldom wait for the same browser.
    for scenario in scenarios::all() {
        for &engine in scenario.engines.iter().filter(|engine| engine.knows(scenario.mode)) {
            let browsers = browsers.clone();
            let name = format!("{engine}::{}", scenario.name);
            trials.push(Trial::test(name, move || {
                browsers.run(engine, scenario);
                Ok(())
            }));
        }
    }
    let conclusion = run(&Arguments::from_args(), trials);
    print!("{}", browsers.times());
    // Ends the browsers.
    drop(browsers);
    conclusion.exit_code()
}
