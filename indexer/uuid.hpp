// The name of a new archive. Not pure: asks the operating system for random bytes.
#pragma once

#include <string>

namespace backfile {

// RFC 4122, version 4: "0b9a3f4e-....".
std::string random_uuid();

}  // namespace backfile
