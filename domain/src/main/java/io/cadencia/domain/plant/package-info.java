/** The place: modules, workstations and the cameras that watch them. */
@NullMarked
package io.cadencia.domain.plant;

import org.jspecify.annotations.NullMarked;
