/** What may be taken out of the system as a file. */
@NullMarked
package io.cadencia.application.port.in.report;

import org.jspecify.annotations.NullMarked;
