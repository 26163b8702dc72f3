/** The use cases of a fleet of boxes. */
@NullMarked
package io.cadencia.application.service.fleet;

import org.jspecify.annotations.NullMarked;
