//! Texts can be read, their numbers are filled in, and addresses are safe to follow.

use serde_json::{Value, json};

use testkit::edited::{Edited, edition, push, set};

/// A text of every kind that a file holds.
const TEXTS: &[&str] = &[
    "edition.kicker",
    "edition.title",
    "edition.standfirst",
    "edition.gridTitle",
    "edition.gridIntro",
    "edition.coverage",
    "edition.figuresTitle",
    "edition.figuresIntro",
    "sources[ipcc].title",
    "sources[ipcc].publisher",
    "sources[ipcc].short",
    "cautions.reporting",
    "figures[referrals].label",
    "figures[behind].says",
    "figures[referrals].counts",
    "figures[referrals].sources[1].place",
    "cards[investigations].split.title",
    "cards[investigations].split.rows[1].label",
    "statuses[started].label",
    "statuses[started].meaning",
    "statuses[started].sources[1].place",
    "units[kent].name",
    "units[kent].short",
    "units[kent].groups.nation",
    "units[kent].aliases[3]",
    "units[gwent].names.cy.name",
    "units[gwent].names.cy.short",
    "nouns.force.names.cy.one",
    "nouns.force.names.cy.other",
    "nouns.force.names.cy.plural",
    "units[derbyshire].status.sources[0].place",
    "notes[1].text",
    "notes[1].sources[1].place",
    "support.text",
    "support.name",
    "changes[0].text",
];

const UNKNOWN: &str = "which is neither a figure nor a status of this file";

/// Each kind of text, made this, is refused where it stands.
#[track_caller]
fn everywhere(text: &str, words: &str) {
    for path in TEXTS {
        push("changes", json!({ "date": "2018-01-01", "text": "A number." })).set(path, text).refused(&[(path, words)]);
    }
}

#[test]
fn no_text_is_empty() {
    everywhere("", "This text is empty");
    everywhere(" \u{a0}", "This text is empty");
}

#[test]
fn no_text_is_absurdly_long() {
    everywhere(&"x".repeat(1_001), "more than 1000 characters");
    set("support.text", "é".repeat(1_000)).valid();
}

#[test]
fn no_text_holds_a_control_character() {
    everywhere("One\u{0}two", "the unseen character U+0000");
    everywhere("One\ntwo", "the unseen character U+000A");
}

#[test]
fn no_text_turns_the_direction_of_what_follows() {
    everywhere("One \u{202E}owt", "the unseen character U+202E");
    everywhere("One \u{2066}two", "the unseen character U+2066");
}

#[test]
fn no_text_holds_any_other_unseen_character() {
    for unseen in ['\u{061C}', '\u{180E}', '\u{2028}', '\u{2029}', '\u{FFF9}'] {
        set("edition.kicker", format!("One{unseen}two")).refused(&[("edition.kicker", "the unseen character")]);
    }
}

#[test]
fn no_text_holds_what_takes_no_room() {
    everywhere("Ke\u{AD}nt", "the unseen character U+00AD (a soft hyphen)");
    for unseen in
        ["K\u{200D}ent", "\u{200C}Kent", "Kent\u{FE0F}", "Kent\u{E0065}", "K\u{34F}ent", "\u{3164}", "Kent\u{2800}"]
    {
        set("units[kent].name", unseen).refused(&[("units[kent].name", "the unseen character")]);
    }
    for seen in ["👩\u{200D}🚒 Kent", "می\u{200C}خواهم", "Ynys\u{A0}Môn"] {
        set("units[kent].name", seen).valid();
    }
}

#[test]
fn no_text_heaps_accents_on_a_letter() {
    everywhere(&format!("K{}ent", "\u{301}".repeat(4)), "heaps accents on a letter");
    set("units[kent].name", "Ke\u{302}\u{301}nt Mo\u{302}n").valid();
}

#[test]
fn no_text_holds_what_stands_for_a_letter_that_was_lost() {
    everywhere("M\u{FFFD}n", "stands for a letter that was lost");
}

#[test]
fn the_words_of_a_unit_are_texts_too() {
    set("nouns.force.one", "").refused(&[("nouns.force.one", "This text is empty")]);
    set("nouns.force.other", "forces\u{202E}").refused(&[("nouns.force.other", "the unseen character U+202E")]);
}

#[test]
fn the_length_of_a_period_in_words_is_a_text_too() {
    let path = "figures[referrals].period.about";
    set("figures[referrals].period.about", "").refused(&[(path, "This text is empty")]);
    set("figures[referrals].period.about", "a\u{7}b").refused(&[(path, "the unseen character U+0007")]);
}

#[test]
fn no_string_of_the_file_escapes_the_checks() {
    let whole = edition();
    let mut paths = Vec::new();
    // The places of one unit are checked like those of any other.
    let file = ["edition", "nouns", "sources", "cautions", "figures", "cards", "statuses", "notes", "support"];
    for part in file.into_iter().chain(["units[gwent]", "units[derbyshire]"]) {
        strings(&whole.placed(part), whole.get(part), &mut paths);
    }
    assert!(paths.len() > 300, "only {} strings were found", paths.len());
    let escaped: Vec<_> = paths.into_iter().filter(|path| passes(&set(path, "a\u{202E}b"))).collect();
    assert!(escaped.is_empty(), "{escaped:#?}");
}

/// The paths of all strings below a value.
pub fn strings(path: &str, value: &Value, paths: &mut Vec<String>) {
    match value {
        Value::String(_) => paths.push(path.to_owned()),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(place, item)| strings(&format!("{path}[{place}]"), item, paths));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(key, field)| strings(&format!("{path}.{key}"), field, paths));
        }
        _ => {}
    }
}

/// Whether a file has the right shape and keeps every rule.
fn passes(file: &Edited) -> bool {
    file.read().is_ok() && file.check().is_ok()
}

#[test]
fn a_text_asks_only_for_numbers_that_are_there() {
    for path in ["edition.title", "cautions.reporting", "figures[managed].counts", "notes[3].text"] {
        set(path, "All {nobody}.").refused(&[(path, UNKNOWN)]);
        set(path, "All {}.").refused(&[(path, UNKNOWN)]);
        set(path, "All {Forces}.").refused(&[(path, UNKNOWN)]);
        set(path, "All {forces.").refused(&[(path, "opens a brace { that is never closed")]);
    }
}

#[test]
fn numbers_are_filled_in_from_figures_and_statuses() {
    let dataset = set("edition.title", "{referrals}, {behind}, {in-place}").valid();
    assert_eq!(dataset.edition().title, "320, 26, 2");
}

#[test]
fn the_language_is_a_tag() {
    for tag in ["", "e", "en_GB", "English (UK)", &"x".repeat(36)] {
        set("edition.language", tag).refused(&[("edition.language", "Write one such as en-GB for British English")]);
    }
    for tag in ["cy", "en-GB", "zh-Hant-TW", "en-GB-x1-abcdefgh-abcdefgh-abcdefgh"] {
        set("edition.language", tag).valid();
    }
}

#[test]
fn every_language_is_a_tag() {
    for tag in ["--", "en-", "-en", "en--GB", "12", "abcdefghij", "en-abcdefghi"] {
        set("edition.language", tag).refused(&[("edition.language", "is not a language tag")]);
    }
    set("units[kent].names", json!({ "in Welsh": { "name": "Heddlu Caint", "short": "Caint" } }))
        .refused(&[("units[kent].names", "“in Welsh” is not a language tag")]);
}

#[test]
fn a_unit_has_no_more_aliases_than_people_type() {
    let aliases = |number: usize| (0..number).map(|place| format!("Place {place}")).collect::<Vec<_>>();
    set("units[kent].aliases", aliases(101)).refused(&[("units[kent].aliases", "There are 101 aliases; at most 100")]);
    set("units[kent].aliases", aliases(100)).valid();
}

#[test]
fn an_address_is_https_and_names_a_host() {
    for path in ["sources[hmicfrs].address", "support.address"] {
        for (address, words) in [
            ("ftp://example.org/report", "does not start with https://"),
            ("http:/example.org/report", "does not start with https://"),
            ("javascript:alert(1)", "does not start with https://"),
            ("//example.org", "does not start with https://"),
            ("", "does not start with https://"),
            ("https://", "does not name a website"),
            ("https:///report", "does not name a website"),
            ("https://localhost/report", "does not name a website"),
            ("https://someone@example.org", "does not name a website"),
            ("https://example.org/a b", "holds a space"),
            ("https://example.org/<b>", "holds the character <"),
        ] {
            set(path, address).refused(&[(path, words)]);
        }
        let long = |length| format!("https://example.org/{}", "x".repeat(length - "https://example.org/".len()));
        set(path, long(2_001)).refused(&[(path, "has more than 2000 characters")]);
        set(path, long(2_000)).valid();
        set(path, "https://www.example.org:8443/a?b=c#d").valid();
    }
}

#[test]
fn a_source_may_have_an_address_that_is_not_encrypted_and_nothing_else_may() {
    let data = set("sources[hmicfrs].address", "http://example.org/report").valid();
    let marked: Vec<bool> = data.sources().map(|(_, source)| source.is_unencrypted()).collect();
    assert_eq!(marked, [false, true, false]);
    set("support.address", "http://example.org").refused(&[("support.address", "does not start with https://")]);
    for address in ["http://", "http://localhost/report", "http://example.org/a b", "http://https://example.org"] {
        assert!(set("sources[hmicfrs].address", address).check().is_err(), "{address}");
    }
}

#[test]
fn an_address_has_a_port_that_is_a_number() {
    for address in ["https://example.org:80:80/", "https://example.org:alert", "https://-.-/", "https://example.org:/"]
    {
        set("support.address", address).refused(&[("support.address", "does not name a website")]);
    }
}

#[test]
fn a_message_quotes_no_character_that_cannot_be_seen() {
    for (path, text) in [("support.address", "https://a.org/\u{202E}"), ("cards[plans].id", "a\u{7}b")] {
        let errors = set(path, text).check().expect_err("it is refused");
        assert!(!errors[0].message.contains(['\u{202E}', '\u{7}']), "{:?}", errors[0].message);
    }
}
