//! A valid edition gives a dataset whose every reference leads to the right thing.

use edition::{Dataset, End, FigureId, LARGEST_VALUE, Origin, Rule, StatusId, Term};

use testkit::edited::{edition, remove, set, smallest};

fn figure(dataset: &Dataset, id: &str) -> FigureId {
    dataset.figures().find(|(_, figure)| figure.id == id).expect("the figure is there").0
}

fn status(dataset: &Dataset, id: &str) -> StatusId {
    dataset.statuses().find(|(_, status)| status.id == id).expect("the status is there").0
}

#[test]
fn the_default_edition_keeps_every_rule() {
    let dataset = edition().valid();
    let sizes = [dataset.sources().len(), dataset.cards().len(), dataset.statuses().len(), dataset.units().len()];
    assert_eq!(sizes, [3, 5, 4, 43]);
}

#[test]
fn its_dates_and_texts_are_those_of_the_file() {
    let dataset = edition().valid();
    let edition = dataset.edition();
    assert_eq!((edition.as_at.iso(), edition.published.iso()), ("2017-05-31".into(), "2017-10-05".into()));
    assert_eq!((edition.language.as_str(), edition.id.as_str()), ("en-GB", "abuse-of-position-2017-10"));
    let notes: Vec<&str> = edition.figures_cautions.iter().map(|&caution| dataset[caution].as_str()).collect();
    assert!(notes.len() == 2 && notes[1].starts_with("Forces were told to look back"), "{notes:?}");
    let cards = (edition.figures_title.as_deref(), edition.figures_intro.as_deref());
    assert_eq!(cards.0, Some("Referrals to the police watchdog"));
    assert_eq!(cards.1, Some("Since April 2014, as published on 5\u{a0}October 2017"));
    assert_eq!(edition.grid_title, "How far the 43 forces’ plans had got");
}

#[test]
fn no_text_is_left_with_a_number_to_be_filled_in() {
    let dataset = edition().valid();
    assert!(!format!("{dataset:?}").contains("{referrals}"));
    let texts = dataset.cautions().map(|(_, caution)| caution.as_str());
    let figures = dataset.figures().flat_map(|(_, figure)| [figure.label.as_str(), &figure.says, &figure.counts]);
    for text in texts.chain(figures).chain([dataset.edition().standfirst.as_str(), &dataset.edition().coverage]) {
        assert!(!text.contains(['{', '}']), "{text}");
    }
}

#[test]
fn published_values_are_kept_and_derived_ones_computed() {
    let dataset = edition().valid();
    let value = |id| dataset.value(Term::Figure(figure(&dataset, id)));
    assert_eq!(["referrals", "year-2016-17", "since-april-2017", "investigations"].map(value), [320, 103, 66, 57]);
    let derived = ["to-march-2016", "no-longer-ongoing", "rest", "behind", "unnamed"];
    assert_eq!(derived.map(value), [151, 24, 263, 26, 41]);
    for (_, figure) in dataset.figures() {
        assert_eq!(matches!(figure.origin, Origin::Derived(_)), derived.contains(&figure.id.as_str()), "{}", figure.id);
        assert!(figure.value <= LARGEST_VALUE);
    }
}

#[test]
fn a_rule_keeps_what_it_rests_on() {
    let dataset = edition().valid();
    let term = |id| Term::Figure(figure(&dataset, id));
    let rule = Rule::Difference(term("referrals"), vec![term("year-2016-17"), term("since-april-2017")]);
    assert_eq!(dataset[figure(&dataset, "to-march-2016")].origin, Origin::Derived(rule));
    let term = |id| Term::Status(status(&dataset, id));
    let rule = Rule::Sum(vec![term("insufficient"), term("not-started")]);
    assert_eq!(dataset[figure(&dataset, "behind")].origin, Origin::Derived(rule));
}

#[test]
fn a_figure_knows_its_whole_its_months_and_its_sources() {
    let dataset = edition().valid();
    let year = &dataset[figure(&dataset, "year-2016-17")];
    assert_eq!(year.part_of, Some(figure(&dataset, "referrals")));
    let period = year.period.as_ref().expect("it has one");
    assert_eq!(period.from.iso(), "2016-04");
    assert!(matches!(period.to, End::Month(month) if month.iso() == "2017-03"));
    let sources: Vec<_> = year.sources.iter().map(|cited| dataset[cited.source].id.as_str()).collect();
    assert_eq!(sources, ["ipcc", "article"]);
    assert_eq!((year.noun.one.as_str(), year.noun.other.as_str()), ("referral", "referrals"));
    assert!(year.cautions.iter().all(|&caution| dataset[caution].starts_with("Forces were told to look back")));
}

#[test]
fn a_figure_without_a_sentence_says_its_label() {
    let dataset = edition().valid();
    assert_eq!(dataset[figure(&dataset, "managed")].says, "managed");
    assert_eq!(dataset[figure(&dataset, "behind")].says, "forces had not made enough progress on their plans");
}

#[test]
fn only_two_units_are_named_and_the_others_are_in_one_of_three_statuses() {
    let dataset = edition().valid();
    let named: Vec<_> = dataset.named(status(&dataset, "in-place")).map(|(_, unit)| unit.id.as_str()).collect();
    assert_eq!(named, ["derbyshire", "merseyside"]);
    let unnamed: Vec<_> = dataset.statuses().map(|(status, _)| dataset.unnamed(status)).collect();
    assert_eq!((unnamed, dataset.all_unnamed()), (vec![11, 15, 15, 0], 41));
    for (id, unit) in dataset.units() {
        let possible: Vec<_> = dataset.possible(id).iter().map(|&status| dataset[status].id.as_str()).collect();
        let expected: &[&str] =
            if unit.status.is_some() { &["in-place"] } else { &["insufficient", "not-started", "started"] };
        assert_eq!(possible, expected, "{}", unit.id);
    }
}

#[test]
fn a_source_is_cited_with_the_place_in_it() {
    let dataset = edition().valid();
    for (_, unit) in dataset.units() {
        let says = unit.status.as_ref().map(|named| dataset.cite(&named.sources));
        let named = ["derbyshire", "merseyside"].contains(&unit.id.as_str());
        assert_eq!(says.as_deref(), named.then_some("HMICFRS; Wigan Today / PA, paragraph 14"), "{}", unit.id);
    }
}

#[test]
fn the_statuses_that_a_figure_adds_up_are_a_sum() {
    let dataset = edition().valid();
    let sum = dataset.sum_of(figure(&dataset, "behind")).expect("it adds up two statuses");
    assert_eq!(dataset[sum].statuses, [status(&dataset, "insufficient"), status(&dataset, "not-started")]);
    assert_eq!((dataset.sums().len(), dataset.sum_of(figure(&dataset, "rest"))), (1, None));
}

#[test]
fn a_card_keeps_its_parts_and_its_split_in_order() {
    let dataset = edition().valid();
    let (_, card) = dataset.cards().find(|(_, card)| card.id == "investigations").expect("it is there");
    assert_eq!(card.parts.iter().map(|&part| dataset.value(part)).collect::<Vec<_>>(), [33, 24]);
    let rows = card.split.iter().flat_map(|split| &split.rows);
    let rows: Vec<_> = rows.map(|row| row.figures.iter().map(|&id| dataset[id].value).collect::<Vec<_>>()).collect();
    assert_eq!(rows, [[31, 19], [8, 4], [18, 10]]);
}

#[test]
fn the_units_stand_a_to_z() {
    let dataset = edition().valid();
    assert!(dataset.units().map(|(_, unit)| &unit.name).is_sorted());
}

#[test]
fn the_smallest_edition_is_valid() {
    let dataset = smallest().valid();
    assert_eq!((dataset.figures().len(), dataset.sums().len(), dataset.changes().len()), (1, 0, 0));
    assert_eq!(dataset.possible(dataset.units().next().expect("a unit").0).len(), 1);
}

#[test]
fn an_edition_may_do_without_support_notes_and_corrections() {
    let dataset = remove("support").remove("notes").remove("changes").valid();
    assert!(dataset.support().is_none() && dataset.notes().is_empty() && dataset.changes().is_empty());
}

#[test]
fn a_text_is_kept_without_the_space_around_it() {
    let dataset = set("edition.kicker", "  Plans \u{a0}").set("units[kent].name", " Kent Police ").valid();
    assert_eq!(dataset.edition().kicker, "Plans");
    assert!(dataset.units().any(|(_, unit)| unit.name == "Kent Police"));
}

#[test]
fn a_field_that_is_misspelt_is_not_passed_over() {
    for path in ["edition.subtitle", "figures[referrals].partof", "units[kent].alias", "cards[plans].pictures"] {
        let read = set(path, "x").read();
        assert!(read.is_err_and(|error| error.to_string().contains("unknown field")), "{path}");
    }
}
