/** Reports that the server makes in the background, and their files. */
@NullMarked
package io.cadencia.application.port.in.export;

import org.jspecify.annotations.NullMarked;
