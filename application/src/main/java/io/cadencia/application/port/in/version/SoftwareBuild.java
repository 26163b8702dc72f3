package io.cadencia.application.port.in.version;

import org.jspecify.annotations.Nullable;

/**
 * Which build of the program runs.
 *
 * @param version such as {@code 0.1.0}
 * @param commit of its sources, ending in {@code -dirty} where they were changed after it; null
 *     where it was built from sources without a history
 */
public record SoftwareBuild(String version, @Nullable String commit) {}
