#include "indexer/archive_dir.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include "indexer/errors.hpp"
#include "support.hpp"

namespace fs = std::filesystem;

namespace backfile {
namespace {

using test::TempDir;

constexpr Instant kSince = 1'748'000'000;  // 2025-05-23

ArchiveLock lock(const fs::path& root) {
  return ArchiveLock(root, {.command = "backfile-indexer add x", .since = kSince});
}

fs::path make_generation(const ArchiveDir& archive, const ArchiveLock& held) {
  const fs::path generation = archive.next_generation(held);
  fs::create_directory(generation);
  return generation;
}

TEST_CASE("a new archive has no generation and says how to make one") {
  const TempDir temp;
  const ArchiveDir archive(temp.path());
  CHECK_FALSE(archive.current());
  CHECK_THROWS_WITH_AS(static_cast<void>(archive.existing()),
                       doctest::Contains("backfile-indexer add"), ArchiveError);
}

TEST_CASE("publishing swaps a relative link, and leftovers go while the current generation stays") {
  const TempDir temp;
  const ArchiveDir archive(temp.path());
  const ArchiveLock held = lock(temp.path());
  const fs::path first = make_generation(archive, held);
  CHECK(first.filename() == "gen-000001");
  CHECK(archive.next_generation(held, 1).filename() == "gen-000003");
  archive.publish(first, held);
  CHECK(archive.existing() == first);

  const fs::path second = make_generation(archive, held);
  archive.publish(second, held);
  CHECK(fs::read_symlink(temp / "current") == "gen-000002");
  CHECK(fs::exists(first));
  fs::create_directory(temp / "gen-000009");
  fs::create_symlink("gen-000009", temp / "current.next");
  archive.remove_leftovers(held);
  CHECK_FALSE(fs::exists(first));
  CHECK_FALSE(fs::exists(temp / "gen-000009"));
  CHECK_FALSE(fs::is_symlink(temp / "current.next"));
  CHECK(archive.existing() == second);
}

TEST_CASE("a directory moved elsewhere keeps its current generation") {
  const TempDir temp;
  fs::create_directory(temp / "a");
  {
    const ArchiveDir archive(temp / "a");
    const ArchiveLock held = lock(temp / "a");
    archive.publish(make_generation(archive, held), held);
  }
  fs::rename(temp / "a", temp / "b");
  CHECK(ArchiveDir(temp / "b").existing() == temp / "b" / "gen-000001");
}

TEST_CASE("a link that leads nowhere is an error, not an empty archive") {
  const TempDir temp;
  fs::create_symlink("gen-000004", temp / "current");
  CHECK_THROWS_WITH_AS(static_cast<void>(ArchiveDir(temp.path()).current()),
                       doctest::Contains("gen-000004"), ArchiveError);
}

TEST_CASE("no archive is made in a directory that holds other things") {
  const TempDir temp;
  CHECK_NOTHROW(ArchiveDir(temp / "new" / "deeper").create());
  CHECK_NOTHROW(ArchiveDir(temp / "new" / "deeper").create());
  temp.file("letter.txt", "Dear");
  CHECK_THROWS_WITH_AS(ArchiveDir(temp.path()).create(), doctest::Contains("not empty"),
                       ArchiveError);
  CHECK_THROWS_AS(ArchiveDir(temp / "letter.txt").create(), ArchiveError);
}

TEST_CASE("a taken lock names its holder, and is free again when the holder ends") {
  const TempDir temp;
  {
    const ArchiveLock held = lock(temp.path());
    try {
      const ArchiveLock second = lock(temp.path());
      FAIL("the lock was taken twice");
    } catch (const LockedError& error) {
      const std::string message = error.what();
      CHECK(message.find("process " + std::to_string(::getpid())) != std::string::npos);
      CHECK(message.find("`backfile-indexer add x`") != std::string::npos);
      CHECK(message.find("since 2025-05-23T") != std::string::npos);
    }
  }
  CHECK(fs::exists(temp / "lock"));
  CHECK_NOTHROW(lock(temp.path()));
}

}  // namespace
}  // namespace backfile
