//! The figures on the cards and in the grid are those of the edition, derived ones computed and labelled as such.

use edition::{Citation, Dataset, Origin, Term};
use scraper::ElementRef;

use testkit::published::{all, amount, attribute, edition, inside, links, one, page, squares, text, within, words};

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
fn each_card_opens_by_its_number_and_its_label() {
    let (page, data) = (page(), edition());
    for (_, card) in data.cards() {
        let figure = &data[card.figure];
        let summary = inside(one(&page, &format!("#fs-card-{}", card.id)), "details > summary");
        assert_eq!(amount(inside(summary, ".fs-number")), figure.value, "{}", card.id);
        let whole = figure.part_of.map(|whole| format!(" of {}", data[whole].value)).unwrap_or_default();
        assert_eq!(text(summary), words(&format!("{}{whole} {}", figure.value, figure.says)), "{}", card.id);
    }
}

#[test]
fn a_card_whose_figure_adds_up_neighbouring_statuses_stands_above_their_blocks() {
    let page = page();
    let group = one(&page, ".fs-by-status > .fs-group");
    let ids: Vec<_> = group.child_elements().map(|child| attribute(child, "id")).collect();
    assert_eq!(ids, ["fs-card-plans", "fs-status-insufficient", "fs-status-not-started"]);
    let cards = all(&page, ".fs-cards > .fs-card").into_iter().map(|card| attribute(card, "id")).collect::<Vec<_>>();
    assert_eq!(cards, ["fs-card-referrals", "fs-card-last-six-months", "fs-card-investigations", "fs-card-answered"]);
}

#[test]
fn each_picture_has_its_parts_below_and_says_which_are_derived() {
    let (page, data) = (page(), edition());
    for (_, card) in data.cards() {
        let shown = one(&page, &format!("#fs-card-{}", card.id));
        // Without a picture there is nothing to explain: then the parts stand among the details alone.
        let drawn = if card.picture.is_some() { card.parts.as_slice() } else { &[] };
        let parts = within(shown, ".fs-parts > li");
        assert_eq!(parts.len(), drawn.len(), "{}", card.id);
        for (part, &term) in parts.into_iter().zip(drawn) {
            assert_eq!(amount(inside(part, "b")), data.value(term), "{}", card.id);
            assert!(text(part).contains(data.label(term)), "{}", text(part));
            assert_eq!(text(part).ends_with('*'), is_derived(&data, term), "{}", text(part));
        }
        let rules = within(shown, ".fs-parts ~ .fs-derived").into_iter().map(text).collect::<Vec<_>>();
        assert_eq!(rules.len(), drawn.iter().filter(|&&term| is_derived(&data, term)).count(), "{}", card.id);
        assert!(rules.iter().all(|rule| rule.starts_with("*Our calculation: ")), "{rules:?}");
    }
}

#[test]
fn each_opened_card_says_what_counts_when_how_derived_and_who_says_so() {
    let (page, data) = (page(), edition());
    for (_, card) in data.cards() {
        let figure = &data[card.figure];
        let details = inside(one(&page, &format!("#fs-card-{}", card.id)), "details .fs-details");
        assert!(text(details).contains(&words(&figure.counts)), "{}", card.id);
        assert_eq!(text(inside(details, ".fs-when")), words(&messages::covers(&data, figure)), "{}", card.id);
        assert_eq!(
            within(details, "p.fs-derived").len(),
            usize::from(figure.origin != Origin::Published),
            "{}",
            card.id
        );
        assert_eq!(
            links(inside(details, "p.fs-source:not(.fs-split + *)")),
            addresses(&data, &figure.sources),
            "{}",
            card.id
        );
        let parts = within(details, ".fs-part-words > li");
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
        let row = |row: &edition::Row| row.figures.iter().map(|&id| data[id].value).collect::<Vec<_>>();
        assert_eq!(shown, split.rows.iter().map(row).collect::<Vec<_>>(), "{}", card.id);
        let total: Vec<_> = split.columns.iter().map(|&id| data[id].value).collect();
        assert_eq!(cells(inside(*table, "tfoot tr")), total, "{}", card.id);
    }
}

/// So that 11, 15, 15 and 2 compare as bars.
#[test]
fn blocks_have_fifteen_squares_a_row() {
    let page = page();
    let sizes = all(&page, ".fs-squares").into_iter().map(|drawing| attribute(drawing, "viewBox"));
    assert_eq!(sizes.collect::<Vec<_>>(), ["0 0 242 22", "0 0 330 22", "0 0 330 22", "0 0 44 22"]);
}

#[test]
fn each_status_has_a_block_with_its_count_a_square_for_each_unit_and_its_named_units() {
    let (page, data) = (page(), edition());
    assert_eq!(all(&page, ".fs-block").len(), data.statuses().len());
    for (id, status) in data.statuses() {
        let block = one(&page, &format!("#fs-status-{}", status.id));
        assert_eq!(amount(inside(block, ".fs-count")), status.count, "{}", status.id);
        let heading = text(inside(block, ".fs-status"));
        assert_eq!(heading, words(&format!("{} {}", status.count, status.label)), "{}", status.id);
        assert_eq!(squares(inside(block, ".fs-squares")), status.count, "{}", status.id);
        let named: Vec<_> = within(block, ".fs-named > li").into_iter().map(text).collect();
        let is_named = |unit: &edition::Unit| {
            unit.status.as_ref().is_some_and(|named| named.status == id).then(|| unit.short.clone())
        };
        let expected: Vec<_> = data.units().filter_map(|(_, unit)| is_named(unit)).collect();
        assert_eq!(named, expected, "{}", status.id);
    }
}

#[test]
fn each_filter_tells_how_many_units_it_shows() {
    let (page, data) = (page(), edition());
    let count = |id: &str| inside(one(&page, &format!("label:has(> #fs-filter-{id})")), "b");
    assert_eq!(amount(count("all")), data.units().len() as u64);
    for (_, status) in data.statuses() {
        assert_eq!(amount(count(&status.id)), status.count, "{}", status.id);
    }
    for (_, group) in data.sums() {
        let figure = &data[group.figure];
        assert_eq!(amount(count(&figure.id)), figure.value, "{}", figure.id);
    }
}
