//! Words about figures: when, of what, and how a derived one is computed.

use super::catalog::{Catalog, catalog, fill, own_catalog};
use super::label::{capital, own_counted};
use super::{as_at_day, month, number, published, published_in};
use edition::{Dataset, End, Figure, Origin, Period, Rule, Status, Term};

/// When a figure was so: its months, its day, or, where neither is known or the months have no end, the day on which its sources
/// published it: "since April 2014, about three and a half years, as published on 5 October 2017". In the language of the edition's
/// own texts, one of which may be a part of it.
pub fn when(data: &Dataset, figure: &Figure) -> String {
    let words = own_catalog(data);
    let published = || match published_in(words, data.published(figure)) {
        Some(when) => fill(words.as_published_in, &[("when", &when)]),
        None => fill(words.as_published, &[("day", &published(words, data.published(figure)))]),
    };
    match (&figure.period, figure.as_at) {
        (Some(months @ Period { to: End::About(_), .. }), _) => format!("{}, {}", period(words, months), published()),
        (Some(months), _) => period(words, months),
        (None, Some(day)) => as_at_day(words, day),
        (None, None) => published(),
    }
}

/// The months of a figure: "April 2014 to March 2016", "since April 2014, about three and a half years".
pub(super) fn period(words: &Catalog, period: &Period) -> String {
    let from = month(words, period.from);
    match &period.to {
        End::Month(to) => fill(words.period, &[("from", &from), ("to", &month(words, *to))]),
        End::About(length) => fill(words.since, &[("from", &from), ("length", length)]),
    }
}

/// The same as a sentence of its own.
pub fn covers(data: &Dataset, figure: &Figure) -> String {
    format!("{}.", capital(&when(data, figure)))
}

/// The day of the statuses as a sentence of its own: "As at 31 May 2017."
pub fn statuses_as_at(data: &Dataset) -> String {
    format!("{}.", capital(&as_at(data)))
}

/// The day of the statuses, behind what was so: "as at 31 May 2017".
pub(super) fn as_at(data: &Dataset) -> String {
    as_at_day(catalog(data), data.edition().as_at)
}

/// A rule as a sum: "320 − 103 − 66".
fn rule(data: &Dataset, rule: &Rule) -> String {
    let numbers = |terms: &[Term], sign: &str| {
        let numbers: Vec<String> = terms.iter().map(|&term| number(data.value(term))).collect();
        // A sign stays with the number behind it; a narrow column may break before it.
        numbers.join(&format!(" {sign}\u{a0}"))
    };
    match rule {
        Rule::Sum(terms) => numbers(terms, "+"),
        Rule::Difference(of, less) => {
            format!("{} −\u{a0}{}", number(data.value(*of)), numbers(less, "−"))
        }
    }
}

/// The label of a derived figure: that it is derived, and how; of a sum also which share of the whole it is. `None` for a
/// published one.
pub fn derivation(data: &Dataset, figure: &Figure) -> Option<String> {
    let Origin::Derived(origin) = &figure.origin else {
        return None;
    };
    let words = own_catalog(data);
    let share = match (origin, figure.part_of.map(|whole| data[whole].value)) {
        (Rule::Sum(_), Some(whole)) if whole > 0 => {
            let percent = (200 * figure.value + whole) / (2 * whole);
            fill(words.share, &[("percent", &percent.to_string()), ("whole", &number(whole))])
        }
        _ => String::new(),
    };
    let slots = [("sum", &*rule(data, origin)), ("value", &number(figure.value)), ("share", &share)];
    Some(fill(words.derived, &slots))
}

/// What follows the label of a derived figure, in the language of the edition's own texts. Empty for a published one and for a
/// status.
pub fn derived_tag(data: &Dataset, term: Term) -> &'static str {
    match term {
        Term::Figure(id) if matches!(data[id].origin, Origin::Derived(_)) => own_catalog(data).derived_tag,
        _ => "",
    }
}

/// A part of a card's figure in a sentence, in the language of the edition's own texts: its name, what it counts, when, and how
/// it is derived.
pub fn part(data: &Dataset, figure: &Figure) -> String {
    let derived = derivation(data, figure).map(|text| format!(" {text}")).unwrap_or_default();
    format!("{}. {} {}{derived}", figure.label, figure.counts, covers(data, figure))
}

/// The same for a status.
pub fn status_part(data: &Dataset, status: &Status) -> String {
    let day = as_at_day(own_catalog(data), data.edition().as_at);
    format!("{}. {} {}.{}", status.label, status.meaning, capital(&day), counted_here(data, status))
}

/// That the count of a status is ours, behind a sentence; nothing where a source states it.
pub fn counted_here(data: &Dataset, status: &Status) -> &'static str {
    if status.is_counted_here { own_catalog(data).counted_here } else { "" }
}

/// A figure in a table, where no picture and no whole stand beside it.
pub fn figure_name(data: &Dataset, figure: &Figure) -> String {
    match figure.part_of.map(|whole| &data[whole]) {
        Some(whole) => {
            let counted = own_counted(data, whole.value, &whole.noun);
            let slots = [("label", &*figure.label), ("whole", &number(whole.value)), ("counted", counted)];
            fill(own_catalog(data).part_name, &slots)
        }
        None => figure.label.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_derived_figure_shows_its_sum_and_says_that_it_is_derived() {
        let data = crate::tests::data();
        let derived: Vec<String> = data.figures().filter_map(|(_, figure)| derivation(&data, figure)).collect();
        assert_eq!(derived[0], "Our calculation: 320 −\u{a0}103 −\u{a0}66 =\u{a0}151.");
        assert!(derived.iter().any(|text| text.contains("11 +\u{a0}15 =\u{a0}26, 60% of 43, rounded.")));
        assert_eq!(derived.len(), 5);
    }

    #[test]
    fn half_a_year_is_never_written_as_a_year() {
        let data = crate::tests::data();
        let figure = |id: &str| data.figures().find(|(_, figure)| figure.id == id).unwrap().1;
        let words = |id: &str| when(&data, figure(id));
        assert_eq!(
            words("since-april-2017"),
            "since April 2017, about six months, as published on 5\u{a0}October 2017"
        );
        assert_eq!(words("year-2016-17"), "April 2016 to March 2017");
    }

    #[test]
    fn every_figure_says_its_own_time_and_no_other() {
        let data = crate::tests::data();
        let figure = |id: &str| data.figures().find(|(_, figure)| figure.id == id).unwrap().1;
        for (id, said) in [
            ("referrals", "Since April 2014, about three and a half years, as published on 5\u{a0}October 2017."),
            ("to-march-2016", "April 2014 to March 2016."),
            ("ongoing", "As published on 5\u{a0}October 2017."),
            ("behind", "As at 31\u{a0}May 2017."),
            ("unnamed", "As at 31\u{a0}May 2017."),
        ] {
            assert_eq!(covers(&data, figure(id)), said, "{id}");
        }
    }
}
