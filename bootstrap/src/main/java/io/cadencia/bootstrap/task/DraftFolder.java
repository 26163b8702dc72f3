package io.cadencia.bootstrap.task;

import io.cadencia.bootstrap.cli.UsageException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A folder of files that gets its name when it is finished; left unfinished, it vanishes. */
final class DraftFolder implements AutoCloseable {

  private final Path folder;
  private final Path draft;

  private DraftFolder(Path folder, Path draft) {
    this.folder = folder;
    this.draft = draft;
  }

  /**
   * @throws UsageException if the folder lies nowhere, or holds something already
   */
  static DraftFolder of(Path out) throws IOException {
    return of("--out", out);
  }

  /**
   * @param option by which the user names the folder
   * @throws UsageException if the folder lies nowhere, or holds something already
   */
  static DraftFolder of(String option, Path out) throws IOException {
    var folder = out.toAbsolutePath().normalize();
    var parent = folder.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new UsageException(option + " " + out + " lies in no folder; make the folder first");
    }
    if (Files.exists(folder) && !(Files.isDirectory(folder) && content(folder).isEmpty())) {
      throw new UsageException(
          option + " " + out + " is there already; name a folder yet to be made");
    }
    var draft = new DraftFolder(folder, parent.resolve(folder.getFileName() + ".part"));
    draft.close(); // what an export left that was killed
    Files.createDirectory(draft.draft);
    return draft;
  }

  OutputStream open(String fileName) throws IOException {
    return Files.newOutputStream(draft.resolve(fileName));
  }

  void finish() throws IOException {
    Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    if (Files.exists(draft)) {
      for (var file : content(draft)) {
        Files.delete(file);
      }
      Files.delete(draft);
    }
  }

  private static List<Path> content(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }
}
