//! Editions of many more units than 43: the page stays small, and says what it does not show.

use std::rc::Rc;

use edition::Dataset;
use edition::limits::MOST_TILES;
use force_status::view::static_parts::{self, RenderContext};
use messages::client_data::LISTED;
use scraper::Html;
use serde_json::{Value, json};
use site::Site;

use testkit::published::{EDITION, all, attribute, one, squares, text, waited};

/// The default edition with this many units, plainly made up, of which a source seems to name every second.
fn edition(count: usize) -> Rc<Dataset> {
    let mut file: Value = serde_json::from_str(EDITION).expect("JSON");
    let counts = [count / 4, count / 4, count / 4, count - count / 4 * 3];
    let ids: Vec<Value> = (0..4).map(|place| file["statuses"][place]["id"].clone()).collect();
    for (place, count) in counts.iter().enumerate() {
        file["statuses"][place]["count"] = json!(count);
    }
    for figure in file["figures"].as_array_mut().expect("a list") {
        match figure["id"].as_str() {
            Some("forces" | "answered") => figure["value"] = json!(count),
            Some("with-progress") => figure["value"] = json!(counts[2] + counts[3]),
            _ => {}
        }
    }
    let unit = |place: usize| {
        let mut unit = json!({ "id": format!("unit-{place}"), "name": format!("Unit {place:05}"),
            "short": format!("{place:05}"), "aliases": [] });
        if place % 8 < 4 {
            unit["status"] = json!({ "is": ids[place % 4], "sources": [{ "source": "hmicfrs" }] });
        }
        unit
    };
    file["units"] = (0..count).map(unit).collect();
    let file = serde_json::from_value(file).expect("the right shape");
    Rc::new(Dataset::check(&file).unwrap_or_else(|errors| panic!("{errors:?}")))
}

fn graphic(count: usize) -> Html {
    let context = RenderContext::new(edition(count), "fs", 1, Site::default().home());
    Html::parse_fragment(&waited(static_parts::graphic(&context, true)))
}

#[test]
fn the_page_of_a_long_edition_does_not_grow_with_it() {
    let (one_more, many) = (graphic(MOST_TILES + 1), graphic(10_000));
    let count = |page: &Html, selector: &str| all(page, selector).len();
    assert!(count(&many, "*") < 3_000, "{} elements", count(&many, "*"));
    assert!(count(&many, "*").abs_diff(count(&one_more, "*")) < 20, "one more than fits is as large as any");
    for (selector, expected) in [("[name=fs-unit]", LISTED), (".fs-squares > path", 4), (".fs-named > li", 4)] {
        assert_eq!(count(&many, selector), expected, "{selector}");
    }
    assert!(many.html().len() < 150_000);
}

#[test]
fn what_a_long_edition_does_not_show_is_said_where_it_is_missed() {
    let page = graphic(10_000);
    let key = all(&page, ".fs-key").into_iter().map(text).collect::<String>();
    assert!(key.contains("60 of the 10,000 forces at a time") && key.contains("Tables and data"), "{key}");
    let tables = text(one(&page, "#fs-tables"));
    assert!(tables.contains("the first 60 of the 10,000 forces"), "{tables}");
    assert!(tables.contains("Unit 00059") && !tables.contains("Unit 00060"));
    assert_eq!(all(&page, ".fs-squares").into_iter().map(squares).collect::<Vec<_>>(), [2_500; 4]);
    assert!(text(one(&page, ".fs-by-status")).contains("A row has 100 squares."));
}

#[test]
fn rows_of_squares_are_longer_where_there_are_many() {
    for (count, size) in [(100, "0 0 330 44"), (120, "0 0 330 44"), (124, "0 0 330 66"), (1_000, "0 0 550 220")] {
        let page = graphic(count);
        let first = all(&page, ".fs-squares")[0];
        assert_eq!((squares(first), attribute(first, "viewBox")), (count as u64 / 4, size));
    }
}

#[test]
fn an_edition_as_long_as_can_be_shown_is_shown_whole() {
    let page = graphic(MOST_TILES);
    assert_eq!(all(&page, "[name=fs-unit]").len(), MOST_TILES);
    assert!(text(one(&page, "#fs-tables")).contains("Unit 00299"));
    assert!(!page.html().contains("at a time"));
}
