//! Every word that must be readable is in the HTML itself, before any script.

use edition::CautionId;
use messages::number;

use testkit::published::{all, attribute, edition, inside, links, one, page, read, text, within, words};

/// All that the page says.
fn said() -> String {
    text(one(&page(), "#force-status"))
}

/// The page says this, as it stands.
fn says(said: &str, expected: &str) {
    assert!(said.contains(&words(expected)), "the page does not say: {expected}");
}

#[test]
fn title_summary_and_dates_come_first() {
    let (page, data) = (page(), edition());
    let edition = data.edition();
    assert_eq!(text(one(&page, "title")), words(&edition.title));
    assert_eq!(text(one(&page, "h1")), words(&edition.title));
    assert_eq!(attribute(one(&page, "meta[name=description]"), "content"), edition.standfirst);
    let head = text(one(&page, ".fs-head"));
    says(&head, &edition.standfirst);
    assert!(!head.contains("31 May"), "the day of the plans is not that of the referrals: {head}");
    says(&text(one(&page, "#fs-figures .fs-intro")), "as published on 5 October 2017");
    says(&text(one(&page, "#fs-units .fs-intro")), "As at 31 May 2017.");
    says(&text(one(&page, ".fs-dates")), "Published 5 October 2017. Sources: IPCC, HMICFRS and Wigan Today / PA.");
    assert_eq!(attribute(one(&page, "html"), "lang"), edition.language);
}

#[test]
fn every_caution_is_in_the_page() {
    let (said, data) = (said(), edition());
    assert!(data.cautions().len() >= 6);
    for (_, caution) in data.cautions() {
        says(&said, caution);
    }
}

#[test]
fn every_caution_of_a_card_stands_on_that_card() {
    let (page, data) = (page(), edition());
    for (_, card) in data.cards() {
        let shown: Vec<_> =
            within(one(&page, &format!("#fs-card-{}", card.id)), ".fs-cautions > li").into_iter().map(text).collect();
        for &caution in &data[card.figure].cautions {
            assert!(shown.contains(&words(&data[caution])), "{}: {}", card.id, data[caution]);
        }
    }
}

#[test]
fn the_notes_in_sight_hold_few_cautions_and_the_list_the_others() {
    let (page, data) = (page(), edition());
    let shown = |part: &str| -> Vec<String> {
        let selector = format!("[data-static={part}] > .fs-cautions > li");
        all(&page, &selector).into_iter().map(text).collect()
    };
    let expected = |ids: &[CautionId]| ids.iter().map(|&caution| words(&data[caution])).collect::<Vec<_>>();
    let edition = data.edition();
    assert_eq!(shown("figure-notes"), expected(&edition.figures_cautions));
    assert!((1..=2).contains(&edition.figures_cautions.len()), "two are read, more are not");
    assert_eq!(shown("notes"), expected(&edition.cautions[..1]));
    assert_eq!(shown("this"), expected(&edition.cautions[1..]));
    assert_eq!(all(&page, ".fs-all [data-static=this]").len(), 1, "the others stand in the list of all");
}

#[test]
fn every_source_has_its_title_publisher_date_and_address() {
    let (page, data) = (page(), edition());
    let listed = all(&page, ".fs-sources > li");
    assert_eq!(listed.len(), data.sources().len());
    for ((_, source), item) in data.sources().zip(listed) {
        assert_eq!(text(inside(item, "a")), words(&source.title));
        assert_eq!(links(item), [&source.address]);
        let [year, month, day] = date_parts(&source.published.iso());
        assert_eq!((year, month), (2017, 10), "the default edition's sources are of October 2017");
        says(&text(item), &format!("{}, {day} October {year}", source.publisher));
    }
}

/// Year, month and day.
fn date_parts(iso: &str) -> [u32; 3] {
    let parts: Vec<u32> = iso.split('-').map(|part| part.parse().expect("a number")).collect();
    parts.try_into().expect("three parts")
}

#[test]
fn every_note_and_what_every_figure_counts_is_in_the_page() {
    let (said, data) = (said(), edition());
    for note in data.notes() {
        says(&said, &note.text);
    }
    for change in data.changes() {
        says(&said, &change.text);
    }
    for text in
        [&data.edition().kicker, &data.edition().grid_title, &data.edition().grid_intro, &data.edition().coverage]
    {
        says(&said, text);
    }
    let shown = |id| data.cards().any(|(_, card)| card.figure == id);
    for (_, figure) in data.figures().filter(|(id, _)| shown(*id)) {
        says(&said, &figure.counts);
    }
    for (_, status) in data.statuses() {
        says(&said, &status.meaning);
    }
}

#[test]
fn the_line_for_readers_in_distress_comes_before_the_tools() {
    let (page, data) = (page(), edition());
    let support = data.support().expect("the default edition has one");
    let line = one(&page, ".fs-support");
    says(&text(line), &support.text);
    assert_eq!((text(inside(line, "a")), links(line)), (words(&support.name), vec![support.address.as_str()]));
    let html = read("index.html");
    let place = |part: &str| html.find(part).unwrap_or_else(|| panic!("{part} is in the page"));
    assert!(place("id=\"fs-all\"") < place("\"fs-support\"") && place("\"fs-support\"") < place("\"fs-tools\""));
}

#[test]
fn every_unit_is_in_the_page_by_name() {
    let (said, data) = (said(), edition());
    assert_eq!(data.units().len(), 43);
    for (_, unit) in data.units() {
        says(&said, &unit.name);
    }
}

#[test]
fn the_html_says_it_all_before_anything_is_parsed() {
    let (html, data) = (read("index.html"), edition());
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    for (_, caution) in data.cautions() {
        assert!(html.contains(&escaped(caution)), "{caution}");
    }
    for (_, figure) in data.figures() {
        assert!(html.contains(&escaped(&figure.label)), "{}", figure.id);
        assert!(html.contains(&format!(">{}<", number(figure.value))), "{}", figure.id);
    }
    for (_, source) in data.sources() {
        assert!(html.contains(&escaped(&source.title)) && html.contains(&source.address), "{}", source.id);
    }
}

#[test]
fn no_name_is_broken_by_a_hyphen_that_is_not_its_own() {
    for name in ["index.html", "cy.html", "fragment.html", "fragment-plain.html"] {
        let html = read(name);
        assert!(!html.contains('\u{ad}') && !html.contains("&shy;") && !html.contains("<wbr"), "{name}");
    }
    assert!(!read("index.html").contains("hyphens:auto"), "no browser breaks a name");
}
