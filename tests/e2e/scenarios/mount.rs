//! Pages that mount the graphic by a call: with options, with a handle, under strict policies, with files missing.

use serde::Deserialize;

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::element::{Article, Text};
use crate::server_fault::ServerFault;
use crate::site::Site;

scenarios!(Plain:
    a_call_takes_options_and_gives_a_handle,
    a_wrong_option_is_named_with_what_it_got_and_what_it_takes,
    without_web_assembly_a_call_shows_the_graphic_or_nobody_else_s,
    what_could_not_be_fetched_is_fetched_again,
    a_strict_page_takes_all_of_it,
    two_copies_of_the_module_share_the_work,
    a_graphic_that_could_not_be_shown_gives_way_to_the_next,
);

/// A page with a place for the graphic, which loads the module only when it is asked to.
pub const PLACE: Text<'_> =
    Text { html: "<p id=fallback>The figures, in a sentence.</p>", css: "", policy: "", fragment: "", later: true };

/// Another edition: one unit more has not started, and one fewer has.
pub const CHANGED: &str = "(edition) => {
    edition.edition.id = 'another'; edition.edition.title = 'Another title';
    for (const status of edition.statuses) status.count += { 'not-started': 1, started: -1 }[status.id] || 0;
}";

/// What a page receives of an error.
#[derive(Debug, Deserialize)]
pub struct Fault {
    /// All of it.
    pub message: String,
    /// Each error.
    pub errors: Vec<RuleError>,
}

/// One error of it.
#[derive(Debug, Deserialize)]
pub struct RuleError {
    /// Where.
    pub path: String,
    /// What.
    pub message: String,
}

/// Does something that takes its time in a page, and tells what was wrong.
#[track_caller]
fn tried(article: &Article<'_>, work: &str) -> Option<Fault> {
    let script =
        format!("const done = arguments[arguments.length - 1]; window.__tried(async () => {{ {work} }}).then(done)");
    article.call_async(&script, &[])
}

/// Does something without an error.
#[track_caller]
pub fn done(article: &Article<'_>, work: &str) {
    let fault = tried(article, work);
    assert!(fault.is_none(), "{}: {work}: {fault:?}", article.engine);
}

/// Does something wrong, and receives the error.
#[track_caller]
pub fn fault(article: &Article<'_>, work: &str) -> Fault {
    tried(article, work).unwrap_or_else(|| panic!("{}: no error is reported of {work}", article.engine))
}

/// Opens such a page.
pub fn open(browser: &Browser) -> Article<'_> {
    Article::open(browser, ServerFault::AsBuilt, PLACE)
}

fn chosen(article: &Article<'_>) -> [String; 3] {
    ["view", "filter", "unit"].map(|name| article.checked(name).unwrap_or_default())
}

/// What the graphic says, as a reader sees it.
pub fn text(article: &Article<'_>) -> String {
    article.inside("return [...inside.children].map((it) => it.innerText).join(' ')")
}

/// Whether a reader sees what a selector finds in the page.
pub fn sees(article: &Article<'_>, selector: &str) -> bool {
    article.read("return (document.querySelector(arguments[0])?.getClientRects().length ?? 0) > 0", &[selector])
}

fn a_call_takes_options_and_gives_a_handle(browser: &Browser) {
    let article = open(browser);
    done(&article, "await __mount({ view: 'unit', status: 'in-place', theme: 'dark', headingLevel: 3, unit: null })");
    article.lives();
    assert!(!sees(&article, "#fallback"));
    article.comes("what is chosen", || chosen(&article), &["unit", "in-place", ""].map(str::to_owned));
    let looks: (String, String) = article.inside(
        "return [inside.querySelector('.force-status').dataset.theme, inside.querySelector('.fs-title').localName]",
    );
    assert_eq!(looks, ("dark".into(), "h3".into()));
    done(&article, "await __handle.update({ unit: 'merseyside', theme: null })");
    article.comes("what is chosen", || chosen(&article), &["unit", "in-place", "merseyside"].map(str::to_owned));
    assert_eq!(article.inside::<String>("return inside.querySelector('.force-status').dataset.theme"), "auto");
    let wrong = fault(&article, "await __handle.update({ unit: 'atlantis', view: 'status' })");
    assert_eq!(wrong.errors[0].path, "unit");
    assert_eq!(chosen(&article), ["unit", "in-place", "merseyside"], "a wrong update changes nothing");
    assert!(article.read::<bool>("return __handle.element === document.querySelector('force-status')", &[]));
    done(&article, "__handle.destroy()");
    assert!(sees(&article, "#place > #fallback") && !sees(&article, "force-status"));
    let late = fault(&article, "await __handle.update({ view: 'unit' })");
    assert!(late.message.contains("destroyed"), "{late:?}");
    // Another may take its place.
    done(&article, "await __mount()");
    article.lives();
}

fn a_wrong_option_is_named_with_what_it_got_and_what_it_takes(browser: &Browser) {
    let article = open(browser);
    let wrong = fault(
        &article,
        "await __mount({ colour: 'red', view: 'map', status: 3, headingLevel: 2.5, linkState: () => {}, data: true, unit: document.body })",
    );
    let messages: Vec<String> = wrong.errors.iter().map(|it| format!("{}: {}", it.path, it.message)).collect();
    for (messages, expected) in messages.iter().zip([
        "colour: got \"red\"; there is no option of this name. The options are data, heading, ",
        "data: got true; it takes the address of an edition as JSON, or the edition as an object.",
        "headingLevel: got 2.5; it takes a whole number from 1 to 4.",
        "linkState: got ",
        "status: got 3; it takes ",
        "unit: got an object; it takes ",
        "view: got \"map\"; it takes \"status\" or \"unit\".",
    ]) {
        assert!(messages.starts_with(expected), "{}: {messages}", article.engine);
    }
    assert_eq!(messages.len(), 7, "{messages:?}");
    assert!(messages.iter().all(|line| wrong.message.contains(line.as_str())), "{}", wrong.message);
    for options in ["5", "'unit'", "null", "[]", "() => {}"] {
        let messages = fault(&article, &format!("await __mount({options})"));
        assert!(
            messages.message.contains("they take an object"),
            "{}: {options}: {}",
            article.engine,
            messages.message
        );
    }
    let messages = fault(&article, "const { mount } = await __module(); await mount('#place')");
    assert!(messages.message.contains("#place; it takes an element"), "{}", messages.message);
    assert!(sees(&article, "#place > #fallback"), "nothing was put there");
}

fn without_web_assembly_a_call_shows_the_graphic_or_nobody_else_s(browser: &Browser) {
    let article = open(browser);
    // By the page itself: what Firefox's driver runs has globals of its own.
    let script = "const script = document.createElement('script');
        script.textContent = 'WebAssembly = undefined';
        document.head.append(script)";
    article.read::<()>(script, &[]);
    done(&article, "await __mount({ view: 'unit' })");
    assert!(text(&article).contains("26 of 43"), "the graphic of the build is whole");
    done(&article, "__handle.destroy()");
    let messages = fault(&article, &format!("await __mount({{ data: await __edition({CHANGED}) }})"));
    assert!(messages.message.contains("WebAssembly"), "{}", messages.message);
    assert_eq!(text(&article).trim(), "This graphic cannot be shown.");
}

fn what_could_not_be_fetched_is_fetched_again(browser: &Browser) {
    let article = Article::open(browser, ServerFault::MissingAtFirst, PLACE);
    let messages = || article.messages().iter().filter(|(kind, _)| kind == "error").count();
    fault(&article, "await __mount()");
    assert_eq!(messages(), 1, "the graphic is missing");
    done(&article, "document.querySelector('force-status').remove(); await __mount()");
    article.comes("the messages about missing programs", messages, &2);
    done(&article, "__handle.destroy(); await __mount()");
    article.lives();
}

/// No inline style, no inline script, no text as code, no markup that nobody has vouched for.
fn a_strict_page_takes_all_of_it(browser: &Browser) {
    let policy = "default-src 'none'; script-src 'self' {guest} 'wasm-unsafe-eval'; connect-src {guest}; img-src data:; \
                  require-trusted-types-for 'script'; trusted-types force-status";
    let article = Article::open(browser, ServerFault::AsBuilt, Text { policy, ..PLACE });
    done(&article, &format!("await __mount({{ view: 'unit', data: await __edition({CHANGED}) }})"));
    article.lives();
    article.comes("the view", || article.checked("view"), &Some("unit".to_owned()));
    // What others take out is rendered again.
    article.inside::<()>("inside.querySelector('.fs-cards').remove()");
    article.inside_soon("the cards are there again", "return inside.querySelectorAll('.fs-number').length === 5");
    article.lives();
    let refused: Vec<String> = article.read("return window.__probe.refused", &[]);
    assert!(refused.is_empty(), "{}: {refused:?}", article.engine);
    // WebKit looks again at what was checked when it draws next: see tree.ts.
    article.inside_soon(
        "the style is in force",
        "return inside.querySelector('.fs-tile').getBoundingClientRect().height >= 32",
    );
}

fn two_copies_of_the_module_share_the_work(browser: &Browser) {
    let article = open(browser);
    let other = Site::new(ServerFault::AsBuilt);
    done(
        &article,
        &format!(
            "const one = await __module();
            const other = await import({:?});
            if (one.mount !== other.mount || one.ForceStatus !== other.ForceStatus) throw new Error('they differ');
            await other.mount(document.getElementById('place'), {{ view: 'unit' }})",
            format!("{}force-status.js", other.address)
        ),
    );
    article.lives();
    assert_eq!(other.asked().len(), 1, "{:?}", other.asked());
}

fn a_graphic_that_could_not_be_shown_gives_way_to_the_next(browser: &Browser) {
    let article = open(browser);
    done(&article, "await __mount({ data: {} }).catch(() => {}); await __mount({ show: 'cards' });");
    let shown: Vec<String> = article.read(
        "return [...document.querySelectorAll('#place > *')].filter((it) => it.shadowRoot).map((it) => it.getAttribute('show'))",
        &[],
    );
    assert_eq!(shown, ["cards"]);
}
