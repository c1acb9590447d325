//! Hosts with policies: sandboxes, a strict security policy, isolation from other origins, a page inlined into the host's.

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::host::{Fixture, Host};
use crate::scenarios::hosts::serves;

scenarios!(Plain:
    a_sandbox_without_an_origin_gives_the_frame_its_height,
    a_strict_policy_gives_the_frame_its_height,
    an_isolated_page_gives_the_frame_its_height,
    a_page_that_is_inlined_without_its_policy_works,
    a_page_that_is_inlined_with_its_policy_shows_everything,
);

const OPAQUE: Fixture = Fixture { opaque: true, ..Fixture::new(&[("", include_str!("../../hosts/opaque.html"))]) };
/// It refuses the style of the snippet, too: the frame has the height of its attribute until the script speaks.
const STRICT: Fixture = Fixture {
    headers: &[(
        "content-security-policy",
        "default-src 'none'; frame-src {graphic}; script-src 'self'; img-src data:",
    )],
    ..Fixture::new(&[("", r#"{snippet}<script src="/embed.js"></script>"#)])
};
const ISOLATED: Fixture = Fixture {
    headers: &[("cross-origin-embedder-policy", "require-corp"), ("cross-origin-opener-policy", "same-origin")],
    ..Fixture::new(&[("", r#"{snippet}<script src="/embed.js"></script>"#)])
};
const INLINED: Fixture = Fixture::new(&[("", include_str!("../../hosts/inlined.html"))]);
const INLINED_WITH_POLICY: Fixture =
    Fixture::new(&[("", r#"<iframe srcdoc="{inlined}" title="Force Status" width="900" height="800"></iframe>"#)]);

fn a_sandbox_without_an_origin_gives_the_frame_its_height(browser: &Browser) {
    serves(browser, OPAQUE);
}

fn a_strict_policy_gives_the_frame_its_height(browser: &Browser) {
    serves(browser, STRICT);
}

fn an_isolated_page_gives_the_frame_its_height(browser: &Browser) {
    serves(browser, ISOLATED);
}

fn a_page_that_is_inlined_without_its_policy_works(browser: &Browser) {
    serves(browser, INLINED);
}

/// In the host's page `'self'` is the host: the policy refuses the graphic's scripts, and HTML and style are left.
fn a_page_that_is_inlined_with_its_policy_shows_everything(browser: &Browser) {
    let host = Host::open(browser, INLINED_WITH_POLICY);
    let height = || -> Option<f64> {
        host.inside("iframe", "document.querySelector('.fs-article')?.getBoundingClientRect().height ?? null")
    };
    browser.until("the graphic is shown", || height().is_some_and(|height| height > 1000.0));
    let closed = height();
    browser.within("iframe", || browser.click("#fs-card-referrals > details > summary"));
    browser.until("the card is open", || height() > closed);
}
