//! Lighthouse's marks: full ones for everything but speed, which a shared machine cannot measure.

use serde_json::Value;

use crate::tools::script;

#[test]
fn lighthouse_gives_a_phone_full_marks() {
    gives_full_marks("mobile");
}

#[test]
fn lighthouse_gives_a_desk_full_marks() {
    gives_full_marks("desktop");
}

#[test]
fn lighthouse_gives_the_oldest_browsers_full_marks() {
    gives_full_marks("oldest");
}

#[track_caller]
fn gives_full_marks(form: &str) {
    let report = script("lighthouse.mjs", &[form]);
    for category in ["accessibility", "best-practices", "seo"] {
        let judged = &report[category];
        assert_eq!(judged["score"], 100, "{form}, {category}: {}", described(&judged["faults"]));
    }
}

/// The audits that were not passed, with what each found.
fn described(faults: &Value) -> String {
    serde_json::to_string_pretty(faults).unwrap_or_default()
}
