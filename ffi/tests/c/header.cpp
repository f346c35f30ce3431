// The headers serve C++ too: literals, helpers and accessors.
#include <frontdesk_catalogue.h>

#include <cstdio>
#include <cstdlib>

int main() {
    frontdesk_desk *desk = nullptr;
    if (frontdesk_desk_new(FRONTDESK_ABI, FRONTDESK_STR("{\"log\":true}"), &desk, nullptr) != FRONTDESK_OK) return 1;
    frontdesk_status status = frontdesk_desk_handle_json(
        desk, 0, FRONTDESK_STR("system"), FRONTDESK_STR("{\"DefineAgents\":{\"agents\":[{\"id\":\"ann\"}]}}"), nullptr);
    frontdesk_event *event = nullptr;
    if (status != FRONTDESK_OK || frontdesk_desk_poll_event(desk, &event, nullptr) != FRONTDESK_OK) return 1;
    frontdesk_ref ref = frontdesk_event_ref(event);
    frontdesk_str id = frontdesk_agent_spec_id(frontdesk_event_agents_defined_agents_at(ref, 0));
    bool right = frontdesk_event_kind(event) == FRONTDESK_EVENT_AGENTS_DEFINED
        && frontdesk_str_equal(id, frontdesk_str_of("ann"));
    std::printf("agent " FRONTDESK_FORMAT "\n", FRONTDESK_ARGUMENTS(id));
    frontdesk_event_free(event);
    frontdesk_desk_free(desk);
    return right ? EXIT_SUCCESS : EXIT_FAILURE;
}
