//! The golden editions: each is valid, agrees, and reads as in its snapshot.
//!
//! `UPDATE_SNAPSHOTS=1` renews the snapshots; read the difference before it is committed.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

use edition::Dataset;
use scraper::Html;
use site::Edition;

use crate::consistency::{agrees, graphic};
use testkit::published::words;

/// The golden editions besides the default one: their files, and what makes each worth its keep.
const GOLDEN: [&str; 5] = [
    // A dozen units that are no units, in three statuses.
    "hospitals",
    // Nearly every optional part, and an earlier edition to be compared with.
    "hospitals-2032",
    // A source names each of the 43.
    "all-named",
    // Another language than English.
    "welsh",
    // A status that is no step of the scale.
    "not-rated",
];

fn folder() -> PathBuf {
    testkit::project().join("tests")
}

pub fn edition(name: &str) -> Rc<Dataset> {
    let file = testkit::project().join(format!("examples/editions/{name}.json"));
    Edition::read(&file).unwrap_or_else(|error| panic!("{error}")).data
}

/// All that the graphic says, a line for each text, and what its client data has for readers who ask.
fn said(data: &Rc<Dataset>) -> String {
    let page = Html::parse_fragment(&graphic(data));
    let mut said = String::new();
    for text in page.root_element().text().map(words).filter(|text| !text.is_empty()) {
        writeln!(said, "{text}").expect("a text takes it");
    }
    for picture in testkit::published::all(&page, "[aria-label]") {
        writeln!(said, "[{}]", words(picture.attr("aria-label").unwrap_or_default())).expect("a text takes it");
    }
    said + "\n" + &messages::client_data(data).write() + "\n"
}

#[test]
fn they_agree() {
    for name in GOLDEN {
        let data = edition(name);
        agrees(&data);
        messages::others(&data).into_iter().for_each(|other| agrees(&Rc::new(other)));
    }
}

#[test]
fn editions_match_their_snapshots() {
    let update = std::env::var_os("UPDATE_SNAPSHOTS").is_some();
    for name in GOLDEN {
        let file = folder().join(format!("editions/snapshots/{name}.txt"));
        let now = said(&edition(name));
        if update {
            fs::write(&file, &now).expect("the folder takes it");
        }
        let snapshot = fs::read_to_string(&file).unwrap_or_default();
        let lines = || now.lines().zip(snapshot.lines()).find(|(now, snapshot)| now != snapshot);
        assert!(
            now == snapshot,
            "{name}: {:?}. If the text is right, run the test again with UPDATE_SNAPSHOTS=1.",
            lines()
        );
    }
}

#[test]
fn every_made_up_edition_says_that_it_is() {
    for name in GOLDEN {
        let kicker = edition(name).edition().kicker.clone();
        assert!(["made up", "ddychmygol"].iter().any(|words| kicker.contains(words)), "{name}: {kicker}");
    }
}

#[test]
fn each_optional_part_is_in_one() {
    let file = |name: &str| testkit::project().join(format!("examples/editions/{name}.json"));
    let examples = GOLDEN.iter().chain(&["peel-2017"]);
    let text: String = examples.map(|name| fs::read_to_string(file(name)).expect("it is there")).collect();
    let schema: serde_json::Value =
        serde_json::from_str(include_str!("../../static/edition.schema.json")).expect("the schema is JSON");
    let mut names = Vec::new();
    let objects = schema["$defs"].as_object().expect("definitions").values().chain([&schema]);
    for object in objects {
        let fields = object["properties"].as_object().into_iter().flat_map(serde_json::Map::keys);
        names.extend(fields.cloned());
    }
    let missing: Vec<_> = names.iter().filter(|name| !text.contains(&format!("\"{name}\""))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn where_each_is_named_nothing_is_left_open() {
    let data = edition("all-named");
    assert_eq!((data.units().len(), data.all_unnamed()), (43, 0));
    let page = Html::parse_fragment(&graphic(&data));
    assert!(testkit::published::all(&page, ".fs-unnamed, .fs-key, .fs-static-message").is_empty());
}
