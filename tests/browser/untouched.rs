//! A page that nobody has touched: bringing it to life changes nothing in it.

use wasm_bindgen_test::wasm_bindgen_test;

use super::page::{Page, fragment};

#[wasm_bindgen_test]
async fn coming_alive_changes_nothing_in_the_published_page() {
    let page = Page::published();
    let (html, image) = (page.html(), page.image());
    page.come_alive().await;
    assert_eq!(image.changes(&page.image()), [""; 0]);
    assert_eq!(page.image(), image);
    assert_eq!(page.html(), html);
}

#[wasm_bindgen_test]
async fn the_published_page_shows_all_statuses_with_every_card_and_the_list_closed() {
    let page = Page::published();
    let published = ["fs-filter all"];
    assert_eq!(page.image().state(), published);
    page.come_alive().await;
    assert_eq!(page.image().state(), published);
    assert_eq!(fragment(), "");
}

#[wasm_bindgen_test]
async fn the_elements_stay_the_same_ones() {
    let page = Page::published();
    let before = page.0.query_selector_all("*").expect("elements");
    page.come_alive().await;
    let after = page.0.query_selector_all("*").expect("elements");
    assert_eq!(before.length(), after.length());
    for place in 0..before.length() {
        assert!(before.item(place) == after.item(place), "element {place} was exchanged");
    }
}
