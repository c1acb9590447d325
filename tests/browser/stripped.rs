//! A page whose comments were taken away on its way: the graphic is rendered afresh and is the same.

use wasm_bindgen_test::wasm_bindgen_test;

use super::page::{Page, set_fragment};

#[wasm_bindgen_test]
async fn without_comments_the_graphic_is_rendered_afresh_and_the_same() {
    let page = Page::stripped();
    let (before, node) = (page.image(), page.finder());
    page.come_alive().await;
    assert!(page.finder() != node, "it was not rendered afresh");
    assert_eq!(before.changes(&page.image()), [""; 0]);
    assert_eq!(page.image(), before);
}
