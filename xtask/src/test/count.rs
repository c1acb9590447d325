//! Counting tests by what the test programs print.

use std::fmt;
use std::iter::Sum;
use std::ops::AddAssign;

/// How many lines of a failed program's output are shown.
const LINES_SHOWN: usize = 300;

/// How many tests have passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Those that have passed.
    pub passed: usize,
    /// Those that have failed.
    pub failed: usize,
}

impl Count {
    /// Adds up the `test result:` lines, of which each test program prints one.
    pub fn of_output(output: &str) -> Self {
        output.lines().filter_map(Count::of_line).sum()
    }

    /// Reads `test result: ok. 5 passed; 0 failed; ...`.
    fn of_line(line: &str) -> Option<Self> {
        let (_, counts) = line.trim().strip_prefix("test result: ")?.split_once(". ")?;
        let number_of =
            |what: &str| counts.split(';').find_map(|part| part.trim().strip_suffix(what)?.trim().parse().ok());
        Some(Count { passed: number_of("passed")?, failed: number_of("failed")? })
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Count) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl Sum for Count {
    fn sum<I: Iterator<Item = Count>>(counts: I) -> Self {
        counts.fold(Count::default(), |mut sum, count| {
            sum += count;
            sum
        })
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// The part of an output that helps with a failure: neither the tests that
/// have passed nor the crates that were compiled, and no more than a person
/// would read.
pub fn worth_showing(output: &str) -> String {
    let lines: Vec<&str> = output.lines().filter(|line| !is_routine(line)).collect();
    let left_out = lines.len().saturating_sub(LINES_SHOWN);
    let shown = lines[left_out..].join("\n");
    if left_out == 0 { shown } else { format!("({left_out} more lines are in the log)\n{shown}") }
}

/// Whether a line would be there as well if all had gone well.
fn is_routine(line: &str) -> bool {
    let line = line.trim();
    let words = ["Compiling ", "Checking ", "Downloading ", "Downloaded ", "Fresh ", "Finished ", "Documenting "];
    line.is_empty()
        || (line.starts_with("test ") && line.ends_with(" ... ok"))
        || words.iter().any(|word| line.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_result_line_is_added() {
        let output = "\
running 2 tests
test a ... ok
test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s
noise about test result: none
test result: FAILED. 3 passed; 4 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.25s
";
        let count = Count::of_output(output);
        assert_eq!(count, Count { passed: 5, failed: 4 });
        assert_eq!(count.to_string(), "5 passed, 4 failed");
    }

    #[test]
    fn the_result_of_a_browser_is_counted_too() {
        let output = "test result: ok. 12 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.50s";
        assert_eq!(Count::of_output(output).passed, 12);
    }

    #[test]
    fn an_output_without_results_counts_nothing() {
        for output in ["", "no tests to run!", "test result: ok.", "test result: ok. x passed"] {
            assert_eq!(Count::of_output(output), Count::default(), "{output}");
        }
    }

    #[test]
    fn routine_lines_are_left_out() {
        let output = "   Compiling yew v0.23.0\ntest good ... ok\n\ntest bad ... FAILED\nassertion failed";
        assert_eq!(worth_showing(output), "test bad ... FAILED\nassertion failed");
    }

    #[test]
    fn a_flood_is_cut_and_says_so() {
        let output = "line\n".repeat(LINES_SHOWN + 5);
        let shown = worth_showing(&output);
        assert!(shown.starts_with("(5 more lines"), "{shown}");
        assert_eq!(shown.lines().count(), LINES_SHOWN + 1);
    }
}
