//! One tree: whatever a reader does, the elements stay the same in number, kind and order.

use wasm_bindgen_test::wasm_bindgen_test;

use super::dom_snapshot::StillImage;
use super::page::{Page, fragment, go};

/// A living page with the shape that it must keep.
struct Kept(Page, StillImage);

impl Kept {
    /// The shape is kept, and the address tells what was done.
    fn is_as(&self, address: &str) {
        assert_eq!(fragment(), address);
        assert_eq!(self.0.image().shape(), self.1.shape(), "the shape after {address}");
        for line in ["#fs-message", "#fs-tile-message"] {
            let message = self.0.one(line).children();
            for place in 0..2 {
                let text = message.item(place).and_then(|part| part.text_content()).unwrap_or_default();
                assert!(!text.is_empty(), "part {place} of {line} after {address}");
            }
        }
    }

    async fn chosen(&self, group: &str, value: &str, address: &str) {
        self.0.click(&format!("input[name=fs-{group}][value={value}]")).await;
        self.is_as(address);
    }

    async fn clicked(&self, selector: &str, address: &str) {
        self.0.click(selector).await;
        self.is_as(address);
    }

    async fn typed(&self, words: &str, address: &str) {
        self.0.type_words(words).await;
        self.is_as(address);
    }
}

async fn living() -> Kept {
    let page = Page::published();
    let published = page.image();
    page.come_alive().await;
    Kept(page, published)
}

#[wasm_bindgen_test]
async fn views_filters_and_units_never_change_the_shape() {
    let page = living().await;
    page.clicked("#fs-all > summary", "view=unit").await;
    page.chosen("filter", "started", "view=unit&status=started").await;
    page.chosen("unit", "merseyside", "view=unit&status=started&unit=merseyside").await;
    page.chosen("unit", "kent", "view=unit&status=started&unit=kent").await;
    page.chosen("filter", "behind", "view=unit&status=behind&unit=kent").await;
    page.chosen("filter", "all", "view=unit&unit=kent").await;
    page.chosen("filter", "behind", "view=unit&status=behind&unit=kent").await;
    // A closed list shows all statuses again.
    page.clicked("#fs-all > summary", "unit=kent").await;
    assert_eq!(page.0.image().state(), ["fs-filter all", "fs-unit kent"]);
}

#[wasm_bindgen_test]
async fn words_never_change_the_shape() {
    let page = living().await;
    page.typed("Leeds", "find=Leeds").await;
    page.typed("Yorkshire", "find=Yorkshire").await;
    page.typed("Birmigham", "find=Birmigham").await;
    page.typed("Derbyshire", "find=Derbyshire").await;
    page.typed("Atlantis", "find=Atlantis").await;
    page.typed("   ", "").await;
    page.typed("", "").await;
}

#[wasm_bindgen_test]
async fn cards_never_change_the_shape() {
    let page = living().await;
    page.clicked("details[data-card=plans] > summary", "open=plans").await;
    page.clicked("details[data-card=referrals] > summary", "open=referrals,plans").await;
    page.clicked("details[data-card=plans] > summary", "open=referrals").await;
    page.clicked("button[data-copy=referrals]", "open=referrals").await;
}

#[wasm_bindgen_test]
async fn the_address_never_changes_the_shape() {
    let page = living().await;
    for address in ["view=unit&unit=kent", "view=unit&status=in-place&open=answered", "find=Berkshire", "view=status"] {
        go(address);
        page.0.settle().await;
        let shown = if address == "view=status" { "" } else { address };
        page.is_as(shown);
    }
}

#[wasm_bindgen_test]
async fn a_choice_that_is_taken_back_leaves_the_published_page() {
    let page = living().await;
    page.typed("Leeds", "find=Leeds").await;
    page.clicked("#fs-all > summary", "view=unit&find=Leeds").await;
    page.clicked("#fs-all > summary", "find=Leeds").await;
    page.typed("", "").await;
    assert_eq!(page.1.changes(&page.0.image()), [""; 0]);
    assert_eq!(page.0.image().state(), page.1.state());
}
