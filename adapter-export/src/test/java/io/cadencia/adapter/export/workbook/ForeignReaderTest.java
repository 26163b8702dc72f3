package io.cadencia.adapter.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cadencia.application.port.out.DayBook;
import io.cadencia.application.port.out.DayBook.CycleLine;
import io.cadencia.application.port.out.DayBook.StationLine;
import io.cadencia.application.port.out.DayBook.StopLine;
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.line.HourlyBoard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every cell, as a foreign library reads it, against the figures the workbook was made of. */
@DisplayName("A-57 E-02 read by a foreign library")
class ForeignReaderTest {

  private static final DayBook BOOK = TestBooks.ordinary(21, 500);

  private static List<Row> rows(String sheet) throws IOException {
    var file = XlsxWorkbookWriterTest.written(TestBooks.ordinary(21, 500));
    try (var workbook =
        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
      return workbook.findSheet(sheet).orElseThrow().read();
    }
  }

  private static @Nullable String text(Row row, int column) {
    return row.getCellAsString(column).filter(text -> !text.isEmpty()).orElse(null);
  }

  /** Of a formula what it gave. */
  private static void assertNumber(Row row, int column, @Nullable Number expected) {
    var there = row.getCellRawValue(column).map(Double::valueOf).orElse(null);
    var place = "row " + row.getRowNum() + " column " + column;
    if (expected == null) {
      assertThat(there).as(place).isNull();
    } else {
      double value = expected.doubleValue();
      assertThat(there).as(place).isNotNull().isCloseTo(value, within(1e-12 * (1 + value)));
    }
  }

  private static void assertMoment(Row row, int column, @Nullable Instant expected) {
    var there = row.getCellAsDate(column).orElse(null);
    assertThat(there == null ? null : there.truncatedTo(ChronoUnit.MILLIS))
        .as("row " + row.getRowNum() + " column " + column)
        .isEqualTo(expected == null ? null : local(expected));
  }

  private static LocalDateTime local(Instant instant) {
    return instant.atZone(BOOK.scope().days().zone()).toLocalDateTime();
  }

  private static double minutes(Duration duration) {
    return duration.toMillis() / 60_000.0;
  }

  @Test
  void indicators_are_the_figures_of_the_stations_and_of_the_module() throws IOException {
    var rows = rows(BookSheet.INDICATORS);
    var block = BOOK.shifts().get(0);
    double productive = 0;
    for (int i = 0; i < block.lines().size(); i++) {
      assertStation(rows.get(i + 1), block.lines().get(i));
      productive += productive(block.lines().get(i));
    }
    var total = rows.get(block.lines().size() + 1);
    assertFigures(total, block.total(), productive);
    assertThat(text(total, 6)).isEqualTo("Total");
    assertThat(rows).hasSize(block.lines().size() + 2);
  }

  private static double productive(StationLine line) {
    var standard = line.standard();
    return standard == null
        ? 0
        : minutes(standard.sam().duration()) * line.figures().unitsProduced();
  }

  private static void assertStation(Row row, StationLine line) {
    var order = line.order();
    var standard = line.standard();
    assertThat(row.getCellAsDate(0)).hasValue(BOOK.scope().day().atStartOfDay());
    assertThat(text(row, 1)).isEqualTo("Mañana");
    assertThat(text(row, 2)).isEqualTo("MODULO_1");
    assertThat(text(row, 3)).isEqualTo(order == null ? null : order.style());
    assertThat(text(row, 4)).isEqualTo(order == null ? null : order.orderNumber());
    assertNumber(row, 5, line.operators());
    assertThat(text(row, 6)).isEqualTo(line.workstation().code());
    assertThat(text(row, 7)).isEqualTo(line.workstation().operationName().orElse(null));
    assertNumber(row, 8, standard == null ? null : minutes(standard.sam().duration()));
    assertFigures(row, line.figures(), productive(line));
  }

  private static void assertFigures(Row row, Figures figures, double productive) {
    var efficiency = figures.efficiency();
    var coverage = figures.coverage();
    assertNumber(row, 9, figures.unitsProduced());
    assertNumber(row, 10, minutes(figures.available()));
    assertNumber(row, 11, productive);
    assertNumber(row, 12, efficiency == null ? null : efficiency.value() / 100);
    assertNumber(row, 13, figures.averageCycleSeconds());
    assertNumber(row, 14, figures.cycles());
    assertNumber(row, 15, coverage == null ? null : coverage.value());
  }

  @Test
  void hours_are_those_of_the_board() throws IOException {
    var rows = rows(BookSheet.HOURS);
    var hours = BOOK.board().rows();
    for (int i = 0; i < hours.size(); i++) {
      assertMoment(rows.get(i + 1), 0, hours.get(i).start());
      assertHour(rows.get(i + 1), hours.get(i));
    }
    assertHour(rows.get(hours.size() + 1), BOOK.board().total());
    assertThat(rows).hasSize(hours.size() + 2);
  }

  private static void assertHour(Row row, HourlyBoard.Row hour) {
    var percent = hour.percent();
    assertNumber(row, 1, hour.meta());
    assertNumber(row, 2, hour.real());
    assertNumber(row, 3, percent == null ? null : percent.value() / 100);
  }

  @Test
  void cycles_are_as_they_were_measured_and_corrected() throws IOException {
    var rows = rows(BookSheet.CYCLES);
    var cycles = TestBooks.ordinary(21, 500).cycles().toList();
    assertThat(rows).hasSize(cycles.size() + 1);
    for (int i = 0; i < cycles.size(); i++) {
      assertMeasured(rows.get(i + 1), cycles.get(i));
      assertSaid(rows.get(i + 1), cycles.get(i));
    }
  }

  private static void assertMeasured(Row row, CycleLine line) {
    var cycle = line.recorded().cycle();
    var standard = line.standard();
    var efficiency = line.efficiency();
    assertNumber(row, 0, cycle.id().value());
    assertThat(text(row, 1)).isEqualTo(line.workstation().code());
    assertThat(text(row, 2)).isEqualTo(line.workstation().operationName().orElse(null));
    assertMoment(row, 3, cycle.start());
    assertMoment(row, 4, cycle.end().orElse(null));
    assertNumber(row, 5, cycle.measuredDuration().map(it -> it.toMillis() / 1e3).orElse(null));
    assertNumber(row, 6, cycle.effectiveDuration().map(it -> it.toMillis() / 1e3).orElse(null));
    assertNumber(row, 7, standard == null ? null : standard.sam().toMillis() / 1e3);
    assertNumber(row, 8, efficiency == null ? null : efficiency.value() / 100);
  }

  private static void assertSaid(Row row, CycleLine line) {
    var cycle = line.recorded().cycle();
    var standard = line.standard();
    var corrected = line.corrected();
    var verification = cycle.review().verification();
    assertThat(text(row, 9)).isIn("completo", "abortado", "corregido");
    assertThat(text(row, 10)).isEqualTo(cycle.review().excludedReason());
    assertThat(text(row, 11)).isEqualTo(corrected == null ? null : "ingeniería");
    assertThat(text(row, 12)).isEqualTo(corrected == null ? null : corrected.reason());
    assertThat(text(row, 13)).isEqualTo(line.verified() == null ? null : "consola");
    assertMoment(row, 14, verification == null ? null : verification.at());
    assertNumber(row, 15, cycle.confidence().value());
    assertNumber(row, 16, line.recorded().coverage());
    assertNumber(row, 17, standard == null ? null : standard.number());
    assertThat(text(row, 18)).isEqualTo(cycle.provenance().roiVersion());
    assertThat(text(row, 19)).isEqualTo(cycle.provenance().modelVersion());
    assertThat(text(row, 20)).isEqualTo(cycle.provenance().configVersion());
  }

  @Test
  void stops_are_told_with_their_share_of_the_day() throws IOException {
    var rows = rows(BookSheet.LOST_TIME);
    double sum = 0;
    for (int i = 0; i < BOOK.stops().size(); i++) {
      assertStop(rows.get(i + 1), BOOK.stops().get(i));
      sum += minutes(BOOK.stops().get(i).lost());
    }
    assertNumber(rows.get(BOOK.stops().size() + 1), 3, sum);
    assertThat(rows).hasSize(BOOK.stops().size() + 2);
  }

  private static void assertStop(Row row, StopLine line) {
    var stop = line.stop();
    var code = line.code();
    var said = stop.classification();
    assertThat(text(row, 0)).isEqualTo(line.workstation().code());
    assertMoment(row, 1, stop.from());
    assertMoment(row, 2, stop.to());
    assertNumber(row, 3, minutes(line.lost()));
    assertThat(text(row, 4)).isEqualTo(code == null ? null : code.code());
    assertThat(text(row, 5)).isEqualTo(code == null ? null : code.nameEs());
    assertThat(text(row, 6)).isEqualTo(code == null ? null : "no planeado");
    assertThat(text(row, 7)).isEqualTo("automático");
    assertThat(text(row, 8)).isEqualTo(said == null ? null : "administración");
    assertMoment(row, 9, said == null ? null : said.at());
    assertThat(text(row, 10)).isEqualTo(said == null ? null : said.note());
  }
}
