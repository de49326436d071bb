#include "indexer/commands.hpp"

#include <algorithm>
#include <exception>
#include <fstream>
#include <iostream>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <system_error>
#include <thread>

#include <xapian.h>

#include "indexer/add_method.hpp"
#include "indexer/archive_check.hpp"
#include "indexer/archive_dir.hpp"
#include "indexer/archive_info.hpp"
#include "indexer/article_json.hpp"
#include "indexer/bulk/bulk_builder.hpp"
#include "indexer/index_writer.hpp"
#include "indexer/ingest.hpp"
#include "indexer/json_writer.hpp"
#include "indexer/progress.hpp"
#include "indexer/readers/line_reader.hpp"
#include "indexer/readers/paragraphs.hpp"
#include "indexer/rebuild.hpp"
#include "indexer/reject_log.hpp"
#include "indexer/uuid.hpp"
#include "schema/version.hpp"

namespace backfile {
namespace {

ArchiveLock lock(const ArchiveDir& directory, const Environment& environment) {
  return ArchiveLock(directory.root(),
                     {.command = environment.command, .since = environment.now()});
}

// Without `current`, a generation may be what a killed `add` left of making the archive, or all the
// news there is behind a link that a careless copy lost. Only the first may go.
void remove_half_made(const ArchiveDir& directory) {
  for (const std::filesystem::path& generation : directory.generations()) {
    const bool was_committed = std::filesystem::exists(generation / "iamglass");
    if (was_committed && Xapian::Database(generation.string()).get_doccount() > 0) {
      throw ArchiveError(directory.root().string() + " has lost its link `current`, but " +
                         generation.string() + " holds articles. Make the link again: ln -s " +
                         generation.filename().string() + " " +
                         (directory.root() / "current").string());
    }
    std::filesystem::remove_all(generation);
  }
}

// The current generation; a first, empty one where there is none.
std::filesystem::path open_or_make(const ArchiveDir& directory, const ArchiveLock& held,
                                   Instant now) {
  directory.remove_leftovers(held);
  if (const auto current = directory.current()) return *current;
  remove_half_made(directory);
  std::filesystem::path generation = directory.next_generation(held);
  Metadata metadata;
  metadata.schema_version = kSchemaVersion;
  metadata.uuid = random_uuid();
  metadata.created = now;
  metadata.committed = now;
  IndexWriter::create(generation, metadata);
  directory.publish(generation, held);
  return generation;
}

IngestResult add_live(const AddOptions& options, const std::filesystem::path& current,
                      RejectLog& rejects, const Environment& environment) {
  IndexWriter writer(current);
  return ingest(writer, options.batch, rejects, options, environment);
}

IngestResult add_in_bulk(const AddOptions& options, const ArchiveDir& directory,
                         const ArchiveLock& held, RejectLog& rejects,
                         const Environment& environment) {
  const unsigned threads =
      options.threads > 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
  const std::size_t batch_bytes = bulk_batch_bytes(options.memory_megabytes << 20U, threads);
  BulkBuilder builder(directory, held,
                      {.threads = threads, .now = environment.now, .stop = environment.stop});
  const BatchLimits batch{.articles = batch_bytes, .text_bytes = batch_bytes};
  return ingest(builder, batch, rejects, options, environment);
}

ExitCode run_command(const AddOptions& options, const Environment& environment) {
  const ArchiveDir directory(options.archive);
  directory.create();
  const ArchiveLock held = lock(directory, environment);
  const std::filesystem::path current = open_or_make(directory, held, environment.now());
  RejectLog rejects(directory.rejects(), environment.now());
  const IngestResult result = choose_method(options, current) == AddMethod::Bulk
                                  ? add_in_bulk(options, directory, held, rejects, environment)
                                  : add_live(options, current, rejects, environment);
  environment.out << (options.json ? report_json(result.report) : report_text(result.report));
  if (!result.report.stopped.empty()) {
    environment.err << "backfile-indexer: " << result.report.stopped << '\n';
  }
  return result.exit_code;
}

std::vector<ArticleId> ids_to_remove(const RemoveOptions& options, const StopRequest& stop) {
  std::vector<ArticleId> ids;
  for (const std::string& id : options.ids) ids.push_back({id});
  if (options.ids_file.empty()) return ids;
  const auto input = open_input(options.ids_file, stop);
  LineReader lines(*input);
  Line line;
  while (lines.next(line)) {
    std::string id = tidy_line(line.text);
    if (!id.empty()) ids.push_back({std::move(id)});
  }
  return ids;
}

ExitCode run_command(const RemoveOptions& options, const Environment& environment) {
  const ArchiveDir directory(options.archive);
  static_cast<void>(directory.existing());
  const std::vector<ArticleId> ids = ids_to_remove(options, environment.stop);
  const ArchiveLock held = lock(directory, environment);
  directory.remove_leftovers(held);
  if (environment.stop.requested()) return stopped_by(environment.stop);
  IndexWriter writer(directory.existing());
  const std::size_t removed = writer.remove(ids, environment.now());
  if (options.json) {
    JsonWriter json;
    json.begin_object();
    json.member("removed", std::uint64_t{removed});
    json.member("not_found", std::uint64_t{ids.size() - removed});
    json.member("revision", writer.metadata().revision.value);
    json.member("seq", writer.metadata().seq);
    json.end_object();
    environment.out << json.take() << '\n';
  } else {
    environment.out << "removed " << removed << ", not found " << ids.size() - removed
                    << ", revision " << writer.metadata().revision.value << '\n';
  }
  return ExitCode::Done;
}

ExitCode run_command(const InfoOptions& options, const Environment& environment) {
  constexpr int kAttempts = 5;
  for (int attempt = 1;; ++attempt) {
    try {
      const ArchiveInfo info = read_archive_info(options.archive);
      environment.out << (options.json ? info_json(info) : info_text(info));
      return ExitCode::Done;
    } catch (const Xapian::DatabaseModifiedError&) {  // a writer overtook it
      if (attempt == kAttempts) throw;
    }
  }
}

ExitCode run_command(const CheckOptions& options, const Environment& environment) {
  const ArchiveDir directory(options.archive);
  static_cast<void>(directory.existing());
  const ArchiveLock held = lock(directory, environment);
  const CheckResult result = check_archive(options.archive);
  for (const std::string& fault : result.faults) environment.err << fault << '\n';
  environment.out << result.articles << " articles, " << result.fault_count << " faults\n";
  return result.fault_count == 0 ? ExitCode::Done : ExitCode::BadArchive;
}

// Document ids grow with every change, so this is also the order of seq. A commit meanwhile may
// overtake the handle: it is opened anew and goes on behind the last document printed. An article
// that changes during the dump may then come twice, its newer version last, which is the one that
// `add` would keep.
ExitCode run_command(const DumpOptions& options, const Environment& environment) {
  Xapian::Database database(ArchiveDir(options.archive).existing().string());
  ArticleCodec codec(read_metadata(database).dictionaries);
  Xapian::docid printed = 0;
  while (true) {
    try {
      auto posting = database.postlist_begin(std::string());
      const auto end = database.postlist_end(std::string());
      if (printed > 0 && posting != end) posting.skip_to(printed + 1);
      for (; posting != end; ++posting) {
        if (environment.stop.requested()) return stopped_by(environment.stop);
        environment.out << article_json(codec.decode(database.get_document(*posting).get_data()))
                        << '\n';
        if (!environment.out) throw WriteError("standard output cannot be written");
        printed = *posting;
      }
      environment.out << std::flush;
      if (!environment.out) throw WriteError("standard output cannot be written");
      return ExitCode::Done;
    } catch (const Xapian::DatabaseModifiedError&) {
      database.reopen();
      codec = ArticleCodec(read_metadata(database).dictionaries);
    }
  }
}

// Into a new generation, checked but not yet current; nothing when it was stopped.
std::optional<Metadata> rebuild_into(const std::filesystem::path& generation,
                                     const ArchiveDir& directory, const ArchiveLock& held,
                                     const RebuildOptions& options,
                                     const Environment& environment) {
  Progress progress(environment.err, progress_mode(options.quiet, environment.err_is_terminal));
  const auto stop_asked = [&](std::uint64_t articles, std::uint64_t of) {
    if (progress.is_due()) {
      const double done = static_cast<double>(articles) / static_cast<double>(of);
      progress.show({.articles = articles, .done = done});
    }
    return environment.stop.requested();
  };
  std::optional<Metadata> metadata = rebuild({.from = directory.existing(),
                                              .scratch = directory.next_generation(held, 1),
                                              .to = generation,
                                              .now = environment.now(),
                                              .stop_asked = stop_asked});
  progress.finish();
  if (!metadata) return std::nullopt;
  const CheckResult check = check_generation(generation);
  if (check.fault_count > 0) {
    throw WriteError("the new generation has faults, the old one stays: " + check.faults.front());
  }
  return metadata;
}

ExitCode run_command(const RebuildOptions& options, const Environment& environment) {
  const ArchiveDir directory(options.archive);
  static_cast<void>(directory.existing());
  const ArchiveLock held = lock(directory, environment);
  directory.remove_leftovers(held);
  const std::filesystem::path generation = directory.next_generation(held);
  const std::optional<Metadata> metadata =
      rebuild_into(generation, directory, held, options, environment);
  if (!metadata) {
    directory.remove_leftovers(held);
    environment.err << "backfile-indexer: stopped; the archive is as it was\n";
    return stopped_by(environment.stop);
  }
  directory.publish(generation, held);
  directory.remove_leftovers(held);
  environment.out << "rebuilt " << generation.filename().string() << ", revision "
                  << metadata->revision.value << ", " << directory_bytes(generation) << " bytes\n";
  return ExitCode::Done;
}

ExitCode complain(const Environment& environment, std::string_view what, ExitCode code) {
  environment.err << "backfile-indexer: " << what << std::endl;
  return code;
}

}  // namespace

ExitCode run(const Options& options, const Environment& environment) {
  try {
    return std::visit([&](const auto& command) { return run_command(command, environment); },
                      options);
  } catch (const LockedError& error) {
    return complain(environment, error.what(), ExitCode::Locked);
  } catch (const InputError& error) {
    return complain(environment, error.what(), ExitCode::BadInput);
  } catch (const WriteError& error) {
    return complain(environment, error.what(), ExitCode::WriteFailed);
  } catch (const Xapian::Error&
               error) {  // no std::exception; the writing paths have made theirs a WriteError
    return complain(environment, "the index cannot be read: " + error.get_description(),
                    ExitCode::BadArchive);
  } catch (const std::bad_alloc&) {
    return complain(environment, "out of memory", ExitCode::WriteFailed);
  } catch (const std::exception& error) {
    return complain(environment, error.what(), ExitCode::BadArchive);
  }
}

}  // namespace backfile
