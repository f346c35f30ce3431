/* The run loop: time, typed calls, events, deadlines, snapshots, the log and its replay, threads. */
#include "check.h"

#include <pthread.h>

typedef struct {
    frontdesk_actor_ref actor;
    frontdesk_agent_ref agent;
    frontdesk_channel_ref voice;
    frontdesk_pause_type_ref lunch;
} refs;

static refs look_up(const frontdesk_desk *desk) {
    refs found;
    ACCEPT(frontdesk_desk_actor_ref(desk, FRONTDESK_STR("ann"), &found.actor, NULL));
    ACCEPT(frontdesk_desk_agent_ref(desk, FRONTDESK_STR("ann"), &found.agent, NULL));
    ACCEPT(frontdesk_desk_channel_ref(desk, FRONTDESK_STR("voice"), &found.voice, NULL));
    ACCEPT(frontdesk_desk_pause_type_ref(desk, FRONTDESK_STR("lunch"), &found.lunch, NULL));
    return found;
}

static int is_eligible(const frontdesk_desk *desk, refs ann) {
    int32_t eligible = -1;
    ACCEPT(frontdesk_desk_is_eligible(desk, ann.agent, ann.voice, &eligible, NULL));
    return eligible;
}

/* A working day by typed calls: every one of them, with what follows from it. */
static void a_day(frontdesk_desk *desk) {
    int64_t now = EIGHT;
    int64_t clock = 0;
    frontdesk_error *error = NULL;
    frontdesk_status_ref pending;

    ACCEPT(frontdesk_desk_clock(desk, &clock, NULL));
    CHECK(clock == FRONTDESK_ABSENT);
    define_team(desk);
    discard(desk);
    refs ann = look_up(desk);
    ACCEPT(frontdesk_desk_clock(desk, &clock, NULL));
    CHECK(clock == EIGHT);
    CHECK(deadline_of(desk) == FRONTDESK_NEVER);

    ACCEPT(frontdesk_desk_login(desk, now, ann.actor, ann.agent, FRONTDESK_STR("desk-4"), NULL));
    expect_only(desk, FRONTDESK_EVENT_AGENT_LOGGED_IN);
    expect_only(desk, FRONTDESK_EVENT_PRESENCE_CHANGED);
    CHECK(!is_eligible(desk, ann));
    ACCEPT(frontdesk_desk_set_line(desk, now, ann.actor, ann.agent, FRONTDESK_LINE_DND, NULL));
    expect_only(desk, FRONTDESK_EVENT_LINE_CHANGED);
    ACCEPT(frontdesk_desk_set_line(desk, now, ann.actor, ann.agent, FRONTDESK_LINE_READY, NULL));
    expect_only(desk, FRONTDESK_EVENT_LINE_CHANGED);
    ACCEPT(frontdesk_desk_go_on_queue(desk, now, ann.actor, ann.agent, NULL));
    expect_only(desk, FRONTDESK_EVENT_WENT_ON_QUEUE);
    CHECK(is_eligible(desk, ann));

    now += MINUTES(1);
    frontdesk_str first = FRONTDESK_STR("call-1");
    ACCEPT(frontdesk_desk_offer(desk, now, ann.agent, first, ann.voice, now + SECONDS(15), NULL));
    expect_only(desk, FRONTDESK_EVENT_OFFER_MADE);
    CHECK(deadline_of(desk) == now + SECONDS(15));
    ACCEPT(frontdesk_desk_answer(desk, now + SECONDS(5), ann.agent, first, NULL));
    expect_only(desk, FRONTDESK_EVENT_OFFER_ANSWERED);
    CHECK(deadline_of(desk) == FRONTDESK_NEVER);
    now += MINUTES(3);
    ACCEPT(frontdesk_desk_end(desk, now, ann.agent, first, FRONTDESK_END_REASON_COMPLETED, NULL));
    expect_only(desk, FRONTDESK_EVENT_INTERACTION_ENDED);
    expect_only(desk, FRONTDESK_EVENT_WRAP_UP_STARTED);
    frontdesk_str sold = FRONTDESK_STR("sold");
    ACCEPT(frontdesk_desk_finish(desk, now + SECONDS(10), ann.actor, ann.agent, first, sold, NULL));
    expect_only(desk, FRONTDESK_EVENT_WRAP_UP_ENDED);

    /* An offer that nobody takes: the tick is late, the event is not. */
    now += MINUTES(1);
    frontdesk_str second = FRONTDESK_STR("call-2");
    ACCEPT(frontdesk_desk_offer(desk, now, ann.agent, second, ann.voice, now + SECONDS(15), NULL));
    expect_only(desk, FRONTDESK_EVENT_OFFER_MADE);
    ACCEPT(frontdesk_desk_handle_timeout(desk, now + SECONDS(20), NULL));
    frontdesk_event *missed = expect(desk, FRONTDESK_EVENT_OFFER_MISSED);
    CHECK(frontdesk_event_at(missed) == now + SECONDS(15));
    CHECK(frontdesk_event_observed_at(missed) == now + SECONDS(20));
    SAME("system", frontdesk_event_actor(missed));
    frontdesk_event_free(missed);

    now += MINUTES(2);
    frontdesk_str third = FRONTDESK_STR("call-3");
    ACCEPT(frontdesk_desk_offer(desk, now, ann.agent, third, ann.voice, FRONTDESK_ABSENT, NULL));
    ACCEPT(frontdesk_desk_offer_failed(desk, now, ann.agent, third, FRONTDESK_OFFER_FAILURE_CANCELLED, NULL));
    frontdesk_str fourth = FRONTDESK_STR("call-4");
    ACCEPT(frontdesk_desk_begin(desk, now, ann.agent, fourth, ann.voice, FRONTDESK_INTERACTION_KIND_DIRECT, NULL));
    ACCEPT(frontdesk_desk_end(desk, now + SECONDS(5), ann.agent, fourth, FRONTDESK_END_REASON_TRANSFERRED, NULL));
    discard(desk);

    now += MINUTES(5);
    ACCEPT(frontdesk_desk_pause(desk, now, ann.actor, ann.agent, ann.lunch, NULL));
    expect_only(desk, FRONTDESK_EVENT_PAUSE_STARTED);
    CHECK(deadline_of(desk) <= now + MINUTES(30));
    ACCEPT(frontdesk_desk_pause(desk, now + MINUTES(10), ann.actor, ann.agent, FRONTDESK_UNTYPED, NULL));
    now += MINUTES(20);
    ACCEPT(frontdesk_desk_resume(desk, now, ann.actor, ann.agent, NULL));
    REFUSE(FRONTDESK_ERROR_NOT_PAUSED, frontdesk_desk_resume(desk, now, ann.actor, ann.agent, &error));
    SAME("ann", frontdesk_error_not_paused_agent(frontdesk_error_ref(error)));
    frontdesk_error_free(error);
    discard(desk);

    ACCEPT(frontdesk_desk_status_ref(desk, FRONTDESK_STR("pending"), &pending, NULL));
    ACCEPT(frontdesk_desk_set_presence(desk, now, ann.actor, ann.agent, pending, NULL));
    expect_only(desk, FRONTDESK_EVENT_PRESENCE_CHANGED);
    ACCEPT(frontdesk_desk_go_off_queue(desk, now, ann.actor, ann.agent, NULL));
    expect_only(desk, FRONTDESK_EVENT_WENT_OFF_QUEUE);
    frontdesk_str every_session = {NULL, 0};
    ACCEPT(frontdesk_desk_logout(desk, now, ann.actor, ann.agent, every_session, NULL));
    discard(desk);
    CHECK(deadline_of(desk) == FRONTDESK_NEVER);
}

/* Activity by reference puts an inactivity rule off. */
static void activity(void) {
    frontdesk_desk *desk = new_desk(NULL);
    define_team(desk);
    say(desk, EIGHT, "system",
        "{\"DefinePolicies\":{\"policies\":{\"activity_kinds\":[\"click\"]}}}");
    say(desk, EIGHT, "system",
        "{\"DefineInactivityRules\":{\"rules\":[{\"id\":\"away\",\"scope\":\"Desk\",\"statuses\":[\"online\"],"
        "\"target\":\"pending\",\"after_minutes\":10}]}}");
    refs ann = look_up(desk);
    frontdesk_activity_kind_ref click;
    ACCEPT(frontdesk_desk_activity_kind_ref(desk, FRONTDESK_STR("click"), &click, NULL));
    ACCEPT(frontdesk_desk_login(desk, EIGHT, ann.actor, ann.agent, FRONTDESK_STR("1"), NULL));
    CHECK(deadline_of(desk) == EIGHT + MINUTES(10));
    ACCEPT(frontdesk_desk_activity(desk, EIGHT + MINUTES(4), ann.agent, click, NULL));
    CHECK(deadline_of(desk) == EIGHT + MINUTES(14));
    frontdesk_desk_free(desk);
}

/* The log of a desk, as lines of JSON. */
static char *take_log(frontdesk_desk *desk) {
    char *log = calloc(1, 1);
    size_t length = 0;
    for (;;) {
        frontdesk_text *entry;
        ACCEPT(frontdesk_desk_poll_log_json(desk, &entry, NULL));
        if (entry == NULL) return log;
        frontdesk_str line = frontdesk_text_str(entry);
        log = realloc(log, length + line.len + 2);
        memcpy(log + length, line.data, line.len);
        length += line.len;
        log[length++] = '\n';
        log[length] = '\0';
        frontdesk_text_free(entry);
    }
}

static void replay_leads_to_the_same(frontdesk_desk *desk) {
    char *log = take_log(desk);
    frontdesk_replay *replay = NULL;
    frontdesk_desk *replayed = NULL;
    frontdesk_answer *answer = NULL;
    int64_t start, end;
    ACCEPT(frontdesk_replay_new(FRONTDESK_ABI, NULL, 0, frontdesk_str_of(log), &replay, NULL));
    ACCEPT(frontdesk_replay_finish(replay, &replayed, NULL));
    CHECK(same_state(desk, replayed));
    frontdesk_desk_free(replayed);

    ACCEPT(frontdesk_replay_seek(replay, EIGHT + MINUTES(2), &replayed, NULL));
    ACCEPT(frontdesk_desk_query(replayed, FRONTDESK_STR("ann"), FRONTDESK_STR("{\"AgentView\":{\"agent\":\"ann\"}}"),
                                &answer, NULL));
    frontdesk_ref view = frontdesk_answer_ref(answer);
    CHECK(frontdesk_answer_agent_view_indicator(view) == FRONTDESK_INDICATOR_BUSY);
    frontdesk_answer_free(answer);
    frontdesk_desk_free(replayed);

    frontdesk_str ann = FRONTDESK_STR("ann");
    ACCEPT(frontdesk_replay_span(replay, ann, &start, &end, NULL));
    CHECK(start < end);
    ACCEPT(frontdesk_replay_timesheet(replay, ann, EIGHT, end, &answer, NULL));
    CHECK(frontdesk_answer_kind(answer) == FRONTDESK_ANSWER_TIMESHEET);
    CHECK(frontdesk_answer_timesheet_handled(frontdesk_answer_ref(answer)) == 2);
    frontdesk_answer_free(answer);
    ACCEPT(frontdesk_replay_ledger(replay, ann, EIGHT, end, &answer, NULL));
    CHECK(frontdesk_answer_ledger_entries_count(frontdesk_answer_ref(answer)) > 5);
    frontdesk_answer_free(answer);
    ACCEPT(frontdesk_replay_region_ledger(replay, ann, EIGHT, end, &answer, NULL));
    CHECK(frontdesk_answer_kind(answer) == FRONTDESK_ANSWER_REGION_LEDGER);
    CHECK(frontdesk_answer_region_ledger_regions_count(frontdesk_answer_ref(answer)) >= 5);
    frontdesk_answer_free(answer);

    frontdesk_event *corrected = NULL;
    ACCEPT(frontdesk_replay_correct(
        replay, FRONTDESK_STR("system"),
        FRONTDESK_STR("{\"CorrectInterval\":{\"agent\":\"ann\",\"start\":\"2025-06-10T08:07:00Z\","
                      "\"end\":\"2025-06-10T08:08:00Z\",\"line\":\"Busy\"}}"),
        &corrected, NULL));
    CHECK(frontdesk_event_kind(corrected) == FRONTDESK_EVENT_INTERVAL_CORRECTED);
    frontdesk_event_free(corrected);

    ACCEPT(frontdesk_replay_what_if(
        replay,
        FRONTDESK_STR("[{\"DefinePauseTypes\":{\"pause_types\":[{\"id\":\"lunch\",\"allotment\":60000,"
                      "\"paid_percent\":100,\"grace\":0}],\"effect\":\"Immediate\"}}]"),
        &answer, NULL));
    CHECK(frontdesk_answer_kind(answer) == 0);
    frontdesk_ref other = frontdesk_answer_ref(answer);
    CHECK(frontdesk_what_if_agents_count(other) == 1);
    SAME("ann", frontdesk_agent_difference_agent(frontdesk_what_if_agents_at(other, 0)));
    frontdesk_answer_free(answer);
    frontdesk_replay_free(replay);
    free(log);
}

static void restored_goes_on(frontdesk_desk *desk) {
    frontdesk_bytes *bytes;
    frontdesk_desk *restored = NULL;
    frontdesk_str none = {NULL, 0};
    ACCEPT(frontdesk_desk_snapshot(desk, &bytes, NULL));
    ACCEPT(frontdesk_desk_restore(FRONTDESK_ABI, none, frontdesk_bytes_data(bytes), frontdesk_bytes_len(bytes),
                                  &restored, NULL));
    CHECK(same_state(desk, restored));
    frontdesk_bytes_free(bytes);
    say(restored, EIGHT + MINUTES(600), "ann", "{\"Login\":{\"agent\":\"ann\",\"session\":\"2\"}}");
    CHECK(!same_state(desk, restored));
    frontdesk_desk_free(restored);
}

static frontdesk_event *next_event(frontdesk_desk *desk) {
    frontdesk_event *event = NULL;
    ACCEPT(frontdesk_desk_poll_event(desk, &event, NULL));
    return event;
}

static int same_json(const frontdesk_event *one, const frontdesk_event *other) {
    if (one == NULL || other == NULL) return one == other;
    frontdesk_text *first, *second;
    ACCEPT(frontdesk_event_json(one, &first, NULL));
    ACCEPT(frontdesk_event_json(other, &second, NULL));
    int equal = frontdesk_str_equal(frontdesk_text_str(first), frontdesk_text_str(second));
    frontdesk_text_free(first);
    frontdesk_text_free(second);
    return equal;
}

/* A tick in pieces brings the same events as one. */
static void within_a_budget(void) {
    frontdesk_desk *one = new_desk(NULL);
    frontdesk_desk *pieces = new_desk(NULL);
    frontdesk_desk *desks[] = {one, pieces};
    for (int desk = 0; desk < 2; desk++) {
        define_team(desks[desk]);
        for (int agent = 0; agent < 2; agent++) {
            const char *ids[] = {"ann", "bob"};
            char command[200];
            snprintf(command, sizeof command, "{\"Login\":{\"agent\":\"%s\",\"session\":\"1\"}}", ids[agent]);
            say(desks[desk], EIGHT, ids[agent], command);
            snprintf(command, sizeof command, "{\"Pause\":{\"agent\":\"%s\",\"pause_type\":\"lunch\","
                     "\"until\":\"2025-06-10T08:10:00Z\"}}", ids[agent]);
            say(desks[desk], EIGHT, ids[agent], command);
        }
    }
    ACCEPT(frontdesk_desk_handle_timeout(one, EIGHT + MINUTES(60), NULL));
    int32_t finished = 0;
    int calls = 0;
    while (!finished) {
        ACCEPT(frontdesk_desk_handle_timeout_within(pieces, EIGHT + MINUTES(60), 1, &finished, NULL));
        calls++;
    }
    CHECK(calls > 1);
    /* The snapshots differ in one number: each piece is an entry of the log. */
    for (int more = 1; more;) {
        frontdesk_event *event = next_event(one);
        frontdesk_event *other = next_event(pieces);
        CHECK(same_json(event, other));
        more = event != NULL;
        frontdesk_event_free(event);
        frontdesk_event_free(other);
    }
    frontdesk_desk_free(one);
    frontdesk_desk_free(pieces);
}

static void the_clock_is_forced(void) {
    frontdesk_desk *desk = new_desk(NULL);
    define_team(desk);
    frontdesk_error *error = NULL;
    REFUSE(FRONTDESK_ERROR_CLOCK_SKEW, frontdesk_desk_handle_timeout(desk, EIGHT - MINUTES(60), &error));
    CHECK(frontdesk_error_clock_skew_last_seen(frontdesk_error_ref(error)) == EIGHT);
    frontdesk_error_free(error);
    ACCEPT(frontdesk_desk_handle_timeout_forced(desk, EIGHT - MINUTES(60), NULL));
    frontdesk_str login = FRONTDESK_STR("{\"Login\":{\"agent\":\"ann\",\"session\":\"1\"}}");
    ACCEPT(frontdesk_desk_handle_json_forced(desk, EIGHT - MINUTES(60), FRONTDESK_STR("ann"), login, NULL));
    frontdesk_desk_free(desk);
}

static void instants(void) {
    int64_t instant = 0;
    frontdesk_text *text;
    ACCEPT(frontdesk_instant_parse(FRONTDESK_STR("2025-06-10T10:00:00.250+02:00"), &instant, NULL));
    CHECK(instant == EIGHT + 250);
    ACCEPT(frontdesk_instant_format(instant, &text, NULL));
    SAME("2025-06-10T08:00:00.250Z", frontdesk_text_str(text));
    frontdesk_text_free(text);
}

static void definitions(const frontdesk_desk *desk) {
    frontdesk_text *text;
    frontdesk_str query = FRONTDESK_STR("{\"Definitions\":{}}");
    ACCEPT(frontdesk_desk_query_json(desk, FRONTDESK_STR("system"), query, &text, NULL));
    frontdesk_str answer = frontdesk_text_str(text);
    /* The object behind {"Definitions": */
    size_t before = strlen("{\"Definitions\":");
    frontdesk_str inner = {answer.data + before, answer.len - before - 1};
    frontdesk_text *found;
    ACCEPT(frontdesk_definitions_violations(inner, &found, NULL));
    SAME("[]", frontdesk_text_str(found));
    frontdesk_text_free(found);
    ACCEPT(frontdesk_definitions_findings(inner, &found, NULL));
    CHECK(frontdesk_text_str(found).data[0] == '[');
    frontdesk_text_free(found);
    ACCEPT(frontdesk_definitions_diagram(inner, FRONTDESK_MACHINE_PRESENCE, FRONTDESK_DIAGRAM_FORMAT_DOT, &found,
                                         NULL));
    CHECK(strstr(frontdesk_text_str(found).data, "digraph") != NULL);
    frontdesk_text_free(found);
    frontdesk_text_free(text);
}

/* Calls with a const pointer run at the same time. */
static void *ask_often(void *argument) {
    const frontdesk_desk *desk = argument;
    frontdesk_str query = FRONTDESK_STR("{\"AgentView\":{\"agent\":\"ann\"}}");
    for (int turn = 0; turn < 200; turn++) {
        frontdesk_answer *answer = NULL;
        frontdesk_error *error = NULL;
        ACCEPT(frontdesk_desk_query(desk, FRONTDESK_STR("ann"), query, &answer, NULL));
        SAME("ann", frontdesk_answer_agent_view_agent(frontdesk_answer_ref(answer)));
        frontdesk_answer_free(answer);
        REFUSE(FRONTDESK_ERROR_UNKNOWN,
               frontdesk_desk_query(desk, FRONTDESK_STR("system"), FRONTDESK_STR("{\"Panel\":{\"agent\":\"eve\"}}"),
                                    &answer, &error));
        frontdesk_error_free(error);
    }
    return NULL;
}

static void several_threads_read(frontdesk_desk *desk) {
    pthread_t threads[4];
    for (size_t thread = 0; thread < 4; thread++) {
        CHECK(pthread_create(&threads[thread], NULL, ask_often, desk) == 0);
    }
    for (size_t thread = 0; thread < 4; thread++) CHECK(pthread_join(threads[thread], NULL) == 0);
}

int main(void) {
    frontdesk_desk *desk = new_desk("{\"log\":true}");
    a_day(desk);
    replay_leads_to_the_same(desk);
    restored_goes_on(desk);
    definitions(desk);
    several_threads_read(desk);
    frontdesk_desk_free(desk);
    activity();
    within_a_budget();
    the_clock_is_forced();
    instants();
    return 0;
}
