/** Asks for reports, makes them one after the other, and keeps what came of them. */
@NullMarked
package io.cadencia.application.service.export;

import org.jspecify.annotations.NullMarked;
