package io.cadencia.application.port.in.replay;

import io.cadencia.domain.replay.Recording;
import java.util.List;

/** Tells which films zones can be tried on. */
public interface ListRecordingsUseCase {

  /** The newest first. */
  List<Recording> list();
}
