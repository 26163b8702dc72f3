package io.cadencia.adapter.export.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cadencia.application.port.out.DatasetDocument;
import io.cadencia.application.port.out.OpenDataset;
import io.cadencia.application.port.out.OpenDataset.DataFile;
import io.cadencia.application.port.out.OpenDataset.Table;
import io.cadencia.application.port.out.OpenDataset.Terms;
import io.cadencia.application.port.out.PlainColumn;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.PlantIdentity;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.time.TimeSpan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DatasetDocumentsTest {

  private static final Table CYCLES =
      new Table(
          "cycles",
          "A cycle.",
          List.of(
              PlainColumn.whole("duration_ms", "How long.").in("ms").atLeast(0).by("a - b"),
              PlainColumn.text("status", "What counts.").oneOf("complete", "aborted"),
              PlainColumn.person("operator", "Who.")));

  private static OpenDataset dataset(String plant) {
    return dataset(plant, new Terms(null, null));
  }

  private static OpenDataset dataset(String plant, Terms terms) {
    var from = Instant.parse("2026-01-05T05:00:00Z");
    var to = Instant.parse("2026-01-06T05:00:00Z");
    return new OpenDataset(
        new PlantIdentity(plant, "b", ZoneId.of("America/Bogota")),
        terms,
        new ModuleId(1),
        List.of(new SewingModule(new ModuleId(1), "MODULO_1", "Módulo 1", null)),
        LocalDate.of(2026, 1, 5),
        LocalDate.of(2026, 1, 5),
        new TimeSpan(from, to),
        to,
        "89abcdef",
        "1.2.3",
        "0123456789abcdef".repeat(4),
        List.of(CYCLES),
        List.of(new DataFile("module-1/cycles.parquet", CYCLES, "ab".repeat(32))));
  }

  private static String text(DatasetDocument document, String plant) {
    return text(document, dataset(plant));
  }

  private static String text(DatasetDocument document, OpenDataset dataset) {
    var to = new ByteArrayOutputStream();
    document.write(dataset, to);
    return to.toString(UTF_8);
  }

  private static JsonNode dataPackage() throws IOException {
    return new ObjectMapper().readTree(text(new DataPackage(), "p"));
  }

  @Test
  @DisplayName("E-18 the version names days, moment and content")
  void the_version_names_days_moment_and_content() throws IOException {
    var version = "2026-01-05_2026-01-05_20260106T050000Z_0123456789ab";

    assertThat(dataset("p").folder()).isEqualTo("cadencia-p-m1_" + version);
    assertThat(dataPackage().get("version").asText()).isEqualTo(version);
    assertThat(text(new Citation(), "p")).contains("version: \"" + version + "\"\n");
    assertThat(text(new Readme(), "p")).contains(version, "0123456789abcdef".repeat(4));
  }

  @Test
  @DisplayName("E-18 a licence and an author are named where the plant gives them")
  void a_licence_and_an_author_are_named_where_the_plant_gives_them() throws IOException {
    var given = dataset("p", new Terms("Confecciones S.A.S.", "CC-BY-4.0"));

    assertThat(text(new Citation(), given))
        .contains("  - name: \"Confecciones S.A.S.\"\n", "license: \"CC-BY-4.0\"\n");
    assertThat(text(new Readme(), given))
        .contains("> Confecciones S.A.S.: Sewing cycles", "| licence | CC-BY-4.0 |");
    assertThat(
            new ObjectMapper().readTree(text(new DataPackage(), given)).get("licenses").toString())
        .isEqualTo("[{\"name\":\"CC-BY-4.0\"}]");
    assertThat(dataPackage().has("licenses")).isFalse();
    assertThat(text(new Citation(), "p")).contains("\"Plant p\"").doesNotContain("license");
  }

  @Test
  void every_file_is_named_with_its_hash_and_its_columns() throws IOException {
    var resource = dataPackage().get("resources").get(0);

    assertThat(resource.get("path").asText()).isEqualTo("module-1/cycles.parquet");
    assertThat(resource.get("hash").asText()).isEqualTo("sha256:" + "ab".repeat(32));
    var fields = resource.get("schema").get("fields");
    assertThat(fields.get(0).get("unit").asText()).isEqualTo("ms");
    assertThat(fields.get(0).get("constraints").get("minimum").asLong()).isZero();
    assertThat(fields.get(1).get("constraints").get("enum").toString())
        .isEqualTo("[\"complete\",\"aborted\"]");
    assertThat(fields.get(2).get("cadencia:disclosure").asText()).isEqualTo("pseudonym");
  }

  @Test
  void the_readme_tells_of_every_column_what_it_means() {
    assertThat(text(new Readme(), "p"))
        .contains(
            "| `duration_ms` | whole | ms | from 0 | How long. `= a - b` |",
            "| `status` | text |  | `complete`, `aborted` | What counts. |",
            "| `operator` | text, may be empty |  |  | Who. *(pseudonym)* |");
  }

  @Test
  void lines_end_with_a_line_feed_alone() {
    for (var document : List.of(new DataPackage(), new Readme(), new Citation())) {
      assertThat(text(document, "p")).doesNotContain("\r").endsWith("\n");
    }
  }

  @Test
  @DisplayName("E-18 the code of a plant can break out of nothing")
  void the_code_of_a_plant_can_break_out_of_nothing() throws IOException {
    var plant = "p\"\nauthors: [evil]\n| x | ../..";

    assertThat(text(new Citation(), plant).lines())
        .hasSameSizeAs(text(new Citation(), "p").lines().toList());
    assertThat(text(new Readme(), plant).lines())
        .hasSameSizeAs(text(new Readme(), "p").lines().toList());
    assertThat(new ObjectMapper().readTree(text(new DataPackage(), plant)).isObject()).isTrue();
    assertThat(dataset(plant).folder()).startsWith("cadencia-p-authors-evil-x-").matches("[-\\w]+");
  }
}
