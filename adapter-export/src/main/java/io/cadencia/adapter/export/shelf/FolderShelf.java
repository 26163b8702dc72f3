package io.cadencia.adapter.export.shelf;

import io.cadencia.application.port.out.ExportShelf;
import io.cadencia.domain.export.ExportJobId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** Exports as files of one folder, drafts in a hidden one inside it, made when they are needed. */
public final class FolderShelf implements ExportShelf {

  /** Plain names alone, so that none leads anywhere else. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,199}");

  private final Path folder;

  public FolderShelf(Path folder) {
    this.folder = folder;
  }

  @Override
  public Draft draft(ExportJobId job) throws IOException {
    var place = drafts().resolve(String.valueOf(job.value()));
    remove(place);
    return new FolderDraft(folder, Files.createDirectories(place));
  }

  private Path drafts() {
    return folder.resolve(".drafts");
  }

  @Override
  public void clearDrafts() {
    try {
      remove(drafts());
    } catch (IOException e) {
      throw new UncheckedIOException(drafts() + " cannot be removed", e);
    }
  }

  @Override
  public Optional<Path> find(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    var file = folder.resolve(name);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(file)
        : Optional.empty();
  }

  @Override
  public Optional<String> sha256(String name) {
    return find(name).map(FolderShelf::hash);
  }

  private static String hash(Path file) {
    var hashed = new String[1];
    try (var nowhere =
        new HashedFile(OutputStream.nullOutputStream(), (bytes, sha256) -> hashed[0] = sha256)) {
      Files.copy(file, nowhere);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
    return hashed[0];
  }

  /** Removes the folder with all that is in it; links are not followed. */
  static void remove(Path place) throws IOException {
    if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var all = Files.walk(place)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
