//! The edition in Welsh: the interface and the names of units speak it; the edition's own texts say that they do not.

use std::rc::Rc;

use messages::Language;
use messages::search::{Index, SearchResult};
use messages::selection::{Action, Selection};
use messages::url_state;
use scraper::Html;

use testkit::edited::{edition as edited, set};
use testkit::published::{all, attribute, edition, one, read, text};

fn page() -> Html {
    Html::parse_document(&read("cy.html"))
}

/// The words that stand outside of elements in another language.
fn read_out(page: &Html) -> String {
    let article = one(page, ".fs-article");
    let texts = article.descendants().filter(|node| {
        !node.ancestors().take_while(|around| around.id() != article.id()).any(|around| {
            around.value().as_element().is_some_and(|element| {
                let is_code = element.attr("class") == Some("fs-code");
                is_code
                    || element.attr("lang").is_some()
                    || element.attr("href").is_some_and(|address| address.starts_with("https:"))
            })
        })
    });
    texts.filter_map(|node| node.value().as_text().map(|text| text.to_string())).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_page_says_which_language_each_of_its_texts_is_in() {
    let page = page();
    assert_eq!(attribute(one(&page, "html"), "lang"), "cy");
    assert_eq!(attribute(one(&page, ".fs-article"), "lang"), "cy");
    for selector in [
        "head title",
        ".fs-title",
        ".fs-standfirst",
        ".fs-says > span",
        "#fs-units .fs-intro > span",
        "#fs-figures .fs-intro",
        ".fs-cautions li",
    ] {
        for element in all(&page, selector) {
            assert_eq!(attribute(element, "lang"), "en-GB", "{selector}: {}", text(element));
        }
    }
}

#[test]
fn no_word_of_the_english_interface_is_left() {
    let said = read_out(&page());
    let english = Language::ENGLISH.catalog();
    for words in [
        english.tables,
        english.theme_auto,
        english.sources,
        english.method,
        english.no_changes,
        english.not_named,
        english.embed,
        english.column_period,
        english.copy_citation,
        "Published",
        "published",
        "forces",
        "force",
        "not named",
        " of 43",
        "As at",
    ] {
        assert!(!said.contains(words), "“{words}” in {said}");
    }
}

#[test]
fn the_figures_are_those_of_the_edition() {
    let [own, welsh] = ["index.html", "cy.html"].map(|name| Html::parse_document(&read(name)));
    for selector in [".fs-number", ".fs-parts b", ".fs-count", ".fs-amount", ".fs-option b"] {
        let [own, welsh] = [&own, &welsh].map(|page| all(page, selector).into_iter().map(text).collect::<Vec<_>>());
        assert!(!own.is_empty() && own == welsh, "{selector}: {own:?} and {welsh:?}");
    }
}

#[test]
fn welsh_units_bear_their_welsh_names_and_are_found_by_both() {
    let data = edition().localised("cy").expect("Welsh words");
    let shorts: Vec<&str> = data.units().map(|(_, unit)| unit.short.as_str()).collect();
    assert!(shorts.contains(&"De Cymru") && !shorts.contains(&"South Wales"));
    assert!(shorts.is_sorted_by_key(|short| short.to_lowercase()), "{shorts:?}");
    let client_data = Rc::new(messages::client_data(&data));
    let index = Index::new(client_data.clone());
    for typed in ["South Wales Police", "Heddlu De Cymru", "De Cymru", "South Wales", "Caerdydd"] {
        let SearchResult::One(found, _) = index.find(typed) else { panic!("{typed} is not found") };
        assert_eq!(client_data.unit(found.unit).id, "south-wales", "{typed}");
    }
}

#[test]
fn an_unnamed_unit_gets_the_honest_answer_in_welsh() {
    let client_data = Rc::new(messages::client_data(&edition().localised("cy").expect("Welsh words")));
    let selection = Selection::default().after(Action::Words("Caerdydd".into()));
    let said = messages::status_message(&client_data, &selection, &Index::new(client_data.clone()).find("Caerdydd"));
    assert_eq!(said.lead, "Caerdydd: Heddlu De Cymru");
    assert_eq!(said.rest, ": un o 41 o heddluoedd nad yw’r adroddiad yn eu henwi.");
}

#[test]
fn an_address_means_the_same_in_both_languages() {
    let (own, welsh) = (edition(), edition().localised("cy").expect("Welsh words"));
    let [own, welsh] = [own, welsh].map(|data| messages::client_data(&data));
    for address in ["view=unit&status=behind&unit=south-wales", "open=plans&find=De%20Cymru"] {
        let [one, other] = [&own, &welsh]
            .map(|client_data| url_state::write(client_data, &url_state::read(client_data, address).unwrap()));
        assert_eq!(one, other);
    }
    assert_eq!((own.language(), welsh.language()), ("en-GB", "cy"));
}

#[test]
fn each_page_leads_to_the_other_and_its_snippets_to_itself() {
    for (name, other, says) in [("index.html", "cy.html", "Labeli Cymraeg"), ("cy.html", "index.html", "English")] {
        let page = Html::parse_document(&read(name));
        let link = one(&page, "a[hreflang]");
        assert_eq!((attribute(link, "href"), text(link).as_str()), (other, says));
    }
    let page = page();
    let pasted: Vec<String> = all(&page, ".fs-code").into_iter().map(text).collect();
    assert!(pasted[0].contains("cy.html\"") && pasted[1].contains("<force-status lang=\"cy\">"), "{pasted:?}");
    assert!(pasted[2].contains("lang: \"cy\""), "{pasted:?}");
    assert!(read("fragment.cy.html").starts_with("<div class=\"fsf-host\" lang=\"cy\">"));
}

#[test]
fn an_edition_speaks_a_language_only_when_each_of_its_units_has_words_in_it() {
    let languages = |edition: testkit::edited::Edited| messages::others(&edition.valid()).len();
    assert_eq!(languages(edited()), 1);
    assert_eq!(languages(edited().remove("nouns.referral.names")), 0);
    assert_eq!(languages(set("edition.language", "cy")), 0, "its own language is no other one");
}

#[test]
fn no_sentence_joins_welsh_words_to_an_english_text() {
    for file in ["cy.html", "fragment.cy.html", "fragment.cards.cy.html"] {
        let html = read(file);
        for joined in ["o 320 referrals", "o 43 forces", "tua three", "tua six", "ac everything", "(ein cyfrifiad"] {
            assert!(!html.contains(joined), "{file}: {joined}");
        }
        assert!(html.contains("of 320") && html.contains("about three and a half years"), "{file}");
    }
}
