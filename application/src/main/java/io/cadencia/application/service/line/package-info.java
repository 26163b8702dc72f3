/** The use cases of the line. */
@NullMarked
package io.cadencia.application.service.line;

import org.jspecify.annotations.NullMarked;
