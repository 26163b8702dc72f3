package io.cadencia.application.service.report;

import io.cadencia.application.port.out.PlainColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, by which rules it was answered, and the hash of every other file. It is a table
 * like the others, so that who can read them can read it.
 */
final class ManifestTable implements ResearchTable {

  /** Of the files and their columns; changes when a reader must change. */
  private static final String FORMAT = "cadencia-research/1";

  private static final List<PlainColumn> COLUMNS =
      List.of(
          PlainColumn.text(
              "key", "What is told; keys that may come several times: model and *_version."),
          PlainColumn.text("value", "What it is, as the other files would write it.").orEmpty());

  private final ResearchRules rules;
  private final Instant knownUntil;
  private final UsedVersions used;
  private final Map<String, String> hashes;

  /**
   * @param knownUntil planned time ends here, for what comes after was not yet known
   */
  ManifestTable(
      ResearchRules rules, Instant knownUntil, UsedVersions used, Map<String, String> hashes) {
    this.rules = rules;
    this.knownUntil = knownUntil;
    this.used = used;
    this.hashes = hashes;
  }

  @Override
  public String name() {
    return "manifest";
  }

  @Override
  public String meaning() {
    return "What was asked, by which rules it was answered, with what it was measured, and the SHA-256 of"
        + " each table.";
  }

  @Override
  public List<PlainColumn> columns() {
    return COLUMNS;
  }

  @Override
  public Stream<List<@Nullable Object>> rows(ResearchScope scope) {
    var rows = new ArrayList<List<@Nullable Object>>();
    add(rows, "format", FORMAT);
    add(rows, "program_version", rules.programVersion());
    add(rows, "plant_id", rules.identity().plantId());
    add(rows, "box_id", rules.identity().boxId());
    add(rows, "module_id", scope.module().id().value());
    add(rows, "module_code", scope.module().code());
    add(rows, "target_per_hour", scope.module().targetPerHour());
    add(rows, "from_day", scope.query().from().toString());
    add(rows, "to_day", scope.query().to().toString());
    add(rows, "from_ts", scope.span().from());
    add(rows, "to_ts", scope.span().to());
    add(rows, "known_until_ts", knownUntil);
    add(rows, "zone", scope.days().zone().getId());
    add(rows, "day_starts_at", scope.days().startsAt().toString());
    add(rows, "coverage_threshold", rules.policy().coverageThreshold().value());
    add(rows, "counting_error", rules.policy().countingError().value());
    used.models().forEach(model -> add(rows, "model", model));
    used.zones().forEach(version -> add(rows, "roi_version", version));
    used.configurations().forEach(version -> add(rows, "config_version", version));
    hashes.forEach((file, hash) -> add(rows, "sha256 " + file, hash));
    return rows.stream();
  }

  private static void add(List<List<@Nullable Object>> rows, String key, @Nullable Object value) {
    rows.add(Arrays.<@Nullable Object>asList(key, value));
  }
}
