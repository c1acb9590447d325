//! How high the graphic is in a frame of each width, as a browser measured it in the fonts that readers have, and the CSS that
//! reserves that height.

use std::ops::RangeInclusive;

/// The widths of frames that are measured. A wider frame needs what the widest of these needs, since the graphic grows no
/// further.
pub const WIDTHS: RangeInclusive<u32> = 280..=1280;
/// How much more than needed is reserved at least, in hundredths: engines set the same letters a little differently.
const LEAST: u32 = 1;
/// How much more than that may be reserved: more would be seen as a gap, less takes a longer rule.
const MORE: f64 = 0.013;
/// How much more the slope of a wider range may reserve in a narrower one.
const RUN_ON: f64 = 0.025;
/// A width that no frame has. What holds up to here holds for every frame.
const WIDEST: u32 = 10_000;
/// What to do about a table that is wrong.
const REMEASURE: &str = "Remove the file and measure again: UPDATE_SNAPSHOTS=1 cargo xtask test e2e.";

/// The heights of an edition, or none where nobody measured it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heights(Vec<Measure>);

/// What was measured at a width, and holds up to the next: all in whole px.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Measure {
    width: u32,
    /// The greatest height of all fonts.
    height: u32,
    /// How much less the least height is.
    spread: u32,
}

/// The height for a range of widths, above all heights in it: `base` px, less `slope` hundredths of a px for each px of width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct HeightRule {
    /// The first width that it is not for.
    end: u32,
    base: i64,
    slope: i64,
}

impl Heights {
    /// Those of an edition that nobody measured.
    pub const NONE: Self = Self(Vec::new());

    /// Reads a table: in each line a width, the greatest height of all fonts from there on, and its spread, which is how much
    /// less the least height of all fonts is; all in whole px.
    ///
    /// # Errors
    /// The first line that is wrong: what was expected, what it says, and what to do.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut measures: Vec<Measure> = Vec::new();
        for (place, line) in text.lines().enumerate() {
            let wrong =
                |expected: &str| Err(format!("line {}: expected {expected}, found “{line}”. {REMEASURE}", place + 1));
            let numbers: Option<Vec<u32>> = line.split(' ').map(|number| number.parse().ok()).collect();
            let Some([width, height, spread]) = numbers.as_deref() else {
                return wrong("a width, a height and a spread, in whole px");
            };
            let measure = Measure { width: *width, height: *height, spread: *spread };
            if !WIDTHS.contains(width) {
                return wrong(&format!("a width from {} to {} px", WIDTHS.start(), WIDTHS.end()));
            }
            if height <= spread {
                return wrong("a height that is more than its spread");
            }
            match measures.last() {
                None if measure.width != *WIDTHS.start() => {
                    return wrong(&format!("the narrowest width, {} px, first", WIDTHS.start()));
                }
                Some(before) if before.width >= measure.width => {
                    return wrong(&format!("a width of more than {} px", before.width));
                }
                _ => measures.push(measure),
            }
        }
        Ok(Self(measures))
    }

    /// The greatest height of all fonts at a width; `None` where nothing was measured.
    pub fn at(&self, width: u32) -> Option<u32> {
        self.measure(width).map(|measure| measure.height)
    }

    /// How much less the least height of all fonts is at a width; `None` where nothing was measured.
    pub fn spread(&self, width: u32) -> Option<u32> {
        self.measure(width).map(|measure| measure.spread)
    }

    /// The least height of all widths and fonts; `None` where nothing was measured.
    pub fn least(&self) -> Option<u32> {
        self.0.iter().map(|measure| measure.height - measure.spread).min()
    }

    fn measure(&self, width: u32) -> Option<&Measure> {
        let after = self.0.partition_point(|measure| measure.width <= width).max(1);
        self.0.get(after - 1)
    }

    /// The CSS for the height of a frame: enough at every width, by the width of the nearest container. `None` where
    /// nothing was measured.
    pub fn css(&self) -> Option<String> {
        let rules = self.rules();
        let (widest, narrower) = rules.split_last()?;
        // Each range ends by a slope so steep that nothing of it is left one px further.
        let end = |rule: &HeightRule| format!("min({},({}px - 100cqw)*1e5)", rule.css(), rule.end);
        let mut terms: Vec<String> = narrower.iter().map(end).collect();
        terms.push(widest.css());
        Some(format!("max({})", terms.join(",")))
    }

    /// The fewest ranges of widths for which heights of a constant slope need not be larger than allowed.
    fn rules(&self) -> Vec<HeightRule> {
        let widths = WIDTHS.chain([WIDEST]);
        let enough = |height: u32| (height * (100 + LEAST)).div_ceil(100);
        let mut points: Vec<(u32, u32)> = widths.filter_map(|width| Some((width, enough(self.at(width)?)))).collect();
        // The greatest height counts: a narrower frame has what a wider one needs in any case.
        let mut wider = 0;
        for (_, height) in points.iter_mut().rev() {
            wider = wider.max(*height);
            *height = wider;
        }
        let mut rules = Vec::new();
        let mut rest = &points[..];
        while !rest.is_empty() {
            let narrower = &points[..points.len() - rest.len()];
            let fitting = |count: &usize| HeightRule::above(&rest[..*count], narrower);
            // One point alone always fits.
            let (count, rule) = (1..=rest.len())
                .map_while(|count| Some((count, fitting(&count)?)))
                .last()
                .unwrap_or_else(|| (1, HeightRule::flat(rest[0])));
            rules.push(rule);
            rest = &rest[count..];
        }
        rules
    }
}

impl HeightRule {
    fn flat((width, height): (u32, u32)) -> Self {
        Self { end: width + 1, base: height.into(), slope: 0 }
    }

    /// The rule above all points that keeps closest to them; `None` where even that is too large. The greatest height counts, so
    /// that one whose slope runs on far above narrower widths is too large, too.
    fn above(points: &[(u32, u32)], narrower: &[(u32, u32)]) -> Option<Self> {
        let ((first, _), (last, _)) = (points.first()?, points.last()?);
        let slopes = slopes_of_hull(points).into_iter().chain([0]);
        let most = |rule: &Self, points: &[(u32, u32)]| {
            points.iter().map(|&(width, height)| rule.at(width) / f64::from(height) - 1.0).fold(0.0, f64::max)
        };
        let more = |rule: &Self| most(rule, points);
        let rules = slopes.map(|slope| {
            let base = |&(width, height): &(u32, u32)| i64::from(height) + (slope * i64::from(width) + 99) / 100;
            Self { end: last + 1, base: points.iter().map(base).max().unwrap_or_default(), slope }
        });
        let fitting = rules.filter(|rule| (first == last || more(rule) <= MORE) && most(rule, narrower) <= RUN_ON);
        fitting.min_by(|one, other| more(one).total_cmp(&more(other)))
    }

    fn at(&self, width: u32) -> f64 {
        self.base as f64 - self.slope as f64 / 100.0 * f64::from(width)
    }

    fn css(&self) -> String {
        match self.slope {
            0 => format!("{}px", self.base),
            slope => format!("{}px {} {}cqw", self.base, if slope > 0 { '-' } else { '+' }, slope.abs()),
        }
    }
}

/// The slopes between neighbours of the upper hull, in hundredths: one of them belongs to the closest line above all points.
fn slopes_of_hull(points: &[(u32, u32)]) -> Vec<i64> {
    let slope = |one: (u32, u32), other: (u32, u32)| {
        (f64::from(one.1) - f64::from(other.1)) / (f64::from(other.0) - f64::from(one.0))
    };
    let mut hull: Vec<(u32, u32)> = Vec::new();
    for &point in points {
        while let [.., before, last] = hull[..]
            && slope(before, last) >= slope(last, point)
        {
            hull.pop();
        }
        hull.push(point);
    }
    let flat = (hull.len() == 1).then_some(0);
    let between = hull.windows(2).map(|pair| (slope(pair[0], pair[1]) * 100.0).round() as i64);
    flat.into_iter().chain(between).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the rule gives for a frame of this width, worked out as a browser does.
    fn reserved(rules: &[HeightRule], width: u32) -> f64 {
        let (widest, narrower) = rules.split_last().expect("something was measured");
        let ends = narrower.iter().map(|rule| rule.at(width).min((f64::from(rule.end) - f64::from(width)) * 1e5));
        ends.fold(widest.at(width), f64::max)
    }

    #[test]
    fn a_frame_of_any_width_has_enough_room_and_little_more() {
        let heights = Heights::read(include_str!("../../static/edition.heights.txt")).expect("the table is right");
        let rules = heights.rules();
        for width in WIDTHS.chain([1500, 2500, 5000]) {
            let needed = f64::from(heights.at(width).expect("the default edition is measured"));
            let reserved = reserved(&rules, width);
            assert!(reserved >= needed * 1.01, "{width}: {reserved} of {needed}");
            // A slope runs on above its narrower neighbour, by very little.
            assert!(reserved <= needed * 1.04 + 1.0, "{width}: {reserved} for {needed}");
        }
    }

    #[test]
    fn a_rule_stays_short_also_where_a_wider_frame_needs_more() {
        let heights = Heights::read("280 112 1\n337 93 1\n404 75 1\n576 86 0").expect("a table");
        let rules = heights.rules();
        assert!(rules.len() <= 4, "{rules:?}");
        for width in [280, 336, 400, 575, 576, 2_000] {
            let needed = f64::from(heights.at(width).expect("it is measured"));
            assert!((needed..needed + 14.0).contains(&reserved(&rules, width)), "{width}: {}", reserved(&rules, width));
        }
    }

    #[test]
    fn a_fall_between_two_widths_is_followed() {
        let heights = Heights::read("280 3000 9\n500 2000 9\n900 1000 9").expect("a table");
        let rules = heights.rules();
        let found = [280, 499, 500, 899, 900, 5000].map(|width| reserved(&rules, width));
        assert_eq!(found, [3030.0, 3030.0, 2020.0, 2020.0, 1010.0, 1010.0]);
        let css = "max(min(3030px,(500px - 100cqw)*1e5),min(2020px,(900px - 100cqw)*1e5),1010px)";
        assert_eq!(heights.css().as_deref(), Some(css));
    }

    #[test]
    fn a_slope_is_one_room() {
        let table: String = WIDTHS.map(|width| format!("{width} {} 0\n", 5000 - 2 * width)).collect();
        let css = Heights::read(&table).expect("a table").css().expect("a rule");
        assert!(css.starts_with("max(min(505") && css.matches("min(").count() == 1, "{css}");
    }

    /// Widths of windows, and the heights that docs/embedding.md tells pages to reserve in them for the element.
    #[test]
    fn the_document_reserves_about_as_much_for_the_element() {
        let heights = Heights::read(include_str!("../../static/edition.heights.txt")).expect("the table is right");
        let (_, css) = include_str!("../../docs/embedding.md").split_once("```css").expect("it has a rule");
        let lines = css.split("```").next().unwrap_or_default().lines().filter(|line| line.contains("min-height: "));
        let number = |line: &str, name: &str| -> Option<u32> {
            let (_, rest) = line.split_once(name)?;
            rest.split_once("px")?.0.parse().ok()
        };
        let kept: Vec<_> = lines
            .filter_map(|line| Some((number(line, "min-width: ").unwrap_or(375), number(line, "min-height: ")?)))
            .collect();
        assert_eq!(kept.len(), 3, "{kept:?}");
        for (window, kept) in kept {
            // Less the margins of a page.
            let needed = heights.at(window - 32).expect("it is measured");
            assert!(kept.abs_diff(needed) * 20 < needed, "{window} px wide: {kept} px are kept free for {needed}");
        }
    }

    #[test]
    fn without_a_table_there_is_no_rule() {
        let none = Heights::read("").expect("an empty table");
        assert_eq!((none.css(), none.at(500), none.spread(500)), (None, None, None));
    }

    #[test]
    fn the_height_and_the_spread_of_a_width_hold_up_to_the_next() {
        let heights = Heights::read("280 3000 40\n500 2000 0").expect("a table");
        let found = [280, 499, 500, 5000].map(|width| (heights.at(width), heights.spread(width)));
        let [first, second] = [(Some(3000), Some(40)), (Some(2000), Some(0))];
        assert_eq!(found, [first, first, second, second]);
    }

    #[test]
    fn a_wrong_table_says_which_line_is_wrong_what_it_says_and_what_to_do() {
        for (table, line, found) in [
            ("280 3000 5\n500 x 5", 2, "500 x 5"),
            ("280 3000", 1, "280 3000"),
            ("280 3000 5 5", 1, "280 3000 5 5"),
            ("281 3000 5", 1, "281 3000 5"),
            ("280 0 0", 1, "280 0 0"),
            ("280 5 5", 1, "280 5 5"),
            ("280 5 0\n280 6 0", 2, "280 6 0"),
            ("280 5 0\n2000 6 0", 2, "2000 6 0"),
        ] {
            let message = Heights::read(table).expect_err(table);
            assert!(message.starts_with(&format!("line {line}: expected ")), "{message}");
            assert!(message.ends_with(&format!(", found “{found}”. {REMEASURE}")), "{message}");
        }
    }
}
