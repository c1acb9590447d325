//! The element in pages of other origins: alive, closed to what is around it, informed of what happens in it, gone without trace.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::element::{Article, Text};
use crate::server_fault::ServerFault;

scenarios!(Plain:
    the_element_lives_in_a_page_of_another_origin,
    the_page_receives_what_its_reader_does_and_who_acted,
    attributes_choose_and_properties_answer_validly,
    what_a_reader_chooses_before_the_graphic_lives_is_kept_and_answered,
    a_list_that_a_reader_closed_before_the_graphic_lives_stays_closed,
    an_attribute_that_changes_before_the_graphic_is_there_leaves_the_others,
    the_address_is_left_alone_unless_it_is_to_follow,
    what_stands_inside_the_element_is_shown_until_the_graphic_is_there,
    without_its_files_what_stands_inside_stays,
    without_its_wasm_the_element_shows_everything,
    no_style_gets_in_or_out,
    a_small_root_leaves_text_legible,
    many_elements_share_one_download,
    a_trap_in_one_element_reaches_no_other,
    an_element_that_moves_keeps_what_was_chosen,
    what_is_opened_for_paper_is_not_reported,
    a_download_leaves_the_article_where_it_is,
);

/// How elements that come and go leave a browser. Only Chromium tells.
pub mod leaving {
    use super::{Article, Browser, ONE, held};
    use crate::browser_pool::scenarios;

    scenarios!(Plain on [Chromium]: five_hundred_elements_leave_nothing_behind);

    /// Elements that are added and taken away in one call of the driver, which may not take too long.
    const BATCH: &str = "const done = arguments[arguments.length - 1];
        (async () => {
            for (let round = 0; round < 50; round++) {
                const element = document.createElement('force-status');
                // In view, where it lives by itself.
                element.style.position = 'fixed';
                element.style.top = 0;
                const ready = new Promise((resolve) => element.addEventListener('ready', resolve));
                document.body.append(element);
                await ready;
                element.remove();
            }
            window.__messages.length = 0;
            done(document.querySelectorAll('force-status').length);
        })()";

    fn five_hundred_elements_leave_nothing_behind(browser: &Browser) {
        let article = Article::live(browser, ONE);
        let batch = || assert_eq!(article.call_async::<usize>(BATCH, &[]), 1);
        // What is made once and kept, such as code that the engine has made faster, is made by the first ones.
        (0..10).for_each(|_| batch());
        let before = held(&article);
        (0..10).for_each(|_| batch());
        let after = held(&article);
        let [listeners, nodes, heap] = [0, 1, 2].map(|place| (before[place], after[place]));
        println!("500 elements: listeners {listeners:?}, nodes {nodes:?}, heap {heap:?} bytes");
        assert!(listeners.1 <= listeners.0, "listeners are left: {listeners:?}");
        assert!(nodes.1 <= nodes.0 + 10.0, "nodes are left: {nodes:?}");
        // About 400 bytes of the engine's own stay with each.
        assert!(heap.1 < heap.0 * 1.15, "the heap has grown: {heap:?}");
    }
}

/// Listeners, nodes and bytes that the browser holds for the page, once its garbage is collected.
fn held(article: &Article<'_>) -> [f64; 3] {
    article.protocol("HeapProfiler.enable", &json!({}));
    article.protocol("Performance.enable", &json!({}));
    for _ in 0..3 {
        article.protocol("HeapProfiler.collectGarbage", &json!({}));
    }
    let messages = article.protocol("Performance.getMetrics", &json!({}));
    let metrics: &Vec<Value> = messages["metrics"].as_array().expect("a list of metrics");
    ["JSEventListeners", "Nodes", "JSHeapUsedSize"].map(|name| {
        let metric = metrics.iter().find(|metric| metric["name"] == name);
        metric.and_then(|metric| metric["value"].as_f64()).expect("the metric is given")
    })
}

const ONE: Text<'_> = Text { html: "<force-status></force-status>", css: "", policy: "", fragment: "", later: false };

fn the_element_lives_in_a_page_of_another_origin(browser: &Browser) {
    let article = Article::live(browser, ONE);
    let levels: Vec<String> =
        article.inside("return [...inside.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((it) => it.localName)");
    assert!(levels.len() > 5 && levels[0] == "h2", "the page has its own h1: {levels:?}");
    article.hit(".fs-all > summary");
    article.comes("the view", || article.checked("view"), &Some("unit".to_owned()));
    article.hit(".fs-finder input");
    article.letters("Leeds");
    article.until("the answer comes", || {
        article.inside("return inside.querySelector('.fs-message').innerText.includes('West Yorkshire Police')")
    });
    article.hit("details[data-card=plans] > summary");
    article
        .until("the card is open", || article.inside("return inside.querySelector('details[data-card=plans]').open"));
    let asked = article.guest.asked();
    assert_eq!(asked.len(), 5, "module, graphic, client data, glue and wasm: {asked:?}");
    let stored: (String, usize) = article.read("return [document.cookie, localStorage.length]", &[]);
    assert_eq!(stored, (String::new(), 0));
}

fn the_page_receives_what_its_reader_does_and_who_acted(browser: &Browser) {
    let article = Article::live(browser, ONE);
    article.comes("the messages", || article.messages(), &vec![("ready".to_owned(), json!({}))]);
    let expected = |messages: &[(&str, Value)]| -> Vec<(String, Value)> {
        messages.iter().map(|(kind, data)| ((*kind).to_owned(), data.clone())).collect()
    };
    let received = |messages: &[(&str, Value)]| {
        let messages = expected(messages);
        article.comes("the messages", || article.messages().split_off(1), &messages);
        article.read::<()>("window.__messages.length = 1", &[]);
    };
    article.hit(".fs-all > summary");
    received(&[
        ("filter", json!({ "view": "unit", "status": "all", "by": "control" })),
        ("state", json!({ "state": "view=unit", "by": "control" })),
    ]);
    article.inside::<()>("element.status = 'started'");
    received(&[
        ("filter", json!({ "view": "unit", "status": "started", "by": "host" })),
        ("state", json!({ "state": "view=unit&status=started", "by": "host" })),
    ]);
    article.hit("label:has(> [value=in-place])");
    received(&[
        ("filter", json!({ "view": "unit", "status": "in-place", "by": "control" })),
        ("state", json!({ "state": "view=unit&status=in-place", "by": "control" })),
    ]);
    article.hit("label:has(> [value=merseyside])");
    received(&[
        ("select", json!({ "unit": "merseyside", "by": "tile" })),
        ("state", json!({ "state": "view=unit&status=in-place&unit=merseyside", "by": "tile" })),
    ]);
    article.hit("details[data-card=plans] > summary");
    received(&[
        ("card", json!({ "card": "plans", "open": true, "by": "control" })),
        ("state", json!({ "state": "view=unit&status=in-place&open=plans&unit=merseyside", "by": "control" })),
    ]);
    // The way the tiles are shown is nobody's business.
    article.hit("label:has(> .fs-as-list)");
    article.hit(".fs-all > summary");
    received(&[
        ("filter", json!({ "view": "status", "status": "all", "by": "control" })),
        ("state", json!({ "state": "open=plans&unit=merseyside", "by": "control" })),
    ]);
    // Words are sent to nobody: neither those that find a unit nor those that miss.
    article.hit(".fs-finder input");
    article.letters("Leeds");
    let found = ("search".to_owned(), json!({ "hits": 1, "by": "search" }));
    // On a busy machine a reader's letters come with pauses between them, which are reported, too.
    article.until("the search is reported", || article.messages().last() == Some(&found));
    let messages = article.messages();
    assert!(
        messages.contains(&("select".to_owned(), json!({ "unit": "west-yorkshire", "by": "search" }))),
        "{messages:?}"
    );
    article.letters("xyz");
    let missed = ("search".to_owned(), json!({ "hits": 0, "by": "search" }));
    article.until("the miss is reported", || article.messages().last() == Some(&missed));
    let messages = Value::from_iter(article.messages().into_iter().map(|(_, data)| data)).to_string();
    assert!(!messages.contains("Lee") && !messages.contains("find"), "{messages}");
}

fn attributes_choose_and_properties_answer_validly(browser: &Browser) {
    let html = "<force-status view=unit status=in-place unit=merseyside theme=dark heading-level=3></force-status>";
    let article = Article::live(browser, Text { html, ..ONE });
    let checked = || ["view", "filter", "unit"].map(|name| article.checked(name).unwrap_or_default());
    article.comes("what is chosen", checked, &["unit", "in-place", "merseyside"].map(str::to_owned));
    let dark: bool =
        article.inside("return getComputedStyle(inside.querySelector('.force-status')).colorScheme === 'dark'");
    assert!(dark);
    assert!(article.inside::<bool>("return !!inside.querySelector('h3.fs-title')"));
    article.inside::<()>(
        "element.view = 'status'; element.status = 'started'; element.unit = null; element.theme = 'light'",
    );
    article.comes("what is chosen", checked, &["unit", "started", ""].map(str::to_owned));
    assert_eq!(article.inside::<String>("return element.view"), "unit", "a filter is one of the open list");
    article.inside::<()>("element.view = 'status'; element.status = 'all'");
    article.comes("what is chosen", checked, &["status", "all", ""].map(str::to_owned));
    let valid: (String, String, String, u8) = article.inside(
        "element.setAttribute('view', 'upside down'); element.setAttribute('theme', '');
        element.setAttribute('heading-level', '99'); element.removeAttribute('status');
        return [element.view, element.theme, element.status, element.headingLevel]",
    );
    assert_eq!(valid, ("status".into(), "auto".into(), "all".into(), 2));
    article.lives();
    article.comes("what is chosen", checked, &["status", "all", ""].map(str::to_owned));
}

fn what_a_reader_chooses_before_the_graphic_lives_is_kept_and_answered(browser: &Browser) {
    let article = Article::open(browser, ServerFault::WasmHeldBack, ONE);
    article.inside_soon("the graphic is shown", "return !!inside.querySelector('.force-status')");
    article.inside::<()>("element.unit = 'kent'");
    article.hit(".fs-all > summary");
    let state = || article.inside::<(String, String)>("return [element.view, element.state]");
    let expected = |view: &str, state: &str| (view.to_owned(), state.to_owned());
    article.comes("what the element says", state, &expected("unit", "unit=kent&view=unit"));
    article.hit("label:has(> .fs-as-list)");
    article.hit("label:has(> [value=gwent])");
    article.comes("what the element says", state, &expected("unit", "unit=gwent&view=unit"));
    // The host's wish for the list is older than the reader's.
    article.inside::<()>("element.view = 'unit'");
    article.hit(".fs-all > summary");
    article.comes("what the element says", state, &expected("status", "unit=gwent"));
    article.hit(".fs-all > summary");
    article.guest.release();
    article.lives();
    let checked = || ["view", "filter", "unit", "layout"].map(|name| article.checked(name).unwrap_or_default());
    article.comes("what is chosen", checked, &["unit", "all", "gwent", "list"].map(str::to_owned));
    let message = "return inside.querySelector('.fs-tile-message').innerText.includes('Gwent Police is one of 41')";
    article.inside_soon("it is answered", message);
    article.comes("what the element says", state, &expected("unit", "view=unit&unit=gwent"));
}

fn a_list_that_a_reader_closed_before_the_graphic_lives_stays_closed(browser: &Browser) {
    let article = Article::open(browser, ServerFault::WasmHeldBack, ONE);
    article.inside_soon("the graphic is shown", "return !!inside.querySelector('.force-status')");
    article.inside::<()>("element.view = 'unit'");
    article.hit(".fs-all > summary");
    article.comes("the view", || article.checked("view"), &Some("unit".to_owned()));
    article.hit(".fs-all > summary");
    article.comes("the view", || article.inside::<String>("return element.view"), "status");
    article.guest.release();
    article.lives();
    article.until("the message arrives", || article.messages().iter().any(|(kind, _)| kind == "ready"));
    article.comes("the state", || article.inside::<String>("return element.state"), "");
    assert_eq!(article.checked("view").as_deref(), Some("status"));
}

fn an_attribute_that_changes_before_the_graphic_is_there_leaves_the_others(browser: &Browser) {
    let html = "<force-status view=unit></force-status>";
    let article = Article::open(browser, ServerFault::WasmHeldBack, Text { html, ..ONE });
    article.inside_soon("the graphic is shown", "return !!inside.querySelector('.force-status')");
    article.inside::<()>("element.status = 'in-place'; element.unit = 'merseyside'");
    article.guest.release();
    article.lives();
    let checked = || ["view", "filter", "unit"].map(|name| article.checked(name).unwrap_or_default());
    article.comes("what is chosen", checked, &["unit", "in-place", "merseyside"].map(str::to_owned));
}

fn the_address_is_left_alone_unless_it_is_to_follow(browser: &Browser) {
    let hash = |article: &Article<'_>| article.read::<String>("return location.hash", &[]);
    let article = Article::live(browser, Text { fragment: "#view=unit", ..ONE });
    assert_eq!(article.checked("view").as_deref(), Some("status"));
    article.hit("details[data-card=plans] > summary");
    article.until("the message arrives", || article.messages().iter().any(|(kind, _)| kind == "card"));
    assert_eq!(hash(&article), "#view=unit");
    let html = "<force-status link-state></force-status>";
    let article = Article::live(browser, Text { html, fragment: "#view=unit", ..ONE });
    article.comes("the view", || article.checked("view"), &Some("unit".to_owned()));
    article.hit("details[data-card=plans] > summary");
    article.comes("the address", || hash(&article), "#view=unit&open=plans");
    article.lives();
    article.read::<()>("location.hash = 'unit=gwent'", &[]);
    article.comes("the unit", || article.checked("unit"), &Some("gwent".to_owned()));
}

fn what_stands_inside_the_element_is_shown_until_the_graphic_is_there(browser: &Browser) {
    let html = "<force-status><p id=fallback>The figures, in a sentence.</p></force-status>";
    let article = Article::open(browser, ServerFault::AsBuilt, Text { html, later: true, ..ONE });
    let seen = || article.read::<bool>("return document.getElementById('fallback').getClientRects().length > 0", &[]);
    assert!(seen());
    article.read::<()>("window.__load()", &[]);
    article.lives();
    assert!(!seen());
    // Once more is harmless.
    article.read::<()>("window.__load()", &[]);
    article.read::<()>("document.body.append(document.createElement('force-status'))", &[]);
    article.lives();
}

fn without_its_files_what_stands_inside_stays(browser: &Browser) {
    let html = "<force-status><p id=fallback>The figures, in a sentence.</p></force-status>";
    let article = Article::open(browser, ServerFault::GraphicMissing, Text { html, ..ONE });
    article.until("the message arrives", || article.messages().iter().any(|(kind, _)| kind == "error"));
    let messages = article.messages();
    let message = messages[0].1["message"].as_str().unwrap_or_default().to_owned();
    assert!(message.contains("graphic-") && message.contains("Check that it lies beside"), "{message}");
    assert!(article.read::<bool>("return document.getElementById('fallback').getClientRects().length > 0", &[]));
}

fn without_its_wasm_the_element_shows_everything(browser: &Browser) {
    let article = Article::open(browser, ServerFault::WasmMissing, ONE);
    article.until("the message arrives", || article.messages().iter().any(|(kind, _)| kind == "error"));
    article.hit(".fs-all > summary");
    article.comes("the view", || article.checked("view"), &Some("unit".to_owned()));
    let tiles = || {
        article.inside::<usize>(
            "return [...inside.querySelectorAll('.fs-tile')].filter((it) => it.getClientRects().length).length",
        )
    };
    article.comes("the tiles", tiles, &43);
    assert!(!article.inside::<bool>("return inside.querySelector('.fs-finder').getClientRects().length > 0"));
    article.hit("label:has(> [value=kent])");
    let known = "const it = inside.querySelector('.fs-static-message');
        return it.getClientRects().length > 0 && it.innerText.includes('one of 41')";
    article.inside_soon("what is known of it is said", known);
    assert_eq!(article.inside::<String>("return element.state"), "view=unit&unit=kent");
}

/// What the graphic looks like, as far as it can be measured.
fn measured(article: &Article<'_>) -> Vec<String> {
    article.inside(
        "return [...inside.querySelectorAll('.fs-title, .fs-number, .fs-says, .fs-option span, .fs-tile, .fs-message, a')].map((it) => {
            const { width, height } = it.getBoundingClientRect();
            const { color, fontSize, fontFamily, letterSpacing, textTransform, direction } = getComputedStyle(it);
            return [it.className, Math.round(width), Math.round(height), color, fontSize, fontFamily, letterSpacing, textTransform, direction].join(' ');
        })",
    )
}

fn no_style_gets_in_or_out(browser: &Browser) {
    let width = "#place { display: block !important; width: 640px !important }";
    let calm = measured(&Article::live(browser, Text { css: width, ..ONE }));
    assert!(calm.len() > 60, "{}", calm.len());
    for hostile in [
        "* { all: unset }",
        "div, section, article, p { display: none } #place { display: block }",
        "body * { color: red !important; font: 30px serif !important; letter-spacing: 9px !important; text-transform: uppercase !important; visibility: visible }",
        "body { text-align: right; text-transform: uppercase; font: italic 30px/3 monospace; word-spacing: 2em; cursor: wait }",
    ] {
        let article = Article::live(browser, Text { css: &format!("{hostile} {width}"), ..ONE });
        let found = measured(&article);
        let changed: Vec<_> = calm.iter().zip(&found).filter(|(one, other)| one != other).take(5).collect();
        assert!(changed.is_empty() && calm.len() == found.len(), "{}: {hostile}: {changed:#?}", article.engine);
    }
    let around = |text| {
        let article = Article::open(browser, ServerFault::AsBuilt, text);
        if !text.html.is_empty() {
            article.lives();
        }
        article.read::<Vec<String>>(
            "return ['h1', '#before', 'html', 'body'].map((it) => {
                const style = getComputedStyle(document.querySelector(it));
                const names = ['color', 'font', 'margin', 'padding', 'display', 'backgroundColor', 'colorScheme', 'letterSpacing'];
                return names.map((name) => `${name} ${style[name]}`).join()
            })",
            &[],
        )
    };
    assert_eq!(around(ONE), around(Text { html: "", ..ONE }), "the page around the graphic is as it was");
}

fn a_small_root_leaves_text_legible(browser: &Browser) {
    let sizes = |css| {
        let article = Article::live(browser, Text { css, ..ONE });
        article.inside::<Vec<String>>(
            "return ['.fs-number', '.fs-standfirst', '.fs-hint'].map((it) => getComputedStyle(inside.querySelector(it)).fontSize)",
        )
    };
    assert_eq!(sizes("html { font-size: 10px }"), sizes(""));
    assert_eq!(sizes("html { font-size: 24px }"), ["60px", "24px", "19.5px"], "who asks for larger text gets it");
}

fn many_elements_share_one_download(browser: &Browser) {
    let html = "<force-status></force-status>".repeat(20);
    let article = Article::live(browser, Text { html: &html, ..ONE });
    assert_eq!(article.guest.asked().len(), 5, "{:?}", article.guest.asked());
    // Each is a graphic of its own.
    article.hit(".fs-all > summary");
    article.hit("label:has(> [value=kent])");
    article.comes("the unit", || article.checked("unit"), &Some("kent".to_owned()));
    let script = "return [...document.querySelectorAll('force-status')].slice(1)
        .filter((it) => it.shadowRoot.querySelector('[name$=unit]:checked, details[data-view][open]')).length";
    assert_eq!(article.read::<usize>(script, &[]), 0);
}

/// A browser that refuses what Yew asks of it is what Yew does not survive.
fn a_trap_in_one_element_reaches_no_other(browser: &Browser) {
    let html = "<force-status></force-status><force-status id=other></force-status>";
    let article = Article::live(browser, Text { html, ..ONE });
    let refuse = "inside.querySelector('.fs-view-link').setAttribute = () => { throw new Error('refused') }";
    // Once it is rendered again, with what was chosen; a graphic that traps twice is left as it is without scripts.
    article.inside::<()>(refuse);
    article.hit("details[data-card=plans] > summary");
    article.until("it is rendered again", || {
        article.inside("return !Object.hasOwn(inside.querySelector('.fs-view-link'), 'setAttribute')")
    });
    assert!(article.inside::<bool>("return inside.querySelector('details[data-card=plans]').open"));
    article.inside::<()>(refuse);
    article.hit(".fs-all > summary");
    let state = |which: &str| {
        let script =
            "return document.querySelector(arguments[0]).shadowRoot.querySelector('.force-status').dataset.script";
        article.read::<String>(script, &[which])
    };
    article.comes("the state of the first", || state("force-status"), "failed");
    assert_eq!(article.messages().last().map(|(kind, _)| kind.as_str()), Some("error"));
    let messages =
        article.messages().pop().map(|(_, data)| data["message"].to_string().to_lowercase()).unwrap_or_default();
    assert!(messages.contains("unreachable"), "{}: something else has failed: {messages}", article.engine);
    article.read::<()>("window.__probe.errors.length = 0", &[]);
    article.read::<()>("document.getElementById('other').setAttribute('status', 'started')", &[]);
    let other = "return document.getElementById('other').shadowRoot.querySelector('[name$=filter]:checked').value";
    article.comes("the filter of the other", || article.read::<String>(other, &[]), "started");
    assert_eq!(state("#other"), "live");
}

fn what_is_opened_for_paper_is_not_reported(browser: &Browser) {
    let article = Article::live(browser, ONE);
    let script = "const done = arguments[arguments.length - 1];
        const root = document.querySelector('force-status').shadowRoot;
        const card = root.querySelector('details[data-card=plans]');
        const turned = (isOpen) => new Promise((resolve) => {
            root.addEventListener('toggle', ({ target }) => {
                if (target === card && card.open === isOpen) setTimeout(resolve);
            }, true);
        });
        (async () => {
            for (const [kind, isOpen] of [['beforeprint', true], ['afterprint', false]]) {
                const seen = turned(isOpen);
                dispatchEvent(new Event(kind));
                await seen;
            }
            done(window.__messages.map(([kind]) => kind));
        })()";
    let messages: Vec<String> = article.call_async(script, &[]);
    assert_eq!(messages, ["ready"], "{}", article.engine);
}

fn an_element_that_moves_keeps_what_was_chosen(browser: &Browser) {
    let article = Article::live(browser, ONE);
    article.hit(".fs-all > summary");
    article.hit("label:has(> [value=kent])");
    article.until("the selection is sent", || article.messages().iter().any(|(kind, _)| kind == "select"));
    article.inside::<()>("document.body.append(element)");
    let ready = || article.messages().iter().filter(|(kind, _)| kind == "ready").count();
    article.comes("how often the element was ready", ready, &2);
    article.comes("the unit", || article.checked("unit"), &Some("kent".to_owned()));
    assert_eq!(article.checked("view").as_deref(), Some("unit"));
    article.hit("label:has(> [value=gwent])");
    let selects = || article.messages().into_iter().filter(|(kind, _)| kind == "select");
    let last = || selects().next_back().map(|(_, data)| data["unit"].clone());
    article.comes("the unit of the last message", last, &Some(json!("gwent")));
}

fn a_download_leaves_the_article_where_it_is(browser: &Browser) {
    let article = Article::live(browser, ONE);
    let script = "return [...inside.querySelectorAll('a[download]')].map((it) => [new URL(it.href).origin !== origin, it.target])";
    let links: Vec<(bool, String)> = article.inside(script);
    assert!(links.len() >= 3 && links.iter().all(|link| *link == (true, "_blank".to_owned())), "{links:?}");
}
