package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code orders list}.
 *
 * @param module number of a module, or null for all
 */
public record ListOrdersOptions(Path data, @Nullable Integer module) {}
