package io.cadencia.bootstrap.upkeep;

import io.cadencia.application.port.out.DataClass;
import io.cadencia.application.port.out.RetainedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Files below a folder; they are as old as their last change. */
public final class ExpiringFiles implements RetainedFiles {

  private final DataClass holds;
  private final Path folder;
  private final Predicate<Path> belongs;
  private final Consumer<Set<String>> forget;

  /**
   * @param belongs which of the files below the folder are meant, by their path below it
   * @param forget whoever names files, by their paths below the folder, before they go
   */
  public ExpiringFiles(
      DataClass holds, Path folder, Predicate<Path> belongs, Consumer<Set<String>> forget) {
    this.holds = holds;
    this.folder = folder;
    this.belongs = belongs;
    this.forget = forget;
  }

  private record Aged(Path path, Instant changed, long bytes) {}

  @Override
  public DataClass holds() {
    return holds;
  }

  @Override
  public Removal removeOlderThan(Instant before, boolean dryRun) {
    var all = oldestFirst();
    var old = all.stream().filter(file -> file.changed().isBefore(before)).toList();
    return remove(old, all, dryRun);
  }

  @Override
  public Removal removeOldest(long bytes, boolean dryRun) {
    var all = oldestFirst();
    var chosen = new ArrayList<Aged>();
    long freed = 0;
    for (var file : all) {
      if (freed >= bytes) {
        break;
      }
      chosen.add(file);
      freed += file.bytes();
    }
    return remove(chosen, all, dryRun);
  }

  /**
   * @param chosen the beginning of all
   */
  private Removal remove(List<Aged> chosen, List<Aged> all, boolean dryRun) {
    if (!dryRun && !chosen.isEmpty()) {
      // First forgotten, then deleted: who is interrupted leaves a file and no wrong reference.
      forget.accept(chosen.stream().map(file -> below(file.path())).collect(Collectors.toSet()));
      chosen.forEach(ExpiringFiles::delete);
    }
    long bytes = chosen.stream().mapToLong(Aged::bytes).sum();
    return new Removal(chosen.size(), bytes, oldestOf(all.subList(chosen.size(), all.size())));
  }

  private static @Nullable Instant oldestOf(List<Aged> files) {
    return files.isEmpty() ? null : files.get(0).changed();
  }

  private String below(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private List<Aged> oldestFirst() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> belongs.test(folder.relativize(file)))
          .flatMap(file -> aged(file).stream())
          .sorted(Comparator.comparing(Aged::changed).thenComparing(Aged::path))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read", e);
    }
  }

  private static List<Aged> aged(Path file) {
    try {
      return List.of(new Aged(file, Files.getLastModifiedTime(file).toInstant(), Files.size(file)));
    } catch (NoSuchFileException goneMeanwhile) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static void delete(Aged file) {
    try {
      Files.deleteIfExists(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(file.path() + " cannot be deleted", e);
    }
  }
}
