//! A phone on a slow network: nothing of the article moves when the graphic comes.

use serde_json::json;

use super::MOST_SHIFT;
use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::host::{Fixture, Host};

scenarios!(Plain on [Chromium]:
    on_a_phone_nothing_moves_around_the_frame_of_the_snippet,
    on_a_phone_nothing_moves_around_an_element_whose_place_is_kept_free,
);

const EMBEDDING: &str = include_str!("../../../../docs/embedding.md");

/// Opens a page on a phone with a slow network, waits until something holds in it, and answers how far it has moved.
#[track_caller]
fn moved(browser: &Browser, page: &str, is_shown: impl Fn(&Host<'_>) -> bool) -> f64 {
    let screen = json!({ "width": 375, "height": 812, "deviceScaleFactor": 2, "mobile": false });
    browser.protocol("Emulation.setDeviceMetricsOverride", &screen);
    browser.protocol("Network.enable", &json!({}));
    let network = |latency: u32, bytes: i32| {
        let conditions =
            json!({ "offline": false, "latency": latency, "downloadThroughput": bytes, "uploadThroughput": bytes });
        browser.protocol("Network.emulateNetworkConditions", &conditions);
    };
    network(300, 50_000);
    let pages: &'static [(&str, &str)] = vec![("", &*page.to_owned().leak())].leak();
    let host = Host::open(browser, Fixture::new(pages));
    browser.until("the graphic is shown", || is_shown(&host));
    let shift = host.shift();
    network(0, -1);
    browser.protocol("Emulation.clearDeviceMetricsOverride", &json!({}));
    shift
}

fn on_a_phone_nothing_moves_around_the_frame_of_the_snippet(browser: &Browser) {
    let shift = moved(browser, "{default}", |host| {
        host.lives("iframe");
        host.given("iframe") == host.needed("iframe")
    });
    assert!(shift <= MOST_SHIFT, "the page has moved by {shift}");
}

fn on_a_phone_nothing_moves_around_an_element_whose_place_is_kept_free(browser: &Browser) {
    let (_, rest) = EMBEDDING.split_once("```css\n").expect("the document reserves the height");
    let (css, _) = rest.split_once("```").expect("the block ends");
    let element = "{element}<force-status><p>The figures.</p></force-status>";
    let is_shown = |host: &Host<'_>| {
        let script = "const host = document.querySelector('force-status').shadowRoot?.querySelector('.force-status');
            return !!host && host.clientHeight > 1000";
        host.browser.read::<bool>(script, &[])
    };
    let kept = moved(browser, &format!("<style>{css}</style>{element}"), is_shown);
    assert!(kept <= MOST_SHIFT, "the page has moved by {kept}");
    let without = moved(browser, element, is_shown);
    assert!(without > MOST_SHIFT, "without the place kept free it moves: {without}");
}
