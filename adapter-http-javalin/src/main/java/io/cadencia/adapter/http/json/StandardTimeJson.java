package io.cadencia.adapter.http.json;

import io.cadencia.application.port.in.standard.GetStandardTimesUseCase.Row;
import io.cadencia.domain.standard.BulletinId;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardSource;
import io.cadencia.domain.standard.StandardVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The standard of a workstation; without one, version, validFrom, samSeconds and source are null.
 *
 * @param samSeconds sum over the operations
 * @param source {@code configuration} or {@code bulletin}
 * @param bulletinSha256 names the bulletin it came with, or null
 */
public record StandardTimeJson(
    int workstationId,
    int moduleId,
    String code,
    @Nullable Integer version,
    @Nullable Instant validFrom,
    @Nullable Double samSeconds,
    @Nullable String source,
    @Nullable String bulletinSha256,
    List<OperationJson> operations) {

  /** One step of the work. */
  public record OperationJson(String name, @Nullable String machineCode, double samSeconds) {

    private static OperationJson of(Operation operation) {
      return new OperationJson(
          operation.name(), operation.machineCode(), Seconds.of(operation.sam().duration()));
    }
  }

  public static StandardTimeJson of(Row row) {
    var station = row.workstation();
    var standard = Optional.ofNullable(row.standard());
    return new StandardTimeJson(
        station.id().value(),
        station.module().value(),
        station.code(),
        standard.map(StandardVersion::number).orElse(null),
        standard.map(StandardVersion::validFrom).orElse(null),
        standard.map(version -> Seconds.of(version.sam().duration())).orElse(null),
        standard.map(version -> word(version.source())).orElse(null),
        standard.map(version -> version.source().bulletin()).map(BulletinId::sha256).orElse(null),
        station.operations().stream().map(OperationJson::of).toList());
  }

  private static String word(StandardSource source) {
    return source.isConfiguration() ? "configuration" : "bulletin";
  }
}
