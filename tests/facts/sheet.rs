//! The fact sheet as it is written: its sections, tables, lists, months and days.

use edition::{Dataset, Date};

use testkit::published::EDITION;

/// The fact sheet and the default edition; `None` where the sheet is absent.
pub fn both() -> Option<(String, Dataset)> {
    let path = testkit::project().join("../shared/facts.md");
    if !path.exists() {
        println!("{} is absent: the edition is compared with nothing.", path.display());
        return None;
    }
    let facts = std::fs::read_to_string(&path).expect("the fact sheet can be read");
    Some((facts, default_edition()))
}

/// The default edition.
pub fn default_edition() -> Dataset {
    let file = serde_json::from_str(EDITION).expect("the edition has the right shape");
    Dataset::check(&file).expect("the edition keeps every rule")
}

/// What stands under the heading that begins with these words.
pub fn section<'facts>(facts: &'facts str, heading: &str) -> &'facts str {
    let start = facts.find(&format!("\n## {heading}")).unwrap_or_else(|| panic!("there is no heading {heading}"));
    let body = facts[start..].trim_start().split_once('\n').expect("a heading has a body").1;
    body.split("\n## ").next().unwrap_or(body)
}

/// The cells of the table under a heading, without its own head.
pub fn table<'facts, const COLUMNS: usize>(facts: &'facts str, heading: &str) -> Vec<[&'facts str; COLUMNS]> {
    let rows = section(facts, heading).lines().filter_map(|line| line.strip_prefix('|')?.strip_suffix('|'));
    let cells = |row: &'facts str| row.split('|').map(str::trim).collect::<Vec<_>>().try_into().expect("the columns");
    rows.skip(2).map(cells).collect()
}

/// A list with a middle dot between its items, on one line or several: the first paragraph under a heading.
pub fn list<'facts>(facts: &'facts str, heading: &str) -> Vec<&'facts str> {
    let paragraph = section(facts, heading).trim_start().split("\n\n").next().expect("a paragraph");
    paragraph.split('·').map(str::trim).collect()
}

/// The months that a fact speaks of: "since April 2014 (three and a half years)", "2016/17", "April 2014 to March 2016".
pub fn period(fact: &str) -> Option<String> {
    if let Some((year, end)) = fact.strip_prefix("of which in the year ").and_then(|years| years.split_once('/')) {
        return Some(format!("{year}-04 to {}{end}-03", &year[..2]));
    }
    if let Some((_, since)) = fact.split_once("since ") {
        let (from, length) = since.split_once(" (").expect("how long that is");
        let length = length.split([';', ')']).next().unwrap_or(length);
        return Some(format!("{} for {length}", month(from)));
    }
    let (from, to) = fact.strip_prefix("of which ")?.split_once(" to ")?;
    Some(format!("{} to {}", month(from), month(to)))
}

/// "April 2014" as `2014-04`.
pub fn month(words: &str) -> String {
    let (name, year) = words.split_once(' ').expect("a month and a year");
    let names = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";
    let place = names.split(' ').position(|short| name.starts_with(short)).expect("the name of a month");
    format!("{year}-{:02}", place + 1)
}

/// "5 Oct 2017" as a date.
pub fn day(words: &str) -> Date {
    let (day, rest) = words.split_once(' ').expect("a day and a month");
    Date::parse(&format!("{}-{day:0>2}", month(rest))).expect("a date")
}
