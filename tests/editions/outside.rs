//! A status outside the scale: it has no colour, stands last, and is in no share but those that name it.

use std::collections::BTreeMap;

use edition::Dataset;
use scraper::Html;

use crate::consistency::graphic;
use crate::golden::edition;
use testkit::edited::edition as default;
use testkit::published::{all, text};

/// The class that gives a status its colour, by the status's label.
fn shades(data: &Dataset) -> BTreeMap<String, String> {
    let client_data = messages::client_data(data);
    let classes = client_data.blocks().map(|(_, block)| block.class.clone());
    data.statuses().map(|(_, status)| status.label.clone()).zip(classes).collect()
}

#[test]
fn it_has_no_colour_and_every_step_has_one() {
    let shades = shades(&edition("not-rated"));
    let expected = [("Fair", "fs-step-3"), ("Good", "fs-step-5"), ("Not rated", "fs-step-0"), ("Poor", "fs-step-1")];
    assert_eq!(shades, expected.map(|(label, class)| (label.to_owned(), class.to_owned())).into());
}

#[test]
fn without_one_the_scale_keeps_its_colours() {
    let shades = shades(&default().valid());
    let classes: Vec<&str> = shades.values().map(String::as_str).collect();
    assert_eq!(classes, ["fs-step-5", "fs-step-0", "fs-step-2", "fs-step-3"]);
}

#[test]
fn a_share_of_the_rated_counts_the_rated_alone() {
    let page = Html::parse_fragment(&graphic(&edition("not-rated")));
    let cards: Vec<String> = all(&page, ".fs-card").into_iter().map(text).collect();
    assert!(cards[0].contains("4 of 6 rated homes were fair or good") && cards[0].contains("67% of 6"), "{cards:?}");
}
