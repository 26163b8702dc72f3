package io.cadencia.application.service.report;

import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.PlainTable;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.CycleStatus;
import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.plant.WorkstationNotFoundException;
import io.cadencia.domain.standard.StandardHistory;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every ended cycle of the days, those of workstations out of use too. */
final class CycleTable implements ResearchTable {

  private static final List<String> COLUMNS =
      List.of(
          "cycle_id",
          "workstation_id",
          "workstation_code",
          "status",
          "start_ts",
          "end_ts",
          "duration_ms",
          "raw_status",
          "raw_start_ts",
          "raw_end_ts",
          "raw_duration_ms",
          "sam_ms",
          "sam_version",
          "excluded_reason",
          "gt_verified",
          "confidence",
          "roi_version",
          "model_version",
          "model_sha256",
          "config_version",
          "change_seq");

  private record Place(Workstation workstation, StandardHistory standards) {}

  private final CycleRepository cycles;
  private final PlantRepository plant;
  private final UsedVersions used;
  private final Map<WorkstationId, Place> places = new HashMap<>();

  /**
   * @param used is told of every cycle that is written
   */
  CycleTable(CycleRepository cycles, PlantRepository plant, UsedVersions used) {
    this.cycles = cycles;
    this.plant = plant;
    this.used = used;
  }

  @Override
  public String fileName() {
    return "cycles.csv";
  }

  @Override
  public PlainTable of(ResearchScope scope) {
    var rows =
        new EndedCycles(cycles)
            .in(scope.span(), scope.module().id())
            .peek(recorded -> used.add(recorded.cycle().provenance()))
            .map(this::row);
    return new PlainTable(COLUMNS, rows);
  }

  private List<@Nullable Object> row(RecordedCycle recorded) {
    var cycle = recorded.cycle();
    var place = places.computeIfAbsent(cycle.workstation(), this::read);
    var sam = cycle.end().flatMap(place.standards()::at).orElse(null);
    var with = cycle.provenance();
    return Arrays.<@Nullable Object>asList(
        cycle.id().value(),
        cycle.workstation().value(),
        place.workstation().code(),
        word(cycle.status()),
        cycle.start(),
        cycle.end().orElse(null),
        cycle.effectiveDuration().map(Duration::toMillis).orElse(null),
        word(cycle.measuredStatus()),
        cycle.measuredStart(),
        cycle.measuredEnd(),
        cycle.measuredDuration().map(Duration::toMillis).orElse(null),
        sam == null ? null : sam.sam().toMillis(),
        sam == null ? null : sam.number(),
        cycle.review().excludedReason(),
        isVerified(cycle),
        cycle.confidence().value(),
        with.roiVersion(),
        with.modelVersion(),
        with.modelSha256(),
        with.configVersion(),
        recorded.changeSeq());
  }

  private static String word(CycleStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static int isVerified(Cycle cycle) {
    return cycle.review().verification() == null ? 0 : 1;
  }

  private Place read(WorkstationId id) {
    return plant
        .findWorkstation(id)
        .map(workstation -> new Place(workstation, plant.standards(id)))
        .orElseThrow(() -> new WorkstationNotFoundException(id));
  }
}
