// What all peers but SQLite share: opening windows, bookings by number, each child's own live bookings.
#pragma once

#include <algorithm>

#include "runner.hpp"

namespace bench {

class Desk {
 public:
  struct Booking {
    int32_t room, child, units, from, until;
    bool live;
  };

  explicit Desk(const Workload &workload)
      : bookings(workload.bookings), windows_(workload.windows), own_(static_cast<size_t>(workload.children)) {
    size_t first = 0;
    for (int32_t midnight = 0; midnight <= workload.horizon + 1440; midnight += 1440) {
      while (first + 1 < windows_.size() && windows_[first].until <= midnight) first++;
      firstWindow_.push_back(first);
    }
  }

  std::vector<Booking> bookings;

  // Whether [from, until) lies in one window.
  bool isOpen(int32_t from, int32_t until) const {
    size_t i = firstWindow_[static_cast<size_t>(from / 1440)];
    while (i < windows_.size() && windows_[i].until <= from) i++;
    return i < windows_.size() && windows_[i].from <= from && until <= windows_[i].until;
  }

  // Whether a booking of the child other than `except` shares a minute with [from, until).
  bool isTaken(int32_t child, int32_t from, int32_t until, int32_t except) const {
    const auto &list = own_[static_cast<size_t>(child)];
    auto entry = std::upper_bound(list.begin(), list.end(), from,
                                  [](int32_t minute, const Entry &e) { return minute < e.until; });
    for (; entry != list.end() && entry->from < until; ++entry)
      if (entry->booking != except) return true;
    return false;
  }

  void put(int32_t child, int32_t from, int32_t until, int32_t booking) {
    auto &list = own_[static_cast<size_t>(child)];
    auto place = std::upper_bound(list.begin(), list.end(), from,
                                  [](int32_t minute, const Entry &e) { return minute < e.from; });
    list.insert(place, {from, until, booking});
  }

  void drop(int32_t child, int32_t from, int32_t booking) {
    auto &list = own_[static_cast<size_t>(child)];
    auto entry = std::lower_bound(list.begin(), list.end(), from,
                                  [](const Entry &e, int32_t minute) { return e.from < minute; });
    while (entry->booking != booking) ++entry;
    list.erase(entry);
  }

 private:
  struct Entry {
    int32_t from, until, booking;
  };

  std::vector<Span> windows_;
  std::vector<size_t> firstWindow_;     // by day: the first window that ends after its midnight
  std::vector<std::vector<Entry>> own_;  // by child, sorted and disjoint
};

// The plan of a room at a minute.
inline Held planned(const std::vector<Plan> &plans, int32_t minute) {
  auto plan = std::upper_bound(plans.begin(), plans.end(), minute,
                               [](int32_t m, const Plan &p) { return m < p.until; });
  if (plan == plans.end() || plan->from > minute) return {0, 0};
  return {plan->heads, plan->units};
}

// Takes stretches that are free throughout, in ascending order, and finds the starts in them.
struct StartFeed {
  int32_t from, until, length, step, most;
  int32_t *starts;
  int found = 0;

  // True when enough have been found.
  bool take(int32_t start, int32_t end) {
    start = std::max(start, from);
    end = std::min(end, until);
    for (int32_t t = (start + step - 1) / step * step; t + length <= end; t += step) {
      starts[found++] = t;
      if (found == most) return true;
    }
    return false;
  }
};

// The rules in their order over a timeline, which has: char check(room, from, until, units) -> 'A', 'F' or 'S';
// void add(room, from, until, heads, units); next, occupancy and peaks as an engine has them.
template <class Timeline>
class Engine {
 public:
  explicit Engine(const Workload &workload) : desk_(workload), timeline_(workload) {}

  char book(int32_t id, int32_t room, int32_t child, int32_t units, int32_t from, int32_t until) {
    if (!desk_.isOpen(from, until)) return 'C';
    if (desk_.isTaken(child, from, until, -1)) return 'D';
    char answer = timeline_.check(room, from, until, units);
    if (answer != 'A') return answer;
    timeline_.add(room, from, until, 1, units);
    desk_.put(child, from, until, id);
    desk_.bookings[static_cast<size_t>(id)] = {room, child, units, from, until, true};
    return 'A';
  }

  char cancel(int32_t id) {
    auto &booking = desk_.bookings[static_cast<size_t>(id)];
    if (!booking.live) return 'N';
    booking.live = false;
    timeline_.add(booking.room, booking.from, booking.until, -1, -booking.units);
    desk_.drop(booking.child, booking.from, id);
    return 'K';
  }

  char change(int32_t id, int32_t from, int32_t until) {
    auto &booking = desk_.bookings[static_cast<size_t>(id)];
    if (!booking.live) return 'N';
    if (!desk_.isOpen(from, until)) return 'C';
    if (desk_.isTaken(booking.child, from, until, id)) return 'D';
    // Only the minutes that the booking does not hold already can refuse it.
    Span gained[2], lost[2];
    if (until <= booking.from || booking.until <= from) {
      gained[0] = {from, until};
      lost[0] = {booking.from, booking.until};
      gained[1] = lost[1] = {0, 0};
    } else {
      gained[0] = {from, booking.from};
      gained[1] = {booking.until, until};
      lost[0] = {booking.from, from};
      lost[1] = {until, booking.until};
    }
    char answer = 'A';
    for (Span part : gained) {
      if (part.from >= part.until) continue;
      char one = timeline_.check(booking.room, part.from, part.until, booking.units);
      if (one == 'F' || (one == 'S' && answer == 'A')) answer = one;
    }
    if (answer != 'A') return answer;
    for (Span part : lost)
      if (part.from < part.until) timeline_.add(booking.room, part.from, part.until, -1, -booking.units);
    for (Span part : gained)
      if (part.from < part.until) timeline_.add(booking.room, part.from, part.until, 1, booking.units);
    desk_.drop(booking.child, booking.from, id);
    desk_.put(booking.child, from, until, id);
    booking.from = from;
    booking.until = until;
    return 'A';
  }

  int next(int32_t room, int32_t units, int32_t from, int32_t until, int32_t length, int32_t step, int32_t most,
           int32_t *starts) {
    if (most == 0) return 0;
    return timeline_.next(room, units, {from, until, length, step, most, starts});
  }

  Held occupancy(int32_t room, int32_t minute) { return timeline_.occupancy(room, minute); }

  void peaks(int32_t room, int32_t from, int32_t hours, uint16_t *peaks) {
    timeline_.peaks(room, from, hours, peaks);
  }

 private:
  Desk desk_;
  Timeline timeline_;
};

}  // namespace bench
