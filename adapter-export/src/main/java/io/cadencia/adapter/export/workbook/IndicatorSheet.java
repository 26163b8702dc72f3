package io.cadencia.adapter.export.workbook;

import io.cadencia.application.port.out.DayBook;
import io.cadencia.application.port.out.DayBook.ShiftBlock;
import io.cadencia.application.port.out.DayBook.StationLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of every workstation in every shift, with a total of the module below each shift. */
final class IndicatorSheet {

  static final List<Column> COLUMNS =
      List.of(
          new Column("Fecha", "date", Look.DAY, 11),
          new Column("Jornada", "shift", Look.TEXT, 14),
          new Column("Módulo", "module", Look.TEXT, 13),
          new Column("Referencia", "style", Look.TEXT, 13),
          new Column("OP", "order_number", Look.TEXT, 11),
          new Column("# Operarios", "operators", Look.WHOLE, 10),
          new Column("Puesto", "workstation", Look.TEXT, 12),
          new Column("Operación", "operation", Look.TEXT, 30),
          new Column("SAM (min)", "sam_min", Look.SAM, 9),
          new Column("Unidades", "units", Look.WHOLE, 10),
          new Column("Minutos disponibles", "available_min", Look.DECIMAL, 12),
          new Column("Minutos productivos", "productive_min", Look.DECIMAL, 12),
          new Column("Eficiencia", "efficiency", Look.PERCENT, 11),
          new Column("Tiempo ciclo promedio (s)", "avg_cycle_seconds", Look.SECONDS, 13),
          new Column("n", "n", Look.WHOLE, 8),
          new Column("Cobertura", "coverage", Look.PERCENT, 10));

  private static final int FIRST_ROW = 2;

  private final DayBook book;
  private final List<BookRow> rows = new ArrayList<>();

  private IndicatorSheet(DayBook book) {
    this.book = book;
  }

  static BookSheet of(DayBook book) {
    return new BookSheet(BookSheet.INDICATORS, COLUMNS, new IndicatorSheet(book).rows());
  }

  private Stream<BookRow> rows() {
    book.shifts().forEach(this::add);
    if (rows.isEmpty()) {
      rows.add(BookRow.note(nothing()));
    }
    return rows.stream();
  }

  private String nothing() {
    if (!book.hasStations()) {
      return "Módulo sin puestos en uso: no hay de qué dar cifras; sus ciclos están en Ciclos.";
    }
    return book.hasShifts()
        ? "Día vacío: ningún puesto tuvo tiempo planeado ni unidades."
        : "Día sin jornada: no se planeó trabajo ni se hicieron unidades.";
  }

  private void add(ShiftBlock block) {
    int first = FIRST_ROW + rows.size();
    for (var line : block.lines()) {
      rows.add(line(block, line, rows.size()));
    }
    rows.add(ShiftTotal.of(block, first, start(block)));
  }

  private BookRow line(ShiftBlock block, StationLine line, int index) {
    int row = FIRST_ROW + index;
    var order = line.order();
    var figures = line.figures();
    var cells = new ArrayList<>(start(block));
    cells.add(BookCell.text(order == null ? null : order.style()));
    cells.add(BookCell.text(order == null ? null : order.orderNumber()));
    cells.add(BookCell.whole(line.operators()));
    cells.add(BookCell.text(line.workstation().code()));
    cells.add(BookCell.text(line.workstation().operationName().orElse(null)));
    cells.add(sam(line));
    cells.add(BookCell.whole(figures.unitsProduced()));
    cells.add(BookCell.minutes(figures.available()));
    cells.add(productive(line, row));
    cells.add(efficiency(line, row));
    cells.add(BookCell.number(figures.averageCycleSeconds()));
    cells.add(BookCell.whole(figures.cycles()));
    cells.add(
        figures.coverage() == null ? BookCell.EMPTY : BookCell.number(figures.coverage().value()));
    return new BookRow(Tone.ofRow(index), cells);
  }

  private List<BookCell> start(ShiftBlock block) {
    return List.of(
        BookCell.day(book.scope().day()),
        BookCell.text(shift(block)),
        BookCell.text(book.scope().module().code()));
  }

  private static @Nullable String shift(ShiftBlock block) {
    return switch (block.kind()) {
      case SHIFT -> block.shift();
      case OVERTIME -> "Horas extra";
      case BESIDE_SHIFTS -> "Fuera de jornada";
      case WHOLE_DAY -> "Día";
    };
  }

  private static BookCell sam(StationLine line) {
    var standard = line.standard();
    return standard == null ? BookCell.EMPTY : BookCell.minutes(standard.sam().duration());
  }

  private static BookCell productive(StationLine line, int row) {
    return line.standard() == null
        ? BookCell.EMPTY
        : BookCell.formula("I" + row + "*J" + row, ShiftTotal.productive(line));
  }

  /** A formula where the program tells a figure, and nothing where it tells none. */
  private static BookCell efficiency(StationLine line, int row) {
    var efficiency = line.figures().efficiency();
    return efficiency == null
        ? BookCell.EMPTY
        : BookCell.formula("L" + row + "/K" + row, efficiency.value() / 100);
  }
}
