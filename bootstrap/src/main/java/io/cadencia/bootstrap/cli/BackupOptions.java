package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code backup}.
 *
 * @param to the folder of the backup, or null for the configuration's
 * @param keep how many backups stay in it, or null for all
 */
public record BackupOptions(Path data, @Nullable Path to, @Nullable Integer keep) {}
