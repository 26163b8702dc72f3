package io.cadencia.application.port.out;

/**
 * Which model it is.
 *
 * @param version name and engine, such as {@code yolov8n/ort-1.29.0}
 * @param sha256 of its file, lower-case hexadecimal
 */
public record ModelIdentity(String version, String sha256) {}
