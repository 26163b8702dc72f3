/** What the application needs from the outside: storage and the transaction around it. */
@NullMarked
package io.cadencia.application.port.out;

import org.jspecify.annotations.NullMarked;
