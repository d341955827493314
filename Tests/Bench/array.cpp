// Peer: two flat arrays of what is left (children, units) per room, one entry a minute. A check is a vectorised
// minimum over the minutes, a booking a vectorised subtraction. The yardstick: simple, and near what memory allows.
#include <climits>

#include "desk.hpp"

namespace {

using namespace bench;

class Minutes {
 public:
  explicit Minutes(const Workload &workload) : workload_(workload) {
    size_t length = static_cast<size_t>(workload.horizon) + 64;
    for (const auto &plans : workload.plans) {
      std::vector<int16_t> heads(length), units(length);
      for (const Plan &plan : plans) {
        std::fill(heads.begin() + plan.from, heads.begin() + plan.until, static_cast<int16_t>(plan.heads));
        std::fill(units.begin() + plan.from, units.begin() + plan.until, static_cast<int16_t>(plan.units));
      }
      heads_.push_back(std::move(heads));
      units_.push_back(std::move(units));
    }
  }

  char check(int32_t room, int32_t from, int32_t until, int32_t units) const {
    if (least(heads(room) + from, until - from) < 1) return 'F';
    return least(this->units(room) + from, until - from) < units ? 'S' : 'A';
  }

  void add(int32_t room, int32_t from, int32_t until, int32_t heads, int32_t units) {
    int16_t *h = heads_[static_cast<size_t>(room)].data(), *u = units_[static_cast<size_t>(room)].data();
    int16_t head = static_cast<int16_t>(heads), unit = static_cast<int16_t>(units);
    for (int32_t t = from; t < until; t++) h[t] = static_cast<int16_t>(h[t] - head);
    for (int32_t t = from; t < until; t++) u[t] = static_cast<int16_t>(u[t] - unit);
  }

  // A stay is tried from its right end: a blocked minute rules out every start at or before it.
  int next(int32_t room, int32_t units, StartFeed feed) const {
    int32_t start = (feed.from + feed.step - 1) / feed.step * feed.step, known = start;
    while (start + feed.length <= feed.until) {
      int32_t blocked = lastBlocked(room, std::max(start, known), start + feed.length, units);
      if (blocked >= 0) {
        start = (blocked + feed.step) / feed.step * feed.step;
        known = std::max(known, start);
        continue;
      }
      known = start + feed.length;
      feed.starts[feed.found++] = start;
      if (feed.found == feed.most) break;
      start += feed.step;
    }
    return feed.found;
  }

  Held occupancy(int32_t room, int32_t minute) const {
    Held plan = planned(workload_.plans[static_cast<size_t>(room)], minute);
    return {plan.heads - heads(room)[minute], plan.units - units(room)[minute]};
  }

  void peaks(int32_t room, int32_t from, int32_t hours, uint16_t *peaks) const {
    int32_t until = from + 60 * hours;
    const auto &plans = workload_.plans[static_cast<size_t>(room)];
    auto plan = std::upper_bound(plans.begin(), plans.end(), from,
                                 [](int32_t m, const Plan &p) { return m < p.until; });
    for (; plan != plans.end() && plan->from < until; ++plan) {
      int32_t at = std::max(plan->from, from), end = std::min(plan->until, until);
      while (at < end) {
        int32_t hour = (at - from) / 60, stop = std::min(end, from + 60 * (hour + 1));
        int held = plan->heads - least(heads(room) + at, stop - at);
        peaks[hour] = std::max(peaks[hour], static_cast<uint16_t>(held));
        at = stop;
      }
    }
  }

 private:
  const int16_t *heads(int32_t room) const { return heads_[static_cast<size_t>(room)].data(); }
  const int16_t *units(int32_t room) const { return units_[static_cast<size_t>(room)].data(); }

  static int16_t least(const int16_t *first, int32_t count) {
    int16_t least = SHRT_MAX;
    for (int32_t i = 0; i < count; i++) least = first[i] < least ? first[i] : least;
    return least;
  }

  // The last minute of [from, until) that has no room, or -1; 64 minutes at a time.
  int32_t lastBlocked(int32_t room, int32_t from, int32_t until, int32_t need) const {
    const int16_t *h = heads(room), *u = units(room);
    while (until > from) {
      int32_t start = std::max(from, until - 64);
      int blocked = 0;
      for (int32_t t = start; t < until; t++) blocked |= (h[t] < 1) | (u[t] < need);
      if (blocked)
        for (int32_t t = until - 1; t >= start; t--)
          if (h[t] < 1 || u[t] < need) return t;
      until = start;
    }
    return -1;
  }

  const Workload &workload_;
  std::vector<std::vector<int16_t>> heads_, units_;
};

}  // namespace

int main(int count, char **arguments) {
  return bench::run<bench::Engine<Minutes>>("array", count, arguments);
}
