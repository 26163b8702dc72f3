package io.cadencia.application.service.export;

import io.cadencia.application.port.in.report.ExportDayUseCase.Progress;
import io.cadencia.application.port.out.ExportShelf;
import io.cadencia.application.port.out.ExportShelf.Written;
import io.cadencia.domain.export.ExportJobId;
import io.cadencia.domain.export.ExportScope;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Puts an export on a shelf of somebody's own, under the names and with the bytes that the server
 * would give. A file that is there with other content stays; the new one is the next revision.
 */
public final class ExportToShelf {

  private final ExportContent content;
  private final ExportShelf shelf;

  public ExportToShelf(ExportContent content, ExportShelf shelf) {
    this.content = content;
    this.shelf = shelf;
  }

  /**
   * @param place by which the draft is told from those of others
   * @return the names of the files
   */
  public List<String> export(ExportScope scope, ExportJobId place, Progress progress)
      throws IOException {
    var names = attempt(scope, 1, place, progress);
    for (int revision = 2; names.isEmpty(); revision++) {
      names = attempt(scope, revision, place, progress);
    }
    return names.get();
  }

  /** Empty where files of these names and other content are there. */
  private Optional<List<String>> attempt(
      ExportScope scope, int revision, ExportJobId place, Progress progress) throws IOException {
    try (var draft = shelf.draft(place)) {
      content.write(scope, revision, draft::open, progress);
      if (!fits(draft.files(), revision)) {
        return Optional.empty();
      }
      var names = Revisions.names(draft.files(), revision);
      draft.publish(names);
      draft.keep();
      return Optional.of(List.copyOf(names.values()));
    }
  }

  private boolean fits(List<Written> files, int revision) {
    return files.stream()
        .allMatch(
            file ->
                shelf
                    .sha256(Revisions.name(file.name(), revision))
                    .map(file.sha256()::equals)
                    .orElse(true));
  }
}
