package io.cadencia.bootstrap.password;

import io.cadencia.domain.access.Password;
import java.io.IOException;

/** Where a new password comes from. */
@FunctionalInterface
public interface PasswordInput {

  /**
   * The password that somebody gives.
   *
   * @throws io.cadencia.bootstrap.cli.UsageException if it was typed differently the second time
   */
  Password read() throws IOException;
}
