package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code audit show}.
 *
 * @param cycle number of the one cycle wanted, or null for everything
 */
public record AuditShowOptions(Path data, @Nullable Long cycle) {}
