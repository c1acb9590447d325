//! When the wasm cannot start, for whatever reason, the page stays as useful as without scripts and says nothing of it.

use crate::bench::scenarios;
use crate::browser::Browser;
use crate::page::Page;
use crate::scenarios::still;
use crate::variant::Variant;

scenarios!(Plain:
    without_its_wasm_the_page_stays_useful,
    without_its_module_the_page_stays_useful,
    with_half_a_wasm_the_page_stays_useful,
    with_a_corrupt_wasm_the_page_stays_useful,
    with_a_wasm_that_traps_the_page_stays_useful,
    a_policy_without_wasm_leaves_a_useful_page,
    a_policy_without_scripts_leaves_a_useful_page,
);

fn without_its_wasm_the_page_stays_useful(browser: &Browser) {
    stays_useful(browser, Variant::WasmMissing);
}

fn without_its_module_the_page_stays_useful(browser: &Browser) {
    stays_useful(browser, Variant::ModuleMissing);
}

fn with_half_a_wasm_the_page_stays_useful(browser: &Browser) {
    stays_useful(browser, Variant::WasmCutOff);
}

fn with_a_corrupt_wasm_the_page_stays_useful(browser: &Browser) {
    stays_useful(browser, Variant::WasmCorrupt);
}

fn with_a_wasm_that_traps_the_page_stays_useful(browser: &Browser) {
    stays_useful(browser, Variant::WasmTraps);
}

fn a_policy_without_wasm_leaves_a_useful_page(browser: &Browser) {
    stays_useful(browser, Variant::PolicyWithoutWasm);
}

fn a_policy_without_scripts_leaves_a_useful_page(browser: &Browser) {
    let page = Page::open(browser, Variant::PolicyWithoutScripts, "");
    assert_eq!(page.state(), "", "no script has run");
    is_useful(&page);
}

fn stays_useful(browser: &Browser, variant: Variant) {
    let page = Page::open(browser, variant, "");
    page.comes("the state of the scripts", || page.state(), "failed");
    is_useful(&page);
    assert_eq!(page.state(), "failed");
}

fn is_useful(page: &Page<'_>) {
    still::promises_nothing(page);
    still::filters_and_views_work(page);
    still::the_link_leads_to_two_groups_and_back(page);
    still::cards_open(page);
    still::promises_nothing(page);
}
