//! Groupings, and the groups of each unit: each group is one of its grouping, where that lists them.

use std::collections::{BTreeMap, HashSet};

use super::{Check, each};
use crate::text::{language, listed, shortened};
use crate::{Grouping, raw};

impl Check<'_> {
    pub(super) fn grouping(&mut self, path: &str, raw: &raw::Grouping) -> Option<Grouping> {
        let label = self.plain(path, "label", &raw.label);
        let names: Vec<(&String, &String)> = raw.names.iter().collect();
        let names = each(&names, |_, (tag, name)| {
            let language = self.errors.keep(&format!("{path}.names"), language(tag));
            Some((language?, self.plain(&format!("{path}.names"), &shortened(tag), name)?))
        });
        let mut known = HashSet::new();
        let groups = each(&raw.groups, |place, group| {
            let field = format!("groups[{place}]");
            if !known.insert(group) {
                self.errors.add(
                    format!("{path}.{field}"),
                    format!("“{}” is listed twice. Remove one of the two.", shortened(group)),
                );
            }
            self.plain(path, &field, group)
        });
        let mut groups = groups?;
        if raw.groups.is_empty() {
            let mut met = HashSet::new();
            let all = self.file.units.iter().filter_map(|unit| unit.groups.get(&raw.id));
            groups = all.filter(|group| met.insert(*group)).cloned().collect();
        }
        Some(Grouping { id: raw.id.clone(), label: label?, names: names?, groups, places: raw.places })
    }

    /// The group of a unit in each grouping of the file.
    pub(super) fn groups(&mut self, path: &str, raw: &BTreeMap<String, String>) -> Option<Vec<Option<String>>> {
        let file = self.file;
        let mut groups = Some(vec![None; file.groupings.len()]);
        for (id, group) in raw {
            let field = format!("groups.{}", shortened(id));
            let grouping = self.ids.grouping(id);
            let grouping = self.errors.keep(&format!("{path}.{field}"), grouping);
            let text = self.plain(path, &field, group);
            let (Some(grouping), Some(text)) = (grouping, text) else {
                groups = None;
                continue;
            };
            let known = &file.groupings[grouping.0].groups;
            if !known.is_empty() && !known.contains(group) {
                self.errors.add(
                    format!("{path}.{field}"),
                    format!(
                        "“{}” is none of the groups that the grouping lists: {}. Correct it, or add it to the list.",
                        shortened(group),
                        listed(known.iter().map(String::as_str))
                    ),
                );
            }
            if let Some(groups) = &mut groups {
                groups[grouping.0] = Some(text);
            }
        }
        groups
    }
}
