package io.cadencia.adapter.http.json;

import io.cadencia.domain.export.ExportFile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finished report.
 *
 * @param size in bytes
 */
public record ExportFileJson(
    String name,
    long size,
    Instant createdAt,
    @Nullable Integer moduleId,
    @Nullable String date,
    @Nullable String month,
    int revision,
    String sha256) {

  static ExportFileJson of(ExportFile file) {
    var scope = file.scope();
    return new ExportFileJson(
        file.name(),
        file.bytes(),
        file.createdAt(),
        ExportJobJson.number(scope.module()),
        scope.day().map(Object::toString).orElse(null),
        scope.month().map(Object::toString).orElse(null),
        file.revision(),
        file.sha256());
  }
}
