//! Copying a citation, the table and embed codes: to the clipboard, or selected for the reader where there is none.

use fantoccini::key::Key;

use super::mount::{done, open};
use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::page::{Page, plain};
use crate::server_fault::ServerFault;

scenarios!(Plain:
    a_citation_is_copied_or_selected,
    the_table_is_copied_or_selected,
    without_a_clipboard_the_text_is_selected,
    no_cell_of_a_table_is_copied_as_a_formula,
    the_panel_gives_the_codes_of_the_part_that_is_chosen,
);

fn a_citation_is_copied_or_selected(browser: &Browser) {
    let page = Page::live(browser, "#open=referrals");
    let citation = page.says("#fs-copy-referrals");
    assert!(citation.contains("320 referrals") && citation.contains("https://"), "{citation}");
    if copy(&page, "referrals") == "selected" {
        return assert_eq!(selected(&page), citation);
    }
    // What the clipboard holds shows where it is pasted; the finder takes no more letters than fit.
    page.find(&format!("{}v{}", Key::Control, Key::Null));
    page.until("the citation is pasted", || !page.choices().words.is_empty());
    let pasted = plain(&page.choices().words);
    assert!(pasted.len() > 40 && citation.starts_with(&pasted), "{pasted:?} was pasted and not {citation:?}");
}

fn the_table_is_copied_or_selected(browser: &Browser) {
    let page = Page::live(browser, "");
    page.click("#fs-tables > summary");
    page.until("the table is there", || page.shows("#fs-copy-table td"));
    if copy(&page, "table") == "selected" {
        let table = selected(&page);
        assert!(table.contains("Avon and Somerset Constabulary") && table.contains("Wiltshire Police"), "{table}");
    }
}

fn without_a_clipboard_the_text_is_selected(browser: &Browser) {
    let page = Page::open(browser, ServerFault::WithoutClipboard, "#open=plans");
    page.lives();
    assert_eq!(copy(&page, "plans"), "selected");
    assert_eq!(selected(&page), page.says("#fs-copy-plans"));
    assert!(page.says("[data-copy=plans] + [role=status]").contains("elected"));
    page.click("#fs-tables > summary");
    assert_eq!(copy(&page, "grid"), "selected");
    assert_eq!(selected(&page), page.says("#fs-copy-grid"));
    assert!(page.says("[data-copy=grid] + [role=status]").contains("elected"));
    assert_eq!(page.says("[data-copy=plans] + [role=status]"), "", "one confirmation at a time");
}

fn no_cell_of_a_table_is_copied_as_a_formula(browser: &Browser) {
    let article = open(browser);
    // What is copied is kept here, whatever the browser's clipboard lets a page read.
    let names = "(it) => { ['=SUM(A1:A9)', '+44 20', '-not known', '@here', \"'=1\", '-5'].forEach((name, place) => {
        it.units[place].name = name; it.units[place].groups = { nation: name }; }); }";
    done(
        &article,
        &format!(
            "{{
        const clipboard = {{ writeText: async (text) => {{ window.__copied = text; }} }};
        Object.defineProperty(navigator, 'clipboard', {{ value: clipboard, configurable: true }});
        await __mount({{ data: await __edition({names}) }});
    }}"
        ),
    );
    article.lives();
    article.hit("[id$='-tables'] > summary");
    article.hit("[data-copy=table]");
    article.until("the table is copied", || article.read("return !!window.__copied", &[]));
    let copied: String = article.read("return window.__copied", &[]);
    for (name, cell) in [
        ("=SUM(A1:A9)", "'=SUM(A1:A9)"),
        ("+44 20", "'+44 20"),
        ("-not known", "'-not known"),
        ("@here", "'@here"),
        ("'=1", "''=1"),
        ("-5", "'-5"),
    ] {
        assert!(copied.contains(&format!("\n{cell}\t{cell}\t")), "{}: {name} in {copied}", article.engine);
    }
}

fn the_panel_gives_the_codes_of_the_part_that_is_chosen(browser: &Browser) {
    let page = Page::live(browser, "");
    page.click("#fs-share > summary");
    let code = |way: &str| page.says(&format!("#fs-copy-embed-{way}"));
    let choose = |part: &str| {
        page.read::<()>(
            "const select = document.querySelector('.fs-embed select');
            select.value = arguments[0];
            select.dispatchEvent(new Event('change', { bubbles: true }))",
            &[part],
        )
    };
    page.until("parts are offered", || page.shows(".fs-embed select"));
    let whole = ["frame", "element", "call"].map(code);
    let offered: Vec<String> =
        page.read("return [...document.querySelectorAll('.fs-embed option')].map(({ value }) => value)", &[]);
    assert_eq!(
        offered,
        ["all", "cards", "grid", "referrals", "last-six-months", "investigations", "answered", "plans"]
    );
    for part in &offered[1..] {
        choose(part);
        let height = |code: &str| {
            code.split_once(" height=\"").and_then(|(_, rest)| rest.split_once('"')?.0.parse::<u32>().ok())
        };
        page.until("the frame has the height of the part", || height(&code("frame")) < height(&whole[0]));
        assert!(code("frame").contains(&format!("?show={part}\"")), "{}", code("frame"));
        assert!(code("element").contains(&format!("<force-status show=\"{part}\"")), "{}", code("element"));
        assert!(code("call").contains(&format!("show: \"{part}\"")), "{}", code("call"));
        let file = page.read::<String>("return document.querySelector('.fs-embed a[href*=fragment]').href", &[]);
        let name = if ["cards", "grid"].contains(&&**part) { part.clone() } else { format!("card-{part}") };
        assert_eq!(file, format!("{}fragment.{name}.html", page.site.address));
        assert!(!page.shows("#fs-copy-embed-image"), "the picture is of the whole");
    }
    choose("all");
    assert_eq!(["frame", "element", "call"].map(code), whole);
    assert!(page.shows("#fs-copy-embed-image"));
}

/// Presses a button that copies, and waits for how it went.
fn copy(page: &Page<'_>, what: &str) -> String {
    let button = format!("[data-copy={what}]");
    page.click(&button);
    let state = || page.read::<String>("return document.querySelector(arguments[0]).dataset.state ?? ''", &[&button]);
    page.until("the button says how it went", || !state().is_empty());
    let state = state();
    assert!(["copied", "selected"].contains(&state.as_str()), "{state}");
    state
}

fn selected(page: &Page<'_>) -> String {
    plain(&page.read::<String>("return getSelection().toString()", &[]))
}
