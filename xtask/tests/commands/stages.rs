//! The stages of the tests, their numbers and their table.

use crate::support::shell;
use xtask::error::exit_code;
use xtask::progress::Progress;
use xtask::test::stages::{BUILD, STAGES, Stage, chosen, stage, test_programs};
use xtask::test::{Count, Row, StageResult, run_all, table};

fn bench_run(stages: &[&'static Stage]) -> Vec<Row> {
    run_all(&shell(), stages, &Progress::new(stages.len())).expect("nobody interrupts")
}

static GOOD: Stage = stage("good", "a stage for tests", &[], false, |_| {
    Ok(StageResult { count: Count { passed: 1, failed: 0 }, message: String::new() })
});
static READER: Stage = stage("reader", "a stage for tests", &[], true, |_| {
    Ok(StageResult { count: Count { passed: 1, failed: 0 }, message: String::new() })
});
static EMPTY: Stage = stage("empty", "a stage for tests", &[], false, |_| {
    Ok(StageResult { count: Count::default(), message: String::new() })
});
static BROKEN: Stage = stage(BUILD, "a stage for tests", &[], false, |_| anyhow::bail!("no build today"));

fn counts(rows: &[Row]) -> Vec<(usize, usize)> {
    rows.iter().map(|row| (row.1.passed, row.1.failed)).collect()
}

#[test]
fn a_failed_build_stops_only_what_needs_it() {
    let rows = bench_run(&[&BROKEN, &GOOD, &READER]);
    assert_eq!(counts(&rows), [(0, 1), (1, 0), (0, 1)]);
    let rows = bench_run(&[&GOOD, &READER]);
    assert_eq!(counts(&rows), [(1, 0), (1, 0)]);
}

#[test]
fn a_stage_without_tests_has_failed() {
    assert_eq!(counts(&bench_run(&[&EMPTY])), [(0, 1)]);
}

#[test]
fn the_table_has_a_line_for_each_stage() {
    let rows = bench_run(&[&GOOD, &READER]);
    let table = table(&rows);
    assert_eq!(table.trim().lines().count(), 3);
    assert!(table.contains("reader             1       0"), "{table}");
}

fn names(filters: &[&str], dist_is_there: bool) -> Vec<&'static str> {
    let filters: Vec<_> = filters.iter().map(|filter| (*filter).to_owned()).collect();
    let stages = chosen(&filters, dist_is_there).expect("the filters are good");
    stages.iter().map(|stage| stage.name).collect()
}

#[test]
fn without_a_filter_all_stages_run_in_order() {
    let names = names(&[], false);
    assert_eq!(names.len(), STAGES.len());
    assert_eq!((names[0], names[14]), ("format", "guide"));
}

#[test]
fn filters_choose_by_the_beginning_of_a_name() {
    assert_eq!(names(&["f"], true), ["format", "firefox"]);
    assert_eq!(names(&["native", "lint"], true), ["lint", "native"]);
}

#[test]
fn the_build_comes_along_when_its_pages_are_read_and_missing() {
    assert_eq!(names(&["e2e"], false), ["build", "e2e"]);
    assert_eq!(names(&["e2e"], true), ["e2e"]);
    assert_eq!(names(&["native"], false), ["build", "native"]);
    assert_eq!(names(&["wrong-data"], false), ["wrong-data"]);
}

#[test]
fn a_filter_that_fits_nothing_is_a_usage_error_with_the_names() {
    let Err(error) = chosen(&["nativ".into(), "x".into()], true) else {
        panic!("no stage starts with x");
    };
    assert_eq!(exit_code(&error), 2);
    assert!(error.to_string().contains("wrong-data"), "{error}");
}

#[test]
fn test_programs_are_found_by_their_kind() {
    let metadata = r#"{"packages": [
        {"targets": [
            {"name": "force_status", "kind": ["cdylib", "rlib"]},
            {"name": "force-status", "kind": ["bin"]},
            {"name": "pages", "kind": ["test"]},
            {"name": "e2e", "kind": ["test"]},
            {"name": "browser", "kind": ["test"]}
        ]},
        {"targets": [{"name": "figures", "kind": ["test"]}]}
    ]}"#;
    assert_eq!(test_programs(metadata).expect("it is understood"), ["figures", "pages"]);
    assert!(test_programs("not json").is_err());
}

#[test]
fn a_bad_end_is_a_failure_even_without_a_count() {
    let count = |passed, failed| Count { passed, failed };
    assert_eq!(count(3, 0).failing_unless(false), count(3, 1));
    assert_eq!(count(3, 2).failing_unless(false), count(3, 2));
    assert_eq!(count(3, 0).failing_unless(true), count(3, 0));
}
