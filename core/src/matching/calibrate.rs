//! What labels teach: how scores become probabilities.
#![allow(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "estimation; results are rounded to integers"
)]

/// Steps of Newton's method.
const STEPS: usize = 100;
/// How firmly the line holds to leaving scores as they are, in labels.
const HOLD: f64 = 4.0;
/// Scores beyond this, in thousandths of a bit, are sure either way.
const SURE: i32 = 40_000;
/// One bit in natural units.
const LN_2: f64 = core::f64::consts::LN_2;

/// A line through labelled scores, as two points of a model's calibration: the logistic regression of J. Platt
/// ("Probabilistic outputs for support vector machines", 1999), held to the line that changes nothing while labels are
/// few. None without labels of both kinds.
pub(crate) fn calibration_of(labels: &[(i32, bool)]) -> Vec<(i32, i32)> {
    let same = labels.iter().filter(|(_, same)| *same).count();
    if same == 0 || same == labels.len() {
        return Vec::new();
    }
    let (mut slope, mut shift) = (1.0_f64, 0.0_f64);
    for _ in 0..STEPS {
        let (mut by_slope, mut by_shift) = (HOLD * (slope - 1.0) * 16.0, HOLD * shift * 0.25);
        let (mut slope_2, mut shift_2, mut both) = (HOLD * 16.0, HOLD * 0.25, 0.0);
        for (weight, same) in labels {
            let bits = f64::from((*weight).clamp(-SURE, SURE)) / 1000.0;
            let probability = 1.0 / (1.0 + libm::exp(-LN_2 * (slope * bits + shift)));
            let error = probability - f64::from(u8::from(*same));
            let steep = (probability * (1.0 - probability)).max(1e-9) * LN_2;
            by_slope += error * bits;
            by_shift += error;
            slope_2 += steep * bits * bits;
            shift_2 += steep;
            both += steep * bits;
        }
        let determinant = slope_2 * shift_2 - both * both;
        if determinant < 1e-9 {
            break;
        }
        // Whole steps overshoot where labels are nearly separable.
        slope -= ((by_slope * shift_2 - by_shift * both) / determinant).clamp(-0.1, 0.1);
        shift -= ((by_shift * slope_2 - by_slope * both) / determinant).clamp(-0.5, 0.5);
        slope = slope.clamp(0.1, 10.0);
        shift = shift.clamp(-30.0, 30.0);
    }
    [-SURE, SURE]
        .map(|weight| (weight, libm::round(slope * f64::from(weight) + 1000.0 * shift) as i32))
        .to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_one_kind_teach_nothing() {
        assert!(calibration_of(&[(1_000, true), (2_000, true)]).is_empty());
        assert!(calibration_of(&[]).is_empty());
    }

    #[test]
    fn scores_that_are_too_high_are_lowered() {
        // Of pairs with four bits, half are the same person.
        let labels: Vec<(i32, bool)> =
            (0..400).map(|i| (if i % 2 == 0 { 4_000 } else { -6_000 }, i % 4 == 0)).collect();
        let [(low, below), (high, above)] = calibration_of(&labels)[..] else {
            panic!("two points")
        };
        let line = |weight: i64| {
            i64::from(below)
                + (weight - i64::from(low)) * i64::from(above - below) / i64::from(high - low)
        };
        assert!(line(4_000).abs() < 1_000, "{}", line(4_000));
        assert!(line(-6_000) < -4_000, "{}", line(-6_000));
    }
}
