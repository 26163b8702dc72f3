/** When the modules are worked and watched. */
@NullMarked
package io.cadencia.application.service.shift;

import org.jspecify.annotations.NullMarked;
