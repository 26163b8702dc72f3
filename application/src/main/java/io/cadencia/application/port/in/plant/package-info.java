/** What may be asked of the plant and told about it. */
@NullMarked
package io.cadencia.application.port.in.plant;

import org.jspecify.annotations.NullMarked;
