#include "CResources.h"

#include <string.h>

static const unsigned char notices[] = {
#embed "../../Resources/NOTICES.md"
};
static const unsigned char duties[] = {
#embed "../../Resources/duties.csv"
};
static const unsigned char holidays[] = {
#embed "../../Resources/holidays.csv"
};
static const unsigned char manual_administrator_en[] = {
#embed "../../Resources/manual/administrator.en.md"
};
static const unsigned char manual_administrator_ko[] = {
#embed "../../Resources/manual/administrator.ko.md"
};
static const unsigned char manual_care_en[] = {
#embed "../../Resources/manual/care.en.md"
};
static const unsigned char manual_care_ko[] = {
#embed "../../Resources/manual/care.ko.md"
};
static const unsigned char manual_caregiver_en[] = {
#embed "../../Resources/manual/caregiver.en.md"
};
static const unsigned char manual_caregiver_ko[] = {
#embed "../../Resources/manual/caregiver.ko.md"
};
static const unsigned char manual_desk_en[] = {
#embed "../../Resources/manual/desk.en.md"
};
static const unsigned char manual_desk_ko[] = {
#embed "../../Resources/manual/desk.ko.md"
};
static const unsigned char manual_developers_en[] = {
#embed "../../Resources/manual/developers.en.md"
};
static const unsigned char manual_engine_en[] = {
#embed "../../Resources/manual/engine.en.md"
};
static const unsigned char manual_engine_ko[] = {
#embed "../../Resources/manual/engine.ko.md"
};
static const unsigned char manual_measurements_en[] = {
#embed "../../Resources/manual/measurements.en.md"
};
static const unsigned char manual_measurements_ko[] = {
#embed "../../Resources/manual/measurements.ko.md"
};
static const unsigned char manual_money_en[] = {
#embed "../../Resources/manual/money.en.md"
};
static const unsigned char manual_money_ko[] = {
#embed "../../Resources/manual/money.ko.md"
};
static const unsigned char manual_people_en[] = {
#embed "../../Resources/manual/people.en.md"
};
static const unsigned char manual_people_ko[] = {
#embed "../../Resources/manual/people.ko.md"
};
static const unsigned char manual_record_en[] = {
#embed "../../Resources/manual/record.en.md"
};
static const unsigned char manual_record_ko[] = {
#embed "../../Resources/manual/record.ko.md"
};
static const unsigned char manual_roster_en[] = {
#embed "../../Resources/manual/roster.en.md"
};
static const unsigned char manual_roster_ko[] = {
#embed "../../Resources/manual/roster.ko.md"
};
static const unsigned char manual_supervisor_en[] = {
#embed "../../Resources/manual/supervisor.en.md"
};
static const unsigned char manual_supervisor_ko[] = {
#embed "../../Resources/manual/supervisor.ko.md"
};
static const unsigned char names_given[] = {
#embed "../../Resources/names/given.csv"
};
static const unsigned char names_surnames[] = {
#embed "../../Resources/names/surnames.csv"
};
static const unsigned char profiles_busan_365_2023[] = {
#embed "../../Resources/profiles/busan-365-2023.json"
};
static const unsigned char profiles_iksan_2016_night[] = {
#embed "../../Resources/profiles/iksan-2016-night.json"
};
static const unsigned char profiles_iksan_2017_saturday[] = {
#embed "../../Resources/profiles/iksan-2017-saturday.json"
};
static const unsigned char profiles_jeonbuk_sos_2025[] = {
#embed "../../Resources/profiles/jeonbuk-sos-2025.json"
};
static const unsigned char profiles_jinju_2019[] = {
#embed "../../Resources/profiles/jinju-2019.json"
};
static const unsigned char profiles_national_independent[] = {
#embed "../../Resources/profiles/national-independent.json"
};
static const unsigned char profiles_national_integrated[] = {
#embed "../../Resources/profiles/national-integrated.json"
};
static const unsigned char profiles_night_extension_2026[] = {
#embed "../../Resources/profiles/night-extension-2026.json"
};
static const unsigned char ratios[] = {
#embed "../../Resources/ratios.json"
};
static const unsigned char sites[] = {
#embed "../../Resources/sites.csv"
};

// One row for each file of Resources/, sorted by path; a repository test compares the two.
#define RESOURCES(ROW)                                                     \
  ROW("NOTICES.md", notices)                                               \
  ROW("duties.csv", duties)                                                \
  ROW("holidays.csv", holidays)                                            \
  ROW("manual/administrator.en.md", manual_administrator_en)               \
  ROW("manual/administrator.ko.md", manual_administrator_ko)               \
  ROW("manual/care.en.md", manual_care_en)                                 \
  ROW("manual/care.ko.md", manual_care_ko)                                 \
  ROW("manual/caregiver.en.md", manual_caregiver_en)                       \
  ROW("manual/caregiver.ko.md", manual_caregiver_ko)                       \
  ROW("manual/desk.en.md", manual_desk_en)                                 \
  ROW("manual/desk.ko.md", manual_desk_ko)                                 \
  ROW("manual/developers.en.md", manual_developers_en)                     \
  ROW("manual/engine.en.md", manual_engine_en)                             \
  ROW("manual/engine.ko.md", manual_engine_ko)                             \
  ROW("manual/measurements.en.md", manual_measurements_en)                 \
  ROW("manual/measurements.ko.md", manual_measurements_ko)                 \
  ROW("manual/money.en.md", manual_money_en)                               \
  ROW("manual/money.ko.md", manual_money_ko)                               \
  ROW("manual/people.en.md", manual_people_en)                             \
  ROW("manual/people.ko.md", manual_people_ko)                             \
  ROW("manual/record.en.md", manual_record_en)                             \
  ROW("manual/record.ko.md", manual_record_ko)                             \
  ROW("manual/roster.en.md", manual_roster_en)                             \
  ROW("manual/roster.ko.md", manual_roster_ko)                             \
  ROW("manual/supervisor.en.md", manual_supervisor_en)                     \
  ROW("manual/supervisor.ko.md", manual_supervisor_ko)                     \
  ROW("names/given.csv", names_given)                                      \
  ROW("names/surnames.csv", names_surnames)                                \
  ROW("profiles/busan-365-2023.json", profiles_busan_365_2023)             \
  ROW("profiles/iksan-2016-night.json", profiles_iksan_2016_night)         \
  ROW("profiles/iksan-2017-saturday.json", profiles_iksan_2017_saturday)   \
  ROW("profiles/jeonbuk-sos-2025.json", profiles_jeonbuk_sos_2025)         \
  ROW("profiles/jinju-2019.json", profiles_jinju_2019)                     \
  ROW("profiles/national-independent.json", profiles_national_independent) \
  ROW("profiles/national-integrated.json", profiles_national_integrated)   \
  ROW("profiles/night-extension-2026.json", profiles_night_extension_2026) \
  ROW("ratios.json", ratios)                                               \
  ROW("sites.csv", sites)

#define NAME(path, array) path,
static const char *const names[] = {RESOURCES(NAME) NULL};

#define BYTES(path, array) {array, sizeof array},
static const resource_bytes bytes[] = {RESOURCES(BYTES)};

resource_bytes resource_named(const char *name) {
  for (size_t i = 0; names[i] != NULL; i++) {
    if (strcmp(names[i], name) == 0) return bytes[i];
  }
  return (resource_bytes){NULL, 0};
}

const char *const *resource_names(void) { return names; }
