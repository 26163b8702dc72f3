/**
 * Clocks other than the wall's: a simulated one that runs at its own speed, and that of a
 * recording.
 */
@NullMarked
package io.cadencia.bootstrap.time;

import org.jspecify.annotations.NullMarked;
