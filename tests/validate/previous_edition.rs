//! The earlier edition that a file names: missing, invalid or not earlier, each is an error with a fix.

use std::fs;
use std::path::PathBuf;

use edition::RuleError;
use serde_json::{Value, json};
use site::Edition;
use testkit::edited::says_how_to_fix_it;
use validate::{Report, open};

use crate::single_change::EDITION;

/// The default edition a year on, in a folder of its own, beside a file under the name that it gives for the earlier one.
fn folder(name: &str, earlier: Option<&str>) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("beside-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder can be made");
    let mut next: Value = serde_json::from_str(EDITION).expect("JSON");
    next["previous"] = json!({ "file": "first.json" });
    next["edition"]["id"] = json!("next");
    next["edition"]["asAt"] = json!("2018-05-31");
    next["edition"]["published"] = json!("2018-10-05");
    fs::write(folder.join("next.json"), next.to_string()).expect("a file can be written");
    if let Some(earlier) = earlier {
        fs::write(folder.join("first.json"), earlier).expect("a file can be written");
    }
    folder.join("next.json")
}

#[track_caller]
fn is_reported(report: &Report, path: &str, words: &str) {
    let found = report.diagnostics.iter().find(|found| found.path == path && found.message.contains(words));
    let found = found.unwrap_or_else(|| panic!("{path}: … {words} … should be reported:\n{report}"));
    says_how_to_fix_it(&RuleError { path: found.path.clone(), message: found.message.clone() });
}

#[test]
fn one_that_lies_beside_it_is_read_and_published_with_it() {
    let file = folder("valid", Some(EDITION));
    let report = open(&file).expect("it can be read").report;
    assert!(report.valid, "{report}");
    // Both have the same months: that is no change, and is reported as a warning.
    is_reported(&report, "figures[2].comparison", "both count the same months");
    let edition = Edition::read(&file).expect("it is valid");
    assert_eq!(edition.earlier.expect("the earlier edition"), ("first.json".to_owned(), EDITION.to_owned()));
    assert!(edition.data.earlier_days().is_some());
}

#[test]
fn one_that_is_missing_or_not_valid_is_reported_and_the_build_refuses_the_file() {
    for (name, earlier, words) in [
        ("missing", None, "Put first.json beside this file"),
        ("empty", Some(""), "has errors. Run"),
        ("invalid", Some("{}"), "Run cargo xtask check first.json"),
    ] {
        let file = folder(name, earlier);
        let report = open(&file).expect("it can be read").report;
        assert!(!report.valid);
        is_reported(&report, "previous.file", words);
        assert!(Edition::read(&file).is_err(), "{name}");
    }
}

#[test]
fn one_that_is_not_earlier_is_reported_where_it_is_named() {
    let later = EDITION.replace("2017-10-05", "2019-10-05").replace("2017-05-31", "2019-05-31");
    let report = open(&folder("later", Some(&later))).expect("it can be read").report;
    is_reported(&report, "previous.file", "is not an earlier one");
}
