/** The use cases about the kept tallies. */
@NullMarked
package io.cadencia.application.service.tally;

import org.jspecify.annotations.NullMarked;
