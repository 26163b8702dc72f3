package io.cadencia.bootstrap.config;

import io.cadencia.domain.access.AccessPolicy;

/**
 * Who may do what, as far as a plant may choose.
 *
 * @param viewerEnabled key {@code access.viewer_enabled}: whether a viewer may read what an
 *     executive reads; otherwise they wait for a role
 */
public record AccessConfig(boolean viewerEnabled) {

  /** What holds where the file says nothing. */
  public static final AccessConfig DEFAULT = new AccessConfig(false);

  public AccessPolicy policy() {
    return new AccessPolicy(!viewerEnabled);
  }
}
