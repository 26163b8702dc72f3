package io.cadencia.bootstrap.cli;

import java.nio.file.Path;

/** Options of {@code key list}. */
public record ListKeysOptions(Path data) {}
