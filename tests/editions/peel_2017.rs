//! The table of `examples/` with two questions, regions and officers fills a template, and every count of it is the inspectorate's.

use std::collections::BTreeMap;
use std::fs;
use std::rc::Rc;

use edition::{Dataset, MeasureValue};
use import::{Imported, Options, import_with};
use messages::search::Index;
use messages::selection::{Action, Selection};
use messages::{Filter, filters};
use scraper::Html;
use serde_json::Value;
use testkit::published::{all, text, within};

use crate::consistency::{agrees, graphic};
use crate::examples::{self, example, valid};

fn edition() -> String {
    examples::edition("peel-2017")
}

fn data() -> Rc<Dataset> {
    valid(&edition())
}

/// The edition without what the table says.
fn template() -> String {
    let mut file: Value = serde_json::from_str(&edition()).expect("JSON");
    for unit in file["units"].as_array_mut().expect("a list") {
        let own = ["status", "groups", "judgements", "values"];
        unit.as_object_mut().expect("an object").retain(|field, _| !own.contains(&field.as_str()));
    }
    file.to_string()
}

/// `cargo xtask import TABLE TEMPLATE --map "Legitimacy 2017=status" --source legitimacy --source effectiveness-2016=radio`
fn merged(table: &[u8]) -> Imported {
    let pair = |from: &str, to: &str| vec![(from.to_owned(), to.to_owned())];
    let options = Options {
        map: pair("Legitimacy 2017", "status"),
        source: Some("legitimacy".to_owned()),
        sources: pair("Effectiveness 2016", "radio"),
        ..Options::default()
    };
    import_with(table, &template(), &options).expect("a table")
}

#[test]
fn the_table_and_a_template_make_the_edition() {
    let imported = merged(&example("tables/peel-2017.csv"));
    assert_eq!((imported.taken, imported.refused.len()), (43, 0), "{:?}", imported.refused);
    assert_eq!(valid(&imported.edition), data());
}

#[test]
fn the_worked_example_shows_the_sections_of_the_edition() {
    let guide = fs::read_to_string(testkit::project().join("docs/peel.md")).expect("it is there");
    let edition: Value = serde_json::from_str(&edition()).expect("JSON");
    let mut sections = 0;
    for block in guide.split("```json\n").skip(1) {
        let block = block.split("```").next().expect("its end").trim().trim_end_matches(',');
        let mut section: Value = serde_json::from_str(&format!("{{{block}}}")).expect("JSON");
        for (name, mut value) in section.as_object_mut().expect("an object").clone() {
            // What the guide leaves out is of other sections.
            if name == "questions" {
                value[0]["cautions"] = edition["questions"][0]["cautions"].clone();
            }
            assert_eq!(value, edition[&name], "{name}");
            sections += 1;
        }
    }
    assert_eq!(sections, 4);
    let call = "--map \"Legitimacy 2017=status\" --source legitimacy --source effectiveness-2016=radio --out";
    assert!(guide.contains(call), "the call that the test above makes");
}

#[test]
fn its_own_table_comes_back_without_a_loss() {
    let imported = import_with(site::units_csv(&data()).as_bytes(), &template(), &Options::default()).expect("a table");
    assert_eq!((imported.taken, imported.refused.len()), (43, 0), "{:?}", imported.refused);
    assert_eq!(valid(&imported.edition), data());
}

#[test]
fn both_questions_have_the_counts_of_the_inspectorate() {
    let data = data();
    agrees(&data);
    let counts: Vec<(&str, u64)> = data.statuses().map(|(_, status)| (&*status.label, status.count)).collect();
    let expected =
        [("Inadequate", 0), ("Requires improvement", 6), ("Good", 35), ("Outstanding", 1), ("Not graded", 1)];
    assert_eq!(counts, expected);
    let (id, question) = data.questions().next().expect("a second question");
    let counts: Vec<u64> = question.statuses.iter().map(|status| status.count).collect();
    assert_eq!(counts, [1, 13, 28, 1]);
    assert!(
        question.statuses.iter().all(|status| status.is_counted_here && data.cite(&status.sources).contains("Radio"))
    );
    let named: Vec<usize> = messages::judged_on(&data, id).iter().map(|(_, units)| units.len()).collect();
    assert_eq!(named, [1, 13, 28, 1]);
}

#[test]
fn the_page_has_each_question_behind_its_title_with_its_day_and_its_forces() {
    let page = Html::parse_fragment(&graphic(&data()));
    let question = all(&page, "details.fs-question");
    assert_eq!(question.len(), 1);
    let says = text(question[0]);
    assert!(says.starts_with("Effectiveness 2016") && says.contains("As at 2 March 2017."), "{says}");
    let statuses: Vec<String> = within(question[0], ".fs-status").into_iter().map(text).collect();
    assert_eq!(statuses, ["1 Inadequate", "13 Requires improvement", "28 Good", "1 Outstanding"]);
    assert_eq!(within(question[0], ".fs-name").len(), 43);
}

#[test]
fn the_table_is_a_matrix_arranged_by_region() {
    let data = data();
    let page = Html::parse_fragment(&graphic(&data));
    let table = all(&page, ".fs-table")[2];
    let heads: Vec<String> = within(table, "thead th").into_iter().map(text).collect();
    let expected =
        ["Force", "Legitimacy 2017", "Effectiveness 2016, as at 2 March 2017", "Officers, as at 30 September 2017"];
    assert_eq!(heads, expected);
    let regions: Vec<String> = within(table, "th[scope=rowgroup]").into_iter().map(text).collect();
    assert_eq!(regions.len(), 10);
    assert_eq!(regions[0], "North East Requires improvement: 1; Good: 2");
    assert!(regions.contains(&"North West Good: 4; Not graded: 1".to_owned()), "{regions:?}");
    let row = within(table, "tbody tr").into_iter().find(|row| text(*row).starts_with("Durham")).expect("its row");
    let cells: Vec<String> = within(row, "td").into_iter().map(text).collect();
    assert_eq!(cells, ["Good (all others)", "Outstanding", "1,138"]);
    let mark = within(table, "th[scope=row] sup").into_iter().map(text).collect::<Vec<_>>();
    assert_eq!(mark, ["2"], "one force has a footnote of its own");
    let notes: Vec<String> = all(&page, ".fs-footnotes li").into_iter().map(text).collect();
    assert!(notes.len() == 2 && notes[1].contains("Manchester Arena"), "{notes:?}");
}

#[test]
fn a_force_that_is_named_only_by_exception_is_marked_and_no_other_is() {
    let data = data();
    let marked: Vec<(&str, bool)> = data
        .units()
        .map(|(_, unit)| (&*data[unit.status.as_ref().expect("all are named").status].id, unit.status.as_ref()))
        .map(|(status, named)| (status, named.is_some_and(|named| named.is_by_exception)))
        .collect();
    assert!(marked.iter().all(|(status, is_marked)| *is_marked == (*status == "good")), "{marked:?}");
    let table = site::units_csv(&data);
    assert_eq!(table.matches(",good,Good,yes,").count(), 35);
    let page = Html::parse_fragment(&graphic(&data));
    let cells = within(all(&page, ".fs-table")[2], "td").into_iter().map(text);
    assert_eq!(cells.filter(|cell| cell == "Good (all others)").count(), 35);
}

#[test]
fn the_grid_can_be_filtered_by_each_region() {
    let data = data();
    let client_data = messages::client_data(&data);
    let regions: Vec<(String, u64)> = filters(&data)
        .zip(client_data.filters())
        .filter(|(filter, _)| matches!(filter, Filter::Group(_)))
        .map(|(filter, (_, row))| (row.name.clone(), messages::filter_count(&data, filter)))
        .collect();
    assert_eq!(regions.len(), 10);
    assert_eq!(regions.iter().map(|(_, count)| count).sum::<u64>(), 43);
    assert!(regions.contains(&("region.yorkshire-and-the-humber".to_owned(), 4)), "{regions:?}");
    let page = Html::parse_fragment(&graphic(&data));
    let notes: Vec<String> = all(&page, ".fs-filter-note").into_iter().map(text).collect();
    assert!(notes.contains(&"Requires improvement: 1; Good: 1.".to_owned()), "London: {notes:?}");
}

#[test]
fn the_finder_answers_for_all_questions_and_the_officers_at_once() {
    let client_data = Rc::new(messages::client_data(&data()));
    let find = |words: &str| {
        let result = Index::new(client_data.clone()).find(words);
        let selection = Selection::default().after(Action::Words(words.into()));
        let message = messages::status_message(&client_data, &selection, &result);
        format!("{}{}", message.lead, message.rest).replace('\u{a0}', " ")
    };
    assert_eq!(
        find("Durham"),
        "Durham Constabulary was one of 35 with “Good” on 12 December 2017. \
         The source does not name it, and says this of all others. \
         Effectiveness 2016, as at 2 March 2017: “Outstanding”. Officers: 1,138, as at 30 September 2017."
    );
    let manchester = find("Greater Manchester");
    assert!(manchester.contains("was the only force with “Not graded”"), "{manchester}");
    assert!(manchester.ends_with("was put off after the attack on the Manchester Arena."), "{manchester}");
    assert!(find("North East").contains("Cleveland"), "a region is found by its name");
}

#[test]
fn the_officers_of_the_forces_are_those_that_were_published_and_add_up_to_their_total() {
    let data = data();
    // In millionths, since arithmetic on binary fractions would not be exact.
    let millionths = |text: &str| {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let fraction: String = fraction.chars().chain("000000".chars()).take(6).collect();
        format!("{whole}{fraction}").parse::<u64>().expect("digits")
    };
    let officers: BTreeMap<&str, u64> = data
        .units()
        .map(|(_, unit)| match &unit.values[0] {
            Some(MeasureValue::Number(number)) => (&*unit.id, millionths(&number.iso())),
            other => panic!("{}: {other:?}", unit.id),
        })
        .collect();
    assert_eq!(officers["west-midlands"], 6_534_500_000, "the force and not the region of that name");
    let total: u64 = officers.values().sum();
    assert!(total.abs_diff(121_928_976_750) < 50, "the total of the 43 forces in the source: {total}");
}
