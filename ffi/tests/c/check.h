/* What the tests share. A test ends with the first thing that is wrong, and says where. */
#ifndef CHECK_H
#define CHECK_H

#include <frontdesk_catalogue.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(condition) \
    ((condition) ? (void)0 : (fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition), exit(1)))

/* A call that has to succeed. */
#define ACCEPT(call) accepted((call), __FILE__, __LINE__, #call)

/* A call that has to fail with this status. */
#define REFUSE(status, call) refused((status), (call), __FILE__, __LINE__, #call)

/* A text that has to be this one. */
#define SAME(expected, text) same((expected), (text), __FILE__, __LINE__)

static inline void accepted(frontdesk_status status, const char *file, int line, const char *call) {
    if (status != FRONTDESK_OK) {
        fprintf(stderr, "%s:%d: status %" PRId32 " from %s\n", file, line, status, call);
        exit(1);
    }
}

static inline void refused(frontdesk_status expected, frontdesk_status status, const char *file, int line,
                           const char *call) {
    if (status != expected) {
        fprintf(stderr, "%s:%d: status %" PRId32 " instead of %" PRId32 " from %s\n", file, line, status,
                expected, call);
        exit(1);
    }
}

static inline void same(const char *expected, frontdesk_str text, const char *file, int line) {
    if (!frontdesk_str_equal(frontdesk_str_of(expected), text)) {
        fprintf(stderr, "%s:%d: expected %s\n  found " FRONTDESK_FORMAT "\n", file, line, expected,
                FRONTDESK_ARGUMENTS(text));
        exit(1);
    }
}

/* 2025-06-10T08:00:00Z, the Tuesday on which tests take place, and lengths of time after it. */
#define EIGHT INT64_C(1749542400000)
#define SECONDS(count) ((count) * INT64_C(1000))
#define MINUTES(count) ((count) * INT64_C(60000))

static inline frontdesk_desk *new_desk(const char *settings) {
    frontdesk_desk *desk = NULL;
    ACCEPT(frontdesk_desk_new(FRONTDESK_ABI, frontdesk_str_of(settings), &desk, NULL));
    return desk;
}

/* Says a command, and shows the error when it is refused. */
static inline void say(frontdesk_desk *desk, int64_t now, const char *actor, const char *command) {
    frontdesk_error *error = NULL;
    if (frontdesk_desk_handle_json(desk, now, frontdesk_str_of(actor), frontdesk_str_of(command), &error)
        != FRONTDESK_OK) {
        fprintf(stderr, "%s\n  %s\n", command, frontdesk_error_json(error).data);
        exit(1);
    }
}

/* The next event, which has to be of this kind. */
static inline frontdesk_event *expect(frontdesk_desk *desk, uint32_t kind) {
    frontdesk_event *event = NULL;
    ACCEPT(frontdesk_desk_poll_event(desk, &event, NULL));
    if (frontdesk_event_kind(event) != kind) {
        fprintf(stderr, "event %" PRIu32 " instead of %" PRIu32 "\n", frontdesk_event_kind(event), kind);
        exit(1);
    }
    return event;
}

static inline void expect_only(frontdesk_desk *desk, uint32_t kind) { frontdesk_event_free(expect(desk, kind)); }

static inline void discard(frontdesk_desk *desk) {
    size_t count;
    ACCEPT(frontdesk_desk_discard_events(desk, &count, NULL));
}

static inline int64_t deadline_of(const frontdesk_desk *desk) {
    int64_t deadline = 0;
    ACCEPT(frontdesk_desk_next_deadline(desk, &deadline, NULL));
    return deadline;
}

/* The snapshots of two desks are the same bytes. */
static inline int same_state(const frontdesk_desk *one, const frontdesk_desk *other) {
    frontdesk_bytes *first, *second;
    ACCEPT(frontdesk_desk_snapshot(one, &first, NULL));
    ACCEPT(frontdesk_desk_snapshot(other, &second, NULL));
    size_t length = frontdesk_bytes_len(first);
    int equal = length == frontdesk_bytes_len(second)
        && memcmp(frontdesk_bytes_data(first), frontdesk_bytes_data(second), length) == 0;
    frontdesk_bytes_free(first);
    frontdesk_bytes_free(second);
    return equal;
}

/* A team with a wrap-up of 30 s, a lunch of 30 minutes a day, and the agents ann and bob. */
static inline void define_team(frontdesk_desk *desk) {
    say(desk, EIGHT, "system",
        "{\"DefineTeams\":{\"teams\":[{\"id\":\"sales\",\"wrap_up\":{\"Timed\":{\"duration\":30000}},"
        "\"no_answer_delay\":10000,\"max_no_answer\":2}]}}");
    say(desk, EIGHT, "system",
        "{\"DefinePauseTypes\":{\"pause_types\":[{\"id\":\"lunch\",\"allotment\":1800000,\"grace\":0}]}}");
    say(desk, EIGHT, "system",
        "{\"DefineAgents\":{\"agents\":[{\"id\":\"ann\",\"team\":\"sales\",\"zone\":\"Europe/Prague\"},"
        "{\"id\":\"bob\",\"team\":\"sales\"}]}}");
}

#endif
