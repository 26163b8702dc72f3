package io.cadencia.adapter.export.bulletin;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of a bulletin and what they may be called, in Spanish first. */
enum Column {
  STYLE("estilo", "referencia", "style", "reference"),
  SEQUENCE("secuencia", "sec", "sequence", "seq"),
  OPERATION("operación", "operation"),
  MACHINE("máquina", "machine", "código máquina", "machine code"),
  SAM_MINUTES("SAM (min)", "SAM minutos", "SAM minutes"),
  SAM_SECONDS("SAM (s)", "SAM (seg)", "SAM segundos", "SAM seconds"),
  SAM_OF_NO_UNIT("SAM"),
  STATION("puesto", "station", "workstation");

  private static final String BAR = "|";

  private final String title;

  /** All its names, plain, each between bars. */
  private final String names;

  Column(String... names) {
    this.title = names[0];
    this.names = Arrays.stream(names).map(Column::plain).collect(Collectors.joining(BAR, BAR, BAR));
  }

  /** What it is called first. */
  String title() {
    return title;
  }

  static Optional<Column> called(String heading) {
    var named = BAR + plain(heading) + BAR;
    return Arrays.stream(values()).filter(column -> column.names.contains(named)).findFirst();
  }

  /** Accents, capitals and brackets do not matter. */
  private static String plain(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }
}
