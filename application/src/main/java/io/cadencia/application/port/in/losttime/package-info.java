/** What may be asked of stops and told about them. */
@NullMarked
package io.cadencia.application.port.in.losttime;

import org.jspecify.annotations.NullMarked;
