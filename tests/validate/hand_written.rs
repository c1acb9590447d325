//! Whatever may be typed: it is taken as plain text, or refused with the place and what to do; nothing falls over it.

use edition::Dataset;
use serde_json::json;
use validate::validate;

use crate::single_change::{EDITION, place, reviewed, with};
use testkit::edited::{Edited, edition};

/// Where people type texts, and where numbers are filled in as well.
const TEXTS: [&str; 12] = [
    "edition.title",
    "cautions.reporting",
    "figures[referrals].label",
    "statuses[started].meaning",
    "notes[1].text",
    "nouns.force.other",
    "sources[ipcc].title",
    "units[kent].name",
    "units[kent].aliases[3]",
    "units[gwent].names.cy.name",
    "units[derbyshire].status.sources[0].place",
    "support.text",
];

/// A file is refused at this path.
#[track_caller]
fn refused(file: &str, path: &str) {
    let report = reviewed(file);
    assert!(!report.valid, "{report}");
    assert!(report.diagnostics.iter().any(|found| found.path == path), "{path} is to be named: {report}");
}

#[test]
fn what_can_be_read_is_taken_as_it_stands() {
    let word = "x".repeat(1_000);
    for text in [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "&amp;&lt;b&gt;",
        "**bold** [link](javascript:alert(1))",
        "javascript:alert(1)",
        "' OR 1=1; --",
        "\"; \\ / %00 $(id) `id`",
        "=SUM(A1:A9)",
        "שלום العربية",
        "👩‍👩‍👧 🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F} ☹️",
        &word,
    ] {
        for path in TEXTS {
            let file = edition().set(path, text);
            assert!(reviewed(&file.written()).valid, "{path}: {text}");
        }
        assert_eq!(edition().set("edition.title", text).valid().edition().title, text);
    }
}

#[test]
fn what_hides_or_misleads_is_refused_in_every_text() {
    let (marks, long) = (format!("Z{}", "\u{301}\u{335}".repeat(100)), "x".repeat(10_000));
    let texts = [
        &marks,
        "a\u{AD}b",
        "a\u{200D}b",
        "",
        " ",
        "a\u{202E}b",
        "a\u{2066}b",
        "a\u{200B}b",
        "\u{FEFF}a",
        "a\u{200F}b",
        "a\tb",
        "a\nb",
        "a\u{0}b",
        &long,
    ];
    for (path, text) in TEXTS.into_iter().flat_map(|path| texts.map(|text| (path, text))) {
        let file: Edited = edition().set(path, text);
        refused(&file.written(), &file.placed(path));
    }
}

#[test]
fn an_address_that_is_none_is_refused() {
    for address in [
        "javascript:alert(1)",
        "data:text/html,x",
        "JAVASCRIPT:alert(1)",
        "https://a.org/\u{202E}",
        "www.a.org",
        "https://a .org",
        "a@b.org",
    ] {
        let file = edition().set("sources[ipcc].address", address).set("support.address", address);
        refused(&file.written(), "sources[0].address");
        refused(&file.written(), "support.address");
    }
}

#[test]
fn a_number_is_whole_and_not_absurd() {
    for value in [json!(-1), json!(-0.5), json!(1.5), json!(1_000_000_000_000_001_u64), json!(1e308), json!(u64::MAX)] {
        let file = edition().set("figures[referrals].value", value.clone()).set("statuses[started].count", value);
        refused(&file.written(), "figures[0].value");
        refused(&file.written(), "statuses[2].count");
    }
    for value in ["\"320\"", "\"NaN\"", "null", "true", "[320]"] {
        refused(&with("\"value\": 320", &format!("\"value\": {value}")), "figures[0].value");
    }
    assert!(edition().set("figures[referrals].value", 1_000_000_000_000_000_u64).check().is_ok());
}

#[test]
fn a_number_that_is_written_as_none_is_refused_where_it_stands() {
    for (value, words) in [
        ("NaN", "Expected a value"),
        ("Infinity", "Expected a value"),
        ("-Infinity", "This number cannot be read"),
        ("1e400", "This number is too large"),
        ("0x10", "A comma or } is missing"),
        ("007", "This number cannot be read"),
        ("1,000", "A number cannot contain a comma. Write it in digits alone"),
        ("1 000", "A comma or } is missing"),
        ("٣٢٠", "Expected a value"),
        ("“320”", "This is a curly quotation mark. Type a straight one"),
    ] {
        let text = with("\"value\": 320", &format!("\"value\": {value}"));
        let report = reviewed(&text);
        let [found] = report.diagnostics.as_slice() else { panic!("{report}") };
        assert!(found.message.contains(words), "{value}: {report}");
        let (line, column) = place(&text, &format!("{value}, \"noun\""));
        assert!(found.line == line && (column..column + 10).contains(&found.column), "{value}: {report}");
        refused(&text, "the file");
    }
}

#[test]
fn bent_quotation_marks_are_reported_of_names_and_texts() {
    for (before, after) in [("\"kicker\"", "“kicker”"), ("\"en-GB\"", "”en-GB”"), ("\"en-GB\"", "‘en-GB’")]
    {
        let text = with(before, after);
        assert!(reviewed(&text).diagnostics[0].message.contains("a curly quotation mark"), "{}", reviewed(&text));
    }
}

#[test]
fn a_file_that_is_cut_off_anywhere_is_refused() {
    for length in (0..EDITION.trim_end().len()).step_by(997) {
        let report = validate("cut.json", &EDITION.as_bytes()[..length]);
        assert!(!report.valid && report.diagnostics.len() == 1, "{length}: {report}");
    }
}

#[test]
fn markup_reaches_the_dataset_as_text() {
    let dataset: Dataset = edition().set("units[kent].name", "<b>Kent</b>").valid();
    assert!(dataset.units().any(|(_, unit)| unit.name == "<b>Kent</b>"));
}
