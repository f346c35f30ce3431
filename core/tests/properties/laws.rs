//! The laws of `frontdesk::testing::laws` on random days. `PROPTEST_CASES` sets how many.

use frontdesk::testing::laws;
use proptest::prelude::*;

macro_rules! laws {
    ($($law:ident)*) => {
        proptest! {
            #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
            $(
                #[test]
                fn $law(day in prop::collection::vec(any::<u8>(), 200..900)) {
                    let verdict = laws::$law(&day);
                    prop_assert!(verdict.is_ok(), "{}", verdict.unwrap_err());
                }
            )*
        }
    };
}

laws! {
    answers_agree
    refused_calls_change_nothing
    late_ticks_are_as_good_as_punctual_ones
    a_budget_changes_nothing
    restoring_changes_nothing
    deadlines_are_exact
    events_alone_make_the_state
    the_log_replays
    the_order_of_members_is_irrelevant
    settings_change_no_decision
}
