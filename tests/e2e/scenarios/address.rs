//! The address: it holds what is on screen, restores it, and fills no history.

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::element::{Article, Text};
use crate::page::{Choices, Page};

scenarios!(Plain:
    choices_do_not_fill_the_history,
    the_address_follows_what_is_chosen_and_restores_it,
    a_chosen_unit_is_in_the_address_and_restored,
    another_address_is_followed_while_the_page_is_open,
    an_address_of_the_page_around_changes_nothing,
    another_s_fragment_is_left_where_it_is,
    words_are_still_words_after_the_way_back,
    a_base_leads_neither_the_address_nor_its_links_away,
    the_parameter_of_the_state_can_be_named,
    a_page_can_keep_the_state_itself,
);

fn choices_do_not_fill_the_history(browser: &Browser) {
    let page = Page::live(browser, "");
    let elsewhere = format!("{}__elsewhere.html", page.site.address);
    page.go(&elsewhere);
    page.go_to("#status=in-place");
    page.lives();
    let length = || page.read::<usize>("return history.length", &[]);
    let before = length();
    choose(&page);
    page.turn("plans");
    page.comes("the open cards", || page.choices().open.len(), &0);
    assert_eq!(length(), before);
    // What the reader's back button does: it leaves the page at once.
    page.back();
    page.comes("the page before", || page.read::<String>("return location.href", &[]), elsewhere.as_str());
}

/// Filter, card and words, as a reader chooses them where the list shows filters.
fn choose(page: &Page<'_>) -> Choices {
    page.filter("started");
    page.turn("plans");
    page.find("Scotland Yard");
    page.says_in_status(&["Metropolitan Police Service"]);
    let text = str::to_owned;
    Choices {
        view: text("unit"),
        filter: text("started"),
        // No source names it for this status, so its tile is not shown, let alone checked.
        unit: None,
        open: vec![text("plans")],
        words: text("Scotland Yard"),
    }
}

fn the_address_follows_what_is_chosen_and_restores_it(browser: &Browser) {
    let page = Page::live(browser, "");
    assert_eq!(page.fragment(), "", "the untouched page has a plain address");
    page.view("unit");
    page.comes("the address", || page.fragment(), "#view=unit");
    page.view("status");
    page.comes("the address", || page.fragment(), "");
    page.go_to("#status=in-place");
    page.comes_to_tiles(2);
    let chosen = choose(&page);
    let address = "#view=unit&status=started&open=plans&find=Scotland%20Yard";
    page.comes("the address", || page.fragment(), address);
    let link: String = page.read("return new URL(document.querySelector('.fs-view-link').href).hash", &[]);
    assert_eq!(link, address, "the link to what is on screen");
    assert_eq!(page.choices(), chosen);
    let message = page.status_message();

    let page = Page::live(browser, address);
    page.comes("the choices", || page.choices(), &chosen);
    page.comes("the status line", || page.status_message(), &message);
    page.comes_to_tiles(0);
    assert!(page.shows("#fs-card-plans .fs-cautions"));
    assert_eq!(page.fragment(), address);
}

fn a_chosen_unit_is_in_the_address_and_restored(browser: &Browser) {
    let page = Page::live(browser, "");
    page.view("unit");
    page.tile("gwent");
    page.comes("the address", || page.fragment(), "#view=unit&unit=gwent");
    let message = page.status_message();
    let page = Page::live(browser, "#view=unit&unit=gwent");
    page.comes("the chosen unit", || page.choices().unit, &Some("gwent".to_owned()));
    page.comes("the status line", || page.status_message(), &message);
}

fn another_address_is_followed_while_the_page_is_open(browser: &Browser) {
    let page = Page::live(browser, "#status=behind");
    page.comes("the filter", || page.choices().filter, "behind");
    page.comes_to_tiles(0);
    page.go_to("#status=in-place&open=answered");
    page.comes_to_tiles(2);
    page.comes("the open cards", || page.choices().open, ["answered"].as_slice());
    page.go_to("#view=unit&find=Leeds");
    page.comes_to_tiles(43);
    page.says_in_status(&["West Yorkshire Police"]);
    page.comes("the open cards", || page.choices().open.len(), &0);
    page.back();
    page.comes_to_tiles(2);
    page.comes("the words", || page.choices().words, "");
    let loads = page.site.asked().iter().filter(|(path, _)| path == "/").count();
    assert_eq!(loads, 1, "the page was loaded once");
}

fn an_address_of_the_page_around_changes_nothing(browser: &Browser) {
    let page = Page::live(browser, "#status=behind");
    page.filter("in-place");
    page.comes_to_tiles(2);
    page.go_to("#comments");
    page.comes("the address", || page.fragment(), "#comments");
    page.comes_to_tiles(2);
    assert_eq!(page.choices().filter, "in-place");
}

fn another_s_fragment_is_left_where_it_is(browser: &Browser) {
    let page = Page::live(browser, "?a=b+c&d#/article/5");
    page.view("unit");
    page.find("Leeds");
    let address = format!("{}?a=b+c&d&force-status=view%3Dunit%26find%3DLeeds#/article/5", page.site.address);
    let href = || page.read::<String>("return location.href", &[]);
    page.comes("the address", href, address.as_str());
    page.read::<()>("window.__isBefore = true; location.reload()", &[]);
    page.until("it begins anew", || {
        page.read::<Option<bool>>("return !window.__isBefore && document.readyState === 'complete'", &[]) == Some(true)
    });
    page.lives();
    page.says_in_status(&["West Yorkshire Police"]);
    assert_eq!(page.choices().view, "unit");
    page.view("status");
    page.read::<()>("const it = document.querySelector('#fs-find'); it.select()", &[]);
    page.keys("#fs-find", "\u{e003}");
    page.comes("the address", href, format!("{}?a=b+c&d#/article/5", page.site.address).as_str());
}

/// Without the browser's own cache of pages: it then restores the controls, the tile that words have found among them.
fn words_are_still_words_after_the_way_back(browser: &Browser) {
    let page = Page::live(browser, "");
    page.read::<()>("addEventListener('unload', () => {}); window.__isBefore = true", &[]);
    page.view("unit");
    page.find("Scotland Yard");
    page.comes("the tile", || page.choices().unit, &Some("metropolitan".to_owned()));
    let (chosen, address) = (page.choices(), page.fragment());
    page.go(&format!("{}__elsewhere.html", page.site.address));
    page.back();
    page.until("the page is there", || page.read("return location.pathname === '/'", &[]));
    page.lives();
    page.comes("the choices", || page.choices(), &chosen);
    page.comes("the address", || page.fragment(), address.as_str());
}

fn a_base_leads_neither_the_address_nor_its_links_away(browser: &Browser) {
    let html = "<base href=\"/elsewhere/\"><force-status link-state></force-status>";
    let article = Article::live(browser, Text { html, css: "", policy: "", fragment: "", later: false });
    let href = || article.read::<String>("return location.href", &[]);
    let address = href();
    article.hit(".fs-all > summary");
    article.comes("the address", href, format!("{address}#view=unit").as_str());
    let link: String = article.inside("return inside.querySelector('.fs-view-link').href");
    assert_eq!(link, format!("{address}#view=unit"), "the link to what is on screen");
    article.hit(".fs-all > summary");
    article.comes("the address", href, address.as_str());
    article.hit("[data-card=plans] > summary");
    article.comes("the address", href, format!("{address}#open=plans").as_str());
    article.hit("[data-card=plans] .fs-actions a");
    let at = || article.inside::<f64>("return inside.querySelector('[id$=card-plans]').getBoundingClientRect().top");
    article.until("the card is in sight", || (-1.0..900.0).contains(&at()));
    assert_eq!(href(), format!("{address}#open=plans"), "its own link leaves the page where it is");
}

fn the_parameter_of_the_state_can_be_named(browser: &Browser) {
    let html = "<base href=\"/elsewhere/\"><force-status link-state=forces></force-status>";
    let text = Text { html, css: "", policy: "", fragment: "#/article/5", later: false };
    let article = Article::live(browser, text);
    article.hit(".fs-all > summary");
    let href = || article.read::<String>("return location.href", &[]);
    article.until("the address holds it", || href().ends_with("&forces=view%3Dunit#/article/5"));
    assert!(href().starts_with(&format!("{}__element.html?guest=", article.host.address)), "{}", href());
    article.read::<()>("window.__isBefore = true; location.reload()", &[]);
    article.until("it begins anew", || {
        article.read::<Option<bool>>("return !window.__isBefore && document.readyState === 'complete'", &[])
            == Some(true)
    });
    article.lives();
    article.comes("the view", || article.checked("view"), &Some("unit".to_owned()));
}

fn a_page_can_keep_the_state_itself(browser: &Browser) {
    let html = "<force-status state=\"view=unit&amp;open=plans\"></force-status>";
    let article = Article::live(browser, Text { html, css: "", policy: "", fragment: "#/article/5", later: false });
    article.comes("the view", || article.checked("view"), &Some("unit".to_owned()));
    assert!(article.inside::<bool>("return inside.querySelector('[data-card=plans]').open"));
    article.hit(".fs-finder input");
    article.letters("Leeds");
    // The unit, and not the words.
    let state = || article.inside::<String>("return element.state");
    article.comes("the state", state, "view=unit&open=plans&unit=west-yorkshire");
    // Twice the same, after the reader has chosen something else.
    for _ in 0..2 {
        article.inside::<()>("element.state = 'status=in-place&unit=merseyside'");
        article.until("the state is the host's", || state().ends_with("status=in-place&unit=merseyside"));
        article.comes("the unit", || article.checked("unit"), &Some("merseyside".to_owned()));
        let messages = article.messages();
        let by: Vec<_> = messages.iter().filter(|(kind, _)| kind == "state").map(|(_, data)| &data["by"]).collect();
        assert_eq!(by.last().and_then(|by| by.as_str()), Some("host"), "{messages:?}");
        article.hit("label:has(> [value=started])");
        article.comes("the filter", || article.checked("filter"), &Some("started".to_owned()));
    }
    assert_eq!(article.read::<String>("return location.hash", &[]), "#/article/5");
}
