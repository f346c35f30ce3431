/* Wrong calls are refused with a stable code, and change nothing: NULL everywhere, lengths that cannot be, bytes
 * that are no text, numbers of no enum, references of nobody, bytes that are no snapshot, JSON of great depth. */
#include "check.h"

static const frontdesk_str NOTHING = {NULL, 0};

#define NULL_ARGUMENT(call) REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, call)

/* The error of a call, which has to have this JSON. */
#define SAYS(json, status, call) \
    do { \
        frontdesk_error *error = NULL; \
        frontdesk_error **out_error = &error; \
        REFUSE(status, call); \
        SAME(json, frontdesk_error_json(error)); \
        CHECK(frontdesk_error_code(error) == (status)); \
        frontdesk_error_free(error); \
    } while (0)

static void getters_of_null(void) {
    CHECK(frontdesk_text_str(NULL).data == NULL && frontdesk_text_str(NULL).len == 0);
    CHECK(frontdesk_bytes_data(NULL) == NULL && frontdesk_bytes_len(NULL) == 0);
    CHECK(frontdesk_error_code(NULL) == FRONTDESK_OK && frontdesk_error_kind(NULL) == 0);
    CHECK(frontdesk_error_name(NULL).data == NULL && frontdesk_error_message(NULL).data == NULL);
    CHECK(frontdesk_error_json(NULL).data == NULL && frontdesk_error_ref(NULL).object == NULL);
    CHECK(frontdesk_event_kind(NULL) == 0 && frontdesk_event_seq(NULL) == 0);
    CHECK(frontdesk_event_at(NULL) == FRONTDESK_ABSENT && frontdesk_event_observed_at(NULL) == FRONTDESK_ABSENT);
    CHECK(frontdesk_event_actor(NULL).data == NULL && frontdesk_event_ref(NULL).object == NULL);
    CHECK(frontdesk_answer_kind(NULL) == 0 && frontdesk_answer_ref(NULL).object == NULL);
    frontdesk_text_free(NULL);
    frontdesk_bytes_free(NULL);
    frontdesk_error_free(NULL);
    frontdesk_event_free(NULL);
    frontdesk_answer_free(NULL);
    frontdesk_desk_free(NULL);
    frontdesk_replay_free(NULL);
}

static void calls_without_an_object(void) {
    frontdesk_text *text = NULL;
    frontdesk_bytes *bytes = NULL;
    frontdesk_event *event = NULL;
    frontdesk_answer *answer = NULL;
    frontdesk_desk *desk = NULL;
    int64_t instant = 7;
    int32_t number = 7;
    uint32_t ref = 7;
    uint64_t actor = 7;
    size_t count = 7;
    NULL_ARGUMENT(frontdesk_desk_snapshot(NULL, &bytes, NULL));
    NULL_ARGUMENT(frontdesk_desk_handle_json(NULL, 0, NOTHING, NOTHING, NULL));
    NULL_ARGUMENT(frontdesk_desk_handle_json_forced(NULL, 0, NOTHING, NOTHING, NULL));
    NULL_ARGUMENT(frontdesk_desk_handle_timeout(NULL, 0, NULL));
    NULL_ARGUMENT(frontdesk_desk_handle_timeout_within(NULL, 0, 1, &number, NULL));
    NULL_ARGUMENT(frontdesk_desk_handle_timeout_forced(NULL, 0, NULL));
    NULL_ARGUMENT(frontdesk_desk_next_deadline(NULL, &instant, NULL));
    NULL_ARGUMENT(frontdesk_desk_clock(NULL, &instant, NULL));
    NULL_ARGUMENT(frontdesk_desk_poll_event(NULL, &event, NULL));
    NULL_ARGUMENT(frontdesk_desk_discard_events(NULL, &count, NULL));
    NULL_ARGUMENT(frontdesk_desk_poll_log_json(NULL, &text, NULL));
    NULL_ARGUMENT(frontdesk_desk_query(NULL, NOTHING, NOTHING, &answer, NULL));
    NULL_ARGUMENT(frontdesk_desk_query_json(NULL, NOTHING, NOTHING, &text, NULL));
    NULL_ARGUMENT(frontdesk_desk_actor_ref(NULL, NOTHING, &actor, NULL));
    NULL_ARGUMENT(frontdesk_desk_agent_ref(NULL, NOTHING, &ref, NULL));
    NULL_ARGUMENT(frontdesk_desk_channel_ref(NULL, NOTHING, &ref, NULL));
    NULL_ARGUMENT(frontdesk_desk_pause_type_ref(NULL, NOTHING, &ref, NULL));
    NULL_ARGUMENT(frontdesk_desk_status_ref(NULL, NOTHING, &ref, NULL));
    NULL_ARGUMENT(frontdesk_desk_activity_kind_ref(NULL, NOTHING, &ref, NULL));
    NULL_ARGUMENT(frontdesk_desk_login(NULL, 0, 0, 0, NOTHING, NULL));
    NULL_ARGUMENT(frontdesk_desk_logout(NULL, 0, 0, 0, NOTHING, NULL));
    NULL_ARGUMENT(frontdesk_desk_set_line(NULL, 0, 0, 0, 1, NULL));
    NULL_ARGUMENT(frontdesk_desk_go_on_queue(NULL, 0, 0, 0, NULL));
    NULL_ARGUMENT(frontdesk_desk_go_off_queue(NULL, 0, 0, 0, NULL));
    NULL_ARGUMENT(frontdesk_desk_pause(NULL, 0, 0, 0, 0, NULL));
    NULL_ARGUMENT(frontdesk_desk_resume(NULL, 0, 0, 0, NULL));
    NULL_ARGUMENT(frontdesk_desk_set_presence(NULL, 0, 0, 0, 0, NULL));
    NULL_ARGUMENT(frontdesk_desk_activity(NULL, 0, 0, 0, NULL));
    NULL_ARGUMENT(frontdesk_desk_offer(NULL, 0, 0, NOTHING, 0, 0, NULL));
    NULL_ARGUMENT(frontdesk_desk_answer(NULL, 0, 0, NOTHING, NULL));
    NULL_ARGUMENT(frontdesk_desk_offer_failed(NULL, 0, 0, NOTHING, 1, NULL));
    NULL_ARGUMENT(frontdesk_desk_begin(NULL, 0, 0, NOTHING, 0, 1, NULL));
    NULL_ARGUMENT(frontdesk_desk_end(NULL, 0, 0, NOTHING, 1, NULL));
    NULL_ARGUMENT(frontdesk_desk_finish(NULL, 0, 0, 0, NOTHING, NOTHING, NULL));
    NULL_ARGUMENT(frontdesk_desk_is_eligible(NULL, 0, 0, &number, NULL));
    NULL_ARGUMENT(frontdesk_event_json(NULL, &text, NULL));
    NULL_ARGUMENT(frontdesk_event_line(NULL, &text, NULL));
    NULL_ARGUMENT(frontdesk_answer_json(NULL, &text, NULL));
    NULL_ARGUMENT(frontdesk_replay_seek(NULL, 0, &desk, NULL));
    NULL_ARGUMENT(frontdesk_replay_finish(NULL, &desk, NULL));
    NULL_ARGUMENT(frontdesk_replay_ledger(NULL, NOTHING, 0, 1, &answer, NULL));
    NULL_ARGUMENT(frontdesk_replay_region_ledger(NULL, NOTHING, 0, 1, &answer, NULL));
    NULL_ARGUMENT(frontdesk_replay_timesheet(NULL, NOTHING, 0, 1, &answer, NULL));
    NULL_ARGUMENT(frontdesk_replay_span(NULL, NOTHING, &instant, &instant, NULL));
    NULL_ARGUMENT(frontdesk_replay_correct(NULL, NOTHING, NOTHING, &event, NULL));
    NULL_ARGUMENT(frontdesk_replay_what_if(NULL, NOTHING, &answer, NULL));
    /* Nothing was written. */
    CHECK(text == NULL && bytes == NULL && event == NULL && answer == NULL && desk == NULL);
    CHECK(instant == 7 && number == 7 && ref == 7 && actor == 7 && count == 7);
    SAYS("{\"NullArgument\":{\"argument\":\"desk\"}}", FRONTDESK_ERROR_NULL_ARGUMENT,
         frontdesk_desk_handle_timeout(NULL, 0, out_error));
    SAYS("{\"NullArgument\":{\"argument\":\"event\"}}", FRONTDESK_ERROR_NULL_ARGUMENT,
         frontdesk_event_line(NULL, &text, out_error));
}

static void calls_without_a_place_for_the_result(frontdesk_desk *desk, frontdesk_replay *replay) {
    frontdesk_str id = FRONTDESK_STR("ann");
    frontdesk_str json = FRONTDESK_STR("{}");
    frontdesk_event *event = NULL;
    frontdesk_answer *answer = NULL;
    int64_t instant = 7;
    ACCEPT(frontdesk_desk_query(desk, id, FRONTDESK_STR("{\"Clock\":{}}"), &answer, NULL));
    ACCEPT(frontdesk_desk_poll_event(desk, &event, NULL));
    CHECK(event != NULL);
    NULL_ARGUMENT(frontdesk_desk_new(FRONTDESK_ABI, NOTHING, NULL, NULL));
    NULL_ARGUMENT(frontdesk_desk_restore(FRONTDESK_ABI, NOTHING, NULL, 0, NULL, NULL));
    NULL_ARGUMENT(frontdesk_desk_snapshot(desk, NULL, NULL));
    NULL_ARGUMENT(frontdesk_desk_handle_timeout_within(desk, EIGHT, 1, NULL, NULL));
    NULL_ARGUMENT(frontdesk_desk_next_deadline(desk, NULL, NULL));
    NULL_ARGUMENT(frontdesk_desk_clock(desk, NULL, NULL));
    NULL_ARGUMENT(frontdesk_desk_poll_event(desk, NULL, NULL));
    NULL_ARGUMENT(frontdesk_desk_discard_events(desk, NULL, NULL));
    NULL_ARGUMENT(frontdesk_desk_poll_log_json(desk, NULL, NULL));
    NULL_ARGUMENT(frontdesk_desk_query(desk, id, json, NULL, NULL));
    NULL_ARGUMENT(frontdesk_desk_query_json(desk, id, json, NULL, NULL));
    NULL_ARGUMENT(frontdesk_desk_actor_ref(desk, id, NULL, NULL));
    NULL_ARGUMENT(frontdesk_desk_agent_ref(desk, id, NULL, NULL));
    NULL_ARGUMENT(frontdesk_desk_channel_ref(desk, id, NULL, NULL));
    NULL_ARGUMENT(frontdesk_desk_pause_type_ref(desk, id, NULL, NULL));
    NULL_ARGUMENT(frontdesk_desk_status_ref(desk, id, NULL, NULL));
    NULL_ARGUMENT(frontdesk_desk_activity_kind_ref(desk, id, NULL, NULL));
    NULL_ARGUMENT(frontdesk_desk_is_eligible(desk, 0, 0, NULL, NULL));
    NULL_ARGUMENT(frontdesk_event_json(event, NULL, NULL));
    NULL_ARGUMENT(frontdesk_event_line(event, NULL, NULL));
    NULL_ARGUMENT(frontdesk_answer_json(answer, NULL, NULL));
    NULL_ARGUMENT(frontdesk_instant_parse(NOTHING, NULL, NULL));
    NULL_ARGUMENT(frontdesk_instant_format(0, NULL, NULL));
    NULL_ARGUMENT(frontdesk_definitions_violations(json, NULL, NULL));
    NULL_ARGUMENT(frontdesk_definitions_findings(json, NULL, NULL));
    NULL_ARGUMENT(frontdesk_definitions_diagram(json, 1, 1, NULL, NULL));
    NULL_ARGUMENT(frontdesk_catalogue_json(NULL, NULL));
    NULL_ARGUMENT(frontdesk_replay_new(FRONTDESK_ABI, NULL, 0, NOTHING, NULL, NULL));
    NULL_ARGUMENT(frontdesk_replay_seek(replay, EIGHT, NULL, NULL));
    NULL_ARGUMENT(frontdesk_replay_finish(replay, NULL, NULL));
    NULL_ARGUMENT(frontdesk_replay_ledger(replay, id, 0, 1, NULL, NULL));
    NULL_ARGUMENT(frontdesk_replay_region_ledger(replay, id, 0, 1, NULL, NULL));
    NULL_ARGUMENT(frontdesk_replay_timesheet(replay, id, 0, 1, NULL, NULL));
    NULL_ARGUMENT(frontdesk_replay_span(replay, id, NULL, &instant, NULL));
    NULL_ARGUMENT(frontdesk_replay_span(replay, id, &instant, NULL, NULL));
    NULL_ARGUMENT(frontdesk_replay_correct(replay, id, json, NULL, NULL));
    NULL_ARGUMENT(frontdesk_replay_what_if(replay, json, NULL, NULL));
    /* No event was lost: the next one follows. */
    uint64_t seq = frontdesk_event_seq(event);
    frontdesk_event_free(event);
    ACCEPT(frontdesk_desk_poll_event(desk, &event, NULL));
    CHECK(frontdesk_event_seq(event) == seq + 1);
    frontdesk_event_free(event);
    frontdesk_answer_free(answer);
}

static void texts(frontdesk_desk *desk) {
    frontdesk_str system = FRONTDESK_STR("system");
    frontdesk_str ann = FRONTDESK_STR("ann");
    frontdesk_str json = FRONTDESK_STR("{\"GoOnQueue\":{\"agent\":\"ann\"}}");
    frontdesk_agent_ref ref = 7;
    int64_t instant = 7;
    /* Lengths that no text has: the bytes are not touched. */
    frontdesk_str endless = {"x", SIZE_MAX};
    frontdesk_str too_long = {"x", (size_t)FRONTDESK_MAX_LENGTH + 1};
    frontdesk_str missing = {NULL, 3};
    REFUSE(FRONTDESK_ERROR_TOO_LONG, frontdesk_desk_handle_json(desk, EIGHT, endless, json, NULL));
    REFUSE(FRONTDESK_ERROR_TOO_LONG, frontdesk_desk_handle_json(desk, EIGHT, system, endless, NULL));
    REFUSE(FRONTDESK_ERROR_TOO_LONG, frontdesk_desk_agent_ref(desk, too_long, &ref, NULL));
    REFUSE(FRONTDESK_ERROR_TOO_LONG, frontdesk_desk_login(desk, EIGHT, 0, 0, endless, NULL));
    SAYS("{\"NullArgument\":{\"argument\":\"command\"}}", FRONTDESK_ERROR_NULL_ARGUMENT,
         frontdesk_desk_handle_json(desk, EIGHT, system, missing, out_error));
    NULL_ARGUMENT(frontdesk_desk_logout(desk, EIGHT, 0, 0, missing, NULL));
    /* Bytes that are no UTF-8: alone, cut off, too long a form, a surrogate. */
    frontdesk_str broken[] = {FRONTDESK_STR("\xff"), FRONTDESK_STR("a\xc3"), FRONTDESK_STR("a\xc0\x80"),
                              FRONTDESK_STR("a\xed\xa0\x80")};
    for (size_t each = 0; each < sizeof broken / sizeof *broken; each++) {
        REFUSE(FRONTDESK_ERROR_NOT_UTF8, frontdesk_desk_handle_json(desk, EIGHT, broken[each], json, NULL));
        REFUSE(FRONTDESK_ERROR_NOT_UTF8, frontdesk_desk_handle_json(desk, EIGHT, system, broken[each], NULL));
        REFUSE(FRONTDESK_ERROR_NOT_UTF8, frontdesk_desk_agent_ref(desk, broken[each], &ref, NULL));
        REFUSE(FRONTDESK_ERROR_NOT_UTF8, frontdesk_desk_login(desk, EIGHT, 0, 0, broken[each], NULL));
        REFUSE(FRONTDESK_ERROR_NOT_UTF8, frontdesk_instant_parse(broken[each], &instant, NULL));
    }
    SAYS("{\"NotUtf8\":{\"argument\":\"command\",\"offset\":1}}", FRONTDESK_ERROR_NOT_UTF8,
         frontdesk_desk_handle_json(desk, EIGHT, system, broken[1], out_error));
    /* NUL bytes, and ids that are none. */
    REFUSE(FRONTDESK_ERROR_INVALID, frontdesk_desk_login(desk, EIGHT, 0, 0, FRONTDESK_STR("a\0b"), NULL));
    REFUSE(FRONTDESK_ERROR_INVALID, frontdesk_desk_login(desk, EIGHT, 0, 0, FRONTDESK_STR(""), NULL));
    REFUSE(FRONTDESK_ERROR_INVALID, frontdesk_desk_handle_json(desk, EIGHT, FRONTDESK_STR("a\nb"), json, NULL));
    REFUSE(FRONTDESK_ERROR_UNKNOWN, frontdesk_desk_agent_ref(desk, FRONTDESK_STR("ann\0"), &ref, NULL));
    REFUSE(FRONTDESK_ERROR_JSON_UNREADABLE,
           frontdesk_desk_handle_json(desk, EIGHT, system, FRONTDESK_STR("{\"GoOnQueue\":{\"agent\":\"ann\"}}\0"), NULL));
    char long_id[66];
    memset(long_id, 'x', sizeof long_id);
    frontdesk_str sixty_four = {long_id, 64};
    frontdesk_str sixty_five = {long_id, 65};
    SAYS("{\"Invalid\":{\"violations\":[{\"code\":\"BadId\",\"path\":\"interaction\",\"expected\":"
         "\"1 to 64 bytes without control characters\",\"found\":\"an id has at most 64 bytes\"}],\"total\":1}}",
         FRONTDESK_ERROR_INVALID, frontdesk_desk_answer(desk, EIGHT, 0, sixty_five, out_error));
    REFUSE(FRONTDESK_ERROR_UNKNOWN, frontdesk_desk_agent_ref(desk, sixty_four, &ref, NULL));
    CHECK(ref == 7 && instant == 7);
    REFUSE(FRONTDESK_ERROR_BAD_TIMESTAMP, frontdesk_instant_parse(FRONTDESK_STR("2025-06-10"), &instant, NULL));
    REFUSE(FRONTDESK_ERROR_BAD_TIMESTAMP, frontdesk_instant_parse(NOTHING, &instant, NULL));
    REFUSE(FRONTDESK_ERROR_NOT_LOGGED_IN, frontdesk_desk_handle_json(desk, EIGHT, ann, json, NULL));
}

static void numbers(frontdesk_desk *desk) {
    frontdesk_str call = FRONTDESK_STR("call");
    frontdesk_str json = FRONTDESK_STR("{\"GoOnQueue\":{\"agent\":\"ann\"}}");
    frontdesk_text *text = NULL;
    int64_t outside[] = {INT64_MIN, INT64_MAX, INT64_C(-62135596800001), INT64_C(253402300800000)};
    for (size_t each = 0; each < sizeof outside / sizeof *outside; each++) {
        REFUSE(FRONTDESK_ERROR_BAD_INSTANT, frontdesk_desk_handle_timeout(desk, outside[each], NULL));
        REFUSE(FRONTDESK_ERROR_BAD_INSTANT, frontdesk_desk_go_on_queue(desk, outside[each], 0, 0, NULL));
        REFUSE(FRONTDESK_ERROR_BAD_INSTANT, frontdesk_instant_format(outside[each], &text, NULL));
        REFUSE(FRONTDESK_ERROR_BAD_INSTANT,
               frontdesk_desk_handle_json(desk, outside[each], FRONTDESK_STR("system"), json, NULL));
    }
    SAYS("{\"BadInstant\":{\"argument\":\"expires_at\",\"given\":9223372036854775807}}", FRONTDESK_ERROR_BAD_INSTANT,
         frontdesk_desk_offer(desk, EIGHT, 0, call, 0, INT64_MAX, out_error));
    uint32_t none[] = {0, 100, UINT32_MAX};
    for (size_t each = 0; each < sizeof none / sizeof *none; each++) {
        REFUSE(FRONTDESK_ERROR_BAD_CHOICE, frontdesk_desk_set_line(desk, EIGHT, 0, 0, none[each], NULL));
        REFUSE(FRONTDESK_ERROR_BAD_CHOICE, frontdesk_desk_offer_failed(desk, EIGHT, 0, call, none[each], NULL));
        REFUSE(FRONTDESK_ERROR_BAD_CHOICE, frontdesk_desk_begin(desk, EIGHT, 0, call, 0, none[each], NULL));
        REFUSE(FRONTDESK_ERROR_BAD_CHOICE, frontdesk_desk_end(desk, EIGHT, 0, call, none[each], NULL));
    }
    SAYS("{\"BadChoice\":{\"argument\":\"line\",\"given\":100}}", FRONTDESK_ERROR_BAD_CHOICE,
         frontdesk_desk_set_line(desk, EIGHT, 0, 0, 100, out_error));
}

/* References that the desk has not given out. */
static void foreign_references(frontdesk_desk *desk) {
    frontdesk_actor_ref system = FRONTDESK_SYSTEM;
    frontdesk_str call = FRONTDESK_STR("call");
    uint32_t foreign[] = {50, 1000, UINT32_MAX - 1, UINT32_MAX};
    int32_t eligible = 7;
    for (size_t each = 0; each < sizeof foreign / sizeof *foreign; each++) {
        uint32_t ref = foreign[each];
        REFUSE(FRONTDESK_ERROR_UNKNOWN_REFERENCE, frontdesk_desk_login(desk, EIGHT, system, ref, call, NULL));
        REFUSE(FRONTDESK_ERROR_UNKNOWN_REFERENCE, frontdesk_desk_go_on_queue(desk, EIGHT, system, ref, NULL));
        REFUSE(FRONTDESK_ERROR_UNKNOWN_REFERENCE,
               frontdesk_desk_begin(desk, EIGHT, ref, call, 0, FRONTDESK_INTERACTION_KIND_QUEUE, NULL));
        CHECK(frontdesk_desk_offer(desk, EIGHT, 0, call, ref, FRONTDESK_ABSENT, NULL) != FRONTDESK_OK);
        CHECK(frontdesk_desk_set_presence(desk, EIGHT, system, 0, ref, NULL) != FRONTDESK_OK);
        CHECK(frontdesk_desk_activity(desk, EIGHT, 0, ref, NULL) != FRONTDESK_OK);
        if (ref != FRONTDESK_UNTYPED) CHECK(frontdesk_desk_pause(desk, EIGHT, system, 0, ref, NULL) != FRONTDESK_OK);
        /* An unknown agent takes nothing. */
        ACCEPT(frontdesk_desk_is_eligible(desk, ref, 0, &eligible, NULL));
        CHECK(eligible == 0);
    }
    frontdesk_actor_ref nobody[] = {1, UINT64_MAX, UINT64_C(3) << 32, (UINT64_C(1) << 32) + 9, (UINT64_C(2) << 32) + 9};
    for (size_t each = 0; each < sizeof nobody / sizeof *nobody; each++) {
        CHECK(frontdesk_desk_go_on_queue(desk, EIGHT, nobody[each], 0, NULL) != FRONTDESK_OK);
    }
    SAYS("{\"UnknownReference\":{\"kind\":\"actor\",\"index\":1}}", FRONTDESK_ERROR_UNKNOWN_REFERENCE,
         frontdesk_desk_go_on_queue(desk, EIGHT, 1, 0, out_error));
}

static void json(frontdesk_desk *desk) {
    frontdesk_str system = FRONTDESK_STR("system");
    frontdesk_text *text = NULL;
    frontdesk_answer *answer = NULL;
    frontdesk_desk *other = NULL;
    const char *unreadable[] = {"", " ", "{", "[]", "null", "7", "\"GoOnQueue\"", "{}", "{\"NoSuchThing\":{}}",
                                "{\"GoOnQueue\":{}}", "{\"GoOnQueue\":{\"agent\":7}}", "{\"GoOnQueue\":{\"agent\":\"\"}}",
                                "{\"GoOnQueue\":{\"agent\":\"ann\",\"else\":1}}",
                                "{\"GoOnQueue\":{\"agent\":\"ann\",\"agent\":\"ann\"}}",
                                "{\"GoOnQueue\":{\"agent\":\"ann\"}} {}", "{\"GoOnQueue\":{\"agent\":\"\\u0000\"}}",
                                "{\"GoOnQueue\":{\"agent\":\"\\ud800\"}}"};
    for (size_t each = 0; each < sizeof unreadable / sizeof *unreadable; each++) {
        frontdesk_str it = frontdesk_str_of(unreadable[each]);
        REFUSE(FRONTDESK_ERROR_JSON_UNREADABLE, frontdesk_desk_handle_json(desk, EIGHT, system, it, NULL));
        REFUSE(FRONTDESK_ERROR_JSON_UNREADABLE, frontdesk_desk_query_json(desk, system, it, &text, NULL));
        REFUSE(FRONTDESK_ERROR_JSON_UNREADABLE, frontdesk_desk_query(desk, system, it, &answer, NULL));
        REFUSE(FRONTDESK_ERROR_JSON_UNREADABLE, frontdesk_definitions_violations(it, &text, NULL));
    }
    REFUSE(FRONTDESK_ERROR_JSON_UNREADABLE,
           frontdesk_desk_new(FRONTDESK_ABI, FRONTDESK_STR("{\"no\":1}"), &other, NULL));
    /* A million brackets are no stack overflow. */
    size_t depth = 1000000;
    char *brackets = malloc(depth);
    memset(brackets, '[', depth);
    frontdesk_str deep = {brackets, depth};
    REFUSE(FRONTDESK_ERROR_JSON_UNREADABLE, frontdesk_desk_handle_json(desk, EIGHT, system, deep, NULL));
    REFUSE(FRONTDESK_ERROR_JSON_UNREADABLE, frontdesk_definitions_findings(deep, &text, NULL));
    free(brackets);
    CHECK(text == NULL && answer == NULL && other == NULL);
}

/* A snapshot cut anywhere, or with a bit turned, is refused or is a desk; it never crashes. */
static void snapshots(const frontdesk_desk *desk) {
    frontdesk_bytes *bytes;
    frontdesk_desk *restored = NULL;
    ACCEPT(frontdesk_desk_snapshot(desk, &bytes, NULL));
    size_t length = frontdesk_bytes_len(bytes);
    const uint8_t *data = frontdesk_bytes_data(bytes);
    for (size_t cut = 0; cut < length; cut++) {
        uint8_t *part = malloc(cut + 1);
        memcpy(part, data, cut);
        REFUSE(FRONTDESK_ERROR_SNAPSHOT_UNREADABLE,
               frontdesk_desk_restore(FRONTDESK_ABI, NOTHING, part, cut, &restored, NULL));
        free(part);
    }
    uint8_t *changed = malloc(length);
    for (size_t place = 0; place < length; place++) {
        memcpy(changed, data, length);
        changed[place] ^= (uint8_t)(1u << place % 8);
        frontdesk_status status = frontdesk_desk_restore(FRONTDESK_ABI, NOTHING, changed, length, &restored, NULL);
        CHECK(status == FRONTDESK_OK || status == FRONTDESK_ERROR_SNAPSHOT_UNREADABLE);
        if (status == FRONTDESK_OK) frontdesk_desk_free(restored);
    }
    free(changed);
    NULL_ARGUMENT(frontdesk_desk_restore(FRONTDESK_ABI, NOTHING, NULL, length, &restored, NULL));
    REFUSE(FRONTDESK_ERROR_TOO_LONG, frontdesk_desk_restore(FRONTDESK_ABI, NOTHING, data, SIZE_MAX, &restored, NULL));
    frontdesk_bytes_free(bytes);
}

static void logs(void) {
    frontdesk_replay *replay = NULL;
    frontdesk_str lines = FRONTDESK_STR("{\"seq\":7}\n");
    REFUSE(FRONTDESK_ERROR_LOG_UNREADABLE, frontdesk_replay_new(FRONTDESK_ABI, NULL, 0, lines, &replay, NULL));
    REFUSE(FRONTDESK_ERROR_SNAPSHOT_UNREADABLE,
           frontdesk_replay_new(FRONTDESK_ABI, (const uint8_t *)"?", 1, NOTHING, &replay, NULL));
    CHECK(replay == NULL);
}

int main(void) {
    frontdesk_desk *desk = new_desk("{\"log\":true}");
    frontdesk_desk *untouched = new_desk("{\"log\":true}");
    frontdesk_replay *replay = NULL;
    define_team(desk);
    define_team(untouched);
    ACCEPT(frontdesk_replay_new(FRONTDESK_ABI, NULL, 0, NOTHING, &replay, NULL));
    getters_of_null();
    calls_without_an_object();
    calls_without_a_place_for_the_result(desk, replay);
    texts(desk);
    numbers(desk);
    foreign_references(desk);
    json(desk);
    snapshots(desk);
    logs();
    /* None of it changed the desk. */
    CHECK(same_state(desk, untouched));
    frontdesk_replay_free(replay);
    frontdesk_desk_free(desk);
    frontdesk_desk_free(untouched);
    return 0;
}
