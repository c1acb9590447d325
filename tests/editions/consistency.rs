//! Agreement: the same numbers and words stand on the page, in its tables, in the CSV, the metadata and the picture's text.

use std::collections::BTreeMap;
use std::rc::Rc;

use edition::spreadsheet::unguarded;
use edition::{Dataset, MeasureValue, Term};
use force_status::view::static_parts::{self, RenderContext};
use messages::client_data::ClientData;
use scraper::{ElementRef, Html};
use site::Site;

use testkit::published::{all, amount, attribute, inside, one, squares, text, waited, within, words};

/// The graphic of an edition, as HTML.
pub fn graphic(data: &Rc<Dataset>) -> String {
    let context = RenderContext::new(data.clone(), "fs", 1, Site::default().home());
    waited(static_parts::graphic(&context, true))
}

/// The rows of a CSV, each a cell by its column.
pub fn rows(csv: &str) -> Vec<BTreeMap<String, String>> {
    let rows = csv::Reader::from_reader(csv.as_bytes()).into_deserialize();
    rows.map(|row| row.expect("a row has a cell for each column")).collect()
}

/// Everything that is published of an edition agrees with it.
pub fn agrees(data: &Rc<Dataset>) {
    let html = graphic(data);
    let page = Html::parse_fragment(&html);
    cards_agree(data, &page);
    statuses_agree(data, &page);
    map_agrees(data, &page);
    tables_agree(data, &page);
    files_agree(data);
    let client_data = messages::client_data(data);
    assert_eq!(ClientData::read(&client_data.write()), client_data, "the client data survives its way");
    // Nothing of a text has become markup.
    let own = ["script", "style", "b b", "iframe"];
    own.iter().for_each(|tag| assert!(all(&page, tag).is_empty(), "{tag} in the page"));
}

fn cards_agree(data: &Dataset, page: &Html) {
    for (_, card) in data.cards() {
        let figure = &data[card.figure];
        let shown = one(page, &format!("#fs-card-{}", card.id));
        assert_eq!(amount(inside(shown, ".fs-number")), figure.value, "{}", card.id);
        let said = text(inside(shown, ".fs-says"));
        assert_eq!(said, words(&format!("{} {}", messages::of_whole(data, figure), figure.says)), "{}", card.id);
        let values: Vec<u64> = card.parts.iter().map(|&part| data.value(part)).collect();
        let amounts = |selector| within(shown, selector).into_iter().map(amount).collect::<Vec<_>>();
        assert_eq!(amounts(".fs-part-words b"), values, "{}", card.id);
        let is_drawn = card.picture.is_some();
        assert_eq!(amounts(".fs-parts b"), if is_drawn { values } else { vec![] }, "{}", card.id);
        assert_eq!(within(shown, ".fs-picture").len(), usize::from(is_drawn), "{}", card.id);
        let cited = text(inside(shown, ".fs-cite"));
        assert!(cited.contains(&messages::number(figure.value)), "{cited}");
    }
    let standfirst = text(one(page, ".fs-standfirst"));
    assert_eq!(standfirst, words(&data.edition().standfirst));
}

fn statuses_agree(data: &Dataset, page: &Html) {
    for (id, status) in data.statuses() {
        let block = one(page, &format!("#fs-status-{}", status.id));
        assert_eq!(amount(inside(block, ".fs-count")), status.count, "{}", status.id);
        let named = within(block, ".fs-named > li").len() as u64;
        let squares = within(block, ".fs-squares").into_iter().map(squares).sum::<u64>();
        assert_eq!(squares, status.count, "{}: each is a square", status.id);
        assert_eq!(named, data.named(id).count() as u64, "{}", status.id);
    }
    let tiles = all(page, ".fs-tile").len();
    assert_eq!(tiles, data.units().len());
    let open = all(page, ".fs-tile.fs-unnamed").len() as u64;
    assert_eq!(open, data.all_unnamed(), "only what a source names has a status");
}

/// Where each has a place on a map that fits a narrow screen, each tile lies there and bears its code; else there is no map, no choice of it and no code.
fn map_agrees(data: &Dataset, page: &Html) {
    let has_map = data.map_size().is_some_and(|(columns, rows)| columns <= 12 && rows <= 24);
    assert_eq!(all(page, ".fs-map").len(), usize::from(has_map));
    assert_eq!(all(page, ".fs-as-map").len(), usize::from(has_map));
    let codes: Vec<String> = all(page, ".fs-tile-code").into_iter().map(text).collect();
    let units = data.units().map(|(_, unit)| unit).filter(|_| has_map);
    assert_eq!(codes, units.clone().map(|unit| unit.code.clone().expect("a code")).collect::<Vec<_>>());
    for unit in units {
        let place = unit.place.expect("a place");
        let class = format!(".fs-tile.fs-c{}.fs-r{}", place.column, place.row);
        assert_eq!(attribute(one(page, &format!("{class} > input")), "value"), unit.id);
    }
}

fn tables_agree(data: &Dataset, page: &Html) {
    let tables = all(page, ".fs-table");
    let amounts = |table: ElementRef<'_>| within(table, ".fs-amount").into_iter().map(amount).collect::<Vec<_>>();
    assert_eq!(amounts(tables[0]), data.figures().map(|(_, figure)| figure.value).collect::<Vec<_>>());
    assert_eq!(amounts(tables[1]), data.statuses().map(|(_, status)| status.count).collect::<Vec<_>>());
    // Those that no source names share a row.
    let name = |row: ElementRef<'_>| {
        let mark = within(row, "sup").into_iter().map(text).next().unwrap_or_default();
        text(row).strip_suffix(&mark).expect("it ends with its footnotes").to_owned()
    };
    let rows: Vec<String> = within(tables[2], "tbody th[scope=row]").into_iter().map(name).collect();
    let part = if data.units().any(|(_, unit)| unit.name.contains(',')) { "; " } else { ", " };
    let mut names: Vec<&str> = rows.iter().flat_map(|names| names.split(part)).collect();
    names.sort_unstable();
    let mut expected: Vec<String> = data.units().map(|(_, unit)| words(&unit.name)).collect();
    expected.sort_unstable();
    assert_eq!(names, expected);
}

fn files_agree(data: &Dataset) {
    let figures = rows(&site::figures_csv(data));
    let value = |kind: &str, id: &str| {
        let row = figures.iter().find(|row| row["kind"] == kind && row["id"] == id).expect("a row for each");
        row["value"].parse::<u64>().expect("a number")
    };
    let description = site::json_ld(data, &Site::default());
    let measured = description["variableMeasured"].as_array().expect("a list");
    let described = |id: &str| {
        let found = measured.iter().find(|one| one["propertyID"] == id).expect("each is described");
        found["value"].as_u64().expect("a number")
    };
    for (_, figure) in data.figures() {
        assert_eq!([value("figure", &figure.id), described(&figure.id)], [figure.value; 2], "{}", figure.id);
    }
    for (_, status) in data.statuses() {
        assert_eq!([value("status", &status.id), described(&status.id)], [status.count; 2], "{}", status.id);
    }
    let mut of_questions = 0;
    for (_, question) in data.questions() {
        for status in &question.statuses {
            let id = format!("{}.{}", question.id, status.id);
            assert_eq!([value("status", &id), described(&id)], [status.count; 2], "{id}");
            of_questions += 1;
        }
    }
    assert_eq!(figures.len(), data.figures().len() + data.statuses().len() + of_questions);
    let units = rows(&site::units_csv(data));
    assert_eq!(units.len(), data.units().len());
    for ((_, unit), row) in data.units().zip(&units) {
        let open = if unit.disputed.is_empty() { "" } else { messages::open_label(data, unit) };
        let status = unit.status.as_ref().map_or(open, |named| &data[named.status].label);
        let cells = ["id", "name", "status"].map(|name| unguarded(&row[name]));
        assert_eq!(cells, [&unit.id, &unit.name, status], "back from the CSV");
        for ((_, grouping), group) in data.groupings().zip(&unit.groups) {
            assert_eq!(unguarded(&row[&grouping.id]), group.as_deref().unwrap_or_default(), "back from the CSV");
        }
        for (id, question) in data.questions() {
            let status = messages::judgement(data, id, unit).map(|status| &*status.label).unwrap_or_default();
            assert_eq!(unguarded(&row[&question.id]), status, "back from the CSV");
        }
        for ((_, measure), value) in data.measures().zip(&unit.values) {
            let published = match value {
                Some(MeasureValue::Number(number)) => number.iso(),
                Some(MeasureValue::Text(text)) => text.clone(),
                None => String::new(),
            };
            assert_eq!(unguarded(&row[&measure.id]), published, "as it was published");
        }
    }
    let share = messages::share(data);
    for card in messages::strongest(data) {
        assert!(share.contains(&messages::number(data.value(Term::Figure(card.figure)))), "{share}");
    }
    for (_, status) in data.statuses() {
        assert!(
            share.contains(&format!("{} {}", status.label.to_lowercase(), messages::number(status.count))),
            "{share}"
        );
    }
}
