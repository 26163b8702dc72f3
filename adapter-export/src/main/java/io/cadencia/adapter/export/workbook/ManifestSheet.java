package io.cadencia.adapter.export.workbook;

import io.cadencia.application.port.out.DayBook;
import io.cadencia.application.port.out.DayBook.Manifest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the workbook is, with what it was made, and the hash of what each sheet says. */
final class ManifestSheet {

  /** Of the sheets and their columns; changes when a reader must change. */
  static final String FORMAT = "cadencia-workbook/1";

  static final String FORMAT_KEY = "Formato";
  static final String PROGRAM = "Programa";
  static final String COMMIT = "Programa (commit)";
  static final String PLANT = "Planta";
  static final String MODULE = "Módulo (número)";
  static final String DAY = "Día";
  static final String KNOWN_UNTIL = "Conocido hasta";
  static final String REVISION = "Revisión";
  static final String REASON = "Motivo de la revisión";
  static final String HASH = "sha256 ";

  private static final String CHANGED =
      "Los datos del día, la configuración o el programa cambiaron después de la revisión ";
  private static final String OR_RAN = ", o el día seguía en curso en ella";
  private static final String RUNS = "El día sigue en curso: llega más lejos que la revisión ";

  static final List<Column> COLUMNS =
      List.of(
          new Column("Dato", "key", Look.TEXT, 34), new Column("Valor", "value", Look.TEXT, 88));

  private final List<BookRow> rows = new ArrayList<>();

  private ManifestSheet() {}

  /**
   * @param hashes by the name of the sheet
   */
  static BookSheet of(DayBook book, Manifest manifest, Map<String, String> hashes) {
    var sheet = new ManifestSheet();
    sheet.program(book, manifest);
    sheet.subject(book, manifest);
    sheet.rules(book);
    manifest.models().forEach(model -> sheet.add("Modelo", model));
    manifest.zones().forEach(version -> sheet.add("Versión de zonas", version));
    manifest.configurations().forEach(version -> sheet.add("Versión de configuración", version));
    hashes.forEach((name, hash) -> sheet.add(HASH + name, hash));
    return new BookSheet(BookSheet.MANIFEST, COLUMNS, sheet.rows.stream());
  }

  private void program(DayBook book, Manifest manifest) {
    add(FORMAT_KEY, FORMAT);
    add(PROGRAM, "cadencia " + manifest.program().version());
    add(COMMIT, manifest.program().commit());
    int revision = manifest.revision();
    add(REVISION, String.valueOf(revision));
    add(REASON, revision == 1 ? null : reason(book, revision - 1));
  }

  /** Of what moment the earlier one was is not known here; while a day runs it ran then too. */
  private static String reason(DayBook book, int earlier) {
    return book.scope().isOver() ? CHANGED + earlier + OR_RAN : RUNS + earlier;
  }

  private void subject(DayBook book, Manifest manifest) {
    var scope = book.scope();
    add(PLANT, manifest.identity().plantId());
    add("Caja", manifest.identity().boxId());
    add(MODULE, String.valueOf(scope.module().id().value()));
    add("Módulo", scope.module().code());
    add("Nombre del módulo", scope.module().name());
    add(DAY, scope.day().toString());
    add("Jornadas planeadas", book.hasShifts() ? "sí" : "ninguna");
    add("Desde", scope.span().from());
    add("Hasta", scope.span().to());
    add(KNOWN_UNTIL, scope.knownUntil());
    add("Estado del día", DayState.of(scope));
    add("Zona horaria", scope.days().zone().getId());
    add("El día empieza a las", scope.days().startsAt().toString());
    add(
        "Consulta",
        "módulo "
            + scope.module().id().value()
            + ", día de producción "
            + scope.day()
            + ", unidades y ciclos por su fin");
  }

  private void rules(DayBook book) {
    var policy = book.scope().policy();
    add("Umbral de cobertura", Numbers.text(policy.coverageThreshold().value()));
    add("Error de conteo", Numbers.text(policy.countingError().value()));
  }

  private void add(String key, Instant value) {
    add(key, value.toString());
  }

  private void add(String key, @Nullable String value) {
    rows.add(
        new BookRow(Tone.ofRow(rows.size()), List.of(BookCell.text(key), BookCell.text(value))));
  }
}
