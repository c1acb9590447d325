//! When the wasm cannot start, for whatever reason, the page stays as useful as without scripts and says nothing of it.

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::page::Page;
use crate::scenarios::{facts, grid, without_scripts};
use crate::server_fault::ServerFault;

scenarios!(Plain:
    without_its_wasm_the_page_stays_useful,
    without_its_module_the_page_stays_useful,
    with_half_a_wasm_the_page_stays_useful,
    with_a_corrupt_wasm_the_page_stays_useful,
    with_a_wasm_that_traps_the_page_stays_useful,
    without_webassembly_nothing_more_is_fetched,
    with_an_old_webassembly_nothing_more_is_fetched,
    without_its_style_everything_is_read,
    a_policy_without_wasm_leaves_a_useful_page,
    a_policy_without_scripts_leaves_a_useful_page,
);

fn without_its_wasm_the_page_stays_useful(browser: &Browser) {
    drop(stays_useful(browser, ServerFault::WasmMissing));
}

fn without_its_module_the_page_stays_useful(browser: &Browser) {
    drop(stays_useful(browser, ServerFault::ModuleMissing));
}

fn with_half_a_wasm_the_page_stays_useful(browser: &Browser) {
    drop(stays_useful(browser, ServerFault::WasmCutOff));
}

fn with_a_corrupt_wasm_the_page_stays_useful(browser: &Browser) {
    drop(stays_useful(browser, ServerFault::WasmCorrupt));
}

fn with_a_wasm_that_traps_the_page_stays_useful(browser: &Browser) {
    drop(stays_useful(browser, ServerFault::WasmTraps));
}

fn a_policy_without_wasm_leaves_a_useful_page(browser: &Browser) {
    drop(stays_useful(browser, ServerFault::PolicyWithoutWasm));
}

fn a_policy_without_scripts_leaves_a_useful_page(browser: &Browser) {
    let page = Page::open(browser, ServerFault::PolicyWithoutScripts, "");
    assert_eq!(page.state(), "", "no script has run");
    is_useful(&page);
}

fn without_webassembly_nothing_more_is_fetched(browser: &Browser) {
    nothing_more_is_fetched(browser, ServerFault::WithoutWebAssembly);
}

fn with_an_old_webassembly_nothing_more_is_fetched(browser: &Browser) {
    nothing_more_is_fetched(browser, ServerFault::OldWebAssembly);
}

#[track_caller]
fn nothing_more_is_fetched(browser: &Browser, fault: ServerFault) {
    let page = stays_useful(browser, fault);
    let asked = page.site.asked();
    assert!(asked.iter().all(|(path, _)| !path.contains("force-status-")), "{asked:?}");
}

/// Where the style sheet is lost, the document is still in order, and comes to life.
fn without_its_style_everything_is_read(browser: &Browser) {
    let page = Page::open(browser, ServerFault::WithoutStyle, "");
    page.lives();
    page.read::<()>("document.querySelectorAll('details').forEach((it) => { it.open = true })", &[]);
    facts::all_are_read(&page);
    let (needed, there): (u32, u32) =
        page.read("return [document.documentElement.scrollWidth, document.documentElement.clientWidth]", &[]);
    assert!(needed <= there, "the page is {needed} px wide where there are {there}");
    let large: Vec<String> = page.read(
        "return [...document.querySelectorAll('svg')].filter((it) => it.getBoundingClientRect().height > 120)
            .map((it) => it.outerHTML.slice(0, 120))",
        &[],
    );
    assert!(large.is_empty(), "pictures grow without a style: {large:?}");
    page.find("Leeds");
    page.says_in_status(&["West Yorkshire Police", "does not name"]);
}

fn stays_useful(browser: &Browser, fault: ServerFault) -> Page<'_> {
    let page = Page::open(browser, fault, "");
    page.comes("the state of the scripts", || page.state(), "failed");
    is_useful(&page);
    assert_eq!(page.state(), "failed");
    page
}

fn is_useful(page: &Page<'_>) {
    without_scripts::promises_nothing(page);
    grid::the_list_works(page);
    without_scripts::cards_open(page);
    without_scripts::promises_nothing(page);
}
