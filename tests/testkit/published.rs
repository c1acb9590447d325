//! The published folder: its files, its page as a document, and the edition that it should show.

use std::fs;
use std::path::PathBuf;

use edition::Dataset;
use scraper::{ElementRef, Html, Selector};
use site::serving;

/// The default edition, as the project holds it.
pub const EDITION: &str = include_str!("../../static/edition.json");

/// The default edition, checked.
pub fn edition() -> Dataset {
    let file = serde_json::from_str(EDITION).expect("the edition has the right shape");
    Dataset::check(&file).expect("the edition keeps every rule")
}

/// Waits for what renders.
pub fn waited<T>(rendering: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    tokio::task::LocalSet::new().block_on(&runtime, rendering)
}

/// The folder that was published.
pub fn folder() -> PathBuf {
    let folder = std::env::var_os("FORCE_STATUS_DIST").map(PathBuf::from);
    folder.expect("FORCE_STATUS_DIST names no published folder: run cargo xtask test, which builds one and names it")
}

/// The bytes of a published file.
pub fn bytes(name: &str) -> Vec<u8> {
    let path = folder().join(name);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}; run cargo xtask build", path.display()))
}

/// The text of a published file.
pub fn read(name: &str) -> String {
    String::from_utf8(bytes(name)).unwrap_or_else(|_| panic!("{name} is not UTF-8"))
}

/// The names of the published files that are served under their own names, in order.
pub fn names() -> Vec<String> {
    let folder = folder();
    let files = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let names = files.map(|file| file.expect("a file").file_name().into_string().expect("a name in UTF-8"));
    let mut names: Vec<String> = names.filter(|name| serving::is_served(name)).collect();
    names.sort();
    names
}

/// The published page.
pub fn page() -> Html {
    Html::parse_document(&read("index.html"))
}

/// Every element of a page that a selector finds.
pub fn all<'page>(page: &'page Html, selector: &str) -> Vec<ElementRef<'page>> {
    page.select(&parsed(selector)).collect()
}

/// The one element of a page that a selector finds.
pub fn one<'page>(page: &'page Html, selector: &str) -> ElementRef<'page> {
    let found = all(page, selector);
    assert_eq!(found.len(), 1, "elements {selector} in the page");
    found[0]
}

/// The one element in another that a selector finds.
pub fn inside<'page>(element: ElementRef<'page>, selector: &str) -> ElementRef<'page> {
    let found = within(element, selector);
    assert_eq!(found.len(), 1, "elements {selector} in {}", name(element));
    found[0]
}

/// Every element in another that a selector finds.
pub fn within<'page>(element: ElementRef<'page>, selector: &str) -> Vec<ElementRef<'page>> {
    element.select(&parsed(selector)).collect()
}

/// What an element says, as it is read aloud: each run of white space is one space.
pub fn text(element: ElementRef<'_>) -> String {
    words(&element.text().collect::<String>())
}

/// A text with each run of white space as one space, and without the marks of where a word may be parted.
pub fn words(text: &str) -> String {
    let text = text.replace('\u{ad}', "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The number that an element shows.
pub fn amount(element: ElementRef<'_>) -> u64 {
    let text = text(element);
    text.replace([',', ' '], "").parse().unwrap_or_else(|_| panic!("{text} is no number"))
}

/// The value of an attribute; a missing one is empty.
pub fn attribute<'page>(element: ElementRef<'page>, name: &str) -> &'page str {
    element.attr(name).unwrap_or_default()
}

/// The side of a square in the drawing of a block.
const SQUARE: u64 = 22;

/// How many squares a block draws: lines as wide as a square, through the middle of the squares of each row.
pub fn squares(drawing: ElementRef<'_>) -> u64 {
    let path = attribute(inside(drawing, "path"), "d").to_ascii_lowercase();
    let lines = path.split('m').skip(1).map(|line| line.split_once('h').expect("a line to the right").1);
    lines.map(|line| line.parse::<u64>().expect("its length") / SQUARE).sum()
}

/// The addresses that an element links to.
pub fn links(element: ElementRef<'_>) -> Vec<&str> {
    within(element, "a[href]").into_iter().map(|link| attribute(link, "href")).collect()
}

/// An element for a message: its tag and how it begins.
pub fn name(element: ElementRef<'_>) -> String {
    element.html().chars().take(120).collect()
}

fn parsed(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|_| panic!("{selector} is no selector"))
}
