//! Lines through points, as model files have them: what goes in ascends, what comes out never falls.

use super::model::MOST_BITS;

/// Whether points ascend, and are not beyond reason.
pub(crate) fn is_ascending(points: &[(i32, i32)]) -> bool {
    let mut neighbours = points.iter().zip(points.iter().skip(1));
    let wild = |bits: i32| bits.unsigned_abs() > MOST_BITS;
    neighbours.all(|(left, right)| left.0 < right.0 && left.1 <= right.1)
        && !points.iter().any(|(from, to)| wild(*from) || wild(*to))
}

/// What a line through points says of a value: beyond the points, as much more or less as the value is. No points: the
/// value itself.
pub(crate) fn interpolate(points: &[(i32, i32)], value: i32) -> i32 {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return value };
    if value <= first.0 {
        return value - first.0 + first.1;
    }
    if value >= last.0 {
        return value - last.0 + last.1;
    }
    let place = points.partition_point(|point| point.0 <= value);
    let (Some(&(from, low)), Some(&(to, high))) = (points.get(place - 1), points.get(place)) else {
        return value;
    };
    let part = i64::from(value - from) * i64::from(high - low) / i64::from((to - from).max(1));
    low + i32::try_from(part).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{interpolate, is_ascending};

    #[test]
    fn values_between_and_beyond_points() {
        let points = [(0, 0), (10, 100), (20, 100)];
        assert!(is_ascending(&points));
        assert_eq!(
            [-5, 0, 5, 15, 20, 25].map(|value| interpolate(&points, value)),
            [-5, 0, 50, 100, 100, 105]
        );
        assert_eq!(interpolate(&[], 7), 7);
    }

    #[test]
    fn points_that_stand_or_fall_are_none() {
        assert!(!is_ascending(&[(0, 0), (0, 1)]));
        assert!(!is_ascending(&[(0, 1), (1, 0)]));
        assert!(!is_ascending(&[(0, i32::MAX)]));
        assert!(is_ascending(&[]));
    }
}
