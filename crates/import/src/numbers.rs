//! Numbers in cells: read as a person says that they are written, or in digits with a point; what stands in place of one is kept.

use edition::text::{shortened, text};
use edition::{Decimal, NumberFormat};
use jsonc_parser::cst::CstInputValue;

/// The most letters of what stands in place of a number: "<15", "not published".
const LONGEST_TEXT: usize = 20;

/// Signs that say what a number counts.
const SIGNS: [char; 5] = ['%', '£', '€', '$', '¥'];

/// How a table writes numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NumberStyle {
    /// What stands between thousands; none where that is not stated.
    thousands: Option<char>,
    /// What stands before the digits behind the point; none where that is not stated.
    decimal: Option<char>,
}

impl NumberStyle {
    /// How this project writes numbers in the tables that it publishes: digits with a point.
    pub(super) const OWN: Self = Self { thousands: None, decimal: Some('.') };

    /// The style of an example: `1,234.5`, `1.234,5`, `1 234,5`, `1'234.5`, `1234,5`.
    ///
    /// # Errors
    /// When the text is no such example.
    pub fn of(example: &str) -> Result<Self, String> {
        let wrong = || {
            format!(
                "“{}” is no example of how the table writes numbers. Write one thousand two hundred and thirty-four and a half as it does: 1,234.5 or 1.234,5 or 1 234,5 or 1234,5.",
                shortened(example)
            )
        };
        let rest = example.strip_prefix('1').and_then(|rest| rest.strip_suffix('5')).ok_or_else(wrong)?;
        let (thousands, decimal) = rest.split_once("234").ok_or_else(wrong)?;
        let mark = |text: &str| match text.chars().collect::<Vec<_>>()[..] {
            [] => Ok(None),
            [mark] if !mark.is_alphanumeric() && !"+-%".contains(mark) => Ok(Some(plain(mark))),
            _ => Err(wrong()),
        };
        let (thousands, decimal) = (mark(thousands)?, mark(decimal)?);
        match decimal {
            Some('.' | ',') if thousands != decimal => Ok(Self { thousands, decimal }),
            _ => Err(wrong()),
        }
    }

    /// The number in a cell, as a file holds it, or the text that stands in place of one; whether it is a text.
    ///
    /// # Errors
    /// When it may be one of two numbers, or no text that can stand in place of one.
    pub(super) fn value(self, cell: &str, format: &NumberFormat) -> Result<(String, bool), String> {
        let bare = without_sign(cell, format);
        let is_number = bare.chars().any(|letter| letter.is_ascii_digit())
            && bare.chars().all(|letter| letter.is_ascii_digit() || "-−+. ,'’\u{a0}\u{202f}\u{2009}".contains(letter));
        if !is_number {
            return match text(cell) {
                Ok(text) if text.chars().count() <= LONGEST_TEXT && !text.contains(SIGNS) => Ok((text, true)),
                Ok(text) if text.contains(SIGNS) => Err(format!(
                    "“{}” has a sign that is not that of the measure. Write the format in the edition, such as \"format\": \"percent\" or \"format\": \"GBP\", or remove the sign.",
                    shortened(&text)
                )),
                Ok(text) => Err(format!(
                    "Expected a number, found “{}”. Write the number, or at most {LONGEST_TEXT} letters that stand in place of one, such as <15.",
                    shortened(&text)
                )),
                Err(why) => Err(why),
            };
        }
        let number = self.digits(&bare).ok_or_else(|| {
            format!(
                "“{}” may be one of several numbers. Say how the table writes one thousand two hundred and thirty-four and a half, as in --numbers 1,234.5 or --numbers 1.234,5.",
                shortened(cell)
            )
        })?;
        Decimal::parse(&number).map(|number| (number.iso(), false))
    }

    /// The digits of a number with a point; none where they may be those of several numbers.
    fn digits(self, bare: &str) -> Option<String> {
        let sign = if bare.starts_with(['-', '−']) { "-" } else { "" };
        let unsigned = bare.trim_start_matches(['-', '−', '+']);
        let decimal = self.decimal.unwrap_or('.');
        let (whole, fraction) = unsigned.split_once(decimal).unwrap_or((unsigned, ""));
        let has_no_fraction = !unsigned.contains(decimal);
        let groups: Vec<&str> = whole.split(|mark| Some(plain(mark)) == self.thousands).collect();
        let are_thousands = match &groups[..] {
            [_] => true,
            [first, rest @ ..] => (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3),
            [] => false,
        };
        let digits = groups.concat();
        let is_plain = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        // Three digits behind a point may be thousands, where nobody has said what the point is.
        let is_doubtful =
            self.decimal.is_none() && fraction.len() == 3 && (1..=3).contains(&digits.len()) && digits != "0";
        if !are_thousands || !is_plain(&digits) || is_doubtful || !(has_no_fraction || is_plain(fraction)) {
            return None;
        }
        let point = if has_no_fraction { "" } else { "." };
        Some(format!("{sign}{digits}{point}{fraction}"))
    }
}

/// A cell without the sign of its measure's format.
fn without_sign(cell: &str, format: &NumberFormat) -> String {
    let bare = match format {
        NumberFormat::Plain => cell,
        NumberFormat::Percent => cell.strip_suffix('%').unwrap_or(cell),
        NumberFormat::Currency(code) => {
            let cell = cell.strip_prefix(code.as_str()).or_else(|| cell.strip_suffix(code.as_str())).unwrap_or(cell);
            let sign = match code.as_str() {
                "GBP" => "£",
                "EUR" => "€",
                "USD" => "$",
                _ => "¤",
            };
            let negative = format!("-{sign}");
            match cell.strip_prefix(&negative) {
                Some(rest) => return format!("-{}", rest.trim()),
                None => cell.trim().strip_prefix(sign).or_else(|| cell.trim().strip_suffix(sign)).unwrap_or(cell),
            }
        }
    };
    bare.trim().to_owned()
}

/// Spaces of all kinds as one, and apostrophes.
fn plain(mark: char) -> char {
    match mark {
        '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
        '’' => '\'',
        mark => mark,
    }
}

/// A value of a measure as a file holds it: a text where it stands in place of a number, or has digits that a number of JSON
/// would lose.
pub(super) fn in_file(value: &str, is_text: bool) -> CstInputValue {
    let keeps = value.parse::<f64>().is_ok_and(|number| number.to_string() == value);
    if is_text || !keeps { CstInputValue::String(value.to_owned()) } else { CstInputValue::Number(value.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(style: &str, cell: &str) -> Option<String> {
        let style = if style.is_empty() { NumberStyle::default() } else { NumberStyle::of(style).unwrap() };
        style.value(cell, &NumberFormat::Plain).ok().map(|(value, _)| value)
    }

    #[test]
    fn numbers_are_read_as_a_person_says_that_they_are_written() {
        for (style, cell, value) in [
            ("1,234.5", "1,225.60", "1225.60"),
            ("1.234,5", "1.225,6", "1225.6"),
            ("1 234,5", "1\u{202f}225,6", "1225.6"),
            ("1234,5", "-3,5", "-3.5"),
            ("1'234.5", "1’225", "1225"),
            ("", "1225.6", "1225.6"),
            ("", "0.125", "0.125"),
            ("1,234.5", "1.225", "1.225"),
            ("", "<15", "<15"),
            ("", "c", "c"),
        ] {
            assert_eq!(read(style, cell).as_deref(), Some(value), "{style}: {cell}");
        }
    }

    #[test]
    fn what_may_be_two_numbers_is_none() {
        for (style, cell) in [
            ("", "1,225"),
            ("", "1.225"),
            ("", "1,5"),
            ("1,234.5", "1,22"),
            ("1,234.5", "1.2.3"),
            ("1.234,5", "1,234,567"),
            ("", "45%"),
            ("", "a note on what was not counted"),
        ] {
            assert_eq!(read(style, cell), None, "{style}: {cell}");
        }
        for example in ["", "1234.6", "12345", "1.234.5", "1,2345", "1a234.5", "5,234.1"] {
            assert!(NumberStyle::of(example).is_err(), "{example}");
        }
    }

    #[test]
    fn signs_belong_to_the_format_of_the_measure() {
        let value =
            |cell: &str, format: &NumberFormat| NumberStyle::default().value(cell, format).map(|(value, _)| value);
        assert_eq!(value("4.5 %", &NumberFormat::Percent).as_deref(), Ok("4.5"));
        assert_eq!(value("-£12.30", &NumberFormat::Currency("GBP".into())).as_deref(), Ok("-12.30"));
        assert_eq!(value("EUR 12", &NumberFormat::Currency("EUR".into())).as_deref(), Ok("12"));
        assert!(value("£12", &NumberFormat::Currency("EUR".into())).is_err(), "no number of euros");
    }
}
