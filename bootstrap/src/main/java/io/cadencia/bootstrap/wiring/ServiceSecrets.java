package io.cadencia.bootstrap.wiring;

import io.cadencia.adapter.http.access.service.ServiceAccount;
import io.cadencia.bootstrap.config.AccessConfig.Service;
import io.cadencia.bootstrap.config.ConfigException;
import io.cadencia.bootstrap.folder.SecretFile;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the secret of each service: in its file, or in the environment variable {@code
 * CADENCIA_SERVICE_SECRET_NAME}.
 *
 * @param environment the value of a variable, or null
 */
record ServiceSecrets(Function<String, @Nullable String> environment) {

  private static final String VARIABLE = "CADENCIA_SERVICE_SECRET_";

  /**
   * @throws IOException if its file cannot be read, or others may read it too
   * @throws ConfigException if it has no secret, two, or one that is too short; none is told
   */
  ServiceAccount account(Service service) throws IOException {
    try {
      return new ServiceAccount(service.name(), secret(service), service.permissions());
    } catch (IllegalArgumentException e) {
      throw fault(service, String.valueOf(e.getMessage()));
    }
  }

  private String secret(Service service) throws IOException {
    var file = service.secretFile();
    var variable = variable(service.name());
    var given = environment.apply(variable);
    if (file == null && given == null) {
      throw fault(service, "has no secret: give its secret_file, or set " + variable);
    }
    if (file != null && given != null) {
      throw fault(service, "has two secrets: take away its secret_file, or " + variable);
    }
    return file == null ? String.valueOf(given).strip() : SecretFile.read(file);
  }

  /** No name has an underscore, so no two services share a variable. */
  private static String variable(String name) {
    return VARIABLE + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static ConfigException fault(Service service, String what) {
    return new ConfigException("access.services", List.of(service.name() + ": " + what));
  }
}
