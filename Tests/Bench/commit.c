// The bare commit: what a durable row costs with SQLite alone. WAL, synchronous FULL, one small row and its two
// indexes a transaction, like a booking's. Build: cc -O2 commit.c -lsqlite3. Run: commit FILE COUNT
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

static void must(int code, sqlite3 *db) {
  if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW) return;
  fprintf(stderr, "commit: %s\n", sqlite3_errmsg(db));
  exit(1);
}

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int argc, char **argv) {
  if (argc != 3) return fprintf(stderr, "usage: commit FILE COUNT\n"), 2;
  int count = atoi(argv[2]);
  double *times = calloc(count > 0 ? count : 1, sizeof *times);
  sqlite3 *db;
  must(sqlite3_open(argv[1], &db), db);
  must(sqlite3_exec(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                        "PRAGMA wal_autocheckpoint=0;"
                        "CREATE TABLE booking(id INTEGER PRIMARY KEY, child TEXT, room TEXT,"
                        " starts INT, ends INT, body TEXT);"
                        "CREATE INDEX a ON booking(starts, id);"
                        "CREATE INDEX b ON booking(child, starts)", 0, 0, 0), db);
  sqlite3_stmt *insert;
  must(sqlite3_prepare_v2(db, "INSERT INTO booking VALUES (?, ?, 'r1', ?, ?, ?)", -1, &insert, 0), db);
  char child[16], body[400];
  for (size_t i = 0; i < sizeof body - 1; i++) body[i] = 'a' + i % 26;
  body[sizeof body - 1] = 0;
  for (int i = 0; i < count; i++) {
    snprintf(child, sizeof child, "k%d", i % 10000);
    double start = seconds();
    must(sqlite3_exec(db, "BEGIN IMMEDIATE", 0, 0, 0), db);
    sqlite3_bind_int(insert, 1, i);
    sqlite3_bind_text(insert, 2, child, -1, SQLITE_STATIC);
    sqlite3_bind_int(insert, 3, i * 60);
    sqlite3_bind_int(insert, 4, i * 60 + 180);
    sqlite3_bind_text(insert, 5, body, -1, SQLITE_STATIC);
    must(sqlite3_step(insert), db);
    sqlite3_reset(insert);
    must(sqlite3_exec(db, "COMMIT", 0, 0, 0), db);
    times[i] = (seconds() - start) * 1e6;
  }
  qsort(times, count, sizeof *times, by_size);
  if (count > 0) printf("%.0f %.0f %.0f\n", times[0], times[count / 2], times[count * 99 / 100]);
  return 0;
}
