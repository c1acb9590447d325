//! Parts of the graphic as HTML fragments: what a part leaves out, and how it stands for itself.

use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use super::HtmlFragmentError;
use crate::site::Site;
use edition::Dataset;
use force_status::embed_code::Shown;
use force_status::markup::escaped;

/// What every part leaves out.
const ALWAYS: &str = ".fs-head";
/// What the cards leave out: the grid without its day and the card above its blocks.
const CARDS: &str = ".fs-grid:not(.fs-has-card), .fs-block, [data-static=notes], [data-static=this], [data-of=grid]";
/// What the grid leaves out.
const GRID: &str = ".fs-figures, [data-of=cards]";
/// What a card leaves out besides the other cards.
const CARD: &str = "[data-static=figures], [data-static=figure-notes], [data-static=grid], [data-static=notes], [data-static=this], .fs-block, .fs-end";

/// The style of every part: nothing stands above it. The class of the part keeps it from others in one page.
const FIRST: &str = ".fs-part > section { margin-top: 0; padding-top: 0; border-top: 0; }";
/// The style of cards: the second section keeps its distance, and no bracket stands beside the card that has no blocks.
const OF_CARDS: &str = ".fs-part-cards > .fs-figures + section { margin-top: 1.125rem; padding-top: .75rem; border-top: 1px solid var(--fs-text); } \
                        .fs-part-cards .fs-group { grid-column: 1 / -1; padding: 0; border: 0; }";
/// The style of a card.
const OF_CARD: &str = ".fs-part-card .fs-cards, .fs-part-card .fs-by-status { margin-top: 0; } \
                       .fs-part-card .fs-group { grid-column: 1 / -1; padding: 0; border: 0; } \
                       .fs-part-card .fs-support { padding: 0; border: 0; } \
                       .fs-part-card .fs-card-source { display: block; margin-top: .125rem; color: var(--fs-muted); font-size: .8125rem; line-height: 1.4; }";

/// The graphic, as it is rendered, without what a part leaves out.
pub(super) fn part(graphic: &str, data: &Dataset, site: &Site, shown: &Shown) -> Result<String, HtmlFragmentError> {
    let left_out = match shown {
        Shown::All => return Ok(graphic.to_owned()),
        Shown::Cards => CARDS.to_owned(),
        Shown::Grid => GRID.to_owned(),
        Shown::Card(id) => format!("{CARD}, {}", others(data, id)),
    };
    let support = support(data);
    let handlers = vec![
        element!(format!("{ALWAYS}, {left_out}"), |it| {
            it.remove();
            Ok(())
        }),
        // The title, to which it refers, is left out.
        element!("article", |article| {
            let class = article.get_attribute("class").unwrap_or_default();
            article.set_attribute("class", &format!("{class} {}", class_of(shown)))?;
            article.remove_attribute("aria-labelledby");
            Ok(article.set_attribute("aria-label", &data.edition().title)?)
        }),
        element!(".fs-card .fs-details", |details| {
            if matches!(shown, Shown::Card(_)) {
                details.append(&support, ContentType::Html);
            }
            Ok(())
        }),
        element!(".fs-card-source > a", |link| {
            match (shown, site.page()) {
                (Shown::Card(_), Some(page)) => link.set_attribute("href", &page)?,
                _ => link.remove(),
            }
            // No link of a fragment that is the whole's is left: see `without_controls`.
            link.remove_attribute("class");
            Ok(())
        }),
        element!(".fs-card-source", |source| {
            if !matches!(shown, Shown::Card(_)) {
                source.remove();
            } else {
                source.set_attribute("class", "fs-card-source fs-alone")?;
            }
            Ok(())
        }),
    ];
    let settings = RewriteStrSettings { element_content_handlers: handlers, ..RewriteStrSettings::new() };
    rewrite_str(graphic, settings).map_err(|error| HtmlFragmentError::Html(error.to_string()))
}

/// The classes of a part.
fn class_of(shown: &Shown) -> &'static str {
    match shown {
        Shown::Cards => "fs-part fs-part-cards",
        Shown::Card(_) => "fs-part fs-part-card",
        Shown::All | Shown::Grid => "fs-part",
    }
}

/// The style that a part has beside that of the whole.
pub(super) fn style(shown: &Shown) -> String {
    match shown {
        Shown::All => String::new(),
        Shown::Cards => format!("{FIRST} {OF_CARDS}"),
        Shown::Grid => FIRST.to_owned(),
        Shown::Card(_) => format!("{FIRST} {OF_CARD}"),
    }
}

/// The other cards, and the section that holds none but those.
fn others(data: &Dataset, id: &str) -> String {
    let is_above = data.cards().any(|(card, it)| it.id == id && data.is_above_blocks(card));
    let section = if is_above { ".fs-figures" } else { ".fs-grid" };
    let cards = data.cards().filter(|(_, card)| card.id != id);
    cards.fold(section.to_owned(), |list, (_, card)| format!("{list}, .fs-card[id$=\"-card-{}\"]", card.id))
}

/// The line for readers in distress.
fn support(data: &Dataset) -> String {
    let Some(support) = data.support() else { return String::new() };
    let language = support.language.as_ref().map(|language| format!(" lang=\"{}\"", escaped(language)));
    format!(
        "<p class=\"fs-support\"{}>{} <a href=\"{}\">{}</a></p>",
        language.unwrap_or_default(),
        escaped(&support.text),
        escaped(&support.address),
        escaped(&support.name)
    )
}
