//! End to end: the built page in Chromium, Firefox and WebKit, as a reader meets it.
//!
//! `cargo xtask test e2e` runs these with all that they need. Every scenario runs in every engine, through the engine's
//! own WebDriver; `cargo xtask test` says where the programs are. A server of each test's own serves the built pages,
//! as they are or spoilt as hosts and networks spoil them.

#[path = "../editions/any.rs"]
mod any;
mod bench;
mod browser;
mod declared;
mod driver;
mod element;
mod engine;
mod fonts;
mod frame;
mod hand;
mod host;
mod http;
mod marked;
mod page;
mod picture;
#[path = "../reading/formula.rs"]
mod reading;
mod scenarios;
mod setting;
mod site;
mod snapshots;
mod tree;
mod variant;

use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Trial, run};

use crate::bench::Bench;

fn main() -> ExitCode {
    let bench = Arc::new(Bench::default());
    let mut trials = Vec::new();
    // Engines take turns, so that tests that run side by side seldom wait for the same browser.
    for scenario in scenarios::all() {
        for &engine in scenario.engines.iter().filter(|engine| engine.knows(scenario.mode)) {
            let bench = bench.clone();
            let name = format!("{engine}::{}", scenario.name);
            trials.push(Trial::test(name, move || {
                bench.run(engine, scenario);
                Ok(())
            }));
        }
    }
    let conclusion = run(&Arguments::from_args(), trials);
    // Ends the browsers.
    drop(bench);
    conclusion.exit_code()
}
