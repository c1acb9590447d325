//! Editions of a page's own: shown with their own figures, or refused whole.

use serde_json::json;

use super::mount::{CHANGED, done, fault, open, sees, text};
use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::element::{Article, Text};
use crate::server_fault::ServerFault;

scenarios!(Plain:
    a_page_shows_an_edition_of_its_own,
    a_wrong_edition_is_reported_whole_and_shown_as_one_quiet_line,
    an_edition_at_an_address_is_fetched_once_for_all,
    a_byte_order_mark_before_an_edition_is_read_over,
    what_is_no_edition_is_refused,
    what_is_too_deep_or_too_large_is_reported_as_the_check_reports_it,
    text_of_an_edition_is_text,
    an_edition_says_what_has_changed_since_the_one_that_lies_beside_it,
);

/// Two faults.
const WRONG: &str =
    "(edition) => { edition.figures[0].value = -1; edition.sources[0].address = 'ftp://example.org/'; }";

fn a_page_shows_an_edition_of_its_own(browser: &Browser) {
    let article = open(browser);
    done(&article, &format!("await __mount({{ data: await __edition({CHANGED}), status: 'behind' }})"));
    article.lives();
    let shown = text(&article);
    assert!(shown.contains("Another title") && shown.contains("27"), "{}: {shown}", article.engine);
    assert!(!shown.contains("26 of 43") && !shown.contains("Embed this graphic"), "{}: {shown}", article.engine);
    article.comes("the filter", || article.checked("filter"), &Some("behind".to_owned()));
    article.inside_soon(
        "the status line counts as the edition does",
        "return inside.querySelector('.fs-tile-message').innerText.includes('27 of 43')",
    );
    article.hit(".fs-finder input");
    article.letters("Leeds");
    article.until("the answer comes from the edition", || {
        let said: String = article.inside("return inside.querySelector('.fs-message').innerText");
        said.contains("West Yorkshire Police") && said.contains("one of 41")
    });
    let wrong = fault(&article, &format!("await __handle.update({{ data: await __edition({WRONG}) }})"));
    assert_eq!(wrong.errors.len(), 2, "{wrong:?}");
    let wrong = fault(&article, "await __handle.update({ status: 'answered' })");
    assert!(wrong.message.contains("status: got \"answered\"; it takes one of all, "), "{wrong:?}");
    assert!(text(&article).contains("Another title"), "a wrong update changes nothing");
    done(&article, "await __handle.update({ data: null, status: null })");
    article.lives();
    assert!(text(&article).contains("26 of 43"));
    // The same by the property of the element.
    done(&article, &format!("__handle.element.data = await __edition({CHANGED})"));
    article
        .inside_soon("the edition is shown", "return inside.querySelector('.fs-title')?.innerText === 'Another title'");
}

/// The edition of the build, a year on.
const NEXT: &str = "(it) => {
    it.previous = { file: `${it.edition.id}.json` };
    it.edition.id = 'next'; it.edition.asAt = '2018-05-31'; it.edition.published = '2018-10-05';
    it.figures[0].value = 345;
}";

fn an_edition_says_what_has_changed_since_the_one_that_lies_beside_it(browser: &Browser) {
    let article = open(browser);
    done(&article, &format!("await __mount({{ data: await __edition({NEXT}) }})"));
    let shown = text(&article);
    assert!(shown.contains("345, published 5\u{a0}October 2018: 25 more than the 320 published"), "{shown}");
    let missing = NEXT.replace("${it.edition.id}.json", "no-such.json");
    let wrong = fault(&article, &format!("await __handle.update({{ data: await __edition({missing}) }})"));
    assert!(wrong.message.contains("no-such.json cannot be shown") && wrong.message.contains("404"), "{wrong:?}");
}

fn a_wrong_edition_is_reported_whole_and_shown_as_one_quiet_line(browser: &Browser) {
    let article = open(browser);
    let wrong = fault(&article, &format!("await __mount({{ data: await __edition({WRONG}) }})"));
    let paths: Vec<&str> = wrong.errors.iter().map(|error| error.path.as_str()).collect();
    assert_eq!(paths, ["figures[0].value", "sources[0].address"], "{wrong:?}");
    assert!(wrong.errors[0].message.starts_with("-1 is not a whole number"), "{wrong:?}");
    assert_eq!(text(&article).trim(), "This graphic cannot be shown.");
    assert!(sees(&article, "#fallback"), "what stood there is still shown");
    assert_eq!(article.messages().iter().filter(|(kind, _)| kind == "error").count(), 1);
    let wrong = fault(&article, "await __mount({ data: await __edition((it) => { it.figures[2].colour = 'red'; }) })");
    assert!(wrong.message.contains("figures[2].colour: unknown field `colour`, expected one of"), "{}", wrong.message);
    let wrong = fault(&article, "await __mount({ data: await __edition((it) => { it.units[1].name = 5; }) })");
    assert!(wrong.message.contains("units[1].name: invalid type: integer `5`, expected a string"), "{}", wrong.message);
}

fn an_edition_at_an_address_is_fetched_once_for_all(browser: &Browser) {
    let article = Article::open(browser, ServerFault::AsBuilt, Text { later: true, ..Text::default() });
    let html = "const { guest, edition } = Object.fromEntries(new URLSearchParams(location.search));
        document.getElementById('place').innerHTML =
            `<force-status data=\"${guest}${edition}\" status=behind></force-status>`.repeat(8) + '<force-status></force-status>'";
    article.read::<()>(html, &[]);
    article.read::<()>("window.__load()", &[]);
    article.lives();
    let asked: Vec<String> = article.guest.asked().into_iter().map(|(name, _)| name).collect();
    assert_eq!(
        asked.len(),
        8,
        "the module, the graphic, the edition, the client data of the folder, two programs of two files: {asked:?}"
    );
    article.comes("the filter", || article.checked("filter"), &Some("behind".to_owned()));
    let (link, code): (String, String) = article
        .inside("return [inside.querySelector('.fs-downloads a').href, inside.querySelector('.fs-ways').textContent]");
    assert!(link.starts_with(&article.guest.address) && link.ends_with(".json"), "{link}");
    let own = format!("<force-status data=\"{link}\">");
    assert!(code.contains(&own) && code.contains(&format!("{}force-status.js", article.guest.address)), "{code}");
    article.inside::<()>("element.setAttribute('data', 'nowhere.json')");
    article.inside_soon("the line is shown", "return inside.textContent === 'This graphic cannot be shown.'");
    let failure = article.messages().pop().map(|(_, data)| data["message"].to_string()).unwrap_or_default();
    assert!(failure.contains("nowhere.json cannot be shown") && failure.contains("404"), "{failure}");
}

/// As the check does: some editors write one.
fn a_byte_order_mark_before_an_edition_is_read_over(browser: &Browser) {
    let article = open(browser);
    let marked = format!("new Blob(['\\uFEFF' + JSON.stringify(await __edition({CHANGED}))])");
    done(&article, &format!("await __mount({{ data: URL.createObjectURL({marked}) }})"));
    article.lives();
    assert!(text(&article).contains("Another title"), "{}: {}", article.engine, text(&article));
}

/// A stack that overflows would end the program with a trap: what is too deep or too large is reported as the check reports it.
fn what_is_too_deep_or_too_large_is_reported_as_the_check_reports_it(browser: &Browser) {
    let article = open(browser);
    for (data, words) in [
        (
            "(() => { let it = 5; for (let level = 0; level < 2000; level++) it = [it]; return { it } })()",
            "More than 64 brackets are open here",
        ),
        (
            "await __edition((it) => { it.edition.title = 'x'.repeat(2e7) })",
            "MB, more than the 20 MB that an edition may have",
        ),
    ] {
        let failure = fault(&article, &format!("await __mount({{ data: {data} }})"));
        assert_eq!(failure.errors.len(), 1, "{}: {failure:?}", article.engine);
        assert!(failure.message.contains(words), "{}: {failure:?}", article.engine);
    }
}

fn what_is_no_edition_is_refused(browser: &Browser) {
    let article = open(browser);
    for data in [
        "{}",
        "[]",
        "new Date()",
        "document.body",
        "(() => { const it = {}; it.it = it; return it })()",
        "(() => { let it = {}; for (let level = 0; level < 3000; level++) it = { it }; return it })()",
        "{ get edition() { throw new Error('no') } }",
        "await __edition((it) => { it.figures[0].value = 1e300 })",
        "await __edition((it) => { it.figures[0].value = undefined })",
        "await __edition((it) => { it.cards = 5n < 6 ? null : null })",
        "'https://nowhere.invalid/'",
        "'data:application/json,5'",
        "'data:text/plain,no'",
        "'http://['",
    ] {
        let failure = fault(&article, &format!("await __mount({{ data: {data} }})"));
        assert!(!failure.message.is_empty(), "{}: {data}", article.engine);
        let figures = "return [...document.querySelectorAll('force-status')].some((it) => it.shadowRoot?.querySelector('.fs-article'))";
        assert!(!article.read::<bool>(figures, &[]), "{}: {data}: figures are shown", article.engine);
    }
    // All that came of it is left behind: the next one is shown.
    done(&article, &format!("await __mount({{ data: await __edition({CHANGED}) }})"));
}

fn text_of_an_edition_is_text(browser: &Browser) {
    let article = open(browser);
    let markup = "<img src=x onerror=window.__run=true><script>window.__run=true</script>";
    done(
        &article,
        &format!(
            "await __mount({{ view: 'unit', data: await __edition((it) => {{ it.edition.title = it.units[0].name = it.statuses[1].label = {} }}) }})",
            json!(markup)
        ),
    );
    article.lives();
    article.hit("label:has(> [value=avon-and-somerset])");
    article.until("the answer comes", || {
        article.inside("return inside.querySelector('.fs-tile-message').innerText.includes('onerror=window.__run')")
    });
    assert!(text(&article).contains(markup));
    let found: (bool, usize) =
        article.inside("return ['__run' in window, inside.querySelectorAll('img, script').length]");
    assert_eq!(found, (false, 0));
}
