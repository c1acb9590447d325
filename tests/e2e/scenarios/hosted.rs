//! What a page around an element decides: whether it is shown, on which background, and in which direction its texts run.

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::element::{Article, Text};

scenarios!(Plain:
    a_page_hides_an_element_by_its_style,
    a_page_from_right_to_left_leaves_sentences_as_they_are,
    the_ground_of_a_dark_page_is_seen_behind_an_element,
);

/// A page with this style and one element.
fn live<'a>(browser: &'a Browser, css: &str) -> Article<'a> {
    Article::live(browser, Text { html: "<force-status></force-status>", css, ..Text::default() })
}

fn a_page_hides_an_element_by_its_style(browser: &Browser) {
    let article = live(browser, ".is-closed force-status { display: none }");
    let height = || article.inside::<u32>("return element.clientHeight");
    assert!(height() > 500);
    article.inside::<()>("document.body.classList.add('is-closed')");
    assert_eq!(height(), 0);
    article.inside::<()>("document.body.classList.remove('is-closed'); element.style.display = 'none'");
    assert_eq!(height(), 0);
}

fn a_page_from_right_to_left_leaves_sentences_as_they_are(browser: &Browser) {
    let article = live(browser, "html { direction: rtl }");
    assert_eq!(article.inside::<String>("return getComputedStyle(inside.querySelector('.fs-title')).direction"), "ltr");
}

fn the_ground_of_a_dark_page_is_seen_behind_an_element(browser: &Browser) {
    let article = live(browser, "body { background: #111; color: #eee }");
    let background =
        || article.inside::<String>("return getComputedStyle(inside.querySelector('.force-status')).backgroundColor");
    article.comes("the background of the element", background, "rgba(0, 0, 0, 0)");
    article.inside::<()>("element.theme = 'light'");
    article.comes("the background of a light element", background, "rgb(255, 255, 255)");
    article.inside::<()>("element.theme = null; document.body.style.background = '#999'");
    article.until("a background on which not all texts can be read is not seen", || background() != "rgba(0, 0, 0, 0)");
}
