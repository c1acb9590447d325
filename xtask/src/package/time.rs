//! The one time that all packed files bear: that of the source, so that the same source gives the same packages.
//!
//! It must move when the source does: servers make a file's tag from its time and length, and a page whose figure or
//! digest has changed often has the same length.

use crate::error::Error;
use crate::shell::Shell;
use std::fs;
use std::path::Path;
use std::time::UNIX_EPOCH;

/// Folders that builds write into.
const BUILT: [&str; 3] = ["target", "dist", "node_modules"];

/// The source's time in seconds since 1970: what SOURCE_DATE_EPOCH says, or when the commit was made, or, where there is
/// no commit of exactly this source, when a file was changed last.
pub fn of_source(shell: &Shell) -> Result<u64, Error> {
    match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(text) => text.parse().map_err(|_| {
            Error::Refused(format!("SOURCE_DATE_EPOCH is {text:?}: give seconds since 1970, as a whole number"))
        }),
        Err(_) => committed(shell).map_or_else(|| newest(shell.project.root()), Ok),
    }
}

/// When the commit was made, if the source is exactly that of a commit.
fn committed(shell: &Shell) -> Option<u64> {
    let changes = shell.answer("git", &["status", "--porcelain"])?;
    if !changes.is_empty() {
        return None;
    }
    shell.answer("git", &["log", "-1", "--format=%ct"])?.parse().ok()
}

/// When a file in a folder was changed last, but for hidden files and those that builds write.
fn newest(folder: &Path) -> Result<u64, Error> {
    let doing = || format!("looking when {} was changed", folder.display());
    let mut newest = 0;
    for entry in fs::read_dir(folder).map_err(Error::io(doing()))? {
        let entry = entry.map_err(Error::io(doing()))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') || BUILT.contains(&name.as_str()) {
            continue;
        }
        let data = entry.metadata().map_err(Error::io(doing()))?;
        let time = if data.is_dir() {
            self::newest(&entry.path())?
        } else {
            let changed = data.modified().map_err(Error::io(doing()))?;
            changed.duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs())
        };
        newest = newest.max(time);
    }
    Ok(newest)
}

/// A time as calendars and clocks in Greenwich show it.
#[derive(Debug, PartialEq, Eq)]
pub struct Moment {
    /// From 1970.
    pub year: u16,
    /// From 1.
    pub month: u8,
    /// From 1.
    pub day: u8,
    /// From 0 to 23.
    pub hour: u8,
    /// From 0 to 59.
    pub minute: u8,
    /// From 0 to 59.
    pub second: u8,
}

impl Moment {
    /// The moment so many seconds after the beginning of 1970.
    pub fn of(seconds: u64) -> Self {
        let (mut days, rest) = (seconds / 86_400, seconds % 86_400);
        let mut year = 1970_u16;
        while days >= days_of(year) && year < u16::MAX {
            days -= days_of(year);
            year += 1;
        }
        let february = if days_of(year) == 366 { 29 } else { 28 };
        let mut month = 1;
        for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30] {
            if days < length {
                break;
            }
            days -= length;
            month += 1;
        }
        // Each is smaller than 60, but for days in a year that no calendar has.
        let small = |number: u64| u8::try_from(number).unwrap_or(u8::MAX);
        Moment {
            year,
            month,
            day: small(days + 1),
            hour: small(rest / 3600),
            minute: small(rest / 60 % 60),
            second: small(rest % 60),
        }
    }
}

fn days_of(year: u16) -> u64 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    if leap { 366 } else { 365 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_become_the_moment_that_other_calendars_show() {
        // As `date --utc --date=@SECONDS` has it.
        for (seconds, expected) in [
            (0, (1970, 1, 1, 0, 0, 0)),
            (951_782_399, (2000, 2, 28, 23, 59, 59)),
            (951_782_400, (2000, 2, 29, 0, 0, 0)),
            (1_507_161_600, (2017, 10, 5, 0, 0, 0)),
            (1_750_000_000, (2025, 6, 15, 15, 6, 40)),
            (4_102_444_799, (2099, 12, 31, 23, 59, 59)),
            (4_107_542_400, (2100, 3, 1, 0, 0, 0)),
        ] {
            let Moment { year, month, day, hour, minute, second } = Moment::of(seconds);
            assert_eq!((year, month, day, hour, minute, second), expected, "{seconds}");
        }
    }

    #[test]
    fn a_time_that_no_calendar_reaches_does_no_harm() {
        assert_eq!(Moment::of(u64::MAX).year, u16::MAX);
    }

    #[test]
    fn a_changed_file_moves_the_time() {
        let folder = Shell::for_tests().project.work().join("unit-time");
        let set = |name: &str, seconds: u64| {
            super::super::write(&folder.join(name), b"x").expect("it can be written");
            let file = fs::File::options().append(true).open(folder.join(name)).expect("it is there");
            file.set_modified(UNIX_EPOCH + std::time::Duration::from_secs(seconds)).expect("its time can be set");
        };
        set("a", 100);
        set("b/c", 200);
        for unseen in [".hidden", "target/x", "dist/x", "node_modules/x"] {
            set(unseen, 300);
        }
        assert_eq!(newest(&folder).expect("it can be looked at"), 200);
    }
}
