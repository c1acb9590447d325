//! What an import promises: a row is taken or reported, the file keeps the rest, and nothing is guessed.
//!
//! Whatever the tables here say of a unit is made up, and never published.

mod chance;
mod headings;
mod map;
mod names;
mod options;
mod own_fields;
mod published;
mod quotes;
mod workbooks;

use edition::{Dataset, raw};
use import::{Imported, import};

/// The default edition.
use testkit::published::EDITION;

fn imported(table: &str) -> Imported {
    import(table.as_bytes(), EDITION).unwrap_or_else(|why| panic!("{why}"))
}

/// The edition after an import, which must be valid.
fn valid(edition: &str) -> Dataset {
    let file: raw::File = serde_json::from_str(edition).expect("the right shape");
    Dataset::check(&file).unwrap_or_else(|errors| panic!("{errors:?}"))
}

/// The label of the status that a source names for a unit, and its sources as they are cited.
fn named(data: &Dataset, id: &str) -> Option<(String, String)> {
    let (_, unit) = data.units().find(|(_, unit)| unit.id == id).expect("a unit");
    let named = unit.status.as_ref()?;
    Some((data[named.status].label.clone(), data.cite(&named.sources)))
}

/// The one row that is refused, with the reason.
fn refused(table: &str) -> String {
    let imported = imported(table);
    assert_eq!(imported.edition, EDITION, "nothing of a row that is refused is taken");
    let [refused] = &imported.refused[..] else { panic!("{:?}", imported.refused) };
    refused.to_string()
}

#[test]
fn a_row_names_a_status_with_the_source_that_says_so() {
    let imported = imported(
        "Name,Status,Source,Place\nKent Police,Plan started,HMICFRS,\"letter 3, page 1\"\nGWENT,not-started,hmicfrs,\n",
    );
    assert_eq!((imported.taken, imported.known, imported.refused.len()), (2, 0, 0));
    let data = valid(&imported.edition);
    let kent = named(&data, "kent").expect("it is named now");
    assert!(kent.0 == "Plan started" && kent.1.contains("letter 3, page 1"), "{kent:?}");
    assert_eq!(named(&data, "gwent").expect("it is named now").0, "Plan not started");
    assert_eq!(named(&data, "essex"), None, "nobody has said anything of it");
}

#[test]
fn the_file_keeps_its_layout_and_all_else() {
    let imported = imported("name,status,source\nKent,started,hmicfrs\n");
    let before: Vec<&str> = EDITION.lines().collect();
    let after: Vec<&str> = imported.edition.lines().collect();
    let lost: Vec<&&str> = before.iter().filter(|line| !after.contains(line)).collect();
    assert!(lost.len() == 1 && lost[0].contains("Kent Police"), "one force is written anew: {lost:?}");
}

#[test]
fn a_second_import_of_the_same_tells_nothing_new() {
    let table = "name,status,source,place\nKent,started,hmicfrs,page 1\nEssex,,,\n";
    let once = imported(table);
    let twice = import(table.as_bytes(), &once.edition).expect("it can be read");
    assert_eq!((twice.taken, twice.known), (0, 2));
    assert_eq!(twice.edition, once.edition);
}

#[test]
fn another_source_for_the_same_is_added_and_one_that_does_not_agree_is_refused() {
    let imported = imported("name,status,source,place\nMerseyside,Everything in place,hmicfrs,page 9\n");
    let cited = named(&valid(&imported.edition), "merseyside").expect("it was named before").1;
    assert!(cited.contains("page 9") && cited.contains("paragraph 14"), "{cited}");
    let message = refused("name,status,source\nMerseyside,Plan started,hmicfrs\n");
    assert!(message.starts_with("line 2: The edition has the status “in-place” for it already,"), "{message}");
}

#[test]
fn each_row_that_cannot_be_taken_is_reported_with_its_line_and_the_fix() {
    for (row, says) in [
        ("Atlantis,started,hmicfrs", "The edition lists none that is called “Atlantis”"),
        ("Kent,begun,hmicfrs", "“begun” is no status of the edition. Write one of these: Plan lacked information"),
        ("Kent,started,", "It has a status and no source."),
        ("Kent,,hmicfrs", "It has a source and no status."),
        ("kent,started,hmicfrs\u{200B}x", "is no source of the edition"),
        ("Kent,started,gossip", "“gossip” is no source of the edition."),
        (",started,hmicfrs", "It has no name."),
        ("Kent,started,hmicfrs,more", "It has more cells than the 3 columns."),
    ] {
        let message = refused(&format!("name,status,source\n\n{row}\n"));
        assert!(message.starts_with("line 3: ") && message.contains(says), "{message}");
    }
}

#[test]
fn of_rows_that_contradict_each_other_none_is_taken() {
    let twice =
        imported("name,status,source\nKent,started,hmicfrs\nEssex,started,hmicfrs\nkent police,not-started,ipcc\n");
    assert_eq!((twice.taken, twice.refused.iter().map(|row| row.line).collect::<Vec<_>>()), (1, vec![2, 4]));
    assert!(twice.refused.iter().all(|row| row.why.contains("Lines 2 and 4 are about the same one")), "{twice:?}");
    let agree = imported("name,status,source\nKent,started,hmicfrs\nKent,started,ipcc\nKent,,\nKent,started,ipcc\n");
    assert_eq!((agree.taken, agree.known, agree.refused.len()), (2, 2, 0), "two sources say the same");
    assert!(named(&valid(&agree.edition), "kent").expect("it is named").1.contains("IPCC"));
}

#[test]
fn whatever_a_cell_holds_is_quoted_in_short_and_in_sight() {
    let odd = "\u{1b}[2J\u{202E}\n".repeat(100);
    for cell in ["x".repeat(10_000), odd] {
        let cell = format!("\"{cell}\"");
        for row in [format!("{cell},started,hmicfrs"), format!("Kent,{cell},hmicfrs"), format!("Kent,started,{cell}")] {
            let message = refused(&format!("name,status,source\n{row}\n"));
            assert!(message.chars().count() < 600 && !message.chars().any(char::is_control), "{message:?}");
        }
        let message = import(format!("{cell},{cell}\n").as_bytes(), EDITION).expect_err("no column is known");
        assert!(message.chars().count() < 600 && !message.chars().any(char::is_control), "{message:?}");
    }
}

#[test]
fn a_return_alone_ends_a_line() {
    let message = refused("name;status;source;place\r\r\nAtlantis;started;hmicfrs;\"a, b, c, d\re, f\"\r");
    assert!(message.starts_with("line 3: The edition lists none"), "{message}");
    let message = imported("name,status,source\rKent,started,hmicfrs\r\"At\rlantis\",,\rLyonesse,,\r").refused;
    assert_eq!(message.iter().map(|refused| refused.line).collect::<Vec<_>>(), [3, 5]);
}

#[test]
fn a_status_that_is_null_gives_way() {
    let open = EDITION.replacen("\"short\": \"Kent\"", "\"short\": \"Kent\", \"status\": null", 1);
    let imported = import(b"name,status,source\nKent,started,hmicfrs\n", &open).expect("it can be read");
    assert_eq!(named(&valid(&imported.edition), "kent").expect("it is named now").0, "Plan started");
}

#[test]
fn a_status_that_would_name_more_than_it_counts_is_refused_by_the_check() {
    let rows = ["Kent", "Essex", "Gwent"].map(|name| format!("{name},in-place,hmicfrs\n")).concat();
    let imported = imported(&format!("name,status,source\n{rows}"));
    let file: raw::File = serde_json::from_str(&imported.edition).expect("the right shape");
    let errors = Dataset::check(&file).expect_err("five of two");
    assert!(errors.iter().any(|error| error.path.starts_with("statuses")), "{errors:?}");
}

#[test]
fn an_edition_that_lists_none_gets_one_of_each_row() {
    let start = EDITION.find("\"units\": [").expect("the list") + "\"units\": [".len();
    let end = start + EDITION[start..].find("\n  ]").expect("its end");
    let empty = format!("{}{}", &EDITION[..start], &EDITION[end..]);
    let table = "\u{feff}name;nation;aliases;status;source\nAlder Hospital;Wales;\"Alderton; Alder Road\";started;hmicfrs\n\
                 St. Beech’s;England;;;\nFir Hospital;England;;;\nFIR HOSPITAL;Wales;;;\nNo Nation;;;;\n";
    let imported = import(table.as_bytes(), &empty).expect("it can be read");
    assert_eq!((imported.taken, imported.refused.len()), (2, 3), "{:?}", imported.refused);
    assert!(imported.refused[0].why.contains("Lines 4 and 5 have the same name"), "which is right is not known");
    assert!(imported.refused[2].why.contains("It has no nation, which the table gives for others"));
    let file: raw::File = serde_json::from_str(&imported.edition).expect("the right shape");
    let made: Vec<(&str, &str, usize)> =
        file.units.iter().map(|it| (it.id.as_str(), it.short.as_str(), it.aliases.len())).collect();
    assert_eq!(made, [("alder-hospital", "Alder Hospital", 2), ("st-beechs", "St. Beech’s", 0)]);
    assert_eq!(file.units[0].status.as_ref().expect("it is named").is, "started");
}

#[test]
fn a_table_that_is_none_is_reported_as_a_whole() {
    for (table, says) in [
        (&b""[..], "no column “name”"),
        (b"unit,status\nKent,started\n", "its first line holds “unit”. Write the names of its columns there"),
        (b"name,name\n", "two columns “name”"),
        (b"n\0a\0m\0e\0\x01", "is not in UTF-16LE from its first to its last byte"),
        (b"\xff\xfen\0a\0m\0e", "is not in UTF-16LE from its first to its last byte"),
        (b"PK\x03\x04\x14\0", "The workbook cannot be read"),
        (b"\xd0\xcf\x11\xe0 and so on", "the old format XLS"),
        (b"status,source\n", "no column “name”"),
    ] {
        let message = import(table, EDITION).expect_err("it is no table");
        assert!(message.contains(says), "{message}");
    }
    assert!(import(b"name\n", "{").expect_err("no edition").contains("cargo xtask check"));
}
