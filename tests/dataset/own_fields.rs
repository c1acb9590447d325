//! What an edition defines itself: questions, groupings and measures, and what it says of each unit under them.

use edition::{MeasureValue, NumberFormat};
use serde_json::{Value, json};
use testkit::edited::{Edited, smallest};

/// The smallest edition with a question, a grouping and a measure.
fn edition() -> Edited {
    smallest()
        .set("cautions.beware", "Beware.")
        .set("groupings", json!([{ "id": "region", "label": "Region", "groups": ["South", "North"] }]))
        .set(
            "measures",
            json!([{ "id": "size", "label": "Size", "counts": "Its size.", "asAt": "2019-12-31",
                "sources": [{ "source": "report" }] }]),
        )
        .set("questions", json!([question()]))
        .set("units[kent].groups", json!({ "region": "South" }))
        .set("units[kent].values", json!({ "size": 12.5 }))
        .set("units[kent].judgements", json!({ "care": { "is": "good", "sources": [{ "source": "report" }] } }))
}

fn question() -> Value {
    json!({ "id": "care", "title": "Care", "intro": "How well it cares.", "asAt": "2019-06-30", "statuses": [
        { "id": "bad", "glyph": "empty", "label": "Bad", "meaning": "It is bad.", "count": 0,
          "sources": [{ "source": "report" }] },
        { "id": "good", "glyph": "full", "label": "Good", "meaning": "It is good." },
    ] })
}

#[test]
fn what_an_edition_defines_is_read_with_its_units() {
    let data = edition().set("edition.groupBy", "region").valid();
    let (_, unit) = data.units().next().expect("a unit");
    let (_, grouping) = data.main_grouping().expect("the grouping");
    assert_eq!((grouping.id.as_str(), unit.groups[0].as_deref()), ("region", Some("South")));
    assert!(matches!(&unit.values[0], Some(MeasureValue::Number(number)) if number.to_string() == "12.5"));
    let (id, question) = data.questions().next().expect("the question");
    assert_eq!(messages::judgement(&data, id, unit).map(|status| status.label.as_str()), Some("Good"));
    assert!(question.statuses[1].is_counted_here && question.statuses[1].count == 1);
}

#[test]
fn an_edition_that_uses_none_of_it_has_none() {
    let data = smallest().valid();
    assert_eq!((data.questions().len(), data.groupings().len(), data.measures().len()), (0, 0, 0));
    assert!(data.main_grouping().is_none());
}

#[test]
fn a_unit_names_only_what_the_edition_defines() {
    let none = "No grouping of this file has the id “county”";
    edition().set("units[kent].groups.county", "Kent").refused(&[("units[kent].groups.county", none)]);
    edition().set("units[kent].groups.region", "Suoth").refused(&[("units[kent].groups.region", "South, North")]);
    edition().set("units[kent].values.weight", 3).refused(&[("units[kent].values.weight", "No measure of this file")]);
    let care = json!({ "is": "good", "sources": [{ "source": "report" }] });
    edition()
        .set("units[kent].judgements.cost", care)
        .refused(&[("units[kent].judgements.cost", "No question of this")]);
    edition().set("edition.groupBy", "county").refused(&[("edition.groupBy", none)]);
}

#[test]
fn a_question_keeps_the_rules_of_a_scale_by_itself() {
    edition().set("questions[0].statuses[0].count", 1).refused(&[("questions[0].statuses", "count 2 units")]);
    edition()
        .set("questions[0].statuses[1].count", 0)
        .set("questions[0].statuses[1].sources", json!([{ "source": "report" }]))
        .set("questions[0].statuses[0].count", 1)
        .refused(&[("questions[0].statuses[1].count", "counts 0, but 1 units are named")]);
    edition()
        .set("questions[0].statuses[1].glyph", "empty")
        .refused(&[("questions[0].statuses[0].glyph", "same glyph"), ("questions[0].statuses[1].glyph", "same glyph")]);
    edition().set("questions[0].statuses[1].outside", true).refused(&[("questions[0].statuses[1].glyph", "dash")]);
    edition().set("questions[0].statuses[1].id", "bad").refused(&[
        ("questions[0].statuses[1].id", "same id"),
        ("questions[0].statuses", "count 0 units"),
        ("units[kent].judgements.care.is", "No status of this question"),
    ]);
    edition().set("questions[0].asAt", "2020-01-02").refused(&[("questions[0].asAt", "after its publication")]);
    edition().set("questions[0].statuses", json!([])).refused(&[
        ("questions[0].statuses", "from one to 6 statuses"),
        ("questions[0].statuses", "count 0 units"),
        ("units[kent].judgements.care.is", "No status of this question"),
    ]);
}

#[test]
fn a_judgement_needs_a_source_and_is_never_after_its_publication() {
    let path = "units[kent].judgements.care";
    edition()
        .set(&format!("{path}.sources"), json!([]))
        .refused(&[(&format!("{path}.sources"), "only where a source")]);
    edition()
        .set(&format!("{path}.judged"), "2020-02")
        .refused(&[(&format!("{path}.judged"), "after its publication")]);
    edition().set(&format!("{path}.judged"), "2019-06").valid();
    let other = json!([{ "is": "bad", "sources": [{ "source": "report" }] }]);
    edition().set(&format!("{path}.conflicting"), other).refused(&[
        (&format!("{path}.conflicting"), "for the first question alone"),
        ("questions[0].statuses[1].count", "not every unit is named"),
    ]);
}

#[test]
fn a_measure_has_a_time_a_source_and_a_format() {
    edition().remove("measures[0].asAt").refused(&[("measures[0]", "either a period or a day")]);
    edition().set("measures[0].asAt", "2020-01-02").refused(&[("measures[0].asAt", "after its publication")]);
    edition().set("measures[0].sources", json!([])).refused(&[("measures[0].sources", "needs a source")]);
    edition().set("measures[0].format", "pounds").refused(&[("measures[0].format", "the code of a currency")]);
    edition().set("measures[0].decimals", 7).refused(&[("measures[0].decimals", "from 0 to 6")]);
    let data = edition().set("measures[0].format", "GBP").valid();
    assert_eq!(data.measures().next().expect("it").1.format, NumberFormat::Currency("GBP".to_owned()));
}

#[test]
fn a_number_is_shown_as_it_was_published() {
    let shown = |value: Value, format: &str, decimals: Option<u8>| {
        let file = edition().set("measures[0].format", format).set("units[kent].values.size", value);
        let data = decimals.map_or(file.clone(), |decimals| file.set("measures[0].decimals", decimals)).valid();
        let ((_, measure), (_, unit)) = (data.measures().next().expect("it"), data.units().next().expect("it"));
        messages::value(measure, unit.values[0].as_ref().expect("a value"))
    };
    for (value, format, decimals, expected) in [
        (json!(1273.53), "plain", None, "1,273.53"),
        (json!(5516.6500000000015), "plain", Some(0), "5,517"),
        (json!("12.50"), "plain", None, "12.50"),
        (json!(-3), "percent", None, "−3%"),
        (json!(-1204.5), "GBP", Some(2), "−£1,204.50"),
        (json!(7), "CHF", None, "CHF\u{a0}7"),
        (json!("<15"), "percent", Some(1), "<15"),
        (json!("c"), "plain", None, "c"),
    ] {
        assert_eq!(shown(value.clone(), format, decimals), expected, "{value} as {format}");
    }
    let long = json!("1234567890123456");
    assert_eq!(shown(long, "plain", None), "1234567890123456", "more digits than a number may have are a text");
}

#[test]
fn columns_of_tables_have_each_a_heading_of_its_own() {
    edition()
        .set("groupings[0].id", "status")
        .set("units[kent].groups", json!({}))
        .refused(&[("groupings[0].id", "heads another column")]);
    edition()
        .set("measures[0].id", "region")
        .set("units[kent].values", json!({}))
        .refused(&[("measures[0].id", "heads another column of tables of units, too")]);
}

#[test]
fn a_link_is_an_address_and_a_footnote_a_caution() {
    edition().set("units[kent].link", "example.org").refused(&[("units[kent].link", "https://")]);
    edition().set("units[kent].cautions", json!(["never"])).refused(&[("units[kent].cautions[0]", "No caution")]);
    let data = edition().set("units[kent].cautions", json!(["beware"])).valid();
    let (id, _) = data.units().next().expect("it");
    assert!(messages::known(&data, id).ends_with("Size: 12.5, as at 31\u{a0}December 2019. Beware."), "in the answer");
}
