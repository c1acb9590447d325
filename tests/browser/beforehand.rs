//! A page that its reader has used before wasm arrived: every choice is kept, and only what shows it changes.

use wasm_bindgen_test::wasm_bindgen_test;

use super::page::{Page, fragment, set_fragment};

/// What marks a unit that no source names, in the blocks of the statuses that it may have.
const MAY_BE: [&str; 3] = [
    "fs-status-insufficient data-possible=true",
    "fs-status-not-started data-possible=true",
    "fs-status-started data-possible=true",
];

/// Of the changes of the status line, the first sentence.
fn in_short(change: String) -> String {
    change.split_inclusive(". ").next().map(|sentence| sentence.trim_end().to_owned()).unwrap_or_default()
}

/// Brings the page to life and says what that changed; what the reader chose must be as it was, with this besides, and
/// in the address.
async fn changes(page: &Page, besides: &[&str]) -> Vec<String> {
    let before = page.image();
    page.come_alive().await;
    let after = page.image();
    let mut kept = before.state();
    kept.extend(besides);
    assert_eq!(after.state(), kept, "what was chosen");
    let link = page.one(".fs-view-link").get_attribute("href");
    assert_eq!(link, Some(format!("#{}", fragment())), "the link to what is on screen, and the address");
    before.changes(&after).into_iter().map(in_short).collect()
}

#[wasm_bindgen_test]
async fn the_view_that_was_chosen_is_kept() {
    let page = Page::published();
    page.list().set_open(true);
    assert_eq!(changes(&page, &[]).await, ["fs-view-link href=#view=unit"]);
}

#[wasm_bindgen_test]
async fn the_filter_that_was_chosen_is_kept() {
    let page = Page::published();
    page.list().set_open(true);
    page.radio("filter", "behind").set_checked(true);
    assert_eq!(
        changes(&page, &[]).await,
        [
            "fs-tile-message data-message=true",
            "fs-tile-message b: Not enough progress:",
            "fs-tile-message span:  26 of 43 forces.",
            "fs-view-link href=#view=unit&status=behind"
        ]
    );
}

#[wasm_bindgen_test]
async fn the_named_unit_that_was_chosen_is_kept_and_answered() {
    let page = Page::published();
    page.list().set_open(true);
    page.radio("unit", "merseyside").set_checked(true);
    assert_eq!(
        changes(&page, &[]).await,
        [
            "fs-name data-chosen=true",
            "label merseyside data-hit=true",
            "fs-tile-message class=fs-message fs-script fs-tile-message fs-c1 fs-r4",
            "fs-tile-message data-message=true",
            "fs-tile-message b: Merseyside Police",
            "fs-tile-message span:  was one of two with “Everything in place” on 31\u{a0}May 2017.",
            "fs-view-link href=#view=unit&unit=merseyside"
        ]
    );
}

#[wasm_bindgen_test]
async fn the_unnamed_unit_that_was_chosen_is_kept_and_answered() {
    let page = Page::published();
    page.list().set_open(true);
    page.radio("unit", "kent").set_checked(true);
    assert_eq!(
        changes(&page, &[]).await,
        [
            &MAY_BE[..],
            &[
                "label kent data-hit=true",
                "fs-tile-message class=fs-message fs-script fs-tile-message fs-c6 fs-r9",
                "fs-tile-message data-message=true",
                "fs-tile-message b: Kent Police",
                "fs-tile-message span:  is one of 41 forces the report does not name.",
                "fs-view-link href=#view=unit&unit=kent"
            ]
        ]
        .concat()
    );
}

#[wasm_bindgen_test]
async fn the_cards_that_were_opened_stay_open() {
    let page = Page::published();
    page.card("plans").set_open(true);
    page.card("referrals").set_open(true);
    assert_eq!(changes(&page, &[]).await, ["fs-view-link href=#open=referrals,plans"]);
}

#[wasm_bindgen_test]
async fn the_words_that_were_typed_stay_and_are_answered() {
    let page = Page::published();
    page.finder().set_value("Leeds");
    assert_eq!(
        changes(&page, &["fs-unit west-yorkshire"]).await,
        [
            &MAY_BE[..],
            &[
                "fs-message data-message=true",
                "fs-message b: Leeds: West Yorkshire Police",
                "fs-message span:  is one of 41 forces the report does not name."
            ],
            &[
                "label west-yorkshire data-hit=true",
                "fs-tile-message class=fs-message fs-script fs-tile-message fs-c3 fs-r4",
                "fs-view-link href=#find=Leeds"
            ]
        ]
        .concat()
    );
}

#[wasm_bindgen_test]
async fn words_that_several_units_share_mark_each_of_them() {
    let page = Page::published();
    page.finder().set_value("London");
    assert_eq!(
        changes(&page, &[]).await,
        [
            "fs-message data-message=true",
            "fs-message b: “London” is covered by two forces:",
            "fs-message span:  City of London and Metropolitan.",
            "fs-tiles fs-map fs-c7 data-searching=true",
            "label city-of-london data-hit=true",
            "label metropolitan data-hit=true",
            "fs-view-link href=#find=London"
        ]
    );
}

/// View, filter, cards and words.
fn use_everything(page: &Page) {
    page.list().set_open(true);
    page.radio("filter", "in-place").set_checked(true);
    page.card("investigations").set_open(true);
    page.card("answered").set_open(true);
    page.finder().set_value(" Heddlu de ");
}

#[wasm_bindgen_test]
async fn everything_together_is_kept() {
    let page = Page::published();
    use_everything(&page);
    assert_eq!(
        changes(&page, &[]).await,
        [
            &MAY_BE[..],
            &[
                "fs-message data-message=true",
                "fs-message b: Heddlu De Cymru: South Wales Police",
                "fs-message span:  is one of 41 forces the report does not name."
            ],
            &[
                "label south-wales data-hit=true",
                "fs-view-link href=#view=unit&status=in-place&open=investigations,answered&find=%20Heddlu%20de%20"
            ]
        ]
        .concat()
    );
}

#[wasm_bindgen_test]
async fn everything_together_is_kept_when_the_comments_are_gone() {
    let whole = Page::published();
    use_everything(&whole);
    whole.come_alive().await;
    let expected = whole.image().but_for_defaults();
    let page = Page::stripped();
    use_everything(&page);
    page.come_alive().await;
    assert_eq!(expected.changes(&page.image().but_for_defaults()), [""; 0]);
    assert_eq!(page.image().state(), expected.state());
}

#[wasm_bindgen_test]
async fn what_the_address_says_is_shown() {
    let page = Page::published();
    let address = "view=unit&status=behind&open=referrals,plans&find=Leeds";
    set_fragment(address);
    let before = page.image();
    page.come_alive().await;
    let after = page.image();
    let state = ["open referrals", "open plans", "words Leeds", "open fs-all", "fs-filter behind"];
    // No source names it for this status, so that its tile is not checked.
    assert_eq!(after.state(), state);
    let opened = before.changes(&after).into_iter().filter(|change| change.ends_with(" open="));
    assert_eq!(opened.collect::<Vec<_>>(), ["referrals open=", "plans open=", "fs-all open="]);
    assert!(
        page.status_message().starts_with("Leeds: West Yorkshire Police is one of 41 forces"),
        "{}",
        page.status_message()
    );
    assert_eq!(fragment(), address);
}

#[wasm_bindgen_test]
async fn the_readers_hand_wins_over_the_address() {
    let page = Page::published();
    set_fragment("status=behind&find=Leeds");
    page.radio("filter", "started").set_checked(true);
    page.finder().set_value("Kent");
    page.come_alive().await;
    let state = page.image();
    assert_eq!(state.state(), ["words Kent", "open fs-all", "fs-filter started"]);
    assert!(page.status_message().starts_with("Kent Police is one of 41 forces"), "{}", page.status_message());
}

#[wasm_bindgen_test]
async fn of_words_and_a_chosen_unit_one_is_answered_and_the_other_taken_back() {
    let page = Page::published();
    page.finder().set_value("Leeds");
    page.list().set_open(true);
    page.radio("unit", "merseyside").set_checked(true);
    page.come_alive().await;
    assert_eq!(page.image().state(), ["open fs-all", "fs-filter all", "fs-unit merseyside"]);
    assert!(page.status_message().starts_with("Merseyside Police was one of two"), "{}", page.status_message());
}
