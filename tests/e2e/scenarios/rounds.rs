//! Operations at random, in any order: whatever pages, readers, translators and networks do, no figure, name or status ever
//! stands under the title of another edition.

use serde_json::json;

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::element::{Article, Text};
use crate::server_fault::{SECOND, ServerFault};
use crate::site::Site;

scenarios!(Plain: no_figure_ever_stands_under_another_title);

/// How many operations each engine gets, unless `FORCE_STATUS_ROUNDS` says another number.
const ROUNDS: u32 = 240;

/// How many operations run in one go: then all elements must come to rest, and the page is left and returned to.
const BATCH: u32 = 40;

/// Does operations in the page, and tells what was wrong.
const SCRIPT: &str = "const [second, start, seed, count, done] = arguments;
    window.__rounds(second, start, seed, count).then(done, (error) => done([String(error)]))";

fn no_figure_ever_stands_under_another_title(browser: &Browser) {
    let number = |name, usual| std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(usual);
    let (rounds, first) = (number("FORCE_STATUS_ROUNDS", ROUNDS), number("FORCE_STATUS_SEED", 1));
    let html = "<force-status>The figures, in a sentence.</force-status>";
    let article = Article::open(browser, ServerFault::AsBuilt, Text { html, ..Text::default() });
    let second = Site::new(ServerFault::SecondEdition);
    for batch in 0..rounds.div_ceil(BATCH) {
        let seed = first + batch;
        article.read::<()>(include_str!("../scripts/rounds.js"), &[]);
        let wrong: Vec<String> =
            article.call_async(SCRIPT, &[json!(second.address), json!(SECOND), json!(seed), json!(BATCH)]);
        assert!(wrong.is_empty(), "{}, FORCE_STATUS_SEED={seed}: {wrong:#?}", article.engine);
        if batch % 2 == 1 {
            article.go(&format!("{}__elsewhere.html", article.host.address));
            article.back();
            article.until("the page is there again", || {
                article.read(
                    "return location.pathname.endsWith('__element.html') && !!document.getElementById('after')",
                    &[],
                )
            });
        }
    }
}
