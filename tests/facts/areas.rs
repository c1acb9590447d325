//! Where the areas of the 43 units lie, and which of them share a border on land.
//!
//! The middles are estimates, right to about a tenth of a degree: they serve to compare the map with, and for nothing else.

/// The area of a unit.
pub struct Area {
    /// The id of the unit.
    pub id: &'static str,
    /// The middle of the area, in degrees east of Greenwich.
    pub east: f64,
    /// The middle of the area, in degrees north of the equator.
    pub north: f64,
    /// The units whose areas it borders on land, in the order of their ids.
    pub borders: &'static [&'static str],
}

const fn area(id: &'static str, east: f64, north: f64, borders: &'static [&'static str]) -> Area {
    Area { id, east, north, borders }
}

/// Every area, in the order of the ids.
#[rustfmt::skip]
pub const AREAS: [Area; 43] = [
    area("avon-and-somerset", -2.8, 51.2, &["devon-and-cornwall", "dorset", "gloucestershire", "wiltshire"]),
    area("bedfordshire", -0.5, 52.1, &["cambridgeshire", "hertfordshire", "northamptonshire", "thames-valley"]),
    area("cambridgeshire", 0.0, 52.4, &["bedfordshire", "essex", "hertfordshire", "lincolnshire", "norfolk", "northamptonshire", "suffolk"]),
    area("cheshire", -2.5, 53.2, &["derbyshire", "greater-manchester", "merseyside", "north-wales", "staffordshire", "west-mercia"]),
    area("city-of-london", -0.1, 51.5, &["metropolitan"]),
    area("cleveland", -1.2, 54.6, &["durham", "north-yorkshire"]),
    area("cumbria", -2.9, 54.6, &["durham", "lancashire", "north-yorkshire", "northumbria"]),
    area("derbyshire", -1.6, 53.1, &["cheshire", "greater-manchester", "leicestershire", "nottinghamshire", "south-yorkshire", "staffordshire", "west-yorkshire"]),
    area("devon-and-cornwall", -4.2, 50.6, &["avon-and-somerset", "dorset"]),
    area("dorset", -2.3, 50.8, &["avon-and-somerset", "devon-and-cornwall", "hampshire", "wiltshire"]),
    area("durham", -1.8, 54.7, &["cleveland", "cumbria", "north-yorkshire", "northumbria"]),
    area("dyfed-powys", -3.9, 52.1, &["gwent", "north-wales", "south-wales", "west-mercia"]),
    area("essex", 0.5, 51.8, &["cambridgeshire", "hertfordshire", "metropolitan", "suffolk"]),
    area("gloucestershire", -2.1, 51.8, &["avon-and-somerset", "gwent", "thames-valley", "warwickshire", "west-mercia", "wiltshire"]),
    area("greater-manchester", -2.3, 53.5, &["cheshire", "derbyshire", "lancashire", "merseyside", "west-yorkshire"]),
    area("gwent", -3.0, 51.7, &["dyfed-powys", "gloucestershire", "south-wales", "west-mercia"]),
    area("hampshire", -1.3, 51.0, &["dorset", "surrey", "sussex", "thames-valley", "wiltshire"]),
    area("hertfordshire", -0.2, 51.8, &["bedfordshire", "cambridgeshire", "essex", "metropolitan", "thames-valley"]),
    area("humberside", -0.5, 53.8, &["lincolnshire", "north-yorkshire", "nottinghamshire", "south-yorkshire"]),
    area("kent", 0.7, 51.2, &["metropolitan", "surrey", "sussex"]),
    area("lancashire", -2.6, 53.9, &["cumbria", "greater-manchester", "merseyside", "north-yorkshire", "west-yorkshire"]),
    area("leicestershire", -1.1, 52.7, &["derbyshire", "lincolnshire", "northamptonshire", "nottinghamshire", "staffordshire", "warwickshire"]),
    area("lincolnshire", -0.2, 53.1, &["cambridgeshire", "humberside", "leicestershire", "norfolk", "northamptonshire", "nottinghamshire"]),
    area("merseyside", -2.9, 53.4, &["cheshire", "greater-manchester", "lancashire"]),
    area("metropolitan", -0.1, 51.5, &["city-of-london", "essex", "hertfordshire", "kent", "surrey", "thames-valley"]),
    area("norfolk", 1.0, 52.7, &["cambridgeshire", "lincolnshire", "suffolk"]),
    area("north-wales", -3.7, 53.0, &["cheshire", "dyfed-powys", "west-mercia"]),
    area("north-yorkshire", -1.5, 54.2, &["cleveland", "cumbria", "durham", "humberside", "lancashire", "south-yorkshire", "west-yorkshire"]),
    area("northamptonshire", -0.8, 52.3, &["bedfordshire", "cambridgeshire", "leicestershire", "lincolnshire", "thames-valley", "warwickshire"]),
    area("northumbria", -2.0, 55.2, &["cumbria", "durham"]),
    area("nottinghamshire", -1.0, 53.1, &["derbyshire", "humberside", "leicestershire", "lincolnshire", "south-yorkshire"]),
    area("south-wales", -3.5, 51.6, &["dyfed-powys", "gwent"]),
    area("south-yorkshire", -1.3, 53.5, &["derbyshire", "humberside", "north-yorkshire", "nottinghamshire", "west-yorkshire"]),
    area("staffordshire", -2.0, 52.8, &["cheshire", "derbyshire", "leicestershire", "warwickshire", "west-mercia", "west-midlands"]),
    area("suffolk", 1.0, 52.2, &["cambridgeshire", "essex", "norfolk"]),
    area("surrey", -0.4, 51.3, &["hampshire", "kent", "metropolitan", "sussex", "thames-valley"]),
    area("sussex", -0.1, 50.9, &["hampshire", "kent", "surrey"]),
    area("thames-valley", -1.0, 51.7, &["bedfordshire", "gloucestershire", "hampshire", "hertfordshire", "metropolitan", "northamptonshire", "surrey", "warwickshire", "wiltshire"]),
    area("warwickshire", -1.5, 52.3, &["gloucestershire", "leicestershire", "northamptonshire", "staffordshire", "thames-valley", "west-mercia", "west-midlands"]),
    area("west-mercia", -2.6, 52.4, &["cheshire", "dyfed-powys", "gloucestershire", "gwent", "north-wales", "staffordshire", "warwickshire", "west-midlands"]),
    area("west-midlands", -1.9, 52.5, &["staffordshire", "warwickshire", "west-mercia"]),
    area("west-yorkshire", -1.7, 53.7, &["derbyshire", "greater-manchester", "lancashire", "north-yorkshire", "south-yorkshire"]),
    area("wiltshire", -1.9, 51.3, &["avon-and-somerset", "dorset", "gloucestershire", "hampshire", "thames-valley"]),
];
