//! The built page as other people's programs judge it: a validator, a text browser, a browser's reader view.
//!
//! The page is the one in the folder that `FORCE_STATUS_DIST` names; `cargo xtask test audit` brings the programs.

mod fragment;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use force_status::dataset::Dataset;
use force_status::export;

/// The built page.
fn page() -> PathBuf {
    let folder = std::env::var_os("FORCE_STATUS_DIST").expect("FORCE_STATUS_DIST is set by cargo xtask test");
    Path::new(&folder).join("index.html")
}

fn edition() -> Dataset {
    export::edition().unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// Runs a program in the project's folder.
fn run(program: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new(program);
    command.args(arguments).arg(page()).current_dir(env!("CARGO_MANIFEST_DIR"));
    command.output().unwrap_or_else(|error| panic!("{program}: {error}. Run cargo xtask test audit, which brings it."))
}

/// Text with one common space wherever there is any.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a text browser shows: the document in its own order, without any style.
fn text() -> String {
    let output = run("w3m", &["-dump", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8", "-cols", "1000"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    plain(&String::from_utf8_lossy(&output.stdout))
}

/// Each of these words comes after the one before.
#[track_caller]
fn in_order(text: &str, all: &[String]) {
    let mut from = 0;
    for words in all {
        let words = plain(words);
        let found = text[from..].find(&words);
        from += found.unwrap_or_else(|| panic!("{words:?} does not come where it should, behind: {}", &text[..from]));
    }
}

#[test]
fn the_page_is_valid_html() {
    let output = run("java", &["-jar", "node_modules/vnu-jar/build/dist/vnu.jar", "--format", "gnu"]);
    let said = String::from_utf8_lossy(&output.stderr);
    // Yew writes empty elements with a slash, as XML does; the checker only advises against it.
    let faults: Vec<&str> = said.lines().filter(|line| !line.contains("Trailing slash on void elements")).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(output.status.success(), "{said}");
}

#[test]
fn a_text_browser_reads_everything_in_order() {
    let (data, text) = (edition(), text());
    let mut all = vec![data.edition().title.clone(), data.edition().standfirst.clone(), "As at 31 May 2017".into()];
    for (_, card) in data.cards() {
        let figure = &data[card.figure];
        let whole = figure.part_of.map(|whole| format!(" of {}", data[whole].value)).unwrap_or_default();
        all.push(format!("{}{whole} {}", figure.value, figure.says));
        all.push(figure.counts.clone());
        let missing = figure.cautions.iter().find(|&&caution| !text.contains(&plain(&data[caution])));
        assert_eq!(missing.map(|&caution| &data[caution]), None, "a caution is missing");
    }
    all.push(data.edition().grid_title.clone());
    for (_, status) in data.statuses() {
        all.push(format!("{} {}", status.count, status.label));
        all.push(status.meaning.clone());
    }
    all.extend(data.forces().map(|(_, force)| force.name.clone()));
    all.push("Sources".into());
    all.extend(data.sources().map(|(_, source)| source.title.clone()));
    in_order(&text, &all);
}

#[test]
fn a_reader_view_keeps_every_figure_status_and_source() {
    let output = run("node", &["tests/audit/reader.mjs"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let data = edition();
    assert_eq!(found["title"], data.edition().title.as_str());
    let text = plain(found["text"].as_str().unwrap_or_default());
    for (_, card) in data.cards() {
        let figure = &data[card.figure];
        assert!(text.contains(&plain(&figure.says)), "{}: {text}", figure.says);
        assert!(text.contains(&plain(&figure.counts)), "{}", figure.counts);
        for &caution in &figure.cautions {
            assert!(text.contains(&plain(&data[caution])), "{}", data[caution]);
        }
    }
    for (_, status) in data.statuses() {
        assert!(text.contains(&plain(&format!("{} {}", status.count, status.label))), "{}: {text}", status.label);
    }
    for (_, source) in data.sources() {
        assert!(text.contains(&plain(&source.title)), "{}", source.title);
    }
}
