/** Reports that are made on demand: who may have one made, how far it is, and what came of it. */
@NullMarked
package io.cadencia.domain.export;

import org.jspecify.annotations.NullMarked;
