//! The packages, and what they are made of.

use crate::support::{contents, empty_folder, shell};
use std::fs;
use std::io::{Cursor, Read};
use std::time::{Duration, UNIX_EPOCH};
use time::OffsetDateTime;
use xtask::package::contents::{Contents, Files, description, files, version};
use xtask::package::time::newest;
use xtask::package::{digests, npm_archive, site_archive, zip};

/// A Monday.
fn monday() -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(1_750_000_000).expect("a time")
}

#[test]
fn the_same_contents_give_the_same_bytes() {
    let (shell, folder) = (shell(), empty_folder("unit-package"));
    let made = |contents: &Contents, name: &str| {
        let npm = npm_archive(&shell, contents, &folder.join(name)).expect("nothing is missing");
        (site_archive(contents, monday()).expect("nothing is missing"), fs::read(npm).expect("it is there"))
    };
    let first = made(&contents(), "first");
    assert!(first == made(&contents(), "second"));
    let mut third = contents();
    third.dist.insert("index.html".into(), b"corrected".to_vec());
    assert!(first.0 != made(&third, "third").0);
}

#[test]
fn digests_are_those_that_sha256sum_checks() {
    let files = [("a b.txt".to_owned(), b"abc".to_vec())];
    let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a b.txt\n";
    assert_eq!(digests(&files), expected);
}

#[test]
fn the_archive_lists_pages_configuration_licences_and_guides() {
    let contents = contents();
    let bytes = site_archive(&contents, monday()).expect("nothing is missing");
    let mut archive = ::zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let expected: Vec<String> = [
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "README.txt",
        "deploy/nginx/force-status.conf",
        "dist/_headers",
        "dist/demo/index.html",
        "dist/edition-forces.csv",
        "dist/embed.js",
        "dist/force-status-0f1e2d3c4b5a6978.js",
        "dist/force-status-0f1e2d3c4b5a6978_bg.wasm",
        "dist/force-status.d.ts",
        "dist/force-status.js",
        "dist/force-status.js.br",
        "dist/graphic-0f1e2d3c4b5a6978.txt",
        "dist/index.html",
        "dist/third-party-notices.txt",
        "serving.md",
    ]
    .map(|name| format!("force-status-1.2.3/{name}"))
    .into();
    let listed = archive.file_names().collect::<Result<Vec<_>, _>>().expect("names in UTF-8");
    assert_eq!(listed, expected);
    let mut text = String::new();
    let mut file = archive.by_name("force-status-1.2.3/dist/index.html").expect("it is listed");
    file.read_to_string(&mut text).expect("it can be unpacked");
    assert_eq!(text.as_bytes(), contents.dist["index.html"]);
    assert_eq!(file.last_modified().map(|time| time.to_string()).as_deref(), Some("2025-06-15 15:06:40"));
}

#[test]
fn everything_that_is_missing_is_named_at_once() {
    let mut contents = contents();
    assert!(contents.check().is_ok());
    contents.dist.remove("force-status.js");
    contents.dist.remove("force-status.d.ts");
    let error = contents.site().expect_err("two are missing").to_string();
    assert!(error.contains("force-status.js, force-status.d.ts."), "{error}");
    assert!(!error.contains("index.html"), "{error}");
}

#[test]
fn folders_are_read_whole_but_for_hidden_files() {
    let (shell, folder) = (shell(), empty_folder("unit-contents"));
    for name in ["a.txt", ".hidden", "b/c.txt", "b/.hidden", ".d/e.txt"] {
        shell.write_file(folder.join(name), b"x").expect("it can be written");
    }
    let files = files(&shell, &folder).expect("it can be read");
    assert_eq!(files.keys().collect::<Vec<_>>(), ["a.txt", "b/c.txt"]);
}

#[test]
fn the_description_is_the_projects_own() {
    let manifest = shell().read_file("Cargo.toml").expect("the project has one");
    assert!(description(&manifest).is_some_and(|text| text.starts_with("A news graphic")));
    assert_eq!(description("[package]\nname = \"x\""), None);
}

fn version_of(name: &str, text: &str) -> Result<String, String> {
    let dist = Files::from([("edition.schema.json".into(), b"{}".to_vec()), (name.into(), text.into())]);
    version("1.2.3", &dist).map_err(|error| error.to_string())
}

#[test]
fn a_version_names_the_program_the_edition_and_its_day() {
    let text = r#"{"edition": {"id": "spills", "published": "2018-02-01"}}"#;
    assert_eq!(version_of("spills.json", text).as_deref(), Ok("1.2.3-spills-20180201"));
    assert_eq!(version_of("spills.json", &format!("\u{feff}{text}")).as_deref(), Ok("1.2.3-spills-20180201"));
}

#[test]
fn a_correction_gives_another_version() {
    let text = r#"{"edition": {"id": "spills", "published": "2018-02-01"}, "changes": [{"date": "2018-03-05"}, {"date": "2018-02-09"}]}"#;
    assert_eq!(version_of("spills.json", text).as_deref(), Ok("1.2.3-spills-20180305"));
}

#[test]
fn an_earlier_edition_beside_it_is_not_taken_for_it() {
    // It lies under the name that the edition calls it by.
    let text = r#"{"edition": {"id": "fires", "published": "2017-02-01"}}"#;
    assert!(version_of("earlier.json", text).is_err_and(|error| error.contains("holds no edition")));
}

#[test]
fn a_time_that_the_format_does_not_know_is_refused_with_the_way_out() {
    let error = zip(&Files::new(), OffsetDateTime::UNIX_EPOCH).expect_err("1970 is too early").to_string();
    assert!(error.contains("SOURCE_DATE_EPOCH"), "{error}");
}

#[test]
fn a_changed_file_moves_the_time() {
    let (shell, folder) = (shell(), empty_folder("unit-time"));
    let set = |name: &str, seconds: u64| {
        shell.write_file(folder.join(name), b"x").expect("it can be written");
        let file = fs::File::options().append(true).open(folder.join(name)).expect("it is there");
        file.set_modified(UNIX_EPOCH + Duration::from_secs(seconds)).expect("its time can be set");
    };
    set("a", 100);
    set("b/c", 200);
    for unseen in [".hidden", "target/x", "dist/x", "node_modules/x"] {
        set(unseen, 300);
    }
    assert_eq!(newest(&folder).expect("it can be looked at"), UNIX_EPOCH + Duration::from_secs(200));
}
