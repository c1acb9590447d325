//! A page whose comments were taken away on its way: the graphic is rendered afresh and is the same.

use wasm_bindgen_test::wasm_bindgen_test;

use super::page::Page;

#[wasm_bindgen_test]
async fn without_comments_the_graphic_is_rendered_afresh_and_the_same() {
    let page = Page::stripped();
    let (before, finder) = (page.image(), page.finder());
    page.come_alive().await;
    assert!(page.finder() != finder, "it was not rendered afresh");
    let (published, afresh) = (before.clone().but_for_defaults(), page.image().but_for_defaults());
    assert_eq!(published.changes(&afresh), [""; 0]);
    assert_eq!(page.image().state(), before.state());
}

#[wasm_bindgen_test]
async fn a_graphic_that_was_rendered_afresh_hears_its_reader() {
    let page = Page::stripped();
    page.come_alive().await;
    page.type_words("Scotland Yard").await;
    assert!(
        page.status_message().starts_with("Scotland Yard: Metropolitan Police Service"),
        "{}",
        page.status_message()
    );
    page.click("#fs-all > summary").await;
    assert_eq!(page.image().state()[1], "open fs-all");
    assert!(page.one(".fs-view-link").get_attribute("href").is_some_and(|href| href.starts_with("#view=unit")));
}
