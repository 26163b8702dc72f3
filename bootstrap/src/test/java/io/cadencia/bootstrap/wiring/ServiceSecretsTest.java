package io.cadencia.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.bootstrap.config.AccessConfig.Service;
import io.cadencia.bootstrap.config.ConfigException;
import io.cadencia.domain.access.Permission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A-33 the secret of a service")
class ServiceSecretsTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final String VARIABLE = "CADENCIA_SERVICE_SECRET_NIGHT_BACKUP";

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final ServiceSecrets secrets = new ServiceSecrets(environment::get);

  private static Service service(@Nullable Path file) {
    return new Service("night-backup", Set.of(Permission.READ_PLANT), file);
  }

  private Path file() throws IOException {
    var file = Files.writeString(folder.resolve("secret"), SECRET + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void is_found_in_its_file_or_in_its_variable() throws IOException {
    assertThat(secrets.account(service(file())).toString()).contains("night-backup");
    environment.put(VARIABLE, SECRET);
    assertThat(secrets.account(service(null)).toString()).doesNotContain(SECRET);
  }

  @Test
  void is_asked_for_where_there_is_none() {
    assertThatThrownBy(() -> secrets.account(service(null)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContainingAll("night-backup", "secret_file", VARIABLE);
  }

  @Test
  void is_given_once() throws IOException {
    environment.put(VARIABLE, SECRET);
    var both = service(file());

    assertThatThrownBy(() -> secrets.account(both))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("two secrets")
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void is_long_wherever_it_stands_and_never_told() {
    environment.put(VARIABLE, "too short a one");

    assertThatThrownBy(() -> secrets.account(service(null)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("32")
        .hasMessageNotContaining("too short a one");
  }

  @Test
  void is_for_its_owner_alone() throws IOException {
    var file = file();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> secrets.account(service(file))).hasMessageContaining("chmod 600");
  }
}
