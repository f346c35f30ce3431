/* A plan of an import in steps has the answer of the query, whatever the steps; it stands on one state of one desk, and
 * wrong calls are refused with a stable code. */
#include "check.h"

static const frontdesk_str NOTHING = {NULL, 0};

static const char QUERY[] =
    "{\"PlanImport\":{\"job\":{\"batch\":\"b\",\"group\":\"all\",\"format\":{\"Table\":{}},\"content\":{\"Text\":{\"text\":"
    "\"name,email\\nAnn,ann@example.org\\nBob,none\\nCyd,cyd@example.org\\n\"}},\"columns\":["
    "{\"header\":\"name\",\"target\":{\"Contact\":{\"field\":\"Name\"}}},"
    "{\"header\":\"email\",\"target\":{\"Contact\":{\"field\":\"Email\"}}}]}}}";

static frontdesk_desk *directory(void) {
    frontdesk_desk *desk = new_desk("");
    say(desk, EIGHT, "system", "{\"DefineUserGroups\":{\"groups\":[{\"id\":\"all\",\"name\":\"All\"}]}}");
    return desk;
}

static frontdesk_import_planning *begun(const frontdesk_desk *desk) {
    frontdesk_import_planning *planning = NULL;
    ACCEPT(frontdesk_import_planning_new(desk, FRONTDESK_STR("system"), frontdesk_str_of(QUERY), &planning, NULL));
    return planning;
}

static frontdesk_status step(frontdesk_import_planning *planning, const frontdesk_desk *desk, uint64_t rows) {
    uint32_t planned = 0;
    uint64_t bytes = 0, total = 0;
    int32_t finished = 0;
    return frontdesk_import_planning_step(planning, desk, rows, &planned, &bytes, &total, &finished, NULL);
}

static void steps_give_the_answer_of_the_query(void) {
    frontdesk_desk *desk = directory();
    frontdesk_import_planning *planning = begun(desk);
    uint32_t rows = 0, steps = 0;
    uint64_t bytes = 0, total = 0, before = 0;
    int32_t finished = 0;
    while (!finished) {
        ACCEPT(frontdesk_import_planning_step(planning, desk, 1, &rows, &bytes, &total, &finished, NULL));
        CHECK(bytes >= before && bytes <= total);
        before = bytes;
        steps++;
    }
    CHECK(rows == 3 && steps == 5 && bytes == total);
    frontdesk_import_planning_free(planning);

    /* What agents do makes no plan stale. */
    define_team(desk);
    planning = begun(desk);
    say(desk, EIGHT, "ann", "{\"Login\":{\"agent\":\"ann\",\"session\":\"desk 4\"}}");
    frontdesk_answer *answer = NULL;
    ACCEPT(frontdesk_import_planning_finish(planning, desk, &answer, NULL));
    CHECK(frontdesk_answer_kind(answer) == FRONTDESK_ANSWER_IMPORT_PLANNED);
    frontdesk_text *told = NULL, *asked = NULL;
    ACCEPT(frontdesk_answer_json(answer, &told, NULL));
    ACCEPT(frontdesk_desk_query_json(desk, FRONTDESK_STR("system"), frontdesk_str_of(QUERY), &asked, NULL));
    CHECK(frontdesk_str_equal(frontdesk_text_str(told), frontdesk_text_str(asked)));
    frontdesk_text_free(told);
    frontdesk_text_free(asked);
    frontdesk_answer_free(answer);

    /* It tells its answer once. */
    answer = NULL;
    CHECK(frontdesk_import_planning_finish(planning, desk, &answer, NULL) == FRONTDESK_ERROR_INVALID);
    CHECK(answer == NULL && step(planning, desk, 1) == FRONTDESK_ERROR_INVALID);
    frontdesk_import_planning_free(planning);
    frontdesk_desk_free(desk);
}

static void a_plan_stands_on_one_state_of_one_desk(void) {
    frontdesk_desk *desk = directory(), *other = directory();
    frontdesk_import_planning *planning = begun(desk);
    ACCEPT(step(planning, desk, 1));
    CHECK(step(planning, other, 1) == FRONTDESK_ERROR_PLAN_STALE);
    ACCEPT(step(planning, desk, 1));
    say(desk, EIGHT, "system",
        "{\"CreatePerson\":{\"person\":{\"id\":\"x\",\"group\":\"all\",\"name\":\"X\",\"emails\":[\"ann@example.org\"]}}}");
    CHECK(step(planning, desk, 1) == FRONTDESK_ERROR_PLAN_STALE);
    frontdesk_answer *answer = NULL;
    frontdesk_error *error = NULL;
    CHECK(frontdesk_import_planning_finish(planning, desk, &answer, &error) == FRONTDESK_ERROR_PLAN_STALE);
    SAME("{\"PlanStale\":{\"hash\":\"b\"}}", frontdesk_error_json(error));
    frontdesk_error_free(error);
    CHECK(answer == NULL);
    frontdesk_import_planning_free(planning);
    frontdesk_desk_free(desk);
    frontdesk_desk_free(other);
}

static void wrong_calls_are_refused(void) {
    frontdesk_desk *desk = directory();
    frontdesk_import_planning *planning = NULL;
    const frontdesk_str actor = FRONTDESK_STR("system"), query = frontdesk_str_of(QUERY);
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_import_planning_new(NULL, actor, query, &planning, NULL));
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_import_planning_new(desk, actor, query, NULL, NULL));
    REFUSE(FRONTDESK_ERROR_INVALID,
           frontdesk_import_planning_new(desk, actor, FRONTDESK_STR("{\"Clock\":{}}"), &planning, NULL));
    CHECK(frontdesk_import_planning_new(desk, actor, FRONTDESK_STR("{"), &planning, NULL) != FRONTDESK_OK);
    CHECK(frontdesk_import_planning_new(desk, NOTHING, query, &planning, NULL) != FRONTDESK_OK);
    REFUSE(FRONTDESK_ERROR_DENIED, frontdesk_import_planning_new(desk, FRONTDESK_STR("x"), query, &planning, NULL));
    CHECK(planning == NULL);

    planning = begun(desk);
    uint32_t rows = 7;
    uint64_t bytes = 7, total = 7;
    int32_t finished = 7;
    frontdesk_answer *answer = NULL;
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, step(NULL, desk, 1));
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, step(planning, NULL, 1));
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT,
           frontdesk_import_planning_step(planning, desk, 1, NULL, &bytes, &total, &finished, NULL));
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT,
           frontdesk_import_planning_step(planning, desk, 1, &rows, NULL, &total, &finished, NULL));
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT,
           frontdesk_import_planning_step(planning, desk, 1, &rows, &bytes, NULL, &finished, NULL));
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT,
           frontdesk_import_planning_step(planning, desk, 1, &rows, &bytes, &total, NULL, NULL));
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_import_planning_finish(NULL, desk, &answer, NULL));
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_import_planning_finish(planning, NULL, &answer, NULL));
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_import_planning_finish(planning, desk, NULL, NULL));
    CHECK(rows == 7 && bytes == 7 && total == 7 && finished == 7 && answer == NULL);
    /* None of it did anything. */
    ACCEPT(frontdesk_import_planning_finish(planning, desk, &answer, NULL));
    frontdesk_answer_free(answer);
    frontdesk_import_planning_free(planning);
    frontdesk_import_planning_free(NULL);
    frontdesk_desk_free(desk);
}

int main(void) {
    steps_give_the_answer_of_the_query();
    a_plan_stands_on_one_state_of_one_desk();
    wrong_calls_are_refused();
    return 0;
}
