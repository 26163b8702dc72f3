package io.cadencia.bootstrap.config;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * On what terms open data is handed out.
 *
 * @param publisher key {@code open_data.publisher}: who answers for it, a firm and no person, or
 *     null for the plant by its id
 * @param license key {@code open_data.license}: an SPDX identifier, or null where none is given
 */
public record OpenDataConfig(@Nullable String publisher, @Nullable String license) {

  /** What holds where the file says nothing. */
  public static final OpenDataConfig DEFAULT = new OpenDataConfig(null, null);

  private static final Pattern SPDX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]{0,63}");

  /** Whether the text has the form of an SPDX identifier, such as CC-BY-4.0. */
  static boolean isLicense(String text) {
    return SPDX.matcher(text).matches();
  }
}
