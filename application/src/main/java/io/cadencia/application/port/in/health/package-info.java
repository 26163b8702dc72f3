/** Whether the system is well. */
@NullMarked
package io.cadencia.application.port.in.health;

import org.jspecify.annotations.NullMarked;
