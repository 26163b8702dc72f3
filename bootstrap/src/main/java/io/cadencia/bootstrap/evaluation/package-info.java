/** A recording set against its truth: figures, the worst cycles, and the pages that tell them. */
@NullMarked
package io.cadencia.bootstrap.evaluation;

import org.jspecify.annotations.NullMarked;
