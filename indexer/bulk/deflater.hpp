// Raw deflate as Xapian's tables hold it, so that what they merge is copied as it is; packed
// quickly rather than well.
#pragma once

#include <memory>
#include <string_view>

namespace backfile {

// Not thread-safe.
class Deflater {
 public:
  Deflater();
  ~Deflater();
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;
  Deflater(Deflater&&) = delete;
  Deflater& operator=(Deflater&&) = delete;

  // Valid until the next call; empty when it would not be smaller, or the bytes are too few to try.
  std::string_view smaller(std::string_view bytes);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace backfile
