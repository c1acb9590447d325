//! Every number in the fact sheet's tables can be read in the page.
//!
//! The fact sheet lies beside the project and not in it; where it is absent there is nothing to compare with.

use std::collections::BTreeSet;

use testkit::published::{one, page, text};

/// The fact sheet, if it is there.
fn facts() -> Option<String> {
    let path = testkit::project().join("../shared/facts.md");
    if !path.exists() {
        println!("{} is absent: the page is compared with nothing.", path.display());
        return None;
    }
    Some(std::fs::read_to_string(&path).expect("the fact sheet can be read"))
}

/// The numbers in a text.
fn numbers(text: &str) -> BTreeSet<&str> {
    text.split(|character: char| !character.is_ascii_digit()).filter(|number| !number.is_empty()).collect()
}

/// The rows of the table under a heading, without its head.
fn rows<'facts>(facts: &'facts str, heading: &str) -> Vec<&'facts str> {
    let (_, section) = facts.split_once(&format!("\n## {heading}")).expect("the heading");
    let section = section.split("\n## ").next().unwrap_or(section);
    section.lines().filter(|line| line.starts_with('|')).skip(2).collect()
}

#[test]
fn every_number_of_the_fact_sheets_tables_is_in_the_page() {
    let Some(facts) = facts() else { return };
    let page = page();
    let text = text(one(&page, "#force-status"));
    let shown = numbers(&text);
    for (heading, least) in [("Referrals", 10), ("Force plans", 6)] {
        let rows = rows(&facts, heading);
        assert!(rows.len() >= least, "{heading}: {} rows", rows.len());
        for row in rows {
            let missing: Vec<_> = numbers(row).difference(&shown).copied().collect();
            assert!(missing.is_empty(), "{missing:?} of the row {row}");
        }
    }
}
