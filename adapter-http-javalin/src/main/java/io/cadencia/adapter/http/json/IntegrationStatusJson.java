package io.cadencia.adapter.http.json;

import io.cadencia.adapter.http.request.Words;
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.line.Activity;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.plant.Workstation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the plant stands, for other systems of the house: rows without anything nested, each of which
 * can be a sensor. Nothing in it tells of people.
 *
 * @param state {@code working}, {@code idle} or {@code unseen}
 */
public record IntegrationStatusJson(
    String state, List<ModuleRow> modules, List<StationRow> stations) {

  /**
   * @param unitsProduced of today, as are the figures below
   * @param efficiencyPct percent: 61.2 is 61.2 %
   */
  public record ModuleRow(
      int id,
      String code,
      String state,
      int unitsProduced,
      @Nullable Integer unitsTarget,
      @Nullable Double efficiencyPct) {

    public static ModuleRow of(SewingModule module, Activity activity, Figures today) {
      return new ModuleRow(
          module.id().value(),
          module.code(),
          Words.of(activity),
          today.unitsProduced(),
          today.unitsTarget(),
          Figure.of(today.efficiency()));
    }
  }

  /**
   * @param paceSeconds from one unit to the next today; null without units, and where nobody is
   *     planned to work
   */
  public record StationRow(
      int id,
      int moduleId,
      String code,
      String state,
      @Nullable Double paceSeconds,
      @Nullable Double efficiencyPct,
      int unitsProduced) {

    public static StationRow of(
        Workstation station, Activity activity, @Nullable Double pace, Figures today) {
      return new StationRow(
          station.id().value(),
          station.module().value(),
          station.code(),
          Words.of(activity),
          pace,
          Figure.of(today.efficiency()),
          today.unitsProduced());
    }
  }

  public static IntegrationStatusJson of(
      Activity activity, List<ModuleRow> modules, List<StationRow> stations) {
    return new IntegrationStatusJson(Words.of(activity), modules, stations);
  }
}
