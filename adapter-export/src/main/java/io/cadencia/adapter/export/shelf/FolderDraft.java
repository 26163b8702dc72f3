package io.cadencia.adapter.export.shelf;

import io.cadencia.application.port.out.ExportShelf.Draft;
import io.cadencia.application.port.out.ExportShelf.Written;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files of one export in a folder of their own, on the same disk as the finished ones. */
final class FolderDraft implements Draft {

  private final Path shelf;
  private final Path place;
  private final List<Written> files = new ArrayList<>();
  private final Map<String, Path> opened = new LinkedHashMap<>();
  private final List<Path> published = new ArrayList<>();

  FolderDraft(Path shelf, Path place) {
    this.shelf = shelf;
    this.place = place;
  }

  /** What a name looks like is not the business of the draft, so it is kept apart from the disk. */
  @Override
  public OutputStream open(String name) throws IOException {
    var path = place.resolve("file" + opened.size());
    opened.put(name, path);
    return new HashedFile(
        Files.newOutputStream(path),
        (bytes, sha256) -> files.add(new Written(name, bytes, sha256)));
  }

  @Override
  public List<Written> files() {
    return List.copyOf(files);
  }

  @Override
  public void publish(Map<String, String> names) throws IOException {
    for (var file : files) {
      var name = names.get(file.name());
      var written = opened.get(file.name());
      if (name == null || written == null) {
        throw new IllegalArgumentException(file.name() + " has no final name");
      }
      publish(written, name, file.sha256());
    }
  }

  private void publish(Path written, String name, String sha256) throws IOException {
    var hash = Files.writeString(place.resolve(name + ".sha256"), hashLine(name, sha256));
    move(hash, name + ".sha256");
    move(written, name);
  }

  private void move(Path written, String name) throws IOException {
    var to = shelf.resolve(name);
    boolean isNew = Files.notExists(to);
    Files.move(written, to, StandardCopyOption.ATOMIC_MOVE);
    if (isNew) {
      published.add(to);
    }
  }

  /** As {@code sha256sum --check} reads it. */
  private static String hashLine(String name, String sha256) {
    return sha256 + "  " + name + "\n";
  }

  @Override
  public void keep() {
    published.clear();
  }

  @Override
  public void close() throws IOException {
    for (var path : published) {
      Files.deleteIfExists(path);
    }
    FolderShelf.remove(place);
    removeIfEmpty(place.getParent());
  }

  /** Others may be writing beside it. */
  private static void removeIfEmpty(@Nullable Path drafts) throws IOException {
    if (drafts == null || !Files.isDirectory(drafts)) {
      return;
    }
    try (var left = Files.list(drafts)) {
      if (left.findAny().isEmpty()) {
        Files.deleteIfExists(drafts);
      }
    }
  }
}
