//! The tables, the CSV and the JSON hold the figures of the edition, row by row.

use std::collections::BTreeMap;

use edition::{Dataset, Date, End, Origin, Unit};
use scraper::ElementRef;

use crate::figures::addresses;
use testkit::published::{EDITION, all, amount, bytes, edition, inside, links, names, page, read, text, within, words};

/// The rows of a CSV file, each a cell by its column.
fn csv(end: &str) -> Vec<BTreeMap<String, String>> {
    let name = names().into_iter().find(|name| name.ends_with(end)).unwrap_or_else(|| panic!("no file …{end}"));
    let text = read(&name);
    let rows = csv::Reader::from_reader(text.as_bytes()).into_deserialize();
    rows.map(|row| row.unwrap_or_else(|error| panic!("{name}: {error}"))).collect()
}

/// The rows of the table with this caption, each as its cells.
fn rows<'page>(page: &'page scraper::Html, caption: &str) -> Vec<Vec<ElementRef<'page>>> {
    let has_caption = |table: &ElementRef<'_>| text(inside(*table, "caption")) == caption;
    let table = all(page, ".fs-table").into_iter().find(has_caption).unwrap_or_else(|| panic!("no table {caption}"));
    within(table, "tbody tr").into_iter().map(|row| within(row, "th,td")).collect()
}

/// How many units, figures and statuses there are in each format.
#[test]
fn nothing_is_left_out() {
    let (page, data) = (page(), edition());
    let (units, figures, statuses) = (data.units().len(), data.figures().len(), data.statuses().len());
    assert_eq!(rows(&page, "Figures").len(), figures);
    assert_eq!(rows(&page, "Forces by status, as at 31 May 2017").len(), statuses);
    let names =
        rows(&page, "Forces, A to Z, as at 31 May 2017").into_iter().map(|row| text(row[0])).collect::<Vec<_>>();
    let mut names: Vec<&str> = names.iter().flat_map(|names| names.split(", ")).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), units);
    assert_eq!((csv("-forces.csv").len(), csv("-figures.csv").len()), (units, figures + statuses));
}

#[test]
fn the_table_of_figures_is_the_edition() {
    let (page, data) = (page(), edition());
    for ((_, figure), row) in data.figures().zip(rows(&page, "Figures")) {
        assert!(text(row[0]).starts_with(&words(&figure.label)), "{}: {}", figure.id, text(row[0]));
        assert_eq!(amount(row[1]), figure.value, "{}", figure.id);
        assert_eq!(text(row[3]).contains("Our calculation"), figure.origin != Origin::Published, "{}", figure.id);
        assert_eq!(links(row[3]), addresses(&data, &figure.sources), "{}", figure.id);
        if let Some(whole) = figure.part_of {
            assert!(text(row[0]).contains(&format!("of {}", data[whole].value)), "{}", text(row[0]));
        }
    }
}

#[test]
fn the_table_of_statuses_is_the_edition() {
    let (page, data) = (page(), edition());
    for ((_, status), row) in data.statuses().zip(rows(&page, "Forces by status, as at 31 May 2017")) {
        assert_eq!((text(row[0]), amount(row[1])), (words(&status.label), status.count));
        assert_eq!(text(row[2]), words(&status.meaning));
        assert_eq!(links(row[3]), addresses(&data, &status.sources), "{}", status.id);
    }
}

/// The group of a unit in the only grouping of the edition.
fn nation(unit: &Unit) -> String {
    unit.groups[0].clone().expect("its nation")
}

#[test]
fn the_table_of_units_is_the_edition() {
    let (page, data) = (page(), edition());
    let rows = rows(&page, "Forces, A to Z, as at 31 May 2017");
    let shown: Vec<[String; 3]> = rows.into_iter().map(|row| [text(row[0]), text(row[1]), text(row[2])]).collect();
    // A row for each unit that a source names, then one for those of each nation that none names.
    let named = data.units().filter_map(|(_, unit)| {
        let status = &data[unit.status.as_ref()?.status];
        Some([unit.name.clone(), nation(unit), status.label.clone()])
    });
    let unnamed = ["England", "Wales"].map(|nation| {
        let units = data.units().map(|(_, unit)| unit);
        let names: Vec<&str> = units
            .filter(|unit| unit.status.is_none() && self::nation(unit) == nation)
            .map(|unit| unit.name.as_str())
            .collect();
        [names.join(", "), nation.to_owned(), format!("not named ({})", names.len())]
    });
    assert_eq!(shown, named.chain(unnamed).collect::<Vec<_>>());
}

#[test]
fn the_csv_of_figures_is_the_edition() {
    let data = edition();
    let rows = csv("-figures.csv");
    for ((_, figure), row) in data.figures().zip(&rows) {
        let derived = figure.origin != Origin::Published;
        let whole = figure.part_of.map(|whole| data[whole].id.as_str()).unwrap_or_default();
        for (column, expected) in [
            ("kind", "figure"),
            ("id", &figure.id),
            ("label", &figure.label),
            ("value", &figure.value.to_string()),
            ("origin", if derived { "derived" } else { "published" }),
            ("part_of", whole),
            ("counts", &figure.counts),
        ] {
            assert_eq!(row[column], expected, "{column} of {}", figure.id);
        }
        let rule = words(&row["rule"]);
        let result = [".", ","].iter().any(|end| rule.contains(&format!("= {}{end}", figure.value)));
        assert_eq!(result, derived, "{}: {rule}", figure.id);
        cites(row, &addresses(&data, &figure.sources));
        // From the first day to the last: spreadsheets turn months into something else.
        let from = figure.period.as_ref().map(|period| format!("{}-01", period.from.iso())).unwrap_or_default();
        let [to, about] = match figure.period.as_ref().map(|period| &period.to) {
            Some(End::Month(to)) => [to.last_day().iso(), String::new()],
            Some(End::About(about)) => [String::new(), about.clone()],
            None => Default::default(),
        };
        assert_eq!([&row["from"], &row["to"], &row["about"]], [&from, &to, &about], "{}", figure.id);
        assert_eq!(row["as_at"], figure.as_at.map(Date::iso).unwrap_or_default(), "{}", figure.id);
        assert_eq!(row["published"], "2017-10-05", "{}", figure.id);
    }
    for ((_, status), row) in data.statuses().zip(&rows[data.figures().len()..]) {
        assert_eq!([&row["kind"], &row["id"], &row["label"]], ["status", &status.id, &status.label]);
        assert_eq!([&row["value"], &row["origin"]], [&status.count.to_string(), "published"]);
        assert_eq!([&row["as_at"], &row["to"]], [&data.edition().as_at.iso(), ""], "the day of {}", status.id);
        cites(row, &addresses(&data, &status.sources));
    }
}

#[test]
fn the_csv_of_units_is_the_edition() {
    let data = edition();
    for ((_, unit), row) in data.units().zip(csv("-forces.csv")) {
        assert_eq!([&row["id"], &row["name"], &row["nation"]], [&unit.id, &unit.name, &nation(unit)]);
        let named = unit.status.as_ref();
        assert_eq!(row["as_at"], data.edition().as_at.iso());
        let status = named.map(|named| &data[named.status]);
        let [id, label] = status.map_or(["", ""], |status| [&status.id, &status.label]);
        assert_eq!([&row["status_id"], &row["status"]], [id, label], "{}", unit.id);
        cites(&row, &named.map(|named| addresses(&data, &named.sources)).unwrap_or_default());
    }
}

/// The row names each of these addresses, and none where there are none.
fn cites(row: &BTreeMap<String, String>, addresses: &[&str]) {
    let cited: Vec<_> = row["sources"].split("; ").filter_map(|citation| citation.rsplit(' ').next()).collect();
    assert_eq!(
        cited.iter().filter(|cited| !cited.is_empty()).collect::<Vec<_>>(),
        addresses.iter().collect::<Vec<_>>()
    );
}

#[test]
fn the_json_is_the_edition_byte_for_byte() {
    let name = format!("{}.json", edition().edition().id);
    assert!(bytes(&name) == EDITION.as_bytes(), "{name} is not static/edition.json");
    let file = serde_json::from_slice(&bytes(&name)).expect("the published JSON has the right shape");
    assert_eq!(Dataset::check(&file).as_ref(), Ok(&edition()));
}

#[test]
fn no_derived_number_is_typed() {
    let file: serde_json::Value = serde_json::from_str(EDITION).expect("JSON");
    let figures = file["figures"].as_array().expect("figures");
    let data = edition();
    for ((_, figure), typed) in data.figures().zip(figures) {
        let derived = figure.origin != Origin::Published;
        assert_eq!((typed["value"].is_null(), typed["derive"].is_null()), (derived, !derived), "{}", figure.id);
    }
}
