//! What has changed since an earlier edition: only what the data of both allows to be set side by side.
//!
//! A figure is compared with the one of the same id. Where what it counts, how it was come by, or the length of its period
//! differs, the two are not set side by side, unless the edition carries the comparison with a caution.

use std::collections::HashMap;

use Incompatible::{Always, WithoutCaution};

use super::{
    CautionId, Comparison, Dataset, Days, Earlier, End, Figure, Origin, Period, PreviousStatus, PreviousValue, Rule,
    RuleError, Status, Term, Unit,
};

/// Why two figures or the statuses of two editions are not set side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Incompatible {
    /// They are never compared.
    Always(&'static str),
    /// They are compared only with a caution.
    WithoutCaution(&'static str),
}

/// Whether a number is set beside the earlier one, and the caution that then stands beside it, if one does.
type Compared = Option<Option<CautionId>>;

impl Dataset {
    /// The same edition, with what has changed since the earlier one that it names. What the data does not allow to be
    /// compared is left out, and is listed in the second of the two: each with its path and how to fix it.
    ///
    /// # Errors
    /// When the edition demands a comparison that cannot be made, or the earlier one is not earlier.
    pub fn since(mut self, earlier: &Self) -> Result<(Self, Vec<RuleError>), Vec<RuleError>> {
        let (mut errors, mut left) = (Vec::new(), Vec::new());
        let Some(named) = self.earlier.clone() else { return Ok((self, left)) };
        let days = Days { as_at: earlier.edition.as_at, published: earlier.edition.published };
        let own = Days { as_at: self.edition.as_at, published: self.edition.published };
        if days.published >= own.published || days.as_at >= own.as_at || earlier.edition.id == self.edition.id {
            errors.push(error(
                "previous.file",
                "The edition that is named here is not an earlier one: it has the same id as this one, or its days “asAt” and \
                 “published” are not before those of this one. Name an earlier one, or correct the days.",
            ));
        }
        let mut compare = |path: String,
                           comparison: Option<Comparison>,
                           incompatible: Option<Incompatible>|
         -> Compared {
            match (comparison, incompatible) {
                (Some(Comparison::Refused(_)), _) => None,
                (None, None) => Some(None),
                (Some(Comparison::Carried(caution)), None | Some(WithoutCaution(_))) => Some(Some(caution)),
                (Some(Comparison::Carried(_)), Some(Always(why))) => {
                    errors.push(error(
                        &path,
                        &format!(
                            "This cannot be compared with the earlier edition, whatever the caution: {why}. Remove what is said of \
                             comparing it."
                        ),
                    ));
                    None
                }
                (None, Some(Always(why) | WithoutCaution(why))) => {
                    left.push(error(
                        &path,
                        &format!(
                            "This is not compared with the earlier edition: {why}. Write here {{ \"carried\": \"…\" }} with \
                             the id of a caution, to show the change beside it, or {{ \"refused\": \"…\" }} with one that says \
                             why there is none."
                        ),
                    ));
                    None
                }
            }
        };
        let statuses = compare("previous.statuses".to_owned(), named.statuses, self.incompatible_statuses(earlier));
        // What is new has nothing to be compared with.
        let known: HashMap<&str, &Figure> = earlier.figures.iter().map(|before| (before.id.as_str(), before)).collect();
        let mut compared: Vec<Compared> = vec![None; self.figures.len()];
        for place in self.by_derivation() {
            let figure = &self.figures[place];
            let Some(&before) = known.get(figure.id.as_str()) else { continue };
            let incompatible = self.incompatible(figure, earlier, before);
            let own = compare(format!("figures[{place}].comparison"), figure.comparison, incompatible);
            // What is derived is compared only where all that it rests on is, unless a caution of its own carries it.
            let rests = figure.terms().into_iter().map(|term| match term {
                Term::Figure(figure) => compared[figure.0],
                Term::Status(_) => statuses,
            });
            compared[place] = match (own, rests.collect::<Option<Vec<_>>>()) {
                (Some(Some(caution)), _) => Some(Some(caution)),
                (Some(None), Some(cautions)) => Some(cautions.into_iter().flatten().next()),
                _ => None,
            };
            if let Some(caution) = compared[place] {
                let whole = before.part_of.map(|whole| earlier[whole].value);
                self.figures[place].before =
                    Some(PreviousValue { value: before.value, whole, as_at: before.as_at, caution });
            }
        }
        if statuses.is_some() {
            self.compare_statuses(earlier);
        }
        self.earlier = Some(Earlier { days: Some(days), ..named });
        if errors.is_empty() { Ok((self, left)) } else { Err(errors) }
    }

    /// The places of the figures, each behind those that it is derived from.
    fn by_derivation(&self) -> Vec<usize> {
        let (mut order, mut met) = (Vec::new(), vec![false; self.figures.len()]);
        for start in 0..self.figures.len() {
            let mut path = vec![(start, false)];
            while let Some((place, is_left)) = path.pop() {
                if is_left {
                    order.push(place);
                } else if !std::mem::replace(&mut met[place], true) {
                    path.push((place, true));
                    path.extend(self.figures[place].terms().into_iter().filter_map(|term| match term {
                        Term::Figure(figure) => Some((figure.0, false)),
                        Term::Status(_) => None,
                    }));
                }
            }
        }
        order
    }

    fn compare_statuses(&mut self, earlier: &Self) {
        let same = |id: &str| earlier.statuses.iter().find(|status| status.id == id);
        for status in &mut self.statuses {
            status.before = same(&status.id).map(|before| before.count);
        }
        let known: HashMap<&str, &Unit> = earlier.units.iter().map(|before| (before.id.as_str(), before)).collect();
        for place in 0..self.units.len() {
            let unit = &self.units[place];
            let Some(now) = unit.status.as_ref().map(|named| &self[named.status].id) else { continue };
            let Some(named) = known.get(unit.id.as_str()).and_then(|before| before.status.as_ref()) else { continue };
            let was = &earlier[named.status];
            self.units[place].was = Some(PreviousStatus { label: was.label.clone(), is_other: was.id != *now });
        }
    }

    /// What keeps the statuses of two editions apart.
    fn incompatible_statuses(&self, earlier: &Self) -> Option<Incompatible> {
        let ids = |data: &Self| data.statuses.iter().map(|status| status.id.clone()).collect::<Vec<_>>();
        let said = |status: &Status| (status.label.clone(), status.meaning.clone());
        if self.edition.own_noun().one != earlier.edition.own_noun().one {
            Some(Always("the grids show other things one by one"))
        } else if ids(self) != ids(earlier) {
            Some(Always("the statuses are not the same ones in the same order"))
        } else if self.statuses.iter().map(said).ne(earlier.statuses.iter().map(said)) {
            Some(WithoutCaution("a status has another label or meaning than it had"))
        } else if self.units.len() != earlier.units.len() {
            Some(WithoutCaution("there are not as many as there were"))
        } else {
            None
        }
    }

    /// What keeps a figure and its earlier one apart.
    fn incompatible(&self, figure: &Figure, earlier: &Self, before: &Figure) -> Option<Incompatible> {
        let whole = |data: &Self, figure: &Figure| figure.part_of.map(|whole| data[whole].id.clone());
        if (&figure.noun.one, &figure.noun.other) != (&before.noun.one, &before.noun.other) {
            Some(Always("other things are counted"))
        } else if self.rule_by_ids(figure) != earlier.rule_by_ids(before) {
            Some(WithoutCaution("one of the two is derived, or derived by another rule"))
        } else if figure.counts != before.counts {
            Some(WithoutCaution("the two do not say the same under “counts”"))
        } else if whole(self, figure) != whole(earlier, before) {
            Some(WithoutCaution("the two are not parts of the same whole"))
        } else {
            match (figure.as_at, before.as_at) {
                (Some(now), Some(then)) if now <= then => Some(WithoutCaution(
                    "it is not of a later day, so that another number is no change but a correction",
                )),
                (Some(_), Some(_)) => None,
                (None, None) => apart(figure.period.as_ref(), before.period.as_ref()).map(WithoutCaution),
                _ => Some(WithoutCaution("only one of the two is of a day")),
            }
        }
    }

    /// What a figure is derived from, by kind and ids; nothing for a published one.
    fn rule_by_ids(&self, figure: &Figure) -> (u8, Vec<&str>) {
        let kind = match &figure.origin {
            Origin::Published => 0,
            Origin::Derived(Rule::Sum(_)) => 1,
            Origin::Derived(Rule::Difference(..)) => 2,
        };
        let id = |term: Term| match term {
            Term::Figure(figure) => &*self[figure].id,
            Term::Status(status) => &*self[status].id,
        };
        (kind, figure.terms().into_iter().map(id).collect())
    }

    /// The earlier edition that this one is compared with.
    pub fn earlier(&self) -> Option<&Earlier> {
        self.earlier.as_ref()
    }

    /// The days of the earlier edition, where what has changed since is known.
    pub fn earlier_days(&self) -> Option<Days> {
        self.earlier.as_ref()?.days
    }
}

/// Why two periods are not set side by side: months that are as many, or that count on from the same one, are.
fn apart(now: Option<&Period>, before: Option<&Period>) -> Option<&'static str> {
    let (Some(now), Some(before)) = (now, before) else {
        return (now.is_some() != before.is_some()).then_some("only one of the two has a period");
    };
    match (&now.to, &before.to) {
        (End::About(length), End::About(other)) if now.from == before.from || length == other => None,
        (End::Month(end), End::Month(other)) => {
            if now == before {
                Some("both count the same months, so that another number is no change but a correction")
            } else if end.months_since(now.from) == other.months_since(before.from) {
                None
            } else {
                Some("the two periods are not equally long")
            }
        }
        _ => Some("the two periods are not known to be equally long"),
    }
}

fn error(path: &str, message: &str) -> RuleError {
    RuleError { path: path.to_owned(), message: message.to_owned() }
}
