/* Keys, rows one by one, tables of the Arrow C Data Interface in and out, arrays that lie, the live index. */
#include "arrow.h"
#include "check.h"

static const frontdesk_str NOTHING = {NULL, 0};
static const char *const COLUMNS =
    "{\"columns\":[{\"name\":\"name\",\"kind\":\"full_name\"},{\"name\":\"mail\",\"kind\":\"email\"}]}";

static void key_is(const char *expected, frontdesk_text *text) {
    if (expected == NULL) CHECK(text == NULL);
    else SAME(expected, frontdesk_text_str(text));
    frontdesk_text_free(text);
}

static void keys(void) {
    frontdesk_text *text = NULL;
    ACCEPT(frontdesk_phone_key(FRONTDESK_STR("+420 777 123 456"), FRONTDESK_STR("US"), &text, NULL));
    frontdesk_text_free(text);
    ACCEPT(frontdesk_phone_key(FRONTDESK_STR("777 123 456"), FRONTDESK_STR("CZ"), &text, NULL));
    key_is("+420777123456", text);
    ACCEPT(frontdesk_phone_key(FRONTDESK_STR("anonymous"), FRONTDESK_STR("CZ"), &text, NULL));
    key_is(NULL, text);
    ACCEPT(frontdesk_email_key(FRONTDESK_STR("A.nn+x@GoogleMail.com"), &text, NULL));
    key_is("ann@gmail.com", text);
    frontdesk_text *other = NULL;
    ACCEPT(frontdesk_name_key(FRONTDESK_STR("Dr. Ann LEE"), &text, NULL));
    ACCEPT(frontdesk_name_key(FRONTDESK_STR("Lee, Ann"), &other, NULL));
    CHECK(frontdesk_str_equal(frontdesk_text_str(text), frontdesk_text_str(other)));
    frontdesk_text_free(text);
    frontdesk_text_free(other);
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_email_key(NOTHING, NULL, NULL));
    REFUSE(FRONTDESK_ERROR_NOT_UTF8, frontdesk_email_key(frontdesk_str_of("\xff"), &text, NULL));
    CHECK(frontdesk_phone_key(NOTHING, FRONTDESK_STR("Czechia"), &text, NULL) == FRONTDESK_ERROR_INVALID);
}

static frontdesk_matcher *new_matcher(void) {
    frontdesk_matcher *matcher = NULL;
    ACCEPT(frontdesk_matcher_new(FRONTDESK_ABI, frontdesk_str_of(COLUMNS), &matcher, NULL));
    return matcher;
}

static void add(frontdesk_matcher *matcher, const char *id, const char *name, const char *mail) {
    frontdesk_str cells[] = {frontdesk_str_of(name), frontdesk_str_of(mail)};
    ACCEPT(frontdesk_matcher_add(matcher, frontdesk_str_of(id), cells, 2, NULL));
}

static frontdesk_detection *finished(frontdesk_matcher *matcher) {
    frontdesk_detection *detection = NULL;
    uint32_t phase = 0;
    uint64_t done = 0, of = 0;
    ACCEPT(frontdesk_matcher_detect(matcher, NOTHING, 100, 5000, &detection, NULL));
    while (phase != FRONTDESK_PHASE_DONE) ACCEPT(frontdesk_detection_step(detection, 1000, &phase, &done, &of, NULL));
    return detection;
}

/* Three rows, of which the first two are of one person. */
static void check_clusters(frontdesk_detection *detection) {
    struct ArrowArray array;
    struct ArrowSchema schema;
    ACCEPT(frontdesk_detection_clusters(detection, &array, &schema, NULL));
    CHECK(array.length == 3 && array.n_children == 2);
    CHECK(strcmp(schema.children[0]->format, "U") == 0 && strcmp(schema.children[1]->format, "L") == 0);
    const uint64_t *clusters = array.children[1]->buffers[1];
    CHECK(clusters[0] == 1 && clusters[1] == 1 && clusters[2] == 2);
    array.release(&array);
    schema.release(&schema);
    ACCEPT(frontdesk_detection_pairs(detection, &array, &schema, NULL));
    CHECK(array.n_children == 4 && array.length >= 1);
    array.release(&array);
    schema.release(&schema);
}

static frontdesk_text *rows_one_by_one(void) {
    frontdesk_matcher *matcher = new_matcher();
    size_t length = 0;
    add(matcher, "a", "Ann Lee", "ann@example.org");
    add(matcher, "b", "LEE Ann", "Ann@Example.org");
    add(matcher, "c", "Bob Stone", "bob@example.org");
    ACCEPT(frontdesk_matcher_len(matcher, &length, NULL));
    CHECK(length == 3);
    frontdesk_detection *detection = finished(matcher);
    CHECK(frontdesk_matcher_len(matcher, &length, NULL) == FRONTDESK_ERROR_INVALID);
    frontdesk_matcher_free(matcher);
    check_clusters(detection);
    frontdesk_text *text = NULL;
    ACCEPT(frontdesk_detection_explain_json(detection, FRONTDESK_STR("a"), FRONTDESK_STR("b"), &text, NULL));
    CHECK(text != NULL && strstr(frontdesk_text_str(text).data, "\"steps\"") != NULL);
    frontdesk_text_free(text);
    ACCEPT(frontdesk_detection_explain_json(detection, FRONTDESK_STR("a"), FRONTDESK_STR("z"), &text, NULL));
    CHECK(text == NULL);
    uint32_t fate = 7;
    ACCEPT(frontdesk_detection_fate(detection, FRONTDESK_STR("a"), FRONTDESK_STR("b"), &fate, NULL));
    CHECK(fate == FRONTDESK_FATE_JOINED);
    ACCEPT(frontdesk_detection_fate(detection, FRONTDESK_STR("a"), FRONTDESK_STR("z"), &fate, NULL));
    CHECK(fate == FRONTDESK_FATE_UNKNOWN);
    frontdesk_text *model = NULL;
    ACCEPT(frontdesk_detection_model_json(detection, &model, NULL));
    CHECK(model != NULL);
    frontdesk_detection_free(detection);
    return model;
}

/* 3/4/1985 is the fourth of March where a column says so, and the third of April elsewhere. */
static void dates(const char *dates, const char *level) {
    char options[200];
    snprintf(options, sizeof options,
             "{\"columns\":[{\"name\":\"name\",\"kind\":\"full_name\"},{\"name\":\"born\",\"kind\":\"birth_date\"%s}]}", dates);
    frontdesk_matcher *matcher = NULL;
    ACCEPT(frontdesk_matcher_new(FRONTDESK_ABI, frontdesk_str_of(options), &matcher, NULL));
    add(matcher, "a", "Ann Lee", "1985-03-04");
    add(matcher, "b", "Ann Lee", "3/4/1985");
    frontdesk_detection *detection = finished(matcher);
    frontdesk_matcher_free(matcher);
    frontdesk_text *text = NULL;
    ACCEPT(frontdesk_detection_explain_json(detection, FRONTDESK_STR("a"), FRONTDESK_STR("b"), &text, NULL));
    char expected[80];
    snprintf(expected, sizeof expected, "{\"field\":\"born\",\"level\":\"%s\"", level);
    CHECK(strstr(frontdesk_text_str(text).data, expected) != NULL);
    frontdesk_text_free(text);
    frontdesk_detection_free(detection);
}

static void wrong_rows(void) {
    frontdesk_matcher *matcher = NULL;
    frontdesk_detection *detection = NULL;
    frontdesk_str cells[] = {NOTHING, NOTHING, NOTHING};
    CHECK(frontdesk_matcher_new(FRONTDESK_ABI, FRONTDESK_STR("{"), &matcher, NULL) != FRONTDESK_OK);
    CHECK(frontdesk_matcher_new(FRONTDESK_ABI, FRONTDESK_STR("{}"), &matcher, NULL) == FRONTDESK_ERROR_INVALID);
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_matcher_add(NULL, NOTHING, cells, 1, NULL));
    matcher = new_matcher();
    CHECK(frontdesk_matcher_add(matcher, FRONTDESK_STR("a"), cells, 3, NULL) == FRONTDESK_ERROR_INVALID);
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_matcher_add(matcher, FRONTDESK_STR("a"), NULL, 2, NULL));
    add(matcher, "a", "Ann", "");
    add(matcher, "a", "Ann", "");
    CHECK(frontdesk_matcher_detect(matcher, NOTHING, 100, 5000, &detection, NULL) == FRONTDESK_ERROR_INVALID);
    frontdesk_matcher_free(matcher);
    frontdesk_matcher_free(NULL);
    frontdesk_detection_free(NULL);
    frontdesk_index_free(NULL);
}

/* Three rows, of which the first two are of one person. */
static const struct column CONTACTS[3] = {
    {"key", "abc", {0, 1, 2, 3}, 7},
    {"name", "Ann LeeLEE AnnBob Stone", {0, 7, 14, 23}, 7},
    {"mail", "ann@example.orgAnn@Example.orgbob@example.org", {0, 15, 30, 45}, 7},
};

static void tables(void) {
    struct table table;
    make_table(&table, CONTACTS);
    frontdesk_matcher *matcher = new_matcher();
    released = 0;
    ACCEPT(frontdesk_matcher_add_arrow(matcher, &table.array, &table.schema, FRONTDESK_STR("key"), NULL));
    CHECK(released == 1 && table.array.release == NULL);
    frontdesk_detection *detection = finished(matcher);
    frontdesk_matcher_free(matcher);
    check_clusters(detection);
    frontdesk_detection_free(detection);
}

/* A stream is released in any case, also by a call that is refused. */
static void streams(void) {
    struct stream all;
    frontdesk_matcher *matcher = NULL;
    const frontdesk_str options = FRONTDESK_STR("{\"id\":\"key\"}");
    ACCEPT(frontdesk_matcher_of_arrow(FRONTDESK_ABI, make_stream(&all, CONTACTS), options, &matcher, NULL));
    CHECK(released == 2 && all.stream.release == NULL);
    frontdesk_detection *detection = finished(matcher);
    frontdesk_matcher_free(matcher);
    check_clusters(detection);
    frontdesk_detection_free(detection);
    matcher = NULL;
    REFUSE(FRONTDESK_ERROR_ABI_MISMATCH,
           frontdesk_matcher_of_arrow(FRONTDESK_ABI + 1, make_stream(&all, CONTACTS), options, &matcher, NULL));
    CHECK(released == 1);
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT,
           frontdesk_matcher_of_arrow(FRONTDESK_ABI, make_stream(&all, CONTACTS), options, NULL, NULL));
    CHECK(released == 1);
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_matcher_of_arrow(FRONTDESK_ABI, NULL, options, &matcher, NULL));
    CHECK(matcher == NULL);
}

/* One lie a time; each is refused, adds no row, and the array is released all the same. */
static void lies(void) {
    for (int lie = 0; lie < 16; lie++) {
        struct table table;
        make_table(&table, CONTACTS);
        switch (lie) {
        case 0: table.offsets[1][2] = 3; break;
        case 1: table.offsets[1][0] = -7; break;
        case 2: table.offsets[1][3] = -1; break;
        case 3: table.columns[1].length = -1; break;
        case 4: table.columns[1].length = 2; break;
        case 5: table.array.length = -3; break;
        case 6: table.array.offset = -1; break;
        case 7: table.columns[1].buffers = NULL; break;
        case 8: table.buffers[1][1] = NULL; break;
        case 9: table.buffers[1][2] = NULL; break;
        case 10: table.columns[1].n_buffers = 1; break;
        case 11: table.array.n_children = 2; break;
        case 12: table.children[1] = NULL; break;
        case 13: table.columns[1].null_count = 5; break;
        case 14: table.buffers[1][2] = "Ann Lee\xff\xff\xff AnnBob Stone"; break;
        case 15: table.columns[1].release = NULL; break;
        default: break;
        }
        frontdesk_matcher *matcher = new_matcher();
        size_t length = 7;
        released = 0;
        frontdesk_status status =
            frontdesk_matcher_add_arrow(matcher, &table.array, &table.schema, FRONTDESK_STR("key"), NULL);
        if (status != FRONTDESK_ERROR_INVALID) {
            fprintf(stderr, "lie %d: status %" PRId32 "\n", lie, status);
            exit(1);
        }
        CHECK(released == 1);
        ACCEPT(frontdesk_matcher_len(matcher, &length, NULL));
        CHECK(length == 0);
        frontdesk_matcher_free(matcher);
    }
    struct table table;
    make_table(&table, CONTACTS);
    frontdesk_matcher *matcher = new_matcher();
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_matcher_add_arrow(matcher, NULL, &table.schema, NOTHING, NULL));
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_matcher_add_arrow(matcher, &table.array, NULL, NOTHING, NULL));
    /* It is released in any case, also where there is nobody to take it. */
    make_table(&table, CONTACTS);
    released = 0;
    REFUSE(FRONTDESK_ERROR_NULL_ARGUMENT, frontdesk_matcher_add_arrow(NULL, &table.array, &table.schema, NOTHING, NULL));
    CHECK(released == 1);
    make_table(&table, CONTACTS);
    CHECK(frontdesk_matcher_add_arrow(matcher, &table.array, &table.schema, FRONTDESK_STR("none"), NULL) ==
          FRONTDESK_ERROR_INVALID);
    frontdesk_matcher_free(matcher);
}

static void live_index(frontdesk_text *model) {
    frontdesk_index *index = NULL, *copy = NULL;
    frontdesk_bytes *bytes = NULL;
    frontdesk_text *text = NULL;
    frontdesk_str ann[] = {FRONTDESK_STR("Ann Lee"), FRONTDESK_STR("ann@example.org")};
    frontdesk_str lee[] = {FRONTDESK_STR("LEE Ann"), FRONTDESK_STR("Ann@Example.org")};
    ACCEPT(frontdesk_index_new(FRONTDESK_ABI, frontdesk_str_of(COLUMNS), frontdesk_text_str(model), &index, NULL));
    ACCEPT(frontdesk_index_insert(index, FRONTDESK_STR("a"), ann, 2, NULL));
    ACCEPT(frontdesk_index_look_up_json(index, lee, 2, 0, &text, NULL));
    CHECK(strstr(frontdesk_text_str(text).data, "\"id\":\"a\"") != NULL);
    frontdesk_text_free(text);
    ACCEPT(frontdesk_index_insert(index, FRONTDESK_STR("b"), lee, 2, NULL));
    CHECK(frontdesk_index_insert(index, FRONTDESK_STR("b"), lee, 2, NULL) == FRONTDESK_ERROR_INVALID);
    ACCEPT(frontdesk_index_similar_json(index, FRONTDESK_STR("b"), 0, &text, NULL));
    CHECK(strstr(frontdesk_text_str(text).data, "\"id\":\"a\"") != NULL);
    frontdesk_text_free(text);
    ACCEPT(frontdesk_index_explain_json(index, FRONTDESK_STR("a"), FRONTDESK_STR("b"), &text, NULL));
    CHECK(text != NULL);
    frontdesk_text_free(text);
    ACCEPT(frontdesk_index_declare_different(index, FRONTDESK_STR("a"), FRONTDESK_STR("b"), NULL));
    ACCEPT(frontdesk_index_snapshot(index, &bytes, NULL));
    ACCEPT(frontdesk_index_restore(FRONTDESK_ABI, frontdesk_bytes_data(bytes), frontdesk_bytes_len(bytes), &copy, NULL));
    frontdesk_bytes_free(bytes);
    ACCEPT(frontdesk_index_similar_json(copy, FRONTDESK_STR("b"), 0, &text, NULL));
    SAME("[]", frontdesk_text_str(text));
    frontdesk_text_free(text);
    ACCEPT(frontdesk_index_update(copy, FRONTDESK_STR("b"), ann, 2, NULL));
    ACCEPT(frontdesk_index_remove(copy, FRONTDESK_STR("a"), NULL));
    CHECK(frontdesk_index_remove(copy, FRONTDESK_STR("a"), NULL) != FRONTDESK_OK);
    CHECK(frontdesk_index_restore(FRONTDESK_ABI, (const uint8_t *)"x", 1, &index, NULL) != FRONTDESK_OK);
    frontdesk_index_free(index);
    frontdesk_index_free(copy);
}

int main(void) {
    keys();
    wrong_rows();
    dates("", "one_slip");
    dates(",\"dates\":{\"month_first\":true}", "same");
    tables();
    streams();
    lies();
    frontdesk_text *model = rows_one_by_one();
    live_index(model);
    frontdesk_text_free(model);
    puts("ok");
    return 0;
}
