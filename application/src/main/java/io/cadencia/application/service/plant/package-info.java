/** The use cases of the plant. */
@NullMarked
package io.cadencia.application.service.plant;

import org.jspecify.annotations.NullMarked;
