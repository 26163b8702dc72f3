package io.cadencia.domain.export;

import io.cadencia.domain.CadenciaException;
import java.time.LocalDate;

/** There is nothing to tell of a day that has not begun. */
public final class FutureDayException extends CadenciaException {

  private final LocalDate day;
  private final LocalDate today;

  /**
   * @param today the production day of now, on the plant's clock
   */
  public FutureDayException(LocalDate day, LocalDate today) {
    super("%s has not begun: today is %s in the plant".formatted(day, today));
    this.day = day;
    this.today = today;
  }

  public LocalDate day() {
    return day;
  }

  public LocalDate today() {
    return today;
  }
}
