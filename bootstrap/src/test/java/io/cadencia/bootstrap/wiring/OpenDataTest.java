package io.cadencia.bootstrap.wiring;

import static io.cadencia.bootstrap.wiring.OpenDataPlant.DAY;
import static io.cadencia.bootstrap.wiring.OpenDataPlant.SIX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import io.cadencia.adapter.export.dataset.ParquetRows;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.domain.cycle.TestCycles;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A set of open data of a real database, read by others. */
class OpenDataTest {

  private static final int ALL = 0;

  @TempDir private Path temp;
  private OpenDataPlant plant;
  private Path out;

  @BeforeEach
  void lay_the_plant() throws IOException {
    plant = OpenDataPlant.in(temp.resolve("data"), "p");
    out = temp.resolve("out");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<Map<String, String>> csv(Path file) throws IOException {
    try (var reader = new CSVReader(new StringReader(Files.readString(file)))) {
      var lines = reader.readAll();
      var header = lines.get(0);
      var rows = new ArrayList<Map<String, String>>();
      for (var line : lines.subList(1, lines.size())) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < header.length; i++) {
          row.put(header[i], line[i]);
        }
        rows.add(row);
      }
      return rows;
    } catch (CsvException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  private static JsonNode dataPackage(Path set) throws IOException {
    return new ObjectMapper().readTree(set.resolve("datapackage.json").toFile());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertSameBytes(Path one, Path other) throws IOException {
    assertThat(files(one).stream().map(one::relativize).toList())
        .isEqualTo(files(other).stream().map(other::relativize).toList());
    for (var file : files(one)) {
      assertThat(other.resolve(one.relativize(file))).hasSameBinaryContentAs(file);
    }
  }

  @Test
  @DisplayName("E-18 every table is there as CSV and as Parquet, with what tells of it")
  void every_table_is_there_in_both_forms() throws IOException {
    var set = plant.export(1, out);

    var tables =
        List.of(
            "crew",
            "cycles",
            "efficiency_day",
            "efficiency_hour",
            "efficiency_summary",
            "gaps",
            "lost_time_codes",
            "planned",
            "standards",
            "stations",
            "stops");
    assertThat(files(set).stream().map(file -> set.relativize(file).toString()))
        .contains(
            "CITATION.cff",
            "README.md",
            "SHA256SUMS",
            "datapackage.json",
            "dictionary.csv",
            "module-1/manifest.csv")
        .containsAll(tables.stream().map(name -> "module-1/" + name + ".csv").toList())
        .containsAll(tables.stream().map(name -> "module-1/" + name + ".parquet").toList())
        .hasSize(6 + 2 * tables.size());
    assertThat(files(out.resolve(set.getFileName()))).isNotEmpty();
  }

  @Test
  @DisplayName("E-18 CSV and Parquet hold the same, row by row")
  void csv_and_parquet_hold_the_same() throws IOException {
    var set = plant.export(ALL, out);
    int rows = 0;
    for (var resource : dataPackage(set).get("resources")) {
      var path = resource.get("path").asText();
      if (path.endsWith(".parquet")) {
        var plain = csv(set.resolve(path.replace(".parquet", ".csv")));
        var typed = ParquetRows.of(set.resolve(path));
        assertThat(typed).hasSameSizeAs(plain);
        for (int i = 0; i < plain.size(); i++) {
          assertThat(asText(typed.get(i), resource.get("schema").get("fields")))
              .as(path)
              .isEqualTo(plain.get(i));
          rows++;
        }
      }
    }
    assertThat(rows).isGreaterThan(300);
  }

  /** As CSV would write the cells, by the schema alone. */
  private static Map<String, String> asText(Map<String, @Nullable Object> row, JsonNode fields) {
    var texts = new LinkedHashMap<String, String>();
    for (var field : fields) {
      var value = row.get(field.get("name").asText());
      texts.put(field.get("name").asText(), text(value, field.get("type").asText()));
    }
    return texts;
  }

  private static String text(@Nullable Object value, String type) {
    if (value == null) {
      return "";
    }
    if (type.equals("datetime")) {
      var instant = Instant.ofEpochMilli((Long) value);
      return instant.toString().replaceFirst("(:\\d\\d)Z$", "$1.000Z");
    }
    return value.toString().startsWith("=") ? "'" + value : value.toString();
  }

  @Test
  @DisplayName("E-18 the dictionary tells of every column of every file, and nothing else")
  void the_dictionary_tells_of_every_column() throws IOException {
    var set = plant.export(ALL, out);
    var told = new ArrayList<String>();
    for (var row : csv(set.resolve("dictionary.csv"))) {
      told.add(row.get("table") + "." + row.get("column"));
      assertThat(row.get("meaning")).isNotBlank();
    }

    var there = new ArrayList<String>();
    for (var file : files(set)) {
      var name = file.getFileName().toString();
      if (name.endsWith(".csv")) {
        for (var column : Files.readAllLines(file).get(0).split(",", -1)) {
          there.add(name.replace(".csv", "") + "." + column);
        }
      }
    }
    assertThat(told)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(there.stream().distinct().toList());
    assertThat(Files.readString(set.resolve("README.md")))
        .contains(
            told.stream().map(it -> "| `" + it.substring(it.indexOf('.') + 1) + "` |").toList());
  }

  @Test
  @DisplayName("E-18 every value keeps to the range that the dictionary gives")
  void every_value_keeps_to_its_range() throws IOException {
    var set = plant.export(ALL, out);
    for (var resource : dataPackage(set).get("resources")) {
      if (resource.get("format").asText().equals("csv")) {
        for (var row : csv(set.resolve(resource.get("path").asText()))) {
          resource
              .get("schema")
              .get("fields")
              .forEach(
                  field -> assertKept(field, String.valueOf(row.get(field.get("name").asText()))));
        }
      }
    }
  }

  private static void assertKept(JsonNode field, String value) {
    var constraints = field.get("constraints");
    if (value.isEmpty()) {
      assertThat(constraints.get("required").asBoolean()).as(field.toString()).isFalse();
      return;
    }
    if (constraints.has("minimum")) {
      assertThat(Double.parseDouble(value))
          .isGreaterThanOrEqualTo(constraints.get("minimum").asDouble());
    }
    if (constraints.has("maximum")) {
      assertThat(Double.parseDouble(value))
          .isLessThanOrEqualTo(constraints.get("maximum").asDouble());
    }
    if (constraints.has("enum")) {
      assertThat(
              StreamSupport.stream(constraints.get("enum").spliterator(), false)
                  .map(JsonNode::asText))
          .contains(value);
    }
  }

  @Test
  @DisplayName("E-18 every file has its hash, and the version follows from them")
  void every_file_has_its_hash() throws IOException {
    var set = plant.export(ALL, out);
    var sums = Files.readString(set.resolve("SHA256SUMS"));
    var content = new StringBuilder();
    for (var line : sums.lines().toList()) {
      var path = line.substring(66);
      assertThat(line.substring(0, 64)).isEqualTo(sha256(Files.readAllBytes(set.resolve(path))));
      if (path.endsWith(".csv") || path.endsWith(".parquet")) {
        content.append(line).append('\n');
      }
    }
    assertThat(sums.lines()).hasSize(files(set).size() - 1);
    var hash = sha256(content.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(dataPackage(set).get("cadencia:content_sha256").asText()).isEqualTo(hash);
    assertThat(set.getFileName().toString())
        .isEqualTo(
            "cadencia-p-all_2026-01-05_2026-01-05_20260106T050000Z_" + hash.substring(0, 12));
  }

  @Test
  void operators_and_staff_are_in_it_by_pseudonym() throws IOException {
    var set = plant.export(1, out);
    var cycles = csv(set.resolve("module-1/cycles.csv"));

    assertThat(cycles).hasSize(300);
    assertThat(cycles)
        .extracting(row -> row.get("operator"))
        .doesNotContain("")
        .containsOnly(cycles.get(0).get("operator"), cycles.get(1).get("operator"));
    assertThat(cycles.get(0).get("operator")).matches("op_[0-9a-f]{16}");
    assertThat(cycles.get(2)).containsEntry("excluded_reason", "withheld");
    var ana = cycles.get(3).get("verified_by");
    assertThat(ana).matches("staff_[0-9a-f]{16}");
    assertThat(cycles.get(4))
        .containsEntry("corrected_by", ana)
        .containsEntry("duration_ms", "9000");
    assertThat(csv(set.resolve("module-1/crew.csv")))
        .extracting(row -> row.get("operator"), row -> row.get("to_ts"))
        .containsExactly(
            tuple(cycles.get(0).get("operator"), "2026-01-05T12:00:00.000Z"),
            tuple(cycles.get(1).get("operator"), "2026-01-06T05:00:00.000Z"));
    assertThat(csv(set.resolve("module-1/stops.csv")))
        .singleElement()
        .satisfies(
            stop ->
                assertThat(stop)
                    .containsEntry("classified_by", ana)
                    .containsEntry("to_ts", "2026-01-06T05:00:00.000Z"));
  }

  @Nested
  class The_same_days_again {

    @Test
    @DisplayName("E-18 give the same bytes and the same version in any locale and zone")
    void give_the_same_bytes() throws IOException {
      var first = plant.export(ALL, out);
      var locale = Locale.getDefault();
      var zone = TimeZone.getDefault();
      for (var other : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai")) {
        try {
          Locale.setDefault(Locale.forLanguageTag(other));
          TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
          var again = plant.export(ALL, temp.resolve(other));
          assertThat(again.getFileName()).isEqualTo(first.getFileName());
          assertSameBytes(first, again);
        } finally {
          Locale.setDefault(locale);
          TimeZone.setDefault(zone);
        }
      }
    }

    @Test
    @DisplayName("E-18 leave what is there and say so")
    void leave_what_is_there() throws IOException {
      var first = plant.export(1, out);
      var again = plant.export(1, out);

      assertThat(again).isEqualTo(first);
      assertThat(plant.said().toString()).contains("(unchanged)");
    }

    @Test
    @DisplayName("E-18 are the same version after a later day was worked")
    void are_the_same_version_after_a_later_day() throws IOException {
      var first = plant.export(1, out);
      plant.storage(
          storage -> {
            storage
                .unitOfWork()
                .run(
                    () ->
                        storage
                            .cycles()
                            .save(
                                TestCycles.aCycle()
                                    .numbered(storage.cycles().nextId())
                                    .startedAt(SIX.plus(Duration.ofDays(1)))
                                    .build()));
            storage
                .unitOfWork()
                .run(
                    () ->
                        storage
                            .plant()
                            .addStandard(
                                new WorkstationId(1),
                                new StandardVersion(
                                    2,
                                    SIX.plus(Duration.ofDays(2)),
                                    StandardTime.ofMillis(9_000))));
          });

      assertThat(plant.export(1, out)).isEqualTo(first);
    }

    @Test
    @DisplayName("E-18 are another version once one of their cycles was corrected; both stay")
    void are_another_version_once_corrected() throws IOException {
      var first = plant.export(1, out);
      plant.storage(storage -> OpenDataPlant.correct(storage, 7, Duration.ofSeconds(11)));

      var second = plant.export(1, out);

      assertThat(second).isNotEqualTo(first);
      assertThat(files(first)).isNotEmpty();
      assertThat(dataPackage(second).get("version"))
          .isNotEqualTo(dataPackage(first).get("version"));
      assertThat(dataPackage(second).get("name")).isEqualTo(dataPackage(first).get("name"));
    }
  }

  @Test
  void a_module_alone_is_what_it_is_among_all() throws IOException {
    var one = plant.export(1, out);
    var all = plant.export(ALL, out);

    assertSameBytes(one.resolve("module-1"), all.resolve("module-1"));
    assertThat(all.resolve("module-2/cycles.csv")).exists();
  }

  @Test
  void an_unknown_module_and_a_day_to_come_leave_nothing() throws IOException {
    assertThatThrownBy(() -> plant.export(7, out)).isInstanceOf(ModuleNotFoundException.class);
    assertThatThrownBy(() -> plant.export(1, DAY.plusYears(1), out))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("has not begun");
    assertThat(files(out)).isEmpty();
  }
}
