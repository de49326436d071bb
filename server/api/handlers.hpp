// The endpoints: parameters -> Searcher -> JSON, with entity tags. No sockets, no routing, no
// catching of errors (see routes.hpp).
#pragma once

#include <atomic>
#include <functional>
#include <string>

#include "schema/date.hpp"
#include "server/http/admission.hpp"
#include "server/http/message.hpp"
#include "server/search/searcher.hpp"

namespace backfile {

struct ApiOptions {
  Engine engine = Engine::Fast;  // what the Searcher was made with: /api/v1/index says so
  std::string article_page;      // web/article.html; empty: a bare page of its own
  std::function<Instant()> now;  // the wall clock; required
};

// Thread-safe. Handlers throw ProblemError, and whatever the search throws.
class Api {
 public:
  // Both must outlive the Api.
  Api(Searcher& searcher, AdmissionGate& gate, ApiOptions options);

  [[nodiscard]] HttpResponse search(const HttpRequest& request) const;
  [[nodiscard]] HttpResponse article(const HttpRequest& request) const;
  [[nodiscard]] HttpResponse related(const HttpRequest& request) const;
  [[nodiscard]] HttpResponse suggest(const HttpRequest& request) const;
  [[nodiscard]] HttpResponse translation(const HttpRequest& request) const;
  // Requires: as Searcher::values.
  [[nodiscard]] HttpResponse values(FacetField field, const HttpRequest& request) const;
  [[nodiscard]] HttpResponse index(const HttpRequest& request) const;
  [[nodiscard]] HttpResponse article_page(const HttpRequest& request) const;
  [[nodiscard]] HttpResponse health() const;
  [[nodiscard]] HttpResponse readiness(const HttpRequest& request) const;

  // Runs one search as a client would; from then on readiness() is 200.
  void warm_up();

 private:
  // Waits for a place; throws ProblemError `overloaded` when there is none.
  [[nodiscard]] AdmissionGate::Ticket admit() const;

  Searcher& searcher_;
  AdmissionGate& gate_;
  ApiOptions options_;
  std::atomic<bool> ready_{false};
};

}  // namespace backfile
