//! The hospitals of one state, from the columns of the file that Medicare publishes: ids with leading zeros, two further questions,
//! and a state outside each scale.

use std::fs;

use import::{Options, import_with};
use scraper::Html;
use serde_json::Value;
use testkit::published::{all, text, within};

use crate::consistency::{agrees, graphic};
use crate::examples::{self, example, valid};

fn edition() -> String {
    examples::edition("hospitals-delaware")
}

/// The edition without its hospitals.
fn template() -> String {
    let mut file: Value = serde_json::from_str(&edition()).expect("JSON");
    file["units"] = Value::Array(Vec::new());
    file.to_string()
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(from, to)| ((*from).to_owned(), (*to).to_owned())).collect()
}

fn options() -> Options {
    Options {
        map: pairs(&[
            ("Provider ID", "id"),
            ("Hospital Type", "type"),
            ("Hospital overall rating", "status"),
            ("Mortality national comparison", "mortality"),
            ("Readmission national comparison", "readmission"),
        ]),
        replace: pairs(&[("2", "two-stars"), ("3", "three-stars"), ("4", "four-stars")]),
        source: Some("cms".to_owned()),
        ..Options::default()
    }
}

#[test]
fn the_columns_of_medicare_and_a_template_make_the_edition() {
    let imported = import_with(&example("tables/hospitals-delaware.csv"), &template(), &options()).expect("a table");
    assert_eq!((imported.taken, imported.refused.len()), (12, 0), "{:?}", imported.refused);
    assert_eq!(valid(&imported.edition), valid(&edition()));
}

#[test]
fn the_guide_shows_this_call() {
    let guide = fs::read_to_string(testkit::project().join("docs/peel.md")).expect("it is there");
    let Options { map, replace, source, .. } = options();
    let map = map.iter().map(|(from, to)| format!("--map \"{from}={to}\""));
    let replace = replace.iter().map(|(from, to)| format!("--replace \"{from}={to}\""));
    let call = map.chain(replace).collect::<Vec<_>>().join(" ") + " --source " + &source.expect("a source");
    assert!(guide.contains(&call), "{call}");
}

#[test]
fn every_hospital_is_counted_once_on_each_question() {
    let data = valid(&edition());
    agrees(&data);
    let counts: Vec<u64> = data.statuses().map(|(_, status)| status.count).collect();
    assert_eq!(counts, [0, 2, 3, 1, 0, 6], "from one star to five, and without");
    let questions: Vec<Vec<u64>> =
        data.questions().map(|(_, it)| it.statuses.iter().map(|status| status.count).collect()).collect();
    assert_eq!(questions, [[0, 4, 2, 6], [2, 1, 3, 6]], "below, same, above, and without");
}

#[test]
fn hospitals_of_a_kind_stand_together_with_their_subtotals() {
    let page = Html::parse_fragment(&graphic(&valid(&edition())));
    let table = all(&page, ".fs-table")[2];
    let mut kinds: Vec<String> = within(table, "th[scope=rowgroup]").into_iter().map(text).collect();
    kinds.sort_unstable();
    let expected = [
        "Acute Care Hospitals 2 stars: 2; 3 stars: 3; 4 stars: 1",
        "Childrens Not available: 1",
        "Psychiatric Not available: 5",
    ];
    assert_eq!(kinds, expected);
}

#[test]
fn ids_that_excel_has_shortened_are_still_those_of_the_edition() {
    let table = site::units_csv(&valid(&edition()));
    assert!(table.contains("\n080001,"), "{table}");
    let shortened = table.replace("\n08", "\n8");
    let imported = import_with(shortened.as_bytes(), &edition(), &Options::default()).expect("a table");
    assert_eq!((imported.taken, imported.known, imported.refused.len()), (0, 12, 0), "{:?}", imported.refused);
}
