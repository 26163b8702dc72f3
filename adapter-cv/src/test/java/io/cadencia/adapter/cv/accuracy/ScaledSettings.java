package io.cadencia.adapter.cv.accuracy;

import io.cadencia.domain.detection.DetectorSettings;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The detector's constants, one of them changed at a time. */
final class ScaledSettings {

  private static final Set<String> SHARES = Set.of("settledShare", "clearedShare", "changedShare");

  private ScaledSettings() {}

  /** The names of the constants. */
  static List<String> names() {
    return Arrays.stream(DetectorSettings.class.getRecordComponents())
        .map(RecordComponent::getName)
        .toList();
  }

  static Object value(String name) {
    return values().get(names().indexOf(name));
  }

  /** The usual constants with one multiplied by the factor; a share stays a share. */
  static DetectorSettings with(String name, double factor) {
    var values = values().toArray();
    int place = names().indexOf(name);
    values[place] = scaled(name, values[place], factor);
    try {
      return (DetectorSettings) DetectorSettings.class.getConstructors()[0].newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Object scaled(String name, Object value, double factor) {
    if (value instanceof Duration duration) {
      return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
    double product = (Double) value * factor;
    return SHARES.contains(name) ? Math.min(1, product) : product;
  }

  private static List<Object> values() {
    return Arrays.stream(DetectorSettings.class.getRecordComponents())
        .<Object>map(
            component -> {
              try {
                return component.getAccessor().invoke(DetectorSettings.DEFAULT);
              } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
              }
            })
        .toList();
  }
}
