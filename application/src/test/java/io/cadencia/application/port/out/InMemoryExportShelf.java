package io.cadencia.application.port.out;

import io.cadencia.domain.export.ExportJobId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts in memory, finished files in a folder of the test. */
public final class InMemoryExportShelf implements ExportShelf {

  private final Path folder;

  /** How many drafts are open, so that a test sees whether one was left. */
  public int drafts;

  public InMemoryExportShelf(Path folder) {
    this.folder = folder;
  }

  @Override
  public Draft draft(ExportJobId job) {
    drafts++;
    return new InMemoryDraft();
  }

  @Override
  public void clearDrafts() {
    drafts = 0;
  }

  @Override
  public Optional<Path> find(String name) {
    var file = folder.resolve(name);
    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }

  @Override
  public Optional<String> sha256(String name) {
    return find(name).map(InMemoryExportShelf::read).map(InMemoryExportShelf::hash);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class InMemoryDraft implements Draft {

    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private final List<Path> published = new ArrayList<>();

    @Override
    public OutputStream open(String name) {
      return new ByteArrayOutputStream() {
        @Override
        public void close() {
          contents.put(name, toByteArray());
        }
      };
    }

    @Override
    public List<Written> files() {
      return contents.entrySet().stream()
          .map(file -> new Written(file.getKey(), file.getValue().length, hash(file.getValue())))
          .toList();
    }

    @Override
    public void publish(Map<String, String> names) throws IOException {
      for (var file : contents.entrySet()) {
        var name = names.getOrDefault(file.getKey(), file.getKey());
        if (find(name).isEmpty()) {
          published.add(folder.resolve(name));
        }
        Files.write(folder.resolve(name), file.getValue());
      }
    }

    @Override
    public void keep() {
      published.clear();
    }

    @Override
    public void close() throws IOException {
      drafts--;
      for (var path : published) {
        Files.delete(path);
      }
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
