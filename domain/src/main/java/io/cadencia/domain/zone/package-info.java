/** Zones: the polygons, in coordinates relative to the frame, in which a workstation is watched. */
@NullMarked
package io.cadencia.domain.zone;

import org.jspecify.annotations.NullMarked;
