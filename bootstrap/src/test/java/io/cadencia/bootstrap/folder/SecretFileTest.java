package io.cadencia.bootstrap.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFileTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  @TempDir private Path folder;

  private Path file(String text, String permissions) throws IOException {
    var file = Files.writeString(folder.resolve("secret"), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void of_its_owner_alone_is_read() throws IOException {
    assertThat(SecretFile.read(file(SECRET + "\n", "rw-------"))).isEqualTo(SECRET);
    assertThat(SecretFile.read(file(SECRET, "rw-------"))).isEqualTo(SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwxr-xr-x"})
  void that_others_may_read_or_write_is_refused(String permissions) throws IOException {
    var file = file(SECRET, permissions);

    assertThatThrownBy(() -> SecretFile.read(file))
        .hasMessageContaining("chmod 600")
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void that_is_short_or_not_there_is_refused() throws IOException {
    var brief = file("abc", "rw-------");

    assertThatThrownBy(() -> SecretFile.read(brief))
        .hasMessageContaining("at least 32")
        .hasMessageNotContaining("abc");
    assertThatThrownBy(() -> SecretFile.read(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  @DisplayName("E-18 a secret that is made is of its owner alone, and never made twice")
  void that_is_made_is_of_its_owner_alone_and_never_made_twice() throws IOException {
    var file = folder.resolve("made");

    SecretFile.make(file);
    var secret = SecretFile.read(file);
    SecretFile.make(file);

    assertThat(secret).matches("[0-9a-f]{64}").isEqualTo(SecretFile.read(file));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void that_is_made_is_another_each_time() throws IOException {
    SecretFile.make(folder.resolve("one"));
    SecretFile.make(folder.resolve("two"));

    assertThat(SecretFile.read(folder.resolve("one")))
        .isNotEqualTo(SecretFile.read(folder.resolve("two")));
  }
}
