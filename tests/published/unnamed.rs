//! A unit that no source names stands with a status nowhere: not in a tile, a table, a list or a file.

use edition::{Dataset, Unit};
use scraper::ElementRef;

use testkit::published::{all, attribute, edition, inside, one, page, read, text, within, words};

/// The units that no source names.
fn unnamed(data: &Dataset) -> Vec<&Unit> {
    let units: Vec<_> = data.units().map(|(_, unit)| unit).filter(|unit| unit.status.is_none()).collect();
    assert_eq!(units.len(), 41, "the sources of the default edition name two");
    units
}

/// Neither the label of a status nor a shade or mark of one.
fn shows_no_status(data: &Dataset, element: ElementRef<'_>) {
    let html = element.html();
    for (_, status) in data.statuses() {
        assert!(!text(element).contains(&status.label), "“{}” in {html}", status.label);
        assert!(!html.contains(&format!("-{}\"", status.id)), "{} in {html}", status.id);
    }
    assert!(!html.contains("fs-step-"), "a shade in {html}");
}

#[test]
fn no_tile_of_an_unnamed_unit_shows_a_status() {
    let (page, data) = (page(), edition());
    for unit in unnamed(&data) {
        let tile = one(&page, &format!("label:has(> input[name=fs-unit][value={}])", unit.id));
        assert_eq!(text(inside(tile, ".fs-tile-name")), unit.short);
        assert_eq!(within(tile, ".fs-tile-status").len(), 0, "{}", unit.id);
        assert!(attribute(tile, "class").split(' ').any(|class| class == "fs-unnamed"), "{}", unit.id);
        shows_no_status(&data, tile);
    }
}

#[test]
fn all_tiles_of_unnamed_units_look_and_answer_alike() {
    let (page, data) = (page(), edition());
    let alike = |unit: &Unit| {
        let tile = one(&page, &format!("label:has(> input[name=fs-unit][value={}])", unit.id));
        let (place, code) = (unit.place.expect("a map"), unit.code.as_ref().expect("a map has codes"));
        let place = format!("fs-c{} fs-r{}\"", place.column, place.row);
        let own = [&place, &unit.id, &unit.short, &format!(">{code}<")];
        own.into_iter().fold(tile.html(), |html, own| html.replace(own, ""))
    };
    let tiles: Vec<_> = unnamed(&data).into_iter().map(alike).collect();
    for tile in &tiles {
        assert_eq!(tile, &tiles[0]);
    }
}

#[test]
fn no_block_but_only_tiles_and_the_table_speak_of_an_unnamed_unit() {
    let (page, data) = (page(), edition());
    let allowed = |element: ElementRef<'_>| {
        let lines = element.ancestors().filter_map(ElementRef::wrap).chain([element]);
        lines
            .into_iter()
            // The hint has examples of what may be typed.
            .any(|line| {
                ["fs-tile", "fs-hint"].iter().any(|class| attribute(line, "class").contains(class))
                    || line.attr("id") == Some("fs-copy-table")
            })
    };
    for unit in unnamed(&data) {
        for element in all(&page, "body *").into_iter().filter(|element| !allowed(*element)) {
            let own: String =
                element.children().filter_map(|child| child.value().as_text().map(|text| words(text))).collect();
            let [label, title] = ["aria-label", "title"].map(|key| attribute(element, key));
            for said in [own.as_str(), label, title] {
                assert!(!said.contains(&unit.name), "{} in “{said}”", unit.name);
                // Short names such as Kent or Durham must not stand there either, as words of their own.
                let words = said.split(|character: char| !character.is_alphanumeric() && character != '-');
                assert!(words.into_iter().all(|word| word != unit.short), "{} in “{said}”", unit.short);
            }
        }
    }
}

#[test]
fn no_row_of_an_unnamed_unit_shows_a_status() {
    let (page, data) = (page(), edition());
    for unit in unnamed(&data) {
        let rows = within(one(&page, "#fs-copy-table"), "tbody tr");
        let has = |row: &ElementRef<'_>| text(inside(*row, "th")).split(", ").any(|name| name == unit.name);
        let rows: Vec<_> = rows.into_iter().filter(has).collect();
        let [row] = rows.as_slice() else { panic!("{} stands in {} rows", unit.name, rows.len()) };
        let row = *row;
        assert!(text(within(row, "td")[1]).starts_with("not named ("), "{}", text(row));
        shows_no_status(&data, row);
    }
}

#[test]
fn no_line_of_the_files_gives_an_unnamed_unit_a_status() {
    let data = edition();
    let id = &data.edition().id;
    let (units, figures) = (read(&format!("{id}-forces.csv")), read(&format!("{id}-figures.csv")));
    for unit in unnamed(&data) {
        let line = units.lines().find(|line| line.starts_with(&format!("{},", unit.id))).expect("a line");
        assert_eq!(
            line,
            format!("{},{},{},,,2017-05-31,", unit.id, unit.name, unit.groups[0].as_deref().expect("its nation"))
        );
        assert!(!figures.contains(&unit.name), "{} among the figures", unit.name);
    }
    let file: serde_json::Value = serde_json::from_str(&read(&format!("{id}.json"))).expect("JSON");
    let named = file["units"].as_array().expect("forces").iter().filter(|unit| !unit["status"].is_null()).count();
    assert_eq!(named, data.units().len() - unnamed(&data).len());
}

#[test]
fn dashes_mean_a_unit_that_is_not_named_and_nothing_else() {
    let html = read("index.html");
    let (_, style) = html.split_once("<style>").expect("the page has a style sheet");
    let (style, graphic) = style.split_once("</style>").expect("the style sheet ends");
    let dashed: Vec<&str> =
        style.split('}').filter(|rule| rule.contains("dashed") || rule.contains("dotted")).collect();
    assert_eq!(dashed.len(), 2, "{dashed:?}");
    assert!(dashed.iter().all(|rule| rule.contains(".fs-unnamed")), "{dashed:?}");
    for drawing in ["stroke-dasharray", "dashed", "dotted", "hatch"] {
        assert!(!graphic.contains(drawing) && !style.contains("dasharray"), "{drawing} in a drawing");
    }
}

#[test]
fn no_drawing_of_a_status_is_a_letter_or_a_question_mark() {
    for pattern in all(&page(), "pattern") {
        assert!(within(pattern, "text").is_empty(), "{}", pattern.html());
        assert!(!text(pattern).contains('?'), "{}", pattern.html());
    }
}
