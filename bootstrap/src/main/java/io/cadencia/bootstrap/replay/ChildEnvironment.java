package io.cadencia.bootstrap.replay;

import java.util.Map;
import java.util.Set;

/** What a run may know of the environment: how to find libraries and models, and no secret. */
final class ChildEnvironment {

  private static final Set<String> KEPT =
      Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR", "LD_LIBRARY_PATH");

  private ChildEnvironment() {}

  /** Takes everything else away. */
  static void spare(Map<String, String> environment) {
    environment.keySet().removeIf(name -> !KEPT.contains(name) && !name.startsWith("CUDA_"));
  }
}
