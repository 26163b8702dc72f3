/** A clock other than the wall's: a simulated one that runs at its own speed. */
@NullMarked
package io.cadencia.bootstrap.time;

import org.jspecify.annotations.NullMarked;
