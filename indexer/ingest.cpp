#include "indexer/ingest.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "indexer/progress.hpp"
#include "indexer/readers/json_lines.hpp"
#include "indexer/readers/line_reader.hpp"

namespace backfile {
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\v\f") == std::string_view::npos;
}

// Packed bytes of all inputs, where every one of them tells.
std::optional<std::uint64_t> total_bytes(const std::vector<std::string>& inputs) {
  std::uint64_t total = 0;
  for (const std::string& input : inputs) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(input, error)) return std::nullopt;
    total += std::filesystem::file_size(input, error);
    if (error) return std::nullopt;
  }
  return total;
}

// An input being read.
struct OpenInput {
  std::string name;
  std::unique_ptr<InputStream> stream;
  std::unique_ptr<LineReader> lines;
  Checkpoint counts;  // its counts as of the last batch; the place is set when a batch is written
};

OpenInput open_at_start(const std::string& name, const StopRequest& stop) {
  OpenInput input;
  input.name = name;
  input.stream = open_input(name, stop);
  input.lines = std::make_unique<LineReader>(*input.stream);
  input.counts.input = name;
  return input;
}

class Ingestion {
 public:
  Ingestion(ArticleSink& sink, const BatchLimits& limits, RejectLog& rejects,
            const AddOptions& options, const Environment& environment)
      : sink_(sink),
        limits_(limits),
        rejects_(rejects),
        options_(options),
        environment_(environment),
        reader_(options.reading),
        progress_(environment.err, progress_mode(options.quiet, environment.err_is_terminal)),
        total_bytes_(total_bytes(options.inputs)) {}

  IngestResult run() {
    try {
      for (const std::string& input : options_.inputs) take_input(input);
    } catch (const InputError& error) {
      // Whole lines were read up to here: they count. A repaired file goes on from its checkpoint.
      report_.stopped = error.what();
      result_ = ExitCode::BadInput;
    }
    if (is_abandoned()) return abandon();
    write_batch();
    const auto show_step = [this](std::string_view step) { progress_.say(step); };
    if (!sink_.finish(show_step)) return abandon();
    progress_.finish();
    return finish();
  }

 private:
  void take_input(const std::string& name) {
    if (environment_.stop.requested()) {
      if (report_.stopped.empty()) report_.stopped = name + ": stopped before its first line";
      return;
    }
    input_ = resume(name);
    ++report_.inputs;
    Line line;
    while (!environment_.stop.requested() && input_->lines->next(line)) {
      take_line(line);
      if (batch_is_full()) write_batch();
      if (progress_.is_due()) show_progress();
    }
    if (environment_.stop.requested()) {
      report_.stopped = name + ": stopped after line " + std::to_string(place_.lines);
      return;
    }
    batch_.finished.push_back(name);
    finished_bytes_ += input_->stream->packed_position();
    input_.reset();
    batch_.checkpoint_from = batch_.articles.size();
  }

  // Opens an input behind what an interrupted run took of it.
  OpenInput resume(const std::string& name) {
    place_ = {};
    OpenInput input = open_at_start(name, environment_.stop);
    const std::optional<Checkpoint> earlier =
        name == kStandardInput ? std::nullopt : sink_.checkpoint(name);
    if (!earlier) return input;
    const LinePosition place{
        .lines = earlier->lines, .bytes = earlier->bytes, .digest = earlier->digest};
    if (!input.lines->skip_to(place)) return open_at_start(name, environment_.stop);
    input.counts = *earlier;
    place_ = place;
    count_earlier(*earlier);
    return input;
  }

  void count_earlier(const Checkpoint& earlier) {
    const std::uint64_t articles =
        earlier.accepted + earlier.updated + earlier.unchanged + earlier.rejected;
    report_.resumed_lines += earlier.lines;
    report_.lines += earlier.lines;
    report_.blank += earlier.lines - articles;
    report_.accepted += earlier.accepted;
    report_.updated += earlier.updated;
    report_.unchanged += earlier.unchanged;
    report_.rejected += earlier.rejected;
  }

  void take_line(const Line& line) {
    ++report_.lines;
    place_.lines = line.number;
    if (line.too_long) {
      return reject(line, {RejectCode::LineTooLong,
                           "the line has more than " + std::to_string(kMaxLineBytes) + " bytes"});
    }
    if (is_blank(line.text)) {
      ++report_.blank;
      return;
    }
    std::variant<Article, Rejection> read = reader_.read(line.text);
    if (auto* rejection = std::get_if<Rejection>(&read)) return reject(line, std::move(*rejection));
    auto& article = std::get<Article>(read);
    if (!article.published.start) ++report_.undated_by_method[article.published.method];
    const std::uint64_t bytes = text_bytes(article);
    report_.text_bytes += bytes;
    batch_bytes_ += bytes;
    batch_.articles.push_back(std::move(article));
  }

  void reject(const Line& line, Rejection rejection) {
    ++report_.rejected;
    ++report_.rejected_by_code[rejection.code];
    ++input_->counts.rejected;
    rejects_.add({.input = input_->name,
                  .line = line.number,
                  .offset = line.offset,
                  .rejection = std::move(rejection),
                  .original = line.text,
                  .original_truncated = line.too_long});
  }

  [[nodiscard]] bool batch_is_full() const {
    return batch_.articles.size() >= limits_.articles || batch_bytes_ >= limits_.text_bytes;
  }

  void write_batch() {
    rejects_.sync();
    if (input_ && input_->name != kStandardInput) {
      const LinePosition place = input_->lines->position();
      batch_.checkpoint = input_->counts;
      batch_.checkpoint->lines = place.lines;
      batch_.checkpoint->bytes = place.bytes;
      batch_.checkpoint->digest = place.digest;
    }
    count(sink_.write(batch_, environment_.now()));
    batch_ = {};
    batch_bytes_ = 0;
  }

  void count(const std::vector<Outcome>& outcomes) {
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
      const bool of_input = input_ && i >= batch_.checkpoint_from;
      switch (outcomes[i]) {
        case Outcome::Accepted:
          ++report_.accepted;
          if (of_input) ++input_->counts.accepted;
          break;
        case Outcome::Updated:
          ++report_.updated;
          if (of_input) ++input_->counts.updated;
          break;
        case Outcome::Unchanged:
          ++report_.unchanged;
          if (of_input) ++input_->counts.unchanged;
          break;
      }
    }
  }

  void show_progress() {
    ProgressState state{.articles = report_.lines - report_.blank,
                        .text_bytes = report_.text_bytes};
    if (total_bytes_ && *total_bytes_ > 0) {
      const std::uint64_t behind = finished_bytes_ + input_->stream->packed_position();
      state.done = static_cast<double>(behind) / static_cast<double>(*total_bytes_);
    }
    progress_.show(state);
  }

  [[nodiscard]] bool is_abandoned() const {
    return environment_.stop.requested() && sink_.all_or_nothing();
  }

  // Nothing of this run is in, so nothing is counted.
  IngestResult abandon() {
    progress_.finish();
    report_ = {};
    report_.stopped = "stopped; the archive is as it was";
    return finish();
  }

  IngestResult finish() {
    report_.seconds = progress_.seconds();
    if (environment_.peak_memory_bytes) {
      report_.peak_memory_bytes = environment_.peak_memory_bytes();
    }
    report_.revision = sink_.metadata().revision;
    report_.seq = sink_.metadata().seq;
    report_.rejects_file = rejects_.path().string();
    if (!sums_up(report_)) {
      throw std::logic_error("the report does not sum up to the input: " + report_text(report_));
    }
    if (result_ == ExitCode::Done && report_.rejected > 0) result_ = ExitCode::SomeRejected;
    if (!report_.stopped.empty() && environment_.stop.requested()) {
      result_ = stopped_by(environment_.stop);
    }
    return {std::move(report_), result_};
  }

  ArticleSink& sink_;
  const BatchLimits& limits_;
  RejectLog& rejects_;
  const AddOptions& options_;
  const Environment& environment_;
  JsonLinesReader reader_;
  Progress progress_;
  std::optional<std::uint64_t> total_bytes_;
  std::uint64_t finished_bytes_ = 0;

  std::optional<OpenInput> input_;
  LinePosition place_;
  Batch batch_;
  std::uint64_t batch_bytes_ = 0;
  IngestReport report_;
  ExitCode result_ = ExitCode::Done;
};

}  // namespace

IngestResult ingest(ArticleSink& sink, const BatchLimits& batch, RejectLog& rejects,
                    const AddOptions& options, const Environment& environment) {
  return Ingestion(sink, batch, rejects, options, environment).run();
}

}  // namespace backfile
