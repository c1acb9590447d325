//! Calendar days and months that exist.

use super::text::shortened;

/// A day of the Gregorian calendar. Days compare in their order in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The month it lies in.
    pub month: Month,
    /// 1 to 31.
    pub day: u8,
}

/// A month of the Gregorian calendar. Months compare in their order in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// 1900 to 2199: outside these a year is a typing mistake.
    pub year: u16,
    /// 1 to 12.
    pub number: u8,
}

impl Date {
    /// Reads `2017-05-31`; the error says what was expected.
    pub fn parse(text: &str) -> Result<Self, String> {
        let wrong = || {
            format!(
                "“{}” is not a day of the calendar. Write it as year-month-day, such as 2017-05-31.",
                shortened(text)
            )
        };
        let (month, day) = text.rsplit_once('-').ok_or_else(wrong)?;
        let month = Month::parse(month).map_err(|_| wrong())?;
        let day = two_digits(day).ok_or_else(wrong)?;
        if day == 0 || day > month.days() {
            return Err(wrong());
        }
        Ok(Self { month, day })
    }

    /// The day as `2017-05-31`, for machines.
    pub fn iso(self) -> String {
        format!("{}-{:02}", self.month.iso(), self.day)
    }
}

impl Month {
    /// Reads `2017-05`; the error says what was expected.
    pub fn parse(text: &str) -> Result<Self, String> {
        let wrong = || {
            format!("“{}” is not a month of the calendar. Write it as year-month, such as 2017-05.", shortened(text))
        };
        let (year, number) = text.split_once('-').ok_or_else(wrong)?;
        let four_digits = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        let year = if four_digits { year.parse().ok() } else { None };
        let year = year.filter(|year| (1900..2200).contains(year)).ok_or_else(wrong)?;
        let number = two_digits(number).filter(|number| (1..=12).contains(number)).ok_or_else(wrong)?;
        Ok(Self { year, number })
    }

    /// The month as `2017-05`, for machines.
    pub fn iso(self) -> String {
        format!("{}-{:02}", self.year, self.number)
    }

    /// How many months lie between an earlier one and this one.
    pub fn months_since(self, earlier: Self) -> i32 {
        let count = |month: Self| i32::from(month.year) * 12 + i32::from(month.number);
        count(self) - count(earlier)
    }

    /// Its last day.
    pub fn last_day(self) -> Date {
        Date { month: self, day: self.days() }
    }

    /// How many days it has.
    fn days(self) -> u8 {
        let year = self.year;
        match self.number {
            2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }
}

/// When a source was published, as closely as it says: a day, a month or a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Published {
    /// On a day.
    Day(Date),
    /// In a month.
    Month(Month),
    /// In a year.
    Year(u16),
}

impl Published {
    /// Reads `2017-05-31`, `2017-05` or `2017`; the error says what was expected.
    pub fn parse(text: &str) -> Result<Self, String> {
        match text.matches('-').count() {
            0 if Month::parse(&format!("{text}-01")).is_ok() => Ok(Self::Year(text.parse().unwrap_or_default())),
            1 => Month::parse(text).map(Self::Month),
            _ => Date::parse(text)
                .map(Self::Day)
                .map_err(|error| format!("{error} A month such as 2017-05 or a year will do, too.")),
        }
    }

    /// The first day on which it may have been.
    pub fn first_day(self) -> Date {
        match self {
            Self::Day(day) => day,
            Self::Month(month) => Date { month, day: 1 },
            Self::Year(year) => Date { month: Month { year, number: 1 }, day: 1 },
        }
    }

    /// The last day on which it may have been.
    pub fn last_day(self) -> Date {
        match self {
            Self::Day(day) => day,
            Self::Month(month) => month.last_day(),
            Self::Year(year) => Month { year, number: 12 }.last_day(),
        }
    }

    /// As `2017-05-31`, `2017-05` or `2017`, for machines.
    pub fn iso(self) -> String {
        match self {
            Self::Day(day) => day.iso(),
            Self::Month(month) => month.iso(),
            Self::Year(year) => year.to_string(),
        }
    }
}

fn two_digits(text: &str) -> Option<u8> {
    let digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn real_days_are_read_and_written_back() {
        for day in ["2017-05-31", "2016-02-29", "2000-02-29", "1999-12-01"] {
            assert_eq!(Date::parse(day).unwrap().iso(), day);
        }
    }

    #[test]
    fn days_that_never_were_are_refused() {
        for day in [
            "2017-02-29",
            "1900-02-29",
            "2017-04-31",
            "2017-13-01",
            "2017-00-10",
            "2017-05-00",
            "31-05-2017",
            "2017-5-31",
            "2017-05-3a",
            "+017-05-31",
            "",
            "2017",
            "20170531",
        ] {
            assert!(Date::parse(day).is_err(), "{day}");
        }
    }

    #[test]
    fn a_day_is_quoted_in_short_and_in_sight() {
        let message = Date::parse(&"2017\n\u{202E}-".repeat(1_000)).unwrap_err();
        assert!(message.chars().count() < 150 && !message.contains(['\n', '\u{202E}']), "{message}");
    }

    #[test]
    fn days_come_in_the_order_of_time() {
        let day = |text| Date::parse(text).unwrap();
        assert!(day("2017-05-31") < day("2017-06-01"));
        assert!(day("2016-12-31") < day("2017-01-01"));
    }
}
