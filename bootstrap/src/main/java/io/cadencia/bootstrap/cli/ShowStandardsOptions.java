package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code standards show}.
 *
 * @param at the moment of interest, or null for now
 */
public record ShowStandardsOptions(Path data, @Nullable Instant at) {}
