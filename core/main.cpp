// The native command `tieout`: reads a text and prints its report.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/analyze.h"
#include "core/report/json.h"
#include "core/report/summary.h"

namespace {

enum ExitStatus { analysed = 0, inconsistent = 1, unusable = 2 };
enum class Format { json, text };

struct Request {
  Format format = Format::json;
  std::string file;
};

std::optional<Format> read_format(std::string_view word) {
  if (word == "json") return Format::json;
  if (word == "text") return Format::text;
  return std::nullopt;
}

// Options and the file in any order; after `--` only the file.
std::optional<Request> read_arguments(const std::vector<std::string_view>& arguments) {
  Request request;
  bool options = true, found = false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    std::string_view word = arguments[i];
    const bool is_option = options && word.size() > 1 && word.front() == '-';
    if (is_option && word == "--") {
      options = false;
    } else if (is_option) {
      if (word == "--format" && i + 1 < arguments.size())
        word = arguments[++i];
      else if (word.starts_with("--format="))
        word.remove_prefix(9);
      const auto format = read_format(word);
      if (!format) return std::nullopt;
      request.format = *format;
    } else {
      if (found) return std::nullopt;
      found = true;
      request.file = word;
    }
  }
  return found ? std::optional(request) : std::nullopt;
}

std::optional<std::string> read_all(std::istream& stream) {
  std::string text((std::istreambuf_iterator<char>(stream)), {});
  return stream.bad() ? std::nullopt : std::optional(std::move(text));
}

std::optional<std::string> read_file(const std::string& name) {
  if (name == "-") return read_all(std::cin);
  std::ifstream file(name, std::ios::binary);
  // A directory opens as a file and only fails when it is read.
  if (!file || (file.peek(), file.bad())) return std::nullopt;
  file.clear();
  return read_all(file);
}

// What the file is by its first bytes, where it is none that this command reads.
std::optional<std::string_view> other_kind(std::string_view bytes) {
  struct Signature {
    std::string_view starts, name;
  };
  constexpr Signature signatures[] = {{"%PDF-", "a PDF"},
                                      {"PK\x03\x04", "a Word, Excel or ZIP file"},
                                      {"\xD0\xCF\x11\xE0", "an old Office file"}};
  for (const Signature& signature : signatures)
    if (bytes.starts_with(signature.starts)) return signature.name;
  return std::nullopt;
}

// What the reader of the output would not otherwise notice.
void warn(const tieout::Report& report) {
  for (const tieout::Diagnostic& diagnostic : report.diagnostics) {
    const bool wrong_input = diagnostic.code == tieout::DiagnosticCode::looks_like_html ||
                             tieout::describe(diagnostic.code).severity == tieout::DiagnosticSeverity::error;
    if (wrong_input) std::cerr << "tieout: " << message_of(diagnostic) << '\n';
  }
}

void print(const tieout::Report& report, Format format) {
  if (format == Format::text) {
    std::cout << to_text(report) << std::flush;
    return;
  }
  write_json(report, [](std::string_view piece) { std::cout << piece; });
  std::cout << std::endl;
}

ExitStatus status_of(const tieout::Report& report) {
  const bool broken = std::any_of(report.checks.begin(), report.checks.end(), [](const tieout::Check& check) {
    return check.verdict == tieout::Verdict::inconsistent;
  });
  return broken ? inconsistent : analysed;
}

ExitStatus run(const std::vector<std::string_view>& arguments) {
  const auto request = read_arguments(arguments);
  if (!request) {
    std::cerr << "usage: tieout [--format json|text] FILE|-\n";
    return unusable;
  }
  const auto text = read_file(request->file);
  if (!text) {
    std::cerr << "tieout: cannot read " << request->file << '\n';
    return unusable;
  }
  if (const auto kind = other_kind(*text)) {
    std::cerr << "tieout: " << request->file << " is " << *kind
              << "; the command of the npm package reads it\n";
    return unusable;
  }
  const tieout::Report report = tieout::analyze(*text);
  warn(report);
  print(report, request->format);
  return std::cout ? status_of(report) : unusable;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  try {
    return run({argv + 1, argv + argc});
  } catch (const std::bad_alloc&) {
    std::cerr << "tieout: not enough memory to analyse the text\n";
    return unusable;
  }
}
