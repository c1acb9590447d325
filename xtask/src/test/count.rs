//! Counting tests by the output of test programs.

use regex_lite::Regex;
use std::fmt;
use std::iter::Sum;

/// How many lines of a failed program's output are shown.
const LINES_SHOWN: usize = 300;

/// The numbers of tests.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Those that have passed.
    pub passed: usize,
    /// Those that have failed.
    pub failed: usize,
}

impl Count {
    /// Adds up the lines such as `test result: ok. 5 passed; 0 failed; ...`, of which each test program prints one.
    pub fn of_output(output: &str) -> Self {
        let result = Regex::new(r"(?m)^\s*test result: \w+\. (\d+) passed; (\d+) failed");
        let Ok(result) = result else { return Count::default() };
        let number = |text: &str| text.parse().unwrap_or(0);
        result.captures_iter(output).map(|it| Count { passed: number(&it[1]), failed: number(&it[2]) }).sum()
    }

    /// At least one failure unless the program succeeded: one that did not compile, crashed or was stopped has
    /// counted none.
    pub fn failing_unless(self, succeeded: bool) -> Self {
        Count { failed: self.failed.max(usize::from(!succeeded)), ..self }
    }
}

impl Sum for Count {
    fn sum<I: Iterator<Item = Count>>(counts: I) -> Self {
        counts.fold(Count::default(), |a, b| Count { passed: a.passed + b.passed, failed: a.failed + b.failed })
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// The part of an output that helps with a failure: neither the tests that have passed nor the crates that were
/// compiled, and no more than a person would read.
pub fn worth_showing(output: &str) -> String {
    let routine =
        r"^\s*((Compiling|Checking|Downloading|Downloaded|Fresh|Finished|Documenting) .*|test .* \.\.\. ok)?\s*$";
    let Ok(routine) = Regex::new(routine) else { return output.to_owned() };
    let lines: Vec<&str> = output.lines().filter(|line| !routine.is_match(line)).collect();
    let left_out = lines.len().saturating_sub(LINES_SHOWN);
    let shown = lines[left_out..].join("\n");
    if left_out == 0 { shown } else { format!("({left_out} more lines are in the log)\n{shown}") }
}
