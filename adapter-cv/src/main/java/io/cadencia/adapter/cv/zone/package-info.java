/** Looking at zones: what moves in them and what lies in them, whatever the lamps do. */
@NullMarked
package io.cadencia.adapter.cv.zone;

import org.jspecify.annotations.NullMarked;
