/** What the application needs from the outside: storage, its transaction, and sheets. */
@NullMarked
package io.cadencia.application.port.out;

import org.jspecify.annotations.NullMarked;
