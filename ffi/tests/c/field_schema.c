/* Records against schemas of custom fields: every violation at once, JSON lines and tables of Arrow, schema files that are none,
 * and wrong calls. The cases are those of bindings/python/tests/test_fields.py. */
#include "arrow.h"
#include "check.h"

static const frontdesk_str NOTHING = {NULL, 0};

static const char FIELDS[] =
    "{\"groups\":[{\"id\":\"g\",\"name\":\"Contract\",\"card\":\"Organisation\"}],\"fields\":["
    "{\"key\":\"vat\",\"group\":\"g\",\"kind\":{\"Text\":{\"max_length\":14}},\"required\":true},"
    "{\"key\":\"price\",\"group\":\"g\",\"kind\":{\"Decimal\":{\"scale\":2}}},"
    "{\"key\":\"since\",\"group\":\"g\",\"kind\":{\"Date\":{}}},"
    "{\"key\":\"seen\",\"group\":\"g\",\"kind\":{\"DateTime\":{}}},"
    "{\"key\":\"tags\",\"group\":\"g\",\"kind\":{\"MultiSelect\":{\"options\":[{\"id\":\"a\"},{\"id\":\"b\"}]}}}]}";

static const char JSON_SCHEMA[] =
    "{\"type\":\"object\",\"required\":[\"age\"],\"properties\":"
    "{\"age\":{\"type\":\"integer\",\"minimum\":0},\"list\":{\"type\":\"object\"}}}";

static frontdesk_field_schema *schema_of(const char *document) {
    frontdesk_field_schema *schema = NULL;
    ACCEPT(frontdesk_field_schema_new(FRONTDESK_ABI, frontdesk_str_of(document), 0, &schema, NULL));
    return schema;
}

static frontdesk_status check(const frontdesk_field_schema *schema, const char *record) {
    return frontdesk_field_schema_check(schema, frontdesk_str_of(record), NULL);
}

static void is_violation(frontdesk_ref violation, const char *code, const char *path) {
    SAME(code, frontdesk_violation_code(violation));
    SAME(path, frontdesk_violation_path(violation));
}

static void a_record_has_every_violation_at_once(void) {
    static const char *const WRONG[][2] = {
        {"Missing", "vat"}, {"TooPrecise", "price"}, {"BadForm", "since"}, {"WrongType", "seen"},
        {"Repeated", "tags[1]"}, {"WrongType", "tags[2]"}, {"UnknownField", "x"},
    };
    const uint32_t count = sizeof WRONG / sizeof *WRONG;
    frontdesk_field_schema *schema = schema_of(FIELDS);
    ACCEPT(check(schema, "{\"vat\":\"CZ123\",\"price\":10.5,\"since\":\"2024-02-29\",\"tags\":[\"b\",\"a\"]}"));
    const char *bad = "{\"price\":0.001,\"since\":\"2025-02-29\",\"tags\":[\"a\",\"a\",1],\"seen\":true,\"x\":null}";
    frontdesk_error *error = NULL;
    REFUSE(FRONTDESK_ERROR_INVALID, frontdesk_field_schema_check(schema, frontdesk_str_of(bad), &error));
    frontdesk_ref ref = frontdesk_error_ref(error);
    CHECK(frontdesk_error_invalid_total(ref) == count && frontdesk_error_invalid_violations_count(ref) == count);
    for (uint32_t place = 0; place < count; place++) {
        is_violation(frontdesk_error_invalid_violations_at(ref, place), WRONG[place][0], WRONG[place][1]);
    }
    frontdesk_error_free(error);
    frontdesk_field_schema_free(schema);
}

static void hostile_records(void) {
    frontdesk_field_schema *schema = schema_of(FIELDS);
    frontdesk_error *error = NULL;
    REFUSE(FRONTDESK_ERROR_JSON_UNREADABLE,
           frontdesk_field_schema_check(schema, FRONTDESK_STR("{\"vat\":\n}"), &error));
    frontdesk_ref ref = frontdesk_error_ref(error);
    CHECK(frontdesk_error_json_unreadable_line(ref) == 2 && frontdesk_error_json_unreadable_column(ref) == 1);
    frontdesk_error_free(error);
    REFUSE(FRONTDESK_ERROR_JSON_UNREADABLE, check(schema, ""));
    REFUSE(FRONTDESK_ERROR_JSON_UNREADABLE, frontdesk_field_schema_check(schema, NOTHING, NULL));
    /* Bytes after a NUL belong to the record. */
    REFUSE(FRONTDESK_ERROR_JSON_UNREADABLE,
           frontdesk_field_schema_check(schema, FRONTDESK_STR("{\"vat\":\"x\"}\0"), NULL));
    REFUSE(FRONTDESK_ERROR_INVALID, check(schema, "{\"vat\":\"a\\u0000b\"}"));
    REFUSE(FRONTDESK_ERROR_INVALID, check(schema, "[]"));
    REFUSE(FRONTDESK_ERROR_NOT_UTF8, check(schema, "{\"vat\":\"\xff\"}"));
    static char deep[100001];
    memset(deep, '[', sizeof deep - 1);
    REFUSE(FRONTDESK_ERROR_JSON_UNREADABLE, check(schema, deep));
    /* The first hundred violations are kept, and all are counted. */
    char many[4096] = "{\"vat\":\"x\"";
    for (int member = 0; member < 150; member++) {
        char name[16];
        snprintf(name, sizeof name, ",\"m%d\":1", member);
        strcat(many, name);
    }
    strcat(many, "}");
    error = NULL;
    REFUSE(FRONTDESK_ERROR_INVALID, frontdesk_field_schema_check(schema, frontdesk_str_of(many), &error));
    ref = frontdesk_error_ref(error);
    CHECK(frontdesk_error_invalid_total(ref) == 150 && frontdesk_error_invalid_violations_count(ref) == 100);
    frontdesk_error_free(error);
    ACCEPT(check(schema, "{\"vat\":\"x\"}"));
    frontdesk_field_schema_free(schema);
}

static void is_found(const char *expected, frontdesk_text *text) {
    SAME(expected, frontdesk_text_str(text));
    frontdesk_text_free(text);
}

static void lines(void) {
    frontdesk_field_schema *schema = schema_of(FIELDS);
    uint64_t count = 0;
    frontdesk_text *text = NULL;
    frontdesk_str lines = FRONTDESK_STR("{\"vat\": \"x\"}\r\n\n{}\n{\"vat\"\n");
    ACCEPT(frontdesk_field_schema_check_lines(schema, lines, &count, &text, NULL));
    CHECK(count == 3);
    is_found("[{\"line\":3,\"violations\":[{\"code\":\"Missing\",\"path\":\"vat\",\"expected\":\"a text of at most 14 characters on one line\","
             "\"found\":\"no value\"}]},"
             "{\"line\":4,\"violations\":[{\"code\":\"JsonUnreadable\",\"path\":\"\",\"expected\":\"JSON\","
             "\"found\":\"the end at line 1, column 6\"}]}]", text);
    ACCEPT(frontdesk_field_schema_check_lines(schema, NOTHING, &count, &text, NULL));
    CHECK(count == 0);
    is_found("[]", text);

    /* One line that is no UTF-8 is the fault of that line alone. */
    ACCEPT(frontdesk_field_schema_check_lines(schema, FRONTDESK_STR("{\"vat\": \"x\"}\n{\"vat\": \"\xff\"}\n"), &count, &text, NULL));
    CHECK(count == 2);
    CHECK(strstr(frontdesk_text_str(text).data, "[{\"line\":2,\"violations\":[{\"code\":\"JsonUnreadable\"") == frontdesk_text_str(text).data);
    frontdesk_text_free(text);
    frontdesk_field_schema_free(schema);
}

static struct ArrowArrayStream *make_records(struct stream *all) {
    static const struct column COLUMNS[3] = {
        {"vat", "xy", {0, 1, 1, 2}, 5},
        {"price", "1", {0, 0, 0, 1}, 4},
        {"since", "2024-02-292025-02-29", {0, 10, 10, 20}, 5},
    };
    return make_stream(all, COLUMNS);
}

static void tables(void) {
    frontdesk_field_schema *schema = schema_of(FIELDS);
    struct stream all;
    uint64_t count = 0;
    frontdesk_text *text = NULL;
    ACCEPT(frontdesk_field_schema_check_table(schema, make_records(&all), &count, &text, NULL));
    CHECK(count == 3 && released == 2 && all.stream.release == NULL);
    frontdesk_str found = frontdesk_text_str(text);
    CHECK(strstr(found.data, "[{\"row\":1,\"violations\":[{\"code\":\"Missing\",\"path\":\"vat\"") == found.data);
    CHECK(strstr(found.data, "{\"row\":2,\"violations\":[{\"code\":\"WrongType\",\"path\":\"price\"") != NULL);
    CHECK(strstr(found.data, "{\"code\":\"BadForm\",\"path\":\"since\"") != NULL);
    frontdesk_text_free(text);

    /* A stream that is refused, or that a refused call is given, is released too. */
    count = 7;
    text = NULL;
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_field_schema_check_table(NULL, make_records(&all), &count, &text, NULL));
    CHECK(released == 1);
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_field_schema_check_table(schema, make_records(&all), NULL, &text, NULL));
    CHECK(released == 1);
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_field_schema_check_table(schema, make_records(&all), &count, NULL, NULL));
    CHECK(released == 1);
    make_records(&all);
    all.fails = 1;
    REFUSE(FRONTDESK_ERROR_INVALID, frontdesk_field_schema_check_table(schema, &all.stream, &count, &text, NULL));
    CHECK(released == 1);
    /* It is released already. */
    REFUSE(FRONTDESK_ERROR_INVALID, frontdesk_field_schema_check_table(schema, &all.stream, &count, &text, NULL));
    make_records(&all);
    all.table.offsets[0][1] = -1;
    REFUSE(FRONTDESK_ERROR_INVALID, frontdesk_field_schema_check_table(schema, &all.stream, &count, &text, NULL));
    CHECK(released == 2);
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_field_schema_check_table(schema, NULL, &count, &text, NULL));
    CHECK(count == 7 && text == NULL);
    frontdesk_field_schema_free(schema);
}

static void schemas_tell_what_they_are(void) {
    frontdesk_field_schema *schema = schema_of(JSON_SCHEMA);
    frontdesk_text *text = NULL, *notes = NULL;
    ACCEPT(check(schema, "{\"age\":3,\"name\":\"x\"}"));
    REFUSE(FRONTDESK_ERROR_INVALID, check(schema, "{\"age\":-3}"));
    ACCEPT(frontdesk_field_schema_fields_json(schema, &text, NULL));
    CHECK(strstr(frontdesk_text_str(text).data, "[{\"key\":\"age\",\"group\":\"json_schema\"") != NULL);
    frontdesk_text_free(text);
    ACCEPT(frontdesk_field_schema_notes_json(schema, &text, NULL));
    CHECK(strstr(frontdesk_text_str(text).data, "{\"path\":\"/properties/list\",\"message\":\"") != NULL);
    frontdesk_text_free(text);
    frontdesk_field_schema_free(schema);

    schema = schema_of(FIELDS);
    ACCEPT(frontdesk_field_schema_notes_json(schema, &text, NULL));
    is_found("[]", text);
    ACCEPT(frontdesk_field_schema_to_json_schema(schema, &text, &notes, NULL));
    CHECK(strstr(frontdesk_text_str(text).data, "\"required\":[\"vat\"]") != NULL);
    /* What was written reads as a schema of the same fields. */
    frontdesk_field_schema *again = schema_of(frontdesk_text_str(text).data);
    REFUSE(FRONTDESK_ERROR_INVALID, check(again, "{}"));
    frontdesk_field_schema_free(again);
    frontdesk_text_free(text);
    CHECK(frontdesk_text_str(notes).data[0] == '[');
    frontdesk_text_free(notes);
    frontdesk_field_schema_free(schema);
}

static void documents_that_make_no_schema(void) {
    static const char TWO_KINDS[] =
        "{\"groups\":[{\"id\":\"o\",\"name\":\"O\",\"card\":\"Organisation\"},"
        "{\"id\":\"u\",\"name\":\"U\",\"card\":\"User\",\"user_groups\":[\"clients\"]}],"
        "\"fields\":[{\"key\":\"vat\",\"group\":\"o\",\"kind\":{\"Text\":{}},\"required\":true},"
        "{\"key\":\"vip\",\"group\":\"u\",\"kind\":\"Checkbox\"}]}";
    const frontdesk_str two = frontdesk_str_of(TWO_KINDS);
    frontdesk_field_schema *schema = NULL;
    frontdesk_error *error = NULL;
    REFUSE(FRONTDESK_ERROR_INVALID, frontdesk_field_schema_new(FRONTDESK_ABI, two, 0, &schema, &error));
    is_violation(frontdesk_error_invalid_violations_at(frontdesk_error_ref(error), 0), "Ambiguous", "groups");
    frontdesk_error_free(error);
    REFUSE(FRONTDESK_ERROR_BAD_CHOICE, frontdesk_field_schema_new(FRONTDESK_ABI, two, 99, &schema, NULL));
    REFUSE(FRONTDESK_ERROR_JSON_UNREADABLE, frontdesk_field_schema_new(FRONTDESK_ABI, NOTHING, 0, &schema, NULL));
    REFUSE(FRONTDESK_ERROR_INVALID, frontdesk_field_schema_new(FRONTDESK_ABI, FRONTDESK_STR("{}"), 0, &schema, NULL));
    REFUSE(FRONTDESK_ERROR_NOT_UTF8, frontdesk_field_schema_new(FRONTDESK_ABI, FRONTDESK_STR("\xff"), 0, &schema, NULL));
    REFUSE(FRONTDESK_ERROR_ABI_MISMATCH, frontdesk_field_schema_new(FRONTDESK_ABI + 1, two, 0, &schema, NULL));
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_field_schema_new(FRONTDESK_ABI, two, 0, NULL, NULL));
    CHECK(schema == NULL);
    ACCEPT(frontdesk_field_schema_new(FRONTDESK_ABI, two, FRONTDESK_CARD_KIND_USER, &schema, NULL));
    ACCEPT(check(schema, "{\"vip\":true}"));
    frontdesk_field_schema_free(schema);
    ACCEPT(frontdesk_field_schema_new(FRONTDESK_ABI, two, FRONTDESK_CARD_KIND_ORGANISATION, &schema, NULL));
    REFUSE(FRONTDESK_ERROR_INVALID, check(schema, "{\"vip\":true}"));
    frontdesk_field_schema_free(schema);
}

static void arguments_that_are_null(void) {
    frontdesk_field_schema *schema = schema_of(FIELDS);
    frontdesk_text *text = NULL, *notes = NULL;
    uint64_t count = 7;
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, check(NULL, "{}"));
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_field_schema_fields_json(NULL, &text, NULL));
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_field_schema_fields_json(schema, NULL, NULL));
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_field_schema_notes_json(NULL, &text, NULL));
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_field_schema_notes_json(schema, NULL, NULL));
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_field_schema_to_json_schema(NULL, &text, &notes, NULL));
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_field_schema_to_json_schema(schema, NULL, &notes, NULL));
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_field_schema_to_json_schema(schema, &text, NULL, NULL));
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_field_schema_check_lines(NULL, NOTHING, &count, &text, NULL));
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_field_schema_check_lines(schema, NOTHING, NULL, &text, NULL));
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_field_schema_check_lines(schema, NOTHING, &count, NULL, NULL));
    const frontdesk_str length_only = {NULL, 1};
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_field_schema_check(schema, length_only, NULL));
    CHECK(count == 7 && text == NULL && notes == NULL);
    frontdesk_field_schema_free(schema);
    frontdesk_field_schema_free(NULL);
}

int main(void) {
    a_record_has_every_violation_at_once();
    hostile_records();
    lines();
    tables();
    schemas_tell_what_they_are();
    documents_that_make_no_schema();
    arguments_that_are_null();
    return 0;
}
