//! What a page around an element decides: whether it is shown, on which ground, in which direction texts run.

use crate::bench::scenarios;
use crate::browser::Browser;
use crate::element::{Article, Text};
use crate::scenarios::mount::{done, open};

scenarios!(Plain:
    a_page_hides_an_element_by_its_style,
    a_page_from_right_to_left_leaves_sentences_as_they_are,
    the_ground_of_a_dark_page_is_seen_behind_an_element,
    a_graphic_that_could_not_be_shown_gives_way_to_the_next,
);

const PAGE: Text<'_> = Text { html: "<force-status></force-status>", css: "", policy: "", fragment: "", later: false };

fn a_page_hides_an_element_by_its_style(browser: &Browser) {
    let article = Article::live(browser, Text { css: ".is-closed force-status { display: none }", ..PAGE });
    let height = || article.inside::<u32>("return element.clientHeight");
    assert!(height() > 500);
    article.inside::<()>("document.body.classList.add('is-closed')");
    assert_eq!(height(), 0);
    article.inside::<()>("document.body.classList.remove('is-closed'); element.style.display = 'none'");
    assert_eq!(height(), 0);
}

fn a_page_from_right_to_left_leaves_sentences_as_they_are(browser: &Browser) {
    let article = Article::live(browser, Text { css: "html { direction: rtl }", ..PAGE });
    assert_eq!(article.inside::<String>("return getComputedStyle(inside.querySelector('.fs-title')).direction"), "ltr");
}

fn the_ground_of_a_dark_page_is_seen_behind_an_element(browser: &Browser) {
    let article = Article::live(browser, Text { css: "body { background: #111; color: #eee }", ..PAGE });
    let ground = || {
        article.inside::<String>(
            "return getComputedStyle(inside.querySelector('.force-status') ?? inside).backgroundColor",
        )
    };
    article.comes("the ground of the element", ground, "rgba(0, 0, 0, 0)");
    article.inside::<()>("element.theme = 'light'");
    article.comes("the ground of a light element", ground, "rgb(255, 255, 255)");
    article.inside::<()>("element.theme = null; document.body.style.background = '#999'");
    article.until("a ground on which not all texts can be read is not seen", || ground() != "rgba(0, 0, 0, 0)");
}

fn a_graphic_that_could_not_be_shown_gives_way_to_the_next(browser: &Browser) {
    let article = open(browser);
    done(&article, "await __mount({ data: {} }).catch(() => {}); await __mount({ show: 'cards' });");
    let shown: Vec<String> = article.read(
        "return [...document.querySelectorAll('#place > *')].filter((it) => it.shadowRoot).map((it) => it.getAttribute('show'))",
        &[],
    );
    assert_eq!(shown, ["cards"]);
}
