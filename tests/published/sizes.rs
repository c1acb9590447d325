//! What a reader downloads stays small: each part of the page, as brotli packs it, within its budget.

use std::fmt::Write as _;
use std::io::Write as _;

use testkit::published::{all, bytes, names, page, read};

/// Bytes for the graphic's wasm, its glue and the page's script together. With the client data, 64 000 must never be reached.
const PROGRAM: usize = 60_000;
/// Bytes for the page's HTML with its CSS: what a server sends at once.
const PAGE: usize = 14_000;
/// Elements of the page, its head and its pictures among them.
const ELEMENTS: usize = 900;
/// Bytes for a first visit that ends with a search, which needs both and the client data.
const VISIT: usize = 80_500;
/// Bytes for the names and places of the 43 units, and what is said of them.
const CLIENT_DATA: usize = 7_000;
/// Bytes for what the element needs beside the program: its module with the call, and the graphic with its style. The module keeps
/// one state for each element and the editions of several folders apart, which is 3 000 of these.
const ELEMENT: usize = 27_600;
/// Bytes for what a call with options needs besides.
const OPTIONS: usize = 1_350;
/// Bytes for what an edition of a page's own needs besides: all rules, all words, the renderer, and the style, which spares it the
/// graphic of the folder.
const COMPOSER: usize = 215_000;
/// Bytes for the script that hosts add to their own pages.
const HOST_SCRIPT: usize = 2_600;

/// How many bytes a file has when it is packed as hosts pack what seldom changes.
pub fn packed(bytes: &[u8]) -> usize {
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &params).expect("packing in memory does not fail");
    packed.len()
}

/// Adds up these files, with a line for each.
fn sum(title: &str, budget: usize, counts: fn(&str) -> bool) -> (usize, String) {
    let (mut sum, mut table) = (0, String::new());
    for name in names().into_iter().filter(|name| counts(name)) {
        let bytes = bytes(&name);
        let packed = packed(&bytes);
        sum += packed;
        writeln!(table, "{name:<44} {:>8} {packed:>8}", bytes.len()).expect("a text takes it");
    }
    assert!(sum > 0, "there is no file for the {title}");
    let margin = budget as i64 - sum as i64;
    writeln!(table, "{title:<44} {:>8} {sum:>8} {budget:>8} {margin:>8}", "").expect("a text takes it");
    (sum, table)
}

/// Whether a file is this one in the edition's own language: `client data-0349b9d6db9e4f01.txt`, not `client data-cy-…`.
fn is_named_by_content(stem: &str, name: &str) -> bool {
    let rest = name.strip_prefix(stem).and_then(|rest| rest.strip_prefix('-'));
    rest.is_some_and(|rest| !rest.contains('-'))
}

/// Whether a file is of a program, by the beginning of its name. The module of the element, `force-status.js`, is none.
fn is_of(stem: &str, name: &str) -> bool {
    let end = name.strip_prefix(stem).and_then(|rest| rest.strip_prefix('-'));
    end.is_some_and(|end| end.ends_with(".wasm") || end.ends_with(".js"))
}

#[test]
fn program_and_page_keep_their_budgets() {
    let (program, first) = sum("program", PROGRAM, |name| {
        is_of("force-status", name) || is_of("page", name) && read("index.html").contains(name)
    });
    let (page, second) = sum("page", PAGE, |name| name == "index.html");
    let is_elements = |name: &str| name == "force-status.js" || is_named_by_content("graphic", name);
    let (element, third) = sum("element", ELEMENT, is_elements);
    let head = format!("{:<44} {:>8} {:>8} {:>8} {:>8}", "file", "bytes", "brotli", "budget", "margin");
    let (options, fourth) = sum("options", OPTIONS, |name| is_of("options", name));
    let (composer, fifth) = sum("composer", COMPOSER, |name| is_of("composer", name));
    let (client_data, sixth) = sum("client data", CLIENT_DATA, |name| is_named_by_content("client-data", name));
    let visit = program + page + client_data;
    let margin = VISIT as i64 - visit as i64;
    let whole = format!("{:<44} {:>8} {visit:>8} {VISIT:>8} {margin:>8}\n", "a visit with a search", "");
    let table = format!("\n{head}\n{first}{second}{sixth}{whole}{third}{fourth}{fifth}");
    // Straight to the output, so that the figures are shown when the test passes, too.
    std::io::stdout().write_all(table.as_bytes()).expect("the output takes it");
    assert!(program < PROGRAM, "the program is too large: {program} bytes of {PROGRAM}{table}");
    assert!(client_data < CLIENT_DATA, "the client data is too large: {client_data} bytes of {CLIENT_DATA}{table}");
    assert!(page < PAGE, "the page is too large: {page} bytes of {PAGE}{table}");
    assert!(visit < VISIT, "a visit is too large: {visit} bytes of {VISIT}{table}");
    assert!(options < OPTIONS, "the options are too large: {options} bytes of {OPTIONS}{table}");
    assert!(composer < COMPOSER, "the composer is too large: {composer} bytes of {COMPOSER}{table}");
    assert!(element < ELEMENT, "the element is too large: {element} bytes of {ELEMENT}{table}");
}

/// A phone lays out and hydrates each of them.
#[test]
fn the_page_has_few_elements() {
    let elements = all(&page(), "*").len();
    println!("index.html: {elements} elements of {ELEMENTS}");
    assert!(elements <= ELEMENTS, "{elements} elements of {ELEMENTS}");
}

#[test]
fn a_reader_of_welsh_downloads_little_more() {
    let [page, welsh] = ["index.html", "cy.html"].map(|name| packed(&bytes(name)));
    assert!(welsh * 100 < page * 105, "the page in Welsh has {welsh} bytes, the other {page}");
    let named =
        |stem: &str| names().into_iter().filter(|name| name.starts_with(stem)).map(|name| packed(&bytes(&name))).max();
    assert!(named("client-data-").expect("client data") < CLIENT_DATA);
}

#[test]
fn the_script_for_hosts_weighs_nearly_nothing() {
    let packed = packed(&bytes("embed.js"));
    assert!(packed < HOST_SCRIPT, "embed.js has {packed} bytes of {HOST_SCRIPT}");
}
