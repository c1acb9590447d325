//! Cells that spreadsheets take for formulas: how they are guarded, and how the guard is removed.

/// The headings of tables of units, besides the ids of an edition's groupings and measures.
pub const UNIT_COLUMNS: [&str; 21] = [
    "name",
    "id",
    "short",
    "aliases",
    "code",
    "column",
    "row",
    "status",
    "status_id",
    "source",
    "source_id",
    "place",
    "sources",
    "as_at",
    "judged",
    "by_exception",
    "link",
    "cautions",
    "notes",
    "before",
    "before_published",
];

/// What a cell begins with that a spreadsheet takes for a formula, also in the wide letters of East Asian keyboards.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A cell with an apostrophe before it where a spreadsheet would take it for a formula. A number stays a number.
///
/// A cell that begins with apostrophes before a formula gets one more, so that [`unguarded`] gives back every cell.
pub fn guarded(cell: &str) -> String {
    let is_number = cell.strip_prefix(['-', '+']).is_some_and(is_number);
    if is_formula(cell) && !is_number { format!("'{cell}") } else { cell.to_owned() }
}

/// The cell that [`guarded`] was given.
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest,
        _ => cell,
    }
}

/// Whether a cell is a formula behind any number of apostrophes.
fn is_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(FORMULA)
}

/// Digits, perhaps with a point and more digits.
fn is_number(text: &str) -> bool {
    let (whole, rest) = text.split_once('.').unwrap_or((text, "0"));
    [whole, rest].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_becomes_text_and_a_number_stays_one() {
        for (cell, guard) in [
            ("=SUM(A1)", "'=SUM(A1)"),
            ("+44 20", "'+44 20"),
            ("-not known", "'-not known"),
            ("@here", "'@here"),
            ("＝1", "'＝1"),
            ("-5", "-5"),
            ("+1.5", "+1.5"),
            ("-", "'-"),
            ("Kent", "Kent"),
            ("’tis", "’tis"),
            ("'tis", "'tis"),
        ] {
            assert_eq!(guarded(cell), guard);
        }
    }

    #[test]
    fn every_cell_comes_back() {
        for cell in ["=1", "'=1", "''=1", "'", "''", "-5", "'-5", "+x", "Kent", "", "'tis"] {
            assert_eq!(unguarded(&guarded(cell)), cell);
        }
    }
}
