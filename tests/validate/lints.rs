//! Allowed but unusual values: each is a warning, and the file can be published.

use crate::single_change::{EDITION, changed, reviewed, silent, warned, with};

#[test]
fn a_figure_without_a_caution() {
    let text = with("\"cautions\": [\"answered-not-referred\"]", "\"cautions\": []");
    warned(&text, "figures[15].cautions", "[]\n    },\n    {\n      \"id\": \"behind\"", "This figure has no caution");
    warned(EDITION, "figures[5].cautions", "{\n      \"id\": \"independent\"", "Add one");
    silent(EDITION, "figures[0].cautions");
}

#[test]
fn a_status_that_nobody_explains() {
    let before = "\"Work on the plan had begun.\"";
    warned(&with(before, "\"Plan begun.\""), "statuses[2].meaning", "\"Plan begun.\"", "fewer than three words");
    let text = changed(&with(before, "\"Some work was begun.\""), "\"Plan started\"", "\"Some work WAS begun\"");
    warned(&text, "statuses[2].meaning", "\"Some work was begun.\"", "only repeats the label");
    silent(&with(before, "\"Plan had begun.\""), "statuses[2].meaning");
}

#[test]
fn figures_that_were_old_when_they_were_published() {
    let old = |day: &str| with("\"asAt\": \"2017-05-31\"", &format!("\"asAt\": \"{day}\""));
    warned(&old("2015-10-04"), "edition.asAt", "\"2015-10-04\"", "names 2015");
    silent(&old("2015-10-05"), "edition.asAt");
    let note = "In January 2018 the IPCC became";
    silent(&changed(&old("2015-10-04"), note, &format!("The count ended in 2015. {note}")), "edition.asAt");
    let caution = "Replying is not referring:";
    silent(&changed(&old("2015-10-04"), caution, &format!("Counted in 2015. {caution}")), "edition.asAt");
}

#[test]
fn a_source_that_nothing_refers_to() {
    let source = |id: &str| {
        format!(
            "\"sources\": [\n    {{ \"id\": \"{id}\", \"title\": \"T\", \"publisher\": \"P\", \"short\": \"S\", \"published\": \"2017-10-05\", \"address\": \"https://example.org\" }},"
        )
    };
    let text = with("\"sources\": [\n", &format!("{}\n", source("unused")));
    warned(&text, "sources[0]", "{ \"id\": \"unused\"", "Nothing refers to this source");
    // Each way to cite it will do.
    for (before, after) in [
        ("\"open, managed\", \"counts\": \"Managed investigations still open.\", \"sources\": [", ""),
        ("\"meaning\": \"Work on the plan had begun.\",\n      \"sources\": [", ""),
        ("\"text\": \"In January 2018", "\"sources\": [{ \"source\": \"unused\" }], \"text\": \"In January 2018"),
    ] {
        let after = if after.is_empty() { format!("{before}{{ \"source\": \"unused\" }}, ") } else { after.to_owned() };
        silent(&changed(&text, before, &after), "sources[0]");
    }
    let named = "\"id\": \"kent\",";
    let status = "\"status\": { \"is\": \"started\", \"sources\": [{ \"source\": \"unused\" }] },";
    silent(&changed(&text, named, &format!("{named} {status}")), "sources[0]");
}

#[test]
fn a_caution_that_nothing_refers_to() {
    let text = with("\"cautions\": {", "\"cautions\": {\n    \"unused\": \"Nobody sees this.\",");
    warned(&text, "cautions.unused", "\"Nobody sees this.\"", "Nothing refers to this caution");
    silent(&changed(&text, "[\"only-two-named\", ", "[\"unused\", \"only-two-named\", "), "cautions.unused");
    silent(&changed(&text, "[\"not-an-allegation\", \"reporting\"],\n", "[\"unused\"],\n"), "cautions.unused");
    silent(&changed(&text, "[\"answered-not-referred\"]", "[\"unused\"]"), "cautions.unused");
}

#[test]
fn a_figure_that_nothing_refers_to() {
    let figure = "{ \"id\": \"lone\", \"value\": 1, \"noun\": \"force\", \"label\": \"lone {lone}\", \"counts\": \"Lone.\", \"sources\": [{ \"source\": \"ipcc\" }] }";
    let text = with("\"figures\": [\n    {\n", &format!("\"figures\": [{figure},\n    {{\n"));
    warned(&text, "figures[0]", "{ \"id\": \"lone\"", "No card, no other figure and no text");
    // Each way to refer to it will do.
    for (before, after) in [
        ("{ \"id\": \"answered\", \"figure\": \"answered\" }", "{ \"id\": \"answered\", \"figure\": \"lone\" }"),
        ("\"meaning\": \"Work", "\"meaning\": \"{lone} Work"),
        ("\"text\": \"In January", "\"text\": \"{lone} In January"),
        ("\"kicker\": \"", "\"kicker\": \"{lone} "),
        ("\"title\": \"How they", "\"title\": \"{lone} How they"),
        ("\"counts\": \"All referrals less those of", "\"counts\": \"{lone} All referrals less those of"),
        ("Replying is not", "{lone} Replying is not"),
        ("\"less\": [\"in-place\"]", "\"less\": [\"in-place\", \"lone\"]"),
        ("\"Progress\"", "\"Progress of {lone} plans\""),
        ("\"Referrals to the police", "\"{lone} referrals to the police"),
        ("\"Since April 2014, as", "\"{lone} since April 2014, as"),
        ("\"Try a town,", "\"Try one of {lone} towns,"),
        (
            "\"noun\": \"force\",\n      \"label\": \"forces in",
            "\"noun\": \"force\", \"partOf\": \"lone\",\n      \"label\": \"forces in",
        ),
    ] {
        silent(&changed(&text, before, after), "figures[0]");
    }
}

#[test]
fn two_of_one_name() {
    let name = "\"name\": \"Kent Police\", \"short\": \"Kent\"";
    for (text, path, words) in [
        (
            with(name, "\"name\": \"ESSEX  Police\", \"short\": \"Kent\""),
            "units[19].name",
            "“ESSEX  Police” is also a name",
        ),
        (with(name, "\"name\": \"Kent Police\", \"short\": \"Essex\""), "units[19].short", "units[12] (essex)"),
        (
            with("\"label\": \"Plan started\"", "\"label\": \"Plan not started\""),
            "statuses[2].label",
            "statuses[1] (not-started)",
        ),
        (
            with("\"label\": \"Plan not started\"", "\"label\": \"Started\""),
            "statuses[1].label",
            "statuses[2] (started)",
        ),
        (with("\"short\": \"IPCC\"", "\"short\": \"Hmicfrs\""), "sources[0].short", "(hmicfrs)"),
    ] {
        let report = reviewed(&text);
        let warned = report.diagnostics.iter().any(|diagnostic| {
            (diagnostic.path.as_str(), diagnostic.severity.to_string().as_str()) == (path, "warning")
                && diagnostic.message.contains(words)
        });
        assert!(report.valid && warned, "{path}: {words}:\n{report}");
    }
    assert!(!reviewed(EDITION).to_string().contains("is also a name"));
}

#[test]
fn an_id_that_a_spreadsheet_changes() {
    for id in ["007", "may-2017", "1e5"] {
        warned(
            &with("\"id\": \"kent\"", &format!("\"id\": \"{id}\"")),
            "units[19].id",
            &format!("\"{id}\""),
            "for a number or a day",
        );
    }
    silent(EDITION, "units[19].id");
}

#[test]
fn no_warning_is_given_while_the_shape_is_wrong() {
    for text in [with("\"value\": 320", "\"value\": \"320\""), with("\"changes\": []", "\"changes\": [], \"more\": 1")]
    {
        let report = reviewed(&text);
        assert_eq!(report.diagnostics.len(), 1, "{report}");
    }
}

#[test]
fn a_status_that_nobody_is_in() {
    let status = "{ \"id\": \"unused\", \"count\": 0, \"glyph\": \"quarter\", \"label\": \"Unused\",
        \"meaning\": \"Nobody is in it.\", \"sources\": [{ \"source\": \"hmicfrs\" }] },";
    let text = with("\"statuses\": [", &format!("\"statuses\": [{status}"));
    warned(&text, "statuses[0].count", "0, \"glyph\"", "No unit is in this status");
    silent(EDITION, "statuses[0].count");
}

#[test]
fn an_address_that_is_not_encrypted() {
    let text = with("https://policeconduct.gov.uk/", "http://policeconduct.gov.uk/");
    warned(&text, "sources[0].address", "\"http://policeconduct", "the page marks it as not encrypted");
    silent(EDITION, "sources[0].address");
}

#[test]
fn a_sum_of_steps_and_of_what_is_outside_the_scale() {
    const NOT_RATED: &str = include_str!("../../examples/editions/not-rated.json");
    let sum = |list: &str| {
        let flat = NOT_RATED.split_whitespace().collect::<Vec<_>>().join(" ");
        let (before, after) = flat.split_once("\"sum\": [").expect("a sum");
        let (_, after) = after.split_once(']').expect("its end");
        format!("{before}\"sum\": [{list}]{after}")
    };
    let words = "This sum adds “not-rated”, which is outside the scale, to steps of it";
    let message = |text: &str| reviewed(text).to_string().contains(words);
    assert!(message(&sum("\"good\", \"not-rated\"")));
    assert!(!message(&sum("\"fair\", \"good\"")));
    // All of them together are the whole, which is no share of the scale.
    assert!(!message(&sum("\"poor\", \"fair\", \"good\", \"not-rated\"")));
}
