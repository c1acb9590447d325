//! The tile map of the default edition against the land: neighbours stand side by side, and north is up.

use edition::{Dataset, Place};

use crate::areas::{AREAS, Area};
use crate::sheet::default_edition;

/// Areas whose middles differ by less, in degrees, lie neither north nor south, east nor west of each other.
const LEVEL: f64 = 0.25;

/// Each area with the place of its unit on the map, in the order of the ids.
fn placed(data: &Dataset) -> Vec<(&'static Area, Place)> {
    let place = |area: &'static Area| {
        let (_, unit) = data.units().find(|(_, unit)| unit.id == area.id)?;
        Some((area, unit.place?))
    };
    AREAS.iter().map(|area| place(area).unwrap_or_else(|| panic!("{} has no place", area.id))).collect()
}

/// Whether two places touch, at a side or at a corner.
fn touch(one: Place, other: Place) -> bool {
    one.column.abs_diff(other.column).max(one.row.abs_diff(other.row)) == 1
}

/// Each pair of areas, once.
fn pairs<'all>(all: &'all [(&'static Area, Place)]) -> impl Iterator<Item = [(&'static Area, Place); 2]> + use<'all> {
    all.iter().enumerate().flat_map(|(at, &one)| all[at + 1..].iter().map(move |&other| [one, other]))
}

#[test]
fn every_border_is_one_of_both_sides_and_every_area_is_that_of_a_unit() {
    let data = default_edition();
    let ids: Vec<_> = data.units().map(|(_, unit)| unit.id.as_str()).collect();
    assert_eq!(ids, AREAS.map(|area| area.id));
    for area in &AREAS {
        assert!(area.borders.is_sorted(), "{}: {:?}", area.id, area.borders);
        for border in area.borders {
            let other = AREAS.iter().find(|other| other.id == *border).unwrap_or_else(|| panic!("no area {border}"));
            assert!(other.borders.contains(&area.id), "{} borders {border}, and not the other way round", area.id);
        }
    }
}

#[test]
fn each_unit_stands_next_to_most_of_its_neighbours() {
    let data = default_edition();
    let all = placed(&data);
    for &(area, place) in &all {
        let beside = all.iter().filter(|(other, at)| area.borders.contains(&other.id) && touch(place, *at)).count();
        assert!(2 * beside > area.borders.len(), "{}: beside {beside} of {}", area.id, area.borders.len());
    }
    let borders: Vec<_> = pairs(&all).filter(|[one, other]| one.0.borders.contains(&other.0.id)).collect();
    let apart: Vec<_> = borders.iter().filter(|[one, other]| !touch(one.1, other.1)).collect();
    let names: Vec<_> = apart.iter().map(|[one, other]| format!("{} and {}", one.0.id, other.0.id)).collect();
    println!("{} of {} borders; apart: {}", borders.len() - apart.len(), borders.len(), names.join(", "));
    assert_eq!((borders.len() - apart.len(), borders.len()), (91, 99));
}

#[test]
fn units_keep_their_order_from_north_to_south_and_from_west_to_east() {
    let data = default_edition();
    let all = placed(&data);
    let score = |along: fn(&Area) -> f64, line: fn(Place) -> u8| {
        let apart = pairs(&all).filter(|[one, other]| (along(one.0) - along(other.0)).abs() > LEVEL);
        let (mut kept, mut level, mut turned) = (0, 0, Vec::new());
        for [one, other] in apart {
            match line(one.1).cmp(&line(other.1)) {
                std::cmp::Ordering::Equal => level += 1,
                order if order.is_lt() == (along(one.0) < along(other.0)) => kept += 1,
                _ => turned.push(format!("{} and {}", one.0.id, other.0.id)),
            }
        }
        println!("kept {kept}, level {level}, turned {}: {}", turned.len(), turned.join(", "));
        (kept, level, turned.len())
    };
    assert_eq!(score(|area| -area.north, |place| place.row), (774, 40, 2));
    assert_eq!(score(|area| area.east, |place| place.column), (755, 67, 0));
}

#[test]
fn the_map_fits_a_phone() {
    let (columns, rows) = default_edition().map_size().expect("a map");
    assert!(columns <= 9 && rows <= 10, "{columns} columns and {rows} rows of 36 px fill 330 × 360 px");
}
