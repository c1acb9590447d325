//! The fonts of the browsers under test: those of `tests/fonts/fonts.conf` and no others, so that every machine measures
//! the same.

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::fonts::Fonts;
use crate::page::Page;

scenarios!(Plain: every_browser_has_the_fonts_of_the_tests_and_none_of_the_machine);

/// Families that machines have: those of Linux, of Debian's browsers and of the projects that this one is tested beside.
const OF_MACHINES: [&str; 5] = ["DejaVu Sans", "DejaVu Serif", "Noto Sans", "Open Sans", "Ubuntu"];

fn every_browser_has_the_fonts_of_the_tests_and_none_of_the_machine(browser: &Browser) {
    let page = Page::live(browser, "");
    let widths = |families: &[String]| -> Vec<u32> {
        let families: Vec<&str> = families.iter().map(String::as_str).collect();
        page.read(include_str!("../scripts/font-widths.js"), &families)
    };
    let mut brought: Vec<&str> = Fonts::ALL.iter().flat_map(|fonts| [fonts.text, fonts.headings]).collect();
    brought.sort_unstable();
    brought.dedup();
    let mut distinct = widths(&brought.iter().map(|family| format!("\"{family}\"")).collect::<Vec<_>>());
    distinct.sort_unstable();
    distinct.dedup();
    assert_eq!(distinct.len(), brought.len(), "{}: of {brought:?} some are not there", page.engine);

    let expected = |family: &str| widths(&[format!("\"{family}\"")])[0];
    for family in OF_MACHINES {
        let [found] = widths(&[format!("\"{family}\", Inter")])[..] else { unreachable!("one list, one width") };
        assert_eq!(found, expected("Inter"), "{} has {family} of the machine", page.engine);
    }
    let fonts = Fonts::WINDOWS;
    for (generic, family) in [("system-ui", fonts.text), ("sans-serif", fonts.text), ("Georgia", fonts.headings)] {
        let found = widths(&[generic.to_owned()])[0];
        assert_eq!(found, expected(family), "{}: {generic} is not {family}", page.engine);
    }
}
