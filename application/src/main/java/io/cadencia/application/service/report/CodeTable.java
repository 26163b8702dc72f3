package io.cadencia.application.service.report;

import io.cadencia.application.port.out.LostTimeCodes;
import io.cadencia.application.port.out.PlainColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plant's list of reasons for lost time. */
final class CodeTable implements ResearchTable {

  private static final List<PlainColumn> COLUMNS =
      List.of(
          PlainColumn.text("code", "C and three digits."),
          PlainColumn.text("kind", "Foreseen by the plan, wanted by nobody, or a change of work.")
              .oneOf("planned", "unplanned", "changeover"),
          PlainColumn.text("name_es", "What the plant calls it in Spanish."),
          PlainColumn.text("name_en", "The same in English."));

  private final LostTimeCodes codes;

  CodeTable(LostTimeCodes codes) {
    this.codes = codes;
  }

  @Override
  public String name() {
    return "lost_time_codes";
  }

  @Override
  public String meaning() {
    return "A reason for lost time, by the plant's own list.";
  }

  @Override
  public List<PlainColumn> columns() {
    return COLUMNS;
  }

  @Override
  public Stream<List<@Nullable Object>> rows(ResearchScope scope) {
    return codes.all().stream()
        .map(
            code ->
                Arrays.<@Nullable Object>asList(
                    code.code(),
                    code.kind().name().toLowerCase(Locale.ROOT),
                    code.nameEs(),
                    code.nameEn()));
  }
}
