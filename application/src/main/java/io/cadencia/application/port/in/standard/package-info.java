/** What may be asked of standard times, and how style bulletins are put in force. */
@NullMarked
package io.cadencia.application.port.in.standard;

import org.jspecify.annotations.NullMarked;
