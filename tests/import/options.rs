//! What a person may say of a table: what its headings mean, who its source is, and that it changes units.

use import::{Imported, Options, import, import_with};
use serde_json::Value;

use crate::{EDITION, named, refused, valid};

fn with(options: &Options, table: &str) -> Result<Imported, String> {
    import_with(table.as_bytes(), EDITION, options)
}

fn update() -> Options {
    Options { update: true, ..Options::default() }
}

fn mapped(pairs: &[(&str, &str)]) -> Options {
    let map = pairs.iter().map(|(heading, column)| ((*heading).to_owned(), (*column).to_owned())).collect();
    Options { map, ..Options::default() }
}

/// A unit of an edition as its file has it.
fn unit(edition: &str, id: &str) -> Value {
    let file: Value = serde_json::from_str(edition).expect("JSON");
    file["units"].as_array().expect("a list").iter().find(|unit| unit["id"] == id).expect("a unit").clone()
}

#[test]
fn a_heading_means_what_a_person_says() {
    let options = mapped(&[("Body", "name"), ("Verdict, 2017", "status"), ("who", "source")]);
    let imported = with(&options, "Body,\"Verdict, 2017\",Who\nKent,Plan started,HMICFRS\n").expect("it can be read");
    assert_eq!(imported.taken, 1, "{:?}", imported.refused);
    assert_eq!(imported.columns[1], ("Verdict, 2017".to_owned(), "status".to_owned()));
    // What is said goes before a column of that name.
    let options = mapped(&[("New status", "status")]);
    let table = "name,status,new status,source\nKent,Plan not started,Plan started,HMICFRS\n";
    let imported = with(&options, table).expect("it can be read");
    assert_eq!(named(&valid(&imported.edition), "kent").expect("it is named").0, "Plan started");
    assert_eq!(imported.passed_over, ["status"]);
}

#[test]
fn what_is_mapped_must_be_there() {
    let why = with(&mapped(&[("Verdict", "status")]), "name,outcome\nKent,x\n").expect_err("no such heading");
    assert!(
        why.contains("no heading “Verdict”, which --map names. Write it as the table does: “name”, “outcome”"),
        "{why}"
    );
    let why = with(&mapped(&[("Verdict", "grade")]), "name,verdict\nKent,x\n").expect_err("no such column");
    assert!(why.contains("“grade” is no column that is read. Write one of these: name, id,"), "{why}");
    let options = mapped(&[("A", "status"), ("B", "status")]);
    let why = with(&options, "name,a,b\nKent,x,y\n").expect_err("two for one");
    assert!(why.contains("two columns “status”"), "{why}");
}

#[test]
fn a_cell_means_what_a_person_says() {
    let replace =
        [("Met Plice", "metropolitan"), ("5", "started"), ("The Kentish force", "kent"), ("not  available", "")];
    let replace = replace.map(|(from, to)| (from.to_owned(), to.to_owned())).into();
    let options = Options { replace, source: Some("hmicfrs".to_owned()), ..Options::default() };
    let imported =
        with(&options, "name,status\nThe Kentish Force,5\nEssex,Not available\nGwent,55\n").expect("a table");
    assert_eq!((imported.taken, imported.known, imported.refused.len()), (1, 1, 1), "{:?}", imported.refused);
    assert_eq!(imported.remarks, ["No cell holds “Met Plice”, which --replace names."]);
    let data = valid(&imported.edition);
    assert_eq!(named(&data, "kent").expect("it is named").0, "Plan started");
    assert_eq!(named(&data, "essex"), None);
}

#[test]
fn one_source_stands_for_all_rows_that_name_none() {
    let options = Options { source: Some("hmicfrs".to_owned()), ..Options::default() };
    let table = "name,status,source,place\nKent,Plan started,,page 4\nGwent,Plan started,article,\nEssex,,,\n";
    let imported = with(&options, table).expect("it can be read");
    assert_eq!((imported.taken, imported.known), (2, 1), "{:?}", imported.refused);
    let data = valid(&imported.edition);
    let kent = named(&data, "kent").expect("it is named").1;
    assert!(kent.contains("HMICFRS") && kent.contains("page 4"), "{kent}");
    assert!(!named(&data, "gwent").expect("it is named").1.contains("HMICFRS"));
    assert_eq!(named(&data, "essex"), None, "nobody has said anything of it");
    let options = Options { source: Some("gossip".to_owned()), ..Options::default() };
    assert!(with(&options, table).expect_err("it is none").contains("“gossip” is no source of the edition"));
}

#[test]
fn a_table_that_updates_adds_units_and_lists_those_that_it_lacks() {
    let table = "id,name,nation,status,source\nkent,Kent Police,England,,\natlantis,Atlantis Police,Sea,,\n,Lyonesse Police,Sea,,\n";
    let imported = with(&update(), table).expect("it can be read");
    assert_eq!((imported.taken, imported.known, imported.refused.len()), (2, 1, 0), "{:?}", imported.refused);
    assert_eq!(imported.added, ["Atlantis Police", "Lyonesse Police"]);
    assert_eq!((imported.missing.len(), imported.missing[0].as_str()), (42, "Avon and Somerset Constabulary"));
    assert_eq!(unit(&imported.edition, "lyonesse-police")["name"], "Lyonesse Police");
    let lost: Vec<&str> =
        EDITION.lines().filter(|line| !imported.edition.contains(line.trim_end_matches(','))).collect();
    assert!(lost.is_empty(), "the file keeps its layout: {lost:?}");
    assert!(
        imported.edition.contains("\n    {\n      \"id\": \"atlantis\","),
        "as a unit that is made in an empty list"
    );
    let again = import_with(table.as_bytes(), &imported.edition, &update()).expect("it can be read");
    assert_eq!((again.taken, again.known, &again.edition), (0, 3, &imported.edition));
}

#[test]
fn a_table_that_updates_changes_names_and_the_like_and_keeps_all_else() {
    let table = "id,name,short,aliases,code\nkent,Kent Constabulary,Kent C,Atlantis; Maidstone,KC\n";
    let imported = with(&update(), table).expect("it can be read");
    assert_eq!((imported.taken, imported.refused.len()), (1, 0), "{:?}", imported.refused);
    assert_eq!(imported.changed.len(), 4, "{:?}", imported.changed);
    assert_eq!(imported.changed[0], "kent, name: “Kent Police” is now “Kent Constabulary”");
    let (before, after) = (unit(EDITION, "kent"), unit(&imported.edition, "kent"));
    assert_eq!([&after["name"], &after["short"], &after["code"]], ["Kent Constabulary", "Kent C", "KC"]);
    let aliases = |unit: &Value| unit["aliases"].as_array().expect("a list").clone();
    assert_eq!(aliases(&after)[..aliases(&before).len()], aliases(&before)[..]);
    assert_eq!((after["groups"].clone(), after["place"].clone()), (before["groups"].clone(), before["place"].clone()));
    assert_eq!(import_with(table.as_bytes(), &imported.edition, &update()).expect("it can be read").known, 1);
}

#[test]
fn nothing_of_a_unit_is_changed_that_is_not_asked_for() {
    let kent = "id,name,status,source\nkent,Kent Constabulary,started,hmicfrs\n";
    assert!(refused(kent).contains("Its id belongs to Kent Police (kent)"));
    let short = "name,short\nKent,K\n";
    assert!(refused(short).contains("have the table change it by --update"));
    assert!(
        import(b"name\nAtlantis Police\n", EDITION).expect("a table").refused[0].why.contains("add it by --update")
    );
}

#[test]
fn an_update_that_contradicts_itself_or_another_unit_is_refused() {
    for (table, says) in [
        ("id,short\nkent,K1\nkent,K2\n", "Lines 2 and 3 are about the same one and do not agree"),
        ("name,short\nKent,K1\nKent,Kent\n", "Lines 2 and 3 are about the same one and do not agree"),
        ("name,nation\nKent,Kent Police\n", "Its name is the name of its nation"),
        ("id,name\nkent,Essex Police\n", "Its id belongs to Kent Police (kent), but its name is “Essex Police”"),
        ("id,name,nation\natlantis,Essex Police,England\n", "“Essex Police” is the name of Essex Police (essex)"),
        ("name,nation\nKent?,England\n", "ends with a mark"),
        ("name,nation\nTotal,England\n", "is a total or a note"),
        ("name,nation\nAtlantis,\n", "It has no nation"),
    ] {
        let imported = with(&update(), table).expect("it can be read");
        assert_eq!((imported.taken, imported.edition.as_str()), (0, EDITION), "{table}");
        assert!(imported.refused[0].why.contains(says), "{:?}", imported.refused);
    }
}

#[test]
fn thousands_of_new_units_take_no_time_that_grows_as_their_square() {
    let table = |rows: usize| {
        let rows: String = (0..rows).map(|place| format!("Atlantis {place} Police,Sea\n")).collect();
        format!("name,nation\n{rows}")
    };
    let time = |rows: usize| {
        let table = table(rows);
        let start = std::time::Instant::now();
        assert_eq!(with(&update(), &table).expect("a table").added.len(), rows);
        start.elapsed()
    };
    // Eight times as many: as their square they would take 64 times as long.
    let (few, many) = (time(1_000), time(8_000));
    assert!(many < few * 30, "{few:?}, {many:?}");
}

#[test]
fn what_is_said_twice_is_said_in_one_way() {
    let pair = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    let replace = vec![pair("5", "started"), pair("5", "in-place")];
    let why = with(&Options { replace, ..Options::default() }, "name\nKent\n").expect_err("two meanings");
    assert!(why.contains("--replace names “5” twice, with “started” and with “in-place”"), "{why}");
    let why = with(&mapped(&[("Plan", "status"), ("plan", "source")]), "name,plan\nKent,x\n").expect_err("two columns");
    assert!(why.contains("--map names “plan” twice, as status and as source"), "{why}");
}

#[test]
fn what_a_formula_that_fails_leaves_is_never_taken() {
    for cell in ["#N/A", "#REF!", "#DIV/0!", "Err:502", "NaN"] {
        let why = refused(&format!("name,status,source,place\nKent,started,hmicfrs,{cell}\n"));
        assert!(why.contains("where a formula fails") && why.contains("--replace"), "{cell}: {why}");
    }
    let empty = Options { replace: vec![("#N/A".to_owned(), String::new())], ..Options::default() };
    let imported = with(&empty, "name,status,source,place\nKent,started,hmicfrs,#N/A\n").expect("a table");
    assert_eq!(imported.taken, 1, "{:?}", imported.refused);
}
