//! Dates are real, and come in an order that can be.

use edition::{Dataset, Date};
use serde_json::{Value, json};

use testkit::edited::{edition, set};

const NOT_A_DAY: &str = "is not a day of the calendar. Write it as year-month-day";

#[test]
fn a_day_is_one_of_the_calendar() {
    for path in ["edition.asAt", "edition.published", "sources[article].published"] {
        for day in ["2017-02-29", "2017-06-31", "5 October 2017", "2017-5-1", ""] {
            set(path, day).refused(&[(path, NOT_A_DAY)]);
        }
    }
    for day in ["2018-02-30", "2018"] {
        set("changes", json!([{ "date": day, "text": "A number." }])).refused(&[("changes[0].date", NOT_A_DAY)]);
    }
}

#[test]
fn an_edition_never_speaks_of_a_day_after_its_publication() {
    set("edition.asAt", "2017-10-06").refused(&[("edition.asAt", "after the publication")]);
    set("edition.asAt", "2017-10-05").valid();
    set("edition.asAt", "2016-02-29").valid();
}

#[test]
fn a_figure_has_a_period_or_a_day_and_never_one_after_its_publication() {
    set("figures[ongoing].asAt", "2017-10-06").refused(&[("figures[ongoing].asAt", "after its publication")]);
    set("figures[ongoing].asAt", "2017-02-29").refused(&[("figures[ongoing].asAt", NOT_A_DAY)]);
    set("figures[referrals].asAt", "2017-10-05").refused(&[("figures[referrals].asAt", "a period and a day")]);
    let day = |data: &Dataset, id: &str| {
        let figure = data.figures().find(|(_, figure)| figure.id == id).expect("it is there").1;
        figure.as_at.map(Date::iso)
    };
    let data = set("figures[ongoing].asAt", "2017-10-05").valid();
    assert_eq!(day(&data, "ongoing").as_deref(), Some("2017-10-05"));
    assert_eq!(day(&data, "behind").as_deref(), Some("2017-05-31"), "statuses have their day");
    assert_eq!(day(&data, "referrals"), None);
}

#[test]
fn a_source_is_never_younger_than_the_edition_that_cites_it() {
    let path = "sources[hmicfrs].published";
    set(path, "2017-10-06").refused(&[(path, "later than the edition")]);
    set(path, "2016-12-08").valid();
}

#[test]
fn a_correction_is_never_older_than_the_edition() {
    let change = |date| set("changes", json!([{ "date": date, "text": "A number." }]));
    change("2017-10-04").refused(&[("changes[0].date", "This correction is earlier than the edition")]);
    change("2017-10-05").valid();
}

#[test]
fn days_are_compared_also_where_a_text_of_the_edition_is_wrong() {
    set("edition.title", "")
        .set("sources[hmicfrs].published", "2017-10-06")
        .refused(&[("edition.title", "This text is empty"), ("sources[hmicfrs].published", "later than the edition")]);
}

/// A period of a figure, refused as a whole with these words.
#[track_caller]
fn period_refused(period: Value, words: &str) {
    set("figures[ongoing].period", period).refused(&[("figures[ongoing].period", words)]);
}

/// A period of a figure, refused with these words at one of its ends.
#[track_caller]
fn end_refused(end: &str, period: Value, words: &str) {
    set("figures[ongoing].period", period).refused(&[(&format!("figures[ongoing].period.{end}"), words)]);
}

#[test]
fn a_period_begins_and_ends_with_a_month() {
    end_refused("from", json!({ "from": "2014", "to": "2016-03" }), "“2014” is not a month");
    end_refused("from", json!({ "from": "02014-04", "to": "2016-03" }), "“02014-04” is not a month");
    end_refused("to", json!({ "from": "2014-04", "to": "2016-13" }), "“2016-13” is not a month");
    end_refused("from", json!({ "from": "2014-00", "about": "two years" }), "“2014-00” is not a month");
    end_refused("to", json!({ "from": "2014-04", "to": "2016-03-31" }), "“2016-03-31” is not a month");
}

#[test]
fn a_period_never_ends_before_it_begins() {
    period_refused(json!({ "from": "2016-04", "to": "2016-03" }), "ends before it begins");
    set("figures[ongoing].period", json!({ "from": "2016-04", "to": "2016-04" })).valid();
}

#[test]
fn a_period_ends_with_a_month_or_with_about_how_long_it_is() {
    let one_of_the_two = "Give one of the two.";
    period_refused(json!({ "from": "2014-04" }), one_of_the_two);
    period_refused(json!({ "from": "2014-04", "to": "2016-03", "about": "two years" }), one_of_the_two);
}

#[test]
fn a_period_never_reaches_past_publication() {
    period_refused(json!({ "from": "2014-04", "to": "2017-11" }), "reaches past the day of publication");
    period_refused(json!({ "from": "2017-11", "about": "a month" }), "reaches past the day of publication");
    set("figures[ongoing].period", json!({ "from": "2014-04", "to": "2017-10" })).valid();
}

#[test]
fn corrections_come_newest_first() {
    let dates = ["2017-11-01", "2018-03-05", "2017-10-05", "2018-03-05"];
    let file = dates.iter().enumerate().fold(edition(), |file, (place, date)| {
        file.push("changes", json!({ "date": date, "text": format!("Number {place}.") }))
    });
    let dataset = file.valid();
    let changes: Vec<_> = dataset.changes().iter().map(|change| (change.date.iso(), change.text.as_str())).collect();
    let expected = [
        ("2018-03-05", "Number 1."),
        ("2018-03-05", "Number 3."),
        ("2017-11-01", "Number 0."),
        ("2017-10-05", "Number 2."),
    ];
    assert_eq!(changes, expected.map(|(date, text)| (date.to_owned(), text)));
}

#[test]
fn a_source_says_when_it_was_published_as_closely_as_it_can() {
    for (published, first, last) in [
        ("2017-10-05", "2017-10-05", "2017-10-05"),
        ("2017-10", "2017-10-01", "2017-10-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2017", "2017-01-01", "2017-12-31"),
    ] {
        let data = set("sources[hmicfrs].published", published).valid();
        let (_, source) = data.sources().find(|(_, source)| source.id == "hmicfrs").expect("a source");
        let days = [source.published.first_day().iso(), source.published.last_day().iso()];
        assert_eq!((source.published.iso().as_str(), days), (published, [first.to_owned(), last.to_owned()]));
    }
    for published in ["2017-13", "17", "2017-", "in 2017", "", "2017-1", "02017", "2018-01-32", "1-2-3-4"] {
        assert!(set("sources[hmicfrs].published", published).check().is_err(), "{published}");
    }
    // It may have been published on any day of its month, but not after the edition that cites it.
    for later in ["2018", "2017-11", "2017-10-06"] {
        set("sources[hmicfrs].published", later)
            .refused(&[("sources[hmicfrs].published", "This source is later than the edition")]);
    }
}
