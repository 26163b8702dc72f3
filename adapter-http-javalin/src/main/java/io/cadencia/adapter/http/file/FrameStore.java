package io.cadencia.adapter.http.file;

import io.cadencia.domain.plant.CameraId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.regex.Pattern;

/** The folder of pictures, from which only plainly named regular files are handed out. */
public final class FrameStore {

  public static final String URL_PREFIX = "/static/frames/";

  private static final Pattern NAME =
      Pattern.compile("([A-Za-z0-9_][A-Za-z0-9_-]*/){0,8}[A-Za-z0-9_][A-Za-z0-9_-]*\\.jpg");

  private final Path folder;

  public FrameStore(Path folder) {
    this.folder = folder;
  }

  /** Where the newest frame of the camera is served, if one was written. */
  public Optional<String> latestUrl(CameraId camera) {
    var name = "latest/cam" + camera.value() + ".jpg";
    return Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(URL_PREFIX + name)
        : Optional.empty();
  }

  /** The frame of that name below the folder; empty for any other kind of name or file. */
  public Optional<Frame> find(String name) throws IOException {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    try {
      var expected = folder.toRealPath().resolve(name);
      // The real path differs where any part of it is a link.
      return expected.toRealPath().equals(expected) ? read(expected) : Optional.empty();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return Optional.empty();
    }
  }

  private static Optional<Frame> read(Path file) throws IOException {
    var attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      return Optional.empty();
    }
    var etag = "\"%x-%x\"".formatted(attributes.lastModifiedTime().toMillis(), attributes.size());
    return Optional.of(new Frame(file, etag));
  }

  /** A picture on disk and the tag that changes with it. */
  public record Frame(Path file, String etag) {}
}
