/** What a simulation knows to be true, set against what was measured. */
@NullMarked
package io.cadencia.bootstrap.report;

import org.jspecify.annotations.NullMarked;
