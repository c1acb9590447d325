//! The pool of browsers: one for each engine, kept from one scenario to the next until a scenario fails.

use std::cmp::Reverse;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::browser::Browser;
use crate::engine::{Engine, Mode};

/// The window that each scenario starts with.
const WINDOW: (u32, u32) = (1280, 900);
/// How many crashes of browsers a whole run bears. A page that crashes browsers reaches this number soon.
const MOST_CRASHES: usize = 3;
/// How many of the slowest scenarios a run lists.
const SLOWEST: usize = 20;

/// What a reader does, and what must result from it.
#[derive(Clone, Copy, Debug)]
pub struct Scenario {
    /// What it promises.
    pub name: &'static str,
    /// How its browser is set up.
    pub mode: Mode,
    /// The engines it runs in, of those that can be put into the mode.
    pub engines: &'static [Engine],
    /// What is done.
    pub run: fn(&Browser),
}

/// Lists scenarios by the functions that they are, for all engines or for those that can do what they ask.
macro_rules! scenarios {
    ($mode:ident: $($name:ident),+ $(,)?) => {
        $crate::browser_pool::scenarios!(@ $mode (&$crate::engine::Engine::ALL) $($name),+);
    };
    ($mode:ident on [$($engine:ident),+]: $($name:ident),+ $(,)?) => {
        $crate::browser_pool::scenarios!(@ $mode (&[$($crate::engine::Engine::$engine),+]) $($name),+);
    };
    (@ $mode:ident $engines:tt $($name:ident),+) => {
        /// The scenarios of this file.
        pub const SCENARIOS: &[$crate::browser_pool::Scenario] = &[$($crate::browser_pool::Scenario {
            name: stringify!($name),
            mode: $crate::engine::Mode::$mode,
            engines: $engines,
            run: $name,
        }),+];
    };
}
pub(crate) use scenarios;

/// At most one running browser for each engine.
#[derive(Debug, Default)]
pub struct BrowserPool {
    browsers: [Mutex<Option<Browser>>; 3],
    crashes: AtomicUsize,
    /// What each scenario took in an engine, without waiting for the engine.
    times: Mutex<Vec<(Duration, Engine, &'static str)>>,
}

impl BrowserPool {
    /// Runs a scenario in an engine. If it panics, its browser ends with it, so that no other scenario inherits what
    /// was left half done. If the browser itself has crashed, the scenario runs once more in a new browser: on a busy
    /// machine WebKit's page process ends now and then without a fault of the page. No other failure is tried again,
    /// since a race of the page fails only now and then, too.
    pub fn run(&self, engine: Engine, scenario: &Scenario) {
        let mut place = self.browsers[engine as usize].lock().unwrap_or_else(PoisonError::into_inner);
        let start = Instant::now();
        let kept = place.take().filter(|browser| browser.mode == scenario.mode);
        let mut browser = kept.unwrap_or_else(|| Browser::start(engine, scenario.mode));
        let mut result = attempt(&browser, scenario);
        if result.is_err() && browser.has_crashed() && self.crashes.fetch_add(1, Ordering::Relaxed) < MOST_CRASHES {
            eprintln!("{engine} has crashed in {}, which runs once more in a new browser", scenario.name);
            drop(browser);
            browser = Browser::start(engine, scenario.mode);
            result = attempt(&browser, scenario);
        }
        self.times.lock().unwrap_or_else(PoisonError::into_inner).push((start.elapsed(), engine, scenario.name));
        match result {
            Ok(()) => *place = Some(browser),
            Err(panic) => resume_unwind(panic),
        }
    }

    /// The slowest scenarios of the run and what each engine took in all, a line each, in seconds.
    pub fn times(&self) -> String {
        let mut times = self.times.lock().unwrap_or_else(PoisonError::into_inner).clone();
        times.sort_by_key(|&(time, ..)| Reverse(time));
        let slowest = times.iter().take(SLOWEST).map(|(time, engine, name)| line(*time, &format!("{engine}::{name}")));
        let sums = Engine::ALL.map(|engine| {
            let all = times.iter().filter(|(_, of, _)| *of == engine).map(|(time, ..)| time).sum();
            line(all, &format!("all of {engine}"))
        });
        slowest.chain(sums).collect()
    }
}

fn line(time: Duration, what: &str) -> String {
    format!("{:8.1} s  {what}\n", time.as_secs_f64())
}

/// Runs a scenario in a browser; an error is the panic that ended it.
fn attempt(browser: &Browser, scenario: &Scenario) -> std::thread::Result<()> {
    catch_unwind(AssertUnwindSafe(|| {
        browser.resize(WINDOW.0, WINDOW.1);
        (scenario.run)(browser);
        no_complaint(browser);
    }))
}

/// Whatever was done, the page that is left has nothing in its console.
fn no_complaint(browser: &Browser) {
    let errors: Vec<String> = browser.read("return window.__probe ? window.__probe.errors : []", &[]);
    assert!(errors.is_empty(), "the console of {} shows {errors:#?}", browser.engine);
}
