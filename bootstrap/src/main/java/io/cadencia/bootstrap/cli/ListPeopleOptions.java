package io.cadencia.bootstrap.cli;

import java.nio.file.Path;

/** Options of {@code people list}. */
public record ListPeopleOptions(Path data) {}
