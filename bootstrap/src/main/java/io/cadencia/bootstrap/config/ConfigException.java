package io.cadencia.bootstrap.config;

import io.cadencia.domain.CadenciaException;
import java.util.List;

/** A configuration that cannot be used; the message has one line for each fault. */
public final class ConfigException extends CadenciaException {

  private final List<String> faults;

  /**
   * @param origin the file, as the user named it
   * @param faults at least one, each naming key, value and way out
   */
  public ConfigException(String origin, List<String> faults) {
    super(text(origin, faults));
    this.faults = List.copyOf(faults);
  }

  public List<String> faults() {
    return faults;
  }

  private static String text(String origin, List<String> faults) {
    if (faults.size() == 1) {
      return origin + ": " + faults.get(0);
    }
    return origin
        + ": "
        + faults.size()
        + " faults in the configuration\n  "
        + String.join("\n  ", faults);
  }
}
