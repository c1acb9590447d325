//! Further questions: each keeps the rules of a scale by itself, and units are judged only on questions that there are.

use std::collections::{BTreeMap, HashSet};

use super::scale::Scale;
use super::{Check, each};
use crate::text::{id, shortened};
use crate::{Date, MOST_STATUSES, Named, Question, StatusId, raw};

impl Check<'_> {
    pub(super) fn question(&mut self, path: &str, raw: &raw::Question, published: Option<Date>) -> Option<Question> {
        let scale = Scale::of_question(raw);
        let title = self.plain(path, "title", &raw.title);
        let intro = self.filled(&format!("{path}.intro"), &raw.intro);
        let as_at = self.day(path, &raw.as_at, published);
        if !(1..=MOST_STATUSES).contains(&raw.statuses.len()) {
            self.errors.add(
                format!("{path}.statuses"),
                format!("A question has from one to {MOST_STATUSES} statuses. Add one, or join some of them."),
            );
        }
        let mut ids = HashSet::new();
        for (place, status) in raw.statuses.iter().enumerate() {
            let at = format!("{path}.statuses[{place}].id");
            if self.errors.keep(&at, id(&status.id)).is_some() && !ids.insert(&status.id) {
                self.errors.add(at, "An earlier status of this question has the same id. Give each an id of its own.");
            }
        }
        self.amounts(&format!("{path}."), scale);
        let statuses = each(&raw.statuses, |place, status| {
            let at = format!("{path}.statuses[{place}]");
            let count = scale.count(self.file, status);
            let count = self.errors.keep(&format!("{at}.count"), count);
            self.status(&at, status, scale, count)
        });
        let cautions = self.cautions(&format!("{path}.cautions"), &raw.cautions);
        Some(Question {
            id: raw.id.clone(),
            title: title?,
            intro: intro?,
            as_at: as_at?,
            statuses: statuses?,
            cautions: cautions?,
        })
    }

    /// How a unit was judged on each further question of the file.
    pub(super) fn judgements(&mut self, path: &str, raw: &BTreeMap<String, raw::Named>) -> Option<Vec<Option<Named>>> {
        let file = self.file;
        let mut judgements = Some(vec![None; file.questions.len()]);
        for (id, named) in raw {
            let path = format!("{path}.judgements.{}", shortened(id));
            let Some(place) = file.questions.iter().position(|question| question.id == *id) else {
                let unknown = format!(
                    "No question of this file has the id “{}”. Correct the id, or add the question.",
                    shortened(id)
                );
                self.errors.add(path, unknown);
                judgements = None;
                continue;
            };
            if !named.conflicting.is_empty() {
                self.errors.add(
                    format!("{path}.conflicting"),
                    "Sources that differ are shown for the first question alone. Remove the judgement, and write in a caution what each says.",
                );
            }
            let status = file.questions[place].statuses.iter().position(|status| status.id == named.is);
            let status = status.map(StatusId).ok_or_else(|| {
                format!(
                    "No status of this question has the id “{}”. Correct the id, or add the status.",
                    shortened(&named.is)
                )
            });
            let judgement = self.judgement(&path, named, status);
            match (&mut judgements, judgement) {
                (Some(judgements), Some(judgement)) => judgements[place] = Some(judgement),
                _ => judgements = None,
            }
        }
        judgements
    }
}
