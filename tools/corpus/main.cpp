// backfile-corpus: flags -> articles -> one stream of JSON Lines, or their statistics.
#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>
#include <string>

#include "tools/corpus/composer.hpp"
#include "tools/corpus/json_output.hpp"
#include "tools/corpus/options.hpp"
#include "tools/corpus/statistics.hpp"

namespace {

using backfile::corpus::Composer;
using backfile::corpus::Number;
using backfile::corpus::Options;

constexpr int kFailed = 1;
constexpr int kUsage = 2;

void write_articles(Composer& composer, const Options& options, std::ostream& out) {
  constexpr std::size_t kBlock = std::size_t{1} << 20;
  std::string block;
  block.reserve(kBlock + (kBlock >> 2));
  for (Number number = options.from; number < options.end() && out; ++number) {
    backfile::corpus::append_json(composer.compose(number), options.truth, block);
    if (block.size() < kBlock) continue;
    out.write(block.data(), static_cast<std::streamsize>(block.size()));
    block.clear();
  }
  out.write(block.data(), static_cast<std::streamsize>(block.size()));
  out.flush();
}

int run(const Options& options) {
  Composer composer(options.seed, options.timeline());
  std::ofstream file;
  if (options.output != "-") file.open(options.output, std::ios::binary | std::ios::trunc);
  std::ostream& out = options.output == "-" ? std::cout : file;
  if (options.statistics) {
    out << backfile::corpus::measure(composer, options.from, options.end()).report() << std::flush;
  } else {
    write_articles(composer, options, out);
  }
  if (out) return 0;
  std::cerr << "backfile-corpus: cannot write to " << options.output << '\n';
  return kFailed;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    std::ios::sync_with_stdio(false);
    const auto options = backfile::corpus::parse_options(argc, argv);
    return options ? run(*options) : 0;
  } catch (const backfile::corpus::UsageError& error) {
    std::cerr << "backfile-corpus: " << error.what() << '\n';
    return kUsage;
  } catch (const std::exception& error) {
    std::cerr << "backfile-corpus: " << error.what() << '\n';
    return kFailed;
  }
}
