/** Handing the changes of this box to where those of many boxes are gathered. */
@NullMarked
package io.cadencia.application.port.in.fleet;

import org.jspecify.annotations.NullMarked;
