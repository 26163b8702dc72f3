package io.cadencia.bootstrap.folder;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the networks lie. */
public final class ModelsFolder {

  /** System property and environment variable that name the folder. */
  public static final String KEY = "CADENCIA_MODELS";

  private ModelsFolder() {}

  /**
   * The folder named on the command line, else by the system property or environment variable
   * {@value #KEY}, else {@code ~/.cadencia/models}. It need not be there.
   *
   * @param named what the command line says, or null
   */
  public static Path resolve(@Nullable Path named) {
    return resolve(named, System::getProperty, System::getenv);
  }

  /**
   * The file of a configured model: a path, or the name of a file in the models folder.
   *
   * @param named folder that the command line says, or null
   */
  public static Path file(String model, @Nullable Path named) {
    var file = Path.of(model);
    return file.getNameCount() > 1 ? file : resolve(named).resolve(file);
  }

  /**
   * Where an engine keeps what it has worked out for this machine: of no use to another one.
   *
   * @param named folder that the command line says, or null
   */
  public static Path plans(@Nullable Path named) {
    return resolve(named).resolve("plans");
  }

  static Path resolve(
      @Nullable Path named,
      Function<String, @Nullable String> properties,
      Function<String, @Nullable String> environment) {
    return Optional.ofNullable(named)
        .or(() -> path(properties.apply(KEY)))
        .or(() -> path(environment.apply(KEY)))
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cadencia", "models"))
        .toAbsolutePath()
        .normalize();
  }

  private static Optional<Path> path(@Nullable String text) {
    return Optional.ofNullable(text).filter(value -> !value.isBlank()).map(Path::of);
  }
}
