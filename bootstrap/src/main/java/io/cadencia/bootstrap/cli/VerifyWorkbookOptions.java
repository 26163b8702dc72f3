package io.cadencia.bootstrap.cli;

import java.nio.file.Path;

/**
 * Options of {@code report verify}.
 *
 * @param file the workbook
 */
public record VerifyWorkbookOptions(Path file, Path data) {}
