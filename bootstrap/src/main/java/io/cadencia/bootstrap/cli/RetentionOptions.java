package io.cadencia.bootstrap.cli;

import java.nio.file.Path;

/**
 * Options of {@code retention}.
 *
 * @param dryRun only tell what would be deleted
 */
public record RetentionOptions(Path data, boolean dryRun) {}
