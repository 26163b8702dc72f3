package io.cadencia.application.port.out;

import io.cadencia.domain.replay.Recording;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The films that zones can be tried on. */
public interface Recordings {

  /** The newest first, each name once. */
  List<Recording> all();

  /** The film of exactly this name; empty for whatever is not in the list, however it is put. */
  Optional<Path> find(String name);
}
