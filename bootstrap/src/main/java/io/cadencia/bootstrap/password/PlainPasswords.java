package io.cadencia.bootstrap.password;

import io.cadencia.bootstrap.cli.UsageException;
import java.util.Map;
import java.util.regex.Pattern;

/** Passwords that lie in the open, where every program of the machine can read them. */
public final class PlainPasswords {

  private static final Pattern NAME = Pattern.compile("(CADENCIA|LBZF)_(\\w+_)?PASSWORD");

  private PlainPasswords() {}

  /**
   * Returns if no variable of the environment holds a password.
   *
   * @throws UsageException naming the variable, never what it holds
   */
  public static void demandNone(Map<String, String> environment) {
    environment.keySet().stream()
        .filter(name -> NAME.matcher(name).matches())
        .sorted()
        .findFirst()
        .ifPresent(
            name -> {
              throw new UsageException(
                  "the environment variable "
                      + name
                      + " would hold a password in the open and is not read: unset it, and set"
                      + " the password with './cadencia passwd --data DIR'");
            });
  }
}
