/** The use cases of standard times and style bulletins. */
@NullMarked
package io.cadencia.application.service.standard;

import org.jspecify.annotations.NullMarked;
