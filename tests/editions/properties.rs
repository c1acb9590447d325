//! What is promised of any edition that is valid.

use std::rc::Rc;

use edition::spreadsheet::unguarded;
use edition::{Dataset, Unit, raw};
use import::import;
use messages::Filter;
use messages::url_state;
use proptest::prelude::*;
use scraper::Html;
use serde_json::{Value, json};
use site::Site;
use validate::validate;

use crate::consistency::{agrees, graphic, rows};
use testkit::published::{all, attribute, waited};
use testkit::strategies::edition;

/// How many editions are tried for each promise.
const CASES: u32 = 150;

/// The edition that a file holds.
pub fn valid(file: &Value) -> Rc<Dataset> {
    let raw: raw::File = serde_json::from_value(file.clone()).expect("the shape of an edition");
    Rc::new(Dataset::check(&raw).unwrap_or_else(|errors| panic!("it is valid, but {errors:#?}")))
}

/// An edition in which sources differ about one of those that no source names, if there is one and a status to differ about.
fn differing(mut file: Value, which: prop::sample::Index) -> Value {
    let ids: Vec<Value> = file["statuses"].as_array().expect("a list").iter().map(|one| one["id"].clone()).collect();
    let cited = file["statuses"][0]["sources"].clone();
    let mut open: Vec<&mut Value> =
        file["units"].as_array_mut().expect("a list").iter_mut().filter(|unit| unit["status"].is_null()).collect();
    if ids.len() > 1 && !open.is_empty() {
        let place = which.index(open.len());
        open[place]["status"] =
            json!({ "is": ids[0], "sources": cited, "conflicting": [{ "is": ids[1], "sources": cited }] });
    }
    file
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(CASES))]

    #[test]
    fn its_numbers_agree_wherever_they_stand(file in edition()) {
        let data = valid(&file);
        agrees(&data);
        messages::others(&data).into_iter().for_each(|other| agrees(&Rc::new(other)));
    }

    #[test]
    fn the_review_takes_it_as_the_build_does(file in edition()) {
        let report = validate("any.json", file.to_string().as_bytes());
        prop_assert!(report.valid, "{}", report);
    }

    #[test]
    fn it_renders_alike_each_time_and_as_a_piece_of_html(file in edition()) {
        let data = valid(&file);
        prop_assert_eq!(graphic(&data), graphic(&data));
        let fragment = waited(site::html_fragment(data, &Site::default(), 2)).expect("an HTML fragment");
        prop_assert!(!fragment.contains("<script") && !fragment.contains("javascript:") || !fragment.contains("href=\"javascript"));
    }

    /// What a spreadsheet takes out, it may bring back: the named units of the CSV, merged into the edition without them.
    #[test]
    fn it_goes_to_csv_and_back(file in edition()) {
        let data = valid(&file);
        let mut table = csv::Writer::from_writer(Vec::new());
        table.write_record(["name", "status", "source", "place", "judged", "by_exception"]).expect("memory takes it");
        let mut expected = 0;
        for ((_, unit), row) in data.units().zip(rows(&site::units_csv(&data))) {
            if let Some(named) = &unit.status {
                let place = named.sources[0].place.clone().unwrap_or_default();
                let judged = row.get("judged").cloned().unwrap_or_default();
                let exception = row.get("by_exception").cloned().unwrap_or_default();
                let cells = [&row["id"], unguarded(&row["status_id"]), "report", &place, &judged, &exception];
                table.write_record(cells).expect("memory takes it");
                expected += 1;
            }
        }
        let mut bare = file.clone();
        for unit in bare["units"].as_array_mut().expect("a list") {
            unit.as_object_mut().expect("an object").remove("status");
        }
        let table = table.into_inner().expect("memory gives it");
        let imported = import(&table, &serde_json::to_string_pretty(&bare).expect("JSON")).expect("a table that can be read");
        prop_assert_eq!((imported.taken, imported.refused.len()), (expected, 0), "{:?}", imported.refused);
        let back: Value = serde_json::from_str(&imported.edition).expect("JSON");
        prop_assert_eq!(&*valid(&back), &*data);
    }

    /// The published table as it is: it says nothing new to its own edition, and to one without statuses, groups and numbers all that it lost.
    #[test]
    fn its_table_comes_back(file in edition()) {
        let (data, mut bare) = (valid(&file), file.clone());
        let table = site::units_csv(&data);
        let again = import(table.as_bytes(), &file.to_string()).expect("a table that can be read");
        prop_assert_eq!((again.taken, again.known), (0, data.units().len()), "{:?}", again.refused);
        for unit in bare["units"].as_array_mut().expect("a list") {
            let own = ["status", "groups", "judgements", "values", "link", "cautions"];
            unit.as_object_mut().expect("an object").retain(|field, _| !own.contains(&field.as_str()));
        }
        let imported = import(table.as_bytes(), &bare.to_string()).expect("a table that can be read");
        prop_assert!(imported.refused.is_empty(), "{:?}", imported.refused);
        prop_assert_eq!(&*valid(&serde_json::from_str(&imported.edition).expect("JSON")), &*data);
    }

    #[test]
    fn an_address_of_any_of_its_units_and_filters_is_read_back(file in edition(), unit in any::<prop::sample::Index>()) {
        let client_data = messages::client_data(&valid(&file));
        let (_, unit) = unit.get(&client_data.units().collect::<Vec<_>>()).clone();
        for (_, filter) in client_data.filters() {
            let address = format!("view=unit&status={}&unit={}", filter.name, unit.id);
            let selection = url_state::read(&client_data, &address).expect("it is ours");
            let expected = address.replace("&status=all", "");
            prop_assert_eq!(url_state::write(&client_data, &selection), expected);
        }
    }

    /// Under any filter the list names only those that a source names for it, whichever are named, unnamed or named differently.
    #[test]
    fn no_filter_lists_anybody_whom_no_source_names_for_it(file in edition(), disputed in any::<prop::sample::Index>()) {
        let data = valid(&differing(file, disputed));
        let page = Html::parse_fragment(&graphic(&data));
        let client_data = messages::client_data(&data);
        for (filter, (_, row)) in messages::filters(&data).zip(client_data.filters()) {
            let statuses = match filter {
                Filter::All => continue,
                Filter::Status(status) => vec![status],
                Filter::Sum(sum) => data[sum].statuses.clone(),
                Filter::Group(_) => Vec::new(),
            };
            let group = if let Filter::Group(group) = filter { Some(group) } else { None };
            let is_in = |unit: &Unit, group: usize| {
                let (id, grouping) = data.main_grouping().expect("groups have a grouping");
                unit.groups[id.place()].as_ref() == Some(&grouping.groups[group])
            };
            let has = |unit: &Unit| unit.status.as_ref().is_some_and(|named| statuses.contains(&named.status));
            let named: Vec<&str> = data
                .units()
                .filter(|(_, unit)| group.map_or_else(|| has(unit), |group| is_in(unit, group)))
                .map(|(_, unit)| &*unit.id)
                .collect();
            // What the style sheet leaves in view.
            let listed: Vec<&str> = all(&page, &format!(".fs-tile[data-in~={:?}] > input", row.token))
                .into_iter()
                .map(|input| attribute(input, "value"))
                .collect();
            prop_assert_eq!(&listed, &named, "under {}", row.name);
            if group.is_some() {
                continue;
            }
            let note = messages::filter_note(&data, filter).unwrap_or_default();
            let rest = messages::filter_count(&data, filter) - named.len() as u64;
            prop_assert_eq!(rest > 0, note.contains("does not say") || note.contains("ddweud") || note.contains("Nid"), "{}", note);
        }
    }

    #[test]
    fn a_number_that_is_changed_changes_everywhere(file in edition(), value in 0..=1_000_000_000_000_000_u64) {
        let mut file = file;
        file["figures"][0]["value"] = json!(value.max(file["figures"][1]["value"].as_u64().expect("a number")));
        agrees(&valid(&file));
    }
}
