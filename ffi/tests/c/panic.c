/* A panic ends in a status and poisons the handle; it does not unwind into C, and other desks go on. Linked with a
 * library that has one more function, which panics on purpose. */
#include "check.h"

frontdesk_status frontdesk_test_panic(frontdesk_desk *desk, frontdesk_error **out_error);

int main(void) {
    frontdesk_desk *desk = new_desk(NULL);
    frontdesk_desk *neighbour = new_desk(NULL);
    frontdesk_error *error = NULL;
    frontdesk_event *event = NULL;
    frontdesk_bytes *bytes = NULL;
    frontdesk_answer *answer = NULL;
    int64_t deadline = 7;
    frontdesk_str system = FRONTDESK_STR("system");
    define_team(desk);
    define_team(neighbour);

    REFUSE(FRONTDESK_ERROR_PANIC, frontdesk_test_panic(desk, &error));
    SAME("Panic", frontdesk_error_name(error));
    SAME("{\"Panic\":{}}", frontdesk_error_json(error));
    CHECK(frontdesk_error_kind(error) == FRONTDESK_ERROR_KIND_INTERNAL);
    CHECK(frontdesk_error_ref(error).object == NULL);
    frontdesk_error_free(error);

    /* Every later use is refused, reading too. */
    REFUSE(FRONTDESK_ERROR_POISONED, frontdesk_test_panic(desk, &error));
    SAME("Poisoned", frontdesk_error_name(error));
    frontdesk_error_free(error);
    REFUSE(FRONTDESK_ERROR_POISONED, frontdesk_desk_handle_timeout(desk, EIGHT, NULL));
    REFUSE(FRONTDESK_ERROR_POISONED, frontdesk_desk_poll_event(desk, &event, NULL));
    REFUSE(FRONTDESK_ERROR_POISONED, frontdesk_desk_go_on_queue(desk, EIGHT, FRONTDESK_SYSTEM, 0, NULL));
    REFUSE(FRONTDESK_ERROR_POISONED, frontdesk_desk_next_deadline(desk, &deadline, NULL));
    REFUSE(FRONTDESK_ERROR_POISONED, frontdesk_desk_snapshot(desk, &bytes, NULL));
    REFUSE(FRONTDESK_ERROR_POISONED,
           frontdesk_desk_query(desk, system, FRONTDESK_STR("{\"Clock\":{}}"), &answer, NULL));
    CHECK(event == NULL && bytes == NULL && answer == NULL && deadline == 7);
    frontdesk_desk_free(desk);

    say(neighbour, EIGHT, "ann", "{\"Login\":{\"agent\":\"ann\",\"session\":\"1\"}}");
    frontdesk_desk_free(neighbour);
    return 0;
}
