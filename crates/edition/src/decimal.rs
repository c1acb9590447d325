//! Decimal numbers as they were published: digit by digit, so that nothing is rounded on the way.

use crate::text::{number, shortened};

/// The most digits before and behind the decimal point: what spreadsheets save of a binary fraction has fewer.
const MOST_DIGITS: usize = 20;

/// A decimal number. Its digits are those that were published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal {
    is_negative: bool,
    /// The digits before the point; at least one, and no zero before another.
    whole: String,
    /// The digits behind it, perhaps none.
    fraction: String,
}

impl Decimal {
    /// Reads a number such as `-1225.60`, with a point and without marks between thousands.
    ///
    /// ```
    /// use edition::Decimal;
    /// assert_eq!(Decimal::parse("5516.6500000000015")?.rounded(Some(1)).to_string(), "5,516.7");
    /// assert!(Decimal::parse("<15").is_err());
    /// # Ok::<_, String>(())
    /// ```
    ///
    /// # Errors
    /// When the text is no such number, or has too many digits.
    pub fn parse(text: &str) -> Result<Self, String> {
        let unsigned = text.strip_prefix(['-', '−']).unwrap_or(text);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let are_digits = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
        let has_none = whole.is_empty() || (fraction.is_empty() && unsigned.ends_with('.'));
        if has_none || !are_digits(whole) || !are_digits(fraction) {
            return Err(format!(
                "“{}” is no number. Give it in digits with a point, such as -1225.6, without marks between thousands.",
                shortened(text)
            ));
        }
        let whole = whole.trim_start_matches('0');
        if whole.len() > MOST_DIGITS - 5 || fraction.len() > MOST_DIGITS {
            return Err(format!(
                "“{}” has more digits than a number of an edition may have. Give fewer of them.",
                shortened(text)
            ));
        }
        let whole = if whole.is_empty() { "0" } else { whole };
        let is_negative = unsigned.len() < text.len();
        Ok(Self { is_negative, whole: whole.to_owned(), fraction: fraction.to_owned() }.plain())
    }

    /// The number with so many digits behind the point, a half rounded away from zero; as it was published without a
    /// number of digits.
    pub fn rounded(&self, decimals: Option<u8>) -> Self {
        let Some(decimals) = decimals.map(usize::from) else { return self.clone() };
        let mut fraction = self.fraction.clone();
        let is_up = fraction.as_bytes().get(decimals).is_some_and(|digit| *digit >= b'5');
        fraction.truncate(decimals);
        while fraction.len() < decimals {
            fraction.push('0');
        }
        let mut digits = format!("0{}{fraction}", self.whole).into_bytes();
        if is_up {
            for digit in digits.iter_mut().rev() {
                *digit = if *digit == b'9' { b'0' } else { *digit + 1 };
                if *digit != b'0' {
                    break;
                }
            }
        }
        let digits: String = digits.into_iter().map(char::from).collect();
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        let whole = whole.trim_start_matches('0');
        let whole = if whole.is_empty() { "0" } else { whole };
        Self { is_negative: self.is_negative, whole: whole.to_owned(), fraction: fraction.to_owned() }.plain()
    }

    /// The number in thousandths, for comparing and drawing, where further digits do not matter.
    pub fn thousandths(&self) -> i64 {
        let fraction: String = self.fraction.chars().chain("000".chars()).take(3).collect();
        let size = (self.whole.clone() + &fraction).parse().unwrap_or(i64::MAX);
        if self.is_negative { -size } else { size }
    }

    /// The number as machines read it: `-1225.60`.
    pub fn iso(&self) -> String {
        let sign = if self.is_negative { "-" } else { "" };
        let point = if self.fraction.is_empty() { "" } else { "." };
        format!("{sign}{}{point}{}", self.whole, self.fraction)
    }

    /// Without a sign where it is zero.
    fn plain(mut self) -> Self {
        self.is_negative &= self.whole != "0" || self.fraction.bytes().any(|digit| digit != b'0');
        self
    }
}

/// The number as readers see it: `−1,225.60`.
impl std::fmt::Display for Decimal {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.is_negative { "−" } else { "" };
        let point = if self.fraction.is_empty() { "" } else { "." };
        let whole = self.whole.parse::<u64>().map_or_else(|_| self.whole.clone(), number);
        write!(out, "{sign}{whole}{point}{}", self.fraction)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rounded(text: &str, decimals: u8) -> String {
        Decimal::parse(text).unwrap().rounded(Some(decimals)).to_string()
    }

    #[test]
    fn a_number_keeps_the_digits_that_were_published() {
        for (text, shown) in [("1225.60", "1,225.60"), ("-3.5", "−3.5"), ("007", "7"), ("0", "0"), ("-0.0", "0.0")] {
            assert_eq!(Decimal::parse(text).unwrap().to_string(), shown, "{text}");
        }
        assert_eq!(Decimal::parse("-1225.60").unwrap().iso(), "-1225.60");
    }

    #[test]
    fn a_number_is_rounded_by_its_digits_and_not_as_a_binary_fraction() {
        assert_eq!(rounded("1.005", 2), "1.01", "in binary it is a little less");
        assert_eq!(rounded("999.95", 1), "1,000.0");
        assert_eq!(rounded("-2.5", 0), "−3");
        assert_eq!(rounded("-0.4", 0), "0", "zero has no sign");
        assert_eq!(rounded("7", 2), "7.00");
    }

    #[test]
    fn numbers_are_compared_in_thousandths() {
        let numbers = ["-2", "-0.5", "0", "0.0009", "0.5", "12.3456", "999999999999999"];
        let thousandths = numbers.map(|text| Decimal::parse(text).unwrap().thousandths());
        assert_eq!(thousandths, [-2000, -500, 0, 0, 500, 12_345, 999_999_999_999_999_000]);
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", "-", ".", "1.", ".5", "1,204", "1e3", "<15", "NaN", "1 204", "--1", &"9".repeat(16)] {
            assert!(Decimal::parse(text).is_err(), "{text}");
        }
    }
}
