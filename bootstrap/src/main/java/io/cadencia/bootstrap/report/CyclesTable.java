package io.cadencia.bootstrap.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Cycles as the API gives them, as a table for the terminal. */
public final class CyclesTable {

  private CyclesTable() {}

  public static List<String> lines(List<JsonNode> cycles) {
    if (cycles.isEmpty()) {
      return List.of("there are no such cycles");
    }
    var table = new Columns();
    table.add("cycle", "start", "end", "seconds", "status", "confidence");
    for (var cycle : cycles) {
      table.add(
          cycle.get("id").asText(),
          cycle.get("start_ts").asText(),
          orDash(cycle.get("end_ts")),
          orDash(cycle.get("duration_seconds")),
          cycle.get("status").asText(),
          cycle.get("confidence").asText());
    }
    return table.lines();
  }

  private static String orDash(JsonNode value) {
    return value.isNull() ? "-" : value.asText();
  }
}
