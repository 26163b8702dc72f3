package io.cadencia.bootstrap.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.CyclesOptions;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.client.ApiClient;
import io.cadencia.bootstrap.client.ApiRefusalException;
import io.cadencia.bootstrap.report.CyclesTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists cycles by the routes of the API that the browser asks too. */
public final class ListCyclesTask implements Task<CyclesOptions> {

  private static final int LARGEST_PAGE = 500;

  private final Locale language;

  /**
   * @param language in which the server shall refuse
   */
  public ListCyclesTask(Locale language) {
    this.language = language;
  }

  @Override
  public ExitCode run(CyclesOptions options, Console console) throws InterruptedException {
    var api = new ApiClient(options.server(), options.as(), language);
    var cycles = new ArrayList<JsonNode>();
    var filter = filter(options, stationId(api, options));
    boolean more = true;
    while (more && cycles.size() < options.limit()) {
      filter.put("limit", String.valueOf(Math.min(LARGEST_PAGE, options.limit() - cycles.size())));
      var page = api.get("/api/v1/cycles", filter);
      page.get("items").forEach(cycles::add);
      filter.put("after_id", page.get("next_after_id").asText());
      more = page.get("has_more").asBoolean();
    }
    show(options, cycles, console);
    if (more) {
      console.err().println("there are more: narrow them down with --from, or raise --limit");
    }
    return ExitCode.DONE;
  }

  private static void show(CyclesOptions options, List<JsonNode> cycles, Console console) {
    if (options.json()) {
      cycles.forEach(cycle -> console.out().println(cycle));
    } else {
      CyclesTable.lines(cycles).forEach(console.out()::println);
    }
  }

  /** The API names workstations by number, people by the code on the sign. */
  private static String stationId(ApiClient api, CyclesOptions options)
      throws InterruptedException {
    var known = api.get("/api/v1/workstations", ofModule(options.module()));
    var found = new ArrayList<JsonNode>();
    var codes = new ArrayList<String>();
    for (var station : known) {
      codes.add(station.get("code").asText());
      if (station.get("code").asText().equals(options.station())) {
        found.add(station);
      }
    }
    if (found.isEmpty()) {
      throw new ApiRefusalException(
          "there is no workstation %s, only %s"
              .formatted(options.station(), String.join(", ", codes)));
    }
    if (found.size() > 1) {
      throw new ApiRefusalException(
          "several modules have a workstation %s: name one with --module"
              .formatted(options.station()));
    }
    return found.get(0).get("id").asText();
  }

  private static Map<String, String> ofModule(@Nullable Integer module) {
    return module == null ? Map.of() : Map.of("module_id", module.toString());
  }

  private static Map<String, String> filter(CyclesOptions options, String station) {
    var filter = new LinkedHashMap<String, String>();
    filter.put("workstation_id", station);
    put(filter, "from", options.from());
    put(filter, "to", options.to());
    put(filter, "status", options.status());
    return filter;
  }

  private static void put(Map<String, String> filter, String name, @Nullable Object value) {
    if (value != null) {
      filter.put(name, value.toString());
    }
  }
}
