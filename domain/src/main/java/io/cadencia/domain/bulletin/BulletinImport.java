package io.cadencia.domain.bulletin;

import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.standard.BulletinId;
import java.time.Instant;

/**
 * That a bulletin was put in force.
 *
 * @param style the garment it is of
 * @param validFrom first instant at which it is in force
 * @param at when it was imported
 * @param by who did so
 */
public record BulletinImport(
    BulletinId bulletin,
    String style,
    ModuleId module,
    Instant validFrom,
    Instant at,
    ActorId by) {}
