#include "indexer/options.hpp"

#include <algorithm>
#include <map>
#include <sstream>

#include <CLI/CLI.hpp>

#include "indexer/errors.hpp"

namespace backfile {
namespace {

constexpr const char* kFooter =
    "Exit codes: 0 done, 1 some lines rejected (the rest is in), 2 usage, 3 archive cannot be "
    "opened or is faulty,\n"
    "4 another process writes to it, 5 input cannot be read, 6 write failed, 130 and 143 stopped "
    "by a signal.";

void add_archive(CLI::App& command, std::filesystem::path& archive) {
  command.add_option("ARCHIVE", archive, "The archive's directory")->required();
}

void define_add(CLI::App& app, AddOptions& options) {
  CLI::App& add =
      *app.add_subcommand("add", "Ingest articles; makes the archive when there is none");
  const std::map<std::string, DateOrder> orders{{"mdy", DateOrder::MonthFirst},
                                                {"dmy", DateOrder::DayFirst}};
  const std::map<std::string, AddMethod> methods{
      {"auto", AddMethod::Auto}, {"live", AddMethod::Live}, {"bulk", AddMethod::Bulk}};
  add_archive(add, options.archive);
  add.add_option("FILE", options.inputs, "JSON Lines, plain, gzip or zstd; - for standard input")
      ->required();
  add.add_option("--date-order", options.reading.date_order,
                 "How to read 7/6/18: mdy or dmy (default: left out as ambiguous)")
      ->transform(CLI::CheckedTransformer(orders))
      ->type_name("mdy|dmy");
  add.add_option("--default-language", options.reading.default_language,
                 "For articles that do not show theirs")
      ->type_name("CODE");
  add.add_option("--default-source", options.reading.default_source, "For articles that name none")
      ->type_name("NAME");
  add.add_option("--batch-articles", options.batch.articles, "Commit after so many articles")
      ->check(CLI::Range(1, 1'000'000))
      ->capture_default_str();
  add.add_option("--batch-bytes", options.batch.text_bytes, "or so many bytes of text")
      ->check(CLI::Range(1, 1 << 30))
      ->capture_default_str();
  add.add_option("--method", options.method,
                 "live: commit batch by batch; bulk: build a new generation, then swap (default: "
                 "auto, by size)")
      ->transform(CLI::CheckedTransformer(methods))
      ->type_name("auto|live|bulk");
  add.add_option("--threads", options.threads, "Of bulk (default: one a processor)")
      ->check(CLI::Range(1, 256))
      ->type_name("N");
  add.add_option("--memory", options.memory_megabytes, "Of bulk, in MB")
      ->check(CLI::Range(64, 1 << 20))
      ->type_name("MB")
      ->capture_default_str();
  add.add_flag("--json", options.json, "Report as JSON");
  add.add_flag("--quiet", options.quiet, "No progress");
}

void define_remove(CLI::App& app, RemoveOptions& options) {
  CLI::App& remove = *app.add_subcommand("remove", "Take articles out");
  add_archive(remove, options.archive);
  CLI::Option* const ids = remove.add_option("ID", options.ids, "Ids of articles");
  CLI::Option* const file = remove.add_option("--ids", options.ids_file,
                                              "A file of ids, one a line; - for standard input");
  file->type_name("FILE");
  remove.add_flag("--json", options.json, "Report as JSON");
  remove.callback([ids, file] {
    if (ids->empty() && file->empty()) throw CLI::RequiredError("ID or --ids FILE");
  });
}

void define_others(CLI::App& app, InfoOptions& info, CheckOptions& check, DumpOptions& dump,
                   RebuildOptions& rebuild) {
  CLI::App& show = *app.add_subcommand("info", "Say what is in an archive");
  add_archive(show, info.archive);
  show.add_flag("--json", info.json, "As JSON");
  add_archive(*app.add_subcommand("check", "Read everything and look for faults"), check.archive);
  add_archive(*app.add_subcommand("dump", "Print all articles as JSON Lines that `add` takes back"),
              dump.archive);
  CLI::App& anew = *app.add_subcommand("rebuild", "Index all articles anew, into a new generation");
  add_archive(anew, rebuild.archive);
  anew.add_flag("--quiet", rebuild.quiet, "No progress");
}

std::optional<std::string> mistake_in(const AddOptions& options) {
  if (std::count(options.inputs.begin(), options.inputs.end(), "-") > 1) {
    return "standard input is named twice";
  }
  return std::nullopt;
}

}  // namespace

ParsedOptions parse_options(int argc, const char* const* argv) {
  CLI::App app{"Writes news archives for backfile-server.", "backfile-indexer"};
  app.require_subcommand(1);
  app.footer(kFooter);
  AddOptions add;
  RemoveOptions remove;
  InfoOptions info;
  CheckOptions check;
  DumpOptions dump;
  RebuildOptions rebuild;
  define_add(app, add);
  define_remove(app, remove);
  define_others(app, info, check, dump, rebuild);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    std::ostringstream out;
    std::ostringstream err;
    const bool help = app.exit(error, out, err) == 0;
    return {.options = std::nullopt,
            .message = help ? out.str() : err.str(),
            .exit_code = static_cast<int>(help ? ExitCode::Done : ExitCode::Usage)};
  }
  if (const auto mistake = mistake_in(add)) {
    return {.options = std::nullopt,
            .message = *mistake + "\n",
            .exit_code = static_cast<int>(ExitCode::Usage)};
  }
  const std::map<std::string, Options> commands{{"add", add},   {"remove", remove},
                                                {"info", info}, {"check", check},
                                                {"dump", dump}, {"rebuild", rebuild}};
  return {.options = commands.at(app.get_subcommands().front()->get_name()),
          .message = {},
          .exit_code = 0};
}

}  // namespace backfile
