package io.cadencia.bootstrap.cli;

import java.nio.file.Path;

/** Options of {@code rollup verify} and {@code rollup rebuild}. */
public record RollupOptions(Path data) {}
