// The one way to include RapidJSON here: a failed assertion of its throws, where it would end the
// process on bad data. Only .cpp files include this.
#pragma once

#include <stdexcept>

#define RAPIDJSON_ASSERT(condition)                                     \
  do {                                                                  \
    if (!(condition)) throw std::logic_error("RapidJSON: " #condition); \
  } while (false)

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
