//! The figures of the default edition are those of the fact sheet: every row, number, address, date and name of it.
//!
//! The fact sheet lies beside the project and not in it; where it is absent there is nothing to compare with, and the
//! tests say so and pass.

mod areas;
mod map;
mod rows;
mod sheet;
mod words;

use edition::{Date, Origin, Term, Unit};

use rows::{cited, compare, filled, find};
use sheet::{both, day, list, section, table};

/// What each row is about, with the figures or statuses that show it. `{id}` stands for a number.
const REFERRALS: [(&str, &[&str]); 10] = [
    (
        "referrals about abuse of police powers for sexual gain since April 2014 (three and a half years)",
        &["referrals"],
    ),
    ("of which in the year 2016/17", &["year-2016-17"]),
    ("of which since April 2017 (six months; the month updated guidance was issued)", &["since-april-2017"]),
    ("of which April 2014 to March 2016", &["to-march-2016"]),
    ("required investigation", &["investigations"]),
    ("how the {investigations} were investigated", &["independent", "managed", "supervised"]),
    ("still ongoing", &["ongoing"]),
    ("how the {ongoing} split", &["ongoing-independent", "ongoing-managed", "ongoing-supervised"]),
    ("no longer ongoing", &["no-longer-ongoing"]),
    ("forces that answered the instruction to refer past cases, by the deadline", &["answered"]),
];

/// The same of the plans.
const PLANS: [(&str, &[&str]); 6] = [
    ("plan contained insufficient information", &["insufficient"]),
    ("plan drawn up, not yet started", &["not-started"]),
    ("plan started", &["started"]),
    ("all required elements already in place", &["in-place"]),
    ("total", &["forces"]),
    ("had not made enough progress (\"more than half\")", &["behind"]),
];

#[test]
fn every_fact_about_referrals_is_in_the_edition() {
    compare("Referrals", &REFERRALS);
}

#[test]
fn every_fact_about_the_plans_is_in_the_edition() {
    compare("Force plans", &PLANS);
}

#[test]
fn every_published_figure_is_a_fact() {
    let Some((_, dataset)) = both() else { return };
    for (_, figure) in dataset.figures().filter(|(_, figure)| figure.origin == Origin::Published) {
        let in_a_row = REFERRALS.iter().chain(&PLANS).any(|(_, ids)| ids.contains(&figure.id.as_str()));
        // The inspectorate's own count stands beside the figure that is derived another way.
        assert!(in_a_row || figure.id == "with-progress", "no fact tells of {}", figure.id);
    }
}

#[test]
fn the_statuses_are_those_of_the_facts_in_their_order() {
    let Some((facts, dataset)) = both() else { return };
    let rows = table::<3>(&facts, "Force plans");
    for ((id, status), [fact, value, _]) in dataset.statuses().zip(rows) {
        let (_, ids) = PLANS.iter().find(|(words, _)| *words == fact).expect("a known row");
        assert_eq!(find(&dataset, ids[0]), Term::Status(id), "{fact}");
        assert_eq!(value.split(':').next(), Some(status.count.to_string().as_str()), "{fact}");
    }
}

#[test]
fn the_inspectorates_own_count_leads_to_the_same_figure() {
    let Some((facts, dataset)) = both() else { return };
    let own = "article 3; hmicfrs counts {with-progress} with progress, {forces} - {with-progress} = {behind}";
    let own = filled(&dataset, own);
    assert!(table::<3>(&facts, "Force plans").iter().any(|[_, _, place]| *place == own), "{own}");
    assert_eq!(cited(&dataset, find(&dataset, "with-progress")), [("hmicfrs", "")].into());
}

#[test]
fn every_source_is_in_the_edition_with_its_title_publisher_date_and_address() {
    let Some((facts, dataset)) = both() else { return };
    let rows = table::<5>(&facts, "Sources");
    assert_eq!(rows.len(), dataset.sources().len());
    for [id, title, publisher, date, address] in rows {
        let source = dataset.sources().find(|(_, source)| source.id == id).map(|(_, source)| source);
        let source = source.unwrap_or_else(|| panic!("the edition has no source {id}"));
        assert_eq!((source.title.as_str(), source.address.as_str()), (title, address), "{id}");
        assert_eq!(source.published, edition::Published::Day(day(date)), "{id}");
        // The edition writes out in full what the sheet calls by its initials.
        let (short, since) = publisher.split_once(" (").unwrap_or((publisher, ""));
        assert_eq!(source.short, short, "{id}");
        assert!(source.publisher.contains(short) && source.publisher.ends_with(since), "{id}: {}", source.publisher);
    }
}

#[test]
fn the_units_are_those_of_the_facts_by_name_and_in_order() {
    let Some((facts, dataset)) = both() else { return };
    let names: Vec<_> = dataset.units().map(|(_, unit)| unit.name.as_str()).collect();
    assert_eq!(names, list(&facts, "The 43 territorial forces"));
    assert_eq!(names.len(), 43);
}

#[test]
fn the_welsh_units_bear_their_welsh_names() {
    let Some((facts, dataset)) = both() else { return };
    let words = section(&facts, "The 43 territorial forces").split_whitespace().collect::<Vec<_>>().join(" ");
    let (_, names) = words.split_once("Welsh names (").expect("the Welsh names");
    let mut expected: Vec<_> = names.split(')').next().expect("a bracket").split(", ").collect();
    let welsh = dataset.units().filter(|(_, unit)| unit.groups[0].as_deref() == Some("Wales"));
    let own = |(_, unit): (_, &Unit)| unit.names.iter().map(|(tag, own)| (tag.clone(), own.name.clone())).collect();
    let mut names: Vec<Vec<_>> = welsh.map(own).collect();
    names.sort();
    expected.sort();
    let expected: Vec<_> = expected.iter().map(|&name| vec![("cy".to_owned(), name.to_owned())]).collect();
    assert_eq!(names, expected);
}

#[test]
fn the_aliases_that_the_facts_ask_for_are_there() {
    let Some((_, dataset)) = both() else { return };
    for (id, aliases) in [
        ("metropolitan", ["Met", "Scotland Yard"].as_slice()),
        ("greater-manchester", &["GMP"]),
        ("thames-valley", &["Berkshire", "Buckinghamshire", "Oxfordshire"]),
        ("west-midlands", &["Birmingham"]),
        ("west-yorkshire", &["Leeds"]),
        ("avon-and-somerset", &["Bristol"]),
    ] {
        let (_, unit) = dataset.units().find(|(_, unit)| unit.id == id).expect("the unit");
        for alias in aliases {
            assert!(unit.aliases.iter().any(|other| other == alias), "{id}: {alias}");
        }
    }
}

#[test]
fn the_dates_of_the_edition_are_those_of_the_facts() {
    let Some((facts, dataset)) = both() else { return };
    let plans = section(&facts, "Force plans").split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(plans.contains("by the end of May 2017, reviewed on paper in June 2017, published 5 October 2017"));
    assert_eq!(Ok(dataset.edition().as_at), Date::parse("2017-05-31"));
    assert_eq!(dataset.edition().published, day("5 October 2017"));
}

#[test]
fn the_support_line_is_that_of_the_facts() {
    let Some((facts, dataset)) = both() else { return };
    let support = dataset.support().expect("a support line");
    let words = section(&facts, "Support line").split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains(&format!("there: {}", support.address)), "{}", support.address);
    for name in ["24-hour", "Rape Crisis England & Wales", "aged 16 or over"] {
        assert!(support.text.contains(name) && words.contains(name), "{name}");
    }
}
