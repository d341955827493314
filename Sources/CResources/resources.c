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
