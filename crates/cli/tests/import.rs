//! The program `import`: what it writes, what it leaves as it was, and what it ends with.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The default edition.
const EDITION: &str = include_str!("../../../static/edition.json");

const TABLE: &str = "name,status,source\nKent,started,hmicfrs\n";

/// A folder for one test alone, with a table in it.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("import-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("sub")).expect("a folder can be made");
    fs::write(folder.join("table.csv"), TABLE).expect("a file can be written");
    folder
}

/// Calls the program in a folder: what it ends with, and all that it prints.
fn call(folder: &Path, args: &[&str]) -> (Option<i32>, String) {
    let program =
        Command::new(env!("CARGO_BIN_EXE_force-status")).arg("import").args(args).current_dir(folder).output();
    let Output { status, stdout, stderr } = program.expect("it runs");
    (status.code(), String::from_utf8_lossy(&[stdout, stderr].concat()).into_owned())
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).expect("it is there")
}

/// The names of the files in a folder.
fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).expect("a folder").map(|file| file.expect("a file").file_name());
    let mut names: Vec<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_new_file_is_written_and_one_that_is_there_keeps_its_mode() {
    let folder = folder("mode");
    let next = folder.join("next.json");
    let (code, output) = call(&folder, &["table.csv", "--out", "next.json"]);
    assert_eq!(
        (code, output.as_str()),
        (Some(0), "next.json: 1 taken, 0 with nothing new, 0 not taken. Check it next.\n")
    );
    let usual = fs::metadata(folder.join("table.csv")).expect("a file").permissions().mode();
    assert_eq!(fs::metadata(&next).expect("a file").permissions().mode(), usual, "as any new file");
    fs::set_permissions(&next, fs::Permissions::from_mode(0o640)).expect("a mode");
    fs::write(folder.join("table.csv"), TABLE.replace("Kent", "Essex")).expect("a file can be written");
    assert_eq!(call(&folder, &["table.csv", "next.json", "--out", "next.json"]).0, Some(0));
    assert_eq!(fs::metadata(&next).expect("a file").permissions().mode() & 0o777, 0o640);
    assert_eq!(names(&folder), ["next.json", "sub", "table.csv"], "nothing else is left");
}

#[test]
fn the_table_is_never_written_over_however_its_path_is_spelled() {
    let folder = folder("table");
    symlink("table.csv", folder.join("link.json")).expect("a link");
    fs::hard_link(folder.join("table.csv"), folder.join("same.json")).expect("a link");
    let whole = folder.join("sub/../table.csv");
    for out in
        ["table.csv", "./table.csv", "sub/../table.csv", "link.json", "same.json", whole.to_str().expect("a path")]
    {
        let (code, output) = call(&folder, &["table.csv", "--out", out]);
        assert!(code == Some(2) && output.contains("is the table itself, and would be lost"), "{out}: {output}");
        assert_eq!(read(&folder.join("table.csv")), TABLE);
    }
    let (code, output) = call(&folder, &["link.json", "--out", "table.csv"]);
    assert!(code == Some(2) && output.contains("is the table itself"), "{output}");
}

#[test]
fn no_file_but_an_edition_is_written_over() {
    let folder = folder("other");
    for (name, content) in [("notes.txt", "Call Leeds."), ("other.csv", TABLE), ("list.json", "[1, 2]")] {
        fs::write(folder.join(name), content).expect("a file can be written");
        let (code, output) = call(&folder, &["table.csv", "--out", name]);
        assert!(code == Some(2) && output.contains("is there already and is no edition"), "{output}");
        assert_eq!(read(&folder.join(name)), content);
    }
    fs::write(folder.join("empty.json"), "").expect("a file can be written");
    fs::write(folder.join("last.json"), format!("\u{feff}{EDITION}")).expect("a file can be written");
    for name in ["empty.json", "last.json"] {
        assert_eq!(call(&folder, &["table.csv", "--out", name]).0, Some(0), "{name}");
    }
    fs::set_permissions(folder.join("last.json"), fs::Permissions::from_mode(0o444)).expect("a mode");
    let (code, output) = call(&folder, &["table.csv", "--out", "last.json"]);
    assert!(code == Some(2) && output.contains("protected from writing. Nothing has changed."), "{output}");
}

#[test]
fn of_a_link_the_edition_that_it_leads_to_is_written() {
    let folder = folder("link");
    symlink("sub/next.json", folder.join("link.json")).expect("a link");
    for _ in 0..2 {
        let (code, output) = call(&folder, &["table.csv", "--out", "link.json"]);
        assert_eq!(code, Some(0), "{output}");
        assert!(fs::symlink_metadata(folder.join("link.json")).expect("it is there").is_symlink());
        assert!(read(&folder.join("sub/next.json")).contains("\"started\""));
    }
    assert_eq!(names(&folder.join("sub")), ["next.json"]);
}

#[test]
fn what_cannot_be_written_whole_leaves_what_was_there() {
    let folder = folder("full");
    fs::write(folder.join("next.json"), EDITION).expect("a file can be written");
    // No file may grow beyond 4 KB, as on a disk that is full.
    let limited =
        format!("ulimit -f 4; exec '{}' import table.csv --out next.json", env!("CARGO_BIN_EXE_force-status"));
    let ended = Command::new("sh").args(["-c", &limited]).current_dir(&folder).output().expect("it runs");
    assert!(!ended.status.success(), "{ended:?}");
    assert_eq!(read(&folder.join("next.json")), EDITION, "all of it is there");
    let (code, output) = call(&folder, &["table.csv", "--out", "/dev/full"]);
    assert!(code == Some(2) && output.contains("/dev/full cannot be written"), "{output}");
    let (code, output) = call(&folder, &["table.csv", "--out", "missing/next.json"]);
    assert!(code == Some(2) && output.contains("missing/next.json cannot be written"), "{output}");
}

#[test]
fn what_is_too_large_is_refused_unread() {
    let folder = folder("large");
    for name in ["large.csv", "large.json"] {
        let file = fs::File::create(folder.join(name)).expect("a file");
        file.set_len(100_000_000).expect("it grows");
    }
    let (code, output) = call(&folder, &["large.csv", "--out", "next.json"]);
    assert!(code == Some(2) && output.contains("large.csv: The table has 100 MB, more than the 20 MB"), "{output}");
    let (code, output) = call(&folder, &["table.csv", "large.json", "--out", "next.json"]);
    assert!(code == Some(2) && output.contains("large.json: The file has 100 MB, more than the 20 MB"), "{output}");
    assert!(!folder.join("next.json").exists());
}

#[test]
fn it_names_each_line_above_the_headings_and_ends_with_1_when_a_row_is_not_taken() {
    let folder = folder("rows");
    fs::write(folder.join("table.csv"), format!("A title\n{TABLE}Atlantis,started,hmicfrs\n")).expect("it is written");
    let (code, output) = call(&folder, &["table.csv", "--out", "next.json"]);
    assert_eq!(code, Some(1));
    assert!(
        output.starts_with(
            "table.csv: line 1 is above the headings and was not read as a row (A title)\ntable.csv: line 4: "
        ),
        "{output}"
    );
    assert!(output.ends_with("next.json: 1 taken, 0 with nothing new, 1 not taken. Check it next.\n"), "{output}");
}

#[test]
fn what_was_read_and_passed_over_is_printed_and_a_dry_run_writes_nothing() {
    let folder = folder("dry");
    fs::write(folder.join("t.csv"), "Police force,Plan,Officers\nKent,Plan started,1\nEssex,,2\n").expect("a file");
    let map = ["t.csv", "--map", "Police force=name", "--map", "Plan=status", "--source", "hmicfrs"];
    let (code, output) = call(&folder, &[&map[..], &["--dry-run"]].concat());
    let expected = "t.csv: line 1 has the headings, which are read: “Police force” as name, “Plan” as status\n\
                    t.csv: these columns are not known and were passed over: “Officers”\n\
                    t.csv: 1 taken, 1 with nothing new, 0 not taken. Nothing was written.\n";
    assert_eq!((code, output.as_str()), (Some(0), expected));
    assert_eq!(names(&folder), ["sub", "t.csv", "table.csv"]);
    assert_eq!(call(&folder, &[&map[..], &["--out", "next.json"]].concat()).0, Some(0));
    let (code, output) = call(&folder, &["t.csv", "--map", "Plan", "--dry-run"]);
    assert!(
        code == Some(2) && output.contains("as in --map \"Overall rating=status\", after it, and found “Plan”"),
        "{output}"
    );
}

#[test]
fn an_update_prints_what_was_added_and_what_has_no_row() {
    let folder = folder("update");
    let table = "id,name,nation\natlantis,Atlantis Police,Sea\n";
    fs::write(folder.join("t.csv"), table).expect("a file");
    let (code, output) = call(&folder, &["t.csv", "--update", "--out", "next.json"]);
    assert!(code == Some(0) && output.starts_with("t.csv: 1 added to the edition: Atlantis Police\n"), "{output}");
    assert!(output.contains("t.csv: 43 in the edition, and in no row: Avon and Somerset Constabulary; "), "{output}");
}

#[test]
fn rows_that_are_refused_for_one_reason_are_printed_in_short() {
    let folder = folder("alike");
    let rows: String = (0..40).map(|place| format!("Kent,{place},hmicfrs\n")).collect();
    fs::write(folder.join("t.csv"), format!("name,status,source\n{}{rows}", "Kent,new,hmicfrs\n".repeat(8)))
        .expect("a file");
    let (code, output) = call(&folder, &["t.csv", "--dry-run"]);
    assert_eq!(code, Some(1));
    assert_eq!(output.matches("“new” is no status of the edition").count(), 6, "{output}");
    assert!(output.contains("t.csv: 3 more like this: lines 7, 8, 9 (“new” is no status"), "{output}");
}

#[test]
fn a_reader_that_stops_listening_is_no_fault() {
    let folder = folder("pipe");
    let rows: String = (0..5_000).map(|place| format!("Atlantis {place},started,hmicfrs\n")).collect();
    fs::write(folder.join("t.csv"), format!("name,status,source\n{rows}")).expect("a file");
    let command = format!("'{}' import t.csv --dry-run | head -1", env!("CARGO_BIN_EXE_force-status"));
    let ended = Command::new("sh").args(["-c", &command]).current_dir(&folder).output().expect("it runs");
    assert!(!String::from_utf8_lossy(&ended.stderr).contains("panicked"), "{ended:?}");
}
