/** The use case of health. */
@NullMarked
package io.cadencia.application.service.health;

import org.jspecify.annotations.NullMarked;
