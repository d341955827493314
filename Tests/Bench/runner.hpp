// Runs one engine over a workload and reports it as the bench format asks: the decisions, one line of JSON.
//
// An engine has: char book(id, room, child, units, from, until); char cancel(id); char change(id, from, until);
// int next(room, units, from, until, length, step, count, starts); Held occupancy(room, minute);
// void peaks(room, from, hours, peaks).
#pragma once

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <memory>
#include <string>
#include <vector>

#include "workload.hpp"

namespace bench {

struct Held {
  int32_t heads, units;
};

// The format asks for no more starts than this in the generated files.
constexpr int mostStarts = 5;

// One decision: a letter, or the number of values that follow in `value`.
struct Decision {
  char letter;
  uint8_t count;
  int32_t value[mostStarts];
};

struct Decisions {
  std::vector<Decision> all;
  std::vector<uint16_t> peaks;

  explicit Decisions(size_t count) : all(count) {}
};

inline double seconds(clockid_t clock) {
  timespec time;
  clock_gettime(clock, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

// A line of the process's own status, in MB.
inline double megabytes(const char *name) {
  std::ifstream status("/proc/self/status");
  std::string line;
  while (std::getline(status, line))
    if (line.rfind(name, 0) == 0) return std::atof(line.c_str() + strlen(name)) / 1024;
  return 0;
}

inline uint64_t fnv(const void *bytes, size_t count) {
  uint64_t hash = 14695981039346656037u;
  for (size_t i = 0; i < count; i++)
    hash = (hash ^ static_cast<const uint8_t *>(bytes)[i]) * 1099511628211u;
  return hash;
}

template <class Engine>
inline void step(Engine &engine, const Operation &operation, Decision &decision, Decisions &decisions) {
  const int32_t *f = operation.field;
  switch (operation.letter) {
    case 'B': decision.letter = engine.book(f[0], f[1], f[2], f[3], f[4], f[5]); break;
    case 'C': decision.letter = engine.cancel(f[0]); break;
    case 'X': decision.letter = engine.change(f[0], f[1], f[2]); break;
    case 'N':
      decision.count = static_cast<uint8_t>(engine.next(
          f[0], f[1], f[2], f[3], f[4], f[5], std::min(f[6], mostStarts), decision.value));
      break;
    case 'O': {
      Held held = engine.occupancy(f[0], f[1]);
      decision.value[0] = held.heads;
      decision.value[1] = held.units;
      break;
    }
    case 'P': {
      size_t first = decisions.peaks.size();
      decision.value[0] = static_cast<int32_t>(first);
      decisions.peaks.resize(first + static_cast<size_t>(f[2]), 0);
      engine.peaks(f[0], f[1], f[2], decisions.peaks.data() + first);
      break;
    }
  }
}

inline std::string stream(const Workload &workload, const Decisions &decisions, size_t &accepted) {
  std::string text;
  char buffer[64];
  for (size_t i = 0; i < workload.operations.size(); i++) {
    const Operation &operation = workload.operations[i];
    const Decision &decision = decisions.all[i];
    switch (operation.letter) {
      case 'N':
        text += 'T';
        for (int k = 0; k < decision.count; k++) text += " " + std::to_string(decision.value[k]);
        break;
      case 'O':
        text += "O " + std::to_string(decision.value[0]) + " " + std::to_string(decision.value[1]);
        break;
      case 'P': {
        const uint16_t *first = decisions.peaks.data() + decision.value[0];
        size_t hours = static_cast<size_t>(operation.field[2]);
        int most = hours ? *std::max_element(first, first + hours) : 0;
        snprintf(buffer, sizeof buffer, "P %d %016llx", most,
                 static_cast<unsigned long long>(fnv(first, 2 * hours)));
        text += buffer;
        break;
      }
      default:
        text += decision.letter;
        if (operation.letter == 'B' && decision.letter == 'A') accepted++;
    }
    text += '\n';
  }
  return text;
}

template <class Engine>
void printLatencies(const Workload &workload) {
  auto engine = std::make_unique<Engine>(workload);
  Decisions decisions(workload.operations.size());
  std::vector<std::vector<int64_t>> times(128);
  for (size_t i = 0; i < workload.operations.size(); i++) {
    timespec started, ended;
    clock_gettime(CLOCK_MONOTONIC, &started);
    step(*engine, workload.operations[i], decisions.all[i], decisions);
    clock_gettime(CLOCK_MONOTONIC, &ended);
    times[static_cast<size_t>(workload.operations[i].letter)].push_back(
        (ended.tv_sec - started.tv_sec) * 1'000'000'000 + ended.tv_nsec - started.tv_nsec);
  }
  printf(",\"lat_ns\":{");
  const char *comma = "";
  for (char letter : {'B', 'C', 'X', 'N', 'O', 'P'}) {
    auto &list = times[static_cast<size_t>(letter)];
    if (list.empty()) continue;
    std::sort(list.begin(), list.end());
    auto at = [&](double share) {
      return static_cast<long long>(
          list[std::min(list.size() - 1, static_cast<size_t>(share * static_cast<double>(list.size())))]);
    };
    printf("%s\"%c\":[%lld,%lld,%lld,%lld]", comma, letter, at(0.5), at(0.99), at(0.999),
           static_cast<long long>(list.back()));
    comma = ",";
  }
  printf("}");
}

struct Options {
  std::string file, out;
  int repetitions = 1;
  bool latencies = false;
  size_t limit = 0;

  Options(int count, char **arguments) {
    for (int i = 1; i < count; i++) {
      std::string argument = arguments[i];
      bool hasValue = i + 1 < count;
      if (argument == "--out" && hasValue) out = arguments[++i];
      else if (argument == "--reps" && hasValue) repetitions = std::atoi(arguments[++i]);
      else if (argument == "--limit" && hasValue) limit = std::strtoull(arguments[++i], nullptr, 10);
      else if (argument == "--lat") latencies = true;
      else file = argument;
    }
  }
};

template <class Engine>
int run(const char *name, int count, char **arguments) {
  Options options(count, arguments);
  Workload workload = readWorkload(options.file);
  size_t operations = workload.operations.size();
  if (options.limit > 0 && options.limit < operations) workload.operations.resize(operations = options.limit);
  struct Run {
    double wall, cpu;
  };
  std::vector<Run> runs;
  double load = 0, base = 0, end = 0;
  std::string text;
  size_t accepted = 0;
  for (int repetition = 0; repetition < options.repetitions; repetition++) {
    Decisions decisions(operations);
    if (repetition == 0) base = megabytes("VmRSS:");
    double started = seconds(CLOCK_MONOTONIC);
    auto engine = std::make_unique<Engine>(workload);
    double loaded = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
    for (size_t i = 0; i < operations; i++)
      step(*engine, workload.operations[i], decisions.all[i], decisions);
    double ended = seconds(CLOCK_MONOTONIC);
    runs.push_back({ended - loaded, seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu});
    if (repetition > 0) continue;
    load = loaded - started;
    end = megabytes("VmRSS:");
    text = stream(workload, decisions, accepted);
  }
  std::sort(runs.begin(), runs.end(), [](const Run &a, const Run &b) { return a.wall < b.wall; });
  if (!options.out.empty()) std::ofstream(options.out, std::ios::binary) << text;
  printf("{\"runner\":\"%s\",\"file\":\"%s\",\"ops\":%zu,\"load_s\":%.6f,\"run_s\":%.6f,"
         "\"run_s_median\":%.6f,\"cpu_s\":%.6f,\"ops_per_s\":%.0f,\"accepted\":%zu,"
         "\"checksum\":\"%016llx\",\"rss_base_mb\":%.1f,\"rss_end_mb\":%.1f,\"peak_rss_mb\":%.1f",
         name, workload.name.c_str(), operations, load, runs[0].wall, runs[runs.size() / 2].wall,
         runs[0].cpu, static_cast<double>(operations) / runs[0].wall, accepted,
         static_cast<unsigned long long>(fnv(text.data(), text.size())), base, end, megabytes("VmHWM:"));
  if (options.latencies) printLatencies<Engine>(workload);
  printf("}\n");
  return 0;
}

}  // namespace bench
