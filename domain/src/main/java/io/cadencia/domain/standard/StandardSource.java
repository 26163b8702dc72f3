package io.cadencia.domain.standard;

import org.jspecify.annotations.Nullable;

/**
 * Where a standard came from.
 *
 * @param bulletin the style bulletin it was imported with, or null when the configuration named it
 */
public record StandardSource(@Nullable BulletinId bulletin) {

  /** The configuration of the plant. */
  public static final StandardSource CONFIGURATION = new StandardSource(null);

  public static StandardSource of(BulletinId bulletin) {
    return new StandardSource(bulletin);
  }

  public boolean isConfiguration() {
    return bulletin == null;
  }
}
