/* Generated from the catalogue by `cargo run -p frontdesk-xtask`: do not edit. */

/*
 * Every command, query, event, answer and error of frontdesk, and what they consist of.
 *
 * Constants are the numbers of variants: compare them with frontdesk_event_kind, frontdesk_answer_kind,
 * frontdesk_ref_kind, and with statuses for errors. A number never changes and is never reused.
 *
 * Accessors read what a desk tells: give them frontdesk_event_ref, frontdesk_answer_ref, frontdesk_error_ref,
 * or the part that another accessor returned. They read a field by its name and do not look at the kind: look
 * at it first. A field that is not there is {NULL, 0}, FRONTDESK_ABSENT, 0 or the null reference.
 *
 *     frontdesk_ref ref = frontdesk_event_ref(event);
 *     switch (frontdesk_event_kind(event)) {
 *     case FRONTDESK_EVENT_PAUSE_ENDED:
 *         if (frontdesk_event_pause_ended_cause(ref) == FRONTDESK_PAUSE_END_LIMIT_REACHED)
 *             tell_supervisor(frontdesk_event_pause_ended_agent(ref));
 *         break;
 *     }
 *
 * Commands and queries, and what they consist of, are said as JSON: {"GoOnQueue":{"agent":"ann"}}. An enum
 * without fields is its name, "Immediate"; one with fields an object with its name as the only key.
 */
#ifndef FRONTDESK_CATALOGUE_H
#define FRONTDESK_CATALOGUE_H

#include "frontdesk.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Field numbers --------------------------------------------------------------------------- */

#define FRONTDESK_FIELD_ACCEPTED 0x1bc03140u
#define FRONTDESK_FIELD_ACCESS 0x1126caebu
#define FRONTDESK_FIELD_ACCOUNT 0x294fc75cu
#define FRONTDESK_FIELD_ACCOUNT_SINCE 0xb7dc37d9u
#define FRONTDESK_FIELD_ACTION 0xc4642effu
#define FRONTDESK_FIELD_ACTIVE 0xd975992fu
#define FRONTDESK_FIELD_ACTIVE_AT 0x8410c2f5u
#define FRONTDESK_FIELD_ACTIVITY 0xa229d2ecu
#define FRONTDESK_FIELD_ACTIVITY_KINDS 0x2a3e480cu
#define FRONTDESK_FIELD_ACTOR 0x0e8cd7bau
#define FRONTDESK_FIELD_ADDED 0x0b2656e5u
#define FRONTDESK_FIELD_ADDRESS 0x2c6a2953u
#define FRONTDESK_FIELD_AFTER 0x1b6e7dc9u
#define FRONTDESK_FIELD_AFTER_MINUTES 0x286aad3fu
#define FRONTDESK_FIELD_AGAIN 0xb33fe54fu
#define FRONTDESK_FIELD_AGENT 0x4fe7f1a6u
#define FRONTDESK_FIELD_AGENTS 0x9f21b24fu
#define FRONTDESK_FIELD_ALL 0x13254bc4u
#define FRONTDESK_FIELD_ALL_CALLS 0xd8138182u
#define FRONTDESK_FIELD_ALL_REQUESTS 0x88ee3f9fu
#define FRONTDESK_FIELD_ALLOTMENT 0x1e501be3u
#define FRONTDESK_FIELD_ALLOW 0xaeb1a832u
#define FRONTDESK_FIELD_ALLOWED 0x27c4e443u
#define FRONTDESK_FIELD_ANY 0x2c29f04du
#define FRONTDESK_FIELD_ANY_LEVEL 0xbe8499e4u
#define FRONTDESK_FIELD_APPLICABLE 0x5857ca70u
#define FRONTDESK_FIELD_APPLY 0x24bc4a3bu
#define FRONTDESK_FIELD_APPROVAL 0x76037226u
#define FRONTDESK_FIELD_APPROVED_AFTER 0x1ef51397u
#define FRONTDESK_FIELD_APPROVED_AT 0x3d2a3c8au
#define FRONTDESK_FIELD_ARCHIVED 0x78dfb673u
#define FRONTDESK_FIELD_ARTICLE 0x17676759u
#define FRONTDESK_FIELD_AT 0x57251588u
#define FRONTDESK_FIELD_AT_START 0x81f7d82fu
#define FRONTDESK_FIELD_AVAILABLE 0x66fdf298u
#define FRONTDESK_FIELD_AVERAGE_HANDLE_TIME 0x68cb5095u
#define FRONTDESK_FIELD_BATCH 0x1a03dffbu
#define FRONTDESK_FIELD_BECAUSE 0xe330335bu
#define FRONTDESK_FIELD_BEFORE 0x3845ff3eu
#define FRONTDESK_FIELD_BETWEEN 0xa4ee076fu
#define FRONTDESK_FIELD_BEYOND 0xc275ec36u
#define FRONTDESK_FIELD_BLACKLIST 0x36d3ca4cu
#define FRONTDESK_FIELD_BLACKLISTS 0x8e67612du
#define FRONTDESK_FIELD_BLOCKED 0x5a5d6eb3u
#define FRONTDESK_FIELD_BLOCKS 0x160da1c3u
#define FRONTDESK_FIELD_BLOCKS_NEXT 0x3767380du
#define FRONTDESK_FIELD_BUNDLE 0x12295f05u
#define FRONTDESK_FIELD_BUNDLES 0x0d2146c2u
#define FRONTDESK_FIELD_BUSY 0x5cfb6080u
#define FRONTDESK_FIELD_BY_DOMAIN 0xf8a0494du
#define FRONTDESK_FIELD_BYTE 0x645a021fu
#define FRONTDESK_FIELD_CALL 0xb3f184a9u
#define FRONTDESK_FIELD_CALLS 0x1f34232eu
#define FRONTDESK_FIELD_CAN_LOG_IN 0xe3622ae2u
#define FRONTDESK_FIELD_CAPACITIES 0xa272ab05u
#define FRONTDESK_FIELD_CAPACITY 0x6a18cf89u
#define FRONTDESK_FIELD_CARD 0x8827595fu
#define FRONTDESK_FIELD_CATEGORIES 0x5eb0c06du
#define FRONTDESK_FIELD_CATEGORY 0xcf2f4271u
#define FRONTDESK_FIELD_CAUSE 0xc8aed220u
#define FRONTDESK_FIELD_CAUSES 0x3e3518a9u
#define FRONTDESK_FIELD_CHANGE 0x729d01bdu
#define FRONTDESK_FIELD_CHANGES 0x3b29d74au
#define FRONTDESK_FIELD_CHANNEL 0x21c252a4u
#define FRONTDESK_FIELD_CHANNELS 0xfbe86875u
#define FRONTDESK_FIELD_CHECKED 0x21114ec6u
#define FRONTDESK_FIELD_CODE 0xf9316cf4u
#define FRONTDESK_FIELD_COLOR 0x3d7e6258u
#define FRONTDESK_FIELD_COLUMN 0xf5f8d227u
#define FRONTDESK_FIELD_COLUMNS 0x8ab31a3cu
#define FRONTDESK_FIELD_COMMAND 0x93594ab2u
#define FRONTDESK_FIELD_COMMENT 0x67a6c45eu
#define FRONTDESK_FIELD_CONFIDENCE 0xd458ccd1u
#define FRONTDESK_FIELD_CONFLICTS 0xedbe2ef4u
#define FRONTDESK_FIELD_CONSENT 0xcd345cbdu
#define FRONTDESK_FIELD_CONTACT 0x4303b923u
#define FRONTDESK_FIELD_CONTACTS 0xcedcb8f0u
#define FRONTDESK_FIELD_CONTENT 0x90bec3c2u
#define FRONTDESK_FIELD_CONVERSION 0x8cdfbd85u
#define FRONTDESK_FIELD_CORRECTED 0x3b2c5148u
#define FRONTDESK_FIELD_COUNT 0x39b1ddf4u
#define FRONTDESK_FIELD_COUNT_LIMIT 0xbe360e70u
#define FRONTDESK_FIELD_COUNTED 0x92acce65u
#define FRONTDESK_FIELD_COUNTED_MISSES 0x19163356u
#define FRONTDESK_FIELD_COUNTS_AS_WORK 0xe456207au
#define FRONTDESK_FIELD_COUNTS_BUSY 0x1de6568bu
#define FRONTDESK_FIELD_CREATED 0x31ed74bbu
#define FRONTDESK_FIELD_CREATED_AT 0x57388739u
#define FRONTDESK_FIELD_CREATES 0x26ed636au
#define FRONTDESK_FIELD_CUSTOM 0x2057306eu
#define FRONTDESK_FIELD_DATE 0xd472dc59u
#define FRONTDESK_FIELD_DAY_START 0x92d93e86u
#define FRONTDESK_FIELD_DECIDED 0x1353559fu
#define FRONTDESK_FIELD_DECISIONS 0xed0d13b0u
#define FRONTDESK_FIELD_DEFAULT_VALUE 0xf22d7870u
#define FRONTDESK_FIELD_DEFERRED 0x07f8ceaau
#define FRONTDESK_FIELD_DELETED 0x84d1546au
#define FRONTDESK_FIELD_DELIMITER 0x6c15b5fau
#define FRONTDESK_FIELD_DEPARTMENT 0xcf3da547u
#define FRONTDESK_FIELD_DEPARTMENTS 0x720b10dcu
#define FRONTDESK_FIELD_DESCRIPTION 0x346f3b69u
#define FRONTDESK_FIELD_DETAILS 0x5967f3a5u
#define FRONTDESK_FIELD_DEVICE_BUSY_DELAY 0xaa5f21fdu
#define FRONTDESK_FIELD_DIAGNOSTICS 0xe98093f7u
#define FRONTDESK_FIELD_DIALECT 0xf9f7ac95u
#define FRONTDESK_FIELD_DIRECTION 0xdf6dc76au
#define FRONTDESK_FIELD_DISABLED 0x33f36f05u
#define FRONTDESK_FIELD_DISABLED_BECAUSE 0xcd81fa92u
#define FRONTDESK_FIELD_DISPOSITION 0x0d365234u
#define FRONTDESK_FIELD_DISPOSITION_MANDATORY 0xd0171d34u
#define FRONTDESK_FIELD_DISPOSITIONS 0x138385c5u
#define FRONTDESK_FIELD_DND_WITH_QUEUE 0x65dbbc12u
#define FRONTDESK_FIELD_DOMAIN 0xe79397f1u
#define FRONTDESK_FIELD_DOMAINS 0x0f5781a6u
#define FRONTDESK_FIELD_DORMANT 0xc715147eu
#define FRONTDESK_FIELD_DUPLICATES 0x3279a17fu
#define FRONTDESK_FIELD_DURATION 0x2fa0fd0du
#define FRONTDESK_FIELD_EARLIEST 0xc65567b4u
#define FRONTDESK_FIELD_EDIT 0x5be7d591u
#define FRONTDESK_FIELD_EDITABLE 0x039ba691u
#define FRONTDESK_FIELD_EFFECT 0x6e6e8d54u
#define FRONTDESK_FIELD_EFFECTIVE 0xb1f924f2u
#define FRONTDESK_FIELD_ELAPSED 0x7e31f39bu
#define FRONTDESK_FIELD_ELIGIBLE 0xf41b52f0u
#define FRONTDESK_FIELD_EMAIL 0x8a8753c7u
#define FRONTDESK_FIELD_EMAILS 0xc708c45cu
#define FRONTDESK_FIELD_EMPTY 0x18a7beeeu
#define FRONTDESK_FIELD_ENABLED 0x02f3b39eu
#define FRONTDESK_FIELD_ENCODING 0xbefbd1f0u
#define FRONTDESK_FIELD_END 0x6a8e75aau
#define FRONTDESK_FIELD_ENTRIES 0x6f5882f3u
#define FRONTDESK_FIELD_ENTRY 0xcac3d793u
#define FRONTDESK_FIELD_EQUIPMENT 0xce7228f7u
#define FRONTDESK_FIELD_ERASED 0x8caffda3u
#define FRONTDESK_FIELD_ERROR 0x21918751u
#define FRONTDESK_FIELD_ERRORS 0xfa17ba86u
#define FRONTDESK_FIELD_EVENT 0xfe30d09fu
#define FRONTDESK_FIELD_EVENTS 0x12d8e384u
#define FRONTDESK_FIELD_EXCEEDED 0x8415c3b4u
#define FRONTDESK_FIELD_EXHAUSTED 0x9a4ecb4cu
#define FRONTDESK_FIELD_EXPECTED 0x372b9ed9u
#define FRONTDESK_FIELD_EXPIRED 0x338eb632u
#define FRONTDESK_FIELD_EXPIRES_AT 0x12ee0a81u
#define FRONTDESK_FIELD_EXPIRY 0x7445853eu
#define FRONTDESK_FIELD_EXTERNAL_ID 0xed4a6282u
#define FRONTDESK_FIELD_FACET 0x142d5d78u
#define FRONTDESK_FIELD_FAILING 0xae10d433u
#define FRONTDESK_FIELD_FAMILY_NAME 0x72c3a689u
#define FRONTDESK_FIELD_FIELD 0x67826267u
#define FRONTDESK_FIELD_FIELDS 0x0640657cu
#define FRONTDESK_FIELD_FILE 0xaaea5743u
#define FRONTDESK_FIELD_FILES 0x3ee74090u
#define FRONTDESK_FIELD_FILTER 0xc7e16877u
#define FRONTDESK_FIELD_FILTERS 0xabd6be4cu
#define FRONTDESK_FIELD_FINDINGS 0xc3eb88cfu
#define FRONTDESK_FIELD_FIRST_DAY 0x7e7d40e8u
#define FRONTDESK_FIELD_FIRST_RECORD 0x579f43afu
#define FRONTDESK_FIELD_FORCED 0x65e278a0u
#define FRONTDESK_FIELD_FORMAT 0xb99d8552u
#define FRONTDESK_FIELD_FOUND 0x64ff7b9fu
#define FRONTDESK_FIELD_GIVEN 0xc4eb8a76u
#define FRONTDESK_FIELD_GIVEN_NAME 0xece617b0u
#define FRONTDESK_FIELD_GRACE 0x9c487a6bu
#define FRONTDESK_FIELD_GRACE_UNTIL 0xb51ee28cu
#define FRONTDESK_FIELD_GROUP 0x5fb91e8cu
#define FRONTDESK_FIELD_GROUPS 0xaf6bcb6du
#define FRONTDESK_FIELD_HANDLE 0x2e7fcbd3u
#define FRONTDESK_FIELD_HANDLED 0xea2db115u
#define FRONTDESK_FIELD_HANDLES 0xd32d8ce0u
#define FRONTDESK_FIELD_HASH 0xcec577d1u
#define FRONTDESK_FIELD_HEADER 0xe488d460u
#define FRONTDESK_FIELD_HEADERS 0xd665d9e9u
#define FRONTDESK_FIELD_HELD_SINCE 0x4de40623u
#define FRONTDESK_FIELD_HELP 0x3871a3fau
#define FRONTDESK_FIELD_HIDDEN 0xf618f139u
#define FRONTDESK_FIELD_HOLD 0xadc649b8u
#define FRONTDESK_FIELD_HOLD_UNTIL 0xf07189afu
#define FRONTDESK_FIELD_HOLDER 0xd5411c8fu
#define FRONTDESK_FIELD_HOLDS 0x5a262a91u
#define FRONTDESK_FIELD_HOW 0x01c3ac8du
#define FRONTDESK_FIELD_ID 0x37386ae0u
#define FRONTDESK_FIELD_IDENTITY 0xa945349bu
#define FRONTDESK_FIELD_IDENTITY_CHANGED 0xbd3f2888u
#define FRONTDESK_FIELD_IMPORTS 0xad01b6e5u
#define FRONTDESK_FIELD_INACTIVITY_IN_PAUSE 0x96a756b6u
#define FRONTDESK_FIELD_INACTIVITY_RETURN 0xe18d202au
#define FRONTDESK_FIELD_INDEX 0x090aa9abu
#define FRONTDESK_FIELD_INDICATOR 0x04ad815eu
#define FRONTDESK_FIELD_INTERACTION 0x7a3e494bu
#define FRONTDESK_FIELD_JOB 0xddd42fdcu
#define FRONTDESK_FIELD_KEEP 0xee7b9448u
#define FRONTDESK_FIELD_KEEPS 0xa78a58e1u
#define FRONTDESK_FIELD_KEPT 0xe8614759u
#define FRONTDESK_FIELD_KEPT_SINCE 0x6c552994u
#define FRONTDESK_FIELD_KEY 0x6815c86cu
#define FRONTDESK_FIELD_KIND 0xd913e243u
#define FRONTDESK_FIELD_KNOWN 0x6d48538cu
#define FRONTDESK_FIELD_LABEL 0xf69717fdu
#define FRONTDESK_FIELD_LANGUAGE 0xb9ef387bu
#define FRONTDESK_FIELD_LAPSES_AT 0x6f167829u
#define FRONTDESK_FIELD_LAST_LOG_IN_ADDRESS 0x4ac469a1u
#define FRONTDESK_FIELD_LAST_LOG_IN_AT 0xcb24a286u
#define FRONTDESK_FIELD_LAST_RECORD 0x782ef877u
#define FRONTDESK_FIELD_LAST_SEEN 0xa91d1111u
#define FRONTDESK_FIELD_LATEST 0x41704246u
#define FRONTDESK_FIELD_LEAST 0x676712b6u
#define FRONTDESK_FIELD_LEAVING 0x010382dbu
#define FRONTDESK_FIELD_LENGTH 0x83d03615u
#define FRONTDESK_FIELD_LEVEL 0x9b99e7ddu
#define FRONTDESK_FIELD_LEVELS 0xa147b6eau
#define FRONTDESK_FIELD_LIMIT 0x32dad934u
#define FRONTDESK_FIELD_LIMITS 0x55840ac5u
#define FRONTDESK_FIELD_LINE 0x17db1627u
#define FRONTDESK_FIELD_LINE_SINCE 0x8934a9c2u
#define FRONTDESK_FIELD_LINES 0xe1e4263cu
#define FRONTDESK_FIELD_LINKED_AT 0x1396ec50u
#define FRONTDESK_FIELD_LOCAL 0x9c436708u
#define FRONTDESK_FIELD_LOG_IN 0xb3efe215u
#define FRONTDESK_FIELD_LOGGED_IN 0x146365dbu
#define FRONTDESK_FIELD_LOGIN 0xc97f2f32u
#define FRONTDESK_FIELD_LOSSY 0x5a9e3cd9u
#define FRONTDESK_FIELD_MACHINE 0xe103566eu
#define FRONTDESK_FIELD_MANAGERS 0xc50ab1adu
#define FRONTDESK_FIELD_MANAGES 0x3c17895fu
#define FRONTDESK_FIELD_MANDATORY 0x6fc6bab8u
#define FRONTDESK_FIELD_MARK 0xc77ae4a0u
#define FRONTDESK_FIELD_MATCH_KEYS 0x083df813u
#define FRONTDESK_FIELD_MAX_FORWARD 0xe8a95e4fu
#define FRONTDESK_FIELD_MAX_LENGTH 0x9f44d026u
#define FRONTDESK_FIELD_MAX_NO_ANSWER 0xbfe5fc7cu
#define FRONTDESK_FIELD_MEMBERS 0x37e24810u
#define FRONTDESK_FIELD_MERGE 0xb9764627u
#define FRONTDESK_FIELD_MERGES 0x4930b63cu
#define FRONTDESK_FIELD_MESSAGE 0x24f208e4u
#define FRONTDESK_FIELD_MIDDLE_NAME 0x85dee4e6u
#define FRONTDESK_FIELD_MIN_AVAILABLE 0xb08cc003u
#define FRONTDESK_FIELD_MIN_LENGTH 0x0e5ec1a4u
#define FRONTDESK_FIELD_MINIMUM 0x938122f7u
#define FRONTDESK_FIELD_MINIMUM_REMAINING 0x31a1a374u
#define FRONTDESK_FIELD_MISSED_REASON 0xee47e151u
#define FRONTDESK_FIELD_MISSED_UNTIL 0x0c0e0267u
#define FRONTDESK_FIELD_MISSES 0x32a77a85u
#define FRONTDESK_FIELD_MISSING_DISPOSITION 0x5763feafu
#define FRONTDESK_FIELD_MODE 0xec6ee012u
#define FRONTDESK_FIELD_MOST 0xfb532132u
#define FRONTDESK_FIELD_NAME 0x8d39bde6u
#define FRONTDESK_FIELD_NEXT 0x5cb68de8u
#define FRONTDESK_FIELD_NEXT_CALL 0x3c74fff9u
#define FRONTDESK_FIELD_NEXT_CALL_AT 0xc1df1207u
#define FRONTDESK_FIELD_NICKNAME 0x15354acdu
#define FRONTDESK_FIELD_NO_ANSWER_DELAY 0x21d04d75u
#define FRONTDESK_FIELD_NOTE 0x919a0c3du
#define FRONTDESK_FIELD_NOTES 0x83815ecau
#define FRONTDESK_FIELD_NOTICE 0x9860a5b1u
#define FRONTDESK_FIELD_NOTIFICATIONS 0xf352e36fu
#define FRONTDESK_FIELD_NOTIFY_RESTORED 0x0598384bu
#define FRONTDESK_FIELD_NOW 0x28b19af7u
#define FRONTDESK_FIELD_NUMBER 0x1bd670a0u
#define FRONTDESK_FIELD_NUMBERS 0xa5939c29u
#define FRONTDESK_FIELD_OBSERVED_AT 0x3c280fcfu
#define FRONTDESK_FIELD_OCCUPANCY 0x81d25986u
#define FRONTDESK_FIELD_OF 0x69343c68u
#define FRONTDESK_FIELD_OFFER_TIMEOUT 0x91730071u
#define FRONTDESK_FIELD_OFFSET 0x14c8d3cau
#define FRONTDESK_FIELD_ON_EXHAUSTED 0x9c8b1bf4u
#define FRONTDESK_FIELD_ON_LOGIN 0xa6c8e73au
#define FRONTDESK_FIELD_ON_LOGOUT 0x57bd9fd3u
#define FRONTDESK_FIELD_ONE 0xba2719efu
#define FRONTDESK_FIELD_ONLY 0x9d9e89f7u
#define FRONTDESK_FIELD_ONLY_GROUPS 0xdcb6af78u
#define FRONTDESK_FIELD_OPTIONS 0xef286ca5u
#define FRONTDESK_FIELD_ORDER 0x732c1097u
#define FRONTDESK_FIELD_ORGANISATION 0x89844967u
#define FRONTDESK_FIELD_ORGANISATIONS 0x8f3f0a7cu
#define FRONTDESK_FIELD_OTHER 0xc87d8df5u
#define FRONTDESK_FIELD_OTHER_LINE 0x84895834u
#define FRONTDESK_FIELD_OTHER_ORGANISATIONS 0xfacf46f5u
#define FRONTDESK_FIELD_OTHERS 0x23a5c9f2u
#define FRONTDESK_FIELD_OUTCOME 0x443bc533u
#define FRONTDESK_FIELD_OVERAGE 0xdef7f716u
#define FRONTDESK_FIELD_OVERDUE 0x82dea08bu
#define FRONTDESK_FIELD_OVERLAP 0x2765e008u
#define FRONTDESK_FIELD_PAID 0x8e447707u
#define FRONTDESK_FIELD_PAID_PERCENT 0xea45d199u
#define FRONTDESK_FIELD_PARENT 0xeacdfcfdu
#define FRONTDESK_FIELD_PARTS 0x583da425u
#define FRONTDESK_FIELD_PATH 0x84874d36u
#define FRONTDESK_FIELD_PATTERN 0x873d0129u
#define FRONTDESK_FIELD_PAUSE 0x7084d38du
#define FRONTDESK_FIELD_PAUSE_REFUSALS 0x0627ab53u
#define FRONTDESK_FIELD_PAUSE_TYPE 0xf634bda6u
#define FRONTDESK_FIELD_PAUSE_TYPES 0x6a06d64fu
#define FRONTDESK_FIELD_PAUSE_UNTIL 0xcb99da66u
#define FRONTDESK_FIELD_PAUSE_WHILE_BUSY 0xb7c79e59u
#define FRONTDESK_FIELD_PERIOD 0x99c94704u
#define FRONTDESK_FIELD_PERIOD_END 0x32a4ba26u
#define FRONTDESK_FIELD_PERIOD_START 0x0d999cf3u
#define FRONTDESK_FIELD_PERSON 0xd397b280u
#define FRONTDESK_FIELD_PERSONA 0xf8ce9833u
#define FRONTDESK_FIELD_PERSONAS 0xed39acc0u
#define FRONTDESK_FIELD_PERSONS 0x0aceb489u
#define FRONTDESK_FIELD_PHONES 0x861e1d54u
#define FRONTDESK_FIELD_PHOTO 0x812716e3u
#define FRONTDESK_FIELD_PLACE 0xc8d632fcu
#define FRONTDESK_FIELD_PLAN 0xb7cbc712u
#define FRONTDESK_FIELD_POLICIES 0x1332aff7u
#define FRONTDESK_FIELD_POOL 0x91dd7983u
#define FRONTDESK_FIELD_POOLS 0x8fa6f4d0u
#define FRONTDESK_FIELD_POSITION 0x934f4e0au
#define FRONTDESK_FIELD_PRESENCE 0x8cd34f84u
#define FRONTDESK_FIELD_PRESENCE_SINCE 0x0ac80fb1u
#define FRONTDESK_FIELD_PRESENT 0x1e801cecu
#define FRONTDESK_FIELD_PREVIEW 0x4afa6757u
#define FRONTDESK_FIELD_PRIOR 0x1e39d5b7u
#define FRONTDESK_FIELD_PROBABILITY 0x64a95d7cu
#define FRONTDESK_FIELD_PROBLEMS 0xa8c6987du
#define FRONTDESK_FIELD_PROFILE 0x4674caeeu
#define FRONTDESK_FIELD_PROLONG_MAX 0x6a166093u
#define FRONTDESK_FIELD_PROLONG_STEP 0x69d43ef9u
#define FRONTDESK_FIELD_PROLONG_WINDOW 0x2ad81143u
#define FRONTDESK_FIELD_PROLONGATIONS_LEFT 0xbc906504u
#define FRONTDESK_FIELD_QUEUE 0xf4dfb8b8u
#define FRONTDESK_FIELD_QUEUE_REFUSALS 0x400c9b04u
#define FRONTDESK_FIELD_QUEUES 0x472fe791u
#define FRONTDESK_FIELD_QUOTE 0xb2887bd7u
#define FRONTDESK_FIELD_REASON 0xf8a35e19u
#define FRONTDESK_FIELD_REASONS 0xd32da0deu
#define FRONTDESK_FIELD_RECORD 0x593058ccu
#define FRONTDESK_FIELD_RECORD_TYPE 0x84a1a8c1u
#define FRONTDESK_FIELD_RECORD_TYPES 0x7c7c9036u
#define FRONTDESK_FIELD_RECORDS 0x261bb4adu
#define FRONTDESK_FIELD_REDIRECTED_FROM 0xd5e89545u
#define FRONTDESK_FIELD_REFUSED 0x60acd1e3u
#define FRONTDESK_FIELD_REGION 0x031afe7du
#define FRONTDESK_FIELD_REGIONS 0xf17df00au
#define FRONTDESK_FIELD_REJECTED_DELAY 0x9df64787u
#define FRONTDESK_FIELD_RELATIONS 0xad855496u
#define FRONTDESK_FIELD_REMAINING 0x184e0683u
#define FRONTDESK_FIELD_REMOVED 0x3ff7ffdbu
#define FRONTDESK_FIELD_REMOVED_BY 0xe29e4669u
#define FRONTDESK_FIELD_REPORT 0x19bb34ebu
#define FRONTDESK_FIELD_REQUEST 0x3eaa09b2u
#define FRONTDESK_FIELD_REQUESTS 0x66ad5ad3u
#define FRONTDESK_FIELD_REQUIRED 0x848c8620u
#define FRONTDESK_FIELD_REQUIRED_FOR 0x97c2f1b8u
#define FRONTDESK_FIELD_REQUIRED_ON 0xee473fd8u
#define FRONTDESK_FIELD_RESTING 0x889f63e1u
#define FRONTDESK_FIELD_RESTING_UNTIL 0x17b30292u
#define FRONTDESK_FIELD_RESTORED 0x563101efu
#define FRONTDESK_FIELD_RESUMES_ON_QUEUE 0x7846a189u
#define FRONTDESK_FIELD_RETAIN_DAYS 0x2a76d966u
#define FRONTDESK_FIELD_RIGHT 0x78e32de5u
#define FRONTDESK_FIELD_RIGHTS 0xe3a0c322u
#define FRONTDESK_FIELD_ROLE 0x0fff3219u
#define FRONTDESK_FIELD_ROOT 0x20fd0e45u
#define FRONTDESK_FIELD_ROUTING 0x9d76c469u
#define FRONTDESK_FIELD_ROW 0x440e1d7bu
#define FRONTDESK_FIELD_ROWS 0x2a37b398u
#define FRONTDESK_FIELD_RULE 0xfc2e40d3u
#define FRONTDESK_FIELD_RULES 0x9ccfbbe0u
#define FRONTDESK_FIELD_RUNNING 0x147eb74cu
#define FRONTDESK_FIELD_SAMPLES 0x5c26f3bcu
#define FRONTDESK_FIELD_SAVE 0xccff7e48u
#define FRONTDESK_FIELD_SCALE 0x82971c71u
#define FRONTDESK_FIELD_SCHEMA 0x527d0336u
#define FRONTDESK_FIELD_SCOPE 0xbe2af3ebu
#define FRONTDESK_FIELD_SEARCH 0x803328a9u
#define FRONTDESK_FIELD_SECTIONS 0xcefb10adu
#define FRONTDESK_FIELD_SENDER 0x9f5eeb64u
#define FRONTDESK_FIELD_SEPARATOR 0x6a88f0bcu
#define FRONTDESK_FIELD_SEQ 0xc9270bbcu
#define FRONTDESK_FIELD_SERIAL 0xdbcdcd79u
#define FRONTDESK_FIELD_SESSION 0xc35f4cf7u
#define FRONTDESK_FIELD_SESSION_GRACE 0x872279e0u
#define FRONTDESK_FIELD_SESSIONS 0x130573ccu
#define FRONTDESK_FIELD_SET 0xc6270703u
#define FRONTDESK_FIELD_SETTABLE_BY 0x102ecc87u
#define FRONTDESK_FIELD_SEVERAL 0xb55426cfu
#define FRONTDESK_FIELD_SEVERITY 0x8ffc4fb2u
#define FRONTDESK_FIELD_SHIFTS 0x727abadcu
#define FRONTDESK_FIELD_SIGNATURE 0x5fab696du
#define FRONTDESK_FIELD_SIGNATURES 0xb8d67a3au
#define FRONTDESK_FIELD_SIMILAR 0x6c185226u
#define FRONTDESK_FIELD_SINCE 0xb536a99du
#define FRONTDESK_FIELD_SINGLE_MAXIMUM 0xb5127964u
#define FRONTDESK_FIELD_SKEW_TOLERANCE 0x45649637u
#define FRONTDESK_FIELD_SKIPPED 0x022ec9b7u
#define FRONTDESK_FIELD_SOURCE 0x1bcf29d8u
#define FRONTDESK_FIELD_SOURCES 0x721e9831u
#define FRONTDESK_FIELD_SPENT 0x8d75aae3u
#define FRONTDESK_FIELD_STANDING 0x5dba68f5u
#define FRONTDESK_FIELD_START 0x652b04dfu
#define FRONTDESK_FIELD_STATE 0x783132f6u
#define FRONTDESK_FIELD_STATUS 0xba4b77efu
#define FRONTDESK_FIELD_STATUS_SINCE 0x5647de7au
#define FRONTDESK_FIELD_STATUSES 0xd9ffe337u
#define FRONTDESK_FIELD_SUBJECT 0x891cfe4fu
#define FRONTDESK_FIELD_SUGGESTION 0x00d6400du
#define FRONTDESK_FIELD_SUPPRESSED 0x087253d7u
#define FRONTDESK_FIELD_SURVIVES 0xe0163322u
#define FRONTDESK_FIELD_SURVIVOR 0xe1253f3fu
#define FRONTDESK_FIELD_SWITCHES 0xdd7ddb9du
#define FRONTDESK_FIELD_SWITCHES_IN_DOUBT 0x01256438u
#define FRONTDESK_FIELD_TAG 0x95f72993u
#define FRONTDESK_FIELD_TAGS 0xf416eba0u
#define FRONTDESK_FIELD_TALK 0x142ce44fu
#define FRONTDESK_FIELD_TARGET 0x32608848u
#define FRONTDESK_FIELD_TEAM 0xa2fd7d0cu
#define FRONTDESK_FIELD_TEAMS 0x140c8eedu
#define FRONTDESK_FIELD_TEMPLATE_TEXT 0x9acff2dbu
#define FRONTDESK_FIELD_TENANT 0xf9e185a5u
#define FRONTDESK_FIELD_TENANTS 0x3405afe2u
#define FRONTDESK_FIELD_TERMINATOR 0x60714be0u
#define FRONTDESK_FIELD_TEXT 0xbde64e3eu
#define FRONTDESK_FIELD_TICKET 0x6517b3e5u
#define FRONTDESK_FIELD_TICKETS 0xba4fb522u
#define FRONTDESK_FIELD_TIME 0x5d3c9be4u
#define FRONTDESK_FIELD_TOKEN 0x9479ea32u
#define FRONTDESK_FIELD_TOLERANCE 0xab12f528u
#define FRONTDESK_FIELD_TOP 0xa710dc3cu
#define FRONTDESK_FIELD_TOTAL 0x04d092fdu
#define FRONTDESK_FIELD_TOTALS 0x2256b58au
#define FRONTDESK_FIELD_TRACE 0x813d75aeu
#define FRONTDESK_FIELD_TRANSITIONS 0x21328a43u
#define FRONTDESK_FIELD_UNCHANGED 0xef708ebeu
#define FRONTDESK_FIELD_UNDO 0xf1d0feafu
#define FRONTDESK_FIELD_UNDONE 0x4ea24982u
#define FRONTDESK_FIELD_UNEXPECTED 0xea2367ceu
#define FRONTDESK_FIELD_UNKNOWN 0x9b759fb9u
#define FRONTDESK_FIELD_UNLINKED_AT 0x445a3ba1u
#define FRONTDESK_FIELD_UNPAID 0x3a64b478u
#define FRONTDESK_FIELD_UNPAID_LINES 0xcdd8135cu
#define FRONTDESK_FIELD_UNREACHABLE_DELAY 0xf65c1fadu
#define FRONTDESK_FIELD_UNTIL 0xbab5214fu
#define FRONTDESK_FIELD_UNTYPED 0x71f15c5au
#define FRONTDESK_FIELD_UNUSED 0x85cf281bu
#define FRONTDESK_FIELD_UPDATED 0x20861530u
#define FRONTDESK_FIELD_UPDATES 0x17860705u
#define FRONTDESK_FIELD_USED 0x6a786eb0u
#define FRONTDESK_FIELD_USER 0x60785ef2u
#define FRONTDESK_FIELD_USER_GROUP 0x6188a81eu
#define FRONTDESK_FIELD_USER_GROUPS 0xf7212397u
#define FRONTDESK_FIELD_USES 0x61786085u
#define FRONTDESK_FIELD_UTILISATION 0x6642e5f2u
#define FRONTDESK_FIELD_VALID_UNTIL 0x2425a602u
#define FRONTDESK_FIELD_VALIDATION 0xf217317au
#define FRONTDESK_FIELD_VALUE 0x425ed3cau
#define FRONTDESK_FIELD_VALUES 0x34474c3bu
#define FRONTDESK_FIELD_VERSION 0x4671ae97u
#define FRONTDESK_FIELD_VIEW 0xdba4f4f8u
#define FRONTDESK_FIELD_VIOLATIONS 0x518709b1u
#define FRONTDESK_FIELD_WAITING 0xeeda06a8u
#define FRONTDESK_FIELD_WARN_PERCENT 0x0b992c3bu
#define FRONTDESK_FIELD_WARNING 0x792112efu
#define FRONTDESK_FIELD_WARNINGS 0x4b104b94u
#define FRONTDESK_FIELD_WEIGHT 0x50a09eb9u
#define FRONTDESK_FIELD_WHAT 0x856e942fu
#define FRONTDESK_FIELD_WITHIN 0x31cedb2au
#define FRONTDESK_FIELD_WORD 0x6a98e9fdu
#define FRONTDESK_FIELD_WORK 0x5b98d260u
#define FRONTDESK_FIELD_WORK_AFTER_LOGIN 0xfac4f98fu
#define FRONTDESK_FIELD_WORK_SINCE 0x594202d5u
#define FRONTDESK_FIELD_WRAP_BLOCKS 0x9dbd5c48u
#define FRONTDESK_FIELD_WRAP_EACH 0x2592cc53u
#define FRONTDESK_FIELD_WRAP_OUTBOUND 0xae6c7762u
#define FRONTDESK_FIELD_WRAP_UP 0x4565fd83u
#define FRONTDESK_FIELD_ZONE 0x0390dc47u

/* ---- Weekday --------------------------------------------------------------------------------- */

/* A day of the week. In serde it is its English name. */

/** The first day of the week in ISO 8601. */
#define FRONTDESK_WEEKDAY_MONDAY 1

/** The second. */
#define FRONTDESK_WEEKDAY_TUESDAY 2

/** The third. */
#define FRONTDESK_WEEKDAY_WEDNESDAY 3

/** The fourth. */
#define FRONTDESK_WEEKDAY_THURSDAY 4

/** The fifth. */
#define FRONTDESK_WEEKDAY_FRIDAY 5

/** The sixth. */
#define FRONTDESK_WEEKDAY_SATURDAY 6

/** The seventh. */
#define FRONTDESK_WEEKDAY_SUNDAY 7

/* ---- Command --------------------------------------------------------------------------------- */

/*
 * What a host may ask of a desk. A command is accepted whole, with its events, or refused with
 * every reason, and then it changes nothing.
 */

/**
 * `DefineStatuses`: Adds presence statuses or replaces those of the same id. The whole set of
 * definitions is
 * checked as it would then be. Needs the right StatusDefine.
 *   statuses: list of StatusSpec. The statuses, in the order in which they are shown.
 *   on_login: StatusId, may be left out. The status that the first log-in sets, from now on;
 *     unchanged when absent.
 *   on_logout: StatusId, may be left out. The status that log-out sets, from now on; unchanged when
 *     absent.
 *   apply: Apply, may be left out. When the change acts on agents; labels and colours act at once.
 */
#define FRONTDESK_COMMAND_DEFINE_STATUSES 1

/**
 * `DefinePauseTypes`: Adds pause types or replaces those of the same id. Needs the right
 * PauseDefine.
 *   pause_types: list of PauseTypeSpec. The types.
 *   effect: Effect, may be left out. When changed limits act.
 *   apply: Apply, may be left out. When everything else acts.
 */
#define FRONTDESK_COMMAND_DEFINE_PAUSE_TYPES 2

/**
 * `DefinePools`: Adds pools of pause types or replaces those of the same id. Needs the right
 * PauseDefine.
 *   pools: list of PoolSpec. The pools.
 *   effect: Effect, may be left out. When changed limits act.
 */
#define FRONTDESK_COMMAND_DEFINE_POOLS 3

/**
 * `DefineTeams`: Adds teams or replaces those of the same id. Needs the right TeamDefine.
 *   teams: list of TeamSpec. The teams.
 *   apply: Apply, may be left out. When changed timing acts on agents.
 */
#define FRONTDESK_COMMAND_DEFINE_TEAMS 4

/**
 * `DefineChannels`: Adds channels or replaces those of the same id. Needs the right TeamDefine.
 *   channels: list of ChannelSpec. The channels, in the order in which they are shown.
 *   apply: Apply, may be left out. When the change acts on agents.
 */
#define FRONTDESK_COMMAND_DEFINE_CHANNELS 5

/**
 * `DefineQueues`: Adds queues or replaces those of the same id, at once. Needs the right
 * TeamDefine.
 *   queues: list of QueueSpec. The queues.
 */
#define FRONTDESK_COMMAND_DEFINE_QUEUES 6

/**
 * `DefineInactivityRules`: Adds inactivity rules or replaces those of the same id, at once;
 * deadlines are computed anew. Needs the right StatusDefine.
 *   rules: list of InactivityRuleSpec. The rules.
 */
#define FRONTDESK_COMMAND_DEFINE_INACTIVITY_RULES 7

/**
 * `DefinePolicies`: Replaces the policies of the desk, at once. A running timer keeps its deadline.
 * Needs the right DeskConfigure.
 *   policies: Policies. The policies.
 */
#define FRONTDESK_COMMAND_DEFINE_POLICIES 8

/**
 * `DefineAgents`: Adds agents or replaces the record of those of the same id. New agents are logged
 * out. Needs the right TeamDefine.
 *   agents: list of AgentSpec. The agents.
 */
#define FRONTDESK_COMMAND_DEFINE_AGENTS 9

/**
 * `DefineShifts`: Replaces the shifts of an agent that have not begun. Needs the right TeamDefine.
 *   agent: AgentId. The agent.
 *   shifts: list of Shift. The shifts, in order, without overlap. Those that have begun must be as
 *     they were.
 */
#define FRONTDESK_COMMAND_DEFINE_SHIFTS 10

/**
 * `AssignRole`: Gives an actor a role, besides those that the actor has. Needs the right
 * RoleAssign.
 *   actor: ActorId. The actor.
 *   role: Role. The role.
 */
#define FRONTDESK_COMMAND_ASSIGN_ROLE 11

/**
 * `RevokeRole`: Takes a role from an actor. Needs the right RoleAssign.
 *   actor: ActorId. The actor.
 *   role: Role. The role.
 */
#define FRONTDESK_COMMAND_REVOKE_ROLE 12

/**
 * `AssignBundle`: Gives an actor a bundle of rights: `analytics.employees`, `omni.operators` or
 * `contacts.fields`. Needs the right RoleAssign.
 *   actor: ActorId. The actor.
 *   bundle: BundleId. The bundle.
 */
#define FRONTDESK_COMMAND_ASSIGN_BUNDLE 13

/**
 * `RevokeBundle`: Takes a bundle of rights from an actor. Needs the right RoleAssign.
 *   actor: ActorId. The actor.
 *   bundle: BundleId. The bundle.
 */
#define FRONTDESK_COMMAND_REVOKE_BUNDLE 14

/**
 * `Login`: Opens a session. The first one logs the agent in; another one changes nothing else.
 * Needs the right AgentStatus.
 *   agent: AgentId. The agent.
 *   session: SessionId. The session, one a device.
 */
#define FRONTDESK_COMMAND_LOGIN 20

/**
 * `Logout`: Closes a session, or all of them. With the last one the agent is logged out. Needs the
 * right AgentStatus.
 *   agent: AgentId. The agent.
 *   session: SessionId, may be left out. The session; all when absent.
 *   forced: true or false, may be left out. Log out at once: active interactions are closed as
 *     abandoned.
 */
#define FRONTDESK_COMMAND_LOGOUT 21

/**
 * `Disconnect`: Tells that a session was lost. After the last one the agent has a grace to come
 * back. Needs the right Facts.
 *   agent: AgentId. The agent.
 *   session: SessionId. The session.
 *   at: instant. When it was lost: not after now.
 */
#define FRONTDESK_COMMAND_DISCONNECT 22

/**
 * `SetLine`: Switches do not disturb on or off. Needs the right AgentStatus.
 *   agent: AgentId. The agent.
 *   line: Line. The state of the line.
 */
#define FRONTDESK_COMMAND_SET_LINE 23

/**
 * `GoOnQueue`: Goes on the queues, from off queue, from a pause or from break-out. Needs the right
 * AgentStatus.
 *   agent: AgentId. The agent.
 */
#define FRONTDESK_COMMAND_GO_ON_QUEUE 24

/**
 * `GoOffQueue`: Leaves the queues; deferred while an interaction goes on. Needs the right
 * AgentStatus.
 *   agent: AgentId. The agent.
 */
#define FRONTDESK_COMMAND_GO_OFF_QUEUE 25

/**
 * `Pause`: Goes into a pause; deferred while an interaction goes on, as the policy says. Needs the
 * right AgentStatus.
 *   agent: AgentId. The agent.
 *   pause_type: PauseTypeId, may be left out. The type; absent for an untyped pause.
 *   until: instant, may be left out. When the desk ends the pause by itself; never when absent.
 *   comment: text, may be left out. Free text, at most 1,000 bytes.
 */
#define FRONTDESK_COMMAND_PAUSE 26

/**
 * `ForcePause`: Puts an agent into a pause at once, even of an exhausted type; the desk does not
 * switch the
 * type during this pause. Needs the right PauseOverride.
 *   agent: AgentId. The agent.
 *   pause_type: PauseTypeId, may be left out. The type; absent for an untyped pause.
 *   until: instant, may be left out. When the desk ends the pause by itself; never when absent.
 *   comment: text, may be left out. Free text, at most 1,000 bytes.
 */
#define FRONTDESK_COMMAND_FORCE_PAUSE 27

/**
 * `Resume`: Ends a pause and goes back to where it began, or ends a break-out and goes on queue.
 * Needs the right AgentStatus.
 *   agent: AgentId. The agent.
 */
#define FRONTDESK_COMMAND_RESUME 28

/**
 * `CancelNext`: Gives up the deferred change. Needs the right AgentStatus.
 *   agent: AgentId. The agent.
 */
#define FRONTDESK_COMMAND_CANCEL_NEXT 29

/**
 * `RequestPause`: Asks for a pause of a type that needs approval. Needs the right AgentStatus.
 *   agent: AgentId. The agent.
 *   pause_type: PauseTypeId. The type.
 *   comment: text, may be left out. Free text, at most 1,000 bytes.
 */
#define FRONTDESK_COMMAND_REQUEST_PAUSE 30

/**
 * `ApprovePause`: Approves the requested pause; it starts as if the agent had set it now. Needs the
 * right AgentStatusOther.
 *   agent: AgentId. The agent.
 */
#define FRONTDESK_COMMAND_APPROVE_PAUSE 31

/**
 * `RefusePause`: Refuses the requested pause. Needs the right AgentStatusOther.
 *   agent: AgentId. The agent.
 */
#define FRONTDESK_COMMAND_REFUSE_PAUSE 32

/**
 * `CancelPauseRequest`: Takes the request for a pause back. Needs the right AgentStatus.
 *   agent: AgentId. The agent.
 */
#define FRONTDESK_COMMAND_CANCEL_PAUSE_REQUEST 33

/**
 * `Offer`: Offers an interaction to an agent who is eligible for it. Needs the right Facts.
 *   agent: AgentId. The agent.
 *   interaction: InteractionId. The host's id of the interaction.
 *   channel: ChannelId. The channel.
 *   expires_at: instant, may be left out. When the offer fails as not answered; the team's rule
 *     when absent.
 */
#define FRONTDESK_COMMAND_OFFER 40

/**
 * `Answer`: The agent takes the open offer. Needs the right Facts.
 *   agent: AgentId. The agent.
 *   interaction: InteractionId. The interaction.
 */
#define FRONTDESK_COMMAND_ANSWER 41

/**
 * `OfferFailed`: The open offer was not taken. Needs the right Facts.
 *   agent: AgentId. The agent.
 *   interaction: InteractionId. The interaction.
 *   reason: OfferFailure. Why.
 */
#define FRONTDESK_COMMAND_OFFER_FAILED 42

/**
 * `Begin`: An interaction is active, with or without an offer. Accepted in every state but logged
 * out. Needs the right Facts.
 *   agent: AgentId. The agent.
 *   interaction: InteractionId. The host's id of the interaction.
 *   channel: ChannelId. The channel.
 *   kind: InteractionKind. Where it came from.
 */
#define FRONTDESK_COMMAND_BEGIN 43

/**
 * `Hold`: The active interaction is put on hold. Needs the right Facts.
 *   agent: AgentId. The agent.
 *   interaction: InteractionId. The interaction.
 */
#define FRONTDESK_COMMAND_HOLD 44

/**
 * `Unhold`: The interaction is taken off hold. Needs the right Facts.
 *   agent: AgentId. The agent.
 *   interaction: InteractionId. The interaction.
 */
#define FRONTDESK_COMMAND_UNHOLD 45

/**
 * `End`: The active interaction is over; while it is only offered, the offer is cancelled. Needs
 * the right Facts.
 *   agent: AgentId. The agent.
 *   interaction: InteractionId. The interaction.
 *   how: EndReason. How it ended.
 */
#define FRONTDESK_COMMAND_END 46

/**
 * `Prolong`: Prolongs the running wrap-up by the team's step. Needs the right AgentStatus.
 *   agent: AgentId. The agent.
 *   interaction: InteractionId. The interaction that is being wrapped up.
 */
#define FRONTDESK_COMMAND_PROLONG 47

/**
 * `Finish`: Ends the running wrap-up. Needs the right AgentStatus.
 *   agent: AgentId. The agent.
 *   interaction: InteractionId. The interaction that is being wrapped up.
 *   disposition: DispositionId, may be left out. Its outcome.
 */
#define FRONTDESK_COMMAND_FINISH 48

/**
 * `Activity`: The agent did something that counts as activity. Needs the right Facts.
 *   agent: AgentId. The agent.
 *   kind: ActivityKindId. Of what kind; one of the policies' `activity_kinds`.
 *   at: instant. When: not after now.
 */
#define FRONTDESK_COMMAND_ACTIVITY 49

/**
 * `SetPresence`: Sets the presence status. Needs the right AgentStatus.
 *   agent: AgentId. The agent.
 *   status: StatusId. The status.
 *   hold_until: instant, may be left out. No inactivity rule acts before this instant. For
 *     administrators.
 */
#define FRONTDESK_COMMAND_SET_PRESENCE 50

/**
 * `GrantPauseTime`: Adds time or pauses to one limit of the agent for its current period. Exactly
 * one of
 * `pause_type` and `pool`, and at least one of `time` and `count`. Needs the right PauseGrant.
 *   agent: AgentId. The agent.
 *   pause_type: PauseTypeId, may be left out. The type whose own limit grows.
 *   pool: PoolId, may be left out. The pool whose limit grows.
 *   time: milliseconds, may be left out. How much time is added; more than 0.
 *   count: integer, may be left out. How many pauses are added; more than 0.
 */
#define FRONTDESK_COMMAND_GRANT_PAUSE_TIME 51

/**
 * `CorrectInterval`: Says what a past span of an agent's day really was. The account is computed
 * anew. Needs the right PauseCorrect.
 *   agent: AgentId. The agent.
 *   start: instant. Where the span starts.
 *   end: instant. Where it ends: after its start, not after now.
 *   line: AccountLine. The line that it belongs to.
 *   comment: text, may be left out. Free text, at most 1,000 bytes.
 */
#define FRONTDESK_COMMAND_CORRECT_INTERVAL 52

/**
 * `Repin`: Applies the newest definitions to an agent who is logged in under older ones. Needs the
 * right TeamDefine.
 *   agent: AgentId. The agent.
 */
#define FRONTDESK_COMMAND_REPIN 53

/**
 * `DefineDispositions`: Adds dispositions or replaces those of the same id. The set is checked as
 * it would then be. Needs the right DispositionDefine.
 *   dispositions: list of DispositionSpec. The dispositions, in the order in which they are shown.
 */
#define FRONTDESK_COMMAND_DEFINE_DISPOSITIONS 130

/**
 * `CloneDisposition`: Makes a disposition after another one. Needs the right DispositionDefine.
 *   source: DispositionId. The one that is the template.
 *   disposition: DispositionId. The id of the new one.
 *   name: text. The name of the new one.
 *   relations: true or false, may be left out. The new one is related to what the template is
 *     related to.
 */
#define FRONTDESK_COMMAND_CLONE_DISPOSITION 131

/**
 * `RelateDisposition`: Replaces what a disposition is related to: where it can be newly set from
 * now on. Needs the right DispositionDefine.
 *   disposition: DispositionId. The disposition.
 *   categories: list of CategoryId, may be left out. All categories with which it can be set.
 *   queues: list of QueueId, may be left out. All queues with which it can be set.
 *   record_types: list of RecordTypeId, may be left out. All record types with which it can be set.
 */
#define FRONTDESK_COMMAND_RELATE_DISPOSITION 132

/**
 * `DeleteDisposition`: Deletes a disposition that was never set and that nothing names. Others are
 * archived. Needs the right DispositionDefine.
 *   disposition: DispositionId. The disposition.
 */
#define FRONTDESK_COMMAND_DELETE_DISPOSITION 133

/**
 * `DefineRecordTypes`: Adds record types or replaces those of the same id. Needs the right
 * DispositionDefine.
 *   record_types: list of RecordTypeSpec. The record types.
 */
#define FRONTDESK_COMMAND_DEFINE_RECORD_TYPES 134

/**
 * `SaveOutcome`: Sets the dispositions of an activity, a ticket or a record, with what follows:
 * numbers come into
 * blacklists, and the next call is scheduled. Needs the right DispositionSave.
 *   save: OutcomeSave. What is saved.
 */
#define FRONTDESK_COMMAND_SAVE_OUTCOME 135

/**
 * `ForgetOutcome`: Forgets what is set on an activity, a ticket or a record, and its next call.
 * Numbers stay in
 * blacklists. Needs the right DispositionSave.
 *   subject: Subject. On what.
 */
#define FRONTDESK_COMMAND_FORGET_OUTCOME 136

/**
 * `DefineBlacklists`: Adds blacklists or replaces the definitions of those of the same id; numbers
 * stay. Needs the right BlacklistDefine.
 *   blacklists: list of BlacklistSpec. The blacklists.
 */
#define FRONTDESK_COMMAND_DEFINE_BLACKLISTS 140

/**
 * `AddToBlacklist`: Puts a number into a blacklist. At most one of `expiry` and `until`; without
 * both, for ever. Needs the right BlacklistAdd.
 *   blacklist: BlacklistId. The blacklist.
 *   number: text. The number, as it was written.
 *   region: text, may be left out. The country of a number without country code: two letters of ISO
 *     3166-1.
 *   expiry: text, may be left out. For how long, such as `2 weeks`.
 *   until: instant, may be left out. Until when: later than now.
 *   comment: text, may be left out. Free text, at most 1,000 bytes.
 */
#define FRONTDESK_COMMAND_ADD_TO_BLACKLIST 141

/**
 * `ImportBlacklist`: Puts the numbers of a list into a blacklist: all, or none where one is
 * unreadable. Needs the right BlacklistAdd.
 *   blacklist: BlacklistId. The blacklist.
 *   region: text, may be left out. The country of numbers without country code: two letters of ISO
 *     3166-1.
 *   lines: list of BlacklistLine. The numbers.
 */
#define FRONTDESK_COMMAND_IMPORT_BLACKLIST 142

/**
 * `RemoveFromBlacklist`: Takes a number out of a blacklist, whatever its expiry. Needs the right
 * BlacklistRemove.
 *   blacklist: BlacklistId. The blacklist.
 *   number: text. The number, as it was written.
 *   region: text, may be left out. The country of a number without country code: two letters of ISO
 *     3166-1.
 *   comment: text, may be left out. Free text, at most 1,000 bytes.
 */
#define FRONTDESK_COMMAND_REMOVE_FROM_BLACKLIST 143

/**
 * `SetBlacklistExpiry`: Sets outright until when a number of a blacklist is blocked, shorter too.
 * Needs the right BlacklistRemove.
 *   blacklist: BlacklistId. The blacklist.
 *   number: text. The number, as it was written.
 *   region: text, may be left out. The country of a number without country code: two letters of ISO
 *     3166-1.
 *   until: instant, may be left out. Until when; for ever when absent.
 */
#define FRONTDESK_COMMAND_SET_BLACKLIST_EXPIRY 144

/**
 * `AddEquipment`: Adds equipment; parts may follow in the list after what they are parts of. Needs
 * the right EquipmentEdit.
 *   equipment: list of EquipmentSpec. The equipment.
 */
#define FRONTDESK_COMMAND_ADD_EQUIPMENT 160

/**
 * `EditEquipment`: Replaces what is known of equipment. Needs the right EquipmentEdit.
 *   equipment: EquipmentId. The equipment.
 *   details: EquipmentDetails. All that is known of it.
 */
#define FRONTDESK_COMMAND_EDIT_EQUIPMENT 161

/**
 * `MoveEquipment`: Makes equipment, with its parts, a part of other equipment of the same company,
 * or of nothing. Needs the right EquipmentEdit.
 *   equipment: EquipmentId. The equipment.
 *   parent: EquipmentId, may be left out. What it becomes a part of; of nothing when absent.
 */
#define FRONTDESK_COMMAND_MOVE_EQUIPMENT 162

/**
 * `TransferEquipment`: Hands equipment, with its parts, over to another company. Tickets keep the
 * company of their time. Needs the right EquipmentEdit.
 *   equipment: EquipmentId. The equipment.
 *   organisation: OrganisationId. The company.
 *   parent: EquipmentId, may be left out. What it becomes a part of there; of nothing when absent.
 */
#define FRONTDESK_COMMAND_TRANSFER_EQUIPMENT 163

/**
 * `DeleteEquipment`: Deletes equipment that was never in a ticket. Needs the right EquipmentDelete.
 *   equipment: EquipmentId. The equipment.
 *   parts: PartsOfDeleted, may be left out. What becomes of its parts.
 */
#define FRONTDESK_COMMAND_DELETE_EQUIPMENT 164

/**
 * `ArchiveEquipment`: Hides equipment, with its parts, where it is picked, or shows it again.
 * History keeps it. Needs the right EquipmentEdit.
 *   equipment: EquipmentId. The equipment.
 *   archived: true or false, may be left out. Hide it; show it again when false.
 */
#define FRONTDESK_COMMAND_ARCHIVE_EQUIPMENT 165

/**
 * `NoteEquipment`: Adds a note on equipment. Needs the right EquipmentLink.
 *   equipment: EquipmentId. The equipment.
 *   text: text. What it says; at most 10,000 bytes.
 */
#define FRONTDESK_COMMAND_NOTE_EQUIPMENT 166

/**
 * `SetTicketEquipment`: Replaces the equipment of a ticket, in this order. Equipment of another
 * company asks for the right
 * `equipment.cross` besides, unless the ticket has it already. Needs the right EquipmentLink.
 *   ticket: TicketId. The ticket.
 *   organisation: OrganisationId. The company of the ticket.
 *   equipment: list of EquipmentId. All equipment of the ticket.
 */
#define FRONTDESK_COMMAND_SET_TICKET_EQUIPMENT 167

/**
 * `DefineFieldGroups`: Adds groups of custom fields or replaces those of the same id. The kind of
 * card that a group is for
 * never changes. Needs the right FieldsDefine.
 *   groups: list of FieldGroupSpec. The groups.
 */
#define FRONTDESK_COMMAND_DEFINE_FIELD_GROUPS 100

/**
 * `DefineFields`: Adds custom fields or replaces those of the same key. Another kind of value is
 * refused: it needs a plan.
 * Options that are left out are archived. Values that exist are held against new limits when they
 * are
 * next edited. Needs the right FieldsDefine.
 *   fields: list of FieldSpec. The fields.
 */
#define FRONTDESK_COMMAND_DEFINE_FIELDS 101

/**
 * `SetFieldUses`: Tells what uses which fields, in the place of what was told of the same user
 * before. A field in use
 * cannot be purged. Needs the right FieldsDefine.
 *   user: FieldUser. What uses them.
 *   card: CardKind. Of what kind of card the fields are.
 *   fields: list of FieldId. The fields; none when the user is gone.
 */
#define FRONTDESK_COMMAND_SET_FIELD_USES 102

/**
 * `ApplyFieldChange`: Applies a change as it was planned. Needs the right FieldsDefine.
 *   change: FieldChange. The change.
 *   hash: text. The hash of its plan.
 *   count: integer, may be left out. For a purge: how many values are deleted, exactly.
 */
#define FRONTDESK_COMMAND_APPLY_FIELD_CHANGE 103

/**
 * `UndoFieldChange`: Undoes an applied change. Values that were edited since are kept, converted
 * back where they can be. Needs the right FieldsDefine.
 *   number: integer. The number of the change.
 */
#define FRONTDESK_COMMAND_UNDO_FIELD_CHANGE 104

/**
 * `ForgetFieldChange`: Forgets how to undo a change: what a purge deleted is gone then. Needs the
 * right FieldsDefine.
 *   number: integer. The number of the change.
 */
#define FRONTDESK_COMMAND_FORGET_FIELD_CHANGE 105

/**
 * `AddCard`: Adds a card with its values; fields without one get their default. Needs the right
 * CardsManage.
 *   card: CardRef. The card.
 *   user_group: UserGroupId, may be left out. The group of a user.
 *   record_type: RecordTypeId, may be left out. The type of a record.
 *   values: Json. Values by field, as a JSON object.
 */
#define FRONTDESK_COMMAND_ADD_CARD 106

/**
 * `EditCard`: Changes values of a card. Only what changes is checked; with an outcome, everything
 * required must be
 * there. Needs the right FieldsUse.
 *   card: CardRef. The card.
 *   values: Json. Values by field, as a JSON object; `null` takes a value away, and what is left
 *     out stays.
 *   outcome: DispositionId, may be left out. The outcome that the card is saved with.
 */
#define FRONTDESK_COMMAND_EDIT_CARD 107

/**
 * `MoveCard`: Moves a card to another group of users or record type. Values that it does not show
 * there lie dormant
 * until it comes back. Needs the right CardsManage.
 *   card: CardRef. The card.
 *   user_group: UserGroupId, may be left out. The group of a user.
 *   record_type: RecordTypeId, may be left out. The type of a record.
 */
#define FRONTDESK_COMMAND_MOVE_CARD 108

/**
 * `RemoveCard`: Forgets a card with its values. Needs the right CardsManage.
 *   card: CardRef. The card.
 */
#define FRONTDESK_COMMAND_REMOVE_CARD 109

/**
 * `DefineUserGroups`: Adds groups of persons or replaces those of the same id. No group can be
 * given rights that the actor
 * lacks. Needs the right RoleAssign.
 *   groups: list of UserGroupSpec. The groups.
 */
#define FRONTDESK_COMMAND_DEFINE_USER_GROUPS 200

/**
 * `DefineDepartments`: Adds departments or replaces those of the same id. Needs the right
 * DeskConfigure.
 *   departments: list of DepartmentSpec. The departments.
 */
#define FRONTDESK_COMMAND_DEFINE_DEPARTMENTS 201

/**
 * `DefineTenants`: Adds tenants or replaces those of the same id. Needs the right TenantDefine.
 *   tenants: list of TenantSpec. The tenants.
 */
#define FRONTDESK_COMMAND_DEFINE_TENANTS 202

/**
 * `CreatePerson`: Adds a person. A group with rights that the actor lacks is refused. Needs the
 * right UserCreate.
 *   person: PersonSpec. The person.
 *   fields: Json, may be left out. Values of custom fields, as a JSON object.
 */
#define FRONTDESK_COMMAND_CREATE_PERSON 203

/**
 * `EditPerson`: Changes a person: of a merged one, the person that remains. People may change their
 * own signature,
 * language, zone and notifications. Needs the right UserEdit.
 *   person: PersonId. Who.
 *   changes: list of ContactChange. The changes, one after the other.
 *   fields: Json, may be left out. Values of custom fields, as a JSON object; `null` takes a value
 *     away.
 */
#define FRONTDESK_COMMAND_EDIT_PERSON 204

/**
 * `DeletePerson`: Deletes a person without history, who was never merged. Needs the right
 * UserDelete.
 *   person: PersonId. Who.
 */
#define FRONTDESK_COMMAND_DELETE_PERSON 205

/**
 * `SetAccountStatus`: Sets the status of accounts, each for itself: of those that keep theirs, an
 * event says why. Dismissing
 * asks for the right `user.status.dismiss` besides, and for a token. Needs the right
 * UserStatusBlock.
 *   persons: list of PersonId. Whose; at most 10,000.
 *   status: AccountStatus. The status.
 *   token: text, may be left out. For dismissing: the token of the query `PlanDismissal` for the
 *     same persons.
 */
#define FRONTDESK_COMMAND_SET_ACCOUNT_STATUS 206

/**
 * `CreateOrganisation`: Adds an organisation. Needs the right OrgCreate.
 *   organisation: OrganisationSpec. The organisation.
 *   fields: Json, may be left out. Values of custom fields, as a JSON object.
 */
#define FRONTDESK_COMMAND_CREATE_ORGANISATION 207

/**
 * `EditOrganisation`: Changes an organisation: of a merged one, the organisation that remains.
 * Needs the right OrgEdit.
 *   organisation: OrganisationId. Which.
 *   changes: list of ContactChange. The changes, one after the other.
 *   fields: Json, may be left out. Values of custom fields, as a JSON object; `null` takes a value
 *     away.
 */
#define FRONTDESK_COMMAND_EDIT_ORGANISATION 208

/**
 * `ArchiveOrganisation`: Hides an organisation where one is picked, or shows it again. Its domains
 * rest meanwhile. Needs the right OrgEdit.
 *   organisation: OrganisationId. Which.
 *   archived: true or false, may be left out. Hide it; show it again when false.
 */
#define FRONTDESK_COMMAND_ARCHIVE_ORGANISATION 209

/**
 * `DeleteOrganisation`: Deletes an organisation without members, history and equipment, which was
 * never merged. Needs the right OrgDelete.
 *   organisation: OrganisationId. Which.
 */
#define FRONTDESK_COMMAND_DELETE_ORGANISATION 210

/**
 * `SetOrganisationDomains`: Replaces the domains whose users belong to an organisation. Needs the
 * right OrgEdit.
 *   organisation: OrganisationId. Which.
 *   domains: list of DomainRule. All of its domains; each belongs to one organisation only.
 */
#define FRONTDESK_COMMAND_SET_ORGANISATION_DOMAINS 211

/**
 * `SetManagers`: Replaces the managers of an organisation, who are members of it. Needs the right
 * OrgManagerSet.
 *   organisation: OrganisationId. Which.
 *   managers: list of PersonId. All of its managers.
 */
#define FRONTDESK_COMMAND_SET_MANAGERS 212

/**
 * `AttachByDomain`: Puts persons without organisation into the one of their domain, as planned.
 * Needs the right UserEdit.
 *   organisation: OrganisationId. The organisation.
 *   hash: text. The hash of the plan.
 */
#define FRONTDESK_COMMAND_ATTACH_BY_DOMAIN 213

/**
 * `AddNote`: Adds a note on a person or an organisation. Needs the right NoteAdd.
 *   note: NewNote. The note.
 */
#define FRONTDESK_COMMAND_ADD_NOTE 214

/**
 * `LinkFile`: Tells that the host keeps a file for a person or an organisation. Needs the right
 * FileAdd.
 *   file: NewFile. The file.
 */
#define FRONTDESK_COMMAND_LINK_FILE 215

/**
 * `NoteRequest`: Tells that a person made a request. Needs the right Facts.
 *   request: NewRequest. The request.
 */
#define FRONTDESK_COMMAND_NOTE_REQUEST 216

/**
 * `NoteCall`: Tells of a call with a person. Needs the right Facts.
 *   call: NewCall. The call.
 */
#define FRONTDESK_COMMAND_NOTE_CALL 217

/**
 * `NoteLogIn`: Tells that a person logged in to his or her account. Needs the right Facts.
 *   log_in: LogIn. The log-in.
 */
#define FRONTDESK_COMMAND_NOTE_LOG_IN 218

/**
 * `SetPersona`: Sets who a person is for the clients of a tenant, or that he or she is nobody
 * there. Needs the right PersonaEdit.
 *   person: PersonId. Who.
 *   tenant: TenantId. The tenant.
 *   persona: Persona, may be left out. Who the person is there; nobody when absent.
 */
#define FRONTDESK_COMMAND_SET_PERSONA 219

/**
 * `MergeContacts`: Merges persons into a person, or organisations into an organisation, as planned.
 * Needs the right UserMerge.
 *   order: MergeOrder. What is merged.
 *   hash: text. The hash of the plan.
 */
#define FRONTDESK_COMMAND_MERGE_CONTACTS 240

/**
 * `UndoMerge`: Undoes a merge, as planned. Needs the right UserUnmerge.
 *   merge: integer. The number of the merge.
 *   hash: text. The hash of the plan.
 */
#define FRONTDESK_COMMAND_UNDO_MERGE 241

/**
 * `DismissDuplicate`: Declares that two contacts are not the same. That holds until a name, an
 * e-mail address, a phone number,
 * a handle or an external id of one of them changes. Needs the right DuplicateDismiss.
 *   one: ContactRef. One of them.
 *   other: ContactRef. The other.
 */
#define FRONTDESK_COMMAND_DISMISS_DUPLICATE 242

/**
 * `ErasePersons`: Erases every personal value of persons, and of everyone merged with them. What is
 * left are ids,
 * instants and counts. Needs the right PersonErase.
 *   persons: list of PersonId. Whom.
 *   hash: text. The hash of the report of the query `EraseReport` for the same persons.
 */
#define FRONTDESK_COMMAND_ERASE_PERSONS 243

/**
 * `ApplyImport`: Imports a list of contacts, as planned. The same import again, as it was applied,
 * changes nothing. Needs the right ContactsImport.
 *   job: ImportJob. What is imported, and how.
 *   hash: text. The hash of the plan.
 */
#define FRONTDESK_COMMAND_APPLY_IMPORT 265

/**
 * `UndoImport`: Undoes an import: who was made is removed, who was changed has the values before.
 * Who changed since stays as is, and
 * so does whom the actor may not make, or change, as the row did. Needs the right ContactsImport.
 *   batch: BatchId. Which.
 */
#define FRONTDESK_COMMAND_UNDO_IMPORT 266

/**
 * `ForgetImport`: Forgets what undoing an import takes. Needs the right ContactsImport.
 *   batch: BatchId. Which.
 */
#define FRONTDESK_COMMAND_FORGET_IMPORT 267

/* ---- DiagramFormat --------------------------------------------------------------------------- */

/* Which diagram language to write. */

/** `Mermaid`: Mermaid's `stateDiagram-v2`. */
#define FRONTDESK_DIAGRAM_FORMAT_MERMAID 1

/** `Dot`: Graphviz. */
#define FRONTDESK_DIAGRAM_FORMAT_DOT 2

/** `Scxml`: W3C State Chart XML. */
#define FRONTDESK_DIAGRAM_FORMAT_SCXML 3

/* ---- Machine --------------------------------------------------------------------------------- */

/* Which part of the definitions to draw. */

/** `Presence`: Presence statuses: who sets them, and the inactivity rules. */
#define FRONTDESK_MACHINE_PRESENCE 1

/**
 * `Work`: Work: off queue, on queue, pauses, break-out, and what leads on from an exhausted pause.
 */
#define FRONTDESK_MACHINE_WORK 2

/** `Channel`: One channel: offers, interactions, wrap-up, misses. */
#define FRONTDESK_MACHINE_CHANNEL 3

/* ---- Query ----------------------------------------------------------------------------------- */

/* What a host may ask a desk to tell, as of the last seen instant. Asking changes nothing. */

/**
 * `AgentView`: Everything about an agent's state, with timers. The answer is AgentView. Needs the
 * right AgentView.
 *   agent: AgentId. The agent.
 */
#define FRONTDESK_QUERY_AGENT_VIEW 1

/**
 * `ColleagueView`: What colleagues see of an agent. Everybody may ask. The answer is ColleagueView.
 * Needs the right Anyone.
 *   agent: AgentId. The agent.
 */
#define FRONTDESK_QUERY_COLLEAGUE_VIEW 2

/**
 * `Eligible`: Whether a queue may offer the agent work on a channel, and every reason why not. The
 * answer is Eligibility. Needs the right AgentView.
 *   agent: AgentId. The agent.
 *   channel: ChannelId. The channel.
 */
#define FRONTDESK_QUERY_ELIGIBLE 3

/**
 * `MayReceiveDirect`: Whether a direct call may ring at the agent on a channel. The answer is
 * DirectEligibility. Needs the right AgentView.
 *   agent: AgentId. The agent.
 *   channel: ChannelId. The channel.
 */
#define FRONTDESK_QUERY_MAY_RECEIVE_DIRECT 4

/**
 * `AvailableTransitions`: What the asking actor may do with the agent's state now, and what not and
 * why. The answer is Transitions. Needs the right AgentView.
 *   agent: AgentId. The agent.
 */
#define FRONTDESK_QUERY_AVAILABLE_TRANSITIONS 5

/**
 * `Panel`: The operator's pause panel. The answer is Panel. Needs the right AgentView.
 *   agent: AgentId. The agent.
 *   tenant: TenantId, may be left out. Only the types of this tenant, and those that no tenant
 *     owns; all when absent.
 */
#define FRONTDESK_QUERY_PANEL 6

/**
 * `Ledger`: The account of a span, as corrected now: every millisecond once. The answer is Ledger.
 * Needs the right TimesheetView.
 *   agent: AgentId. The agent.
 *   start: instant. Where the span starts.
 *   end: instant. Where it ends; not after now.
 *   tenant: TenantId, may be left out. For this tenant: pauses of types that another tenant owns
 *     are shown without their type, and are unpaid: they
 * are charged to their owner. For the desk as a whole when absent.
 */
#define FRONTDESK_QUERY_LEDGER 7

/**
 * `Timesheet`: The standard figures of a span. The answer is Timesheet. Needs the right
 * TimesheetView.
 *   agent: AgentId. The agent.
 *   start: instant. Where the span starts.
 *   end: instant. Where it ends; not after now.
 *   tenant: TenantId, may be left out. For this tenant: pauses of types that another tenant owns
 *     are shown without their type, and are unpaid: they
 * are charged to their owner. For the desk as a whole when absent.
 */
#define FRONTDESK_QUERY_TIMESHEET 8

/**
 * `Board`: Counts and lists by state of a team or a queue, the longest in a state first. Exactly
 * one
 * of `team` and `queue`. The answer is Board. Needs the right AgentView.
 *   team: TeamId, may be left out. The team.
 *   queue: QueueId, may be left out. The queue.
 *   most: integer, may be left out. List at most this many agents a state; none when 0.
 */
#define FRONTDESK_QUERY_BOARD 9

/** `Clock`: The last seen instant. The answer is Clock. Needs the right Anyone. */
#define FRONTDESK_QUERY_CLOCK 10

/**
 * `DeadlineReason`: The next deadline and what it is for. The answer is Deadline. Needs the right
 * Anyone.
 */
#define FRONTDESK_QUERY_DEADLINE_REASON 11

/** `Definitions`: The definitions in force. The answer is Definitions. Needs the right Anyone. */
#define FRONTDESK_QUERY_DEFINITIONS 12

/**
 * `Findings`: What a check of the definitions finds that is no error: statuses that nobody can
 * reach, traps. The answer is Findings. Needs the right StatusDefine.
 */
#define FRONTDESK_QUERY_FINDINGS 13

/**
 * `Diagram`: A diagram of the definitions in force. The answer is Diagram. Needs the right Anyone.
 *   machine: Machine. Which part.
 *   format: DiagramFormat. In which language.
 *   agent: AgentId, may be left out. Mark the present state of this agent.
 */
#define FRONTDESK_QUERY_DIAGRAM 14

/**
 * `RegionLedger`: The accounts beside the main one: of session, presence, line and work, and of
 * each channel on which anything went
 * on; each has every millisecond once. The answer is RegionLedger. Needs the right TimesheetView.
 *   agent: AgentId. The agent.
 *   start: instant. Where the span starts.
 *   end: instant. Where it ends; not after now.
 */
#define FRONTDESK_QUERY_REGION_LEDGER 15

/**
 * `Dispositions`: The dispositions, record types and blacklists that are defined. The answer is
 * Dispositions. Needs the right Anyone.
 */
#define FRONTDESK_QUERY_DISPOSITIONS 130

/**
 * `UsableDispositions`: The dispositions that can be newly set in a place: at least one of the
 * three. The answer is UsableDispositions. Needs the right DispositionSave.
 *   category: CategoryId, may be left out. The category.
 *   queue: QueueId, may be left out. The queue.
 *   record_type: RecordTypeId, may be left out. The record type.
 */
#define FRONTDESK_QUERY_USABLE_DISPOSITIONS 131

/**
 * `CheckSave`: Everything that keeps a save from being done. The answer is SaveCheck. Needs the
 * right DispositionSave.
 *   save: OutcomeSave. What would be saved.
 */
#define FRONTDESK_QUERY_CHECK_SAVE 132

/**
 * `Outcome`: What is set on an activity, a ticket or a record. The answer is Outcome. Needs the
 * right DispositionSave.
 *   subject: Subject. On what.
 */
#define FRONTDESK_QUERY_OUTCOME 133

/**
 * `PreviewExpiry`: The instant that an expiry means from now on, by the calendar and clocks of the
 * desk. The answer is Expiry. Needs the right Anyone.
 *   text: text. The expiry, such as `2 weeks`.
 *   several: true or false, may be left out. Read several terms, such as `6 days, 19 months`.
 */
#define FRONTDESK_QUERY_PREVIEW_EXPIRY 134

/**
 * `DispositionFindings`: What a check of dispositions and blacklists finds that is no error. The
 * answer is Findings. Needs the right DispositionDefine.
 */
#define FRONTDESK_QUERY_DISPOSITION_FINDINGS 135

/**
 * `NextCalls`: The calls that are scheduled, the next ones first. The answer is NextCalls. Needs
 * the right DispositionSave.
 *   most: integer, may be left out. At most so many, 1–1,000.
 */
#define FRONTDESK_QUERY_NEXT_CALLS 136

/**
 * `MayCall`: Whether a number may be called now, or may call, and if not, why. The answer is
 * Callability. Needs the right BlacklistView.
 *   number: text. The number, as it was written.
 *   region: text, may be left out. The country of a number without country code: two letters of ISO
 *     3166-1.
 *   queue: QueueId, may be left out. The queue of the call; none for a call of no queue.
 *   direction: CallDirection. Which way the call goes.
 */
#define FRONTDESK_QUERY_MAY_CALL 140

/**
 * `Blacklists`: The blacklists, and how many numbers they have. The answer is Blacklists. Needs the
 * right BlacklistView.
 */
#define FRONTDESK_QUERY_BLACKLISTS 141

/**
 * `BlacklistEntry`: A number of a blacklist: until when and why. The answer is BlacklistEntry.
 * Needs the right BlacklistView.
 *   blacklist: BlacklistId. The blacklist.
 *   number: text. The number, as it was written.
 *   region: text, may be left out. The country of a number without country code: two letters of ISO
 *     3166-1.
 */
#define FRONTDESK_QUERY_BLACKLIST_ENTRY 142

/**
 * `BlacklistEntries`: The numbers of a blacklist, in the order of their keys. The answer is
 * BlacklistEntries. Needs the right BlacklistView.
 *   blacklist: BlacklistId. The blacklist.
 *   after: text, may be left out. Go on after this canonical number.
 *   most: integer, may be left out. At most so many, 1–1,000.
 */
#define FRONTDESK_QUERY_BLACKLIST_ENTRIES 143

/**
 * `EquipmentCard`: A piece of equipment: its place, its parts, its notes and its tickets. The
 * answer is EquipmentCard. Needs the right EquipmentView.
 *   equipment: EquipmentId. Which.
 */
#define FRONTDESK_QUERY_EQUIPMENT_CARD 160

/**
 * `EquipmentTree`: The equipment of a company as a tree: each before its parts. The answer is
 * EquipmentTree. Needs the right EquipmentView.
 *   organisation: OrganisationId. The company.
 *   top: EquipmentId, may be left out. This and its parts; all of the company when absent.
 *   archived: true or false, may be left out. Archived equipment, too.
 *   after: EquipmentId, may be left out. Go on after this one.
 *   most: integer, may be left out. At most so many, 1–1,000.
 */
#define FRONTDESK_QUERY_EQUIPMENT_TREE 161

/**
 * `EquipmentDrawing`: The equipment of a company as a drawing; of at most 10,000 things. The answer
 * is Diagram. Needs the right EquipmentView.
 *   organisation: OrganisationId. The company.
 *   top: EquipmentId, may be left out. This and its parts; all of the company when absent.
 *   format: TreeFormat. In which language.
 */
#define FRONTDESK_QUERY_EQUIPMENT_DRAWING 162

/**
 * `TicketEquipment`: The equipment of a ticket, in its order. The answer is TicketEquipment. Needs
 * the right EquipmentView.
 *   ticket: TicketId. The ticket.
 */
#define FRONTDESK_QUERY_TICKET_EQUIPMENT 163

/**
 * `ExpandTags`: A template with the equipment of a ticket in the place of its tags. The answer is
 * Expansion. Needs the right EquipmentView.
 *   ticket: TicketId. The ticket.
 *   template_text: text. The template.
 *   beyond: BeyondCount, may be left out. What becomes of tags with a number beyond the equipment.
 */
#define FRONTDESK_QUERY_EXPAND_TAGS 190

/**
 * `LintTags`: What in a template will surprise its author. The answer is TagFindings. Needs the
 * right Anyone.
 *   template_text: text. The template.
 */
#define FRONTDESK_QUERY_LINT_TAGS 191

/**
 * `EquipmentCell`: One field of all equipment of a ticket in one cell of a report. The answer is
 * EquipmentCell. Needs the right EquipmentView.
 *   ticket: TicketId. The ticket.
 *   field: TagField, may be left out. The field.
 *   separator: text, may be left out. What stands between two values.
 */
#define FRONTDESK_QUERY_EQUIPMENT_CELL 192

/**
 * `CardSchema`: The fields of a card as the asking actor sees it, group by group, with what is
 * required and what he may
 * change. The answer is CardSchema. Needs the right FieldsUse.
 *   kind: CardKind. Of what kind the card is.
 *   id: CardId, may be left out. The card, which says its group and record type itself; absent for
 *     a new one.
 *   user_group: UserGroupId, may be left out. The group of a new user.
 *   record_type: RecordTypeId, may be left out. The type of a new record.
 *   outcome: DispositionId, may be left out. The outcome that the card is to be saved with.
 */
#define FRONTDESK_QUERY_CARD_SCHEMA 100

/**
 * `CardJsonSchema`: The same as JSON Schema, for forms and gateways. The answer is CardJsonSchema.
 * Needs the right FieldsUse.
 *   kind: CardKind. Of what kind the card is.
 *   id: CardId, may be left out. The card, which says its group and record type itself; absent for
 *     a new one.
 *   user_group: UserGroupId, may be left out. The group of a new user.
 *   record_type: RecordTypeId, may be left out. The type of a new record.
 *   outcome: DispositionId, may be left out. The outcome that the card is to be saved with.
 */
#define FRONTDESK_QUERY_CARD_JSON_SCHEMA 101

/**
 * `CardValues`: The values of a card that the asking actor sees. The answer is CardValues. Needs
 * the right FieldsUse.
 *   card: CardRef. The card.
 */
#define FRONTDESK_QUERY_CARD_VALUES 102

/**
 * `CheckCard`: What would be wrong with an edit, as `EditCard` would say. The answer is CardCheck.
 * Needs the right FieldsUse.
 *   card: CardRef. The card.
 *   values: Json. Values by field, as a JSON object.
 *   outcome: DispositionId, may be left out. The outcome that the card is to be saved with.
 */
#define FRONTDESK_QUERY_CHECK_CARD 103

/**
 * `PlanFieldChange`: What a change of a field would do to values. The answer is FieldChangePlan.
 * Needs the right FieldsDefine.
 *   change: FieldChange. The change.
 */
#define FRONTDESK_QUERY_PLAN_FIELD_CHANGE 104

/**
 * `FieldDefinitions`: The definitions of custom fields. The answer is FieldDefinitions. Needs the
 * right FieldsDefine.
 */
#define FRONTDESK_QUERY_FIELD_DEFINITIONS 105

/**
 * `FieldChanges`: The applied changes that can be undone. The answer is FieldChanges. Needs the
 * right FieldsDefine.
 */
#define FRONTDESK_QUERY_FIELD_CHANGES 106

/**
 * `Person`: The card of a person, with where each value comes from. People may see their own. The
 * answer is Person. Needs the right ContactsView.
 *   person: PersonId. Who.
 */
#define FRONTDESK_QUERY_PERSON 200

/**
 * `Organisation`: The card of an organisation. The answer is Organisation. Needs the right
 * ContactsView.
 *   organisation: OrganisationId. Which.
 */
#define FRONTDESK_QUERY_ORGANISATION 201

/**
 * `PersonHistory`: What there was with a person: statuses, requests and calls, each with the record
 * that it came through. The
 * managers of an organisation see the requests of its members, and people their own. The answer is
 * PersonHistory. Needs the right RequestView.
 *   person: PersonId. Who.
 *   most: integer, may be left out. At most so many of each kind, the newest; 1 to 1,000.
 */
#define FRONTDESK_QUERY_PERSON_HISTORY 202

/**
 * `OrganisationRequests`: The requests of the persons of an organisation. Its managers see them.
 * The answer is OrganisationRequests. Needs the right RequestView.
 *   organisation: OrganisationId. Which.
 *   most: integer, may be left out. At most so many, the newest; 1 to 1,000.
 */
#define FRONTDESK_QUERY_ORGANISATION_REQUESTS 203

/**
 * `PersonAudit`: What a person did here: the numbers of the entries of the log. The answer is
 * PersonAudit. Needs the right UserAuditView.
 *   person: PersonId. Who.
 */
#define FRONTDESK_QUERY_PERSON_AUDIT 204

/**
 * `ResolveInbound`: Something comes in from somebody: who it is, of which organisation, whether it
 * is accepted, and who is
 * similar. The answer is Inbound. Needs the right ContactsView.
 *   sender: Sender. From whom.
 *   least: integer, may be left out. From which probability on others are similar, in basis points.
 */
#define FRONTDESK_QUERY_RESOLVE_INBOUND 205

/**
 * `SimilarPersons`: Persons who may be the same as one, the most probable first. The answer is
 * SimilarContacts. Needs the right ContactsView.
 *   person: PersonId. Who.
 *   least: integer, may be left out. From which probability on, in basis points.
 */
#define FRONTDESK_QUERY_SIMILAR_PERSONS 206

/**
 * `SimilarOrganisations`: Organisations that are called nearly so, or have one of the domains: to
 * be asked before one is added. The answer is SimilarContacts. Needs the right ContactsView.
 *   name: text. The name.
 *   domains: list of text, may be left out. Domains.
 */
#define FRONTDESK_QUERY_SIMILAR_ORGANISATIONS 207

/**
 * `Decide`: Whether an actor has a right towards something, and why. Everybody may ask about
 * himself. The answer is Decision. Needs the right Anyone.
 *   actor: ActorId. Who.
 *   action: Right. The right.
 *   target: DecisionTarget, may be left out. Towards what.
 */
#define FRONTDESK_QUERY_DECIDE 208

/**
 * `PlanDomainAttach`: Who would come to an organisation because of its domains. The answer is
 * DomainPlan. Needs the right UserEdit.
 *   organisation: OrganisationId. Which.
 */
#define FRONTDESK_QUERY_PLAN_DOMAIN_ATTACH 209

/**
 * `PlanDismissal`: The token without which nobody is dismissed. The answer is DismissalPlan. Needs
 * the right UserStatusDismiss.
 *   persons: list of PersonId. Whose accounts; at most 10,000.
 */
#define FRONTDESK_QUERY_PLAN_DISMISSAL 210

/**
 * `DirectoryDefinitions`: The groups, departments and tenants. The answer is DirectoryDefinitions.
 * Needs the right ContactsView.
 */
#define FRONTDESK_QUERY_DIRECTORY_DEFINITIONS 211

/**
 * `MayNotify`: Whether the desk may write to a person, at the primary e-mail address of the card.
 * What is suppressed is told with
 * its reason. The answer is Notifiability. Needs the right ContactsView.
 *   person: PersonId. Whom.
 *   mandatory: true or false, may be left out. It must reach the person, such as a new password: it
 *     goes out although notifications are off.
 */
#define FRONTDESK_QUERY_MAY_NOTIFY 212

/**
 * `PlanMerge`: What a merge would do. The answer is MergePlanned. Needs the right UserMerge.
 *   order: MergeOrder. What is to be merged.
 */
#define FRONTDESK_QUERY_PLAN_MERGE 240

/**
 * `PlanUndoMerge`: What undoing a merge would do. The answer is UndoPlanned. Needs the right
 * UserUnmerge.
 *   merge: integer. The number of the merge.
 */
#define FRONTDESK_QUERY_PLAN_UNDO_MERGE 241

/**
 * `Merges`: The merges that a contact took part in. The answer is Merges. Needs the right
 * ContactsView.
 *   contact: ContactRef. Whose.
 */
#define FRONTDESK_QUERY_MERGES 242

/**
 * `EraseReport`: What erasing persons would do, and what would stay. The answer is Erasure. Needs
 * the right PersonErase.
 *   persons: list of PersonId. Whom; at most 10,000.
 */
#define FRONTDESK_QUERY_ERASE_REPORT 243

/**
 * `SearchPersons`: Persons, by words and filters, in the order of their names. Nobody who was
 * merged into another. The answer is FoundPersons. Needs the right ContactsView.
 *   search: ContactSearch, may be left out. What is sought.
 *   after: SearchPosition, may be left out. Where the page before ended.
 *   most: integer, may be left out. At most so many, 1 to 1,000.
 */
#define FRONTDESK_QUERY_SEARCH_PERSONS 260

/**
 * `SearchOrganisations`: Organisations, by words and filters, in the order of their names. None
 * that was merged into another. The answer is FoundOrganisations. Needs the right ContactsView.
 *   search: ContactSearch, may be left out. What is sought.
 *   after: SearchPosition, may be left out. Where the page before ended.
 *   most: integer, may be left out. At most so many, 1 to 1,000.
 */
#define FRONTDESK_QUERY_SEARCH_ORGANISATIONS 261

/**
 * `PersonCounters`: How many persons there are that the asker may see. The answer is
 * PersonCounters. Needs the right ContactsView.
 *   search: ContactSearch, may be left out. Among whom; everybody when nothing is sought.
 */
#define FRONTDESK_QUERY_PERSON_COUNTERS 262

/**
 * `ExplainSearch`: What keeps somebody from being found. The answer is SearchExplanation. Needs the
 * right ContactsView.
 *   search: ContactSearch. What is sought.
 *   contact: ContactRef. Who.
 */
#define FRONTDESK_QUERY_EXPLAIN_SEARCH 263

/**
 * `PlanImport`: What an import would do, row by row. The answer is ImportPlanned. Needs the right
 * ContactsImport.
 *   job: ImportJob. What is imported, and how.
 *   after: integer, may be left out. Rows behind this record.
 *   most: integer, may be left out. At most so many rows, 1 to 1,000.
 *   only: RowOutcome, may be left out. Only rows with this outcome.
 */
#define FRONTDESK_QUERY_PLAN_IMPORT 265

/**
 * `ImportErrors`: The rows of an import that are wrong, as a list that can be imported again, once
 * it is mended: a table in the same
 * dialect, with the codes of what is wrong in a column `import_errors` behind the others; vCards as
 * they stood, with
 * the codes in a property `X-IMPORT-ERRORS`, which nobody reads. The answer is ImportErrors. Needs
 * the right ContactsImport.
 *   job: ImportJob. What is imported, and how.
 */
#define FRONTDESK_QUERY_IMPORT_ERRORS 266

/**
 * `SuggestDialect`: How a table seems to be written. The answer is DialectSuggested. Needs the
 * right ContactsImport.
 *   content: ExchangeContent. The table, or its first 64 KiB.
 */
#define FRONTDESK_QUERY_SUGGEST_DIALECT 267

/**
 * `SuggestMapping`: What the columns of a table seem to hold: by the headers of well-known exports,
 * of our own, or in plain words. The answer is MappingSuggested. Needs the right ContactsImport.
 *   headers: list of text. The headers.
 */
#define FRONTDESK_QUERY_SUGGEST_MAPPING 268

/**
 * `ExportContacts`: Persons, organisations or equipment as a list: in the order of their names,
 * equipment by levels. Of equipment
 * all is listed, so that the search says nothing. The answer is Exported. Needs the right
 * ContactsExport.
 *   kind: ExchangeKind, may be left out. What the rows are.
 *   format: ExchangeFormat. In which form.
 *   search: ContactSearch, may be left out. Who.
 *   columns: list of ColumnTarget, may be left out. What the columns hold; everything that the
 *     asker sees when empty.
 *   after: SearchPosition, may be left out. Where the piece before ended. Pieces are put together
 *     as they come; the first alone has the headers.
 *   most: integer, may be left out. At most so many, 1 to 100,000.
 */
#define FRONTDESK_QUERY_EXPORT_CONTACTS 269

/**
 * `Imports`: The imports that are remembered. The answer is Imports. Needs the right
 * ContactsImport.
 */
#define FRONTDESK_QUERY_IMPORTS 270

/**
 * `PlanUndoImport`: What undoing an import would leave as is. The answer is ImportUndoPlanned.
 * Needs the right ContactsImport.
 *   batch: BatchId. Which.
 */
#define FRONTDESK_QUERY_PLAN_UNDO_IMPORT 271

/* ---- Standing -------------------------------------------------------------------------------- */

/* As what an actor made a change: it decides whose wish outlasts whose. */

/** The agent, for the agent's own state. */
#define FRONTDESK_STANDING_AGENT 1

/** A supervisor of the team, or a holder of a bundle. */
#define FRONTDESK_STANDING_SUPERVISOR 2

/** An administrator of the team. */
#define FRONTDESK_STANDING_TEAM_ADMIN 3

/** A company administrator. */
#define FRONTDESK_STANDING_COMPANY_ADMIN 4

/** The host, or the desk's own timers. */
#define FRONTDESK_STANDING_SYSTEM 5

/* ---- PresenceCause --------------------------------------------------------------------------- */

/* What changed the presence status. */

/** The agent or another person set it. */
#define FRONTDESK_PRESENCE_CAUSE_SET 1

/** The first log-in. */
#define FRONTDESK_PRESENCE_CAUSE_LOGIN 2

/** The log-out. */
#define FRONTDESK_PRESENCE_CAUSE_LOGOUT 3

/** An inactivity rule. */
#define FRONTDESK_PRESENCE_CAUSE_INACTIVITY 4
/** The rule. */
static inline frontdesk_str frontdesk_presence_cause_inactivity_rule(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_RULE);
}

/** Activity brought the status before the rules back. */
#define FRONTDESK_PRESENCE_CAUSE_RESTORED 5

/* ---- Event ----------------------------------------------------------------------------------- */

/* What has happened. Applying the events of a desk, in order, to an empty desk gives its state. */

/** Presence statuses were defined. */
#define FRONTDESK_EVENT_STATUSES_DEFINED 1
/** How many there are: the statuses. frontdesk_status_spec_*. */
static inline size_t frontdesk_event_statuses_defined_statuses_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_STATUSES);
}
/** The statuses. frontdesk_status_spec_*. */
static inline frontdesk_ref frontdesk_event_statuses_defined_statuses_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_STATUSES, index);
}
/** The status that log-in sets from now on; unchanged when absent. May be absent. */
static inline frontdesk_str frontdesk_event_statuses_defined_on_login(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ON_LOGIN);
}
/** The status that log-out sets from now on; unchanged when absent. May be absent. */
static inline frontdesk_str frontdesk_event_statuses_defined_on_logout(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ON_LOGOUT);
}
/** When it acts. FRONTDESK_APPLY_*. */
static inline uint32_t frontdesk_event_statuses_defined_apply(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_APPLY);
}

/** Pause types were defined. */
#define FRONTDESK_EVENT_PAUSE_TYPES_DEFINED 2
/** How many there are: the types. frontdesk_pause_type_spec_*. */
static inline size_t frontdesk_event_pause_types_defined_pause_types_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_PAUSE_TYPES);
}
/** The types. frontdesk_pause_type_spec_*. */
static inline frontdesk_ref frontdesk_event_pause_types_defined_pause_types_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_PAUSE_TYPES, index);
}
/** When limits act. FRONTDESK_EFFECT_*. */
static inline uint32_t frontdesk_event_pause_types_defined_effect(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_EFFECT);
}
/** When the rest acts. FRONTDESK_APPLY_*. */
static inline uint32_t frontdesk_event_pause_types_defined_apply(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_APPLY);
}

/** Pools were defined. */
#define FRONTDESK_EVENT_POOLS_DEFINED 3
/** How many there are: the pools. frontdesk_pool_spec_*. */
static inline size_t frontdesk_event_pools_defined_pools_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_POOLS);
}
/** The pools. frontdesk_pool_spec_*. */
static inline frontdesk_ref frontdesk_event_pools_defined_pools_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_POOLS, index);
}
/** When limits act. FRONTDESK_EFFECT_*. */
static inline uint32_t frontdesk_event_pools_defined_effect(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_EFFECT);
}

/** Teams were defined. */
#define FRONTDESK_EVENT_TEAMS_DEFINED 4
/** How many there are: the teams. frontdesk_team_spec_*. */
static inline size_t frontdesk_event_teams_defined_teams_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_TEAMS);
}
/** The teams. frontdesk_team_spec_*. */
static inline frontdesk_ref frontdesk_event_teams_defined_teams_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_TEAMS, index);
}
/** When it acts. FRONTDESK_APPLY_*. */
static inline uint32_t frontdesk_event_teams_defined_apply(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_APPLY);
}

/** Channels were defined. */
#define FRONTDESK_EVENT_CHANNELS_DEFINED 5
/** How many there are: the channels. frontdesk_channel_spec_*. */
static inline size_t frontdesk_event_channels_defined_channels_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_CHANNELS);
}
/** The channels. frontdesk_channel_spec_*. */
static inline frontdesk_ref frontdesk_event_channels_defined_channels_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_CHANNELS, index);
}
/** When it acts. FRONTDESK_APPLY_*. */
static inline uint32_t frontdesk_event_channels_defined_apply(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_APPLY);
}

/** Queues were defined. */
#define FRONTDESK_EVENT_QUEUES_DEFINED 6
/** How many there are: the queues. frontdesk_queue_spec_*. */
static inline size_t frontdesk_event_queues_defined_queues_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_QUEUES);
}
/** The queues. frontdesk_queue_spec_*. */
static inline frontdesk_ref frontdesk_event_queues_defined_queues_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_QUEUES, index);
}

/** Inactivity rules were defined. */
#define FRONTDESK_EVENT_INACTIVITY_RULES_DEFINED 7
/** How many there are: the rules. frontdesk_inactivity_rule_spec_*. */
static inline size_t frontdesk_event_inactivity_rules_defined_rules_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_RULES);
}
/** The rules. frontdesk_inactivity_rule_spec_*. */
static inline frontdesk_ref frontdesk_event_inactivity_rules_defined_rules_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_RULES, index);
}

/** The policies were replaced. */
#define FRONTDESK_EVENT_POLICIES_DEFINED 8
/** The policies. frontdesk_policies_*. */
static inline frontdesk_ref frontdesk_event_policies_defined_policies(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_POLICIES);
}

/** Agents were defined. */
#define FRONTDESK_EVENT_AGENTS_DEFINED 9
/** How many there are: the agents. frontdesk_agent_spec_*. */
static inline size_t frontdesk_event_agents_defined_agents_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_AGENTS);
}
/** The agents. frontdesk_agent_spec_*. */
static inline frontdesk_ref frontdesk_event_agents_defined_agents_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_AGENTS, index);
}

/** The shifts of an agent were replaced. */
#define FRONTDESK_EVENT_SHIFTS_DEFINED 10
/** The agent. */
static inline frontdesk_str frontdesk_event_shifts_defined_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** How many there are: all shifts of the agent. frontdesk_shift_*. */
static inline size_t frontdesk_event_shifts_defined_shifts_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_SHIFTS);
}
/** All shifts of the agent. frontdesk_shift_*. */
static inline frontdesk_ref frontdesk_event_shifts_defined_shifts_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_SHIFTS, index);
}

/** An actor was given a role. */
#define FRONTDESK_EVENT_ROLE_ASSIGNED 11
/** The actor. */
static inline frontdesk_str frontdesk_event_role_assigned_holder(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_HOLDER);
}
/** The role. frontdesk_role_*. */
static inline frontdesk_ref frontdesk_event_role_assigned_role(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_ROLE);
}

/** A role was taken from an actor. */
#define FRONTDESK_EVENT_ROLE_REVOKED 12
/** The actor. */
static inline frontdesk_str frontdesk_event_role_revoked_holder(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_HOLDER);
}
/** The role. frontdesk_role_*. */
static inline frontdesk_ref frontdesk_event_role_revoked_role(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_ROLE);
}

/** An actor was given a bundle of rights. */
#define FRONTDESK_EVENT_BUNDLE_ASSIGNED 13
/** The actor. */
static inline frontdesk_str frontdesk_event_bundle_assigned_holder(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_HOLDER);
}
/** The bundle. */
static inline frontdesk_str frontdesk_event_bundle_assigned_bundle(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BUNDLE);
}

/** A bundle of rights was taken from an actor. */
#define FRONTDESK_EVENT_BUNDLE_REVOKED 14
/** The actor. */
static inline frontdesk_str frontdesk_event_bundle_revoked_holder(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_HOLDER);
}
/** The bundle. */
static inline frontdesk_str frontdesk_event_bundle_revoked_bundle(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BUNDLE);
}

/** The agent logged in with a first session, under the newest definitions. */
#define FRONTDESK_EVENT_AGENT_LOGGED_IN 20
/** The agent. */
static inline frontdesk_str frontdesk_event_agent_logged_in_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The session. */
static inline frontdesk_str frontdesk_event_agent_logged_in_session(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_SESSION);
}

/** A further session was opened, or one in place of a lost one. */
#define FRONTDESK_EVENT_SESSION_OPENED 21
/** The agent. */
static inline frontdesk_str frontdesk_event_session_opened_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The session. */
static inline frontdesk_str frontdesk_event_session_opened_session(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_SESSION);
}

/** A session was closed. */
#define FRONTDESK_EVENT_SESSION_CLOSED 22
/** The agent. */
static inline frontdesk_str frontdesk_event_session_closed_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The session. */
static inline frontdesk_str frontdesk_event_session_closed_session(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_SESSION);
}

/** A session was lost; after the last one a grace runs. */
#define FRONTDESK_EVENT_SESSION_LOST 23
/** The agent. */
static inline frontdesk_str frontdesk_event_session_lost_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The session. */
static inline frontdesk_str frontdesk_event_session_lost_session(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_SESSION);
}
/** When the grace ends; absent while other sessions remain. An instant. May be absent. */
static inline int64_t frontdesk_event_session_lost_grace_until(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_GRACE_UNTIL);
}

/** The grace of a lost session was over. */
#define FRONTDESK_EVENT_SESSION_GRACE_ENDED 24
/** The agent. */
static inline frontdesk_str frontdesk_event_session_grace_ended_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}

/** The agent is logged out: no session, off queue, nothing open. */
#define FRONTDESK_EVENT_AGENT_LOGGED_OUT 25
/** The agent. */
static inline frontdesk_str frontdesk_event_agent_logged_out_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** Why. FRONTDESK_LOGOUT_CAUSE_*. */
static inline uint32_t frontdesk_event_agent_logged_out_cause(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_CAUSE);
}

/** Do not disturb was switched. */
#define FRONTDESK_EVENT_LINE_CHANGED 26
/** The agent. */
static inline frontdesk_str frontdesk_event_line_changed_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The line now. FRONTDESK_LINE_*. */
static inline uint32_t frontdesk_event_line_changed_line(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_LINE);
}

/** The agent takes work from queues. */
#define FRONTDESK_EVENT_WENT_ON_QUEUE 27
/** The agent. */
static inline frontdesk_str frontdesk_event_went_on_queue_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}

/** The agent left the queues. */
#define FRONTDESK_EVENT_WENT_OFF_QUEUE 28
/** The agent. */
static inline frontdesk_str frontdesk_event_went_off_queue_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}

/** A pause started. */
#define FRONTDESK_EVENT_PAUSE_STARTED 29
/** The agent. */
static inline frontdesk_str frontdesk_event_pause_started_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The type; absent for an untyped pause. May be absent. */
static inline frontdesk_str frontdesk_event_pause_started_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}
/** When the desk ends it; never when absent. An instant. May be absent. */
static inline int64_t frontdesk_event_pause_started_until(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_UNTIL);
}
/** Free text. May be absent. */
static inline frontdesk_str frontdesk_event_pause_started_comment(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_COMMENT);
}
/** Resume leads on queue; else off queue. 1 or 0. */
static inline int64_t frontdesk_event_pause_started_resumes_on_queue(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_RESUMES_ON_QUEUE);
}
/** An administrator forced it: no automatic switch. 1 or 0. */
static inline int64_t frontdesk_event_pause_started_forced(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_FORCED);
}

/** A pause ended. */
#define FRONTDESK_EVENT_PAUSE_ENDED 30
/** The agent. */
static inline frontdesk_str frontdesk_event_pause_ended_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The type. May be absent. */
static inline frontdesk_str frontdesk_event_pause_ended_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}
/** Why. FRONTDESK_PAUSE_END_*. */
static inline uint32_t frontdesk_event_pause_ended_cause(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_CAUSE);
}

/** The desk took the agent off the queues. */
#define FRONTDESK_EVENT_BROKE_OUT 31
/** The agent. */
static inline frontdesk_str frontdesk_event_broke_out_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** Why. FRONTDESK_BREAK_OUT_REASON_*. */
static inline uint32_t frontdesk_event_broke_out_reason(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_REASON);
}
/** The channel whose misses did it. */
static inline frontdesk_str frontdesk_event_broke_out_channel(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CHANNEL);
}

/** A change waits until nothing blocking goes on. */
#define FRONTDESK_EVENT_DEFERRED_CHANGE_SET 32
/** The agent. */
static inline frontdesk_str frontdesk_event_deferred_change_set_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The change. frontdesk_deferred_change_*. */
static inline frontdesk_ref frontdesk_event_deferred_change_set_change(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CHANGE);
}
/** When the pause, once started, ends. An instant. May be absent. */
static inline int64_t frontdesk_event_deferred_change_set_until(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_UNTIL);
}
/** Free text. May be absent. */
static inline frontdesk_str frontdesk_event_deferred_change_set_comment(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_COMMENT);
}
/** As what the actor wished it. FRONTDESK_STANDING_*. */
static inline uint32_t frontdesk_event_deferred_change_set_standing(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_STANDING);
}
/** Why, where it is a log-out. FRONTDESK_LOGOUT_CAUSE_*. May be absent. */
static inline uint32_t frontdesk_event_deferred_change_set_cause(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_CAUSE);
}

/** A waiting change gave way to a later one, which follows. */
#define FRONTDESK_EVENT_DEFERRED_CHANGE_REPLACED 33
/** The agent. */
static inline frontdesk_str frontdesk_event_deferred_change_replaced_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The change that is given up. frontdesk_deferred_change_*. */
static inline frontdesk_ref frontdesk_event_deferred_change_replaced_change(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CHANGE);
}

/** A waiting change was given up. */
#define FRONTDESK_EVENT_DEFERRED_CHANGE_CANCELLED 34
/** The agent. */
static inline frontdesk_str frontdesk_event_deferred_change_cancelled_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The change. frontdesk_deferred_change_*. */
static inline frontdesk_ref frontdesk_event_deferred_change_cancelled_change(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CHANGE);
}

/** A waiting change is made; what it does follows. */
#define FRONTDESK_EVENT_DEFERRED_CHANGE_APPLIED 35
/** The agent. */
static inline frontdesk_str frontdesk_event_deferred_change_applied_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The change. frontdesk_deferred_change_*. */
static inline frontdesk_ref frontdesk_event_deferred_change_applied_change(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CHANGE);
}

/** A waiting change could not be made when its time came. */
#define FRONTDESK_EVENT_DEFERRED_CHANGE_DROPPED 36
/** The agent. */
static inline frontdesk_str frontdesk_event_deferred_change_dropped_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The change. frontdesk_deferred_change_*. */
static inline frontdesk_ref frontdesk_event_deferred_change_dropped_change(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CHANGE);
}
/** How many there are: why. frontdesk_pause_refusal_*. */
static inline size_t frontdesk_event_deferred_change_dropped_reasons_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_REASONS);
}
/** Why. frontdesk_pause_refusal_*. */
static inline frontdesk_ref frontdesk_event_deferred_change_dropped_reasons_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_REASONS, index);
}

/** An offer is open. */
#define FRONTDESK_EVENT_OFFER_MADE 40
/** The agent. */
static inline frontdesk_str frontdesk_event_offer_made_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The interaction. */
static inline frontdesk_str frontdesk_event_offer_made_interaction(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_INTERACTION);
}
/** The channel. */
static inline frontdesk_str frontdesk_event_offer_made_channel(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CHANNEL);
}
/** When it fails as not answered; never when absent. An instant. May be absent. */
static inline int64_t frontdesk_event_offer_made_expires_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_EXPIRES_AT);
}

/** The offer was taken; the interaction is active. */
#define FRONTDESK_EVENT_OFFER_ANSWERED 41
/** The agent. */
static inline frontdesk_str frontdesk_event_offer_answered_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The interaction. */
static inline frontdesk_str frontdesk_event_offer_answered_interaction(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_INTERACTION);
}
/** The channel. */
static inline frontdesk_str frontdesk_event_offer_answered_channel(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CHANNEL);
}

/** The offer was not taken. */
#define FRONTDESK_EVENT_OFFER_MISSED 42
/** The agent. */
static inline frontdesk_str frontdesk_event_offer_missed_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The interaction. */
static inline frontdesk_str frontdesk_event_offer_missed_interaction(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_INTERACTION);
}
/** The channel. */
static inline frontdesk_str frontdesk_event_offer_missed_channel(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CHANNEL);
}
/** Why. FRONTDESK_OFFER_FAILURE_*. */
static inline uint32_t frontdesk_event_offer_missed_reason(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_REASON);
}
/** Counted misses in a row on the channel, this one included if it counts. */
static inline int64_t frontdesk_event_offer_missed_misses(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_MISSES);
}
/** When the delay of the reason ends; absent where there is none. An instant. May be absent. */
static inline int64_t frontdesk_event_offer_missed_missed_until(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_MISSED_UNTIL);
}

/** The desk withdrew the offer; the host stops the ringing. */
#define FRONTDESK_EVENT_OFFER_WITHDRAWN 43
/** The agent. */
static inline frontdesk_str frontdesk_event_offer_withdrawn_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The interaction. */
static inline frontdesk_str frontdesk_event_offer_withdrawn_interaction(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_INTERACTION);
}
/** The channel. */
static inline frontdesk_str frontdesk_event_offer_withdrawn_channel(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CHANNEL);
}
/** Why. FRONTDESK_WITHDRAWAL_*. */
static inline uint32_t frontdesk_event_offer_withdrawn_reason(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_REASON);
}
/** Until when the channel rests; absent where it does not. An instant. May be absent. */
static inline int64_t frontdesk_event_offer_withdrawn_resting_until(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_RESTING_UNTIL);
}

/** An interaction is active. */
#define FRONTDESK_EVENT_INTERACTION_BEGAN 44
/** The agent. */
static inline frontdesk_str frontdesk_event_interaction_began_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The interaction. */
static inline frontdesk_str frontdesk_event_interaction_began_interaction(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_INTERACTION);
}
/** The channel. */
static inline frontdesk_str frontdesk_event_interaction_began_channel(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CHANNEL);
}
/** Where it came from. FRONTDESK_INTERACTION_KIND_*. */
static inline uint32_t frontdesk_event_interaction_began_kind(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_KIND);
}
/**
 * How many there are: what would have spoken against offering it; empty where nothing did.
 * frontdesk_ineligibility_*.
 */
static inline size_t frontdesk_event_interaction_began_unexpected_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_UNEXPECTED);
}
/**
 * What would have spoken against offering it; empty where nothing did. frontdesk_ineligibility_*.
 */
static inline frontdesk_ref frontdesk_event_interaction_began_unexpected_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_UNEXPECTED, index);
}

/** The interaction is on hold. */
#define FRONTDESK_EVENT_INTERACTION_HELD 45
/** The agent. */
static inline frontdesk_str frontdesk_event_interaction_held_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The interaction. */
static inline frontdesk_str frontdesk_event_interaction_held_interaction(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_INTERACTION);
}
/** The channel. */
static inline frontdesk_str frontdesk_event_interaction_held_channel(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CHANNEL);
}

/** The interaction is off hold. */
#define FRONTDESK_EVENT_INTERACTION_UNHELD 46
/** The agent. */
static inline frontdesk_str frontdesk_event_interaction_unheld_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The interaction. */
static inline frontdesk_str frontdesk_event_interaction_unheld_interaction(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_INTERACTION);
}
/** The channel. */
static inline frontdesk_str frontdesk_event_interaction_unheld_channel(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CHANNEL);
}

/** The interaction is over. */
#define FRONTDESK_EVENT_INTERACTION_ENDED 47
/** The agent. */
static inline frontdesk_str frontdesk_event_interaction_ended_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The interaction. */
static inline frontdesk_str frontdesk_event_interaction_ended_interaction(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_INTERACTION);
}
/** The channel. */
static inline frontdesk_str frontdesk_event_interaction_ended_channel(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CHANNEL);
}
/** How it ended. FRONTDESK_END_REASON_*. */
static inline uint32_t frontdesk_event_interaction_ended_how(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_HOW);
}

/** After-call work started. */
#define FRONTDESK_EVENT_WRAP_UP_STARTED 48
/** The agent. */
static inline frontdesk_str frontdesk_event_wrap_up_started_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The interaction. */
static inline frontdesk_str frontdesk_event_wrap_up_started_interaction(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_INTERACTION);
}
/** The channel. */
static inline frontdesk_str frontdesk_event_wrap_up_started_channel(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CHANNEL);
}
/** When it ends; absent where it lasts until the agent says so. An instant. May be absent. */
static inline int64_t frontdesk_event_wrap_up_started_until(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_UNTIL);
}

/** After-call work was prolonged. */
#define FRONTDESK_EVENT_WRAP_UP_PROLONGED 49
/** The agent. */
static inline frontdesk_str frontdesk_event_wrap_up_prolonged_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The interaction. */
static inline frontdesk_str frontdesk_event_wrap_up_prolonged_interaction(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_INTERACTION);
}
/** The channel. */
static inline frontdesk_str frontdesk_event_wrap_up_prolonged_channel(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CHANNEL);
}
/** When it ends now. An instant. */
static inline int64_t frontdesk_event_wrap_up_prolonged_until(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_UNTIL);
}

/** The time of after-call work is over, but its disposition is missing: it stays. */
#define FRONTDESK_EVENT_WRAP_UP_OVERDUE 50
/** The agent. */
static inline frontdesk_str frontdesk_event_wrap_up_overdue_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The interaction. */
static inline frontdesk_str frontdesk_event_wrap_up_overdue_interaction(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_INTERACTION);
}
/** The channel. */
static inline frontdesk_str frontdesk_event_wrap_up_overdue_channel(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CHANNEL);
}

/** After-call work ended. */
#define FRONTDESK_EVENT_WRAP_UP_ENDED 51
/** The agent. */
static inline frontdesk_str frontdesk_event_wrap_up_ended_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The interaction. */
static inline frontdesk_str frontdesk_event_wrap_up_ended_interaction(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_INTERACTION);
}
/** The channel. */
static inline frontdesk_str frontdesk_event_wrap_up_ended_channel(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CHANNEL);
}
/** How. FRONTDESK_WRAP_UP_END_*. */
static inline uint32_t frontdesk_event_wrap_up_ended_how(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_HOW);
}
/** The outcome of the interaction. May be absent. */
static inline frontdesk_str frontdesk_event_wrap_up_ended_disposition(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_DISPOSITION);
}

/** The delay after a missed offer is over. */
#define FRONTDESK_EVENT_MISSED_ENDED 52
/** The agent. */
static inline frontdesk_str frontdesk_event_missed_ended_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The channel. */
static inline frontdesk_str frontdesk_event_missed_ended_channel(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CHANNEL);
}

/** The rest after a withdrawn offer is over. */
#define FRONTDESK_EVENT_RESTING_ENDED 53
/** The agent. */
static inline frontdesk_str frontdesk_event_resting_ended_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The channel. */
static inline frontdesk_str frontdesk_event_resting_ended_channel(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CHANNEL);
}

/** The presence status changed. */
#define FRONTDESK_EVENT_PRESENCE_CHANGED 60
/** The agent. */
static inline frontdesk_str frontdesk_event_presence_changed_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The status before. */
static inline frontdesk_str frontdesk_event_presence_changed_before(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BEFORE);
}
/** The status now. */
static inline frontdesk_str frontdesk_event_presence_changed_after(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AFTER);
}
/** What changed it. frontdesk_presence_cause_*. */
static inline frontdesk_ref frontdesk_event_presence_changed_cause(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CAUSE);
}
/** No inactivity rule acts before this instant. An instant. May be absent. */
static inline int64_t frontdesk_event_presence_changed_hold_until(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_HOLD_UNTIL);
}

/** The agent did something. */
#define FRONTDESK_EVENT_ACTIVITY_RECORDED 61
/** The agent. */
static inline frontdesk_str frontdesk_event_activity_recorded_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** Of what kind. */
static inline frontdesk_str frontdesk_event_activity_recorded_kind(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_KIND);
}
/** When the agent did it. An instant. */
static inline int64_t frontdesk_event_activity_recorded_active_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ACTIVE_AT);
}

/**
 * A quota period began during a pause: of its type, of the pool, or of another type that with it
 * leaves the pool
 * or joins it.
 */
#define FRONTDESK_EVENT_PERIOD_STARTED 70
/** The agent. */
static inline frontdesk_str frontdesk_event_period_started_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The type of the running pause. */
static inline frontdesk_str frontdesk_event_period_started_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}
/**
 * Time of the type in the period of its own or of the pool that ended; 0 where only another type's
 * did. In milliseconds.
 */
static inline int64_t frontdesk_event_period_started_used(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_USED);
}

/** A share of a quota is used up. */
#define FRONTDESK_EVENT_QUOTA_WARNED 71
/** The agent. */
static inline frontdesk_str frontdesk_event_quota_warned_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The type of the running pause. */
static inline frontdesk_str frontdesk_event_quota_warned_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}
/** The limit. frontdesk_limit_*. */
static inline frontdesk_ref frontdesk_event_quota_warned_limit(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_LIMIT);
}

/** A quota is used up; its types are disabled. */
#define FRONTDESK_EVENT_QUOTA_EXHAUSTED 72
/** The agent. */
static inline frontdesk_str frontdesk_event_quota_exhausted_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The type of the running pause. */
static inline frontdesk_str frontdesk_event_quota_exhausted_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}
/** The limit that was reached first. frontdesk_limit_*. */
static inline frontdesk_ref frontdesk_event_quota_exhausted_limit(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_LIMIT);
}
/** When the grace ends; absent where nothing follows. An instant. May be absent. */
static inline int64_t frontdesk_event_quota_exhausted_grace_until(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_GRACE_UNTIL);
}

/** One pause lasted as long as it may. */
#define FRONTDESK_EVENT_PAUSE_MAXIMUM_REACHED 73
/** The agent. */
static inline frontdesk_str frontdesk_event_pause_maximum_reached_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The type. */
static inline frontdesk_str frontdesk_event_pause_maximum_reached_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}
/** When the grace ends; absent where nothing follows. An instant. May be absent. */
static inline int64_t frontdesk_event_pause_maximum_reached_grace_until(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_GRACE_UNTIL);
}

/** The grace after a limit was called off, by a grant or a new period. */
#define FRONTDESK_EVENT_QUOTA_GRACE_CANCELLED 74
/** The agent. */
static inline frontdesk_str frontdesk_event_quota_grace_cancelled_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The type. */
static inline frontdesk_str frontdesk_event_quota_grace_cancelled_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}

/** The grace after a limit is over; what `on_exhausted` does follows. */
#define FRONTDESK_EVENT_QUOTA_GRACE_ENDED 75
/** The agent. */
static inline frontdesk_str frontdesk_event_quota_grace_ended_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The type. */
static inline frontdesk_str frontdesk_event_quota_grace_ended_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}

/** A disabled type can be used again. */
#define FRONTDESK_EVENT_QUOTA_RESTORED 76
/** The agent. */
static inline frontdesk_str frontdesk_event_quota_restored_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The type. */
static inline frontdesk_str frontdesk_event_quota_restored_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}

/** Pause time or pauses were granted for the current period. */
#define FRONTDESK_EVENT_PAUSE_TIME_GRANTED 77
/** The agent. */
static inline frontdesk_str frontdesk_event_pause_time_granted_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The type whose limit grew. May be absent. */
static inline frontdesk_str frontdesk_event_pause_time_granted_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}
/** The pool whose limit grew. May be absent. */
static inline frontdesk_str frontdesk_event_pause_time_granted_pool(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_POOL);
}
/** How much time was added. In milliseconds. */
static inline int64_t frontdesk_event_pause_time_granted_time(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_TIME);
}
/** How many pauses were added. */
static inline int64_t frontdesk_event_pause_time_granted_count(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_COUNT);
}
/** When it lapses; never in a period without an end. An instant. May be absent. */
static inline int64_t frontdesk_event_pause_time_granted_lapses_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_LAPSES_AT);
}

/** A past span was corrected. */
#define FRONTDESK_EVENT_INTERVAL_CORRECTED 78
/** The agent. */
static inline frontdesk_str frontdesk_event_interval_corrected_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** Where it starts. An instant. */
static inline int64_t frontdesk_event_interval_corrected_start(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_START);
}
/** Where it ends. An instant. */
static inline int64_t frontdesk_event_interval_corrected_end(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_END);
}
/** The line that it belongs to now. frontdesk_account_line_*. */
static inline frontdesk_ref frontdesk_event_interval_corrected_line(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_LINE);
}
/** How many there are: the lines that it belonged to. frontdesk_ledger_entry_*. */
static inline size_t frontdesk_event_interval_corrected_before_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_BEFORE);
}
/** The lines that it belonged to. frontdesk_ledger_entry_*. */
static inline frontdesk_ref frontdesk_event_interval_corrected_before_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_BEFORE, index);
}
/** Free text. May be absent. */
static inline frontdesk_str frontdesk_event_interval_corrected_comment(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_COMMENT);
}
/** How many there are: instants of automatic switches that would not have happened. An instant. */
static inline size_t frontdesk_event_interval_corrected_switches_in_doubt_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_SWITCHES_IN_DOUBT);
}
/** Instants of automatic switches that would not have happened. An instant. */
static inline int64_t frontdesk_event_interval_corrected_switches_in_doubt_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_int_at(ref, FRONTDESK_FIELD_SWITCHES_IN_DOUBT, index);
}

/** A pause was requested. */
#define FRONTDESK_EVENT_PAUSE_REQUESTED 80
/** The agent. */
static inline frontdesk_str frontdesk_event_pause_requested_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The type. */
static inline frontdesk_str frontdesk_event_pause_requested_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}
/** Free text. May be absent. */
static inline frontdesk_str frontdesk_event_pause_requested_comment(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_COMMENT);
}
/** When it is approved by itself; never when absent. An instant. May be absent. */
static inline int64_t frontdesk_event_pause_requested_approved_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_APPROVED_AT);
}

/** The requested pause was approved; what it does follows. */
#define FRONTDESK_EVENT_PAUSE_APPROVED 81
/** The agent. */
static inline frontdesk_str frontdesk_event_pause_approved_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The type. */
static inline frontdesk_str frontdesk_event_pause_approved_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}

/** The requested pause was refused, or could not be made when it was approved. */
#define FRONTDESK_EVENT_PAUSE_REFUSED 82
/** The agent. */
static inline frontdesk_str frontdesk_event_pause_refused_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The type. */
static inline frontdesk_str frontdesk_event_pause_refused_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}
/** How many there are: why, where the desk refused it. frontdesk_pause_refusal_*. */
static inline size_t frontdesk_event_pause_refused_reasons_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_REASONS);
}
/** Why, where the desk refused it. frontdesk_pause_refusal_*. */
static inline frontdesk_ref frontdesk_event_pause_refused_reasons_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_REASONS, index);
}

/** The request was taken back. */
#define FRONTDESK_EVENT_PAUSE_REQUEST_CANCELLED 83
/** The agent. */
static inline frontdesk_str frontdesk_event_pause_request_cancelled_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** The type. */
static inline frontdesk_str frontdesk_event_pause_request_cancelled_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}

/** The host is to tell the agent something. */
#define FRONTDESK_EVENT_NOTIFY 90
/** The agent. */
static inline frontdesk_str frontdesk_event_notify_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** What. frontdesk_notice_*. */
static inline frontdesk_ref frontdesk_event_notify_notice(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_NOTICE);
}

/** The newest definitions act on the agent now. */
#define FRONTDESK_EVENT_REPINNED 91
/** The agent. */
static inline frontdesk_str frontdesk_event_repinned_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}

/** Dispositions were defined. */
#define FRONTDESK_EVENT_DISPOSITIONS_DEFINED 130
/** How many there are: the dispositions. frontdesk_disposition_spec_*. */
static inline size_t frontdesk_event_dispositions_defined_dispositions_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_DISPOSITIONS);
}
/** The dispositions. frontdesk_disposition_spec_*. */
static inline frontdesk_ref frontdesk_event_dispositions_defined_dispositions_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_DISPOSITIONS, index);
}

/** A disposition was deleted. */
#define FRONTDESK_EVENT_DISPOSITION_DELETED 131
/** The disposition. */
static inline frontdesk_str frontdesk_event_disposition_deleted_disposition(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_DISPOSITION);
}

/** Record types were defined. */
#define FRONTDESK_EVENT_RECORD_TYPES_DEFINED 132
/** How many there are: the record types. frontdesk_record_type_spec_*. */
static inline size_t frontdesk_event_record_types_defined_record_types_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_RECORD_TYPES);
}
/** The record types. frontdesk_record_type_spec_*. */
static inline frontdesk_ref frontdesk_event_record_types_defined_record_types_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_RECORD_TYPES, index);
}

/** Dispositions were set. */
#define FRONTDESK_EVENT_OUTCOME_SAVED 133
/** On what. frontdesk_subject_*. */
static inline frontdesk_ref frontdesk_event_outcome_saved_subject(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_SUBJECT);
}
/** How many there are: all that it has now. */
static inline size_t frontdesk_event_outcome_saved_dispositions_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_DISPOSITIONS);
}
/** All that it has now. */
static inline frontdesk_str frontdesk_event_outcome_saved_dispositions_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_DISPOSITIONS, index);
}
/** How many there are: those that it did not have before. */
static inline size_t frontdesk_event_outcome_saved_added_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_ADDED);
}
/** Those that it did not have before. */
static inline frontdesk_str frontdesk_event_outcome_saved_added_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_ADDED, index);
}

/** What was set is forgotten. */
#define FRONTDESK_EVENT_OUTCOME_FORGOTTEN 134
/** On what. frontdesk_subject_*. */
static inline frontdesk_ref frontdesk_event_outcome_forgotten_subject(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_SUBJECT);
}

/** The next call was scheduled, instead of any that was before. */
#define FRONTDESK_EVENT_NEXT_CALL_SCHEDULED 135
/** Of what. frontdesk_subject_*. */
static inline frontdesk_ref frontdesk_event_next_call_scheduled_subject(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_SUBJECT);
}
/** When. An instant. */
static inline int64_t frontdesk_event_next_call_scheduled_next_call_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_NEXT_CALL_AT);
}
/** By whom; by anybody when absent. May be absent. */
static inline frontdesk_str frontdesk_event_next_call_scheduled_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}

/** There is to be no next call any more. */
#define FRONTDESK_EVENT_NEXT_CALL_CANCELLED 136
/** Of what. frontdesk_subject_*. */
static inline frontdesk_ref frontdesk_event_next_call_cancelled_subject(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_SUBJECT);
}

/** It is time for a scheduled call. */
#define FRONTDESK_EVENT_NEXT_CALL_DUE 137
/** Of what. frontdesk_subject_*. */
static inline frontdesk_ref frontdesk_event_next_call_due_subject(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_SUBJECT);
}
/** By whom; by anybody when absent. May be absent. */
static inline frontdesk_str frontdesk_event_next_call_due_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}

/** Blacklists were defined. */
#define FRONTDESK_EVENT_BLACKLISTS_DEFINED 140
/** How many there are: the blacklists. frontdesk_blacklist_spec_*. */
static inline size_t frontdesk_event_blacklists_defined_blacklists_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_BLACKLISTS);
}
/** The blacklists. frontdesk_blacklist_spec_*. */
static inline frontdesk_ref frontdesk_event_blacklists_defined_blacklists_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_BLACKLISTS, index);
}

/** A number came into a blacklist. */
#define FRONTDESK_EVENT_BLACKLIST_ADDED 141
/** The blacklist. */
static inline frontdesk_str frontdesk_event_blacklist_added_blacklist(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BLACKLIST);
}
/** The canonical number. */
static inline frontdesk_str frontdesk_event_blacklist_added_number(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NUMBER);
}
/** Why. frontdesk_blacklist_source_*. */
static inline frontdesk_ref frontdesk_event_blacklist_added_source(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_SOURCE);
}
/** Until when it was to stay; for ever when absent. An instant. May be absent. */
static inline int64_t frontdesk_event_blacklist_added_until(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_UNTIL);
}
/**
 * When it blocks no more, whatever else put it there; never when absent. An instant. May be absent.
 */
static inline int64_t frontdesk_event_blacklist_added_expires_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_EXPIRES_AT);
}
/** The comment. May be absent. */
static inline frontdesk_str frontdesk_event_blacklist_added_comment(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_COMMENT);
}

/** A list came into a blacklist. */
#define FRONTDESK_EVENT_BLACKLIST_IMPORTED 142
/** The blacklist. */
static inline frontdesk_str frontdesk_event_blacklist_imported_blacklist(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BLACKLIST);
}
/**
 * How many there are: canonical numbers, each with until when it was to stay.
 * frontdesk_blacklist_line_*.
 */
static inline size_t frontdesk_event_blacklist_imported_lines_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_LINES);
}
/** Canonical numbers, each with until when it was to stay. frontdesk_blacklist_line_*. */
static inline frontdesk_ref frontdesk_event_blacklist_imported_lines_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_LINES, index);
}

/** A number was taken out of a blacklist. */
#define FRONTDESK_EVENT_BLACKLIST_REMOVED 143
/** The blacklist. */
static inline frontdesk_str frontdesk_event_blacklist_removed_blacklist(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BLACKLIST);
}
/** The canonical number. */
static inline frontdesk_str frontdesk_event_blacklist_removed_number(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NUMBER);
}
/** The comment. May be absent. */
static inline frontdesk_str frontdesk_event_blacklist_removed_comment(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_COMMENT);
}

/** The expiry of a number was set outright. */
#define FRONTDESK_EVENT_BLACKLIST_EXPIRY_SET 144
/** The blacklist. */
static inline frontdesk_str frontdesk_event_blacklist_expiry_set_blacklist(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BLACKLIST);
}
/** The canonical number. */
static inline frontdesk_str frontdesk_event_blacklist_expiry_set_number(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NUMBER);
}
/** When it blocks no more; never when absent. An instant. May be absent. */
static inline int64_t frontdesk_event_blacklist_expiry_set_expires_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_EXPIRES_AT);
}

/** A disposition with a blacklist put no number into it. */
#define FRONTDESK_EVENT_BLACKLIST_SKIPPED 145
/** On what the disposition was set. frontdesk_subject_*. */
static inline frontdesk_ref frontdesk_event_blacklist_skipped_subject(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_SUBJECT);
}
/** The blacklist. */
static inline frontdesk_str frontdesk_event_blacklist_skipped_blacklist(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BLACKLIST);
}
/** Why not. FRONTDESK_BLACKLIST_SKIP_*. */
static inline uint32_t frontdesk_event_blacklist_skipped_reason(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_REASON);
}

/** Equipment was added. */
#define FRONTDESK_EVENT_EQUIPMENT_ADDED 160
/** How many there are: the equipment. frontdesk_equipment_spec_*. */
static inline size_t frontdesk_event_equipment_added_equipment_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_EQUIPMENT);
}
/** The equipment. frontdesk_equipment_spec_*. */
static inline frontdesk_ref frontdesk_event_equipment_added_equipment_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_EQUIPMENT, index);
}

/** What is known of equipment was replaced. */
#define FRONTDESK_EVENT_EQUIPMENT_EDITED 161
/** The equipment. */
static inline frontdesk_str frontdesk_event_equipment_edited_equipment(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_EQUIPMENT);
}
/** All that is known of it. frontdesk_equipment_details_*. */
static inline frontdesk_ref frontdesk_event_equipment_edited_details(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_DETAILS);
}

/** Equipment, with its parts, was moved. */
#define FRONTDESK_EVENT_EQUIPMENT_MOVED 162
/** The equipment. */
static inline frontdesk_str frontdesk_event_equipment_moved_equipment(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_EQUIPMENT);
}
/** What it is a part of now. May be absent. */
static inline frontdesk_str frontdesk_event_equipment_moved_parent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PARENT);
}

/** Equipment, with its parts, was handed over to another company. */
#define FRONTDESK_EVENT_EQUIPMENT_TRANSFERRED 163
/** The equipment. */
static inline frontdesk_str frontdesk_event_equipment_transferred_equipment(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_EQUIPMENT);
}
/** The company. */
static inline frontdesk_str frontdesk_event_equipment_transferred_organisation(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ORGANISATION);
}
/** What it is a part of now. May be absent. */
static inline frontdesk_str frontdesk_event_equipment_transferred_parent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PARENT);
}

/** Equipment was deleted. */
#define FRONTDESK_EVENT_EQUIPMENT_DELETED 164
/** The equipment that was to be deleted. */
static inline frontdesk_str frontdesk_event_equipment_deleted_equipment(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_EQUIPMENT);
}
/** What became of its parts. FRONTDESK_PARTS_OF_DELETED_*. */
static inline uint32_t frontdesk_event_equipment_deleted_parts(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_PARTS);
}
/** How many there are: all that was deleted, each before its parts. */
static inline size_t frontdesk_event_equipment_deleted_deleted_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_DELETED);
}
/** All that was deleted, each before its parts. */
static inline frontdesk_str frontdesk_event_equipment_deleted_deleted_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_DELETED, index);
}

/** Equipment was hidden where it is picked, or shown again. */
#define FRONTDESK_EVENT_EQUIPMENT_ARCHIVED 165
/** The equipment. */
static inline frontdesk_str frontdesk_event_equipment_archived_equipment(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_EQUIPMENT);
}
/** Whether it is hidden. 1 or 0. */
static inline int64_t frontdesk_event_equipment_archived_archived(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ARCHIVED);
}

/** A note was added. */
#define FRONTDESK_EVENT_EQUIPMENT_NOTED 166
/** The equipment. */
static inline frontdesk_str frontdesk_event_equipment_noted_equipment(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_EQUIPMENT);
}
/** What it says. */
static inline frontdesk_str frontdesk_event_equipment_noted_text(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TEXT);
}

/** The equipment of a ticket was replaced. */
#define FRONTDESK_EVENT_TICKET_EQUIPMENT_SET 167
/** The ticket. */
static inline frontdesk_str frontdesk_event_ticket_equipment_set_ticket(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TICKET);
}
/** The company of the ticket. */
static inline frontdesk_str frontdesk_event_ticket_equipment_set_organisation(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ORGANISATION);
}
/** How many there are: all equipment of the ticket, in order. */
static inline size_t frontdesk_event_ticket_equipment_set_equipment_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_EQUIPMENT);
}
/** All equipment of the ticket, in order. */
static inline frontdesk_str frontdesk_event_ticket_equipment_set_equipment_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_EQUIPMENT, index);
}

/** A warning: other equipment of the company has the same article and serial number. */
#define FRONTDESK_EVENT_EQUIPMENT_DUPLICATED 168
/** The equipment. */
static inline frontdesk_str frontdesk_event_equipment_duplicated_equipment(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_EQUIPMENT);
}
/** How many there are: the others. */
static inline size_t frontdesk_event_equipment_duplicated_others_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_OTHERS);
}
/** The others. */
static inline frontdesk_str frontdesk_event_equipment_duplicated_others_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_OTHERS, index);
}

/** Groups of custom fields were defined. */
#define FRONTDESK_EVENT_FIELD_GROUPS_DEFINED 100
/** How many there are: the groups. frontdesk_field_group_spec_*. */
static inline size_t frontdesk_event_field_groups_defined_groups_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_GROUPS);
}
/** The groups. frontdesk_field_group_spec_*. */
static inline frontdesk_ref frontdesk_event_field_groups_defined_groups_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_GROUPS, index);
}

/** Custom fields were defined. */
#define FRONTDESK_EVENT_FIELDS_DEFINED 101
/**
 * How many there are: the fields, with archived options that the command left out.
 * frontdesk_field_spec_*.
 */
static inline size_t frontdesk_event_fields_defined_fields_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_FIELDS);
}
/** The fields, with archived options that the command left out. frontdesk_field_spec_*. */
static inline frontdesk_ref frontdesk_event_fields_defined_fields_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_FIELDS, index);
}

/** What uses which fields was told. */
#define FRONTDESK_EVENT_FIELD_USES_SET 102
/** What uses them. frontdesk_field_user_*. */
static inline frontdesk_ref frontdesk_event_field_uses_set_user(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_USER);
}
/** Of what kind of card the fields are. FRONTDESK_CARD_KIND_*. */
static inline uint32_t frontdesk_event_field_uses_set_card(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_CARD);
}
/** How many there are: the fields; none when the user is gone. */
static inline size_t frontdesk_event_field_uses_set_fields_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_FIELDS);
}
/** The fields; none when the user is gone. */
static inline frontdesk_str frontdesk_event_field_uses_set_fields_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_FIELDS, index);
}

/** A planned change was applied. */
#define FRONTDESK_EVENT_FIELD_CHANGE_APPLIED 103
/** Its number in this desk, from 1. */
static inline int64_t frontdesk_event_field_change_applied_number(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_NUMBER);
}
/** The change. frontdesk_field_change_*. */
static inline frontdesk_ref frontdesk_event_field_change_applied_change(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CHANGE);
}
/** How many values it touched. */
static inline int64_t frontdesk_event_field_change_applied_count(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_COUNT);
}
/** The zone in which instants became dates and times. */
static inline frontdesk_str frontdesk_event_field_change_applied_zone(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ZONE);
}

/** A change was undone. */
#define FRONTDESK_EVENT_FIELD_CHANGE_UNDONE 104
/** Its number. */
static inline int64_t frontdesk_event_field_change_undone_number(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_NUMBER);
}
/** The zone in which values edited since were converted back. */
static inline frontdesk_str frontdesk_event_field_change_undone_zone(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ZONE);
}

/** A change can be undone no more. */
#define FRONTDESK_EVENT_FIELD_CHANGE_FORGOTTEN 105
/** Its number. */
static inline int64_t frontdesk_event_field_change_forgotten_number(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_NUMBER);
}

/** A card was added. */
#define FRONTDESK_EVENT_CARD_ADDED 106
/** The card. frontdesk_card_ref_*. */
static inline frontdesk_ref frontdesk_event_card_added_card(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CARD);
}
/** The group of a user. May be absent. */
static inline frontdesk_str frontdesk_event_card_added_user_group(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_USER_GROUP);
}
/** The type of a record. May be absent. */
static inline frontdesk_str frontdesk_event_card_added_record_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_RECORD_TYPE);
}
/** Its values, defaults among them. */
static inline frontdesk_str frontdesk_event_card_added_values(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_VALUES);
}

/** Values of a card changed. */
#define FRONTDESK_EVENT_CARD_EDITED 107
/** The card. frontdesk_card_ref_*. */
static inline frontdesk_ref frontdesk_event_card_edited_card(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CARD);
}
/** The values that changed; `null` where one was taken away. */
static inline frontdesk_str frontdesk_event_card_edited_values(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_VALUES);
}
/** The outcome that the card was saved with. May be absent. */
static inline frontdesk_str frontdesk_event_card_edited_outcome(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_OUTCOME);
}

/** A card moved to another group of users or record type. */
#define FRONTDESK_EVENT_CARD_MOVED 108
/** The card. frontdesk_card_ref_*. */
static inline frontdesk_ref frontdesk_event_card_moved_card(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CARD);
}
/** The group of a user. May be absent. */
static inline frontdesk_str frontdesk_event_card_moved_user_group(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_USER_GROUP);
}
/** The type of a record. May be absent. */
static inline frontdesk_str frontdesk_event_card_moved_record_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_RECORD_TYPE);
}

/** A card was forgotten with its values. */
#define FRONTDESK_EVENT_CARD_REMOVED 109
/** The card. frontdesk_card_ref_*. */
static inline frontdesk_ref frontdesk_event_card_removed_card(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CARD);
}

/** Groups of persons were defined. */
#define FRONTDESK_EVENT_USER_GROUPS_DEFINED 200
/** How many there are: the groups. frontdesk_user_group_spec_*. */
static inline size_t frontdesk_event_user_groups_defined_groups_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_GROUPS);
}
/** The groups. frontdesk_user_group_spec_*. */
static inline frontdesk_ref frontdesk_event_user_groups_defined_groups_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_GROUPS, index);
}

/** Departments were defined. */
#define FRONTDESK_EVENT_DEPARTMENTS_DEFINED 201
/** How many there are: the departments. frontdesk_department_spec_*. */
static inline size_t frontdesk_event_departments_defined_departments_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_DEPARTMENTS);
}
/** The departments. frontdesk_department_spec_*. */
static inline frontdesk_ref frontdesk_event_departments_defined_departments_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_DEPARTMENTS, index);
}

/** Tenants were defined. */
#define FRONTDESK_EVENT_TENANTS_DEFINED 202
/** How many there are: the tenants. frontdesk_tenant_spec_*. */
static inline size_t frontdesk_event_tenants_defined_tenants_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_TENANTS);
}
/** The tenants. frontdesk_tenant_spec_*. */
static inline frontdesk_ref frontdesk_event_tenants_defined_tenants_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_TENANTS, index);
}

/** A person was added. */
#define FRONTDESK_EVENT_PERSON_CREATED 203
/**
 * The person, with canonical numbers, and the organisation that a domain gave.
 * frontdesk_person_spec_*.
 */
static inline frontdesk_ref frontdesk_event_person_created_person(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_PERSON);
}
/** The organisation is that of the domain of an e-mail address. 1 or 0. */
static inline int64_t frontdesk_event_person_created_by_domain(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_BY_DOMAIN);
}

/** A person was changed. */
#define FRONTDESK_EVENT_PERSON_EDITED 204
/** Who. */
static inline frontdesk_str frontdesk_event_person_edited_person(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PERSON);
}
/** How many there are: the changes, with canonical numbers. frontdesk_contact_change_*. */
static inline size_t frontdesk_event_person_edited_changes_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_CHANGES);
}
/** The changes, with canonical numbers. frontdesk_contact_change_*. */
static inline frontdesk_ref frontdesk_event_person_edited_changes_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_CHANGES, index);
}
/** What says who somebody is has changed: declarations that others differ hold no more. 1 or 0. */
static inline int64_t frontdesk_event_person_edited_identity_changed(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_IDENTITY_CHANGED);
}

/** A person was deleted. */
#define FRONTDESK_EVENT_PERSON_DELETED 205
/** Who. */
static inline frontdesk_str frontdesk_event_person_deleted_person(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PERSON);
}

/** An account came to a status. */
#define FRONTDESK_EVENT_ACCOUNT_STATUS_SET 206
/** Whose. */
static inline frontdesk_str frontdesk_event_account_status_set_person(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PERSON);
}
/** The status before. FRONTDESK_ACCOUNT_STATUS_*. */
static inline uint32_t frontdesk_event_account_status_set_before(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_BEFORE);
}
/** The status. FRONTDESK_ACCOUNT_STATUS_*. */
static inline uint32_t frontdesk_event_account_status_set_after(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_AFTER);
}

/** An account kept its status, although another was asked for. */
#define FRONTDESK_EVENT_ACCOUNT_STATUS_KEPT 207
/** Whose, and why. frontdesk_status_kept_*. */
static inline frontdesk_ref frontdesk_event_account_status_kept_kept(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_KEPT);
}

/** An organisation was added. */
#define FRONTDESK_EVENT_ORGANISATION_CREATED 208
/** The organisation, with canonical numbers and domains. frontdesk_organisation_spec_*. */
static inline frontdesk_ref frontdesk_event_organisation_created_organisation(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_ORGANISATION);
}

/** An organisation was changed. */
#define FRONTDESK_EVENT_ORGANISATION_EDITED 209
/** Which. */
static inline frontdesk_str frontdesk_event_organisation_edited_organisation(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ORGANISATION);
}
/** How many there are: the changes, with canonical numbers. frontdesk_contact_change_*. */
static inline size_t frontdesk_event_organisation_edited_changes_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_CHANGES);
}
/** The changes, with canonical numbers. frontdesk_contact_change_*. */
static inline frontdesk_ref frontdesk_event_organisation_edited_changes_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_CHANGES, index);
}
/** What says which it is has changed: declarations that others differ hold no more. 1 or 0. */
static inline int64_t frontdesk_event_organisation_edited_identity_changed(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_IDENTITY_CHANGED);
}

/** An organisation was hidden where one is picked, or shown again. */
#define FRONTDESK_EVENT_ORGANISATION_ARCHIVED 210
/** Which. */
static inline frontdesk_str frontdesk_event_organisation_archived_organisation(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ORGANISATION);
}
/** Whether it is hidden. 1 or 0. */
static inline int64_t frontdesk_event_organisation_archived_archived(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ARCHIVED);
}

/** An organisation was deleted. */
#define FRONTDESK_EVENT_ORGANISATION_DELETED 211
/** Which. */
static inline frontdesk_str frontdesk_event_organisation_deleted_organisation(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ORGANISATION);
}

/** The domains of an organisation were replaced. */
#define FRONTDESK_EVENT_ORGANISATION_DOMAINS_SET 212
/** Which. */
static inline frontdesk_str frontdesk_event_organisation_domains_set_organisation(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ORGANISATION);
}
/** How many there are: all of its domains, canonical. frontdesk_domain_rule_*. */
static inline size_t frontdesk_event_organisation_domains_set_domains_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_DOMAINS);
}
/** All of its domains, canonical. frontdesk_domain_rule_*. */
static inline frontdesk_ref frontdesk_event_organisation_domains_set_domains_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_DOMAINS, index);
}

/** The managers of an organisation were replaced, or one of them left it. */
#define FRONTDESK_EVENT_MANAGERS_SET 213
/** Which. */
static inline frontdesk_str frontdesk_event_managers_set_organisation(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ORGANISATION);
}
/** How many there are: all of its managers. */
static inline size_t frontdesk_event_managers_set_managers_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_MANAGERS);
}
/** All of its managers. */
static inline frontdesk_str frontdesk_event_managers_set_managers_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_MANAGERS, index);
}

/** Persons came to the organisation of their domain. */
#define FRONTDESK_EVENT_ATTACHED_BY_DOMAIN 214
/** The organisation. */
static inline frontdesk_str frontdesk_event_attached_by_domain_organisation(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ORGANISATION);
}
/** How many there are: who. */
static inline size_t frontdesk_event_attached_by_domain_persons_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_PERSONS);
}
/** Who. */
static inline frontdesk_str frontdesk_event_attached_by_domain_persons_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_PERSONS, index);
}

/** A note was added. */
#define FRONTDESK_EVENT_NOTE_ADDED 215
/** The note. frontdesk_new_note_*. */
static inline frontdesk_ref frontdesk_event_note_added_note(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_NOTE);
}

/** A file was linked. */
#define FRONTDESK_EVENT_FILE_LINKED 216
/** The file. frontdesk_new_file_*. */
static inline frontdesk_ref frontdesk_event_file_linked_file(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_FILE);
}

/** A person made a request. */
#define FRONTDESK_EVENT_REQUEST_NOTED 217
/** The record that it came through. */
static inline frontdesk_str frontdesk_event_request_noted_person(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PERSON);
}
/** The request. */
static inline frontdesk_str frontdesk_event_request_noted_ticket(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TICKET);
}

/** There was a call with a person. */
#define FRONTDESK_EVENT_CALL_NOTED 218
/** The record that it came through. */
static inline frontdesk_str frontdesk_event_call_noted_person(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PERSON);
}
/** The call. */
static inline frontdesk_str frontdesk_event_call_noted_interaction(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_INTERACTION);
}

/** A person logged in. */
#define FRONTDESK_EVENT_PERSON_LOGGED_IN 219
/** Who, and from where. frontdesk_log_in_*. */
static inline frontdesk_ref frontdesk_event_person_logged_in_log_in(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_LOG_IN);
}

/** Who a person is for a tenant was set. */
#define FRONTDESK_EVENT_PERSONA_SET 220
/** Who. */
static inline frontdesk_str frontdesk_event_persona_set_person(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PERSON);
}
/** The tenant. */
static inline frontdesk_str frontdesk_event_persona_set_tenant(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TENANT);
}
/** Who the person is there; nobody when absent. frontdesk_persona_*. May be absent. */
static inline frontdesk_ref frontdesk_event_persona_set_persona(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_PERSONA);
}

/** Contacts were merged. */
#define FRONTDESK_EVENT_CONTACTS_MERGED 240
/** The number of the merge in this desk, from 1. */
static inline int64_t frontdesk_event_contacts_merged_merge(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_MERGE);
}
/**
 * What was merged: those that the order named, or that they had been merged into, by their age.
 * frontdesk_merge_order_*.
 */
static inline frontdesk_ref frontdesk_event_contacts_merged_order(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_ORDER);
}

/** A merge was undone. Those who left and those who stayed are not the same. */
#define FRONTDESK_EVENT_MERGE_UNDONE 241
/** Its number. */
static inline int64_t frontdesk_event_merge_undone_merge(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_MERGE);
}
/** How many there are: what stays as it was. frontdesk_kept_value_*. */
static inline size_t frontdesk_event_merge_undone_kept_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_KEPT);
}
/** What stays as it was. frontdesk_kept_value_*. */
static inline frontdesk_ref frontdesk_event_merge_undone_kept_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_KEPT, index);
}

/** Two contacts were declared not to be the same. */
#define FRONTDESK_EVENT_DUPLICATE_DISMISSED 242
/** One of them. frontdesk_contact_ref_*. */
static inline frontdesk_ref frontdesk_event_duplicate_dismissed_one(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_ONE);
}
/** The other. frontdesk_contact_ref_*. */
static inline frontdesk_ref frontdesk_event_duplicate_dismissed_other(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_OTHER);
}

/** Every personal value of persons was erased. */
#define FRONTDESK_EVENT_PERSONS_ERASED 243
/** How many there are: whose. */
static inline size_t frontdesk_event_persons_erased_persons_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_PERSONS);
}
/** Whose. */
static inline frontdesk_str frontdesk_event_persons_erased_persons_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_PERSONS, index);
}

/** A list was imported. */
#define FRONTDESK_EVENT_IMPORT_APPLIED 265
/** Its id. */
static inline frontdesk_str frontdesk_event_import_applied_batch(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BATCH);
}
/** What its rows were. FRONTDESK_EXCHANGE_KIND_*. */
static inline uint32_t frontdesk_event_import_applied_kind(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_KIND);
}
/** The hash of its plan. */
static inline frontdesk_str frontdesk_event_import_applied_hash(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_HASH);
}
/**
 * How many there are: who was made or changed, in the order of the rows. frontdesk_imported_row_*.
 */
static inline size_t frontdesk_event_import_applied_rows_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_ROWS);
}
/** Who was made or changed, in the order of the rows. frontdesk_imported_row_*. */
static inline frontdesk_ref frontdesk_event_import_applied_rows_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_ROWS, index);
}

/** An import was undone. */
#define FRONTDESK_EVENT_IMPORT_UNDONE 266
/** Which. */
static inline frontdesk_str frontdesk_event_import_undone_batch(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BATCH);
}
/** How many there are: who stays as is. frontdesk_import_kept_*. */
static inline size_t frontdesk_event_import_undone_kept_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_KEPT);
}
/** Who stays as is. frontdesk_import_kept_*. */
static inline frontdesk_ref frontdesk_event_import_undone_kept_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_KEPT, index);
}

/** What undoing an import takes was forgotten. */
#define FRONTDESK_EVENT_IMPORT_FORGOTTEN 267
/** Which. */
static inline frontdesk_str frontdesk_event_import_forgotten_batch(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BATCH);
}

/* ---- Severity -------------------------------------------------------------------------------- */

/* How grave a finding is. */

/** The definitions are refused. */
#define FRONTDESK_SEVERITY_ERROR 1

/** The definitions can be used, but somebody will be surprised. */
#define FRONTDESK_SEVERITY_WARNING 2

/* ---- Finding --------------------------------------------------------------------------------- */

/* Something that a check of definitions found. */

/** What kind of finding: a stable name such as `UnreachableStatus`. */
static inline frontdesk_str frontdesk_finding_code(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CODE);
}

/** How grave it is. FRONTDESK_SEVERITY_*. */
static inline uint32_t frontdesk_finding_severity(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_SEVERITY);
}

/** Which definition, as a path such as `statuses[lunch]`. */
static inline frontdesk_str frontdesk_finding_path(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PATH);
}

/** What was found, in a sentence. */
static inline frontdesk_str frontdesk_finding_message(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_MESSAGE);
}

/** How many there are: the shortest way to see it: states or definitions, one after another. */
static inline size_t frontdesk_finding_trace_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_TRACE);
}
/** The shortest way to see it: states or definitions, one after another. */
static inline frontdesk_str frontdesk_finding_trace_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_TRACE, index);
}

/* ---- DeadlineKind ---------------------------------------------------------------------------- */

/* Why a timer is set. */

/** A quota period of a running pause ends. */
#define FRONTDESK_DEADLINE_KIND_PERIOD_BOUNDARY 1

/** An offer expires. */
#define FRONTDESK_DEADLINE_KIND_OFFER_EXPIRY 2

/** After-call work ends. */
#define FRONTDESK_DEADLINE_KIND_WRAP_UP_END 3

/** The delay after a miss or a rest ends. */
#define FRONTDESK_DEADLINE_KIND_REST_END 4

/** A pause with a given end is over. */
#define FRONTDESK_DEADLINE_KIND_PAUSE_UNTIL 5

/** A single pause reaches its maximum. */
#define FRONTDESK_DEADLINE_KIND_SINGLE_PAUSE_MAXIMUM 6

/** A quota comes near. */
#define FRONTDESK_DEADLINE_KIND_QUOTA_WARNING 7

/** A quota is used up. */
#define FRONTDESK_DEADLINE_KIND_QUOTA_EXHAUSTED 8

/** The grace after a limit is over. */
#define FRONTDESK_DEADLINE_KIND_QUOTA_GRACE_END 9

/** A rolling quota lets a type be used again. */
#define FRONTDESK_DEADLINE_KIND_QUOTA_RESTORED 10

/** An inactivity rule acts. */
#define FRONTDESK_DEADLINE_KIND_INACTIVITY 11

/** The grace of a lost session is over. */
#define FRONTDESK_DEADLINE_KIND_SESSION_GRACE 12

/** A requested pause is approved by itself. */
#define FRONTDESK_DEADLINE_KIND_PAUSE_APPROVAL 13

/** It is time for a scheduled call. */
#define FRONTDESK_DEADLINE_KIND_SCHEDULED_CALL 14

/* ---- Answer ---------------------------------------------------------------------------------- */

/* The answer to a query; of the same name as the query, or of what the query asks for. */

/** An agent's state. */
#define FRONTDESK_ANSWER_AGENT_VIEW 1
/** The agent. */
static inline frontdesk_str frontdesk_answer_agent_view_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** As of when. An instant. */
static inline int64_t frontdesk_answer_agent_view_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_AT);
}
/** What the status panel shows. FRONTDESK_INDICATOR_*. */
static inline uint32_t frontdesk_answer_agent_view_indicator(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_INDICATOR);
}
/** Since when that holds. An instant. */
static inline int64_t frontdesk_answer_agent_view_since(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_SINCE);
}
/** How long that is. In milliseconds. */
static inline int64_t frontdesk_answer_agent_view_elapsed(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ELAPSED);
}
/**
 * Until when the view holds if nothing is commanded; absent where no timer runs. An instant. May be
 * absent.
 */
static inline int64_t frontdesk_answer_agent_view_valid_until(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_VALID_UNTIL);
}
/** The sessions. frontdesk_session_view_*. */
static inline frontdesk_ref frontdesk_answer_agent_view_session(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_SESSION);
}
/** Do not disturb. FRONTDESK_LINE_*. */
static inline uint32_t frontdesk_answer_agent_view_line(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_LINE);
}
/** Since when the line is so. An instant. */
static inline int64_t frontdesk_answer_agent_view_line_since(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_LINE_SINCE);
}
/** What the agent does. frontdesk_work_*. */
static inline frontdesk_ref frontdesk_answer_agent_view_work(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_WORK);
}
/** Since when. An instant. */
static inline int64_t frontdesk_answer_agent_view_work_since(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_WORK_SINCE);
}
/** When the desk ends the pause by itself. An instant. May be absent. */
static inline int64_t frontdesk_answer_agent_view_pause_until(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_PAUSE_UNTIL);
}
/** The comment of the pause. May be absent. */
static inline frontdesk_str frontdesk_answer_agent_view_comment(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_COMMENT);
}
/** The deferred change. frontdesk_deferred_view_*. May be absent. */
static inline frontdesk_ref frontdesk_answer_agent_view_next(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_NEXT);
}
/** The requested pause. frontdesk_request_view_*. May be absent. */
static inline frontdesk_ref frontdesk_answer_agent_view_request(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_REQUEST);
}
/** The presence status. */
static inline frontdesk_str frontdesk_answer_agent_view_presence(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PRESENCE);
}
/** Since when. An instant. */
static inline int64_t frontdesk_answer_agent_view_presence_since(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_PRESENCE_SINCE);
}
/** How many there are: the channels. frontdesk_channel_view_*. */
static inline size_t frontdesk_answer_agent_view_channels_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_CHANNELS);
}
/** The channels. frontdesk_channel_view_*. */
static inline frontdesk_ref frontdesk_answer_agent_view_channels_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_CHANNELS, index);
}
/** The accounting line of now. frontdesk_account_line_*. */
static inline frontdesk_ref frontdesk_answer_agent_view_account(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_ACCOUNT);
}
/** Since when. An instant. */
static inline int64_t frontdesk_answer_agent_view_account_since(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ACCOUNT_SINCE);
}

/** What colleagues see. */
#define FRONTDESK_ANSWER_COLLEAGUE_VIEW 2
/** The agent. */
static inline frontdesk_str frontdesk_answer_colleague_view_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** As of when. An instant. */
static inline int64_t frontdesk_answer_colleague_view_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_AT);
}
/** What they see. FRONTDESK_COLLEAGUE_INDICATOR_*. */
static inline uint32_t frontdesk_answer_colleague_view_indicator(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_INDICATOR);
}
/** Since when. An instant. */
static inline int64_t frontdesk_answer_colleague_view_since(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_SINCE);
}
/** The presence status. */
static inline frontdesk_str frontdesk_answer_colleague_view_presence(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PRESENCE);
}

/** Whether work may be offered. */
#define FRONTDESK_ANSWER_ELIGIBILITY 3
/** As of when. An instant. */
static inline int64_t frontdesk_answer_eligibility_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_AT);
}
/** Whether it may. 1 or 0. */
static inline int64_t frontdesk_answer_eligibility_eligible(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ELIGIBLE);
}
/** How many there are: every reason why not. frontdesk_ineligibility_*. */
static inline size_t frontdesk_answer_eligibility_reasons_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_REASONS);
}
/** Every reason why not. frontdesk_ineligibility_*. */
static inline frontdesk_ref frontdesk_answer_eligibility_reasons_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_REASONS, index);
}
/**
 * Until when the answer holds if nothing is commanded; absent where no timer runs. An instant. May
 * be absent.
 */
static inline int64_t frontdesk_answer_eligibility_valid_until(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_VALID_UNTIL);
}

/** Whether a direct call may ring. */
#define FRONTDESK_ANSWER_DIRECT_ELIGIBILITY 4
/** As of when. An instant. */
static inline int64_t frontdesk_answer_direct_eligibility_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_AT);
}
/** Whether it may. 1 or 0. */
static inline int64_t frontdesk_answer_direct_eligibility_eligible(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ELIGIBLE);
}
/** How many there are: every reason why not. frontdesk_ineligibility_*. */
static inline size_t frontdesk_answer_direct_eligibility_reasons_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_REASONS);
}
/** Every reason why not. frontdesk_ineligibility_*. */
static inline frontdesk_ref frontdesk_answer_direct_eligibility_reasons_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_REASONS, index);
}
/**
 * Until when the answer holds if nothing is commanded; absent where no timer runs. An instant. May
 * be absent.
 */
static inline int64_t frontdesk_answer_direct_eligibility_valid_until(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_VALID_UNTIL);
}

/** What may be done with an agent's state. */
#define FRONTDESK_ANSWER_TRANSITIONS 5
/** As of when. An instant. */
static inline int64_t frontdesk_answer_transitions_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_AT);
}
/** How many there are: one a command, or one a command and pause type. frontdesk_transition_*. */
static inline size_t frontdesk_answer_transitions_transitions_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_TRANSITIONS);
}
/** One a command, or one a command and pause type. frontdesk_transition_*. */
static inline frontdesk_ref frontdesk_answer_transitions_transitions_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_TRANSITIONS, index);
}

/** The pause panel. */
#define FRONTDESK_ANSWER_PANEL 6
/** The agent. */
static inline frontdesk_str frontdesk_answer_panel_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** As of when. An instant. */
static inline int64_t frontdesk_answer_panel_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_AT);
}
/**
 * Until when it holds but for the time of a running pause; absent where no timer runs. An instant.
 * May be absent.
 */
static inline int64_t frontdesk_answer_panel_valid_until(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_VALID_UNTIL);
}
/** Time in untyped pauses since the start of the agent's day. In milliseconds. */
static inline int64_t frontdesk_answer_panel_untyped(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_UNTYPED);
}
/** How many there are: the types, in the order of their definition. frontdesk_panel_row_*. */
static inline size_t frontdesk_answer_panel_rows_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_ROWS);
}
/** The types, in the order of their definition. frontdesk_panel_row_*. */
static inline frontdesk_ref frontdesk_answer_panel_rows_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_ROWS, index);
}

/** The account of a span. */
#define FRONTDESK_ANSWER_LEDGER 7
/** The agent. */
static inline frontdesk_str frontdesk_answer_ledger_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** Where it starts. An instant. */
static inline int64_t frontdesk_answer_ledger_start(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_START);
}
/** Where it ends. An instant. */
static inline int64_t frontdesk_answer_ledger_end(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_END);
}
/** How many there are: the spans, in order, without gap or overlap. frontdesk_ledger_entry_*. */
static inline size_t frontdesk_answer_ledger_entries_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_ENTRIES);
}
/** The spans, in order, without gap or overlap. frontdesk_ledger_entry_*. */
static inline frontdesk_ref frontdesk_answer_ledger_entries_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_ENTRIES, index);
}
/** How many there are: their sums a line. frontdesk_ledger_total_*. */
static inline size_t frontdesk_answer_ledger_totals_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_TOTALS);
}
/** Their sums a line. frontdesk_ledger_total_*. */
static inline frontdesk_ref frontdesk_answer_ledger_totals_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_TOTALS, index);
}

/** The standard figures of a span. */
#define FRONTDESK_ANSWER_TIMESHEET 8
/** The agent. */
static inline frontdesk_str frontdesk_answer_timesheet_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** Where it starts. An instant. */
static inline int64_t frontdesk_answer_timesheet_start(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_START);
}
/** Where it ends. An instant. */
static inline int64_t frontdesk_answer_timesheet_end(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_END);
}
/** Time logged in, a grace included. In milliseconds. */
static inline int64_t frontdesk_answer_timesheet_login(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_LOGIN);
}
/** Interactions that ended in the span, of any kind. */
static inline int64_t frontdesk_answer_timesheet_handled(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_HANDLED);
}
/** Sum over interactions of their time in the span, hold not counted. In milliseconds. */
static inline int64_t frontdesk_answer_timesheet_talk(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_TALK);
}
/** Sum over interactions of their time on hold in the span. In milliseconds. */
static inline int64_t frontdesk_answer_timesheet_hold(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_HOLD);
}
/** Time on the line `Busy`: the union of what runs at once. In milliseconds. */
static inline int64_t frontdesk_answer_timesheet_busy(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_BUSY);
}
/**
 * How much talk and hold are more than busy, because interactions overlapped or ran in a pause. In
 * milliseconds.
 */
static inline int64_t frontdesk_answer_timesheet_overlap(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_OVERLAP);
}
/** Time on the line `WrapUp`. In milliseconds. */
static inline int64_t frontdesk_answer_timesheet_wrap_up(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_WRAP_UP);
}
/** Time on the line `Waiting`. In milliseconds. */
static inline int64_t frontdesk_answer_timesheet_waiting(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_WAITING);
}
/** Time on the line `Pause`. In milliseconds. */
static inline int64_t frontdesk_answer_timesheet_pause(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_PAUSE);
}
/**
 * (talk + hold + wrap-up) / handled; absent where none was handled. In milliseconds. May be absent.
 */
static inline int64_t frontdesk_answer_timesheet_average_handle_time(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_AVERAGE_HANDLE_TIME);
}
/**
 * (busy + wrap-up) / (busy + wrap-up + offering + waiting + missed + resting), in basis
 * points; absent where that is 0 / 0. May be absent.
 */
static inline int64_t frontdesk_answer_timesheet_occupancy(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_OCCUPANCY);
}
/** (busy + wrap-up) / log-in time, in basis points; absent where that is 0 / 0. May be absent. */
static inline int64_t frontdesk_answer_timesheet_utilisation(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_UTILISATION);
}
/**
 * How many there are: offers that were not taken in the span, by reason. frontdesk_failure_count_*.
 */
static inline size_t frontdesk_answer_timesheet_misses_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_MISSES);
}
/** Offers that were not taken in the span, by reason. frontdesk_failure_count_*. */
static inline frontdesk_ref frontdesk_answer_timesheet_misses_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_MISSES, index);
}
/** Paid time. In milliseconds. */
static inline int64_t frontdesk_answer_timesheet_paid(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_PAID);
}
/** Unpaid time. In milliseconds. */
static inline int64_t frontdesk_answer_timesheet_unpaid(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_UNPAID);
}

/** A board. */
#define FRONTDESK_ANSWER_BOARD 9
/** As of when. An instant. */
static inline int64_t frontdesk_answer_board_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_AT);
}
/**
 * How many there are: the states that somebody is in, in the order of the accounting lines.
 * frontdesk_board_group_*.
 */
static inline size_t frontdesk_answer_board_groups_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_GROUPS);
}
/**
 * The states that somebody is in, in the order of the accounting lines. frontdesk_board_group_*.
 */
static inline frontdesk_ref frontdesk_answer_board_groups_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_GROUPS, index);
}

/** The clock. */
#define FRONTDESK_ANSWER_CLOCK 10
/** The last seen instant; absent before the first. An instant. May be absent. */
static inline int64_t frontdesk_answer_clock_last_seen(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_LAST_SEEN);
}

/** The next deadline. */
#define FRONTDESK_ANSWER_DEADLINE 11
/** When; absent where no timer is set. An instant. May be absent. */
static inline int64_t frontdesk_answer_deadline_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_AT);
}
/** Why. FRONTDESK_DEADLINE_KIND_*. May be absent. */
static inline uint32_t frontdesk_answer_deadline_kind(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_KIND);
}
/** Whose; absent where it is of no agent. May be absent. */
static inline frontdesk_str frontdesk_answer_deadline_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** Of what, where it is a scheduled call. frontdesk_subject_*. May be absent. */
static inline frontdesk_ref frontdesk_answer_deadline_subject(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_SUBJECT);
}

/** The definitions in force. */
#define FRONTDESK_ANSWER_DEFINITIONS 12
/** The version of the set, one more with every change. */
static inline int64_t frontdesk_answer_definitions_version(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_VERSION);
}
/** How many there are: presence statuses. frontdesk_status_spec_*. */
static inline size_t frontdesk_answer_definitions_statuses_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_STATUSES);
}
/** Presence statuses. frontdesk_status_spec_*. */
static inline frontdesk_ref frontdesk_answer_definitions_statuses_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_STATUSES, index);
}
/** The status that log-in sets. */
static inline frontdesk_str frontdesk_answer_definitions_on_login(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ON_LOGIN);
}
/** The status that log-out sets. */
static inline frontdesk_str frontdesk_answer_definitions_on_logout(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ON_LOGOUT);
}
/** How many there are: pause types. frontdesk_pause_type_spec_*. */
static inline size_t frontdesk_answer_definitions_pause_types_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_PAUSE_TYPES);
}
/** Pause types. frontdesk_pause_type_spec_*. */
static inline frontdesk_ref frontdesk_answer_definitions_pause_types_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_PAUSE_TYPES, index);
}
/** How many there are: pools. frontdesk_pool_spec_*. */
static inline size_t frontdesk_answer_definitions_pools_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_POOLS);
}
/** Pools. frontdesk_pool_spec_*. */
static inline frontdesk_ref frontdesk_answer_definitions_pools_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_POOLS, index);
}
/** How many there are: teams. frontdesk_team_spec_*. */
static inline size_t frontdesk_answer_definitions_teams_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_TEAMS);
}
/** Teams. frontdesk_team_spec_*. */
static inline frontdesk_ref frontdesk_answer_definitions_teams_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_TEAMS, index);
}
/** How many there are: channels. frontdesk_channel_spec_*. */
static inline size_t frontdesk_answer_definitions_channels_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_CHANNELS);
}
/** Channels. frontdesk_channel_spec_*. */
static inline frontdesk_ref frontdesk_answer_definitions_channels_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_CHANNELS, index);
}
/** How many there are: queues. frontdesk_queue_spec_*. */
static inline size_t frontdesk_answer_definitions_queues_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_QUEUES);
}
/** Queues. frontdesk_queue_spec_*. */
static inline frontdesk_ref frontdesk_answer_definitions_queues_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_QUEUES, index);
}
/** How many there are: inactivity rules. frontdesk_inactivity_rule_spec_*. */
static inline size_t frontdesk_answer_definitions_rules_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_RULES);
}
/** Inactivity rules. frontdesk_inactivity_rule_spec_*. */
static inline frontdesk_ref frontdesk_answer_definitions_rules_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_RULES, index);
}
/** Policies. frontdesk_policies_*. */
static inline frontdesk_ref frontdesk_answer_definitions_policies(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_POLICIES);
}

/** What a check found. */
#define FRONTDESK_ANSWER_FINDINGS 13
/** How many there are: the findings. frontdesk_finding_*. */
static inline size_t frontdesk_answer_findings_findings_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_FINDINGS);
}
/** The findings. frontdesk_finding_*. */
static inline frontdesk_ref frontdesk_answer_findings_findings_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_FINDINGS, index);
}

/** A diagram. */
#define FRONTDESK_ANSWER_DIAGRAM 14
/** Its text. */
static inline frontdesk_str frontdesk_answer_diagram_text(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TEXT);
}

/** The accounts of the regions. */
#define FRONTDESK_ANSWER_REGION_LEDGER 15
/** The agent. */
static inline frontdesk_str frontdesk_answer_region_ledger_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}
/** Where it starts. An instant. */
static inline int64_t frontdesk_answer_region_ledger_start(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_START);
}
/** Where it ends. An instant. */
static inline int64_t frontdesk_answer_region_ledger_end(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_END);
}
/**
 * How many there are: session, presence, line, work, and the channels on which anything went on, in
 * their order. frontdesk_region_account_*.
 */
static inline size_t frontdesk_answer_region_ledger_regions_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_REGIONS);
}
/**
 * Session, presence, line, work, and the channels on which anything went on, in their order.
 * frontdesk_region_account_*.
 */
static inline frontdesk_ref frontdesk_answer_region_ledger_regions_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_REGIONS, index);
}

/** Dispositions, record types and blacklists. */
#define FRONTDESK_ANSWER_DISPOSITIONS 130
/**
 * How many there are: the dispositions, in the order in which they are shown.
 * frontdesk_disposition_spec_*.
 */
static inline size_t frontdesk_answer_dispositions_dispositions_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_DISPOSITIONS);
}
/** The dispositions, in the order in which they are shown. frontdesk_disposition_spec_*. */
static inline frontdesk_ref frontdesk_answer_dispositions_dispositions_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_DISPOSITIONS, index);
}
/** How many there are: the record types. frontdesk_record_type_spec_*. */
static inline size_t frontdesk_answer_dispositions_record_types_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_RECORD_TYPES);
}
/** The record types. frontdesk_record_type_spec_*. */
static inline frontdesk_ref frontdesk_answer_dispositions_record_types_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_RECORD_TYPES, index);
}
/** How many there are: the blacklists. frontdesk_blacklist_spec_*. */
static inline size_t frontdesk_answer_dispositions_blacklists_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_BLACKLISTS);
}
/** The blacklists. frontdesk_blacklist_spec_*. */
static inline frontdesk_ref frontdesk_answer_dispositions_blacklists_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_BLACKLISTS, index);
}

/** The dispositions that can be set. */
#define FRONTDESK_ANSWER_USABLE_DISPOSITIONS 131
/** How many there are: in the order in which they are shown. */
static inline size_t frontdesk_answer_usable_dispositions_dispositions_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_DISPOSITIONS);
}
/** In the order in which they are shown. */
static inline frontdesk_str frontdesk_answer_usable_dispositions_dispositions_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_DISPOSITIONS, index);
}

/** Whether a save can be done. */
#define FRONTDESK_ANSWER_SAVE_CHECK 132
/** How many there are: everything that keeps it from being done. frontdesk_violation_*. */
static inline size_t frontdesk_answer_save_check_violations_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_VIOLATIONS);
}
/** Everything that keeps it from being done. frontdesk_violation_*. */
static inline frontdesk_ref frontdesk_answer_save_check_violations_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_VIOLATIONS, index);
}

/** What is set. */
#define FRONTDESK_ANSWER_OUTCOME 133
/** On what. frontdesk_subject_*. */
static inline frontdesk_ref frontdesk_answer_outcome_subject(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_SUBJECT);
}
/** How many there are: the dispositions, in order. */
static inline size_t frontdesk_answer_outcome_dispositions_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_DISPOSITIONS);
}
/** The dispositions, in order. */
static inline frontdesk_str frontdesk_answer_outcome_dispositions_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_DISPOSITIONS, index);
}
/** The colour of the flag: that of the first disposition that has one. May be absent. */
static inline frontdesk_str frontdesk_answer_outcome_color(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_COLOR);
}
/** When to call next. An instant. May be absent. */
static inline int64_t frontdesk_answer_outcome_next_call_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_NEXT_CALL_AT);
}
/** Who is to call; anybody when absent. May be absent. */
static inline frontdesk_str frontdesk_answer_outcome_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}

/** What an expiry means. */
#define FRONTDESK_ANSWER_EXPIRY 134
/** The instant. frontdesk_expiry_preview_*. */
static inline frontdesk_ref frontdesk_answer_expiry_preview(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_PREVIEW);
}

/** Scheduled calls. */
#define FRONTDESK_ANSWER_NEXT_CALLS 136
/** How many there are: the next ones first. frontdesk_scheduled_call_*. */
static inline size_t frontdesk_answer_next_calls_calls_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_CALLS);
}
/** The next ones first. frontdesk_scheduled_call_*. */
static inline frontdesk_ref frontdesk_answer_next_calls_calls_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_CALLS, index);
}

/** Whether a call may go on. */
#define FRONTDESK_ANSWER_CALLABILITY 140
/** As of when. An instant. */
static inline int64_t frontdesk_answer_callability_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_AT);
}
/** Whether it may. 1 or 0. */
static inline int64_t frontdesk_answer_callability_allowed(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ALLOWED);
}
/** The canonical number; absent where the caller shows none. May be absent. */
static inline frontdesk_str frontdesk_answer_callability_number(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NUMBER);
}
/** How many there are: every blacklist that blocks it. frontdesk_blacklist_block_*. */
static inline size_t frontdesk_answer_callability_blocks_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_BLOCKS);
}
/** Every blacklist that blocks it. frontdesk_blacklist_block_*. */
static inline frontdesk_ref frontdesk_answer_callability_blocks_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_BLOCKS, index);
}
/**
 * Until when the answer holds if nothing is commanded; absent where that is for ever. An instant.
 * May be absent.
 */
static inline int64_t frontdesk_answer_callability_valid_until(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_VALID_UNTIL);
}

/** Blacklists. */
#define FRONTDESK_ANSWER_BLACKLISTS 141
/** How many there are: in the order of their definition. frontdesk_blacklist_view_*. */
static inline size_t frontdesk_answer_blacklists_blacklists_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_BLACKLISTS);
}
/** In the order of their definition. frontdesk_blacklist_view_*. */
static inline frontdesk_ref frontdesk_answer_blacklists_blacklists_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_BLACKLISTS, index);
}

/** A number of a blacklist. */
#define FRONTDESK_ANSWER_BLACKLIST_ENTRY 142
/** The number. frontdesk_blacklist_row_*. */
static inline frontdesk_ref frontdesk_answer_blacklist_entry_entry(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_ENTRY);
}
/**
 * How many there are: why it is there, the oldest cause first; the last 100.
 * frontdesk_blacklist_cause_*.
 */
static inline size_t frontdesk_answer_blacklist_entry_causes_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_CAUSES);
}
/** Why it is there, the oldest cause first; the last 100. frontdesk_blacklist_cause_*. */
static inline frontdesk_ref frontdesk_answer_blacklist_entry_causes_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_CAUSES, index);
}

/** Numbers of a blacklist. */
#define FRONTDESK_ANSWER_BLACKLIST_ENTRIES 143
/** How many there are: in the order of their keys. frontdesk_blacklist_row_*. */
static inline size_t frontdesk_answer_blacklist_entries_entries_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_ENTRIES);
}
/** In the order of their keys. frontdesk_blacklist_row_*. */
static inline frontdesk_ref frontdesk_answer_blacklist_entries_entries_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_ENTRIES, index);
}

/** A piece of equipment. */
#define FRONTDESK_ANSWER_EQUIPMENT_CARD 160
/** Its place. frontdesk_equipment_row_*. */
static inline frontdesk_ref frontdesk_answer_equipment_card_row(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_ROW);
}
/** What is known of it. frontdesk_equipment_details_*. */
static inline frontdesk_ref frontdesk_answer_equipment_card_details(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_DETAILS);
}
/** How many there are: what it is a part of, and what that is a part of, from the nearest on. */
static inline size_t frontdesk_answer_equipment_card_path_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_PATH);
}
/** What it is a part of, and what that is a part of, from the nearest on. */
static inline frontdesk_str frontdesk_answer_equipment_card_path_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_PATH, index);
}
/** How many there are: the parts directly under it. */
static inline size_t frontdesk_answer_equipment_card_parts_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_PARTS);
}
/** The parts directly under it. */
static inline frontdesk_str frontdesk_answer_equipment_card_parts_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_PARTS, index);
}
/** How many there are: other equipment of the company with the same article and serial number. */
static inline size_t frontdesk_answer_equipment_card_duplicates_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_DUPLICATES);
}
/** Other equipment of the company with the same article and serial number. */
static inline frontdesk_str frontdesk_answer_equipment_card_duplicates_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_DUPLICATES, index);
}
/** How many there are: the notes, the oldest first. frontdesk_equipment_note_*. */
static inline size_t frontdesk_answer_equipment_card_notes_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_NOTES);
}
/** The notes, the oldest first. frontdesk_equipment_note_*. */
static inline frontdesk_ref frontdesk_answer_equipment_card_notes_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_NOTES, index);
}
/**
 * How many there are: the tickets that have or had it, as of then, the oldest first.
 * frontdesk_ticket_link_*.
 */
static inline size_t frontdesk_answer_equipment_card_tickets_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_TICKETS);
}
/** The tickets that have or had it, as of then, the oldest first. frontdesk_ticket_link_*. */
static inline frontdesk_ref frontdesk_answer_equipment_card_tickets_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_TICKETS, index);
}

/** Equipment as a tree. */
#define FRONTDESK_ANSWER_EQUIPMENT_TREE 161
/** How many there are: each before its parts. frontdesk_equipment_row_*. */
static inline size_t frontdesk_answer_equipment_tree_rows_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_ROWS);
}
/** Each before its parts. frontdesk_equipment_row_*. */
static inline frontdesk_ref frontdesk_answer_equipment_tree_rows_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_ROWS, index);
}

/** The equipment of a ticket. */
#define FRONTDESK_ANSWER_TICKET_EQUIPMENT 163
/** How many there are: in the order of the ticket. frontdesk_equipment_row_*. */
static inline size_t frontdesk_answer_ticket_equipment_rows_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_ROWS);
}
/** In the order of the ticket. frontdesk_equipment_row_*. */
static inline frontdesk_ref frontdesk_answer_ticket_equipment_rows_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_ROWS, index);
}

/** A template with its tags filled in. */
#define FRONTDESK_ANSWER_EXPANSION 190
/** The text. */
static inline frontdesk_str frontdesk_answer_expansion_text(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TEXT);
}
/** How many there are: what was found on the way; the first 1,000. frontdesk_tag_diagnostic_*. */
static inline size_t frontdesk_answer_expansion_diagnostics_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_DIAGNOSTICS);
}
/** What was found on the way; the first 1,000. frontdesk_tag_diagnostic_*. */
static inline frontdesk_ref frontdesk_answer_expansion_diagnostics_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_DIAGNOSTICS, index);
}
/** How many diagnostics there are. */
static inline int64_t frontdesk_answer_expansion_total(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_TOTAL);
}

/** What is the matter with a template. */
#define FRONTDESK_ANSWER_TAG_FINDINGS 191
/**
 * How many there are: in the order of the template; the first 1,000. frontdesk_tag_diagnostic_*.
 */
static inline size_t frontdesk_answer_tag_findings_diagnostics_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_DIAGNOSTICS);
}
/** In the order of the template; the first 1,000. frontdesk_tag_diagnostic_*. */
static inline frontdesk_ref frontdesk_answer_tag_findings_diagnostics_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_DIAGNOSTICS, index);
}
/** How many there are. */
static inline int64_t frontdesk_answer_tag_findings_total(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_TOTAL);
}

/** A cell of a report. */
#define FRONTDESK_ANSWER_EQUIPMENT_CELL 192
/** Its text. */
static inline frontdesk_str frontdesk_answer_equipment_cell_text(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TEXT);
}

/** The fields of a card. */
#define FRONTDESK_ANSWER_CARD_SCHEMA 100
/**
 * How many there are: the groups that have fields, in the order in which they are shown.
 * frontdesk_card_section_*.
 */
static inline size_t frontdesk_answer_card_schema_sections_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_SECTIONS);
}
/** The groups that have fields, in the order in which they are shown. frontdesk_card_section_*. */
static inline frontdesk_ref frontdesk_answer_card_schema_sections_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_SECTIONS, index);
}

/** The fields of a card as JSON Schema. */
#define FRONTDESK_ANSWER_CARD_JSON_SCHEMA 101
/** The schema, of draft 2020-12. */
static inline frontdesk_str frontdesk_answer_card_json_schema_schema(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_SCHEMA);
}
/** How many there are: what it cannot say. frontdesk_schema_note_*. */
static inline size_t frontdesk_answer_card_json_schema_notes_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_NOTES);
}
/** What it cannot say. frontdesk_schema_note_*. */
static inline frontdesk_ref frontdesk_answer_card_json_schema_notes_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_NOTES, index);
}

/** The values of a card. */
#define FRONTDESK_ANSWER_CARD_VALUES 102
/** The group of a user. May be absent. */
static inline frontdesk_str frontdesk_answer_card_values_user_group(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_USER_GROUP);
}
/** The type of a record. May be absent. */
static inline frontdesk_str frontdesk_answer_card_values_record_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_RECORD_TYPE);
}
/** Values by field, as a JSON object. */
static inline frontdesk_str frontdesk_answer_card_values_values(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_VALUES);
}
/**
 * How many there are: fields that have a value which the card does not show: of another group of
 * users, archived, or not
 * to be converted when their field changed.
 */
static inline size_t frontdesk_answer_card_values_dormant_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_DORMANT);
}
/**
 * Fields that have a value which the card does not show: of another group of users, archived, or
 * not
 * to be converted when their field changed.
 */
static inline frontdesk_str frontdesk_answer_card_values_dormant_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_DORMANT, index);
}

/** What is wrong with an edit. */
#define FRONTDESK_ANSWER_CARD_CHECK 103
/** How many there are: the first 100 violations. frontdesk_violation_*. */
static inline size_t frontdesk_answer_card_check_violations_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_VIOLATIONS);
}
/** The first 100 violations. frontdesk_violation_*. */
static inline frontdesk_ref frontdesk_answer_card_check_violations_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_VIOLATIONS, index);
}
/** How many there are. */
static inline int64_t frontdesk_answer_card_check_total(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_TOTAL);
}

/** What a change would do. */
#define FRONTDESK_ANSWER_FIELD_CHANGE_PLAN 104
/** The plan. frontdesk_field_plan_*. */
static inline frontdesk_ref frontdesk_answer_field_change_plan_plan(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_PLAN);
}

/** The definitions of custom fields. */
#define FRONTDESK_ANSWER_FIELD_DEFINITIONS 105
/** All groups and fields. frontdesk_field_set_*. */
static inline frontdesk_ref frontdesk_answer_field_definitions_set(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_SET);
}

/** Changes that can be undone. */
#define FRONTDESK_ANSWER_FIELD_CHANGES 106
/** How many there are: in the order in which they were applied. frontdesk_applied_change_*. */
static inline size_t frontdesk_answer_field_changes_changes_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_CHANGES);
}
/** In the order in which they were applied. frontdesk_applied_change_*. */
static inline frontdesk_ref frontdesk_answer_field_changes_changes_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_CHANGES, index);
}

/** A person. */
#define FRONTDESK_ANSWER_PERSON 200
/** The card. frontdesk_person_card_*. */
static inline frontdesk_ref frontdesk_answer_person_card(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CARD);
}

/** An organisation. */
#define FRONTDESK_ANSWER_ORGANISATION 201
/** The card. frontdesk_organisation_card_*. */
static inline frontdesk_ref frontdesk_answer_organisation_card(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CARD);
}

/** What there was with a person. */
#define FRONTDESK_ANSWER_PERSON_HISTORY 202
/** Who: the person that the one asked for was merged into, where that is so. */
static inline frontdesk_str frontdesk_answer_person_history_person(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PERSON);
}
/** How many there are: statuses, the oldest first. frontdesk_status_change_*. */
static inline size_t frontdesk_answer_person_history_statuses_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_STATUSES);
}
/** Statuses, the oldest first. frontdesk_status_change_*. */
static inline frontdesk_ref frontdesk_answer_person_history_statuses_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_STATUSES, index);
}
/** How many there are: requests, the oldest first. frontdesk_request_ref_*. */
static inline size_t frontdesk_answer_person_history_requests_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_REQUESTS);
}
/** Requests, the oldest first. frontdesk_request_ref_*. */
static inline frontdesk_ref frontdesk_answer_person_history_requests_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_REQUESTS, index);
}
/** How many there are: calls, the oldest first. frontdesk_call_ref_*. */
static inline size_t frontdesk_answer_person_history_calls_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_CALLS);
}
/** Calls, the oldest first. frontdesk_call_ref_*. */
static inline frontdesk_ref frontdesk_answer_person_history_calls_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_CALLS, index);
}
/** How many requests there are in all. */
static inline int64_t frontdesk_answer_person_history_all_requests(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ALL_REQUESTS);
}
/** How many calls there are in all. */
static inline int64_t frontdesk_answer_person_history_all_calls(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ALL_CALLS);
}

/** The requests of the persons of an organisation. */
#define FRONTDESK_ANSWER_ORGANISATION_REQUESTS 203
/** How many there are: the oldest first. frontdesk_request_ref_*. */
static inline size_t frontdesk_answer_organisation_requests_requests_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_REQUESTS);
}
/** The oldest first. frontdesk_request_ref_*. */
static inline frontdesk_ref frontdesk_answer_organisation_requests_requests_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_REQUESTS, index);
}
/** How many there are in all. */
static inline int64_t frontdesk_answer_organisation_requests_total(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_TOTAL);
}

/** What a person did. */
#define FRONTDESK_ANSWER_PERSON_AUDIT 204
/** How many there are: the numbers of the entries of the log, ascending: the last 1,000. */
static inline size_t frontdesk_answer_person_audit_entries_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_ENTRIES);
}
/** The numbers of the entries of the log, ascending: the last 1,000. */
static inline int64_t frontdesk_answer_person_audit_entries_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_int_at(ref, FRONTDESK_FIELD_ENTRIES, index);
}
/** How many there are in all. */
static inline int64_t frontdesk_answer_person_audit_total(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_TOTAL);
}

/** Somebody who writes or calls. */
#define FRONTDESK_ANSWER_INBOUND 205
/** Who it is, if it is one known person. May be absent. */
static inline frontdesk_str frontdesk_answer_inbound_person(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PERSON);
}
/** How many there are: who else has the same identity; the first 100. */
static inline size_t frontdesk_answer_inbound_others_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_OTHERS);
}
/** Who else has the same identity; the first 100. */
static inline frontdesk_str frontdesk_answer_inbound_others_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_OTHERS, index);
}
/** The organisation: of the person, else of the domain. May be absent. */
static inline frontdesk_str frontdesk_answer_inbound_organisation(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ORGANISATION);
}
/** Whether it is accepted. 1 or 0. */
static inline int64_t frontdesk_answer_inbound_accepted(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ACCEPTED);
}
/** Why, or why not. FRONTDESK_ACCEPTANCE_*. */
static inline uint32_t frontdesk_answer_inbound_because(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_BECAUSE);
}
/**
 * How many there are: others who may be the same, the most probable first.
 * frontdesk_similar_contact_*.
 */
static inline size_t frontdesk_answer_inbound_similar_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_SIMILAR);
}
/** Others who may be the same, the most probable first. frontdesk_similar_contact_*. */
static inline frontdesk_ref frontdesk_answer_inbound_similar_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_SIMILAR, index);
}
/** Show the mark: somebody else is similar. 1 or 0. */
static inline int64_t frontdesk_answer_inbound_mark(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_MARK);
}

/** Contacts that may be the same. */
#define FRONTDESK_ANSWER_SIMILAR_CONTACTS 206
/** How many there are: the most probable first; at most 100. frontdesk_similar_contact_*. */
static inline size_t frontdesk_answer_similar_contacts_similar_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_SIMILAR);
}
/** The most probable first; at most 100. frontdesk_similar_contact_*. */
static inline frontdesk_ref frontdesk_answer_similar_contacts_similar_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_SIMILAR, index);
}

/** A decision about a right. */
#define FRONTDESK_ANSWER_DECISION 208
/** Whether the actor has it. 1 or 0. */
static inline int64_t frontdesk_answer_decision_allow(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ALLOW);
}
/** Why, or why not. */
static inline frontdesk_str frontdesk_answer_decision_because(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BECAUSE);
}

/** Who would come to an organisation. */
#define FRONTDESK_ANSWER_DOMAIN_PLAN 209
/** How many there are: who would. */
static inline size_t frontdesk_answer_domain_plan_persons_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_PERSONS);
}
/** Who would. */
static inline frontdesk_str frontdesk_answer_domain_plan_persons_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_PERSONS, index);
}
/** How many there are: who has the domain, and another organisation that stays. */
static inline size_t frontdesk_answer_domain_plan_unchanged_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_UNCHANGED);
}
/** Who has the domain, and another organisation that stays. */
static inline frontdesk_str frontdesk_answer_domain_plan_unchanged_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_UNCHANGED, index);
}
/** What to apply it with. */
static inline frontdesk_str frontdesk_answer_domain_plan_hash(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_HASH);
}

/** Whose accounts would be closed for ever. */
#define FRONTDESK_ANSWER_DISMISSAL_PLAN 210
/** How many there are: who would be dismissed. */
static inline size_t frontdesk_answer_dismissal_plan_persons_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_PERSONS);
}
/** Who would be dismissed. */
static inline frontdesk_str frontdesk_answer_dismissal_plan_persons_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_PERSONS, index);
}
/** How many there are: who would not, and why. frontdesk_status_kept_*. */
static inline size_t frontdesk_answer_dismissal_plan_kept_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_KEPT);
}
/** Who would not, and why. frontdesk_status_kept_*. */
static inline frontdesk_ref frontdesk_answer_dismissal_plan_kept_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_KEPT, index);
}
/** What to dismiss them with. */
static inline frontdesk_str frontdesk_answer_dismissal_plan_token(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TOKEN);
}

/** Groups, departments and tenants. */
#define FRONTDESK_ANSWER_DIRECTORY_DEFINITIONS 211
/** How many there are: the groups. frontdesk_user_group_spec_*. */
static inline size_t frontdesk_answer_directory_definitions_groups_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_GROUPS);
}
/** The groups. frontdesk_user_group_spec_*. */
static inline frontdesk_ref frontdesk_answer_directory_definitions_groups_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_GROUPS, index);
}
/** How many there are: the departments. frontdesk_department_spec_*. */
static inline size_t frontdesk_answer_directory_definitions_departments_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_DEPARTMENTS);
}
/** The departments. frontdesk_department_spec_*. */
static inline frontdesk_ref frontdesk_answer_directory_definitions_departments_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_DEPARTMENTS, index);
}
/** How many there are: the tenants. frontdesk_tenant_spec_*. */
static inline size_t frontdesk_answer_directory_definitions_tenants_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_TENANTS);
}
/** The tenants. frontdesk_tenant_spec_*. */
static inline frontdesk_ref frontdesk_answer_directory_definitions_tenants_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_TENANTS, index);
}

/** Whether the desk may write to a person. */
#define FRONTDESK_ANSWER_NOTIFIABILITY 212
/** Whether it may. 1 or 0. */
static inline int64_t frontdesk_answer_notifiability_allowed(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ALLOWED);
}
/** Why not. FRONTDESK_SUPPRESSION_*. May be absent. */
static inline uint32_t frontdesk_answer_notifiability_suppressed(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_SUPPRESSED);
}

/** What a merge would do. */
#define FRONTDESK_ANSWER_MERGE_PLANNED 240
/** The plan. frontdesk_merge_plan_*. */
static inline frontdesk_ref frontdesk_answer_merge_planned_plan(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_PLAN);
}

/** What undoing a merge would do. */
#define FRONTDESK_ANSWER_UNDO_PLANNED 241
/** The plan. frontdesk_undo_plan_*. */
static inline frontdesk_ref frontdesk_answer_undo_planned_plan(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_PLAN);
}

/** Merges. */
#define FRONTDESK_ANSWER_MERGES 242
/** How many there are: by number. frontdesk_merge_view_*. */
static inline size_t frontdesk_answer_merges_merges_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_MERGES);
}
/** By number. frontdesk_merge_view_*. */
static inline frontdesk_ref frontdesk_answer_merges_merges_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_MERGES, index);
}

/** What erasing persons does. */
#define FRONTDESK_ANSWER_ERASURE 243
/** The report. frontdesk_erase_report_*. */
static inline frontdesk_ref frontdesk_answer_erasure_report(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_REPORT);
}

/** Persons that were found. */
#define FRONTDESK_ANSWER_FOUND_PERSONS 260
/** How many there are: in the order of their names, then of their ids. frontdesk_found_person_*. */
static inline size_t frontdesk_answer_found_persons_persons_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_PERSONS);
}
/** In the order of their names, then of their ids. frontdesk_found_person_*. */
static inline frontdesk_ref frontdesk_answer_found_persons_persons_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_PERSONS, index);
}
/** How many there are on all pages. */
static inline int64_t frontdesk_answer_found_persons_total(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_TOTAL);
}
/** Where the next page begins; absent on the last. frontdesk_search_position_*. May be absent. */
static inline frontdesk_ref frontdesk_answer_found_persons_next(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_NEXT);
}

/** Organisations that were found. */
#define FRONTDESK_ANSWER_FOUND_ORGANISATIONS 261
/**
 * How many there are: in the order of their names, then of their ids.
 * frontdesk_found_organisation_*.
 */
static inline size_t frontdesk_answer_found_organisations_organisations_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_ORGANISATIONS);
}
/** In the order of their names, then of their ids. frontdesk_found_organisation_*. */
static inline frontdesk_ref frontdesk_answer_found_organisations_organisations_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_ORGANISATIONS, index);
}
/** How many there are on all pages. */
static inline int64_t frontdesk_answer_found_organisations_total(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_TOTAL);
}
/** Where the next page begins; absent on the last. frontdesk_search_position_*. May be absent. */
static inline frontdesk_ref frontdesk_answer_found_organisations_next(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_NEXT);
}

/** How many persons there are. */
#define FRONTDESK_ANSWER_PERSON_COUNTERS 262
/** In all. */
static inline int64_t frontdesk_answer_person_counters_all(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ALL);
}
/** Whose account is active. */
static inline int64_t frontdesk_answer_person_counters_active(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ACTIVE);
}
/** Whose account is blocked. */
static inline int64_t frontdesk_answer_person_counters_blocked(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_BLOCKED);
}
/** Who counts: active and blocked ones. */
static inline int64_t frontdesk_answer_person_counters_counted(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_COUNTED);
}

/** What keeps somebody from being found. */
#define FRONTDESK_ANSWER_SEARCH_EXPLANATION 263
/** Whether nothing does. 1 or 0. */
static inline int64_t frontdesk_answer_search_explanation_found(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_FOUND);
}
/** How many there are: what does. frontdesk_search_removal_*. */
static inline size_t frontdesk_answer_search_explanation_removed_by_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_REMOVED_BY);
}
/** What does. frontdesk_search_removal_*. */
static inline frontdesk_ref frontdesk_answer_search_explanation_removed_by_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_REMOVED_BY, index);
}

/** What an import would do. */
#define FRONTDESK_ANSWER_IMPORT_PLANNED 265
/** The plan. frontdesk_import_plan_*. */
static inline frontdesk_ref frontdesk_answer_import_planned_plan(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_PLAN);
}

/** The rows of an import that are wrong. */
#define FRONTDESK_ANSWER_IMPORT_ERRORS 266
/** The table, or the vCards. frontdesk_exchange_content_*. */
static inline frontdesk_ref frontdesk_answer_import_errors_content(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CONTENT);
}
/** How many rows or vCards there are. */
static inline int64_t frontdesk_answer_import_errors_rows(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ROWS);
}

/** How a table seems to be written. */
#define FRONTDESK_ANSWER_DIALECT_SUGGESTED 267
/** The suggestion. frontdesk_dialect_suggestion_*. */
static inline frontdesk_ref frontdesk_answer_dialect_suggested_suggestion(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_SUGGESTION);
}

/** What columns seem to hold. */
#define FRONTDESK_ANSWER_MAPPING_SUGGESTED 268
/** The suggestion. frontdesk_mapping_suggestion_*. */
static inline frontdesk_ref frontdesk_answer_mapping_suggested_suggestion(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_SUGGESTION);
}

/** A list that was written. */
#define FRONTDESK_ANSWER_EXPORTED 269
/** The list, or a piece of it. */
static inline frontdesk_str frontdesk_answer_exported_text(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TEXT);
}
/** How many contacts it has. */
static inline int64_t frontdesk_answer_exported_contacts(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_CONTACTS);
}
/**
 * Where the next piece begins; absent behind the last. frontdesk_search_position_*. May be absent.
 */
static inline frontdesk_ref frontdesk_answer_exported_next(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_NEXT);
}

/** Imports. */
#define FRONTDESK_ANSWER_IMPORTS 270
/** How many there are: the oldest first. frontdesk_import_view_*. */
static inline size_t frontdesk_answer_imports_imports_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_IMPORTS);
}
/** The oldest first. frontdesk_import_view_*. */
static inline frontdesk_ref frontdesk_answer_imports_imports_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_IMPORTS, index);
}

/** What undoing an import would do. */
#define FRONTDESK_ANSWER_IMPORT_UNDO_PLANNED 271
/** How many would be removed. */
static inline int64_t frontdesk_answer_import_undo_planned_removed(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_REMOVED);
}
/** How many would have their values before. */
static inline int64_t frontdesk_answer_import_undo_planned_restored(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_RESTORED);
}
/** How many there are: who would stay as is. frontdesk_import_kept_*. */
static inline size_t frontdesk_answer_import_undo_planned_kept_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_KEPT);
}
/** Who would stay as is. frontdesk_import_kept_*. */
static inline frontdesk_ref frontdesk_answer_import_undo_planned_kept_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_KEPT, index);
}

/* ---- ErrorKind ------------------------------------------------------------------------------- */

/* What family an error belongs to: what a host does about it. */

/** `Invalid`: The input is wrong whatever the state: correct the call. */
#define FRONTDESK_ERROR_KIND_INVALID 1

/** `NotFound`: Something named in the call does not exist. */
#define FRONTDESK_ERROR_KIND_NOT_FOUND 2

/** `Conflict`: The state does not allow it now: it may later. */
#define FRONTDESK_ERROR_KIND_CONFLICT 3

/** `Denied`: The actor may not do it. */
#define FRONTDESK_ERROR_KIND_DENIED 4

/** `Corrupt`: Stored bytes cannot be read. */
#define FRONTDESK_ERROR_KIND_CORRUPT 5

/** `Internal`: A defect of the library. */
#define FRONTDESK_ERROR_KIND_INTERNAL 6

/* ---- Violation ------------------------------------------------------------------------------- */

/* One thing that is wrong with an input. */

/** A stable name such as `OutOfRange`. */
static inline frontdesk_str frontdesk_violation_code(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CODE);
}

/** Where, such as `pause_types[lunch].grace`. */
static inline frontdesk_str frontdesk_violation_path(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PATH);
}

/** What was expected. */
static inline frontdesk_str frontdesk_violation_expected(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_EXPECTED);
}

/** What was found, where that is no personal value. */
static inline frontdesk_str frontdesk_violation_found(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_FOUND);
}

/* ---- Error ----------------------------------------------------------------------------------- */

/* Why a call was refused. A refused call has changed nothing but the clock. */

/** The input does not check. */
#define FRONTDESK_ERROR_INVALID 1000
/** How many there are: the first 100 violations. frontdesk_violation_*. */
static inline size_t frontdesk_error_invalid_violations_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_VIOLATIONS);
}
/** The first 100 violations. frontdesk_violation_*. */
static inline frontdesk_ref frontdesk_error_invalid_violations_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_VIOLATIONS, index);
}
/** How many there are. */
static inline int64_t frontdesk_error_invalid_total(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_TOTAL);
}

/** Something that the call names does not exist. */
#define FRONTDESK_ERROR_UNKNOWN 1001
/** What kind of thing: `agent`, `channel`, `interaction` … */
static inline frontdesk_str frontdesk_error_unknown_kind(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_KIND);
}
/** Its id. */
static inline frontdesk_str frontdesk_error_unknown_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/** A reference is not one of this desk. */
#define FRONTDESK_ERROR_UNKNOWN_REFERENCE 1002
/** What kind of thing. */
static inline frontdesk_str frontdesk_error_unknown_reference_kind(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_KIND);
}
/** The number in the reference. */
static inline int64_t frontdesk_error_unknown_reference_index(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_INDEX);
}

/** The actor lacks a right. */
#define FRONTDESK_ERROR_DENIED 1100
/** The actor. */
static inline frontdesk_str frontdesk_error_denied_actor(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ACTOR);
}
/** The right that is needed. FRONTDESK_RIGHT_*. */
static inline uint32_t frontdesk_error_denied_right(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_RIGHT);
}
/** What the actor has instead. */
static inline frontdesk_str frontdesk_error_denied_because(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BECAUSE);
}

/** `now` lies too far before the last seen instant. */
#define FRONTDESK_ERROR_CLOCK_SKEW 1200
/** The last seen instant. An instant. */
static inline int64_t frontdesk_error_clock_skew_last_seen(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_LAST_SEEN);
}
/** The instant given. An instant. */
static inline int64_t frontdesk_error_clock_skew_given(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_GIVEN);
}
/** How far back it may lie. In milliseconds. */
static inline int64_t frontdesk_error_clock_skew_tolerance(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_TOLERANCE);
}

/** `now` lies too far after the last seen instant. */
#define FRONTDESK_ERROR_CLOCK_AHEAD 1201
/** The last seen instant. An instant. */
static inline int64_t frontdesk_error_clock_ahead_last_seen(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_LAST_SEEN);
}
/** The instant given. An instant. */
static inline int64_t frontdesk_error_clock_ahead_given(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_GIVEN);
}
/** How far ahead it may lie. In milliseconds. */
static inline int64_t frontdesk_error_clock_ahead_tolerance(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_TOLERANCE);
}

/** An instant in the call lies after now. */
#define FRONTDESK_ERROR_IN_THE_FUTURE 1202
/** The instant. An instant. */
static inline int64_t frontdesk_error_in_the_future_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_AT);
}
/** Now. An instant. */
static inline int64_t frontdesk_error_in_the_future_now(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_NOW);
}

/** The agent has no session. */
#define FRONTDESK_ERROR_NOT_LOGGED_IN 1300
/** The agent. */
static inline frontdesk_str frontdesk_error_not_logged_in_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}

/** The agent is in no pause and no break-out. */
#define FRONTDESK_ERROR_NOT_PAUSED 1301
/** The agent. */
static inline frontdesk_str frontdesk_error_not_paused_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}

/** An interaction goes on, and the policy refuses a pause then. */
#define FRONTDESK_ERROR_BUSY 1302
/** The agent. */
static inline frontdesk_str frontdesk_error_busy_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}

/** The pause cannot be taken. */
#define FRONTDESK_ERROR_PAUSE_REFUSED 1303
/** How many there are: every reason. frontdesk_pause_refusal_*. */
static inline size_t frontdesk_error_pause_refused_reasons_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_REASONS);
}
/** Every reason. frontdesk_pause_refusal_*. */
static inline frontdesk_ref frontdesk_error_pause_refused_reasons_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_REASONS, index);
}

/** The queues cannot be gone on. */
#define FRONTDESK_ERROR_QUEUE_REFUSED 1304
/** How many there are: every reason. frontdesk_queue_refusal_*. */
static inline size_t frontdesk_error_queue_refused_reasons_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_REASONS);
}
/** Every reason. frontdesk_queue_refusal_*. */
static inline frontdesk_ref frontdesk_error_queue_refused_reasons_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_REASONS, index);
}

/** Do not disturb cannot be switched on while on queue. */
#define FRONTDESK_ERROR_LINE_REFUSED 1305
/** The agent. */
static inline frontdesk_str frontdesk_error_line_refused_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}

/** A deferred change was wished by somebody of a higher standing. */
#define FRONTDESK_ERROR_DEFERRED_BY_HIGHER 1306
/** The agent. */
static inline frontdesk_str frontdesk_error_deferred_by_higher_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}

/** No pause was requested. */
#define FRONTDESK_ERROR_NO_PAUSE_REQUEST 1307
/** The agent. */
static inline frontdesk_str frontdesk_error_no_pause_request_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}

/** A pause was requested already. */
#define FRONTDESK_ERROR_PAUSE_REQUEST_OPEN 1308
/** The agent. */
static inline frontdesk_str frontdesk_error_pause_request_open_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}

/** The agent cannot be offered work. */
#define FRONTDESK_ERROR_NOT_ELIGIBLE 1400
/** How many there are: every reason. frontdesk_ineligibility_*. */
static inline size_t frontdesk_error_not_eligible_reasons_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_REASONS);
}
/** Every reason. frontdesk_ineligibility_*. */
static inline frontdesk_ref frontdesk_error_not_eligible_reasons_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_REASONS, index);
}

/** The interaction is open elsewhere, or was offered before. */
#define FRONTDESK_ERROR_OFFER_ID_USED 1401
/** The interaction. */
static inline frontdesk_str frontdesk_error_offer_id_used_interaction(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_INTERACTION);
}

/** The offer is not open any more. */
#define FRONTDESK_ERROR_OFFER_CLOSED 1402
/** The interaction. */
static inline frontdesk_str frontdesk_error_offer_closed_interaction(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_INTERACTION);
}

/** The interaction is not active at the agent. */
#define FRONTDESK_ERROR_NOT_ACTIVE 1403
/** The interaction. */
static inline frontdesk_str frontdesk_error_not_active_interaction(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_INTERACTION);
}

/** The wrap-up is over. */
#define FRONTDESK_ERROR_WRAP_UP_ENDED 1404
/** The interaction. */
static inline frontdesk_str frontdesk_error_wrap_up_ended_interaction(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_INTERACTION);
}

/** The wrap-up cannot be prolonged: it has no time, or not now, or not again. */
#define FRONTDESK_ERROR_PROLONG_REFUSED 1405
/** The interaction. */
static inline frontdesk_str frontdesk_error_prolong_refused_interaction(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_INTERACTION);
}
/** Why. */
static inline frontdesk_str frontdesk_error_prolong_refused_because(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BECAUSE);
}

/** The wrap-up needs a disposition. */
#define FRONTDESK_ERROR_DISPOSITION_MISSING 1406
/** The interaction. */
static inline frontdesk_str frontdesk_error_disposition_missing_interaction(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_INTERACTION);
}

/** The actor is not among those who may set the status, or it is archived. */
#define FRONTDESK_ERROR_STATUS_REFUSED 1500
/** The status. */
static inline frontdesk_str frontdesk_error_status_refused_status(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_STATUS);
}
/** Why. */
static inline frontdesk_str frontdesk_error_status_refused_because(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BECAUSE);
}

/** The span lies before what the desk keeps: use a replay of the log. */
#define FRONTDESK_ERROR_OUTSIDE_RETENTION 1600
/** What it keeps starts here. An instant. */
static inline int64_t frontdesk_error_outside_retention_kept_since(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_KEPT_SINCE);
}

/** A shift that has begun cannot be changed. */
#define FRONTDESK_ERROR_SHIFT_BEGUN 1601
/** The agent. */
static inline frontdesk_str frontdesk_error_shift_begun_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}

/**
 * Time is granted for the current period of a limit, and none runs: between shifts, for example.
 */
#define FRONTDESK_ERROR_NO_PERIOD 1602
/** The agent. */
static inline frontdesk_str frontdesk_error_no_period_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}

/** A snapshot cannot be read. */
#define FRONTDESK_ERROR_SNAPSHOT_UNREADABLE 1700
/** Why. */
static inline frontdesk_str frontdesk_error_snapshot_unreadable_because(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BECAUSE);
}

/** A log cannot be replayed. */
#define FRONTDESK_ERROR_LOG_UNREADABLE 1701
/** The number of the entry. */
static inline int64_t frontdesk_error_log_unreadable_entry(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ENTRY);
}
/** Why. */
static inline frontdesk_str frontdesk_error_log_unreadable_because(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BECAUSE);
}

/** A text is not the JSON that was expected. */
#define FRONTDESK_ERROR_JSON_UNREADABLE 1702
/** From 1. */
static inline int64_t frontdesk_error_json_unreadable_line(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_LINE);
}
/** From 1. */
static inline int64_t frontdesk_error_json_unreadable_column(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_COLUMN);
}
/** Why. */
static inline frontdesk_str frontdesk_error_json_unreadable_because(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BECAUSE);
}

/** The definitions or values are not any more as they were planned with: plan anew. */
#define FRONTDESK_ERROR_FIELD_PLAN_STALE 2100
/** The hash that was given. */
static inline frontdesk_str frontdesk_error_field_plan_stale_hash(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_HASH);
}
/** The hash of the plan as it would be now. */
static inline frontdesk_str frontdesk_error_field_plan_stale_present(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PRESENT);
}

/** Something uses the field, so it cannot be purged. */
#define FRONTDESK_ERROR_FIELD_IN_USE 2101
/** The field. */
static inline frontdesk_str frontdesk_error_field_in_use_field(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_FIELD);
}
/** How many there are: what uses it. */
static inline size_t frontdesk_error_field_in_use_uses_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_USES);
}
/** What uses it. */
static inline frontdesk_str frontdesk_error_field_in_use_uses_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_USES, index);
}

/** A purge needs the exact number of values that it deletes. */
#define FRONTDESK_ERROR_PURGE_COUNT_WRONG 2102
/** The field. */
static inline frontdesk_str frontdesk_error_purge_count_wrong_field(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_FIELD);
}
/** How many values it deletes. */
static inline int64_t frontdesk_error_purge_count_wrong_values(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_VALUES);
}

/** The change cannot be undone. */
#define FRONTDESK_ERROR_FIELD_UNDO_REFUSED 2103
/** The number of the change. */
static inline int64_t frontdesk_error_field_undo_refused_number(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_NUMBER);
}
/** Why. */
static inline frontdesk_str frontdesk_error_field_undo_refused_because(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BECAUSE);
}

/** A card of this id exists already. */
#define FRONTDESK_ERROR_CARD_EXISTS 2104
/** Its id. */
static inline frontdesk_str frontdesk_error_card_exists_card(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CARD);
}

/** A defect of the library. Please report it. */
#define FRONTDESK_ERROR_INTERNAL 1900
/** What went wrong. */
static inline frontdesk_str frontdesk_error_internal_what(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_WHAT);
}

/** A text is no expiry. */
#define FRONTDESK_ERROR_EXPIRY_UNREADABLE 2200
/** The byte of the text, from 0, where it stops being one. */
static inline int64_t frontdesk_error_expiry_unreadable_offset(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_OFFSET);
}
/** What would have been right there. */
static inline frontdesk_str frontdesk_error_expiry_unreadable_expected(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_EXPECTED);
}

/** The disposition cannot be set. */
#define FRONTDESK_ERROR_DISPOSITION_REFUSED 2201
/** The disposition. */
static inline frontdesk_str frontdesk_error_disposition_refused_disposition(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_DISPOSITION);
}
/** Why. */
static inline frontdesk_str frontdesk_error_disposition_refused_because(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BECAUSE);
}

/** The disposition was set, or something names it: it can be archived, not deleted. */
#define FRONTDESK_ERROR_DISPOSITION_IN_USE 2202
/** The disposition. */
static inline frontdesk_str frontdesk_error_disposition_in_use_disposition(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_DISPOSITION);
}
/** By what. */
static inline frontdesk_str frontdesk_error_disposition_in_use_because(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BECAUSE);
}

/** The blacklist takes no numbers. */
#define FRONTDESK_ERROR_BLACKLIST_ARCHIVED 2203
/** The blacklist. */
static inline frontdesk_str frontdesk_error_blacklist_archived_blacklist(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BLACKLIST);
}

/** The number is not in the blacklist. */
#define FRONTDESK_ERROR_NOT_BLACKLISTED 2204
/** The blacklist. */
static inline frontdesk_str frontdesk_error_not_blacklisted_blacklist(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BLACKLIST);
}

/** Equipment cannot become a part of itself, nor of one of its own parts. */
#define FRONTDESK_ERROR_EQUIPMENT_CYCLE 2300
/** The equipment. */
static inline frontdesk_str frontdesk_error_equipment_cycle_equipment(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_EQUIPMENT);
}
/** Where it was to go. */
static inline frontdesk_str frontdesk_error_equipment_cycle_parent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PARENT);
}

/** There would be too many levels of parts. */
#define FRONTDESK_ERROR_EQUIPMENT_TOO_DEEP 2301
/** The equipment. */
static inline frontdesk_str frontdesk_error_equipment_too_deep_equipment(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_EQUIPMENT);
}
/** How many levels there would be. */
static inline int64_t frontdesk_error_equipment_too_deep_levels(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_LEVELS);
}
/** How many there may be. */
static inline int64_t frontdesk_error_equipment_too_deep_most(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_MOST);
}

/** Equipment with parts is not deleted unless the call says what becomes of them. */
#define FRONTDESK_ERROR_EQUIPMENT_HAS_PARTS 2302
/** The equipment. */
static inline frontdesk_str frontdesk_error_equipment_has_parts_equipment(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_EQUIPMENT);
}
/** How many parts are directly under it. */
static inline int64_t frontdesk_error_equipment_has_parts_count(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_COUNT);
}

/** Equipment that belongs, or belonged, to a ticket is archived, not deleted. */
#define FRONTDESK_ERROR_EQUIPMENT_IN_USE 2303
/** The first of them. */
static inline frontdesk_str frontdesk_error_equipment_in_use_equipment(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_EQUIPMENT);
}
/** How many there are. */
static inline int64_t frontdesk_error_equipment_in_use_count(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_COUNT);
}

/**
 * Equipment of another company: a parent is of the same company; a ticket takes it only with the
 * right
 * `equipment.cross`.
 */
#define FRONTDESK_ERROR_OTHER_ORGANISATION 2304
/** The equipment. */
static inline frontdesk_str frontdesk_error_other_organisation_equipment(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_EQUIPMENT);
}
/** The company whose it should be. */
static inline frontdesk_str frontdesk_error_other_organisation_organisation(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ORGANISATION);
}

/** There is such a person already. */
#define FRONTDESK_ERROR_PERSON_EXISTS 2500
/** Who. */
static inline frontdesk_str frontdesk_error_person_exists_person(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PERSON);
}

/** There is such an organisation already. */
#define FRONTDESK_ERROR_ORGANISATION_EXISTS 2501
/** Which. */
static inline frontdesk_str frontdesk_error_organisation_exists_organisation(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ORGANISATION);
}

/** A contact with history is not deleted. */
#define FRONTDESK_ERROR_CONTACT_IN_USE 2502
/** Which. frontdesk_contact_ref_*. */
static inline frontdesk_ref frontdesk_error_contact_in_use_contact(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CONTACT);
}
/** What there is of it. */
static inline frontdesk_str frontdesk_error_contact_in_use_because(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BECAUSE);
}

/** What was planned is not what would happen now: plan again. */
#define FRONTDESK_ERROR_PLAN_STALE 2503
/** The hash, or token, that was given; of an import that is planned in steps, its batch. */
static inline frontdesk_str frontdesk_error_plan_stale_hash(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_HASH);
}

/** The personal values of this person were erased. */
#define FRONTDESK_ERROR_ERASED 2504
/** Who. */
static inline frontdesk_str frontdesk_error_erased_person(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PERSON);
}

/** Something has to be decided before the merge. */
#define FRONTDESK_ERROR_MERGE_UNDECIDED 2600
/** How many there are: the first 100 of them. frontdesk_merge_conflict_*. */
static inline size_t frontdesk_error_merge_undecided_conflicts_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_CONFLICTS);
}
/** The first 100 of them. frontdesk_merge_conflict_*. */
static inline frontdesk_ref frontdesk_error_merge_undecided_conflicts_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_CONFLICTS, index);
}
/** How many there are. */
static inline int64_t frontdesk_error_merge_undecided_total(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_TOTAL);
}

/** Two of those to be merged are one already. */
#define FRONTDESK_ERROR_SAME_CLUSTER 2601
/** Who remained. frontdesk_contact_ref_*. */
static inline frontdesk_ref frontdesk_error_same_cluster_root(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_ROOT);
}

/** The merge was undone. */
#define FRONTDESK_ERROR_MERGE_UNDONE_ALREADY 2602
/** Its number. */
static inline int64_t frontdesk_error_merge_undone_already_merge(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_MERGE);
}

/** Who was dismissed can be merged into another, not the other way round. */
#define FRONTDESK_ERROR_DISMISSED_SURVIVOR 2603
/** Who. */
static inline frontdesk_str frontdesk_error_dismissed_survivor_person(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PERSON);
}

/** A filter asks about a field that the asker does not see. */
#define FRONTDESK_ERROR_FILTER_NOT_VISIBLE 2700
/** The field. */
static inline frontdesk_str frontdesk_error_filter_not_visible_field(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_FIELD);
}

/** A filter asks about a field that is archived. */
#define FRONTDESK_ERROR_FILTER_ARCHIVED 2701
/** The field. */
static inline frontdesk_str frontdesk_error_filter_archived_field(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_FIELD);
}

/** A list is not in UTF-8. */
#define FRONTDESK_ERROR_OTHER_ENCODING 2800
/** In what it is, by its first bytes: `UTF-16LE` …; `unknown` where no bytes are. */
static inline frontdesk_str frontdesk_error_other_encoding_encoding(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ENCODING);
}

/** A list is too long. */
#define FRONTDESK_ERROR_LIST_TOO_LONG 2801
/** How many bytes it may have. */
static inline int64_t frontdesk_error_list_too_long_most(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_MOST);
}

/** Rows are wrong, and the import is all or nothing. */
#define FRONTDESK_ERROR_IMPORT_REFUSED 2802
/** How many. */
static inline int64_t frontdesk_error_import_refused_errors(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ERRORS);
}

/** There was an import of that id. */
#define FRONTDESK_ERROR_IMPORT_EXISTS 2803
/** Which. */
static inline frontdesk_str frontdesk_error_import_exists_batch(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BATCH);
}

/** The import was undone. */
#define FRONTDESK_ERROR_IMPORT_UNDONE_ALREADY 2804
/** Which. */
static inline frontdesk_str frontdesk_error_import_undone_already_batch(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BATCH);
}

/* ---- EventRecord ----------------------------------------------------------------------------- */

/*
 * An event with what every event has.
 *   seq: integer. Its number in this desk, from 1, without gaps.
 *   at: instant. The instant at which it happened.
 *   observed_at: instant. The instant at which the desk was told the time: later than `at` when a
 *     tick was late.
 *   actor: ActorId. Who caused it; `system` for the host and the desk's own timers.
 *   event: Event. What happened.
 */

/* ---- LogAction ------------------------------------------------------------------------------- */

/* What an entry of the log did. */

/**
 * `Accepted`: An accepted command.
 *   command: Command. The command.
 */
#define FRONTDESK_LOG_ACTION_ACCEPTED 1

/** `Advance`: Time passed and timers fired. */
#define FRONTDESK_LOG_ACTION_ADVANCE 2

/**
 * `Redacted`: An accepted command whose personal values were erased: its events tell what happened.
 *   command: text. The name of the command.
 *   persons: list of PersonId. The persons whose values it carried.
 */
#define FRONTDESK_LOG_ACTION_REDACTED 3

/* ---- LogEntry -------------------------------------------------------------------------------- */

/*
 * One entry of the log. The host keeps the log; replaying it gives the same desk.
 *   seq: integer. Its number in this desk, from 1, without gaps.
 *   prior: instant. The clock just before.
 *   given: instant. The instant that the host gave.
 *   effective: instant. The instant at which it took effect.
 *   forced: true or false, may be left out. Whether the host forced the clock.
 *   actor: ActorId. Who acted.
 *   action: LogAction. What was done.
 *   events: list of EventRecord. What happened, in order.
 */

/* ---- LedgerEntry ----------------------------------------------------------------------------- */

/* A span of the account. */

/** Where it starts. An instant. */
static inline int64_t frontdesk_ledger_entry_start(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_START);
}

/** Where it ends: the start of the next. An instant. */
static inline int64_t frontdesk_ledger_entry_end(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_END);
}

/** The line that it belongs to. frontdesk_account_line_*. */
static inline frontdesk_ref frontdesk_ledger_entry_line(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_LINE);
}

/** How much of it is over a limit. In milliseconds. */
static inline int64_t frontdesk_ledger_entry_exceeded(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_EXCEEDED);
}

/** A correction made it what it is. 1 or 0. */
static inline int64_t frontdesk_ledger_entry_corrected(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_CORRECTED);
}

/* ---- LedgerTotal ----------------------------------------------------------------------------- */

/* The sums of one line over a span. `paid` and `unpaid` add up to `within` and `exceeded`. */

/** The line. frontdesk_account_line_*. */
static inline frontdesk_ref frontdesk_ledger_total_line(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_LINE);
}

/** Time within the limits. In milliseconds. */
static inline int64_t frontdesk_ledger_total_within(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_WITHIN);
}

/** Time over a limit. In milliseconds. */
static inline int64_t frontdesk_ledger_total_exceeded(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_EXCEEDED);
}

/** Paid time. In milliseconds. */
static inline int64_t frontdesk_ledger_total_paid(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_PAID);
}

/** Unpaid time. In milliseconds. */
static inline int64_t frontdesk_ledger_total_unpaid(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_UNPAID);
}

/* ---- Region ---------------------------------------------------------------------------------- */

/*
 * A part of an agent's state that changes for itself. In each the agent is in exactly one state at
 * any time.
 */

/** Whether the agent is logged in. */
#define FRONTDESK_REGION_SESSION 1

/** The presence status. */
#define FRONTDESK_REGION_PRESENCE 2

/** Whether direct and internal calls are received. */
#define FRONTDESK_REGION_LINE 3

/** What the agent is doing as far as queues are concerned. */
#define FRONTDESK_REGION_WORK 4

/** One channel. */
#define FRONTDESK_REGION_CHANNEL 5
/** The channel. */
static inline frontdesk_str frontdesk_region_channel_channel(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CHANNEL);
}

/* ---- RegionState ----------------------------------------------------------------------------- */

/* A state of a region. Line, work and channels are `LoggedOut` while the agent is. */

/** No session. */
#define FRONTDESK_REGION_STATE_LOGGED_OUT 1

/** Of the session: logged in. */
#define FRONTDESK_REGION_STATE_LOGGED_IN 2

/** Of the session: the last one was lost, and its grace runs. */
#define FRONTDESK_REGION_STATE_GRACE 3

/** Of the presence. */
#define FRONTDESK_REGION_STATE_PRESENCE_IS 4
/** The status. */
static inline frontdesk_str frontdesk_region_state_presence_is_status(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_STATUS);
}

/** Of the line. */
#define FRONTDESK_REGION_STATE_LINE_IS 5
/** Its state. FRONTDESK_LINE_*. */
static inline uint32_t frontdesk_region_state_line_is_line(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_LINE);
}

/** Of the work. */
#define FRONTDESK_REGION_STATE_WORK_IS 6
/** Its state. frontdesk_work_*. */
static inline frontdesk_ref frontdesk_region_state_work_is_work(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_WORK);
}

/** Of a channel: its own state, busy in a pause, too. */
#define FRONTDESK_REGION_STATE_CHANNEL_IS 7
/** Its state. FRONTDESK_CHANNEL_STATE_*. */
static inline uint32_t frontdesk_region_state_channel_is_state(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_STATE);
}

/* ---- RegionEntry ----------------------------------------------------------------------------- */

/* A span of the account of a region. */

/** Where it starts. An instant. */
static inline int64_t frontdesk_region_entry_start(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_START);
}

/** Where it ends: the start of the next. An instant. */
static inline int64_t frontdesk_region_entry_end(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_END);
}

/** The state. frontdesk_region_state_*. */
static inline frontdesk_ref frontdesk_region_entry_state(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_STATE);
}

/* ---- RegionTotal ----------------------------------------------------------------------------- */

/* The time that a region was in a state. */

/** The state. frontdesk_region_state_*. */
static inline frontdesk_ref frontdesk_region_total_state(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_STATE);
}

/** The time. In milliseconds. */
static inline int64_t frontdesk_region_total_time(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_TIME);
}

/* ---- RegionAccount --------------------------------------------------------------------------- */

/* The account of one region. The times of `totals` add up to the span that was asked for. */

/** The region. frontdesk_region_*. */
static inline frontdesk_ref frontdesk_region_account_region(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_REGION);
}

/** How many there are: the spans, in order, without gap or overlap. frontdesk_region_entry_*. */
static inline size_t frontdesk_region_account_entries_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_ENTRIES);
}
/** The spans, in order, without gap or overlap. frontdesk_region_entry_*. */
static inline frontdesk_ref frontdesk_region_account_entries_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_ENTRIES, index);
}

/** How many there are: their sums a state, in the order of the states. frontdesk_region_total_*. */
static inline size_t frontdesk_region_account_totals_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_TOTALS);
}
/** Their sums a state, in the order of the states. frontdesk_region_total_*. */
static inline frontdesk_ref frontdesk_region_account_totals_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_TOTALS, index);
}

/* ---- InteractionView ------------------------------------------------------------------------- */

/* An active interaction. */

/** The host's id. */
static inline frontdesk_str frontdesk_interaction_view_interaction(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_INTERACTION);
}

/** Where it came from. FRONTDESK_INTERACTION_KIND_*. */
static inline uint32_t frontdesk_interaction_view_kind(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_KIND);
}

/** Since when it is active. An instant. */
static inline int64_t frontdesk_interaction_view_since(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_SINCE);
}

/** Since when it is on hold; absent when it is not. An instant. May be absent. */
static inline int64_t frontdesk_interaction_view_held_since(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_HELD_SINCE);
}

/* ---- ChannelView ----------------------------------------------------------------------------- */

/* One channel of an agent. */

/** The channel. */
static inline frontdesk_str frontdesk_channel_view_channel(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CHANNEL);
}

/** Its state. FRONTDESK_CHANNEL_STATE_*. */
static inline uint32_t frontdesk_channel_view_state(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_STATE);
}

/** Since when it is in this state. An instant. */
static inline int64_t frontdesk_channel_view_since(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_SINCE);
}

/** When the state ends by itself; absent where it does not. An instant. May be absent. */
static inline int64_t frontdesk_channel_view_until(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_UNTIL);
}

/** How many interactions it can have. */
static inline int64_t frontdesk_channel_view_capacity(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_CAPACITY);
}

/** How many there are: the active interactions, the oldest first. frontdesk_interaction_view_*. */
static inline size_t frontdesk_channel_view_active_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_ACTIVE);
}
/** The active interactions, the oldest first. frontdesk_interaction_view_*. */
static inline frontdesk_ref frontdesk_channel_view_active_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_ACTIVE, index);
}

/** The interaction that is offered, wrapped up or was missed. May be absent. */
static inline frontdesk_str frontdesk_channel_view_interaction(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_INTERACTION);
}

/** Why it was missed. FRONTDESK_OFFER_FAILURE_*. May be absent. */
static inline uint32_t frontdesk_channel_view_missed_reason(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_MISSED_REASON);
}

/** Counted misses in a row. */
static inline int64_t frontdesk_channel_view_misses(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_MISSES);
}

/** The wrap-up's time is over and its disposition is missing. 1 or 0. */
static inline int64_t frontdesk_channel_view_overdue(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_OVERDUE);
}

/** How often the wrap-up can still be prolonged. */
static inline int64_t frontdesk_channel_view_prolongations_left(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_PROLONGATIONS_LEFT);
}

/* ---- DeferredView ---------------------------------------------------------------------------- */

/* A change that waits. */

/** The change. frontdesk_deferred_change_*. */
static inline frontdesk_ref frontdesk_deferred_view_change(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CHANGE);
}

/** Who wished it. */
static inline frontdesk_str frontdesk_deferred_view_actor(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ACTOR);
}

/** As what. FRONTDESK_STANDING_*. */
static inline uint32_t frontdesk_deferred_view_standing(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_STANDING);
}

/** Since when it waits. An instant. */
static inline int64_t frontdesk_deferred_view_since(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_SINCE);
}

/* ---- RequestView ----------------------------------------------------------------------------- */

/* A pause that was requested. */

/** The type. */
static inline frontdesk_str frontdesk_request_view_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}

/** Since when it waits. An instant. */
static inline int64_t frontdesk_request_view_since(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_SINCE);
}

/** When it is approved by itself; never when absent. An instant. May be absent. */
static inline int64_t frontdesk_request_view_approved_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_APPROVED_AT);
}

/* ---- SessionView ----------------------------------------------------------------------------- */

/* The sessions of an agent. */

/** Whether the agent is logged in, a grace included. 1 or 0. */
static inline int64_t frontdesk_session_view_logged_in(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_LOGGED_IN);
}

/** Since when. An instant. */
static inline int64_t frontdesk_session_view_since(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_SINCE);
}

/** How many there are: the open sessions, in the order of their ids. */
static inline size_t frontdesk_session_view_sessions_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_SESSIONS);
}
/** The open sessions, in the order of their ids. */
static inline frontdesk_str frontdesk_session_view_sessions_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_SESSIONS, index);
}

/**
 * When the grace after a lost last session ends; absent where none runs. An instant. May be absent.
 */
static inline int64_t frontdesk_session_view_grace_until(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_GRACE_UNTIL);
}

/* ---- Transition ------------------------------------------------------------------------------ */

/* Something that an actor may or may not do with an agent's state now. */

/** The command, in snake case. */
static inline frontdesk_str frontdesk_transition_command(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_COMMAND);
}

/** The pause type that it would choose. May be absent. */
static inline frontdesk_str frontdesk_transition_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}

/** Whether the desk would accept it now. 1 or 0. */
static inline int64_t frontdesk_transition_allowed(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ALLOWED);
}

/** It would wait until the running interactions are over. 1 or 0. */
static inline int64_t frontdesk_transition_deferred(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_DEFERRED);
}

/** How many there are: why a pause is refused. frontdesk_pause_refusal_*. */
static inline size_t frontdesk_transition_pause_refusals_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_PAUSE_REFUSALS);
}
/** Why a pause is refused. frontdesk_pause_refusal_*. */
static inline frontdesk_ref frontdesk_transition_pause_refusals_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_PAUSE_REFUSALS, index);
}

/** How many there are: why the queues are refused. frontdesk_queue_refusal_*. */
static inline size_t frontdesk_transition_queue_refusals_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_QUEUE_REFUSALS);
}
/** Why the queues are refused. frontdesk_queue_refusal_*. */
static inline frontdesk_ref frontdesk_transition_queue_refusals_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_QUEUE_REFUSALS, index);
}

/* ---- LimitView ------------------------------------------------------------------------------- */

/* One limit in the pause panel. */

/** The limit. frontdesk_limit_*. */
static inline frontdesk_ref frontdesk_limit_view_limit(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_LIMIT);
}

/** Where its period starts; absent where it has no start. An instant. May be absent. */
static inline int64_t frontdesk_limit_view_period_start(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_PERIOD_START);
}

/** Where its period ends; absent where that is not known. An instant. May be absent. */
static inline int64_t frontdesk_limit_view_period_end(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_PERIOD_END);
}

/** Allowed time, grants included; absent for a limit of number. In milliseconds. May be absent. */
static inline int64_t frontdesk_limit_view_allotment(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ALLOTMENT);
}

/** Spent time. In milliseconds. */
static inline int64_t frontdesk_limit_view_used(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_USED);
}

/** Allowed number, grants included; absent for a limit of time. May be absent. */
static inline int64_t frontdesk_limit_view_count_limit(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_COUNT_LIMIT);
}

/** Number of pauses. */
static inline int64_t frontdesk_limit_view_count(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_COUNT);
}

/** Time left; 0 for a limit of number. In milliseconds. */
static inline int64_t frontdesk_limit_view_remaining(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_REMAINING);
}

/** Time over; 0 for a limit of number. In milliseconds. */
static inline int64_t frontdesk_limit_view_exceeded(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_EXCEEDED);
}

/** Nothing is left. 1 or 0. */
static inline int64_t frontdesk_limit_view_exhausted(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_EXHAUSTED);
}

/* ---- PanelRow -------------------------------------------------------------------------------- */

/* One type in the pause panel. */

/** The type. */
static inline frontdesk_str frontdesk_panel_row_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}

/** What people read. */
static inline frontdesk_str frontdesk_panel_row_label(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_LABEL);
}

/** Some of its time is paid. 1 or 0. */
static inline int64_t frontdesk_panel_row_paid(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_PAID);
}

/** The share that is paid, in per cent. */
static inline int64_t frontdesk_panel_row_paid_percent(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_PAID_PERCENT);
}

/** Time spent in the current period of the type. In milliseconds. */
static inline int64_t frontdesk_panel_row_spent(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_SPENT);
}

/** Pauses in the current period of the type. */
static inline int64_t frontdesk_panel_row_count(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_COUNT);
}

/**
 * The least time left over all its limits; absent when unlimited. In milliseconds. May be absent.
 */
static inline int64_t frontdesk_panel_row_remaining(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_REMAINING);
}

/**
 * The most time over, over all its limits. Time over a single maximum stands in the ledger. In
 * milliseconds.
 */
static inline int64_t frontdesk_panel_row_exceeded(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_EXCEEDED);
}

/** How many there are: its limits. frontdesk_limit_view_*. */
static inline size_t frontdesk_panel_row_limits_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_LIMITS);
}
/** Its limits. frontdesk_limit_view_*. */
static inline frontdesk_ref frontdesk_panel_row_limits_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_LIMITS, index);
}

/** The agent is in a pause of this type now. 1 or 0. */
static inline int64_t frontdesk_panel_row_running(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_RUNNING);
}

/** The agent cannot set it now. 1 or 0. */
static inline int64_t frontdesk_panel_row_disabled(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_DISABLED);
}

/** How many there are: why. frontdesk_pause_refusal_*. */
static inline size_t frontdesk_panel_row_disabled_because_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_DISABLED_BECAUSE);
}
/** Why. frontdesk_pause_refusal_*. */
static inline frontdesk_ref frontdesk_panel_row_disabled_because_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_DISABLED_BECAUSE, index);
}

/* ---- BoardEntry ------------------------------------------------------------------------------ */

/* One agent on a board. */

/** The agent. */
static inline frontdesk_str frontdesk_board_entry_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}

/** Since when the agent is in this state. An instant. */
static inline int64_t frontdesk_board_entry_since(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_SINCE);
}

/** How long that is now. In milliseconds. */
static inline int64_t frontdesk_board_entry_elapsed(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ELAPSED);
}

/* ---- BoardGroup ------------------------------------------------------------------------------ */

/* One state on a board. */

/** The state. frontdesk_account_line_*. */
static inline frontdesk_ref frontdesk_board_group_line(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_LINE);
}

/** How many agents are in it. */
static inline int64_t frontdesk_board_group_count(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_COUNT);
}

/** How many there are: the agents, the longest in the state first. frontdesk_board_entry_*. */
static inline size_t frontdesk_board_group_agents_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_AGENTS);
}
/** The agents, the longest in the state first. frontdesk_board_entry_*. */
static inline frontdesk_ref frontdesk_board_group_agents_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_AGENTS, index);
}

/* ---- FailureCount ---------------------------------------------------------------------------- */

/* How a number of interactions ended or failed. */

/** Why offers failed. FRONTDESK_OFFER_FAILURE_*. */
static inline uint32_t frontdesk_failure_count_reason(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_REASON);
}

/** How many. */
static inline int64_t frontdesk_failure_count_count(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_COUNT);
}

/* ---- RefusedEntry ---------------------------------------------------------------------------- */

/* A command that other rules would have refused. */

/** The number of the entry in the log. */
static inline int64_t frontdesk_refused_entry_entry(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ENTRY);
}

/** When. An instant. */
static inline int64_t frontdesk_refused_entry_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_AT);
}

/** Who asked. */
static inline frontdesk_str frontdesk_refused_entry_actor(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ACTOR);
}

/** The command, in snake case. */
static inline frontdesk_str frontdesk_refused_entry_command(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_COMMAND);
}

/** The agent, where it is about one. May be absent. */
static inline frontdesk_str frontdesk_refused_entry_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}

/** The name of the error. */
static inline frontdesk_str frontdesk_refused_entry_error(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ERROR);
}

/* ---- Outcome --------------------------------------------------------------------------------- */

/* What an agent's log comes to under one set of rules. */

/** Pauses that the desk ended or switched because of a limit. */
static inline int64_t frontdesk_outcome_switches(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_SWITCHES);
}

/** Paid time. In milliseconds. */
static inline int64_t frontdesk_outcome_paid(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_PAID);
}

/** Unpaid time. In milliseconds. */
static inline int64_t frontdesk_outcome_unpaid(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_UNPAID);
}

/** Pause time. In milliseconds. */
static inline int64_t frontdesk_outcome_pause(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_PAUSE);
}

/** Time over limits. In milliseconds. */
static inline int64_t frontdesk_outcome_exceeded(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_EXCEEDED);
}

/* ---- AgentDifference ------------------------------------------------------------------------- */

/* An agent for whom other rules would have made a difference. */

/** The agent. */
static inline frontdesk_str frontdesk_agent_difference_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}

/** Under the rules of the log. frontdesk_outcome_*. */
static inline frontdesk_ref frontdesk_agent_difference_before(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_BEFORE);
}

/** Under the other rules. frontdesk_outcome_*. */
static inline frontdesk_ref frontdesk_agent_difference_after(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_AFTER);
}

/* ---- WhatIf ---------------------------------------------------------------------------------- */

/* What would have been different under other rules. */

/**
 * How many there are: commands of the log that would have been refused, and what depended on them.
 * frontdesk_refused_entry_*.
 */
static inline size_t frontdesk_what_if_refused_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_REFUSED);
}
/**
 * Commands of the log that would have been refused, and what depended on them.
 * frontdesk_refused_entry_*.
 */
static inline frontdesk_ref frontdesk_what_if_refused_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_REFUSED, index);
}

/**
 * How many there are: agents for whom something differs, in the order of their ids.
 * frontdesk_agent_difference_*.
 */
static inline size_t frontdesk_what_if_agents_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_AGENTS);
}
/** Agents for whom something differs, in the order of their ids. frontdesk_agent_difference_*. */
static inline frontdesk_ref frontdesk_what_if_agents_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_AGENTS, index);
}

/* ---- Routing --------------------------------------------------------------------------------- */

/* Whether work may be routed to agents of a presence status. */

/** Work may be offered. */
#define FRONTDESK_ROUTING_ELIGIBLE 1

/** No work is offered. */
#define FRONTDESK_ROUTING_NOT_ELIGIBLE 2

/* ---- Apply ----------------------------------------------------------------------------------- */

/* When a changed definition acts on an agent. */

/** At the agent's next log-in. */
#define FRONTDESK_APPLY_NEXT_LOGIN 1

/** At once. */
#define FRONTDESK_APPLY_IMMEDIATE 2

/* ---- Effect ---------------------------------------------------------------------------------- */

/* When a changed limit acts. */

/** From the next quota period of the agent. */
#define FRONTDESK_EFFECT_NEXT_PERIOD 1

/** At the instant of the change. */
#define FRONTDESK_EFFECT_IMMEDIATE 2

/* ---- StatusSpec ------------------------------------------------------------------------------ */

/* A presence status. */

/** The host's id; it never changes and carries no meaning. */
static inline frontdesk_str frontdesk_status_spec_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/** What people read; free text. */
static inline frontdesk_str frontdesk_status_spec_label(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_LABEL);
}

/** `#RRGGBB`. May be absent. */
static inline frontdesk_str frontdesk_status_spec_color(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_COLOR);
}

/** Whether work may be routed to agents of this status. FRONTDESK_ROUTING_*. */
static inline uint32_t frontdesk_status_spec_routing(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_ROUTING);
}

/** Whether reports count the time as work. 1 or 0. */
static inline int64_t frontdesk_status_spec_counts_as_work(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_COUNTS_AS_WORK);
}

/** How many there are: who may set it. FRONTDESK_SETTER_*. */
static inline size_t frontdesk_status_spec_settable_by_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_SETTABLE_BY);
}
/** Who may set it. FRONTDESK_SETTER_*. */
static inline uint32_t frontdesk_status_spec_settable_by_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_choice_at(ref, FRONTDESK_FIELD_SETTABLE_BY, index);
}

/** No longer to be chosen; history keeps it. 1 or 0. */
static inline int64_t frontdesk_status_spec_archived(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ARCHIVED);
}

/* ---- Period ---------------------------------------------------------------------------------- */

/* The span over which a limit counts. */

/** A calendar day, usually of 23–25 hours. */
#define FRONTDESK_PERIOD_DAY 1
/** The zone; the agent's when absent, else the desk's. May be absent. */
static inline frontdesk_str frontdesk_period_day_zone(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ZONE);
}
/** The wall time at which the day starts. In milliseconds after midnight. */
static inline int64_t frontdesk_period_day_day_start(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_DAY_START);
}

/** Seven days. */
#define FRONTDESK_PERIOD_WEEK 2
/** The zone; the agent's when absent, else the desk's. May be absent. */
static inline frontdesk_str frontdesk_period_week_zone(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ZONE);
}
/** The first day of the week. FRONTDESK_WEEKDAY_*. */
static inline uint32_t frontdesk_period_week_first_day(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_FIRST_DAY);
}
/** The wall time at which its days start. In milliseconds after midnight. */
static inline int64_t frontdesk_period_week_day_start(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_DAY_START);
}

/** From the start of one of the agent's shifts to the start of the next. */
#define FRONTDESK_PERIOD_SHIFT 3

/** The window of this length that ends now, 1 ms to 31 days. */
#define FRONTDESK_PERIOD_ROLLING 4
/** Its length. In milliseconds. */
static inline int64_t frontdesk_period_rolling_length(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_LENGTH);
}

/* ---- OnExhausted ----------------------------------------------------------------------------- */

/* What happens to a running pause when its limit, and then the grace, is over. */

/** The pause goes on as another type. */
#define FRONTDESK_ON_EXHAUSTED_SWITCH_TO 1
/** That type. */
static inline frontdesk_str frontdesk_on_exhausted_switch_to_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}

/** The agent is told; the time over the limit counts as exceeded. */
#define FRONTDESK_ON_EXHAUSTED_NOTIFY 2

/** The agent goes back on queue. */
#define FRONTDESK_ON_EXHAUSTED_RESUME 3

/** The agent is logged out. */
#define FRONTDESK_ON_EXHAUSTED_LOGOUT 4

/* ---- Overage --------------------------------------------------------------------------------- */

/* How time over the limit is paid. */

/** As the type. */
#define FRONTDESK_OVERAGE_SAME_AS_TYPE 1

/** Not at all. */
#define FRONTDESK_OVERAGE_UNPAID 2

/* ---- LookupKind ------------------------------------------------------------------------------ */

/* What an entry of the pause lookup is for. Only a break can be taken as a pause. */

/** A pause type. */
#define FRONTDESK_LOOKUP_KIND_BREAK 1

/** Another use of the host's lookup. */
#define FRONTDESK_LOOKUP_KIND_OTHER 2

/* ---- Approval -------------------------------------------------------------------------------- */

/* That a pause has to be requested, and what happens when nobody answers. */

/** Approved by itself after this long; never when absent. In milliseconds. May be absent. */
static inline int64_t frontdesk_approval_approved_after(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_APPROVED_AFTER);
}

/* ---- PauseTypeSpec --------------------------------------------------------------------------- */

/* A type of pause. */

/** The host's id. */
static inline frontdesk_str frontdesk_pause_type_spec_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/** What people read. */
static inline frontdesk_str frontdesk_pause_type_spec_label(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_LABEL);
}

/** What the lookup entry is for. FRONTDESK_LOOKUP_KIND_*. */
static inline uint32_t frontdesk_pause_type_spec_kind(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_KIND);
}

/** The share of the time that is paid, 0–100 per cent. */
static inline int64_t frontdesk_pause_type_spec_paid_percent(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_PAID_PERCENT);
}

/**
 * How much time a period has; unlimited when absent, never selectable by the agent when 0. In
 * milliseconds. May be absent.
 */
static inline int64_t frontdesk_pause_type_spec_allotment(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ALLOTMENT);
}

/** How many pauses a period has; unlimited when absent. May be absent. */
static inline int64_t frontdesk_pause_type_spec_count_limit(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_COUNT_LIMIT);
}

/** How long one pause may last; unlimited when absent. In milliseconds. May be absent. */
static inline int64_t frontdesk_pause_type_spec_single_maximum(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_SINGLE_MAXIMUM);
}

/** The pool whose limits it shares. May be absent. */
static inline frontdesk_str frontdesk_pause_type_spec_pool(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_POOL);
}

/** The period of its own limits. frontdesk_period_*. */
static inline frontdesk_ref frontdesk_pause_type_spec_period(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_PERIOD);
}

/**
 * Warn when this share of an allotment is used, 1–99 per cent; never when absent. May be absent.
 */
static inline int64_t frontdesk_pause_type_spec_warn_percent(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_WARN_PERCENT);
}

/** How long a running pause goes on after its limit before `on_exhausted` acts. In milliseconds. */
static inline int64_t frontdesk_pause_type_spec_grace(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_GRACE);
}

/** What happens then. frontdesk_on_exhausted_*. */
static inline frontdesk_ref frontdesk_pause_type_spec_on_exhausted(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_ON_EXHAUSTED);
}

/** How time over the limit is paid. FRONTDESK_OVERAGE_*. */
static inline uint32_t frontdesk_pause_type_spec_overage(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_OVERAGE);
}

/** How many there are: who may set it. FRONTDESK_SETTER_*. */
static inline size_t frontdesk_pause_type_spec_settable_by_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_SETTABLE_BY);
}
/** Who may set it. FRONTDESK_SETTER_*. */
static inline uint32_t frontdesk_pause_type_spec_settable_by_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_choice_at(ref, FRONTDESK_FIELD_SETTABLE_BY, index);
}

/** How much must be left for the agent or a supervisor to start it. In milliseconds. */
static inline int64_t frontdesk_pause_type_spec_minimum_remaining(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_MINIMUM_REMAINING);
}

/** That it has to be requested and approved. frontdesk_approval_*. May be absent. */
static inline frontdesk_ref frontdesk_pause_type_spec_approval(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_APPROVAL);
}

/** Tell the agent when a rolling limit lets the type be used again. 1 or 0. */
static inline int64_t frontdesk_pause_type_spec_notify_restored(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_NOTIFY_RESTORED);
}

/**
 * The tenant that owns the type; all when absent. Panel, ledger and timesheet of a tenant look at
 * it: nobody else
 * is charged. May be absent.
 */
static inline frontdesk_str frontdesk_pause_type_spec_tenant(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TENANT);
}

/** No longer to be chosen; a running pause ends under its last version. 1 or 0. */
static inline int64_t frontdesk_pause_type_spec_archived(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ARCHIVED);
}

/* ---- PoolSpec -------------------------------------------------------------------------------- */

/* Limits that several pause types share. */

/** The host's id. */
static inline frontdesk_str frontdesk_pool_spec_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/** What people read. */
static inline frontdesk_str frontdesk_pool_spec_label(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_LABEL);
}

/** How much time a period has for all its types together. In milliseconds. May be absent. */
static inline int64_t frontdesk_pool_spec_allotment(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ALLOTMENT);
}

/** How many pauses a period has for all its types together. May be absent. */
static inline int64_t frontdesk_pool_spec_count_limit(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_COUNT_LIMIT);
}

/** The period of the shared limits. frontdesk_period_*. */
static inline frontdesk_ref frontdesk_pool_spec_period(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_PERIOD);
}

/** No longer limits anything. 1 or 0. */
static inline int64_t frontdesk_pool_spec_archived(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ARCHIVED);
}

/* ---- WrapUpRule ------------------------------------------------------------------------------ */

/* After-call work of a team. */

/** There is none. */
#define FRONTDESK_WRAP_UP_RULE_OFF 1

/** It ends by itself. */
#define FRONTDESK_WRAP_UP_RULE_TIMED 2
/** After this long. In milliseconds. */
static inline int64_t frontdesk_wrap_up_rule_timed_duration(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_DURATION);
}

/** It lasts until the agent says so. */
#define FRONTDESK_WRAP_UP_RULE_ON_DEMAND 3

/* ---- MissingDisposition ---------------------------------------------------------------------- */

/* What happens when a wrap-up's time is over and its mandatory disposition is missing. */

/** The wrap-up stays and is shown as overdue. */
#define FRONTDESK_MISSING_DISPOSITION_OVERDUE 1

/** It is closed with this disposition. */
#define FRONTDESK_MISSING_DISPOSITION_TIMEOUT 2
/** The host's id of the disposition. */
static inline frontdesk_str frontdesk_missing_disposition_timeout_disposition(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_DISPOSITION);
}

/* ---- TeamSpec -------------------------------------------------------------------------------- */

/* Agents with common timing. */

/** The host's id. */
static inline frontdesk_str frontdesk_team_spec_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/** What people read. */
static inline frontdesk_str frontdesk_team_spec_label(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_LABEL);
}

/** After-call work. frontdesk_wrap_up_rule_*. */
static inline frontdesk_ref frontdesk_team_spec_wrap_up(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_WRAP_UP);
}

/** Every ended interaction starts wrap-up, not only the last of the channel. 1 or 0. */
static inline int64_t frontdesk_team_spec_wrap_each(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_WRAP_EACH);
}

/** Outbound interactions are followed by wrap-up too. 1 or 0. */
static inline int64_t frontdesk_team_spec_wrap_outbound(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_WRAP_OUTBOUND);
}

/** How much one prolongation adds. In milliseconds. */
static inline int64_t frontdesk_team_spec_prolong_step(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_PROLONG_STEP);
}

/** How often a wrap-up may be prolonged; 0: never. */
static inline int64_t frontdesk_team_spec_prolong_max(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_PROLONG_MAX);
}

/**
 * Prolonging is possible in this last part of the wrap-up; at any time when absent. In
 * milliseconds. May be absent.
 */
static inline int64_t frontdesk_team_spec_prolong_window(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_PROLONG_WINDOW);
}

/** A wrap-up must be finished with a disposition. 1 or 0. */
static inline int64_t frontdesk_team_spec_disposition_mandatory(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_DISPOSITION_MANDATORY);
}

/** What happens when it is missing at the end of the time. frontdesk_missing_disposition_*. */
static inline frontdesk_ref frontdesk_team_spec_missing_disposition(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_MISSING_DISPOSITION);
}

/** How long Missed lasts after `NoAnswer`; 0: back to waiting at once. In milliseconds. */
static inline int64_t frontdesk_team_spec_no_answer_delay(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_NO_ANSWER_DELAY);
}

/** How long Missed lasts after `Rejected`. In milliseconds. */
static inline int64_t frontdesk_team_spec_rejected_delay(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_REJECTED_DELAY);
}

/** How long Missed lasts after `DeviceBusy`. In milliseconds. */
static inline int64_t frontdesk_team_spec_device_busy_delay(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_DEVICE_BUSY_DELAY);
}

/** How long Missed lasts after `Unreachable`. In milliseconds. */
static inline int64_t frontdesk_team_spec_unreachable_delay(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_UNREACHABLE_DELAY);
}

/**
 * At this many counted misses in a row on a channel: break-out; at least 1, never when absent. May
 * be absent.
 */
static inline int64_t frontdesk_team_spec_max_no_answer(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_MAX_NO_ANSWER);
}

/** How many there are: which failures count as misses. FRONTDESK_OFFER_FAILURE_*. */
static inline size_t frontdesk_team_spec_counted_misses_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_COUNTED_MISSES);
}
/** Which failures count as misses. FRONTDESK_OFFER_FAILURE_*. */
static inline uint32_t frontdesk_team_spec_counted_misses_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_choice_at(ref, FRONTDESK_FIELD_COUNTED_MISSES, index);
}

/**
 * How long an offer stays open when the host gives no instant; for ever when absent. In
 * milliseconds. May be absent.
 */
static inline int64_t frontdesk_team_spec_offer_timeout(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_OFFER_TIMEOUT);
}

/** Takes no new agents. 1 or 0. */
static inline int64_t frontdesk_team_spec_archived(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ARCHIVED);
}

/* ---- Blocking -------------------------------------------------------------------------------- */

/* Which other channels a channel keeps from being offered work while it is in use. */

/** None. */
#define FRONTDESK_BLOCKING_NOTHING 1

/** All. */
#define FRONTDESK_BLOCKING_ALL 2

/** Those named. */
#define FRONTDESK_BLOCKING_ONLY 3
/** How many there are: their ids. */
static inline size_t frontdesk_blocking_only_channels_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_CHANNELS);
}
/** Their ids. */
static inline frontdesk_str frontdesk_blocking_only_channels_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_CHANNELS, index);
}

/* ---- ChannelSpec ----------------------------------------------------------------------------- */

/* A way in which work reaches agents: voice, chat, e-mail. */

/** The host's id. */
static inline frontdesk_str frontdesk_channel_spec_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/** What people read. */
static inline frontdesk_str frontdesk_channel_spec_label(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_LABEL);
}

/** How many interactions an agent has at once, 1–1,000. */
static inline int64_t frontdesk_channel_spec_capacity(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_CAPACITY);
}

/** An active interaction shows the agent as busy. 1 or 0. */
static inline int64_t frontdesk_channel_spec_counts_busy(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_COUNTS_BUSY);
}

/** Which other channels it blocks while active, offering or resting. frontdesk_blocking_*. */
static inline frontdesk_ref frontdesk_channel_spec_blocks(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_BLOCKS);
}

/**
 * Wrap-up, too, blocks those channels; else only an active interaction or an offer does. 1 or 0.
 */
static inline int64_t frontdesk_channel_spec_wrap_blocks(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_WRAP_BLOCKS);
}

/** A deferred change waits for this channel. 1 or 0. */
static inline int64_t frontdesk_channel_spec_blocks_next(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_BLOCKS_NEXT);
}

/** Takes no new interactions. 1 or 0. */
static inline int64_t frontdesk_channel_spec_archived(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ARCHIVED);
}

/* ---- QueueSpec ------------------------------------------------------------------------------- */

/* A queue, as far as staffing is concerned. The desk does not route. */

/** The host's id. */
static inline frontdesk_str frontdesk_queue_spec_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/** What people read. */
static inline frontdesk_str frontdesk_queue_spec_label(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_LABEL);
}

/** How many there are: the agents that serve it. */
static inline size_t frontdesk_queue_spec_members_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_MEMBERS);
}
/** The agents that serve it. */
static inline frontdesk_str frontdesk_queue_spec_members_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_MEMBERS, index);
}

/** A pause is refused when fewer others than this would be available; 0: never. */
static inline int64_t frontdesk_queue_spec_min_available(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_MIN_AVAILABLE);
}

/** Guards nothing any more. 1 or 0. */
static inline int64_t frontdesk_queue_spec_archived(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ARCHIVED);
}

/* ---- RuleScope ------------------------------------------------------------------------------- */

/* For whom an inactivity rule is made. The narrowest scope that has a rule decides alone. */

/** One agent. */
#define FRONTDESK_RULE_SCOPE_AGENT 1
/** Which. */
static inline frontdesk_str frontdesk_rule_scope_agent_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}

/** The agents of one team. */
#define FRONTDESK_RULE_SCOPE_TEAM 2
/** Which. */
static inline frontdesk_str frontdesk_rule_scope_team_team(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TEAM);
}

/** Everybody. */
#define FRONTDESK_RULE_SCOPE_DESK 3

/* ---- InactivityRuleSpec ---------------------------------------------------------------------- */

/* That a presence status changes when the agent does nothing. */

/** The host's id. */
static inline frontdesk_str frontdesk_inactivity_rule_spec_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/** How many there are: the statuses that it watches. */
static inline size_t frontdesk_inactivity_rule_spec_statuses_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_STATUSES);
}
/** The statuses that it watches. */
static inline frontdesk_str frontdesk_inactivity_rule_spec_statuses_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_STATUSES, index);
}

/** After how many minutes without activity it acts, 1–1,440. */
static inline int64_t frontdesk_inactivity_rule_spec_after_minutes(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_AFTER_MINUTES);
}

/** The status that it sets. */
static inline frontdesk_str frontdesk_inactivity_rule_spec_target(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TARGET);
}

/** For whom it is. frontdesk_rule_scope_*. */
static inline frontdesk_ref frontdesk_inactivity_rule_spec_scope(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_SCOPE);
}

/** Whether it acts at all. 1 or 0. */
static inline int64_t frontdesk_inactivity_rule_spec_enabled(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ENABLED);
}

/* ---- DndWithQueue ---------------------------------------------------------------------------- */

/* How do not disturb and the queues go together. */

/** Either is refused while the other holds. */
#define FRONTDESK_DND_WITH_QUEUE_REJECT 1

/** Going on queue switches do not disturb off. */
#define FRONTDESK_DND_WITH_QUEUE_CLEAR_DND 2

/** Both may hold: queue offers come, direct calls do not. */
#define FRONTDESK_DND_WITH_QUEUE_ALLOW 3

/* ---- PauseTypePolicy ------------------------------------------------------------------------- */

/* Whether a pause carries a type. */

/** Never. */
#define FRONTDESK_PAUSE_TYPE_POLICY_OFF 1

/** As the agent likes. */
#define FRONTDESK_PAUSE_TYPE_POLICY_OPTIONAL 2

/** Always. */
#define FRONTDESK_PAUSE_TYPE_POLICY_REQUIRED 3

/* ---- PauseWhileBusy -------------------------------------------------------------------------- */

/* What a pause wished during an interaction does. */

/** It waits until the interaction and its wrap-up are over. */
#define FRONTDESK_PAUSE_WHILE_BUSY_DEFER 1

/** It starts at once; no wrap-up follows the interaction. */
#define FRONTDESK_PAUSE_WHILE_BUSY_IMMEDIATE 2

/** It is refused. */
#define FRONTDESK_PAUSE_WHILE_BUSY_REJECT 3

/* ---- WorkAfterLogin -------------------------------------------------------------------------- */

/* What an agent does right after log-in. */

/** Off queue. */
#define FRONTDESK_WORK_AFTER_LOGIN_OFF_QUEUE 1

/** On queue if the agent was so at log-out and the guards allow it, else off queue. */
#define FRONTDESK_WORK_AFTER_LOGIN_RESTORE 2

/* ---- InactivityReturn ------------------------------------------------------------------------ */

/* What activity does to a status that an inactivity rule has set. */

/** Nothing. */
#define FRONTDESK_INACTIVITY_RETURN_STAY 1

/** The status before the first rule of the chain comes back. */
#define FRONTDESK_INACTIVITY_RETURN_RESTORE_PREVIOUS 2

/* ---- Policies -------------------------------------------------------------------------------- */

/* Rules that hold for the whole desk. */

/** The desk's zone, for agents without their own. */
static inline frontdesk_str frontdesk_policies_zone(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ZONE);
}

/** The country of phone numbers without country code: two letters of ISO 3166-1. May be absent. */
static inline frontdesk_str frontdesk_policies_region(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_REGION);
}

/** How do not disturb and the queues go together. FRONTDESK_DND_WITH_QUEUE_*. */
static inline uint32_t frontdesk_policies_dnd_with_queue(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_DND_WITH_QUEUE);
}

/** Whether a pause carries a type. FRONTDESK_PAUSE_TYPE_POLICY_*. */
static inline uint32_t frontdesk_policies_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}

/** What a pause wished during an interaction does. FRONTDESK_PAUSE_WHILE_BUSY_*. */
static inline uint32_t frontdesk_policies_pause_while_busy(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_PAUSE_WHILE_BUSY);
}

/** What an agent does right after log-in. FRONTDESK_WORK_AFTER_LOGIN_*. */
static inline uint32_t frontdesk_policies_work_after_login(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_WORK_AFTER_LOGIN);
}

/** How long a lost last session is kept before the agent is logged out. In milliseconds. */
static inline int64_t frontdesk_policies_session_grace(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_SESSION_GRACE);
}

/** How long an agent rests after an offer was withdrawn by a pause. In milliseconds. */
static inline int64_t frontdesk_policies_resting(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_RESTING);
}

/** How far `now` may lie before the last seen instant. In milliseconds. */
static inline int64_t frontdesk_policies_skew_tolerance(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_SKEW_TOLERANCE);
}

/**
 * How far `now` may lie after the last seen instant; any distance when absent. In milliseconds. May
 * be absent.
 */
static inline int64_t frontdesk_policies_max_forward(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_MAX_FORWARD);
}

/**
 * What activity does to a status that an inactivity rule has set. FRONTDESK_INACTIVITY_RETURN_*.
 */
static inline uint32_t frontdesk_policies_inactivity_return(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_INACTIVITY_RETURN);
}

/** Inactivity rules act during pauses too. 1 or 0. */
static inline int64_t frontdesk_policies_inactivity_in_pause(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_INACTIVITY_IN_PAUSE);
}

/** How many there are: the kinds of activity that count. */
static inline size_t frontdesk_policies_activity_kinds_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_ACTIVITY_KINDS);
}
/** The kinds of activity that count. */
static inline frontdesk_str frontdesk_policies_activity_kinds_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_ACTIVITY_KINDS, index);
}

/** How many quota days before the current one are kept for queries and corrections, 0–62. */
static inline int64_t frontdesk_policies_retain_days(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_RETAIN_DAYS);
}

/**
 * How many there are: lines that are not paid; a pause with a type is paid as its type says.
 * FRONTDESK_ACCOUNT_LINE_KIND_*.
 */
static inline size_t frontdesk_policies_unpaid_lines_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_UNPAID_LINES);
}
/**
 * Lines that are not paid; a pause with a type is paid as its type says.
 * FRONTDESK_ACCOUNT_LINE_KIND_*.
 */
static inline uint32_t frontdesk_policies_unpaid_lines_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_choice_at(ref, FRONTDESK_FIELD_UNPAID_LINES, index);
}

/* ---- Capacity -------------------------------------------------------------------------------- */

/* How many interactions one agent has at once on a channel, instead of the channel's number. */

/** The channel. */
static inline frontdesk_str frontdesk_capacity_channel(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CHANNEL);
}

/** The number; 0: the agent does not serve the channel. */
static inline int64_t frontdesk_capacity_capacity(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_CAPACITY);
}

/* ---- AgentSpec ------------------------------------------------------------------------------- */

/* An agent: a person's working role. */

/** The host's id; not a personal datum. */
static inline frontdesk_str frontdesk_agent_spec_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/** The actor who is this agent. When absent, the actor of the same text as `id`. May be absent. */
static inline frontdesk_str frontdesk_agent_spec_person(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PERSON);
}

/** The team. May be absent. */
static inline frontdesk_str frontdesk_agent_spec_team(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TEAM);
}

/** The agent's zone; the desk's when absent. May be absent. */
static inline frontdesk_str frontdesk_agent_spec_zone(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ZONE);
}

/**
 * How many there are: numbers of interactions that differ from the channel's. frontdesk_capacity_*.
 */
static inline size_t frontdesk_agent_spec_capacities_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_CAPACITIES);
}
/** Numbers of interactions that differ from the channel's. frontdesk_capacity_*. */
static inline frontdesk_ref frontdesk_agent_spec_capacities_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_CAPACITIES, index);
}

/* ---- Shift ----------------------------------------------------------------------------------- */

/* One shift of an agent. */

/** The instant at which it starts. An instant. */
static inline int64_t frontdesk_shift_start(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_START);
}

/** The instant at which it ends. An instant. */
static inline int64_t frontdesk_shift_end(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_END);
}

/* ---- Line ------------------------------------------------------------------------------------ */

/* Whether calls that do not come from a queue may ring at the agent. */

/** Direct and internal calls are received. */
#define FRONTDESK_LINE_READY 1

/** Do not disturb: direct and internal calls are not received. */
#define FRONTDESK_LINE_DND 2

/* ---- Work ------------------------------------------------------------------------------------ */

/* What an agent is doing as far as queues are concerned. */

/** Logged in, not taking work from queues. */
#define FRONTDESK_WORK_OFF_QUEUE 1

/** Taking work from queues. */
#define FRONTDESK_WORK_ON_QUEUE 2

/** Away, with or without a named type. */
#define FRONTDESK_WORK_PAUSE 3
/** The pause type; absent for an untyped pause, which has no quota. May be absent. */
static inline frontdesk_str frontdesk_work_pause_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}

/** Taken off the queues by the desk after too many missed offers. */
#define FRONTDESK_WORK_BREAK_OUT 4
/** Why. FRONTDESK_BREAK_OUT_REASON_*. */
static inline uint32_t frontdesk_work_break_out_reason(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_REASON);
}

/* ---- BreakOutReason -------------------------------------------------------------------------- */

/* Why the desk took an agent off the queues. */

/** The team's `max_no_answer` was reached. */
#define FRONTDESK_BREAK_OUT_REASON_MAX_NO_ANSWER 1

/* ---- ChannelState ---------------------------------------------------------------------------- */

/* The state of one channel of an agent, as one word: the first that holds, in this order. */

/** At least one interaction is active. */
#define FRONTDESK_CHANNEL_STATE_BUSY 1

/** An offer is open. */
#define FRONTDESK_CHANNEL_STATE_OFFERING 2

/** After-call work. */
#define FRONTDESK_CHANNEL_STATE_WRAP_UP 3

/** An offer was missed; the delay of its reason runs. */
#define FRONTDESK_CHANNEL_STATE_MISSED 4

/** A short rest after an offer was withdrawn. */
#define FRONTDESK_CHANNEL_STATE_RESTING 5

/** Nothing is going on. */
#define FRONTDESK_CHANNEL_STATE_WAITING 6

/* ---- Indicator ------------------------------------------------------------------------------- */

/* What the status panel shows to the agent: the first that holds, in this order. */

/** An interaction is active on a channel that counts as busy. */
#define FRONTDESK_INDICATOR_BUSY 1

/** An offer is open. */
#define FRONTDESK_INDICATOR_OFFERING 2

/** After-call work. */
#define FRONTDESK_INDICATOR_WRAP_UP 3

/** An offer was missed; the delay runs. */
#define FRONTDESK_INDICATOR_MISSED 4

/** In a pause. */
#define FRONTDESK_INDICATOR_PAUSE 5

/** Taken off the queues after missed offers. */
#define FRONTDESK_INDICATOR_BREAK_OUT 6

/** Off the queues with do not disturb on. */
#define FRONTDESK_INDICATOR_DND 7

/** Free: waiting for a queue, or receiving internal calls. */
#define FRONTDESK_INDICATOR_READY 8

/** Logged out. */
#define FRONTDESK_INDICATOR_OFFLINE 9

/* ---- ColleagueIndicator ---------------------------------------------------------------------- */

/* What colleagues see: the first that holds, in this order. */

/** Does not want to be disturbed. */
#define FRONTDESK_COLLEAGUE_INDICATOR_DND 1

/** Talking, or about to. */
#define FRONTDESK_COLLEAGUE_INDICATOR_BUSY 2

/** There. */
#define FRONTDESK_COLLEAGUE_INDICATOR_ONLINE 3

/** In a pause. */
#define FRONTDESK_COLLEAGUE_INDICATOR_PAUSE 4

/** Taken off the queues after missed offers. */
#define FRONTDESK_COLLEAGUE_INDICATOR_BREAK_OUT 5

/** Not there. */
#define FRONTDESK_COLLEAGUE_INDICATOR_OFFLINE 6

/* ---- AccountLine ----------------------------------------------------------------------------- */

/*
 * The accounting line that an instant of an agent's day belongs to: the first that holds, in this
 * order.
 * Every millisecond belongs to exactly one line.
 */

/** No session. */
#define FRONTDESK_ACCOUNT_LINE_LOGGED_OUT 1

/** In a pause; only this line counts against quotas. */
#define FRONTDESK_ACCOUNT_LINE_PAUSE 2
/** The pause type; absent for an untyped pause. May be absent. */
static inline frontdesk_str frontdesk_account_line_pause_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}

/** At least one interaction is active. */
#define FRONTDESK_ACCOUNT_LINE_BUSY 3

/** An offer is open. */
#define FRONTDESK_ACCOUNT_LINE_OFFERING 4

/** After-call work. */
#define FRONTDESK_ACCOUNT_LINE_WRAP_UP 5

/** Taken off the queues after missed offers. */
#define FRONTDESK_ACCOUNT_LINE_BREAK_OUT 6

/** The delay after a missed offer. */
#define FRONTDESK_ACCOUNT_LINE_MISSED 7

/** The rest after a withdrawn offer. */
#define FRONTDESK_ACCOUNT_LINE_RESTING 8

/** The presence status does not take work. */
#define FRONTDESK_ACCOUNT_LINE_NOT_ELIGIBLE 9
/** The presence status. */
static inline frontdesk_str frontdesk_account_line_not_eligible_status(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_STATUS);
}

/** On queue and free. */
#define FRONTDESK_ACCOUNT_LINE_WAITING 10

/** Off queue with do not disturb on. */
#define FRONTDESK_ACCOUNT_LINE_DND 11

/** Off queue, receiving internal calls. */
#define FRONTDESK_ACCOUNT_LINE_READY 12

/* ---- AccountLineKind ------------------------------------------------------------------------- */

/* The kinds of accounting lines, without their details: what a desk declares paid or unpaid. */

/** No session. */
#define FRONTDESK_ACCOUNT_LINE_KIND_LOGGED_OUT 1

/** A pause with a type: paid as the type says. */
#define FRONTDESK_ACCOUNT_LINE_KIND_TYPED_PAUSE 2

/** A pause without a type. */
#define FRONTDESK_ACCOUNT_LINE_KIND_UNTYPED_PAUSE 3

/** At least one interaction is active. */
#define FRONTDESK_ACCOUNT_LINE_KIND_BUSY 4

/** An offer is open. */
#define FRONTDESK_ACCOUNT_LINE_KIND_OFFERING 5

/** After-call work. */
#define FRONTDESK_ACCOUNT_LINE_KIND_WRAP_UP 6

/** Taken off the queues after missed offers. */
#define FRONTDESK_ACCOUNT_LINE_KIND_BREAK_OUT 7

/** The delay after a missed offer. */
#define FRONTDESK_ACCOUNT_LINE_KIND_MISSED 8

/** The rest after a withdrawn offer. */
#define FRONTDESK_ACCOUNT_LINE_KIND_RESTING 9

/** The presence status does not take work. */
#define FRONTDESK_ACCOUNT_LINE_KIND_NOT_ELIGIBLE 10

/** On queue and free. */
#define FRONTDESK_ACCOUNT_LINE_KIND_WAITING 11

/** Off queue with do not disturb on. */
#define FRONTDESK_ACCOUNT_LINE_KIND_DND 12

/** Off queue, receiving internal calls. */
#define FRONTDESK_ACCOUNT_LINE_KIND_READY 13

/* ---- InteractionKind ------------------------------------------------------------------------- */

/* Where an interaction came from. */

/** Distributed by a queue; wrap-up follows. */
#define FRONTDESK_INTERACTION_KIND_QUEUE 1

/** Dialled to the agent. */
#define FRONTDESK_INTERACTION_KIND_DIRECT 2

/** Placed by the agent. */
#define FRONTDESK_INTERACTION_KIND_OUTBOUND 3

/** Between colleagues. */
#define FRONTDESK_INTERACTION_KIND_INTERNAL 4

/* ---- EndReason ------------------------------------------------------------------------------- */

/* How an interaction came to its end. */

/** Both sides were done. */
#define FRONTDESK_END_REASON_COMPLETED 1

/** Passed on to another agent, where it begins anew. */
#define FRONTDESK_END_REASON_TRANSFERRED 2

/** Broken off, by a lost line or a forced log-out. */
#define FRONTDESK_END_REASON_ABANDONED 3

/* ---- OfferFailure ---------------------------------------------------------------------------- */

/* Why an offer was not taken. */

/** It rang and nobody answered. */
#define FRONTDESK_OFFER_FAILURE_NO_ANSWER 1

/** The agent refused it. */
#define FRONTDESK_OFFER_FAILURE_REJECTED 2

/** The device was busy. */
#define FRONTDESK_OFFER_FAILURE_DEVICE_BUSY 3

/** The device could not be reached. */
#define FRONTDESK_OFFER_FAILURE_UNREACHABLE 4

/** The caller or the host took it back: no penalty. */
#define FRONTDESK_OFFER_FAILURE_CANCELLED 5

/** Another agent was faster: no penalty. */
#define FRONTDESK_OFFER_FAILURE_LOST_RACE 6

/* ---- Withdrawal ------------------------------------------------------------------------------ */

/* Why the desk withdrew an open offer. None of them counts as a miss. */

/** The agent went into a pause. */
#define FRONTDESK_WITHDRAWAL_AGENT_PAUSED 1

/** The agent left the queues. */
#define FRONTDESK_WITHDRAWAL_AGENT_OFF_QUEUE 2

/** The agent logged out. */
#define FRONTDESK_WITHDRAWAL_AGENT_LOGGED_OUT 3

/** The presence became one that takes no work. */
#define FRONTDESK_WITHDRAWAL_PRESENCE_NOT_ELIGIBLE 4

/** Another channel's misses took the agent off the queues. */
#define FRONTDESK_WITHDRAWAL_AGENT_BROKEN_OUT 5

/* ---- WrapUpEnd ------------------------------------------------------------------------------- */

/* How a wrap-up came to its end. */

/** The agent said so. */
#define FRONTDESK_WRAP_UP_END_FINISHED 1

/** Its time was over. */
#define FRONTDESK_WRAP_UP_END_TIMED_OUT 2

/** A pause or a log-out ended it. */
#define FRONTDESK_WRAP_UP_END_INTERRUPTED 3

/** A new interaction began on the channel. */
#define FRONTDESK_WRAP_UP_END_SUPERSEDED 4

/* ---- DeferredChange -------------------------------------------------------------------------- */

/* A state change that waits until nothing blocking goes on. */

/** Go into a pause. */
#define FRONTDESK_DEFERRED_CHANGE_PAUSE 1
/** The pause type; absent for an untyped pause. May be absent. */
static inline frontdesk_str frontdesk_deferred_change_pause_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}

/** Leave the queues. */
#define FRONTDESK_DEFERRED_CHANGE_OFF_QUEUE 2

/** Log out of every session. */
#define FRONTDESK_DEFERRED_CHANGE_LOGGED_OUT 3

/* ---- LogoutCause ----------------------------------------------------------------------------- */

/* Why an agent logged out. */

/** The last session was closed. */
#define FRONTDESK_LOGOUT_CAUSE_REQUESTED 1

/** Another person, or a rule of the host, forced it. */
#define FRONTDESK_LOGOUT_CAUSE_FORCED 2

/** The connection was lost and did not come back in time. */
#define FRONTDESK_LOGOUT_CAUSE_CONNECTION_LOST 3

/** A pause quota with the action `Logout` was exhausted. */
#define FRONTDESK_LOGOUT_CAUSE_QUOTA_EXHAUSTED 4

/* ---- PauseEnd -------------------------------------------------------------------------------- */

/* Why a pause ended, or gave way to another type. */

/** The agent or a supervisor resumed. */
#define FRONTDESK_PAUSE_END_RESUMED 1

/** The instant given with the pause came. */
#define FRONTDESK_PAUSE_END_UNTIL_REACHED 2

/** Another type was chosen. */
#define FRONTDESK_PAUSE_END_TYPE_CHANGED 3

/** An exhausted quota or a maximum ended it. */
#define FRONTDESK_PAUSE_END_LIMIT_REACHED 4

/** Left for off queue. */
#define FRONTDESK_PAUSE_END_WENT_OFF_QUEUE 5

/** The agent logged out or the session was lost. */
#define FRONTDESK_PAUSE_END_LOGGED_OUT 6

/* ---- Limit ----------------------------------------------------------------------------------- */

/* A bound on pauses: which rule and whose. */

/** The type's own allotment of time. */
#define FRONTDESK_LIMIT_ALLOTMENT 1
/** The pause type. */
static inline frontdesk_str frontdesk_limit_allotment_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}

/** The allotment that several types share. */
#define FRONTDESK_LIMIT_POOL_ALLOTMENT 2
/** The pool. */
static inline frontdesk_str frontdesk_limit_pool_allotment_pool(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_POOL);
}

/** The type's own number of pauses. */
#define FRONTDESK_LIMIT_COUNT 3
/** The pause type. */
static inline frontdesk_str frontdesk_limit_count_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}

/** The number of pauses that several types share. */
#define FRONTDESK_LIMIT_POOL_COUNT 4
/** The pool. */
static inline frontdesk_str frontdesk_limit_pool_count_pool(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_POOL);
}

/** The longest that one pause of the type may last. */
#define FRONTDESK_LIMIT_SINGLE_PAUSE_MAXIMUM 5
/** The pause type. */
static inline frontdesk_str frontdesk_limit_single_pause_maximum_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}

/* ---- Ineligibility --------------------------------------------------------------------------- */

/* One condition that keeps an agent from being offered work. */

/** No session, or the last one was lost. */
#define FRONTDESK_INELIGIBILITY_NOT_LOGGED_IN 1

/** Not on the queues. */
#define FRONTDESK_INELIGIBILITY_NOT_ON_QUEUE 2
/** What the agent does instead. frontdesk_work_*. */
static inline frontdesk_ref frontdesk_ineligibility_not_on_queue_work(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_WORK);
}

/** The presence status takes no work. */
#define FRONTDESK_INELIGIBILITY_PRESENCE_NOT_ELIGIBLE 3
/** The status. */
static inline frontdesk_str frontdesk_ineligibility_presence_not_eligible_status(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_STATUS);
}

/** A deferred change waits. */
#define FRONTDESK_INELIGIBILITY_CHANGE_PENDING 4
/** Which. frontdesk_deferred_change_*. */
static inline frontdesk_ref frontdesk_ineligibility_change_pending_change(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CHANGE);
}

/** The channel is full. */
#define FRONTDESK_INELIGIBILITY_AT_CAPACITY 5

/** After-call work on the channel. */
#define FRONTDESK_INELIGIBILITY_WRAP_UP 6

/** The delay after a missed offer. */
#define FRONTDESK_INELIGIBILITY_MISSED 7

/** The rest after a withdrawn offer. */
#define FRONTDESK_INELIGIBILITY_RESTING 8

/** Another channel blocks this one. */
#define FRONTDESK_INELIGIBILITY_BLOCKED_BY 9
/** The blocking channel. */
static inline frontdesk_str frontdesk_ineligibility_blocked_by_channel(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CHANNEL);
}

/** Do not disturb is on and the policy does not let queue offers through. */
#define FRONTDESK_INELIGIBILITY_DO_NOT_DISTURB 10

/* ---- PauseRefusal ---------------------------------------------------------------------------- */

/* One reason why a pause of some type cannot be taken now. */

/** The desk wants a type with every pause. */
#define FRONTDESK_PAUSE_REFUSAL_TYPE_REQUIRED 1

/** The desk uses no pause types. */
#define FRONTDESK_PAUSE_REFUSAL_TYPES_OFF 2

/** The type is archived. */
#define FRONTDESK_PAUSE_REFUSAL_ARCHIVED 3

/** The lookup entry is not a pause type. */
#define FRONTDESK_PAUSE_REFUSAL_NOT_A_BREAK 4

/** The actor is not among those who may set the type. */
#define FRONTDESK_PAUSE_REFUSAL_NOT_SETTABLE 5

/** A limit is exhausted. */
#define FRONTDESK_PAUSE_REFUSAL_EXHAUSTED 6
/** Which. frontdesk_limit_*. */
static inline frontdesk_ref frontdesk_pause_refusal_exhausted_limit(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_LIMIT);
}

/** Less is left than the type asks for at the start. */
#define FRONTDESK_PAUSE_REFUSAL_BELOW_MINIMUM 7
/** Which limit is the nearest. frontdesk_limit_*. */
static inline frontdesk_ref frontdesk_pause_refusal_below_minimum_limit(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_LIMIT);
}

/** A queue would have too few agents. */
#define FRONTDESK_PAUSE_REFUSAL_STAFFING 8
/** The queue. */
static inline frontdesk_str frontdesk_pause_refusal_staffing_queue(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_QUEUE);
}
/** How many others are available there. */
static inline int64_t frontdesk_pause_refusal_staffing_available(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_AVAILABLE);
}
/** How many it needs. */
static inline int64_t frontdesk_pause_refusal_staffing_minimum(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_MINIMUM);
}

/** The type has to be requested and approved. */
#define FRONTDESK_PAUSE_REFUSAL_APPROVAL_REQUIRED 9

/* ---- QueueRefusal ---------------------------------------------------------------------------- */

/* One reason why an agent cannot go on queue now. */

/** Do not disturb is on, and the policy is `Reject`. */
#define FRONTDESK_QUEUE_REFUSAL_DO_NOT_DISTURB 1

/** The presence status takes no work. */
#define FRONTDESK_QUEUE_REFUSAL_PRESENCE_NOT_ELIGIBLE 2
/** The status. */
static inline frontdesk_str frontdesk_queue_refusal_presence_not_eligible_status(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_STATUS);
}

/* ---- Role ------------------------------------------------------------------------------------ */

/* What an actor is to the desk. An actor may have several roles. */

/** Leads one team from day to day. */
#define FRONTDESK_ROLE_SUPERVISOR 1
/** The team. */
static inline frontdesk_str frontdesk_role_supervisor_team(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TEAM);
}

/** Configures one team. */
#define FRONTDESK_ROLE_TEAM_ADMIN 2
/** The team. */
static inline frontdesk_str frontdesk_role_team_admin_team(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TEAM);
}

/** Configures and sees everything. */
#define FRONTDESK_ROLE_COMPANY_ADMIN 3

/* ---- Setter ---------------------------------------------------------------------------------- */

/* Who may set a status or a pause type, besides the system, which may set all. */

/** The agent, for the agent's own state. */
#define FRONTDESK_SETTER_AGENT 1

/**
 * A supervisor or administrator of the agent's team, or a holder of a bundle that gives the right.
 */
#define FRONTDESK_SETTER_SUPERVISOR 2

/** A company administrator. */
#define FRONTDESK_SETTER_ADMINISTRATOR 3

/* ---- Notice ---------------------------------------------------------------------------------- */

/* What the desk asks the host to tell an agent. The host delivers it. */

/** A share of a quota is used up. */
#define FRONTDESK_NOTICE_QUOTA_WARNING 1
/** The pause type. */
static inline frontdesk_str frontdesk_notice_quota_warning_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}
/** The limit that draws near. frontdesk_limit_*. */
static inline frontdesk_ref frontdesk_notice_quota_warning_limit(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_LIMIT);
}

/** A quota is used up, or a single pause reached its maximum. */
#define FRONTDESK_NOTICE_LIMIT_REACHED 2
/** The pause type. */
static inline frontdesk_str frontdesk_notice_limit_reached_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}
/** The limit. frontdesk_limit_*. */
static inline frontdesk_ref frontdesk_notice_limit_reached_limit(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_LIMIT);
}

/** The desk changed the pause type. */
#define FRONTDESK_NOTICE_PAUSE_SWITCHED 3
/** The type before. */
static inline frontdesk_str frontdesk_notice_pause_switched_before(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BEFORE);
}
/** The type now. */
static inline frontdesk_str frontdesk_notice_pause_switched_after(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AFTER);
}

/** The desk ended the pause. */
#define FRONTDESK_NOTICE_PAUSE_ENDED 4
/** The type that ended. */
static inline frontdesk_str frontdesk_notice_pause_ended_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}

/** The desk would have ended the pause and put the agent on queue, but may not. */
#define FRONTDESK_NOTICE_RESUME_REFUSED 5
/** How many there are: why. frontdesk_queue_refusal_*. */
static inline size_t frontdesk_notice_resume_refused_reasons_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_REASONS);
}
/** Why. frontdesk_queue_refusal_*. */
static inline frontdesk_ref frontdesk_notice_resume_refused_reasons_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_REASONS, index);
}

/** A disabled type can be used again. */
#define FRONTDESK_NOTICE_QUOTA_RESTORED 6
/** The pause type. */
static inline frontdesk_str frontdesk_notice_quota_restored_pause_type(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PAUSE_TYPE);
}

/** Another person changed the agent's state. */
#define FRONTDESK_NOTICE_CHANGED_BY_OTHER 7

/** A deferred change could not be made when its time came. */
#define FRONTDESK_NOTICE_DEFERRED_CHANGE_DROPPED 8
/** The change. frontdesk_deferred_change_*. */
static inline frontdesk_ref frontdesk_notice_deferred_change_dropped_change(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CHANGE);
}

/** A requested pause was approved. */
#define FRONTDESK_NOTICE_PAUSE_APPROVED 9

/** A requested pause was refused. */
#define FRONTDESK_NOTICE_PAUSE_REFUSED 10

/** Too many offers were missed: off the queues until resumed. */
#define FRONTDESK_NOTICE_BROKEN_OUT 11

/* ---- Right ----------------------------------------------------------------------------------- */

/*
 * What an actor must hold for a command or a query. The atom in brackets is its name in reports.
 */

/** Facts of the telephony or chat host: the system only (`desk.facts`). */
#define FRONTDESK_RIGHT_FACTS 1

/** The agent's own state, or another's with `agent.status.set_other` (`agent.status.set_self`). */
#define FRONTDESK_RIGHT_AGENT_STATUS 2

/** Another agent's state (`agent.status.set_other`). */
#define FRONTDESK_RIGHT_AGENT_STATUS_OTHER 3

/** A pause of an exhausted type (`pause.override`). */
#define FRONTDESK_RIGHT_PAUSE_OVERRIDE 4

/** Additional pause time (`pause.grant`). */
#define FRONTDESK_RIGHT_PAUSE_GRANT 5

/** Corrections of the account (`pause.correct`). */
#define FRONTDESK_RIGHT_PAUSE_CORRECT 6

/** Pause types and pools (`pause.define`). */
#define FRONTDESK_RIGHT_PAUSE_DEFINE 7

/** Presence statuses and inactivity rules (`status.define`). */
#define FRONTDESK_RIGHT_STATUS_DEFINE 8

/** Team timing, channels, queues, agents, shifts (`team.define`). */
#define FRONTDESK_RIGHT_TEAM_DEFINE 9

/** Policies of the desk (`desk.configure`). */
#define FRONTDESK_RIGHT_DESK_CONFIGURE 10

/** Roles and bundles of actors (`role.assign`). */
#define FRONTDESK_RIGHT_ROLE_ASSIGN 11

/** States, panels, boards (`agent.view`). */
#define FRONTDESK_RIGHT_AGENT_VIEW 12

/** Ledgers and timesheets (`timesheet.view`). */
#define FRONTDESK_RIGHT_TIMESHEET_VIEW 13

/** Nothing: everybody may ask (`desk.open`). */
#define FRONTDESK_RIGHT_ANYONE 14

/** Dispositions and record types (`disposition.define`). */
#define FRONTDESK_RIGHT_DISPOSITION_DEFINE 15

/** Dispositions of activities, tickets and records (`disposition.save`). */
#define FRONTDESK_RIGHT_DISPOSITION_SAVE 16

/** Blacklists (`blacklist.define`). */
#define FRONTDESK_RIGHT_BLACKLIST_DEFINE 17

/** Numbers that come into blacklists (`blacklist.add`). */
#define FRONTDESK_RIGHT_BLACKLIST_ADD 18

/** Numbers that are taken out of blacklists, and their expiry (`blacklist.remove`). */
#define FRONTDESK_RIGHT_BLACKLIST_REMOVE 19

/** Which numbers blacklists have (`blacklist.view`). */
#define FRONTDESK_RIGHT_BLACKLIST_VIEW 20

/** Equipment, seen (`equipment.view`). */
#define FRONTDESK_RIGHT_EQUIPMENT_VIEW 21

/** Equipment, made and changed (`equipment.edit`). */
#define FRONTDESK_RIGHT_EQUIPMENT_EDIT 22

/** Equipment, deleted (`equipment.delete`). */
#define FRONTDESK_RIGHT_EQUIPMENT_DELETE 23

/** Equipment of tickets, and notes (`equipment.link`). */
#define FRONTDESK_RIGHT_EQUIPMENT_LINK 24

/** Equipment of other companies in a ticket (`equipment.cross`). */
#define FRONTDESK_RIGHT_EQUIPMENT_CROSS 25

/** Values of custom fields (`fields.use`). */
#define FRONTDESK_RIGHT_FIELDS_USE 26

/** Definitions of custom fields (`fields.define`). */
#define FRONTDESK_RIGHT_FIELDS_DEFINE 27

/** Which cards there are, and which groups their users belong to (`cards.manage`). */
#define FRONTDESK_RIGHT_CARDS_MANAGE 28

/** Persons and organisations, seen (`contacts.view`). */
#define FRONTDESK_RIGHT_CONTACTS_VIEW 29

/** Lists of contacts that are read in (`contacts.import`). */
#define FRONTDESK_RIGHT_CONTACTS_IMPORT 30

/** Lists of contacts that are written out (`contacts.export`). */
#define FRONTDESK_RIGHT_CONTACTS_EXPORT 31

/** Notes on persons and organisations (`note.add`). */
#define FRONTDESK_RIGHT_NOTE_ADD 32

/** Files of persons and organisations (`file.add`). */
#define FRONTDESK_RIGHT_FILE_ADD 33

/** Persons, made (`user.create`). */
#define FRONTDESK_RIGHT_USER_CREATE 34

/** Persons, changed (`user.edit`). */
#define FRONTDESK_RIGHT_USER_EDIT 35

/** Persons, deleted (`user.delete`). */
#define FRONTDESK_RIGHT_USER_DELETE 36

/** What a person did (`user.audit.view`). */
#define FRONTDESK_RIGHT_USER_AUDIT_VIEW 37

/** Accounts, blocked and opened again (`user.status.block`). */
#define FRONTDESK_RIGHT_USER_STATUS_BLOCK 38

/** Accounts, closed for ever (`user.status.dismiss`). */
#define FRONTDESK_RIGHT_USER_STATUS_DISMISS 39

/** Persons or organisations that become one (`user.merge`). */
#define FRONTDESK_RIGHT_USER_MERGE 40

/** Merges, undone (`user.unmerge`). */
#define FRONTDESK_RIGHT_USER_UNMERGE 41

/** Suggestions of similar contacts, dismissed (`duplicate.dismiss`). */
#define FRONTDESK_RIGHT_DUPLICATE_DISMISS 42

/** Personal values, erased by law (`person.erase`). */
#define FRONTDESK_RIGHT_PERSON_ERASE 43

/** Nicknames, positions and photos for tenants (`persona.edit`). */
#define FRONTDESK_RIGHT_PERSONA_EDIT 44

/** Organisations, made (`org.create`). */
#define FRONTDESK_RIGHT_ORG_CREATE 45

/** Organisations, changed (`org.edit`). */
#define FRONTDESK_RIGHT_ORG_EDIT 46

/** Organisations, deleted (`org.delete`). */
#define FRONTDESK_RIGHT_ORG_DELETE 47

/** Managers of organisations (`org.manager.set`). */
#define FRONTDESK_RIGHT_ORG_MANAGER_SET 48

/** Requests of a person or an organisation, read (`request.view`). */
#define FRONTDESK_RIGHT_REQUEST_VIEW 49

/** Requests of a person or an organisation, commented on (`request.comment`). */
#define FRONTDESK_RIGHT_REQUEST_COMMENT 50

/** Tenants (`tenant.define`). */
#define FRONTDESK_RIGHT_TENANT_DEFINE 51

/** Snapshots (`snapshot.take`). */
#define FRONTDESK_RIGHT_SNAPSHOT_TAKE 52

/* ---- EquipmentField -------------------------------------------------------------------------- */

/* A custom field of equipment with its value. */

/** The key of the field, 1–64 bytes. */
static inline frontdesk_str frontdesk_equipment_field_field(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_FIELD);
}

/** The value as text, at most 10,000 bytes. */
static inline frontdesk_str frontdesk_equipment_field_value(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_VALUE);
}

/* ---- EquipmentDetails ------------------------------------------------------------------------ */

/* What is known of a piece of equipment, wherever it is. */

/** What people call it: not blank, at most 200 bytes. */
static inline frontdesk_str frontdesk_equipment_details_name(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NAME);
}

/** The manufacturer's or the company's number of the kind of thing; at most 200 bytes. */
static inline frontdesk_str frontdesk_equipment_details_article(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ARTICLE);
}

/** The number of this very piece; at most 200 bytes. */
static inline frontdesk_str frontdesk_equipment_details_serial(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_SERIAL);
}

/** Free text, at most 10,000 bytes. */
static inline frontdesk_str frontdesk_equipment_details_description(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_DESCRIPTION);
}

/** How many there are: custom fields, each once; at most 1,000. frontdesk_equipment_field_*. */
static inline size_t frontdesk_equipment_details_fields_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_FIELDS);
}
/** Custom fields, each once; at most 1,000. frontdesk_equipment_field_*. */
static inline frontdesk_ref frontdesk_equipment_details_fields_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_FIELDS, index);
}

/* ---- EquipmentSpec --------------------------------------------------------------------------- */

/* A new piece of equipment. */

/** The host's id. */
static inline frontdesk_str frontdesk_equipment_spec_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/** The company that it belongs to. */
static inline frontdesk_str frontdesk_equipment_spec_organisation(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ORGANISATION);
}

/** What it is a part of, of the same company. May be absent. */
static inline frontdesk_str frontdesk_equipment_spec_parent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PARENT);
}

/** What is known of it. frontdesk_equipment_details_*. */
static inline frontdesk_ref frontdesk_equipment_spec_details(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_DETAILS);
}

/* ---- PartsOfDeleted -------------------------------------------------------------------------- */

/* What becomes of the parts of equipment that is deleted. */

/** Equipment with parts is not deleted. */
#define FRONTDESK_PARTS_OF_DELETED_REFUSE 1

/** The parts become parts of what the deleted was a part of. */
#define FRONTDESK_PARTS_OF_DELETED_REPARENT 2

/** The parts are deleted too, and theirs. */
#define FRONTDESK_PARTS_OF_DELETED_CASCADE 3

/* ---- EquipmentNote --------------------------------------------------------------------------- */

/* A note on equipment. */

/** When it was written. An instant. */
static inline int64_t frontdesk_equipment_note_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_AT);
}

/** Who wrote it. */
static inline frontdesk_str frontdesk_equipment_note_actor(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ACTOR);
}

/** What it says. */
static inline frontdesk_str frontdesk_equipment_note_text(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TEXT);
}

/* ---- TicketLink ------------------------------------------------------------------------------ */

/* A ticket that has, or had, a piece of equipment. */

/** The ticket. */
static inline frontdesk_str frontdesk_ticket_link_ticket(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TICKET);
}

/** Whose the equipment was when it came to the ticket. */
static inline frontdesk_str frontdesk_ticket_link_organisation(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ORGANISATION);
}

/** Since when the ticket has it. An instant. */
static inline int64_t frontdesk_ticket_link_linked_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_LINKED_AT);
}

/** Since when the ticket has it no more. An instant. May be absent. */
static inline int64_t frontdesk_ticket_link_unlinked_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_UNLINKED_AT);
}

/* ---- EquipmentRow ---------------------------------------------------------------------------- */

/* A piece of equipment in its place. */

/** Which. */
static inline frontdesk_str frontdesk_equipment_row_equipment(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_EQUIPMENT);
}

/** The company that it belongs to. */
static inline frontdesk_str frontdesk_equipment_row_organisation(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ORGANISATION);
}

/** What it is a part of. May be absent. */
static inline frontdesk_str frontdesk_equipment_row_parent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PARENT);
}

/** On which level it is: 1 for what is part of nothing. */
static inline int64_t frontdesk_equipment_row_level(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_LEVEL);
}

/** The name. */
static inline frontdesk_str frontdesk_equipment_row_name(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NAME);
}

/** The article. */
static inline frontdesk_str frontdesk_equipment_row_article(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ARTICLE);
}

/** The serial number. */
static inline frontdesk_str frontdesk_equipment_row_serial(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_SERIAL);
}

/** Hidden where equipment is picked. 1 or 0. */
static inline int64_t frontdesk_equipment_row_archived(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ARCHIVED);
}

/* ---- TreeFormat ------------------------------------------------------------------------------ */

/* In which language a tree is drawn. */

/** `Text`: Lines of text, for a console. */
#define FRONTDESK_TREE_FORMAT_TEXT 1

/** `Dot`: Graphviz. */
#define FRONTDESK_TREE_FORMAT_DOT 2

/** `Mermaid`: Mermaid's `flowchart`. */
#define FRONTDESK_TREE_FORMAT_MERMAID 3

/* ---- ExpiryNote ------------------------------------------------------------------------------ */

/* What about an expiry may surprise whoever wrote it. */

/** The month has no such day: its last day is meant. */
#define FRONTDESK_EXPIRY_NOTE_MONTH_END 1

/** The clocks skip that time: the first instant after the gap is meant. */
#define FRONTDESK_EXPIRY_NOTE_SKIPPED_TIME 2

/** The clocks show that time twice: the earlier one is meant. */
#define FRONTDESK_EXPIRY_NOTE_DOUBLED_TIME 3

/* ---- ExpiryPreview --------------------------------------------------------------------------- */

/* The instant that an expiry means. */

/** The first instant at which it is over. An instant. */
static inline int64_t frontdesk_expiry_preview_expires_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_EXPIRES_AT);
}

/** That instant as a clock in the zone shows it: RFC 3339 with the offset. */
static inline frontdesk_str frontdesk_expiry_preview_local(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_LOCAL);
}

/** How many there are: what may surprise. FRONTDESK_EXPIRY_NOTE_*. */
static inline size_t frontdesk_expiry_preview_notes_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_NOTES);
}
/** What may surprise. FRONTDESK_EXPIRY_NOTE_*. */
static inline uint32_t frontdesk_expiry_preview_notes_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_choice_at(ref, FRONTDESK_FIELD_NOTES, index);
}

/* ---- Subject --------------------------------------------------------------------------------- */

/* What a disposition is set on. */

/** An activity: a call, a chat, an e-mail. */
#define FRONTDESK_SUBJECT_ACTIVITY 1
/** Which. */
static inline frontdesk_str frontdesk_subject_activity_activity(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ACTIVITY);
}

/** A ticket. */
#define FRONTDESK_SUBJECT_TICKET 2
/** Which. */
static inline frontdesk_str frontdesk_subject_ticket_ticket(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TICKET);
}

/** A record of a campaign. */
#define FRONTDESK_SUBJECT_RECORD 3
/** Which. */
static inline frontdesk_str frontdesk_subject_record_record(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_RECORD);
}

/* ---- SubjectKind ----------------------------------------------------------------------------- */

/* A kind of what dispositions are set on. */

/** Activities. */
#define FRONTDESK_SUBJECT_KIND_ACTIVITY 1

/** Tickets. */
#define FRONTDESK_SUBJECT_KIND_TICKET 2

/** Records of campaigns. */
#define FRONTDESK_SUBJECT_KIND_RECORD 3

/* ---- DispositionSpec ------------------------------------------------------------------------- */

/* A disposition: what came of an activity, a ticket or a record, or in which phase it is. */

/** The host's id. */
static inline frontdesk_str frontdesk_disposition_spec_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/**
 * What people read: not blank, at most 200 bytes, unique among those that are not archived,
 * whatever
 * the letter case.
 */
static inline frontdesk_str frontdesk_disposition_spec_name(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NAME);
}

/** What it is for; at most 10,000 bytes. */
static inline frontdesk_str frontdesk_disposition_spec_description(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_DESCRIPTION);
}

/** The colour of its flag, `#RRGGBB`. May be absent. */
static inline frontdesk_str frontdesk_disposition_spec_color(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_COLOR);
}

/** The blacklist that the number of an activity comes into when it is newly set. May be absent. */
static inline frontdesk_str frontdesk_disposition_spec_blacklist(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BLACKLIST);
}

/** How long the number stays there, such as `2 weeks`; for ever when absent. May be absent. */
static inline frontdesk_str frontdesk_disposition_spec_expiry(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_EXPIRY);
}

/** It can be saved only with every required field filled in. 1 or 0. */
static inline int64_t frontdesk_disposition_spec_validation(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_VALIDATION);
}

/** It can be saved only with date and time of the next call. 1 or 0. */
static inline int64_t frontdesk_disposition_spec_next_call(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_NEXT_CALL);
}

/**
 * How many there are: what `validation` and `next_call` act on; records of campaigns unless
 * something else is said. FRONTDESK_SUBJECT_KIND_*.
 */
static inline size_t frontdesk_disposition_spec_checked_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_CHECKED);
}
/**
 * What `validation` and `next_call` act on; records of campaigns unless something else is said.
 * FRONTDESK_SUBJECT_KIND_*.
 */
static inline uint32_t frontdesk_disposition_spec_checked_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_choice_at(ref, FRONTDESK_FIELD_CHECKED, index);
}

/** How many there are: the categories with which it can be set. */
static inline size_t frontdesk_disposition_spec_categories_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_CATEGORIES);
}
/** The categories with which it can be set. */
static inline frontdesk_str frontdesk_disposition_spec_categories_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_CATEGORIES, index);
}

/** How many there are: the queues with which it can be set. */
static inline size_t frontdesk_disposition_spec_queues_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_QUEUES);
}
/** The queues with which it can be set. */
static inline frontdesk_str frontdesk_disposition_spec_queues_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_QUEUES, index);
}

/** How many there are: the record types with which it can be set. */
static inline size_t frontdesk_disposition_spec_record_types_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_RECORD_TYPES);
}
/** The record types with which it can be set. */
static inline frontdesk_str frontdesk_disposition_spec_record_types_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_RECORD_TYPES, index);
}

/** It can be newly set no more. 1 or 0. */
static inline int64_t frontdesk_disposition_spec_archived(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ARCHIVED);
}

/* ---- RequiredField --------------------------------------------------------------------------- */

/* A field that a record of some type must have. */

/** The field. */
static inline frontdesk_str frontdesk_required_field_field(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_FIELD);
}

/** What it has where nothing is given. May be absent. */
static inline frontdesk_str frontdesk_required_field_default_value(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_DEFAULT_VALUE);
}

/** How many there are: the dispositions with which it is required; all when empty. */
static inline size_t frontdesk_required_field_dispositions_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_DISPOSITIONS);
}
/** The dispositions with which it is required; all when empty. */
static inline frontdesk_str frontdesk_required_field_dispositions_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_DISPOSITIONS, index);
}

/* ---- RecordTypeSpec -------------------------------------------------------------------------- */

/* A type of CRM or campaign records, as far as dispositions are concerned. */

/** The host's id. */
static inline frontdesk_str frontdesk_record_type_spec_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/** What people read. */
static inline frontdesk_str frontdesk_record_type_spec_label(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_LABEL);
}

/**
 * How many there are: the fields that are required, each once, where a disposition with
 * `validation` is set: in what is saved with it,
 * and on the card that is saved with it as its outcome. frontdesk_required_field_*.
 */
static inline size_t frontdesk_record_type_spec_required_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_REQUIRED);
}
/**
 * The fields that are required, each once, where a disposition with `validation` is set: in what is
 * saved with it,
 * and on the card that is saved with it as its outcome. frontdesk_required_field_*.
 */
static inline frontdesk_ref frontdesk_record_type_spec_required_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_REQUIRED, index);
}

/* ---- OutcomeField ---------------------------------------------------------------------------- */

/*
 * A field of what is saved.
 *   field: FieldId. The field.
 *   value: text, may be left out. Its value as text; blank text is none, `false` of a box that is
 *     not ticked is one.
 *   hidden: true or false, may be left out. It is not shown on this card, so nobody could fill it
 *     in: it is not required.
 */

/* ---- NextCall -------------------------------------------------------------------------------- */

/*
 * When to call next, by the calendar and the clock of the desk.
 *   date: text, may be left out. The date, `YYYY-MM-DD`.
 *   time: time of day, may be left out. The time of day.
 *   agent: AgentId, may be left out. Who is to call; anybody when absent.
 */

/* ---- OutcomeSave ----------------------------------------------------------------------------- */

/*
 * What is saved with dispositions.
 *   subject: Subject. On what they are set.
 *   dispositions: list of DispositionId. All dispositions that it has from now on, in order; the
 *     first gives the colour of the flag.
 *   category: CategoryId, may be left out. Its category.
 *   queue: QueueId, may be left out. Its queue.
 *   record_type: RecordTypeId, may be left out. Its record type.
 *   fields: list of OutcomeField, may be left out. Its fields, each at most once.
 *   next_call: NextCall, may be left out. When to call next; not at all when absent.
 *   number: text, may be left out. The number that was called or that called, as it was written.
 *   region: text, may be left out. The country of a number without country code: two letters of ISO
 *     3166-1.
 */

/* ---- BlacklistScope -------------------------------------------------------------------------- */

/* Which queues a blacklist holds for. */

/** All of them, and calls of no queue. */
#define FRONTDESK_BLACKLIST_SCOPE_GLOBAL 1

/** These. */
#define FRONTDESK_BLACKLIST_SCOPE_QUEUES 2
/** How many there are: the queues. */
static inline size_t frontdesk_blacklist_scope_queues_queues_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_QUEUES);
}
/** The queues. */
static inline frontdesk_str frontdesk_blacklist_scope_queues_queues_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_QUEUES, index);
}

/* ---- CallDirection --------------------------------------------------------------------------- */

/* Which way a call goes. */

/** `Inbound`: From the number. */
#define FRONTDESK_CALL_DIRECTION_INBOUND 1

/** `Outbound`: To the number. */
#define FRONTDESK_CALL_DIRECTION_OUTBOUND 2

/* ---- BlockedCalls ---------------------------------------------------------------------------- */

/* Which calls a blacklist blocks. */

/** From and to its numbers. */
#define FRONTDESK_BLOCKED_CALLS_BOTH 1

/** From them. */
#define FRONTDESK_BLOCKED_CALLS_INBOUND 2

/** To them. */
#define FRONTDESK_BLOCKED_CALLS_OUTBOUND 3

/* ---- BlacklistSpec --------------------------------------------------------------------------- */

/* A blacklist: a database of numbers. */

/** The host's id. */
static inline frontdesk_str frontdesk_blacklist_spec_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/** What people read. */
static inline frontdesk_str frontdesk_blacklist_spec_label(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_LABEL);
}

/** Which queues it holds for. frontdesk_blacklist_scope_*. */
static inline frontdesk_ref frontdesk_blacklist_spec_scope(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_SCOPE);
}

/** Which calls it blocks. FRONTDESK_BLOCKED_CALLS_*. */
static inline uint32_t frontdesk_blacklist_spec_blocks(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_BLOCKS);
}

/** Blocks nothing any more, and takes no numbers. 1 or 0. */
static inline int64_t frontdesk_blacklist_spec_archived(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ARCHIVED);
}

/* ---- BlacklistSource ------------------------------------------------------------------------- */

/* Why a number came into a blacklist. */

/** Somebody put it there. */
#define FRONTDESK_BLACKLIST_SOURCE_MANUAL 1

/** It came with a list. */
#define FRONTDESK_BLACKLIST_SOURCE_IMPORT 2

/** A disposition was set. */
#define FRONTDESK_BLACKLIST_SOURCE_DISPOSITION 3
/** Which. */
static inline frontdesk_str frontdesk_blacklist_source_disposition_disposition(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_DISPOSITION);
}
/** On what. frontdesk_subject_*. */
static inline frontdesk_ref frontdesk_blacklist_source_disposition_subject(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_SUBJECT);
}

/* ---- BlacklistCause -------------------------------------------------------------------------- */

/* One time that a number came into a blacklist. */

/** When. An instant. */
static inline int64_t frontdesk_blacklist_cause_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_AT);
}

/** By whom. */
static inline frontdesk_str frontdesk_blacklist_cause_actor(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ACTOR);
}

/** Why. frontdesk_blacklist_source_*. */
static inline frontdesk_ref frontdesk_blacklist_cause_source(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_SOURCE);
}

/** Until when it was to stay; for ever when absent. An instant. May be absent. */
static inline int64_t frontdesk_blacklist_cause_until(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_UNTIL);
}

/** What was said about it. May be absent. */
static inline frontdesk_str frontdesk_blacklist_cause_comment(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_COMMENT);
}

/* ---- BlacklistLine --------------------------------------------------------------------------- */

/* A number of a list, as it is imported. */

/** The number. */
static inline frontdesk_str frontdesk_blacklist_line_number(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NUMBER);
}

/** Until when it stays; for ever when absent. An instant. May be absent. */
static inline int64_t frontdesk_blacklist_line_until(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_UNTIL);
}

/* ---- BlacklistRow ---------------------------------------------------------------------------- */

/* A number of a blacklist. */

/** The canonical number. */
static inline frontdesk_str frontdesk_blacklist_row_number(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NUMBER);
}

/** When it blocks no more; never when absent. An instant. May be absent. */
static inline int64_t frontdesk_blacklist_row_expires_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_EXPIRES_AT);
}

/** It blocks no more. 1 or 0. */
static inline int64_t frontdesk_blacklist_row_expired(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_EXPIRED);
}

/* ---- BlacklistBlock -------------------------------------------------------------------------- */

/* A blacklist that blocks a number. */

/** The blacklist. */
static inline frontdesk_str frontdesk_blacklist_block_blacklist(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BLACKLIST);
}

/** When it blocks the number no more; never when absent. An instant. May be absent. */
static inline int64_t frontdesk_blacklist_block_expires_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_EXPIRES_AT);
}

/* ---- BlacklistSkip --------------------------------------------------------------------------- */

/* Why a disposition put no number into its blacklist. */

/** There was no number. */
#define FRONTDESK_BLACKLIST_SKIP_NO_NUMBER 1

/** The caller did not show a number. */
#define FRONTDESK_BLACKLIST_SKIP_WITHHELD 2

/** What was given is no number. */
#define FRONTDESK_BLACKLIST_SKIP_UNREADABLE 3

/** The blacklist is archived. */
#define FRONTDESK_BLACKLIST_SKIP_ARCHIVED 4

/** The expiry lies after the year 9999. */
#define FRONTDESK_BLACKLIST_SKIP_EXPIRY_OUT_OF_RANGE 5

/* ---- BlacklistView --------------------------------------------------------------------------- */

/* A blacklist, and how many numbers it has. */

/** The blacklist. frontdesk_blacklist_spec_*. */
static inline frontdesk_ref frontdesk_blacklist_view_blacklist(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_BLACKLIST);
}

/** How many numbers it has, expired ones included. */
static inline int64_t frontdesk_blacklist_view_numbers(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_NUMBERS);
}

/* ---- ScheduledCall --------------------------------------------------------------------------- */

/* A call that is scheduled. */

/** Of what. frontdesk_subject_*. */
static inline frontdesk_ref frontdesk_scheduled_call_subject(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_SUBJECT);
}

/** When. An instant. */
static inline int64_t frontdesk_scheduled_call_next_call_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_NEXT_CALL_AT);
}

/** Who is to call; anybody when absent. May be absent. */
static inline frontdesk_str frontdesk_scheduled_call_agent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AGENT);
}

/* ---- TagField -------------------------------------------------------------------------------- */

/* A field of equipment, as tags name it. */

/** `Name`: The name: `{equipment_name_1}`. */
#define FRONTDESK_TAG_FIELD_NAME 1

/** `Article`: The article: `{equipment_article_1}`. */
#define FRONTDESK_TAG_FIELD_ARTICLE 2

/** `Serial`: The serial number: `{equipment_serial_1}`. */
#define FRONTDESK_TAG_FIELD_SERIAL 3

/** `Text`: The description: `{equipment_text_1}`. */
#define FRONTDESK_TAG_FIELD_TEXT 4

/* ---- TagValues ------------------------------------------------------------------------------- */

/*
 * One piece of equipment of a ticket, as tags print it. An empty text is a field without a value.
 *   name: text. The name.
 *   article: text, may be left out. The article.
 *   serial: text, may be left out. The serial number.
 *   text: text, may be left out. The description.
 */

/* ---- BeyondCount ----------------------------------------------------------------------------- */

/* What becomes of a tag whose number is greater than the count of the equipment. */

/** `Empty`: It becomes nothing. */
#define FRONTDESK_BEYOND_COUNT_EMPTY 1

/** `Keep`: It stays as it is. */
#define FRONTDESK_BEYOND_COUNT_KEEP 2

/** `Error`: The template is refused; the violations list every such tag. */
#define FRONTDESK_BEYOND_COUNT_ERROR 3

/* ---- TagDiagnosticCode ----------------------------------------------------------------------- */

/* What is the matter at one place of a template. */

/** It begins as a tag, and is none: it stays as it is. Numbers begin with 1 to 9. */
#define FRONTDESK_TAG_DIAGNOSTIC_CODE_NOT_A_TAG 1

/** Its number is greater than the count of the equipment. */
#define FRONTDESK_TAG_DIAGNOSTIC_CODE_BEYOND_COUNT 2

/** The field has no value. For information. */
#define FRONTDESK_TAG_DIAGNOSTIC_CODE_EMPTY_VALUE 3

/**
 * It looks much like a tag, and stays as it is: other letter case, blanks. Found by the lint only.
 */
#define FRONTDESK_TAG_DIAGNOSTIC_CODE_LIKE_A_TAG 4

/* ---- TagDiagnostic --------------------------------------------------------------------------- */

/* Something found in a template. */

/** What is the matter. FRONTDESK_TAG_DIAGNOSTIC_CODE_*. */
static inline uint32_t frontdesk_tag_diagnostic_code(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_CODE);
}

/** The byte of the template at which its brace stands, from 0. */
static inline int64_t frontdesk_tag_diagnostic_offset(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_OFFSET);
}

/** The tag as the template has it, at most 64 bytes of it. */
static inline frontdesk_str frontdesk_tag_diagnostic_tag(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TAG);
}

/* ---- CardKind -------------------------------------------------------------------------------- */

/* What kind of card or record fields are made for. */

/** A person: staff or client. */
#define FRONTDESK_CARD_KIND_USER 1

/** A client company. */
#define FRONTDESK_CARD_KIND_ORGANISATION 2

/** A piece of equipment. */
#define FRONTDESK_CARD_KIND_EQUIPMENT 3

/** A ticket. */
#define FRONTDESK_CARD_KIND_TICKET 4

/** A record of a campaign. */
#define FRONTDESK_CARD_KIND_CAMPAIGN_RECORD 5

/* ---- CardRef --------------------------------------------------------------------------------- */

/* Which card. */

/** Of which kind. FRONTDESK_CARD_KIND_*. */
static inline uint32_t frontdesk_card_ref_kind(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_KIND);
}

/** The host's id of the card, unique among those of its kind. */
static inline frontdesk_str frontdesk_card_ref_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/* ---- FieldGroupSpec -------------------------------------------------------------------------- */

/* A group of fields: a section of a card. */

/** The host's id; it never changes. */
static inline frontdesk_str frontdesk_field_group_spec_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/**
 * What people read: not blank, and unique among the groups of its kind of card, whatever the case.
 */
static inline frontdesk_str frontdesk_field_group_spec_name(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NAME);
}

/** The cards that have its fields; it never changes. FRONTDESK_CARD_KIND_*. */
static inline uint32_t frontdesk_field_group_spec_card(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_CARD);
}

/**
 * How many there are: for user cards: the groups of users that have its fields, at least one. Else
 * empty.
 */
static inline size_t frontdesk_field_group_spec_user_groups_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_USER_GROUPS);
}
/** For user cards: the groups of users that have its fields, at least one. Else empty. */
static inline frontdesk_str frontdesk_field_group_spec_user_groups_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_USER_GROUPS, index);
}

/** Groups are shown by position, and those of one position by id. */
static inline int64_t frontdesk_field_group_spec_position(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_POSITION);
}

/** No longer shown; its values are kept. 1 or 0. */
static inline int64_t frontdesk_field_group_spec_archived(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ARCHIVED);
}

/* ---- FieldOption ----------------------------------------------------------------------------- */

/* A value that may be chosen. */

/** What a record holds; it never changes. */
static inline frontdesk_str frontdesk_field_option_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/** What people read; the id when empty. */
static inline frontdesk_str frontdesk_field_option_label(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_LABEL);
}

/** In a cascade: the option that it stands under; absent at the top. May be absent. */
static inline frontdesk_str frontdesk_field_option_parent(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PARENT);
}

/** No longer to be chosen; values that have it keep it. 1 or 0. */
static inline int64_t frontdesk_field_option_archived(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ARCHIVED);
}

/* ---- FieldKind ------------------------------------------------------------------------------- */

/*
 * What a field holds, and within which limits.
 *
 * In a record a value is JSON: text for all kinds but `Integer` and `Decimal` (a number),
 * `Checkbox` (a
 * boolean) and `MultiSelect` (a list of texts). `null` is no value.
 */

/** A short text. */
#define FRONTDESK_FIELD_KIND_TEXT 1
/** How many lines it may have, 1–6; 1 when absent. May be absent. */
static inline int64_t frontdesk_field_kind_text_lines(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_LINES);
}
/** The least number of characters (Unicode scalar values); 0 when absent. May be absent. */
static inline int64_t frontdesk_field_kind_text_min_length(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_MIN_LENGTH);
}
/** The greatest number of characters, at most 10,000; 255 when absent. May be absent. */
static inline int64_t frontdesk_field_kind_text_max_length(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_MAX_LENGTH);
}
/**
 * A regular expression that must be found in the text: what ECMA-262 and linear-time engines have
 * in common. May be absent.
 */
static inline frontdesk_str frontdesk_field_kind_text_pattern(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PATTERN);
}

/** A long text with any number of lines. */
#define FRONTDESK_FIELD_KIND_TEXT_AREA 2
/** The least number of characters; 0 when absent. May be absent. */
static inline int64_t frontdesk_field_kind_text_area_min_length(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_MIN_LENGTH);
}
/** The greatest number of characters, at most 1,000,000; 10,000 when absent. May be absent. */
static inline int64_t frontdesk_field_kind_text_area_max_length(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_MAX_LENGTH);
}

/**
 * A whole number from -9,007,199,254,740,991 to 9,007,199,254,740,991, which every JSON reader
 * carries exactly.
 */
#define FRONTDESK_FIELD_KIND_INTEGER 3
/** The least value. May be absent. */
static inline int64_t frontdesk_field_kind_integer_least(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_LEAST);
}
/** The greatest value. May be absent. */
static inline int64_t frontdesk_field_kind_integer_most(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_MOST);
}

/** A decimal number of at most 15 digits, exact. */
#define FRONTDESK_FIELD_KIND_DECIMAL 4
/** The greatest number of digits after the point, 0–9. */
static inline int64_t frontdesk_field_kind_decimal_scale(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_SCALE);
}
/** The least value, such as `-10.5`. May be absent. */
static inline frontdesk_str frontdesk_field_kind_decimal_least(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_LEAST);
}
/** The greatest value. May be absent. */
static inline frontdesk_str frontdesk_field_kind_decimal_most(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_MOST);
}

/** Yes or no. An unchecked box is a value. */
#define FRONTDESK_FIELD_KIND_CHECKBOX 5

/** A date of the years 1–9999: `2025-06-10`. */
#define FRONTDESK_FIELD_KIND_DATE 6
/** The first date. May be absent. */
static inline frontdesk_str frontdesk_field_kind_date_earliest(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_EARLIEST);
}
/** The last date. May be absent. */
static inline frontdesk_str frontdesk_field_kind_date_latest(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_LATEST);
}

/** An instant as RFC 3339 with an offset: `2025-06-10T09:00:00+02:00`. */
#define FRONTDESK_FIELD_KIND_DATE_TIME 7
/** The first instant. An instant. May be absent. */
static inline int64_t frontdesk_field_kind_date_time_earliest(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_EARLIEST);
}
/** The last instant. An instant. May be absent. */
static inline int64_t frontdesk_field_kind_date_time_latest(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_LATEST);
}

/** A wall time of a day: `09:00` or `09:00:30`. */
#define FRONTDESK_FIELD_KIND_TIME 8
/** The first time. May be absent. */
static inline frontdesk_str frontdesk_field_kind_time_earliest(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_EARLIEST);
}
/** The last time. May be absent. */
static inline frontdesk_str frontdesk_field_kind_time_latest(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_LATEST);
}

/** One of several options. */
#define FRONTDESK_FIELD_KIND_SELECT 9
/**
 * How many there are: the options, in the order in which they are shown. frontdesk_field_option_*.
 */
static inline size_t frontdesk_field_kind_select_options_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_OPTIONS);
}
/** The options, in the order in which they are shown. frontdesk_field_option_*. */
static inline frontdesk_ref frontdesk_field_kind_select_options_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_OPTIONS, index);
}

/** Some of several options, each at most once. */
#define FRONTDESK_FIELD_KIND_MULTI_SELECT 10
/**
 * How many there are: the options, in the order in which they are shown. frontdesk_field_option_*.
 */
static inline size_t frontdesk_field_kind_multi_select_options_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_OPTIONS);
}
/** The options, in the order in which they are shown. frontdesk_field_option_*. */
static inline frontdesk_ref frontdesk_field_kind_multi_select_options_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_OPTIONS, index);
}
/** The least number of chosen options; 0 when absent. May be absent. */
static inline int64_t frontdesk_field_kind_multi_select_least(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_LEAST);
}
/** The greatest number of chosen options. May be absent. */
static inline int64_t frontdesk_field_kind_multi_select_most(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_MOST);
}

/**
 * A nested list: one of options that stand under each other, at most 64 deep. The value is the
 * chosen
 * option's id; what it stands under follows from it.
 */
#define FRONTDESK_FIELD_KIND_CASCADE 11
/**
 * How many there are: the options; those of one level in the order in which they are shown.
 * frontdesk_field_option_*.
 */
static inline size_t frontdesk_field_kind_cascade_options_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_OPTIONS);
}
/**
 * The options; those of one level in the order in which they are shown. frontdesk_field_option_*.
 */
static inline frontdesk_ref frontdesk_field_kind_cascade_options_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_OPTIONS, index);
}
/** Whether an option may be chosen that others stand under. 1 or 0. */
static inline int64_t frontdesk_field_kind_cascade_any_level(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ANY_LEVEL);
}

/**
 * A telephone number: 3–15 digits, with `+` before them and blanks, `(`, `)`, `.`, `/`, `-` among
 * them.
 */
#define FRONTDESK_FIELD_KIND_PHONE 12

/** An e-mail address. */
#define FRONTDESK_FIELD_KIND_EMAIL 13

/** An absolute address of the web: `https://example.org/`. */
#define FRONTDESK_FIELD_KIND_URL 14

/** The id of another card. */
#define FRONTDESK_FIELD_KIND_REFERENCE 15
/** Of which kind: a user, an organisation or a piece of equipment. FRONTDESK_CARD_KIND_*. */
static inline uint32_t frontdesk_field_kind_reference_target(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_TARGET);
}

/** The host's id of a file. */
#define FRONTDESK_FIELD_KIND_FILE 16

/* ---- FieldSpec ------------------------------------------------------------------------------- */

/* A custom field. */

/**
 * Its name in records: a letter or underscore, then letters, digits and underscores of ASCII. It
 * never
 * changes, and is unique among the fields of its kind of card.
 */
static inline frontdesk_str frontdesk_field_spec_key(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_KEY);
}

/** The group that it stands in. */
static inline frontdesk_str frontdesk_field_spec_group(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_GROUP);
}

/** What people read; the key when empty. */
static inline frontdesk_str frontdesk_field_spec_label(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_LABEL);
}

/** What helps people to fill it in. */
static inline frontdesk_str frontdesk_field_spec_help(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_HELP);
}

/** What it holds. frontdesk_field_kind_*. */
static inline frontdesk_ref frontdesk_field_spec_kind(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_KIND);
}

/** What a new card has where nothing is given. May be absent. */
static inline frontdesk_str frontdesk_field_spec_default_value(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_DEFAULT_VALUE);
}

/** Whether every card must have a value. 1 or 0. */
static inline int64_t frontdesk_field_spec_required(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_REQUIRED);
}

/** How many there are: the record types whose cards must have a value, besides. */
static inline size_t frontdesk_field_spec_required_for_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_REQUIRED_FOR);
}
/** The record types whose cards must have a value, besides. */
static inline frontdesk_str frontdesk_field_spec_required_for_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_REQUIRED_FOR, index);
}

/** How many there are: the outcomes with which a card can be saved only with a value, besides. */
static inline size_t frontdesk_field_spec_required_on_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_REQUIRED_ON);
}
/** The outcomes with which a card can be saved only with a value, besides. */
static inline frontdesk_str frontdesk_field_spec_required_on_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_REQUIRED_ON, index);
}

/** Fields are shown by position, and those of one position by key. */
static inline int64_t frontdesk_field_spec_position(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_POSITION);
}

/** How many there are: the groups of staff that see it; everybody with `fields.use` when empty. */
static inline size_t frontdesk_field_spec_view_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_VIEW);
}
/** The groups of staff that see it; everybody with `fields.use` when empty. */
static inline frontdesk_str frontdesk_field_spec_view_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_VIEW, index);
}

/** How many there are: the groups of staff that may change it; all that see it when empty. */
static inline size_t frontdesk_field_spec_edit_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_EDIT);
}
/** The groups of staff that may change it; all that see it when empty. */
static inline frontdesk_str frontdesk_field_spec_edit_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_EDIT, index);
}

/** No longer shown nor asked for; its values are kept. 1 or 0. */
static inline int64_t frontdesk_field_spec_archived(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ARCHIVED);
}

/* ---- FieldSet -------------------------------------------------------------------------------- */

/* All groups and fields: what a schema file holds. */

/** How many there are: the groups. frontdesk_field_group_spec_*. */
static inline size_t frontdesk_field_set_groups_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_GROUPS);
}
/** The groups. frontdesk_field_group_spec_*. */
static inline frontdesk_ref frontdesk_field_set_groups_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_GROUPS, index);
}

/** How many there are: the fields of all groups. frontdesk_field_spec_*. */
static inline size_t frontdesk_field_set_fields_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_FIELDS);
}
/** The fields of all groups. frontdesk_field_spec_*. */
static inline frontdesk_ref frontdesk_field_set_fields_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_FIELDS, index);
}

/* ---- CardField ------------------------------------------------------------------------------- */

/* A field as one card shows it to one actor. */

/** The field. frontdesk_field_spec_*. */
static inline frontdesk_ref frontdesk_card_field_field(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_FIELD);
}

/**
 * Whether the card must have a value: the field's own rule, that of the card's record type, and
 * that
 * of the outcome. 1 or 0.
 */
static inline int64_t frontdesk_card_field_required(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_REQUIRED);
}

/** Whether the actor may change it. 1 or 0. */
static inline int64_t frontdesk_card_field_editable(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_EDITABLE);
}

/* ---- CardSection ----------------------------------------------------------------------------- */

/* A group of fields as one card shows it. */

/** The group. */
static inline frontdesk_str frontdesk_card_section_group(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_GROUP);
}

/** What people read. */
static inline frontdesk_str frontdesk_card_section_name(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NAME);
}

/** How many there are: the fields, in the order in which they are shown. frontdesk_card_field_*. */
static inline size_t frontdesk_card_section_fields_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_FIELDS);
}
/** The fields, in the order in which they are shown. frontdesk_card_field_*. */
static inline frontdesk_ref frontdesk_card_section_fields_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_FIELDS, index);
}

/* ---- FieldChange ----------------------------------------------------------------------------- */

/* A change of a field that does something to values: it is planned first. */

/**
 * Gives the field another kind. Values are converted; those that cannot be lie dormant: kept, and
 * not
 * shown.
 */
#define FRONTDESK_FIELD_CHANGE_CHANGE_KIND 1
/** Of what kind of card the field is. FRONTDESK_CARD_KIND_*. */
static inline uint32_t frontdesk_field_change_change_kind_card(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_CARD);
}
/** The field. */
static inline frontdesk_str frontdesk_field_change_change_kind_field(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_FIELD);
}
/** Its new kind. frontdesk_field_kind_*. */
static inline frontdesk_ref frontdesk_field_change_change_kind_kind(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_KIND);
}

/** Gives the field's default to every card that has no value. */
#define FRONTDESK_FIELD_CHANGE_BACK_FILL 2
/** Of what kind of card the field is. FRONTDESK_CARD_KIND_*. */
static inline uint32_t frontdesk_field_change_back_fill_card(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_CARD);
}
/** The field. */
static inline frontdesk_str frontdesk_field_change_back_fill_field(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_FIELD);
}

/** Deletes an archived field with its values. Refused while anything uses the field. */
#define FRONTDESK_FIELD_CHANGE_PURGE 3
/** Of what kind of card the field is. FRONTDESK_CARD_KIND_*. */
static inline uint32_t frontdesk_field_change_purge_card(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_CARD);
}
/** The field. */
static inline frontdesk_str frontdesk_field_change_purge_field(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_FIELD);
}

/* ---- Conversion ------------------------------------------------------------------------------ */

/* What a change does to one value. */

/** Everything that the value says is kept. */
#define FRONTDESK_CONVERSION_KEPT 1

/** Part of what it says is lost, such as a fraction. */
#define FRONTDESK_CONVERSION_LOSSY 2

/** It cannot be converted: it lies dormant. */
#define FRONTDESK_CONVERSION_FAILING 3

/** It is deleted. */
#define FRONTDESK_CONVERSION_DELETED 4

/* ---- ConversionSample ------------------------------------------------------------------------ */

/* One value before and after a change. */

/** The card. */
static inline frontdesk_str frontdesk_conversion_sample_card(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CARD);
}

/** What becomes of the value. FRONTDESK_CONVERSION_*. */
static inline uint32_t frontdesk_conversion_sample_conversion(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_CONVERSION);
}

/** The value before; absent where there is none. May be absent. */
static inline frontdesk_str frontdesk_conversion_sample_before(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BEFORE);
}

/** The value after; absent where there is none. May be absent. */
static inline frontdesk_str frontdesk_conversion_sample_after(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AFTER);
}

/* ---- FieldPlan ------------------------------------------------------------------------------- */

/* What a change of a field would do. It is done only as it stands here: with its hash. */

/** The change. frontdesk_field_change_*. */
static inline frontdesk_ref frontdesk_field_plan_change(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CHANGE);
}

/**
 * What the change is applied with: 16 hexadecimal digits over the field, the change and every value
 * that it touches. Another value or definition makes another hash.
 */
static inline frontdesk_str frontdesk_field_plan_hash(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_HASH);
}

/** How many values it touches: the count that a purge asks for. */
static inline int64_t frontdesk_field_plan_count(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_COUNT);
}

/** How many of them keep everything. */
static inline int64_t frontdesk_field_plan_kept(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_KEPT);
}

/** How many lose something. */
static inline int64_t frontdesk_field_plan_lossy(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_LOSSY);
}

/** How many cannot be converted. */
static inline int64_t frontdesk_field_plan_failing(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_FAILING);
}

/**
 * How many there are: the first three values of each conversion, in the order of the cards' ids;
 * those that lose most
 * come first. frontdesk_conversion_sample_*.
 */
static inline size_t frontdesk_field_plan_samples_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_SAMPLES);
}
/**
 * The first three values of each conversion, in the order of the cards' ids; those that lose most
 * come first. frontdesk_conversion_sample_*.
 */
static inline frontdesk_ref frontdesk_field_plan_samples_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_SAMPLES, index);
}

/** How many there are: what uses the field, and forbids a purge. */
static inline size_t frontdesk_field_plan_uses_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_USES);
}
/** What uses the field, and forbids a purge. */
static inline frontdesk_str frontdesk_field_plan_uses_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_USES, index);
}

/* ---- AppliedChange --------------------------------------------------------------------------- */

/* A change that was applied, and can be undone while it is remembered. */

/** Its number in this desk, from 1. */
static inline int64_t frontdesk_applied_change_number(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_NUMBER);
}

/** The change. frontdesk_field_change_*. */
static inline frontdesk_ref frontdesk_applied_change_change(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CHANGE);
}

/** How many values it touched. */
static inline int64_t frontdesk_applied_change_count(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_COUNT);
}

/* ---- FieldUser ------------------------------------------------------------------------------- */

/* What uses fields. */

/** A saved filter. */
#define FRONTDESK_FIELD_USER_FILTER 1
/** Its name. */
static inline frontdesk_str frontdesk_field_user_filter_name(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NAME);
}

/** A template of a report or message. */
#define FRONTDESK_FIELD_USER_TEMPLATE 2
/** Its name. */
static inline frontdesk_str frontdesk_field_user_template_name(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NAME);
}

/** A map of columns for imports. */
#define FRONTDESK_FIELD_USER_IMPORT_MAP 3
/** Its name. */
static inline frontdesk_str frontdesk_field_user_import_map_name(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NAME);
}

/** Anything else of the host. */
#define FRONTDESK_FIELD_USER_OTHER 4
/** Its name. */
static inline frontdesk_str frontdesk_field_user_other_name(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NAME);
}

/* ---- SchemaNote ------------------------------------------------------------------------------ */

/* Part of a schema that another language of schemas cannot say, or says in another way. */

/** Where: a field's key, or a JSON pointer into a schema that is read. */
static inline frontdesk_str frontdesk_schema_note_path(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PATH);
}

/** What, in a sentence. */
static inline frontdesk_str frontdesk_schema_note_message(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_MESSAGE);
}

/* ---- AccessType ------------------------------------------------------------------------------ */

/* How the persons of a group come to the desk. */

/** They have no account. */
#define FRONTDESK_ACCESS_TYPE_NO_ACCESS 1

/** They see their own requests. */
#define FRONTDESK_ACCESS_TYPE_CLIENT 2

/** They work here, with the rights of the group. */
#define FRONTDESK_ACCESS_TYPE_STAFF 3

/* ---- UserGroupSpec --------------------------------------------------------------------------- */

/* A group of persons, who have its access and its rights. A person is in exactly one. */

/** The host's id; it never changes. */
static inline frontdesk_str frontdesk_user_group_spec_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/** What people read: not blank, at most 200 bytes. */
static inline frontdesk_str frontdesk_user_group_spec_name(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NAME);
}

/** How its persons come to the desk. FRONTDESK_ACCESS_TYPE_*. */
static inline uint32_t frontdesk_user_group_spec_access(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_ACCESS);
}

/** How many there are: bundles of rights that its persons have. */
static inline size_t frontdesk_user_group_spec_bundles_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_BUNDLES);
}
/** Bundles of rights that its persons have. */
static inline frontdesk_str frontdesk_user_group_spec_bundles_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_BUNDLES, index);
}

/** How many there are: single rights that its persons have. FRONTDESK_RIGHT_*. */
static inline size_t frontdesk_user_group_spec_rights_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_RIGHTS);
}
/** Single rights that its persons have. FRONTDESK_RIGHT_*. */
static inline uint32_t frontdesk_user_group_spec_rights_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_choice_at(ref, FRONTDESK_FIELD_RIGHTS, index);
}

/**
 * Its persons see contacts, add notes and files; without it, no right over contacts counts. 1 or 0.
 */
static inline int64_t frontdesk_user_group_spec_contacts(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_CONTACTS);
}

/** Its persons see equipment; without it, no right over equipment counts. 1 or 0. */
static inline int64_t frontdesk_user_group_spec_equipment(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_EQUIPMENT);
}

/**
 * How many there are: the groups whose persons its persons may see and change; every group when
 * empty.
 */
static inline size_t frontdesk_user_group_spec_only_groups_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_ONLY_GROUPS);
}
/** The groups whose persons its persons may see and change; every group when empty. */
static inline frontdesk_str frontdesk_user_group_spec_only_groups_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_ONLY_GROUPS, index);
}

/** Nobody can be put into it any more. 1 or 0. */
static inline int64_t frontdesk_user_group_spec_archived(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ARCHIVED);
}

/* ---- DepartmentSpec -------------------------------------------------------------------------- */

/* A department of the desk. A person is in at most one. */

/** The host's id; it never changes. */
static inline frontdesk_str frontdesk_department_spec_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/** What people read: not blank, at most 200 bytes. */
static inline frontdesk_str frontdesk_department_spec_name(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NAME);
}

/** Nobody can be put into it any more. 1 or 0. */
static inline int64_t frontdesk_department_spec_archived(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ARCHIVED);
}

/* ---- TenantSpec ------------------------------------------------------------------------------ */

/* A tenant: a brand or site of the operating company. */

/** The host's id; it never changes. */
static inline frontdesk_str frontdesk_tenant_spec_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/** What people read: not blank, at most 200 bytes. */
static inline frontdesk_str frontdesk_tenant_spec_name(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NAME);
}

/** No new personas or signatures for it. 1 or 0. */
static inline int64_t frontdesk_tenant_spec_archived(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ARCHIVED);
}

/* ---- AccountStatus --------------------------------------------------------------------------- */

/* Whether an account may be used. */

/** The person may create requests and log in. */
#define FRONTDESK_ACCOUNT_STATUS_ACTIVE 1

/** No requests are accepted and nobody logs in; the account is counted. */
#define FRONTDESK_ACCOUNT_STATUS_BLOCKED 2

/**
 * Nobody logs in, for ever; the account is not counted. What comes in is from an anonymous contact.
 */
#define FRONTDESK_ACCOUNT_STATUS_DISMISSED 3

/* ---- Consent --------------------------------------------------------------------------------- */

/* Whether a person has agreed to be written to for purposes of their own. */

/** The person has agreed. */
#define FRONTDESK_CONSENT_GIVEN 1

/** Nobody has asked. */
#define FRONTDESK_CONSENT_UNKNOWN 2

/** The person has refused, or has taken the agreement back. */
#define FRONTDESK_CONSENT_WITHDRAWN 3

/* ---- ContactField ---------------------------------------------------------------------------- */

/* A value that a person or an organisation has besides custom fields. */

/** The full name, or what an organisation is called. */
#define FRONTDESK_CONTACT_FIELD_NAME 1

/** The given name of a person. */
#define FRONTDESK_CONTACT_FIELD_GIVEN_NAME 2

/** The middle name or patronymic of a person. */
#define FRONTDESK_CONTACT_FIELD_MIDDLE_NAME 3

/** The family name of a person. */
#define FRONTDESK_CONTACT_FIELD_FAMILY_NAME 4

/** An e-mail address; a list, of which the first is the primary one. */
#define FRONTDESK_CONTACT_FIELD_EMAIL 5

/** A phone number in its canonical form; a list. */
#define FRONTDESK_CONTACT_FIELD_PHONE 6

/** What a person is called in a channel, `of` which it is; a list. */
#define FRONTDESK_CONTACT_FIELD_HANDLE 7

/** The id in another system. */
#define FRONTDESK_CONTACT_FIELD_EXTERNAL_ID 8

/** The group of a person. */
#define FRONTDESK_CONTACT_FIELD_GROUP 9

/** The organisation of a person. */
#define FRONTDESK_CONTACT_FIELD_ORGANISATION 10

/** Another organisation of a person; a list. */
#define FRONTDESK_CONTACT_FIELD_OTHER_ORGANISATION 11

/** The department of a person. */
#define FRONTDESK_CONTACT_FIELD_DEPARTMENT 12

/** The position of a person. */
#define FRONTDESK_CONTACT_FIELD_POSITION 13

/** A tag; a list. */
#define FRONTDESK_CONTACT_FIELD_TAG 14

/** The language: a tag of BCP 47. */
#define FRONTDESK_CONTACT_FIELD_LANGUAGE 15

/** The time zone: a name of the IANA database. */
#define FRONTDESK_CONTACT_FIELD_ZONE 16

/** The signature of a person under e-mails; `of` a tenant where it has its own. */
#define FRONTDESK_CONTACT_FIELD_SIGNATURE 17

/** Whether the desk writes to a person: `on` or `off`. */
#define FRONTDESK_CONTACT_FIELD_NOTIFICATIONS 18

/** `Given`, `Unknown` or `Withdrawn`. */
#define FRONTDESK_CONTACT_FIELD_CONSENT 19

/** Whether a person has a personal account: `on` or `off`. */
#define FRONTDESK_CONTACT_FIELD_ACCOUNT 20

/** The postal address; free text. */
#define FRONTDESK_CONTACT_FIELD_ADDRESS 21

/* ---- ContactValue ---------------------------------------------------------------------------- */

/* A value of a person or an organisation. */

/** Which. FRONTDESK_CONTACT_FIELD_*. */
static inline uint32_t frontdesk_contact_value_field(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_FIELD);
}

/** The value as text: an id for a group, an organisation or a department. */
static inline frontdesk_str frontdesk_contact_value_value(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_VALUE);
}

/** The channel of a handle; the tenant of a signature that is for one. May be absent. */
static inline frontdesk_str frontdesk_contact_value_of(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_OF);
}

/* ---- ContactChange --------------------------------------------------------------------------- */

/* One change of a person or an organisation. */

/** Sets a value in the place of the one before. Of a list: makes it the only one. */
#define FRONTDESK_CONTACT_CHANGE_SET 1
/** The value. frontdesk_contact_value_*. */
static inline frontdesk_ref frontdesk_contact_change_set_value(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_VALUE);
}

/** Takes a value away. Of a list: all of them. */
#define FRONTDESK_CONTACT_CHANGE_CLEAR 2
/** Which. FRONTDESK_CONTACT_FIELD_*. */
static inline uint32_t frontdesk_contact_change_clear_field(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_FIELD);
}
/** The tenant of a signature that is for one. May be absent. */
static inline frontdesk_str frontdesk_contact_change_clear_of(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_OF);
}

/** Adds a value at the end of a list; one that is there stays where it is. */
#define FRONTDESK_CONTACT_CHANGE_ADD 3
/** The value. frontdesk_contact_value_*. */
static inline frontdesk_ref frontdesk_contact_change_add_value(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_VALUE);
}

/** Adds a value at the head of a list, or moves it there: the primary one. */
#define FRONTDESK_CONTACT_CHANGE_ADD_FIRST 4
/** The value. frontdesk_contact_value_*. */
static inline frontdesk_ref frontdesk_contact_change_add_first_value(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_VALUE);
}

/** Takes a value out of a list, however it is spelled. */
#define FRONTDESK_CONTACT_CHANGE_REMOVE 5
/** The value. frontdesk_contact_value_*. */
static inline frontdesk_ref frontdesk_contact_change_remove_value(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_VALUE);
}

/* ---- ChannelHandle --------------------------------------------------------------------------- */

/* What a person is called in a channel. */

/** The channel: a messenger or a social network. */
static inline frontdesk_str frontdesk_channel_handle_channel(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CHANNEL);
}

/** The name or number there, 1–200 bytes. */
static inline frontdesk_str frontdesk_channel_handle_handle(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_HANDLE);
}

/* ---- TenantSignature ------------------------------------------------------------------------- */

/* A signature for one tenant. */

/** The tenant. */
static inline frontdesk_str frontdesk_tenant_signature_tenant(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TENANT);
}

/** The signature, at most 10,000 bytes. */
static inline frontdesk_str frontdesk_tenant_signature_text(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TEXT);
}

/* ---- PersonSpec ------------------------------------------------------------------------------ */

/*
 * A new person. At least one of name, e-mail address, phone number and handle is there; a person
 * who comes through
 * no channel has a name and an e-mail address.
 */

/** The host's id; it never changes, and is not personal. */
static inline frontdesk_str frontdesk_person_spec_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/** The group. */
static inline frontdesk_str frontdesk_person_spec_group(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_GROUP);
}

/** The full name, at most 200 bytes. */
static inline frontdesk_str frontdesk_person_spec_name(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NAME);
}

/** The given name. May be absent. */
static inline frontdesk_str frontdesk_person_spec_given_name(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_GIVEN_NAME);
}

/** The middle name or patronymic. May be absent. */
static inline frontdesk_str frontdesk_person_spec_middle_name(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_MIDDLE_NAME);
}

/** The family name. May be absent. */
static inline frontdesk_str frontdesk_person_spec_family_name(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_FAMILY_NAME);
}

/** How many there are: e-mail addresses, the primary one first. */
static inline size_t frontdesk_person_spec_emails_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_EMAILS);
}
/** E-mail addresses, the primary one first. */
static inline frontdesk_str frontdesk_person_spec_emails_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_EMAILS, index);
}

/** How many there are: phone numbers. */
static inline size_t frontdesk_person_spec_phones_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_PHONES);
}
/** Phone numbers. */
static inline frontdesk_str frontdesk_person_spec_phones_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_PHONES, index);
}

/** How many there are: handles of channels. frontdesk_channel_handle_*. */
static inline size_t frontdesk_person_spec_handles_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_HANDLES);
}
/** Handles of channels. frontdesk_channel_handle_*. */
static inline frontdesk_ref frontdesk_person_spec_handles_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_HANDLES, index);
}

/** The id in another system. May be absent. */
static inline frontdesk_str frontdesk_person_spec_external_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_EXTERNAL_ID);
}

/**
 * The organisation; where there is none, that of the domain of the first e-mail address that has
 * one. May be absent.
 */
static inline frontdesk_str frontdesk_person_spec_organisation(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ORGANISATION);
}

/** How many there are: other organisations. */
static inline size_t frontdesk_person_spec_other_organisations_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_OTHER_ORGANISATIONS);
}
/** Other organisations. */
static inline frontdesk_str frontdesk_person_spec_other_organisations_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_OTHER_ORGANISATIONS, index);
}

/** The department. May be absent. */
static inline frontdesk_str frontdesk_person_spec_department(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_DEPARTMENT);
}

/** The position. May be absent. */
static inline frontdesk_str frontdesk_person_spec_position(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_POSITION);
}

/** How many there are: tags. */
static inline size_t frontdesk_person_spec_tags_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_TAGS);
}
/** Tags. */
static inline frontdesk_str frontdesk_person_spec_tags_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_TAGS, index);
}

/** The language: a tag of BCP 47. May be absent. */
static inline frontdesk_str frontdesk_person_spec_language(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_LANGUAGE);
}

/** The time zone: a name of the IANA database. May be absent. */
static inline frontdesk_str frontdesk_person_spec_zone(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ZONE);
}

/** The postal address. May be absent. */
static inline frontdesk_str frontdesk_person_spec_address(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ADDRESS);
}

/** The signature under e-mails. May be absent. */
static inline frontdesk_str frontdesk_person_spec_signature(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_SIGNATURE);
}

/** How many there are: signatures for single tenants. frontdesk_tenant_signature_*. */
static inline size_t frontdesk_person_spec_signatures_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_SIGNATURES);
}
/** Signatures for single tenants. frontdesk_tenant_signature_*. */
static inline frontdesk_ref frontdesk_person_spec_signatures_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_SIGNATURES, index);
}

/** The desk writes to the person. 1 or 0. */
static inline int64_t frontdesk_person_spec_notifications(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_NOTIFICATIONS);
}

/** Whether the person has agreed to be written to. FRONTDESK_CONSENT_*. */
static inline uint32_t frontdesk_person_spec_consent(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_CONSENT);
}

/** The person has a personal account. 1 or 0. */
static inline int64_t frontdesk_person_spec_account(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ACCOUNT);
}

/* ---- DomainRule ------------------------------------------------------------------------------ */

/* A domain whose users belong to an organisation. */

/** `example.com` is that domain alone; `.example.com` is every domain under it, and not itself. */
static inline frontdesk_str frontdesk_domain_rule_domain(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_DOMAIN);
}

/** It counts although anybody can have an address there. 1 or 0. */
static inline int64_t frontdesk_domain_rule_forced(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_FORCED);
}

/* ---- OrganisationSpec ------------------------------------------------------------------------ */

/* A new organisation. */

/** The host's id; it never changes. */
static inline frontdesk_str frontdesk_organisation_spec_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/** What people call it: not blank, at most 200 bytes. */
static inline frontdesk_str frontdesk_organisation_spec_name(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NAME);
}

/** The id in another system. May be absent. */
static inline frontdesk_str frontdesk_organisation_spec_external_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_EXTERNAL_ID);
}

/** How many there are: e-mail addresses of the organisation itself. */
static inline size_t frontdesk_organisation_spec_emails_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_EMAILS);
}
/** E-mail addresses of the organisation itself. */
static inline frontdesk_str frontdesk_organisation_spec_emails_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_EMAILS, index);
}

/** How many there are: phone numbers of the organisation itself. */
static inline size_t frontdesk_organisation_spec_phones_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_PHONES);
}
/** Phone numbers of the organisation itself. */
static inline frontdesk_str frontdesk_organisation_spec_phones_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_PHONES, index);
}

/** The postal address. May be absent. */
static inline frontdesk_str frontdesk_organisation_spec_address(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ADDRESS);
}

/** How many there are: tags. */
static inline size_t frontdesk_organisation_spec_tags_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_TAGS);
}
/** Tags. */
static inline frontdesk_str frontdesk_organisation_spec_tags_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_TAGS, index);
}

/** How many there are: domains whose users belong to it. frontdesk_domain_rule_*. */
static inline size_t frontdesk_organisation_spec_domains_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_DOMAINS);
}
/** Domains whose users belong to it. frontdesk_domain_rule_*. */
static inline frontdesk_ref frontdesk_organisation_spec_domains_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_DOMAINS, index);
}

/* ---- ContactRef ------------------------------------------------------------------------------ */

/* A person or an organisation. */

/** A person. */
#define FRONTDESK_CONTACT_REF_PERSON 1
/** Who. */
static inline frontdesk_str frontdesk_contact_ref_person_person(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PERSON);
}

/** An organisation. */
#define FRONTDESK_CONTACT_REF_ORGANISATION 2
/** Which. */
static inline frontdesk_str frontdesk_contact_ref_organisation_organisation(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ORGANISATION);
}

/* ---- Identity -------------------------------------------------------------------------------- */

/* What somebody shows when he writes or calls. */

/**
 * `Email`: An e-mail address.
 *   address: text. As it was written.
 */
#define FRONTDESK_IDENTITY_EMAIL 1

/**
 * `Phone`: A phone number; one without country code is of the desk's region.
 *   number: text. As it was written.
 */
#define FRONTDESK_IDENTITY_PHONE 2

/**
 * `Handle`: A handle of a channel.
 *   channel: ChannelId. The channel.
 *   handle: text. As the channel gives it.
 */
#define FRONTDESK_IDENTITY_HANDLE 3

/* ---- Sender ---------------------------------------------------------------------------------- */

/*
 * Somebody from whom something comes in.
 *   identity: Identity. What the sender shows.
 *   name: text, may be left out. The name that the sender gives.
 */

/* ---- NewNote --------------------------------------------------------------------------------- */

/* A new note on a person or an organisation. */

/** On whom. frontdesk_contact_ref_*. */
static inline frontdesk_ref frontdesk_new_note_contact(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CONTACT);
}

/** What it says: not blank, at most 10,000 bytes. */
static inline frontdesk_str frontdesk_new_note_text(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TEXT);
}

/* ---- NewFile --------------------------------------------------------------------------------- */

/* A file that the host keeps for a person or an organisation. */

/** Whose. frontdesk_contact_ref_*. */
static inline frontdesk_ref frontdesk_new_file_contact(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CONTACT);
}

/** The host's id. */
static inline frontdesk_str frontdesk_new_file_file(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_FILE);
}

/** What it is called, at most 200 bytes. */
static inline frontdesk_str frontdesk_new_file_name(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NAME);
}

/* ---- Persona --------------------------------------------------------------------------------- */

/* Who a person is for the clients of a tenant. */

/** The name that clients read: not blank, at most 200 bytes. */
static inline frontdesk_str frontdesk_persona_nickname(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NICKNAME);
}

/** The position that clients read, at most 200 bytes. May be absent. */
static inline frontdesk_str frontdesk_persona_position(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_POSITION);
}

/** The photo that clients see. May be absent. */
static inline frontdesk_str frontdesk_persona_photo(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PHOTO);
}

/* ---- NewRequest ------------------------------------------------------------------------------ */

/*
 * A request that a person made.
 *   ticket: TicketId. The request.
 *   person: PersonId. Whose it is.
 *   identity: Identity, may be left out. What it came through; it then belongs to the merged record
 *     that has it.
 */

/* ---- NewCall --------------------------------------------------------------------------------- */

/*
 * A call with a person.
 *   interaction: InteractionId. The call.
 *   person: PersonId. With whom.
 *   identity: Identity, may be left out. What it came through; it then belongs to the merged record
 *     that has it.
 */

/* ---- LogIn ----------------------------------------------------------------------------------- */

/* A log-in to a person's account. */

/** Who. */
static inline frontdesk_str frontdesk_log_in_person(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PERSON);
}

/** The network address, as the host writes it; at most 100 bytes. May be absent. */
static inline frontdesk_str frontdesk_log_in_address(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ADDRESS);
}

/* ---- StatusRefusal --------------------------------------------------------------------------- */

/* Why the status of an account stays as it is. */

/** There is no such person. */
#define FRONTDESK_STATUS_REFUSAL_UNKNOWN 1

/** Nothing leads out of dismissal. */
#define FRONTDESK_STATUS_REFUSAL_DISMISSED 2

/** It is the account that the command is given from. */
#define FRONTDESK_STATUS_REFUSAL_OWN 3

/** The actor may not change persons of that group. */
#define FRONTDESK_STATUS_REFUSAL_OTHER_GROUP 4

/* ---- StatusKept ------------------------------------------------------------------------------ */

/* A person whose status stays as it is. */

/** Who. */
static inline frontdesk_str frontdesk_status_kept_person(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PERSON);
}

/** Why. FRONTDESK_STATUS_REFUSAL_*. */
static inline uint32_t frontdesk_status_kept_because(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_BECAUSE);
}

/* ---- DecisionTarget -------------------------------------------------------------------------- */

/* About what a decision is asked. */

/** `Desk`: What belongs to nobody in particular. */
#define FRONTDESK_DECISION_TARGET_DESK 1

/**
 * `Agent`: An agent.
 *   agent: AgentId. Who.
 */
#define FRONTDESK_DECISION_TARGET_AGENT 2

/**
 * `Team`: A team.
 *   team: TeamId. Which.
 */
#define FRONTDESK_DECISION_TARGET_TEAM 3

/**
 * `Person`: A person.
 *   person: PersonId. Who.
 */
#define FRONTDESK_DECISION_TARGET_PERSON 4

/**
 * `Organisation`: An organisation.
 *   organisation: OrganisationId. Which.
 */
#define FRONTDESK_DECISION_TARGET_ORGANISATION 5

/* ---- CardValue ------------------------------------------------------------------------------- */

/* A value of a card, and where it comes from. */

/** Which. FRONTDESK_CONTACT_FIELD_*. */
static inline uint32_t frontdesk_card_value_field(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_FIELD);
}

/** The value. */
static inline frontdesk_str frontdesk_card_value_value(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_VALUE);
}

/** The channel of a handle; the tenant of a signature that is for one. May be absent. */
static inline frontdesk_str frontdesk_card_value_of(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_OF);
}

/** The record that has it. */
static inline frontdesk_str frontdesk_card_value_record(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_RECORD);
}

/** The event that brought it. */
static inline int64_t frontdesk_card_value_seq(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_SEQ);
}

/** When it came. An instant. */
static inline int64_t frontdesk_card_value_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_AT);
}

/** Who brought it. */
static inline frontdesk_str frontdesk_card_value_actor(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ACTOR);
}

/* ---- NoteView -------------------------------------------------------------------------------- */

/* A note, and on which record it is. */

/** The record. */
static inline frontdesk_str frontdesk_note_view_record(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_RECORD);
}

/** When it was written. An instant. */
static inline int64_t frontdesk_note_view_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_AT);
}

/** Who wrote it. */
static inline frontdesk_str frontdesk_note_view_actor(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ACTOR);
}

/** What it says; empty where it was erased. */
static inline frontdesk_str frontdesk_note_view_text(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TEXT);
}

/* ---- FileView -------------------------------------------------------------------------------- */

/* A file, and whose record has it. */

/** The record. */
static inline frontdesk_str frontdesk_file_view_record(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_RECORD);
}

/** The host's id. */
static inline frontdesk_str frontdesk_file_view_file(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_FILE);
}

/** What it is called; empty where it was erased. */
static inline frontdesk_str frontdesk_file_view_name(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NAME);
}

/** When it came. An instant. */
static inline int64_t frontdesk_file_view_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_AT);
}

/** Who brought it. */
static inline frontdesk_str frontdesk_file_view_actor(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ACTOR);
}

/* ---- PersonaView ----------------------------------------------------------------------------- */

/* A persona, and the tenant that it is for. */

/** The tenant. */
static inline frontdesk_str frontdesk_persona_view_tenant(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TENANT);
}

/** Who the person is there. frontdesk_persona_*. */
static inline frontdesk_ref frontdesk_persona_view_persona(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_PERSONA);
}

/* ---- StatusChange ---------------------------------------------------------------------------- */

/* A status that an account came to. */

/** The record. */
static inline frontdesk_str frontdesk_status_change_person(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PERSON);
}

/** The status. FRONTDESK_ACCOUNT_STATUS_*. */
static inline uint32_t frontdesk_status_change_status(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_STATUS);
}

/** When. An instant. */
static inline int64_t frontdesk_status_change_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_AT);
}

/** By whom. */
static inline frontdesk_str frontdesk_status_change_actor(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ACTOR);
}

/* ---- RequestRef ------------------------------------------------------------------------------ */

/* A request of a person, by reference. */

/** The record that it came through. */
static inline frontdesk_str frontdesk_request_ref_person(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PERSON);
}

/** The request. */
static inline frontdesk_str frontdesk_request_ref_ticket(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TICKET);
}

/** When. An instant. */
static inline int64_t frontdesk_request_ref_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_AT);
}

/* ---- CallRef --------------------------------------------------------------------------------- */

/* A call with a person, by reference. */

/** The record that it came through. */
static inline frontdesk_str frontdesk_call_ref_person(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PERSON);
}

/** The call. */
static inline frontdesk_str frontdesk_call_ref_interaction(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_INTERACTION);
}

/** When. An instant. */
static inline int64_t frontdesk_call_ref_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_AT);
}

/* ---- PersonCard ------------------------------------------------------------------------------ */

/* The card of a person: of all records that were merged into one. */

/** The person. */
static inline frontdesk_str frontdesk_person_card_person(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PERSON);
}

/** The record that was asked for, where it was merged into this one. May be absent. */
static inline frontdesk_str frontdesk_person_card_redirected_from(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_REDIRECTED_FROM);
}

/** How many there are: all records, the person's own first, the others by their age. */
static inline size_t frontdesk_person_card_records_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_RECORDS);
}
/** All records, the person's own first, the others by their age. */
static inline frontdesk_str frontdesk_person_card_records_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_RECORDS, index);
}

/** When the person's own record was made. An instant. */
static inline int64_t frontdesk_person_card_created_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_CREATED_AT);
}

/** How often the person's own record has changed. */
static inline int64_t frontdesk_person_card_version(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_VERSION);
}

/** How many there are: values, by field. frontdesk_card_value_*. */
static inline size_t frontdesk_person_card_values_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_VALUES);
}
/** Values, by field. frontdesk_card_value_*. */
static inline frontdesk_ref frontdesk_person_card_values_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_VALUES, index);
}

/** Custom fields that the asking actor sees, as a JSON object. */
static inline frontdesk_str frontdesk_person_card_custom(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CUSTOM);
}

/** Whether the account may be used. FRONTDESK_ACCOUNT_STATUS_*. */
static inline uint32_t frontdesk_person_card_status(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_STATUS);
}

/** Since when. An instant. */
static inline int64_t frontdesk_person_card_status_since(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_STATUS_SINCE);
}

/** Whether the person can log in: by group, account and status. 1 or 0. */
static inline int64_t frontdesk_person_card_can_log_in(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_CAN_LOG_IN);
}

/** When the person last logged in. An instant. May be absent. */
static inline int64_t frontdesk_person_card_last_log_in_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_LAST_LOG_IN_AT);
}

/** From which network address. May be absent. */
static inline frontdesk_str frontdesk_person_card_last_log_in_address(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_LAST_LOG_IN_ADDRESS);
}

/** How many there are: organisations that the person manages. */
static inline size_t frontdesk_person_card_manages_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_MANAGES);
}
/** Organisations that the person manages. */
static inline frontdesk_str frontdesk_person_card_manages_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_MANAGES, index);
}

/** How many there are: who the person is for tenants. frontdesk_persona_view_*. */
static inline size_t frontdesk_person_card_personas_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_PERSONAS);
}
/** Who the person is for tenants. frontdesk_persona_view_*. */
static inline frontdesk_ref frontdesk_person_card_personas_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_PERSONAS, index);
}

/** How many there are: notes, by instant and record. frontdesk_note_view_*. */
static inline size_t frontdesk_person_card_notes_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_NOTES);
}
/** Notes, by instant and record. frontdesk_note_view_*. */
static inline frontdesk_ref frontdesk_person_card_notes_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_NOTES, index);
}

/** How many there are: files, by instant and record. frontdesk_file_view_*. */
static inline size_t frontdesk_person_card_files_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_FILES);
}
/** Files, by instant and record. frontdesk_file_view_*. */
static inline frontdesk_ref frontdesk_person_card_files_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_FILES, index);
}

/** How many there are: the merges that hold, by number. */
static inline size_t frontdesk_person_card_merges_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_MERGES);
}
/** The merges that hold, by number. */
static inline int64_t frontdesk_person_card_merges_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_int_at(ref, FRONTDESK_FIELD_MERGES, index);
}

/** Personal values were erased. 1 or 0. */
static inline int64_t frontdesk_person_card_erased(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ERASED);
}

/* ---- OrganisationCard ------------------------------------------------------------------------ */

/* The card of an organisation: of all records that were merged into one. */

/** The organisation. */
static inline frontdesk_str frontdesk_organisation_card_organisation(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ORGANISATION);
}

/** The record that was asked for, where it was merged into this one. May be absent. */
static inline frontdesk_str frontdesk_organisation_card_redirected_from(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_REDIRECTED_FROM);
}

/** How many there are: all records, the organisation's own first, the others by their age. */
static inline size_t frontdesk_organisation_card_records_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_RECORDS);
}
/** All records, the organisation's own first, the others by their age. */
static inline frontdesk_str frontdesk_organisation_card_records_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_RECORDS, index);
}

/** When the organisation's own record was made. An instant. */
static inline int64_t frontdesk_organisation_card_created_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_CREATED_AT);
}

/** How often the organisation's own record has changed. */
static inline int64_t frontdesk_organisation_card_version(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_VERSION);
}

/** How many there are: values, by field. frontdesk_card_value_*. */
static inline size_t frontdesk_organisation_card_values_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_VALUES);
}
/** Values, by field. frontdesk_card_value_*. */
static inline frontdesk_ref frontdesk_organisation_card_values_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_VALUES, index);
}

/** Custom fields that the asking actor sees, as a JSON object. */
static inline frontdesk_str frontdesk_organisation_card_custom(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CUSTOM);
}

/** Hidden where organisations are picked. 1 or 0. */
static inline int64_t frontdesk_organisation_card_archived(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ARCHIVED);
}

/** How many there are: domains whose users belong to it. frontdesk_domain_rule_*. */
static inline size_t frontdesk_organisation_card_domains_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_DOMAINS);
}
/** Domains whose users belong to it. frontdesk_domain_rule_*. */
static inline frontdesk_ref frontdesk_organisation_card_domains_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_DOMAINS, index);
}

/** How many there are: the managers, by id. */
static inline size_t frontdesk_organisation_card_managers_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_MANAGERS);
}
/** The managers, by id. */
static inline frontdesk_str frontdesk_organisation_card_managers_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_MANAGERS, index);
}

/** How many persons belong to it, by their first organisation or another. */
static inline int64_t frontdesk_organisation_card_members(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_MEMBERS);
}

/** How many there are: notes, by instant and record. frontdesk_note_view_*. */
static inline size_t frontdesk_organisation_card_notes_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_NOTES);
}
/** Notes, by instant and record. frontdesk_note_view_*. */
static inline frontdesk_ref frontdesk_organisation_card_notes_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_NOTES, index);
}

/** How many there are: files, by instant and record. frontdesk_file_view_*. */
static inline size_t frontdesk_organisation_card_files_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_FILES);
}
/** Files, by instant and record. frontdesk_file_view_*. */
static inline frontdesk_ref frontdesk_organisation_card_files_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_FILES, index);
}

/** How many there are: the merges that hold, by number. */
static inline size_t frontdesk_organisation_card_merges_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_MERGES);
}
/** The merges that hold, by number. */
static inline int64_t frontdesk_organisation_card_merges_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_int_at(ref, FRONTDESK_FIELD_MERGES, index);
}

/* ---- SimilarContact -------------------------------------------------------------------------- */

/* Somebody who may be the same. */

/** Who. frontdesk_contact_ref_*. */
static inline frontdesk_ref frontdesk_similar_contact_contact(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CONTACT);
}

/** The probability in basis points: 9,500 is 95 %. */
static inline int64_t frontdesk_similar_contact_probability(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_PROBABILITY);
}

/**
 * How many there are: what speaks for it or against it, in thousandths of a bit.
 * frontdesk_similarity_reason_*.
 */
static inline size_t frontdesk_similar_contact_reasons_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_REASONS);
}
/** What speaks for it or against it, in thousandths of a bit. frontdesk_similarity_reason_*. */
static inline frontdesk_ref frontdesk_similar_contact_reasons_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_REASONS, index);
}

/* ---- SimilarityReason ------------------------------------------------------------------------ */

/* A reason why two contacts may be the same, or may not. */

/** What was compared, such as `name`. */
static inline frontdesk_str frontdesk_similarity_reason_field(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_FIELD);
}

/** How the two compare, such as `same`. */
static inline frontdesk_str frontdesk_similarity_reason_level(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_LEVEL);
}

/** What it adds, in thousandths of a bit. */
static inline int64_t frontdesk_similarity_reason_weight(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_WEIGHT);
}

/* ---- Acceptance ------------------------------------------------------------------------------ */

/* Why something that comes in is accepted, or is not. */

/** From a known person. */
#define FRONTDESK_ACCEPTANCE_KNOWN_PERSON 1

/** From somebody who is not known yet. */
#define FRONTDESK_ACCEPTANCE_NEW_PERSON 2

/** The account was dismissed: from an anonymous contact. */
#define FRONTDESK_ACCEPTANCE_ANONYMOUS 3

/** The account is blocked: it is not accepted. */
#define FRONTDESK_ACCEPTANCE_BLOCKED_ACCOUNT 4

/** It belongs to several persons: somebody has to choose. */
#define FRONTDESK_ACCEPTANCE_SEVERAL_PERSONS 5

/* ---- Suppression ----------------------------------------------------------------------------- */

/* Why the desk does not write to a person. */

/** There is no e-mail address. */
#define FRONTDESK_SUPPRESSION_NO_ADDRESS 1

/** Notifications are off. */
#define FRONTDESK_SUPPRESSION_NOTIFICATIONS_OFF 2

/** The account was dismissed. */
#define FRONTDESK_SUPPRESSION_DISMISSED_ACCOUNT 3

/* ---- Survivorship ---------------------------------------------------------------------------- */

/*
 * Which value of a field survives a merge. Lists are always joined, and of consent and
 * notifications the most
 * restrictive survives.
 */

/** The survivor's; where it has none, that of the oldest source that has one. */
#define FRONTDESK_SURVIVORSHIP_SURVIVOR 1

/** The one that was set last. */
#define FRONTDESK_SURVIVORSHIP_MOST_RECENT 2

/** The first by its letters. */
#define FRONTDESK_SURVIVORSHIP_MINIMUM 3

/** The last by its letters. */
#define FRONTDESK_SURVIVORSHIP_MAXIMUM 4

/* ---- MergeRule ------------------------------------------------------------------------------- */

/* Which value of one field survives. */

/** The field; no list, nor consent, notifications, group or account. FRONTDESK_CONTACT_FIELD_*. */
static inline uint32_t frontdesk_merge_rule_field(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_FIELD);
}

/** Which value. FRONTDESK_SURVIVORSHIP_*. */
static inline uint32_t frontdesk_merge_rule_survives(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_SURVIVES);
}

/* ---- MergeDecision --------------------------------------------------------------------------- */

/* What somebody decided about a merge. */

/** A field has the value of this one: the survivor or a source. */
#define FRONTDESK_MERGE_DECISION_TAKE 1
/**
 * The field; no list, nor consent and notifications. `Account`: whose account remains in use.
 * FRONTDESK_CONTACT_FIELD_*.
 */
static inline uint32_t frontdesk_merge_decision_take_field(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_FIELD);
}
/** Whose value. frontdesk_contact_ref_*. */
static inline frontdesk_ref frontdesk_merge_decision_take_contact(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CONTACT);
}

/** A custom field has the value of this one. */
#define FRONTDESK_MERGE_DECISION_TAKE_CUSTOM 2
/** The field. */
static inline frontdesk_str frontdesk_merge_decision_take_custom_field(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_FIELD);
}
/** Whose value. frontdesk_contact_ref_*. */
static inline frontdesk_ref frontdesk_merge_decision_take_custom_contact(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_CONTACT);
}

/** What sources manage, the survivor manages; or not. */
#define FRONTDESK_MERGE_DECISION_MANAGERS 3
/** The survivor does. 1 or 0. */
static inline int64_t frontdesk_merge_decision_managers_keep(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_KEEP);
}

/** They are merged although they were declared not to be the same. */
#define FRONTDESK_MERGE_DECISION_SAME_AFTER_ALL 4

/* ---- MergeOrder ------------------------------------------------------------------------------ */

/* What is to be merged, and how. */

/** Who remains. frontdesk_contact_ref_*. */
static inline frontdesk_ref frontdesk_merge_order_survivor(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_SURVIVOR);
}

/**
 * How many there are: who are merged into the survivor; persons into a person, organisations into
 * an organisation. frontdesk_contact_ref_*.
 */
static inline size_t frontdesk_merge_order_sources_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_SOURCES);
}
/**
 * Who are merged into the survivor; persons into a person, organisations into an organisation.
 * frontdesk_contact_ref_*.
 */
static inline frontdesk_ref frontdesk_merge_order_sources_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_SOURCES, index);
}

/** How many there are: rules of single fields. frontdesk_merge_rule_*. */
static inline size_t frontdesk_merge_order_rules_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_RULES);
}
/** Rules of single fields. frontdesk_merge_rule_*. */
static inline frontdesk_ref frontdesk_merge_order_rules_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_RULES, index);
}

/** How many there are: what was decided. frontdesk_merge_decision_*. */
static inline size_t frontdesk_merge_order_decisions_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_DECISIONS);
}
/** What was decided. frontdesk_merge_decision_*. */
static inline frontdesk_ref frontdesk_merge_order_decisions_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_DECISIONS, index);
}

/**
 * The undone merge that is done again: its undo does not count as a declaration that they differ.
 * May be absent.
 */
static inline int64_t frontdesk_merge_order_again(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_AGAIN);
}

/* ---- MergeConflictKind ----------------------------------------------------------------------- */

/* What has to be decided before a merge. */

/** Several have an account. */
#define FRONTDESK_MERGE_CONFLICT_KIND_ACCOUNTS 1

/** They belong to different organisations. */
#define FRONTDESK_MERGE_CONFLICT_KIND_ORGANISATIONS 2

/** A source manages an organisation. */
#define FRONTDESK_MERGE_CONFLICT_KIND_MANAGERS 3

/** They have different ids in another system. */
#define FRONTDESK_MERGE_CONFLICT_KIND_EXTERNAL_IDS 4

/** They were declared not to be the same. */
#define FRONTDESK_MERGE_CONFLICT_KIND_NOT_THE_SAME 5

/* ---- MergeConflict --------------------------------------------------------------------------- */

/* A conflict of a merge. */

/** What it is about. FRONTDESK_MERGE_CONFLICT_KIND_*. */
static inline uint32_t frontdesk_merge_conflict_kind(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_KIND);
}

/** How many there are: between whom; the first 100. frontdesk_contact_ref_*. */
static inline size_t frontdesk_merge_conflict_between_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_BETWEEN);
}
/** Between whom; the first 100. frontdesk_contact_ref_*. */
static inline frontdesk_ref frontdesk_merge_conflict_between_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_BETWEEN, index);
}

/** A decision of the order is about it. 1 or 0. */
static inline int64_t frontdesk_merge_conflict_decided(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_DECIDED);
}

/* ---- MergePlan ------------------------------------------------------------------------------- */

/* What a merge would do. Applying it with its hash does exactly that, or is refused as stale. */

/**
 * Who would remain: the record that the survivor was merged into, where it was.
 * frontdesk_contact_ref_*.
 */
static inline frontdesk_ref frontdesk_merge_plan_survivor(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_SURVIVOR);
}

/** How many there are: who would be merged into it, by their age. frontdesk_contact_ref_*. */
static inline size_t frontdesk_merge_plan_sources_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_SOURCES);
}
/** Who would be merged into it, by their age. frontdesk_contact_ref_*. */
static inline frontdesk_ref frontdesk_merge_plan_sources_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_SOURCES, index);
}

/** How many records there would be in all. */
static inline int64_t frontdesk_merge_plan_records(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_RECORDS);
}

/** How many there are: the values of the card that there would be. frontdesk_card_value_*. */
static inline size_t frontdesk_merge_plan_values_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_VALUES);
}
/** The values of the card that there would be. frontdesk_card_value_*. */
static inline frontdesk_ref frontdesk_merge_plan_values_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_VALUES, index);
}

/** How many there are: what has to be decided. frontdesk_merge_conflict_*. */
static inline size_t frontdesk_merge_plan_conflicts_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_CONFLICTS);
}
/** What has to be decided. frontdesk_merge_conflict_*. */
static inline frontdesk_ref frontdesk_merge_plan_conflicts_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_CONFLICTS, index);
}

/** How many requests of sources would show on the card. */
static inline int64_t frontdesk_merge_plan_requests(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_REQUESTS);
}

/** How many calls. */
static inline int64_t frontdesk_merge_plan_calls(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_CALLS);
}

/** How many notes. */
static inline int64_t frontdesk_merge_plan_notes(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_NOTES);
}

/** How many files. */
static inline int64_t frontdesk_merge_plan_files(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_FILES);
}

/** What to apply it with. */
static inline frontdesk_str frontdesk_merge_plan_hash(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_HASH);
}

/* ---- KeptBecause ----------------------------------------------------------------------------- */

/* Why a value stays although its merge is undone. */

/** The value was edited since; the one who leaves has a value of its own. */
#define FRONTDESK_KEPT_BECAUSE_EDITED 1

/** An element of the list was added since. */
#define FRONTDESK_KEPT_BECAUSE_ADDED 2

/** An element of the list was removed since, and is not restored. */
#define FRONTDESK_KEPT_BECAUSE_REMOVED 3

/* ---- KeptValue ------------------------------------------------------------------------------- */

/* What of a merged card stays as it is when the merge is undone. */

/** The field; absent for a custom field. FRONTDESK_CONTACT_FIELD_*. May be absent. */
static inline uint32_t frontdesk_kept_value_field(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_FIELD);
}

/** The custom field. May be absent. */
static inline frontdesk_str frontdesk_kept_value_custom(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CUSTOM);
}

/** Why. FRONTDESK_KEPT_BECAUSE_*. */
static inline uint32_t frontdesk_kept_value_because(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_BECAUSE);
}

/* ---- UndoPlan -------------------------------------------------------------------------------- */

/* What undoing a merge would do. */

/** The merge. */
static inline int64_t frontdesk_undo_plan_merge(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_MERGE);
}

/** Who stays. frontdesk_contact_ref_*. */
static inline frontdesk_ref frontdesk_undo_plan_survivor(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_SURVIVOR);
}

/** How many there are: who leave, each with what was merged into it. frontdesk_contact_ref_*. */
static inline size_t frontdesk_undo_plan_leaving_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_LEAVING);
}
/** Who leave, each with what was merged into it. frontdesk_contact_ref_*. */
static inline frontdesk_ref frontdesk_undo_plan_leaving_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_LEAVING, index);
}

/** How many there are: what stays as it is. frontdesk_kept_value_*. */
static inline size_t frontdesk_undo_plan_kept_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_KEPT);
}
/** What stays as it is. frontdesk_kept_value_*. */
static inline frontdesk_ref frontdesk_undo_plan_kept_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_KEPT, index);
}

/** What to apply it with. */
static inline frontdesk_str frontdesk_undo_plan_hash(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_HASH);
}

/* ---- MergeView ------------------------------------------------------------------------------- */

/* A merge that was done. */

/** Its number in this desk, from 1. */
static inline int64_t frontdesk_merge_view_merge(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_MERGE);
}

/** Who remained. frontdesk_contact_ref_*. */
static inline frontdesk_ref frontdesk_merge_view_survivor(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_SURVIVOR);
}

/** How many there are: who were merged into it. frontdesk_contact_ref_*. */
static inline size_t frontdesk_merge_view_sources_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_SOURCES);
}
/** Who were merged into it. frontdesk_contact_ref_*. */
static inline frontdesk_ref frontdesk_merge_view_sources_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_SOURCES, index);
}

/** When. An instant. */
static inline int64_t frontdesk_merge_view_at(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_AT);
}

/** By whom. */
static inline frontdesk_str frontdesk_merge_view_actor(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ACTOR);
}

/** It was not undone. 1 or 0. */
static inline int64_t frontdesk_merge_view_holds(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_HOLDS);
}

/* ---- EraseKeeps ------------------------------------------------------------------------------ */

/* What stays of erased persons, and why. */

/** What. */
static inline frontdesk_str frontdesk_erase_keeps_what(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_WHAT);
}

/** Why. */
static inline frontdesk_str frontdesk_erase_keeps_because(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BECAUSE);
}

/** How many. */
static inline int64_t frontdesk_erase_keeps_count(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_COUNT);
}

/* ---- EraseReport ----------------------------------------------------------------------------- */

/* What erasing persons does. */

/** How many there are: all who are erased: the persons asked for, and everyone merged with them. */
static inline size_t frontdesk_erase_report_persons_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_PERSONS);
}
/** All who are erased: the persons asked for, and everyone merged with them. */
static inline frontdesk_str frontdesk_erase_report_persons_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_PERSONS, index);
}

/** How many values, custom ones among them. */
static inline int64_t frontdesk_erase_report_values(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_VALUES);
}

/** How many notes. */
static inline int64_t frontdesk_erase_report_notes(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_NOTES);
}

/** How many file names. */
static inline int64_t frontdesk_erase_report_files(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_FILES);
}

/** How many personas. */
static inline int64_t frontdesk_erase_report_personas(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_PERSONAS);
}

/** How many there are: what stays. frontdesk_erase_keeps_*. */
static inline size_t frontdesk_erase_report_keeps_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_KEEPS);
}
/** What stays. frontdesk_erase_keeps_*. */
static inline frontdesk_ref frontdesk_erase_report_keeps_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_KEEPS, index);
}

/** What to erase them with. */
static inline frontdesk_str frontdesk_erase_report_hash(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_HASH);
}

/* ---- ExchangeKind ---------------------------------------------------------------------------- */

/* What a list is of. */

/** Persons. */
#define FRONTDESK_EXCHANGE_KIND_PERSONS 1

/** Organisations. */
#define FRONTDESK_EXCHANGE_KIND_ORGANISATIONS 2

/**
 * Equipment, as tables alone. To import it asks for the right to edit equipment, to export it for
 * the right to see
 * it. It is listed by levels, whatever is archived left out.
 */
#define FRONTDESK_EXCHANGE_KIND_EQUIPMENT 3

/* ---- TableDialect ---------------------------------------------------------------------------- */

/* How a table is written as text. */

/**
 * The sign between two cells: one ASCII character that is not the quote, nor a line end. A first
 * line `sep=X` in
 * the text itself counts more.
 */
static inline frontdesk_str frontdesk_table_dialect_delimiter(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_DELIMITER);
}

/**
 * The sign around cells that hold delimiters, quotes or line ends; it is doubled inside. One ASCII
 * character;
 * with `null`, no cell is quoted. May be absent.
 */
static inline frontdesk_str frontdesk_table_dialect_quote(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_QUOTE);
}

/**
 * The sign at the end of a record, one ASCII character. When absent: CR, LF or both. May be absent.
 */
static inline frontdesk_str frontdesk_table_dialect_terminator(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TERMINATOR);
}

/** The first record has the names of the columns. 1 or 0. */
static inline int64_t frontdesk_table_dialect_header(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_HEADER);
}

/* ---- ExchangeContent ------------------------------------------------------------------------- */

/* What is read in: a text. */

/** The text itself. */
#define FRONTDESK_EXCHANGE_CONTENT_TEXT 1
/** The text. */
static inline frontdesk_str frontdesk_exchange_content_text_text(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TEXT);
}

/**
 * The bytes of a file, which may not be the UTF-8 that they should be: in base 64 (RFC 4648),
 * padded.
 */
#define FRONTDESK_EXCHANGE_CONTENT_BASE64 2
/** The encoded bytes. */
static inline frontdesk_str frontdesk_exchange_content_base64_text(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_TEXT);
}

/* ---- ExchangeFormat -------------------------------------------------------------------------- */

/* In which form contacts are written. */

/**
 * `Table`: Comma-separated values, or the like.
 *   dialect: TableDialect, may be left out. How they are written.
 *   profile: CellProfile, may be left out. How cells that a spreadsheet would take for formulas are
 *     written.
 */
#define FRONTDESK_EXCHANGE_FORMAT_TABLE 1

/**
 * `VCard`: vCards: of version 4.0 (RFC 6350) when written, of 2.1 and 3.0 too when read. Only of
 * persons.
 */
#define FRONTDESK_EXCHANGE_FORMAT_V_CARD 2

/* ---- CellProfile ----------------------------------------------------------------------------- */

/* How cells are written that a spreadsheet would take for formulas. */

/** `RoundTrip`: As they are: what is written and read again is the same. */
#define FRONTDESK_CELL_PROFILE_ROUND_TRIP 1

/**
 * `Spreadsheet`: With an apostrophe before a cell that begins as a formula does; it is taken away
 * when read in this profile.
 */
#define FRONTDESK_CELL_PROFILE_SPREADSHEET 2

/* ---- ColumnTarget ---------------------------------------------------------------------------- */

/* What a column holds. */

/**
 * The host's own id. A row with the id of nobody is refused, unless it makes somebody of that id.
 */
#define FRONTDESK_COLUMN_TARGET_ID 1

/** A value. Groups, organisations and departments are given by their id or their name. */
#define FRONTDESK_COLUMN_TARGET_CONTACT 2
/** Which. FRONTDESK_CONTACT_FIELD_*. */
static inline uint32_t frontdesk_column_target_contact_field(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_FIELD);
}
/** The channel of a handle; the tenant of a signature that is for one. May be absent. */
static inline frontdesk_str frontdesk_column_target_contact_of(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_OF);
}
/**
 * Of a list, which value, from 1: several columns may hold one each. With 0, or absent, one column
 * holds all of
 * them, with `;` or a line end between two.
 */
static inline int64_t frontdesk_column_target_contact_place(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_PLACE);
}

/** Domains of an organisation, with `;` or a line end between two. */
#define FRONTDESK_COLUMN_TARGET_DOMAINS 3

/** A custom field: lists with `;` between two values. */
#define FRONTDESK_COLUMN_TARGET_CUSTOM 4
/** The field. */
static inline frontdesk_str frontdesk_column_target_custom_field(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_FIELD);
}

/** What is known of a piece of equipment. */
#define FRONTDESK_COLUMN_TARGET_EQUIPMENT 5
/** Which. FRONTDESK_EQUIPMENT_COLUMN_*. */
static inline uint32_t frontdesk_column_target_equipment_field(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_FIELD);
}

/* ---- EquipmentColumn ------------------------------------------------------------------------- */

/* What is known of a piece of equipment, as columns hold it. */

/** The company that it belongs to, by its id or its name; what is new has one. */
#define FRONTDESK_EQUIPMENT_COLUMN_ORGANISATION 1

/** What it is a part of, by its id: of the same company, there already or in an earlier row. */
#define FRONTDESK_EQUIPMENT_COLUMN_PARENT 2

/** What people call it; what is new has a name. */
#define FRONTDESK_EQUIPMENT_COLUMN_NAME 3

/** The number of the kind of thing. */
#define FRONTDESK_EQUIPMENT_COLUMN_ARTICLE 4

/** The number of this very piece. */
#define FRONTDESK_EQUIPMENT_COLUMN_SERIAL 5

/** Free text. */
#define FRONTDESK_EQUIPMENT_COLUMN_DESCRIPTION 6

/* ---- ImportColumn ---------------------------------------------------------------------------- */

/* A column, and what it holds. */

/** The column by its header, letter for letter; for tables with a header. May be absent. */
static inline frontdesk_str frontdesk_import_column_header(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_HEADER);
}

/**
 * The column by its number, from 1. Exactly one of `header` and `number` is given. May be absent.
 */
static inline int64_t frontdesk_import_column_number(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_NUMBER);
}

/** What it holds. frontdesk_column_target_*. */
static inline frontdesk_ref frontdesk_import_column_target(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_TARGET);
}

/* ---- MatchKey -------------------------------------------------------------------------------- */

/* What a row is recognised by. */

/** `Id`: The host's own id. */
#define FRONTDESK_MATCH_KEY_ID 1

/** `ExternalId`: The id in another system. */
#define FRONTDESK_MATCH_KEY_EXTERNAL_ID 2

/** `Email`: An e-mail address, in any spelling that reaches the same mailbox. */
#define FRONTDESK_MATCH_KEY_EMAIL 3

/** `Phone`: A phone number, however it is written. */
#define FRONTDESK_MATCH_KEY_PHONE 4

/**
 * `Serial`: Of equipment: the company, the article and the serial number, whatever the letter case.
 * Asked of rows without an
 * id of their own. What several rows or pieces have is odd, not wrong, unless a row could mean any
 * of several.
 */
#define FRONTDESK_MATCH_KEY_SERIAL 5

/* ---- KnownRows ------------------------------------------------------------------------------- */

/* What becomes of a row whose person or organisation is known. */

/**
 * `Update`: What the row says otherwise is changed. Values of lists, such as addresses, are added;
 * what is there stays, unless
 * empty cells clear: then the list is what the row says.
 */
#define FRONTDESK_KNOWN_ROWS_UPDATE 1

/** `Skip`: It is passed over. */
#define FRONTDESK_KNOWN_ROWS_SKIP 2

/* ---- EmptyCells ------------------------------------------------------------------------------ */

/* What an empty cell says. */

/** `Keep`: Nothing: a value that is there stays. */
#define FRONTDESK_EMPTY_CELLS_KEEP 1

/** `Clear`: That there is no value: one that is there is taken away. */
#define FRONTDESK_EMPTY_CELLS_CLEAR 2

/* ---- UnknownNames ---------------------------------------------------------------------------- */

/* What becomes of a group, an organisation or a department that a row names and nobody knows. */

/** `Refuse`: The row is wrong. */
#define FRONTDESK_UNKNOWN_NAMES_REFUSE 1

/** `LeaveOut`: The row is used without it, with a warning. */
#define FRONTDESK_UNKNOWN_NAMES_LEAVE_OUT 2

/* ---- ImportMode ------------------------------------------------------------------------------ */

/* What becomes of an import of which some rows are wrong. */

/** `AllOrNothing`: Nothing is imported. */
#define FRONTDESK_IMPORT_MODE_ALL_OR_NOTHING 1

/** `BestEffort`: The other rows are. */
#define FRONTDESK_IMPORT_MODE_BEST_EFFORT 2

/* ---- ImportJob ------------------------------------------------------------------------------- */

/*
 * What to import, and how: the same for the plan and for applying it.
 *   batch: BatchId. The host's id of this import, by which it is undone. Who is new and has no id
 *     of its own is called by it:
 * `import-7` makes `import-7-2` of record 2.
 *   kind: ExchangeKind, may be left out. What the rows are.
 *   format: ExchangeFormat. In which form.
 *   content: ExchangeContent. The list.
 *   columns: list of ImportColumn, may be left out. What the columns hold; others are passed over.
 *     None for vCards.
 *   match_keys: list of MatchKey, may be left out. What a row is recognised by, the first that
 *     finds anybody; each once. When empty: the id in another system and the
 * e-mail address; of equipment the id and the serial number.
 *   known: KnownRows, may be left out. What becomes of rows whose person or organisation is known.
 *   empty: EmptyCells, may be left out. What an empty cell says.
 *   unknown: UnknownNames, may be left out. What becomes of names that nobody knows.
 *   mode: ImportMode, may be left out. What becomes of the import when rows are wrong.
 *   group: UserGroupId, may be left out. The group of new persons whose row names none.
 *   first_record: integer, may be left out. The first record that is read, from 1: the header,
 *     where there is one, is record 1 and never data.
 *   last_record: integer, may be left out. The last record that is read.
 *   region: text, may be left out. The region of phone numbers without a country code, as `CZ`; the
 *     desk's when absent.
 */

/* ---- RowOutcome ------------------------------------------------------------------------------ */

/* What an import does with a row. */

/** Makes somebody new. */
#define FRONTDESK_ROW_OUTCOME_CREATE 1

/** Changes somebody. */
#define FRONTDESK_ROW_OUTCOME_UPDATE 2

/** Finds everything as it says. */
#define FRONTDESK_ROW_OUTCOME_UNCHANGED 3

/** Passes it over. */
#define FRONTDESK_ROW_OUTCOME_SKIP 4

/** Cannot read or use it. */
#define FRONTDESK_ROW_OUTCOME_ERROR 5

/* ---- RowFault -------------------------------------------------------------------------------- */

/* What is wrong with a row, or odd. */

/** A stable name, such as `Ambiguous`. */
static inline frontdesk_str frontdesk_row_fault_code(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_CODE);
}

/** The number of the column, from 1, where it is about one. May be absent. */
static inline int64_t frontdesk_row_fault_column(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_COLUMN);
}

/** What was expected. */
static inline frontdesk_str frontdesk_row_fault_expected(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_EXPECTED);
}

/** The place of the byte in the file, from 0, for what cannot be decoded. May be absent. */
static inline int64_t frontdesk_row_fault_byte(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_BYTE);
}

/** The line of another row that it is about. May be absent. */
static inline int64_t frontdesk_row_fault_other_line(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_OTHER_LINE);
}

/** The row is used all the same. 1 or 0. */
static inline int64_t frontdesk_row_fault_warning(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_WARNING);
}

/* ---- RowChange ------------------------------------------------------------------------------- */

/* A value before and after an import. */

/** Of which value. frontdesk_column_target_*. */
static inline frontdesk_ref frontdesk_row_change_target(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_TARGET);
}

/** What it was; absent where there was none. May be absent. */
static inline frontdesk_str frontdesk_row_change_before(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BEFORE);
}

/** What it becomes; absent where it is taken away. May be absent. */
static inline frontdesk_str frontdesk_row_change_after(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_AFTER);
}

/* ---- RowCandidate ---------------------------------------------------------------------------- */

/* Somebody who may be whom a row is about. */

/** The id. */
static inline frontdesk_str frontdesk_row_candidate_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/** The probability in basis points: 9,500 is 95 %. */
static inline int64_t frontdesk_row_candidate_probability(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_PROBABILITY);
}

/* ---- ImportRow ------------------------------------------------------------------------------- */

/* What an import does with one row. */

/** The number of the record, from 1. */
static inline int64_t frontdesk_import_row_record(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_RECORD);
}

/** The line of the file on which it begins, from 1. */
static inline int64_t frontdesk_import_row_line(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_LINE);
}

/** What is done. FRONTDESK_ROW_OUTCOME_*. */
static inline uint32_t frontdesk_import_row_outcome(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_OUTCOME);
}

/** Who is made, changed or found. May be absent. */
static inline frontdesk_str frontdesk_import_row_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/** How many there are: what changes, in the order of the targets. frontdesk_row_change_*. */
static inline size_t frontdesk_import_row_changes_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_CHANGES);
}
/** What changes, in the order of the targets. frontdesk_row_change_*. */
static inline frontdesk_ref frontdesk_import_row_changes_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_CHANGES, index);
}

/** How many there are: what is wrong or odd. frontdesk_row_fault_*. */
static inline size_t frontdesk_import_row_problems_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_PROBLEMS);
}
/** What is wrong or odd. frontdesk_row_fault_*. */
static inline frontdesk_ref frontdesk_import_row_problems_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_PROBLEMS, index);
}

/**
 * How many there are: others who may be meant, the most probable first, where somebody new is made.
 * frontdesk_row_candidate_*.
 */
static inline size_t frontdesk_import_row_similar_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_SIMILAR);
}
/**
 * Others who may be meant, the most probable first, where somebody new is made.
 * frontdesk_row_candidate_*.
 */
static inline frontdesk_ref frontdesk_import_row_similar_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_SIMILAR, index);
}

/* ---- ImportPlan ------------------------------------------------------------------------------ */

/* What an import would do. It does only what stands here: with its hash. */

/**
 * What to apply it with: 16 hexadecimal digits over the job, and over what each row does to whom.
 */
static inline frontdesk_str frontdesk_import_plan_hash(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_HASH);
}

/** Whether it can be applied: no row is wrong, or that is no matter. 1 or 0. */
static inline int64_t frontdesk_import_plan_applicable(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_APPLICABLE);
}

/** How many records were read. */
static inline int64_t frontdesk_import_plan_records(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_RECORDS);
}

/** How many make somebody new. */
static inline int64_t frontdesk_import_plan_creates(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_CREATES);
}

/** How many change somebody. */
static inline int64_t frontdesk_import_plan_updates(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_UPDATES);
}

/** How many find everything as they say. */
static inline int64_t frontdesk_import_plan_unchanged(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_UNCHANGED);
}

/** How many are passed over. */
static inline int64_t frontdesk_import_plan_skipped(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_SKIPPED);
}

/** How many are wrong. */
static inline int64_t frontdesk_import_plan_errors(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ERRORS);
}

/** How many are used, but odd. */
static inline int64_t frontdesk_import_plan_warnings(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_WARNINGS);
}

/**
 * How many there are: columns that hold nothing, by their headers, or their numbers where there is
 * no header.
 */
static inline size_t frontdesk_import_plan_unused_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_UNUSED);
}
/** Columns that hold nothing, by their headers, or their numbers where there is no header. */
static inline frontdesk_str frontdesk_import_plan_unused_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_UNUSED, index);
}

/** How many there are: the rows that were asked for. frontdesk_import_row_*. */
static inline size_t frontdesk_import_plan_rows_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_ROWS);
}
/** The rows that were asked for. frontdesk_import_row_*. */
static inline frontdesk_ref frontdesk_import_plan_rows_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_ROWS, index);
}

/** The record after which the next page begins; absent on the last. May be absent. */
static inline int64_t frontdesk_import_plan_next(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_NEXT);
}

/* ---- ImportView ------------------------------------------------------------------------------ */

/* An import that was applied, and can be undone while it is remembered. */

/** Its id. */
static inline frontdesk_str frontdesk_import_view_batch(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_BATCH);
}

/** What its rows were. FRONTDESK_EXCHANGE_KIND_*. */
static inline uint32_t frontdesk_import_view_kind(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_KIND);
}

/** The hash of its plan. */
static inline frontdesk_str frontdesk_import_view_hash(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_HASH);
}

/** How many were made. */
static inline int64_t frontdesk_import_view_created(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_CREATED);
}

/** How many were changed. */
static inline int64_t frontdesk_import_view_updated(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_UPDATED);
}

/** It was undone. 1 or 0. */
static inline int64_t frontdesk_import_view_undone(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_UNDONE);
}

/* ---- ImportedRow ----------------------------------------------------------------------------- */

/* Somebody who was made or changed by an import, and what undoing it takes. */

/** Who. */
static inline frontdesk_str frontdesk_imported_row_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/** Made by the import. 1 or 0. */
static inline int64_t frontdesk_imported_row_created(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_CREATED);
}

/** How many there are: what gives the values before. frontdesk_contact_change_*. */
static inline size_t frontdesk_imported_row_undo_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_UNDO);
}
/** What gives the values before. frontdesk_contact_change_*. */
static inline frontdesk_ref frontdesk_imported_row_undo_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_UNDO, index);
}

/**
 * The values of custom fields before, as a JSON object. Of equipment, all that it was, as its
 * specification. May be absent.
 */
static inline frontdesk_str frontdesk_imported_row_fields(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_FIELDS);
}

/* ---- ImportKept ------------------------------------------------------------------------------ */

/* Somebody of an import that undoing it leaves as is. */

/** Who. Empty in a plan whose asker does not reach him. */
static inline frontdesk_str frontdesk_import_kept_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/** Why. FRONTDESK_IMPORT_KEPT_BECAUSE_*. */
static inline uint32_t frontdesk_import_kept_because(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_BECAUSE);
}

/* ---- ImportKeptBecause ----------------------------------------------------------------------- */

/* Why undoing an import leaves somebody as is. */

/** Changed since. */
#define FRONTDESK_IMPORT_KEPT_BECAUSE_CHANGED 1

/** Merged since. */
#define FRONTDESK_IMPORT_KEPT_BECAUSE_MERGED 2

/** There is something of it by now: requests, notes, members. */
#define FRONTDESK_IMPORT_KEPT_BECAUSE_IN_USE 3

/** Erased since. */
#define FRONTDESK_IMPORT_KEPT_BECAUSE_ERASED 4

/** Deleted since. */
#define FRONTDESK_IMPORT_KEPT_BECAUSE_DELETED 5

/** Who undoes it may not do what the row did. */
#define FRONTDESK_IMPORT_KEPT_BECAUSE_NOT_ALLOWED 6

/* ---- DialectSuggestion ----------------------------------------------------------------------- */

/* How a table seems to be written. */

/** The dialect. frontdesk_table_dialect_*. */
static inline frontdesk_ref frontdesk_dialect_suggestion_dialect(frontdesk_ref ref) {
    return frontdesk_ref_part(ref, FRONTDESK_FIELD_DIALECT);
}

/** How many in a hundred of the first records have as many cells as most. */
static inline int64_t frontdesk_dialect_suggestion_confidence(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_CONFIDENCE);
}

/** How many there are: the cells of the first record. */
static inline size_t frontdesk_dialect_suggestion_headers_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_HEADERS);
}
/** The cells of the first record. */
static inline frontdesk_str frontdesk_dialect_suggestion_headers_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_text_at(ref, FRONTDESK_FIELD_HEADERS, index);
}

/* ---- MappingSuggestion ----------------------------------------------------------------------- */

/* What the columns of a table seem to hold. */

/** Whose export it seems to be, such as `Google Contacts`. May be absent. */
static inline frontdesk_str frontdesk_mapping_suggestion_source(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_SOURCE);
}

/** How many there are: the columns that are known. frontdesk_import_column_*. */
static inline size_t frontdesk_mapping_suggestion_columns_count(frontdesk_ref ref) {
    return frontdesk_ref_count(ref, FRONTDESK_FIELD_COLUMNS);
}
/** The columns that are known. frontdesk_import_column_*. */
static inline frontdesk_ref frontdesk_mapping_suggestion_columns_at(frontdesk_ref ref, size_t index) {
    return frontdesk_ref_part_at(ref, FRONTDESK_FIELD_COLUMNS, index);
}

/* ---- ContactFacet ---------------------------------------------------------------------------- */

/* What a filter asks about. */

/**
 * `Organisation`: The organisations of a person, by id: the first and the others. One that was
 * merged is the one that remained.
 */
#define FRONTDESK_CONTACT_FACET_ORGANISATION 1

/** `Group`: The group of a person, by id. */
#define FRONTDESK_CONTACT_FACET_GROUP 2

/** `Department`: The department of a person, by id. */
#define FRONTDESK_CONTACT_FACET_DEPARTMENT 3

/** `Manager`: Whether a person manages an organisation: `true` or `false`. */
#define FRONTDESK_CONTACT_FACET_MANAGER 4

/** `Status`: The account status: `Active`, `Blocked` or `Dismissed`. */
#define FRONTDESK_CONTACT_FACET_STATUS 5

/** `Notifications`: Whether the desk writes to the person: `true` or `false`. */
#define FRONTDESK_CONTACT_FACET_NOTIFICATIONS 6

/** `Tag`: Tags, whatever the case. */
#define FRONTDESK_CONTACT_FACET_TAG 7

/** `Archived`: Whether an organisation is archived: `true` or `false`. */
#define FRONTDESK_CONTACT_FACET_ARCHIVED 8

/**
 * `Custom`: A custom field: options and references by id, dates and times as text.
 *   field: FieldId. The field.
 */
#define FRONTDESK_CONTACT_FACET_CUSTOM 9

/* ---- ContactTest ----------------------------------------------------------------------------- */

/* A test of one value. Who has several passes if one of them does, but for `IsNot`. */

/**
 * `Is`: There is this value. Texts that people wrote are compared whatever the case and the
 * diacritics.
 *   value: Json. The value.
 */
#define FRONTDESK_CONTACT_TEST_IS 1

/**
 * `IsNot`: There is not this value; there may be none.
 *   value: Json. The value.
 */
#define FRONTDESK_CONTACT_TEST_IS_NOT 2

/**
 * `Contains`: There is a text with this in it.
 *   text: text. What is sought.
 */
#define FRONTDESK_CONTACT_TEST_CONTAINS 3

/**
 * `StartsWith`: There is a text that begins so.
 *   text: text. What is sought.
 */
#define FRONTDESK_CONTACT_TEST_STARTS_WITH 4

/**
 * `Between`: There is a number, a date, a time or an instant from one to another, both included.
 *   least: Json, may be left out. The least; no bound when absent.
 *   most: Json, may be left out. The most; no bound when absent.
 */
#define FRONTDESK_CONTACT_TEST_BETWEEN 5

/** `IsEmpty`: There is no value. */
#define FRONTDESK_CONTACT_TEST_IS_EMPTY 6

/** `IsFilled`: There is any value. */
#define FRONTDESK_CONTACT_TEST_IS_FILLED 7

/* ---- ContactFilter --------------------------------------------------------------------------- */

/*
 * A filter: any of its tests holds.
 *   facet: ContactFacet. What is tested.
 *   any: list of ContactTest. The tests, 1 to 1,000.
 */

/* ---- ContactSearch --------------------------------------------------------------------------- */

/*
 * What is sought: everything of it must hold. Nothing of it finds everybody.
 *   text: text, may be left out. Every word of it occurs in the name or in an e-mail address,
 *     whatever the case and the diacritics. At most 1,000
 * bytes.
 *   at_start: true or false, may be left out. A word of the text stands where a word, a number or a
 *     sign begins.
 *   email: text, may be left out. An e-mail address that is one of the contact's, in any spelling
 *     that reaches the same mailbox.
 *   similar: true or false, may be left out. Only persons of whom others seem to be the same, and
 *     nobody has said that they are not. The rest of the search must
 * leave no more than 10,000 persons.
 *   filters: list of ContactFilter, may be left out. Filters, at most 99.
 */

/* ---- SearchPosition -------------------------------------------------------------------------- */

/* Where a page ended: what the next one is asked with. */

/** What the last one is ordered by. */
static inline frontdesk_str frontdesk_search_position_name(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NAME);
}

/** The id of the last one. */
static inline frontdesk_str frontdesk_search_position_id(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ID);
}

/* ---- FoundPerson ----------------------------------------------------------------------------- */

/* A person that was found. */

/** Who. */
static inline frontdesk_str frontdesk_found_person_person(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_PERSON);
}

/** The name; empty where there is none. */
static inline frontdesk_str frontdesk_found_person_name(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NAME);
}

/** The primary e-mail address. May be absent. */
static inline frontdesk_str frontdesk_found_person_email(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_EMAIL);
}

/** The group. May be absent. */
static inline frontdesk_str frontdesk_found_person_group(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_GROUP);
}

/** The organisation. May be absent. */
static inline frontdesk_str frontdesk_found_person_organisation(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ORGANISATION);
}

/** The status of the account. FRONTDESK_ACCOUNT_STATUS_*. */
static inline uint32_t frontdesk_found_person_status(frontdesk_ref ref) {
    return frontdesk_ref_choice(ref, FRONTDESK_FIELD_STATUS);
}

/* ---- FoundOrganisation ----------------------------------------------------------------------- */

/* An organisation that was found. */

/** Which. */
static inline frontdesk_str frontdesk_found_organisation_organisation(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_ORGANISATION);
}

/** What it is called. */
static inline frontdesk_str frontdesk_found_organisation_name(frontdesk_ref ref) {
    return frontdesk_ref_text(ref, FRONTDESK_FIELD_NAME);
}

/** Whether it is archived. 1 or 0. */
static inline int64_t frontdesk_found_organisation_archived(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_ARCHIVED);
}

/* ---- SearchRemoval --------------------------------------------------------------------------- */

/* What keeps somebody from being found. */

/** A word of the text does not occur. */
#define FRONTDESK_SEARCH_REMOVAL_WORD 1
/** Its number, from 1. */
static inline int64_t frontdesk_search_removal_word_word(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_WORD);
}

/** The e-mail address is another's. */
#define FRONTDESK_SEARCH_REMOVAL_EMAIL 2

/** Nobody seems to be the same. */
#define FRONTDESK_SEARCH_REMOVAL_NOT_SIMILAR 3

/** A filter does not hold. */
#define FRONTDESK_SEARCH_REMOVAL_FILTER 4
/** Its number, from 1. */
static inline int64_t frontdesk_search_removal_filter_filter(frontdesk_ref ref) {
    return frontdesk_ref_int(ref, FRONTDESK_FIELD_FILTER);
}

/** Merged into another, who is found instead. */
#define FRONTDESK_SEARCH_REMOVAL_MERGED 5

/** The asker may not see who it is. */
#define FRONTDESK_SEARCH_REMOVAL_NOT_VISIBLE 6

#ifdef __cplusplus
}
#endif

#endif
