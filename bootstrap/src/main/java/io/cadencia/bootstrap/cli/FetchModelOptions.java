package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code model fetch}.
 *
 * @param models where models lie, or null for the usual place
 */
public record FetchModelOptions(@Nullable Path models) {}
