//! The tables that are published come back: as they are, and as spreadsheets save them.

use import::{Imported, import};
use serde_json::{Value, json};
use site::{figures_csv, units_csv};

use crate::{EDITION, valid};

/// The default edition with what is reported of two units by names that a spreadsheet might spoil, and one that is disputed.
fn edition() -> String {
    let mut file: Value = serde_json::from_str(EDITION).expect("JSON");
    file["units"][0]["name"] = json!("=Avon, \"Bath\"; and Somerset");
    file["units"][0]["status"] = json!({ "is": "started", "sources": [
        { "source": "article", "place": "page 4; see https://example.org/a, below" }, { "source": "hmicfrs" },
        { "source": "article", "place": "-5" }] });
    file["units"][1]["status"] = json!({ "is": "started", "sources": [{ "source": "article" }],
        "conflicting": [{ "is": "not-started", "sources": [{ "source": "ipcc", "place": "letter" }] }] });
    serde_json::to_string_pretty(&file).expect("JSON")
}

fn without_statuses(edition: &str) -> String {
    let mut file: Value = serde_json::from_str(edition).expect("JSON");
    for unit in file["units"].as_array_mut().expect("a list") {
        unit.as_object_mut().expect("an object").remove("status");
    }
    file.to_string()
}

#[track_caller]
fn says_nothing_new(imported: &Imported, edition: &str) {
    assert_eq!((imported.taken, imported.known), (0, 43), "{:?}", imported.refused);
    assert!(imported.refused.is_empty() && imported.edition == edition, "{:?}", imported.refused);
}

/// A table as Excel saves it where commas stand in numbers: parted by semicolons, days in the order of the country.
fn resaved(table: &str, day: &str) -> String {
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes()).records() {
        let row = row.expect("a row");
        writer.write_record(row.iter().map(|cell| if cell == "2017-05-31" { day } else { cell })).expect("memory");
    }
    format!("\u{feff}{}", String::from_utf8(writer.into_inner().expect("memory")).expect("UTF-8"))
}

#[test]
fn the_published_table_says_nothing_new() {
    for edition in [EDITION.to_owned(), edition()] {
        let table = units_csv(&valid(&edition));
        says_nothing_new(&import(table.as_bytes(), &edition).expect("a table"), &edition);
        for day in ["31/05/2017", "5/31/2017", "31.05.2017", "31-May-17", "42886", "2017-05-31"] {
            says_nothing_new(&import(resaved(&table, day).as_bytes(), &edition).expect("a table"), &edition);
        }
        let other = import(resaved(&table, "31/05/2016").as_bytes(), &edition).expect("a table");
        assert_eq!((other.taken, other.known, other.refused.len()), (0, 0, 43), "the table of another day");
    }
}

#[test]
fn the_published_table_brings_back_every_status_and_source() {
    let edition = edition();
    let (mut file, bare): (Value, _) = (serde_json::from_str(&edition).expect("JSON"), without_statuses(&edition));
    let imported = import(units_csv(&valid(&edition)).as_bytes(), &bare).expect("a table");
    // That sources differ is written by hand.
    assert_eq!((imported.taken, imported.known, imported.refused.len()), (3, 39, 1), "{:?}", imported.refused);
    assert!(imported.refused[0].row.starts_with("bedfordshire"), "{:?}", imported.refused);
    file["units"][1].as_object_mut().expect("an object").remove("status");
    assert_eq!(valid(&imported.edition), valid(&file.to_string()));
}

#[test]
fn a_status_that_is_written_into_the_published_table_is_taken() {
    let table = units_csv(&valid(EDITION));
    let kent = "kent,Kent Police,England,,,2017-05-31,";
    assert!(table.contains(kent));
    let table = table.replace(kent, "kent,Kent Police,England,,Plan started,2017-05-31,HMICFRS; article");
    let imported = import(table.as_bytes(), EDITION).expect("a table");
    assert_eq!((imported.taken, imported.known, imported.refused.len()), (1, 42, 0), "{:?}", imported.refused);
    let data = valid(&imported.edition);
    let kent = data.units().find(|(_, unit)| unit.id == "kent").and_then(|(_, unit)| unit.status.as_ref());
    assert_eq!(kent.expect("it is named").sources.len(), 2);
}

#[test]
fn the_file_opens_right_in_a_spreadsheet() {
    let data = valid(&edition());
    for table in [units_csv(&data), figures_csv(&data)] {
        let rest = table.strip_prefix('\u{feff}').expect("the mark that says UTF-8");
        let rows = csv::ReaderBuilder::new().has_headers(false).from_reader(rest.as_bytes()).into_records();
        for cell in rows.flat_map(|row| row.expect("a row").iter().map(str::to_owned).collect::<Vec<_>>()) {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "a formula: {cell}");
            // Excel writes 2014-04 as Apr-14; a whole day stays a day.
            let digits = cell.split('-').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
            assert!(!digits || !cell.contains('-') || cell.matches('-').count() == 2, "a month: {cell}");
        }
    }
    let figures = figures_csv(&data);
    assert!(figures.contains(",2016-04-01,2017-03-31,"), "the year 2016/17 from its first day to its last");
}
