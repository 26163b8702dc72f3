package io.cadencia.bootstrap.config;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a file, so that it can be told at once. */
final class Faults {

  private final List<String> lines = new ArrayList<>();

  /**
   * @param path where, such as {@code cameras[0].zones[1].seat}
   * @param was the value found there
   * @param wayOut what to write instead
   */
  void add(String path, String was, String wayOut) {
    lines.add(path + " is " + was + ": " + wayOut);
  }

  void missing(String path, String wayOut) {
    lines.add(path + " is missing: " + wayOut);
  }

  void add(String line) {
    lines.add(line);
  }

  int count() {
    return lines.size();
  }

  void throwIfAny(String origin) {
    if (!lines.isEmpty()) {
      throw new ConfigException(origin, lines);
    }
  }
}
