package io.cadencia.bootstrap.cli;

import java.nio.file.Path;

/**
 * Options of {@code restore}.
 *
 * @param from the backup
 * @param yes whether a database that is there may be set aside
 */
public record RestoreOptions(Path data, Path from, boolean yes) {}
