//! The scale of the statuses: its steps stand first, and what is outside it says so and looks so.

use serde_json::json;
use testkit::edited::{Edited, edition, set};

/// The edition with one more status that nobody is in.
fn with(glyph: &str, outside: bool) -> Edited {
    edition().push(
        "statuses",
        json!({ "id": "not-inspected", "count": 0, "glyph": glyph, "outside": outside, "label": "Not inspected",
            "meaning": "Nobody looked at it.", "sources": [{ "source": "hmicfrs" }] }),
    )
}

#[test]
fn a_status_outside_the_scale_has_a_glyph_of_its_own_kind() {
    for glyph in ["dash", "cross"] {
        with(glyph, true).valid();
        with(glyph, false)
            .refused(&[("statuses[last].glyph", "A status outside the scale has the glyph “dash” or “cross”")]);
    }
    with("quarter", true).refused(&[("statuses[last].glyph", "A status outside the scale has the glyph")]);
}

#[test]
fn it_stands_after_the_steps_of_the_scale() {
    with("dash", true)
        .push(
            "statuses",
            json!({ "id": "more", "count": 0, "glyph": "quarter", "label": "More", "meaning": "A further step.",
                "sources": [{ "source": "hmicfrs" }] }),
        )
        .refused(&[("statuses[last]", "This step of the scale stands after a status outside it. Move it before")]);
}

#[test]
fn a_scale_has_a_step() {
    let alone = |file: Edited| file.set("statuses[0].outside", true).set("statuses[0].glyph", "dash");
    alone(testkit::edited::smallest()).refused(&[("statuses[0].outside", "Every status is outside the scale")]);
    // Whether a status is outside is true or false.
    set("statuses[0].outside", json!(false)).valid();
}
