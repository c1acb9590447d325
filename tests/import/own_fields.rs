//! Columns that an edition defines: its questions, groupings and measures, with what each cell may hold.

use edition::{Dataset, raw};
use import::{Imported, NumberStyle, Options, import_with};
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};

use crate::EDITION;

/// The default edition with a question, two groupings, of which one lists its groups, and two measures.
fn edition() -> String {
    let mut file: Value = serde_json::from_str(EDITION).expect("JSON");
    let groupings = json!({ "id": "region", "label": "Region", "groups": ["Yorkshire & the Humber", "South East"] });
    file["groupings"].as_array_mut().expect("a list").push(groupings);
    let measure = |id: &str, label: &str, format: &str| {
        json!({ "id": id, "label": label, "counts": "What it is.", "format": format, "asAt": "2017-03-31",
            "sources": [{ "source": "hmicfrs" }] })
    };
    file["measures"] = json!([measure("officers", "Police officers", "plain"), measure("share", "Share", "percent")]);
    let status = |id: &str, glyph: &str, label: &str, count: u64| {
        json!({ "id": id, "glyph": glyph, "label": label, "meaning": "What it means.", "count": count,
            "sources": [{ "source": "hmicfrs" }] })
    };
    file["questions"] = json!([{ "id": "care", "title": "Care of victims", "intro": "How well.", "asAt": "2017-05-31",
        "statuses": [status("bad", "empty", "Bad", 20), status("good", "full", "Good", 23)] }]);
    file.to_string()
}

fn with(options: &Options, table: &str) -> Imported {
    import_with(table.as_bytes(), &edition(), options).unwrap_or_else(|why| panic!("{table}: {why}"))
}

/// A unit of what was imported.
fn unit(imported: &Imported, id: &str) -> Value {
    let file: Value = serde_json::from_str(&imported.edition).expect("JSON");
    let raw: raw::File = serde_json::from_value(file.clone()).expect("the right shape");
    Dataset::check(&raw).unwrap_or_else(|errors| panic!("{errors:?}"));
    file["units"].as_array().expect("a list").iter().find(|unit| unit["id"] == id).expect("a unit").clone()
}

/// Why the only row is refused.
fn refused(options: &Options, table: &str) -> String {
    let imported = with(options, table);
    assert_eq!((imported.taken, imported.refused.len()), (0, 1), "{table}: {:?}", imported.changed);
    imported.refused[0].why.clone()
}

fn source() -> Options {
    Options { source: Some("hmicfrs".to_owned()), ..Options::default() }
}

#[test]
fn columns_are_known_by_the_ids_and_the_names_that_the_edition_gives() {
    for table in [
        "Force,REGION,Police officers,Share,Care of victims\nKent,south east,3254.6872,12.5 %,Good\n",
        "id,region,officers,share,care_id\nkent,South East,3254.6872,12.5,good\n",
        "name,Region,officers,SHARE,care\nKent Police,South  East,3254.6872,12.5%,good\n",
    ] {
        let imported = with(&source(), table);
        assert_eq!((imported.taken, imported.passed_over.len()), (1, 0), "{table}: {:?}", imported.refused);
        let kent = unit(&imported, "kent");
        assert_eq!(kent["groups"], json!({ "nation": "England", "region": "South East" }), "{table}");
        assert_eq!(kent["values"], json!({ "officers": 3254.6872, "share": 12.5 }), "{table}");
        assert_eq!(
            kent["judgements"]["care"],
            json!({ "is": "good", "sources": [{ "source": "hmicfrs" }] }),
            "{table}"
        );
        assert!(kent.get("status").is_none(), "a question is not taken for another");
        let again = import_with(table.as_bytes(), &imported.edition, &source()).expect("it can be read");
        assert_eq!((again.taken, again.known, &again.edition), (0, 1, &imported.edition), "{table}");
    }
}

#[test]
fn a_group_is_written_as_the_edition_lists_it() {
    let imported = with(&Options::default(), "name,region\nHumberside,Yorkshire and the Humber\n");
    assert_eq!(unit(&imported, "humberside")["groups"]["region"], "Yorkshire & the Humber");
}

#[test]
fn what_the_edition_has_is_changed_only_by_an_update() {
    let first = with(&Options::default(), "name,region,officers\nKent,South East,3254\n");
    let table = "name,region,officers\nKent,Yorkshire & the Humber,3200\n";
    let second = import_with(table.as_bytes(), &first.edition, &Options::default()).expect("it can be read");
    assert_eq!((second.taken, &second.edition), (0, &first.edition));
    assert!(second.refused[0].why.contains("“South East” as its Region"), "{:?}", second.refused);
    let update = Options { update: true, ..Options::default() };
    let third = import_with(table.as_bytes(), &first.edition, &update).expect("it can be read");
    let changed =
        ["kent, Region: “South East” is now “Yorkshire & the Humber”", "kent, Police officers: “3254” is now “3200”"];
    assert_eq!((third.taken, third.changed), (1, changed.map(str::to_owned).to_vec()));
}

#[test]
fn a_number_that_may_be_two_is_refused_until_a_person_says_how_numbers_are_written() {
    for cell in ["\"3,254\"", "3.254", "\"3,5\"", "3 254"] {
        let table = format!("name,officers\nKent,{cell}\n");
        assert!(refused(&Options::default(), &table).contains("--numbers 1,234.5"), "{cell}");
    }
    for (example, cell, value) in [
        ("1,234.5", "\"3,254.60\"", json!("3254.60")),
        ("1.234,5", "\"3.254,5\"", json!(3254.5)),
        ("1 234,5", "3\u{a0}254", json!(3254)),
        ("1,234.5", "3.254", json!(3.254)),
    ] {
        let numbers = NumberStyle::of(example).expect("an example");
        let options = Options { numbers, ..Options::default() };
        let imported = with(&options, &format!("name,officers\nKent,{cell}\n"));
        assert_eq!(unit(&imported, "kent")["values"]["officers"], value, "{example}: {:?}", imported.refused);
    }
}

#[test]
fn what_stands_in_place_of_a_number_is_kept_and_reported() {
    let imported = with(&Options::default(), "name,officers\nKent,<15\nEssex,c\nGwent,c\n");
    assert_eq!(imported.taken, 3, "{:?}", imported.refused);
    assert_eq!(unit(&imported, "kent")["values"]["officers"], "<15");
    let remark = "Under officers these are no numbers and are shown as they stand: “<15” (1), “c” (2).";
    assert_eq!(imported.remarks, [remark]);
    let table = "name,officers\nKent,see the note under the table\n";
    assert!(refused(&Options::default(), table).contains("Expected a number"));
    assert!(
        refused(&Options::default(), "name,officers\nKent,45%\n").contains("a sign that is not that of the measure")
    );
}

#[test]
fn a_percentage_of_a_workbook_is_refused_since_it_is_shown_as_another_number() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, (head, cell)) in [("name", "Kent"), ("share", "0.125")].into_iter().enumerate() {
        let column = u16::try_from(column).expect("few");
        sheet.write(0, column, head).expect("a cell");
        match cell.parse::<f64>() {
            Ok(number) => sheet.write(1, column, number).expect("a cell"),
            Err(_) => sheet.write(1, column, cell).expect("a cell"),
        };
    }
    let bytes = workbook.save_to_buffer().expect("memory takes it");
    let imported = import_with(&bytes, &edition(), &Options::default()).expect("it can be read");
    assert_eq!(imported.taken, 0);
    assert!(imported.refused[0].why.contains("Save the table as “CSV UTF-8”"), "{:?}", imported.refused);
}

#[test]
fn a_judgement_names_a_status_of_its_question_and_has_a_source() {
    assert!(refused(&Options::default(), "name,care\nKent,Good\n").contains("no source"), "nobody says so");
    let why = refused(&source(), "name,care\nKent,Plan started\n");
    assert!(why.contains("no status of the question care, or may be one of several. Write one of these, or its id in a column care_id: Bad, Good"), "{why}");
    let why = refused(&source(), "name,care,care_id\nKent,Good,bad\n");
    assert!(why.contains("has the id “bad” and is called “Good”, which are not the same"), "{why}");
    let own = Options { sources: vec![("Care of victims".to_owned(), "article".to_owned())], ..source() };
    let imported = with(&own, "name,status,care\nKent,Plan started,Good\n");
    let kent = unit(&imported, "kent");
    assert_eq!(kent["judgements"]["care"]["sources"][0]["source"], "article");
    assert_eq!(kent["status"]["sources"][0]["source"], "hmicfrs");
    let unknown = Options { sources: vec![("cost".to_owned(), "article".to_owned())], ..source() };
    let why = import_with(b"name\nKent\n", &edition(), &unknown).expect_err("no such question");
    assert!(why.contains("no question “cost”, which --source names"), "{why}");
}

#[test]
fn the_time_of_a_judgement_is_taken_with_its_status() {
    for (cell, judged) in [
        ("2016-08-31", "2016-08-31"),
        ("2016-08", "2016-08"),
        ("2016", "2016"),
        ("2016-08-01/2016-08-31", "2016-08"),
        ("2016-01-01/2016-12-31", "2016"),
    ] {
        let imported = with(&source(), &format!("name,status,judged\nKent,Plan started,{cell}\n"));
        assert_eq!(unit(&imported, "kent")["status"]["judged"], judged, "{:?}", imported.refused);
    }
    let why = refused(&source(), "name,status,judged\nKent,Plan started,08/09/2016\n");
    assert!(why.contains("Write the year first"), "which of the two is the month is not known: {why}");
}

#[test]
fn what_a_source_says_of_all_others_is_taken_as_that() {
    let imported = with(&source(), "name,status,by exception\nKent,Plan started,yes\nEssex,Plan started,no\n");
    assert_eq!(imported.taken, 2, "{:?}", imported.refused);
    assert_eq!(unit(&imported, "kent")["status"]["byException"], true);
    assert!(unit(&imported, "essex")["status"].get("byException").is_none());
    let why = refused(&source(), "name,status,by exception\nKent,Plan started,perhaps\n");
    assert!(why.contains("Expected yes or no under by_exception, found “perhaps”"), "{why}");
}

#[test]
fn links_and_footnotes_are_taken() {
    let imported =
        with(&Options::default(), "name,link,cautions\nKent,https://example.org/kent,reporting; plan-on-paper\n");
    let kent = unit(&imported, "kent");
    assert_eq!(kent["link"], "https://example.org/kent");
    assert_eq!(kent["cautions"], json!(["reporting", "plan-on-paper"]));
    assert!(refused(&Options::default(), "name,cautions\nKent,gossip\n").contains("no caution “gossip”"));
    assert!(refused(&Options::default(), "name,link\nKent,example\n").contains("Its link"));
}

#[test]
fn rows_that_give_one_unit_two_numbers_are_refused_and_those_that_give_it_several_are_taken() {
    let imported = with(&Options::default(), "name,officers\nKent,3254\nKent,3255\n");
    assert_eq!((imported.taken, imported.refused.len()), (0, 2));
    let imported = with(&Options::default(), "name,officers,share\nKent,3254,\nKent,,12.5\n");
    assert_eq!(imported.taken, 2, "{:?}", imported.refused);
    assert_eq!(unit(&imported, "kent")["values"], json!({ "officers": 3254, "share": 12.5 }));
}

#[test]
fn a_number_is_not_replaced_by_what_the_same_digits_mean_elsewhere() {
    let replace = vec![("5".to_owned(), "Good".to_owned()), ("c".to_owned(), String::new())];
    let options = Options { replace, ..source() };
    let imported = with(&options, "name,care,officers\nKent,5,5\nEssex,5,c\n");
    assert_eq!(imported.taken, 2, "{:?}", imported.refused);
    let (kent, essex) = (unit(&imported, "kent"), unit(&imported, "essex"));
    assert_eq!((&kent["judgements"]["care"]["is"], &kent["values"]), (&json!("good"), &json!({ "officers": 5 })));
    assert!(essex.get("values").is_none(), "what stands in place of a number can be left out");
}
