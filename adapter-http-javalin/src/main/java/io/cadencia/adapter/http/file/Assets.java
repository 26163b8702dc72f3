package io.cadencia.adapter.http.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Files of the pages, read from the class path once: our own and those of the web jars. */
public final class Assets {

  private static final Pattern NAME =
      Pattern.compile("([A-Za-z0-9_][A-Za-z0-9_.-]*/)*[A-Za-z0-9_][A-Za-z0-9_.-]*");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "json", "application/json");

  private final Map<String, Asset> known = new ConcurrentHashMap<>();

  /** One of our own, without which the program is incomplete. */
  public Asset need(String folder, String name) {
    return find(folder, name)
        .orElseThrow(() -> new IllegalStateException(folder + name + " is not on the class path"));
  }

  /** The asset of that name below the folder of the class path. */
  public Optional<Asset> find(String folder, String name) {
    var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    var resource = folder + name;
    // Only what exists is kept, so that guessing names fills no memory.
    return Optional.ofNullable(
        known.computeIfAbsent(resource, path -> read(path, type).orElse(null)));
  }

  private static Optional<Asset> read(String resource, String type) {
    try (var in = Assets.class.getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(new Asset(in.readAllBytes(), type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
