package io.cadencia.adapter.http.stream;

/** What a stream can tell about. */
public enum Topic {
  /** Each cycle that changed, whole. */
  CYCLES,
  /** The workstations whose figures changed. */
  STATIONS,
  /** Cameras that went online or offline. */
  CAMERAS,
  /** Exports that go on, and what came of them. */
  EXPORTS
}
