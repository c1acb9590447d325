//! The graphic in the colours of the page around it: light and dark sites on light and dark devices, as an element, in a frame
//! with the host's script and without, as a fragment.

use serde::Deserialize;

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::element::{Article, Text};
use crate::host::{Fixture, Host};
use crate::server_fault::ServerFault;

scenarios!(Plain:
    the_element_follows_its_site_on_a_light_device,
    a_frame_follows_its_site_on_a_light_device,
    a_frame_without_the_script_is_readable_on_a_light_device,
    the_element_changes_when_its_site_does,
    a_frame_changes_when_its_site_does,
    only_the_page_around_tells_a_frame_its_theme,
    the_sites_own_colours_are_taken_where_they_can_be_read,
    the_readers_choice_counts_more_than_the_site,
    the_fragment_follows_its_site,
);

/// Devices that prefer dark pages.
pub mod dark {
    use crate::browser::Browser;
    use crate::browser_pool::scenarios;

    scenarios!(Dark:
        the_element_follows_its_site_on_a_dark_device,
        a_frame_follows_its_site_on_a_dark_device,
        a_frame_without_the_script_is_readable_on_a_dark_device,
        the_fragment_follows_its_site_on_a_dark_device,
    );

    fn the_element_follows_its_site_on_a_dark_device(browser: &Browser) {
        super::the_element_follows_its_site_on_a_light_device(browser);
    }

    fn a_frame_follows_its_site_on_a_dark_device(browser: &Browser) {
        super::a_frame_follows_its_site_on_a_light_device(browser);
    }

    fn a_frame_without_the_script_is_readable_on_a_dark_device(browser: &Browser) {
        super::a_frame_without_the_script_is_readable_on_a_light_device(browser);
    }

    fn the_fragment_follows_its_site_on_a_dark_device(browser: &Browser) {
        super::the_fragment_follows_its_site(browser);
    }
}

const SCRIPTS: &str = concat!(include_str!("../scripts/colour.js"), include_str!("../scripts/readable.js"));
const ELEMENT: &str = "<force-status></force-status>";
/// A site that says only its scheme.
const SCHEME: &str = "html { color-scheme: dark }";
/// Sites, by their theme and their style: with a background of their own, one that says only its scheme, one in another notation.
const SITES: [(&str, &str); 6] = [
    ("light", "html { background: #fff; color: #111 }"),
    ("dark", "body { background: #111; color: #eee }"),
    ("light", "html { color-scheme: light } body { background: #fdf6e8; color: #222 }"),
    ("dark", SCHEME),
    ("dark", "main, #place, body { background: oklch(0.2 0.01 250); color: oklch(0.9 0 0) }"),
    ("dark", "body { background: linear-gradient(#000, #222); color: #eee }"),
];

#[derive(Debug, PartialEq, Eq, Deserialize)]
struct Seen {
    theme: String,
    background: Option<String>,
    faint: Vec<String>,
}

/// Waits until the first element has this theme, and everything in it can be read.
#[track_caller]
fn is(article: &Article<'_>, theme: &str, site: &str) {
    let script =
        format!("{SCRIPTS} const {{ theme, background, faint }} = seen(inside.querySelector('.force-status'));");
    // A page that names no background has the browser's own, of its scheme.
    let background = if site == SCHEME { "null".into() } else { format!("'{theme}'") };
    article.inside_soon(
        &format!("{theme} in {site}"),
        &format!("{script} return theme === '{theme}' && background === {background}"),
    );
    let faint: Vec<String> = article.inside(&format!("{script} return faint"));
    assert!(faint.is_empty(), "{site}: {faint:?}");
}

fn the_element_follows_its_site_on_a_light_device(browser: &Browser) {
    for (theme, css) in SITES {
        let article = Article::live(browser, Text { html: ELEMENT, css, ..Text::default() });
        is(&article, theme, css);
    }
}

fn the_element_changes_when_its_site_does(browser: &Browser) {
    let css = "html { background: #fff; color: #111 } html.night, html[data-theme=dark], html:has(#switch:checked) { background: #111; color: #eee }";
    let html = "<input type=checkbox id=switch><force-status></force-status>";
    let article = Article::live(browser, Text { html, css, ..Text::default() });
    is(&article, "light", css);
    for (switch, back) in [
        ("document.documentElement.classList.add('night')", "document.documentElement.className = ''"),
        ("document.documentElement.dataset.theme = 'dark'", "delete document.documentElement.dataset.theme"),
        ("document.getElementById('switch').click()", "document.getElementById('switch').click()"),
        ("document.body.style.cssText = 'background: #222; color: #fff'", "document.body.style.cssText = ''"),
        (
            "document.head.insertAdjacentHTML('beforeend', '<style id=night>html { background: #000; color: #fff }</style>')",
            "document.getElementById('night').remove()",
        ),
    ] {
        article.read::<()>(switch, &[]);
        is(&article, "dark", switch);
        article.read::<()>(back, &[]);
        is(&article, "light", back);
    }
    article.read::<()>("document.documentElement.className = 'night'; document.querySelector('force-status').setAttribute('theme', 'light')", &[]);
    is(&article, "light", "a page whose element is to be light");
}

fn the_sites_own_colours_are_taken_where_they_can_be_read(browser: &Browser) {
    let dark = "force-status { --force-status-background: #1d2b1f; --force-status-text: #f2f5ee; --force-status-accent: #b9e0a5 }";
    let article = Article::live(browser, Text { html: ELEMENT, css: dark, ..Text::default() });
    is(&article, "dark", dark);
    let background = "return getComputedStyle(inside.querySelector('.force-status')).backgroundColor";
    assert_eq!(article.inside::<String>(background), "rgb(29, 43, 31)");
    for (theme, unreadable) in [
        ("light", "html { background: #fff; color: #111 } force-status { --force-status-text: #ccc }"),
        ("dark", "force-status { --force-status-background: #111; --force-status-text: #333 }"),
        ("light", "force-status { --force-status-background: #fff; --force-status-accent: #ffe27a }"),
    ] {
        let article = Article::live(browser, Text { html: ELEMENT, css: unreadable, ..Text::default() });
        is(&article, theme, unreadable);
    }
}

fn the_readers_choice_counts_more_than_the_site(browser: &Browser) {
    let css = "body { background: #111; color: #eee } force-status { --force-status-background: #111; --force-status-text: #eee }";
    let article = Article::live(browser, Text { html: ELEMENT, css, ..Text::default() });
    is(&article, "dark", css);
    article.hit("[data-static=display] > summary");
    article.hit(".fs-choose-light");
    is(&article, "light", "the reader's choice");
}

const LIGHT: &str = "style=\"background: #fff; color: #111\"";
const DARK: &str = "style=\"background: #111; color: #eee\"";
const WITH: Fixture = Fixture::new(&[("", r#"{snippet}<script src="/embed.js"></script>"#)]);
const WITHOUT: Fixture = Fixture::new(&[("", r#"<iframe src="{graphic}" width="100%" height="4000"></iframe>"#)]);

/// What a script finds in the frame, once the graphic is there.
#[track_caller]
fn framed(host: &Host<'_>) -> Seen {
    host.browser.within("iframe", || {
        host.browser.until("the graphic is in its frame", || {
            // Firefox gives nothing while a frame is still empty.
            let is_there = "return document.readyState === 'complete' && !!document.getElementById('force-status')";
            host.browser.read::<Option<bool>>(is_there, &[]).unwrap_or_default()
        });
        host.browser.read(&format!("{SCRIPTS} return seen(document.getElementById('force-status'))"), &[])
    })
}

#[track_caller]
fn frame_is(host: &Host<'_>, theme: &str) {
    host.browser.until(format_args!("the frame is {theme}"), || framed(host).theme == theme);
    let seen = framed(host);
    assert_eq!(seen.faint, Vec::<String>::new());
}

fn a_frame_follows_its_site_on_a_light_device(browser: &Browser) {
    for (theme, root) in [("light", LIGHT), ("dark", DARK), ("dark", "style=\"color-scheme: dark\"")] {
        let host = Host::open(browser, Fixture { root, ..WITH });
        frame_is(&host, theme);
        let scheme: String = browser.read("return getComputedStyle(document.querySelector('iframe')).colorScheme", &[]);
        assert_eq!(scheme, theme, "a frame of another scheme gets a background of the browser's");
    }
}

/// Nobody knows what is behind: the graphic has a background of its own.
fn a_frame_without_the_script_is_readable_on_a_light_device(browser: &Browser) {
    for root in [LIGHT, DARK, "style=\"color-scheme: dark\""] {
        let host = Host::open(browser, Fixture { root, ..WITHOUT });
        let seen = framed(&host);
        assert_eq!((seen.background.as_ref(), seen.faint.len()), (Some(&seen.theme), 0), "{root}: {seen:?}");
    }
}

fn a_frame_changes_when_its_site_does(browser: &Browser) {
    let host = Host::open(browser, Fixture { root: LIGHT, ..WITH });
    frame_is(&host, "light");
    browser.read::<()>("document.documentElement.style.cssText = 'background: #111; color: #eee'", &[]);
    frame_is(&host, "dark");
    browser.read::<()>("document.documentElement.style.cssText = 'background: #fff; color: #111'", &[]);
    frame_is(&host, "light");
}

fn only_the_page_around_tells_a_frame_its_theme(browser: &Browser) {
    let host = Host::open(browser, Fixture { root: LIGHT, ..WITH });
    frame_is(&host, "light");
    host.browser.within("iframe", || {
        browser.read::<()>("postMessage({ graphic: 'force-status', theme: 'dark', isClear: true }, '*')", &[]);
        browser.until("the message has come", || {
            browser.read("window.__came ??= (addEventListener('message', () => (window.__heard = 1)), postMessage('x', '*'), 1); return window.__heard === 1", &[])
        });
    });
    assert_eq!(framed(&host).theme, "light");
}

fn the_fragment_follows_its_site(browser: &Browser) {
    for (theme, css, root) in [
        ("light", "html { background: #fff; color: #111 }", ""),
        ("light", "body { background: #111; color: #eee }", ""),
        ("dark", "body { background: #111; color: #eee }", "dark"),
        ("dark", "html { color-scheme: dark }", ""),
        ("light", "html { color-scheme: dark }", "light"),
    ] {
        let article = Article::open(browser, ServerFault::AsBuilt, Text { css, ..Text::default() });
        let script = format!(
            "{SCRIPTS} const done = arguments[arguments.length - 1];
            return fetch('{}fragment.html').then((it) => it.text()).then((html) => {{
                document.getElementById('place').innerHTML = html;
                const host = document.querySelector('.fsf-host');
                if ('{root}') host.dataset.theme = '{root}';
                const {{ theme, background, faint }} = seen(host);
                return {{ theme: background, background, faint }};
            }})",
            article.guest.address
        );
        let seen: Seen = article.read(&script, &[]);
        assert_eq!(seen, Seen { theme: theme.into(), background: Some(theme.into()), faint: vec![] }, "{css} {root}");
    }
}
