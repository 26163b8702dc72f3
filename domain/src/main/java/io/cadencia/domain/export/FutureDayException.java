package io.cadencia.domain.export;

import io.cadencia.domain.CadenciaException;
import java.time.LocalDate;

/** There is nothing to tell of a day, or a month, that has not begun. */
public final class FutureDayException extends CadenciaException {

  private final ExportScope scope;
  private final LocalDate today;

  /**
   * @param today the production day of now, on the plant's clock
   */
  public FutureDayException(ExportScope scope, LocalDate today) {
    super("%s has not begun: today is %s in the plant".formatted(asked(scope), today));
    this.scope = scope;
    this.today = today;
  }

  private static String asked(ExportScope scope) {
    return scope.month().map(String::valueOf).orElse(String.valueOf(scope.from()));
  }

  /** Whether a month was asked for, and no day. */
  public boolean isOfAMonth() {
    return scope.month().isPresent();
  }

  /** The day or month as it was asked for. */
  public String asked() {
    return asked(scope);
  }

  public LocalDate today() {
    return today;
  }
}
