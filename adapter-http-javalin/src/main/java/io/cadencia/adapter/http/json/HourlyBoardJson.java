package io.cadencia.adapter.http.json;

import io.cadencia.application.port.in.line.BoardView;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.line.HourlyBoard;
import io.cadencia.domain.plant.ModuleId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The board at the end of a line: hour by hour, meta against real. */
public record HourlyBoardJson(
    int moduleId,
    Instant fromTs,
    Instant toTs,
    List<RowJson> rows,
    RowJson total,
    String explainUrlTemplate) {

  /**
   * @param unitsPlanned the meta, not floored
   * @param unitsProduced the real
   * @param pacePct percent: real over meta, not capped
   * @param unitsSoFar made from the first row to the end of this one
   */
  public record RowJson(
      Instant ts,
      @Nullable Double unitsPlanned,
      int unitsProduced,
      @Nullable Double pacePct,
      int unitsSoFar) {

    private static RowJson of(HourlyBoard.Row row) {
      return new RowJson(
          row.start(), row.meta(), row.real(), Figure.of(row.percent()), row.madeSoFar());
    }
  }

  public static HourlyBoardJson of(ModuleId module, BoardView view) {
    var board = view.board();
    return new HourlyBoardJson(
        module.value(),
        view.range().from(),
        view.range().to(),
        board.rows().stream().map(RowJson::of).toList(),
        RowJson.of(board.total()),
        ExplainLinks.ofModule(module, view.range(), Granularity.HOUR).template());
  }
}
