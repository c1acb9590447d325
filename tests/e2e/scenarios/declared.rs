//! The element whose tree stands in the page's HTML: read without scripts, taken over as it stands, replaced where another is
//! wanted.

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::declared::{Pasted, Script};
use crate::element::Article;
use crate::server_fault::ServerFault;

scenarios!(Plain:
    the_element_takes_over_the_tree_of_its_page,
    other_data_replace_the_tree_and_never_mix_with_it,
    other_data_that_cannot_be_had_leave_what_stands_inside,
    another_language_or_level_replaces_the_tree,
    a_tree_of_an_older_state_stays_until_the_newer_comes,
    a_tree_of_another_edition_goes_at_once,
    where_a_browser_knows_no_such_trees_the_element_makes_its_own,
    a_tree_that_moves_shows_the_same_again,
    under_trusted_types_the_tree_is_taken_over_and_rendered_again,
);

/// The same for a reader without scripts.
pub mod without_scripts {
    use super::{Article, Browser, Pasted, Script, ServerFault};
    use crate::browser_pool::scenarios;
    use crate::engine::Engine;
    use crate::page::plain;

    scenarios!(Scriptless: without_scripts_the_whole_element_is_read);

    fn without_scripts_the_whole_element_is_read(browser: &Browser) {
        let article =
            Article::declared(browser, ServerFault::AsBuilt, Pasted { script: Script::Pasted, ..Pasted::default() });
        let text = plain(&article.inside::<String>("return inside.querySelector('.fs-article').innerText"));
        for words in ["320", "26 of 43", "Published 5 October 2017"] {
            assert!(text.contains(words), "{}: {text}", article.engine);
        }
        assert!(!super::shows_fallback(&article));
        let levels: Vec<String> =
            article.inside("return [...inside.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((it) => it.localName)");
        assert!(levels[0] == "h2" && !levels[1..].contains(&"h2".to_owned()), "{levels:?}");
        article.hit("details[data-card=plans] > summary");
        article.inside_soon("the card is open", "return inside.querySelector('details[data-card=plans]').open");
        // WebKit 2.50 does not notice inside a shadow tree that what `:has()` looks for was checked: see stylesheets.ts.
        if article.engine != Engine::Webkit {
            article.hit(".fs-all > summary");
            let tiles = "return inside.querySelector('.fs-tile').getClientRects().length > 0";
            article.inside_soon("the tiles are shown", tiles);
        }
        let asked = article.guest.asked();
        assert!(asked.is_empty(), "{asked:?}");
    }
}

/// A script that comes while the page is parsed. In Firefox and WebKit it does not run while the
/// parser waits for another one.
pub mod first {
    use super::{Article, Browser, Pasted, Script, ServerFault};
    use crate::browser_pool::scenarios;

    scenarios!(Plain on [Chromium]: a_tree_that_comes_after_the_script_is_taken_over);

    fn a_tree_that_comes_after_the_script_is_taken_over(browser: &Browser) {
        let article =
            Article::declared(browser, ServerFault::AsBuilt, Pasted { script: Script::First, ..Pasted::default() });
        article.lives();
        assert!(article.inside::<bool>("return !!inside.querySelector('.force-status[data-integrity]')"));
        assert_eq!(super::fetched(&article, "graphic-"), 0, "{:?}", article.guest.asked());
    }
}

/// Keeps in each frame what is seen, from now on: the title, or nothing; the first number; whether what stands inside the element
/// is; how high it is.
const WATCH: &str = "window.__frames = [];
    const look = () => {
        const element = document.querySelector('force-status');
        const tree = element.shadowRoot;
        const text = (selector) => tree?.querySelector(selector)?.textContent.replaceAll('\\u00ad', '') ?? '';
        const isInside = element.querySelector('p').getClientRects().length > 0;
        const frame = [text('.fs-title'), text('.fs-number'), isInside, Math.round(element.getBoundingClientRect().height)];
        if (JSON.stringify(frame) !== JSON.stringify(window.__frames.at(-1))) window.__frames.push(frame);
        requestAnimationFrame(look);
    };
    look()";

type Frame = (String, String, bool, i32);

fn open<'a>(browser: &'a Browser, pasted: Pasted<'_>) -> Article<'a> {
    let article = Article::declared(browser, ServerFault::AsBuilt, pasted);
    article.read::<()>(WATCH, &[]);
    article
}

/// Loads the script.
fn load(article: &Article<'_>) {
    article.read::<()>("window.__load()", &[]);
}

fn frames(article: &Article<'_>) -> Vec<Frame> {
    article.read("return window.__frames", &[])
}

fn title(article: &Article<'_>) -> String {
    article.inside("return inside?.querySelector('.fs-title')?.textContent.replaceAll('\\u00ad', '') ?? ''")
}

/// Whether what stands inside the element is seen.
fn shows_fallback(article: &Article<'_>) -> bool {
    article.read("return document.querySelector('force-status > p').getClientRects().length > 0", &[])
}

/// How often a file of a kind was fetched.
fn fetched(article: &Article<'_>, begin: &str) -> usize {
    article.guest.asked().iter().filter(|(path, _)| path.trim_start_matches('/').starts_with(begin)).count()
}

fn the_element_takes_over_the_tree_of_its_page(browser: &Browser) {
    let article = open(browser, Pasted::default());
    article.inside::<()>("for (const it of inside.querySelectorAll('.fs-article *')) it.isPublished = true");
    article.hit(".fs-all > summary");
    article.hit("label:has(> .fs-as-list)");
    article.hit("details[data-card=plans] > summary");
    load(&article);
    article.lives();
    let anew: u32 =
        article.inside("return [...inside.querySelectorAll('.fs-article *')].filter((it) => !it.isPublished && !it.closest('.fs-message, select')).length");
    assert_eq!(anew, 0, "{}: elements were made again", article.engine);
    let kept: (bool, bool) = article.inside(
        "return [inside.querySelector('details[data-card=plans]').open, inside.querySelector('.fs-as-list').checked]",
    );
    assert_eq!(kept, (true, true), "{}", article.engine);
    assert_eq!(article.checked("view").as_deref(), Some("unit"));
    article.comes("the state", || article.inside::<String>("return element.state"), "view=unit&open=plans");
    assert_eq!(fetched(&article, "graphic-"), 0, "{:?}", article.guest.asked());
    let titles: Vec<_> = frames(&article).into_iter().map(|(title, _, inside, _)| (title, inside)).collect();
    assert!(titles.iter().all(|it| *it == titles[0] && !it.1), "{}: {titles:?}", article.engine);
    article.hit(".fs-finder input");
    article.letters("Leeds");
    article.inside_soon(
        "the answer comes",
        "return inside.querySelector('.fs-message').innerText.includes('West Yorkshire Police')",
    );
}

fn other_data_replace_the_tree_and_never_mix_with_it(browser: &Browser) {
    let attributes = "data=\"{guest}__edition-Bravo.json?after=150\"";
    let article = open(browser, Pasted { attributes, ..Pasted::default() });
    let own = title(&article);
    load(&article);
    article.until("the other edition is shown", || title(&article).contains("Bravo"));
    article.lives();
    let seen = frames(&article);
    for (title, number, is_inside, _) in &seen {
        let expected = if title == &own {
            "320"
        } else if title.contains("Bravo") {
            "327"
        } else {
            ""
        };
        assert!(number == expected && *is_inside == title.is_empty(), "{}: {seen:?}", article.engine);
    }
    // What stands inside is shown between them.
    assert!(seen.iter().any(|(title, ..)| title.is_empty()), "{}: {seen:?}", article.engine);
}

fn other_data_that_cannot_be_had_leave_what_stands_inside(browser: &Browser) {
    let attributes = "data=\"{guest}__edition-Bravo.json?status=404\"";
    let article = open(browser, Pasted { attributes, ..Pasted::default() });
    load(&article);
    article.inside_soon("it says that it cannot be shown", "return !!inside.querySelector('[part=unavailable]')");
    assert!(shows_fallback(&article) && title(&article).is_empty(), "{}", article.engine);
}

fn another_language_or_level_replaces_the_tree(browser: &Browser) {
    for (attributes, has) in [("lang=cy", "[lang^=cy]"), ("heading-level=3", "h3.fs-title")] {
        let article = open(browser, Pasted { attributes, ..Pasted::default() });
        load(&article);
        article.inside_soon(has, &format!("return !!inside.querySelector('{has}')"));
        article.lives();
        // The tree stays until then.
        let seen = frames(&article);
        assert!(
            seen.iter().all(|(title, number, inside, _)| !title.is_empty() && number == "320" && !inside),
            "{seen:?}"
        );
    }
}

fn a_tree_of_an_older_state_stays_until_the_newer_comes(browser: &Browser) {
    let change = ("data-integrity=\"sha256-", "data-integrity=\"sha256-older");
    let article = open(browser, Pasted { change, ..Pasted::default() });
    article.inside::<()>("inside.querySelector('.fs-title').isOlder = true");
    load(&article);
    article.lives();
    assert!(!article.inside::<bool>("return !!inside.querySelector('.fs-title').isOlder"), "{}", article.engine);
    assert_eq!(fetched(&article, "graphic-"), 1);
    let seen = frames(&article);
    assert!(seen.iter().all(|(title, _, is_inside, _)| !title.is_empty() && !is_inside), "{seen:?}");
}

fn a_tree_of_another_edition_goes_at_once(browser: &Browser) {
    let change = ("data-edition=\"", "data-edition=\"another-");
    let article = Article::declared(browser, ServerFault::AsBuilt, Pasted { change, ..Pasted::default() });
    article.inside::<()>("window.__older = inside.querySelector('.fs-title')");
    load(&article);
    article.until("it has gone", || !article.read::<bool>("return window.__older.isConnected", &[]));
    article.lives();
    assert_eq!(fetched(&article, "graphic-"), 1);
}

fn where_a_browser_knows_no_such_trees_the_element_makes_its_own(browser: &Browser) {
    let change = ("<template shadowrootmode=", "<template data-mode=");
    let article = Article::declared(browser, ServerFault::AsBuilt, Pasted { change, ..Pasted::default() });
    assert!(shows_fallback(&article));
    load(&article);
    article.lives();
    assert!(!shows_fallback(&article) && !title(&article).is_empty());
}

fn a_tree_that_moves_shows_the_same_again(browser: &Browser) {
    let article = open(browser, Pasted::default());
    load(&article);
    article.lives();
    article.hit(".fs-all > summary");
    article.comes("the state", || article.inside::<String>("return element.state"), "view=unit");
    article.read::<()>("document.getElementById('place').append(document.querySelector('force-status'))", &[]);
    article.lives();
    assert_eq!(article.checked("view").as_deref(), Some("unit"));
    assert!(frames(&article).iter().all(|(title, number, ..)| title.is_empty() == number.is_empty()));
}

fn under_trusted_types_the_tree_is_taken_over_and_rendered_again(browser: &Browser) {
    let policy =
        "script-src 'self' {guest} 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types force-status";
    let article = open(browser, Pasted { policy, ..Pasted::default() });
    article.call_async::<()>("const [done] = arguments; window.__module().then(() => done())", &[]);
    article.lives();
    article.inside::<()>("inside.querySelector('.fs-cards').remove()");
    article.inside_soon("it is rendered again", "return inside.querySelectorAll('.fs-number').length === 5");
    article.lives();
    let refused: Vec<String> = article.read("return window.__probe.refused", &[]);
    assert!(refused.is_empty(), "{}: {refused:?}", article.engine);
}
