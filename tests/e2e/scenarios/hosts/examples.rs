//! The host pages of `examples`, as they stand but for the address of the graphic.

use std::fs;

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::host::{Fixture, Host};

scenarios!(Plain: each_example_page_shows_the_graphic);

/// What stands for a newsroom's own folder in the pages.
const FOLDER: &str = "https://example.org/force-status/";
/// Each page, with what its graphics say: the title of a frame's page, or the first heading or card of each element.
const PAGES: [(&str, &[&str]); 5] = [
    ("frame", &["26 of 43 forces behind"]),
    ("element", &["26 of 43 forces behind"]),
    ("call", &["26 of 43 forces behind"]),
    ("parts", &["320", "Plan not started"]),
    ("own-edition", &["twelve hospitals"]),
];

fn each_example_page_shows_the_graphic(browser: &Browser) {
    let folder = testkit::project().join("examples");
    let files = fs::read_dir(&folder).expect("there are examples");
    let pages =
        files.filter(|file| file.as_ref().is_ok_and(|file| file.path().extension().is_some_and(|end| end == "html")));
    assert_eq!(pages.count(), PAGES.len(), "each page of examples is listed here");
    for (name, shown) in PAGES {
        let text = fs::read_to_string(folder.join(format!("{name}.html"))).expect("the page is there");
        let page: &'static str = text.replace(FOLDER, "{graphic}").leak();
        let host = Host::open(browser, Fixture::new(vec![("", page)].leak()));
        if name == "frame" {
            host.lives("iframe");
            let text: String = host.inside("iframe", "document.querySelector('.fs-title').textContent");
            assert!(text.contains(shown[0]), "{name}: {text}");
            continue;
        }
        let texts = "return [...document.querySelectorAll('force-status')].map((it) => it.shadowRoot?.querySelector('.force-status')?.innerText ?? '')";
        browser.until(format_args!("{name} shows {shown:?}"), || {
            let texts = browser.read::<Vec<String>>(texts, &[]);
            texts.len() == shown.len() && texts.iter().zip(shown).all(|(text, part)| text.contains(part))
        });
    }
}
