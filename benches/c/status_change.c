/*
 * A status change through C, by reference: into a pause with a quota, and back on queue, round a floor of 1,000 agents.
 * The same work as the row of Rust. Prints nanoseconds a change, processor seconds, and the peak of memory in bytes.
 */
#define _POSIX_C_SOURCE 200809L
#include <frontdesk.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { AGENTS = 1000, STRIDE = 7919, CHANGES = 1000000, BATCH = 1000 };

static void check(frontdesk_status status) {
    if (status == FRONTDESK_OK) return;
    fprintf(stderr, "refused with %d\n", (int)status);
    exit(EXIT_FAILURE);
}

static void tell(frontdesk_desk *desk, int64_t now, const char *command) {
    check(frontdesk_desk_handle_json(desk, now, FRONTDESK_STR("system"), frontdesk_str_of(command), NULL));
}

static void configure(frontdesk_desk *desk, int64_t now) {
    tell(desk, now, "{\"DefineTeams\":{\"teams\":[{\"id\":\"team\",\"wrap_up\":{\"Timed\":{\"duration\":30000}}}]}}");
    tell(desk, now, "{\"DefinePauseTypes\":{\"pause_types\":[{\"id\":\"lunch\",\"allotment\":36000000}]}}");
    tell(desk, now,
         "{\"DefineInactivityRules\":{\"rules\":[{\"id\":\"idle\",\"statuses\":[\"online\"],\"after_minutes\":1440,"
         "\"target\":\"pending\"}]}}");
    for (int number = 0; number < AGENTS; number++) {
        char text[160];
        snprintf(text, sizeof text, "{\"DefineAgents\":{\"agents\":[{\"id\":\"agent-%07d\",\"team\":\"team\"}]}}", number);
        tell(desk, now, text);
        snprintf(text, sizeof text, "{\"Login\":{\"agent\":\"agent-%07d\",\"session\":\"session\"}}", number);
        tell(desk, now, text);
        snprintf(text, sizeof text, "{\"GoOnQueue\":{\"agent\":\"agent-%07d\"}}", number);
        tell(desk, now, text);
    }
    size_t dropped;
    check(frontdesk_desk_discard_events(desk, &dropped, NULL));
}

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Returns the instant after the changes. */
static int64_t changes(frontdesk_desk *desk, int64_t now, frontdesk_actor_ref system, const frontdesk_agent_ref *agents,
                       frontdesk_pause_type_ref lunch) {
    size_t next = 0, dropped;
    for (int done = 0; done < CHANGES; done++) {
        now++;
        frontdesk_agent_ref agent = agents[next];
        next = (next + STRIDE) % AGENTS;
        if (done / AGENTS % 2 == 0) {
            check(frontdesk_desk_pause(desk, now, system, agent, lunch, NULL));
        } else {
            check(frontdesk_desk_resume(desk, now, system, agent, NULL));
        }
        if (done % BATCH == 0) check(frontdesk_desk_discard_events(desk, &dropped, NULL));
    }
    return now;
}

int main(void) {
    int64_t now = INT64_C(1749542400000); /* 2025-06-10T08:00:00Z */
    frontdesk_desk *desk = NULL;
    check(frontdesk_desk_new(FRONTDESK_ABI, FRONTDESK_STR(""), &desk, NULL));
    configure(desk, now);
    frontdesk_actor_ref system;
    frontdesk_pause_type_ref lunch;
    static frontdesk_agent_ref agents[AGENTS];
    check(frontdesk_desk_actor_ref(desk, FRONTDESK_STR("system"), &system, NULL));
    check(frontdesk_desk_pause_type_ref(desk, FRONTDESK_STR("lunch"), &lunch, NULL));
    for (int number = 0; number < AGENTS; number++) {
        char text[32];
        snprintf(text, sizeof text, "agent-%07d", number);
        check(frontdesk_desk_agent_ref(desk, frontdesk_str_of(text), &agents[number], NULL));
    }
    now = changes(desk, now, system, agents, lunch);
    double start = seconds();
    changes(desk, now, system, agents, lunch);
    double spent = seconds() - start;
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    double processor = (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
                       (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
    printf("%f %f %f\n", spent * 1e9 / CHANGES, processor, (double)usage.ru_maxrss * 1024);
    frontdesk_desk_free(desk);
    return EXIT_SUCCESS;
}
