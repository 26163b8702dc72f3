package io.cadencia.domain.export;

import java.time.Instant;

/**
 * A finished file.
 *
 * @param revision 1 for the first of its scope; each one whose content differs has the next
 * @param sha256 of its bytes, 64 small hexadecimal digits
 */
public record ExportFile(
    String name, ExportScope scope, int revision, long bytes, String sha256, Instant createdAt) {}
