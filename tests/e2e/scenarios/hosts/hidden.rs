//! Frames that are not shown, or not yet: they say nothing, and the right height as soon as they are.

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::engine::Engine;
use crate::host::{Fixture, Host};
use crate::scenarios::hosts::CHANGES;

scenarios!(Plain:
    a_frame_in_a_closed_tab_panel_says_nothing_until_it_is_opened,
    a_page_in_a_hidden_window_says_nothing_until_it_is_seen,
);

const PANEL: Fixture =
    Fixture::new(&[("", r#"<div id="panel" style="display: none">{snippet}</div><script src="/embed.js"></script>"#)]);
const SCRIPT: Fixture = Fixture::new(&[("", r#"{snippet}<script src="/embed.js"></script>"#)]);

fn a_frame_in_a_closed_tab_panel_says_nothing_until_it_is_opened(browser: &Browser) {
    let host = Host::open(browser, PANEL);
    // A frame that is not shown is not waited for.
    browser.read::<()>("document.querySelector('iframe').loading = 'eager'", &[]);
    browser.until("the graphic has loaded", || {
        host.received().iter().any(|(_, message)| message["type"] == "embed-ready")
    });
    browser.read::<()>(
        "document.querySelector('iframe').contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*')",
        &[],
    );
    host.keeps_still("iframe");
    assert_eq!(host.received().len(), 1, "nothing but that it is ready");
    browser.read::<()>("document.getElementById('panel').style.display = ''", &[]);
    host.lives("iframe");
    host.fits("iframe");
    host.follows("iframe");
    host.hears_heights();
}

fn a_page_in_a_hidden_window_says_nothing_until_it_is_seen(browser: &Browser) {
    let host = Host::open(browser, SCRIPT);
    host.lives("iframe");
    host.fits("iframe");
    let received = host.received().len();
    browser.minimise();
    browser.until("the page is hidden", || browser.read("return document.hidden", &[]));
    let [card, ..] = CHANGES;
    browser.read::<()>(
        "document.querySelector('iframe').contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*')",
        &[],
    );
    browser.within("iframe", || browser.read::<()>(&format!("document.querySelector('{card}').click()"), &[]));
    assert_eq!(host.received().len(), received);
    browser.resize(1280, 900);
    host.fits("iframe");
    assert!(host.received().len() > received || browser.engine == Engine::Webkit);
}
