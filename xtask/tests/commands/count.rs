//! Counting tests.

use xtask::test::Count;
use xtask::test::count::worth_showing;

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
    let output = "line\n".repeat(305);
    let shown = worth_showing(&output);
    assert!(shown.starts_with("(5 more lines"), "{shown}");
    assert_eq!(shown.lines().count(), 301);
}
