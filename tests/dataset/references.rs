//! Every reference finds what it names, and finds the kind of thing that is meant.

use serde_json::json;

use testkit::edited::{edition, push, set};

/// Setting the value at the path to an id that nothing has is refused there, and nowhere else.
#[track_caller]
fn unknown(path: &str, kind: &str) {
    let words = format!("No {kind} of this file has the id “nobody”");
    set(path, "nobody").refused(&[(path, &words)]);
}

#[test]
fn a_source_that_is_cited_is_listed() {
    unknown("figures[independent].sources[0].source", "source");
    unknown("statuses[started].sources[1].source", "source");
    unknown("units[derbyshire].status.sources[0].source", "source");
    unknown("notes[0].sources[0].source", "source");
}

#[test]
fn a_caution_that_is_called_for_is_written() {
    unknown("figures[referrals].cautions[2]", "caution");
    unknown("edition.cautions[1]", "caution");
    unknown("edition.figuresCautions[1]", "caution");
}

#[test]
fn what_is_counted_has_a_noun() {
    set("figures[managed].noun", "nobody").refused(&[("figures[managed].noun", "“nobody” is not among the nouns")]);
}

#[test]
fn a_whole_is_a_figure_of_the_file() {
    unknown("figures[managed].partOf", "figure");
    set("figures[answered].partOf", "in-place").refused(&[("figures[answered].partOf", "No figure of this file")]);
}

#[test]
fn a_card_shows_a_figure_of_the_file() {
    unknown("cards[answered].figure", "figure");
    set("cards[answered].figure", "in-place").refused(&[("cards[answered].figure", "No figure of this file")]);
}

#[test]
fn a_part_on_a_card_is_a_figure_or_status_of_the_file() {
    unknown("cards[plans].parts[1]", "figure or status");
}

#[test]
fn a_split_has_columns_and_rows_of_figures_of_the_file() {
    unknown("cards[investigations].split.columns[1]", "figure");
    unknown("cards[investigations].split.rows[2].figures[0]", "figure");
    let path = "cards[investigations].split.rows[0].figures[1]";
    set(path, "in-place").refused(&[(path, "No figure of this file")]);
}

#[test]
fn a_unit_has_a_status_of_the_file() {
    unknown("units[merseyside].status.is", "status");
    let path = "units[merseyside].status.is";
    set(path, "behind").refused(&[(path, "No status of this file")]);
}

#[test]
fn a_rule_rests_on_figures_and_statuses_of_the_file() {
    unknown("figures[no-longer-ongoing].derive.difference.of", "figure or status");
    unknown("figures[no-longer-ongoing].derive.difference.less[0]", "figure or status");
    let sum = json!({ "sum": ["insufficient", "nobody"] });
    set("figures[no-longer-ongoing].derive", sum)
        .refused(&[("figures[no-longer-ongoing].derive.sum[1]", "No figure or status of this file")]);
}

#[test]
fn a_rule_that_rests_on_nothing_known_is_refused() {
    let broken = set("figures[no-longer-ongoing].derive", json!({ "sum": ["insufficient", "nobody"] }));
    let errors = broken.check().expect_err("the rule names an unknown id");
    assert_eq!(errors.len(), 1);
    assert!(errors[0].path.starts_with(&broken.placed("figures[no-longer-ongoing].derive")));
    assert!(errors[0].message.contains("“nobody”"));
}

#[test]
fn an_unknown_id_in_a_rule_is_reported_once_and_not_again_for_each_text_that_needs_the_figure() {
    let broken = set("figures[behind].derive", json!({ "sum": ["insufficient", "not-started", "nobody"] }));
    let errors = broken.check().expect_err("the rule names an unknown id");
    assert_eq!(errors.len(), 1, "{errors:#?}");
}

#[test]
fn a_long_unknown_id_is_quoted_in_short() {
    let path = "figures[managed].partOf";
    let errors = set(path, "x".repeat(5_000)).check().expect_err("the id is unknown");
    assert!(errors[0].message.chars().count() < 200, "{}", errors[0].message);
    assert_eq!(errors[0].path, edition().placed(path));
}

#[test]
fn a_derived_figure_rests_on_the_sources_of_what_it_is_derived_from() {
    let data = edition().valid();
    let cited = |id: &str| data.cite(&data.sources_of(data.figures().find(|(_, figure)| figure.id == id).unwrap().1));
    assert_eq!(cited("to-march-2016"), cited("referrals"), "of a difference, those of what is taken from");
    assert_eq!(cited("ongoing"), "IPCC; Wigan Today / PA, paragraph 11", "its own where it has some");
}

#[test]
fn each_figure_is_asked_for_its_sources_once_however_many_rest_on_it() {
    // Two figures on each floor, each derived from both of the floor below: 2 to the 60th ways lead down.
    let figure = |id: String, of: [String; 2]| json!({ "id": id, "derive": { "sum": of }, "noun": "referral", "label": "A sum", "counts": "Sums." });
    let mut edited = push("figures", json!({ "id": "floor-0-a", "value": 0, "noun": "referral", "label": "None", "counts": "Nothing.", "sources": [{ "source": "ipcc" }] }))
        .push("figures", json!({ "id": "floor-0-b", "value": 0, "noun": "referral", "label": "None", "counts": "Nothing.", "sources": [{ "source": "article" }] }));
    for floor in 1..60 {
        let below = ["a", "b"].map(|side| format!("floor-{}-{side}", floor - 1));
        for side in ["a", "b"] {
            edited = edited.push("figures", figure(format!("floor-{floor}-{side}"), below.clone()));
        }
    }
    let data = edited.valid();
    let (_, top) = data.figures().last().expect("a figure");
    assert_eq!(data.cite(&data.sources_of(top)), "IPCC; Wigan Today / PA");
}
