// The gate alone and under a crowd: bounds, order, waiting, giving back.
#include "server/http/admission.hpp"

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

namespace backfile {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

void wait_until_waiting(const AdmissionGate& gate, std::size_t count) {
  while (gate.waiting() != count) std::this_thread::yield();
}

TEST_CASE("slots are given until none is left, and again when one comes back") {
  AdmissionGate gate({.running = 2, .waiting = 0, .max_wait = milliseconds(0)});
  auto first = gate.enter();
  auto second = gate.enter();
  CHECK((first && second));
  CHECK_FALSE(gate.enter().has_value());
  CHECK(gate.running() == 2);
  first.reset();
  CHECK(gate.running() == 1);
  CHECK(gate.enter().has_value());
  CHECK(gate.running() == 1);
}

TEST_CASE("a ticket that moves is one ticket") {
  AdmissionGate gate({.running = 1, .waiting = 0, .max_wait = milliseconds(0)});
  auto ticket = gate.enter();
  REQUIRE(ticket.has_value());
  {
    const AdmissionGate::Ticket moved = std::move(*ticket);
    ticket.reset();
    CHECK(gate.running() == 1);
  }
  CHECK(gate.running() == 0);
}

TEST_CASE("who waits too long is refused, in time") {
  AdmissionGate gate({.running = 1, .waiting = 4, .max_wait = milliseconds(50)});
  const auto held = gate.enter();
  const auto start = Clock::now();
  CHECK_FALSE(gate.enter().has_value());
  const auto waited = Clock::now() - start;
  CHECK(waited >= milliseconds(50));
  CHECK(waited < milliseconds(1000));
  CHECK(gate.waiting() == 0);
}

TEST_CASE("the queue is bounded, and refuses at once when full") {
  AdmissionGate gate({.running = 1, .waiting = 1, .max_wait = milliseconds(5000)});
  auto held = gate.enter();
  std::thread waiter([&] { CHECK(gate.enter().has_value()); });
  wait_until_waiting(gate, 1);
  const auto start = Clock::now();
  CHECK_FALSE(gate.enter().has_value());
  CHECK(Clock::now() - start < milliseconds(1000));
  held.reset();
  waiter.join();
  CHECK(gate.running() == 0);
}

TEST_CASE("who came first is admitted first, and nobody overtakes") {
  AdmissionGate gate({.running = 1, .waiting = 8, .max_wait = milliseconds(10000)});
  auto held = gate.enter();
  std::vector<int> order;
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&gate, &order, i] {
      const auto ticket = gate.enter();
      REQUIRE(ticket.has_value());
      order.push_back(i);  // one at a time: the gate has one slot
    });
    wait_until_waiting(gate, static_cast<std::size_t>(i) + 1);
  }
  held.reset();
  for (std::thread& thread : threads) thread.join();
  CHECK(order == std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7});
}

TEST_CASE("under a crowd no more run than may, and none is lost") {
  constexpr std::size_t kSlots = 3;
  AdmissionGate gate({.running = kSlots, .waiting = 5, .max_wait = milliseconds(2)});
  std::atomic<std::size_t> inside = 0;
  std::atomic<std::size_t> most = 0;
  std::atomic<int> admitted = 0;
  std::atomic<int> refused = 0;
  std::vector<std::thread> threads;
  threads.reserve(12);
  for (int i = 0; i < 12; ++i) {
    threads.emplace_back([&] {
      for (int n = 0; n < 100; ++n) {
        const auto ticket = gate.enter();
        if (!ticket) {
          ++refused;
          continue;
        }
        const std::size_t now = ++inside;
        std::size_t seen = most.load();
        while (now > seen && !most.compare_exchange_weak(seen, now)) {
        }
        std::this_thread::sleep_for(std::chrono::microseconds(200));
        --inside;
        ++admitted;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(most <= kSlots);
  CHECK(admitted + refused == 1200);
  CHECK(admitted > 0);
  CHECK(gate.running() == 0);
  CHECK(gate.waiting() == 0);
}

TEST_CASE("a gate without slots still has one") {
  AdmissionGate gate({.running = 0, .waiting = 0, .max_wait = milliseconds(0)});
  CHECK(gate.enter().has_value());
}

}  // namespace
}  // namespace backfile
