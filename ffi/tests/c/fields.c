/* Fields of every sort are read by number, through the accessors: ids, texts, numbers, instants, choices, parts
 * within parts, and lists of each; absent ones, and those of another type, answer nothing. */
#include "check.h"

static void is_nothing(frontdesk_ref ref) {
    CHECK(ref.object == NULL);
    CHECK(frontdesk_ref_kind(ref) == 0);
    CHECK(frontdesk_ref_name(ref).data == NULL);
    CHECK(frontdesk_ref_has(ref, FRONTDESK_FIELD_AGENT) == 0);
    CHECK(frontdesk_ref_int(ref, FRONTDESK_FIELD_AGENT) == FRONTDESK_ABSENT);
    CHECK(frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT).data == NULL);
    CHECK(frontdesk_ref_choice(ref, FRONTDESK_FIELD_AGENT) == 0);
    CHECK(frontdesk_ref_part(ref, FRONTDESK_FIELD_AGENT).object == NULL);
    CHECK(frontdesk_ref_count(ref, FRONTDESK_FIELD_AGENT) == 0);
    CHECK(frontdesk_ref_part_at(ref, FRONTDESK_FIELD_AGENT, 0).object == NULL);
    CHECK(frontdesk_ref_text_at(ref, FRONTDESK_FIELD_AGENT, 0).data == NULL);
    CHECK(frontdesk_ref_int_at(ref, FRONTDESK_FIELD_AGENT, 0) == FRONTDESK_ABSENT);
    CHECK(frontdesk_ref_choice_at(ref, FRONTDESK_FIELD_AGENT, 0) == 0);
}

/* Lists of records, within them numbers, lists of choices, enums with fields, yes and no. */
static void definitions(frontdesk_desk *desk) {
    define_team(desk);
    frontdesk_event *event = expect(desk, FRONTDESK_EVENT_TEAMS_DEFINED);
    frontdesk_ref ref = frontdesk_event_ref(event);
    SAME("TeamsDefined", frontdesk_ref_name(ref));
    CHECK(frontdesk_event_seq(event) == 1);
    CHECK(frontdesk_event_teams_defined_apply(ref) == FRONTDESK_APPLY_NEXT_LOGIN);
    CHECK(frontdesk_event_teams_defined_teams_count(ref) == 1);
    frontdesk_ref team = frontdesk_event_teams_defined_teams_at(ref, 0);
    SAME("TeamSpec", frontdesk_ref_name(team));
    CHECK(frontdesk_ref_kind(team) == 0);
    SAME("sales", frontdesk_team_spec_id(team));
    SAME("", frontdesk_team_spec_label(team));
    CHECK(frontdesk_ref_has(team, FRONTDESK_FIELD_LABEL) == 1);
    CHECK(frontdesk_team_spec_max_no_answer(team) == 2);
    CHECK(frontdesk_team_spec_archived(team) == 0);
    frontdesk_ref wrap_up = frontdesk_team_spec_wrap_up(team);
    CHECK(frontdesk_ref_kind(wrap_up) == FRONTDESK_WRAP_UP_RULE_TIMED);
    CHECK(frontdesk_wrap_up_rule_timed_duration(wrap_up) == SECONDS(30));
    CHECK(frontdesk_team_spec_counted_misses_count(team) == 1);
    CHECK(frontdesk_team_spec_counted_misses_at(team, 0) == FRONTDESK_OFFER_FAILURE_NO_ANSWER);
    CHECK(frontdesk_team_spec_counted_misses_at(team, 1) == 0);
    is_nothing(frontdesk_event_teams_defined_teams_at(ref, 1));
    is_nothing(frontdesk_event_teams_defined_teams_at(ref, SIZE_MAX));
    frontdesk_event_free(event);

    event = expect(desk, FRONTDESK_EVENT_PAUSE_TYPES_DEFINED);
    frontdesk_ref lunch = frontdesk_event_pause_types_defined_pause_types_at(frontdesk_event_ref(event), 0);
    CHECK(frontdesk_pause_type_spec_allotment(lunch) == MINUTES(30));
    CHECK(frontdesk_pause_type_spec_count_limit(lunch) == FRONTDESK_ABSENT);
    CHECK(frontdesk_ref_kind(frontdesk_pause_type_spec_period(lunch)) == FRONTDESK_PERIOD_DAY);
    CHECK(frontdesk_period_day_day_start(frontdesk_pause_type_spec_period(lunch)) == 0);
    CHECK(frontdesk_pause_type_spec_settable_by_count(lunch) == 3);
    CHECK(frontdesk_pause_type_spec_settable_by_at(lunch, 1) == FRONTDESK_SETTER_SUPERVISOR);
    frontdesk_event_free(event);

    event = expect(desk, FRONTDESK_EVENT_AGENTS_DEFINED);
    ref = frontdesk_event_ref(event);
    CHECK(frontdesk_event_agents_defined_agents_count(ref) == 2);
    SAME("Europe/Prague", frontdesk_agent_spec_zone(frontdesk_event_agents_defined_agents_at(ref, 0)));
    SAME("bob", frontdesk_agent_spec_id(frontdesk_event_agents_defined_agents_at(ref, 1)));
    frontdesk_event_free(event);
}

/* Parts within parts: a deferred pause during a call, then the quota that is used up. */
static void parts(frontdesk_desk *desk) {
    say(desk, EIGHT, "ann", "{\"Login\":{\"agent\":\"ann\",\"session\":\"desk-4\"}}");
    say(desk, EIGHT, "ann", "{\"GoOnQueue\":{\"agent\":\"ann\"}}");
    say(desk, EIGHT, "system",
        "{\"Begin\":{\"agent\":\"ann\",\"interaction\":\"a\",\"channel\":\"voice\",\"kind\":\"Internal\"}}");
    discard(desk);
    say(desk, EIGHT + MINUTES(1), "ann",
        "{\"Pause\":{\"agent\":\"ann\",\"pause_type\":\"lunch\",\"comment\":\"with \\\"Bob\\\"\"}}");
    frontdesk_event *event = expect(desk, FRONTDESK_EVENT_DEFERRED_CHANGE_SET);
    frontdesk_ref ref = frontdesk_event_ref(event);
    SAME("ann", frontdesk_event_actor(event));
    CHECK(frontdesk_event_at(event) == EIGHT + MINUTES(1));
    SAME("ann", frontdesk_event_deferred_change_set_agent(ref));
    SAME("with \"Bob\"", frontdesk_event_deferred_change_set_comment(ref));
    CHECK(frontdesk_event_deferred_change_set_until(ref) == FRONTDESK_ABSENT);
    CHECK(frontdesk_event_deferred_change_set_standing(ref) == FRONTDESK_STANDING_AGENT);
    CHECK(frontdesk_event_deferred_change_set_cause(ref) == 0);
    CHECK(!frontdesk_ref_has(ref, FRONTDESK_FIELD_CAUSE) && frontdesk_ref_has(ref, FRONTDESK_FIELD_CHANGE));
    frontdesk_ref change = frontdesk_event_deferred_change_set_change(ref);
    CHECK(frontdesk_ref_kind(change) == FRONTDESK_DEFERRED_CHANGE_PAUSE);
    SAME("lunch", frontdesk_deferred_change_pause_pause_type(change));
    frontdesk_event_free(event);

    /* What an agent shows: records, lists of records within them, lists of texts. */
    frontdesk_answer *answer;
    ACCEPT(frontdesk_desk_query(desk, FRONTDESK_STR("ann"), FRONTDESK_STR("{\"AgentView\":{\"agent\":\"ann\"}}"),
                                &answer, NULL));
    CHECK(frontdesk_answer_kind(answer) == FRONTDESK_ANSWER_AGENT_VIEW);
    frontdesk_ref view = frontdesk_answer_ref(answer);
    CHECK(frontdesk_answer_agent_view_indicator(view) == FRONTDESK_INDICATOR_BUSY);
    CHECK(frontdesk_answer_agent_view_elapsed(view) == MINUTES(1));
    frontdesk_ref session = frontdesk_answer_agent_view_session(view);
    CHECK(frontdesk_session_view_logged_in(session) == 1);
    CHECK(frontdesk_session_view_sessions_count(session) == 1);
    SAME("desk-4", frontdesk_session_view_sessions_at(session, 0));
    CHECK(frontdesk_session_view_sessions_at(session, 1).data == NULL);
    frontdesk_ref next = frontdesk_answer_agent_view_next(view);
    SAME("lunch", frontdesk_deferred_change_pause_pause_type(frontdesk_deferred_view_change(next)));
    frontdesk_ref voice = frontdesk_answer_agent_view_channels_at(view, 0);
    CHECK(frontdesk_channel_view_state(voice) == FRONTDESK_CHANNEL_STATE_BUSY);
    frontdesk_ref active = frontdesk_channel_view_active_at(voice, 0);
    SAME("a", frontdesk_interaction_view_interaction(active));
    CHECK(frontdesk_interaction_view_kind(active) == FRONTDESK_INTERACTION_KIND_INTERNAL);
    is_nothing(frontdesk_answer_agent_view_request(view));
    frontdesk_answer_free(answer);

    say(desk, EIGHT + MINUTES(2), "system", "{\"End\":{\"agent\":\"ann\",\"interaction\":\"a\",\"how\":\"Completed\"}}");
    discard(desk);
    ACCEPT(frontdesk_desk_handle_timeout(desk, EIGHT + MINUTES(33), NULL));
    int seen = 0;
    for (;;) {
        ACCEPT(frontdesk_desk_poll_event(desk, &event, NULL));
        if (event == NULL) break;
        ref = frontdesk_event_ref(event);
        frontdesk_ref notice = frontdesk_event_notify_notice(ref);
        if (frontdesk_ref_kind(notice) == FRONTDESK_NOTICE_LIMIT_REACHED) {
            frontdesk_ref limit = frontdesk_notice_limit_reached_limit(notice);
            CHECK(frontdesk_ref_kind(limit) == FRONTDESK_LIMIT_ALLOTMENT);
            SAME("lunch", frontdesk_limit_allotment_pause_type(limit));
            seen++;
        }
        if (frontdesk_event_kind(event) == FRONTDESK_EVENT_QUOTA_EXHAUSTED) {
            SAME("lunch", frontdesk_event_quota_exhausted_pause_type(ref));
            seen++;
        }
        frontdesk_event_free(event);
    }
    CHECK(seen == 2);
}

/* Errors: every reason, as enums with fields in a list. */
static void errors(frontdesk_desk *desk) {
    frontdesk_error *error = NULL;
    frontdesk_str system = FRONTDESK_STR("system");
    int64_t now = EIGHT + MINUTES(34);
    say(desk, now, "ann", "{\"Resume\":{\"agent\":\"ann\"}}");
    REFUSE(FRONTDESK_ERROR_PAUSE_REFUSED,
           frontdesk_desk_handle_json(desk, now, FRONTDESK_STR("ann"),
                                      FRONTDESK_STR("{\"Pause\":{\"agent\":\"ann\",\"pause_type\":\"lunch\"}}"), &error));
    CHECK(frontdesk_error_code(error) == FRONTDESK_ERROR_PAUSE_REFUSED);
    CHECK(frontdesk_error_kind(error) == FRONTDESK_ERROR_KIND_CONFLICT);
    frontdesk_str message = frontdesk_error_message(error);
    CHECK(message.len > 0 && message.data[message.len] == '\0');
    frontdesk_ref ref = frontdesk_error_ref(error);
    CHECK(frontdesk_ref_kind(ref) == FRONTDESK_ERROR_PAUSE_REFUSED);
    CHECK(frontdesk_error_pause_refused_reasons_count(ref) == 1);
    frontdesk_ref reason = frontdesk_error_pause_refused_reasons_at(ref, 0);
    CHECK(frontdesk_ref_kind(reason) == FRONTDESK_PAUSE_REFUSAL_EXHAUSTED);
    SAME("lunch", frontdesk_limit_allotment_pause_type(frontdesk_pause_refusal_exhausted_limit(reason)));
    frontdesk_error_free(error);

    REFUSE(FRONTDESK_ERROR_INVALID,
           frontdesk_desk_handle_json(desk, now, system,
                                      FRONTDESK_STR("{\"DefinePauseTypes\":{\"pause_types\":["
                                                    "{\"id\":\"tea\",\"allotment\":-1,\"grace\":-2}]}}"), &error));
    ref = frontdesk_error_ref(error);
    CHECK(frontdesk_error_invalid_total(ref) == (int64_t)frontdesk_error_invalid_violations_count(ref));
    CHECK(frontdesk_error_invalid_total(ref) >= 2);
    SAME("OutOfRange", frontdesk_violation_code(frontdesk_error_invalid_violations_at(ref, 0)));
    frontdesk_error_free(error);
}

/* The panel: a number that an option holds, yes and no, lists of records in records of a list. */
static void panel(frontdesk_desk *desk) {
    frontdesk_answer *answer;
    ACCEPT(frontdesk_desk_query(desk, FRONTDESK_STR("ann"), FRONTDESK_STR("{\"Panel\":{\"agent\":\"ann\"}}"), &answer,
                                NULL));
    frontdesk_ref row = frontdesk_answer_panel_rows_at(frontdesk_answer_ref(answer), 0);
    SAME("lunch", frontdesk_panel_row_pause_type(row));
    CHECK(frontdesk_panel_row_remaining(row) == 0);
    CHECK(frontdesk_panel_row_disabled(row) == 1);
    CHECK(frontdesk_panel_row_spent(row) == MINUTES(32));
    CHECK(frontdesk_panel_row_exceeded(row) == MINUTES(2));
    frontdesk_ref limit = frontdesk_panel_row_limits_at(row, 0);
    CHECK(frontdesk_limit_view_exhausted(limit) == 1);
    CHECK(frontdesk_ref_kind(frontdesk_limit_view_limit(limit)) == FRONTDESK_LIMIT_ALLOTMENT);
    frontdesk_answer_free(answer);
}

/* Asking for what is not there, or is of another type. */
static void wrong_questions(frontdesk_desk *desk) {
    say(desk, EIGHT + MINUTES(40), "ann", "{\"GoOffQueue\":{\"agent\":\"ann\"}}");
    frontdesk_event *event = expect(desk, FRONTDESK_EVENT_WENT_OFF_QUEUE);
    frontdesk_ref ref = frontdesk_event_ref(event);
    CHECK(frontdesk_ref_int(ref, FRONTDESK_FIELD_AGENT) == FRONTDESK_ABSENT);
    CHECK(frontdesk_ref_choice(ref, FRONTDESK_FIELD_AGENT) == 0);
    CHECK(frontdesk_ref_count(ref, FRONTDESK_FIELD_AGENT) == 0);
    is_nothing(frontdesk_ref_part(ref, FRONTDESK_FIELD_AGENT));
    CHECK(frontdesk_ref_has(ref, 12345) == 0);
    CHECK(frontdesk_ref_text(ref, FRONTDESK_FIELD_CHANNEL).data == NULL);
    frontdesk_ref nothing = {NULL, NULL};
    is_nothing(nothing);
    /* A chain of accessors ends in nothing. */
    CHECK(frontdesk_limit_allotment_pause_type(frontdesk_notice_limit_reached_limit(nothing)).data == NULL);
    frontdesk_event_free(event);
}

int main(void) {
    frontdesk_desk *desk = new_desk(NULL);
    definitions(desk);
    parts(desk);
    discard(desk);
    errors(desk);
    panel(desk);
    discard(desk);
    wrong_questions(desk);
    frontdesk_desk_free(desk);
    return 0;
}
