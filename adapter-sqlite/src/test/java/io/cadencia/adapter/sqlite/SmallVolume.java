package io.cadencia.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A file system of a few megabytes, where the test may mount one; else the test is left out. */
final class SmallVolume implements AutoCloseable {

  private final Path folder;

  private SmallVolume(Path folder) {
    this.folder = folder;
  }

  static SmallVolume mount(Path folder, int megabytes) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    int code =
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
    assumeTrue(code == 0, "a small volume needs the right to mount one, mount said " + code);
    return new SmallVolume(folder);
  }

  Path folder() {
    return folder;
  }

  void makeReadOnly() throws IOException, InterruptedException {
    assertThat(run("mount", "-o", "remount,ro", folder.toString())).isZero();
  }

  void grow(int megabytes) throws IOException, InterruptedException {
    assertThat(run("mount", "-o", "remount,size=" + megabytes + "m", folder.toString())).isZero();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run("umount", folder.toString());
  }

  private static int run(String... command) throws IOException, InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException noSuchCommand) {
      return 127;
    }
    return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : 124;
  }
}
