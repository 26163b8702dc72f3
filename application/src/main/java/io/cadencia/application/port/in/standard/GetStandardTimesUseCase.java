package io.cadencia.application.port.in.standard;

import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.standard.StandardVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which standard times were in force at a moment. */
public interface GetStandardTimesUseCase {

  /** One row for each workstation in use, by module and sequence. */
  List<Row> get(Instant at);

  /**
   * @param workstation with the operations of that standard
   * @param standard in force at the moment, or null when the workstation had none
   */
  record Row(Workstation workstation, @Nullable StandardVersion standard) {}
}
