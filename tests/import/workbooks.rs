//! Workbooks: those that LibreOffice made of one table (`tests/fixtures/tables/forces.fods`), and what spreadsheets may hold.

use std::fs;
use std::io::{Cursor, Read as _, Write as _};

use import::{Imported, Options, import_with};
use rust_xlsxwriter::{Format, Workbook};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::{EDITION, named, valid};

const FORMATS: [&str; 2] = ["xlsx", "ods"];

/// What each heading of the table means.
fn plan() -> Options {
    Options {
        map: [("Police force", "name"), ("plan", "status")].map(|(from, to)| (from.to_owned(), to.to_owned())).into(),
        ..Options::default()
    }
}

fn made_by_libreoffice(format: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/tables");
    fs::read(format!("{folder}/forces.{format}")).expect("the workbook is there")
}

fn with(options: &Options, workbook: &[u8]) -> Result<Imported, String> {
    import_with(workbook, EDITION, options)
}

/// A workbook with these worksheets, each a table of texts.
fn workbook(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(*name).expect("a name");
        for (row, cells) in (0..).zip(*rows) {
            for (column, cell) in (0..).zip(*cells) {
                sheet.write(row, column, *cell).expect("a cell");
            }
        }
    }
    workbook.save_to_buffer().expect("memory takes it")
}

const TABLE: &[&[&str]] = &[&["name", "status", "source"], &["Kent Police", "Plan started", "HMICFRS"]];

#[test]
fn a_workbook_is_read_with_its_dates_and_the_values_of_its_formulas() {
    for format in FORMATS {
        let imported = with(&plan(), &made_by_libreoffice(format)).unwrap_or_else(|why| panic!("{format}: {why}"));
        assert_eq!((imported.taken, imported.headings), (2, 3), "{format}: {:?}", imported.refused);
        let data = valid(&imported.edition);
        assert_eq!(named(&data, "kent").expect("it is named").0, "Plan started");
        assert_eq!(named(&data, "gwent").expect("a formula gives its status").0, "Plan not started");
        let refused: Vec<(u64, bool)> =
            imported.refused.iter().map(|row| (row.line, row.why.contains("“Atlantis Police”"))).collect();
        assert_eq!(refused, [(5, true)], "{format}");
        assert_eq!(imported.above, [(1, "Plans of some forces".to_owned())], "{format}");
        assert_eq!(imported.passed_over, ["Officers"], "{format}");
        assert!(imported.remarks.iter().any(|remark| remark.contains("“About” was not")), "{:?}", imported.remarks);
    }
}

#[test]
fn merged_cells_are_reported() {
    let remarks = with(&plan(), &made_by_libreoffice("xlsx")).expect("it can be read").remarks;
    assert!(remarks.iter().any(|remark| remark.starts_with("Cells are merged (A1:D1)")), "{remarks:?}");
}

#[test]
fn of_several_worksheets_with_headings_a_person_names_one() {
    let workbook = workbook(&[("2016", TABLE), ("2017", TABLE), ("Notes", &[&["Made up"]])]);
    let why = with(&Options::default(), &workbook).expect_err("which one is not known");
    assert_eq!(why, "Several worksheets have headings: “2016”, “2017”. Name the one to read after --sheet.");
    let options = |sheet: &str| Options { sheet: Some(sheet.to_owned()), ..Options::default() };
    assert_eq!(with(&options("2017"), &workbook).expect("it is named").taken, 1);
    let why = with(&options("2018"), &workbook).expect_err("there is none");
    assert!(why.contains("no worksheet “2018”. Write one of these after --sheet: “2016”, “2017”, “Notes”"), "{why}");
    let why = with(&options("Notes"), &workbook).expect_err("it has no headings");
    assert!(why.contains("no column “name”"), "{why}");
}

#[test]
fn a_number_is_the_one_that_a_spreadsheet_shows() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, heading) in (0..).zip(["name", "status", "source", "place"]) {
        sheet.write(0, column, heading).expect("a cell");
    }
    for (column, cell) in (0..).zip(["Kent", "started", "hmicfrs"]) {
        sheet.write(1, column, cell).expect("a cell");
    }
    // What is left of sums of binary fractions.
    sheet.write(1, 3, 0.1 + 0.2).expect("a cell");
    let day = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write(0, 4, "as_at").expect("a cell");
    sheet.write_with_format(1, 4, 42_886, &day).expect("a day");
    let imported = with(&Options::default(), &workbook.save_to_buffer().expect("memory")).expect("it can be read");
    assert_eq!((imported.taken, imported.refused.len()), (1, 0), "{:?}", imported.refused);
    let cited = named(&valid(&imported.edition), "kent").expect("it is named").1;
    assert!(cited.contains("0.3") && !cited.contains("0.30"), "{cited}");
}

#[test]
fn a_lone_cell_far_away_makes_no_table_of_millions() {
    for (row, column, is_read) in [(1_048_575, 2, true), (1, 16_383, false)] {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        for (row, cells) in (0..).zip(TABLE) {
            for (column, cell) in (0..).zip(*cells) {
                sheet.write(row, column, *cell).expect("a cell");
            }
        }
        sheet.write(row, column, "far away").expect("a cell");
        let read = with(&Options::default(), &workbook.save_to_buffer().expect("memory"));
        assert_eq!(read.is_ok(), is_read, "{read:?}");
        if let Err(why) = read {
            assert!(why.contains("reaches to XFD2"), "{why}");
        }
    }
}

#[test]
fn a_column_of_a_worksheet_without_a_heading_is_reported() {
    let rows: &[&[&str]] = &[&["name", "status", "source"], &["Kent", "started", "hmicfrs", "", "provisional"]];
    let imported = with(&Options::default(), &workbook(&[("Table", rows)])).expect("it can be read");
    assert!(imported.refused[0].why.contains("“provisional” is in a column without a heading"), "{imported:?}");
}

/// The workbook of Excel with the only `before` in one of its files changed to `after`.
fn changed(before: &str, after: &str) -> Vec<u8> {
    changed_in("xlsx", before, after)
}

fn changed_in(format: &str, before: &str, after: &str) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(made_by_libreoffice(format))).expect("an archive");
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    let mut changes = 0;
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).expect("a file");
        let name = file.name().expect("a name").into_owned();
        let mut text = Vec::new();
        file.read_to_end(&mut text).expect("it can be read");
        let text = String::from_utf8_lossy(&text).into_owned();
        changes += text.matches(before).count();
        written.start_file(name, SimpleFileOptions::default()).expect("memory");
        written.write_all(text.replace(before, after).as_bytes()).expect("memory");
    }
    assert_eq!(changes, 1, "{before} stands once");
    written.finish().expect("memory").into_inner()
}

#[test]
fn a_cell_stands_once_and_where_a_worksheet_has_cells() {
    for (after, says) in [
        ("r=\"A4\"", "it has the cell A4 twice"),
        ("r=\"B99999999999\"", "it has no cell B99999999999"),
        ("r=\"AAAAAAAA4\"", "it has no cell AAAAAAAA4"),
        ("r=\"\"", "it has no cell"),
    ] {
        let why = with(&plan(), &changed("r=\"B4\"", after)).map(|imported| imported.taken).expect_err(after);
        assert!(why.contains(says), "{why}");
    }
    let why = with(&plan(), &changed("<row r=\"4\"", "<row r=\"99999999\""))
        .map(|imported| imported.taken)
        .expect_err("no row");
    assert!(why.contains("it has no cell 99999999"), "{why}");
}

#[test]
fn what_holds_for_texts_alone_or_for_workbooks_alone_is_refused_elsewhere() {
    let sheet = Options { sheet: Some("Plans".to_owned()), ..Options::default() };
    assert!(with(&sheet, b"name\nKent\n").expect_err("a text").contains("has no worksheets"));
    let encoding = Options { encoding: Some("utf-8".to_owned()), ..plan() };
    assert!(with(&encoding, &made_by_libreoffice("ods")).expect_err("a workbook").contains("has no encoding"));
}

#[test]
fn what_the_library_would_pass_over_is_refused() {
    let refused =
        |workbook: Vec<u8>| with(&plan(), &workbook).map(|imported| imported.taken).expect_err("it is refused");
    for (format, before, after, says) in [
        ("xlsx", "<v>Plan not started</v>", "", "the cell B6 has a formula without its result"),
        ("xlsx", "<row r=\"6\"", "</sheetData><sheetData><row r=\"6\"", "two tables of cells"),
        ("xlsx", "<dimension ref=\"A1:E6\"/>", "<dimension ref=\"E6:A1\"/>", "ends before it begins"),
        ("ods", "<text:p>Kent Police</text:p>", "<text:p><![CDATA[Kent Police]]></text:p>", "would be passed over"),
        (
            "ods",
            " office:value-type=\"string\" office:string-value=\"Plan not started\"",
            "",
            "formula or a number without its value",
        ),
        ("ods", " office:value=\"5516.65\"", "", "formula or a number without its value"),
    ] {
        let why = refused(changed_in(format, before, after));
        assert!(why.contains(says), "{before}: {why}");
    }
    let text = made_by_libreoffice("ods");
    assert_eq!(with(&plan(), &text).expect("it is whole").taken, 2);
}

#[test]
fn a_damaged_checksum_is_refused() {
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    let mut archive = ZipArchive::new(Cursor::new(made_by_libreoffice("xlsx"))).expect("an archive");
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).expect("a file");
        let name = file.name().expect("a name").into_owned();
        written.start_file(name, stored).expect("memory");
        std::io::copy(&mut file, &mut written).expect("memory");
    }
    let mut bytes = written.finish().expect("memory").into_inner();
    assert_eq!(with(&plan(), &bytes).expect("it is whole").taken, 2);
    let at = bytes.windows(11).position(|bytes| bytes == b"Kent Police").expect("it is stored");
    bytes[at..at + 4].copy_from_slice(b"Kint");
    let why = with(&plan(), &bytes).map(|imported| imported.taken).expect_err("its checksum is another");
    assert!(why.starts_with("The workbook cannot be read"), "{why}");
}

#[test]
fn a_gap_of_very_many_spaces_is_refused() {
    let name = "Plans of some forces";
    let gap = |count: &str| changed_in("ods", name, &format!("Plans<text:s text:c=\"{count}\"/>of some forces"));
    assert_eq!(with(&plan(), &gap("3")).expect("three spaces").taken, 2);
    let why = with(&plan(), &gap("999999999")).map(|imported| imported.taken).expect_err("a gigabyte");
    assert!(why.contains("thousands of spaces"), "{why}");
}

#[test]
fn a_damaged_workbook_is_refused() {
    for format in FORMATS {
        let workbook = made_by_libreoffice(format);
        for length in [8, 100, workbook.len() / 2, workbook.len() - 30] {
            let why =
                with(&plan(), &workbook[..length]).map(|imported| imported.taken).expect_err("its end is missing");
            assert!(why.starts_with("The workbook cannot be read"), "{format}, {length}: {why}");
        }
    }
    let why = with(&plan(), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").expect_err("it is an old one");
    assert!(why.contains("the old format XLS"), "{why}");
}
