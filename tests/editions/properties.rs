//! What is promised of any edition that is sound.

use std::rc::Rc;

use force_status::dataset::{Dataset, raw};
use force_status::export::{self, Site};
use force_status::import::import;
use force_status::review::review;
use force_status::spreadsheet::unguarded;
use force_status::{fragment, wording};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::agree::{agrees, graphic, rows};
use crate::any::edition;
use crate::site::waited;

/// How many editions are tried for each promise.
const CASES: u32 = 150;

/// The edition that a file holds.
pub fn sound(file: &Value) -> Rc<Dataset> {
    let raw: raw::File = serde_json::from_value(file.clone()).expect("the shape of an edition");
    Rc::new(Dataset::check(&raw).unwrap_or_else(|problems| panic!("it is sound, but {problems:#?}")))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(CASES))]

    #[test]
    fn its_numbers_agree_wherever_they_stand(file in edition()) {
        let data = sound(&file);
        agrees(&data);
        wording::others(&data).into_iter().for_each(|other| agrees(&Rc::new(other)));
    }

    #[test]
    fn the_review_takes_it_as_the_build_does(file in edition()) {
        let review = review("any.json", file.to_string().as_bytes());
        prop_assert!(review.sound, "{}", review);
    }

    #[test]
    fn it_renders_alike_each_time_and_as_a_piece_of_html(file in edition()) {
        let data = sound(&file);
        prop_assert_eq!(graphic(&data), graphic(&data));
        let piece = waited(export::fragment(data, &Site::default(), 2)).expect("a piece of HTML");
        prop_assert!(!piece.contains("<script") && !piece.contains("javascript:") || !piece.contains("href=\"javascript"));
    }

    /// What a spreadsheet takes out, it may bring back: the named forces of the CSV, merged into the edition without them.
    #[test]
    fn it_goes_to_csv_and_back(file in edition()) {
        let data = sound(&file);
        let mut table = csv::Writer::from_writer(Vec::new());
        table.write_record(["name", "status", "source", "place"]).expect("memory takes it");
        let mut expected = 0;
        for ((_, force), row) in data.forces().zip(rows(&export::forces_csv(&data))) {
            if let Some(named) = &force.status {
                let place = named.sources[0].place.clone().unwrap_or_default();
                table.write_record([&row["id"], unguarded(&row["status_id"]), "report", &place]).expect("memory takes it");
                expected += 1;
            }
        }
        let mut bare = file.clone();
        for force in bare["forces"].as_array_mut().expect("a list") {
            force.as_object_mut().expect("an object").remove("status");
        }
        let table = table.into_inner().expect("memory gives it");
        let imported = import(&table, &serde_json::to_string_pretty(&bare).expect("JSON")).expect("a table that can be read");
        prop_assert_eq!((imported.taken, imported.refused.len()), (expected, 0), "{:?}", imported.refused);
        let back: Value = serde_json::from_str(&imported.edition).expect("JSON");
        prop_assert_eq!(&*sound(&back), &*data);
    }

    /// The published table as it is: it says nothing new to its own edition, and to one without statuses all that it lost.
    #[test]
    fn its_table_comes_back(file in edition()) {
        let (data, mut bare) = (sound(&file), file.clone());
        let table = export::forces_csv(&data);
        let again = import(table.as_bytes(), &file.to_string()).expect("a table that can be read");
        prop_assert_eq!((again.taken, again.known), (0, data.forces().len()), "{:?}", again.refused);
        for force in bare["forces"].as_array_mut().expect("a list") {
            force.as_object_mut().expect("an object").remove("status");
        }
        let imported = import(table.as_bytes(), &bare.to_string()).expect("a table that can be read");
        prop_assert!(imported.refused.is_empty(), "{:?}", imported.refused);
        prop_assert_eq!(&*sound(&serde_json::from_str(&imported.edition).expect("JSON")), &*data);
    }

    #[test]
    fn an_address_of_any_of_its_forces_and_filters_is_read_back(file in edition(), force in any::<prop::sample::Index>()) {
        let register = wording::register(&sound(&file));
        let (_, force) = force.get(&register.forces().collect::<Vec<_>>()).clone();
        for (_, filter) in register.filters() {
            let address = format!("view=force&status={}&force={}", filter.name, force.id);
            let selection = fragment::read(&register, &address).expect("it is ours");
            let expected = address.replace("&status=all", "");
            prop_assert_eq!(fragment::write(&register, &selection), expected);
        }
    }

    #[test]
    fn a_number_that_is_changed_changes_everywhere(file in edition(), value in 0..=1_000_000_000_000_000_u64) {
        let mut file = file;
        file["figures"][0]["value"] = json!(value.max(file["figures"][1]["value"].as_u64().expect("a number")));
        agrees(&sound(&file));
    }
}
