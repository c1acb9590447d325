//! What is meant is taken however it is typed; what may mean two things is not.

use edition::raw;
use import::{Imported, import};
use serde_json::{Value, json};

use crate::{EDITION, imported, named, refused, valid};

/// The default edition with changes.
fn changed(change: impl FnOnce(&mut Value)) -> String {
    let mut file: Value = serde_json::from_str(EDITION).expect("JSON");
    change(&mut file);
    file.to_string()
}

fn into(table: &str, edition: &str) -> Imported {
    import(table.as_bytes(), edition).unwrap_or_else(|why| panic!("{why}"))
}

/// The one row that is refused of a table, with the reason.
fn refused_of(table: &str, edition: &str) -> String {
    let imported = into(table, edition);
    assert_eq!((imported.taken, imported.edition == edition), (0, true), "nothing is taken");
    let [refused] = &imported.refused[..] else { panic!("{:?}", imported.refused) };
    refused.why.clone()
}

#[test]
fn spaces_hyphens_apostrophes_and_accents_are_taken_as_they_are_typed() {
    for (name, id) in [
        ("West\u{a0}Midlands Police", "west-midlands"),
        ("  Kent  Police ", "kent"),
        ("Essex Police\u{200B}", "essex"),
        ("\u{feff}Surrey Police", "surrey"),
        ("Dyfed\u{2011}Powys Police", "dyfed-powys"),
        ("Dyfed–Powys Police", "dyfed-powys"),
        ("Dyfed Powys", "dyfed-powys"),
        ("Avon & Somerset Constabulary", "avon-and-somerset"),
        ("DEVON & CORNWALL", "devon-and-cornwall"),
        ("Heddlu De\u{a0}Cymru", "south-wales"),
        ("Ke\u{ad}nt", "kent"),
    ] {
        let imported = imported(&format!("name,status,source\n\"{name}\",Plan\u{a0} started,\u{200B}hmicfrs\n"));
        assert_eq!((imported.taken, imported.refused.len()), (1, 0), "{name}: {:?}", imported.refused);
        assert_eq!(named(&valid(&imported.edition), id).expect("it is named").0, "Plan started", "{name}");
    }
}

#[test]
fn apostrophes_and_composed_accents_are_those_of_the_edition() {
    let edition = changed(|file| {
        file["units"][0]["name"] = json!("St Mary’s, Ynys Môn");
        file["units"][1]["name"] = json!("Mor Hospital");
        file["units"][2]["name"] = json!("Môr Hospital");
    });
    for (name, place) in
        [("St Mary's, Ynys Mo\u{302}n", 0), ("st mary`s, ynys mon", 0), ("Mor hospital", 1), ("MO\u{302}R HOSPITAL", 2)]
    {
        let imported = into(&format!("name,status,source\n\"{name}\",started,hmicfrs\n"), &edition);
        let file: raw::File = serde_json::from_str(&imported.edition).expect("the right shape");
        let status = file.units[place].status.as_ref().expect("it is named");
        assert_eq!((imported.taken, status.is.as_str()), (1, "started"), "{name}");
    }
}

#[test]
fn an_id_that_is_the_label_of_another_is_not_guessed() {
    let edition = changed(|file| {
        file["statuses"][1]["label"] = json!("Started");
        file["statuses"][2]["label"] = json!("Under way");
        let sources = file["sources"].as_array_mut().expect("a list");
        sources.iter_mut().filter(|source| source["id"] == "ipcc").for_each(|ipcc| ipcc["short"] = json!("hmicfrs"));
    });
    let table = |status: &str, source: &str| format!("name,status,source\nKent,{status},{source}\n");
    let message = refused_of(&table("started", "article"), &edition);
    assert!(message.contains("“started” may be the status Started (not-started) or Under way (started)"), "{message}");
    let message = refused_of(&table("under way", "hmicfrs"), &edition);
    assert!(message.contains("may be the source with the id") && message.contains("source_id"), "{message}");
    // By the id alone it is certain.
    let imported = into("name,status_id,source_id\nKent,started,hmicfrs\n", &edition);
    let file: raw::File = serde_json::from_str(&imported.edition).expect("the right shape");
    let kent =
        file.units.iter().find(|unit| unit.id == "kent").and_then(|unit| unit.status.as_ref()).expect("it is named");
    assert_eq!((imported.taken, kent.is.as_str(), kent.sources[0].source.as_str()), (1, "started", "hmicfrs"));
}

#[test]
fn two_units_of_one_name_are_distinguished_by_their_ids_alone() {
    let edition = changed(|file| {
        for (place, id) in [(0, "st-marys-leeds"), (1, "st-marys-london")] {
            file["units"][place]["id"] = json!(id);
            file["units"][place]["name"] = json!("St Mary’s Hospital");
            file["units"][place]["short"] = json!("St Mary’s");
        }
    });
    let message = refused_of("name,status,source\nSt Mary's Hospital,started,hmicfrs\n", &edition);
    assert!(
        message.contains("(st-marys-leeds)")
            && message.contains("(st-marys-london)")
            && message.contains("column “id”"),
        "{message}"
    );
    let imported = into("id,name,status,source\nst-marys-london,St Mary's Hospital,started,hmicfrs\n", &edition);
    let file: raw::File = serde_json::from_str(&imported.edition).expect("the right shape");
    assert!(imported.taken == 1 && file.units[0].status.is_none() && file.units[1].status.is_some());
}

#[test]
fn cells_of_one_row_that_contradict_each_other_are_refused() {
    for (table, says) in [
        (
            "id,name,status,source\nkent,Essex Police,started,hmicfrs\n",
            "Its id belongs to Kent Police (kent), but its name is “Essex Police”",
        ),
        ("name,status_id,status,source\nKent,started,Plan not started,hmicfrs\n", "which are not the same"),
        ("name,status,source_id,source\nKent,started,ipcc,HMICFRS\n", "which are not the same"),
        (
            "name,nation,status,source\nKent,Wales,started,hmicfrs\n",
            "The edition has “England” as its Nation, and the row “Wales”",
        ),
        ("name,aliases,status,source\nKent,Maidstone; Atlantis,started,hmicfrs\n", "and the row “Atlantis”"),
        (
            "name,status,source,as_at\nKent,started,hmicfrs,2016-05-31\n",
            "It is as at “2016-05-31”, and the edition as at 2017-05-31",
        ),
        ("name,place\nKent,page 4\n", "neither source nor status"),
        ("id,status,source\nmaidstone,started,hmicfrs\n", "lists none with the id “maidstone”"),
    ] {
        let message = refused(table);
        assert!(message.contains(says), "{message}");
    }
}

#[test]
fn zeros_that_a_spreadsheet_took_from_an_id_are_given_back_where_that_is_certain() {
    let edition = changed(|file| {
        file["units"][0]["id"] = json!("007");
        file["units"][1]["id"] = json!("0012");
        file["units"][2]["id"] = json!("012");
    });
    let table = |id: &str| format!("id,status,source\n{id},started,hmicfrs\n");
    assert_eq!(into(&table("7"), &edition).taken, 1);
    assert_eq!(into(&table("012"), &edition).taken, 1);
    assert!(refused_of(&table("12"), &edition).contains("lists none with the id “12”"));
}

#[test]
fn a_new_unit_gets_an_id_that_is_its_name_in_plain_letters() {
    let empty = changed(|file| file["units"] = json!([]));
    let table = "name,nation,id\nMôn,Wales,\nMo\u{302}r,Wales,\nŁódź & Straße,Poland,\nMon,Wales,\nMon,Wales,mon-2\n語,Japan,\n東京都,Japan,\nΑθήνα,Greece,\n…,Nowhere,\n";
    let imported = into(table, &empty);
    let file: raw::File = serde_json::from_str(&imported.edition).expect("the right shape");
    let ids: Vec<&str> = file.units.iter().map(|unit| unit.id.as_str()).collect();
    assert_eq!(ids, ["mor", "lodz-and-strasse", "mon-2", "yu", "dong-jing-du", "athena"]);
    let message: Vec<(u64, bool)> =
        imported.refused.iter().map(|row| (row.line, row.why.contains("column “id”"))).collect();
    assert_eq!(message, [(2, true), (5, true), (10, true)], "{:?}", imported.refused);
}

#[test]
fn a_sign_that_may_say_something_is_not_read_over() {
    for status in
        ["Plan started?", "Plan started*", "Plan started†", "(Plan started)", "-Plan started", "Plan started!="]
    {
        let message = refused(&format!("name,status,source\nKent,{status},hmicfrs\n"));
        assert!(message.contains("is no status of the edition"), "{status}: {message}");
    }
    for name in ["Kent*", "Kent?", "Kent (part)", "Kent..."] {
        let message = refused(&format!("name,status,source\n{name},started,hmicfrs\n"));
        assert!(message.contains("lists none that is called"), "{name}: {message}");
    }
}

#[test]
fn what_is_no_name_makes_no_unit() {
    let empty = changed(|file| file["units"] = json!([]));
    for name in [
        "Total",
        "Grand total",
        "England",
        "Notes: provisional",
        "Source: the letters",
        "=1+1",
        "+44",
        "#N/A",
        "#REF!",
        "Kingâ€™s School",
        "Jay &amp; Kay",
        "<b>Ivy</b> School",
        "{schools} School",
        "King’s School*",
        "Elm School¹",
    ] {
        let imported = into(&format!("name,nation\nAsh School,England\n\"{name}\",England\n"), &empty);
        assert_eq!((imported.taken, imported.refused.len()), (1, 1), "{name}: {:?}", imported.refused);
        let why = &imported.refused[0].why;
        assert!(why.starts_with("Its name") || why.starts_with("Under name"), "{name}: {why}");
    }
    for name in
        ["All Saints", "St. John’s, Upper Holloway", "Note Street School", "No. 5 (North)", "M&S; Sons", "3rd Avenue"]
    {
        let imported = into(&format!("name,nation\n\"{name}\",England\n"), &empty);
        assert_eq!(imported.taken, usize::from(name != "M&S; Sons"), "{name}: {:?}", imported.refused);
    }
    assert_eq!(into("name\nAsh School\nElm School\n", &empty).taken, 2, "a table without the groups of a grouping");
}

#[test]
fn nothing_is_written_that_the_check_refuses() {
    let long = "x".repeat(1_001);
    let message = refused(&format!("name,status,source,place\nKent,started,hmicfrs,{long}\n"));
    assert!(message.contains("more than 1000 characters"), "{message}");
    let imported = imported("name,status,source,place\nKent,started,hmicfrs,\"page\u{200B}\n 4\u{202E}\"\n");
    assert!(named(&valid(&imported.edition), "kent").expect("it is named").1.contains("page 4"));
}
