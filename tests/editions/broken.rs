//! Editions made up by chance with one rule broken: each is refused, and the rule is named where it is broken.

use edition::{Dataset, raw};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use testkit::strategies::edition;

/// How many broken editions are tried.
const CASES: u32 = 600;

/// A way to break a rule: what it does to the file, where that is reported, and words of what is reported.
type Break = (fn(&mut Value), &'static str, &'static str);

/// One for each kind of rule.
const BREAKS: [Break; 36] = [
    (|it| it["figures"][1]["value"] = json!(u64::MAX / 2), "figures[1].value", "is not a whole number"),
    (|it| it["figures"][0]["value"] = json!(-1), "figures[0].value", "is not a whole number"),
    (|it| it["figures"][0]["value"] = json!(0.5), "figures[0].value", "is not a whole number"),
    (|it| it["figures"][0]["sources"] = json!([]), "figures[0].sources", "needs a source"),
    (|it| it["figures"][0]["noun"] = json!("none"), "figures[0].noun", "not among the nouns"),
    (|it| it["figures"][1]["partOf"] = json!("none"), "figures[1].partOf", "has the id"),
    (|it| it["figures"][1]["id"] = json!("whole"), "figures[1].id", "taken by an earlier one"),
    (|it| it["figures"][2]["value"] = json!(3), "figures[2]", ""),
    (|it| it["figures"][2]["derive"] = json!({ "sum": [] }), "figures[2].derive", "This rule is empty"),
    (|it| it["figures"][2]["derive"] = json!({ "sum": ["rest"] }), "figures[2].derive", ""),
    (|it| it["figures"][0]["period"]["to"] = json!("2029-01"), "figures[0].period", "ends before it begins"),
    (|it| it["figures"][0]["period"]["to"] = json!("2031-13"), "figures[0].period", "is not a month"),
    (|it| it["figures"][0]["label"] = json!(""), "figures[0].label", "is empty"),
    (|it| it["figures"][0]["cautions"] = json!(["none"]), "figures[0].cautions[0]", "has the id"),
    (
        |it| it["edition"]["figuresCautions"] = json!(["caution", "caution", "caution"]),
        "edition.figuresCautions",
        "at most 2 may",
    ),
    (|it| it["edition"]["title"] = json!("x".repeat(1_001)), "edition.title", "more than 1000"),
    (|it| it["edition"]["title"] = json!("{none}"), "edition.title", "neither a figure nor a status"),
    (|it| it["edition"]["kicker"] = json!("a\u{202e}b"), "edition.kicker", "unseen character"),
    (|it| it["edition"]["asAt"] = json!("2031-02-30"), "edition.asAt", "is not a day"),
    (|it| it["edition"]["asAt"] = json!("2032-01-01"), "edition.asAt", "after the publication"),
    (|it| it["edition"]["language"] = json!("in English"), "edition.language", "language tag"),
    (|it| it["edition"]["id"] = json!("A B"), "edition.id", ""),
    (|it| it["edition"]["noun"] = json!("none"), "edition.noun", "not among the nouns"),
    (|it| it["sources"][0]["address"] = json!("javascript:alert(1)"), "sources[0].address", "whole address"),
    (|it| it["sources"][0]["published"] = json!("2031-05-03"), "sources[0].published", "later than the edition"),
    (|it| it["statuses"][0]["count"] = json!(99), "statuses", "but the file lists"),
    (
        |it| {
            it["statuses"][0]["count"] = json!(1);
            it["statuses"][0]["sources"] = json!([]);
        },
        "statuses[0].sources",
        "needs a source",
    ),
    (
        |it| {
            it["units"][0].as_object_mut().expect("a unit").remove("status");
            it["statuses"][0].as_object_mut().expect("a status").remove("count");
        },
        "statuses[0].count",
        "not every unit is named",
    ),
    (|it| it["statuses"][0]["outside"] = json!(true), "statuses[0]", "utside"),
    (|it| it["statuses"][0]["id"] = json!("whole"), "statuses[0].id", "both a figure and a status"),
    (|it| it["units"][0]["name"] = json!(" "), "units[0].name", "is empty"),
    (
        |it| it["units"][0]["status"] = json!({ "is": "none", "sources": [{ "source": "report" }] }),
        "units[0].status.is",
        "has the id",
    ),
    (
        |it| it["units"][0]["status"] = json!({ "is": "status-page" }),
        "units[0].status.sources",
        "only where a source names it",
    ),
    (|it| it["cards"][0]["figure"] = json!("none"), "cards[0].figure", "has the id"),
    (|it| it["cards"][2]["parts"] = json!(["things"]), "cards[2].parts", ""),
    (|it| it["previous"] = json!({ "file": "../x.json" }), "previous.file", "beside this one"),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(CASES))]

    #[test]
    fn an_edition_that_breaks_a_rule_is_refused_naming_that_rule(file in edition(), (change, path, words) in select(BREAKS.to_vec())) {
        let mut file = file;
        change(&mut file);
        let raw: raw::File = serde_json::from_value(file).expect("the shape of an edition");
        let Err(errors) = Dataset::check(&raw) else {
            return Err(TestCaseError::fail(format!("{path}: {words}: it was taken")));
        };
        let found = errors.iter().any(|errors| errors.path.starts_with(path) && errors.message.contains(words));
        prop_assert!(found, "{path}: … {words} … should be reported: {errors:#?}");
    }
}
