//! Cycles: what leads back to itself, at once or by way of others.

use petgraph::algo::kosaraju_scc;
use petgraph::graph::DiGraph;

/// Whether each leads back to itself. What each leads to is in its list, by the place.
///
/// Kosaraju’s algorithm needs no recursion, which a long chain in a hostile file would turn against us; Tarjan’s does in petgraph.
pub(super) fn in_cycles(leads: &[Vec<usize>]) -> Vec<bool> {
    let edges = leads.iter().enumerate().flat_map(|(from, to)| to.iter().map(move |to| (from as u32, *to as u32)));
    let mut graph = DiGraph::<(), ()>::from_edges(edges);
    while graph.node_count() < leads.len() {
        graph.add_node(());
    }
    let mut is_in_cycle = vec![false; leads.len()];
    for connected in kosaraju_scc(&graph) {
        for it in &connected {
            is_in_cycle[it.index()] = connected.len() > 1 || graph.contains_edge(*it, *it);
        }
    }
    is_in_cycle
}

#[cfg(test)]
mod tests {
    use super::in_cycles;

    #[test]
    fn only_what_leads_back_to_itself_is_in_a_cycle() {
        for (leads, expected) in [
            (vec![], ""),
            (vec![vec![]], "-"),
            (vec![vec![0]], "o"),
            (vec![vec![1], vec![2], vec![]], "---"),
            (vec![vec![1], vec![2], vec![0]], "ooo"),
            // What leads into a cycle, or from one to another, is in none.
            (vec![vec![1], vec![2], vec![1]], "-oo"),
            (vec![vec![1], vec![0, 2], vec![3], vec![4], vec![3]], "oo-oo"),
            (vec![vec![1, 2], vec![3], vec![3], vec![0]], "oooo"),
            (vec![vec![1, 2], vec![3], vec![3], vec![]], "----"),
            (vec![vec![1, 1], vec![], vec![0, 2]], "--o"),
        ] {
            let actual: String = in_cycles(&leads).into_iter().map(|is_in| if is_in { 'o' } else { '-' }).collect();
            assert_eq!(actual, expected, "{leads:?}");
        }
    }

    #[test]
    fn a_cycle_of_a_hundred_thousand_needs_no_recursion() {
        let length = 100_000;
        let round: Vec<Vec<usize>> = (0..length).map(|at| vec![(at + 1) % length]).collect();
        assert!(in_cycles(&round).into_iter().all(|is_in| is_in));
    }
}
