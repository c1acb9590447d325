//! Every fact of the default edition, as readers find it in the text of the page.

use crate::page::{Page, plain};

/// Numbers with the words that say what they count, as they stand in one line or row of the page.
const FIGURES: [(&str, &[&str]); 22] = [
    ("320", &["referrals", "since April 2014"]),
    ("103", &["2016/17"]),
    ("66", &["since April 2017", "about six months"]),
    ("151", &["April 2014 to March 2016", "Our calculation", "320 − 103 − 66"]),
    ("57", &["needed an investigation", "320"]),
    ("31", &["independent", "57"]),
    ("8", &["managed", "57"]),
    ("18", &["supervised", "57"]),
    ("33", &["still open", "57"]),
    ("19", &["open", "independent", "33"]),
    ("4", &["open", "managed", "33"]),
    ("10", &["open", "supervised", "33"]),
    ("24", &["no longer open", "Our calculation", "57 − 33"]),
    ("43", &["replied by the deadline", "of 43"]),
    ("43", &["forces in England and Wales"]),
    ("26", &["not enough progress", "Our calculation", "11 + 15"]),
    ("17", &["progress", "HMICFRS"]),
    ("11", &["Plan lacked information"]),
    ("15", &["Plan not started"]),
    ("15", &["Plan started"]),
    ("2", &["Everything in place"]),
    ("263", &["320"]),
];

/// What must be said beside the figures.
pub const SAID: [&str; 20] = [
    "Published 5 October 2017",
    "A referral is not an allegation or an investigation",
    "one can cover several allegations",
    "widened its criteria",
    "some of any increase is better reporting",
    "about six months and cannot be compared",
    "it does not mean that all 43 had cases",
    "did not say what happened to the other 263",
    "cannot be added to others",
    "a verdict on the document",
    "It does not mean there were no cases",
    "Only Derbyshire and Merseyside are named",
    "Derbyshire",
    "Merseyside",
    "not being named says nothing about a force",
    "June 2017",
    "December 2016",
    "at the home secretary’s request",
    "Independent Office for Police Conduct",
    "a 24-hour support line for anyone aged 16 or over",
];

/// Where the page leads to: its three sources, and help.
pub const LINKS: [&str; 4] = [
    "https://policeconduct.gov.uk/news/ipcc-guidance-police-forces-when-referring-allegations-abuse-position-sexual-purpose-or-pursue",
    "https://www.justiceinspectorates.gov.uk/hmicfrs/news/news-feed/insufficient-progress-on-police-force-plans-to-tackle-the-abuse-of-position-for-a-sexual-purpose/",
    "https://www.wigantoday.net/news/politics/watchdog-receives-scores-of-reports-of-police-officers-abusing-position-for-sex-653991",
    "https://247sexualabusesupport.org.uk/",
];

/// The page, all opened, holds every fact.
pub fn all_are_read(page: &Page<'_>) {
    let rows: Vec<Vec<String>> = page.read(
        "return [...document.querySelectorAll('#fs-tables tr')].map((row) => [...row.cells].map((cell) => cell.innerText))",
        &[],
    );
    for (number, words) in FIGURES {
        let tells = |row: &Vec<String>| {
            let text = plain(&row.join(" "));
            row.get(1).is_some_and(|cell| cell == number) && words.iter().all(|&word| text.contains(word))
        };
        assert!(rows.iter().any(tells), "no row of the tables says {number} with {words:?}");
    }
    let text = page.says("#force-status");
    for words in SAID {
        assert!(text.contains(words), "the page does not say {words:?}");
    }
    let links: Vec<String> = page.read("return [...document.links].map((link) => link.href)", &[]);
    for link in LINKS {
        assert!(links.iter().any(|other| other == link), "the page has no link to {link}");
    }
    // A row for each unit that a source names, and one for each nation of the others.
    let units = rows.iter().filter(|row| row.len() == 3 && row[0] != "Force");
    assert_eq!(units.flat_map(|row| row[0].split(", ")).count(), 43);
}
