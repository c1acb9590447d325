//! The date of a row. A spreadsheet may have rewritten it in the order of its country.

use edition::{Date, Month};

/// Months in English, by their first letters.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Whether a cell may mean this day.
pub(super) fn may_mean(cell: &str, day: Date) -> bool {
    let words = cell.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    // A time of midnight, which some spreadsheets add, is read over.
    let parts: Vec<u32> = words.filter_map(number).take(3).collect();
    let full = |year: u32| if year < 100 { year + 2000 } else { year };
    let Month { year, number: month } = day.month;
    let own = (u32::from(year), u32::from(month), u32::from(day.day));
    match parts[..] {
        // The days that Excel counts, from the end of 1899.
        [count] => count == excel_days(own),
        [a, b, c] => [(a, b, c), (full(c), b, a), (full(c), a, b)].contains(&own),
        _ => false,
    }
}

/// A number, or that of a month in letters.
fn number(word: &str) -> Option<u32> {
    let small = word.to_lowercase();
    let month = MONTHS.iter().position(|month| small.len() >= 3 && small.starts_with(month));
    month.map_or_else(|| word.parse().ok(), |month| u32::try_from(month + 1).ok())
}

/// How many days lie between the one before 1900 began by Excel's count and this one.
fn excel_days((year, month, day): (u32, u32, u32)) -> u32 {
    // Years that begin in March have the day that is not always there at their end.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day;
    days - 693_900
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_known_as_spreadsheets_write_it() {
        let day = Date::parse("2017-05-31").unwrap();
        for cell in [
            "2017-05-31",
            "31/05/2017",
            "5/31/2017",
            "31.05.2017",
            "31.5.17",
            "31-May-17",
            "31 May 2017",
            "2017/05/31",
            "2017-05-31 00:00:00",
            "31. 5. 2017",
            "42886",
        ] {
            assert!(may_mean(cell, day), "{cell}");
        }
        for cell in ["2016-05-31", "31/05/2016", "30/05/2017", "42885", "May-17", "31 June 2017", "", "today", "2017"] {
            assert!(!may_mean(cell, day), "{cell}");
        }
        assert!(may_mean("36526", Date::parse("2000-01-01").unwrap()));
    }
}
