//! Circles: what leads back to itself, at once or by way of others.

/// Those that lead back to themselves. What each leads to is in its list, by the place.
///
/// This is Tarjan's way to find what is strongly connected, without recursion: each step is walked once.
pub(super) fn circles(leads: &[Vec<usize>]) -> Vec<bool> {
    let mut walk = Walk { leads, met: vec![None; leads.len()], back: vec![0; leads.len()], ..Walk::default() };
    walk.circles = vec![false; leads.len()];
    walk.open = vec![false; leads.len()];
    (0..leads.len()).for_each(|start| walk.from(start));
    walk.circles
}

/// A walk under way.
#[derive(Default)]
struct Walk<'leads> {
    leads: &'leads [Vec<usize>],
    /// When each was met first.
    met: Vec<Option<usize>>,
    /// The earliest that each leads back to.
    back: Vec<usize>,
    /// Those that may still turn out to be connected with a later one.
    trail: Vec<usize>,
    /// Whether each is on the trail.
    open: Vec<bool>,
    circles: Vec<bool>,
    now: usize,
}

impl Walk<'_> {
    fn from(&mut self, start: usize) {
        if self.met[start].is_some() {
            return;
        }
        let mut path = vec![(start, 0)];
        self.meet(start);
        while let Some((at, step)) = path.last_mut() {
            let at = *at;
            let Some(&next) = self.leads[at].get(*step) else {
                path.pop();
                self.leave(at);
                if let Some((before, _)) = path.last() {
                    self.back[*before] = self.back[*before].min(self.back[at]);
                }
                continue;
            };
            *step += 1;
            match self.met[next] {
                None => {
                    self.meet(next);
                    path.push((next, 0));
                }
                Some(met) if self.open[next] => {
                    self.circles[at] |= next == at;
                    self.back[at] = self.back[at].min(met);
                }
                Some(_) => {}
            }
        }
    }

    fn meet(&mut self, next: usize) {
        (self.met[next], self.back[next], self.open[next]) = (Some(self.now), self.now, true);
        self.now += 1;
        self.trail.push(next);
    }

    /// What has led to nothing earlier closes all that came after it.
    fn leave(&mut self, at: usize) {
        if self.met[at] != Some(self.back[at]) {
            return;
        }
        let from = self.trail.iter().rposition(|&it| it == at).unwrap_or_default();
        let connected = self.trail.split_off(from);
        for &it in &connected {
            self.open[it] = false;
            self.circles[it] |= connected.len() > 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::circles;

    #[test]
    fn only_what_leads_back_to_itself_is_in_a_circle() {
        for (leads, expected) in [
            (vec![], ""),
            (vec![vec![]], "-"),
            (vec![vec![0]], "o"),
            (vec![vec![1], vec![2], vec![]], "---"),
            (vec![vec![1], vec![2], vec![0]], "ooo"),
            // What leads into a circle, or from one to another, is in none.
            (vec![vec![1], vec![2], vec![1]], "-oo"),
            (vec![vec![1], vec![0, 2], vec![3], vec![4], vec![3]], "oo-oo"),
            (vec![vec![1, 2], vec![3], vec![3], vec![0]], "oooo"),
            (vec![vec![1, 2], vec![3], vec![3], vec![]], "----"),
            (vec![vec![1, 1], vec![], vec![0, 2]], "--o"),
        ] {
            let found: String = circles(&leads).into_iter().map(|circle| if circle { 'o' } else { '-' }).collect();
            assert_eq!(found, expected, "{leads:?}");
        }
    }

    #[test]
    fn a_circle_of_a_hundred_thousand_is_walked_once_and_without_recursion() {
        let length = 100_000;
        let round: Vec<Vec<usize>> = (0..length).map(|at| vec![(at + 1) % length]).collect();
        assert!(circles(&round).into_iter().all(|circle| circle));
    }
}
