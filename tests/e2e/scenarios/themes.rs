//! Light and dark: the reader's own choice counts more than the host's, and that more than the system's.

use crate::bench::scenarios;
use crate::browser::Browser;
use crate::page::Page;
use crate::variant::Variant;

scenarios!(Plain:
    the_hosts_theme_counts_more_than_the_systems,
    the_readers_theme_counts_more_than_the_hosts,
    nothing_moves,
);

/// Readers without scripts.
pub mod scriptless {
    use super::{Browser, Page, Variant, choose, is_dark};
    use crate::bench::scenarios;

    scenarios!(Scriptless: without_scripts_the_reader_chooses_the_theme);

    fn without_scripts_the_reader_chooses_the_theme(browser: &Browser) {
        let page = Page::open(browser, Variant::AsBuilt, "");
        for (theme, dark) in [("dark", true), ("light", false), ("dark", true), ("auto", false)] {
            choose(&page, theme);
            is_dark(&page, dark);
        }
    }
}

fn the_hosts_theme_counts_more_than_the_systems(browser: &Browser) {
    let page = Page::live(browser, "");
    is_dark(&page, false);
    for (theme, dark) in [("dark", true), ("light", false), ("auto", false)] {
        set(&page, theme);
        is_dark(&page, dark);
    }
}

fn the_readers_theme_counts_more_than_the_hosts(browser: &Browser) {
    let page = Page::live(browser, "");
    for host in ["dark", "light", "auto"] {
        set(&page, host);
        choose(&page, "dark");
        is_dark(&page, true);
        choose(&page, "light");
        is_dark(&page, false);
        choose(&page, "auto");
        is_dark(&page, host == "dark");
    }
}

/// So a reader who wants less motion loses nothing.
fn nothing_moves(browser: &Browser) {
    let page = Page::live(browser, "");
    let moving: Vec<String> = page.read(
        "return [...document.querySelectorAll('*')].filter((it) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(it);
            return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth';
        }).map((it) => it.outerHTML.slice(0, 80))",
        &[],
    );
    assert!(moving.is_empty(), "{moving:?}");
}

/// The host's choice.
fn set(page: &Page<'_>, theme: &str) {
    page.read::<()>("document.getElementById('force-status').dataset.theme = arguments[0]", &[theme]);
}

/// The reader's choice.
fn choose(page: &Page<'_>, theme: &str) {
    page.click(&format!("label:has(> [name=fs-theme][value={theme}])"));
}

/// The graphic, the page around it and the browser's own controls are of one scheme.
#[track_caller]
fn is_dark(page: &Page<'_>, dark: bool) {
    let look = || {
        page.read::<Vec<String>>(
            "return [document.documentElement, document.getElementById('force-status')].flatMap((it) => {
                const { backgroundColor, colorScheme } = getComputedStyle(it);
                return [backgroundColor, colorScheme];
            })",
            &[],
        )
    };
    let expected = if dark { ["rgb(18, 24, 30)", "dark"] } else { ["rgb(255, 255, 255)", "light"] };
    page.comes("the ground and scheme of page and graphic", look, [expected, expected].as_flattened());
}
