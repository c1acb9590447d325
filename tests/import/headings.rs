//! What stands above the headings and beside them, and how a table was saved.

use import::import;

use crate::{EDITION, imported, named, refused, valid};

/// The one row of a table is taken, and is what it was meant to be.
#[track_caller]
fn takes_kent(table: &[u8]) {
    let imported = import(table, EDITION).unwrap_or_else(|why| panic!("{why}"));
    assert_eq!((imported.taken, imported.known, imported.refused.len()), (1, 0, 0), "{:?}", imported.refused);
    assert_eq!(named(&valid(&imported.edition), "kent").expect("it is named now").0, "Plan started");
}

#[test]
fn a_title_a_blank_line_and_a_line_for_excel_may_stand_above_the_headings() {
    for above in [
        "sep=;\r\n",
        "SEP=;\r\n\r\n",
        "\"sep=;\"\r\n",
        "Forces, as at 31 May, 2017;;\r\n;;\r\n",
        "\r\n\r\n",
        "Forces of \"England\" and Wales\r\n",
        "A \"title that never ends\r\n",
    ] {
        takes_kent(format!("{above}name;status;source\r\nKent Police;Plan started;hmicfrs\r\n").as_bytes());
    }
    takes_kent(b"sep=\t\r\nname\tstatus\tsource\r\nKent\tPlan started\thmicfrs");
}

#[test]
fn an_empty_column_is_read_over_and_one_that_holds_something_is_reported() {
    takes_kent(b"name;status;source;;\r\nKent Police;Plan started;hmicfrs;;\r\n");
    takes_kent(b",name,,status,source\r\n,Kent Police,,Plan started,hmicfrs\r\n");
    let message = refused("name,,status,source\nKent,4.5,started,hmicfrs\n");
    assert!(message.contains("“4.5” is in a column without a heading"), "{message}");
}

#[test]
fn what_parts_the_cells_is_known_by_the_headings() {
    takes_kent(b"name;status;source;place\nKent;Plan started;hmicfrs;letter 1, page 2, line 3, word 4\n");
    takes_kent(b"name|status|source\nKent|Plan started|hmicfrs\n");
    takes_kent(b"name\tstatus\tsource\tplace\nKent\tPlan started\thmicfrs\ta; b, c\n");
}

#[test]
fn headings_may_be_typed_as_people_do() {
    takes_kent("\u{feff}\"Name:\", STATUS\u{a0},Source\u{200B}\nKent,Plan started,hmicfrs\n".as_bytes());
    takes_kent(b"ID,Status ID,Source-ID\nkent,started,hmicfrs\n");
}

#[test]
fn all_headings_that_are_not_known_are_named_at_once() {
    let why = import(b"name,URN,Postcode,status\nKent,1,2,\n", EDITION).expect_err("two columns are not known");
    assert!(why.starts_with("The columns “URN”, “Postcode” are not known. Remove them,"), "{why}");
    let why = import(b"force,verdict\nKent,\n", EDITION).expect_err("no column is known");
    assert!(why.contains("its first line holds “force”, “verdict”"), "{why}");
}

#[test]
fn a_character_without_meaning_is_named_with_its_line() {
    let why = import(b"name,status\nKe\0nt,started\n", EDITION).expect_err("it holds a NUL");
    assert!(why.contains("(NUL) on line 2"), "{why}");
}

#[test]
fn a_table_in_utf_16_is_read_where_its_mark_says_so() {
    let text = "name\tstatus\tsource\tplace\r\nKent Police\tPlan started\thmicfrs\tŵ\r\n";
    let units = |turn: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(turn).collect::<Vec<u8>>();
    takes_kent(&[b"\xff\xfe", &units(u16::to_le_bytes)[..]].concat());
    takes_kent(&[b"\xfe\xff", &units(u16::to_be_bytes)[..]].concat());
}

#[test]
fn lines_are_counted_from_the_top_of_the_file() {
    let table = "sep=;\nA title\n\nname;status;source\nKent;started;hmicfrs\nAtlantis;started;hmicfrs\n";
    let imported = imported(table);
    assert_eq!((&imported.above[..], imported.refused[0].line), (&[(2, "A title".to_owned())][..], 6));
}

#[test]
fn an_edition_with_a_mark_before_it_is_read_and_keeps_it() {
    let marked = format!("\u{feff}{EDITION}");
    let imported = import(b"name,status,source\nKent,started,hmicfrs\n", &marked).expect("it can be read");
    assert!(imported.taken == 1 && imported.edition.starts_with("\u{feff}{"));
    assert_eq!(import(b"name\nKent\n", &marked).expect("it can be read").edition, marked);
}

#[test]
fn what_is_too_large_or_too_deep_is_refused_before_it_is_parsed() {
    let large = vec![b'x'; 20_000_001];
    let message = import(&large, EDITION).expect_err("a table of 20 MB");
    assert!(message.contains("20.1 MB, more than the 20 MB"), "{message}");
    let message = import(b"name\n", &String::from_utf8(large).expect("letters")).expect_err("an edition of 20 MB");
    assert!(message.contains("20.1 MB, more than the 20 MB that an edition may have"), "{message}");
    let message = import(b"name\n", &"[".repeat(100_000)).expect_err("it is too deep");
    assert!(message.contains("More than 64 brackets"), "{message}");
}
