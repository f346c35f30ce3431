/* The versions, numbers and sizes of the header are those of the library. */
#include "check.h"

/* Including the headers again does nothing. */
#include <frontdesk.h>
#include <frontdesk_catalogue.h>

_Static_assert(sizeof(frontdesk_str) == 2 * sizeof(void *), "a text is two words");
_Static_assert(sizeof(frontdesk_ref) == 2 * sizeof(void *), "a reference is two words");
_Static_assert(sizeof(frontdesk_status) == 4, "a status is 32 bits");
_Static_assert(sizeof(frontdesk_agent_ref) == 4 && sizeof(frontdesk_actor_ref) == 8, "references");
_Static_assert(FRONTDESK_OK == 0, "success is 0");
_Static_assert(FRONTDESK_ERROR_NULL_ARGUMENT == 100 && FRONTDESK_ERROR_BAD_TIMESTAMP == 108, "of the call");
_Static_assert(FRONTDESK_ERROR_INVALID == 1000 && FRONTDESK_ERROR_INTERNAL == 1900, "of the desk");

static void versions(void) {
    char text[32];
    snprintf(text, sizeof text, "%d.%d.%d", FRONTDESK_VERSION_MAJOR, FRONTDESK_VERSION_MINOR,
             FRONTDESK_VERSION_PATCH);
    CHECK(strcmp(text, FRONTDESK_VERSION) == 0);
    CHECK(strcmp(frontdesk_version(), FRONTDESK_VERSION) == 0);
    CHECK(FRONTDESK_VERSION_NUMBER / 1000000 == FRONTDESK_VERSION_MAJOR);
    CHECK(FRONTDESK_VERSION_NUMBER / 1000 % 1000 == FRONTDESK_VERSION_MINOR);
    CHECK(FRONTDESK_VERSION_NUMBER % 1000 == FRONTDESK_VERSION_PATCH);
    CHECK(frontdesk_abi() == FRONTDESK_ABI);
}

static void another_abi_is_refused(void) {
    frontdesk_desk *desk = NULL;
    frontdesk_replay *replay = NULL;
    frontdesk_error *error = NULL;
    frontdesk_str none = {NULL, 0};
    REFUSE(FRONTDESK_ERROR_ABI_MISMATCH, frontdesk_desk_new(FRONTDESK_ABI + 1, none, &desk, &error));
    SAME("AbiMismatch", frontdesk_error_name(error));
    SAME("{\"AbiMismatch\":{\"given\":2,\"own\":1}}", frontdesk_error_json(error));
    CHECK(frontdesk_error_kind(error) == FRONTDESK_ERROR_KIND_INVALID);
    frontdesk_error_free(error);
    REFUSE(FRONTDESK_ERROR_ABI_MISMATCH, frontdesk_desk_restore(0, none, NULL, 0, &desk, NULL));
    REFUSE(FRONTDESK_ERROR_ABI_MISMATCH, frontdesk_replay_new(0, NULL, 0, none, &replay, NULL));
    CHECK(desk == NULL && replay == NULL);
}

/* The number of a field is FNV-1a-32 of its name. */
static uint32_t number_of(const char *name) {
    uint32_t hash = 0x811c9dc5u;
    for (; *name != '\0'; name++) hash = (hash ^ (uint8_t)*name) * 0x01000193u;
    return hash;
}

static void field_numbers(void) {
    CHECK(FRONTDESK_FIELD_AGENT == number_of("agent"));
    CHECK(FRONTDESK_FIELD_PAUSE_TYPE == number_of("pause_type"));
    CHECK(FRONTDESK_FIELD_RESUMES_ON_QUEUE == number_of("resumes_on_queue"));
}

static void the_catalogue_is_there(void) {
    frontdesk_text *text;
    ACCEPT(frontdesk_catalogue_json(&text, NULL));
    frontdesk_str json = frontdesk_text_str(text);
    CHECK(json.data[json.len] == '\0');
    CHECK(strstr(json.data, "\"name\": \"PauseStarted\"") != NULL);
    frontdesk_text_free(text);
}

int main(void) {
    versions();
    another_abi_is_refused();
    field_numbers();
    the_catalogue_is_there();
    return 0;
}
