// What an article's document is made of, as document_builder tells it piece by piece: to a
// Xapian::Document on the live path, to a segment on the bulk path.
#pragma once

#include <string>
#include <string_view>

#include <xapian.h>

#include "schema/analysis.hpp"
#include "schema/slots.hpp"

namespace backfile {

class DocumentParts {
 public:
  virtual ~DocumentParts() = default;
  DocumentParts() = default;
  DocumentParts(const DocumentParts&) = delete;
  DocumentParts& operator=(const DocumentParts&) = delete;
  DocumentParts(DocumentParts&&) = delete;
  DocumentParts& operator=(DocumentParts&&) = delete;

  // A term may come again: its weights add up, a position that comes twice is there once.
  virtual void posting(std::string_view term, Position position, Xapian::termcount weight) = 0;
  virtual void term(std::string_view term, Xapian::termcount weight) = 0;
  // A slot comes once, with bytes that are not empty.
  virtual void value(Slot slot, std::string_view bytes) = 0;
  virtual void data(std::string_view bytes) = 0;
};

}  // namespace backfile
