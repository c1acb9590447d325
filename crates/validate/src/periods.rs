//! Warnings about periods: one day over figures of another day, or a part that reaches beyond its whole.

use messages::Language;

use edition::{Date, Month, raw};

/// When a figure was so: the first and the last day that it may cover; `None` where the file does not say.
type Span = (Option<Date>, Option<Date>);

/// Each place where a time is said of something that is of another time, and what there is to say about it.
pub(super) fn warnings(file: &raw::File) -> Vec<(String, String)> {
    let mut warnings = Vec::new();
    let (Ok(as_at), Ok(published)) = (Date::parse(&file.edition.as_at), Date::parse(&file.edition.published)) else {
        return warnings;
    };
    let is_status = |id: &String| file.statuses.iter().any(|status| status.id == *id);
    let spans: Vec<Span> = file.figures.iter().map(|figure| span(file, figure, as_at)).collect();
    let known = |id: &String| file.figures.iter().position(|figure| figure.id == *id).map(|place| spans[place]);
    for (place, figure) in file.figures.iter().enumerate() {
        let own = spans[place];
        let says_time = figure.period.is_some() || figure.as_at.is_some();
        if says_time && rule(figure).any(is_status) && own != (Some(as_at), Some(as_at)) {
            warnings.push((
                format!("figures[{place}]"),
                format!(
                    "This is derived from statuses, which were so on {}, the day “edition.asAt”, but it says another time. Remove its period \
                     or day, or correct one of the two.",
                    as_at.iso()
                ),
            ));
        }
        if let Some(whole) = &figure.part_of
            && known(whole).is_some_and(|whole| reaches_beyond(own, whole))
        {
            warnings.push((
                format!("figures[{place}].partOf"),
                format!("This part reaches beyond the time of its whole, “{whole}”. Correct the period or day of one of the two."),
            ));
        }
        for (name, text) in
            [("label", Some(&figure.label)), ("says", figure.says.as_ref()), ("counts", Some(&figure.counts))]
        {
            let of_another = |day: &Date| *day != published && reaches_beyond((Some(*day), Some(*day)), own);
            if let Some(day) = text.and_then(|text| days(text).into_iter().find(of_another)) {
                warnings.push((
                    format!("figures[{place}].{name}"),
                    format!("This text names {}, which is not in the time of the figure. Correct the day, or the figure’s period or day.", day.iso()),
                ));
            }
        }
    }
    for (place, card) in file.cards.iter().enumerate() {
        let of_another = |whole: Span| {
            reaches_beyond((Some(as_at), Some(as_at)), whole) || reaches_beyond(whole, (Some(as_at), Some(as_at)))
        };
        if let Some(part) = card.parts.iter().position(is_status)
            && known(&card.figure).is_some_and(of_another)
        {
            warnings.push((
                format!("cards[{place}].parts[{part}]"),
                format!(
                    "This status was so on {}, but the figure of the card is of another time. Show them apart.",
                    as_at.iso()
                ),
            ));
        }
    }
    let edition = &file.edition;
    let over = [("kicker", &edition.kicker), ("title", &edition.title), ("standfirst", &edition.standfirst)];
    let cards = [("figuresTitle", &edition.figures_title), ("figuresIntro", &edition.figures_intro)];
    let cards = cards.into_iter().filter_map(|(name, text)| Some((name, text.as_ref()?)));
    for (name, text) in over.into_iter().chain(cards) {
        let is_of_all = |day: Date| day == as_at && spans.iter().all(|span| *span == (Some(day), Some(day)));
        if let Some(day) = days(text).into_iter().find(|&day| day != published && !is_of_all(day)) {
            warnings.push((
                format!("edition.{name}"),
                format!(
                    "This text stands over every figure and names {}, but not all of them are of that day. Write a day in the section whose \
                     figures are of that day.",
                    day.iso()
                ),
            ));
        }
    }
    for (name, text) in [("gridTitle", &edition.grid_title), ("gridIntro", &edition.grid_intro)] {
        if let Some(day) = days(text).into_iter().find(|&day| day != published && day != as_at) {
            warnings.push((
                format!("edition.{name}"),
                format!(
                    "This text names {} over statuses that were so on {}. Correct it, or “edition.asAt”.",
                    day.iso(),
                    as_at.iso()
                ),
            ));
        }
    }
    warnings
}

/// What a figure is derived from.
fn rule(figure: &raw::Figure) -> impl Iterator<Item = &String> {
    figure.derive.iter().flat_map(|rule| match rule {
        raw::Rule::Sum(of) => of.iter().collect::<Vec<_>>(),
        raw::Rule::Difference { of, less } => std::iter::once(of).chain(less).collect(),
    })
}

fn span(file: &raw::File, figure: &raw::Figure, as_at: Date) -> Span {
    // Longer than any month, so that each of its days comes before its end.
    let day = |text: &str, day: u8| Month::parse(text).ok().map(|month| Date { month, day });
    if let Some(period) = &figure.period {
        return (day(&period.from, 1), period.to.as_ref().and_then(|to| day(to, 31)));
    }
    let own = figure.as_at.as_ref().and_then(|own| Date::parse(own).ok());
    let of_statuses = rule(figure).any(|id| file.statuses.iter().any(|status| status.id == *id));
    let day = own.or(of_statuses.then_some(as_at));
    (day, day)
}

/// Whether a time begins before another, or ends after it; not where one of the two is not known.
fn reaches_beyond(part: Span, whole: Span) -> bool {
    let is_before = part.0.zip(whole.0).is_some_and(|(part, whole)| part < whole);
    let is_after = part.1.or(part.0).zip(whole.1).is_some_and(|(part, whole)| part > whole);
    is_before || is_after
}

/// The days that a text names: “2017-05-31”, “31 May 2017”, “31 Mai 2017”.
fn days(text: &str) -> Vec<Date> {
    let words: Vec<&str> = text
        .split(|letter: char| letter.is_whitespace() || "/().,;:“”".contains(letter))
        .filter(|word| !word.is_empty())
        .collect();
    let month = |word: &str| {
        let is_word = |name: &&str| name.eq_ignore_ascii_case(word);
        Language::all().find_map(|language| language.catalog().months.iter().position(is_word)).map(|place| place + 1)
    };
    let written = |words: &[&str]| {
        let [day, name, year] = words else { return None };
        let day = day.trim_end_matches(|letter: char| letter.is_ascii_alphabetic()).parse::<u8>().ok()?;
        Date::parse(&format!("{year}-{:02}-{day:02}", month(name)?)).ok()
    };
    let plain = words.iter().filter_map(|word| Date::parse(word).ok());
    plain.chain(words.windows(3).filter_map(written)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_people_write_them() {
        let iso = |text: &str| days(text).into_iter().map(Date::iso).collect::<Vec<_>>();
        assert_eq!(iso("As at 31\u{a0}May 2017, and (2017-10-05)."), ["2017-10-05", "2017-05-31"]);
        assert_eq!(iso("Hyd at 1 Ebrill 2018; the 2nd April 2018"), ["2018-04-01", "2018-04-02"]);
        assert!(iso("By the end of May 2017 in 2016/17, 31 June 2017, 103 of 2016").is_empty());
    }
}
