//! Splits a table into records and cells. An unclosed quote costs its own record, never the rows after it.

use edition::text::shortened;

/// The most bytes of a quoted cell: a text may have 1,000 letters, and a quote that goes on for longer was never closed.
const LONGEST_CELL: usize = 20_000;

/// A line, or several that a quoted cell joins.
#[derive(Debug)]
pub(super) struct Record {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// How many lines it takes.
    pub lines: u64,
    /// The beginning of what stands in it, for people.
    pub text: String,
    /// Its cells, or why it cannot be split into cells.
    pub cells: Result<Vec<String>, String>,
}

/// The records of a table in UTF-8 whose cells are parted by `part`; none for empty lines.
pub(super) fn records(bytes: &[u8], part: u8, first_line: u64) -> impl Iterator<Item = Record> {
    let (mut rest, mut line) = (bytes, first_line);
    // The lines that a quote in a line before them may have swallowed.
    let mut doubtful = 0;
    std::iter::from_fn(move || {
        loop {
            let (own, after) = first_line_of(rest)?;
            let (begins, whole, is_doubtful) = (line, rest, doubtful > 0);
            (rest, line) = (after, line + 1);
            doubtful = u64::saturating_sub(doubtful, 1);
            if own.is_empty() {
                continue;
            }
            if is_doubtful {
                return Some(refused(begins, own, SWALLOWED));
            }
            match scanned(whole, part) {
                Ok(Scan { cells, after, lines, has_part_in_lines: false }) => {
                    (rest, line) = (after, begins + lines);
                    let cells = decoded(cells);
                    let text = match &cells {
                        Ok(cells) => shortened(&cells.join(" | ")),
                        Err(_) => "…".to_owned(),
                    };
                    return Some(Record { line: begins, lines, text, cells });
                }
                Ok(Scan { lines, .. }) => {
                    doubtful = lines - 1;
                    return Some(refused(begins, own, SWALLOWED));
                }
                // What follows is read by itself.
                Err(why) => return Some(refused(begins, own, why)),
            }
        }
    })
}

/// Refuses each line of a record, which `bytes` begin with, by itself.
pub(super) fn lines_refused(record: &Record, why: &str) -> Vec<Record> {
    let lines = record.line..record.line + record.lines;
    lines.map(|line| Record { line, lines: 1, text: record.text.clone(), cells: Err(why.to_owned()) }).collect()
}

const SWALLOWED: &str = "A double quote in this line, or in one above it, goes on over the end of its line, and what it holds looks like several cells. Close the quote in its own line; write a quote that belongs to a text twice.";
const UNCLOSED: &str =
    "A double quote in this line is never closed. Close it, or remove it; write a quote that belongs to a text twice.";
const STRAY: &str = "There is a double quote in the middle of a cell. Write it twice and put the whole cell in quotes, as in \"the \"\"Met\"\"\".";

fn refused(line: u64, own: &[u8], why: &str) -> Record {
    let text = str::from_utf8(own).map_or("…".to_owned(), shortened);
    Record { line, lines: 1, text, cells: Err(why.to_owned()) }
}

/// A record, split into cells.
struct Scan<'bytes> {
    cells: Vec<Vec<u8>>,
    after: &'bytes [u8],
    lines: u64,
    /// Whether a cell of several lines holds what parts cells.
    has_part_in_lines: bool,
}

/// Tells the first record apart.
fn scanned(bytes: &[u8], part: u8) -> Result<Scan<'_>, &'static str> {
    let (mut cells, mut rest, mut lines, mut has_part_in_lines) = (Vec::new(), bytes, 1, false);
    loop {
        let blank = |byte: &&u8| **byte == b' ' || (**byte == b'\t' && part != b'\t');
        let inner = &rest[rest.iter().take_while(blank).count()..];
        let (cell, after) = match inner.split_first() {
            Some((b'"', inner)) => {
                let (cell, after) = quoted(inner)?;
                let breaks = line_ends(&cell);
                lines += breaks;
                has_part_in_lines |= breaks > 0 && cell.contains(&part);
                let after = &after[after.iter().take_while(blank).count()..];
                if !after.first().is_none_or(|&next| next == part || is_end(next)) {
                    return Err(STRAY);
                }
                (cell, after)
            }
            _ => {
                let end = rest.iter().position(|&byte| byte == part || is_end(byte)).unwrap_or(rest.len());
                let (cell, after) = rest.split_at(end);
                if cell.contains(&b'"') {
                    return Err(STRAY);
                }
                (cell.to_vec(), after)
            }
        };
        cells.push(cell);
        match after.split_first() {
            Some((&next, after)) if next == part => rest = after,
            _ => {
                let (_, after) = first_line_of(after).unwrap_or_default();
                return Ok(Scan { cells, after, lines, has_part_in_lines });
            }
        }
    }
}

/// A quoted cell without its quotes, and what follows it.
fn quoted(bytes: &[u8]) -> Result<(Vec<u8>, &[u8]), &'static str> {
    let (mut cell, mut rest) = (Vec::new(), bytes);
    while cell.len() <= LONGEST_CELL {
        let end = rest.iter().take(LONGEST_CELL + 1).position(|&byte| byte == b'"').ok_or(UNCLOSED)?;
        cell.extend_from_slice(&rest[..end]);
        match &rest[end + 1..] {
            [b'"', after @ ..] => {
                cell.push(b'"');
                rest = after;
            }
            after => return Ok((cell, after)),
        }
    }
    Err(UNCLOSED)
}

fn decoded(cells: Vec<Vec<u8>>) -> Result<Vec<String>, String> {
    let cells: Result<_, _> = cells.into_iter().map(String::from_utf8).collect();
    cells.map_err(|_| "It holds a letter that cannot be read. Save the table as “CSV UTF-8”.".into())
}

/// The first line without its end, and what follows; `None` at the end of the table.
fn first_line_of(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    if bytes.is_empty() {
        return None;
    }
    let end = bytes.iter().position(|&byte| is_end(byte)).unwrap_or(bytes.len());
    let (own, rest) = bytes.split_at(end);
    let rest = rest.strip_prefix(b"\r\n").or_else(|| rest.get(1..)).unwrap_or_default();
    Some((own, rest))
}

/// How many lines end in a cell. A return ends one by itself, too, as some spreadsheets save them.
fn line_ends(cell: &[u8]) -> u64 {
    let is_lone = |at: usize| cell[at] == b'\n' || cell.get(at + 1) != Some(&b'\n');
    (0..cell.len()).filter(|&at| is_end(cell[at]) && is_lone(at)).count() as u64
}

fn is_end(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each record: its line, and its cells; none where it is refused.
    fn read(table: &str) -> Vec<(u64, Vec<String>)> {
        records(table.as_bytes(), b',', 1).map(|record| (record.line, record.cells.unwrap_or_default())).collect()
    }

    fn cells(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|&cell| cell.to_owned()).collect()
    }

    #[test]
    fn quotes_join_what_they_enclose() {
        let read = read("a, \"b, \"\"c\"\"\" ,\r\n\n\"d\ne\",f\rg");
        assert_eq!(read, [(1, cells(&["a", "b, \"c\"", ""])), (3, cells(&["d\ne", "f"])), (5, cells(&["g"]))]);
    }

    #[test]
    fn a_quote_that_is_not_closed_swallows_no_line() {
        let good = |line, name: &str| (line, cells(&[name, "x"]));
        let bad = |line| (line, Vec::new());
        assert_eq!(read("k,\"x\ne,x\ns,x\n"), [bad(1), good(2, "e"), good(3, "s")], "to the end");
        assert_eq!(read("k,\"x\ne,\"x\"\ns,x\n"), [bad(1), good(2, "e"), good(3, "s")], "up to the next quote");
        assert_eq!(read("k,\"x\ne,x\"\ns,x\n"), [bad(1), bad(2), good(3, "s")], "closed by a lone one");
        assert_eq!(read("k,x\"\ne,x\n"), [bad(1), good(2, "e")], "never opened");
        let long = format!("k,\"{}\ne,x\ns,\"x\"\n", "y".repeat(LONGEST_CELL));
        assert_eq!(read(&long), [bad(1), good(2, "e"), good(3, "s")]);
    }
}
