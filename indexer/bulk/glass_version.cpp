#include "indexer/bulk/glass_version.hpp"

#include <string>
#include <string_view>

#include <fcntl.h>

#include "indexer/files.hpp"
#include "schema/glass_format.hpp"
#include "schema/varint.hpp"

namespace backfile::glass {
namespace {

constexpr std::uint64_t kRevision = 1;

void append_root(std::string& bytes, const TableRoot& root) {
  const bool has_file = root.blocks > 0;
  append_varint(bytes, root.block);
  append_varint(bytes,
                std::uint64_t{root.level} << kLevelShift | kSequential | (has_file ? 0 : kNoFile));
  append_varint(bytes, root.entries);
  append_varint(bytes, kBlockBytes / kBlockUnit);
  append_varint(bytes, 0);  // from this size on tags are compressed: none is
  std::string free_list;
  if (has_file) {
    append_varint(free_list, kRevision);
    append_varint(free_list, root.blocks);
    free_list.append(4, '\0');  // where free blocks are listed: nowhere
  }
  append_bytes(bytes, free_list);
}

}  // namespace

void write_version(const std::filesystem::path& path, const TableRoots& roots,
                   const Statistics& statistics) {
  std::string version(kMagic);
  version.append(kUuidBytes, '\0');  // what is merged gets one of its own
  append_varint(version, kRevision);
  for (const TableRoot& root : roots) append_root(version, root);
  append_varint(version, statistics.documents);
  append_varint(version, statistics.last_docid - statistics.documents);
  append_varint(version, statistics.shortest);
  append_varint(version, statistics.heaviest);
  append_varint(version, statistics.longest - statistics.heaviest);
  append_varint(version, 0);  // no changesets
  append_varint(version, statistics.total_length);
  append_varint(version, 0);  // no spelling
  const FileHandle file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!file) throw_errno(path, "cannot be made");
  write_all(file, version, path);
}

}  // namespace backfile::glass
