/*
 * A telephony host in one file: it has one agent, takes one call, and runs the loop of frontdesk.h until nothing is
 * left to happen. A real host gets its time from the system and its work from the network; this one gets both from a
 * script, so that it ends at once and always prints the same.
 *
 *     cc run_loop.c $(pkg-config --cflags --libs frontdesk) -o run_loop
 */
#include <frontdesk_catalogue.h>

#include <stdio.h>
#include <stdlib.h>

/* What the network tells the host, and when. */
typedef enum { AGENT_COMES, CALL_COMES, AGENT_ANSWERS, CALL_ENDS } happening;

static const struct { int64_t at; happening what; } script[] = {
    {INT64_C(1749542400000), AGENT_COMES}, /* 2025-06-10T08:00:00Z */
    {INT64_C(1749542460000), CALL_COMES},
    {INT64_C(1749542464500), AGENT_ANSWERS},
    {INT64_C(1749542640000), CALL_ENDS},
};

/* Every call may be refused: say why, and give up. A real host would log it and go on. */
static void check(frontdesk_status status, frontdesk_error *error) {
    if (status == FRONTDESK_OK) return;
    fprintf(stderr, "refused: %s\n", frontdesk_error_message(error).data);
    frontdesk_error_free(error);
    exit(EXIT_FAILURE);
}

/* Definitions go in as JSON, once. */
static void configure(frontdesk_desk *desk, int64_t now) {
    static const char *const commands[] = {
        "{\"DefineTeams\":{\"teams\":[{\"id\":\"sales\",\"wrap_up\":{\"Timed\":{\"duration\":30000}}}]}}",
        "{\"DefineAgents\":{\"agents\":[{\"id\":\"ann\",\"team\":\"sales\",\"zone\":\"Europe/Prague\"}]}}",
    };
    for (size_t each = 0; each < sizeof commands / sizeof *commands; each++) {
        frontdesk_error *error = NULL;
        check(frontdesk_desk_handle_json(desk, now, FRONTDESK_STR("system"), frontdesk_str_of(commands[each]), &error),
              error);
    }
}

/* Whom and what the calls are about: looked up once, after configuring. */
typedef struct {
    frontdesk_actor_ref actor;
    frontdesk_agent_ref agent;
    frontdesk_channel_ref voice;
} references;

static references look_up(const frontdesk_desk *desk) {
    references found;
    frontdesk_error *error = NULL;
    check(frontdesk_desk_actor_ref(desk, FRONTDESK_STR("ann"), &found.actor, &error), error);
    check(frontdesk_desk_agent_ref(desk, FRONTDESK_STR("ann"), &found.agent, &error), error);
    check(frontdesk_desk_channel_ref(desk, FRONTDESK_STR("voice"), &found.voice, &error), error);
    return found;
}

/* What happens all day goes in by typed calls. */
static void tell(frontdesk_desk *desk, references ann, int64_t now, happening what) {
    frontdesk_error *error = NULL;
    frontdesk_str call = FRONTDESK_STR("call-1");
    switch (what) {
    case AGENT_COMES:
        check(frontdesk_desk_login(desk, now, ann.actor, ann.agent, FRONTDESK_STR("desk phone"), &error), error);
        check(frontdesk_desk_go_on_queue(desk, now, ann.actor, ann.agent, &error), error);
        break;
    case CALL_COMES:
        check(frontdesk_desk_offer(desk, now, ann.agent, call, ann.voice, now + 15000, &error), error);
        break;
    case AGENT_ANSWERS:
        check(frontdesk_desk_answer(desk, now, ann.agent, call, &error), error);
        break;
    case CALL_ENDS:
        check(frontdesk_desk_end(desk, now, ann.agent, call, FRONTDESK_END_REASON_COMPLETED, &error), error);
        break;
    }
}

/* What follows: here a real host rings a phone, stops ringing it, or updates a screen. */
static void deliver(const frontdesk_event *event) {
    frontdesk_ref ref = frontdesk_event_ref(event);
    frontdesk_text *line = NULL;
    check(frontdesk_event_line(event, &line, NULL), NULL);
    printf("%s\n", frontdesk_text_str(line).data);
    frontdesk_text_free(line);

    switch (frontdesk_event_kind(event)) {
    case FRONTDESK_EVENT_OFFER_MADE:
        printf("    ring " FRONTDESK_FORMAT "\n", FRONTDESK_ARGUMENTS(frontdesk_event_offer_made_agent(ref)));
        break;
    case FRONTDESK_EVENT_WRAP_UP_STARTED:
        printf("    wrap-up lasts %d s\n",
               (int)((frontdesk_event_wrap_up_started_until(ref) - frontdesk_event_at(event)) / 1000));
        break;
    default:
        break;
    }
}

int main(void) {
    frontdesk_desk *desk = NULL;
    frontdesk_error *error = NULL;
    check(frontdesk_desk_new(FRONTDESK_ABI, FRONTDESK_STR(""), &desk, &error), error);
    configure(desk, script[0].at);
    references ann = look_up(desk);

    for (size_t next = 0;;) {
        /* 1. Wait for work or for the deadline, whichever comes first. */
        int64_t deadline;
        check(frontdesk_desk_next_deadline(desk, &deadline, &error), error);
        int64_t work = next < sizeof script / sizeof *script ? script[next].at : FRONTDESK_NEVER;
        if (work == FRONTDESK_NEVER && deadline == FRONTDESK_NEVER) break;

        /* 2. Say what has happened, or what time it is. */
        if (work <= deadline) tell(desk, ann, work, script[next++].what);
        else check(frontdesk_desk_handle_timeout(desk, deadline, &error), error);

        /* 3. Do what follows from it. */
        frontdesk_event *event;
        while (frontdesk_desk_poll_event(desk, &event, NULL) == FRONTDESK_OK && event != NULL) {
            deliver(event);
            frontdesk_event_free(event);
        }
    }
    frontdesk_desk_free(desk);
    return EXIT_SUCCESS;
}
