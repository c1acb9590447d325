//! Every fact of the default edition, as readers find it in the text of the page.

use crate::page::{Page, plain};

/// Numbers with the words that say what they count, as they stand in one line or row of the page.
const FIGURES: [(&str, &[&str]); 22] = [
    ("320", &["referrals", "since April 2014"]),
    ("103", &["2016/17"]),
    ("66", &["since April 2017", "six months"]),
    ("151", &["April 2014 to March 2016", "Derived", "320 − 103 − 66"]),
    ("57", &["required an investigation", "320"]),
    ("31", &["independent", "57"]),
    ("8", &["managed", "57"]),
    ("18", &["supervised", "57"]),
    ("33", &["ongoing", "57"]),
    ("19", &["ongoing", "independent", "33"]),
    ("4", &["ongoing", "managed", "33"]),
    ("10", &["ongoing", "supervised", "33"]),
    ("24", &["no longer ongoing", "Derived", "57 − 33"]),
    ("43", &["answered", "of 43"]),
    ("43", &["forces in England and Wales"]),
    ("26", &["not enough progress", "Derived", "11 + 15"]),
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
    "neither an allegation nor an investigation",
    "One referral can hold several allegations",
    "criteria were widened",
    "rise in reporting",
    "half a year",
    "does not say that 43 forces had cases",
    "other 263 is not stated",
    "figures from other counts",
    "judgement of the document",
    "does not say that there were no cases",
    "name only the 2 forces",
    "Derbyshire",
    "Merseyside",
    "no mark against a force",
    "June 2017",
    "December 2016",
    "Home Secretary",
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
    // A row for each force that a source names, and one for each nation of the others.
    let forces = rows.iter().filter(|row| row.len() == 3 && row[0] != "Force");
    assert_eq!(forces.flat_map(|row| row[0].split(", ")).count(), 43);
}
