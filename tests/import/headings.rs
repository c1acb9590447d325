//! What stands above the headings and beside them, and how a table was saved.

use import::{Options, import, import_with};

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
fn columns_that_are_not_known_are_listed_and_passed_over() {
    let imported = imported("name,URN,Postcode,status,source\nKent,1,2,started,hmicfrs\n");
    assert_eq!((imported.taken, &imported.passed_over[..]), (1, &["URN".to_owned(), "Postcode".to_owned()][..]));
    let why = import(b"verdict,town\nKent,\n", EDITION).expect_err("no column is known");
    assert!(why.contains("its first line holds “verdict”, “town”") && why.contains("--map"), "{why}");
}

#[test]
fn what_the_edition_calls_a_unit_is_a_heading_for_its_name() {
    for heading in ["Force", "Forces", "Force name", "Name of force", "FORCE_NAME"] {
        takes_kent(format!("{heading},status,source\nKent Police,Plan started,hmicfrs\n").as_bytes());
    }
    // A column that is called “name” goes before it.
    takes_kent(b"force,name,status,source\n46,Kent Police,Plan started,hmicfrs\n");
}

#[test]
fn a_character_without_meaning_is_named_with_its_line() {
    let why = import(b"name,status\nKe\0nt,started\n", EDITION).expect_err("it holds a NUL");
    assert!(why.contains("(NUL) on line 2"), "{why}");
}

#[test]
fn a_table_in_utf_16_is_read_with_a_mark_and_without() {
    let text = "name\tstatus\tsource\tplace\r\nKent Police\tPlan started\thmicfrs\tŵ\r\n";
    let units = |turn: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(turn).collect::<Vec<u8>>();
    for (mark, turn) in [(b"\xff\xfe", u16::to_le_bytes as fn(u16) -> [u8; 2]), (b"\xfe\xff", u16::to_be_bytes)] {
        takes_kent(&[&mark[..], &units(turn)[..]].concat());
        takes_kent(&units(turn));
        let remarks = import(&units(turn), EDITION).expect("it can be read").remarks;
        assert!(remarks[0].contains("was read as UTF-16"), "{remarks:?}");
    }
}

#[test]
fn an_older_encoding_is_guessed_and_reported_or_named() {
    let text = "name,status,source,place\nKent Police,Plan started,hmicfrs,“letter” – page 4 à la carte\n";
    let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    takes_kent(&latin);
    let imported = import(&latin, EDITION).expect("it can be read");
    assert!(imported.remarks[0].contains("was read as windows-1252"), "{:?}", imported.remarks);
    let cited = named(&valid(&imported.edition), "kent").expect("it is named").1;
    assert!(cited.contains("“letter” – page 4 à la carte"), "{cited}");
    let (polish, _, _) = encoding_rs::WINDOWS_1250.encode("name,status,source,place\nKent,started,hmicfrs,Łódź\n");
    let options = Options { encoding: Some("windows-1250".to_owned()), ..Options::default() };
    let imported = import_with(&polish, EDITION, &options).expect("it can be read");
    assert!(imported.remarks.is_empty(), "a person has said so");
    assert!(named(&valid(&imported.edition), "kent").expect("it is named").1.contains("Łódź"));
    let options = Options { encoding: Some("klingon".to_owned()), ..Options::default() };
    assert!(import_with(&polish, EDITION, &options).expect_err("it is none").contains("“klingon” is no encoding"));
}

#[test]
fn a_row_of_a_table_in_utf_8_that_is_not_costs_that_row_alone() {
    let imported = import(b"name,place\nM\xc3\xb4n,\nEssex,\nKent \xe9,\n", EDITION).expect("the other rows are valid");
    assert_eq!((imported.known, imported.refused.len()), (1, 2), "{:?}", imported.refused);
    assert!(imported.refused[1].why.contains("CSV UTF-8"), "{:?}", imported.refused);
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
