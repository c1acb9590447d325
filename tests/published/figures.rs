//! The figures on the cards and in the grid are those of the edition, derived ones computed and labelled as such.

use force_status::dataset::{Citation, Dataset, Origin, Term};
use scraper::ElementRef;

use crate::site::{all, amount, attribute, edition, inside, links, one, page, text, within, words};

/// The addresses of what is cited.
pub fn addresses<'data>(data: &'data Dataset, citations: &[Citation]) -> Vec<&'data str> {
    citations.iter().map(|citation| data[citation.source].address.as_str()).collect()
}

/// Whether a figure is derived; a status is counted and never derived.
pub fn is_derived(data: &Dataset, term: Term) -> bool {
    matches!(term, Term::Figure(figure) if data[figure].origin != Origin::Published)
}

#[test]
fn there_is_a_card_for_each_card_of_the_edition_in_its_order() {
    let (page, data) = (page(), edition());
    let ids: Vec<_> = all(&page, ".fs-card").into_iter().map(|card| attribute(card, "id").to_owned()).collect();
    let expected: Vec<_> = data.cards().map(|(_, card)| format!("fs-card-{}", card.id)).collect();
    assert_eq!(ids, expected);
}

#[test]
fn each_card_shows_its_figure_and_its_whole() {
    let (page, data) = (page(), edition());
    for (_, card) in data.cards() {
        let figure = &data[card.figure];
        let shown = inside(one(&page, &format!("#fs-card-{}", card.id)), ".fs-figure");
        assert_eq!(amount(inside(shown, ".fs-number")), figure.value, "{}", card.id);
        let whole = figure.part_of.map(|whole| format!("of {}", data[whole].value)).unwrap_or_default();
        let of = within(shown, ".fs-of").into_iter().map(text).collect::<String>();
        assert_eq!(of, whole, "{}", card.id);
        assert!(text(shown).ends_with(&words(&figure.says)), "{}: {}", card.id, text(shown));
    }
}

#[test]
fn each_card_shows_its_parts_and_says_which_are_derived() {
    let (page, data) = (page(), edition());
    for (_, card) in data.cards() {
        let shown = one(&page, &format!("#fs-card-{}", card.id));
        let parts = within(shown, ".fs-parts > li");
        assert_eq!(parts.len(), card.parts.len(), "{}", card.id);
        for (part, &term) in parts.into_iter().zip(&card.parts) {
            assert_eq!(amount(inside(part, "b")), data.value(term), "{}", card.id);
            assert!(text(part).contains(data.label(term)), "{}", text(part));
            assert_eq!(text(part).contains("(our calculation)"), is_derived(&data, term), "{}", text(part));
        }
    }
}

#[test]
fn each_opened_card_says_what_counts_when_how_derived_and_who_says_so() {
    let (page, data) = (page(), edition());
    for (_, card) in data.cards() {
        let figure = &data[card.figure];
        let told = inside(one(&page, &format!("#fs-card-{}", card.id)), "details .fs-told");
        assert!(text(told).contains(&words(&figure.counts)), "{}", card.id);
        assert_eq!(text(inside(told, ".fs-when")), words(&force_status::wording::covers(&data, figure)), "{}", card.id);
        assert_eq!(within(told, "p.fs-derived").len(), usize::from(figure.origin != Origin::Published), "{}", card.id);
        assert_eq!(
            links(inside(told, "p.fs-source:not(.fs-split + *)")),
            addresses(&data, &figure.sources),
            "{}",
            card.id
        );
        let parts = within(told, ".fs-part-words > li");
        assert_eq!(parts.len(), card.parts.len(), "{}", card.id);
        for (part, &term) in parts.into_iter().zip(&card.parts) {
            assert_eq!(amount(inside(part, "b")), data.value(term), "{}", card.id);
            assert_eq!(text(part).contains("Our calculation"), is_derived(&data, term), "{}", text(part));
            let sources = match term {
                Term::Figure(figure) => &data[figure].sources,
                Term::Status(status) => &data[status].sources,
            };
            assert_eq!(links(part), addresses(&data, sources), "{}", text(part));
        }
    }
}

#[test]
fn each_small_table_on_a_card_has_the_figures_of_the_edition() {
    let (page, data) = (page(), edition());
    for (_, card) in data.cards() {
        let tables = within(one(&page, &format!("#fs-card-{}", card.id)), ".fs-split");
        assert_eq!(tables.len(), usize::from(card.split.is_some()), "{}", card.id);
        let (Some(table), Some(split)) = (tables.first(), &card.split) else { continue };
        let cells = |row: ElementRef<'_>| within(row, "td").into_iter().map(amount).collect::<Vec<_>>();
        let shown: Vec<_> = within(*table, "tbody tr").into_iter().map(cells).collect();
        let row = |row: &force_status::dataset::Row| row.figures.iter().map(|&id| data[id].value).collect::<Vec<_>>();
        assert_eq!(shown, split.rows.iter().map(row).collect::<Vec<_>>(), "{}", card.id);
        let total: Vec<_> = split.columns.iter().map(|&id| data[id].value).collect();
        assert_eq!(cells(inside(*table, "tfoot tr")), total, "{}", card.id);
    }
}

#[test]
fn each_status_has_a_block_with_its_count_its_meaning_and_its_named_forces() {
    let (page, data) = (page(), edition());
    assert_eq!(all(&page, ".fs-block").len(), data.statuses().len());
    for (id, status) in data.statuses() {
        let block = one(&page, &format!("#fs-status-{}", status.id));
        assert_eq!(amount(inside(block, ".fs-count")), status.count, "{}", status.id);
        assert!(text(block).contains(&status.label) && text(block).contains(&words(&status.meaning)), "{}", status.id);
        assert_eq!(links(inside(block, ".fs-source")), addresses(&data, &status.sources), "{}", status.id);
        let named: Vec<_> = within(block, ".fs-named > li").into_iter().map(text).collect();
        let is_named = |force: &force_status::dataset::Force| {
            force.status.as_ref().is_some_and(|named| named.status == id).then(|| force.short.clone())
        };
        let expected: Vec<_> = data.forces().filter_map(|(_, force)| is_named(force)).collect();
        assert_eq!(named, expected, "{}", status.id);
        let squares = within(block, ".fs-squares").into_iter().map(|svg| attribute(svg, "aria-label").to_owned());
        let unnamed = status.count - expected.len() as u64;
        let told = squares.collect::<String>();
        assert_eq!(told.is_empty(), unnamed == 0, "{}", status.id);
        assert!(unnamed == 0 || told.starts_with(&format!("{unnamed} ")), "{}: {told}", status.id);
    }
}

#[test]
fn each_filter_tells_how_many_forces_it_shows() {
    let (page, data) = (page(), edition());
    let count = |id: &str| inside(one(&page, &format!("label:has(> #fs-filter-{id})")), "b");
    assert_eq!(amount(count("all")), data.forces().len() as u64);
    for (_, status) in data.statuses() {
        assert_eq!(amount(count(&status.id)), status.count, "{}", status.id);
    }
    for (_, group) in data.groups() {
        let figure = &data[group.figure];
        assert_eq!(amount(count(&figure.id)), figure.value, "{}", figure.id);
    }
}
