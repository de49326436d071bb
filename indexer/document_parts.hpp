// What an article's document is made of, as document_builder tells it piece by piece: to a
// Xapian::Document on the live path, to a segment on the bulk path.
#pragma once

#include <string_view>

#include <xapian.h>

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

  // A term may come again: its weights add up.
  virtual void term(std::string_view term, Xapian::termcount weight) = 0;
  // A slot comes once, with bytes that are not empty.
  virtual void value(Slot slot, std::string_view bytes) = 0;
  virtual void data(std::string_view bytes) = 0;
};

}  // namespace backfile
