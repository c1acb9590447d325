//! Editions made up by chance: each is composed in the browser, and hydrated without a change.

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::mount::{done, open};
use crate::browser::Browser;
use crate::browser_pool::scenarios;
use testkit::strategies::edition;

scenarios!(Plain: any_valid_edition_is_hydrated_without_a_change);

/// How many editions each engine gets. All engines get the same.
const EDITIONS: usize = 24;

/// What is changed in the element's own tree once it stands there: Yew takes away the comments by which it finds its parts, and
/// empty texts, which nobody sees.
const WATCH: &str = "
    const { element } = __handle;
    window.__changes = [];
    window.__observer = new MutationObserver((changes) => {
        for (const { target, type, addedNodes, removedNodes, oldValue } of changes) {
            if (target === element.shadowRoot) continue;
            const seen = [...addedNodes, ...removedNodes].filter((node) => node.nodeType !== 8 && node.textContent);
            if (type === 'characterData' && oldValue !== target.data) __changes.push(`${oldValue} is now ${target.data}`);
            if (seen.length) __changes.push(`another child in ${target.nodeName} ${target.className}`);
        }
    });
    __observer.observe(element.shadowRoot, { childList: true, characterData: true, characterDataOldValue: true, subtree: true });";

/// It is shown, and does not live yet: what was taken away before does not count.
const FORGET: &str = "__observer.takeRecords(); window.__changes = [];";

fn any_valid_edition_is_hydrated_without_a_change(browser: &Browser) {
    let article = open(browser);
    done(&article, "await __mount()");
    article.lives();
    article.read::<()>(WATCH, &[]);
    let mut chance = TestRunner::new_with_rng(Config::default(), TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    for place in 0..EDITIONS {
        let edition = edition().new_tree(&mut chance).expect("there is an edition").current();
        done(&article, &format!("await __handle.update({{ data: {edition} }}); {FORGET}"));
        article.lives();
        let changes: Vec<String> = article.read("return window.__changes", &[]);
        assert!(changes.is_empty(), "{}, edition {place}: {changes:?}: {edition}", article.engine);
        let title: String = article.inside("return inside.querySelector('.fs-title').textContent");
        assert_eq!(title, edition["edition"]["title"].as_str().expect("a text"), "{}", article.engine);
        let markup: usize =
            article.inside("return inside.querySelectorAll('.fs-article :is(script, b b, iframe)').length");
        assert_eq!(markup, 0, "{}: a text has become markup", article.engine);
    }
}
