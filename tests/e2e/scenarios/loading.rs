//! The page comes to life, whatever a careful host does to it, and leaves no trace.

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::page::{Page, plain};
use crate::server_fault::ServerFault;

scenarios!(Plain:
    the_page_comes_to_life_with_its_own_files_alone,
    the_page_still_listens_after_a_garbage_collection,
    nothing_is_stored_in_the_browser,
    the_page_keeps_its_own_strict_policy,
    a_host_that_strips_comments_gets_the_same_graphic,
    a_page_whose_script_is_run_by_a_loader_comes_to_life,
);

fn the_page_comes_to_life_with_its_own_files_alone(browser: &Browser) {
    let page = Page::live(browser, "");
    let asked = page.site.asked();
    assert!(asked.iter().all(|(_, status)| *status == 200), "{asked:?}");
    let kinds = [".css", ".js", ".wasm"].map(|kind| asked.iter().filter(|(path, _)| path.ends_with(kind)).count());
    assert_eq!(kinds, [0, 2, 1], "{asked:?}");
    let asked_by_page: Vec<String> =
        page.read("return performance.getEntriesByType('resource').map((entry) => entry.name)", &[]);
    // The icon is an address that holds itself.
    let own = |name: &String| name.starts_with(&page.site.address) || name.starts_with("data:");
    assert!(asked_by_page.len() >= 3 && asked_by_page.iter().all(own), "{asked_by_page:?}");
}

/// Browsers collect what no script holds any more. The graphic must not be among that.
fn the_page_still_listens_after_a_garbage_collection(browser: &Browser) {
    let page = Page::live(browser, "");
    page.read::<()>(include_str!("../scripts/leave-garbage.js"), &[]);
    let is_collected = || page.read(include_str!("../scripts/gc.js"), &[]);
    page.until("the browser has collected its garbage", is_collected);
    page.view("unit");
    page.comes("the address", || page.fragment(), "#view=unit");
    page.find("Leeds");
    page.says_in_status(&["West Yorkshire Police"]);
}

fn nothing_is_stored_in_the_browser(browser: &Browser) {
    let page = Page::live(browser, "");
    page.view("unit");
    page.turn("referrals");
    page.find("Leeds");
    page.says_in_status(&["West Yorkshire Police"]);
    let stored: (String, usize, usize) =
        page.read("return [document.cookie, localStorage.length, sessionStorage.length]", &[]);
    assert_eq!(stored, (String::new(), 0, 0));
    let workers: usize =
        page.read("return navigator.serviceWorker?.getRegistrations().then((all) => all.length) ?? 0", &[]);
    assert_eq!(workers, 0);
}

fn the_page_keeps_its_own_strict_policy(browser: &Browser) {
    let page = Page::live(browser, "");
    page.find("Leeds");
    page.says_in_status(&["West Yorkshire Police"]);
    let refused: Vec<String> = page.read("return window.__probe.refused", &[]);
    assert!(refused.is_empty(), "{refused:?}");
    // What the page does not need, nobody can make it do.
    page.read::<()>(
        "const script = document.createElement('script');
        const styled = document.createElement('p');
        for (const smuggle of [
            () => { script.textContent = 'window.__smuggled = true'; },
            () => document.body.append(script),
            () => styled.setAttribute('style', 'position: fixed'),
            () => document.body.append(styled),
            () => document.body.insertAdjacentHTML('beforeend', '<p id=markup>'),
        ]) try { smuggle(); } catch {}
        styled.id = 'smuggled';
        fetch('http://localhost:1/').catch(() => {})",
        &[],
    );
    page.until("the policy refuses script, style and address", || {
        page.read::<usize>("return new Set(window.__probe.refused.map((it) => it.split(' ')[0])).size", &[]) >= 3
    });
    let done: bool = page.read(
        "return window.__smuggled === true || getComputedStyle(document.getElementById('smuggled')).position === 'fixed'",
        &[],
    );
    assert!(!done, "{}: what the policy refuses was done", page.engine);
    let is_markup: bool = page.read("return 'trustedTypes' in window && !!document.getElementById('markup')", &[]);
    assert!(!is_markup, "{}: a text became markup", page.engine);
}

fn a_host_that_strips_comments_gets_the_same_graphic(browser: &Browser) {
    let page = Page::live(browser, "");
    let as_built = whole(&page);
    let page = Page::open(browser, ServerFault::WithoutComments, "");
    page.lives();
    page.comes("the text", || whole(&page), &as_built);
    assert_eq!(page.visible(".fs-number").len(), 5);
    page.view("unit");
    page.comes_to_tiles(43);
    page.read::<()>("location.hash = 'view=unit&status=in-place'", &[]);
    page.comes_to_tiles(2);
    page.filter("all");
    page.comes_to_tiles(43);
    page.find("Leeds");
    page.says_in_status(&["West Yorkshire Police", "does not name"]);
    page.turn("plans");
    page.comes("the open cards", || page.choices().open, ["plans"].as_slice());
}

fn a_page_whose_script_is_run_by_a_loader_comes_to_life(browser: &Browser) {
    let page = Page::open(browser, ServerFault::ByLoader, "");
    page.lives();
    page.find("Leeds");
    page.says_in_status(&["West Yorkshire Police"]);
    let folders: Vec<String> =
        page.read("return [...document.querySelectorAll('.fs-at')].map((it) => it.textContent)", &[]);
    assert!(!folders.is_empty() && folders.iter().all(|it| *it == page.site.address), "{folders:?}");
}

/// All text of the graphic, open or closed, but for its server's address.
fn whole(page: &Page<'_>) -> String {
    let text: String = page.read("return document.getElementById('force-status').textContent", &[]);
    plain(&text.replace(&page.site.address, "…"))
}
