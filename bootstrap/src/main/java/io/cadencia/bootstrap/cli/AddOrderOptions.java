package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.Instant;

/**
 * Options of {@code orders add}.
 *
 * @param module number of the module
 * @param number the order's number
 * @param from first instant of the order
 * @param to first instant after it
 */
public record AddOrderOptions(
    Path data, int module, String style, String number, int quantity, Instant from, Instant to) {}
