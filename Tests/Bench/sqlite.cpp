// Peer: SQLite in memory with the overlapping-rows query of ordinary booking software: the rows of the room that
// overlap the wish are read and their peak is swept here, which is generous to it (SQL would need window functions).
#include <sqlite3.h>

#include <initializer_list>

#include "runner.hpp"

namespace {

using namespace bench;

class Statement {
 public:
  Statement(sqlite3 *database, const char *sql) {
    if (sqlite3_prepare_v2(database, sql, -1, &statement_, nullptr) != SQLITE_OK) {
      std::cerr << sqlite3_errmsg(database) << ": " << sql << "\n";
      std::exit(3);
    }
  }
  Statement(const Statement &) = delete;
  Statement &operator=(const Statement &) = delete;
  ~Statement() { sqlite3_finalize(statement_); }

  Statement &with(std::initializer_list<int> values) {
    sqlite3_reset(statement_);
    int i = 1;
    for (int value : values) sqlite3_bind_int(statement_, i++, value);
    return *this;
  }
  bool row() { return sqlite3_step(statement_) == SQLITE_ROW; }
  int operator[](int column) { return sqlite3_column_int(statement_, column); }
  void done() { sqlite3_reset(statement_); }
  void run() {
    sqlite3_step(statement_);
    sqlite3_reset(statement_);
  }

 private:
  sqlite3_stmt *statement_ = nullptr;
};

class Database {
 public:
  Database() {
    sqlite3_open(":memory:", &handle);
    execute(
        "PRAGMA synchronous = OFF;"
        "CREATE TABLE opening(s INTEGER PRIMARY KEY, e INT) WITHOUT ROWID;"
        "CREATE TABLE plan(room INT, s INT, e INT, heads INT, units INT, PRIMARY KEY(room, s)) WITHOUT ROWID;"
        "CREATE TABLE booking(id INTEGER PRIMARY KEY, room INT, child INT, units INT, s INT, e INT);"
        "CREATE INDEX of_room ON booking(room, s);"
        "CREATE INDEX of_child ON booking(child, s)");
  }
  ~Database() { sqlite3_close(handle); }
  void execute(const char *sql) {
    if (sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK) return;
    std::cerr << sqlite3_errmsg(handle) << ": " << sql << "\n";
    std::exit(3);
  }
  sqlite3 *handle = nullptr;
};

class Rows {
 public:
  explicit Rows(const Workload &workload) {
    database_.execute("BEGIN");
    Statement opening(database_.handle, "INSERT INTO opening VALUES(?, ?)");
    for (Span window : workload.windows) opening.with({window.from, window.until}).run();
    Statement plan(database_.handle, "INSERT INTO plan VALUES(?, ?, ?, ?, ?)");
    for (int room = 0; room < workload.rooms; room++)
      for (const Plan &p : workload.plans[static_cast<size_t>(room)])
        plan.with({room, p.from, p.until, p.heads, p.units}).run();
    database_.execute("COMMIT");
  }

  char book(int id, int room, int child, int units, int from, int until) {
    begin_.run();
    char answer = judge(room, child, units, from, until, -1);
    if (answer == 'A') insert_.with({id, room, child, units, from, until}).run();
    commit_.run();
    return answer;
  }

  char cancel(int id) {
    delete_.with({id}).run();
    return sqlite3_changes(database_.handle) > 0 ? 'K' : 'N';
  }

  char change(int id, int from, int until) {
    begin_.run();
    char answer = 'N';
    if (get_.with({id}).row()) {
      int room = get_[0], child = get_[1], units = get_[2];
      answer = judge(room, child, units, from, until, id);
      if (answer == 'A') update_.with({id, from, until}).run();
    }
    get_.done();
    commit_.run();
    return answer;
  }

  int next(int room, int units, int from, int until, int length, int step, int most, int32_t *starts) {
    sweepFrom(room, from, until, -1);
    int heads = 0, left = 0, free = -1, found = 0;
    auto take = [&](int end) {
      for (int t = (std::max(free, from) + step - 1) / step * step; t + length <= end && found < most; t += step)
        starts[found++] = t;
      free = -1;
    };
    for (size_t i = 0; i < changes_.size() && found < most;) {
      int at = changes_[i].at;
      for (; i < changes_.size() && changes_[i].at == at; i++) {
        heads += changes_[i].heads;
        left += changes_[i].units;
      }
      bool fits = heads >= 1 && left >= units;
      if (fits && free < 0) free = at;
      if (!fits && free >= 0) take(std::min(at, until));
    }
    if (free >= 0) take(until);
    return found;
  }

  Held occupancy(int room, int minute) {
    occupancy_.with({room, minute}).row();
    Held held = {occupancy_[0], occupancy_[1]};
    occupancy_.done();
    return held;
  }

  void peaks(int room, int from, int hours, uint16_t *peaks) {
    int until = from + 60 * hours, at = from, held = 0;
    sweepFrom(room, from, until, -1);
    auto put = [&](int end) {
      for (int hour = (at - from) / 60; end > at && hour <= (end - 1 - from) / 60; hour++)
        peaks[hour] = std::max(peaks[hour], static_cast<uint16_t>(held));
      at = std::max(at, end);
    };
    for (const Change &change : changes_) {
      put(change.at);
      held += change.held;
    }
    put(until);
  }

 private:
  struct Change {
    int at, heads, units, held;
  };

  char judge(int room, int child, int units, int from, int until, int except) {
    bool open = open_.with({from}).row() && open_[0] >= until;
    open_.done();
    if (!open) return 'C';
    bool taken = taken_.with({child, from, until, except}).row();
    taken_.done();
    if (taken) return 'D';
    sweepFrom(room, from, until, except);
    if (changes_.empty() || changes_[0].at > from) return 'F';
    int heads = 0, left = 0, leastHeads = 1 << 20, leastUnits = 1 << 20;
    for (size_t i = 0; i < changes_.size();) {
      int at = changes_[i].at;
      for (; i < changes_.size() && changes_[i].at == at; i++) {
        heads += changes_[i].heads;
        left += changes_[i].units;
      }
      leastHeads = std::min(leastHeads, heads);
      leastUnits = std::min(leastUnits, left);
    }
    return leastHeads < 1 ? 'F' : leastUnits < units ? 'S' : 'A';
  }

  // All changes of plan and bookings in [from, until), in order of time.
  void sweepFrom(int room, int from, int until, int except) {
    changes_.clear();
    plans_.with({room, from, until});
    while (plans_.row()) {
      changes_.push_back({std::max(plans_[0], from), plans_[2], plans_[3], 0});
      if (plans_[1] < until) changes_.push_back({plans_[1], -plans_[2], -plans_[3], 0});
    }
    plans_.done();
    rows_.with({room, from, until});
    while (rows_.row()) {
      if (rows_[3] == except) continue;
      changes_.push_back({std::max(rows_[0], from), -1, -rows_[2], 1});
      if (rows_[1] < until) changes_.push_back({rows_[1], 1, rows_[2], -1});
    }
    rows_.done();
    std::sort(changes_.begin(), changes_.end(), [](const Change &a, const Change &b) { return a.at < b.at; });
  }

  Database database_;
  std::vector<Change> changes_;
  Statement begin_{database_.handle, "BEGIN IMMEDIATE"};
  Statement commit_{database_.handle, "COMMIT"};
  Statement open_{database_.handle, "SELECT e FROM opening WHERE s <= ?1 ORDER BY s DESC LIMIT 1"};
  Statement taken_{database_.handle,
                   "SELECT 1 FROM booking WHERE child = ?1 AND s < ?3 AND e > ?2 AND id <> ?4 LIMIT 1"};
  Statement plans_{database_.handle,
                   "SELECT s, e, heads, units FROM plan WHERE room = ?1 AND s < ?3 AND e > ?2 AND s >= COALESCE("
                   "(SELECT s FROM plan WHERE room = ?1 AND s <= ?2 ORDER BY s DESC LIMIT 1), 0)"};
  Statement rows_{database_.handle, "SELECT s, e, units, id FROM booking WHERE room = ?1 AND s < ?3 AND e > ?2"};
  Statement insert_{database_.handle, "INSERT INTO booking VALUES(?, ?, ?, ?, ?, ?)"};
  Statement get_{database_.handle, "SELECT room, child, units FROM booking WHERE id = ?"};
  Statement delete_{database_.handle, "DELETE FROM booking WHERE id = ?"};
  Statement update_{database_.handle, "UPDATE booking SET s = ?2, e = ?3 WHERE id = ?1"};
  Statement occupancy_{database_.handle,
                       "SELECT count(*), COALESCE(sum(units), 0) FROM booking WHERE room = ?1 AND s <= ?2 AND e > ?2"};
};

}  // namespace

int main(int count, char **arguments) { return bench::run<Rows>("sqlite", count, arguments); }
