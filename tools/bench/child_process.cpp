#include "tools/bench/child_process.hpp"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <stdexcept>
#include <system_error>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace backfile {

namespace {

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

pid_t start(const std::vector<std::string>& arguments) {
  std::vector<char*> argv;
  argv.reserve(arguments.size() + 1);
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  const pid_t process = fork();
  if (process < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (process > 0) return process;
  const int nowhere = open("/dev/null", O_RDWR);
  dup2(nowhere, STDIN_FILENO);
  dup2(nowhere, STDOUT_FILENO);  // messages of failure come on the standard error stream
  execv(argv[0], argv.data());
  _exit(127);
}

ProcessCost wait_for(pid_t process) {
  int status = 0;
  rusage usage{};
  while (wait4(process, &status, 0, &usage) < 0) {
    if (errno != EINTR) throw std::system_error(errno, std::generic_category(), "wait4");
  }
  ProcessCost cost;
  cost.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  cost.cpu_seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
  cost.peak_megabytes = static_cast<double>(usage.ru_maxrss) * 1024 / 1e6;
  return cost;
}

}  // namespace

ProcessCost run_process(const std::vector<std::string>& arguments) {
  const auto begin = std::chrono::steady_clock::now();
  ProcessCost cost = wait_for(start(arguments));
  cost.wall_seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return cost;
}

BackgroundProcess::BackgroundProcess(const std::vector<std::string>& arguments)
    : process_(start(arguments)) {}

BackgroundProcess::~BackgroundProcess() {
  try {
    stop();
  } catch (const std::exception&) {
    return;  // nobody is left to tell, and the process is gone
  }
}

ProcessCost BackgroundProcess::stop() {
  if (process_ < 0) return {};
  const pid_t process = process_;
  process_ = -1;
  kill(process, SIGTERM);
  return wait_for(process);
}

bool BackgroundProcess::running() {
  if (process_ < 0) return false;
  if (waitpid(process_, nullptr, WNOHANG) == 0) return true;
  process_ = -1;
  return false;
}

}  // namespace backfile
