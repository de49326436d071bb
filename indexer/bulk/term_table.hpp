// The distinct terms of a segment, numbered as they come: a hash table over one run of bytes. A
// million short terms in a row of memory, where a map of strings would be a million pieces of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace backfile {

// Not thread-safe.
class TermTable {
 public:
  TermTable();

  // The number of a term, a new one for a new term.
  std::uint32_t number_of(std::string_view term);

  [[nodiscard]] std::size_t size() const { return terms_.size(); }
  // Valid until the next call of number_of().
  [[nodiscard]] std::string_view text(std::uint32_t number) const {
    const Term& term = terms_[number];
    return {text_.data() + term.begin, term.length};
  }
  // All numbers, in the order of their terms' bytes.
  [[nodiscard]] std::vector<std::uint32_t> sorted() const;
  [[nodiscard]] std::size_t memory_bytes() const;

  void clear();

 private:
  struct Term {
    std::uint64_t begin = 0;
    std::uint32_t length = 0;
  };

  // The hash is here too: what is another term is seen without a look at it.
  struct Slot {
    std::uint32_t taken = 0;  // number + 1; 0: free
    std::uint32_t hash = 0;
  };

  void grow();

  std::string text_;
  std::vector<Term> terms_;
  std::vector<Slot> slots_;
};

}  // namespace backfile
