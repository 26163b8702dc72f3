/** Zones tried on recordings before they are in force. */
@NullMarked
package io.cadencia.application.port.in.replay;

import org.jspecify.annotations.NullMarked;
