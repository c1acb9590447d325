//! The end of a graphic: nothing of it stays, and another can begin.

use wasm_bindgen_test::wasm_bindgen_test;

use super::page::{Page, destroy, fragment, go, set_fragment};

#[wasm_bindgen_test]
async fn nothing_stays_in_the_host() {
    let page = Page::published();
    page.come_alive().await;
    page.click("input[name=fs-unit][value=kent]").await;
    destroy();
    page.settle().await;
    assert_eq!(page.0.inner_html(), "");
    assert_eq!(page.0.get_attribute("data-script"), None);
}

#[wasm_bindgen_test]
async fn nothing_hears_the_reader_any_more() {
    let page = Page::published();
    let published = page.0.inner_html();
    page.come_alive().await;
    destroy();
    set_fragment("");
    page.0.set_inner_html(&published);
    let before = page.image();
    page.click("#fs-all > summary").await;
    page.click("input[name=fs-unit][value=kent]").await;
    page.click("button[data-copy=plans]").await;
    page.type_words("Leeds").await;
    assert_eq!(fragment(), "");
    go("status=behind");
    page.settle().await;
    // The browser follows this link; a graphic that lives would write its own address.
    page.click("#fs-card-plans .fs-actions a:not(.fs-into-grid)").await;
    assert_eq!(fragment(), "fs-card-plans");
    assert_eq!(before.changes(&page.image()), ["fs-all open="]);
    assert_eq!(page.image().state(), ["words Leeds", "open fs-all", "fs-filter all", "fs-unit kent"]);
}

#[wasm_bindgen_test]
async fn a_graphic_can_begin_again_where_one_has_ended() {
    let page = Page::published();
    let (published, image) = (page.0.inner_html(), page.image());
    for unit in ["kent", "derbyshire"] {
        set_fragment("");
        page.0.set_inner_html(&published);
        page.come_alive().await;
        assert_eq!(image.changes(&page.image()), [""; 0]);
        page.click(&format!("input[name=fs-unit][value={unit}]")).await;
        assert_eq!(fragment(), format!("unit={unit}"));
        destroy();
        page.settle().await;
    }
}

#[wasm_bindgen_test]
async fn a_host_without_the_published_parts_is_left_as_it_is() {
    for html in ["", "<p>The graphic comes here.</p>"] {
        let page = Page::published();
        page.0.set_inner_html(html);
        assert!(!page.mount(), "a graphic without figures");
        page.settle().await;
        assert_eq!((page.0.inner_html(), page.0.get_attribute("data-script")), (html.to_owned(), None));
    }
}
