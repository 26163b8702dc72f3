/** What can be asked about the kept tallies. */
@NullMarked
package io.cadencia.application.port.in.tally;

import org.jspecify.annotations.NullMarked;
