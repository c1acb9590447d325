//! Light and dark: the reader's own choice counts more than the host's, and that more than the system's; and colours that the
//! reader has forced, in which drawings distinguish what colours distinguished.

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::page::Page;
use crate::server_fault::ServerFault;

scenarios!(Plain:
    the_hosts_theme_counts_more_than_the_systems,
    the_readers_theme_counts_more_than_the_hosts,
    nothing_moves,
);

/// Readers without scripts.
pub mod scriptless {
    use super::{Browser, Page, ServerFault, choose, is_dark};
    use crate::browser_pool::scenarios;

    scenarios!(Scriptless: without_scripts_the_reader_chooses_the_theme);

    fn without_scripts_the_reader_chooses_the_theme(browser: &Browser) {
        let page = Page::open(browser, ServerFault::AsBuilt, "");
        for (theme, dark) in [("dark", true), ("light", false), ("dark", true), ("auto", false)] {
            choose(&page, theme);
            is_dark(&page, dark);
        }
    }
}

/// Readers who have forced their own colours.
pub mod forced {
    use super::{Browser, Page};
    use crate::browser_pool::scenarios;
    use crate::picture::Picture;

    scenarios!(ForcedColours:
        in_forced_colours_statuses_and_parts_are_distinguished_by_their_drawing,
        in_forced_colours_nothing_that_counts_is_grey,
    );

    /// In how many of their pixels two drawings differ at least, as a share.
    const LEAST: f64 = 0.04;
    /// How far the inside of a square is from its corner, and how wide it is, in pixels; the same of a swatch.
    const SQUARE: (u32, u32) = (4, 12);
    const SWATCH: (u32, u32) = (3, 10);

    fn in_forced_colours_statuses_and_parts_are_distinguished_by_their_drawing(browser: &Browser) {
        // High enough for all that is pictured.
        browser.resize(1000, 1600);
        let page = open(browser, "");
        let blocks = ["insufficient", "not-started", "started", "in-place"];
        let squares = blocks.map(|id| {
            // No shade counts, only what is drawn.
            (id.to_owned(), drawn(&page, &format!("#fs-status-{id} .fs-squares"), SQUARE).two_tone())
        });
        differ(&squares);
        let swatches = [1, 2, 3].map(|place| {
            let selector = format!("#fs-card-referrals .fs-parts > li:nth-child({place}) .fs-swatch");
            (format!("part {place}"), drawn(&page, &selector, SWATCH))
        });
        differ(&swatches);
    }

    /// The inside of the first of what is drawn there.
    fn drawn(page: &Page<'_>, selector: &str, (from, side): (u32, u32)) -> Picture {
        Picture::read(&page.picture(selector)).expect("browsers take pictures as PNG").part(from, side)
    }

    #[track_caller]
    fn differ(drawings: &[(String, Picture)]) {
        for (place, (name, one)) in drawings.iter().enumerate() {
            for (other_name, other) in &drawings[place + 1..] {
                let share = one.difference(other, 64).expect("both are of one size").share;
                assert!(share >= LEAST, "{name} and {other_name} differ in {share:.3} of their pixels");
            }
        }
    }

    /// `GrayText` is for what cannot be used.
    fn in_forced_colours_nothing_that_counts_is_grey(browser: &Browser) {
        let page = open(browser, "#view=unit&unit=kent&open=referrals,plans");
        let grey: Vec<String> = page.read(
            "const probe = document.body.appendChild(document.createElement('i'));
            const colour = (name) => { probe.style.color = name; return getComputedStyle(probe).color; };
            const [grey, text] = [colour('GrayText'), colour('CanvasText')];
            probe.remove();
            if (grey === text) return ['GrayText is the colour of text: nothing can be seen here'];
            const kinds = ['color', 'backgroundColor', 'fill', 'stroke', 'borderTopColor', 'outlineColor'];
            return [...document.querySelectorAll('#force-status, #force-status *')].flatMap((it) => {
                const style = getComputedStyle(it);
                return kinds.filter((kind) => style[kind] === grey).map((kind) => `${it.localName}.${it.className.baseVal ?? it.className} ${kind}`);
            })",
            &[],
        );
        assert!(grey.is_empty(), "{}: {grey:#?}", page.engine);
    }

    fn open<'a>(browser: &'a Browser, fragment: &str) -> Page<'a> {
        let page = Page::live(browser, fragment);
        assert!(page.read::<bool>("return matchMedia('(forced-colors: active)').matches", &[]));
        page
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
    if !page.shows(".fs-theme") {
        page.click("#fs-display > summary");
        page.until("the choice is there", || page.shows(".fs-theme"));
    }
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
    page.comes("the background and scheme of page and graphic", look, [expected, expected].as_flattened());
}
