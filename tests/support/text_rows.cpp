#include "tests/support/text_rows.hpp"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace backfile::test {
namespace {

constexpr std::string_view kBetween = "----";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \r") - first + 1);
}

std::vector<std::string> columns(std::string_view line) {
  std::vector<std::string> pieces;
  for (;;) {
    const std::size_t end = line.find(kBetween);
    pieces.emplace_back(trimmed(line.substr(0, end)));
    if (end == std::string_view::npos) return pieces;
    line.remove_prefix(end + kBetween.size());
  }
}

void append_utf8(std::string& out, std::uint32_t value) {
  const auto byte = [&](std::uint32_t bits) { out.push_back(static_cast<char>(bits)); };
  if (value < 0x80) {
    byte(value);
  } else if (value < 0x800) {
    byte(0xC0 | (value >> 6));
    byte(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    byte(0xE0 | (value >> 12));
    byte(0x80 | ((value >> 6) & 0x3F));
    byte(0x80 | (value & 0x3F));
  } else {
    byte(0xF0 | (value >> 18));
    byte(0x80 | ((value >> 12) & 0x3F));
    byte(0x80 | ((value >> 6) & 0x3F));
    byte(0x80 | (value & 0x3F));
  }
}

std::uint32_t hexadecimal(std::string_view digits) {
  return static_cast<std::uint32_t>(std::stoul(std::string(digits), nullptr, 16));
}

TextTable read_table(const std::filesystem::path& file) {
  TextTable table;
  std::ifstream lines(file);
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    if (number == 1) table.heading = line;
    if (line.starts_with('#') || trimmed(line).empty()) continue;
    table.rows.push_back({file.filename().string() + ":" + std::to_string(number), columns(line)});
  }
  return table;
}

}  // namespace

std::string unescaped(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const std::size_t brace = text.find('}');
    std::size_t taken = 2;
    if (text.starts_with("\\s")) {
      plain += ' ';
    } else if (text.starts_with("\\t")) {
      plain += '\t';
    } else if (text.starts_with("\\n")) {
      plain += '\n';
    } else if (text.starts_with("\\x")) {
      plain += static_cast<char>(hexadecimal(text.substr(2, 2)));
      taken = 4;
    } else if (text.starts_with("\\u{") && brace != std::string_view::npos) {
      append_utf8(plain, hexadecimal(text.substr(3, brace - 3)));
      taken = brace + 1;
    } else {
      plain += text.front();
      taken = 1;
    }
    text.remove_prefix(taken);
  }
  return plain;
}

std::vector<TextTable> read_text_tables(const std::string& directory) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(directory)) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  if (files.empty()) throw std::runtime_error(directory + ": no tables");
  std::sort(files.begin(), files.end());
  std::vector<TextTable> tables;
  for (const auto& file : files) tables.push_back(read_table(file));
  return tables;
}

}  // namespace backfile::test
