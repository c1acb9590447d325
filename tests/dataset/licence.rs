//! The licence of the data is stated whole, or not at all.

use serde_json::json;

use testkit::edited::{edition, set};

#[test]
fn a_licence_may_be_stated_or_left_out() {
    assert_eq!(edition().valid().edition().licence, None);
    let stated = json!({ "name": "Open Government Licence v3.0", "address": "https://example.org/licence" });
    let licence = set("edition.licence", stated).valid().edition().licence.clone().expect("it is stated");
    assert_eq!(
        (licence.name.as_str(), licence.address.as_str()),
        ("Open Government Licence v3.0", "https://example.org/licence")
    );
}

#[test]
fn a_licence_has_a_name_and_an_address_that_is_safe_to_follow() {
    set("edition.licence", json!({ "name": " ", "address": "http://example.org" })).refused(&[
        ("edition.licence.name", "This text is empty"),
        ("edition.licence.address", "does not start with https://"),
    ]);
    assert!(set("edition.licence", json!({ "name": "Open Government Licence" })).read().is_err());
    assert!(set("edition.licence", json!("Open Government Licence")).read().is_err());
}
