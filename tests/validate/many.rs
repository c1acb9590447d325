//! Many of a kind: four times as many take about four times as long, whatever they are and whatever is wrong with them.

use std::time::{Duration, Instant};

use crate::single_change::{reviewed, with};

/// So many of each kind are reviewed.
const MANY: usize = 20_000;

/// Of a growth by four, sixteen would be the square.
const GROWTH: u32 = 10;

/// The default edition with so many items put in behind a beginning that stands in it once.
fn edition(beginning: &str, many: usize, item: fn(usize, usize) -> String) -> String {
    let items: Vec<String> = (0..many).map(|place| item(place, many)).collect();
    let text = with(beginning, &format!("{beginning}{},", items.join(",\n")));
    // Where there were none before.
    text.replace(",]", "]")
}

/// How long a review takes.
fn time(text: &str) -> Duration {
    let start = Instant::now();
    reviewed(text);
    start.elapsed()
}

/// Four times as many take no more than so many times as long.
#[track_caller]
fn grows_with_them(beginning: &str, item: fn(usize, usize) -> String) {
    let (few, many) = (edition(beginning, MANY / 4, item), edition(beginning, MANY, item));
    // Whatever else the machine does in the meantime takes time, too: of some tries one will do.
    let grown = (0..3).any(|_| time(&many) < time(&few) * GROWTH);
    assert!(grown, "{} takes {:?} and {:?}", item(0, MANY), time(&few), time(&many));
}

/// A published figure with these further fields.
fn figure(id: &str, fields: &str) -> String {
    format!("{{ \"id\": \"{id}\", {fields}, \"noun\": \"force\", \"label\": \"x\", \"counts\": \"X.\" }}")
}

const FIGURES: &str = "\"figures\": [\n";
const SOURCED: &str = "\"value\": 1, \"sources\": [{ \"source\": \"ipcc\" }]";

#[test]
fn units_with_equal_names() {
    grows_with_them("\"units\": [", |place, _| {
        format!(
            "{{ \"id\": \"f-{place}\", \"name\": \"Same\", \"short\": \"Same\", \"aliases\": [\"Alder\", \"Beech\"] }}"
        )
    });
}

#[test]
fn aliases_of_one_unit() {
    let unit = "\"id\": \"avon-and-somerset\", \"name\": \"Avon and Somerset Constabulary\", \"short\": \"Avon and Somerset\", \"groups\": { \"nation\": \"England\" }, \"code\": \"ASP\", \"place\": {\"column\": 2, \"row\": 9}, \"aliases\": [";
    grows_with_them(unit, |place, _| format!("\"\\nAlder {place}\""));
}

#[test]
fn figures_alike() {
    grows_with_them(FIGURES, |place, _| figure(&format!("x-{place}"), SOURCED));
    grows_with_them(FIGURES, |_, _| figure("same", SOURCED));
}

#[test]
fn figures_derived_from_one_another() {
    let chain = |place: usize, many: usize| {
        let next = if place + 1 < many { format!("x-{}", place + 1) } else { "referrals".to_owned() };
        figure(&format!("x-{place}"), &format!("\"derive\": {{ \"sum\": [\"{next}\"] }}"))
    };
    grows_with_them(FIGURES, chain);
    grows_with_them(FIGURES, |place, many| {
        let next = (place + 1) % many;
        figure(&format!("x-{place}"), &format!("\"derive\": {{ \"sum\": [\"x-{next}\"] }}"))
    });
}

#[test]
fn figures_that_are_parts_of_one_another() {
    grows_with_them(FIGURES, |place, many| {
        let next = if place + 1 < many { format!("x-{}", place + 1) } else { "referrals".to_owned() };
        figure(&format!("x-{place}"), &format!("\"partOf\": \"{next}\", {SOURCED}"))
    });
}

#[test]
fn a_rule_that_rests_on_many() {
    grows_with_them("{ \"sum\": [", |place, _| format!("\"x-{place}\""));
    grows_with_them("{ \"sum\": [", |_, _| "\"started\"".to_owned());
}

#[test]
fn parts_of_one_card() {
    grows_with_them("\"picture\": \"bar\", \"parts\": [", |_, _| "\"ongoing\"".to_owned());
}

#[test]
fn cards_and_statuses() {
    grows_with_them("\"cards\": [", |place, _| {
        format!(
            "{{ \"id\": \"x-{place}\", \"figure\": \"referrals\", \"picture\": \"bar\", \"parts\": [\"started\"] }}"
        )
    });
    grows_with_them("\"statuses\": [", |_, _| {
        "{ \"id\": \"same\", \"count\": 0, \"mark\": \"half\", \"label\": \"x\", \"meaning\": \"X.\" }".to_owned()
    });
    grows_with_them("\"statuses\": [", |place, _| {
        format!("{{ \"id\": \"x-{place}\", \"count\": 0, \"mark\": \"half\", \"label\": \"x\", \"meaning\": \"X.\" }}")
    });
}

#[test]
fn sources_and_cautions_and_units() {
    grows_with_them("\"sources\": [\n", |place, _| {
        format!(
            "{{ \"id\": \"x-{place}\", \"title\": \"T\", \"publisher\": \"P\", \"short\": \"S\", \"published\": \"2017-10-05\", \"address\": \"x\" }}"
        )
    });
    grows_with_them("\"cautions\": {", |place, _| format!("\"x-{place}\": \"Nobody sees this.\""));
    grows_with_them("\"nouns\": {", |place, _| format!("\"x-{place}\": {{ \"one\": \"\", \"other\": \"x\" }}"));
}

#[test]
fn changes_that_are_sound_and_of_a_wrong_shape() {
    grows_with_them("\"changes\": [", |_, _| "{ \"date\": \"2018-01-01\", \"text\": \"x\" }".to_owned());
    grows_with_them("\"changes\": [", |_, _| "{ \"date\": 5, \"texts\": \"x\" }".to_owned());
}
