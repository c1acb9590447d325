//! Disputed statuses: where sources differ about a unit, it is in no group, and what each of them says is reported.

use edition::{Dataset, Unit, UnitId};
use messages::{filter_note, filters};
use serde_json::{Value, json};

use testkit::edited::{Edited, set};

fn by(source: &str, is: &str) -> Value {
    json!({ "is": is, "sources": [{ "source": source }] })
}

/// Kent, of which two sources say different things.
fn disputed() -> Edited {
    let mut status = by("hmicfrs", "started");
    status["conflicting"] = json!([by("article", "not-started")]);
    set("units[kent].status", status)
}

fn kent(data: &Dataset) -> (UnitId, &Unit) {
    data.units().find(|(_, unit)| unit.id == "kent").expect("Kent")
}

#[test]
fn a_unit_of_which_sources_differ_is_in_no_group() {
    let data = disputed().valid();
    let (id, unit) = kent(&data);
    assert_eq!((unit.status.clone(), unit.disputed.len()), (None, 2));
    assert_eq!(data.all_unnamed(), 41, "it counts for nobody");
    for (status, _) in data.statuses() {
        assert!(data.named(status).all(|(named, _)| named != id));
    }
    let client_data = messages::client_data(&data);
    assert!(!client_data.unit(id).kind.is_named() && client_data.unit(id).kind.label == "sources differ");
}

#[test]
fn the_answer_tells_what_each_source_says() {
    let data = disputed().valid();
    assert_eq!(
        messages::known(&data, kent(&data).0),
        " has different statuses in different sources: “Plan started” in HMICFRS and “Plan not started” in Wigan Today / PA. It \
         is shown in no group."
    );
    let notes: Vec<_> = filters(&data).filter_map(|filter| filter_note(&data, filter)).collect();
    assert!(
        notes[1].ends_with("Sources differ on 1 that may be among them.") && notes[0].ends_with("which 11."),
        "{notes:?}"
    );
    assert_eq!(messages::key_unnamed(&data), "Not named in the report (40)");
}

#[test]
fn it_counts_for_no_status_as_named() {
    // One status counts two and names two; a third, of which sources differ, takes the place of neither.
    let mut status = by("hmicfrs", "in-place");
    status["conflicting"] = json!([by("article", "started")]);
    set("units[kent].status", status).valid();
    set("units[kent].status", by("hmicfrs", "in-place")).refused(&[("statuses[in-place].count", "")]);
}

#[test]
fn sources_that_say_the_same_do_not_differ() {
    let mut status = by("hmicfrs", "started");
    status["conflicting"] = json!([by("article", "started")]);
    let errors = [("units[kent].status.conflicting[0].is", "these sources agree")];
    set("units[kent].status", status.clone()).refused(&errors);
    status["conflicting"] = json!([{ "is": "not-started" }]);
    set("units[kent].status", status).refused(&[("units[kent].status.conflicting[0].sources", "names it")]);
}
