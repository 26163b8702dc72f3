package io.cadencia.application.service.report;

import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.PlainColumn;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every ended cycle of the days, those of workstations out of use too. */
final class CycleTable implements ResearchTable {

  static final PlainColumn EXCLUDED_REASON =
      PlainColumn.text(
              "excluded_reason",
              "Why it is left out of every figure, as somebody typed it; empty when it counts.")
          .orEmpty();

  private static final List<PlainColumn> COLUMNS =
      List.of(
          PlainColumn.whole("cycle_id", "Number of the cycle, never used twice in its plant.")
              .atLeast(1),
          ResearchColumns.WORKSTATION,
          PlainColumn.text("workstation_code", "What the plant calls the workstation."),
          PlainColumn.text(
                  "status",
                  "What counts: complete and manual_override are a unit, aborted is none.")
              .oneOf("complete", "manual_override", "aborted"),
          PlainColumn.instant("start_ts", "When the piece left the pick zone."),
          PlainColumn.instant(
              "end_ts",
              "The end that counts: the corrected one where there is one, else the measured one."),
          PlainColumn.whole("duration_ms", "The working time that counts.")
              .in("ms")
              .atLeast(0)
              .by("the corrected duration where there is one, else end_ts - start_ts"),
          PlainColumn.text(
                  "raw_status",
                  "What the camera saw, never changed; in_progress: corrected before it saw the"
                      + " end.")
              .oneOf("in_progress", "complete", "aborted"),
          PlainColumn.instant("raw_start_ts", "The measured start, never changed."),
          PlainColumn.instant(
                  "raw_end_ts",
                  "The measured end, never changed: the piece came to rest in the drop zone, or the"
                      + " cycle was given up.")
              .orEmpty(),
          PlainColumn.whole("raw_duration_ms", "The measured working time, never changed.")
              .in("ms")
              .atLeast(0)
              .orEmpty()
              .by("raw_end_ts - raw_start_ts"),
          PlainColumn.whole(
                  "sam_ms", "The standard in force at end_ts, as known when this was written.")
              .in("ms")
              .atLeast(1)
              .orEmpty()
              .by("standards: the row in force at end_ts"),
          PlainColumn.whole("sam_version", "The version of that standard.").atLeast(1).orEmpty(),
          EXCLUDED_REASON,
          PlainColumn.whole("gt_verified", "1 when somebody confirmed it as ground truth, else 0.")
              .between(0, 1),
          PlainColumn.decimal("confidence", "How sure the detector is of it.").between(0, 1),
          PlainColumn.text("roi_version", "Hash of the zones it was measured with.").orEmpty(),
          PlainColumn.text("model_version", "Name and engine of the person detector.").orEmpty(),
          PlainColumn.text("model_sha256", "Hash of the file of that model.").orEmpty(),
          PlainColumn.text("config_version", "Hash of the configuration it was measured with.")
              .orEmpty(),
          PlainColumn.whole("change_seq", "Rises with every change of any cycle of the plant.")
              .atLeast(0));

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
  public String name() {
    return "cycles";
  }

  @Override
  public String meaning() {
    return "A cycle whose effective end lies in the days, also one that counts for nothing and one of a"
        + " workstation taken out of use since.";
  }

  @Override
  public List<PlainColumn> columns() {
    return COLUMNS;
  }

  @Override
  public Stream<List<@Nullable Object>> rows(ResearchScope scope) {
    return recorded(scope).map(this::row);
  }

  Stream<RecordedCycle> recorded(ResearchScope scope) {
    return new EndedCycles(cycles)
        .in(scope.span(), scope.module().id())
        .peek(recorded -> used.add(recorded.cycle().provenance()));
  }

  List<@Nullable Object> row(RecordedCycle recorded) {
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
