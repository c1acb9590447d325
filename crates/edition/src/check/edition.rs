//! The edition itself: its days, texts and cautions, and names of files that it may have.

use super::{Check, optional};
use crate::text::{id, language};
use crate::{Date, Edition, MOST_NOTES};

/// What the published folder and the package hold under these names, which no file of an edition may have.
const TAKEN: [&str; 5] =
    ["edition.schema.json", "npm-shrinkwrap.json", "oembed.json", "package-lock.json", "package.json"];

/// Whether a file name is taken, also where a disk takes capital letters for small ones.
pub(super) fn is_taken(file: &str) -> bool {
    TAKEN.iter().any(|taken| taken.eq_ignore_ascii_case(file))
}

impl Check<'_> {
    pub(super) fn edition(&mut self) -> Option<Edition> {
        let raw = &self.file.edition;
        let own = |id: String| match format!("{id}.json") {
            file if is_taken(&file) => Err(format!(
                "The edition is published as {file}, which is the name of another file. Rename it, such as {id}-2017."
            )),
            _ => Ok(id),
        };
        let published = self.errors.keep("edition.published", Date::parse(&raw.published));
        let as_at = self.errors.keep("edition.asAt", Date::parse(&raw.as_at));
        if let (Some(as_at), Some(published)) = (as_at, published)
            && published < as_at
        {
            self.errors.add(
                "edition.asAt",
                "The day of the statuses is after the publication. Correct “asAt” or “published”.",
            );
        }
        let language = self.errors.keep("edition.language", language(&raw.language));
        let id = self.errors.keep("edition.id", id(&raw.id).and_then(own));
        let kicker = self.filled("edition.kicker", &raw.kicker);
        let title = self.filled("edition.title", &raw.title);
        let standfirst = self.filled("edition.standfirst", &raw.standfirst);
        let grid_title = self.filled("edition.gridTitle", &raw.grid_title);
        let grid_intro = self.filled("edition.gridIntro", &raw.grid_intro);
        let coverage = self.filled("edition.coverage", &raw.coverage);
        let noun = self.noun(&raw.noun);
        let group_by = raw.group_by.as_ref().map(|id| {
            let grouping = self.ids.grouping(id);
            self.errors.keep("edition.groupBy", grouping)
        });
        let status_title = raw.status_title.as_ref().map(|raw| self.filled("edition.statusTitle", raw));
        let find_hint = raw.find_hint.as_ref().map(|raw| self.filled("edition.findHint", raw));
        let figures_title = raw.figures_title.as_ref().map(|raw| self.filled("edition.figuresTitle", raw));
        let figures_intro = raw.figures_intro.as_ref().map(|raw| self.filled("edition.figuresIntro", raw));
        if raw.figures_cautions.len() > MOST_NOTES {
            self.errors.add(
                "edition.figuresCautions",
                format!(
                    "{} cautions stand beside the cards, and at most {MOST_NOTES} may. Keep the ones that matter most, and name the others \
                     in the “cautions” of a figure.",
                    raw.figures_cautions.len()
                ),
            );
        }
        let figures_cautions = self.cautions("edition.figuresCautions", &raw.figures_cautions);
        let cautions = self.cautions("edition.cautions", &raw.cautions);
        let licence = raw.licence.as_ref().map(|raw| self.licence(raw));
        Some(Edition {
            id: id?,
            locale: language.clone()?,
            language: language?,
            kicker: kicker?,
            title: title?,
            standfirst: standfirst?,
            as_at: as_at?,
            published: published?,
            grid_title: grid_title?,
            grid_intro: grid_intro?,
            coverage: coverage?,
            noun: noun?,
            group_by: optional(group_by)?,
            status_title: optional(status_title)?,
            find_hint: optional(find_hint)?,
            figures_title: optional(figures_title)?,
            figures_intro: optional(figures_intro)?,
            figures_cautions: figures_cautions?,
            cautions: cautions?,
            licence: optional(licence)?,
        })
    }
}
