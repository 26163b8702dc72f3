package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code unlock}.
 *
 * @param user whose failures are forgotten, or null
 * @param address from where attempts are forgotten, or null
 * @param all whether everything is forgotten
 */
public record UnlockOptions(
    Path data, @Nullable String user, @Nullable String address, boolean all) {}
