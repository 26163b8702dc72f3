package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code audit verify}.
 *
 * @param expectedHash a hash of the trail that was noted elsewhere, or null
 */
public record AuditVerifyOptions(Path data, @Nullable String expectedHash) {}
