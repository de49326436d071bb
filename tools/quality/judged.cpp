#include "tools/quality/judged.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace backfile {
namespace {

std::ifstream opened(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  return file;
}

std::map<std::string, Judgements> read_judgements(const std::string& path) {
  std::map<std::string, Judgements> all;
  std::ifstream file = opened(path);
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) continue;
    std::istringstream columns(line);
    std::string query;
    std::string iteration;
    std::string article;
    int grade = 0;
    if (!(columns >> query >> iteration >> article >> grade)) {
      throw std::runtime_error(path + ": not a judgement: " + line);
    }
    all[query][article] = grade;
  }
  return all;
}

bool has_relevant(const Judgements& judgements) {
  return std::any_of(judgements.begin(), judgements.end(),
                     [](const auto& judged) { return judged.second > 0; });
}

}  // namespace

std::vector<JudgedQuery> read_judged(const std::string& queries, const std::string& judgements) {
  std::map<std::string, Judgements> judged = read_judgements(judgements);
  std::vector<JudgedQuery> all;
  std::ifstream file = opened(queries);
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    if (line.empty()) continue;
    if (tab == std::string::npos) throw std::runtime_error(queries + ": no tab: " + line);
    JudgedQuery query{.id = line.substr(0, tab), .text = line.substr(tab + 1), .judgements = {}};
    query.judgements = std::move(judged[query.id]);
    if (has_relevant(query.judgements)) all.push_back(std::move(query));
  }
  return all;
}

}  // namespace backfile
