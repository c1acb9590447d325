//! The program comes after the first paint, when the graphic nears the view or its reader means to use it.

use serde_json::json;

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::element::{Article, Text};
use crate::page::Page;
use crate::server_fault::ServerFault;

scenarios!(Plain:
    nothing_of_the_program_is_fetched_before_the_first_paint,
    an_element_out_of_sight_fetches_no_program_until_it_nears_the_view,
    a_reader_who_reaches_an_element_by_keys_need_not_scroll,
);

/// What only Chromium lets a test ask for.
pub mod saving {
    use super::{Browser, Page, ServerFault, json};
    use crate::browser_pool::scenarios;

    scenarios!(Plain on [Chromium]: a_device_that_saves_data_waits_for_its_reader);

    fn a_device_that_saves_data_waits_for_its_reader(browser: &Browser) {
        let save = |on: bool| browser.protocol("Emulation.setDataSaverOverride", &json!({ "dataSaverEnabled": on }));
        save(true);
        let page = Page::open(browser, ServerFault::AsBuilt, "");
        page.until("the page has been painted twice", || {
            page.call_async(
                "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(true)))",
                &[],
            )
        });
        let programs = || page.site.asked().iter().filter(|(name, _)| name.contains("force-status-")).count();
        assert_eq!(programs(), 0);
        // The finder is there to be used, and what is typed before its program comes is answered.
        page.click("#fs-find");
        page.letters("Leeds");
        page.says_in_status(&["West Yorkshire Police"]);
        assert_eq!(programs(), 2);
        save(false);
    }
}

/// The steps in which Chromium tells the moments of paints, in milliseconds: what it tells of one may lie that much after it.
const PAINT_STEP: f64 = 4.0;

fn nothing_of_the_program_is_fetched_before_the_first_paint(browser: &Browser) {
    let page = Page::open(browser, ServerFault::AsBuilt, "");
    page.comes("the state of the scripts", || page.state(), "live");
    let (paint, program): (f64, f64) = page.read(
        "const paint = performance.getEntriesByType('paint').find((it) => it.name === 'first-contentful-paint');
        const program = performance.getEntriesByType('resource').filter((it) => /force-status-/.test(it.name));
        return [paint.startTime, Math.min(...program.map((it) => it.startTime))]",
        &[],
    );
    let engine = page.engine;
    assert!(
        paint > 0.0 && paint < program + PAINT_STEP,
        "{engine}: painted after {paint} ms, fetched after {program} ms"
    );
}

/// An element below the window.
const BELOW: Text<'_> = Text {
    html: "<force-status></force-status>",
    css: "#place { margin-top: 9000px }",
    policy: "",
    fragment: "",
    later: false,
};

const STATE: &str = "return inside.querySelector('.force-status').dataset.script ?? ''";

fn programs(article: &Article<'_>) -> usize {
    article.guest.asked().iter().filter(|(name, _)| name.contains("/force-status-")).count()
}

fn shown(browser: &Browser) -> Article<'_> {
    let article = Article::open(browser, ServerFault::AsBuilt, BELOW);
    article.inside_soon("the graphic is shown", "return !!inside?.querySelector('.force-status')");
    let frames = "const done = arguments[0]; let left = 20;
        const next = () => (left-- ? requestAnimationFrame(next) : done(true)); next()";
    assert!(article.call_async::<bool>(frames, &[]));
    assert_eq!(programs(&article), 0, "{}: {:?}", article.engine, article.guest.asked());
    article
}

fn an_element_out_of_sight_fetches_no_program_until_it_nears_the_view(browser: &Browser) {
    let article = shown(browser);
    article.inside::<()>("element.scrollIntoView()");
    article.comes("the state", || article.inside::<String>(STATE), "live");
}

fn a_reader_who_reaches_an_element_by_keys_need_not_scroll(browser: &Browser) {
    let article = shown(browser);
    article.inside::<()>("inside.querySelector('.fs-finder input').focus({ preventScroll: true })");
    article.letters("Leeds");
    article.comes("the state", || article.inside::<String>(STATE), "live");
    article.inside_soon(
        "the answer comes",
        "return inside.querySelector('.fs-message').innerText.includes('West Yorkshire')",
    );
}
