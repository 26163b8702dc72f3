package io.cadencia.domain.plant;

/**
 * A camera over some workstations of one module.
 *
 * @param name what people call it
 */
public record Camera(CameraId id, ModuleId module, String name) {}
