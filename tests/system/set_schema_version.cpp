// set_schema_version DATABASE N: makes an index look as if written by another version of Backfile,
// for end_to_end_test.py.
#include <cstdio>
#include <cstdlib>
#include <exception>

#include <xapian.h>

#include "schema/metadata.hpp"

int main(int argc, char** argv) {
  if (argc != 3) return EXIT_FAILURE;
  try {
    Xapian::WritableDatabase database(argv[1], Xapian::DB_OPEN);
    backfile::Metadata metadata = backfile::read_metadata(database);
    metadata.schema_version = static_cast<std::uint32_t>(std::atoi(argv[2]));
    backfile::write_metadata(database, metadata);
    database.commit();
    return EXIT_SUCCESS;
  } catch (const Xapian::Error& error) {
    std::fprintf(stderr, "%s\n", error.get_description().c_str());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
  }
  return EXIT_FAILURE;
}
