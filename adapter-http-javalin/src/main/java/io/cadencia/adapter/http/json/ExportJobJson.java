package io.cadencia.adapter.http.json;

import io.cadencia.application.port.in.export.ToldExport;
import io.cadencia.domain.export.ExportFile;
import io.cadencia.domain.plant.ModuleId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An export that somebody asked for.
 *
 * @param moduleId null for all modules of a month
 * @param requestedBy null for whoever may not be told who did what
 * @param progress share that is done, 0 to 1
 * @param failure why it failed
 * @param files names of what came of it
 */
public record ExportJobJson(
    long id,
    String status,
    @Nullable Integer moduleId,
    @Nullable String date,
    @Nullable String month,
    @Nullable String requestedBy,
    Instant requestedAt,
    double progress,
    @Nullable String failure,
    @Nullable Instant endedAt,
    @Nullable Integer revision,
    List<String> files) {

  /**
   * @param actors whether the caller is told who asked for it
   */
  public static ExportJobJson of(ToldExport told, boolean actors) {
    var job = told.job();
    var scope = job.scope();
    var failure = job.failure();
    return new ExportJobJson(
        job.id().value(),
        job.state().word(),
        number(scope.module()),
        scope.day().map(Object::toString).orElse(null),
        scope.month().map(Object::toString).orElse(null),
        actors ? job.requestedBy().value() : null,
        job.requestedAt(),
        job.share(),
        failure == null ? null : failure.word(),
        job.endedAt(),
        job.revision(),
        told.files().stream().map(ExportFile::name).toList());
  }

  static @Nullable Integer number(@Nullable ModuleId module) {
    return module == null ? null : module.value();
  }
}
