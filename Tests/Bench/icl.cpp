// Peer: Boost.ICL, one interval_map (a red-black tree of segments) of what is left per room.
#include <boost/icl/interval_map.hpp>
#include <boost/icl/right_open_interval.hpp>

#include "desk.hpp"

namespace {

using namespace bench;

struct Left {
  int heads = 0, units = 0;
  Left &operator+=(const Left &other) {
    heads += other.heads;
    units += other.units;
    return *this;
  }
  bool operator==(const Left &other) const { return heads == other.heads && units == other.units; }
};

using Interval = boost::icl::right_open_interval<int>;
using Map = boost::icl::interval_map<int, Left, boost::icl::partial_absorber, std::less,
                                     boost::icl::inplace_plus, boost::icl::inter_section, Interval>;

class Tree {
 public:
  explicit Tree(const Workload &workload) : workload_(workload), maps_(static_cast<size_t>(workload.rooms)) {
    for (size_t room = 0; room < maps_.size(); room++)
      for (const Plan &plan : workload.plans[room])
        maps_[room].add({Interval(plan.from, plan.until), Left{plan.heads, plan.units}});
  }

  char check(int32_t room, int32_t from, int32_t until, int32_t units) const {
    auto range = map(room).equal_range(Interval(from, until));
    int at = from;
    bool isShort = false;
    for (auto segment = range.first; segment != range.second; ++segment) {
      if (segment->first.lower() > at || segment->second.heads < 1) return 'F';
      if (segment->second.units < units) isShort = true;
      at = segment->first.upper();
    }
    return at < until ? 'F' : isShort ? 'S' : 'A';
  }

  void add(int32_t room, int32_t from, int32_t until, int32_t heads, int32_t units) {
    maps_[static_cast<size_t>(room)].add({Interval(from, until), Left{-heads, -units}});
  }

  int next(int32_t room, int32_t units, StartFeed feed) const {
    int start = -1, end = -1;
    auto segment = map(room).lower_bound(Interval(feed.from, feed.from + 1));
    for (; segment != map(room).end() && segment->first.lower() < feed.until; ++segment) {
      bool fits = segment->second.heads >= 1 && segment->second.units >= units;
      if (fits && start >= 0 && segment->first.lower() == end) {
        end = segment->first.upper();
        continue;
      }
      if (start >= 0 && feed.take(start, end)) return feed.found;
      start = fits ? segment->first.lower() : -1;
      end = segment->first.upper();
    }
    if (start >= 0) feed.take(start, end);
    return feed.found;
  }

  Held occupancy(int32_t room, int32_t minute) const {
    auto segment = map(room).find(minute);
    Left left = segment == map(room).end() ? Left{} : segment->second;
    Held plan = planned(workload_.plans[static_cast<size_t>(room)], minute);
    return {plan.heads - left.heads, plan.units - left.units};
  }

  void peaks(int32_t room, int32_t from, int32_t hours, uint16_t *peaks) const {
    int32_t until = from + 60 * hours;
    auto put = [&](int32_t start, int32_t end, int held) {
      start = std::max(start, from);
      end = std::min(end, until);
      if (start >= end) return;
      for (int32_t hour = (start - from) / 60; hour <= (end - 1 - from) / 60; hour++)
        peaks[hour] = std::max(peaks[hour], static_cast<uint16_t>(held));
    };
    const auto &plans = workload_.plans[static_cast<size_t>(room)];
    auto plan = std::upper_bound(plans.begin(), plans.end(), from,
                                 [](int32_t m, const Plan &p) { return m < p.until; });
    for (; plan != plans.end() && plan->from < until; ++plan) {
      int32_t at = plan->from;
      auto segment = map(room).lower_bound(Interval(at, at + 1));
      for (; segment != map(room).end() && segment->first.lower() < plan->until; ++segment) {
        int32_t start = std::max(plan->from, segment->first.lower());
        int32_t end = std::min(plan->until, segment->first.upper());
        put(at, start, plan->heads);
        put(start, end, plan->heads - segment->second.heads);
        at = end;
      }
      put(at, plan->until, plan->heads);
    }
  }

 private:
  const Map &map(int32_t room) const { return maps_[static_cast<size_t>(room)]; }

  const Workload &workload_;
  std::vector<Map> maps_;
};

}  // namespace

int main(int count, char **arguments) {
  return bench::run<bench::Engine<Tree>>("boost-icl", count, arguments);
}
