//! The age at which the head of the default edition can be read.

use edition::Dataset;

use testkit::formula::Counts;

/// The age that the head is written for.
const AGE: f64 = 12.0;

#[test]
fn a_child_of_twelve_can_read_the_standfirst() {
    let file =
        serde_json::from_str(include_str!("../../static/edition.json")).expect("the edition has the right shape");
    let edition = Dataset::check(&file).expect("the edition keeps every rule");
    let standfirst = &edition.edition().standfirst;
    let counts = Counts::of(standfirst);
    let age = counts.reading_age();
    println!("reading age of the standfirst: {age:.1} ({counts:?})");
    assert!(age <= AGE, "“{standfirst}” takes an age of {age:.1}, more than {AGE}: shorten its sentences and words");
}

#[test]
fn syllables_are_counted_as_they_are_spoken() {
    for (word, syllables) in [
        ("the", 1),
        ("force", 1),
        ("forces", 2),
        ("police", 2),
        ("table", 2),
        ("needed", 2),
        ("reached", 1),
        ("officers", 3),
        ("inspectors", 3),
        ("referrals", 3),
        ("made", 1),
        ("see", 1),
        ("IPCC", 4),
        ("desk-based", 2),
        ("26", 1),
        ("2016/17.", 2),
    ] {
        assert_eq!(Counts::of(word).syllables, syllables, "{word}");
    }
}

#[test]
fn the_formula_is_that_of_flesch_and_kincaid() {
    let counts = Counts::of("The cat sat on the mat. It was a “big” cat – so it sat there.");
    assert_eq!(counts, Counts { sentences: 2, words: 15, syllables: 15 });
    assert!((counts.reading_age() - (0.39 * 7.5 + 11.8 - 15.59 + 5.0)).abs() < 1e-9);
}
