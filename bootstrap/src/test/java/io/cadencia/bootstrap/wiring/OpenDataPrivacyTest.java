package io.cadencia.bootstrap.wiring;

import static io.cadencia.bootstrap.wiring.OpenDataPlant.CANARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cadencia.adapter.export.dataset.ParquetRows;
import io.cadencia.bootstrap.cli.BackupOptions;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.task.BackupTask;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is to be found in open data. */
class OpenDataPrivacyTest {

  private static final int ALL = 0;

  /** What the plant configures goes out as it is, and so do days, for they must be days. */
  private static final Set<String> NOT_TYPED_OR_NO_TEXT =
      Set.of(
          "modules.code",
          "workstations.code",
          "lost_time_codes.code",
          "lost_time_codes.name_es",
          "lost_time_codes.name_en",
          "stops.code",
          "cycle_events.plant_id",
          "cycle_events.box_id",
          "cycle_events.cv_model_version",
          "cycle_events.model_sha256",
          "cycle_events.roi_version",
          "cycle_events.config_version",
          "audit_log.subject_kind",
          "audit_log.subject_id",
          "audit_log.action",
          "shift_plans.valid_from_day",
          "holidays.day");

  @TempDir private Path temp;
  private OpenDataPlant plant;
  private Path out;

  @BeforeEach
  void lay_the_plant() throws IOException {
    plant = OpenDataPlant.in(temp.resolve("data"), "p");
    out = temp.resolve("out");
  }

  private Path key() {
    return temp.resolve("data/pseudonym.key");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The bytes of every file, and of Parquet the cells too, which may be encoded. */
  private static String everything(Path set) throws IOException {
    var all = new StringBuilder();
    for (var file : files(set)) {
      all.append(file).append('\n');
      all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      if (file.toString().endsWith(".parquet")) {
        all.append(ParquetRows.of(file));
      }
    }
    return all.toString().toLowerCase(Locale.ROOT);
  }

  private static String pseudonymKey(Path set) throws IOException {
    return new ObjectMapper()
        .readTree(set.resolve("datapackage.json").toFile())
        .get("cadencia:pseudonym_key")
        .asText();
  }

  private Set<String> putTheCanaryEverywhere() throws SQLException {
    var held = new HashSet<String>();
    try (var database =
        DriverManager.getConnection("jdbc:sqlite:" + temp.resolve("data/cadencia.db"))) {
      run(database, "PRAGMA foreign_keys = ON");
      for (var trigger : texts(database, "SELECT name FROM sqlite_master WHERE type = 'trigger'")) {
        run(database, "DROP TRIGGER " + trigger);
      }
      for (var column : textColumns(database)) {
        if (!NOT_TYPED_OR_NO_TEXT.contains(column) && holdsTheCanary(database, column)) {
          held.add(column);
        }
      }
    }
    return held;
  }

  private static List<String> textColumns(Connection database) throws SQLException {
    return texts(
        database,
        """
        SELECT t.name || '.' || c.name FROM sqlite_master t, pragma_table_info(t.name) c
        WHERE t.type = 'table' AND c.type = 'TEXT' AND t.name NOT LIKE 'sqlite%'
        AND t.name NOT LIKE 'schema%' AND t.name NOT LIKE '%migration%'
        """);
  }

  /** Not where a check or another table forbids it: there nobody can type it. */
  private static boolean holdsTheCanary(Connection database, String column) {
    int dot = column.indexOf('.');
    var table = column.substring(0, dot);
    var all = "UPDATE %s SET %s = '%s'".formatted(table, column.substring(dot + 1), CANARY);
    var last = all + " WHERE rowid = (SELECT max(rowid) FROM %s)".formatted(table);
    return changes(database, all) || changes(database, last);
  }

  private static boolean changes(Connection database, String sql) {
    try (var statement = database.createStatement()) {
      return statement.executeUpdate(sql) > 0;
    } catch (SQLException e) {
      return false;
    }
  }

  private static List<String> texts(Connection database, String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static void run(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  @DisplayName("E-18 names, addresses and notes of people are in no byte of it")
  void names_addresses_and_notes_are_in_no_byte() throws IOException {
    var all = everything(plant.export(ALL, out));

    assertThat(all)
        .contains("op_", "staff_", "withheld")
        .doesNotContain(CANARY.toLowerCase(Locale.ROOT))
        .doesNotContain("planta.example")
        .doesNotContain("op_002")
        .doesNotContain("enferma");
    assertThat(plant.said().toString()).doesNotContain(CANARY);
  }

  @Test
  @DisplayName("E-18 what is typed into any column of any table comes out of none")
  void what_is_typed_into_any_column_comes_out_of_none() throws IOException, SQLException {
    var before = plant.export(ALL, temp.resolve("before"));

    var held = putTheCanaryEverywhere();

    assertThat(held)
        .contains(
            "operators.code",
            "operators.name",
            "cycle_events.notes",
            "cycle_events.excluded_reason",
            "cycle_events.gt_verified_by",
            "cycle_events.source_frame_path",
            "stops.note",
            "stops.classified_by",
            "audit_log.actor",
            "audit_log.reason",
            "audit_log.before",
            "audit_log.after",
            "modules.name",
            "workstations.display_name",
            "cameras.name",
            "standard_operations.name",
            "shifts.name");
    var after = plant.export(ALL, out);
    assertThat(everything(after)).doesNotContain(CANARY.toLowerCase(Locale.ROOT));
    assertThat(after.getFileName()).as("people have changed").isNotEqualTo(before.getFileName());
  }

  @Test
  @DisplayName("E-18 who adds a text has to say here that no person can be in it")
  void every_text_that_goes_out_as_it_is_is_known() throws IOException {
    var texts =
        Files.readAllLines(plant.export(1, out).resolve("dictionary.csv")).stream()
            .filter(line -> line.contains(",text,") && line.contains(",as_it_is,"))
            .map(line -> line.substring(0, line.indexOf(",text,")).replace(',', '.'))
            .filter(column -> !column.startsWith("dictionary.") && !column.startsWith("manifest."));

    assertThat(texts)
        .containsExactlyInAnyOrder(
            "stations.code",
            "stations.zone",
            "cycles.workstation_code",
            "cycles.status",
            "cycles.raw_status",
            "cycles.roi_version",
            "cycles.model_version",
            "cycles.model_sha256",
            "cycles.config_version",
            "stops.origin",
            "stops.code",
            "lost_time_codes.code",
            "lost_time_codes.kind",
            "lost_time_codes.name_es",
            "lost_time_codes.name_en");
  }

  @Test
  @DisplayName("E-18 the key is made once, for its owner's eyes, and is in nothing handed out")
  void the_key_is_made_once_and_is_in_nothing_handed_out() throws IOException {
    var set = plant.export(1, out);
    assertThat(plant.said().toString()).contains("made the key", "keep a copy");
    var secret = Files.readString(key()).strip();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
        .isEqualTo("rw-------");

    plant.export(1, out);
    assertThat(plant.said().toString()).doesNotContain("made the key").doesNotContain(secret);
    assertThat(Files.readString(key()).strip()).isEqualTo(secret);
    assertThat(everything(set)).doesNotContain(secret);
  }

  @Test
  @DisplayName("E-18 the key is in no backup")
  void the_key_is_in_no_backup() throws IOException {
    plant.export(1, out);
    var secret = Files.readString(key()).strip();
    var backups = temp.resolve("backups");
    var writer = new PrintWriter(new StringWriter());

    new BackupTask(OpenDataPlant.LATER)
        .run(
            new BackupOptions(temp.resolve("data"), backups, null),
            new Console(writer, writer, false));

    assertThat(files(backups)).isNotEmpty();
    for (var file : files(backups)) {
      assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
          .doesNotContain(secret);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw-rw-"})
  @DisplayName("E-18 a key that others may read is refused, and nothing is written")
  void a_key_that_others_may_read_is_refused(String permissions) throws IOException {
    plant.export(1, temp.resolve("first"));
    var secret = Files.readString(key()).strip();
    Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString(permissions));

    assertThatThrownBy(() -> plant.export(1, out))
        .hasMessageContaining("pseudonym.key")
        .hasMessageContaining("chmod 600")
        .hasMessageNotContaining(secret);
    assertThat(files(out)).isEmpty();
  }

  @Test
  void a_key_that_was_emptied_is_refused_and_not_made_anew() throws IOException {
    plant.export(1, temp.resolve("first"));
    Files.writeString(key(), "");

    assertThatThrownBy(() -> plant.export(1, out)).hasMessageContaining("too short");
    assertThat(key()).isEmptyFile();
  }

  @Test
  @DisplayName("E-18 another plant calls the same people otherwise")
  void another_plant_calls_the_same_people_otherwise() throws IOException {
    var here = plant.export(1, out);
    var other = OpenDataPlant.in(temp.resolve("other"), "q");
    Files.copy(key(), temp.resolve("other/pseudonym.key"));
    Files.setPosixFilePermissions(
        temp.resolve("other/pseudonym.key"), PosixFilePermissions.fromString("rw-------"));
    var there = other.export(1, temp.resolve("there"));

    assertThat(people(here)).hasSize(3).doesNotContainAnyElementsOf(people(there));
  }

  @Test
  @DisplayName("E-18 a lost key is seen: the set names another one")
  void a_lost_key_is_seen() throws IOException {
    var before = plant.export(1, out);
    Files.delete(key());
    var after = plant.export(1, out);

    assertThat(pseudonymKey(after)).isNotEqualTo(pseudonymKey(before));
    assertThat(people(after)).doesNotContainAnyElementsOf(people(before));
    assertThat(after).isNotEqualTo(before);
  }

  @Test
  @DisplayName("E-18 hashing every code and address there is finds nobody")
  void hashing_every_code_and_address_finds_nobody() throws IOException, NoSuchAlgorithmException {
    var people = people(plant.export(1, out));
    var digits = people.stream().map(it -> it.substring(it.indexOf('_') + 1)).toList();
    for (var known : List.of("OP_002", "1", "2", "ana." + CANARY, "Ana " + CANARY)) {
      for (var text : List.of(known, known.toLowerCase(Locale.ROOT), "p" + known, "op" + known)) {
        for (var algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
          var hash =
              MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
          assertThat(digits).noneMatch(HexFormat.of().formatHex(hash)::startsWith);
        }
      }
    }
  }

  private static Set<String> people(Path set) throws IOException {
    var found = new HashSet<String>();
    var matcher =
        Pattern.compile("(op|staff)_[0-9a-f]{16}")
            .matcher(Files.readString(set.resolve("module-1/cycles.csv")));
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
