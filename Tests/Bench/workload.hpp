// A workload of the bench format 1, read without mercy for bad files: the generator is beside it.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace bench {

struct Span {
  int32_t from, until;
};

// What a room gives over a span: children and load units (420 = one caregiver).
struct Plan {
  int32_t from, until, heads, units;
};

struct Operation {
  char letter = 0;
  int32_t field[7] = {};
};

struct Workload {
  int32_t rooms = 0, children = 0, horizon = 0;
  std::vector<Span> windows;
  std::vector<std::vector<Plan>> plans;  // by room
  std::vector<Operation> operations;
  size_t bookings = 0;
  std::string name;
};

class Reader {
 public:
  explicit Reader(std::string text) : text_(std::move(text)) {}

  bool atEnd() const { return at_ >= text_.size(); }

  std::string word() {
    size_t start = at_;
    while (at_ < text_.size() && text_[at_] != ' ' && text_[at_] != '\n') at_++;
    return text_.substr(start, at_ - start);
  }

  int32_t number() {
    if (at_ < text_.size() && text_[at_] == ' ') at_++;
    int64_t value = 0;
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9')
      value = value * 10 + (text_[at_++] - '0');
    return static_cast<int32_t>(value);
  }

  bool hasNumber() const { return at_ < text_.size() && text_[at_] == ' '; }

  void nextLine() {
    while (at_ < text_.size() && text_[at_] != '\n') at_++;
    at_++;
  }

 private:
  std::string text_;
  size_t at_ = 0;
};

inline void readOperations(Reader &reader, size_t count, Workload &workload) {
  workload.operations.reserve(count);
  for (size_t i = 0; i < count && !reader.atEnd(); i++) {
    Operation operation;
    operation.letter = reader.word()[0];
    for (int k = 0; k < 7 && reader.hasNumber(); k++) operation.field[k] = reader.number();
    if (operation.letter == 'B') workload.bookings++;
    workload.operations.push_back(operation);
    reader.nextLine();
  }
}

inline Workload readWorkload(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::cerr << "cannot read " << path << "\n";
    std::exit(2);
  }
  Reader reader({std::istreambuf_iterator<char>(file), {}});
  Workload workload;
  workload.name = path.substr(path.rfind('/') + 1);
  while (!reader.atEnd()) {
    std::string word = reader.word();
    if (word == "ROOMS") {
      workload.rooms = reader.number();
      workload.plans.resize(static_cast<size_t>(workload.rooms));
    } else if (word == "CHILDREN") {
      workload.children = reader.number();
    } else if (word == "HORIZON") {
      workload.horizon = reader.number();
    } else if (word == "W") {
      int32_t from = reader.number();
      workload.windows.push_back({from, reader.number()});
    } else if (word == "Q") {
      size_t room = static_cast<size_t>(reader.number());
      int32_t from = reader.number(), until = reader.number(), heads = reader.number();
      workload.plans[room].push_back({from, until, heads, reader.number()});
    } else if (word == "OPS") {
      size_t count = static_cast<size_t>(reader.number());
      reader.nextLine();
      readOperations(reader, count, workload);
      break;
    }
    reader.nextLine();
  }
  return workload;
}

}  // namespace bench
