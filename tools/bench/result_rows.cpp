#include "tools/bench/result_rows.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace backfile {

namespace {

std::string tenths(double value) {
  std::string text(32, '\0');
  const int length = std::snprintf(text.data(), text.size(), "%.1f", value);
  text.resize(static_cast<std::size_t>(length));
  return text;
}

double mean(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

}  // namespace

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

double percentile(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
  return values[std::clamp<std::size_t>(rank, 1, values.size()) - 1];
}

std::string latency_row(const RowNames& names, const std::vector<QueryFigure>& figures) {
  std::vector<double> wall;
  std::vector<double> cpu;
  std::vector<double> totals;
  for (const QueryFigure& figure : figures) {
    wall.push_back(figure.time.wall);
    cpu.push_back(figure.time.cpu);
    totals.push_back(static_cast<double>(figure.answer.total));
  }
  std::string row = names.engine + '\t' + names.corpus + '\t' + names.query_class + '\t' +
                    names.variant + '\t' + std::to_string(figures.size());
  for (const double value :
       {mean(wall), percentile(wall, 0.50), percentile(wall, 0.95), percentile(wall, 0.99),
        percentile(wall, 1.00), percentile(cpu, 0.50), percentile(cpu, 0.95), mean(totals)}) {
    row += '\t' + tenths(value);
  }
  return row + '\n';
}

std::string query_row(const QueryFigure& figure) {
  std::string ids;
  for (const std::string& id : figure.answer.ids) ids += (ids.empty() ? "" : " ") + id;
  return figure.id + '\t' + tenths(figure.time.wall) + '\t' + tenths(figure.time.cpu) + '\t' +
         std::to_string(figure.answer.total) + '\t' + std::to_string(figure.answer.parts) + '\t' +
         ids + '\t' + figure.answer.first_source + '\n';
}

}  // namespace backfile
