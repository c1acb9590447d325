//! Hosts with the project's own script.

use serde_json::json;

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::host::{Fixture, Host};
use crate::scenarios::hosts::serves;
use crate::server_fault::ServerFault;

scenarios!(Plain:
    the_script_gives_the_frame_its_height,
    a_narrow_column_gets_the_height_without_moving_the_page,
    a_host_of_the_same_site_gives_the_frame_its_height,
    a_page_from_right_to_left_gives_the_frame_its_height,
    a_page_with_a_small_root_font_gives_the_frame_its_height,
    a_page_with_a_large_root_font_gives_the_frame_its_height,
    without_the_wasm_the_height_is_sent,
    without_an_observer_the_height_is_sent,
    each_frame_gets_its_own_height_whenever_it_comes,
    a_frame_that_was_there_before_the_script_gets_its_height,
    an_application_adds_and_removes_frames_without_end,
    frames_in_shadow_trees_get_their_heights,
    no_frame_makes_itself_higher_than_a_graphic_can_be,
    a_host_that_parses_every_message_asks_for_text,
    a_host_that_asks_for_one_dialect_hears_no_other,
);

const SCRIPT: Fixture = Fixture::new(&[("", r#"{snippet}<script src="/embed.js"></script>"#)]);
const NARROW: Fixture =
    Fixture::new(&[("", r#"<div style="width: 343px">{snippet}</div><script src="/embed.js"></script>"#)]);
const LATE: Fixture = Fixture::new(&[("", "{snippet}")]);
const SEVERAL: Fixture = Fixture::new(&[("", include_str!("../../hosts/several.html"))]);
const APPLICATION: Fixture = Fixture::new(&[("", r#"<div id="view"></div><script src="{graphic}embed.js"></script>"#)]);

/// An element has the name of the script's own object, and the script is loaded from two places.
const SHADOWS: Fixture = Fixture::new(&[(
    "",
    r#"<select id="forceStatusFrames"></select><div id="open"></div><div id="closed"></div>
    <script>
      const fill = (id, mode) => {
        const tree = document.getElementById(id).attachShadow({ mode });
        tree.innerHTML = '<iframe src="{graphic}" title="Force Status" style="width: 600px"></iframe>';
        return tree.firstChild;
      };
      window.__frames = [fill("open", "open"), fill("closed", "closed")];
    </script>
    <script src="/embed.js"></script><script src="{graphic}embed.js" onload="forceStatusFrames.add(__frames[1])"></script>"#,
)]);
/// A frame that asks for more and more, as a page does whose height follows its frame's.
const ENDLESS: Fixture = Fixture::new(&[(
    "",
    r#"<script src="/embed.js"></script>
    <iframe data-force-status srcdoc="<script>for (const height of [1, 5, 1e5, 1e9, -1, NaN, Infinity])
      parent.postMessage({ height, graphic: 'force-status' }, '*'); parent.postMessage('done', '*')</script>"></iframe>"#,
)]);
/// A host whose own listener takes every message for JSON, and a frame each that asks for a dialect.
const PARSING: Fixture = Fixture::new(&[(
    "",
    r#"<script>
      window.__broken = [];
      addEventListener("message", ({ data }) => { try { JSON.parse(data) } catch (error) { window.__broken.push(String(data)) } });
    </script>
    <iframe src="{graphic}?height=json&events=1&childId=x" title="Force Status" width="700" height="300"></iframe>
    <script src="{graphic}embed.js"></script>"#,
)]);
const ONE_DIALECT: Fixture = Fixture::new(&[(
    "",
    r#"<iframe src="{graphic}?height=datawrapper&childId=x" title="Force Status" width="700" height="300"></iframe>"#,
)]);

fn the_script_gives_the_frame_its_height(browser: &Browser) {
    serves(browser, SCRIPT);
}

fn a_narrow_column_gets_the_height_without_moving_the_page(browser: &Browser) {
    serves(browser, NARROW);
}

fn a_host_of_the_same_site_gives_the_frame_its_height(browser: &Browser) {
    serves(browser, Fixture { name: "127.0.0.1", ..SCRIPT });
}

fn a_page_from_right_to_left_gives_the_frame_its_height(browser: &Browser) {
    serves(browser, Fixture { root: "dir=\"rtl\"", ..SCRIPT });
}

fn a_page_with_a_small_root_font_gives_the_frame_its_height(browser: &Browser) {
    serves(browser, Fixture { root: "style=\"font-size: 10px\"", ..SCRIPT });
}

fn a_page_with_a_large_root_font_gives_the_frame_its_height(browser: &Browser) {
    serves(browser, Fixture { root: "style=\"font-size: 24px\"", ..SCRIPT });
}

fn without_the_wasm_the_height_is_sent(browser: &Browser) {
    serves(browser, Fixture { fault: ServerFault::WasmMissing, ..SCRIPT });
}

fn without_an_observer_the_height_is_sent(browser: &Browser) {
    serves(browser, Fixture { fault: ServerFault::WithoutObserver, ..SCRIPT });
}

fn each_frame_gets_its_own_height_whenever_it_comes(browser: &Browser) {
    let host = Host::open(browser, SEVERAL);
    for frame in ["#first", "#narrow"] {
        host.shows(frame);
        host.lives(frame);
        host.fits(frame);
    }
    assert!(host.given("#narrow") > host.given("#first"));
    // One that comes later, and one that moves to another place, where it loads anew.
    let added =
        "document.getElementById('narrow').insertAdjacentHTML('afterend', document.getElementById('later').innerHTML)";
    browser.read::<()>(added, &[]);
    browser.read::<()>("document.body.prepend(document.getElementById('first'))", &[]);
    for frame in ["#added", "#first"] {
        host.shows(frame);
        host.lives(frame);
        host.fits(frame);
    }
    host.follows("#first");
    for id in ["foreign", "liar"] {
        let part = |part: &str| browser.read::<String>(&format!("return document.getElementById('{id}').{part}"), &[]);
        assert_eq!(part("style.cssText"), "", "the frame {id} of something else is left alone");
        assert_eq!(part("clientHeight.toString()"), "150");
    }
}

fn a_frame_that_was_there_before_the_script_gets_its_height(browser: &Browser) {
    let host = Host::open(browser, LATE);
    host.lives("iframe");
    let load = "document.head.append(Object.assign(document.createElement('script'), { src: '/embed.js' }))";
    browser.read::<()>(load, &[]);
    host.fits("iframe");
    // Once more, as when two articles stand in one page.
    browser.read::<()>(load, &[]);
    host.follows("iframe");
    host.keeps_still("iframe");
}

fn an_application_adds_and_removes_frames_without_end(browser: &Browser) {
    let host = Host::open(browser, APPLICATION);
    let script = include_str!("../../hosts/application.js");
    let (sized, listeners): (u32, u32) = browser.call_async(script, &[json!(host.graphic.address)]);
    assert_eq!((sized, listeners), (50, 0), "frames that got a height, listeners that were added for them");
    let left: (u32, u32) = browser.read("return [document.querySelectorAll('iframe').length, frames.length]", &[]);
    assert_eq!(left, (0, 0));
}

fn frames_in_shadow_trees_get_their_heights(browser: &Browser) {
    let host = Host::open(browser, SHADOWS);
    let heights = "return window.__frames.map((it) => it.clientHeight)";
    browser.until("both have a height", || browser.read::<[u32; 2]>(heights, &[]).iter().all(|height| *height > 1000));
    let [open, closed]: [u32; 2] = browser.read(heights, &[]);
    assert_eq!((open, host.asked().contains(&"embed.js".to_owned())), (closed, true));
}

fn no_frame_makes_itself_higher_than_a_graphic_can_be(browser: &Browser) {
    let host = Host::open(browser, ENDLESS);
    browser.until("it has said all", || host.received().iter().any(|(_, message)| message == "done"));
    assert_eq!(host.given("iframe"), 30_000);
}

fn a_host_that_parses_every_message_asks_for_text(browser: &Browser) {
    let host = Host::open(browser, PARSING);
    host.lives("iframe");
    host.fits("iframe");
    host.inside::<()>("iframe", "document.querySelector('#fs-all > summary').click()");
    browser.until("the change of view is sent", || {
        host.received().iter().any(|(_, message)| message.as_str().is_some_and(|text| text.contains("\"filter\"")))
    });
    assert_eq!(browser.read::<Vec<String>>("return window.__broken", &[]), Vec::<String>::new());
}

fn a_host_that_asks_for_one_dialect_hears_no_other(browser: &Browser) {
    let host = Host::open(browser, ONE_DIALECT);
    host.lives("iframe");
    browser.until("the height is sent", || !host.received().is_empty());
    let received = host.received();
    assert!(received.iter().all(|(_, message)| message["datawrapper-height"].is_object()), "{received:?}");
}
