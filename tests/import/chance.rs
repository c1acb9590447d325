//! Tables by chance: whatever is typed, each row is taken, known or reported, and nothing that is taken is taken twice.

use edition::raw;
use import::{Options, import, import_with};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::{EDITION, valid};

/// What may stand in a cell.
const CELLS: [&str; 25] = [
    "",
    "Kent",
    "kent police",
    "Essex\u{a0}Police",
    "Dyfed–Powys Police",
    "Avon & Somerset",
    "gwent",
    "Atlantis",
    "started",
    "Plan started",
    "Plan not\u{200B} started",
    "begun",
    "hmicfrs",
    "HMICFRS",
    "ipcc",
    "article",
    "gossip",
    "page 4",
    "'=1",
    "-5",
    "England",
    "Wales",
    "2017-05-31",
    "31/05/2017",
    "a, b; c",
];

const HEADINGS: [&str; 11] =
    ["id", "short", "nation", "status", "status_id", "source", "place", "as_at", "code", "column", "row"];

fn table() -> impl Strategy<Value = (usize, Vec<u8>)> {
    let headings = prop::sample::subsequence(HEADINGS.to_vec(), 0..=HEADINGS.len());
    let rows = vec(vec(select(CELLS.to_vec()), HEADINGS.len() + 1), 0..20);
    (headings, rows, select(vec![b',', b';', b'\t']), any::<bool>()).prop_map(|(headings, rows, part, marked)| {
        let mut writer = csv::WriterBuilder::new().delimiter(part).from_writer(Vec::new());
        let width = headings.len() + 1;
        writer.write_record(std::iter::once("name").chain(headings)).expect("memory takes it");
        let filled = rows.iter().filter(|row| row[..width].iter().any(|cell| !cell.is_empty())).count();
        for row in rows {
            writer.write_record(&row[..width]).expect("memory takes it");
        }
        let table = writer.into_inner().expect("memory gives it");
        (filled, if marked { ["\u{feff}".as_bytes(), &table].concat() } else { table })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn each_row_is_accounted_for((rows, table) in table()) {
        let imported = import(&table, EDITION).expect("its headings are known");
        prop_assert_eq!(imported.taken + imported.known + imported.refused.len(), rows, "{:?}", imported.refused);
        prop_assert_eq!(imported.taken > 0, imported.edition != EDITION);
        let again = import(&table, &imported.edition).expect("it could be read before");
        prop_assert_eq!(again.taken, 0);
        prop_assert_eq!(again.refused, imported.refused);
        if imported.taken < 3 {
            valid(&imported.edition);
        }
    }

    /// A table that may change and add units is taken once: the second time it says nothing new. Where rows contradict each other,
    /// one of them may be taken once the others say something else of a unit that is there by then.
    #[test]
    fn an_update_is_taken_once((rows, table) in table()) {
        let update = Options { update: true, source: Some("hmicfrs".to_owned()), ..Options::default() };
        let imported = import_with(&table, EDITION, &update).expect("its headings are known");
        prop_assert_eq!(imported.taken + imported.known + imported.refused.len(), rows, "{:?}", imported.refused);
        serde_json::from_str::<raw::File>(&imported.edition).expect("the right shape");
        let again = import_with(&table, &imported.edition, &update).expect("it could be read before");
        prop_assert!(again.taken == 0 || !imported.refused.is_empty(), "{again:?}");
    }

    /// Quotes and line ends anywhere: no filled line vanishes but as part of a cell that goes on over it.
    #[test]
    fn no_line_is_swallowed(lines in vec("[aK\",; ]{1,6}", 1..12)) {
        let table = format!("name,status,source\n{}\n", lines.join("\n"));
        let imported = import(table.as_bytes(), EDITION).expect("its headings are known");
        prop_assert_eq!(imported.taken, 0);
        let filled = lines.iter().filter(|line| line.contains(['a', 'K'])).count();
        // A cell may go on from a line with a quote to a later one.
        let quotes = |lines: &[String]| lines.iter().flat_map(|line| line.matches('"')).count();
        let is_joined = |place: &usize| {
            lines[*place].contains('"') || quotes(&lines[..*place]) % 2 == 1 && quotes(&lines[*place..]) > 0
        };
        let joined = (0..lines.len()).filter(is_joined).count();
        prop_assert!(imported.refused.len() + imported.known + joined >= filled, "{:?} of {:?}", imported.refused, lines);
        prop_assert!(imported.refused.len() + imported.known <= lines.len());
    }
}
