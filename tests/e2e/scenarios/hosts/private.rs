//! What the graphic says is for the page that frames it, and of that only what it is asked.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::host::{Fixture, Host};
use crate::page::Page;

scenarios!(Plain:
    nobody_but_the_page_around_the_frame_hears_anything,
    what_the_reader_does_is_sent_to_a_host_that_asks,
    the_host_chooses_the_colours_by_the_address,
    a_source_opens_beside_the_page_and_leaves_the_graphic_in_its_frame,
    a_page_of_its_own_speaks_to_nobody,
    what_is_typed_stands_in_no_message,
);

const NESTED: Fixture = Fixture::new(&[
    (
        "outer",
        r#"<iframe id="inner" src="/inner" width="900" height="800"></iframe><iframe id="aunt" src="/other"></iframe>"#,
    ),
    ("inner", r#"{snippet}<iframe id="sibling" src="/other"></iframe><script src="/embed.js"></script>"#),
    ("other", "<p>Something else."),
]);
const ASKING: Fixture =
    Fixture::new(&[("", r#"<iframe src="{graphic}?events=1&amp;id=plans" width="900" height="800"></iframe>"#)]);
const DARK: Fixture = Fixture::new(&[("", r#"<iframe src="{graphic}?theme=dark" width="900" height="800"></iframe>"#)]);
const ODD: Fixture =
    Fixture::new(&[("", r#"<iframe src="{graphic}?theme=%22odd" width="900" height="800"></iframe>"#)]);
const ALONE: Fixture = Fixture::new(&[("", "{snippet}")]);

fn nobody_but_the_page_around_the_frame_hears_anything(browser: &Browser) {
    let host = Host::open(browser, NESTED);
    let graphic = "iframe[src^=http]";
    browser.within("#inner", || {
        host.lives(graphic);
        host.fits(graphic);
        // Others who ask are not answered.
        let received = host.received().len();
        let ask = "parent.frames[0].postMessage({ sentinel: 'amp', type: 'frames-init' }, '*')";
        browser.within("#sibling", || browser.read::<()>(ask, &[]));
        host.keeps_still(graphic);
        assert_eq!(host.received().len(), received);
        host.follows(graphic);
        let received = browser.within("#sibling", || host.received());
        let from_host = |(_, message): &(i32, Value)| message["type"] == "frames-init";
        assert!(received.iter().all(from_host), "{received:?}");
    });
    let aunt = browser.within("#aunt", || host.received());
    assert_eq!((host.received(), aunt), Default::default());
}

fn what_the_reader_does_is_sent_to_a_host_that_asks(browser: &Browser) {
    let host = Host::open(browser, ASKING);
    host.lives("iframe");
    host.inside::<()>("iframe", "document.querySelector('#fs-all > summary').click()");
    let messages_of = |kind: &str| {
        let received = host.received().into_iter().map(|(_, message)| message);
        received.filter(|message| message["source"] == "force-status" && message["type"] == kind).collect::<Vec<_>>()
    };
    browser.until("the change of view is sent", || !messages_of("filter").is_empty());
    let change = json!({ "source": "force-status", "id": "plans", "type": "filter", "data": { "view": "unit", "status": "all", "by": "control" } });
    assert_eq!((messages_of("ready").len(), messages_of("filter")), (1, vec![change]));
}

fn the_host_chooses_the_colours_by_the_address(browser: &Browser) {
    for (fixture, theme) in [(DARK, Some("dark")), (ODD, None)] {
        let host = Host::open(browser, fixture);
        host.lives("iframe");
        let found: Option<String> =
            host.inside("iframe", "document.getElementById('force-status').dataset.theme ?? null");
        assert_eq!(found.as_deref(), theme);
    }
}

fn a_source_opens_beside_the_page_and_leaves_the_graphic_in_its_frame(browser: &Browser) {
    let host = Host::open(browser, ALONE);
    host.lives("iframe");
    let target = |link: &str| -> String {
        let click = format!(
            "(() => {{ addEventListener('click', (event) => event.preventDefault(), {{ once: true }});
            const link = document.querySelector('{link}'); link.click(); return link.target }})()"
        );
        host.inside("iframe", &click)
    };
    assert_eq!(target("#fs-sources a[href^=https]"), "_blank");
    assert_eq!((target(".fs-card .fs-actions > a[href^=\"#\"]"), target("a[download]")), Default::default());
}

fn a_page_of_its_own_speaks_to_nobody(browser: &Browser) {
    let page = Page::live(browser, "");
    let listen = "window.__messages = 0; addEventListener('message', () => window.__messages++)";
    page.read::<()>(listen, &[]);
    page.turn("referrals");
    page.until("the card is open", || page.shows("#fs-card-referrals .fs-details"));
    page.view("unit");
    page.comes_to_tiles(43);
    assert_eq!(page.read::<u32>("return window.__messages", &[]), 0);
}

fn what_is_typed_stands_in_no_message(browser: &Browser) {
    let host = Host::open(browser, ASKING);
    host.lives("iframe");
    let search = "const field = document.querySelector('.fs-finder input'); field.value = 'Leeds';
        field.dispatchEvent(new Event('input', { bubbles: true }))";
    browser.within("iframe", || browser.read::<()>(search, &[]));
    browser.until("the address holds it", || host.inside::<bool>("iframe", "location.hash.includes('Leeds')"));
    // As when the reader goes away and comes back: the frame begins with the address that it had.
    let received = host.received().len();
    browser.within("iframe", || browser.read::<()>("location.reload()", &[]));
    browser.until("the height is sent again", || {
        host.received()[received..].iter().any(|(_, message)| message.to_string().contains("height"))
    });
    host.lives("iframe");
    assert!(host.inside::<bool>("iframe", "document.querySelector('.fs-finder input').value === 'Leeds'"));
    let received = host.received();
    assert!(!received.iter().any(|(_, message)| message.to_string().contains("Leeds")), "{received:?}");
}
