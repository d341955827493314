// Writes a workload of the bench format 1: generate PROFILE COUNT [SEED]
//   city   about 16 requests per room and day; rooms and days grow with COUNT; 6-12 places, about a fifth refused
//   dense  one house of four rooms with 200-450 places, all requests inside 31 days
// Whole numbers only (splitmix64), so that the same arguments give the same bytes everywhere.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using Minute = int64_t;
constexpr Minute day = 1440;
constexpr int loads[5] = {140, 84, 60, 28, 21};  // 420ths of a caregiver, by age band

class Chance {
 public:
  explicit Chance(uint64_t seed) : state_(seed) {}
  int64_t below(int64_t n) { return static_cast<int64_t>(next() % static_cast<uint64_t>(n)); }
  int64_t between(int64_t a, int64_t b) { return a + below(b - a + 1); }
  bool percent(int p) { return below(100) < p; }
  // On the half hour in 80 of a hundred, on the ten minutes in 15.
  Minute onGrid(Minute minute) {
    int64_t x = below(100);
    Minute grid = x < 80 ? 30 : x < 95 ? 10 : 1;
    return minute / grid * grid;
  }

 private:
  uint64_t next() {
    uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  uint64_t state_;
};

// Month and day of a day number (0 = 2026-01-01).
void civil(int64_t number, int &month, int &dayOfMonth) {
  int64_t z = number + 20454 + 719468, era = z / 146097, doe = z - era * 146097;
  int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
  dayOfMonth = static_cast<int>(doy - (153 * mp + 2) / 5 + 1);
  month = static_cast<int>(mp < 10 ? mp + 3 : mp - 9);
}

// Saturdays, Sundays and the public holidays of a fixed date.
bool isRestDay(int64_t number) {
  if ((number + 3) % 7 >= 5) return true;
  static const int fixed[][2] = {{1, 1}, {3, 1}, {5, 5}, {6, 6}, {8, 15}, {10, 3}, {10, 9}, {12, 25}};
  int month, dayOfMonth;
  civil(number, month, dayOfMonth);
  for (auto &holiday : fixed)
    if (holiday[0] == month && holiday[1] == dayOfMonth) return true;
  return false;
}

struct Stay {
  int64_t room, child;
  Minute from, until;
};

class Generator {
 public:
  Generator(const std::string &profile, int64_t count, uint64_t seed)
      : chance_(seed ^ 0xD01B03u), profile_(profile), isDense_(profile == "dense"), count_(count), seed_(seed) {
    int64_t roomDays = count * 7 / 10 / 16;
    rooms_ = isDense_ ? 4 : count <= 20000 ? 4 : count <= 200000 ? 16 : 36;
    days_ = isDense_ ? 31 : std::max<int64_t>(40, roomDays / rooms_);
    end_ = days_ * day;
    centers_ = rooms_ / 4;
    childrenOfCenter_ = isDense_ ? 4000 : 400;
  }

  void write() {
    header();
    plans();
    for (int64_t i = 0; i < centers_ * childrenOfCenter_; i++) {
      int64_t x = chance_.below(100);
      bands_.push_back(x < 12 ? 0 : x < 38 ? 1 : x < 65 ? 2 : x < 85 ? 3 : 4);
    }
    printf("OPS %lld\n", static_cast<long long>(count_));
    int64_t span = std::max<int64_t>(1, end_ - (isDense_ ? 3 : 23) * day);
    for (int64_t i = 0; i < count_; i++) {
      Minute now = static_cast<Minute>(static_cast<__int128>(span) * i / count_);
      if (i % 2000 == 1999) peak(now);
      else operation(now);
    }
  }

 private:
  template <class... Numbers>
  static void line(const char *format, Numbers... numbers) {
    printf(format, static_cast<long long>(numbers)...);
  }

  Minute opening(int64_t d) const { return d * day + (isRestDay(d) ? 540 : 1080); }
  Minute closing(int64_t d) const { return std::min(d * day + day + (isRestDay(d) ? 0 : 540), end_); }

  void header() {
    line("DOLBOM-BENCH 1\nROOMS %lld\nCHILDREN %lld\nHORIZON %lld\n", rooms_, centers_ * childrenOfCenter_, end_);
    printf("SEED %llu PROFILE %s\n", static_cast<unsigned long long>(seed_), profile_.c_str());
    Minute from = opening(0), until = closing(0);
    for (int64_t d = 1; d < days_; d++) {
      if (opening(d) > until) {
        line("W %lld %lld\n", from, until);
        from = opening(d);
      }
      until = std::max(until, closing(d));
    }
    line("W %lld %lld\n", from, until);
  }

  // Places and staff of the evening, the night and the morning, or of a day of rest.
  void plans() {
    for (int64_t room = 0; room < rooms_; room++) {
      int64_t licensed = isDense_ ? 250 + 50 * (room % 4) : 6 + 2 * (room % 4);
      Minute last = 0;
      for (int64_t d = 0; d < days_; d++) {
        Minute from = std::max(opening(d), last), until = closing(d);
        last = until;
        plan(room, licensed, d, from, until);
      }
    }
  }

  void plan(int64_t room, int64_t licensed, int64_t d, Minute from, Minute until) {
    bool rest = isRestDay(d);
    int64_t base = isDense_ ? licensed / 6 + 1 : licensed <= 8 ? 1 : 2;
    Minute cuts[4] = {from, d * day + (rest ? 780 : 1320), d * day + (rest ? 1200 : day + 360), until};
    int64_t staff[3] = {rest ? base : base + 1, rest ? base + 1 : base, base};
    if (!rest && chance_.percent(50)) staff[2]++;
    bool isClosed = chance_.below(100) < 1;
    int64_t places = chance_.percent(5) ? licensed / 2 : licensed;
    if (chance_.percent(4)) {
      int64_t sick = chance_.below(3);
      staff[sick] = std::max<int64_t>(staff[sick] - 1, 0);
    }
    for (int k = 0; k < 3; k++) {
      Minute a = std::max(cuts[k], from), b = std::min(cuts[k + 1], until);
      if (a < b) line("Q %lld %lld %lld %lld %lld\n", room, a, b, isClosed ? 0 : places, isClosed ? 0 : staff[k] * 420);
    }
  }

  void peak(Minute now) {
    int64_t room = chance_.below(rooms_);
    Minute from = std::min(now / day * day, std::max<Minute>(0, end_ - 720 * 60));
    line("P %lld %lld %lld\n", room, from, std::min<int64_t>(720, (end_ - from) / 60));
  }

  // Of 1,100: 700 bookings, 150 cancellations, 100 changes, 50 searches, 100 looks.
  void operation(Minute now) {
    int64_t x = chance_.below(1100);
    if (x < 700 || pool_.empty()) book(now);
    else if (x < 950) cancelOrChange(now, x < 850);
    else if (x < 1000) search(now);
    else {
      Minute at = chance_.percent(70) ? std::min(end_ - 1, now + chance_.below(120)) : chance_.below(end_);
      line("O %lld %lld\n", chance_.below(rooms_), at);
    }
  }

  void book(Minute now) {
    int64_t id = static_cast<int64_t>(stays_.size());
    Stay stay = id > 10 && chance_.below(100) < 2 ? again(id) : wish(now);
    stay.from = std::max<Minute>(stay.from, 0);
    stay.until = std::min(stay.until, end_);
    if (stay.from >= stay.until) stay.from = stay.until - 1;
    stays_.push_back(stay);
    pool_.push_back(id);
    line("B %lld %lld %lld %lld %lld %lld\n", id, stay.room, stay.child,
         loads[bands_[static_cast<size_t>(stay.child)]], stay.from, stay.until);
  }

  // The same child again, or right after.
  Stay again(int64_t id) {
    Stay stay = stays_[static_cast<size_t>(id - 1 - chance_.below(std::min<int64_t>(id, 200)))];
    if (!chance_.percent(50)) stay.room = stay.room / 4 * 4 + chance_.below(4);
    if (!chance_.percent(30)) return stay;
    Minute after = std::min(end_, stay.until + 60);
    if (stay.until < after) {
      stay.from = stay.until;
      stay.until = after;
    }
    return stay;
  }

  Stay wish(Minute now) {
    int64_t center = chance_.below(centers_), room = center * 4 + chance_.below(4);
    int64_t first = chance_.below(childrenOfCenter_), second = chance_.below(childrenOfCenter_);
    Stay stay{room, center * childrenOfCenter_ + std::min(first, second), 0, 0};
    Minute lead = day;
    if (isDense_) {
      lead += chance_.below(std::max<int64_t>(1, end_ - now - 2880));
    } else {
      Minute a = chance_.below(20 * day), b = chance_.below(20 * day);
      lead += std::min(a, b);
    }
    int64_t d = (now + lead) / day;
    if (d >= days_ - 1) d = days_ - 2;
    d = std::max<int64_t>(d, 0);
    if (isRestDay(d)) byDay(stay, d);
    else byNight(stay, d);
    if (chance_.below(100) < 2) stay.from -= 45;  // before the doors open
    return stay;
  }

  void byDay(Stay &stay, int64_t d) {
    stay.from = d * day + 540 + chance_.onGrid(chance_.below(660));
    Minute length = chance_.percent(60) ? chance_.between(120, 300) : chance_.between(240, 600);
    close(stay, length, (d + 1) * day);
  }

  void byNight(Stay &stay, int64_t d) {
    int64_t x = chance_.below(100);
    Minute after = x < 60 ? chance_.below(120) : x < 85 ? 120 + chance_.below(240) : 360 + chance_.below(420);
    stay.from = d * day + 1080 + chance_.onGrid(after);
    Minute end = (d + 1) * day + 540;
    int64_t y = chance_.below(100);
    Minute length = y < 50   ? chance_.between(120, 240)
                    : y < 75 ? chance_.between(240, 480)
                    : y < 95 ? end - chance_.between(0, 150) - stay.from
                             : chance_.between(30, 90);
    close(stay, length, end);
  }

  // Most stays end with the session at the latest.
  void close(Stay &stay, Minute length, Minute end) {
    stay.until = stay.from + std::max<Minute>(30, chance_.onGrid(length));
    if (stay.until > end && !chance_.percent(15)) stay.until = end;
    if (stay.until <= stay.from) stay.until = stay.from + 30;
  }

  void cancelOrChange(Minute now, bool cancels) {
    size_t at = 0;
    for (int tries = 0; tries < 6; tries++) {
      int64_t recent = static_cast<int64_t>(std::min<size_t>(pool_.size(), 40000));
      at = pool_.size() - 1 - static_cast<size_t>(chance_.below(recent));
      if (stays_[static_cast<size_t>(pool_[at])].from > now) break;
    }
    int64_t id = pool_[at];
    if (cancels) {
      line("C %lld\n", id);
      if (chance_.percent(95)) pool_.erase(pool_.begin() + static_cast<long>(at));
    } else {
      change(id);
    }
  }

  void change(int64_t id) {
    int64_t x = chance_.below(100);
    Minute from = stays_[static_cast<size_t>(id)].from, until = stays_[static_cast<size_t>(id)].until;
    if (x < 50) {
      until += 30 * chance_.between(1, 4);
    } else if (x < 85) {
      until -= 30 * chance_.between(1, 3);
    } else {
      Minute shift = 30 * chance_.between(-2, 2);
      from += shift;
      until += shift;
    }
    from = std::max<Minute>(from, 0);
    until = std::min(until, end_);
    if (until <= from + 10) until = std::min(end_, from + 11);
    if (until <= from) from = until - 1;
    line("X %lld %lld %lld\n", id, from, until);
  }

  void search(Minute now) {
    static const int lengths[5] = {120, 180, 240, 480, 840};
    Minute from = std::min(end_ - 1, now + day + chance_.below(2 * day));
    int64_t length = lengths[chance_.below(5)], load = loads[chance_.below(5)], room = chance_.below(rooms_);
    line("N %lld %lld %lld %lld %lld 30 5\n", room, load, from, std::min(end_, from + 14 * day), length);
  }

  Chance chance_;
  std::string profile_;
  bool isDense_;
  int64_t count_;
  uint64_t seed_;
  int64_t rooms_ = 0, days_ = 0, centers_ = 0, childrenOfCenter_ = 0;
  Minute end_ = 0;
  std::vector<int> bands_;
  std::vector<Stay> stays_;
  std::vector<int64_t> pool_;  // bookings that have not been cancelled, mostly
};

}  // namespace

int main(int count, char **arguments) {
  std::string profile = count > 1 ? arguments[1] : "";
  if (count < 3 || (profile != "city" && profile != "dense")) {
    fprintf(stderr, "generate city|dense COUNT [SEED]\n");
    return 2;
  }
  uint64_t seed = count > 3 ? strtoull(arguments[3], nullptr, 10) : 20260101;
  Generator(profile, atoll(arguments[2]), seed).write();
  return 0;
}
