package io.cadencia.bootstrap.cli;

import java.nio.file.Path;

/**
 * Options of {@code key revoke}.
 *
 * @param key its number
 * @param by name of the person
 */
public record RevokeKeyOptions(Path data, int key, String by) {}
