//! nginx and the rules for static hosts say the same of every file.

use std::collections::BTreeMap;

use crate::nginx::{DEEP, Nginx, bytes, files};
use site::serving::{caching, media_type};

/// What a server says of the transfer itself, which no rule is about.
const OF_THE_TRANSFER: [&str; 7] = ["connection", "content-length", "date", "etag", "last-modified", "server", "vary"];

type Headers = BTreeMap<String, String>;

/// The headers that `_headers` gives to a path: those of every rule that fits.
fn ruled(text: &str, path: &str) -> Headers {
    let (mut headers, mut fits) = (Headers::new(), false);
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        match line.strip_prefix("  ") {
            None => fits = line == path || line == "/*",
            Some(header) if fits => {
                let (name, value) = header.split_once(": ").unwrap_or_else(|| panic!("no header: {line}"));
                let before = headers.insert(name.to_lowercase(), value.to_owned());
                assert_eq!(before, None, "{path}: hosts join what two rules say of {name}, which makes it no value");
            }
            Some(_) => {}
        }
    }
    headers
}

/// What nginx says of a path, but for what it says of the transfer.
fn said(nginx: &Nginx, path: &str) -> Headers {
    let response = nginx.get(path);
    assert_eq!(response.status, 200, "{path}");
    let others = response.headers.into_iter().filter(|(name, _)| !OF_THE_TRANSFER.contains(&name.as_str()));
    others.collect()
}

#[test]
fn nginx_says_of_every_file_what_the_rules_for_static_hosts_say() {
    let (nginx, rules) = (Nginx::new(), String::from_utf8(bytes("_headers")).expect("text"));
    assert!(files().len() > 5, "{:?}", files());
    for file in files() {
        let expected = ruled(&rules, &format!("/{file}"));
        assert_eq!(said(&nginx, &format!("/{file}")), expected, "{file}");
        assert_eq!(said(&nginx, &format!("{DEEP}{file}")), expected, "{file}, in a folder of another site");
    }
}

#[test]
fn a_folder_is_served_as_its_page_is() {
    let (nginx, rules) = (Nginx::new(), String::from_utf8(bytes("_headers")).expect("text"));
    for page in files().iter().filter(|file| *file == "index.html" || file.ends_with("/index.html")) {
        let folder = format!("/{}", page.trim_end_matches("index.html"));
        assert_eq!(said(&nginx, &folder), ruled(&rules, &folder), "{folder}");
        assert_eq!(nginx.get(&folder).body, bytes(page), "{folder}");
    }
    assert_eq!(nginx.get(DEEP).body, bytes("index.html"));
}

#[test]
fn the_data_is_saved_and_every_other_file_is_shown() {
    let nginx = Nginx::new();
    let saved: Vec<_> = files()
        .into_iter()
        .filter(|file| said(&nginx, &format!("/{file}")).contains_key("content-disposition"))
        .collect();
    let data = |file: &String| file.ends_with(".csv") || file.ends_with("2017-10.json");
    let expected: Vec<_> = files().into_iter().filter(data).collect();
    assert!(saved.len() >= 3 && saved == expected, "{saved:?}");
    assert_eq!(said(&nginx, &format!("/{}", saved[0]))["content-disposition"], "attachment");
}

#[test]
fn every_kind_of_file_has_a_type() {
    let untyped: Vec<_> = files().into_iter().filter(|file| media_type(file).is_none()).collect();
    assert!(untyped.is_empty(), "{untyped:?}: give them a type in crates/site/src/serving.rs and deploy/nginx");
}

#[test]
fn the_program_and_its_parts_are_kept_for_good_and_the_page_is_not() {
    let (kept, asked): (Vec<_>, Vec<_>) = files().into_iter().partition(|file| caching(file).contains("immutable"));
    for end in [".wasm", ".txt", ".js"] {
        assert!(kept.iter().any(|file| file.ends_with(end)), "no file {end} is kept for good: {kept:?}");
    }
    assert!(!kept.iter().any(|file| file.ends_with(".json") || file.ends_with(".csv")), "{kept:?}");
    assert!(asked.contains(&"index.html".to_owned()), "{asked:?}");
}

#[test]
fn static_hosts_take_all_the_rules() {
    let rules = String::from_utf8(bytes("_headers")).expect("text");
    // The narrowest of them takes 100 rules, and lines of 2,000 characters.
    assert!(rules.lines().filter(|line| line.starts_with('/')).count() <= 100);
    assert!(rules.lines().all(|line| line.len() <= 2000));
}
