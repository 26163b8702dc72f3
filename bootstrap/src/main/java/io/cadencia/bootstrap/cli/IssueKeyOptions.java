package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code key issue}.
 *
 * @param name of the program
 * @param permissions by their words; none for all of the kind
 * @param by name of the person
 */
public record IssueKeyOptions(
    Path data,
    String name,
    String kind,
    List<String> permissions,
    int perMinute,
    @Nullable Instant expires,
    String by) {

  public IssueKeyOptions {
    permissions = List.copyOf(permissions);
  }
}
