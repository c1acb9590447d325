//! The table of `examples/`, as a newsroom listed it, fills the statuses of the edition of its name.

use std::rc::Rc;

use import::{Options, import_with};
use messages::search::Index;
use messages::selection::{Action, Selection};
use scraper::Html;
use serde_json::Value;

use crate::consistency::{agrees, graphic};
use crate::examples::{self, example, valid};
use testkit::published::{all, text};

const NAME: &str = "peel-effectiveness-2016";

fn edition() -> String {
    examples::edition(NAME)
}

/// The edition without a status of any force.
fn template() -> String {
    let mut file: Value = serde_json::from_str(&edition()).expect("JSON");
    for unit in file["units"].as_array_mut().expect("a list") {
        unit.as_object_mut().expect("an object").remove("status");
    }
    file.to_string()
}

/// `cargo xtask import TABLE TEMPLATE --map "Effectiveness 2016=status" --replace "Met Police=metropolitan" --source radio`
fn options() -> Options {
    let pair = |from: &str, to: &str| vec![(from.to_owned(), to.to_owned())];
    Options {
        map: pair("Effectiveness 2016", "status"),
        replace: pair("Met Police", "metropolitan"),
        source: Some("radio".to_owned()),
        ..Options::default()
    }
}

#[test]
fn the_table_and_a_template_make_the_edition() {
    let imported = import_with(&example(&format!("tables/{NAME}.csv")), &template(), &options()).expect("a table");
    assert_eq!((imported.taken, imported.refused.len()), (43, 0), "{:?}", imported.refused);
    assert_eq!(valid(&imported.edition), valid(&edition()));
}

#[test]
fn the_forces_of_each_grade_are_counted_here_and_the_page_says_so() {
    let data = valid(&edition());
    let counted: Vec<(&str, u64)> = data.statuses().map(|(_, status)| (&*status.label, status.count)).collect();
    assert_eq!(counted, [("Inadequate", 1), ("Requires improvement", 13), ("Good", 28), ("Outstanding", 1)]);
    assert!(data.statuses().all(|(_, status)| status.is_counted_here && status.sources.len() == 1));
    let page = Html::parse_fragment(&graphic(&data));
    let says = all(&page, "td").into_iter().map(text).filter(|cell| cell.ends_with("Our count of those named."));
    assert_eq!(says.count(), 4);
    assert_eq!(site::figures_csv(&data).matches(",counted,").count(), 4);
}

#[test]
fn the_graphic_its_tables_and_its_finder_say_the_grades() {
    let data = valid(&edition());
    agrees(&data);
    let client_data = Rc::new(messages::client_data(&data));
    let find = |words: &str| {
        let result = Index::new(client_data.clone()).find(words);
        let selection = Selection::default().after(Action::Words(words.into()));
        let message = messages::status_message(&client_data, &selection, &result);
        format!("{}{}", message.lead, message.rest)
    };
    for (words, grade) in
        [("Durham", "outstanding"), ("Luton", "inadequate"), ("the Met", "requires improvement"), ("Kent", "good")]
    {
        assert!(find(words).to_lowercase().contains(grade), "{words}: {}", find(words));
    }
    let table = site::units_csv(&data);
    assert!(table.contains("\ndurham,Durham Constabulary,England,outstanding,Outstanding,2017-03-02,"), "{table}");
    assert_eq!(table.matches(",requires-improvement,").count(), 13);
    let page = Html::parse_fragment(&graphic(&data));
    let shown = all(&page, ".fs-card").into_iter().map(text).collect::<Vec<_>>().join(" ");
    assert!(shown.contains("of 43 forces were graded good or outstanding") && shown.contains("28 + 1 = 29"), "{shown}");
}
