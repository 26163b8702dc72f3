/** The zones of cameras: drawing them anew, their versions, and noticing that they changed. */
@NullMarked
package io.cadencia.application.port.in.zone;

import org.jspecify.annotations.NullMarked;
