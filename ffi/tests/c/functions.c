/* Functions without a desk: expiries with offsets for what is wrong, templates, and the question of a blacklist. */
#include "check.h"

static void expiries(void) {
    frontdesk_error *error = NULL;
    int64_t expires_at = 7;
    frontdesk_str prague = frontdesk_str_of("Europe/Prague");
    /* 2025-03-29T12:00+01:00: the clocks go forward in the night. */
    int64_t noon = INT64_C(1743246000000);
    ACCEPT(frontdesk_expiry(frontdesk_str_of("24 hours"), noon, prague, 0, &expires_at, NULL));
    CHECK(expires_at == noon + 24 * MINUTES(60));
    ACCEPT(frontdesk_expiry(frontdesk_str_of("1 day"), noon, prague, 0, &expires_at, NULL));
    CHECK(expires_at == noon + 23 * MINUTES(60));
    ACCEPT(frontdesk_expiry(frontdesk_str_of("1 day, 1 hour"), noon, prague, 1, &expires_at, NULL));
    CHECK(expires_at == noon + 24 * MINUTES(60));
    expires_at = 7;
    REFUSE(FRONTDESK_ERROR_EXPIRY_UNREADABLE,
           frontdesk_expiry(frontdesk_str_of("1 fortnight"), noon, prague, 0, &expires_at, &error));
    CHECK(expires_at == 7);
    frontdesk_ref ref = frontdesk_error_ref(error);
    CHECK(frontdesk_error_expiry_unreadable_offset(ref) == 2);
    SAME("hours, days, weeks, months or years", frontdesk_error_expiry_unreadable_expected(ref));
    frontdesk_error_free(error);
    REFUSE(FRONTDESK_ERROR_UNKNOWN,
           frontdesk_expiry(frontdesk_str_of("1 day"), noon, frontdesk_str_of("Nowhere"), 0, &expires_at, NULL));
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_expiry(frontdesk_str_of("1 day"), noon, prague, 0, NULL, NULL));
}

static void templates(void) {
    frontdesk_answer *answer = NULL;
    frontdesk_str equipment = frontdesk_str_of("[{\"name\":\"Router\",\"serial\":\"R-7\"}]");
    ACCEPT(frontdesk_expand_tags(frontdesk_str_of("{equipment_name_1} {equipment_serial_2}"), equipment,
                                 FRONTDESK_BEYOND_COUNT_KEEP, &answer, NULL));
    CHECK(frontdesk_answer_kind(answer) == FRONTDESK_ANSWER_EXPANSION);
    frontdesk_ref ref = frontdesk_answer_ref(answer);
    SAME("Router {equipment_serial_2}", frontdesk_answer_expansion_text(ref));
    CHECK(frontdesk_answer_expansion_total(ref) == 1);
    frontdesk_answer_free(answer);
    REFUSE(FRONTDESK_ERROR_BAD_CHOICE,
           frontdesk_expand_tags(frontdesk_str_of(""), equipment, 99, &answer, NULL));
    REFUSE(FRONTDESK_ERROR_JSON_UNREADABLE,
           frontdesk_expand_tags(frontdesk_str_of(""), frontdesk_str_of("{"), FRONTDESK_BEYOND_COUNT_EMPTY, &answer,
                                 NULL));
    ACCEPT(frontdesk_lint_tags(frontdesk_str_of("{Equipment_Name_1}"), &answer, NULL));
    CHECK(frontdesk_answer_tag_findings_total(frontdesk_answer_ref(answer)) == 1);
    frontdesk_answer_free(answer);
}

static void blacklists(void) {
    frontdesk_desk *desk = new_desk("");
    say(desk, EIGHT, "system", "{\"DefineBlacklists\":{\"blacklists\":[{\"id\":\"no calls\"}]}}");
    say(desk, EIGHT, "system",
        "{\"AddToBlacklist\":{\"blacklist\":\"no calls\",\"number\":\"+420777123456\",\"expiry\":\"1 hour\"}}");
    frontdesk_str none = {NULL, 0};
    int32_t allowed = 7;
    int64_t until = 0;
    ACCEPT(frontdesk_desk_may_call(desk, frontdesk_str_of("777 123 456"), frontdesk_str_of("CZ"), none,
                                   FRONTDESK_CALL_DIRECTION_OUTBOUND, &allowed, &until, NULL));
    CHECK(allowed == 0);
    CHECK(until == EIGHT + MINUTES(60));
    ACCEPT(frontdesk_desk_may_call(desk, frontdesk_str_of("+420777123457"), none, none,
                                   FRONTDESK_CALL_DIRECTION_INBOUND, &allowed, NULL, NULL));
    CHECK(allowed == 1);
    ACCEPT(frontdesk_desk_handle_timeout(desk, EIGHT + MINUTES(60), NULL));
    ACCEPT(frontdesk_desk_may_call(desk, frontdesk_str_of("+420777123456"), none, none,
                                   FRONTDESK_CALL_DIRECTION_OUTBOUND, &allowed, &until, NULL));
    CHECK(allowed == 1);
    CHECK(until == FRONTDESK_NEVER);
    REFUSE(FRONTDESK_ERROR_INVALID,
           frontdesk_desk_may_call(desk, frontdesk_str_of("nobody"), none, none, FRONTDESK_CALL_DIRECTION_OUTBOUND,
                                   &allowed, NULL, NULL));
    frontdesk_desk_free(desk);
}

int main(void) {
    expiries();
    templates();
    blacklists();
    return 0;
}
