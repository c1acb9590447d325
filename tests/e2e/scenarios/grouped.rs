//! An edition with groups, a further question and numbers: the grid is filtered by a group, and all are found and shown.

use super::mount::{done, open, text};
use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::element::Article;

scenarios!(Plain: a_group_filters_the_grid_and_a_further_question_opens);

/// The default edition, plainly made up: arranged by nation, with a question on which every force is judged, and a number of each.
const GROUPED: &str = "(it) => {
    it.edition.groupBy = 'nation';
    const cited = [{ source: 'hmicfrs' }];
    it.questions = [{ id: 'care', title: 'Care, made up', intro: 'Made up.', asAt: '2017-03-31', statuses: [
        { id: 'bad', glyph: 'empty', label: 'Badly made up', meaning: 'It is made up as bad.' },
        { id: 'good', glyph: 'full', label: 'Well made up', meaning: 'It is made up as good.' },
    ] }];
    it.measures = [{ id: 'officers', label: 'Officers, made up', counts: 'Made up.', asAt: '2017-03-31', sources: cited }];
    it.units.forEach((unit, place) => {
        unit.judgements = { care: { is: place % 2 ? 'good' : 'bad', sources: cited } };
        unit.values = { officers: 1000.5 + place };
    });
}";

fn a_group_filters_the_grid_and_a_further_question_opens(browser: &Browser) {
    let article: Article<'_> = open(browser);
    done(&article, &format!("await __mount({{ view: 'unit', data: await __edition({GROUPED}) }})"));
    article.lives();
    let shown = || -> Vec<String> {
        article.inside(
            "return [...inside.querySelectorAll('.fs-tile > input')].filter((it) => it.parentNode.getClientRects().length).map((it) => it.value)",
        )
    };
    assert_eq!(shown().len(), 43);
    article.hit("label:has(> [value='nation.wales'])");
    article.until("the tiles are those of the group", || {
        shown() == ["dyfed-powys", "gwent", "north-wales", "south-wales"]
    });
    article
        .until("the line says how many they are", || text(&article).contains("Wales: 4 of 43 forces. Not named: 4."));
    article.hit("label:has(> [data-filter='all'])");
    article.until("all are back", || shown().len() == 43);
    // The question is there before it is opened, and its units with it.
    let question = "details.fs-question";
    let named: usize = article.inside(&format!("return inside.querySelectorAll('{question} .fs-name').length"));
    assert_eq!(named, 43, "{}", article.engine);
    article.hit(&format!("{question} > summary"));
    article.until("the question is open", || text(&article).contains("22 Badly made up"));
    // The finder answers for all of it at once.
    article.hit(".fs-finder input");
    article.letters("Gwent");
    article.until("the answer comes", || {
        let text = text(&article).replace('\u{a0}', " ");
        text.contains("Gwent Police is one of 41 forces the report does not name.")
            && text.contains("Care, made up, as at 31 March 2017: “Well made up”.")
            && text.contains("Officers, made up: 1,015.5, as at 31 March 2017.")
    });
}
