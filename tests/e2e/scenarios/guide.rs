//! The pictures in the guide for journalists are of the graphic that it builds.
//!
//! The stage `guide` of `cargo xtask test` follows the guide, and runs these each time it has built the pages.

use super::looks::{Look, PAGE, match_snapshots};
use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::page::Page;

scenarios!(Plain on [Chromium]:
    the_pictures_of_the_guide_are_of_what_it_builds,
    the_texts_of_the_pictures_are_true,
    the_guide_shows_each_of_its_pictures,
);

/// The guide, and where its pictures are.
const TEXT: &str = "docs/editions.md";
const FOLDER: &str = "docs/editions";

/// As wide as that of the page.
const MARGIN: u32 = 16;

/// The pictures, by the build that they are of.
const LOOKS: [&[Look]; 3] = [
    &[
        look("desktop", 900, 1442, "", PAGE),
        look("named", 720, u32::MAX, "#view=unit&find=Fir+Lane", ".fs-grid"),
        look("phone", 375, 940, "", PAGE),
    ],
    &[look("five", 720, u32::MAX, "", ".fs-grid")],
    &[look("changed", 720, u32::MAX, "", ".fs-grid")],
];

const fn look(name: &'static str, width: u32, height: u32, fragment: &'static str, part: &'static str) -> Look {
    Look { name, width, height, fragment, part, preference: None }
}

/// How many times the guide has built the pages, where they are the guide's.
pub fn built() -> Option<usize> {
    std::env::var("FORCE_STATUS_GUIDE").ok()?.parse().ok()
}

/// The pictures that are of this build.
fn looks() -> &'static [Look] {
    let build = built().expect("the stage `guide` says which build it is");
    LOOKS.get(build - 1).unwrap_or_else(|| panic!("no picture is of build {build} of the guide"))
}

/// The pictures that the guide shows: their names, each with the text for those who do not see it.
fn shown() -> Vec<(String, String)> {
    let guide = std::fs::read_to_string(testkit::project().join(TEXT)).expect("the guide is in the project");
    let pictures = guide.split("![").skip(1).filter_map(|rest| rest.split_once("](editions/"));
    let pictures = pictures.filter_map(|(text, rest)| Some((rest.split_once(".png)")?.0, text)));
    pictures.map(|(name, text)| (name.to_owned(), text.to_owned())).collect()
}

fn the_pictures_of_the_guide_are_of_what_it_builds(browser: &Browser) {
    match_snapshots(browser, looks(), FOLDER, MARGIN);
}

/// A number that is another changes fewer pixels than machines do, so numbers are held against what the page says.
fn the_texts_of_the_pictures_are_true(browser: &Browser) {
    let shown = shown();
    for look in looks() {
        let (_, text) = shown.iter().find(|(name, _)| name == look.name).expect("the guide shows each picture");
        let quoted: Vec<&str> = text.split('“').skip(1).filter_map(|rest| rest.split('”').next()).collect();
        let numbers: Vec<&str> = words(text).filter(|word| word.parse::<u32>().is_ok()).collect();
        assert!(!numbers.is_empty(), "{}: its text has no number that could be true", look.name);
        let page = Page::live(browser, look.fragment);
        page.until(format_args!("{} shows {quoted:?} and {numbers:?}", look.name), || {
            let said = page.says(look.part);
            quoted.iter().all(|quote| said.contains(quote))
                && numbers.iter().all(|number| words(&said).any(|word| word == *number))
        });
    }
}

fn the_guide_shows_each_of_its_pictures(_: &Browser) {
    let mut shown: Vec<String> = shown().into_iter().map(|(name, _)| name).collect();
    let mut taken: Vec<&str> = LOOKS.into_iter().flatten().map(|look| look.name).collect();
    shown.sort_unstable();
    taken.sort_unstable();
    assert_eq!(shown, taken);
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric())
}
