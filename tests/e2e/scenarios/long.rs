//! An edition of thousands of units: every one of them is found, and the page stays as it is.

use super::mount::{done, open, text};
use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::element::Article;

scenarios!(Plain: every_unit_of_a_long_edition_is_found_and_the_page_keeps_its_size);

/// The default edition with 5,000 units, plainly made up, of which a source seems to name those of three statuses.
const LONG: &str = "(it) => {
    it.statuses.forEach((status, place) => { status.count = 1250; });
    const values = { forces: 5000, answered: 5000, 'with-progress': 2500 };
    for (const figure of it.figures) if (figure.id in values) figure.value = values[figure.id];
    it.units = Array.from({ length: 5000 }, (_, place) => ({
        id: `unit-${place}`, name: `Unit ${place + 10000} Police`, short: `Unit ${place + 10000}`,
        aliases: [`Town ${place % 100 + 100}`],
        ...(place % 4 < 3 && { status: { is: it.statuses[place % 4].id, sources: [{ source: 'hmicfrs' }] } }),
    }));
}";

/// The view by unit of that edition.
pub fn open_long(browser: &Browser) -> Article<'_> {
    let article = open(browser);
    done(&article, &format!("await __mount({{ view: 'unit', data: await __edition({LONG}) }})"));
    article.lives();
    article
}

fn every_unit_of_a_long_edition_is_found_and_the_page_keeps_its_size(browser: &Browser) {
    let article = open_long(browser);
    let shown = || -> Vec<String> {
        article.inside(
            "return [...inside.querySelectorAll('.fs-tile')].filter((it) => it.getClientRects().length).map((it) => it.innerText.replace(/\\s+/g, ' ').trim())",
        )
    };
    let count = || -> usize { article.inside("return inside.querySelectorAll('*').length") };
    let before = count();
    article.until("the first are listed", || {
        let shown = shown();
        shown.len() == 60 && shown[0] == "Unit 10000 Plan lacked information"
    });
    assert!(text(&article).contains("60 of the 5,000 forces at a time"));
    // One that is not among the first.
    article.hit(".fs-finder input");
    article.letters("unit 14999");
    article.until("the last one is found", || shown().first().is_some_and(|it| it.starts_with("Unit 14999")));
    article.until("the answer comes", || text(&article).contains("Unit 14999 Police is one of"));
    // Several, more than are listed; then a filter, which lists its own.
    article.inside::<()>("inside.querySelector('.fs-finder input').select()");
    article.letters("town 142");
    article.until("all of a town are listed", || shown().len() == 50 && shown()[0].starts_with("Unit 10042"));
    // The answer takes its room first, so that what is hit stands still.
    article.until("they are counted", || text(&article).contains("“town 142” is covered by 50 forces"));
    article.hit("label:has(> [value=unit-142])");
    article.until("the one that was chosen is shown", || text(&article).contains("Unit 10142 Police was one of"));
    assert_eq!(shown().len(), 50, "{}: the list stays", article.engine);
    article.hit("label:has(> [data-filter='1'])");
    article.until("the list is that of the filter", || {
        let shown = shown();
        shown.len() == 60 && shown.iter().skip(1).all(|it| it.ends_with("Plan not started"))
    });
    assert_eq!(count(), before, "{}: nothing was added", article.engine);
}
