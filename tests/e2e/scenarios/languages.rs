//! Languages: a reader of Welsh gets the same graphic in Welsh, as a page and as an element, and changes it by a link.

use serde_json::json;

use super::mount::{done, fault, open};
use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::element::{Article, Text};
use crate::page::Page;
use crate::server_fault::ServerFault;

scenarios!(Plain:
    the_page_in_welsh_lives_and_answers_in_welsh,
    a_link_leads_to_the_page_in_the_other_language,
    an_element_speaks_the_language_that_it_is_asked_for,
    an_edition_of_a_page_s_own_is_in_welsh_if_it_has_the_words,
);

/// What the element says, and which language it says it is in.
fn language_and_text(article: &Article<'_>) -> (String, String) {
    article.inside(
        "return [inside.querySelector('.fs-article').lang, [...inside.querySelectorAll('.fs-message')].map((it) => it.innerText).join(' ').trim()]",
    )
}

fn the_page_in_welsh_lives_and_answers_in_welsh(browser: &Browser) {
    let page = Page::open(browser, ServerFault::AsBuilt, "cy.html");
    let count = || page.read::<usize>("return document.querySelectorAll('#force-status *').length", &[]);
    let before = count();
    page.lives();
    assert_eq!(count(), before, "{}: hydrated without a difference", page.engine);
    page.find("Caerdydd");
    page.until("the answer is in Welsh", || {
        page.status_message() == "Caerdydd: Heddlu De Cymru: un o 41 o heddluoedd nad yw’r adroddiad yn eu henwi."
    });
    page.click("#fs-share > summary");
    page.comes("the link to the view", || page.says(".fs-view-link"), "Dolen i’r olwg hon");
    assert_eq!(page.fragment(), "#find=Caerdydd");
}

fn a_link_leads_to_the_page_in_the_other_language(browser: &Browser) {
    let page = Page::live(browser, "");
    page.click("a[hreflang=cy]");
    page.comes("the language", || page.read::<String>("return document.documentElement.lang", &[]), "cy");
    page.lives();
    page.click("a[hreflang=en-GB]");
    page.comes("the language", || page.read::<String>("return document.documentElement.lang", &[]), "en-GB");
    // A part leads to the same part.
    let page = Page::live(browser, "?show=cards&heading=off");
    page.click("a[hreflang=cy]");
    page.comes("the language", || page.read::<String>("return document.documentElement.lang", &[]), "cy");
    page.lives();
    assert!(page.shows(".fs-card") && !page.shows(".fs-block"));
}

fn an_element_speaks_the_language_that_it_is_asked_for(browser: &Browser) {
    let html = "<force-status lang=cy view=unit unit=south-wales></force-status>";
    let article = Article::live(browser, Text { html, ..Text::default() });
    article.until("the answer is in Welsh", || {
        let (language, said) = language_and_text(&article);
        language == "cy" && said == "Heddlu De Cymru: un o 41 o heddluoedd nad yw’r adroddiad yn eu henwi."
    });
    // By script: the link is at the end of a page that WebKit may still be laying out.
    article.inside::<()>("inside.querySelector('a[hreflang=en-GB]').click()");
    article.until("another language is shown", || language_and_text(&article).0 == "en-GB");
    article.lives();
    article.until("the same is said in English", || {
        let (language, said) = language_and_text(&article);
        language == "en-GB" && said == "South Wales Police is one of 41 forces the report does not name."
    });
    assert_eq!(article.checked("view").as_deref(), Some("unit"), "what was chosen is kept");
    // One that the edition has no words in: the edition's own.
    article.inside::<()>("element.lang = 'fr'");
    article.lives();
    article.until("its own language is shown", || language_and_text(&article).0 == "en-GB");
}

fn an_edition_of_a_page_s_own_is_in_welsh_if_it_has_the_words(browser: &Browser) {
    let article = open(browser);
    done(&article, "await __mount({ lang: 'cy', data: await __edition((it) => { it.edition.title = 'Arall'; }) })");
    article.lives();
    assert_eq!(language_and_text(&article).0, "cy");
    let title: (String, String) =
        article.inside("const it = inside.querySelector('.fs-title'); return [it.innerText, it.lang]");
    assert_eq!(title, ("Arall".to_owned(), "en-GB".to_owned()));
    // The same data in another language, by the element itself.
    article.inside::<()>("element.lang = 'en'");
    article.until("it is shown in its own language", || language_and_text(&article).0 == "en-GB");
    done(&article, "await __handle.update({ data: await __edition((it) => { delete it.nouns.force.names; }) })");
    article.lives();
    assert_eq!(language_and_text(&article).0, "en-GB");
    let wrong = fault(&article, "await __handle.update({ lang: 'tlh' })");
    assert_eq!(json!(wrong.errors[0].message), json!("got \"tlh\"; it takes \"en\" or \"cy\"."));
}
