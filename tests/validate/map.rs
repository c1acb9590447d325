//! Maps that are allowed and unusual: one too wide for a phone, and one that the page does not show.

use crate::single_change::{EDITION, changed, reviewed, silent, warned, with};

const DORSET: &str = "\"code\": \"DOR\", \"place\": {\"column\": 2, \"row\": 10}";

/// The default edition with Dorset in another column.
fn dorset_in(column: impl std::fmt::Display) -> String {
    with(DORSET, &format!("\"code\": \"DOR\", \"place\": {{\"column\": {column}, \"row\": 10}}"))
}

#[test]
fn a_map_that_is_too_wide_for_a_narrow_screen() {
    let path = "units[9].place.column";
    warned(&dorset_in(13), path, "13, \"row\": 10", "The map has 13 columns, and at most 12 fit a narrow screen");
    silent(&dorset_in(12), path);
    silent(EDITION, path);
}

/// Not with a warning beside it that would repeat every digit.
#[test]
fn a_column_beyond_every_map_is_said_once_and_in_short() {
    for column in ["31", "1e300"] {
        let report = reviewed(&dorset_in(column));
        assert_eq!(report.diagnostics.len(), 10 + 1, "the ten figures without a caution, and this: {report}");
        let found: Vec<_> = report.diagnostics.iter().filter(|found| found.path == "units[9].place.column").collect();
        assert!(found.len() == 1 && found[0].message.len() < 300, "{report}");
    }
}

#[test]
fn a_map_of_an_edition_that_lists_some_at_a_time() {
    let more = |count: usize| {
        let units: String = (0..count)
            .map(|unit| {
                let (column, row) = (1 + unit % 12, 11 + unit / 12);
                format!(
                    "{{\"id\": \"more-{unit}\", \"name\": \"More {unit}\", \"short\": \"More {unit}\", \"code\": \"M{unit}\", \"place\": {{\"column\": {column}, \"row\": {row}}}}},\n    "
                )
            })
            .collect();
        let text = with("\"units\": [\n    ", &format!("\"units\": [\n    {units}"));
        changed(
            &text,
            "\"id\": \"started\", \"count\": 15,",
            &format!("\"id\": \"started\", \"count\": {},", 15 + count),
        )
    };
    assert!(reviewed(&more(257)).valid, "{}", reviewed(&more(257)));
    silent(&more(257), "units");
    warned(&more(258), "units", "[\n    {\"id\": \"more-0\"", "lists the 301 of this edition without a map");
}
