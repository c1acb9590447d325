//! Numbers and words: one of anything is reported as one, in every sentence that counts.

use edition::Dataset;
use messages::client_data::ClientData;
use messages::{Language, date, list};
use serde_json::json;

use testkit::edited::{edition, smallest};

fn client_data(data: &Dataset) -> ClientData {
    messages::client_data(data)
}

#[test]
fn a_grid_of_one_is_reported_as_one() {
    let data = smallest().valid();
    let client_data = client_data(&data);
    let (_, all) = client_data.filters().next().expect("the filter that hides nothing");
    assert_eq!([&*all.lead, &*all.rest], ["", ""], "nothing is hidden");
    assert_eq!(messages::key_unnamed(&data), "Not named in the report (1)");
    let (unit, _) = data.units().next().expect("a unit");
    assert_eq!(
        messages::known(&data, unit),
        " is the only dog the report does not name. By the counts it has “Begun”, but no source says so."
    );
    assert!(messages::grid_citation(&data).starts_with("1 dog as at"), "{}", messages::grid_citation(&data));
}

#[test]
fn a_group_of_one_is_reported_as_one() {
    let status = json!({ "is": "started", "sources": [{ "source": "hmicfrs" }] });
    let mut edited = edition();
    // All but one of those with this status are named.
    let open: Vec<String> =
        edition().valid().units().filter(|(_, unit)| unit.status.is_none()).map(|(_, unit)| unit.id.clone()).collect();
    for id in &open[..14] {
        edited = edited.set(&format!("units[{id}].status"), status.clone());
    }
    let data = edited.valid();
    let notes: Vec<String> =
        messages::filters(&data).filter_map(|filter| messages::filter_note(&data, filter)).collect();
    assert_eq!(notes[2], "The report names 14 of the 15. It does not say which the other 1 is.");
}

#[test]
fn thousands_have_their_commas_and_days_their_months_in_both_languages() {
    let day = edition().valid().edition().as_at;
    assert_eq!(messages::number(1_234_567_u64), "1,234,567");
    let said: Vec<_> = Language::all().map(|language| date(language.catalog(), day)).collect();
    assert_eq!(said, ["31\u{a0}May 2017", "31\u{a0}Mai 2017"]);
    let items = ["a".to_owned(), "b".to_owned(), "c".to_owned()];
    let lists: Vec<_> = Language::all().map(|language| list(language.catalog(), &items)).collect();
    assert_eq!(lists, ["a, b and c", "a, b a c"]);
}
