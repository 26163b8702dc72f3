/** What changes, as it happens. */
@NullMarked
package io.cadencia.application.port.in.change;

import org.jspecify.annotations.NullMarked;
