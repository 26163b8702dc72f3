/** The use cases of stops. */
@NullMarked
package io.cadencia.application.service.losttime;

import org.jspecify.annotations.NullMarked;
