/** The use cases of zones. */
@NullMarked
package io.cadencia.application.service.zone;

import org.jspecify.annotations.NullMarked;
