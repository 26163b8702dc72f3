package io.cadencia.bootstrap.folder;

import io.cadencia.application.port.out.Recordings;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.replay.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The films of one folder, and those that cameras show. A name is looked for among them and never
 * made a path of, so that none leads anywhere else.
 */
public final class RecordingsFolder implements Recordings {

  private static final Set<String> FILMS =
      Set.of("mp4", "m4v", "mov", "mkv", "webm", "avi", "ts", "mpg", "mpeg", "flv", "asf", "ogv");

  private final Path folder;
  private final List<CameraFilm> ofCameras;

  /** A film that a camera shows instead of pictures of its own. */
  public record CameraFilm(CameraId camera, Path file) {}

  private record Film(Path file, Recording recording) {}

  /**
   * @param folder need not be there
   */
  public RecordingsFolder(Path folder, List<CameraFilm> ofCameras) {
    this.folder = folder;
    this.ofCameras = List.copyOf(ofCameras);
  }

  @Override
  public List<Recording> all() {
    return films().values().stream()
        .map(Film::recording)
        .sorted(
            Comparator.comparing(Recording::modifiedAt).reversed().thenComparing(Recording::name))
        .toList();
  }

  @Override
  public Optional<Path> find(String name) {
    return Optional.ofNullable(films().get(name)).map(Film::file);
  }

  /** By name; where a camera shows a film of the folder's, it is one film. */
  private Map<String, Film> films() {
    var films = new HashMap<String, Film>();
    for (var file : files()) {
      film(file, null).ifPresent(film -> films.put(film.recording().name(), film));
    }
    for (var shown : ofCameras) {
      film(shown.file(), shown.camera())
          .filter(film -> isNewOrSame(film, films.get(film.recording().name())))
          .ifPresent(film -> films.put(film.recording().name(), film));
    }
    return films;
  }

  private static boolean isNewOrSame(Film film, @Nullable Film known) {
    try {
      return known == null
          || (known.recording().camera() == null && Files.isSameFile(film.file(), known.file()));
    } catch (IOException gone) {
      return false;
    }
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(RecordingsFolder::isNamedAsFilm).toList();
    } catch (IOException | UncheckedIOException e) {
      throw new UncheckedIOException(new IOException(folder + " cannot be read", e));
    }
  }

  private static boolean isNamedAsFilm(Path file) {
    var name = file.getFileName().toString();
    var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && FILMS.contains(ending)
        && name.codePoints().noneMatch(Character::isISOControl);
  }

  /** A link is none: it may lead out of the folder. What is gone meanwhile is none either. */
  private static Optional<Film> film(Path file, @Nullable CameraId camera) {
    try {
      var facts = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      var recording =
          new Recording(
              file.getFileName().toString(),
              facts.size(),
              facts.lastModifiedTime().toInstant(),
              camera);
      return facts.isRegularFile() ? Optional.of(new Film(file, recording)) : Optional.empty();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
