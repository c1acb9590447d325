//! One time that is said of something else: it is warned of.

use crate::single_change::{EDITION, changed, silent, warned, with};

/// The edition with 31 May 2017 in a text.
fn named(field: &str, begins: &str) -> String {
    with(&format!("{field}{begins}"), &format!("{field}As at 31 May 2017: {begins}"))
}

#[test]
fn a_text_over_every_figure_that_names_the_day_of_some() {
    for (name, begins) in [
        ("kicker", "Abuse"),
        ("title", "{behind} of"),
        ("standfirst", "Some police"),
        ("figuresTitle", "Referrals"),
        ("figuresIntro", "Since April"),
    ] {
        let text = named(&format!("\"{name}\": \""), begins);
        // The first of that name is the edition's.
        let path = format!("edition.{name}");
        warned(&text, &path, "\"As at 31 May 2017", "names 2017-05-31, but not all of them are of that day");
        silent(EDITION, &path);
    }
    silent(&with("\"title\": \"{behind} of", "\"title\": \"Published on 5 October 2017: {behind} of"), "edition.title");
}

#[test]
fn a_text_over_the_grid_that_names_another_day() {
    let text = with("\"gridIntro\": \"", "\"gridIntro\": \"On 1 June 2017. ");
    warned(&text, "edition.gridIntro", "\"On 1 June 2017", "names 2017-06-01 over statuses that were so on 2017-05-31");
    silent(&with("\"gridIntro\": \"", "\"gridIntro\": \"On 31 May 2017. "), "edition.gridIntro");
}

#[test]
fn a_text_of_a_figure_that_names_a_day_of_another_time() {
    let label = "\"label\": \"April 2014 to March 2016, two years\"";
    let text = with(label, "\"label\": \"as at 31 May 2017\"");
    warned(&text, "figures[1].label", "\"as at 31 May 2017\"", "not in the time of the figure");
    silent(&with(label, "\"label\": \"until 31 March 2016\""), "figures[1].label");
}

#[test]
fn a_period_that_ends_after_the_day_of_the_statuses_that_it_is_derived_from() {
    let rule = "\"derive\": { \"sum\": [\"insufficient\", \"not-started\"] },";
    let text = with(rule, &format!("{rule} \"period\": {{ \"from\": \"2017-04\", \"to\": \"2017-09\" }},"));
    warned(&text, "figures[16]", "{\n      \"id\": \"behind\"", "derived from statuses, which were so on 2017-05-31");
    warned(&text, "cards[4].parts[0]", "\"insufficient\", \"not-started\"] }\n  ]", "of another time");
    silent(&with(rule, &format!("{rule} \"asAt\": \"2017-05-31\",")), "figures[16]");
}

#[test]
fn a_part_that_reaches_beyond_its_whole() {
    let text =
        with("\"from\": \"2017-04\", \"about\": \"six months\"", "\"from\": \"2014-03\", \"about\": \"six months\"");
    warned(
        &text,
        "figures[3].partOf",
        "\"referrals\",\n      \"label\": \"since April 2017, about six months\"",
        "reaches beyond the time of its whole, “referrals”",
    );
    silent(&changed(&text, "\"2014-03\"", "\"2014-04\""), "figures[3].partOf");
}
