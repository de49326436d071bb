// Runs another program and tells what it cost. POSIX only.
#pragma once

#include <string>
#include <vector>

#include <sys/types.h>

namespace backfile {

struct ProcessCost {
  int exit_code = 0;  // 128 + signal when killed
  double wall_seconds = 0;
  double cpu_seconds = 0;     // user and system
  double peak_megabytes = 0;  // resident
};

// Runs a program to its end, its output thrown away unless it fails.
ProcessCost run_process(const std::vector<std::string>& arguments);

// A program that runs until this object goes: then it is asked to stop (SIGTERM) and waited for.
class BackgroundProcess {
 public:
  explicit BackgroundProcess(const std::vector<std::string>& arguments);
  ~BackgroundProcess();
  BackgroundProcess(const BackgroundProcess&) = delete;
  BackgroundProcess& operator=(const BackgroundProcess&) = delete;

  // Stops it and tells what it cost; only once.
  ProcessCost stop();
  bool running();

 private:
  pid_t process_ = -1;
};

}  // namespace backfile
