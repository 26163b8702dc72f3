/** What may be asked of cycles and told about them. */
@NullMarked
package io.cadencia.application.port.in.cycle;

import org.jspecify.annotations.NullMarked;
