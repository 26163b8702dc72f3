package io.cadencia.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** Computes a figure from its explanation, as somebody would who has nothing but the JSON. */
final class Recomputed {

  private Recomputed() {}

  /** 100 · Σ SAM / Σ available time, of a module times operators; in whole milliseconds. */
  static double efficiency(JsonNode explanation) {
    boolean ofModule = explanation.get("workstation_id").isNull();
    long earned = 0;
    long available = 0;
    for (var station : explanation.get("stations")) {
      for (var cycle : station.get("cycles")) {
        earned += Math.round(cycle.get("sam_seconds").doubleValue() * 1000);
      }
      for (var planned : station.get("planned")) {
        long watched = length(planned) - gapsWithin(planned, station.get("gaps"));
        available += watched * (ofModule ? planned.get("operators").longValue() : 1);
      }
    }
    return 100.0 * earned / available;
  }

  private static long gapsWithin(JsonNode planned, JsonNode gaps) {
    long sum = 0;
    for (var gap : gaps) {
      long from = Math.max(millis(planned, "from_ts"), millis(gap, "from_ts"));
      long to = Math.min(millis(planned, "to_ts"), millis(gap, "to_ts"));
      sum += Math.max(0, to - from);
    }
    return sum;
  }

  private static long length(JsonNode span) {
    return millis(span, "to_ts") - millis(span, "from_ts");
  }

  private static long millis(JsonNode span, String field) {
    return Instant.parse(span.get(field).asText()).toEpochMilli();
  }
}
