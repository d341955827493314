// Peer: per room and day a short sorted array of runs (from which minute on, children left, units left), cut at
// midnight. Memory follows the bookings; a check walks the few runs of a day or two.
#include "desk.hpp"

namespace {

using namespace bench;

struct Run {
  int16_t minute, heads, units;
};

using Day = std::vector<Run>;
constexpr int32_t day = 1440;

class Runs {
 public:
  explicit Runs(const Workload &workload)
      : workload_(workload),
        days_(workload.horizon / day + 2),
        runs_(static_cast<size_t>(workload.rooms) * static_cast<size_t>(days_)) {
    for (Day &runs : runs_) {
      runs.reserve(8);
      runs.push_back({0, 0, 0});
    }
    for (int32_t room = 0; room < workload.rooms; room++)
      for (const Plan &plan : workload.plans[static_cast<size_t>(room)])
        add(room, plan.from, plan.until, -plan.heads, -plan.units);
  }

  char check(int32_t room, int32_t from, int32_t until, int32_t units) const {
    int heads = 1 << 20, left = 1 << 20;
    for (int32_t d = from / day; d * day < until; d++) {
      const Day &runs = at(room, d);
      int32_t end = std::min(until - d * day, day);
      for (size_t i = find(runs, std::max(from - d * day, 0)); i < runs.size() && runs[i].minute < end; i++) {
        heads = std::min<int>(heads, runs[i].heads);
        left = std::min<int>(left, runs[i].units);
      }
    }
    return heads < 1 ? 'F' : left < units ? 'S' : 'A';
  }

  void add(int32_t room, int32_t from, int32_t until, int32_t heads, int32_t units) {
    for (int32_t d = from / day; d * day < until; d++)
      addDay(runs_[index(room, d)], std::max(from - d * day, 0), std::min(until - d * day, day), heads, units);
  }

  int next(int32_t room, int32_t units, StartFeed feed) const {
    int32_t free = -1;
    for (int32_t d = feed.from / day; d * day < feed.until; d++)
      for (const Run &run : at(room, d)) {
        bool fits = run.heads >= 1 && run.units >= units;
        int32_t minute = d * day + run.minute;
        if (fits && free < 0) free = minute;
        if (!fits && free >= 0) {
          if (feed.take(free, minute)) return feed.found;
          free = -1;
        }
      }
    if (free >= 0) feed.take(free, feed.until);
    return feed.found;
  }

  Held occupancy(int32_t room, int32_t minute) const {
    const Day &runs = at(room, minute / day);
    const Run &run = runs[find(runs, minute % day)];
    Held plan = planned(workload_.plans[static_cast<size_t>(room)], minute);
    return {plan.heads - run.heads, plan.units - run.units};
  }

  void peaks(int32_t room, int32_t from, int32_t hours, uint16_t *peaks) const {
    int32_t until = from + 60 * hours;
    const auto &plans = workload_.plans[static_cast<size_t>(room)];
    auto plan = std::upper_bound(plans.begin(), plans.end(), from,
                                 [](int32_t m, const Plan &p) { return m < p.until; });
    for (; plan != plans.end() && plan->from < until; ++plan) {
      int32_t at = std::max(plan->from, from), end = std::min(plan->until, until);
      while (at < end) {
        const Day &runs = this->at(room, at / day);
        int32_t midnight = at / day * day;
        size_t i = find(runs, at - midnight);
        int32_t next = i + 1 < runs.size() ? midnight + runs[i + 1].minute : midnight + day;
        next = std::min(next, end);
        uint16_t held = static_cast<uint16_t>(plan->heads - runs[i].heads);
        for (int32_t hour = (at - from) / 60; hour <= (next - 1 - from) / 60; hour++)
          peaks[hour] = std::max(peaks[hour], held);
        at = next;
      }
    }
  }

 private:
  size_t index(int32_t room, int32_t d) const {
    return static_cast<size_t>(room) * static_cast<size_t>(days_) + static_cast<size_t>(d);
  }
  const Day &at(int32_t room, int32_t d) const { return runs_[index(room, d)]; }

  static size_t find(const Day &runs, int32_t minute) {
    size_t i = 0;
    while (i + 1 < runs.size() && runs[i + 1].minute <= minute) i++;
    return i;
  }

  static size_t split(Day &runs, int32_t minute) {
    size_t i = find(runs, minute);
    if (runs[i].minute == minute) return i;
    Run run = runs[i];
    run.minute = static_cast<int16_t>(minute);
    runs.insert(runs.begin() + static_cast<long>(i) + 1, run);
    return i + 1;
  }

  static void join(Day &runs, size_t i) {
    if (i == 0 || i >= runs.size()) return;
    if (runs[i].heads == runs[i - 1].heads && runs[i].units == runs[i - 1].units)
      runs.erase(runs.begin() + static_cast<long>(i));
  }

  static void addDay(Day &runs, int32_t from, int32_t until, int32_t heads, int32_t units) {
    size_t first = split(runs, from), end = until >= day ? runs.size() : split(runs, until);
    for (size_t i = first; i < end; i++) {
      runs[i].heads = static_cast<int16_t>(runs[i].heads - heads);
      runs[i].units = static_cast<int16_t>(runs[i].units - units);
    }
    if (until < day) join(runs, end);
    join(runs, first);
  }

  const Workload &workload_;
  int32_t days_;
  std::vector<Day> runs_;
};

}  // namespace

int main(int count, char **arguments) {
  return bench::run<bench::Engine<Runs>>("runs", count, arguments);
}
