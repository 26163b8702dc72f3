package io.cadencia.adapter.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** LibreOffice, as a program that opens a file and saves it as something else. */
public final class Spreadsheet {

  private static final int SECONDS = 120;

  private final Path folder;

  private Spreadsheet(Path folder) {
    this.folder = folder;
  }

  /**
   * Skips the test on a machine without one.
   *
   * @param folder for its profile and what it writes
   */
  public static Spreadsheet in(Path folder) {
    boolean installed =
        Arrays.stream(Objects.requireNonNull(System.getenv("PATH")).split(File.pathSeparator, -1))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice")));
    assumeTrue(installed, "no soffice on this machine: apt-get install libreoffice-calc-nogui");
    return new Spreadsheet(folder);
  }

  /** The workbook as it is saved after every formula in it was reckoned anew. */
  public Path reckoned(byte[] workbook) throws IOException, InterruptedException {
    var file = folder.resolve("unreckoned.xlsx");
    Files.write(file, withoutResults(workbook));
    return converted(file, "xlsx");
  }

  /**
   * @param to what to save as, with options of the export if there are any
   * @param more arguments, such as those of the import
   */
  public Path converted(Path file, String to, String... more)
      throws IOException, InterruptedException {
    var out = Files.createDirectories(folder.resolve("out"));
    var command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless"));
    command.addAll(List.of(more));
    command.addAll(List.of("--convert-to", to, "--outdir", out.toString(), file.toString()));
    var log = folder.resolve("log");
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    var name = file.getFileName().toString();
    var written =
        out.resolve(name.substring(0, name.lastIndexOf('.') + 1) + to.replaceFirst(":.*", ""));
    assertThat(written).as(Files.readString(log)).exists();
    return written;
  }

  /** The same workbook in which nothing was reckoned yet. */
  private static byte[] withoutResults(byte[] file) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var from = new ZipInputStream(new ByteArrayInputStream(file));
        var to = new ZipOutputStream(out)) {
      for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        var text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(text.replaceAll("</f><v>[^<]*</v>", "</f>").getBytes(StandardCharsets.UTF_8));
        to.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
