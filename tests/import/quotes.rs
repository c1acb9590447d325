//! Quotes that do not pair swallow no row: each is taken, or reported with its line.

use crate::{imported, refused};

/// The lines that are taken and those that are refused, of a table in which each line after the first is a row.
fn lines(rows: &str) -> (usize, Vec<u64>) {
    let imported = imported(&format!("name,status,source,place\n{rows}"));
    assert_eq!(
        imported.taken + imported.refused.len() + imported.known,
        rows.lines().count(),
        "{:?}",
        imported.refused
    );
    (imported.taken, imported.refused.iter().map(|refused| refused.line).collect())
}

#[test]
fn a_quote_that_is_never_closed_costs_its_own_row_alone() {
    let rows = "Kent Police,Plan started,hmicfrs,\"page 4\nEssex Police,Plan not started,hmicfrs,page 5\n\
                Surrey Police,Plan started,hmicfrs,page 6\nSussex Police,Plan started,hmicfrs,page 7\n";
    assert_eq!(lines(rows), (3, vec![2]));
    assert_eq!(lines(&rows.replace("page 6", "\"page 6\"")), (3, vec![2]), "a later cell has quotes of its own");
    assert_eq!(lines(&rows.replace("\"page 4", "page 4\"")), (3, vec![2]), "it was never opened");
    assert_eq!(lines(&rows.replace("\"page 4", "\"page\" 4")), (3, vec![2]), "it closes too early");
}

#[test]
fn what_two_lone_quotes_enclose_is_not_taken() {
    let rows = "Kent,started,hmicfrs,\"page 4\nEssex,started,hmicfrs,page 5\nSurrey,started,hmicfrs,page 6\"\nSussex,started,hmicfrs,\n";
    assert_eq!(lines(rows), (1, vec![2, 3, 4]));
    let rows = "Kent,\"started,hmicfrs\nEssex\",\"started\",hmicfrs\nSussex,started,hmicfrs,\n";
    assert_eq!(lines(rows), (1, vec![2, 3]));
    let rows = "Kent,started,hmicfrs,\"page 4\nEssex Police\",started,hmicfrs,page 5\n";
    assert_eq!(lines(rows), (0, vec![2, 3]));
}

#[test]
fn a_cell_of_several_lines_is_one_row() {
    let imported = imported(
        "name,status,source,place\n\"Kent\nPolice\",started,hmicfrs,\"page 4\r\nand 5\"\nEssex,started,hmicfrs,\n",
    );
    assert_eq!((imported.taken, imported.refused.len()), (2, 0), "{:?}", imported.refused);
}

#[test]
fn a_quote_after_a_space_opens_a_cell() {
    let message = refused("name, status, source, place\nAtlantis, \"started\", \"hmicfrs\", \"letter 1, page 2\"\n");
    assert!(message.contains("lists none that is called"), "{message}");
}
