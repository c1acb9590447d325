//! What changed since an earlier edition: numbers are set side by side only where both count alike.

use edition::{Dataset, PreviousValue, RuleError};
use serde_json::json;

use testkit::edited::{Edited, edition, lines, says_how_to_fix_it};

/// The default edition, a year on.
fn next() -> Edited {
    edition()
        .set("previous", json!({ "file": "abuse.json" }))
        .set("edition.id", "next")
        .set("edition.asAt", "2018-05-31")
        .set("edition.published", "2018-10-05")
}

/// It, as it stands beside the default edition, and what is reported of comparisons that are left out.
#[track_caller]
fn since(next: &Edited) -> (Dataset, Vec<RuleError>) {
    match next.valid().since(&edition().valid()) {
        Ok(known) => known,
        Err(errors) => panic!("they should be compared, but:\n{}", lines(&errors)),
    }
}

#[track_caller]
fn before(data: &Dataset, id: &str) -> Option<PreviousValue> {
    data.figures().find(|(_, figure)| figure.id == id).expect("the figure").1.before
}

/// A comparison is left out for this reason, or made.
#[track_caller]
fn is_left_out(next: &Edited, id: &str, why: &str) {
    let (data, left) = since(next);
    let path = next.placed(&format!("figures[{id}].comparison"));
    let error = left.iter().find(|error| error.path == path).unwrap_or_else(|| panic!("nothing is reported of {path}"));
    assert!(error.message.contains(why), "{error}");
    says_how_to_fix_it(error);
    assert_eq!(before(&data, id), None);
    // A caution carries it.
    let carried = next.clone().set(&format!("figures[{id}].comparison"), json!({ "carried": "other-counts" }));
    assert!(before(&since(&carried).0, id).is_some(), "a caution carries {id}");
}

#[test]
fn a_figure_that_counts_the_same_is_compared() {
    let (data, _) = since(&next().set("figures[referrals].value", 345).set("figures[investigations].value", 60));
    assert_eq!(before(&data, "referrals"), Some(PreviousValue { value: 320, whole: None, as_at: None, caution: None }));
    assert_eq!(
        before(&data, "investigations"),
        Some(PreviousValue { value: 57, whole: Some(320), as_at: None, caution: None })
    );
    let cards: Vec<_> = data.cards().filter_map(|(_, card)| messages::change(&data, card.figure)).collect();
    assert_eq!(
        cards[0].says,
        "345, published 5\u{a0}October 2018: 25 more than the 320 published 5\u{a0}October 2017."
    );
    assert!(cards.iter().any(|card| card.says.starts_with("60 of 345, published") && card.says.contains("57 of 320")));
}

#[test]
fn statuses_and_what_adds_them_up_are_compared_by_the_day_on_which_they_were_so() {
    let moved = next().set("statuses[insufficient].count", 5).set("statuses[in-place].count", 8);
    let moved = moved.set("figures[with-progress].value", 23);
    let (data, _) = since(&moved);
    let group = data.sums().next().expect("a group").1.figure;
    assert_eq!(
        messages::change(&data, group).expect("a change").says,
        "20 of 43, as at 31\u{a0}May 2018: 6 fewer than the 26 of 43 as at 31\u{a0}May 2017."
    );
    let says = |place| messages::status_change(&data, data.statuses().nth(place).unwrap().1).unwrap().says;
    assert_eq!(says(1), "15, as at 31\u{a0}May 2018: as many as the 15 as at 31\u{a0}May 2017.");
}

#[test]
fn a_definition_that_has_changed_is_not_passed_over() {
    is_left_out(&next().set("figures[referrals].counts", "Other cases."), "referrals", "the same under “counts”");
    let published = next().remove("figures[no-longer-ongoing].derive").set("figures[no-longer-ongoing].value", 24);
    let published = published.set("figures[no-longer-ongoing].sources", json!([{ "source": "ipcc" }]));
    is_left_out(&published, "no-longer-ongoing", "one of the two is derived");
    is_left_out(&next().remove("figures[rest].partOf"), "rest", "not parts of the same whole");
}

#[test]
fn a_part_of_a_year_is_never_set_beside_a_year() {
    let part = json!({ "from": "2018-04", "to": "2018-09" });
    is_left_out(&next().set("figures[year-2016-17].period", part), "year-2016-17", "not equally long");
    let whole = json!({ "from": "2017-04", "to": "2018-03" });
    let (data, _) = since(&next().set("figures[year-2016-17].period", whole));
    assert!(before(&data, "year-2016-17").is_some(), "a year beside a year");
    is_left_out(&next(), "year-2016-17", "both count the same months");
    let since_2018 = json!({ "from": "2018-04", "about": "eight months" });
    is_left_out(&next().set("figures[since-april-2017].period", since_2018), "since-april-2017", "not known to be");
    is_left_out(&next().remove("figures[investigations].period"), "investigations", "only one of the two has a period");
}

#[test]
fn other_things_are_never_compared_whatever_the_caution() {
    let other = next().set("nouns.case", json!({ "one": "case", "other": "cases" }));
    let other = other.set("figures[referrals].noun", "case");
    assert_eq!(before(&since(&other).0, "referrals"), None);
    let carried = other.set("figures[referrals].comparison", json!({ "carried": "other-counts" }));
    let errors = carried.valid().since(&edition().valid()).expect_err("it is refused");
    assert!(errors.len() == 1 && errors[0].message.contains("other things are counted"), "{}", lines(&errors));
    says_how_to_fix_it(&errors[0]);
}

#[test]
fn what_is_derived_from_what_cannot_be_compared_is_not_compared_either() {
    // What is left once the investigations are taken away is another number where those are counted otherwise.
    let other = next().set("figures[investigations].counts", "Other cases.");
    let (data, left) = since(&other);
    assert_eq!(
        (before(&data, "investigations"), before(&data, "rest"), before(&data, "no-longer-ongoing")),
        (None, None, None)
    );
    // One fix is asked for, where the cause is.
    let is_compared =
        |id: &str| left.iter().any(|error| error.path == next().placed(&format!("figures[{id}].comparison")));
    assert_eq!(
        [is_compared("investigations"), is_compared("rest"), is_compared("no-longer-ongoing")],
        [true, false, false]
    );
    // The caution that carries the one goes with the others.
    let carried = other.clone().set("figures[investigations].comparison", json!({ "carried": "rest-not-stated" }));
    let (data, _) = since(&carried);
    let caution = before(&data, "rest").expect("it is compared").caution.expect("with the caution");
    assert!(data[caution].contains("did not say what happened"), "{}", data[caution]);
    // The reason why the one is not compared holds for the others.
    let refused = other.set("figures[investigations].comparison", json!({ "refused": "rest-not-stated" }));
    assert_eq!(before(&since(&refused).0, "rest"), None);
}

#[test]
fn a_long_chain_of_derived_figures_is_compared_in_order() {
    let (mut now, mut of) = (next(), "derived-0".to_owned());
    let figure = |id: &str, of: &str| json!({ "id": id, "derive": { "sum": [of] }, "noun": "referral", "label": id, "counts": "The same." });
    let mut earlier = edition();
    // The last is derived from a figure, each other one from the next, which stands behind it.
    for place in 0..500 {
        let next_of = if place == 499 { "referrals".to_owned() } else { format!("derived-{}", place + 1) };
        (now, earlier) = (now.push("figures", figure(&of, &next_of)), earlier.push("figures", figure(&of, &next_of)));
        of = next_of;
    }
    let (data, _) =
        now.set("figures[referrals].value", 345).valid().since(&earlier.valid()).expect("they are compared");
    assert_eq!(before(&data, "derived-0"), Some(PreviousValue { value: 320, whole: None, as_at: None, caution: None }));
}

#[test]
fn a_comparison_that_the_edition_refuses_is_not_made_and_says_why() {
    let (data, left) = since(&next().set("figures[referrals].comparison", json!({ "refused": "other-counts" })));
    let (id, _) = data.figures().next().expect("a figure");
    assert_eq!(messages::change(&data, id), None);
    let why = messages::refused(&data, id).expect("a reason");
    assert!(
        why.starts_with("Not compared with the edition published 5\u{a0}October 2017. These figures cannot be added"),
        "{why}"
    );
    assert!(left.iter().all(|error| error.path != "figures[0].comparison"));
}

#[test]
fn statuses_that_mean_something_else_carry_nothing_with_them() {
    let other = next().set("statuses[started].meaning", "Work on it goes on.");
    let (data, left) = since(&other);
    assert!(left.iter().any(|error| error.path == "previous.statuses" && error.message.contains("label or meaning")));
    assert!(data.statuses().all(|(_, status)| status.before.is_none()));
    assert_eq!(before(&data, "behind"), None, "what rests on them is not compared either");
    let carried = other.set("previous.statuses", json!({ "carried": "plan-on-paper" }));
    let (data, _) = since(&carried);
    let group = data.sums().next().expect("a group").1.figure;
    let caution = messages::change(&data, group).expect("a change").caution.expect("the caution");
    assert!(data[caution].contains("describes a plan on paper"));
    let renamed = next().set("statuses[started].id", "begun");
    let carried = renamed.set("previous.statuses", json!({ "carried": "plan-on-paper" }));
    assert!(carried.valid().since(&edition().valid()).is_err(), "other statuses are never compared");
}

#[test]
fn a_unit_has_moved_only_where_both_editions_name_it() {
    let status = |is: &str| json!({ "is": is, "sources": [{ "source": "hmicfrs" }] });
    let moved = next().set("units[derbyshire].status", status("started")).set("units[kent].status", status("started"));
    let (data, _) = since(&moved);
    let unit = |id: &str| data.units().find(|(_, unit)| unit.id == id).expect("the unit").1;
    assert_eq!(messages::was(&data, unit("derbyshire")).as_deref(), Some("was: Everything in place"));
    assert_eq!(messages::was(&data, unit("merseyside")), None, "it is as it was");
    assert_eq!(messages::was(&data, unit("kent")), None, "the earlier edition does not name it");
    let known = |id: &str| {
        let place = data.units().find(|(_, unit)| unit.id == id).expect("the unit").0;
        messages::known(&data, place)
    };
    assert!(known("derbyshire").ends_with(" In the edition as at 31\u{a0}May 2017 it had “Everything in place”."));
    assert!(known("merseyside").ends_with("“Everything in place”, too.") && !known("kent").contains("In the edition"));
}

#[test]
fn the_earlier_edition_is_earlier() {
    let same_day = next().set("edition.asAt", "2017-09-01").set("edition.published", "2017-10-05");
    let same_state = next().set("edition.asAt", "2017-05-31");
    for other in [same_day, same_state, next().set("edition.id", "abuse-of-position-2017-10")] {
        let errors = other.valid().since(&edition().valid()).expect_err("it is not earlier");
        assert!(
            errors.iter().any(|error| error.path == "previous.file" && error.message.contains("not an earlier one"))
        );
        errors.iter().for_each(says_how_to_fix_it);
    }
}

#[test]
fn its_file_has_a_plain_name() {
    for name in
        ["../a.json", "a/b.json", "https://example.org/a.json", "a.txt", ".a.json", "", "a b.json", "a\u{202e}.json"]
    {
        next()
            .set("previous.file", name)
            .refused(&[("previous.file", "is not the name of an edition beside this one")]);
    }
    for name in ["next.json", "oembed.json", "edition.schema.json"] {
        next().set("previous.file", name).refused(&[("previous.file", "another file of the published folder")]);
    }
    let unknown = next().set("previous.statuses", json!({ "carried": "no-such" }));
    unknown.refused(&[("previous.statuses.carried", "No caution of this file has the id")]);
    let alone = edition().set("figures[referrals].comparison", json!({ "carried": "reporting" }));
    alone.refused(&[("figures[referrals].comparison", "names no earlier edition")]);
}
